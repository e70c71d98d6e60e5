import { geoCircle, geoPath } from "d3-geo";
import { describe, expect, it } from "vitest";
import { plot } from "../src/draw/figures";
import { inside, land } from "../src/draw/land";
import { day, extents, iso, lanes, ROWS, window } from "../src/draw/lanes";
import { bounded, ellipse, projection } from "../src/draw/map";
import { spots } from "../src/draw/spots";
import { strip } from "../src/draw/strip";
import type { Ledger, Timeline } from "../src/server/nouns";
import { ALL, REST, SPACE } from "../src/state/filters";

function columns(of: Partial<Record<"start" | "end" | "lat" | "radius_km", unknown[]>>, many: number): Timeline {
  const fill = (value: unknown): unknown[] => new Array(many).fill(value);
  return {
    ids: fill("").map((_, i) => `e${i}`), type: fill("AID"), extension: fill(null), start: fill("2025-03-09"), end: fill("2025-03-09"),
    lat: fill(41), lon: fill(25), radius_km: fill(2), origins: fill(1), disputed: fill(false), realis: fill(["occurred"]), what: fill("x"), country: fill("BG"),
    ...of,
  } as unknown as Timeline; // prettier-ignore
}

describe("lanes", () => {
  it("draw a day as a column, a month as a bar, and leave the undated out", () => {
    const given = columns({ start: ["2025-03-09", "2025-03-09", "2025-03-01", null], end: ["2025-03-09", "2025-03-09", "2025-03-31", null] }, 4);
    const [lane] = lanes(given, extents(given), new Uint8Array(4).fill(ALL), 1);
    expect(lane).toMatchObject({ total: 3, tallest: 2 });
    expect(lane?.columns.map(({ day: at, events }) => [iso(at), events])).toEqual([["2025-03-09", [0, 1]]]);
    expect(lane?.bars.map(({ start, end, events }) => [iso(start), iso(end), events])).toEqual([["2025-03-01", "2025-03-31", [2]]]);
  });
  it("keep what the time's filter hides, as outside", () => {
    const given = columns({}, 2);
    const [lane] = lanes(given, extents(given), Uint8Array.of(ALL, REST | SPACE), 1);
    expect(lane?.columns[0]).toMatchObject({ events: [0, 1], inside: 1 });
  });
  it("lay overlapping bars side by side while there are rows", () => {
    const many = ROWS + 2;
    const given = columns({ start: Array.from({ length: many }, (_, i) => `2025-01-0${i + 1}`), end: new Array(many).fill("2025-02-28") }, many);
    const [lane] = lanes(given, extents(given), new Uint8Array(many).fill(ALL), 1);
    expect(lane?.bars.map(({ row }) => row)).toEqual([0, 1, 2, 2, 2]);
  });
  it("show the days where most dates lie, with what is near, without the far off", () => {
    const dates = ["2015-01-01", ...Array.from({ length: 20 }, (_, i) => iso(day("2025-03-01") + i)), "2025-03-24"];
    const given = columns({ start: dates, end: dates }, dates.length);
    const { start, end } = extents(given);
    const [from, to] = window(start, end);
    expect(from).toBeGreaterThan(day("2025-02-01"));
    expect(to).toBeGreaterThan(day("2025-03-24"));
    expect(window(new Float64Array(0), new Float64Array(0))).toEqual([0, 1]);
  });
});

it("spots join what shares a point, and say which is a region", () => {
  const found = spots(columns({ lat: [41, 41, 41, null], radius_km: [2, 2, 60, null] }, 4), new Uint8Array(4).fill(ALL));
  expect(found.map(({ region, events }) => [region, events.length])).toEqual([[true, 1], [false, 2]]); // prettier-ignore
});

