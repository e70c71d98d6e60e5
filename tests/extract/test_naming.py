"""The fewest words that name an event are its trigger: a preposition that only brings in somebody is none of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.nouns.findings import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("<p a1>Ruiz</p> was charged with murder on Friday.", ("charged", "charge")),
        ("Police accused <p a1>Ruiz</p> of theft.", ("accused", "accuse")),
        ("<p a1>Ruiz</p> died in <l>Klow</l>.", ("died", "die")),
        ("Two inmates escaped from the prison.", ("escaped", "escape")),
        # what makes the verb another stays
        ("<g a1>Villagers</g> called for an inquiry into the fire.", ("called for", "call for")),
        ("<g a1>Soldiers</g> opened fire on <g a2>the crowd</g>.", ("opened fire", "open fire")),
        ("<p a1>Ruiz</p> called on <o a2>the ministry</o> to resign.", ("called on", "call on")),
        ("<g a1>Rebels</g> shot down a plane.", ("shot down", "shoot down")),
    ],
)
def test_the_fewest_words_name_it(read: Read, sentence: str, trigger: tuple[str, str]) -> None:
    reading = read(sentence)
    named = [(reading.article.words(one.trigger.spans), one.trigger.lemma) for one in reading.reports]
    assert trigger in named
