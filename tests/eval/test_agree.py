"""Labels agree fully with themselves, and less with others."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from eval.gold import forms
from eval.gold.agree import agreement
from eval.gold.build import build
from eval.gold.rows import GoldArticle

TEXT = "Police in Torvik held 14 people on Monday, Mara Lund said. She likely lied, union Havn said; Havn blamed Norway"
LABELS = {
    "annotator": "test",
    "actors": [
        {"n": "Torvik police", "kind": "government", "m": "[Police] in"},
        {"n": "Mara Lund", "kind": "person", "all": ["Mara Lund"], "m": "[She]"},
        {"n": "Havn", "kind": "organisation", "all": ["Havn"]},
        {"n": "Norway", "kind": "state", "all": ["Norway"]},
    ],
    "places": [
        {"id": "p1", "p": "[Torvik]", "name": "Torvik", "level": "town", "cc": "NO"},
        {"id": "p2", "p": "[Norway]", "name": "Norway", "level": "country", "cc": "NO", "use": "actor", "imp": "may"},
    ],
    "times": [{"id": "t1", "t": "[Monday]", "value": "2025-03-10"}],
    "figures": [{"id": "f1", "f": "[14]", "v": 14, "n": "[people]", "m": "detained"}],
    "statements": [
        {"id": "s1", "who": "Mara Lund", "src": "[Mara Lund]", "cue": "Lund [said]", "con": "[Police in~on Monday]"},
        {
            "id": "s2", "who": "Havn", "kind": "organisation", "src": "[union Havn]", "cue": "Havn [said]",
            "con": "[She likely lied]", "certainty": [0.55, 0.8], "words": "[likely]",
        },
        {
            "id": "s3", "who": "Havn", "kind": "organisation", "src": "; [Havn]", "cue": "[blamed]", "con": "[Norway]",
            "class": "accuse",
        },
    ],
    "reports": [
        {
            "id": "r1", "e": "[held]", "type": "COERCE", "by": "Torvik police | [Police]", "to": "[14 people]",
            "place": "p1", "time": "t1", "st": "s1",
        },
        {
            "id": "r2", "e": "[blamed]", "type": "ACCUSE", "by": "Havn | ; [Havn]", "to": "Norway | [Norway]",
            "speech": "s3",
        },
    ],
}  # fmt: skip


def article() -> GoldArticle:
    return replace(build(TEXT, msgspec.convert(LABELS, forms.Labels)), id="x", sha256="hash")


def test_labels_agree_fully_with_themselves() -> None:
    lines = agreement([article()], [article()])
    assert {line.measure for line in lines if line.tally.gold} >= {"statements", "sources", "reports", "participants"}
    assert [line.measure for line in lines if line.tally.gold and line.tally.f1 < 1] == []


def test_a_second_reading_that_misses_a_statement_agrees_less() -> None:
    second = replace(article(), statements=article().statements[:2])
    scored = {line.measure: line.tally for line in agreement([article()], [second])}
    assert (scored["statements"].right, scored["statements"].gold) == (2, 3)
    assert scored["reports"].f1 == 1.0


def test_only_articles_in_both_count() -> None:
    other = replace(article(), sha256="another")
    scored = {line.measure: line.tally for line in agreement([article(), other], [article()])}
    assert scored["figures"].gold == 1
