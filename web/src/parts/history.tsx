/** What became known of something, when, and why. */

import { useAnswer } from "../server/ask";
import type { Change, List } from "../server/nouns";
import { one } from "../server/seen";
import { asOf, put } from "../state/here";
import { RowLink, Shown } from "./small";

export function History({ id }: { id: string }) {
  const answer = useAnswer<List<Change> | readonly Change[]>(one("history", id));
  return (
    <Shown answer={answer}>
      {(data) => {
        const all = "items" in data ? data.items : data;
        return (
          <ol class="history">
            {all.map(({ at, what, why, row }, i) => (
              <li key={i} class="row">
                <button type="button" class="quiet day" title="See the record as it stood then" onClick={() => put({ as_of: at })}>{moment(at)}</button>{" "}
                {row.includes("/") ? <RowLink row={row}>{what}</RowLink> : what} {why && <span class="muted">{why}</span>}
              </li>
            ))}
            {asOf.value && <li class="muted">later changes aren’t shown: this is the record as of {moment(asOf.value)}</li>}
          </ol>
        );
      }}
    </Shown>
  );
}

/** "2025-03-10 00:00": when it became known, in UTC. */
export function moment(at: string): string {
  return at.slice(0, 16).replace("T", " ");
}
