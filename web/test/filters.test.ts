import { describe, expect, it } from "vitest";
import type { Timeline } from "../src/server/nouns";
import { ALL, kilometres, numbers, REST, sieve, SPACE, TIME, touches } from "../src/state/filters";

/** Four events: a day in a town, a month in a region, an undated one without a place, an open interval. */
const COLUMNS: Timeline = {
  ids: ["a", "b", "c", "d"],
  type: ["AID", "AID", "COERCE", "OTHER"],
  extension: [null, null, null, null],
  start: ["2025-03-09", "2025-03-01", null, "2025-01-01"],
  end: ["2025-03-09", "2025-03-31", null, null],
  lat: [41.47, 41.47, null, 10],
  lon: [25.65, 25.65, null, 179],
  radius_km: [2, 60, null, 5],
  origins: [1, 3, 2, 1],
  disputed: [false, true, false, false],
  realis: [["occurred"], ["possible", "occurred"], ["future"], ["generic"]],
  what: ["w", "x", "y", "z"],
  country: ["BG", "BG", null, null],
};
const passing = (filters: Parameters<typeof sieve>[1]): string => COLUMNS.ids.filter((_, i) => sieve(COLUMNS, filters)[i] === ALL).join("");

describe("the sieve", () => {
  it.each([
    [{}, "abcd"],
    [{ type: "AID" }, "ab"],
    [{ realis: "occurred" }, "ab"],
    [{ origins_least: "2" }, "bc"],
    [{ disputed: "true" }, "b"],
    [{ country: "BG" }, "ab"],
    [{ since: "2025-03-10" }, "bd"],
    [{ until: "2025-02-28" }, "d"],
    [{ since: "2025-03-09", until: "2025-03-09" }, "abd"],
    [{ bbox: "26,41,27,42" }, "b"],
    [{ bbox: "178,5,-178,15" }, "d"],
    [{ near: "41.47,25.65,0.5" }, "ab"],
    [{ near: "nonsense" }, "abcd"],
  ])("%o lets %s through", (filters, ids) => expect(passing(filters)).toBe(ids));

  it("keeps time and place apart, so that each view can show what the other hides", () => {
    const passed = sieve(COLUMNS, { since: "2025-03-10", bbox: "25,41,26,42" });
    expect(passed[0]).toBe(REST | SPACE);
    expect(passed[3]).toBe(REST | TIME);
  });
});

it("reads as many numbers as it is to, or none", () => {
  expect(numbers("1, -2.5,3", 3)).toEqual([1, -2.5, 3]);
  for (const wrong of ["1,2", "1,2,x", "1,,3", undefined, "1,2,Infinity"]) expect(numbers(wrong, 3)).toBeNull();
});

it("measures on the globe", () => {
  expect(kilometres(0, 0, 0, 1)).toBeCloseTo(111.2, 0);
  expect(kilometres(0, 179.5, 0, -179.5)).toBeCloseTo(111.2, 0);
  expect(touches([0, 0, 1, 1], 0.5, 1.5, 50)).toBe(false);
  expect(touches([0, 0, 1, 1], 0.5, 1.5, 60)).toBe(true);
});
