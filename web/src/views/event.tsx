/** One event: who says it happened by independent origin, its figures, denials, credibility and history. */

import { BeliefBox } from "../parts/belief";
import { History } from "../parts/history";
import { isRetracted } from "../parts/eventlist";
import { JudgePair } from "../parts/judge";
import { LedgerHead, LedgerWhole } from "../parts/ledger";
import { Origins } from "../parts/origins";
import { ReportItem } from "../parts/rows";
import { Cite } from "../parts/cite";
import { Day, Shown, Tag, TypeTag, What } from "../parts/small";
import { useAnswer } from "../server/ask";
import type { Event, Ledger, List } from "../server/nouns";
import { one } from "../server/seen";
import { to } from "../state/here";
import { count, REALIS, TYPES, where } from "../text/words";

export function EventView({ id }: { id: string }) {
  return <Shown answer={useAnswer<Event>(one("events", id))}>{(event) => <Whole event={event} />}</Shown>;
}

function Whole({ event }: { event: Event }) {
  const denials = event.lines.filter(({ polarity, retracted }) => polarity === "negated" && !retracted);
  const first = event.lines[0];
  return (
    <article>
      <header class="head">
        <p class="kicker"><Day edtf={event.date} /> · <TypeTag type={event.type} extension={event.extension} /> {!event.extension && <span class="muted">{TYPES[event.type]}</span>}</p>
        <h1><What event={event} /></h1>
        <p>
          {event.place?.lat != null ? <a href={to("/", [["near", `${event.place.lat},${event.place.lon},0.5`]])}>{where(event.place)}</a> : where(event.place)}
          {event.realis.map((one) => <Tag key={one} title={REALIS[one]}>{one}</Tag>)}
          {event.denied && <Tag strong>denied</Tag>}
          {isRetracted(event) && <Tag strong>retracted</Tag>}
        </p>
        <p class="lead">{event.text} {first && <Cite words={event.text} article={first.article} row={first.row} />}</p>
      </header>
      <div class="columns">
        <div>
          <section>
            <h2>Who says it happened <span class="muted">{count(event.belief.origins.length, "independent origin")}</span></h2>
            <Origins room="events" id={event.id} />
            <h3>In their words <span class="muted">{count(event.lines.length, "report")}</span></h3>
            <ul class="rows">{event.lines.map((line) => <ReportItem key={line.row} line={line} />)}</ul>
          </section>
          <Figures id={event.id} />
          <section>
            <h2>Denials</h2>
            {denials.length ? <ul class="rows">{denials.map((line) => <ReportItem key={line.row} line={line} />)}</ul>
              : <p class="muted">{event.belief.roots_against.length ? `Against it: ${event.belief.roots_against.map(({ name }) => name).join(", ")}.` : "Nobody in this record denies it."}</p>}
          </section>
        </div>
        <aside>
          <BeliefBox belief={event.belief} />
          <section><h2>History</h2><History id={event.id} /></section>
          <JudgePair about={event.id} noun="event" />
        </aside>
      </div>
    </article>
  );
}

function Figures({ id }: { id: string }) {
  const answer = useAnswer<List<Ledger> | readonly Ledger[]>(one("events", id, "/ledgers"));
  return (
    <section>
      <h2>Figures</h2>
      <Shown answer={answer}>
        {(data) => {
          const ledgers = "items" in data ? data.items : data;
          if (!ledgers.length) return <p class="muted">No figure is bound to this event.</p>;
          return ledgers.map((ledger) => (
            <div key={ledger.id} class="ledger"><h3><LedgerHead ledger={ledger} /></h3><LedgerWhole ledger={ledger} /></div>
          ));
        }}
      </Shown>
    </section>
  );
}
