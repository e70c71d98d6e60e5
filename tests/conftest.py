"""What holds for all tests: a slow machine is no failure, so property tests have no deadline; nobody's own settings
or imported actors are read; and each process computes on one thread, since others run beside it."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("house", deadline=None)
settings.load_profile("house")

os.environ["REPORTEDLY_HOME"] = tempfile.mkdtemp(prefix="reportedly-tests-")
os.environ.pop("REPORTEDLY_ACTORS", None)
os.environ.setdefault("OMP_NUM_THREADS", "1")  # threads of the model and of torch wait by spinning

LONGEST = ("tests/web/test_page.py", "tests/run/test_keep.py", "tests/faces/api/test_judging.py",
           "tests/faces/test_record.py", "tests/run/test_briefing.py", "tests/run/test_connect.py")  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest files first, so that no processor waits for one that another began last."""
    place = {Path(__file__).parents[1] / name: number for number, name in enumerate(LONGEST)}
    items.sort(key=lambda item: place.get(item.path, len(LONGEST)))
