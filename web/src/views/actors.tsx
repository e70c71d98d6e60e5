/** All actors: people, bodies and groups across articles. */

import { useEffect } from "preact/hooks";
import { ChoiceParam, ClearParams, TextParam } from "../parts/filters";
import { ListView } from "../parts/list";
import type { ActorLine } from "../server/nouns";
import { pathTo } from "../state/address";
import { go, here, to } from "../state/here";

const NAMES = ["name", "kind", "country"] as const;
const KINDS = [
  "state", "government", "military", "igo", "ngo", "media", "party", "armed-group",
  "person", "population", "company", "organisation", "document", "unknown",
]; // prettier-ignore

export function ActorsView() {
  return (
    <ListView<ActorLine>
      title="Actors"
      of="/actors"
      names={NAMES}
      noun="actors"
      filters={
        <>
          <TextParam name="name" label="Name" hint="any of its names" />
          <ChoiceParam name="kind" label="Kind" choices={KINDS.map((kind) => [kind, kind])} />
          <TextParam name="country" label="Country" hint="ISO, three letters" />
          <ClearParams names={NAMES} />
        </>
      }
    >
      {(actors) => <Actors actors={actors} />}
    </ListView>
  );
}

function Actors({ actors }: { actors: readonly ActorLine[] }) {
  const { params } = here.value;
  const meant = params.has("only") ? actors.filter(({ names, name }) => [name, ...names].includes(params.get("name") ?? "")) : [];
  const only = meant.length === 1 ? meant[0]! : null;
  useEffect(() => {
    if (only) go(to(pathTo("actors", only.id)), { replace: true }); // a name that is one actor's alone leads to it
  }, [only?.id]);
  return (
    <div class="scroll" role="region" tabIndex={0} aria-label="Actors">
      <table class="grid">
        <thead><tr><th>Name</th><th>Kind</th><th>Country</th><th class="numeric">Said</th><th class="numeric">Did</th><th class="numeric">Befell it</th><th class="numeric">Articles</th></tr></thead>
        <tbody>
          {actors.map((one) => (
            <tr key={one.id} class="row">
              <td>
                <a href={to(pathTo("actors", one.id))}>{one.name}</a>
                {one.role && <span class="muted"> · {one.role}</span>}
                {one.names.length > 1 && <span class="muted"> · also {one.names.filter((name) => name !== one.name).join(", ")}</span>}
              </td>
              <td>{one.kind}</td>
              <td>{one.country ?? "–"}</td>
              <td class="numeric">{one.statements}</td>
              <td class="numeric">{one.acts}</td>
              <td class="numeric">{one.undergone}</td>
              <td class="numeric">{one.articles}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
