/** The nouns as the server sends them: the same keys as in reportedly.nouns, and the envelopes of lists and errors. */

import type { Span } from "../text/segments";

export type Spans = readonly Span[];
export type Stance = "makes" | "repeats" | "supports" | "updates" | "contradicts" | "denies";
export type Verdict = "same" | "different" | "unsure" | "retracted" | "corrected" | "rated";

export interface List<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly total: number;
  readonly as_of: string | null;
}

export interface Fault {
  readonly error: { readonly code: string; readonly message: string; readonly field: string | null };
}

export interface ArticleRef {
  readonly key: string;
  readonly id: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly title: string | null;
}

export interface ArticleLine extends ArticleRef {
  readonly url: string | null;
  readonly language: string | null;
  readonly sha256: string;
  readonly statements: number;
  readonly reports: number;
  readonly figures: number;
  readonly author?: string | null;
  readonly corrections?: readonly Correction[];
}

export interface Teller {
  readonly name: string;
  readonly role: string | null;
  readonly kind: string;
  readonly actor_kind: string | null;
  readonly resolved: boolean;
}

export interface PlaceName {
  readonly name: string;
  readonly country: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly radius_km: number | null;
}

export interface Certainty {
  readonly low: number;
  readonly high: number;
}

/** What a person says that a field should be, beside what was read there. */
export interface Correction {
  readonly field: string;
  readonly read: string | null;
  readonly value: string;
  readonly by: string;
  readonly at: string;
  readonly reason: string | null;
  readonly judgement: string;
}

/** That a person says a row was misread. */
export interface Retraction {
  readonly by: string;
  readonly at: string;
  readonly reason: string | null;
  readonly judgement: string;
}

/** What persons decided of an article (`row` is its key) or a row. */
export interface Decided {
  readonly row: string;
  readonly corrections: readonly Correction[];
  readonly retracted: Retraction | null;
}

/** A brief of what changed since the one before. */
export interface Briefed {
  readonly id: string;
  readonly about: string | null;
  readonly first_day: string | null;
  readonly last_day: string | null;
  readonly after: string | null;
  readonly upto: string;
  readonly at: string;
}

export interface ReportLine {
  readonly corrections?: readonly Correction[];
  readonly retracted?: Retraction | null;
  readonly row: string;
  readonly article: ArticleRef;
  readonly type: string;
  readonly trigger: string;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly objects: readonly string[];
  readonly date: string | null;
  readonly place: PlaceName | null;
  readonly figures: readonly string[];
  readonly realis: string;
  readonly polarity: string;
  readonly denied: boolean;
  readonly certainty: Certainty | null;
  readonly tellers: readonly Teller[];
  readonly text: string;
  readonly report: { readonly extension?: string | null };
  readonly spans: Spans;
}

export interface StatementLine {
  readonly corrections?: readonly Correction[];
  readonly retracted?: Retraction | null;
  readonly row: string;
  readonly article: ArticleRef;
  readonly tellers: readonly Teller[];
  readonly through: readonly Teller[];
  readonly cue: string;
  readonly class: string;
  readonly text: string;
  readonly spans: Spans;
  readonly manner: string;
  readonly polarity: string;
  readonly certainty: Certainty | null;
  readonly evidential: string | null;
  readonly said: string | null;
}

export interface FigureLine {
  readonly row: string;
  readonly article: ArticleRef;
  readonly text: string;
  readonly tellers: readonly Teller[];
  readonly sentence: string;
  readonly as_of: string | null;
}

export interface Root {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly side: string;
  readonly reliability: string;
  readonly speaker: string | null;
}

export interface Belief {
  readonly articles: number;
  readonly outlets: readonly string[];
  readonly owners: readonly string[];
  readonly origins: readonly string[];
  readonly roots: readonly Root[];
  readonly sides: readonly string[];
  readonly origins_against: readonly string[];
  readonly roots_against: readonly Root[];
  readonly first: string | null;
  readonly last: string | null;
  readonly credibility: number;
  readonly reasons: readonly string[];
  readonly likelihood: readonly [number, number] | null;
}

