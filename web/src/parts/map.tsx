/** The map: pan and zoom, pick a place, or draw a box that the time line and the list follow. */

import { signal } from "@preact/signals";
import { select } from "d3-selection";
import { zoom, zoomIdentity, type ZoomBehavior } from "d3-zoom";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { palette } from "../draw/canvas";
import { land, type Land } from "../draw/land";
import { bounded, boxOf, drawMap, FINE_FROM, fit, nameKey, projection, type Sight, spotAt } from "../draw/map";
import type { Spot } from "../draw/spots";
import { useAnswer } from "../server/ask";
import type { List, PlaceLine, Timeline } from "../server/nouns";
import { seen } from "../server/seen";
import { type Box, type Filters, numbers } from "../state/filters";
import { here, put } from "../state/here";
import { shade } from "../state/session";
import { count } from "../text/words";
import { drawing } from "../views/timeline";
import { useWidth } from "./size";
import { Tip, type TipText } from "./tip";

const coarse = signal<Land | null>(null);
const fine = signal<Land | null>(null);
let asked = 0;

function ask(near: boolean): void {
  if (asked < 1) void land(false).then((made) => (coarse.value = made));
  if (asked < 2 && near) void land(true).then((made) => (fine.value = made));
  asked = Math.max(asked, near ? 2 : 1);
}

interface Props {
  readonly spots: readonly Spot[];
  readonly filters: Filters;
  readonly columns: Timeline | null;
}

export function MapPane({ spots, filters, columns }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const width = useWidth(box);
  const height = Math.max(240, Math.min(420, Math.round(width * 0.52)));
  const [tip, show] = useState<TipText | null>(null);
  const [drawingBox, boxMode] = useState(false);
  const names = useNames();
  const begun = useRef<readonly Spot[]>([]); // the spots of the first answer: filters don't move the map
  if (!begun.current.length) begun.current = spots;
  const whole = useMemo(() => fit(begun.current, width, height), [begun.current, width, height]);
  const [moving, move] = useState<Sight | null>(null); // while it is dragged: browsers allow few changes of the address a second
  const sight = moving ?? sightOf(here.value.params.get("map")) ?? whole;
  const near = sight.scale >= FINE_FROM;
  useEffect(() => ask(near), [near]);
  const shapes = (near && fine.value) || coarse.value;
  const project = useMemo(() => projection(sight, width, height), [sight.lat, sight.lon, sight.scale, width, height]);
  const picked = spotOf(filters.near, spots);
  const brushed = (drawing.value.bbox ?? filters.bbox) as string | undefined;
  const area = numbers(brushed, 4) as unknown as Box | null;
  useEffect(() => {
    // before the first events are there nobody knows where the map will lie: shapes would be projected for nothing
    if (canvas.current) drawMap(canvas.current, { land: columns || here.value.params.has("map") ? shapes : null, spots, names, box: area, picked }, project, [width, height], palette());
  }, [shapes, spots, names, brushed, picked, project, !columns, shade.value]);
  useZoom(canvas, sight, [width, height], drawingBox, move);

  const began = useRef<readonly [number, number] | null>(null);
  const at = (event: PointerEvent): readonly [number, number] => [event.offsetX, event.offsetY];
  const drawBox = (event: PointerEvent): void => {
    const made = began.current && boxOf(project, began.current, at(event));
    if (made) drawing.value = { bbox: made.join(",") };
  };
  return (
    <div class="pane">
      <div class="pane-tools">
        <Buttons sight={sight} whole={() => put({ map: written(fit(spots, width, height)) }, { replace: true })} />
        <button type="button" aria-pressed={drawingBox} onClick={() => boxMode(!drawingBox)}>Draw an area</button>
        <button type="button" onClick={() => put({ bbox: boxOf(project, [0, 0], [width, height])?.join(",") ?? null })}>Only what is in view</button>
        {filters.bbox && <button type="button" class="quiet" onClick={() => put({ bbox: null })}>Clear area</button>}
        {filters.near && <button type="button" class="quiet" onClick={() => put({ near: null })}>Clear place</button>}
      </div>
      <div ref={box} class="canvas-box">
        <canvas
          ref={canvas}
          class={drawingBox ? "map boxing" : "map"}
          role="img"
          aria-label={`Map of ${count(spots.reduce((sum, { events }) => sum + events.length, 0), "event")} at ${count(spots.length, "place")}; the list of events has the same.`}
          style={{ width: `${width}px`, height: `${height}px` }}
          onPointerDown={(event) => {
            if (!drawingBox) return;
            (event.currentTarget as Element).setPointerCapture(event.pointerId);
            began.current = at(event);
          }}
          onPointerMove={(event) => {
            if (began.current) return drawBox(event);
            const spot = spotAt(spots, project, sight.scale, ...at(event));
            show(spot && columns ? { x: event.offsetX, y: event.offsetY, lines: described(spot, columns, names) } : null);
          }}
          onPointerUp={() => {
            if (!began.current) return;
            began.current = null;
            const made = drawing.value;
            drawing.value = {};
            boxMode(false);
            if (made.bbox) put({ bbox: made.bbox, near: null });
          }}
          onPointerLeave={() => show(null)}
          onClick={(event) => {
            if (drawingBox) return;
            const spot = spotAt(spots, project, sight.scale, event.offsetX, event.offsetY);
            if (spot) put({ near: filters.near === keyOf(spot) ? null : keyOf(spot), bbox: null });
          }}
        />
        {tip && <Tip {...tip} />}
      </div>
    </div>
  );
}

