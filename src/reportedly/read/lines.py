"""One JSON object → what it says of one article."""

from __future__ import annotations

import msgspec

from reportedly.nouns.article import Hints
from reportedly.nouns.errors import Refused
from reportedly.read.decode import refuse_binary
from reportedly.read.limits import BODY_MAX, require


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A JSON line: `text` or `html`, and optional fields; other keys are passed over."""

    id: str | None = None
    text: str | None = None
    html: str | None = None
    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    title: str | None = None


class _Line(msgspec.Struct, frozen=True, kw_only=True):
    """As it may be written: an id may be a number."""

    id: str | int | None = None
    text: str | None = None
    html: str | None = None
    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    title: str | None = None


_DECODER = msgspec.json.Decoder(_Line)


def entry(body: bytes) -> Entry:
    """The fields of one JSON object in UTF-8.

    Raises Refused: too_large | empty | binary | not_utf8 | bad_json (no JSON) | bad_fields (not an object, a field of
    the wrong type, or neither `text` nor `html`).
    """
    require(len(body), BODY_MAX, "bytes")
    refuse_binary(body)
    line = _decoded(body.removeprefix(b"\xef\xbb\xbf"))
    if line.text is None and line.html is None:
        raise Refused("bad_fields", 'it has neither "text" nor "html"')
    own = None if line.id is None else str(line.id).strip() or None
    return Entry(
        id=own,
        text=line.text,
        html=None if line.text is not None else line.html,
        published=line.published,
        outlet=line.outlet,
        url=line.url,
        title=line.title,
    )


def _decoded(body: bytes) -> _Line:
    try:
        body.decode("utf-8")  # before msgspec: not all of its versions tell bad bytes apart from bad JSON
        return _DECODER.decode(body)
    except UnicodeDecodeError as error:
        raise Refused("not_utf8", f"byte {error.start:,} is not UTF-8; save the file as UTF-8") from error
    except msgspec.ValidationError as error:
        raise Refused("bad_fields", f"its fields are not as they should be: {error}") from error
    except msgspec.DecodeError as error:
        raise Refused("bad_json", f"it is not JSON: {error}") from error
    except RecursionError as error:
        raise Refused("bad_json", "its JSON is nested too deeply") from error


def hints_of(line: Entry, hints: Hints) -> Hints:
    """A line's own fields, with the hints in those that it lacks."""
    return Hints(
        id=line.id or hints.id,
        title=line.title or hints.title,
        url=line.url or hints.url,
        outlet=line.outlet or hints.outlet,
        published=line.published or hints.published,
    )
