"""What an ontology has under a word as it stands in a text."""

from __future__ import annotations

from reportedly.extract.vocabulary import vocabulary_of
from reportedly.knowledge.ontology import ontology


def test_a_word_heads_units_by_its_lemma() -> None:
    heads = vocabulary_of(ontology()).verbs("shelled")
    assert heads is not None
    assert {unit.head for unit in heads.units} == {"shell"}
    assert vocabulary_of(ontology()).nouns("harbour") is None


def test_units_of_several_words_need_all_of_them() -> None:
    heads = vocabulary_of(ontology()).verbs("called")
    assert heads is not None
    longer = [unit for unit in heads.units if unit.every == {"call", "off"}]
    assert longer
    assert all(unit in heads.within(frozenset(("call", "off", "dam"))) for unit in longer)
    assert not any(unit in heads.within(frozenset(("call", "dam"))) for unit in longer)


def test_of_an_ontology_the_vocabulary_is_made_once() -> None:
    assert vocabulary_of(ontology()) is vocabulary_of(ontology())
