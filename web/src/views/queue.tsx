/** What waits for a person: pairs the machine isn't sure of, unknown places and dates, refusals; and what was judged. */

import { useState } from "preact/hooks";
import { corrected } from "../parts/corrections";
import { Author, ReadOnly } from "../parts/judge";
import { moment } from "../parts/history";
import { Refusals } from "../parts/refusals";
import { Empty, Failed, More, RowLink, Shown, Tag } from "../parts/small";
import { useAnswer, usePages } from "../server/ask";
import { Refused } from "../server/client";
import { pass, told, undo } from "../server/judging";
import type { Judgement, Passage, QueueLine, Verdict } from "../server/nouns";
import { one, seen } from "../server/seen";
import { pathOf, pathTo } from "../state/address";
import { here, put, to } from "../state/here";
import { judge, token } from "../state/session";
import { nounOf } from "../text/words";

const TABS = [
  ["pairs", "Least sure"],
  ["places", "Unknown places"],
  ["dates", "Unknown dates"],
  ["refusals", "All refusals"],
  ["judged", "Judged"],
] as const;

const PLACES = ["not_in_gazetteer", "ambiguous", "only_faint_candidates", "site_unknown", "no_place_in_sentence"];
const DATES = ["no_time_in_sentence", "no_publication_date", "no_text_anchor", "no_edtf", "no_rule_for_words", "vague", "contradictory_date", "day_month_ambiguous", "no_such_date"];

export function QueueView() {
  const tab = here.value.params.get("tab") ?? "pairs";
  return (
    <>
      <h1>Queue</h1>
      <div class="tabs" role="group" aria-label="What waits">
        {TABS.map(([name, title]) => (
          <button key={name} type="button" aria-pressed={tab === name} onClick={() => put({ tab: name, why: null })}>{title}</button>
        ))}
      </div>
      {tab === "pairs" && <Pairs />}
      {tab === "places" && <Refusals codes={PLACES} none="No place is left unknown." />}
      {tab === "dates" && <Refusals codes={DATES} none="No date is left unknown." />}
      {tab === "refusals" && <Refusals codes={null} none="Nothing was refused." />}
      {tab === "judged" && <Judged />}
    </>
  );
}

function Pairs() {
  const pages = usePages<QueueLine>(seen("/queue", { limit: "50" }));
  return (
    <>
      <p class="muted small">Pairs that the machine can’t tell: say whether they are one. Keys: <kbd>s</kbd> same, <kbd>d</kbd> different, <kbd>u</kbd> unsure, <kbd>j</kbd> <kbd>k</kbd> next and previous, <kbd>z</kbd> undo.</p>
      {token.value ? <div class="filters"><Author /></div> : <ReadOnly />}
      <Shown answer={pages}>
        {(lines) =>
          lines.length ? (
            <>
              <ul class="rows">{lines.map((line) => <Pair key={`${line.about} ${line.other}`} line={line} />)}</ul>
              <More more={pages.more} shown={lines.length} total={pages.total} noun="pairs" />
            </>
          ) : (
            <Empty title="Nothing waits for you."><p>When articles bring names that may be one person, they are listed here, the likeliest first.</p></Empty>
          )
        }
      </Shown>
    </>
  );
}

function Pair({ line }: { line: QueueLine }) {
  const [error, fail] = useState<string | null>(null);
  const [reason, because] = useState("");
  const say = async (verdict: Verdict): Promise<void> => {
    fail(null);
    if (!judge.value.trim()) return fail("Say above who judges: every judgement is signed.");
    try {
      await pass({ about: line.about, other: line.other, verdict, reason: reason || "judged in the queue" });
    } catch (refused) {
      fail(refused instanceof Refused ? refused.message : String(refused));
    }
  };
  return (
    <li class="row">
      <p class="row-head">
        <b>{line.names[0] ?? line.about}</b> <span class="muted">and</span> <b>{line.names[1] ?? line.other}</b>
        {line.score !== null && <Tag title="how likely the machine finds it that they are one">{Math.round(line.score * 100)} %</Tag>}
        {line.contradicted && <Tag strong>contradicted through others</Tag>}
      </p>
      {line.reason && <p class="muted small">{line.reason}</p>}
      <div class="pair"><Side row={line.about} /><Side row={line.other} /></div>
      {token.value && (
        <p class="actions">
          <button type="button" data-key="s" onClick={() => void say("same")}>Same <kbd>s</kbd></button>
          <button type="button" data-key="d" onClick={() => void say("different")}>Different <kbd>d</kbd></button>
          <button type="button" data-key="u" onClick={() => void say("unsure")}>Unsure <kbd>u</kbd></button>
          <input aria-label="Because" placeholder="because …" value={reason} onInput={(event) => because(event.currentTarget.value)} />
        </p>
      )}
      {error && <Failed error={{ code: "", message: error }} />}
    </li>
  );
}

