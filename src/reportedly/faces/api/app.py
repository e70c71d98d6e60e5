"""The server's app: questions, writing, the routes of commands, the page; all behind the guard."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from reportedly.faces.api import answers, errors, formats, internal, openapi, site, writing
from reportedly.faces.api.answers import Answer, Ask, NotKept
from reportedly.faces.api.errors import ApiError
from reportedly.faces.api.guard import API, Guard, Limits, Tokens
from reportedly.faces.api.hosts import Hosts
from reportedly.faces.api.query import Moment, Part, as_of, parsed, part_of
from reportedly.faces.api.routes import ROUTES, Route, kept_key
from reportedly.faces.api.said import Adding, Briefing, Job, Judging, Problem, Undoing
from reportedly.faces.api.served import Served
from reportedly.nouns.record import Briefed, Judgement


def make_app(
    served: Served, *, hosts: Hosts, tokens: Tokens, limits: Limits = Limits(), folder: Path = site.FOLDER
) -> ASGIApp:
    """The app that serves a record to these hosts; `folder` holds the page's files."""
    return Guard(Replaying(bare_app(served, folder=folder), served), hosts=hosts, tokens=tokens, limits=limits)


class Replaying:
    """An ASGI app before another that answers what was answered of late, and hands on all else."""

    def __init__(self, app: ASGIApp, served: Served) -> None:
        self._app = app
        self._served = served

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers a request, or hands it on."""
        found = self._found(scope) if scope["method"] == "GET" else None
        await (found or self._app)(scope, receive, send)

    def _found(self, scope: Scope) -> Response | None:
        for state in self._states(scope["path"]):
            etag = formats.etag_of(scope, state)
            if (found := self._served.recent.get(etag)) is not None:
                return formats.not_modified(etag) if formats.unchanged(scope, etag) else found
        return None

    def _states(self, path: str) -> Iterator[str]:
        """Those that an answer may rest on, of one kept row first that one's own."""
        if (key := kept_key(path)) is not None:
            yield self._served.row_state(key)
        yield self._served.kept_state
        yield self._served.state


def bare_app(served: Served, *, folder: Path = site.FOLDER) -> FastAPI:
    """The app without its guard: what tests of the OpenAPI document look at."""
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None)
    errors.install(app)
    for route in ROUTES:
        app.add_api_route(
            API + route.path, _endpoint(served, route), methods=["GET"], response_class=Response, name=route.path,
            summary=route.means, tags=[route.path.split("/")[1]], openapi_extra=openapi.described(route),
        )  # fmt: skip
    writing.install(app, served)
    internal.install(app, served)
    told = cache(lambda: msgspec.json.encode(document(app)))
    app.add_api_route(
        f"{API}/openapi.json", lambda: Response(told(), media_type=formats.JSON), methods=["GET"],
        include_in_schema=False, response_class=Response,
    )  # fmt: skip
    site.install(app, folder)
    return app


def document(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI document of the app's routes so far."""
    nouns = [openapi.noun_of(route) for route in ROUTES]
    return openapi.document(app, [*nouns, Judging, Undoing, Briefing, Adding, Job, Judgement, Briefed, Problem])


def _endpoint(served: Served, route: Route) -> Any:
    async def endpoint(request: Request) -> Response:
        if route.kept and "as_of" not in request.query_params:
            with suppress(NotKept):
                return await _kept(served, route, request)
        if not route.steady:
            return await run_in_threadpool(_answer, served, route, request, route.answer, None)
        etag = formats.etag_of(request.scope, _state(served, route, request))
        if formats.unchanged(request.scope, etag):
            return formats.not_modified(etag)
        return await served.recent.made(etag, lambda: _answer(served, route, request, route.answer, etag))

    return endpoint


async def _kept(served: Served, route: Route, request: Request) -> Response:
    """One kept answer; NotKept where there is none."""
    etag = formats.etag_of(request.scope, served.row_state(kept_key(request.scope["path"]) or ""))
    if formats.unchanged(request.scope, etag):
        return formats.not_modified(etag)
    answer = answers.kept(route.noun)
    return await served.recent.made(etag, lambda: _answer(served, route, request, answer, etag), quick=True)


def _state(served: Served, route: Route, request: Request) -> str:
    """What the answer rests on: of a moment in the past always rows."""
    return served.state if route.of_rows or "as_of" in request.query_params else served.kept_state


def _answer(served: Served, route: Route, request: Request, answer: Answer, etag: str | None) -> Response:
    asked, part = parsed(request.query_params, route.asked, Part if route.listed else Moment)
    moment = as_of(part.as_of)
    with served.record(moment) as record:
        whole = part_of(part) if route.listed else Part()
        ask = Ask(served, record, request.path_params, asked, whole, request.state.may_write)
        found = answer(ask)
    if found is None:
        raise ApiError("not_found", "there is no such thing in this view of the record")
    if not route.listed:
        return formats.thing(found, etag)
    name = route.path.strip("/").partition("/")[0]
    return formats.listed(route.noun, found, whole.format, name=name, as_of=moment, etag=etag)
