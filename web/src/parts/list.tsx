/** A list with filters in the address bar, pages, and files to take away. */

import type { ComponentChildren } from "preact";
import { usePages } from "../server/ask";
import { seen } from "../server/seen";
import { here, put, to } from "../state/here";
import { Filters } from "./filters";
import { Empty, More, Shown } from "./small";

interface Props<T> {
  readonly title: string;
  readonly of: string;
  readonly names: readonly string[]; // the filters' parameters
  readonly noun: string;
  readonly filters: ComponentChildren;
  readonly children: (items: readonly T[]) => ComponentChildren;
  readonly fixed?: Readonly<Record<string, string>>;
  readonly places?: boolean;
  readonly beside?: ComponentChildren; // between filters and list
  readonly none?: string | null; // said of a list that filters leave empty
}

export function ListView<T>({ title, of, names, noun, filters, children, fixed = {}, places = false, beside = null, none = null }: Props<T>) {
  const given = Object.fromEntries(names.map((name) => [name, here.value.params.get(name)]));
  const asked = { ...given, ...fixed };
  const pages = usePages<T>(seen(of, { ...asked, limit: "50" }));
  const narrowed = names.some((name) => given[name]);
  return (
    <>
      <div class="title-line">
        <h1>{title}</h1>
        <span class="muted" role="status">{pages.data ? pages.total.toLocaleString("en") : ""}</span>
        <span class="take">
          <a href={seen(of, { ...asked, format: "csv" })} download={`${noun}.csv`}>CSV</a>
          {places && <a href={seen(of, { ...asked, format: "geojson" })} download={`${noun}.geojson`}>GeoJSON</a>}
        </span>
      </div>
      <Filters names={names}>{filters}</Filters>
      {beside}
      <Shown answer={pages}>
        {(items) =>
          items.length ? (
            <>
              {children(items)}
              <More more={pages.more} shown={items.length} total={pages.total} noun={noun} />
            </>
          ) : narrowed ? (
            <Empty title={none ?? `No ${noun} pass these filters.`}>
              <p><button type="button" onClick={() => put(Object.fromEntries(names.map((name) => [name, null])))}>Clear filters</button></p>
            </Empty>
          ) : (
            <Empty title={`There are no ${noun} yet.`}>
              <p><a class="button" href={to("/add")}>Add articles</a></p>
            </Empty>
          )
        }
      </Shown>
    </>
  );
}
