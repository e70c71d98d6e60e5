/** The filters of events: as the address bar has them, as the server takes them, and as the columns are sieved by them. */

import type { Timeline } from "../server/nouns";

export const TEXTS = ["actor", "recipient", "source", "place", "about"] as const; // need the whole event: the server's
export const KEYS = ["type", ...TEXTS, "country", "since", "until", "realis", "origins_least", "disputed", "bbox", "near"] as const;
export type Key = (typeof KEYS)[number];
export type Filters = Readonly<Partial<Record<Key, string>>>;
export type Box = readonly [west: number, south: number, east: number, north: number];

export function filtersOf(params: URLSearchParams): Filters {
  return Object.fromEntries(KEYS.flatMap((key) => (params.get(key) ? [[key, params.get(key) as string]] : [])));
}

/** The part that only the server can sieve by. */
export function textsOf(filters: Filters): Filters {
  return Object.fromEntries(TEXTS.flatMap((key) => (filters[key] ? [[key, filters[key]]] : [])));
}

/** Numbers of a comma-separated list; null unless there are exactly so many. */
export function numbers(value: string | undefined, many: number): number[] | null {
  const found = (value ?? "").split(",").map((part) => (part.trim() === "" ? NaN : Number(part)));
  return found.length === many && found.every(Number.isFinite) ? found : null;
}

/** Which of three questions each event passes: bit 1 all but time and place, bit 2 the time, bit 4 the place. */
export const REST = 1;
export const TIME = 2;
export const SPACE = 4;
export const ALL = REST | TIME | SPACE;

export function sieve(columns: Timeline, filters: Filters): Uint8Array {
  const passed = new Uint8Array(columns.ids.length);
  const rest = restOf(columns, filters);
  const time = timeOf(columns, filters);
  const space = spaceOf(columns, filters);
  for (let i = 0; i < passed.length; i++) passed[i] = (rest(i) ? REST : 0) | (time(i) ? TIME : 0) | (space(i) ? SPACE : 0);
  return passed;
}

type Test = (i: number) => boolean;

function restOf(columns: Timeline, { type, realis, origins_least, disputed, country }: Filters): Test {
  const tests: Test[] = [];
  if (type) tests.push((i) => columns.type[i] === type);
  if (realis) tests.push((i) => columns.realis[i]!.includes(realis));
  if (origins_least) tests.push((i) => columns.origins[i]! >= +origins_least);
  if (disputed) tests.push((i) => columns.disputed[i] === (disputed === "true"));
  if (country) tests.push((i) => columns.country[i] === country);
  return (i) => tests.every((test) => test(i));
}

function timeOf(columns: Timeline, { since, until }: Filters): Test {
  if (!since && !until) return () => true;
  return (i) => {
    const [start, end] = [columns.start[i], columns.end[i]];
    if (!start && !end) return false; // an undated event is in no range
    return (!until || !start || start <= until) && (!since || !end || end >= since);
  };
}

function spaceOf(columns: Timeline, { bbox, near }: Filters): Test {
  const box = numbers(bbox, 4) as unknown as Box | null;
  const disc = numbers(near, 3);
  if (!box && !disc) return () => true;
  return (i) => {
    const [lat, lon] = [columns.lat[i], columns.lon[i]];
    if (lat === null || lat === undefined || lon === null || lon === undefined) return false;
    const reach = columns.radius_km[i] ?? 0;
    return (!box || touches(box, lat, lon, reach)) && (!disc || kilometres(disc[0]!, disc[1]!, lat, lon) <= disc[2]! + reach);
  };
}

/** Whether a disc touches a box; a box whose west is east of its east crosses the date line. */
export function touches([west, south, east, north]: Box, lat: number, lon: number, km: number): boolean {
  const within = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
  const nearest = within ? lon : Math.abs(turn(lon - west)) < Math.abs(turn(lon - east)) ? west : east;
  return kilometres(Math.min(Math.max(lat, south), north), nearest, lat, lon) <= km + 1e-9;
}

function turn(degrees: number): number {
  return ((((degrees + 180) % 360) + 360) % 360) - 180;
}

const EARTH_KM = 6371;

/** Great-circle distance. */
export function kilometres(lat: number, lon: number, otherLat: number, otherLon: number): number {
  const rad = Math.PI / 180;
  const a =
    Math.sin(((otherLat - lat) * rad) / 2) ** 2 +
    Math.cos(lat * rad) * Math.cos(otherLat * rad) * Math.sin(((otherLon - lon) * rad) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(Math.min(1, a)));
}
