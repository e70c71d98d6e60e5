"""Words that are part of a name are nouns, whatever they look like."""

from __future__ import annotations

import pytest

from reportedly.extract.draft import begin
from reportedly.knowledge.ontology import ontology
from tests.extract.conftest import resolved


@pytest.mark.parametrize(
    ("marked", "word", "tag"),
    [
        ("They met <l>US</l> envoys.", "US", "NNP"),
        ("They told us nothing.", "us", "PRP"),
        ("After <p a1>Ana May</p> left, it rained.", "May", "NNP"),
        ("It may rain.", "may", "MD"),
        ("<p a1>Omar bin Rashid</p> left.", "bin", "NNP"),
        ("The bin is full.", "bin", "NN"),
        ("He said: “Let us go.”", "Let", "VBD"),
        ("Officers stopped two cruise ships from Klow.", "ships", "NNS"),
        ("The company ships parts to Klow.", "ships", "VBZ"),
        ("A car bombing killed five people.", "bombing", "NN"),
        ("Jets bombing the port killed five people.", "bombing", "VBG"),
        ("He also alleged the guards were late.", "alleged", "VBD"),
        ("The alleged guards were late.", "alleged", "JJ"),
        ("Trains stopped due to the storm.", "due", "IN"),
        ("A live round hit the wall.", "live", "JJ"),
    ],
)
def test_tags(marked: str, word: str, tag: str) -> None:
    tokens = [t for s in begin(resolved(marked), ontology=ontology()).prose.sentences for t in s.tokens]
    assert next(token.tag for token in tokens if token.text == word) == tag
