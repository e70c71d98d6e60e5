"""JSON lines and standard input, read piece by piece: never more than one line in memory."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import BinaryIO

from reportedly.nouns.article import Capture
from reportedly.nouns.errors import Refused
from reportedly.nouns.findings import InputRefusal
from reportedly.read.captured import Maker
from reportedly.read.limits import BODY_MAX, require

PIECE = 65536  # bytes read at once while looking for the first that isn't blank
BOM = b"\xef\xbb\xbf"


def of_stream(stream: BinaryIO, address: str, maker: Maker) -> Iterator[Capture | InputRefusal]:
    """Standard input: its first byte that isn't blank tells JSON lines ("{"), a page ("<") or else text."""
    start = _start(stream)
    first = start.removeprefix(BOM).lstrip()[:1]
    if first == b"{":
        yield from of_lines(_Rejoined(start, stream), address, maker)
        return
    body = start + stream.read(BODY_MAX + 1 - len(start))
    try:
        require(len(body), BODY_MAX, "bytes")
    except Refused as refused:
        yield maker.refusal(address, refused)
        return
    yield maker.capture(body, address, "html" if first == b"<" else "text")


def of_lines(stream: BinaryIO, address: str, maker: Maker) -> Iterator[Capture | InputRefusal]:
    """One capture or refusal per line that isn't blank; `address:3` is the third line, blank ones counted."""
    number = 0
    while line := stream.readline(BODY_MAX + 1):
        number += 1
        at = f"{address}:{number}"
        if len(line) > BODY_MAX:
            _skip_line(stream, line)
            yield maker.refusal(
                at,
                Refused("too_large", f"the line has over {BODY_MAX:,} bytes, which is the most that is read"),
            )
        elif line.removeprefix(BOM).strip():
            yield maker.line(line.rstrip(b"\r\n"), at)


def _start(stream: BinaryIO) -> bytes:
    """The stream's first bytes up to and past the first that isn't blank, at most BODY_MAX and a piece."""
    start = b""
    while not start.removeprefix(BOM).strip() and len(start) <= BODY_MAX:
        piece = stream.read(PIECE)
        if not piece:
            break
        start += piece
    return start


def _skip_line(stream: BinaryIO, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(PIECE)


class _Rejoined(io.BufferedReader):
    """A stream with the bytes that were read from it put back before it."""

    def __init__(self, start: bytes, rest: BinaryIO) -> None:
        super().__init__(_Chain(start, rest), PIECE)


class _Chain(io.RawIOBase):
    def __init__(self, start: bytes, rest: BinaryIO) -> None:
        self._start, self._rest = start, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        piece = self._start[: len(buffer)] or self._rest.read(len(buffer))
        self._start = self._start[len(buffer) :]
        buffer[: len(piece)] = piece
        return len(piece)
