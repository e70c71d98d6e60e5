/** Inputs whose values are parameters of the address bar. */

import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { here, put } from "../state/here";
import { Field } from "./small";

const PAUSE_MS = 250; // after the last key: a name is typed faster than that, and nobody waits for it

const NARROW = matchMedia("(max-width: 600px)");

/** The filters of a view; on a narrow screen they are folded up, so that what they filter comes first. */
export function Filters({ names, children }: { names: readonly string[]; children: ComponentChildren }) {
  const [narrow, set] = useState(NARROW.matches);
  useEffect(() => {
    const follow = (): void => set(NARROW.matches);
    NARROW.addEventListener("change", follow);
    return () => NARROW.removeEventListener("change", follow);
  }, []);
  const form = <form class="filters" aria-label="Filters" onSubmit={(event) => event.preventDefault()}>{children}</form>;
  if (!narrow) return form;
  const many = names.filter((name) => here.value.params.has(name)).length;
  return <details><summary>Filters{many > 0 && ` (${many} set)`}</summary>{form}</details>;
}

/** A text that becomes a parameter when typing pauses; typing replaces the address, so that Back leaves the whole filter. */
export function TextParam({ name, label, hint }: { name: string; label: string; hint?: string }) {
  const value = here.value.params.get(name) ?? "";
  const [typed, type] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => type(value), [value]);
  const change = (text: string): void => {
    type(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => put({ [name]: text.trim() }, { replace: value !== "" }), PAUSE_MS);
  };
  return (
    <Field label={label}>
      <input type="search" name={name} value={typed} placeholder={hint} onInput={(event) => change(event.currentTarget.value)} autoComplete="off" spellcheck={false} />
    </Field>
  );
}

export function DateParam({ name, label }: { name: string; label: string }) {
  return (
    <Field label={label}>
      <input type="date" name={name} value={here.value.params.get(name) ?? ""} onChange={(event) => put({ [name]: event.currentTarget.value })} />
    </Field>
  );
}

export function ChoiceParam({ name, label, any = "any", choices }: { name: string; label: string; any?: string; choices: readonly (readonly [string, string])[] }) {
  const value = here.value.params.get(name) ?? "";
  return (
    <Field label={label}>
      <select name={name} value={value} onChange={(event) => put({ [name]: event.currentTarget.value })}>
        <option value="">{any}</option>
        {choices.map(([key, text]) => <option key={key} value={key} selected={key === value}>{text}</option>)}
      </select>
    </Field>
  );
}

export function CheckParam({ name, label }: { name: string; label: string }) {
  const on = here.value.params.get(name) === "true";
  return (
    <label class="check">
      <input type="checkbox" name={name} checked={on} onChange={(event) => put({ [name]: event.currentTarget.checked ? "true" : null })} />
      <span>{label}</span>
    </label>
  );
}

/** Takes all of these away; not there while there is nothing to take away. */
export function ClearParams({ names }: { names: readonly string[] }) {
  if (!names.some((name) => here.value.params.has(name))) return null;
  return <button type="button" class="quiet" onClick={() => put(Object.fromEntries(names.map((name) => [name, null])))}>Clear filters</button>;
}
