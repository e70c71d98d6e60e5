"""Which of a sentence's words may head a unit of the ontology there."""

from __future__ import annotations

from reportedly.extract.candidates import Words
from reportedly.extract.draft import begin
from reportedly.extract.vocabulary import NOTHING, Possible
from reportedly.knowledge.ontology import ontology
from reportedly.knowledge.ontology_units import LexicalUnit
from tests.extract.conftest import resolved


def heading(text: str, told: dict[tuple[str, str], LexicalUnit] | None = None) -> dict[str, Possible]:
    """The words of a text of one sentence that may head units."""
    draft = begin(resolved(text), ontology=ontology())
    (sentence,) = draft.prose.sentences
    return Words(draft, sentence).heading(told or {})


def test_words_that_head_nothing_there_are_left_out() -> None:
    found = heading("They shelled the old harbour near Klow.")
    assert set(found) == {"shelled"}
    assert {unit.head for unit in found["shelled"].verb} == {"shell"}
    assert heading("The old harbour lies near Klow.") == {}


def test_a_unit_of_several_words_needs_them_all() -> None:
    called = {unit.words for unit in heading("The army called off its strike in Klow.")["called"].verb}
    assert ("call", "on") not in called
    assert all(set(words) <= {"call", "off", "strike", "in", "the", "its"} for words in called)


def test_a_noun_that_told_an_event_before_is_looked_at_again() -> None:
    unit = next(one for one in ontology().starting("strike", pos="n") if len(one.words) == 1)
    bare = heading("The harbour reopened after the strike.", {("strike", "n"): unit})
    assert "strike" in bare
    assert bare["strike"] != NOTHING