export interface ClaimLine {
  readonly corrections?: readonly Correction[];
  readonly retracted?: Retraction | null;
  readonly row: string;
  readonly article: ArticleRef;
  readonly tellers: readonly Teller[];
  readonly root: Root | null;
  readonly origin: string;
  readonly stance: Stance;
  readonly reason: string;
  readonly text: string;
  readonly spans: Spans;
}

export interface Claim {
  readonly id: string;
  readonly text: string;
  readonly lines: readonly ClaimLine[];
  readonly belief: Belief;
}

export interface LedgerLine {
  readonly corrections?: readonly Correction[];
  readonly retracted?: Retraction | null;
  readonly rows: readonly string[];
  readonly article: ArticleRef;
  readonly text: string;
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
  readonly tellers: readonly Teller[];
  readonly root: Root | null;
  readonly origins: readonly string[];
  readonly since: string | null;
  readonly as_of: string | null;
  readonly current: boolean;
  readonly against: string;
}

export interface Ledger {
  readonly id: string;
  readonly counted: string;
  readonly low: number;
  readonly best: number | null;
  readonly high: number;
  readonly disputed: boolean;
  readonly lines: readonly LedgerLine[];
}

export interface Event {
  readonly id: string;
  readonly type: string;
  readonly extension?: string | null;
  readonly what: string;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly date: string | null;
  readonly place: PlaceName | null;
  readonly realis: readonly string[];
  readonly denied: boolean;
  readonly text: string;
  readonly lines: readonly ReportLine[];
  readonly belief: Belief;
}

export interface Timeline {
  readonly total?: number;
  readonly ids: readonly string[];
  readonly type: readonly string[];
  readonly extension: readonly (string | null)[];
  readonly start: readonly (string | null)[];
  readonly end: readonly (string | null)[];
  readonly lat: readonly (number | null)[];
  readonly lon: readonly (number | null)[];
  readonly radius_km: readonly (number | null)[];
  readonly origins: readonly number[];
  readonly disputed: readonly boolean[];
  readonly realis: readonly (readonly string[])[];
  readonly what: readonly string[];
  readonly country: readonly (string | null)[];
}

export interface Change {
  readonly at: string;
  readonly what: string;
  readonly why: string;
  readonly row: string;
}

export interface OriginTree {
  readonly nodes: readonly (Omit<ArticleRef, "id"> & { readonly newsroom: string })[];
  readonly links: readonly { readonly from: string; readonly to: string; readonly reason: string }[];
}

export interface Passage {
  readonly row: string;
  readonly article: ArticleRef;
  readonly noun: string;
  readonly spans: Spans;
  readonly words: string;
  readonly start: number;
  readonly text: string;
  readonly sentence: Span;
}

export interface Explanation {
  readonly row: string;
  readonly text: string;
  readonly reasons: readonly { readonly field: string; readonly value: string; readonly words: string; readonly why: string }[];
}

export interface ActorLine {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly kind: string;
  readonly country: string | null;
  readonly sector: string | null;
  readonly role: string | null;
  readonly wikidata: string | null;
  readonly articles: number;
  readonly statements: number;
  readonly acts: number;
  readonly undergone: number;
}

export interface PlaceLine extends PlaceName {
  readonly id: string;
  readonly level: string;
  readonly articles: number;
  readonly reports: number;
}

export interface Hit {
  readonly kind: string;
  readonly id: string;
  readonly text: string;
  readonly article: string | null;
  readonly date: string | null;
  readonly retracted?: Retraction | null;
}

export interface Suggestion {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  readonly articles: number;
}

export interface QueueLine {
  readonly about: string;
  readonly other: string;
  readonly names: readonly string[];
  readonly score: number | null;
  readonly contradicted: boolean;
  readonly reason: string | null;
}

export interface RefusalLine {
  readonly row: string;
  readonly what: "input" | "finding";
  readonly article: ArticleRef | null;
  readonly about: string;
  readonly why: string;
  readonly message: string;
  readonly text: string;
}

