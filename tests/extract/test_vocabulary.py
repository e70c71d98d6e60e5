"""What an ontology has under a word as it stands in a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

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
    assert all(unit in heads.possible(frozenset(("call", "off", "dam", *unit.needs))) for unit in longer)
    assert not any(unit in heads.possible(frozenset(("call", "dam", *unit.needs))) for unit in longer)


def test_a_word_heads_units_as_verb_as_noun_or_as_neither() -> None:
    words = vocabulary_of(ontology())
    known = words.known("strikes")
    assert known is not None
    both = known.heads
    assert both is not None
    assert (both.verb, both.noun) == (words.verbs("strikes"), words.nouns("strikes"))
    assert both.event == ("strike", "n")


def test_of_a_word_is_known_what_stands_in_units_and_what_it_is_about() -> None:
    words = vocabulary_of(ontology())
    harbour, measles = words.known("harbours"), words.known("measles")
    assert harbour is not None
    assert (harbour.forms, harbour.heads, harbour.contexts) == (("harbour",), None, ())
    assert measles is not None
    assert measles.contexts == ("disease",)
    assert words.known("klow") is None


UNITS = sorted({(unit.head, unit.pos) for unit in ontology().units})


@given(st.data())
def test_possible_are_those_whose_words_are_there_if_demands_of_one_can_be_met(data: st.DataObject) -> None:
    lemma, pos = data.draw(st.sampled_from(UNITS))
    words = vocabulary_of(ontology())
    heads = (words.verbs if pos == "v" else words.nouns)(lemma)
    units = ontology().starting(lemma, pos=pos)
    around = sorted({word for one in units for word in (*one.every, *one.needs, *one.needs.union(*one.asked))})
    there = frozenset(data.draw(st.sets(st.sampled_from(around), max_size=6))) | {lemma, "the"}
    fitting = [unit for unit in units if unit.every <= there and unit.needs_met(there)]
    hope = any(all(nouns & there for nouns in unit.asked) for unit in fitting)
    known = words.known(lemma)
    both = known.heads if known is not None else None
    if heads is not None and both is not None:
        expected = [list(one.possible(there)) if one is not None else [] for one in (both.verb, both.noun)]
        found = both.possible(there)
        assert [list(found.verb), list(found.noun)] == expected
    assert heads is None or list(heads.possible(there)) == (fitting if hope else [])  # "means" is of the verb "mean"


def test_of_an_ontology_the_vocabulary_is_made_once() -> None:
    assert vocabulary_of(ontology()) is vocabulary_of(ontology())
