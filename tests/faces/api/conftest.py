"""A server over a small record, made once for each module of tests."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from reportedly.faces.api.served import Served
from reportedly.run.connect import connect
from tests.contracts.make import CAPTURED, article, bare, entry, strike
from tests.faces.api.site import Site, app_of, served


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Two articles; one of them, a day later, in a second version."""
    opened = served(tmp_path_factory.mktemp("served") / "record.duckdb")
    first, later = article("It is open.", url="https://bee.example/1"), article("Shut.", url="https://bee.example/1")
    opened.store.put_all([entry(strike()), entry(bare(first)), entry(bare(later), at=CAPTURED + timedelta(days=1))])
    connect(opened.store)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def site(made: Served) -> Site:
    """A client that may write."""
    return Site(app_of(made))
