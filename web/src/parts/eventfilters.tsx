/** The filters of events, above timeline and map. */

import { useMemo } from "preact/hooks";
import type { Timeline } from "../server/nouns";
import { type Filters as Given, KEYS } from "../state/filters";
import { put } from "../state/here";
import { REALIS, TYPES } from "../text/words";
import { CheckParam, ChoiceParam, ClearParams, DateParam, Filters, TextParam } from "./filters";

export function EventFilters({ filters, columns }: { filters: Given; columns: Timeline | null }) {
  const countries = useMemo(() => [...new Set(columns?.country ?? [])].filter((one) => one !== null).sort(), [columns]);
  return (
    <Filters names={KEYS}>
      <ChoiceParam name="type" label="Type" any="all types" choices={Object.keys(TYPES).map((type) => [type, type])} />
      <TextParam name="actor" label="Actor" hint="takes part" />
      <TextParam name="source" label="Source" hint="says it" />
      <TextParam name="place" label="Place" hint="name" />
      <ChoiceParam name="country" label="Country" choices={countries.map((code) => [code, named(code)])} />
      <DateParam name="since" label="Since" />
      <DateParam name="until" label="Until" />
      <ChoiceParam name="realis" label="Told as" choices={Object.keys(REALIS).map((key) => [key, key])} />
      <ChoiceParam name="origins_least" label="Origins" choices={["2", "3", "5", "10"].map((n) => [n, `${n} or more`])} />
      <TextParam name="about" label="About" hint="words" />
      <CheckParam name="disputed" label="Disputed" />
      {filters.bbox && <button type="button" class="chip" onClick={() => put({ bbox: null })}>Area {filters.bbox.replaceAll(",", ", ")} ✕</button>}
      {filters.near && <button type="button" class="chip" onClick={() => put({ near: null })}>Place on the map ✕</button>}
      <ClearParams names={KEYS} />
    </Filters>
  );
}

const NAMES = new Intl.DisplayNames("en", { type: "region", fallback: "code" });

/** A country's name by its ISO 3166-1 alpha-2 code. */
export function named(code: string): string {
  try {
    return NAMES.of(code) ?? code;
  } catch {
    return code;
  }
}
