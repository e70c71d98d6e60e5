/** What was not decided or not taken in, with its reason: counted, and each with the words it is about. */

import { useAnswer, usePages } from "../server/ask";
import type { List, RefusalLine } from "../server/nouns";
import { seen } from "../server/seen";
import { here, put } from "../state/here";
import { REASONS } from "../text/reasons";
import { ArticleLine, Empty, More, RowLink, Shown } from "./small";

/** Refusals for these reasons; null: for any, inputs and findings alike. */
export function Refusals({ codes, none }: { codes: readonly string[] | null; none: string }) {
  const why = here.value.params.get("why") ?? codes?.[0] ?? null;
  const what = codes ? null : here.value.params.get("what");
  const pages = usePages<RefusalLine>(seen("/refusals", { why, what, limit: "50" }));
  return (
    <>
      {codes && <div class="tabs minor" role="group" aria-label="Reason">{codes.map((code) => <Reason key={code} code={code} chosen={code === why} />)}</div>}
      {why && <p><b>{why}</b>: {REASONS[why] ?? "a reason that this page doesn’t know"}</p>}
      <Shown answer={pages}>
        {(lines) =>
          lines.length ? (
            <>
              <ul class="rows">{lines.map((line) => <Line key={line.row} line={line} told={why === null} />)}</ul>
              <More more={pages.more} shown={lines.length} total={pages.total} noun="refusals" />
            </>
          ) : (
            <Empty title={why && codes ? "Nothing is refused for this reason." : none} />
          )
        }
      </Shown>
    </>
  );
}

function Reason({ code, chosen }: { code: string; chosen: boolean }) {
  const answer = useAnswer<List<RefusalLine>>(seen("/refusals", { why: code, limit: "1" }));
  const total = answer.data?.total;
  return (
    <button type="button" aria-pressed={chosen} disabled={total === 0 && !chosen} title={REASONS[code]} onClick={() => put({ why: code })}>
      {code.replaceAll("_", " ")} <span class="muted">{total ?? "…"}</span>
    </button>
  );
}

function Line({ line, told }: { line: RefusalLine; told: boolean }) {
  return (
    <li class="row">
      <p class="row-head">
        <span>{line.about}</span>
        {told && <span class="muted" title={REASONS[line.why]}>{line.why.replaceAll("_", " ")}: {REASONS[line.why] ?? ""}</span>}
      </p>
      {line.text && <p class="row-words">{line.article ? <RowLink row={line.row}>{line.text}</RowLink> : line.text}</p>}
      {line.message && <p>{line.message}</p>}
      <p class="row-foot">{line.article ? <ArticleLine article={line.article} /> : "an input that was not taken in"}</p>
    </li>
  );
}