function Buttons({ sight, whole }: { sight: Sight; whole: () => void }) {
  const by = (factor: number): void => put({ map: written(bounded({ ...sight, scale: sight.scale * factor })) }, { replace: true });
  return (
    <>
      <button type="button" onClick={() => by(1.6)} aria-label="Zoom the map in">+</button>
      <button type="button" onClick={() => by(1 / 1.6)} aria-label="Zoom the map out">−</button>
      <button type="button" onClick={whole}>All places</button>
    </>
  );
}

/** Dragging and pinching by d3-zoom; what it says becomes a sight, and the sight goes into the address bar. */
function useZoom(
  canvas: { current: HTMLCanvasElement | null },
  sight: Sight,
  [width, height]: readonly [number, number],
  off: boolean,
  move: (sight: Sight | null) => void,
): void {
  const now = useRef(sight);
  now.current = sight;
  useEffect(() => {
    const target = canvas.current;
    if (!target) return;
    let start = now.current;
    const behaviour: ZoomBehavior<HTMLCanvasElement, unknown> = zoom<HTMLCanvasElement, unknown>()
      .filter((event: Event) => !off && !("button" in event && (event as MouseEvent).button !== 0))
      .on("start", () => (start = now.current))
      .on("zoom", (event: { transform: { x: number; y: number; k: number }; sourceEvent: Event | null }) => {
        if (event.sourceEvent) move(moved(start, event.transform, width, height));
      })
      .on("end", (event: { sourceEvent: Event | null }) => {
        if (!event.sourceEvent) return;
        select(target).property("__zoom", zoomIdentity);
        if (now.current !== start) put({ map: written(now.current) }, { replace: true });
        move(null);
      });
    const chosen = select(target);
    chosen.call(behaviour).property("__zoom", zoomIdentity);
    return () => void chosen.on(".zoom", null);
  }, [width, height, off]);
}

/** The sight after a pan and zoom that started from this one. */
function moved(from: Sight, { x, y, k }: { x: number; y: number; k: number }, width: number, height: number): Sight {
  const before = projection(from, width, height);
  const middle = before.invert?.([(width / 2 - x) / k, (height / 2 - y) / k]) ?? [from.lon, from.lat];
  return bounded({ lon: middle[0], lat: middle[1], scale: from.scale * k });
}

function sightOf(value: string | null): Sight | null {
  const found = numbers(value ?? undefined, 3);
  return found && bounded({ lat: found[0]!, lon: found[1]!, scale: found[2]! });
}

function written({ lat, lon, scale }: Sight): string {
  return `${lat.toFixed(3)},${lon.toFixed(3)},${scale.toFixed(0)}`;
}

const NEAR_KM = 0.5; // a spot is asked for by its point; what reaches there is in

function keyOf({ lat, lon }: Spot): string {
  return `${lat},${lon},${NEAR_KM}`;
}

function spotOf(near: string | undefined, spots: readonly Spot[]): Spot | null {
  return (near && spots.find((spot) => keyOf(spot) === near)) || null;
}

/** Names of the places that most articles tell of: columns have none. */
function useNames(): ReadonlyMap<string, string> {
  const answer = useAnswer<List<PlaceLine>>(seen("/places", { limit: "500" }));
  return useMemo(() => {
    const found = new Map<string, string>();
    for (const { lat, lon, name } of answer.data?.items ?? []) if (lat !== null && lon !== null) found.set(nameKey(lat, lon), name);
    return found;
  }, [answer.data]);
}

const TOLD = 5; // events named in a tip

function described(spot: Spot, columns: Timeline, names: ReadonlyMap<string, string>): string[] {
  const name = names.get(nameKey(spot.lat, spot.lon)) ?? `${spot.lat.toFixed(2)}, ${spot.lon.toFixed(2)}`;
  const within = spot.region ? ` (somewhere within ${Math.round(spot.km)} km)` : "";
  const told = spot.events.slice(0, TOLD).map((i) => `${columns.type[i]} ${columns.what[i]}`);
  return [`${name}${within} · ${count(spot.events.length, "event")}`, ...(spot.disputed ? [`${spot.disputed} disputed`] : []), ...told, ...(spot.events.length > TOLD ? ["…"] : [])];
}
