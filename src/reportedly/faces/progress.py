"""Progress on standard error, drawn only on a terminal."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress

    from reportedly.run.settings import Settings
    from reportedly.run.tools import Tools


def loaded(settings: Settings) -> Tools:
    """The reader's parts; on a machine's first run the gazetteer is built first, with a bar to watch."""
    from reportedly.run.tools import is_prepared, load_tools

    if not is_prepared():
        prepared()
    return load_tools(settings)


def prepared() -> int:
    """Builds the gazetteer where the cache lacks it, with a bar to watch; how many places it holds."""
    from reportedly.run.tools import prepare

    with Steps("building the gazetteer, once") as steps:
        return prepare(lambda what, share: steps.at(round(100 * share), 100))


class Steps:
    """A progress bar for one long piece of work; `at(done, total)` moves it. Silent where nobody watches."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._bar: Progress | None = None

    def __enter__(self) -> Steps:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        console = Console(stderr=True)
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        self._bar = Progress(*columns, console=console, transient=True, disable=not console.is_terminal)
        self._bar.start()
        self._task = self._bar.add_task(self._what, total=None)
        return self

    def at(self, done: int, total: int | None) -> None:
        """So much is done, of so much (None: unknown)."""
        if self._bar is not None:
            self._bar.update(self._task, completed=done, total=total)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()
