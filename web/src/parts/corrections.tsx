/** What persons decided of a row or article: corrections with what was read, a retraction; each can be undone. */

import { undo } from "../server/judging";
import type { Correction, Retraction } from "../server/nouns";
import { notice, token } from "../state/session";
import { signed } from "./judge";
import { Tag } from "./small";

interface Decided {
  readonly corrections?: readonly Correction[] | undefined;
  readonly retracted?: Retraction | null | undefined;
}

export function Corrections({ corrections = [], retracted = null }: Decided) {
  if (!corrections.length && !retracted) return null;
  return (
    <p class="corrections small">
      {retracted && (
        <span>
          <Tag strong>retracted</Tag> <By {...retracted} />
        </span>
      )}
      {corrections.map((one) => (
        <span key={one.judgement}>
          <Tag strong>corrected</Tag> {one.field}: {one.read === null ? <span class="muted">nothing read</span> : <del>{one.read}</del>} <ins>{corrected(one)}</ins> <By {...one} />
        </span>
      ))}
    </p>
  );
}

/** A corrected value as it is told: of a place its name and country, without the point. */
export function corrected({ field, value }: Pick<Correction, "field" | "value">): string {
  return field === "place" ? value.replace(/\s*\([^)]*\)$/, "") : value;
}

function By({ by, reason, judgement }: Retraction) {
  return (
    <>
      <span class="muted">by {by}{reason && `: ${reason}`}</span>
      {token.value && <button type="button" class="quiet" onClick={() => void withdraw(judgement)}>Undo</button>}
    </>
  );
}

async function withdraw(judgement: string): Promise<void> {
  try {
    signed();
    await undo(judgement);
  } catch (error) {
    notice.value = { text: `It could not be undone: ${error instanceof Error ? error.message : String(error)}` };
  }
}
