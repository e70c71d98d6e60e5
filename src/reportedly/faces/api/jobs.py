"""Adding in the background: one job at a time, a bounded queue, progress and refusals to be asked for."""

from __future__ import annotations

import logging
import queue
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from threading import Lock, Thread
from typing import Any

from msgspec.structs import replace

from reportedly.faces.api.errors import INTERNAL, ApiError
from reportedly.faces.api.said import Job
from reportedly.faces.api.tokens import new_token
from reportedly.nouns.article import Capture
from reportedly.nouns.errors import ReportedlyError
from reportedly.nouns.findings import InputRefusal
from reportedly.nouns.record import Ingested
from reportedly.run.ingest import Stages, add
from reportedly.run.journal import Journal
from reportedly.store.protocols import Store

log = logging.getLogger(__name__)
Taken = Capture | InputRefusal
Captures = Callable[[], Iterable[Taken]]  # called in the job's thread: addresses are fetched there
WAITING_MOST = 16  # jobs that wait; the next is told to come again
KEPT = 200  # jobs that can still be asked for
REFUSALS_SHOWN = 200  # of one job; all are in the record
SHARD = 4  # articles a transaction: progress twice a second, where `add` shows it every four


class Jobs:
    """The jobs of a server. `load` gives the stages of reading, on the first job."""

    def __init__(self, store: Store, load: Callable[[], Stages], *, settings: str) -> None:
        self._store = store
        self._load = load
        self._settings = settings
        self._lock = Lock()
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._queue: queue.Queue[tuple[str, Captures] | None] = queue.Queue(WAITING_MOST)
        self._thread: Thread | None = None

    def put(self, inputs: Iterable[str], captures: Captures) -> Job:
        """A job that waits for its turn; ApiError where too many wait already."""
        job = Job(id=f"job-{new_token()[:16]}", state="waiting", inputs=tuple(inputs), begun=datetime.now(UTC))
        with self._lock:
            self._jobs[job.id] = job
            self._start()
            try:
                self._queue.put_nowait((job.id, captures))
            except queue.Full:
                del self._jobs[job.id]
                told = f"{WAITING_MOST} jobs are waiting already; try again when one is done"
                raise ApiError("too_many", told, headers={"retry-after": "10"}) from None
            self._forget()
        return job

    def job(self, ident: str) -> Job:
        """How far a job is; ApiError for none of that id."""
        with self._lock:
            if ident not in self._jobs:
                raise ApiError("not_found", "no such job; those of before the server was started are forgotten")
            return self._jobs[ident]

    def close(self) -> None:
        """Ends the thread once the job in progress is done; those that wait are dropped."""
        with self._lock:
            thread, self._thread = self._thread, None
        if thread is None:
            return
        while not self._queue.empty():
            self._queue.get_nowait()
        self._queue.put(None)
        thread.join()

    def _start(self) -> None:
        if self._thread is None:
            self._thread = Thread(target=self._work, name="adding", daemon=True)
            self._thread.start()

    def _forget(self) -> None:
        ended = [one.id for one in self._jobs.values() if one.state in ("done", "failed")]
        for ident in ended[: max(0, len(self._jobs) - KEPT)]:
            del self._jobs[ident]

    def _work(self) -> None:
        while (waiting := self._queue.get()) is not None:
            ident, captures = waiting
            try:
                self._set(ident, state="running")
                taken = self._add(ident, captures)
                self._set(ident, state="done", taken=taken, ended=datetime.now(UTC))
            except Exception as error:  # a job that breaks must not end the thread that does the next
                log.error("job %s failed", ident, exc_info=error)
                told = str(error) if isinstance(error, ReportedlyError) else INTERNAL
                self._set(ident, state="failed", error=told, ended=datetime.now(UTC))

    def _add(self, ident: str, captures: Captures) -> Ingested:
        journal = _Telling(lambda refusal: self._refused(ident, refusal))
        return add(
            _told(captures(), journal.refuse), self._store, self._load(), journal, settings=self._settings,
            shard=SHARD, progress=lambda taken: self._set(ident, taken=taken),
        )  # fmt: skip

    def _refused(self, ident: str, refusal: InputRefusal) -> None:
        with self._lock:
            job = self._jobs[ident]
            self._jobs[ident] = replace(job, refusals=(*job.refusals, refusal)[:REFUSALS_SHOWN])

    def _set(self, ident: str, **fields: Any) -> None:
        with self._lock:
            self._jobs[ident] = replace(self._jobs[ident], **fields)


class _Telling(Journal):
    """A journal that tells each refusal as it counts it."""

    def __init__(self, tell: Callable[[InputRefusal], None]) -> None:
        super().__init__()
        self._tell = tell

    def refuse(self, refusal: InputRefusal) -> InputRefusal:
        self._tell(refusal)
        return super().refuse(refusal)


def _told(captures: Iterable[Taken], refuse: Callable[[InputRefusal], InputRefusal]) -> Iterator[Taken]:
    """The same captures; what was already refused is told too."""
    for taken in captures:
        yield refuse(taken) if isinstance(taken, InputRefusal) else taken
