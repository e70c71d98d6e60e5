/** The record told to a person, made to be printed. */

import { Cite } from "../parts/cite";
import { Corrections } from "../parts/corrections";
import { ClearParams, DateParam, TextParam } from "../parts/filters";
import { ListView } from "../parts/list";
import { ArticleLine, Credibility, Day, RowLink, Tag, Tellers } from "../parts/small";
import type { BriefLine } from "../server/nouns";
import { pathTo } from "../state/address";
import { to } from "../state/here";
import { count, marked } from "../text/words";

const NAMES = ["about", "since", "until"] as const;

export function BriefView() {
  return (
    <ListView<BriefLine>
      title="Brief"
      of="/brief"
      names={NAMES}
      noun="lines"
      filters={
        <>
          <TextParam name="about" label="About" hint="words" />
          <DateParam name="since" label="Since" />
          <DateParam name="until" label="Until" />
          <ClearParams names={NAMES} />
          <button type="button" class="print" onClick={() => print()}>Print</button>
        </>
      }
    >
      {(lines) => <Days lines={lines} />}
    </ListView>
  );
}

function Days({ lines }: { lines: readonly BriefLine[] }) {
  const dates = [...new Set(lines.map(({ date }) => date))];
  return (
    <>
      {dates.map((date) => (
        <section key={date} class="brief-day">
          <h2><Day edtf={date} /></h2>
          <ul class="rows">{lines.filter((line) => line.date === date).map((line) => <Told key={line.rows[0]} line={line} />)}</ul>
        </section>
      ))}
    </>
  );
}

function Told({ line }: { line: BriefLine }) {
  const against = [...line.denied_by, ...line.otherwise];
  return (
    <li class="row">
      <p class="row-head">
        <Tellers all={line.tellers} /> {line.cue && <i>{line.cue}</i>}
        {line.through.length > 0 && <span class="muted">through <Tellers all={line.through} /></span>}
        {line.polarity === "negated" && <Tag strong>against it</Tag>}
        {line.hedge && <Tag>{line.hedge}</Tag>}
        {line.evidential && <Tag>{line.evidential}</Tag>}
      </p>
      <p class="row-words">{line.rows[0] ? <RowLink row={line.rows[0]}>{marked(line.text)}</RowLink> : marked(line.text)}</p>
      <p class="row-foot">
        <ArticleLine article={line.article} /> · {count(line.origins.length, "origin")}
        {line.credibility !== null && <> <Credibility value={line.credibility} /></>}
        {line.claim && <> · <a href={to(pathTo("claims", line.claim))}>claim</a></>}
        {line.events.map((id) => <span key={id}> · <a href={to(pathTo("events", id))}>event</a></span>)}
        {against.length > 0 && <Tag strong>against it: {against.join(", ")}</Tag>}
        <Cite words={line.text} article={line.article} row={line.rows[0] ?? null} />
      </p>
      <Corrections all={line.corrections} />
    </li>
  );
}
