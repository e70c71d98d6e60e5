"""The page's files, as they were built into the package; and without them a plain page that says how to build it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from reportedly.faces.api.errors import ApiError, problem
from reportedly.faces.api.guard import API

FOLDER = Path(__file__).parents[1] / "web"
MEDIA: Mapping[str, str] = {
    ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
    ".json": "application/json", ".svg": "image/svg+xml", ".png": "image/png", ".ico": "image/x-icon",
    ".woff2": "font/woff2", ".txt": "text/plain; charset=utf-8", ".webmanifest": "application/manifest+json",
}  # fmt: skip
ASSETS = "assets/"  # the built files, and nothing else
FOR_EVER = "public, max-age=31536000, immutable"  # a hashed name never has another body
ASK_AGAIN = "no-cache"
WITHOUT = f"""<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Reportedly</title>
<h1>Reportedly</h1>
<p>The API answers at <a href="{API}/record">{API}/record</a>; what it can be asked is in
<a href="{API}/openapi.json">{API}/openapi.json</a>.</p>
<p>The page isn't built in this installation. In a checkout, build it with <code>make web</code> and start
<code>reportedly serve</code> again.</p>
</html>
"""


def install(app: FastAPI, folder: Path = FOLDER) -> None:
    """Adds the page: its files, and for any other path its index, whose script reads the path."""
    files = files_of(folder)

    def page(request: Request) -> Response:
        path = request.url.path.lstrip("/")
        if path.startswith(("api/", "internal/")):
            return problem(ApiError("not_found", f"there is nothing here; see {API}/openapi.json").fault)
        if path in files:
            return _file(files[path], FOR_EVER if path.startswith(ASSETS) else ASK_AGAIN)
        if "index.html" in files and not path.startswith(ASSETS) and "." not in path.rpartition("/")[2]:
            return _file(files["index.html"], ASK_AGAIN)
        if "index.html" in files:
            return Response("there is no such file\n", status_code=404, media_type=MEDIA[".txt"])
        return Response(WITHOUT, status_code=200 if path == "" else 404, media_type=MEDIA[".html"])

    app.add_api_route("/{path:path}", page, methods=["GET", "HEAD"], include_in_schema=False)


def files_of(folder: Path) -> dict[str, Path]:
    """The files by the path they are asked for: a request chooses among these and never names a file itself."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix in MEDIA)
    return {path.relative_to(folder).as_posix(): path for path in found}


def _file(path: Path, cache: str) -> Response:
    return Response(path.read_bytes(), media_type=MEDIA[path.suffix], headers={"cache-control": cache})
