"""Pages of what is asked for whole: a cursor is the place where the next one begins."""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from typing import TypeVar

from reportedly.faces.api.errors import ApiError
from reportedly.faces.api.query import Part
from reportedly.nouns.answers import Page

T = TypeVar("T")
_MARK = "at:"


def sliced(items: Sequence[T], part: Part) -> Page[T]:
    """The part of these items that is asked for; ApiError for a cursor that was not given out."""
    begin = _place(part.after)
    end = begin + part.limit
    following = _cursor(end) if end < len(items) else None
    return Page(items=tuple(items[begin:end]), next=following, total=len(items))


def _cursor(place: int) -> str:
    return urlsafe_b64encode(f"{_MARK}{place}".encode()).decode().rstrip("=")


def _place(cursor: str | None) -> int:
    if cursor is None:
        return 0
    try:
        words = urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode()
        mark, place = words[: len(_MARK)], words[len(_MARK) :]
        if mark != _MARK or not place.isascii() or not place.isdigit() or len(place) > 9:
            raise ValueError(words)
    except ValueError:
        raise ApiError("bad_request", "no such cursor; give `next` of the page before", field="after") from None
    return int(place)
