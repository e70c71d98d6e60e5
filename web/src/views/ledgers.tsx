/** Figures that can be compared, together: low, best, high, and who says which. */

import { History } from "../parts/history";
import { CheckParam, ClearParams, TextParam } from "../parts/filters";
import { range, LedgerWhole } from "../parts/ledger";
import { ListView } from "../parts/list";
import { Shown, Tag, Tellers } from "../parts/small";
import { useAnswer } from "../server/ask";
import type { Ledger } from "../server/nouns";
import { one } from "../server/seen";
import { pathTo } from "../state/address";
import { to } from "../state/here";
import { amount } from "../text/words";

const NAMES = ["counted", "about", "measure", "disputed"] as const;

export function LedgersView() {
  return (
    <ListView<Ledger>
      title="Figures"
      of="/ledgers"
      names={NAMES}
      noun="ledgers"
      filters={
        <>
          <TextParam name="counted" label="Counted" hint="soldiers, houses" />
          <TextParam name="measure" label="Measure" hint="killed, missing" />
          <TextParam name="about" label="About" hint="words" />
          <CheckParam name="disputed" label="Disputed" />
          <ClearParams names={NAMES} />
        </>
      }
    >
      {(ledgers) => (
        <div class="scroll" role="region" tabIndex={0} aria-label="Ledgers">
          <table class="grid">
            <thead><tr><th>Counted</th><th class="numeric">Low</th><th class="numeric">Best</th><th class="numeric">High</th><th class="numeric">Figures</th><th>Latest</th></tr></thead>
            <tbody>{ledgers.map((ledger) => <Line key={ledger.id} ledger={ledger} />)}</tbody>
          </table>
        </div>
      )}
    </ListView>
  );
}

function Line({ ledger }: { ledger: Ledger }) {
  const last = ledger.lines.filter(({ current }) => current).at(-1) ?? ledger.lines.at(-1);
  return (
    <tr class="row">
      <td><a href={to(pathTo("ledgers", ledger.id))}>{ledger.counted}</a> {ledger.disputed && <Tag strong>disputed</Tag>}</td>
      <td class="numeric">{amount(ledger.low)}</td>
      <td class="numeric"><b>{amount(ledger.best)}</b></td>
      <td class="numeric">{amount(ledger.high)}</td>
      <td class="numeric">{ledger.lines.length}</td>
      <td>{last && <>{last.text} <span class="muted">· <Tellers all={last.tellers} /></span></>}</td>
    </tr>
  );
}

export function LedgerView({ id }: { id: string }) {
  return (
    <Shown answer={useAnswer<Ledger>(one("ledgers", id))}>
      {(ledger) => (
        <article>
          <header class="head">
            <p class="kicker">Ledger {ledger.disputed && <Tag strong>disputed</Tag>}</p>
            <h1>{ledger.counted}: <span class="numbers">{range(ledger)}</span></h1>
          </header>
          <LedgerWhole ledger={ledger} />
          <section><h2>History</h2><History id={ledger.id} /></section>
        </article>
      )}
    </Shown>
  );
}
