"""What holds for all tests: a slow machine is no failure, so property tests have no deadline; and nobody's own settings
or imported actors are read."""

from __future__ import annotations

import os
import tempfile

import pytest
from hypothesis import settings

settings.register_profile("house", deadline=None)
settings.load_profile("house")

os.environ["REPORTEDLY_HOME"] = tempfile.mkdtemp(prefix="reportedly-tests-")
os.environ.pop("REPORTEDLY_ACTORS", None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The browser's tests first: they are one long file, which no second processor should wait for at the end."""
    items.sort(key=lambda item: "web" not in item.path.parts)
