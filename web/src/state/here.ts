/** Where the reader is: the address bar as a signal, and the ways to move. */

import { computed, signal } from "@preact/signals";
import { address, parse } from "./address";

const bar = signal(location.pathname + location.search);

/** What the address bar shows now. */
export const here = computed(() => {
  const [path = "/", query = ""] = bar.value.split("?");
  return parse(path, query);
});

/** The moment as which the record is seen; null: now. */
export const asOf = computed(() => here.value.params.get("as_of"));

/** An address within the page that keeps the moment as which the record is seen. */
export function to(path: string, params: Iterable<readonly [string, string | null | undefined]> = []): string {
  return address(path, [...params, ["as_of", asOf.value]]);
}

export function go(href: string, { replace = false } = {}): void {
  if (href === bar.value) return;
  const before = bar.value.split("?")[0];
  history[replace ? "replaceState" : "pushState"](null, "", href);
  bar.value = href;
  if (!replace && href.split("?")[0] !== before) {
    scrollTo(0, 0);
    document.getElementById("main")?.focus({ preventScroll: true });
  }
}

/** Changes parameters of this address; an empty value takes one away. */
export function put(changes: Readonly<Record<string, string | null | undefined>>, { replace = false } = {}): void {
  const params = new URLSearchParams(here.value.params);
  for (const [key, value] of Object.entries(changes)) {
    if (value) params.set(key, value);
    else params.delete(key);
  }
  go(address(location.pathname, params), { replace });
}

addEventListener("popstate", () => {
  bar.value = location.pathname + location.search;
});

/** Plain clicks on links within the page move without loading it anew. */
document.addEventListener("click", (event) => {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || link.target || link.origin !== location.origin || link.hasAttribute("download")) return;
  if (link.pathname.startsWith("/api/") || link.hash) return;
  event.preventDefault();
  go(link.pathname + link.search);
});
