"""Answers as responses: JSON of the nouns, CSV, GeoJSON; with an ETag that changes when the record does."""

from __future__ import annotations

from datetime import datetime
from typing import TypeVar

import msgspec
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import Scope

from reportedly.faces.api.errors import ApiError
from reportedly.faces.api.geo import PLACED, geojson_of
from reportedly.faces.api.query import Form
from reportedly.faces.api.said import Listed
from reportedly.faces.api.sheet import csv_of
from reportedly.nouns.answers import Page
from reportedly.nouns.ids import digest

N = TypeVar("N", bound=msgspec.Struct)
JSON = "application/json"
CSV = "text/csv; charset=utf-8"
GEOJSON = "application/geo+json"
_ASK_AGAIN = "private, no-cache"  # keep it, but ask whether it still holds


def etag_of(scope: Scope, state: str) -> str:
    """The ETag of an answer: of what was asked, and the state of the record."""
    return f'"{digest(scope["path"], scope["query_string"].decode("latin-1"), state)}"'


def unchanged(scope: Scope, etag: str) -> bool:
    """Whether the client has this very answer."""
    given = [one.strip().removeprefix("W/") for one in Headers(scope=scope).get("if-none-match", "").split(",")]
    return etag in given or given == ["*"]


def not_modified(etag: str) -> Response:
    """That the client's copy still holds."""
    return Response(status_code=304, headers=_kept(etag))


def thing(noun: object, etag: str | None) -> Response:
    """One thing as JSON."""
    return Response(msgspec.json.encode(noun), media_type=JSON, headers=_kept(etag))


def listed(
    noun: type[N], page: Page[N], form: Form, *, name: str, as_of: datetime | None, etag: str | None
) -> Response:
    """A page of a list; in CSV and GeoJSON its cursor and total are headers as well."""
    if form == "json":
        whole = Listed[N](items=page.items, next=page.next, total=page.total, as_of=as_of)
        return Response(msgspec.json.encode(whole), media_type=JSON, headers=_kept(etag))
    headers = _kept(etag) | {"x-total": str(page.total)} | ({"x-next": page.next} if page.next else {})
    if form == "csv":
        headers["content-disposition"] = f'attachment; filename="{name}.csv"'
        return Response(csv_of(noun, page.items), media_type=CSV, headers=headers)
    if noun not in PLACED:
        raise ApiError("bad_request", "this list has no places; ask for json or csv", field="format")
    body = geojson_of(noun, page.items, next=page.next, total=page.total, as_of=as_of)
    return Response(body, media_type=GEOJSON, headers=headers)


def _kept(etag: str | None) -> dict[str, str]:
    return {"etag": etag, "cache-control": _ASK_AGAIN} if etag is not None else {}
