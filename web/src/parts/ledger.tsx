/** A ledger: who gives which figure, plotted over time with each source's range, and the same as a table. */

import { useRef } from "preact/hooks";
import { plot, type Point } from "../draw/figures";
import { roomName } from "../draw/tree";
import type { Ledger, LedgerLine } from "../server/nouns";
import { pathTo } from "../state/address";
import { to } from "../state/here";
import { amount, tellers } from "../text/words";
import { Cite } from "./cite";
import { Corrections } from "./corrections";
import { useWidth } from "./size";
import { ArticleLine, Day, RowLink, Tag, Tellers } from "./small";

const HEIGHT = 218;
const LABEL = 172; // pixels at the right, for the names of those who give the figures

export function LedgerHead({ ledger }: { ledger: Ledger }) {
  return (
    <>
      <a href={to(pathTo("ledgers", ledger.id))}><b>{ledger.counted}</b></a>{" "}
      <span class="numbers">{range(ledger)}</span> {ledger.disputed && <Tag strong>disputed</Tag>}
    </>
  );
}

/** "11 – 14, best 14": the current figures' bounds. */
export function range({ low, best, high }: Ledger): string {
  const span = low === high ? amount(low) : `${amount(low)} – ${amount(high)}`;
  return best === null || low === high ? span : `${span}, most origins: ${amount(best)}`;
}

export function LedgerWhole({ ledger }: { ledger: Ledger }) {
  const standing = { ...ledger, lines: ledger.lines.filter(({ retracted }) => !retracted) }; // retracted ones are last: numbers stay
  return (
    <>
      {standing.lines.length > 1 && <LedgerPlot ledger={standing} />}
      <LedgerTable ledger={ledger} />
    </>
  );
}

export function LedgerPlot({ ledger }: { ledger: Ledger }) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const right = width > 520 ? LABEL : 12;
  const drawn = plot(ledger, { width, height: HEIGHT, left: 52, right, top: 24, bottom: 26 });
  const names = placed(drawn.points.map(({ line, y }) => ({ y, text: named(line) })));
  return (
    <div ref={box} class="plot">
      <svg width={width} height={HEIGHT} role="img" aria-label={`${ledger.counted}: ${count(ledger)}. The table below has the same.`}>
        {drawn.yTicks.map(({ at, value }) => (
          <g key={value}>
            <line class="gridline" x1={52} x2={width - right} y1={at} y2={at} />
            <text class="tick" x={46} y={at} text-anchor="end" dominant-baseline="middle">{short(value)}</text>
          </g>
        ))}
        {drawn.xTicks.map(({ at, label }) => at < width - 20 && <text key={at} class="tick" x={at} y={HEIGHT - 8} text-anchor="middle">{label}</text>)}
        {drawn.best !== null && <line class="best" x1={52} x2={width - right} y1={drawn.best} y2={drawn.best} />}
        {drawn.trails.map((trail, i) => (
          <polyline key={i} class="trail" points={trail.map(({ x, y }) => `${x},${y}`).join(" ")} />
        ))}
        {currentLast(drawn.points).map(({ line, index, x, y, low, high }) => (
          <g key={index} class={line.current ? "point current" : "point"}>
            <title>{`${line.text}: ${tellers(line.tellers)}`}</title>
            {high !== low && <line x1={x} x2={x} y1={low} y2={high} />}
            {high !== low && [low, high].map((at) => <line key={at} x1={x - 4} x2={x + 4} y1={at} y2={at} />)}
            <circle cx={x} cy={y} r={5} />
          </g>
        ))}
        {drawn.points.map(({ index, x, y, high }, i) => numbered(drawn.points, i) && (
          <text key={index} class="number" x={x} y={Math.min(y, high) - 9} text-anchor="middle">{numbered(drawn.points, i)}</text>
        ))}
        {right === LABEL && drawn.points.map(({ index, x, y }, i) => names[i] !== undefined && lastOf(drawn.points, i) && (
          <g key={index}>
            <line class="leader" x1={x + 6} x2={width - right + 4} y1={y} y2={names[i]} />
            <text class="name" x={width - right + 8} y={names[i]} dominant-baseline="middle">{clipped(named(ledger.lines[index]!), 24)}</text>
          </g>
        ))}
      </svg>
      <p class="legend small muted">● current · ○ since updated · bar: the words’ own range · dashed: what most origins have · numbers: rows of the table</p>
    </div>
  );
}

