/** The time line: drag to brush days, click what is drawn, zoom by wheel or buttons. */

import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { palette } from "../draw/canvas";
import { type Bar, type Column, day, iso, lanes, window as windowOf } from "../draw/lanes";
import { binOf, dayAt, drawLanes, type Frame, heightOf, under } from "../draw/timeline";
import type { Timeline } from "../server/nouns";
import { pathTo } from "../state/address";
import { type Filters, numbers } from "../state/filters";
import { go, here, put, to } from "../state/here";
import { shade } from "../state/session";
import { tell } from "../text/edtf";
import { count } from "../text/words";
import { drawing } from "../views/timeline";
import { useWidth } from "./size";
import { Tip, type TipText } from "./tip";

const DRAG_PX = 4; // less is a click
const NARROW_PX = 460;

interface Props {
  readonly columns: Timeline | null;
  readonly days: { start: Float64Array; end: Float64Array } | null;
  readonly passed: Uint8Array | null;
  readonly filters: Filters;
}

export function TimePane({ columns, days, passed, filters }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const width = useWidth(box);
  const [tip, show] = useState<TipText | null>(null);
  const natural = useMemo(() => (days ? windowOf(days.start, days.end) : ([0, 1] as const)), [days]);
  const chosen = numbers(here.value.params.get("days") ?? undefined, 2);
  const [from, until] = chosen ? [chosen[0]!, chosen[1]!] : natural;
  const frame: Frame = { width, gutter: width < NARROW_PX ? 92 : 122, from, to: until };
  const bin = binOf(frame);
  const drawn = useMemo(() => (columns && days && passed ? lanes(columns, days, passed, bin) : []), [columns, days, passed, bin]);
  const brushed = { ...filters, ...drawing.value };
  const brush = brushed.since || brushed.until ? ([brushed.since ? day(brushed.since) : from, brushed.until ? day(brushed.until) + 1 : until] as const) : null;
  useEffect(() => {
    if (canvas.current) drawLanes(canvas.current, drawn, frame, brush, palette());
  }, [drawn, width, from, until, brush?.[0], brush?.[1], shade.value]);

  const zoom = (by: number, around = (from + until) / 2): void => {
    const [a, b] = [around - (around - from) * by, around + (until - around) * by];
    if (b - a >= 3) put({ days: `${Math.round(a)},${Math.round(b)}` }, { replace: true });
  };
  const handlers = useBrush(frame, drawn, columns, show);
  return (
    <div class="pane">
      <div class="pane-tools">
        <button type="button" onClick={() => zoom(0.6)} aria-label="Zoom the timeline in">+</button>
        <button type="button" onClick={() => zoom(1.6)} aria-label="Zoom the timeline out">−</button>
        {brush && <button type="button" onClick={() => put({ days: `${Math.round(brush[0]) - 1},${Math.round(brush[1]) + 1}` })}>Zoom to the days</button>}
        {chosen && <button type="button" onClick={() => put({ days: null })}>Reset</button>}
        {!chosen && days && outside(days, natural) > 0 && (
          <button type="button" onClick={() => put({ days: whole(days).join(",") })} title="The timeline shows where most dates lie">
            Show {count(outside(days, natural), "date")} far off
          </button>
        )}
        <span class="muted small">{brush ? `${tell(iso(brush[0]))} – ${tell(iso(brush[1] - 1))}` : "drag to brush days"}</span>
        {brush && <button type="button" class="quiet" onClick={() => put({ since: null, until: null })}>Clear days</button>}
      </div>
      <div ref={box} class="canvas-box">
        <canvas
          ref={canvas}
          class="timeline"
          role="img"
          aria-label={`Timeline of ${count(drawn.reduce((sum, { total }) => sum + total, 0), "dated event")} by type; the list of events has the same. Set Since and Until to brush.`}
          style={{ width: `${width}px`, height: `${heightOf(drawn)}px` }}
          onWheel={(event) => {
            if (!event.ctrlKey && !event.metaKey && Math.abs(event.deltaX) <= Math.abs(event.deltaY) && !event.altKey) return; // the page scrolls
            event.preventDefault();
            zoom(event.deltaY > 0 ? 1.2 : 0.83, dayAt(frame, event.offsetX));
          }}
          {...handlers}
        />
        {tip && <Tip {...tip} />}
      </div>
    </div>
  );
}

function outside(days: { start: Float64Array; end: Float64Array }, [from, until]: readonly [number, number]): number {
  let found = 0;
  for (let i = 0; i < days.start.length; i++) if (days.end[i]! < from || days.start[i]! > until) found++;
  return found;
}

function whole({ start, end }: { start: Float64Array; end: Float64Array }): [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (let i = 0; i < start.length; i++) {
    if (start[i]! < least) least = start[i]!;
    if (end[i]! > most) most = end[i]!;
  }
  return [least - 2, most + 3];
}

/** Pointer handlers: a drag brushes, a click opens what is there or brushes its days. */
function useBrush(frame: Frame, drawn: ReturnType<typeof lanes>, columns: Timeline | null, show: (tip: TipText | null) => void) {
  const began = useRef<{ x: number; moved: boolean } | null>(null);
  const range = (a: number, b: number): Filters => {
    const [first, last] = [dayAt(frame, Math.min(a, b)), dayAt(frame, Math.max(a, b))];
    return { since: iso(Math.floor(first)), until: iso(Math.floor(last)) };
  };
  const hover = (x: number, y: number): void => {
    const at = under(drawn, frame, x, y);
    show(at && columns ? { x, y, lines: described(at.hit, at.lane.type, columns) } : null);
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0 || event.offsetX < frame.gutter) return;
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
      began.current = { x: event.offsetX, moved: false };
    },
    onPointerMove: (event: PointerEvent) => {
      if (!began.current) return hover(event.offsetX, event.offsetY);
      if (Math.abs(event.offsetX - began.current.x) > DRAG_PX) began.current.moved = true;
      if (began.current.moved) drawing.value = range(began.current.x, Math.max(frame.gutter, event.offsetX));
    },
    onPointerUp: (event: PointerEvent) => {
      const before = began.current;
      began.current = null;
      if (!before) return;
      if (before.moved) {
        const made = drawing.value;
        drawing.value = {};
        return put(made);
      }
      const at = under(drawn, frame, event.offsetX, event.offsetY);
      if (!at || !columns) return;
      if (at.hit.events.length === 1) return go(to(pathTo("events", columns.ids[at.hit.events[0]!]!)));
      const [first, last] = daysOf(at.hit, binOf(frame));
      put({ since: iso(first), until: iso(last), type: at.lane.type });
    },
    onPointerCancel: () => {
      began.current = null;
      drawing.value = {};
    },
    onPointerLeave: () => show(null),
  };
}

function daysOf(hit: Column | Bar, bin: number): readonly [number, number] {
  return "day" in hit ? [hit.day, hit.day + bin - 1] : [hit.start, hit.end];
}

const TOLD = 5; // events named in a tip

function described(hit: Column | Bar, type: string, columns: Timeline): string[] {
  const [first, last] = daysOf(hit, 1);
  const head = `${tell(iso(first))}${last > first ? ` – ${tell(iso(last))}` : ""} · ${type} · ${count(hit.events.length, "event")}`;
  const disputed = hit.disputed ? [`${hit.disputed} disputed`] : [];
  const told = hit.events.slice(0, TOLD).map((i) => `${columns.what[i]} (${count(columns.origins[i]!, "origin")})`);
  return [head, ...disputed, ...told, ...(hit.events.length > TOLD ? ["…"] : [])];
}
