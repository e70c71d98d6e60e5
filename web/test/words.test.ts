import { describe, expect, it } from "vitest";
import { roomName, branches } from "../src/draw/tree";
import { citation } from "../src/text/citation";
import { diff } from "../src/text/diff";
import { webAddress } from "../src/text/links";
import { amount, marked, nounOf, rowParts, where } from "../src/text/words";

const ARTICLE = { key: "3c32", id: "d01", outlet: "Meridian Wire", published: "2025-03-09", title: "Dam gives way" };

describe("a citation", () => {
  it("has quote, outlet, date, address and hash", () => {
    expect(citation({ words: "At least 30 are missing", article: ARTICLE, url: "https://m.example/x", sha256: "ab12", row: "3c32/s2" })).toBe(
      "“At least 30 are missing” — Meridian Wire, “Dam gives way”, 9 March 2025. https://m.example/x (row 3c32/s2; text sha256 ab12)",
    );
  });
  it("says what is unknown", () => {
    const article = { ...ARTICLE, outlet: null, published: null, title: null };
    expect(citation({ words: "“Gone.”", article, url: null, sha256: null, row: null })).toBe("“Gone.” — outlet unknown, undated.");
  });
});

describe("addresses of articles", () => {
  it.each(["https://a.example/x?y#z", "http://a.example/"])("%s is a link", (address) => expect(webAddress(address)).toBe(address));
  it.each([
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
    "//a.example", "/local", "blob:https://a.example/x", "\u0001https://a.example", "", null, undefined,
  ])("%s is none", (address) => expect(webAddress(address)).toBeNull()); // prettier-ignore
});

it("tells what changed between wordings", () => {
  const told = (a: string, b: string): string => diff(a, b).map(({ kind, words }) => ({ same: "", added: "+", dropped: "-" })[kind] + words).join(" | ");
  expect(told("At least 30 people are missing", "At least 30 people were missing.")).toBe("At least 30 people | -are | +were | missing.");
  expect(told("a b", "a b")).toBe("a b");
  expect(told("", "new words")).toBe("+new words");
  expect(told("gone", "")).toBe("-gone");
});

it("tells amounts, places and rows", () => {
  expect([amount(12000), amount(1_250_000), amount(null)]).toEqual(["12,000", "1.25 million", "–"]);
  const place = { name: "Kardzhali", country: "BG", lat: 1, lon: 2, radius_km: 30.1 };
  expect(where(place)).toBe("Kardzhali, BG (within 30 km)");
  expect(where({ ...place, radius_km: 2 })).toBe("Kardzhali, BG");
  expect(where(null)).toBe("place unknown");
  expect([marked("x"), marked("“x”")]).toEqual(["“x”", "“x”"]);
  expect(rowParts("a/b/s1")).toEqual({ key: "a/b", local: "s1" });
  expect(nounOf("3c32/f2")).toBe("figure");
});

describe("an origin tree", () => {
  const node = (key: string, newsroom: string) => ({ key, newsroom, outlet: key, published: null, title: null });
  it("puts copies under what they copy, and leaves apart what is another newsroom's", () => {
    const nodes = [node("wire", "wire"), node("copy", "wire"), node("second", "wire"), node("own", "post")];
    const links = [
      { from: "copy", to: "wire", reason: "copy" },
      { from: "second", to: "copy", reason: "copy of a copy" },
      { from: "own", to: "wire", reason: "a passage" },
    ];
    const [first, second] = branches({ nodes, links });
    expect(first?.[0]).toBe("wire");
    expect(first?.[1][0]?.copies[0]?.copies[0]).toMatchObject({ key: "second", reason: "copy of a copy" });
    expect(second).toMatchObject(["post", [{ key: "own", reason: "", beside: "a passage" }]]);
  });
  it("puts an article that copies a copy and its original under the original", () => {
    const links = [{ from: "c", to: "b", reason: "" }, { from: "c", to: "a", reason: "" }, { from: "b", to: "a", reason: "" }];
    const [room] = branches({ nodes: ["a", "b", "c"].map((key) => node(key, "x")), links });
    expect(room?.[1][0]?.copies.map(({ key }) => key)).toEqual(["b", "c"]);
  });
  it("loses no article where copies go in a circle", () => {
    const links = [{ from: "a", to: "b", reason: "" }, { from: "b", to: "a", reason: "" }];
    const [room] = branches({ nodes: [node("a", "x"), node("b", "x")], links });
    expect(JSON.stringify(room)).toMatch(/"a".*"b"|"b".*"a"/);
  });
  it("names a newsroom as its outlet does", () => {
    expect(roomName("meridian wire", ["Meridian Wire (invented)"])).toBe("Meridian Wire");
    expect(roomName("afp", ["Post"])).toBe("afp");
  });
});