export interface BriefLine {
  readonly retracted_rows?: readonly string[];
  readonly corrections?: readonly Correction[];
  readonly retracted?: Retraction | null;
  readonly date: string | null;
  readonly dated_by: string;
  readonly article: ArticleRef;
  readonly tellers: readonly Teller[];
  readonly through: readonly Teller[];
  readonly cue: string | null;
  readonly class: string | null;
  readonly text: string;
  readonly polarity: string;
  readonly hedge: string | null;
  readonly evidential: string | null;
  readonly places: readonly PlaceName[];
  readonly figures: readonly string[];
  readonly rows: readonly string[];
  readonly origins: readonly string[];
  readonly claim: string | null;
  readonly events: readonly string[];
  readonly credibility: number | null;
  readonly denied_by: readonly string[];
  readonly otherwise: readonly string[];
}

export interface Judgement {
  readonly id: string;
  readonly about: string;
  readonly other: string | null;
  readonly verdict: Verdict;
  readonly by: string;
  readonly kind: "machine" | "analyst";
  readonly reason: string | null;
  readonly names: readonly string[];
  readonly at: string;
  readonly field?: string | null;
  readonly value?: string | null;
}

/** Findings of one article, as in a reading; only what the page draws. */
interface Found {
  readonly id: string;
  readonly confidence: number;
  readonly in_furniture: boolean;
}
export interface Statement extends Found {
  readonly source: { readonly spans: Spans; readonly text: string; readonly actor: string | null; readonly kind: string };
  readonly cue: { readonly spans: Spans; readonly lemma: string | null; readonly class: string };
  readonly content: { readonly spans: Spans; readonly text: string };
  readonly manner: string;
  readonly polarity: string;
  readonly certainty: Certainty | null;
  readonly said: string | null;
  readonly within: string | null;
}
export interface Participant {
  readonly spans: Spans;
  readonly text: string;
}
export interface Report extends Found {
  readonly type: string;
  readonly extension?: string | null;
  readonly trigger: { readonly spans: Spans; readonly lemma: string };
  readonly actors: readonly Participant[];
  readonly recipients: readonly Participant[];
  readonly place: string | null;
  readonly time: string | null;
  readonly realis: string;
  readonly polarity: string;
  readonly statement: string | null;
  readonly how: { readonly actors: string };
}
export interface Figure extends Found {
  readonly spans: Spans;
  readonly counted_spans: Spans;
  readonly text: string;
  readonly counted: string | null;
  readonly measure: string | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}
export interface Place extends Found {
  readonly spans: Spans;
  readonly text: string;
  readonly name: string | null;
  readonly use: string;
  readonly level: string;
  readonly why: string;
  readonly country: string | null;
  readonly lat: number | null;
}
export interface Moment extends Found {
  readonly spans: Spans;
  readonly text: string;
  readonly edtf: string | null;
  readonly why: string | null;
}
export interface Article extends ArticleRef {
  readonly sha256: string;
  readonly text: string;
  readonly url: string | null;
  readonly language: string | null;
  readonly furniture: readonly { readonly spans: Spans; readonly kind: string }[];
}
export interface Reading {
  readonly article: Article;
  readonly actors: readonly { readonly id: string; readonly name: string; readonly role: string | null }[];
  readonly places: readonly Place[];
  readonly times: readonly Moment[];
  readonly figures: readonly Figure[];
  readonly statements: readonly Statement[];
  readonly reports: readonly Report[];
  readonly refusals: readonly { readonly about: string; readonly spans: Spans; readonly why: string }[];
}

export interface RecordTold {
  readonly name: string;
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
  readonly writing: "no" | "token" | "yes";
}

export interface Version {
  readonly key: string;
  readonly known_at: string;
  readonly published: string | null;
}

export interface Job {
  readonly id: string;
  readonly state: "waiting" | "running" | "done" | "failed";
  readonly inputs: readonly string[];
  readonly taken: { readonly added: number; readonly reread: number; readonly already: number; readonly refused: number; readonly new_versions: number };
  readonly refusals: readonly { readonly id: string | null; readonly input: string; readonly why: string; readonly message: string }[];
  readonly error: string | null;
}
