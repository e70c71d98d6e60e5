/** Search with suggestions: a combobox that works by keyboard and tells a screen reader what it offers. */

import { useEffect, useRef, useState } from "preact/hooks";
import { once } from "../server/ask";
import type { List, Suggestion } from "../server/nouns";
import { pathTo } from "../state/address";
import { asOf, go, here, to } from "../state/here";

const PAUSE_MS = 120;
const LEAST = 2; // letters: one alone suggests everything

export function Search() {
  const [typed, type] = useState("");
  const [offered, offer] = useState<readonly Suggestion[]>([]);
  const [picked, pick] = useState(-1);
  const asked = useRef(0);
  const { view, params } = here.value;
  const query = view === "search" ? (params.get("q") ?? "") : "";
  useEffect(() => type(query), [query]);
  const suggest = (text: string): void => {
    const number = ++asked.current;
    type(text);
    pick(-1);
    if (text.trim().length < LEAST) return offer([]);
    setTimeout(() => {
      if (asked.current !== number) return;
      once<List<Suggestion>>("/suggest", { q: text.trim(), as_of: asOf.value }).then(
        ({ items }) => asked.current === number && offer(items),
        () => offer([]),
      );
    }, PAUSE_MS);
  };
  const leave = (): void => {
    asked.current++;
    offer([]);
    pick(-1);
  };
  const open = (one: Suggestion | undefined): void => {
    leave();
    go(one ? placeOf(one) : to("/search", [["q", typed.trim()]]));
  };
  const key = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by && offered.length) {
      event.preventDefault();
      pick((picked + by + offered.length + 1) % (offered.length + 1) === offered.length ? -1 : (picked + by + offered.length + 1) % (offered.length + 1));
    } else if (event.key === "Escape") leave();
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (picked >= 0 || typed.trim()) open(offered[picked]);
  };
  return (
    <form class="search" role="search" onSubmit={submit} onBlurCapture={() => setTimeout(leave, 150)}>
      <input
        id="search"
        type="search"
        role="combobox"
        list={undefined}
        aria-label="Search the record"
        aria-expanded={offered.length > 0}
        aria-controls="suggestions"
        aria-autocomplete="list"
        {...(picked >= 0 ? { "aria-activedescendant": `suggestion-${picked}` } : {})}
        placeholder="Search  ( / )"
        value={typed}
        onInput={(event) => suggest(event.currentTarget.value)}
        onKeyDown={key}
        autoComplete="off"
        spellcheck={false}
      />
      <ul id="suggestions" role="listbox" aria-label="Suggestions" hidden={!offered.length}>
        {offered.map((one, i) => (
          <li key={one.id} id={`suggestion-${i}`} role="option" aria-selected={i === picked} onMouseDown={(event) => (event.preventDefault(), open(one))}>
            <span>{one.name}</span> <span class="muted">{one.kind} · {one.articles}</span>
          </li>
        ))}
      </ul>
    </form>
  );
}

/** Where a suggestion or hit leads. */
export function placeOf({ kind, id, name }: { kind: string; id: string; name: string }): string {
  if (kind === "actor") return to(pathTo("actors", id));
  if (kind === "place") return to("/", [["place", name]]);
  if (kind === "outlet") return to("/articles", [["outlet", name]]);
  if (kind === "event") return to(pathTo("events", id));
  if (kind === "article") return to(pathTo("articles", id));
  return to("/search", [["q", name]]);
}
