/** Draws the lanes, and finds what lies under the pointer. */

import { scaleUtc } from "d3-scale";
import { utcDay, utcMonth, utcYear } from "d3-time";
import { utcFormat } from "d3-time-format";
import { context, FONT, hatch, type Palette } from "./canvas";
import { type Bar, type Column, type Lane, ROWS } from "./lanes";

const DAY_MS = 86_400_000;
export const AXIS = 22;
export const LANE = 26;
const GAP = 4;

export interface Frame {
  readonly width: number;
  readonly gutter: number; // where the lanes' names stand
  readonly from: number;
  readonly to: number; // days since 1970
}

export function heightOf(lanes: readonly Lane[]): number {
  return AXIS + Math.max(3, lanes.length) * LANE + 2;
}

/** The pixel at which a day begins. */
export function xOf({ width, gutter, from, to }: Frame, day: number): number {
  return gutter + ((day - from) / (to - from)) * (width - gutter - 4);
}

export function dayAt({ width, gutter, from, to }: Frame, x: number): number {
  return from + ((x - gutter) / (width - gutter - 4)) * (to - from);
}

/** Days that make a column at least 3 pixels wide: 1, 7, or about a month, a quarter, a year. */
export function binOf(frame: Frame): number {
  const pixels = (frame.width - frame.gutter) / (frame.to - frame.from);
  return [1, 2, 7, 14, 30, 91, 365].find((days) => days * pixels >= 3) ?? 3650;
}

export function drawLanes(
  canvas: HTMLCanvasElement,
  lanes: readonly Lane[],
  frame: Frame,
  brush: readonly [number, number] | null,
  colours: Palette,
): void {
  const height = heightOf(lanes);
  const pen = context(canvas, frame.width, height);
  pen.font = FONT;
  axis(pen, frame, height, colours);
  if (brush) shade(pen, frame, brush, height, colours);
  lanes.forEach((lane, i) => drawLane(pen, lane, AXIS + i * LANE, frame, colours));
}

function axis(pen: CanvasRenderingContext2D, frame: Frame, height: number, colours: Palette): void {
  const scale = scaleUtc().domain([frame.from * DAY_MS, frame.to * DAY_MS]);
  pen.textBaseline = "middle";
  pen.textAlign = "center";
  let free = -Infinity; // labels never run into one another
  for (const tick of scale.ticks(Math.max(2, Math.floor((frame.width - frame.gutter) / 90)))) {
    const x = xOf(frame, tick.getTime() / DAY_MS);
    const label = written(tick);
    const half = pen.measureText(label).width / 2;
    pen.fillStyle = colours.line;
    pen.fillRect(Math.round(x), AXIS, 1, height - AXIS);
    if (x - half < Math.max(free, frame.gutter - 20) || x + half > frame.width) continue;
    free = x + half + 8;
    pen.fillStyle = colours.muted;
    pen.fillText(label, x, AXIS / 2);
  }
}

function written(tick: Date): string {
  if (utcYear(tick).getTime() === tick.getTime()) return utcFormat("%Y")(tick);
  if (utcMonth(tick).getTime() === tick.getTime()) return utcFormat("%b %Y")(tick);
  return utcFormat(utcDay(tick).getTime() === tick.getTime() ? "%-d %b" : "%-d %b %H:00")(tick);
}

function shade(
  pen: CanvasRenderingContext2D,
  frame: Frame,
  [from, to]: readonly [number, number],
  height: number,
  colours: Palette,
): void {
  const [left, right] = [Math.max(frame.gutter, xOf(frame, from)), Math.min(frame.width, xOf(frame, to))];
  pen.fillStyle = colours.faint;
  pen.fillRect(left, AXIS, right - left, height - AXIS);
  pen.fillStyle = colours.accent;
  for (const x of [left, right]) pen.fillRect(Math.round(x) - 1, AXIS - 4, 2, height - AXIS + 4);
}

