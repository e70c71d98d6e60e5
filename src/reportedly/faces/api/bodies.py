"""A request's body as what is said."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from reportedly.faces.api.errors import ApiError

S = TypeVar("S", bound=msgspec.Struct)
JSON = "application/json"


def said(body: bytes, media: str, kind: type[S]) -> S:
    """What a body says; ApiError for another media type (a form of another site could send those), or another shape."""
    if media.partition(";")[0].strip().lower() != JSON:
        raise ApiError("bad_request", f"send {JSON}", field="content-type")
    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ApiError("bad_request", f"the body isn't what is expected: {error}") from None
