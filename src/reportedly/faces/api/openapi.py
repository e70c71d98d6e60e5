"""The API's OpenAPI 3.1 document: the routes as FastAPI tells them, and every schema from the nouns themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from inspect import cleandoc
from typing import Any

import msgspec
from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from reportedly.faces.api.geo import PLACED
from reportedly.faces.api.query import LIMIT_MOST, LISTS, WORDS_MOST, Moment, Part
from reportedly.faces.api.routes import Route
from reportedly.faces.api.said import Listed, Problem

Json = dict[str, Any]
VERSION = "1"
TITLE = "Reportedly"
ABOUT = "A sourced record of who said what, and what is said to have happened. See docs/guide/api.md."
_REF = "#/components/schemas/{name}"
_TOKEN = {"token": {"type": "http", "scheme": "bearer", "description": "printed by `reportedly serve --write`"}}
FEATURES = {
    "type": "object",
    "required": ["type", "features"],
    "properties": {
        "type": {"const": "FeatureCollection"},
        "features": {"type": "array", "items": {"type": "object"}},
    },
}


def described(route: Route) -> Json:
    """What FastAPI doesn't know of a route: its parameters and answers."""
    asked = (route.asked, Part if route.listed else Moment)
    return {
        "parameters": [*_in_path(route.path), *_in_query(asked, listed=route.listed)],
        "responses": {"200": _answer(route), "304": {"description": "unchanged, by If-None-Match"}, **problems()},
    }


def posted(kinds: dict[str, Json], noun: Any, *, status: str = "200") -> Json:
    """What FastAPI doesn't know of a route by POST: its bodies by media type, and its answer."""
    return {
        "requestBody": {"required": True, "content": {media: {"schema": schema} for media, schema in kinds.items()}},
        "responses": {status: _json(noun, "as written"), **problems()},
        "security": [{"token": []}],
    }


def problems() -> Json:
    """The answer of every error."""
    return {"4XX": _json(Problem, "what is wrong"), "5XX": _json(Problem, "something went wrong")}


@cache
def schema_of(noun: Any) -> Json:
    """A noun's schema, by reference."""
    (schema,), _ = _schemas([noun])
    return schema


def document(app: FastAPI, nouns: Iterable[Any]) -> Json:
    """The whole document."""
    told = get_openapi(title=TITLE, version=VERSION, summary=ABOUT, routes=app.routes)
    _, components = _schemas(nouns)
    told["components"] = {"schemas": dict(sorted(components.items())), "securitySchemes": _TOKEN}
    return told


def noun_of(route: Route) -> Any:
    """What a route's JSON is of."""
    return Listed[route.noun] if route.listed else route.noun  # type: ignore[name-defined]


@cache
def _components(kind: type[msgspec.Struct]) -> Json:
    return _schemas([kind])[1]


def _schemas(nouns: Iterable[Any]) -> tuple[tuple[Json, ...], dict[str, Json]]:
    """Schemas of nouns and the components they refer to, docstrings without the indentation of the source: msgspec
    takes it out from its version 0.23 on."""
    schemas, components = msgspec.json.schema_components(list(nouns), ref_template=_REF)
    for one in components.values():
        if "description" in one:
            one["description"] = cleandoc(one["description"])
    return schemas, components


def _answer(route: Route) -> Json:
    answer = _json(noun_of(route), route.means)
    if route.listed:
        answer["content"]["text/csv"] = {"schema": {"type": "string"}}
        if route.noun in PLACED:
            answer["content"]["application/geo+json"] = {"schema": FEATURES}
    answer["headers"] = {"ETag": {"schema": {"type": "string"}}}
    return answer


def _json(noun: Any, means: str) -> Json:
    return {"description": means, "content": {"application/json": {"schema": schema_of(noun)}}}


def _in_path(path: str) -> Iterator[Json]:
    for name in re.findall(r"{(\w+)", path):
        yield {"name": name, "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}}


def _in_query(kinds: Sequence[type[msgspec.Struct]], *, listed: bool) -> Iterator[Json]:
    for kind in kinds:
        told = _components(kind)[kind.__name__]
        for name, schema in told["properties"].items():
            made = {"name": name, "in": "query", "schema": _narrow(name, schema)}
            made |= {"required": True} if name in told.get("required", ()) else {}
            yield made | ({"style": "form", "explode": False} if name in LISTS else {})


def _narrow(name: str, schema: Json) -> Json:
    """A field's schema as that of a parameter: without null, and with the limits of query.py."""
    parts = [part for part in schema.get("anyOf", [schema]) if part.get("type") != "null"]
    made = {key: value for key, value in parts[0].items() if key not in ("default", "title")}
    if "enum" in made:
        made["enum"] = [value for value in made["enum"] if value is not None]
    if name == "limit":
        return made | {"minimum": 1, "maximum": LIMIT_MOST, "default": schema["default"]}
    if made.get("type") == "string" and "format" not in made and "enum" not in made:
        return made | {"minLength": 1, "maxLength": WORDS_MOST}
    return made
