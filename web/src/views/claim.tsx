/** One claim: who said it, when, in which words, side by side; and what changed between them. */

import { roomName } from "../draw/tree";
import { BeliefBox } from "../parts/belief";
import { Cite } from "../parts/cite";
import { Corrections } from "../parts/corrections";
import { History } from "../parts/history";
import { JudgePair } from "../parts/judge";
import { Origins } from "../parts/origins";
import { ArticleLine, RowLink, Shown, Tag, Tellers } from "../parts/small";
import { useAnswer } from "../server/ask";
import type { Claim, ClaimLine } from "../server/nouns";
import { one } from "../server/seen";
import { diff } from "../text/diff";
import { count, marked } from "../text/words";

export function ClaimView({ id }: { id: string }) {
  return <Shown answer={useAnswer<Claim>(one("claims", id))}>{(claim) => <Whole claim={claim} />}</Shown>;
}

function Whole({ claim }: { claim: Claim }) {
  const against = claim.lines.some(({ stance, retracted }) => !retracted && (stance === "denies" || stance === "contradicts"));
  const outlets = claim.lines.map(({ article }) => article.outlet);
  return (
    <article>
      <header class="head">
        <p class="kicker">Claim {against && <Tag strong>disputed</Tag>}</p>
        <h1>{marked(claim.text)}</h1>
      </header>
      <section>
        <h2>Who said it, in which words <span class="muted">{count(claim.lines.length, "statement")}</span></h2>
        <p class="muted small">
          Compared with the first wording: <ins>added</ins>, <del>left out</del>. Wordings that only change case or punctuation count as the same.
        </p>
        <ul class="side-by-side">{claim.lines.map((line) => <Wording key={line.row} line={line} first={claim.lines[0]!} outlets={outlets} />)}</ul>
      </section>
      <div class="columns">
        <div>
          <section><h2>Where it comes from <span class="muted">for and against</span></h2><Origins room="claims" id={claim.id} /></section>
        </div>
        <aside>
          <BeliefBox belief={claim.belief} />
          <section><h2>History</h2><History id={claim.id} /></section>
          <JudgePair about={claim.id} noun="claim" />
        </aside>
      </div>
    </article>
  );
}

const STANCES: Readonly<Record<string, string>> = {
  makes: "makes it",
  repeats: "repeats it",
  supports: "supports it",
  updates: "updates it",
  contradicts: "contradicts it",
  denies: "denies it",
};
const COMPARED = new Set(["repeats", "supports"]); // others say something else: their difference tells nothing

function Wording({ line, first, outlets }: { line: ClaimLine; first: ClaimLine; outlets: readonly (string | null)[] }) {
  const against = line.stance === "denies" || line.stance === "contradicts";
  return (
    <li class={["row card", against && "against", line.retracted && "retracted"].filter(Boolean).join(" ")}>
      <p class="row-head"><Tellers all={line.tellers} /> <Tag strong={against} title={line.reason}>{STANCES[line.stance]}</Tag></p>
      <p class="row-words"><RowLink row={line.row}>{COMPARED.has(line.stance) ? <Changed before={first.text} after={line.text} /> : marked(line.text)}</RowLink></p>
      <p class="row-foot">
        <ArticleLine article={line.article} /> · origin {line.origin ? roomName(line.origin, outlets) : "unknown"}
        <Cite words={line.text} article={line.article} row={line.row} />
      </p>
      <Corrections corrections={line.corrections} retracted={line.retracted} />
      <p class="small muted">{line.reason}</p>
    </li>
  );
}

function Changed({ before, after }: { before: string; after: string }) {
  return (
    <>
      {diff(before, after).map(({ kind, words }, i) => {
        const piece = kind === "added" ? <ins>{words}</ins> : kind === "dropped" ? <del>{words}</del> : words;
        return <span key={i}>{piece} </span>;
      })}
    </>
  );
}
