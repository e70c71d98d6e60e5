/** The one way to the server: its own origin, /api/v1, JSON; every error as `Refused` with what the server said. */

import { address } from "../state/address";
import { token } from "../state/session";
import type { Fault } from "./nouns";

export type Asked = Readonly<Record<string, string | null | undefined>>;

export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

export function path(of: string, asked: Asked = {}): string {
  return address(`/api/v1${of}`, Object.entries(asked));
}

export async function get<T>(url: string, signal?: AbortSignal): Promise<T> {
  return answer<T>(await reach(url, { headers: bearer(), ...(signal ? { signal } : {}) }));
}

export async function post<T>(of: string, body: unknown): Promise<T> {
  const form = body instanceof FormData;
  const headers = { ...bearer(), ...(form ? {} : { "Content-Type": "application/json" }) };
  return answer<T>(await reach(path(of), { method: "POST", headers, body: form ? body : JSON.stringify(body) }));
}

function bearer(): Record<string, string> {
  return token.value ? { Authorization: `Bearer ${token.value}` } : {};
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Refused("unreachable", "The server doesn't answer. Is `reportedly serve` still running?", 0);
  }
}

async function answer<T>(response: Response): Promise<T> {
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && body !== null) return body as T;
  const error = (body as Fault | null)?.error;
  throw new Refused(error?.code ?? "internal", error?.message ?? `The server answered with ${response.status}.`, response.status);
}
