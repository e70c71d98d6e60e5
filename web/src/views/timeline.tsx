/** Timeline and map together: brush one and the other follows, and the list beside them. */

import { signal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { EventFilters } from "../parts/eventfilters";
import { EventList } from "../parts/eventlist";
import { MapPane } from "../parts/map";
import { Empty, Failed } from "../parts/small";
import { TimePane } from "../parts/time";
import { spots, tally } from "../draw/spots";
import { extents } from "../draw/lanes";
import { useAnswer } from "../server/ask";
import type { Timeline } from "../server/nouns";
import { seen } from "../server/seen";
import { type Filters, filtersOf, KEYS, sieve, textsOf } from "../state/filters";
import { asOf, here, to } from "../state/here";
import { count } from "../text/words";

/** A brush while it is being drawn: it sieves at once, and goes into the address bar when it is let go. */
export const drawing = signal<Filters>({});

const MOST = 50_000; // events that the server sends as columns

export function TimelineView() {
  const filters = filtersOf(here.value.params);
  const narrowed = useNarrowed(filters);
  const answer = useAnswer<Timeline>(narrowed);
  const columns = answer.data;
  const sieved = { ...filters, ...drawing.value };
  const key = JSON.stringify(sieved);
  const passed = useMemo(() => columns && sieve(columns, sieved), [columns, key]);
  const days = useMemo(() => columns && extents(columns), [columns]);
  const found = useMemo(() => columns && passed && spots(columns, passed), [columns, passed]);
  const counts = useMemo(() => columns && passed && tally(columns, passed), [columns, passed]);
  return (
    <>
      <h1 class="unseen">Timeline and map</h1>
      <EventFilters filters={filters} columns={columns} />
      {answer.error && <Failed error={answer.error} />}
      {columns && !columns.ids.length && !KEYS.some((name) => filters[name]) ? (
        <NothingYet />
      ) : (
        <div class="board">
          <section class="draw" aria-label="Map and timeline">
            <MapPane spots={found ?? []} filters={filters} columns={columns} />
            <TimePane columns={columns} days={days} passed={passed} filters={filters} />
          </section>
          <section class="list" aria-label="Events">
            <p class="tally" role="status">
              {counts ? (
                <>
                  <b>{count(counts.shown, "event")}</b>
                  {counts.undated > 0 && <> · {counts.undated.toLocaleString("en")} undated</>}
                  {counts.unplaced > 0 && <> · {counts.unplaced.toLocaleString("en")} without a place on the map</>}
                </>
              ) : "Loading …"}
            </p>
            {columns && (columns.total ?? 0) > columns.ids.length && (
              <p class="small muted">Only {columns.ids.length.toLocaleString("en")} of {columns.total?.toLocaleString("en")} are drawn; filter to see the rest.</p>
            )}
            <EventList filters={filters} />
          </section>
        </div>
      )}
    </>
  );
}

/** What the server has to sieve: words it alone can compare; and everything, where columns hold only a part. */
function useNarrowed(filters: Filters): string {
  const texts = seen("/timeline", textsOf(filters));
  const whole = useAnswer<Timeline>(texts);
  const partial = whole.data && (whole.data.total ?? 0) > MOST;
  return partial ? seen("/timeline", filters) : texts;
}

function NothingYet() {
  return (
    <Empty title={asOf.value ? "Nothing was known yet at that moment." : "The record is empty."}>
      <p><a class="button" href={to("/add")}>Add articles</a></p>
      <p>or on the command line: <code>reportedly add news/ dispatches.jsonl https://…</code></p>
    </Empty>
  );
}
