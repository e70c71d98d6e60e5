"""The verb that serves a record: the page in a browser, the API for programs, and the one writer for other commands."""

from __future__ import annotations

import os
import signal
import socket
import sys
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from reportedly.faces.options import RECORD, OntologyFile, RecordPath, Threads
from reportedly.nouns.errors import SettingsError

if TYPE_CHECKING:
    from reportedly.faces.api.served import Served
    from reportedly.run.settings import Settings

HOST, PORT = "127.0.0.1", 8321
TURN = 0.0005  # seconds that one thread computes while others wait: readers shouldn't wait for what is being added
QUIET = 30  # seconds that a connection is kept without a request
CONNECTIONS = 400  # at once; 50 readers with six connections each are 300


class Tokens(NamedTuple):
    """The token of commands on this machine, the one that lets write (None: nobody), and whether it was made here."""

    owner: str
    writer: str | None
    made: bool


def serve(
    record: RecordPath = RECORD,
    host: Annotated[str, typer.Option(help="The address to listen on; others than 127.0.0.1 let others read.")] = HOST,
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port; 0 takes any that is free.")] = PORT,
    write: Annotated[bool, typer.Option("--write", help="Let judge and add, by a token made now.")] = False,
    token: Annotated[
        str | None, typer.Option(help="The token that lets judge and add; makes --write.", envvar="REPORTEDLY_TOKEN")
    ] = None,
    name: Annotated[list[str] | None, typer.Option(help="A further name that this server is called by.")] = None,
    open: Annotated[bool, typer.Option("--open", help="Open the page in a browser.")] = False,
    threads: Threads = 1,
    ontology: OntologyFile = None,
) -> None:
    """Serve a record: a page to look and judge, an API, and the one writer through which other commands go."""
    from reportedly.run.settings import user_settings

    tokens = _tokens(token, write)
    settings = user_settings(threads=threads, ontology=ontology)
    with _listening(host, port) as listener, _serving(record, settings, tokens, _address(host, listener)) as served:
        _tell(_address(host, listener), host, tokens, record, opening=open)
        _run(served, host, tuple(name or ()), tokens, listener)


def _tokens(given: str | None, write: bool) -> Tokens:
    from reportedly.faces.api.tokens import new_token, strong

    writer = strong(given) if given else new_token() if write else None
    return Tokens(new_token(), writer, made=given is None)


@contextmanager
def _listening(host: str, port: int) -> Iterator[socket.socket]:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)  # only of TCP by name asyncio sends small
    # answers at once
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen()  # whoever connects from now on waits until the record is opened
    except OSError as error:
        listener.close()
        raise SettingsError(f"can't listen on {host} port {port}: {error.strerror}; give another --port") from None
    with listener:
        yield listener


@contextmanager
def _serving(record: Path, settings: Settings, tokens: Tokens, address: str) -> Iterator[Served]:
    """The record, opened as its one writer, with the note by which commands find the server."""
    from reportedly.faces.api.served import Served
    from reportedly.run.ingest import Reader
    from reportedly.run.tools import load_tools
    from reportedly.store.duck import open_duck
    from reportedly.store.opened import line_to
    from reportedly.store.serving import Serving, announce, served_by, withdraw
    from reportedly.store.shared import SharedStore

    other = served_by(record)
    if other is not None and (line := line_to(record)) is not None:
        line.close()
        raise SettingsError(f"{record} is served already, at {other.address}")
    store = SharedStore(open_duck(record))
    note = Serving(address=address, pid=os.getpid(), token=tokens.owner)
    served = Served(
        store, record, lambda: Reader(load_tools(settings)), writing=tokens.writer is not None,
        settings=settings.fingerprint(),
    )  # fmt: skip
    try:
        served.keep()
        announce(record, note)
        yield served
    finally:
        withdraw(record, note)
        served.close()


def _run(served: Served, host: str, names: tuple[str, ...], tokens: Tokens, listener: socket.socket) -> None:
    import uvicorn

    from reportedly.faces.api.app import make_app
    from reportedly.faces.api.guard import Tokens as Hashed
    from reportedly.faces.api.hosts import hosts_of
    from reportedly.faces.api.tokens import Token

    hashed = Hashed(Token(tokens.owner), Token(tokens.writer) if tokens.writer else None)
    app = make_app(served, hosts=hosts_of(host, names), tokens=hashed)
    config = uvicorn.Config(
        app, lifespan="off", log_level="warning", access_log=False, server_header=False, proxy_headers=False,
        timeout_keep_alive=QUIET, limit_concurrency=CONNECTIONS, timeout_graceful_shutdown=QUIET,
    )  # fmt: skip
    sys.setswitchinterval(TURN)
    signal.signal(signal.SIGTERM, _leave)  # uvicorn hands a signal on when it has shut down; the note has to go first
    with suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[listener])


def _leave(number: int, frame: object) -> None:
    raise SystemExit(0)


def _address(host: str, listener: socket.socket) -> str:
    """Where the server answers on this machine."""
    here = {"0.0.0.0": HOST, "::": "::1"}.get(host, host)
    return f"http://{f'[{here}]' if ':' in here else here}:{listener.getsockname()[1]}"


def _tell(address: str, host: str, tokens: Tokens, record: Path, *, opening: bool) -> None:
    from reportedly.faces.api.hosts import LOOPBACK

    page = f"{address}/#token={tokens.writer}" if tokens.writer and tokens.made else f"{address}/"
    can = "read, judge and add" if tokens.writer else "read (to judge and add: --write)"
    typer.echo(f"{record} at {page}\nto {can}; end with Ctrl-C")
    if host not in LOOPBACK:
        typer.echo(f"Everybody who reaches {host} can read this record.", err=True)
    if opening:
        webbrowser.open(page)
