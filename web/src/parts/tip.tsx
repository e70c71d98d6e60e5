/** A small text beside the pointer. */

export interface TipText {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
}

export function Tip({ x, y, lines }: TipText) {
  return (
    <div class="tip" style={{ left: `${x + 12}px`, top: `${y + 12}px` }} aria-hidden="true">
      {lines.map((line, i) => <div key={i} class={i ? undefined : "tip-head"}>{line}</div>)}
    </div>
  );
}
