"""Errors as answers: one envelope, no stack trace, and a message that says what to do."""

from __future__ import annotations

import logging
from collections.abc import Mapping

import msgspec
from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from reportedly.faces.api.said import Code, Fault, Problem
from reportedly.nouns.errors import (
    RecordLocked,
    Refused,
    ReportedlyError,
    SettingsError,
    UnknownId,
)

log = logging.getLogger(__name__)
STATUS: Mapping[Code, int] = {
    "bad_request": 400, "unauthorized": 401, "forbidden": 403, "not_found": 404, "too_large": 413, "locked": 423,
    "too_many": 429, "internal": 500,
}  # fmt: skip
INTERNAL = "something went wrong in the server; its log says what"


class ApiError(Exception):
    """An error that is answered with this code, message and field."""

    def __init__(
        self, code: Code, message: str, *, field: str | None = None, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(message)
        self.fault = Fault(code=code, message=message, field=field)
        self.headers = headers


def problem(fault: Fault, *, status: int | None = None, headers: Mapping[str, str] | None = None) -> Response:
    """The answer that an error is."""
    body = msgspec.json.encode(Problem(fault))
    code = status or STATUS[fault.code]
    return Response(body, status_code=code, media_type="application/json", headers=headers)


def fault_of(error: Exception) -> Fault:
    """What is told of an error: our own errors' words; of others, and of damage to the record, only the log tells."""
    match error:
        case ApiError():
            return error.fault
        case UnknownId():
            return Fault(code="not_found", message=str(error))
        case RecordLocked():
            return Fault(code="locked", message=str(error))
        case SettingsError() | Refused():
            return Fault(code="bad_request", message=str(error))
        case RequestValidationError():
            return Fault(code="bad_request", message="the request can't be understood")
    log.error("an answer failed", exc_info=error)
    return Fault(code="internal", message=INTERNAL)


def install(app: FastAPI) -> None:
    """Makes every error of the app an answer in the envelope."""

    async def ours(request: Request, error: Exception) -> Response:
        return problem(fault_of(error), headers=getattr(error, "headers", None))

    async def http(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        known: Code = "not_found" if error.status_code == 404 else "bad_request"
        message = "there is nothing here; see /api/v1/openapi.json" if known == "not_found" else str(error.detail)
        return problem(Fault(code=known, message=message), status=error.status_code, headers=error.headers)

    for kind in (ApiError, ReportedlyError, RequestValidationError, Exception):
        app.add_exception_handler(kind, ours)
    app.add_exception_handler(HTTPException, http)
