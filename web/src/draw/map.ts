/** Draws countries and spots under one projection, and finds the spot under the pointer. */

import { geoBounds, geoCircle, geoMercator, geoPath, type GeoProjection } from "d3-geo";
import type { Box } from "../state/filters";
import { context, FONT, hatch, type Palette } from "./canvas";
import type { Land } from "./land";
import { dot, type Spot } from "./spots";

/** What the map shows: the middle, and pixels per radian. */
export interface Sight {
  readonly lat: number;
  readonly lon: number;
  readonly scale: number;
}

export const FINE_FROM = 500; // pixels per radian from which on coarse shapes look coarse
const KM_PER_RADIAN = 6371;
const CLOSEST = 40_000; // pixels per radian: about 100 km across a map of 600 pixels; shapes are no finer
const FARTHEST = 60;

export function projection(sight: Sight, width: number, height: number): GeoProjection {
  return geoMercator()
    .rotate([-sight.lon, 0])
    .scale(sight.scale)
    .translate([width / 2, height / 2])
    .center([0, sight.lat])
    .clipExtent([[-20, -20], [width + 20, height + 20]]); // prettier-ignore
}

const WIDE_KM = 120; // a region this wide decides the sight only where there is nothing narrower

/** The sight that holds all spots but wide regions. */
export function fit(all: readonly Spot[], width: number, height: number): Sight {
  const narrow = all.filter(({ km }) => km < WIDE_KM);
  const spots = narrow.length ? narrow : all;
  if (!spots.length) return { lat: 20, lon: 10, scale: Math.max(FARTHEST, width / 6.4) };
  const points = spots.map(({ lat, lon }) => ({ type: "Point" as const, coordinates: [lon, lat] }));
  const [[west, south], [east, north]] = geoBounds({ type: "GeometryCollection", geometries: points } as never);
  const reach = Math.max(...spots.map(({ km }) => Math.min(km, 250) / 2), 25) / KM_PER_RADIAN;
  const across = (((east - west + 360) % 360) * Math.PI) / 180 + 2.4 * reach;
  const y = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + (Math.max(-80, Math.min(80, lat)) * Math.PI) / 360));
  const up = y(north) - y(south) + 2.4 * reach;
  const middle = (2 * Math.atan(Math.exp((y(north) + y(south)) / 2)) - Math.PI / 2) * (180 / Math.PI);
  const scale = Math.min(width / across, height / up, CLOSEST / 6);
  return bounded({ lat: middle, lon: west + ((east - west + 360) % 360) / 2, scale });
}

export function bounded({ lat, lon, scale }: Sight): Sight {
  return {
    lat: Math.max(-78, Math.min(80, lat)),
    lon: ((((lon + 180) % 360) + 360) % 360) - 180,
    scale: Math.max(FARTHEST, Math.min(CLOSEST, scale)),
  };
}

/** The box in degrees between two pixels. */
export function boxOf(project: GeoProjection, a: readonly [number, number], b: readonly [number, number]): Box | null {
  const [x0, x1] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])];
  const [y0, y1] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
  const [nw, se] = [project.invert?.([x0, y0]), project.invert?.([x1, y1])];
  if (!nw || !se) return null;
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return [round(nw[0]), round(se[1]), round(se[0]), round(nw[1])];
}

export interface Scene {
  readonly land: Land | null;
  readonly spots: readonly Spot[];
  readonly names: ReadonlyMap<string, string>; // of places, by `nameKey`
  readonly box: Box | null;
  readonly picked: Spot | null;
}

export function nameKey(lat: number, lon: number): string {
  return `${lat.toFixed(3)} ${lon.toFixed(3)}`;
}

export function drawMap(canvas: HTMLCanvasElement, scene: Scene, project: GeoProjection, size: readonly [number, number], colours: Palette): void {
  const pen = context(canvas, ...size);
  pen.font = FONT;
  if (scene.land) ground(pen, shapesOf(scene.land, project), colours);
  for (const spot of scene.spots) if (spot.region) disc(pen, spot, project, size, colours);
  for (const spot of scene.spots) point(pen, spot, project, size, colours, spot === scene.picked);
  if (scene.box) frame(pen, scene.box, project, colours);
  const taken: Label[] = [];
  for (const spot of [...scene.spots].sort((a, b) => b.events.length - a.events.length)) named(pen, spot, scene.names, project, taken, colours);
  if (scene.land) countries(pen, scene.land, project, size, taken, colours);
}

