"""Answers of late: as long as the record stays as it is, the same question has the same answer."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from starlette.responses import Response

BYTES_MOST = 64_000_000  # of all bodies; a page of a list takes about 100 kB
AT_ONCE = 4  # answers made side by side: more would only take turns, since Python runs one of them at a time
QUICK_AT_ONCE = 2  # of those that take a millisecond: they wait for one another alone


class Recent:
    """The answers of a server by their ETags, the last asked for kept longest. For use from one event loop.

    That loop is what answers wait for, not what makes them: while 50 read, each of its rounds takes tens of
    milliseconds. So threads take up by themselves what waits, and whoever waits is told by the round after it was made.
    """

    def __init__(self, *, most: int = BYTES_MOST) -> None:
        self._most = most
        self._bytes = 0
        self._made: OrderedDict[str, Response] = OrderedDict()
        self._waiting: dict[str, list[asyncio.Future[Response]]] = {}
        self._threads = ThreadPoolExecutor(AT_ONCE, "answer")
        self._quick = ThreadPoolExecutor(QUICK_AT_ONCE, "quick")

    def get(self, etag: str) -> Response | None:
        """The answer that has this ETag, if it was made of late."""
        found = self._made.get(etag)
        if found is None:
            return None
        self._made.move_to_end(etag)
        return _again(found)

    async def made(self, etag: str, make: Callable[[], Response], *, quick: bool = False) -> Response:
        """The answer that has this ETag, made in a thread unless it is there; those who ask for it meanwhile wait for
        the same one."""
        if (found := self.get(etag)) is not None:
            return found
        loop = asyncio.get_running_loop()
        waiter: asyncio.Future[Response] = loop.create_future()
        others = self._waiting.setdefault(etag, [])
        others.append(waiter)
        if len(others) == 1:
            threads = self._quick if quick else self._threads
            threads.submit(self._make, etag, make, loop)
        return await waiter

    def close(self) -> None:
        """Ends the threads once what they make is made."""
        self._threads.shutdown()
        self._quick.shutdown()

    def _make(self, etag: str, make: Callable[[], Response], loop: asyncio.AbstractEventLoop) -> None:
        try:
            found: Response | Exception = make()
        except Exception as error:  # told to all who wait
            found = error
        loop.call_soon_threadsafe(self._tell, etag, found)

    def _tell(self, etag: str, found: Response | Exception) -> None:
        if isinstance(found, Response):
            self._keep(etag, found)
        for waiter in self._waiting.pop(etag):
            if waiter.done():  # who asked has gone
                continue
            if isinstance(found, Response):
                waiter.set_result(_again(found))
            else:
                waiter.set_exception(found)

    def _keep(self, etag: str, found: Response) -> None:
        self._made[etag] = found
        self._bytes += len(found.body)
        while self._bytes > self._most:
            _, old = self._made.popitem(last=False)
            self._bytes -= len(old.body)


def _again(found: Response) -> Response:
    """The same answer once more; what others do to its headers stays with it."""
    again = Response()
    again.body, again.status_code = found.body, found.status_code
    again.raw_headers = list(found.raw_headers)
    return again
