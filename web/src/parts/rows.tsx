/** Statements, reports and claims as rows: who, what, where it stands. */

import type { Claim, ReportLine, StatementLine } from "../server/nouns";
import { pathTo } from "../state/address";
import { to } from "../state/here";
import { count, likelihood, marked, where } from "../text/words";
import { Cite } from "./cite";
import { Corrections } from "./corrections";
import { ArticleLine, Credibility, Day, RowLink, Tag, Tellers, TypeTag } from "./small";

export function StatementItem({ line }: { line: StatementLine }) {
  return (
    <li class={line.retracted ? "row retracted" : "row"}>
      <p class="row-head">
        <Tellers all={line.tellers} /> <i>{line.cue || line.class}</i>
        {line.through.length > 0 && <span class="muted"> · through <Tellers all={line.through} /></span>}
        {line.polarity === "negated" && <Tag strong>against it</Tag>}
        {line.certainty && <Tag title="the source’s own hedge">{likelihood(line.certainty)}</Tag>}
        {line.evidential && <Tag>{line.evidential}</Tag>}
      </p>
      <p class="row-words"><RowLink row={line.row}>{marked(line.text)}</RowLink></p>
      <p class="row-foot">
        {line.said && <>said <Day edtf={line.said} /> · </>}
        <ArticleLine article={line.article} />
        <Cite words={line.text} article={line.article} row={line.row} />
      </p>
      <Corrections corrections={line.corrections} retracted={line.retracted} />
    </li>
  );
}

export function ReportItem({ line }: { line: ReportLine }) {
  return (
    <li class={line.retracted ? "row retracted" : "row"}>
      <p class="row-head">
        <Day edtf={line.date} /> <TypeTag type={line.type} extension={line.report.extension} />
        <span>{line.actors.length > 0 && `${line.actors.join(", ")} · `}<b>{line.trigger}</b>{line.recipients.length > 0 && ` → ${line.recipients.join(", ")}`}</span>
        {line.denied && <Tag strong>denied</Tag>}
        {line.certainty && <Tag title="the source’s own hedge">{likelihood(line.certainty)}</Tag>}
      </p>
      <p class="row-words"><RowLink row={line.row}>{line.text}</RowLink></p>
      <p class="row-foot">
        {line.tellers.length ? <>told by <Tellers all={line.tellers} /></> : "told by the article itself"} · {line.realis} · {where(line.place)} ·{" "}
        <ArticleLine article={line.article} />
        <Cite words={line.text} article={line.article} row={line.row} />
      </p>
      <Corrections corrections={line.corrections} retracted={line.retracted} />
    </li>
  );
}

export function ClaimItem({ claim }: { claim: Claim }) {
  const against = claim.lines.filter(({ stance, retracted }) => !retracted && (stance === "denies" || stance === "contradicts")).length;
  const first = claim.lines[0];
  return (
    <li class="row">
      <p class="row-head"><a href={to(pathTo("claims", claim.id))}>{marked(claim.text)}</a></p>
      <p class="row-foot">
        {first && <><Tellers all={first.tellers} /> · <ArticleLine article={first.article} /> · </>}
        {count(claim.lines.length, "statement")} · {count(claim.belief.origins.length, "origin")}
        {first?.retracted && <Tag strong>retracted</Tag>}
        {against > 0 && <Tag strong>{against} against it</Tag>} <Credibility value={claim.belief.credibility} />
        {first && <Cite words={claim.text} article={first.article} row={first.row} />}
      </p>
    </li>
  );
}
