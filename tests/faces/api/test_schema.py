"""Whatever is asked, the API answers as its own document says, and never with a server error."""

from __future__ import annotations

import os
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from reportedly.faces.api.guard import API
from reportedly.faces.api.routes import ROUTES
from reportedly.faces.api.served import Served
from tests.faces.api.site import WRITER, app_of

EXAMPLES = int(os.environ.get("REPORTEDLY_API_EXAMPLES", "3"))  # of each route and mode; the soak asks for hundreds
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_headers_conformance,
          response_schema_conformance]  # fmt: skip
POSTED = ("/judgements", "/judgements/{id}/undo", "/articles")
OPERATIONS = [*(("GET", route.path.replace(":path", "")) for route in ROUTES), *(("POST", path) for path in POSTED)]


@pytest.fixture(scope="module")
def api(made: Served) -> Any:
    return schemathesis.openapi.from_asgi(f"{API}/openapi.json", app_of(made, names=("testserver",)))


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=["fitting", "unfitting"])
@pytest.mark.parametrize(("method", "path"), OPERATIONS, ids=[f"{method} {path}" for method, path in OPERATIONS])
def test_answers_are_as_documented(api: Any, method: str, path: str, mode: GenerationMode) -> None:
    operation = api[API + path][method]

    @seed(20_31)
    @settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
    @given(case=operation.as_strategy(generation_mode=mode))
    def answers(case: Any) -> None:
        response = case.call(headers={"authorization": f"Bearer {WRITER}"})
        case.validate_response(response, checks=CHECKS)

    answers()
