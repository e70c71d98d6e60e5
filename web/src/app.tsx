/** The frame around every view, and which view an address shows. */

import type { FunctionComponent } from "preact";
import { useEffect } from "preact/hooks";
import { HelpDialog } from "./parts/help";
import { help } from "./parts/keys";
import { NoticeBar } from "./parts/notice";
import { PassageDialog } from "./parts/passage";
import { Search } from "./parts/search";
import { Empty } from "./parts/small";
import type { View } from "./state/address";
import { asOf, here, put, to } from "./state/here";
import { theme } from "./state/session";
import { ActorView } from "./views/actor";
import { ActorsView } from "./views/actors";
import { AddView } from "./views/add";
import { ArticleView } from "./views/article";
import { ArticlesView } from "./views/articles";
import { BriefView } from "./views/brief";
import { ClaimView } from "./views/claim";
import { ClaimsView } from "./views/claims";
import { EventView } from "./views/event";
import { LedgersView, LedgerView } from "./views/ledgers";
import { QueueView } from "./views/queue";
import { RefusalsView } from "./views/refusals";
import { SearchView } from "./views/search";
import { TimelineView } from "./views/timeline";

/** Every view: its title, and what draws it from an id. */
const SHOWN: Readonly<Record<View, readonly [title: string, draw: FunctionComponent<{ id: string }>]>> = {
  timeline: ["Timeline and map", TimelineView],
  event: ["Event", EventView],
  claims: ["Claims", ClaimsView],
  claim: ["Claim", ClaimView],
  articles: ["Articles", ArticlesView],
  article: ["Article", ArticleView],
  actors: ["Actors", ActorsView],
  actor: ["Actor", ActorView],
  ledgers: ["Figures", LedgersView],
  ledger: ["Figures", LedgerView],
  queue: ["Queue", QueueView],
  refusals: ["Refusals", RefusalsView],
  add: ["Add articles", AddView],
  search: ["Search", SearchView],
  brief: ["Brief", BriefView],
  unknown: ["Not found", NotFound],
};

const ROOMS: readonly (readonly [path: string, name: string, views: readonly View[]])[] = [
  ["/", "Timeline", ["timeline", "event"]],
  ["/claims", "Claims", ["claims", "claim"]],
  ["/ledgers", "Figures", ["ledgers", "ledger"]],
  ["/articles", "Articles", ["articles", "article"]],
  ["/actors", "Actors", ["actors", "actor"]],
  ["/brief", "Brief", ["brief"]],
  ["/queue", "Queue", ["queue", "refusals"]],
  ["/add", "Add", ["add"]],
];

export function App() {
  const { view, id } = here.value;
  const [title, Shown] = SHOWN[view];
  useEffect(() => {
    document.title = `${title} · Reportedly`;
  }, [title]);
  return (
    <>
      <a class="skip" href="#main" onClick={(event) => (event.preventDefault(), document.getElementById("main")?.focus())}>Skip to content</a>
      <header class="top">
        <a class="brand" href={to("/")}>Reportedly</a>
        <nav aria-label="Views">
          {ROOMS.map(([path, name, views]) => (
            <a key={path} href={to(path)} {...(views.includes(view) ? { "aria-current": "page" as const } : {})}>{name}</a>
          ))}
        </nav>
        <Search />
        <AsOf />
        <Theme />
        <button type="button" class="quiet" title="Keyboard shortcuts (?)" aria-label="Help and keyboard shortcuts" onClick={() => (help.value = true)}>?</button>
      </header>
      {asOf.value && (
        <p class="as-of-bar" role="status">
          The record as it was known at {asOf.value.slice(0, 16).replace("T", " ")}.{" "}
          <button type="button" onClick={() => put({ as_of: null })}>Back to now</button>
        </p>
      )}
      <main id="main" tabIndex={-1} class={`view-${view}`}>
        <Shown key={id} id={id} />
      </main>
      <PassageDialog />
      {help.value && <HelpDialog />}
      <NoticeBar />
    </>
  );
}

function AsOf() {
  return (
    <label class="as-of">
      <span class="wide-only">As known on</span><span class="narrow-only">As of</span>
      <input type="date" aria-label="As known on" title="The record as it was known on this day" value={asOf.value?.slice(0, 10) ?? ""} onChange={(event) => put({ as_of: event.currentTarget.value })} />
    </label>
  );
}

function Theme() {
  const next = { system: "light", light: "dark", dark: "system" } as const;
  const sign = { system: "◐", light: "○", dark: "●" }[theme.value];
  return (
    <button type="button" class="quiet" aria-label={`Colours: ${theme.value}. Change.`} title={`Colours: ${theme.value}`} onClick={() => (theme.value = next[theme.value])}>
      {sign}
    </button>
  );
}

function NotFound({ id }: { id: string }) {
  return (
    <Empty title="There is no such page.">
      <p>Nothing is at {id}. <a href={to("/")}>Go to timeline and map</a>, or search above.</p>
    </Empty>
  );
}
