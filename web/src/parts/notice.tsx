/** What was just done, told to eyes and screen readers, with its undoing where there is one. */

import { useEffect } from "preact/hooks";
import { notice } from "../state/session";

const PLAIN_MS = 6_000;

export function NoticeBar() {
  const shown = notice.value;
  useEffect(() => {
    if (!shown || shown.undo) return; // what can be undone stays until it is dismissed
    const timer = setTimeout(() => (notice.value = null), PLAIN_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  return (
    <div class="notice-area" role="status" aria-live="polite">
      {shown && (
        <div class="notice">
          <span>{shown.text}</span>
          {shown.undo && <button type="button" onClick={() => void undoLast()}>Undo <kbd>z</kbd></button>}
          <button type="button" class="quiet" aria-label="Dismiss" onClick={() => (notice.value = null)}>✕</button>
        </div>
      )}
    </div>
  );
}

export async function undoLast(): Promise<void> {
  const { undo } = notice.value ?? {};
  if (!undo) return;
  try {
    await undo();
  } catch (error) {
    notice.value = { text: `It could not be undone: ${error instanceof Error ? error.message : String(error)}`, undo };
  }
}
