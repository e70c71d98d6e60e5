"""What the words beside a name say that it is, and whom or what "the actress", "the zoo" and "the city" mean."""

from __future__ import annotations

import pytest

from reportedly.knowledge.gazetteer import Gazetteer
from reportedly.resolve import resolve
from tests.resolve.marked import mark, who

SAID = "{cue1|said} {content1|so}."


def kinds(marked: str, gazetteer: Gazetteer) -> set[tuple[str, str]]:
    return {(one.name, one.kind) for one in resolve(mark(marked), gazetteer=gazetteer).actors}


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("It joins chipmaker {person|Tolgaron}. {source1|{person|Tolgaron}} ", "organisation"),
        ("It joins oil giant {group|Tolgaron}. {source1|{person|Tolgaron}} ", "organisation"),
        ("{source1|The {person|HTWB}} ", "organisation"),
        ("{source1|Radio Klow’s {organisation|Ofeibea Lund}} ", "person"),
        ("{organisation|Tolgaron} grew. {organisation|Tolgaron} fell. {source1|{person|Tolgaron}} ", "organisation"),
        ("It joins {organisation|Maria Lund}. {source1|{person|Maria Lund}} ", "person"),
        ("{source1|{person|MVP Lund}} ", "person"),
        ("It joins {person|Maria Lund}. {organisation|Maria} left. {source1|{person|Lund}} ", "person"),
    ],
)
def test_the_words_beside_a_name_tell_its_kind(marked: str, kind: str, gazetteer: Gazetteer) -> None:
    assert [one for _, one in kinds(marked + SAID, gazetteer)] == [kind]


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("{source1|Retailer {person|Maria Lund}} ", "person"),
        ("It joins chipmaker {person|Lund}. {person|Maria Lund} left. {source1|{person|Lund}} ", "person"),
        ("{source1|Borduria’s {organisation|Harbour Union}} ", "organisation"),
        ("It joins {person|Maria Lund}. {organisation|Lund} left. {source1|{person|Maria Lund}} ", "person"),
    ],
)
def test_other_names_keep_their_kind(marked: str, kind: str, gazetteer: Gazetteer) -> None:
    assert [one for _, one in kinds(marked + SAID, gazetteer)] == [kind]


@pytest.mark.parametrize(
    ("before", "source", "names"),
    [
        ("A boy fell at the {facility|Harwick Zoo}.", "The zoo", ["Harwick Zoo"]),
        ("It went from the {facility|Harwick Zoo} to the {facility|Ulm Zoo}.", "The zoo", []),
        ("The council of {place|Milford} met.", "The city", ["Milford"]),
        ("Snow fell in {place|Milford} and {place|Klow}.", "The city", []),
        ("Snow fell in the city of {place|Milford} and in {place|Klow}.", "The city", ["Milford"]),
        ("{person|Maria Lund} sang.", "The actress", ["Maria Lund"]),
        ("{person|Maria Lund} met {person|Anna Holm}.", "The actress", ["actress"]),
        ("{person|Peter Lund} sang.", "The actress", ["actress"]),
        ("{person|Maria Lund} sang.", "The driver", ["driver"]),
        ("", "The museum in {place|Klow}", ["museum in Klow"]),
        ("", "A rep for {person|Lund}", ["rep for Lund"]),
        ("", "{organisation|University of Fram} in {place|Klow} professor {person|Ann Lee}", ["Ann Lee"]),
        ("", "{organisation|University of Fram}, Klow’s rector, {person|Ann Lee}", ["Ann Lee"]),
        ("", "The lawyer for singer {person|Ann Lee}", ["lawyer for singer Ann Lee"]),
    ],
)
def test_whom_a_description_means(before: str, source: str, names: list[str], gazetteer: Gazetteer) -> None:
    told = resolve(mark(f"{before} {{source1|{source}}} {SAID}"), gazetteer=gazetteer)
    assert who(told) == names


def test_who_behind_a_gerund_is_the_noun(gazetteer: Gazetteer) -> None:
    told = resolve(mark("It aims at guiding young engineers {source1|who} " + SAID), gazetteer=gazetteer)
    assert who(told) == ["young engineers"]
