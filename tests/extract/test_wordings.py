"""Which words around a verb or a noun a unit of several words holds, and which only stand near."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.nouns.findings import Reading
from tests.extract.told import first

Read = Callable[..., Reading]


def triggers(reading: Reading) -> set[str]:
    return {report.trigger.lemma for report in reading.reports}


@pytest.mark.parametrize(
    ("sentence", "lemma"),
    [
        ("<l actor a1>Borduria</l> took <l actor a2>Syldavia</l> to court.", "take to court"),
        ("<g a1>Attackers</g> beat two guards of the bank to death.", "beat to death"),
        ("<p a1>Lind</p> called Monday for an end to the siege.", "call for"),
        ("<g a1>Deputies</g> voted narrowly on Wednesday against the bill.", "vote against"),
        ("Two guards were rounded up overnight.", "round up"),
        ("<g a1>Rebels</g> hacked to death three guards.", "hack to death"),
        ("<g a1>Rebels</g> kept a truce in <l>Klow</l>.", "keep truce"),
        ("<p a1>Lind</p> had talks with <p a2>Berg</p>.", "have talk"),
        ("<g a1>Ministers</g> held three days of talks.", "hold talk"),
        ("<l actor a1>Borduria</l> reached agreement in principle with <l actor a2>Syldavia</l>.", "reach agreement"),
    ],
)
def test_words_behind_an_object_a_day_or_of(read: Read, sentence: str, lemma: str) -> None:
    assert lemma in triggers(read(sentence))


@pytest.mark.parametrize(
    ("sentence", "lemma"),
    [
        ("<l actor a1>Borduria</l> took <l actor a2>Syldavia</l> seriously.", "take to court"),
        ("<g a1>Deputies</g> voted narrowly on a bill against smoke.", "vote against"),
        ("<g a1>Guards</g> fired on Monday.", "fire on"),
        ("<g a1>Rebels</g> hacked to pieces three doors.", "hack to death"),
        ("Mourners filed through <l>Klow</l> in protest.", "file protest"),
        ("<p a1>Lind</p> had to organise some talks.", "have talk"),
        ("The base is used by the guards of an air force.", "use force"),
        ("<p a1>Lind</p> called Monday a day for an end to worry.", "call for"),
        ("<p a1>Lind</p> left for talks with <p a2>Berg</p>.", "leave talk"),
    ],
)
def test_what_leads_away_from_a_verb_holds_no_word_of_it(read: Read, sentence: str, lemma: str) -> None:
    assert lemma not in triggers(read(sentence))


def test_a_noun_before_a_preposition_heads_its_unit(read: Read) -> None:
    told = first(read("<g a1>Nurses</g> renewed a call for calm in <l>Klow</l>."), "REQUEST")
    assert "call" in told.trigger.lemma
    assert not read("The photo call for the play drew critics.").reports


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("<l actor a1>Borduria</l> signed the pact.", "SUPPORT"),
        ("<l actor a1>Borduria</l> signed up early for the pact.", "SUPPORT"),
    ],
)
def test_units_that_ask_for_an_object_crowd_out_none_that_need_none(read: Read, sentence: str, type_: str) -> None:
    assert type_ in {report.extension or report.type for report in read(sentence).reports}
