/** Countries' shapes, bundled with the page: no tiles, nothing fetched from elsewhere. */

import type { FeatureCollection, MultiLineString, MultiPolygon as Areas, Polygon, Position } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, MultiPolygon, Topology } from "topojson-specification";

type Countries = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** A country's name, and the middle and width in degrees of its largest part. */
export interface CountryName {
  readonly name: string;
  readonly at: [lon: number, lat: number];
  readonly wide: number;
}

export interface Land {
  readonly countries: FeatureCollection<Polygon | Areas, { name: string }>;
  readonly names: readonly CountryName[];
  readonly borders: MultiLineString;
  readonly openBorders: MultiLineString; // between countries of which one isn't a member of the United Nations: dashed
}

const CRIMEA: [number, number] = [34.1, 45.1]; // degrees east and north, inland
const RUSSIA = "643";
const UKRAINE = "804"; // ISO 3166-1 numeric, the shapes' ids
/** Borders that the shapes draw though the United Nations' members don't have them. */
const OPEN = [["Somalia", "Somaliland"], ["Cyprus", "N. Cyprus"], ["Serbia", "Kosovo"], ["Morocco", "W. Sahara"]] as const; // prettier-ignore

/** Coarse (1:110 million) or fine (1:50 million) shapes, loaded when first asked for. */
export async function land(fine: boolean): Promise<Land> {
  const shapes = fine ? await import("world-atlas/countries-50m.json") : await import("world-atlas/countries-110m.json");
  return landOf(shapes.default as unknown as Countries);
}

function landOf(topology: Countries): Land {
  crimeaToUkraine(topology); // a second time finds it there
  const { countries } = topology.objects;
  const open = (a: string, b: string): boolean => OPEN.some((pair) => pair.includes(a as never) && pair.includes(b as never));
  const name = (of: unknown): string => (of as { properties?: { name?: string } }).properties?.name ?? "";
  const shapes = feature(topology, countries) as unknown as Land["countries"];
  return {
    countries: shapes,
    names: shapes.features.filter(({ geometry }) => geometry).map(({ geometry, properties }) => nameOf(properties.name, geometry)),
    borders: mesh(topology, countries, (a, b) => a !== b && !open(name(a), name(b))),
    openBorders: mesh(topology, countries, (a, b) => a !== b && open(name(a), name(b))),
  };
}

function nameOf(name: string, shape: Polygon | Areas): CountryName {
  const parts: Position[][][] = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  const largest = parts.map((part) => part.map(unwrapped)).reduce((best, part) => (area(part) > area(best) ? part : best));
  const ring = largest[0]!;
  const longitudes = ring.map(([x = 0]) => x);
  return { name, at: middle(ring), wide: Math.max(...longitudes) - Math.min(...longitudes) };
}

/** A ring that crosses the date line, with longitudes that go on beyond 180. */
function unwrapped(ring: Position[]): Position[] {
  let [turns, before] = [0, ring[0]?.[0] ?? 0];
  return ring.map(([x = 0, y = 0]) => {
    if (Math.abs(x - before) > 180) turns += x < before ? 360 : -360;
    before = x;
    return [x + turns, y];
  });
}

/** The centre of a ring's area in the plane: good enough for a name. */
function middle(ring: Position[]): [number, number] {
  let [x, y, twice] = [0, 0, 0];
  ring.forEach(([x0 = 0, y0 = 0], i) => {
    const [x1 = 0, y1 = 0] = ring[(i + 1) % ring.length]!;
    const cross = x0 * y1 - x1 * y0;
    [x, y, twice] = [x + (x0 + x1) * cross, y + (y0 + y1) * cross, twice + cross];
  });
  return [x / (3 * twice), y / (3 * twice)];
}

/** Whether a point lies in a ring, in the plane. */
export function inside(ring: Position[], [x, y]: readonly [number, number]): boolean {
  let crossed = false;
  ring.forEach(([x0 = 0, y0 = 0], i) => {
    const [x1 = 0, y1 = 0] = ring[(i + 1) % ring.length]!;
    if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) crossed = !crossed;
  });
  return crossed;
}

/** In square degrees: enough to tell a mainland from its islands. */
function area([ring = []]: Position[][]): number {
  return Math.abs(ring.reduce((sum, [x = 0, y = 0], i) => sum + x * ring[(i + 1) % ring.length]![1]! - y * ring[(i + 1) % ring.length]![0]!, 0));
}

/** Natural Earth draws Crimea as held; this project follows the United Nations (docs/guide/settings.md). */
function crimeaToUkraine(topology: Countries): void {
  const of = (id: string): MultiPolygon | undefined =>
    topology.objects.countries.geometries.find((one) => one.id === id) as MultiPolygon | undefined;
  const [russia, ukraine] = [of(RUSSIA), of(UKRAINE)];
  if (!russia || !ukraine || russia.type !== "MultiPolygon") return;
  const holds = (arcs: number[][]): boolean => {
    const part = feature(topology, { type: "Polygon", arcs } as never) as unknown as { geometry: Polygon };
    return inside(part.geometry.coordinates[0] ?? [], CRIMEA);
  };
  const at = russia.arcs.findIndex(holds);
  if (at < 0) return;
  const [crimea] = russia.arcs.splice(at, 1) as [number[][]];
  const own = (ukraine.type as string) === "Polygon" ? [ukraine.arcs as unknown as number[][]] : ukraine.arcs;
  Object.assign(ukraine, { type: "MultiPolygon", arcs: [...own, crimea] });
}
