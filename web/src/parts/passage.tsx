/** The words of a row where they stand: opened from any row, held by the address bar (`?passage=`). */

import { useAnswer } from "../server/ask";
import type { Decided, Explanation, List, Passage } from "../server/nouns";
import { one, seen } from "../server/seen";
import { pathTo } from "../state/address";
import { here, put, to } from "../state/here";
import { Text } from "../text/offsets";
import { segments, type Span } from "../text/segments";
import { nounOf, rowParts } from "../text/words";
import { Cite } from "./cite";
import { Corrections } from "./corrections";
import { Dialog } from "./dialog";
import { CorrectRow, RetractRow } from "./judge";
import { ArticleLine, Shown } from "./small";

const AROUND = 600; // characters before and after the words: a paragraph or two

export function PassageDialog() {
  const row = here.value.params.get("passage");
  if (!row) return null;
  return (
    <Dialog side title={`The words of this ${nounOf(row)}`} onClose={() => put({ passage: null })}>
      <Opened key={row} row={row} />
    </Dialog>
  );
}

function Opened({ row }: { row: string }) {
  const { key, local } = rowParts(row);
  const answer = useAnswer<Passage>(one("passages", row));
  return (
    <Shown answer={answer}>
      {(passage) => (
        <>
          <p>
            <b>{passage.article.title ?? "Untitled"}</b>
            <br />
            <ArticleLine article={passage.article} />
          </p>
          <blockquote class="passage"><Around passage={passage} /></blockquote>
          <p class="actions">
            <a class="button" href={to(pathTo("articles", key), [["row", local]])}>Open in the article</a>
            <Cite words={passage.words} article={passage.article} row={row} />
          </p>
          <DecidedOf row={row} article={key} />
          {nounOf(row) === "report" && <Why row={row} />}
          <CorrectRow row={row} />
          <RetractRow row={row} />
          <p class="muted small">Row {row}, characters {passage.spans.map(([start, end]) => `${start}–${end}`).join(", ")}</p>
        </>
      )}
    </Shown>
  );
}

function DecidedOf({ row, article }: { row: string; article: string }) {
  const found = useAnswer<List<Decided>>(seen(`${pathTo("articles", article)}/decided`, { limit: "500" })).data?.items.find((each) => each.row === row);
  return found ? <Corrections {...found} /> : null;
}

function Around({ passage }: { passage: Passage }) {
  const text = new Text(passage.text);
  const own = passage.spans.map(([start, end]): Span => [start - passage.start, end - passage.start]);
  const first = Math.min(...own.map(([start]) => start), passage.sentence[0] - passage.start);
  const last = Math.max(...own.map(([, end]) => end), passage.sentence[1] - passage.start);
  const cut = Math.max(0, first - AROUND);
  const from = cut === 0 && passage.start === 0 ? 0 : toBlank(text, cut, first, 1);
  const until = toBlank(text, Math.min(text.length, last + AROUND), last, -1);
  return (
    <>
      {(from > 0 || passage.start > 0) && (/^\s/.test(text.slice(from, from + 1)) ? "…" : "… ")}
      {segments(from, until, [{ what: "words", spans: own }]).map(({ start, end, whats }) =>
        whats.length ? <mark key={start}>{text.slice(start, end)}</mark> : text.slice(start, end),
      )}
      {!/[.!?…”"’)]\s*$/.test(text.slice(until - 2, until)) && (/\s$/.test(text.slice(until - 1, until)) ? "…" : " …")}
    </>
  );
}

/** A cut moved to the nearest white space towards the words, so that no word is cut in two. */
function toBlank(text: Text, cut: number, words: number, by: 1 | -1): number {
  if (by < 0 && cut >= text.length && /\W$/.test(text.string)) return cut;
  let at = cut;
  while (at !== words && !/\s/.test(text.slice(by > 0 ? at : at - 1, by > 0 ? at + 1 : at))) at += by;
  return at;
}

function Why({ row }: { row: string }) {
  const answer = useAnswer<Explanation>(one("explain", row));
  if (!answer.data) return null;
  return (
    <details>
      <summary>Why it says so</summary>
      <table class="grid">
        <thead><tr><th>Field</th><th>Value</th><th>Words</th><th>Reason</th></tr></thead>
        <tbody>
          {answer.data.reasons.map(({ field, value, words, why }, i) => (
            <tr key={i}><th scope="row">{field}</th><td>{value || "unknown"}</td><td>{words}</td><td>{why}</td></tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
