/** What persons corrected of a row: beside what was read, never in its place. */

import type { Correction } from "../server/nouns";
import { Tag } from "./small";

export function Corrections({ all }: { all: readonly Correction[] | undefined }) {
  if (!all?.length) return null;
  return (
    <p class="corrections small">
      {all.map(({ field, read, value, by, reason, judgement }) => (
        <span key={judgement}>
          <Tag strong>corrected</Tag> {field}: <del>{read ?? "unknown"}</del> <ins>{value}</ins> <span class="muted">by {by}{reason && `: ${reason}`}</span>
        </span>
      ))}
    </p>
  );
}
