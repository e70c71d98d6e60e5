"""What a server serves: one record that it alone has open, the jobs that add to it, and the state that ETags tell."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from reportedly.faces.api.jobs import Jobs
from reportedly.faces.api.keeping import Keeping
from reportedly.faces.api.shelves import Shelves
from reportedly.faces.api.tokens import new_token
from reportedly.run.ingest import Stages
from reportedly.run.open_record import Record
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
        self._begun = new_token()
        self._shelves = Shelves(lambda: self.state)
        self._keeping = Keeping(store)

    @property
    def state(self) -> str:
        """What every ETag rests on: another one after each write, and after each start."""
        return f"{self._begun}/{self.store.state}"

    @contextmanager
    def record(self, as_of: datetime | None = None) -> Iterator[Record]:
        """The record as known at a moment, on a connection of this request's own."""
        view = self.store.view(as_of=as_of, behind=True)  # a reader waits for nobody
        if as_of is None and not self.store.is_kept():
            self._keeping.call()
        try:
            yield Record(view, shelf=lambda: self._shelves.of(view))
        finally:
            view.close()

    def keep(self) -> None:
        """Brings kept answers up to date, if something was touched since."""
        if not self.store.is_kept():
            self._keeping.now()

    def close(self) -> None:
        """Ends the job and the round of keeping in progress, and releases the record."""
        self.jobs.close()
        self._keeping.close()
        self.store.close()
