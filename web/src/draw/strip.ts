/** Days of several lanes on one axis. */

import { scaleUtc } from "d3-scale";

export interface Strip {
  readonly lanes: readonly (readonly { readonly day: string; readonly at: number; readonly many: number }[])[];
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

const DAY_MS = 86_400_000;
const LABEL_PX = 60;

/** Null where no lane has a day. */
export function strip(lanes: readonly (readonly string[])[], left: number, right: number): Strip | null {
  const all = lanes.flat().map((day) => Date.parse(day));
  if (!all.length) return null;
  const x = scaleUtc().domain([Math.min(...all) - DAY_MS, Math.max(...all) + DAY_MS]).range([left + 12, right - 12]);
  const ticks = x.ticks(Math.max(2, Math.floor((right - left) / 110))).filter((date) => date.getTime() % DAY_MS === 0 && x(date) < right - LABEL_PX / 2);
  return {
    lanes: lanes.map((days) => {
      const counts = new Map<string, number>();
      for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
      return [...counts].map(([day, many]) => ({ day, at: x(Date.parse(day)), many }));
    }),
    ticks: ticks.map((date) => ({
      at: x(date),
      label: date.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "2-digit", timeZone: "UTC" }),
    })),
  };
}