interface Shapes {
  readonly project: GeoProjection;
  readonly countries: Path2D;
  readonly borders: Path2D;
  readonly openBorders: Path2D;
}

/** Of each set of shapes as it was last projected: while filters change the spots, the land stays. */
const projected = new WeakMap<Land, Shapes>();

function shapesOf(land: Land, project: GeoProjection): Shapes {
  const known = projected.get(land);
  if (known?.project === project) return known;
  const drawn = (shape: Land["countries"] | Land["borders"]): Path2D => {
    const path = new Path2D();
    geoPath(project, path as unknown as CanvasRenderingContext2D)(shape); // of a context it needs what a path has
    return path;
  };
  const made = { project, countries: drawn(land.countries), borders: drawn(land.borders), openBorders: drawn(land.openBorders) };
  projected.set(land, made);
  return made;
}

function ground(pen: CanvasRenderingContext2D, shapes: Shapes, colours: Palette): void {
  pen.fillStyle = colours.land;
  pen.fill(shapes.countries);
  pen.strokeStyle = colours.line;
  pen.lineWidth = 1;
  pen.stroke(shapes.countries);
  pen.strokeStyle = colours.muted;
  pen.lineWidth = 0.6;
  for (const [lines, dashes] of [[shapes.borders, []], [shapes.openBorders, [4, 3]]] as const) {
    pen.setLineDash([...dashes]);
    pen.stroke(lines);
  }
  pen.setLineDash([]);
}

export interface Ellipse {
  readonly x: number;
  readonly y: number;
  readonly rx: number;
  readonly ry: number;
}

const ELLIPSE_MOST = 0.1; // radians, 640 km: up to there a circle on the globe is an ellipse under Mercator to within a pixel
const NEAR_POLE = 1.4; // radians, 80 degrees

/** A spot's disc as an ellipse in pixels; null where it is none: very wide, near a pole, or across the map's edge. */
export function ellipse({ lat, lon, km }: Pick<Spot, "lat" | "lon" | "km">, project: GeoProjection): Ellipse | null {
  const [reach, up, scale] = [km / KM_PER_RADIAN, (lat * Math.PI) / 180, project.scale()];
  if (reach > ELLIPSE_MOST || Math.abs(up) + reach > NEAR_POLE) return null;
  const [north, south] = [project([lon, lat + (reach * 180) / Math.PI]), project([lon, lat - (reach * 180) / Math.PI])];
  if (!north || !south) return null;
  const rx = Math.asin(Math.sin(reach) / Math.cos(up)) * scale;
  const off = Math.abs(north[0] - project.translate()[0]);
  return off + rx > Math.PI * scale ? null : { x: north[0], y: (north[1] + south[1]) / 2, rx, ry: (south[1] - north[1]) / 2 };
}

function disc(pen: CanvasRenderingContext2D, spot: Spot, project: GeoProjection, [width, height]: readonly [number, number], colours: Palette): void {
  const round = ellipse(spot, project);
  if (round && (round.x + round.rx < 0 || round.x - round.rx > width || round.y + round.ry < 0 || round.y - round.ry > height)) return;
  pen.beginPath();
  if (round) pen.ellipse(round.x, round.y, round.rx, round.ry, 0, 0, 2 * Math.PI);
  else geoPath(project, pen)(geoCircle().center([spot.lon, spot.lat]).radius((spot.km / KM_PER_RADIAN) * (180 / Math.PI))());
  const colour = spot.inside ? colours.accent : colours.muted;
  pen.globalAlpha = 0.07;
  pen.fillStyle = colour;
  pen.fill();
  pen.globalAlpha = 0.8;
  pen.setLineDash([5, 4]);
  pen.lineWidth = 1;
  pen.strokeStyle = colour;
  pen.stroke();
  pen.setLineDash([]);
  pen.globalAlpha = 1;
}

