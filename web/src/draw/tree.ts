/** An origin tree as nested branches: a newsroom's own articles, and under each what copies it. */

import type { OriginTree } from "../server/nouns";

export interface Branch {
  readonly key: string;
  readonly reason: string; // why it is said to copy what stands above; empty for an article that stands for itself
  readonly beside: string; // what else it copies, though its words on this are of another newsroom
  readonly copies: readonly Branch[];
}

/** For each newsroom its branches, most articles first; every article stands once. */
export function branches({ nodes, links }: OriginTree): (readonly [newsroom: string, branches: readonly Branch[]])[] {
  const room = new Map(nodes.map(({ key, newsroom }) => [key, newsroom]));
  const above = new Map<string, { to: string; reason: string }>();
  const beside = new Map<string, string>();
  const copying = new Set(links.map(({ from }) => from));
  const originalsFirst = [...links].sort((a, b) => Number(copying.has(a.to)) - Number(copying.has(b.to)));
  for (const { from, to, reason } of originalsFirst) {
    if (!room.has(from) || !room.has(to) || above.has(from) || circles(above, from, to)) continue;
    if (room.get(from) === room.get(to)) above.set(from, { to, reason });
    else beside.set(from, reason);
  }
  const grow = (key: string): Branch => ({
    key,
    reason: above.get(key)?.reason ?? "",
    beside: above.has(key) ? "" : (beside.get(key) ?? ""),
    copies: nodes.filter((node) => above.get(node.key)?.to === key).map((node) => grow(node.key)),
  });
  const rooms = new Map<string, Branch[]>();
  for (const { key, newsroom } of nodes) if (!above.has(key)) rooms.set(newsroom, [...(rooms.get(newsroom) ?? []), grow(key)]);
  return [...rooms].sort((a, b) => size(b[1]) - size(a[1]));
}

function circles(above: ReadonlyMap<string, { to: string }>, from: string, to: string): boolean {
  for (let at: string | undefined = to; at; at = above.get(at)?.to) if (at === from) return true;
  return false;
}

/** A newsroom by the name that its outlet bears; its key where none of these outlets is its own. */
export function roomName(newsroom: string, outlets: readonly (string | null)[]): string {
  const own = outlets.find((outlet) => outlet?.toLowerCase().startsWith(newsroom.toLowerCase()));
  return own?.slice(0, newsroom.length) || newsroom;
}

function size(all: readonly Branch[]): number {
  return all.reduce((sum, { copies }) => sum + 1 + size(copies), 0);
}
