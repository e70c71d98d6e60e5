/** The time line's lanes: for each type of event, days as columns and longer dates as bars. */

import type { Timeline } from "../server/nouns";
import { REST, SPACE, TIME } from "../state/filters";

export interface Column {
  readonly day: number; // days since 1970 of the bin's first day
  readonly events: number[];
  inside: number; // that pass the time's filter too
  disputed: number;
}

export interface Bar {
  readonly start: number;
  readonly end: number; // both days in
  readonly events: number[]; // with these very dates
  inside: number;
  disputed: number;
  row: number;
}

export interface Lane {
  readonly type: string;
  readonly columns: readonly Column[];
  readonly bars: readonly Bar[];
  readonly tallest: number;
  readonly total: number;
}

const DAY_MS = 86_400_000;
export const ROWS = 3; // bars of a lane that lie side by side; further ones are drawn over the last

/** Days since 1970 of an ISO date. */
export function day(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);
}

export function iso(days: number): string {
  return new Date(days * DAY_MS).toISOString().slice(0, 10);
}

/** Start and end of each event in days, made once per answer; NaN where unknown, an open end is taken for the other. */
export function extents(columns: Timeline): { start: Float64Array; end: Float64Array } {
  const cache = new Map<string, number>();
  const days = (value: string | null): number => {
    if (!value) return NaN;
    let known = cache.get(value);
    if (known === undefined) cache.set(value, (known = day(value)));
    return known;
  };
  const start = Float64Array.from(columns.start, (value, i) => days(value ?? columns.end[i] ?? null));
  const end = Float64Array.from(columns.end, (value, i) => days(value ?? columns.start[i] ?? null));
  return { start, end };
}

/** The lanes of events that pass all but the time's filter, most events first; `bin` days make a column. */
export function lanes(
  columns: Timeline,
  { start, end }: { start: Float64Array; end: Float64Array },
  passed: Uint8Array,
  bin: number,
): Lane[] {
  const found = new Map<string, { columns: Map<number, Column>; bars: Map<string, Bar>; total: number }>();
  for (let i = 0; i < passed.length; i++) {
    if ((passed[i]! & (REST | SPACE)) !== (REST | SPACE) || Number.isNaN(start[i])) continue;
    const type = columns.type[i]!;
    let lane = found.get(type);
    if (!lane) found.set(type, (lane = { columns: new Map(), bars: new Map(), total: 0 }));
    lane.total++;
    const wide = end[i]! - start[i]! + 1 > Math.max(1, bin);
    const put = wide ? bar(lane.bars, start[i]!, end[i]!) : column(lane.columns, Math.floor(start[i]! / bin) * bin);
    put.events.push(i);
    if (passed[i]! & TIME) put.inside++;
    if (columns.disputed[i]) put.disputed++;
  }
  return [...found]
    .map(([type, lane]) => ({
      type,
      columns: [...lane.columns.values()],
      bars: packed([...lane.bars.values()]),
      tallest: Math.max(0, ...[...lane.columns.values()].map(({ events }) => events.length)),
      total: lane.total,
    }))
    .sort((a, b) => b.total - a.total || a.type.localeCompare(b.type));
}

function column(all: Map<number, Column>, day: number): Column {
  let found = all.get(day);
  if (!found) all.set(day, (found = { day, events: [], inside: 0, disputed: 0 }));
  return found;
}

function bar(all: Map<string, Bar>, start: number, end: number): Bar {
  const key = `${start} ${end}`;
  let found = all.get(key);
  if (!found) all.set(key, (found = { start, end, events: [], inside: 0, disputed: 0, row: 0 }));
  return found;
}

/** Bars in rows so that those which overlap lie side by side, as far as there are rows. */
function packed(bars: Bar[]): Bar[] {
  const ends: number[] = [];
  for (const one of bars.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const free = ends.findIndex((end) => end < one.start);
    one.row = free >= 0 ? free : Math.min(ends.length, ROWS - 1);
    ends[one.row] = Math.max(ends[one.row] ?? -Infinity, one.end);
  }
  return bars;
}

/** The days that show most of what there is: the middle of all dates, and those that lie close to it. */
export function window(start: Float64Array, end: Float64Array): readonly [number, number] {
  const from = [...start].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const to = [...end].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  if (!from.length) return [0, 1];
  const [a, b] = [at(from, STRAY), at(to, 1 - STRAY) + 1];
  const reach = Math.max(7, (b - a) * CLOSE);
  const first = from.find((value) => value >= a - reach) ?? a;
  const last = (to.findLast((value) => value < b + reach) ?? b) + 1;
  const pad = Math.max(1, (last - first) * 0.03);
  return [first - pad, last + pad];
}

const STRAY = 0.12; // share of dates at either end that may lie far off, as background from years before does
const CLOSE = 1; // times the middle's length: a date no farther off is shown with it

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(share * (sorted.length - 1))))]!;
}
