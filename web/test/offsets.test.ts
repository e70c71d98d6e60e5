import { describe, expect, it } from "vitest";
import { Text } from "../src/text/offsets";

describe("offsets in code points", () => {
  it("find a span behind an emoji", () => {
    const text = new Text("🌊 Eight dead, she said.");
    expect(text.slice(2, 7)).toBe("Eight"); // a record counts the wave as one
    expect("🌊 Eight dead".slice(2, 7)).not.toBe("Eight"); // JavaScript counts it as two
  });

  it("agree with a slice of code points everywhere", () => {
    const string = "a🌊b\u{1F468}\u200D\u{1F469}\u200D\u{1F467} é\u0301 — 𝔊 “x” 中🇧🇬";
    const points = [...string];
    const text = new Text(string);
    expect(text.length).toBe(points.length);
    for (let start = 0; start <= points.length; start++)
      for (let end = start; end <= points.length; end++) expect(text.slice(start, end)).toBe(points.slice(start, end).join(""));
  });

  it("count a lone surrogate as one, and stop at the ends", () => {
    const text = new Text("a\ud83cb");
    expect(text.length).toBe(3);
    expect(text.slice(2, 3)).toBe("b");
    expect(text.slice(-5, 99)).toBe("a\ud83cb");
    expect(new Text("").slice(0, 4)).toBe("");
  });
});
