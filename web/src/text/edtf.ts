/** Dates as the record keeps them (EDTF levels 0–1 and unspecified years): their days, and how they are told. */

/** First and last day, both included, as ISO dates; null where that end is open or unknown. */
export interface Days {
  readonly start: string | null;
  readonly end: string | null;
}

const SEASONS: Readonly<Record<string, readonly [string, number, number]>> = {
  "21": ["spring", 3, 5],
  "22": ["summer", 6, 8],
  "23": ["autumn", 9, 11],
  "24": ["winter", 12, 14], // December to February
};
const MONTHS = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
]; // prettier-ignore

/** The days that an EDTF value covers; null for what is no EDTF, or whose year isn't given. */
export function days(edtf: string | null): Days | null {
  if (!edtf) return null;
  const parts = edtf.split("/");
  if (parts.length === 1) return single(parts[0] as string);
  if (parts.length !== 2) return null;
  const [from, to] = parts.map((part) => (part === "" || part === ".." ? null : single(part)));
  const open = (part: string | undefined): boolean => part === "" || part === "..";
  if ((from === null && !open(parts[0])) || (to === null && !open(parts[1]))) return null;
  if (!from && !to) return null;
  return { start: from?.start ?? null, end: to?.end ?? null };
}

function single(value: string): Days | null {
  const plain = value.replace(/[?~%]/g, "").replace(/T.*$/, "");
  const found = /^(\d{3}[\dX]|\d{2}XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?$/.exec(plain);
  if (!found) return null;
  const [, year, month, day] = found as unknown as [string, string, string?, string?];
  if (year.includes("X")) return { start: `${year.replaceAll("X", "0")}-01-01`, end: `${year.replaceAll("X", "9")}-12-31` };
  if (!month || month === "XX") return { start: `${year}-01-01`, end: `${year}-12-31` };
  const season = SEASONS[month];
  if (season) return { start: iso(+year, season[1], 1), end: iso(+year, season[2] + 1, 0) };
  if (+month < 1 || +month > 12) return null;
  if (!day || day === "XX") return { start: iso(+year, +month, 1), end: iso(+year, +month + 1, 0) };
  const made = iso(+year, +month, +day);
  return made === `${year}-${month}-${day}` ? { start: made, end: made } : null;
}

function iso(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** A date for reading: "9 March 2025", "August 2024", "10–16 March 2025", "about 2024"; the value itself where it is no EDTF. */
export function tell(edtf: string | null): string {
  if (!edtf) return "undated";
  const parts = edtf.split("/");
  if (parts.length === 2) return interval(parts[0] as string, parts[1] as string);
  return one(edtf);
}

function interval(from: string, to: string): string {
  if (from === "" || from === "..") return `until ${one(to)}`;
  if (to === "" || to === "..") return `from ${one(from)}`;
  const sameMonth = from.length === 10 && to.length === 10 && from.slice(0, 7) === to.slice(0, 7);
  return sameMonth ? `${+from.slice(8)}–${one(to)}` : `${one(from)} – ${one(to)}`;
}

function one(value: string): string {
  const found = /^(\d{4}|XXXX)(?:-(\d{2}))?(?:-(\d{2}))?(?:T.*)?([?~%])?$/.exec(value);
  if (!found) return value;
  const [, year, month, day, doubt] = found;
  const about = doubt === "~" || doubt === "%" ? "about " : "";
  const unsure = doubt === "?" || doubt === "%" ? " (unsure)" : "";
  const told = [day ? String(+day) : "", named(month), year === "XXXX" ? "(year not given)" : year].filter(Boolean).join(" ");
  return about + told + unsure;
}

function named(month: string | undefined): string {
  if (!month) return "";
  return SEASONS[month]?.[0] ?? MONTHS[+month - 1] ?? month;
}
