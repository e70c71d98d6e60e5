/** All claims: what is said, by whom, and who stands against it. */

import { CheckParam, ChoiceParam, ClearParams, DateParam, TextParam } from "../parts/filters";
import { ListView } from "../parts/list";
import { ClaimItem } from "../parts/rows";
import type { Claim } from "../server/nouns";

const NAMES = ["source", "about", "since", "until", "origins_least", "disputed"] as const;

export function ClaimsView() {
  return (
    <ListView<Claim>
      title="Claims"
      of="/claims"
      names={NAMES}
      noun="claims"
      filters={
        <>
          <TextParam name="about" label="About" hint="words" />
          <TextParam name="source" label="Source" hint="who says it" />
          <DateParam name="since" label="Since" />
          <DateParam name="until" label="Until" />
          <ChoiceParam name="origins_least" label="Origins" choices={["2", "3", "5"].map((n) => [n, `${n} or more`])} />
          <CheckParam name="disputed" label="Disputed" />
          <ClearParams names={NAMES} />
        </>
      }
    >
      {(claims) => <ul class="rows">{claims.map((claim) => <ClaimItem key={claim.id} claim={claim} />)}</ul>}
    </ListView>
  );
}
