"""The routes that write, for who has the token: judging, undoing, remembering briefs, adding."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

import msgspec
from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from reportedly.faces.api import bodies, openapi, uploads
from reportedly.faces.api.errors import ApiError
from reportedly.faces.api.guard import API
from reportedly.faces.api.said import Adding, Briefing, Job, Judging, Undoing
from reportedly.faces.api.served import Served
from reportedly.nouns.record import Briefed, Judgement
from reportedly.run.judge import correct, judge, rate, take_back, undo

S = TypeVar("S", bound=msgspec.Struct)
SIGNED_MOST = 200  # characters of an author's name
REASON_MOST = 4000  # characters of a reason


def judgement(served: Served, said: Judging) -> Judgement:
    """Writes what was judged; ApiError naming the field that is missing or doesn't fit."""
    _require_signed(said)
    store, about, by, because = served.store, said.about, said.author.strip(), said.reason.strip()
    match said.verdict:
        case "corrected":
            return correct(store, about, _given(said, "field"), _given(said, "value"), because=because, by=by)
        case "rated":
            return rate(store, about, _given(said, "value"), because=because, by=by)
        case "retracted" if said.other is None:
            return take_back(store, about, because=because, by=by)
        case verdict:
            return judge(store, verdict, about, _given(said, "other"), because=because, by=by)


def undoing(served: Served, ident: str, said: Undoing) -> Judgement:
    """Takes a judgement back."""
    _require_signed(said)
    return undo(served.store, ident, because=said.reason.strip(), by=said.author.strip())


def briefing(served: Served, said: Briefing) -> Briefed:
    """Makes and remembers a brief; its lines are asked for by its id."""
    about = (said.about or "").strip() or None
    served.keep()
    with served.record() as record:
        made = record.next_brief(about=about, since=said.since, until=said.until)
    served.store.brief(made)
    return made


def install(app: FastAPI, served: Served) -> None:
    """Adds the routes to an app."""

    async def judge_(request: Request) -> Response:
        said = await _said(request, Judging)
        return _answer(await run_in_threadpool(judgement, served, said))

    async def undo_(request: Request) -> Response:
        said = await _said(request, Undoing)
        return _answer(await run_in_threadpool(undoing, served, request.path_params["id"], said))

    async def brief_(request: Request) -> Response:
        said = await _said(request, Briefing)
        return _answer(await run_in_threadpool(briefing, served, said))

    async def add(request: Request) -> Response:
        job = await uploads.job_of(request, served.jobs)
        return _answer(job, status=202, headers={"location": f"{API}/jobs/{job.id}"})

    for route in _routes(judge_, undo_, brief_, add):
        app.add_api_route(
            API + route.path, route.answer, methods=["POST"], response_class=Response, status_code=route.status,
            summary=route.means, tags=["writing"], openapi_extra=route.told, name=route.path,
        )  # fmt: skip


class _Route(NamedTuple):
    path: str
    means: str
    answer: Callable[[Request], Any]
    told: openapi.Json
    status: int = 200


def _routes(judge_: Any, undo_: Any, brief_: Any, add: Any) -> tuple[_Route, ...]:
    ident = {"name": "id", "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}}
    judging, undoing_ = ({bodies.JSON: openapi.schema_of(kind)} for kind in (Judging, Undoing))
    adding = {bodies.JSON: openapi.schema_of(Adding), uploads.FORM: uploads.FORM_SCHEMA}
    return (
        _Route("/judgements", "Judge: same, different, unsure, retracted, corrected, rated", judge_,
               openapi.posted(judging, Judgement)),
        _Route("/judgements/{id}/undo", "Take a judgement back", undo_,
               openapi.posted(undoing_, Judgement) | {"parameters": [ident]}),
        _Route("/briefs", "Make a brief of what changed since the last one, and remember it", brief_,
               openapi.posted({bodies.JSON: openapi.schema_of(Briefing)}, Briefed)),
        _Route("/articles", "Add a text, files or addresses, in the background", add,
               openapi.posted(adding, Job, status="202"), 202),
    )  # fmt: skip


async def _said(request: Request, kind: type[S]) -> S:
    return bodies.said(await request.body(), request.headers.get("content-type", ""), kind)


def _answer(noun: object, *, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    return Response(msgspec.json.encode(noun), status_code=status, media_type=bodies.JSON, headers=headers)


def _require_signed(said: Judging | Undoing) -> None:
    for name, words, most in (("author", said.author, SIGNED_MOST), ("reason", said.reason, REASON_MOST)):
        if not words.strip() or len(words) > most:
            raise ApiError("bad_request", f"give from 1 to {most} characters", field=name)


def _given(said: Judging, name: str) -> str:
    value: str | None = getattr(said, name)
    if not value:
        raise ApiError("bad_request", f"{said.verdict} needs it", field=name)
    return value
