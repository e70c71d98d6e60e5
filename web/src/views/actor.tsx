/** One actor: what it said, what it did, what is said of it, over time. */

import { useRef } from "preact/hooks";
import { strip } from "../draw/strip";
import { Rate, JudgePair } from "../parts/judge";
import { EventItem } from "../parts/eventlist";
import { StatementItem } from "../parts/rows";
import { useWidth } from "../parts/size";
import { Empty, More, Shown, Tag } from "../parts/small";
import { type Pages, useAnswer, usePages } from "../server/ask";
import type { ActorLine, Event, StatementLine } from "../server/nouns";
import { one } from "../server/seen";
import { here, put } from "../state/here";
import { count } from "../text/words";
import { days } from "../text/edtf";

const LANES = [
  ["said", "Said by"],
  ["did", "Done by or to"],
  ["told-of", "Named in"],
] as const;
type Name = (typeof LANES)[number][0];

type Line = Event | StatementLine;

export function ActorView({ id }: { id: string }) {
  return <Shown answer={useAnswer<ActorLine>(one("actors", id))}>{(actor) => <Whole actor={actor} id={id} />}</Shown>;
}

function Whole({ actor, id }: { actor: ActorLine; id: string }) {
  const said = usePages<StatementLine>(one("actors", id, "/said"));
  const did = usePages<Event>(one("actors", id, "/did"));
  const told = usePages<StatementLine>(one("actors", id, "/told-of"));
  const lists = { said, did, "told-of": told };
  const chosen = (here.value.params.get("show") ?? "said") as Name;
  const others = actor.names.filter((name) => name !== actor.name);
  return (
    <article>
      <header class="head">
        <p class="kicker">{actor.kind}{actor.country && ` · ${actor.country}`}{actor.sector && <Tag title="PLOVER sector">{actor.sector}</Tag>}</p>
        <h1>{actor.name}</h1>
        <p>
          {actor.role && <>{actor.role} · </>}
          {others.length > 0 && <span class="muted">also {others.join(", ")} · </span>}
          {count(actor.articles, "article")}
          {actor.wikidata && /^Q\d+$/.test(actor.wikidata) && <> · Wikidata {actor.wikidata}</>}
        </p>
      </header>
      <OverTime lists={lists} />
      <div class="tabs" role="group" aria-label="What to show">
        {LANES.map(([name, title]) => (
          <button key={name} type="button" aria-pressed={chosen === name} onClick={() => put({ show: name })}>
            {title} <span class="muted">{lists[name].data ? lists[name].total : "…"}</span>
          </button>
        ))}
      </div>
      <Listed pages={lists[chosen] ?? said} />
      <Rate about={id} />
      <JudgePair about={id} noun="actor" />
    </article>
  );
}

function Listed({ pages }: { pages: Pages<Line> }) {
  return (
    <Shown answer={pages}>
      {(lines) =>
        lines.length ? (
          <>
            <ul class="rows">{lines.map((line) => ("cue" in line ? <StatementItem key={line.row} line={line} /> : <EventItem key={line.id} event={line} />))}</ul>
            <More more={pages.more} shown={lines.length} total={pages.total} noun="rows" />
          </>
        ) : (
          <Empty title="Nothing of this kind in the record." />
        )
      }
    </Shown>
  );
}

const LANE = 34;

/** Three lanes of one time axis; a dot is a day, larger the more there is. */
function OverTime({ lists }: { lists: Record<Name, Pages<Line>> }) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const left = 96;
  const dates = LANES.map(([name]) => (lists[name].data ?? []).map(dayOf).filter((day) => day !== null));
  const drawn = strip(dates, left, width - 14);
  if (!drawn) return <div ref={box} />;
  const height = LANES.length * LANE + 24;
  return (
    <div ref={box} class="plot">
      <svg width={width} height={height} role="img" aria-label={`Over time: ${LANES.map(([, title], i) => `${title}: ${count(dates[i]!.length, "dated row")}`).join("; ")}`}>
        {drawn.ticks.map(({ at, label }) => (
          <g key={label}>
            <line class="gridline" x1={at} x2={at} y1={0} y2={height - 20} />
            <text class="tick" x={at} y={height - 6} text-anchor="middle">{label}</text>
          </g>
        ))}
        {LANES.map(([name, title], i) => (
          <g key={name}>
            <text class="name" x={0} y={i * LANE + LANE / 2} dominant-baseline="middle">{title}</text>
            <line class="gridline" x1={left} x2={width} y1={i * LANE + LANE / 2} y2={i * LANE + LANE / 2} />
            {drawn.lanes[i]!.map(({ day, at, many }) => (
              <circle key={day} class="spot" cx={at} cy={i * LANE + LANE / 2} r={Math.min(13, 3 + 1.8 * Math.sqrt(many))}>
                <title>{`${day}: ${many}`}</title>
              </circle>
            ))}
          </g>
        ))}
      </svg>
    </div>
  );
}

/** A statement stands at the day it was said, else of its article; an event at its day, else where it was first told. */
function dayOf(line: Line): string | null {
  if ("cue" in line) return days(line.said)?.start ?? line.article.published;
  return days(line.date)?.start ?? line.belief.first;
}
