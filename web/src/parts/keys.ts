/** The keyboard: single keys for what is done often, listed under "?", and switched off there. */

import { signal } from "@preact/signals";
import { go, here, put, to } from "../state/here";
import { notice, shortcuts } from "../state/session";
import { undoLast } from "./notice";

export const help = signal(false);

const ROOMS: Readonly<Record<string, readonly [path: string, name: string]>> = {
  t: ["/", "timeline and map"],
  c: ["/claims", "claims"],
  f: ["/ledgers", "figures"],
  a: ["/articles", "articles"],
  p: ["/actors", "actors (people and bodies)"],
  b: ["/brief", "brief"],
  q: ["/queue", "queue"],
  n: ["/add", "add (new)"],
};

/** All keys and what they do: the list under "?". */
export const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ["/", "search"],
  ...Object.entries(ROOMS).map(([key, [, name]]): [string, string] => [`g ${key}`, `go to ${name}`]),
  ["j k", "next, previous row"],
  ["Enter", "show the row’s passage"],
  ["o", "open the row’s article"],
  ["c", "copy a citation of the row"],
  ["s d u", "in the queue: same, different, unsure"],
  ["z", "undo the judgement just made"],
  ["Esc", "close, or leave a field"],
  ["?", "this list"],
];

const WITHIN_MS = 1_200; // from g to the next key
let goingUntil = 0;

export function listen(): void {
  document.addEventListener("keydown", (event) => {
    if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return;
    const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "Escape") return escape(typing);
    if (typing || shortcuts.value === "off" || document.querySelector("dialog[open]")) return;
    if (press(event.key)) event.preventDefault();
  });
}

function escape(typing: Element | null | false): void {
  if (typing instanceof HTMLElement) typing.blur();
  else if (here.value.params.has("passage")) put({ passage: null });
  else notice.value = null;
}

function press(key: string): boolean {
  if (performance.now() < goingUntil) {
    goingUntil = 0;
    const room = ROOMS[key];
    if (room) go(to(room[0]));
    return room !== undefined;
  }
  const act = ACTS[key];
  return act ? act() !== false : false;
}

const ACTS: Readonly<Record<string, () => boolean | void>> = {
  "/": () => document.querySelector<HTMLElement>("#search")?.focus(),
  "?": () => void (help.value = true),
  g: () => void (goingUntil = performance.now() + WITHIN_MS),
  z: () => void undoLast(),
  j: () => step(1),
  k: () => step(-1),
  o: () => click("[data-row]", (row) => go(row.getAttribute("href") ?? "/")),
  c: () => click(".cite"),
  s: () => click("[data-key=s]"),
  d: () => click("[data-key=d]"),
  u: () => click("[data-key=u]"),
};

/** The rows of a view, in order; one of them may hold the focus. */
function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("main .row")];
}

function step(by: number): boolean {
  const all = rows();
  const at = all.findIndex((row) => row.contains(document.activeElement));
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.max(0, Math.min(all.length - 1, at + by))];
  const link = next?.querySelector<HTMLElement>("a, button");
  link?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "nearest" });
  return link !== undefined;
}

function click(selector: string, act = (found: HTMLElement): void => found.click()): boolean {
  const row = rows().find((one) => one.contains(document.activeElement));
  const found = row?.querySelector<HTMLElement>(selector);
  if (found) act(found);
  return found !== undefined && found !== null;
}
