"""The gazetteer that these tests share."""

from __future__ import annotations

import pytest

from reportedly.knowledge.gazetteer import Gazetteer
from tests.resolve.marked import SmallWorld


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    """The small world's gazetteer."""
    return SmallWorld()