/** Current figures are drawn over those since updated: one that stands at the same point must not hide that it is current. */
function currentLast(points: readonly Point[]): readonly Point[] {
  return [...points].sort((a, b) => Number(a.line.current) - Number(b.line.current));
}

const TOUCHING_PX = 14;

/** The table's rows at a point; written once where several lie on one another. */
function numbered(points: readonly Point[], i: number): string {
  const { x, y } = points[i]!;
  const here = points.map((one, at) => ({ one, at })).filter(({ one }) => Math.hypot(one.x - x, one.y - y) < TOUCHING_PX);
  return here[0]?.at === i ? here.map(({ one }) => one.index + 1).join(", ") : "";
}

function lastOf(points: readonly { line: LedgerLine }[], i: number): boolean {
  const name = named(points[i]!.line);
  return !points.slice(i + 1).some(({ line }) => named(line) === name);
}

function count({ lines }: Ledger): string {
  return lines.map(({ text, tellers: all }) => `${text} by ${tellers(all)}`).join("; ");
}

function named({ tellers: all }: LedgerLine): string {
  return all[0]?.name ?? "the article";
}

function clipped(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

function short(value: number): string {
  return Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 }).format(value);
}

const NAME_PX = 15;

/** Where each last point's name stands so that none covers another; undefined for what has no room. */
function placed(wanted: readonly { y: number; text: string }[]): (number | undefined)[] {
  const made: (number | undefined)[] = wanted.map(() => undefined);
  const last = new Map(wanted.map(({ text }, i) => [text, i])); // of each name the last point
  let free = 8;
  for (const i of [...last.values()].sort((a, b) => wanted[a]!.y - wanted[b]!.y)) {
    made[i] = Math.max(wanted[i]!.y, free);
    free = made[i]! + NAME_PX;
  }
  return made;
}

function LedgerTable({ ledger }: { ledger: Ledger }) {
  const outlets = ledger.lines.map(({ article }) => article.outlet);
  return (
    <div class="scroll" role="region" tabIndex={0} aria-label={`Figures of ${ledger.counted}`}>
      <table class="grid">
        <thead>
          <tr><th class="numeric">#</th><th>Figure</th><th>Who gives it</th><th class="numeric">Range</th><th>Since</th><th>Stands</th><th>Origins</th><th><span class="unseen">Cite</span></th></tr>
        </thead>
        <tbody>
          {ledger.lines.map((line, i) => (
            <tr key={i} class={line.retracted ? "row past retracted" : line.current ? "row" : "row past"}>
              <td class="numeric">{i + 1}</td>
              <td><RowLink row={line.rows[0]!}>{line.text}</RowLink><Corrections corrections={line.corrections} retracted={line.retracted} /></td>
              <td><Tellers all={line.tellers} /><br /><span class="muted"><ArticleLine article={line.article} /></span></td>
              <td class="numeric">{line.low === line.high ? amount(line.low) : `${amount(line.low)} – ${amount(line.high)}`}</td>
              <td><Day edtf={line.as_of ?? line.since} /></td>
              <td>{line.retracted ? "retracted" : line.current ? "current" : "since updated"}{line.against && <><br /><span class="muted">{line.against}</span></>}</td>
              <td>{line.origins.map((origin) => roomName(origin, outlets)).join(", ")}</td>
              <td><Cite words={line.text} article={line.article} row={line.rows[0] ?? null} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
