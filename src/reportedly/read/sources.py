"""World → captures: files, folders, JSON lines, standard input and web addresses, in the order of the inputs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from reportedly.nouns.article import Capture, Hints
from reportedly.nouns.errors import Refused
from reportedly.nouns.findings import InputRefusal
from reportedly.read import files, streams, web
from reportedly.read.addresses import is_web
from reportedly.read.captured import Maker

STANDARD_INPUT = "-"
NO_HINTS = Hints()
OPEN_WEB = web.Policy()


def utc_now() -> datetime:
    """The present moment, with its zone."""
    return datetime.now(UTC)


def captures(
    inputs: Sequence[str],
    *,
    hints: Hints = NO_HINTS,
    stdin: BinaryIO | None = None,
    now: Callable[[], datetime] = utc_now,
    policy: web.Policy = OPEN_WEB,
) -> Iterator[Capture | InputRefusal]:
    """One capture per article, or a refusal in its place; nothing is passed over silently and nothing is raised.

    An input is a file, a folder (read recursively, sorted by path; names that begin with a dot are left out), "-" for
    standard input, or an http(s) address. JSON lines are streamed: one line is in memory at a time. `hints` fill only
    what a line or page lacks. Lines that already fail as JSON are refused here, their texts when they are read.
    """
    maker = Maker(hints=hints, now=now)
    with web.Fetcher(policy) as fetcher:
        for given in inputs:
            if given == STANDARD_INPUT:
                yield from _standard_input(stdin, maker)
            elif is_web(given):
                yield _fetched(given, maker, fetcher)
            else:
                yield from files.of_path(Path(given), maker)


def _standard_input(stdin: BinaryIO | None, maker: Maker) -> Iterator[Capture | InputRefusal]:
    if stdin is None:
        yield maker.refusal(STANDARD_INPUT, Refused("empty", "there is no standard input"))
        return
    try:
        yield from streams.of_stream(stdin, STANDARD_INPUT, maker)
    except OSError as error:
        yield maker.refusal(STANDARD_INPUT, Refused("unreadable", f"standard input can't be read: {error}"))


def _fetched(address: str, maker: Maker, fetcher: web.Fetcher) -> Capture | InputRefusal:
    try:
        found = fetcher.fetch(address)
    except Refused as refused:
        return maker.refusal(address, refused)
    return maker.capture(found.body, found.address, found.media)
