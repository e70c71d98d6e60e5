"""The generated pages are what the code would write today, and nothing public is left out of them."""

from __future__ import annotations

import pytest

from docs.generate import PAGES, REFERENCE, cli
from reportedly.faces.cli import VERBS


@pytest.mark.parametrize(("name", "page"), PAGES, ids=[name for name, _ in PAGES])
def test_the_reference_is_up_to_date(name: str, page: object) -> None:
    assert callable(page)
    assert (REFERENCE / name).read_text(encoding="utf-8") == page(), f"{name} is out of date: run make docs"


def test_every_verb_is_documented() -> None:
    written = cli()
    assert [verb.__name__ for verb in VERBS if f"## reportedly {verb.__name__}\n" not in written] == []
