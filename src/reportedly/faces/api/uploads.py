"""Articles that are posted → captures for a job: a text, files, or addresses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import msgspec
from msgspec.structs import replace
from starlette.datastructures import UploadFile
from starlette.requests import Request

from reportedly.faces.api import bodies
from reportedly.faces.api.errors import ApiError
from reportedly.faces.api.jobs import Jobs, Taken
from reportedly.faces.api.said import Adding, Job
from reportedly.nouns.article import Capture, Hints
from reportedly.nouns.ids import sha256_of
from reportedly.read.addresses import is_web
from reportedly.read.sources import captures, utc_now

FORM = "multipart/form-data"
FILES_MOST = 500  # of a form, and addresses of a body: a day of a few outlets
FIELDS = ("outlet", "published")
FORM_SCHEMA = {
    "type": "object",
    "required": ["files"],
    "properties": {
        "files": {"type": "array", "items": {"type": "string", "contentMediaType": "application/octet-stream"}},
        "outlet": {"type": "string"},
        "published": {"type": "string", "format": "date"},
    },
}
PASTED = "pasted text"  # the address of a capture that has none


class Upload(NamedTuple):
    """A file as it was sent."""

    name: str
    body: bytes


async def job_of(request: Request, jobs: Jobs) -> Job:
    """The job that a request asks for; ApiError where it gives nothing, or what isn't taken."""
    if request.headers.get("content-type", "").lower().startswith(FORM):
        return await _of_form(request, jobs)
    said = bodies.said(await request.body(), request.headers.get("content-type", ""), Adding)
    if (said.text is None) == (not said.addresses):
        raise ApiError("bad_request", "give either text or addresses", field="text")
    if said.text is not None:
        return jobs.put([said.url or PASTED], lambda: [_pasted(said)])
    return jobs.put(said.addresses, _of_web(said))


def _pasted(said: Adding) -> Capture:
    body = (said.text or "").encode("utf-8", "surrogatepass")
    hints = Hints(title=said.title, outlet=said.outlet, published=_iso(said.published), url=said.url)
    return Capture(
        body=body, sha256=sha256_of(body), address=said.url or PASTED, at=utc_now(), media="text", hints=hints
    )


def _of_web(said: Adding) -> Any:
    """The captures of addresses; only of the web, never of a path on the server's machine."""
    if len(said.addresses) > FILES_MOST:
        raise ApiError("bad_request", f"give at most {FILES_MOST} at once", field="addresses")
    for number, address in enumerate(said.addresses):
        if not is_web(address):
            raise ApiError("bad_request", f"number {number + 1} is no http(s) address", field="addresses")
    hints = Hints(outlet=said.outlet, published=_iso(said.published))
    return lambda: captures(said.addresses, hints=hints)


async def _of_form(request: Request, jobs: Jobs) -> Job:
    async with request.form(max_files=FILES_MOST, max_fields=len(FIELDS)) as form:
        sent = [one for one in form.getlist("files") if isinstance(one, UploadFile)]
        uploads = [Upload(safe_name(one.filename or ""), await one.read()) for one in sent]
        fields = {name: form.get(name) for name in FIELDS}
    if not uploads:
        raise ApiError("bad_request", "give at least one file", field="files")
    hints = _hints(fields)
    return jobs.put([one.name for one in uploads], lambda: of_uploads(uploads, hints))


def of_uploads(uploads: Sequence[Upload], hints: Hints) -> Iterator[Taken]:
    """The captures of files, read as `add` reads them from a disk; each is told by the name it was sent with."""
    with TemporaryDirectory(prefix="reportedly-upload-") as folder:
        for number, upload in enumerate(uploads):
            path = Path(folder) / str(number) / upload.name
            path.parent.mkdir()
            path.write_bytes(upload.body)
            for taken in captures([str(path)], hints=hints):
                yield _named(taken, str(path), upload.name)


def safe_name(name: str) -> str:
    """The last part of a file's name, that can lead nowhere else; "upload.txt" for none."""
    last = PurePosixPath(name.replace("\\", "/")).name
    kept = "".join(char for char in last if char.isprintable() and char != "\0")[-60:].strip(". ")  # 240 bytes at most
    return kept or "upload.txt"


def _named(taken: Taken, path: str, name: str) -> Taken:
    if isinstance(taken, Capture):
        return replace(taken, address=taken.address.replace(path, name, 1))
    return replace(taken, input=taken.input.replace(path, name, 1), message=taken.message.replace(path, name))


def _hints(fields: dict[str, Any]) -> Hints:
    outlet, published = fields["outlet"] or None, fields["published"] or None
    try:
        day = msgspec.convert(published, date | None)
        return Hints(outlet=msgspec.convert(outlet, str | None), published=_iso(day))
    except msgspec.ValidationError as error:
        raise ApiError("bad_request", str(error), field="published") from None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
