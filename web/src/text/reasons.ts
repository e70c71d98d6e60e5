/** What each reason code means: written by `make docs` from reportedly.nouns.reasons. */

import all from "./reasons.json";

export const REASONS: Readonly<Record<string, string>> = all;
