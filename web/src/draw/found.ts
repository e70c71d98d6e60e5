/** What was found in an article, as the article view marks and lists it. */

import type { Reading, Spans } from "../server/nouns";
import { tell } from "../text/edtf";
import { amount, likelihood } from "../text/words";

export const KINDS = ["statement", "report", "figure", "place", "time", "refusal"] as const;
export type Kind = (typeof KINDS)[number];

export interface Finding {
  readonly kind: Kind;
  readonly id: string;
  readonly head: string;
  readonly words: string;
  readonly notes: readonly string[];
  readonly why: string | null; // a reason code
  readonly parts: readonly { readonly part: string; readonly spans: Spans }[]; // "source", "cue", "content" …
}

export function found(reading: Reading): Finding[] {
  return [...statements(reading), ...reports(reading), ...figures(reading), ...places(reading), ...times(reading), ...refusals(reading)];
}

function statements({ statements: all, actors }: Reading): Finding[] {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  return all.map((one) => ({
    kind: "statement",
    id: one.id,
    head: `${(one.source.actor && names.get(one.source.actor)) || one.source.text || "nobody named"} · ${one.cue.lemma ?? one.cue.class}`,
    words: one.content.text || "(no content)",
    notes: [
      one.manner,
      one.polarity === "negated" ? "against the content" : "",
      one.certainty ? `hedge ${likelihood(one.certainty)}` : "",
      one.said ? `said ${tell(one.said)}` : "",
      one.within ? `within ${one.within}` : "",
      ...doubt(one),
    ].filter(Boolean),
    why: null,
    parts: [
      { part: "source", spans: one.source.spans },
      { part: "cue", spans: one.cue.spans },
      { part: "content", spans: one.content.spans },
    ],
  }));
}

function reports({ reports: all, statements: told, places: known, times: dated }: Reading): Finding[] {
  const denying = new Set(told.filter(({ polarity }) => polarity === "negated").map(({ id }) => id));
  const place = new Map(known.map(({ id, name, text }) => [id, name ?? text]));
  const time = new Map(dated.map(({ id, edtf, text }) => [id, edtf ? tell(edtf) : text]));
  const words = (some: readonly { text: string }[]): string => some.map(({ text }) => text).join(", ");
  return all.map((one) => ({
    kind: "report",
    id: one.id,
    head: `${one.type}${one.extension ? ` ${one.extension}` : ""} · ${one.trigger.lemma}`,
    words: [words(one.actors) + (one.how.actors === "blamed" ? " (blamed)" : ""), one.recipients.length ? `→ ${words(one.recipients)}` : ""].filter(Boolean).join(" ") || "nobody named",
    notes: [
      one.realis,
      one.polarity === "negated" ? "denied" : "",
      one.place ? (place.get(one.place) ?? "") : "place unknown",
      one.time ? (time.get(one.time) ?? "") : "undated",
      one.statement ? `${denying.has(one.statement) ? "denied" : "told"} in ${one.statement}` : "told by the article",
      ...doubt(one),
    ].filter(Boolean),
    why: null,
    parts: [
      { part: "trigger", spans: one.trigger.spans },
      { part: "side", spans: [...one.actors, ...one.recipients].flatMap(({ spans }) => spans) },
    ],
  }));
}

function figures({ figures: all }: Reading): Finding[] {
  return all.map((one) => ({
    kind: "figure",
    id: one.id,
    head: [one.measure, one.counted].filter(Boolean).join(" · ") || "figure",
    words: one.text,
    notes: [one.value === null ? `${amount(one.low)} – ${amount(one.high)}` : amount(one.value), ...doubt(one)],
    why: null,
    parts: [
      { part: "number", spans: one.spans },
      { part: "counted", spans: one.counted_spans },
    ],
  }));
}

function places({ places: all }: Reading): Finding[] {
  return all.map((one) => ({
    kind: "place",
    id: one.id,
    head: [one.name ?? "unknown", one.country].filter(Boolean).join(", "),
    words: one.text,
    notes: [one.use, one.level, ...(one.lat === null || one.lat === undefined ? ["not on the map"] : []), ...doubt(one)],
    why: one.why,
    parts: [{ part: "name", spans: one.spans }],
  }));
}

function times({ times: all }: Reading): Finding[] {
  return all.map((one) => ({
    kind: "time",
    id: one.id,
    head: one.edtf ? tell(one.edtf) : "no date",
    words: one.text,
    notes: doubt(one),
    why: one.why,
    parts: [{ part: "name", spans: one.spans }],
  }));
}

function refusals({ refusals: all, article }: Reading): Finding[] {
  const points = [...article.text];
  return all.map((one, i) => ({
    kind: "refusal",
    id: `x${i + 1}`,
    head: one.about,
    words: one.spans.map(([start, end]) => points.slice(start, end).join("")).join(" … ") || "–",
    notes: [],
    why: one.why,
    parts: [{ part: "name", spans: one.spans }],
  }));
}

const SURE = 0.5; // confidence: below, the reader model itself would rather not have it

function doubt({ confidence, in_furniture }: { confidence?: number; in_furniture?: boolean }): string[] {
  return [...((confidence ?? 1) < SURE ? [`unsure (${confidence})`] : []), ...(in_furniture ? ["in page furniture"] : [])];
}
