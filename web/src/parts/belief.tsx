/** How far something can be believed: who says it, how independently, and the credibility that follows by rule. */

import { roomName } from "../draw/tree";
import type { Belief } from "../server/nouns";
import { count, CREDIBILITY, likelihood, RELIABILITY } from "../text/words";
import { ActorLink, Day } from "./small";

export function BeliefBox({ belief }: { belief: Belief }) {
  return (
    <section class="belief" aria-label="How far it can be believed">
      <p class="score"><b>{belief.credibility}</b><span>{CREDIBILITY[belief.credibility]}<br /><span class="muted small">credibility, Admiralty code 1–6, by rule; no verdict on truth</span></span></p>
      <dl>
        <Row name="Because">{belief.reasons.join("; ")}</Row>
        <Row name="Said independently by">{list(belief.origins.map((origin) => roomName(origin, belief.outlets)), "no origin")}</Row>
        <Row name="Known from">
          {belief.roots.length ? belief.roots.map((root, i) => (
            <span key={root.id}>
              {i > 0 && ", "}<ActorLink name={root.name} /> <span class="muted" title={RELIABILITY[root.reliability]}>({root.kind}, reliability {root.reliability})</span>
            </span>
          )) : "no root source known"}
        </Row>
        {(belief.roots_against.length > 0 || belief.origins_against.length > 0) && (
          <Row name="Against it">
            {belief.roots_against.map((root, i) => <span key={root.id}>{i > 0 && ", "}<ActorLink name={root.name} /></span>)}
            {belief.origins_against.length > 0 && <span class="muted"> (through {belief.origins_against.map((origin) => roomName(origin, belief.outlets)).join(", ")})</span>}
          </Row>
        )}
        {belief.likelihood && <Row name="The sources’ own hedge">{likelihood(belief.likelihood)}</Row>}
        <Row name="Printed in">{count(belief.articles, "article")} of {list(belief.outlets, "unknown outlets")}</Row>
        {belief.first && <Row name="First and last told"><Day edtf={belief.first} /> – <Day edtf={belief.last} /></Row>}
      </dl>
    </section>
  );
}

function Row({ name, children }: { name: string; children: preact.ComponentChildren }) {
  return <div><dt>{name}</dt><dd>{children}</dd></div>;
}

function list(all: readonly string[], none: string): string {
  return all.length ? all.join(", ") : none;
}
