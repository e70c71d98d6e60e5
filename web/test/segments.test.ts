import { expect, it } from "vitest";
import { segments } from "../src/text/segments";

const told = (from: number, to: number, marks: Parameters<typeof segments<string>>[2]) =>
  segments(from, to, marks).map(({ start, end, whats }) => `${start}-${end}:${whats.join("+")}`);

it("cuts overlapping spans into stretches, the widest first", () => {
  expect(told(0, 10, [{ what: "inner", spans: [[3, 5]] }, { what: "outer", spans: [[2, 8]] }])).toEqual(["0-2:", "2-3:outer", "3-5:outer+inner", "5-8:outer", "8-10:"]);
});

it("handles crossing spans, several spans of one mark, and doubles", () => {
  const marks = [{ what: "a", spans: [[0, 4], [6, 8]] }, { what: "b", spans: [[2, 7]] }, { what: "a", spans: [[0, 4]] }] as const;
  expect(told(0, 8, marks)).toEqual(["0-2:a", "2-4:b+a", "4-6:b", "6-7:b+a", "7-8:a"]);
});

it("leaves out what is empty or outside, and covers the whole without gaps", () => {
  expect(told(5, 9, [{ what: "a", spans: [[0, 6], [7, 7], [20, 30]] }])).toEqual(["5-6:a", "6-9:"]);
  expect(told(0, 3, [])).toEqual(["0-3:"]);
});