describe("a ledger's plot", () => {
  const line = (value: number | null, since: string | null, root: string | null, more = {}): unknown => ({
    rows: ["k/f1"], article: { key: "k", id: "k", outlet: "o", published: null, title: null }, text: String(value), value, low: value ?? 5, high: value ?? 9,
    tellers: [], root: root && { id: root, name: root, kind: "named", side: "x", reliability: "F" }, origins: [], since, as_of: null, current: true, against: "", ...more,
  }); // prettier-ignore
  const size = { width: 600, height: 200, left: 50, right: 100, top: 10, bottom: 20 };
  const ledger = (lines: unknown[]): Ledger => ({ id: "l", counted: "killed", low: 5, best: 8, high: 14, disputed: false, lines: lines as Ledger["lines"] });

  it("puts later right and more above, joins one source's figures, and counts what has no day", () => {
    const made = plot(ledger([line(8, "2025-03-09", "ministry"), line(14, "2025-03-18", "ministry"), line(11, "2025-03-12", null), line(3, null, null)]), size);
    const [first, last] = made.points;
    expect(first!.x).toBeLessThan(last!.x);
    expect(first!.y).toBeGreaterThan(last!.y);
    expect(made.trails.map((trail) => trail.map(({ index }) => index))).toEqual([[0, 1]]);
    expect(made.undated).toBe(1);
  });
  it("keeps small figures apart from large ones", () => {
    const made = plot(ledger([line(10, "2025-03-09", null), line(20, "2025-03-10", null), line(10_000, "2025-03-11", null)]), size);
    expect(made.points[0]!.y - made.points[1]!.y).toBeGreaterThan(8);
  });
  it("draws a range", () => {
    const [point] = plot(ledger([line(null, "2025-03-09", null)]), size).points;
    expect(point!.low).toBeGreaterThan(point!.high);
  });
});

it("a strip has a dot for each day, larger the more there is", () => {
  const drawn = strip([["2025-03-09", "2025-03-09"], ["2025-03-12"], []], 100, 500);
  expect(drawn?.lanes.map((dots) => dots.map(({ many }) => many))).toEqual([[2], [1], []]);
  expect(strip([[], []], 0, 10)).toBeNull();
});

describe.each([false, true])("the countries' shapes (fine: %s)", (fine) => {
  it("have Crimea in Ukraine, and no border across it", async () => {
    const { countries, names } = await land(fine);
    const holding = (lon: number, lat: number): string[] => 
      countries.features
        .filter(({ geometry }) => (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates).some(([ring = []]) => inside(ring, [lon, lat])))
        .map(({ properties }) => properties.name);
    expect(holding(34.1, 45.2)).toEqual(["Ukraine"]);
    expect(holding(37.6, 55.7)).toEqual(["Russia"]);
    expect(names.find(({ name }) => name === "Russia")!.at[0]).toBeCloseTo(96, -1.3); // nor beyond the date line
    expect(names.find(({ name }) => name === "France")!.at[0]).toBeCloseTo(2.5, -1); // the mainland, not an island
  });
  it("can be had twice", async () => {
    const [one, two] = [await land(fine), await land(fine)];
    expect(one.countries.features.length).toBe(two.countries.features.length);
  });
});

describe("a disc of the map", () => {
  const project = projection(bounded({ lat: 48, lon: 20, scale: 1500 }), 800, 500);
  it("is an ellipse where a circle on the globe is one, to within a pixel", () => {
    for (const [lat, lon, km] of [[41, 25, 30], [60, 10, 200], [35, 30, 600]] as const) {
      const round = ellipse({ lat, lon, km }, project)!;
      const circle = geoCircle().center([lon, lat]).radius((km / 6371) * (180 / Math.PI)).precision(1)();
      const [[x0, y0], [x1, y1]] = geoPath(projection(bounded({ lat: 48, lon: 20, scale: 1500 }), 800, 500).clipExtent(null)).bounds(circle);
      for (const [made, right] of [[round.x - round.rx, x0], [round.x + round.rx, x1], [round.y - round.ry, y0], [round.y + round.ry, y1]] as const)
        expect(Math.abs(made - right)).toBeLessThan(1);
    }
  });
  it("is left to the globe where it is wide, near a pole or across the edge", () => {
    expect(ellipse({ lat: 0, lon: 0, km: 2000 }, project)).toBeNull();
    expect(ellipse({ lat: 79.5, lon: 20, km: 100 }, project)).toBeNull();
    expect(ellipse({ lat: 10, lon: -160.2, km: 100 }, project)).toBeNull();
  });
});
