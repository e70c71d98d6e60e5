/** How the record's values are told: one place, so that every view uses the same words. */

import type { Belief, Certainty, PlaceName, Teller } from "../server/nouns";

/** Admiralty code, second axis. */
export const CREDIBILITY: Readonly<Record<number, string>> = {
  1: "confirmed by other sources",
  2: "probably true",
  3: "possibly true",
  4: "doubtful",
  5: "improbable",
  6: "truth cannot be judged",
};
/** Admiralty code, first axis. */
export const RELIABILITY: Readonly<Record<string, string>> = {
  A: "completely reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
  F: "reliability cannot be judged",
};
export const TYPES: Readonly<Record<string, string>> = {
  AGREE: "agree or commit",
  CONSULT: "meet, talk, visit",
  SUPPORT: "praise, back, recognise",
  CONCEDE: "give way",
  COOPERATE: "work together",
  AID: "give aid",
  RETREAT: "withdraw, resign, cease fire",
  REQUEST: "ask, order, demand",
  ACCUSE: "accuse, blame, investigate",
  REJECT: "refuse, deny, disagree",
  THREATEN: "threaten, warn of harm",
  PROTEST: "protest, strike, block",
  SANCTION: "sanction, break ties",
  MOBILIZE: "ready or send forces",
  COERCE: "detain, seize, restrict",
  ASSAULT: "attack, kill, injure",
  OTHER: "disasters, deaths, elections and more",
};
export const REALIS: Readonly<Record<string, string>> = {
  occurred: "told as having happened",
  ongoing: "in progress at publication",
  future: "announced or scheduled",
  possible: "may be; plans not settled; feared",
  hypothetical: "if, would",
  generic: "in general",
};

/** "1 article", "3 articles". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}

/** A number as the plots and tables write it: 12,000 · 1.2 million. */
export function amount(value: number | null): string {
  if (value === null) return "–";
  if (Math.abs(value) >= 1e6) return `${(value / 1e6).toLocaleString("en", { maximumFractionDigits: 2 })} million`;
  return value.toLocaleString("en", { maximumFractionDigits: 2 });
}

/** A hedge as a range of percents. */
export function likelihood(range: Certainty | readonly [number, number]): string {
  const [low, high] = "low" in range ? [range.low, range.high] : range;
  return `${Math.round(low * 100)}–${Math.round(high * 100)} %`;
}

/** Who says it: "Radka Stoilova (spokeswoman)"; nobody means the article itself. */
export function tellers(all: readonly Teller[]): string {
  return all.length ? all.map((one) => (one.role ? `${one.name} (${one.role})` : one.name)).join(", ") : "the article itself";
}

/** Where: "Krumovgrad, BG"; with the radius where a region is meant. */
export function where(place: PlaceName | null): string {
  if (!place) return "place unknown";
  const region = place.radius_km !== null && place.radius_km >= REGION_KM ? ` (within ${Math.round(place.radius_km)} km)` : "";
  return [place.name, place.country].filter(Boolean).join(", ") + region;
}

/** From this radius on a place is drawn and told as a region: towns of the gazetteer reach up to about 10 km. */
export const REGION_KM = 10;

/** How often and how independently something is said. */
export function heard(belief: Belief): string {
  return [
    count(belief.origins.length, "independent origin"),
    count(belief.roots.length, "root source"),
    count(belief.articles, "article"),
  ].join(" · ");
}

/** Words in quotation marks, unless they bring their own. */
export function marked(words: string): string {
  return /^[“"«„]/.test(words) ? words : `“${words}”`;
}

/** A row's article key and its local part. */
export function rowParts(row: string): { key: string; local: string } {
  const at = row.lastIndexOf("/");
  return { key: row.slice(0, at), local: row.slice(at + 1) };
}

/** The noun that a row's local id begins with. */
export function nounOf(row: string): string {
  const letter = rowParts(row).local.charAt(0);
  return { s: "statement", r: "report", f: "figure", a: "actor", p: "place", t: "time", m: "mention", x: "refusal" }[letter] ?? "row";
}
