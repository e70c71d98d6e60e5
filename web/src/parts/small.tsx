/** Small pieces that every view is made of. */

import type { ComponentChildren } from "preact";
import type { Answer } from "../server/ask";
import type { ArticleRef, Event, Teller } from "../server/nouns";
import { pathTo } from "../state/address";
import { put, to } from "../state/here";
import { tell } from "../text/edtf";
import { webAddress } from "../text/links";
import { CREDIBILITY, TYPES, tellers, rowParts } from "../text/words";

/** What is awaited, refused or there: loading and errors look the same everywhere. */
export function Shown<T>({ answer, children }: { answer: Answer<T>; children: (data: T) => ComponentChildren }) {
  if (answer.error) return <Failed error={answer.error} />;
  if (answer.data === null) return <p class="loading" role="status">Loading …</p>;
  return <div class={answer.waiting ? "stale" : undefined} aria-busy={answer.waiting}>{children(answer.data)}</div>;
}

export function Failed({ error }: { error: { code: string; message: string } }) {
  return (
    <div class="failed" role="alert">
      <p>
        <strong>{error.code === "not_found" ? "There is no such thing here." : "That didn’t work."}</strong> {error.message}
      </p>
    </div>
  );
}

/** An empty state that tells what to do. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children}
    </div>
  );
}

export function Tag({ children, title, strong }: { children: ComponentChildren; title?: string | undefined; strong?: boolean }) {
  return <span class={strong ? "tag strong" : "tag"} title={title}>{children}</span>;
}

export function TypeTag({ type, extension }: { type: string; extension?: string | null | undefined }) {
  return <span class="type" title={TYPES[type]}>{type}{extension && ` ${extension}`}</span>;
}

export function Day({ edtf }: { edtf: string | null }) {
  return <time class="day" {...(edtf && /^\d{4}(-\d{2}){0,2}$/.test(edtf) ? { dateTime: edtf } : {})}>{tell(edtf)}</time>;
}

/** "3 possibly true": number and words, never a colour. */
export function Credibility({ value }: { value: number }) {
  return (
    <span class="tag" title="Credibility of the information by the Admiralty code: 1 confirmed … 5 improbable, 6 can’t be judged">
      <b>{value}</b> {CREDIBILITY[value]}
    </span>
  );
}

/** The words of a row; a click shows them where they stand, a click with Ctrl opens the article. */
export function RowLink({ row, children, label }: { row: string; children: ComponentChildren; label?: string }) {
  const { key, local } = rowParts(row);
  const show = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    put({ passage: row });
  };
  return <a class="words" href={to(pathTo("articles", key), [["row", local]])} onClick={show} data-row={row} aria-label={label}>{children}</a>;
}

export function ArticleLine({ article }: { article: ArticleRef }) {
  return (
    <span class="article-line">
      <a href={to(pathTo("articles", article.key))}>{article.outlet ?? "outlet unknown"}</a>, <Day edtf={article.published} />
    </span>
  );
}

export function Tellers({ all }: { all: readonly Teller[] }) {
  if (!all.length) return <span class="tellers">{tellers(all)}</span>;
  return (
    <span class="tellers">
      {all.map((one, i) => (
        <span key={i}>
          {i > 0 && ", "}
          {one.resolved ? <ActorLink name={one.name} /> : one.name}
          {one.role && <span class="muted"> ({one.role})</span>}
          {one.kind === "anonymous" && <span class="muted"> · not named</span>}
        </span>
      ))}
    </span>
  );
}

export function ActorLink({ name }: { name: string }) {
  return <a href={to("/actors", [["name", name], ["only", "1"]])}>{name}</a>;
}

/** An address from an article: a link where it is plainly one to the web, else its text. */
export function Outside({ address }: { address: string }) {
  const safe = webAddress(address);
  return safe ? <a href={safe} target="_blank" rel="noopener noreferrer">{address}</a> : <span>{address}</span>;
}

/** Who did what to whom, as the reports of an event have it. */
export function What({ event }: { event: Pick<Event, "what" | "actors" | "recipients"> }) {
  return (
    <>
      {event.actors.length > 0 && <span>{event.actors.join(", ")} · </span>}
      <b>{event.what}</b>
      {event.recipients.length > 0 && <span> → {event.recipients.join(", ")}</span>}
    </>
  );
}

export function More({ more, shown, total, noun }: { more: (() => void) | null; shown: number; total: number; noun: string }) {
  return (
    <p class="more">
      <span class="muted">{shown.toLocaleString("en")} of {total.toLocaleString("en")} {noun}</span>
      {more && <button type="button" onClick={more}>Show more</button>}
    </p>
  );
}

/** A field of a form with its label above. */
export function Field({ label, children, wide }: { label: string; children: ComponentChildren; wide?: boolean }) {
  return (
    <label class={wide ? "field wide" : "field"}>
      <span>{label}</span>
      {children}
    </label>
  );
}
