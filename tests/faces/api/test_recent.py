"""Answers of late: kept by ETag, made once for all who wait, within a bound of bytes."""

from __future__ import annotations

import asyncio
import threading
import time

import pytest
from starlette.responses import Response

from reportedly.faces.api.recent import AT_ONCE, Recent
from tests.faces.api.loops import ended


def test_those_who_ask_meanwhile_wait_for_the_same_answer() -> None:
    made: list[int] = []

    def make() -> Response:
        made.append(threading.get_ident())
        time.sleep(0.05)
        return Response(b"told", headers={"etag": '"a"'})

    async def asked() -> list[Response]:
        return await asyncio.gather(*(recent.made("a", make) for _ in range(5)))

    recent = Recent()
    answers = ended(asked())
    assert len(made) == 1
    assert made[0] != threading.get_ident()
    assert {one.body for one in answers} == {b"told"}
    assert all(one.headers["etag"] == '"a"' for one in answers)


def test_what_is_quick_waits_for_nothing_that_takes_long() -> None:
    go = threading.Event()

    def held() -> Response:
        assert go.wait(30)
        return Response(b"late")

    async def asked() -> tuple[bytes, list[bytes]]:
        late = [asyncio.ensure_future(recent.made(str(number), held)) for number in range(3 * AT_ONCE)]
        await asyncio.sleep(0)
        quick = await asyncio.wait_for(recent.made("row", lambda: Response(b"row"), quick=True), 30)
        go.set()
        return bytes(quick.body), [bytes(one.body) for one in await asyncio.gather(*late)]

    recent = Recent()
    assert ended(asked()) == (b"row", [b"late"] * 3 * AT_ONCE)
    recent.close()


def test_one_who_has_gone_keeps_nobody_from_the_answer() -> None:
    go = threading.Event()

    def held() -> Response:
        assert go.wait(30)
        return Response(b"told")

    async def asked() -> Response:
        gone, stays = (asyncio.ensure_future(recent.made("a", held)) for _ in range(2))
        await asyncio.sleep(0)
        gone.cancel()
        await asyncio.sleep(0)
        go.set()
        return await stays

    recent = Recent()
    assert ended(asked()).body == b"told"
    assert recent.get("a") is not None


def test_what_was_made_is_not_made_again() -> None:
    recent = Recent()
    ended(recent.made("a", lambda: Response(b"first")))
    assert ended(recent.made("a", lambda: Response(b"second"))).body == b"first"


def test_what_is_done_to_one_answer_stays_with_it() -> None:
    recent = Recent()
    first = ended(recent.made("a", lambda: Response(b"told", status_code=200)))
    first.headers["x-more"] = "1"
    again = recent.get("a")
    assert again is not None
    assert again.body == b"told"
    assert "x-more" not in again.headers


def test_the_least_asked_for_goes_first() -> None:
    recent = Recent(most=25)

    async def fill() -> None:
        for name in ("a", "b"):
            await recent.made(name, lambda: Response(b"x" * 10))
        assert recent.get("a") is not None  # asked for later than b
        await recent.made("c", lambda: Response(b"x" * 10))

    ended(fill())
    assert recent.get("b") is None
    assert recent.get("a") is not None
    assert recent.get("c") is not None


def test_an_error_is_told_to_all_and_not_kept() -> None:
    recent = Recent()

    def fail() -> Response:
        raise LookupError("gone")

    async def asked() -> list[object]:
        return await asyncio.gather(*(recent.made("a", fail) for _ in range(2)), return_exceptions=True)

    assert [type(one) for one in ended(asked())] == [LookupError, LookupError]
    assert recent.get("a") is None
    with pytest.raises(LookupError):
        ended(recent.made("a", fail))
