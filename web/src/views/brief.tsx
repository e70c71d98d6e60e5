/** The record told to a person, made to be printed. */

import { useState } from "preact/hooks";
import { Cite } from "../parts/cite";
import { Corrections } from "../parts/corrections";
import { CheckParam, ClearParams, DateParam, TextParam } from "../parts/filters";
import { moment } from "../parts/history";
import { ListView } from "../parts/list";
import { ArticleLine, Credibility, Day, Failed, RowLink, Tag, Tellers } from "../parts/small";
import { useAnswer } from "../server/ask";
import { post } from "../server/client";
import type { Briefed, BriefLine, List } from "../server/nouns";
import { seen } from "../server/seen";
import { pathTo } from "../state/address";
import { asOf, here, put, to } from "../state/here";
import { changes, notice, token } from "../state/session";
import { count, marked } from "../text/words";

const NAMES = ["about", "since", "until", "since_last", "of"] as const;

export function BriefView() {
  const { params } = here.value;
  const changed = params.has("since_last") || params.has("of");
  return (
    <ListView<BriefLine>
      beside={<SinceLast />}
      none={changed ? "Nothing changed since the brief before." : null}
      title="Brief"
      of="/brief"
      names={NAMES}
      noun="lines"
      filters={
        <>
          <TextParam name="about" label="About" hint="words" />
          <DateParam name="since" label="Since" />
          <DateParam name="until" label="Until" />
          <ClearParams names={NAMES} />
          <button type="button" class="print" onClick={() => print()}>Print</button>
        </>
      }
    >
      {(lines) => <Days lines={lines} />}
    </ListView>
  );
}

/** What changed since the last brief of the same question: looked at, or made and remembered. */
function SinceLast() {
  const { params } = here.value;
  const answer = useAnswer<List<Briefed>>(asOf.value ? null : seen("/briefs", { limit: "200" }));
  const [error, fail] = useState<string | null>(null);
  const all = answer.data?.items ?? [];
  const shown = all.find(({ id }) => id === params.get("of"));
  const last = all.find((one) => isSame(one, params));
  if (asOf.value) return null;
  if (shown)
    return (
      <p class="since-last" role="status">
        The brief made <b>{moment(shown.at)}</b>{shown.about && <> about {`“${shown.about}”`}</>}: {shown.after ? <>what changed after the one before</> : "the first, of everything"}.{" "}
        <button type="button" onClick={() => put({ of: null })}>All lines</button>
      </p>
    );
  const make = async (): Promise<void> => {
    fail(null);
    const asked = Object.fromEntries(["about", "since", "until"].map((name) => [name, params.get(name) || null]));
    try {
      const made = await post<Briefed>("/briefs", asked);
      changes.value++;
      notice.value = { text: "The brief is made and remembered: the next one begins where it ends." };
      put({ of: made.id, since_last: null });
    } catch (reason) {
      fail(reason instanceof Error ? reason.message : String(reason));
    }
  };
  return (
    <div class="since-last">
      <span class="muted">{last ? <>Last brief of this question: <a href={to("/brief", [["of", last.id]])}>{moment(last.at)}</a>.</> : "No brief of this question was made yet: the first covers everything."}</span>
      {last && <CheckParam name="since_last" label="Only what changed since" />}
      {token.value && <button type="button" onClick={() => void make()}>{last ? "Make a brief of what changed" : "Make the first brief"}</button>}
      {all.length > (last ? 1 : 0) && (
        <details>
          <summary>All briefs made</summary>
          <ul class="plain">{all.map((one) => <li key={one.id}><a href={to("/brief", [["of", one.id]])}>{moment(one.at)}</a> <span class="muted">{question(one)}</span></li>)}</ul>
        </details>
      )}
      {error && <Failed error={{ code: "", message: error }} />}
    </div>
  );
}

function isSame(one: Briefed, params: URLSearchParams): boolean {
  const bare = (words: string | null): string => (words ?? "").trim().toLowerCase();
  return bare(one.about) === bare(params.get("about")) && (one.first_day ?? "") === (params.get("since") ?? "") && (one.last_day ?? "") === (params.get("until") ?? "");
}

function question({ about, first_day, last_day, after }: Briefed): string {
  const days = first_day || last_day ? `${first_day ?? ""} to ${last_day ?? ""}` : "";
  return [about ? `about “${about}”` : "about everything", days, after ? "" : "the first"].filter(Boolean).join(", ");
}

function Days({ lines }: { lines: readonly BriefLine[] }) {
  const dates = [...new Set(lines.map(({ date }) => date))];
  return (
    <>
      {dates.map((date) => (
        <section key={date} class="brief-day">
          <h2><Day edtf={date} /></h2>
          <ul class="rows">{lines.filter((line) => line.date === date).map((line) => <Told key={line.rows[0]} line={line} />)}</ul>
        </section>
      ))}
    </>
  );
}

function Told({ line }: { line: BriefLine }) {
  const against = [...line.denied_by, ...line.otherwise];
  return (
    <li class={line.retracted ? "row retracted" : "row"}>
      <p class="row-head">
        <Tellers all={line.tellers} /> {line.cue && <i>{line.cue}</i>}
        {line.through.length > 0 && <span class="muted">through <Tellers all={line.through} /></span>}
        {line.polarity === "negated" && <Tag strong>against it</Tag>}
        {line.hedge && <Tag>{line.hedge}</Tag>}
        {line.evidential && <Tag>{line.evidential}</Tag>}
        {!line.retracted && (line.retracted_rows ?? []).map((row) => <RowLink key={row} row={row}><Tag strong>a report in it retracted</Tag></RowLink>)}
      </p>
      <p class="row-words">{line.rows[0] ? <RowLink row={line.rows[0]}>{marked(line.text)}</RowLink> : marked(line.text)}</p>
      <p class="row-foot">
        <ArticleLine article={line.article} /> · {count(line.origins.length, "origin")}
        {line.credibility !== null && <> <Credibility value={line.credibility} /></>}
        {line.claim && <> · <a href={to(pathTo("claims", line.claim))}>claim</a></>}
        {line.events.map((id) => <span key={id}> · <a href={to(pathTo("events", id))}>event</a></span>)}
        {against.length > 0 && <Tag strong>against it: {against.join(", ")}</Tag>}
        <Cite words={line.text} article={line.article} row={line.rows[0] ?? null} />
      </p>
      <Corrections corrections={line.corrections} retracted={line.retracted} />
    </li>
  );
}
