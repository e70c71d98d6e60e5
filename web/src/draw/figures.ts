/** Where a ledger's figures stand in its plot: pure, so that it can be tested. */

import { scaleLinear, scaleLog, scaleUtc } from "d3-scale";
import type { Ledger, LedgerLine } from "../server/nouns";
import { days } from "../text/edtf";

export interface Point {
  readonly line: LedgerLine;
  readonly index: number; // in the ledger's order
  readonly x: number;
  readonly y: number;
  readonly low: number;
  readonly high: number; // pixels
}

export interface Plot {
  readonly points: readonly Point[];
  readonly undated: number;
  readonly trails: readonly (readonly Point[])[]; // what one source gave, one after the other
  readonly xTicks: readonly { readonly at: number; readonly label: string }[];
  readonly yTicks: readonly { readonly at: number; readonly value: number }[];
  readonly best: number | null;
}

export interface Size {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const LOG_FROM = 50; // times between least and most: from there on a linear axis hides the small ones
const DAY_MS = 86_400_000;

/** The day that a figure stands at: what it is as of, else since when it is given, else its article's. */
export function dayOf(line: LedgerLine): string | null {
  return days(line.as_of)?.start ?? line.since ?? line.article.published;
}

export function plot(ledger: Ledger, size: Size): Plot {
  const dated = ledger.lines.map((line, index) => ({ line, index, day: dayOf(line) })).filter((one) => one.day !== null);
  const times = dated.map(({ day }) => Date.parse(day as string));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const x = scaleUtc().domain([first - DAY_MS, last + DAY_MS]).range([size.left, size.width - size.right]);
  const values = ledger.lines.flatMap(({ value, low, high }) => [low, high, ...(value === null ? [] : [value])]);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const range: [number, number] = [size.height - size.bottom, size.top];
  const y = least > 0 && most / least >= LOG_FROM ? scaleLog().domain([least, most]).range(range).nice() : scaleLinear().domain([0, most || 1]).range(range).nice();
  const points = dated.map(({ line, index }, i) => ({
    line,
    index,
    x: x(times[i]!),
    y: y(line.value ?? (line.low + line.high) / 2),
    low: y(line.low),
    high: y(line.high),
  }));
  return {
    points,
    undated: ledger.lines.length - dated.length,
    trails: trails(points),
    xTicks: ticksOf(x, size).map((date) => ({ at: x(date), label: date.toLocaleDateString("en-GB", { day: "numeric", month: "short", timeZone: "UTC" }) })),
    yTicks: y.ticks(4).filter((value) => Number.isFinite(value)).map((value) => ({ at: y(value), value })),
    best: ledger.best === null ? null : y(ledger.best),
  };
}

function ticksOf(x: ReturnType<typeof scaleUtc>, { width }: Size): Date[] {
  const whole = x.ticks(Math.max(2, Math.floor(width / 110))).filter((date) => date.getTime() % DAY_MS === 0);
  return whole.length ? whole : [x.domain()[0]!];
}

function trails(points: readonly Point[]): Point[][] {
  const found = new Map<string, Point[]>();
  for (const point of points) {
    if (!point.line.root) continue;
    const { id } = point.line.root;
    found.set(id, [...(found.get(id) ?? []), point]);
  }
  return [...found.values()].filter((trail) => trail.length > 1).map((trail) => trail.sort((a, b) => a.x - b.x));
}
