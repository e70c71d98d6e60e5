"""Credibility by the rule: root sources, origins and denials count, articles never."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from reportedly.connect.belief import Heard, belief
from reportedly.nouns.across import Root
from reportedly.nouns.kinds import SourceKind


def root(name: str, kind: SourceKind = "organisation", side: str = "BGR") -> Root:
    return Root(id=name, name=name, kind=kind, side=side)


SPOKEN = Root(id="m", name="m", kind="organisation", side="BGR", speaker="b")  # "B of M said"; elsewhere just "B said"


def heard(origin: str, of: Root | None, *, against: bool = False, **given: Any) -> Heard:
    plain: dict[str, Any] = {"article": origin, "outlet": origin, "owner": None, "at": date(2031, 5, 6)}
    return Heard(**(plain | given), origin=origin, root=of, against=against)


A, B, C = root("a"), root("b", "named"), root("c")
UNNAMED = root("x", "anonymous")


@pytest.mark.parametrize(
    ("rows", "credibility"),
    [
        ([heard("wire", A), heard("post", B)], 1),
        ([heard("wire", A), heard("wire", B)], 2),
        ([heard("wire", A), heard("post", UNNAMED)], 2),
        ([heard("wire", A), heard("post", B), heard("bee", C, against=True)], 2),
        ([heard("wire", A), heard("post", B), heard("bee", UNNAMED, against=True)], 1),
        ([heard(str(n), A) for n in range(10)], 3),
        ([heard("wire", UNNAMED)], 4),
        ([heard("wire", A), heard("post", B, against=True)], 4),
        ([heard("wire", A), heard("post", B, against=True), heard("bee", C, against=True)], 5),
        ([heard("wire", A), heard("post", B), heard("bee", A, against=True)], 5),
        ([heard("wire", None), heard("post", None)], 6),
        ([heard("wire", SPOKEN), heard("post", B)], 3),
        ([heard("wire", SPOKEN), heard("post", A), heard("bee", B)], 1),
        ([heard("wire", A), heard("post", SPOKEN), heard("bee", B, against=True)], 5),
    ],
    ids=["two roots, two origins", "one origin", "one anonymous", "a named denial", "an unnamed denial",
         "ten newsrooms", "one anonymous root", "as many deny", "more deny", "withdrawn", "no root",
         "who speaks for it", "who speaks for it and another", "withdrawn by who speaks for it"],
)  # fmt: skip
def test_credibility(rows: list[Heard], credibility: int) -> None:
    assert belief(rows).credibility == belief(rows[::-1]).credibility == credibility
    assert belief(rows).reasons


def test_the_counts() -> None:
    found = belief([
        heard("wire", A, article="k1", likelihood=(0.55, 0.8)),
        heard("wire", A, article="k2", outlet="Post", owner="Hill"),
        heard("bee", B, at=date(2031, 5, 9), likelihood=(0.2, 0.45)), heard("bee", C, against=True),
    ])  # fmt: skip
    assert (found.articles, found.outlets, found.owners, found.origins) == (
        3,
        ("Post", "bee", "wire"),
        ("Hill",),
        ("bee", "wire"),
    )
    assert ([one.id for one in found.roots], [one.id for one in found.roots_against]) == (["a", "b"], ["c"])
    assert (found.first, found.last, found.likelihood) == (date(2031, 5, 6), date(2031, 5, 9), (0.2, 0.8))
