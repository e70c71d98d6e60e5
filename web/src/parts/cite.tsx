/** A button that copies a citation: quote, outlet, date, address, hash of the text. */

import { once } from "../server/ask";
import type { ArticleRef, Reading } from "../server/nouns";
import { pathTo } from "../state/address";
import { notice } from "../state/session";
import { asOf } from "../state/here";
import { citation } from "../text/citation";

interface Props {
  readonly words: string;
  readonly article: ArticleRef;
  readonly row?: string | null;
}

export function Cite({ words, article, row = null }: Props) {
  return (
    <button type="button" class="cite" title="Copy citation (c)" aria-label="Cite: copy citation" onClick={() => void copy({ words, article, row })}>
      cite
    </button>
  );
}

export async function copy({ words, article, row = null }: Props): Promise<void> {
  try {
    const { article: whole } = await once<Reading>(pathTo("articles", article.key), { as_of: asOf.value });
    await toClipboard(citation({ words, article, url: whole.url, sha256: whole.sha256, row }));
    notice.value = { text: "Citation copied." };
  } catch (error) {
    notice.value = { text: `The citation could not be copied: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** Pages that are neither on this machine nor over https have no clipboard; there an old command still copies a selection. */
async function toClipboard(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  if (!copied) throw new Error("the browser gives no clipboard to this page");
}
