/** All articles. */

import { Corrections } from "../parts/corrections";
import { ClearParams, DateParam, TextParam } from "../parts/filters";
import { ListView } from "../parts/list";
import { Day } from "../parts/small";
import type { ArticleLine } from "../server/nouns";
import { pathTo } from "../state/address";
import { to } from "../state/here";

const NAMES = ["outlet", "about", "since", "until", "language"] as const;

export function ArticlesView() {
  return (
    <ListView<ArticleLine>
      title="Articles"
      of="/articles"
      names={NAMES}
      noun="articles"
      filters={
        <>
          <TextParam name="about" label="About" hint="words" />
          <TextParam name="outlet" label="Outlet" />
          <DateParam name="since" label="Since" />
          <DateParam name="until" label="Until" />
          <ClearParams names={NAMES} />
        </>
      }
    >
      {(articles) => (
        <div class="scroll" role="region" tabIndex={0} aria-label="Articles">
          <table class="grid">
            <thead><tr><th>Published</th><th>Outlet</th><th>Title</th><th class="numeric">Statements</th><th class="numeric">Reports</th><th class="numeric">Figures</th></tr></thead>
            <tbody>
              {articles.map((one) => (
                <tr key={one.key} class="row">
                  <td><Day edtf={one.published} /></td>
                  <td>{one.outlet ?? "unknown"}</td>
                  <td><a href={to(pathTo("articles", one.key))}>{one.title ?? "Untitled"}</a>{one.author && <span class="muted"> · by {one.author}</span>}<Corrections corrections={one.corrections} /></td>
                  <td class="numeric">{one.statements}</td>
                  <td class="numeric">{one.reports}</td>
                  <td class="numeric">{one.figures}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </ListView>
  );
}
