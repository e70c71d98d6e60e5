/** The events that pass all filters, in words. */

import { usePages } from "../server/ask";
import type { Event } from "../server/nouns";
import { seen } from "../server/seen";
import { pathTo } from "../state/address";
import { type Filters, KEYS } from "../state/filters";
import { put, to } from "../state/here";
import { count, where } from "../text/words";
import { Cite } from "./cite";
import { Credibility, Day, Empty, More, RowLink, Shown, Tag, TypeTag, What } from "./small";

const AT_ONCE = "50";

export function EventList({ filters }: { filters: Filters }) {
  const pages = usePages<Event>(seen("/events", { ...filters, limit: AT_ONCE }));
  return (
    <Shown answer={pages}>
      {(events) =>
        events.length ? (
          <>
            <ul class="rows">{events.map((event) => <EventItem key={event.id} event={event} />)}</ul>
            <More more={pages.more} shown={events.length} total={pages.total} noun="events" />
          </>
        ) : (
          <Empty title="No event passes these filters.">
            <p><button type="button" onClick={() => put(Object.fromEntries(KEYS.map((key) => [key, null])))}>Clear filters</button></p>
          </Empty>
        )
      }
    </Shown>
  );
}

/** Whether every report of an event was retracted. */
export function isRetracted({ lines }: Event): boolean {
  return lines.every(({ retracted }) => retracted);
}

export function EventItem({ event }: { event: Event }) {
  const first = event.lines[0];
  return (
    <li class={isRetracted(event) ? "row retracted" : "row"}>
      <p class="row-head">
        <Day edtf={event.date} /> <TypeTag type={event.type} extension={event.extension} />
        <a href={to(pathTo("events", event.id))}><What event={event} /></a>
        {event.denied && <Tag strong>denied</Tag>}
        {isRetracted(event) && <Tag strong>retracted</Tag>}
      </p>
      {first && <p class="row-words"><RowLink row={first.row}>{event.text}</RowLink></p>}
      <p class="row-foot">
        {where(event.place)} · {event.realis.join(", ")} · {count(event.belief.origins.length, "origin")} <Credibility value={event.belief.credibility} />
        {first && <Cite words={event.text} article={first.article} row={first.row} />}
      </p>
    </li>
  );
}
