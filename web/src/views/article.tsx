/** An article: its text with what was found in it, linked both ways with the lists beside it. */

import { useEffect, useMemo, useRef } from "preact/hooks";
import { found, type Finding, KINDS, type Kind } from "../draw/found";
import { Cite } from "../parts/cite";
import { Corrections } from "../parts/corrections";
import { History } from "../parts/history";
import { CorrectRow } from "../parts/judge";
import { Day, Outside, Shown, Tag } from "../parts/small";
import { useAnswer } from "../server/ask";
import type { Article, Decided, List, Reading, Version } from "../server/nouns";
import { one, seen } from "../server/seen";
import { pathTo } from "../state/address";
import { here, put, to } from "../state/here";
import { Text } from "../text/offsets";
import { segments } from "../text/segments";
import { REASONS } from "../text/reasons";

export function ArticleView({ id }: { id: string }) {
  return <Shown answer={useAnswer<Reading>(one("articles", id))}>{(reading) => <Whole reading={reading} />}</Shown>;
}

const NAMES: Readonly<Record<Kind, string>> = {
  statement: "Statements",
  report: "Reports",
  figure: "Figures",
  place: "Places",
  time: "Times",
  refusal: "Undecided",
};
const SHOWN_FIRST: readonly Kind[] = ["statement", "report", "figure", "place"];

function Whole({ reading }: { reading: Reading }) {
  const { article } = reading;
  const findings = useMemo(() => found(reading), [reading]);
  const text = useMemo(() => new Text(article.text), [article]);
  const shown = kindsShown();
  const row = here.value.params.get("row");
  const picked = findings.find(({ id }) => id === row) ?? null;
  const decided = useDecided(article.key);
  const now = { ...article, author: null, ...Object.fromEntries((decided.get(article.key)?.corrections ?? []).map(({ field, value }) => [field, value])) };
  return (
    <article>
      <header class="head">
        <p class="kicker">{now.outlet ?? "outlet unknown"} · <Day edtf={now.published} />{now.author && ` · by ${now.author}`}{article.language && ` · ${article.language}`}</p>
        <h1>{now.title ?? "Untitled"}</h1>
        {article.url && <p class="small"><Outside address={article.url} /></p>}
        <Corrections {...decided.get(article.key)} />
        <CorrectRow row={article.key} />
      </header>
      <div class="reading">
        <div>
          <Legend shown={shown} findings={findings} />
          <Body article={article} text={text} findings={findings.filter(({ kind }) => shown.includes(kind) || kind === picked?.kind)} picked={picked} />
          <p class="muted small">Key {article.key} · text sha256 {article.sha256}</p>
          <Versions article={article} />
          <details><summary>History</summary><History id={article.key} /></details>
        </div>
        <aside aria-label="What was found in it">
          {KINDS.filter((kind) => shown.includes(kind)).map((kind) => (
            <section key={kind}>
              <h2>{NAMES[kind]} <span class="muted">{findings.filter((one) => one.kind === kind).length}</span></h2>
              <ul class="rows finds">
                {findings.filter((one) => one.kind === kind).map((one) => <Found key={one.id} finding={one} article={now} decided={decided.get(`${article.key}/${one.id}`)} picked={one === picked} />)}
              </ul>
            </section>
          ))}
          {!findings.length && <p class="muted">Nothing was found in this article.</p>}
        </aside>
      </div>
    </article>
  );
}

/** What persons decided of an article and its rows, by row id. */
function useDecided(key: string): ReadonlyMap<string, Decided> {
  const answer = useAnswer<List<Decided>>(seen(`${pathTo("articles", key)}/decided`, { limit: "500" }));
  return useMemo(() => new Map((answer.data?.items ?? []).map((each) => [each.row, each])), [answer.data]);
}

function kindsShown(): readonly Kind[] {
  const given = here.value.params.get("marks");
  return given === null ? SHOWN_FIRST : KINDS.filter((kind) => given.split(",").includes(kind));
}

