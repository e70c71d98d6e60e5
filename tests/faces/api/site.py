"""A server for tests: over a record of our own, in this process (`Site`) or listening on loopback (`listening`)."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

import uvicorn
from fastapi import FastAPI
from starlette.testclient import TestClient
from starlette.types import ASGIApp

from reportedly.faces.api import errors, internal, site
from reportedly.faces.api.app import make_app
from reportedly.faces.api.guard import API, Guard, Limits, Tokens
from reportedly.faces.api.hosts import hosts_of
from reportedly.faces.api.served import Served
from reportedly.faces.api.tokens import Token
from reportedly.run.ingest import Stages
from reportedly.store.duck import open_duck
from reportedly.store.shared import SharedStore
from tests.records import Fill, copied, nothing
from tests.run.by_hand import ByHand

OWNER, WRITER = "the-owner's-token-of-tests", "the-writer's-token-of-tests"
HERE = "http://127.0.0.1"
UNLIMITED = Limits(reads=Limits().reads._replace(at_once=1e9), writes=Limits().writes._replace(at_once=1e9))


def served(path: Path, fill: Fill = nothing, *, writing: bool = True, stages: Stages | None = None) -> Served:
    """A new record at this path with what is put in, as a server has it; articles are read by hand."""
    store = SharedStore(open_duck(copied(path, fill)))
    return Served(store, path, lambda: stages or ByHand(), writing=writing)


def app_of(
    made: Served, *, limits: Limits = UNLIMITED, folder: Path = site.FOLDER, names: tuple[str, ...] = ()
) -> ASGIApp:
    """The app over it, with the tokens of tests; it answers to loopback and these names."""
    tokens = Tokens(Token(OWNER), Token(WRITER) if made.writing else None)
    return make_app(made, hosts=hosts_of("127.0.0.1", names), tokens=tokens, limits=limits, folder=folder)


def commands_of(made: Served) -> ASGIApp:
    """An app with the routes of commands alone, which is made in no time."""
    app = FastAPI(openapi_url=None)
    errors.install(app)
    internal.install(app, made)
    return Guard(app, hosts=hosts_of("127.0.0.1"), tokens=Tokens(Token(OWNER), None), limits=UNLIMITED)


class Site:
    """A client of an app in this process."""

    def __init__(self, app: ASGIApp, *, token: str | None = WRITER) -> None:
        self.client = TestClient(app, base_url=HERE)
        if token:
            self.client.headers["authorization"] = f"Bearer {token}"

    def get(self, path: str, **query: Any) -> Any:
        """The JSON of a path below the API's."""
        answer = self.client.get(API + path, params=query)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def post(self, path: str, said: Any, *, status: int = 200) -> Any:
        """The JSON of what is answered to this."""
        answer = self.client.post(API + path, json=said)
        assert answer.status_code == status, answer.text
        return answer.json()


class Switch:
    """An ASGI app that is another one for each test, so that one server serves them all."""

    def __init__(self) -> None:
        self.app: ASGIApp | None = None

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        assert self.app is not None
        await self.app(scope, receive, send)


@contextmanager
def listening(app: Any) -> Iterator[str]:
    """The address of a server of this app on loopback."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = uvicorn.Server(uvicorn.Config(app, lifespan="off", log_level="warning", access_log=False))
        thread = Thread(target=lambda: server.run(sockets=[listener]), daemon=True)
        thread.start()
        try:
            yield f"{HERE}:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()