function Side({ row }: { row: string }) {
  const known = row.startsWith("known/");
  const answer = useAnswer<Passage>(known ? null : one("passages", row));
  if (known) return <blockquote class="muted">{row}: from a table of known actors</blockquote>;
  return (
    <blockquote>
      {answer.data ? <RowLink row={row}>{answer.data.words}</RowLink> : row}
      {answer.data && <span class="muted small"> {answer.data.article.outlet}, {answer.data.article.published ?? "undated"}</span>}
    </blockquote>
  );
}

function Judged() {
  const pages = usePages<Judgement>(seen("/judgements", { limit: "50" }));
  return (
    <>
      <p class="muted small">Judgements are never edited or deleted: undoing one is a judgement on it, and both stay.</p>
      <Shown answer={pages}>
        {(lines) =>
          lines.length ? (
            <>
              <ul class="rows">{lines.map((line) => <Line key={line.id} line={line} />)}</ul>
              <More more={pages.more} shown={lines.length} total={pages.total} noun="judgements" />
            </>
          ) : (
            <Empty title="Nothing has been judged yet."><p>Judge pairs in the queue, or rows and events where you read them.</p></Empty>
          )
        }
      </Shown>
    </>
  );
}

function Line({ line }: { line: Judgement }) {
  const [error, fail] = useState<string | null>(null);
  const withdraw = (): void => void undo(line.id).catch((reason: unknown) => fail(reason instanceof Error ? reason.message : String(reason)));
  return (
    <li class="row">
      <p class="row-head">
        <span class="day">{moment(line.at)}</span> <b>{verdictOf(line)}</b>{" "}
        {line.verdict === "corrected" && <span>{line.names[0] ? <del>{line.names[0]}</del> : <span class="muted">nothing read</span>} <ins>{corrected({ field: line.field ?? "", value: line.value ?? "" })}</ins> <span class="muted">in</span></span>}{" "}
        <Thing id={line.about} name={line.verdict === "corrected" ? undefined : line.names[0]} />{line.other && <> <span class="muted">and</span> <Thing id={line.other} name={line.names[1]} /></>}
      </p>
      <p class="row-foot">
        {line.kind === "machine" ? "by the machine" : "by"} {line.by}{line.reason && <> · {line.reason}</>}
        {token.value && line.kind === "analyst" && <button type="button" class="quiet" onClick={withdraw}>Undo</button>}
      </p>
      {error && <Failed error={{ code: "", message: error }} />}
    </li>
  );
}

/** "place corrected", "retracted", "taken back" (of a judgement), or the verdict itself. */
function verdictOf({ verdict, about, other, field, value }: Judgement): string {
  if (verdict === "corrected") return `${field ?? "field"} corrected`;
  if (verdict === "retracted" && !other && about.startsWith("j-")) return "taken back";
  return told({ verdict, field: field ?? null, value: value ?? null });
}

function Thing({ id, name }: { id: string; name: string | undefined }) {
  const path = pathOf(id);
  if (path) return <a href={to(path)}>{name || id}</a>;
  if (/^[0-9a-f]{16}$/.test(id)) return <a href={to(pathTo("articles", id))}>{name || `article ${id}`}</a>;
  return id.includes("/") ? <RowLink row={id}>{name || `${nounOf(id)} ${id}`}</RowLink> : <span>{name || id}</span>;
}
