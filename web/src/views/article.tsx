/** An article: its text with what was found in it, linked both ways with the lists beside it. */

import { useEffect, useMemo, useRef } from "preact/hooks";
import { found, type Finding, KINDS, type Kind } from "../draw/found";
import { Cite } from "../parts/cite";
import { History } from "../parts/history";
import { Day, Outside, Shown, Tag } from "../parts/small";
import { useAnswer } from "../server/ask";
import type { Article, List, Reading, Version } from "../server/nouns";
import { one } from "../server/seen";
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
  return (
    <article>
      <header class="head">
        <p class="kicker">{article.outlet ?? "outlet unknown"} · <Day edtf={article.published} />{article.language && ` · ${article.language}`}</p>
        <h1>{article.title ?? "Untitled"}</h1>
        {article.url && <p class="small"><Outside address={article.url} /></p>}
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
                {findings.filter((one) => one.kind === kind).map((one) => <Found key={one.id} finding={one} article={article} picked={one === picked} />)}
              </ul>
            </section>
          ))}
          {!findings.length && <p class="muted">Nothing was found in this article.</p>}
        </aside>
      </div>
    </article>
  );
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

function Found({ finding, article, picked }: { finding: Finding; article: Article; picked: boolean }) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (picked) item.current?.scrollIntoView({ block: "nearest" });
  }, [picked]);
  const row = `${article.key}/${finding.id}`;
  return (
    <li ref={item} class={picked ? "row find picked" : "row find"}>
      <button type="button" class="plain" aria-pressed={picked} onClick={() => put({ row: picked ? null : finding.id }, { replace: true })}>
        <span class="find-head">{finding.head}</span>
        <span class="find-words">{finding.words}</span>
        {finding.notes.length > 0 && <span class="muted small">{finding.notes.join(" · ")}</span>}
        {finding.why && <span class="muted small">{REASONS[finding.why] ?? finding.why}</span>}
      </button>
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
