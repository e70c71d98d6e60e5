/** A citation to paste elsewhere: the words, who published them, when, where, and the hash that tells whether they changed. */

import type { ArticleRef } from "../server/nouns";
import { tell } from "./edtf";
import { marked } from "./words";

export interface Cited {
  readonly words: string;
  readonly article: ArticleRef;
  readonly url: string | null;
  readonly sha256: string | null;
  readonly row: string | null;
}

/** Plain text in one paragraph: “words” — Outlet, “Title”, date. address (row …; text sha256 …) */
export function citation({ words, article, url, sha256, row }: Cited): string {
  const where = [article.outlet ?? "outlet unknown", article.title && `“${article.title}”`, article.published ? tell(article.published) : "undated"];
  const proof = [row && `row ${row}`, sha256 && `text sha256 ${sha256}`].filter(Boolean).join("; ");
  return [`${marked(words)} — ${where.filter(Boolean).join(", ")}.`, url, proof && `(${proof})`].filter(Boolean).join(" ");
}
