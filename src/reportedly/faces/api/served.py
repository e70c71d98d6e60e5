"""What a server serves: one record that it alone has open, the jobs that add to it, and the state that ETags tell."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from reportedly.faces.api.jobs import Jobs
from reportedly.faces.api.keeping import Keeping
from reportedly.faces.api.recent import Recent
from reportedly.faces.api.shelves import Shelves
from reportedly.faces.api.tokens import new_token
from reportedly.nouns.across import Reliability
from reportedly.run.ingest import Stages
from reportedly.run.open_record import Record, ratings
from reportedly.store.protocols import View
from reportedly.store.shared import SharedStore


class Served:
    """A record as the routes see it. `writing`: whether the API lets write with a token."""

    def __init__(
        self, store: SharedStore, path: Path, load: Callable[[], Stages], *, writing: bool = False, settings: str = ""
    ) -> None:
        self.store = store
        self.path = path.resolve()
        self.writing = writing
        self.jobs = Jobs(store, load, settings=settings)
        self.recent = Recent()
        self._begun = new_token()
        self._shelves = Shelves(lambda: self.state)
        self._keeping = Keeping(store)
        self._rated: tuple[int, Mapping[str, Reliability]] = (-1, {})

    @property
    def state(self) -> str:
        """What ETags of answers made from rows rest on: another one after each write, and after each start."""
        return f"{self._begun}/{self.store.state}"

    @property
    def kept_state(self) -> str:
        """What ETags of kept answers rest on: another one after they were made anew and after a person judged."""
        return f"{self._begun}/{self.store.kept_state}"

    def row_state(self, key: str) -> str:
        """What the ETag of one kept answer rests on: another one after that was made anew and after a person judged."""
        return f"{self._begun}/{self.store.row_state(key)}"

    @contextmanager
    def record(self, as_of: datetime | None = None) -> Iterator[Record]:
        """The record as known at a moment, on a connection of this request's own."""
        view = self.store.view(as_of=as_of, behind=True)  # a reader waits for nobody
        if as_of is None and not self.store.is_kept():
            self._keeping.call()
        try:
            yield Record(view, shelf=lambda: self._shelves.of(view), rated=self._ratings(view))
        finally:
            view.close()

    def _ratings(self, view: View) -> Mapping[str, Reliability] | None:
        """Those of the present, read again after a person judged."""
        if view.as_of is not None:
            return None
        judged = self.store.judged
        if self._rated[0] != judged:
            self._rated = judged, ratings(view)
        return self._rated[1]

    def keep(self) -> None:
        """Brings kept answers up to date, if something was touched since."""
        if not self.store.is_kept():
            self._keeping.now()

    def close(self) -> None:
        """Ends the job and the round of keeping in progress, and releases the record."""
        self.jobs.close()
        self._keeping.close()
        self.recent.close()
        self.store.close()
