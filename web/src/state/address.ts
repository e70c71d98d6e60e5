/** The address bar ↔ what is shown: pure functions, so that every view can be linked to, and tested. */

export const VIEWS = [
  "timeline", "event", "claims", "claim", "articles", "article", "actors", "actor",
  "ledgers", "ledger", "queue", "refusals", "add", "search", "brief", "unknown",
] as const; // prettier-ignore
export type View = (typeof VIEWS)[number];

export interface Place {
  readonly view: View;
  readonly id: string;
  readonly params: URLSearchParams;
}

const LISTS: Readonly<Record<string, View>> = {
  "": "timeline", claims: "claims", articles: "articles", actors: "actors", ledgers: "ledgers",
  queue: "queue", refusals: "refusals", add: "add", search: "search", brief: "brief",
}; // prettier-ignore
const SINGLE: Readonly<Record<string, View>> = {
  events: "event", claims: "claim", articles: "article", actors: "actor", ledgers: "ledger",
}; // prettier-ignore

/** What a path and query show; ids may hold slashes ("known/nato"). */
export function parse(path: string, query: string): Place {
  const [room = "", ...rest] = path.replace(/^\/+|\/+$/g, "").split("/");
  const params = new URLSearchParams(query);
  const id = rest.map(decoded).join("/");
  const view = id ? SINGLE[room] : LISTS[room];
  return view ? { view, id, params } : { view: "unknown", id: path, params };
}

/** The path of one thing: `pathTo("actors", "known/nato")`. */
export function pathTo(room: keyof typeof SINGLE | string, id: string): string {
  return `/${room}/${id.split("/").map(encodeURIComponent).join("/")}`;
}

/** A path with its query, keys in the order given, empty ones left out. */
export function address(path: string, params: Iterable<readonly [string, string | null | undefined]>): string {
  const kept = new URLSearchParams();
  for (const [key, value] of params) if (value !== null && value !== undefined && value !== "") kept.append(key, value);
  const query = kept.toString().replaceAll("%2C", ",").replaceAll("%2F", "/").replaceAll("%3A", ":");
  return query ? `${path}?${query}` : path;
}

/** The page of the thing with this id, by its first letters. */
export function pathOf(id: string): string | null {
  const room = { event: "events", claim: "claims", ledger: "ledgers", who: "actors" }[id.split("-")[0] ?? ""];
  if (room && id.includes("-")) return pathTo(room, id);
  return id.startsWith("known/") ? pathTo("actors", id) : null;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a stray percent sign: shown as it came
  }
}