/** What is marked, how it looks, and switches for it: the marks differ by line and weight, not by colour alone. */
function Legend({ shown, findings }: { shown: readonly Kind[]; findings: readonly Finding[] }) {
  const change = (kind: Kind, on: boolean): void => put({ marks: (on ? [...shown, kind] : shown.filter((one) => one !== kind)).join(",") || "none" }, { replace: true });
  return (
    <div class="legend-line" role="group" aria-label="What is marked">
      {KINDS.map((kind) => (
        <label key={kind} class="check">
          <input type="checkbox" checked={shown.includes(kind)} onChange={(event) => change(kind, event.currentTarget.checked)} />
          <span class={`mark ${kind}`}>{NAMES[kind]}</span> <span class="muted small">{findings.filter((one) => one.kind === kind).length}</span>
        </label>
      ))}
      <span class="small"><span class="furniture">page furniture</span></span>
    </div>
  );
}

function Body({ article, text, findings, picked }: { article: Article; text: Text; findings: readonly Finding[]; picked: Finding | null }) {
  const body = useRef<HTMLDivElement>(null);
  const cut = useMemo(() => {
    const furniture = article.furniture.map(({ spans }) => ({ what: null, spans }));
    const marks = findings.flatMap((one) => one.parts.map(({ part, spans }) => ({ what: { finding: one, part }, spans })));
    return segments<{ finding: Finding; part: string } | null>(0, text.length, [...furniture, ...marks]);
  }, [article, findings]);
  useEffect(() => {
    body.current?.querySelector(".picked")?.scrollIntoView({ block: "center" });
  }, [picked?.id]);
  const pick = (whats: readonly ({ finding: Finding } | null)[]): void => {
    const all = [...new Set(whats.flatMap((what) => (what ? [what.finding] : [])))].reverse(); // the narrowest first
    if (!all.length || getSelection()?.type === "Range") return; // words are being selected
    const at = picked ? all.indexOf(picked) : -1;
    put({ row: all[(at + 1) % all.length]!.id }, { replace: true }); // a further click: what else lies here
  };
  return (
    <div ref={body} class="text" data-sha256={article.sha256}>
      {cut.map(({ start, end, whats }) => {
        const words = text.slice(start, end);
        if (!whats.length) return words;
        const inner = whats.filter((what) => what !== null);
        const classes = new Set(inner.flatMap(({ finding, part }) => [`mark`, finding.kind, part, ...(finding === picked ? ["picked"] : [])]));
        if (whats.includes(null)) classes.add("furniture");
        return <span key={start} class={[...classes].join(" ")} onClick={() => pick(inner)}>{words}</span>;
      })}
    </div>
  );
}

const BESIDE = matchMedia("(min-width: 1001px)"); // where the list stands beside the text (views.css)

function Found({ finding, article, decided, picked }: { finding: Finding; article: Article; decided: Decided | undefined; picked: boolean }) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (picked && BESIDE.matches) item.current?.scrollIntoView({ block: "nearest" }); // below the text it would scroll that away
  }, [picked]);
  const row = `${article.key}/${finding.id}`;
  return (
    <li ref={item} class={["row find", picked && "picked", decided?.retracted && "retracted"].filter(Boolean).join(" ")}>
      <button type="button" class="plain" aria-pressed={picked} onClick={() => put({ row: picked ? null : finding.id }, { replace: true })}>
        <span class="find-head">{finding.head}</span>
        <span class="find-words">{finding.words}</span>
        {finding.notes.length > 0 && <span class="muted small">{finding.notes.join(" · ")}</span>}
        {finding.why && <span class="muted small">{REASONS[finding.why] ?? finding.why}</span>}
      </button>
      <Corrections {...decided} />
      {finding.kind !== "refusal" && (
        <span class="find-tools">
          <a class="small" data-row={row} href={to(pathTo("articles", article.key), [["row", finding.id], ["passage", row]])}>details</a>
          <Cite words={finding.words} article={article} row={row} />
        </span>
      )}
    </li>
  );
}

function Versions({ article }: { article: Article }) {
  const answer = useAnswer<List<Version> | readonly Version[]>(one("articles", article.key, "/versions"));
  const all = answer.data && ("items" in answer.data ? answer.data.items : answer.data);
  if (!all || all.length < 2) return null;
  return (
    <p>
      <b>Versions of this article:</b>{" "}
      {all.map((version) => (
        <span key={version.key}>
          {version.key === article.key ? <Tag>this one</Tag> : <a href={to(pathTo("articles", version.key))}>{version.key}</a>} <span class="muted">known from {version.known_at.slice(0, 10)}</span>{" "}
        </span>
      ))}
    </p>
  );
}
