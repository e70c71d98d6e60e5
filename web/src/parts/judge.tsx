/** Judging: each decision is dated, signed and can be undone; nothing is edited. */

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Refused } from "../server/client";
import { pass, type Judged } from "../server/judging";
import type { Verdict } from "../server/nouns";
import { judge, token } from "../state/session";
import { nounOf, RELIABILITY, REALIS, TYPES } from "../text/words";
import { Field } from "./small";

const POLARITY = ["affirmed", "negated"];
const CLASSES = [
  "say", "confirm", "deny", "claim", "accuse", "warn", "threaten", "promise", "demand", "ask", "propose", "estimate", "predict",
  "announce", "report", "show", "believe", "fear", "hope", "praise", "criticise", "reject", "accept", "decline", "other",
]; // prettier-ignore
/** How a corrected value is written, where it isn't plain. */
const WRITTEN: Readonly<Record<string, string>> = {
  date: "2025-03-09, 2025-03 or 2025-03-10/2025-03-16",
  said: "2025-03-09",
  as_of: "2025-03-09",
  actors: "names, with ; between",
  recipients: "names, with ; between",
  tellers: "names, with ; between",
  place: "Arlo, BG or Mill (41.47, 25.65)",
  published: "2025-03-09",
};

/** What of a row can be corrected, and to what; null: any words. */
const CORRECTABLE: Readonly<Record<string, Readonly<Record<string, readonly string[] | null>>>> = {
  report: { type: Object.keys(TYPES), realis: Object.keys(REALIS), date: null, place: null, actors: null, recipients: null, polarity: POLARITY },
  statement: { tellers: null, class: CLASSES, said: null, manner: ["direct", "indirect", "mixed"], polarity: POLARITY },
  figure: { value: null, low: null, high: null, counted: null, of: null, as_of: null },
  article: { title: null, outlet: null, published: null, author: null },
};

export function ReadOnly() {
  return (
    <p class="muted small">
      This page reads only. To judge and add, start <code>reportedly serve --write</code> and open the address that it prints.
    </p>
  );
}

/** Correct a field of a row, or (by its key) of an article: what was read stays, and is shown beside what it should be. */
export function CorrectRow({ row }: { row: string }) {
  const noun = row.includes("/") ? nounOf(row) : "article";
  const fields = CORRECTABLE[noun];
  if (!fields) return null;
  const field = Object.keys(fields)[0]!;
  return (
    <details class="judge">
      <summary>Correct this {noun}</summary>
      <Form
        verdicts={[["corrected", "Correct a field"]]}
        about={row}
        start={{ field, value: fields[field]?.[0] ?? "" }}
        extra={(_, judged, set) => <Correction fields={fields} judged={judged} set={set} />}
      />
    </details>
  );
}

/** Say that a statement, report or figure was misread: it stays, and counts for nothing. */
export function RetractRow({ row }: { row: string }) {
  if (!CORRECTABLE[nounOf(row)]) return null;
  return (
    <details class="judge">
      <summary>Retract this {nounOf(row)}</summary>
      <p class="muted small">For what was misread. It stays in every list, struck through, and counts for nothing; this can be undone.</p>
      <Form verdicts={[["retracted", "Retract"]]} about={row} send="Retract" extra={() => null} />
    </details>
  );
}

/** Throws where nobody has said who judges. */
export function signed(): void {
  if (!judge.value.trim()) throw new Error("say first who judges (“Signed by”, in any form for judging): every judgement is signed.");
}

/** Say that this and another are the same or different. */
export function JudgePair({ about, noun }: { about: string; noun: string }) {
  return (
    <details class="judge">
      <summary>Judge this {noun}</summary>
      <Form
        verdicts={[["same", "Same as"], ["different", "Different from"], ["unsure", "Can’t be told from"], ["retracted", "Retract what was judged of it and"]]}
        about={about}
        extra={(_, judged, set) => (
          <Field label={`The other ${noun}’s id`} wide>
            <input required value={judged.other ?? ""} placeholder={noun === "actor" ? "who-…, or its name" : `${noun}-…, or a row’s id`} onInput={(event) => set({ other: event.currentTarget.value.trim() })} />
          </Field>
        )}
      />
    </details>
  );
}

