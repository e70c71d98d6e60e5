/** The origin tree: which newsrooms' reporting this rests on, and which articles only carry it on. */

import { type Branch, branches, roomName } from "../draw/tree";
import { useAnswer } from "../server/ask";
import type { OriginTree } from "../server/nouns";
import { one } from "../server/seen";
import { pathTo } from "../state/address";
import { to } from "../state/here";
import { count } from "../text/words";
import { Day, Shown } from "./small";

export function Origins({ room, id }: { room: "events" | "claims"; id: string }) {
  const answer = useAnswer<OriginTree>(one(room, id, "/origins"));
  return (
    <Shown answer={answer}>
      {(tree) => (
        <div class="origins">
          {branches(tree).map(([newsroom, all], i) => (
            <section key={newsroom} aria-label={`Origin ${newsroom}`}>
              <h3><span class="muted">Origin {i + 1}</span> {roomName(newsroom, tree.nodes.map(({ outlet }) => outlet)) || "newsroom unknown"}</h3>
              <Level all={all} tree={tree} />
            </section>
          ))}
          <p class="muted small">
            {count(tree.nodes.length, "article")} on the reporting of {count(branches(tree).length, "newsroom")}. A copy stands under what it
            copies and counts for nothing.
          </p>
        </div>
      )}
    </Shown>
  );
}

function Level({ all, tree }: { all: readonly Branch[]; tree: OriginTree }) {
  return (
    <ul class="tree">
      {all.map(({ key, reason, beside, copies }) => {
        const node = tree.nodes.find((one) => one.key === key)!;
        return (
          <li key={key}>
            <span>
              <a href={to(pathTo("articles", key))}>{node.outlet ?? "outlet unknown"}</a>, <Day edtf={node.published} />
              {node.title && <span class="muted"> · {node.title}</span>}
              {reason && <span class="reason"> copies it ({reason})</span>}
              {beside && <span class="reason"> its own words; elsewhere it copies ({beside})</span>}
            </span>
            {copies.length > 0 && <Level all={copies} tree={tree} />}
          </li>
        );
      })}
    </ul>
  );
}
