/** All refusals, by reason. */

import { ChoiceParam, ClearParams, Filters } from "../parts/filters";
import { Refusals } from "../parts/refusals";
import { REASONS } from "../text/reasons";

export function RefusalsView() {
  return (
    <>
      <h1>Refusals</h1>
      <p class="muted small">What was not decided or not taken in. Unknown is an answer here, and it always has a reason.</p>
      <Filters names={["what", "why"]}>
        <ChoiceParam name="what" label="What" choices={[["input", "inputs not taken in"], ["finding", "findings not decided"]]} />
        <ChoiceParam name="why" label="Reason" choices={Object.keys(REASONS).map((code) => [code, code.replaceAll("_", " ")])} />
        <ClearParams names={["what", "why"]} />
      </Filters>
      <Refusals codes={null} none="Nothing was refused." />
    </>
  );
}
