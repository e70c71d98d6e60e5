/** Adding: paste a text, drop files, give addresses; progress, and what was refused with its reason. */

import { signal } from "@preact/signals";
import { useState } from "preact/hooks";
import { ReadOnly } from "../parts/judge";
import { Empty, Failed, Field } from "../parts/small";
import { get, path, post, Refused } from "../server/client";
import type { Job } from "../server/nouns";
import { to } from "../state/here";
import { changes, token } from "../state/session";
import { REASONS } from "../text/reasons";
import { count } from "../text/words";

/** The jobs of this visit, the last first: they go on while other views are open. */
const jobs = signal<readonly Job[]>([]);
const POLL_MS = 400;

export function AddView() {
  if (!token.value)
    return (
      <>
        <h1>Add articles</h1>
        <Empty title="This page reads only.">
          <ReadOnly />
          <p>On the command line, articles are added by <code>reportedly add news/ dispatches.jsonl https://…</code></p>
        </Empty>
      </>
    );
  return (
    <>
      <h1>Add articles</h1>
      <div class="adding"><Paste /><Files /><Addresses /></div>
      <section aria-live="polite">
        <h2>What came of it</h2>
        {jobs.value.length ? <ul class="rows">{jobs.value.map((job) => <Progress key={job.id} job={job} />)}</ul> : <p class="muted">Nothing was added in this visit.</p>}
      </section>
    </>
  );
}

async function send(body: unknown): Promise<void> {
  const job = await post<Job>("/articles", body);
  jobs.value = [job, ...jobs.value];
  void follow(job);
}

async function follow(job: Job): Promise<void> {
  let last = job;
  while (last.state === "waiting" || last.state === "running") {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    try {
      last = await get<Job>(path(`/jobs/${encodeURIComponent(job.id)}`));
    } catch (error) {
      last = { ...last, state: "failed", error: error instanceof Error ? error.message : String(error) };
    }
    jobs.value = jobs.value.map((one) => (one.id === job.id ? last : one));
  }
  changes.value++;
}

/** A form that sends, and says why where it can't. */
function useSending(): readonly [error: string | null, submit: (event: SubmitEvent, body: () => unknown, after: () => void) => void] {
  const [error, fail] = useState<string | null>(null);
  const submit = (event: SubmitEvent, body: () => unknown, after: () => void): void => {
    event.preventDefault();
    fail(null);
    send(body()).then(after, (reason: unknown) => fail(reason instanceof Refused ? reason.message : String(reason)));
  };
  return [error, submit];
}

function Paste() {
  const empty = { text: "", title: "", outlet: "", published: "", url: "" };
  const [given, give] = useState(empty);
  const [error, submit] = useSending();
  const set = (name: keyof typeof empty) => (event: { currentTarget: { value: string } }): void => give({ ...given, [name]: event.currentTarget.value });
  const body = (): unknown => Object.fromEntries(Object.entries(given).filter(([, value]) => value.trim() !== ""));
  return (
    <form class="form" aria-label="Paste a text" onSubmit={(event) => submit(event, body, () => give(empty))}>
      <h2>Paste a text</h2>
      <Field label="Text" wide><textarea name="text" required rows={8} value={given.text} onInput={set("text")} /></Field>
      <Field label="Title"><input name="title" value={given.title} onInput={set("title")} /></Field>
      <Field label="Outlet"><input name="outlet" value={given.outlet} onInput={set("outlet")} /></Field>
      <Field label="Published"><input name="published" type="date" value={given.published} onInput={set("published")} /></Field>
      <Field label="Address"><input name="url" type="url" value={given.url} placeholder="https://…" onInput={set("url")} /></Field>
      {error && <Failed error={{ code: "", message: error }} />}
      <p class="actions"><button type="submit" class="primary">Add the text</button></p>
      <p class="muted small">Without a publication date, “Monday” and “last week” stay undated.</p>
    </form>
  );
}

function Files() {
  const [error, fail] = useState<string | null>(null);
  const [over, hover] = useState(false);
  const take = (files: FileList | null | undefined): void => {
    hover(false);
    if (!files?.length) return;
    const form = new FormData();
    for (const file of files) form.append("files", file);
    fail(null);
    send(form).catch((reason: unknown) => fail(reason instanceof Error ? reason.message : String(reason)));
  };
  return (
    <form class="form" aria-label="Give files" onSubmit={(event) => event.preventDefault()}>
      <h2>Give files</h2>
      <label
        class={over ? "drop over" : "drop"}
        onDragOver={(event) => (event.preventDefault(), hover(true))}
        onDragLeave={() => hover(false)}
        onDrop={(event) => (event.preventDefault(), take(event.dataTransfer?.files))}
      >
        <span>Drop files here, or choose them</span>
        <input type="file" name="files" multiple accept=".txt,.html,.htm,.json,.jsonl" onChange={(event) => (take(event.currentTarget.files), (event.currentTarget.value = ""))} />
      </label>
      <p class="muted small">Text, saved pages, JSON lines.</p>
      {error && <Failed error={{ code: "", message: error }} />}
    </form>
  );
}

function Addresses() {
  const [given, give] = useState("");
  const [error, submit] = useSending();
  const body = (): unknown => ({ addresses: given.split(/\s+/).filter(Boolean) });
  return (
    <form class="form" aria-label="Give addresses" onSubmit={(event) => submit(event, body, () => give(""))}>
      <h2>Give addresses</h2>
      <Field label="Addresses, one a line" wide>
        <textarea name="addresses" required rows={4} value={given} placeholder="https://…" onInput={(event) => give(event.currentTarget.value)} />
      </Field>
      {error && <Failed error={{ code: "", message: error }} />}
      <p class="actions"><button type="submit" class="primary">Fetch and add</button></p>
      <p class="muted small">The server fetches them, as robots.txt allows. This page itself asks nobody but the server.</p>
    </form>
  );
}

const STATES: Readonly<Record<Job["state"], string>> = { waiting: "waits", running: "is being read", done: "done", failed: "failed" };

function Progress({ job }: { job: Job }) {
  const { added, reread, already, refused } = job.taken;
  return (
    <li class="row" data-state={job.state}>
      <p class="row-head">
        <b>{STATES[job.state]}</b> <span class="muted">{job.inputs.join(", ")}</span>
        {(job.state === "waiting" || job.state === "running") && <progress aria-label="Reading" />}
      </p>
      <p>
        {count(added, "article")} added{reread > 0 && `, ${reread} read again`}{already > 0 && `, ${already} already there`}{refused > 0 && `, ${refused} refused`}
        {job.state === "done" && added > 0 && <> · <a href={to("/articles")}>See the articles</a></>}
      </p>
      {job.error && <Failed error={{ code: "", message: job.error }} />}
      {job.refusals.length > 0 && (
        <ul class="plain">
          {job.refusals.map((one, i) => <li key={i}><b>{one.input}</b> refused: {one.why.replaceAll("_", " ")} <span class="muted">{one.message || REASONS[one.why]}</span></li>)}
        </ul>
      )}
    </li>
  );
}
