/** Answers of the server for components: asked once, kept while the page is open, asked again when the record changed. */

import { useEffect, useRef, useState } from "preact/hooks";
import { changes } from "../state/session";
import { type Asked, get, path, Refused } from "./client";
import type { List } from "./nouns";

export interface Answer<T> {
  readonly data: T | null; // the last answer, also while the next is awaited
  readonly error: Refused | null;
  readonly waiting: boolean;
}

const KEPT = 200; // answers; the oldest go first
const kept = new Map<string, Promise<unknown>>();

function asked<T>(url: string): Promise<T> {
  const key = `${changes.value} ${url}`;
  const known = kept.get(key) as Promise<T> | undefined;
  if (known) return known;
  const made = get<T>(url);
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  if (kept.size > KEPT) kept.delete(kept.keys().next().value as string);
  return made;
}

/** The answer to one question, without a component; kept like those of `useAnswer`. */
export function once<T>(of: string, params: Asked = {}): Promise<T> {
  return asked<T>(path(of, params));
}

/** One thing or list; nothing is asked while `url` is null. Mind `as_of`: take urls from `seen`. */
export function useAnswer<T>(url: string | null): Answer<T> {
  const [answer, set] = useState<Answer<T> & { url: string | null }>({ data: null, error: null, waiting: url !== null, url });
  const round = changes.value;
  useEffect(() => {
    if (url === null) return set({ data: null, error: null, waiting: false, url });
    let wanted = true;
    set((before) => ({ ...before, error: null, waiting: true, url }));
    asked<T>(url).then(
      (data) => wanted && set({ data, error: null, waiting: false, url }),
      (error: unknown) => wanted && set({ data: null, error: refused(error), waiting: false, url }),
    );
    return () => {
      wanted = false;
    };
  }, [url, round]);
  return answer.url === url ? answer : { ...answer, waiting: true, error: null };
}

export interface Pages<T> extends Answer<readonly T[]> {
  readonly total: number;
  readonly more: (() => void) | null;
}

/** A list, page after page; `more` asks for the next and is null where there is none. */
export function usePages<T>(url: string | null): Pages<T> {
  const first = useAnswer<List<T>>(url);
  const [rest, set] = useState<{ of: List<T> | null; items: readonly T[]; next: string | null }>({ of: null, items: [], next: null });
  const [error, fail] = useState<Refused | null>(null);
  const busy = useRef(false);
  const own = rest.of === first.data ? rest : { items: [], next: first.data?.next ?? null };
  const more = (): void => {
    if (busy.current || !url || !own.next) return;
    busy.current = true;
    asked<List<T>>(`${url}${url.includes("?") ? "&" : "?"}after=${encodeURIComponent(own.next)}`)
      .then((page) => set({ of: first.data, items: [...own.items, ...page.items], next: page.next }))
      .catch((reason: unknown) => fail(refused(reason)))
      .finally(() => (busy.current = false));
  };
  const data = first.data && [...first.data.items, ...own.items];
  return { data, error: first.error ?? error, waiting: first.waiting, total: first.data?.total ?? 0, more: own.next ? more : null };
}

function refused(error: unknown): Refused {
  return error instanceof Refused ? error : new Refused("internal", String(error), 0);
}
