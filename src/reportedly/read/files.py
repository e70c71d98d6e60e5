"""Files and folders → captures; the name's ending says what a file is."""

from __future__ import annotations

import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

import msgspec

from reportedly.nouns.article import Capture
from reportedly.nouns.errors import Refused
from reportedly.nouns.findings import InputRefusal
from reportedly.read.captured import Maker
from reportedly.read.limits import BODY_MAX, require
from reportedly.read.streams import BOM, of_lines

FileKind = Literal["text", "html", "object", "lines"]
KINDS: Mapping[str, FileKind] = {
    ".txt": "text", ".html": "html", ".htm": "html", ".json": "object", ".jsonl": "lines", ".ndjson": "lines",
}  # fmt: skip
JSON_FILE_MAX = 200_000_000  # bytes of a .json file, which is read whole; .jsonl has no limit


def of_path(path: Path, maker: Maker) -> Iterator[Capture | InputRefusal]:
    """A file's or folder's captures; a refusal not_found | unreadable | not_a_file | unknown_extension | too_large.

    A local path is no address of an article: it is kept with the capture and doesn't enter the article's key.
    """
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            yield from _of_folder(path, maker)
        elif not stat.S_ISREG(mode):
            yield maker.refusal(
                str(path), Refused("not_a_file", "it is neither a file nor a folder; pipe it in with -")
            )
        else:
            yield from _of_file(path, maker)
    except Refused as refused:
        yield maker.refusal(str(path), refused)
    except FileNotFoundError:
        yield maker.refusal(str(path), Refused("not_found", "there is no such file or folder"))
    except (OSError, ValueError) as error:
        yield maker.refusal(str(path), Refused("unreadable", f"it can't be read: {error}"))


def _of_folder(folder: Path, maker: Maker) -> Iterator[Capture | InputRefusal]:
    """All files below, folders in sorted order; what is no article is refused by name, a linked folder not followed."""
    found = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    if not found:
        raise Refused("empty", "the folder has no files")
    for path in found:
        if path.is_symlink() and path.is_dir():
            yield maker.refusal(
                str(path), Refused("linked_folder", "links to folders are not followed; name it itself")
            )
        else:
            yield from of_path(path, maker)


def _of_file(path: Path, maker: Maker) -> Iterator[Capture | InputRefusal]:
    kind = KINDS.get(path.suffix.lower())
    match kind:
        case "text" | "html":
            yield maker.capture(_bytes(path, BODY_MAX), str(path), kind)
        case "lines":
            with path.open("rb") as stream:
                yield from of_lines(stream, str(path), maker)
        case "object":
            yield from _of_json(_bytes(path, JSON_FILE_MAX), str(path), maker)
        case None:
            known = " ".join(KINDS)
            raise Refused("unknown_extension", f"{path.suffix or 'no ending'!r} is not read; known: {known}")


def _bytes(path: Path, limit: int) -> bytes:
    """A file's bytes; Refused too_large before a larger one is read."""
    require(path.stat().st_size, limit, "bytes")
    with path.open("rb") as stream:
        body = stream.read(limit + 1)
    require(len(body), limit, "bytes")
    return body


def _of_json(body: bytes, address: str, maker: Maker) -> Iterator[Capture | InputRefusal]:
    """The one object of a .json file, or each member of its array; `address:3` is the third member."""
    body = body.removeprefix(BOM)
    if not body.lstrip().startswith(b"["):
        yield maker.line(body, address)
        return
    try:
        members = msgspec.json.decode(body, type=list[msgspec.Raw])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Refused("bad_json", f"it is not JSON: {error}") from error
    if not members:
        raise Refused("empty", "the list has no members")
    for number, member in enumerate(members, start=1):
        yield maker.line(bytes(member), f"{address}:{number}")
