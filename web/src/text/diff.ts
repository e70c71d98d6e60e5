/** What changed between two wordings, word by word. */

export interface Piece {
  readonly kind: "same" | "added" | "dropped";
  readonly words: string;
}

const LONGEST = 400; // words: beyond, the table of n × m would be slow, and nobody reads such a difference

/** The second wording as pieces, with what it dropped and added against the first; case and punctuation don't count. */
export function diff(before: string, after: string): Piece[] {
  const [a, b] = [words(before), words(after)];
  if (a.length > LONGEST || b.length > LONGEST) return [{ kind: "same", words: after }];
  const lengths = table(a.map(bare), b.map(bare));
  const pieces: { kind: Piece["kind"]; words: string[] }[] = [];
  const put = (kind: Piece["kind"], word: string): void => {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.words.push(word);
    else pieces.push({ kind, words: [word] });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && bare(a[i]!) === bare(b[j]!)) {
      put("same", b[j++]!);
      i++;
    } else if (i < a.length && (j === b.length || lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) put("dropped", a[i++]!);
    else put("added", b[j++]!);
  }
  return pieces.map(({ kind, words: all }) => ({ kind, words: all.join(" ") }));
}

function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

function bare(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "") || word;
}

function table(a: readonly string[], b: readonly string[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i]![j] = a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  return lengths;
}
