import { describe, expect, it } from "vitest";
import { address, parse, pathOf, pathTo } from "../src/state/address";
import { filtersOf, KEYS } from "../src/state/filters";

describe("the address bar", () => {
  it.each([
    ["/", "timeline", ""],
    ["/claims", "claims", ""],
    ["/events/event-04f9", "event", "event-04f9"],
    ["/actors/known/nato", "actor", "known/nato"],
    ["/actors/3c32/a1/", "actor", "3c32/a1"],
    ["/articles/a%20b", "article", "a b"],
    ["/articles/100%", "article", "100%"],
    ["/brief/x", "unknown", "/brief/x"],
    ["/nowhere", "unknown", "/nowhere"],
  ])("%s shows %s %s", (path, view, id) => expect(parse(path, "")).toMatchObject({ view, id }));

  it("leads back to every id", () => {
    for (const id of ["event-04f9", "known/nato", "a b/?&#%", "ü/中"]) expect(parse(pathTo("actors", id), "").id).toBe(id);
  });

  it("holds every filter, and gives each back", () => {
    const filters = Object.fromEntries(KEYS.map((key, i) => [key, `${key} & ${i}=?#,é/`]));
    const [path, query] = address("/", Object.entries(filters)).split("?");
    expect(filtersOf(parse(path!, query!).params)).toEqual(filters);
  });

  it("leaves out what is empty", () => expect(address("/x", [["a", ""], ["b", null], ["c", undefined], ["d", "1"]])).toBe("/x?d=1"));

  it("knows things by their ids", () => {
    expect(pathOf("event-1")).toBe("/events/event-1");
    expect(pathOf("who-1")).toBe("/actors/who-1");
    expect(pathOf("known/nato")).toBe("/actors/known/nato");
    expect(pathOf("3c32/s1")).toBeNull();
    expect(pathOf("event")).toBeNull();
  });
});
