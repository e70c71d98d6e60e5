/** Spans that overlap, cut into stretches that don't: what a text with marks is drawn from. */

export type Span = readonly [start: number, end: number];

/** Something to mark in a text: what it is, and where. */
export interface Mark<T> {
  readonly what: T;
  readonly spans: readonly Span[];
}

/** A stretch of text, and everything that covers all of it, widest first. */
export interface Segment<T> {
  readonly start: number;
  readonly end: number;
  readonly whats: readonly T[];
}

/** The stretches of `[from, to)` in order, without gaps; empty and outside spans are left out. */
export function segments<T>(from: number, to: number, marks: readonly Mark<T>[]): Segment<T>[] {
  const open = cut(from, to, marks);
  const edges = [...new Set([from, to, ...open.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const sorted = [...open].sort((a, b) => a.start - b.start || b.end - a.end);
  const active: typeof sorted = [];
  const made: Segment<T>[] = [];
  let next = 0;
  for (let i = 0; i + 1 < edges.length; i++) {
    const start = edges[i] as number;
    while (next < sorted.length && (sorted[next] as { start: number }).start === start) active.push(sorted[next++]!);
    for (let j = active.length - 1; j >= 0; j--) if (active[j]!.end <= start) active.splice(j, 1);
    const widest = [...active].sort((a, b) => b.end - b.start - (a.end - a.start));
    made.push({ start, end: edges[i + 1] as number, whats: [...new Set(widest.map(({ what }) => what))] });
  }
  return made;
}

function cut<T>(from: number, to: number, marks: readonly Mark<T>[]): { what: T; start: number; end: number }[] {
  return marks.flatMap(({ what, spans }) =>
    spans
      .map(([start, end]) => ({ what, start: Math.max(start, from), end: Math.min(end, to) }))
      .filter(({ start, end }) => start < end),
  );
}
