/** Judgements: posted, told, undone. Nothing is edited; undoing is a judgement on the judgement. */

import { changes, judge, notice } from "../state/session";
import { post } from "./client";
import type { Judgement, Verdict } from "./nouns";

export interface Judged {
  readonly about: string;
  readonly other?: string | null;
  readonly verdict: Verdict;
  readonly field?: string | null;
  readonly value?: string | null;
  readonly reason: string;
}

/** Posts it under the judge's name and offers to undo it; `Refused` where the server won't. */
export async function pass(judged: Judged): Promise<void> {
  const body = { other: null, field: null, value: null, ...judged, author: judge.value };
  const made = await post<Judgement>("/judgements", body);
  changes.value++;
  notice.value = { text: `Judged: ${told(judged)}.`, undo: () => undo(made.id) };
}

export async function undo(id: string, reason = "undone"): Promise<void> {
  await post(`/judgements/${encodeURIComponent(id)}/undo`, { author: judge.value, reason });
  changes.value++;
  notice.value = { text: "Undone. The judgement and its undoing both stay in the history." };
}

export function told({ verdict, field, value }: Pick<Judged, "verdict" | "field" | "value">): string {
  if (verdict === "corrected") return `${field ?? "field"} corrected to ${value ?? "unknown"}`;
  if (verdict === "rated") return `rated ${value ?? ""}`;
  return verdict;
}
