/** What was found by words, by kind. */

import { Corrections } from "../parts/corrections";
import { placeOf } from "../parts/search";
import { Day, Empty, More, RowLink, Shown } from "../parts/small";
import { usePages } from "../server/ask";
import type { Hit } from "../server/nouns";
import { seen } from "../server/seen";
import { here } from "../state/here";

const KINDS: Readonly<Record<string, string>> = {
  actor: "Actors",
  place: "Places",
  outlet: "Outlets",
  event: "Events",
  claim: "Claims",
  article: "Articles",
  statement: "Statements",
};

export function SearchView() {
  const query = here.value.params.get("q") ?? "";
  const pages = usePages<Hit>(query ? seen("/search", { q: query, limit: "100" }) : null);
  if (!query) return <Empty title="Type what you look for above."><p>Names, places and words of articles and statements are found.</p></Empty>;
  return (
    <>
      <h1>Found for {`“${query}”`}</h1>
      <Shown answer={pages}>
        {(hits) => (hits.length ? <Found hits={hits} pages={pages} /> : <Empty title="Nothing has these words."><p>Try fewer or other words; names are found by any of their spellings in the record.</p></Empty>)}
      </Shown>
    </>
  );
}

function Found({ hits, pages }: { hits: readonly Hit[]; pages: { more: (() => void) | null; total: number } }) {
  const kinds = [...new Set(hits.map(({ kind }) => kind))];
  return (
    <>
      {kinds.map((kind) => (
        <section key={kind}>
          <h2>{KINDS[kind] ?? kind}</h2>
          <ul class="rows">{hits.filter((hit) => hit.kind === kind).map((hit) => <Line key={hit.id} hit={hit} />)}</ul>
        </section>
      ))}
      <More more={pages.more} shown={hits.length} total={pages.total} noun="found" />
    </>
  );
}

function Line({ hit }: { hit: Hit }) {
  return (
    <li class={hit.retracted ? "row retracted" : "row"}>
      <p class="row-head">
        {hit.kind === "statement" ? <RowLink row={hit.id}>{hit.text}</RowLink> : <a href={placeOf({ ...hit, name: hit.text })}>{hit.text}</a>}
        {hit.date && <span class="muted"><Day edtf={hit.date} /></span>}
      </p>
      <Corrections retracted={hit.retracted} />
    </li>
  );
}
