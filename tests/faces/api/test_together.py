"""Head and body of an answer leave in one piece; what is large waits for nothing, and nothing is lost at the end."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import uvicorn
from starlette.responses import Response, StreamingResponse
from starlette.types import ASGIApp
from uvicorn.server import ServerState

from reportedly.faces.api.together import BYTES_MOST, Together

ASKED = b"GET / HTTP/1.1\r\nhost: here\r\n"


class Wire(asyncio.Transport):
    """A transport that remembers what was sent, and whether it was closed."""

    def __init__(self) -> None:
        super().__init__({"peername": ("127.0.0.1", 1), "sockname": ("127.0.0.1", 2)})
        self.sent: list[bytes] = []
        self.closed = False

    def write(self, data: Any) -> None:
        self.sent.append(bytes(data))

    def close(self) -> None:
        self.closed = True

    def is_closing(self) -> bool:
        return self.closed


def answered(app: ASGIApp, asked: bytes) -> Wire:
    """What is sent on a connection on which this is asked."""

    async def ask() -> Wire:
        wire, state = Wire(), ServerState()
        protocol = Together(config=uvicorn.Config(app, lifespan="off"), server_state=state, app_state={})
        protocol.connection_made(wire)
        protocol.data_received(asked)
        await asyncio.gather(*state.tasks)
        await asyncio.sleep(0)
        return wire

    with ThreadPoolExecutor(1) as pool:  # tests of the page leave a loop running in this thread
        return pool.submit(asyncio.run, ask()).result()


@pytest.mark.parametrize("size", [4, BYTES_MOST])
def test_head_and_body_are_one_piece(size: int) -> None:
    wire = answered(Response(b"t" * size), ASKED + b"\r\n")
    assert len(wire.sent) == 1
    assert wire.sent[0].startswith(b"HTTP/1.1 200")
    assert wire.sent[0].endswith(b"\r\n\r\n" + b"t" * size)
    assert not wire.closed


def test_what_is_large_goes_as_it_comes() -> None:
    parts = [letter * BYTES_MOST for letter in (b"a", b"b", b"c")]
    wire = answered(StreamingResponse(_each(parts)), ASKED + b"\r\n")
    assert len(wire.sent) > 1
    assert all(part in b"".join(wire.sent) for part in parts)


def test_a_connection_that_ends_has_sent_all() -> None:
    wire = answered(Response(b"told"), ASKED + b"connection: close\r\n\r\n")
    assert wire.closed
    assert b"".join(wire.sent).endswith(b"told")


async def _each(parts: list[bytes]) -> Any:
    for part in parts:
        yield part
