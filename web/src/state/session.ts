/** What lasts for this visit: the token (in memory alone), the judge's name, what was just done, and light or dark. */

import { computed, effect, signal } from "@preact/signals";

/** Taken from the fragment that `reportedly serve` prints, then wiped from the address bar; gone when the page is closed. */
export const token = signal<string | null>(takeToken());

function takeToken(): string | null {
  const found = new URLSearchParams(location.hash.slice(1)).get("token");
  if (found) history.replaceState(null, "", location.pathname + location.search);
  return found;
}

/** Counts what changed the record, so that answers from before are asked again. */
export const changes = signal(0);

export interface Notice {
  readonly text: string;
  readonly undo?: () => Promise<void>;
}
export const notice = signal<Notice | null>(null);

type Theme = "system" | "light" | "dark";
export const theme = kept<Theme>("theme", "system");
export const judge = kept<string>("judge", "");
/** Single-key shortcuts can be switched off: speech input would trigger them (WCAG 2.1.4). */
export const shortcuts = kept<"on" | "off">("shortcuts", "on");

const darkSystem = matchMedia("(prefers-color-scheme: dark)");
const system = signal(darkSystem.matches);
darkSystem.addEventListener("change", ({ matches }) => (system.value = matches));
/** Which of the two sets of colours is shown: the chosen one, else the system's. */
export const shade = computed<"light" | "dark">(() => (theme.value === "system" ? (system.value ? "dark" : "light") : theme.value));

effect(() => {
  document.documentElement.dataset["theme"] = shade.value;
});

function kept<T extends string>(name: string, otherwise: T) {
  const key = `reportedly.${name}`;
  const made = signal((stored(key) ?? otherwise) as T);
  effect(() => {
    try {
      localStorage.setItem(key, made.value);
    } catch {
      // a browser that keeps nothing: the choice lasts for this visit
    }
  });
  return made;
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