function point(pen: CanvasRenderingContext2D, spot: Spot, project: GeoProjection, [width, height]: readonly [number, number], colours: Palette, picked: boolean): void {
  const at = project([spot.lon, spot.lat]);
  if (!at) return;
  const [x, y] = at;
  const radius = dot(spot.events.length);
  if (x + radius < 0 || x - radius > width || y + radius < 0 || y - radius > height) return;
  const colour = spot.inside ? colours.accent : colours.muted;
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.globalAlpha = spot.region ? 1 : 0.8;
  pen.fillStyle = spot.region ? colours.paper : colour;
  pen.fill();
  pen.globalAlpha = 1;
  pen.lineWidth = picked ? 3 : 1.5;
  pen.strokeStyle = picked ? colours.ink : spot.region ? colour : colours.paper;
  pen.stroke();
  if (spot.disputed) {
    pen.save();
    pen.clip();
    hatch(pen, x - radius, y - radius, 2 * radius, 2 * radius, spot.region ? colour : colours.paper);
    pen.restore();
  }
  if (spot.events.length > 1 && radius >= 6) {
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.font = "600 11px system-ui, sans-serif";
    pen.fillStyle = spot.region ? colours.ink : colours.paper;
    pen.fillText(String(spot.events.length), x, y + 0.5);
    pen.font = FONT;
  }
}

type Label = readonly [left: number, top: number, right: number, bottom: number];

function fits(label: Label, taken: Label[]): boolean {
  if (taken.some((other) => label[0] < other[2] && label[2] > other[0] && label[1] < other[3] && label[3] > other[1])) return false;
  taken.push(label);
  return true;
}

function named(
  pen: CanvasRenderingContext2D,
  spot: Spot,
  names: ReadonlyMap<string, string>,
  project: GeoProjection,
  taken: Label[],
  colours: Palette,
): void {
  const name = names.get(nameKey(spot.lat, spot.lon));
  const at = name && project([spot.lon, spot.lat]);
  if (!name || !at) return;
  const width = pen.measureText(name).width;
  const left = at[0] + dot(spot.events.length) + 4;
  if (!fits([left, at[1] - 8, left + width, at[1] + 8], taken)) return;
  pen.textAlign = "left";
  outlined(pen, name, left, at[1], colours.ink, colours.paper);
}

function countries(
  pen: CanvasRenderingContext2D,
  land: Land,
  project: GeoProjection,
  [width, height]: readonly [number, number],
  taken: Label[],
  colours: Palette,
): void {
  pen.textAlign = "center";
  for (const { name: plain, at: middle, wide: degrees } of land.names) {
    const name = plain.toUpperCase();
    const wide = pen.measureText(name).width;
    if (degrees * (Math.PI / 180) * project.scale() < wide) continue;
    const at = project(middle);
    if (!at || at[0] < wide / 2 || at[0] > width - wide / 2 || at[1] < 10 || at[1] > height - 10) continue;
    if (fits([at[0] - wide / 2, at[1] - 8, at[0] + wide / 2, at[1] + 8], taken)) outlined(pen, name, at[0], at[1], colours.muted, colours.land);
  }
}

function outlined(pen: CanvasRenderingContext2D, text: string, x: number, y: number, colour: string, around: string): void {
  pen.textBaseline = "middle";
  pen.lineJoin = "round";
  pen.lineWidth = 3;
  pen.strokeStyle = around;
  pen.strokeText(text, x, y);
  pen.fillStyle = colour;
  pen.fillText(text, x, y);
}

function frame(pen: CanvasRenderingContext2D, [west, south, east, north]: Box, project: GeoProjection, colours: Palette): void {
  const [a, b] = [project([west, north]), project([east, south])];
  if (!a || !b) return;
  pen.fillStyle = colours.faint;
  pen.globalAlpha = 0.5;
  pen.fillRect(a[0], a[1], b[0] - a[0], b[1] - a[1]);
  pen.globalAlpha = 1;
  pen.strokeStyle = colours.accent;
  pen.lineWidth = 2;
  pen.strokeRect(a[0], a[1], b[0] - a[0], b[1] - a[1]);
}

/** The spot at this pixel: the nearest dot, else the smallest region around it. */
export function spotAt(spots: readonly Spot[], project: GeoProjection, scale: number, x: number, y: number): Spot | null {
  let best: Spot | null = null;
  let least = Infinity;
  for (const spot of spots) {
    const at = project([spot.lon, spot.lat]);
    if (!at) continue;
    const off = Math.hypot(at[0] - x, at[1] - y);
    const reach = (spot.km / KM_PER_RADIAN) * scale * (1 / Math.cos((spot.lat * Math.PI) / 180));
    const rank = off <= dot(spot.events.length) + 4 ? off : spot.region && off <= reach ? 1000 + reach : Infinity;
    if (rank < least) [best, least] = [spot, rank];
  }
  return best;
}
