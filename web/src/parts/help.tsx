/** The keyboard, and how to read what is drawn. */

import { shortcuts } from "../state/session";
import { Dialog } from "./dialog";
import { help, KEYS } from "./keys";

export function HelpDialog() {
  return (
    <Dialog title="Keyboard" onClose={() => (help.value = false)}>
      <dl class="keys">
        {KEYS.map(([keys, does]) => (
          <div key={keys}>
            <dt>{keys.split(" ").map((key) => <kbd key={key}>{key}</kbd>)}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label class="check">
        <input type="checkbox" checked={shortcuts.value === "on"} onChange={(event) => (shortcuts.value = event.currentTarget.checked ? "on" : "off")} />
        <span>Single-key shortcuts (switch off for speech input)</span>
      </label>
      <h3>How to read it</h3>
      <ul class="plain">
        <li>A <b>column</b> of the timeline is a day, a <b>bar</b> a date known only as a week, month or year.</li>
        <li>A filled <b>dot</b> of the map is a place; a hollow one in a dashed <b>disc</b> lies somewhere within it.</li>
        <li><b>Hatching</b> marks what is denied, or has disputed figures. Grey is outside what is brushed.</li>
        <li><b>Origins</b> are newsrooms whose own reporting it is: reprints never count.</li>
        <li><b>Credibility</b> (1–6) belongs to what is said, <b>reliability</b> (A–F) to who says it; neither is a verdict on truth.</li>
      </ul>
    </Dialog>
  );
}