function drawLane(pen: CanvasRenderingContext2D, lane: Lane, top: number, frame: Frame, colours: Palette): void {
  pen.fillStyle = colours.line;
  pen.fillRect(0, top + LANE - 1, frame.width, 1);
  for (const bar of lane.bars) if (bar.end >= frame.from && bar.start <= frame.to) drawBar(pen, bar, top, frame, colours);
  for (const column of lane.columns) drawColumn(pen, column, lane, top, frame, colours);
  pen.clearRect(0, top, frame.gutter - 2, LANE - 1);
  pen.textAlign = "left";
  pen.textBaseline = "middle";
  pen.fillStyle = colours.ink;
  pen.fillText(lane.type, 2, top + LANE / 2, frame.gutter - 34);
  pen.textAlign = "right";
  pen.fillStyle = colours.muted;
  pen.fillText(lane.total.toLocaleString("en"), frame.gutter - 8, top + LANE / 2);
}

/** How long a column of so many events is, in pixels. */
function tall(events: number, lane: Lane): number {
  return Math.max(3, (events / Math.max(4, lane.tallest)) * (LANE - GAP - 2));
}

function box(column: Column, lane: Lane, top: number, frame: Frame): readonly [number, number, number, number] {
  const bin = binOf(frame);
  const room = xOf(frame, column.day + bin) - xOf(frame, column.day);
  const width = Math.max(2, Math.min(room - 1, 12));
  const height = tall(column.events.length, lane);
  return [xOf(frame, column.day) + (room - width) / 2, top + LANE - 1 - height, width, height];
}

function drawColumn(pen: CanvasRenderingContext2D, column: Column, lane: Lane, top: number, frame: Frame, colours: Palette): void {
  const [x, y, width, height] = box(column, lane, top, frame);
  if (x + width < frame.gutter || x > frame.width) return;
  const inside = (column.inside / column.events.length) * height;
  pen.fillStyle = colours.line;
  pen.fillRect(x, y, width, height - inside);
  pen.fillStyle = colours.accent;
  pen.fillRect(x, y + height - inside, width, inside);
  const disputed = (column.disputed / column.events.length) * height;
  if (disputed) hatch(pen, x, y, width, disputed, colours.paper);
}

function drawBar(pen: CanvasRenderingContext2D, bar: Bar, top: number, frame: Frame, colours: Palette): void {
  const [x, y, width, height] = stripe(bar, top, frame);
  pen.globalAlpha = 0.45;
  pen.fillStyle = bar.inside ? colours.accent : colours.muted;
  pen.fillRect(x, y, width, height);
  pen.globalAlpha = 1;
  if (bar.disputed) hatch(pen, x, y, width, height, colours.ink);
}

function stripe(bar: Bar, top: number, frame: Frame): readonly [number, number, number, number] {
  const x = Math.max(frame.gutter, xOf(frame, bar.start));
  const right = Math.min(frame.width, xOf(frame, bar.end + 1));
  const height = (LANE - GAP) / ROWS - 1;
  return [x, top + 2 + bar.row * (height + 1), Math.max(3, right - x), height];
}

/** The column or bar at this pixel, with some leeway; columns before bars. */
export function under(lanes: readonly Lane[], frame: Frame, x: number, y: number): { lane: Lane; hit: Column | Bar } | null {
  const index = Math.floor((y - AXIS) / LANE);
  const lane = lanes[index];
  if (!lane || x < frame.gutter) return null;
  const top = AXIS + index * LANE;
  const near = (left: number, width: number): boolean => x >= left - 2 && x <= left + width + 2;
  const column = lane.columns.find((one) => {
    const [left, upper, width] = box(one, lane, top, frame);
    return near(left, width) && y >= upper - 4;
  });
  if (column) return { lane, hit: column };
  const bar = lane.bars.find((one) => {
    const [left, upper, width, height] = stripe(one, top, frame);
    return near(left, width) && y >= upper - 1 && y <= upper + height + 1;
  });
  return bar ? { lane, hit: bar } : null;
}
