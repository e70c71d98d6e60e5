"""Reportedly reads the news and keeps a sourced record: who said what, and what is said to have happened.

- `reportedly.extract("…", published="2024-10-28")`: one article → one reading
- `reportedly.open("record.duckdb")`: a record → the questions of `reportedly.ask`
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportedly.run.api import extract
    from reportedly.run.api import open_record as open

__version__ = "0.1.0"
__all__ = ["__version__", "extract", "open"]


class _Package(ModuleType):
    """This package, whose `extract` stays the function although a room has the same name (docs/decisions/0007)."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name == "extract" and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package


def __getattr__(name: str) -> object:
    """`extract` and `open` on first use, so that `import reportedly` stays under 0.2 s."""
    if name in ("extract", "open"):
        from reportedly.run import api

        return api.extract if name == "extract" else api.open_record
    raise AttributeError(f"module 'reportedly' has no attribute {name!r}")
