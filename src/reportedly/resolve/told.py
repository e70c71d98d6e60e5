"""Descriptions where they are no source: "the ministry", "the president", "the police" take part in what is told, too.

Only those that go back to somebody named are given an actor here; whoever else is described stays without.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reportedly.nouns.article import Article
from reportedly.nouns.kinds import MentionKind
from reportedly.resolve.discourse import Discourse
from reportedly.resolve.ground import Ground, Word
from reportedly.resolve.heads import BODIES
from reportedly.resolve.lore import is_role
from reportedly.resolve.phrases import Names, Phrase, take_apart
from reportedly.resolve.sources import Sources
from reportedly.text.wordset import word_set

OPENING = word_set("the this these")
COMPLEMENTS = word_set("of elect designate")
PLACES = word_set(  # where something is, as often as who acts; and bodies that every article has several of
    "state states country countries nation nations republic kingdom city town village region province district county "
    "airport prison school church site palace academy presidency people member members"
)
GAP = re.compile(r"(?:[’']s)?[ -]")
LONGEST = 3  # words after "the": "the ruling military junta"
KINDS: dict[str, MentionKind] = {"person": "person", "population": "group"}


def point_descriptions(article: Article, discourse: Discourse, sources: Sources, names: Names) -> None:
    """Adds a mention for each such description whose antecedent is sure."""
    cast = discourse.cast
    for phrase in _descriptions(discourse.ground, names):
        start, end = phrase.start, phrase.core[-1].end
        if any(seen.start < end and start < seen.end for seen in cast.seen):
            continue
        actors = sources.meant(phrase)
        if len(actors) == 1 and cast.drafts[actors[0]].named:
            kind = KINDS.get(cast.drafts[actors[0]].kind, "organisation")
            span = article.cite(start, end)
            cast.mention((span,), article.words((span,)), kind, actors[0])


def _descriptions(ground: Ground, names: Names) -> Iterator[Phrase]:
    words = ground.words
    for place, word in enumerate(words):
        if word.lower in OPENING:
            noun = _noun(ground, words[place : place + LONGEST + 3], names)
            if noun is not None:
                yield take_apart(ground, word.start, noun.end, names)


def _noun(ground: Ground, words: Sequence[Word], names: Names) -> Word | None:
    """The first noun for a person by office or for a body, unless it goes with what follows ("the court official", "the
    president’s office", "the mayor of Ulm", "the president elect")."""
    for place, (before, word) in enumerate(pairwise(words), start=2):
        if ground.between(before.end, word.start) != " " or not word.text.islower():
            return None
        if word.lower in PLACES:
            return None
        if is_role(word.lower) or word.lower in BODIES:
            after = next((one for one in words[place:] if not one.possessive), None)
            return None if after is not None and _goes_on(ground, word, after, names) else word
    return None


def _goes_on(ground: Ground, word: Word, after: Word, names: Names) -> bool:
    if GAP.fullmatch(ground.between(word.end, after.start)) is None:
        return False
    noun = is_role(after.lower) or after.lower in BODIES or after.lower in COMPLEMENTS
    return noun or names.starting(after.start) is not None