/** Rate how reliable a source is: the Admiralty code's first axis, A–F. */
export function Rate({ about }: { about: string }) {
  return (
    <details class="judge">
      <summary>Rate this source</summary>
      <Form
        verdicts={[["rated", "Rate its reliability"]]}
        about={about}
        start={{ value: "F" }}
        extra={(_, judged, set) => (
          <Field label="Reliability (Admiralty code)">
            <select value={judged.value ?? "F"} onChange={(event) => set({ value: event.currentTarget.value })}>
              {Object.entries(RELIABILITY).map(([key, text]) => <option key={key} value={key}>{key} – {text}</option>)}
            </select>
          </Field>
        )}
      />
    </details>
  );
}

type Set = (changed: Partial<Judged>) => void;

interface FormProps {
  readonly verdicts: readonly (readonly [Verdict, string])[];
  readonly about: string;
  readonly start?: Partial<Judged>;
  readonly send?: string;
  readonly extra: (verdict: Verdict, judged: Judged, set: Set) => ComponentChildren;
}

function Form({ verdicts, about, start = {}, send: name = "Judge", extra }: FormProps) {
  const [judged, replace] = useState<Judged>({ about, verdict: verdicts[0]![0], reason: "", ...start });
  const [error, fail] = useState<string | null>(null);
  if (!token.value) return <ReadOnly />;
  const set: Set = (changed) => replace({ ...judged, ...changed });
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    fail(null);
    try {
      await pass(judged);
      set({ reason: "" });
    } catch (reason) {
      fail(reason instanceof Refused ? reason.message : String(reason));
    }
  };
  return (
    <form class="form" onSubmit={(event) => void send(event)}>
      {verdicts.length > 1 && (
        <Field label="Verdict">
          <select value={judged.verdict} onChange={(event) => set({ verdict: event.currentTarget.value as Verdict })}>
            {verdicts.map(([key, text]) => <option key={key} value={key}>{text}</option>)}
          </select>
        </Field>
      )}
      {extra(judged.verdict, judged, set)}
      <Signature reason={judged.reason} set={set} />
      {error && <p class="failed" role="alert">{error}</p>}
      <p class="actions"><button type="submit" class="primary">{name}</button></p>
    </form>
  );
}

export function Signature({ reason, set }: { reason: string; set: Set }) {
  return (
    <>
      <Field label="Because" wide>
        <input required value={reason} onInput={(event) => set({ reason: event.currentTarget.value })} placeholder="what speaks for it" />
      </Field>
      <Author />
    </>
  );
}

export function Author() {
  return (
    <Field label="Signed by">
      <input required value={judge.value} onInput={(event) => (judge.value = event.currentTarget.value)} autoComplete="name" placeholder="your name" />
    </Field>
  );
}

function Correction({ fields, judged, set }: { fields: Readonly<Record<string, readonly string[] | null>>; judged: Judged; set: Set }) {
  const field = judged.field ?? Object.keys(fields)[0]!;
  const choices = fields[field];
  return (
    <>
      <Field label="Field">
        <select value={field} onChange={(event) => set({ field: event.currentTarget.value, value: fields[event.currentTarget.value]?.[0] ?? "" })}>
          {Object.keys(fields).map((name) => <option key={name}>{name}</option>)}
        </select>
      </Field>
      <Field label="Should be">
        {choices ? (
          <select value={judged.value ?? choices[0]!} onChange={(event) => set({ value: event.currentTarget.value })}>
            {choices.map((name) => <option key={name}>{name}</option>)}
          </select>
        ) : (
          <input required value={judged.value ?? ""} onInput={(event) => set({ value: event.currentTarget.value })} placeholder={WRITTEN[field] ?? ""} />
        )}
      </Field>
    </>
  );
}
