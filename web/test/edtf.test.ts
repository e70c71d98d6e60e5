import { describe, expect, it } from "vitest";
import { days, tell } from "../src/text/edtf";

describe("the days of an EDTF date", () => {
  it.each([
    ["2025-03-09", "2025-03-09", "2025-03-09"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2024", "2024-01-01", "2024-12-31"],
    ["2024-22", "2024-06-01", "2024-08-31"],
    ["2024-24", "2024-12-01", "2025-02-28"],
    ["201X", "2010-01-01", "2019-12-31"],
    ["19XX", "1900-01-01", "1999-12-31"],
    ["2024-10-21/2024-10-27", "2024-10-21", "2024-10-27"],
    ["2024-08~", "2024-08-01", "2024-08-31"],
    ["2025-03-09T05:00", "2025-03-09", "2025-03-09"],
    ["2015/..", "2015-01-01", null],
    ["/2015", null, "2015-12-31"],
  ])("%s", (edtf, start, end) => expect(days(edtf)).toEqual({ start, end }));

  it.each(["XXXX-04-21", "Monday", "2025-02-30", "2025-13", "2025-03-09/never", "../..", "", "P1D"])("%s has none", (edtf) => expect(days(edtf)).toBeNull());
});

describe("a date in words", () => {
  it.each([
    ["2025-03-09", "9 March 2025"],
    ["2024-08", "August 2024"],
    ["2024-22", "summer 2024"],
    ["2025-03-10/2025-03-16", "10–16 March 2025"],
    ["2025-02-27/2025-03-02", "27 February 2025 – 2 March 2025"],
    ["2024~", "about 2024"],
    ["2024-08?", "August 2024 (unsure)"],
    ["XXXX-04-21", "21 April (year not given)"],
    ["../2015", "until 2015"],
    ["2015/..", "from 2015"],
    ["next Monday", "next Monday"],
    [null, "undated"],
  ])("%s is told as %s", (edtf, told) => expect(tell(edtf)).toBe(told));
});
