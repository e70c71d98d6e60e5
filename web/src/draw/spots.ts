/** Events that share a point and radius, as one spot of the map. */

import type { Timeline } from "../server/nouns";
import { ALL, REST, SPACE, TIME } from "../state/filters";
import { REGION_KM } from "../text/words";

export interface Spot {
  readonly lat: number;
  readonly lon: number;
  readonly km: number; // 0: unknown or a point
  readonly region: boolean; // somewhere within the disc, drawn as such
  readonly events: number[]; // that pass every filter but the place's
  inside: number; // of them, that pass the place's too
  disputed: number;
}

/** The spots of events that pass all but the place's filter, regions first and the widest before all. */
export function spots(columns: Timeline, passed: Uint8Array): Spot[] {
  const found = new Map<string, Spot>();
  for (let i = 0; i < passed.length; i++) {
    const [lat, lon] = [columns.lat[i], columns.lon[i]];
    if ((passed[i]! & (REST | TIME)) !== (REST | TIME) || typeof lat !== "number" || typeof lon !== "number") continue;
    const km = columns.radius_km[i] ?? 0;
    const key = `${lat} ${lon} ${km}`;
    let spot = found.get(key);
    if (!spot) found.set(key, (spot = { lat, lon, km, region: km >= REGION_KM, events: [], inside: 0, disputed: 0 }));
    spot.events.push(i);
    if (passed[i]! & SPACE) spot.inside++;
    if (columns.disputed[i]) spot.disputed++;
  }
  return [...found.values()].sort((a, b) => Number(b.region) - Number(a.region) || b.km - a.km);
}

/** The radius of a spot's dot in pixels: its area grows with the events. */
export function dot(events: number): number {
  return Math.min(16, 3 + 1.6 * Math.sqrt(events));
}

export interface Tally {
  shown: number;
  undated: number;
  unplaced: number;
}

/** How many events pass everything, and how many of them neither time line nor map can show. */
export function tally(columns: Timeline, passed: Uint8Array): Tally {
  const made = { shown: 0, undated: 0, unplaced: 0 };
  for (let i = 0; i < passed.length; i++) {
    if (passed[i] !== ALL) continue;
    made.shown++;
    if (!columns.start[i] && !columns.end[i]) made.undated++;
    if (columns.lat[i] === null || columns.lat[i] === undefined) made.unplaced++;
  }
  return made;
}
