"""Whom acts about other acts are aimed at, each rule with a sentence that only looks like its kind."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.nouns.findings import Reading
from tests.extract.told import who

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("sentence", "type_", "recipients"),
    [
        # what is promised or threatened has the recipients of its own act, through a chain of verbs too
        ("<o a1>Borduria</o> agreed to send soldiers to <o a2>Syldavia</o>.", "AGREE", ["Syldavia"]),
        ("<o a1>Borduria</o> promised to help rebuild a bridge for <o a2>Syldavia</o>.", "AGREE", ["Syldavia"]),
        ("<o a1>Borduria</o> threatened to cut off gas supplies to <o a2>Syldavia</o>.", "THREATEN", ["Syldavia"]),
        ("<o a1>Borduria</o> threatened <o a2>Syldavia</o> with war.", "THREATEN", ["Syldavia"]),
        # a threat is for whom its condition names
        ("<o a1>The union</o> threatened to strike unless <o a2>the ministry</o> pays.", "THREATEN", ["the ministry"]),
        ("<o a1>The union</o> threatened to strike after <o a2>the ministry</o> cut jobs.", "THREATEN", []),
        # a protest is against whom it asks something of
        ("<g a1>Farmers</g> marched on Friday to urge <o a2>the ministry</o> to pay.", "PROTEST", ["the ministry"]),
        ("<g a1>Farmers</g> marched on Friday, calling on <o a2>the ministry</o> to pay.", "PROTEST", ["the ministry"]),
        ("<g a1>Farmers</g> marched on Friday as <o a2>the ministry</o> paid.", "PROTEST", []),
        ("<g a1>Farmers</g> marched on Friday, demanding <p a2>Lind</p>'s return.", "PROTEST", []),
        # who is to do what is asked
        ("<o a1>Borduria</o> demanded that <o a2>Syldavia</o> hand over the thieves.", "REQUEST", ["Syldavia"]),
        ("<g a1>Clerks</g> demanded that <p a2>Lind</p> step down.", "REQUEST", ["Lind"]),
        ("<o a1>Borduria</o> asked <o a2>Syldavia</o> for wheat.", "REQUEST", ["Syldavia"]),
        # whose the verb's own noun is
        ("<o a1>The party</o> called for <p a2>Lind</p>'s resignation.", "REQUEST", ["Lind"]),
        ("<o a1>The party</o> called for a resignation.", "REQUEST", []),
    ],
)
def test_acts_about_acts_find_whom(read: Read, sentence: str, type_: str, recipients: list[str]) -> None:
    told = next(one for one in read(sentence).reports if one.type == type_)
    assert who(told)[1] == recipients


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("<o a1>Borduria</o> is ready to send an envoy.", "AGREE"),
        ("<g a1>Teachers</g> are on strike.", "PROTEST"),
    ],
)
def test_what_somebody_is_said_to_be_tells_an_event(read: Read, sentence: str, type_: str) -> None:
    assert type_ in {one.type for one in read(sentence).reports}


@pytest.mark.parametrize("sentence", ["The dam is ready.", "<p a1>Lind</p> and <p a2>Berg</p> were among the dead."])
def test_a_word_further_off_tells_none(read: Read, sentence: str) -> None:
    assert not read(sentence).reports
