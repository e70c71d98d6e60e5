"""Persons whom the model passed over: a name behind which it is said what office its bearer has, wherever it recurs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from reportedly.nouns.article import Article
from reportedly.nouns.findings import Mention
from reportedly.nouns.ids import last_number
from reportedly.resolve.heads import DETERMINERS, PREPOSITIONS
from reportedly.resolve.lore import is_role, known_body, of_demonym, state_named
from reportedly.resolve.naming import is_honorific
from reportedly.text.spots import Spots

_NAMED = re.compile(
    r"(?<![\w’'-])(?P<name>[A-Z][\w’-]+(?: (?:(?:van|von|de|del|dela|bin|al|el|da|dos) )?[A-Z][\w’-]+){1,2}), "
    r"(?:\d\d, )?(?:(?:the|an?|another) (?:[\w’-]+ ){0,3}?|(?:(?:former|deputy|acting|vice|chief) )?)(?P<role>[a-z]+)"
    r"(?= of | for | in |,)"
)
_OPENING = DETERMINERS | PREPOSITIONS
_SURE = ("person",)  # kinds of the model's mentions that stand


def with_missed_persons(article: Article, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions in text order, with one wherever such a person is named ("Park Min-soon, the mayor of Klow, …"), and
    without what the model took parts of the name for."""
    persons = Spots((one.spans[0].start, one.spans[-1].end, one.id) for one in mentions if one.kind in _SURE)
    names = dict.fromkeys(name for name, start, end in _in_office(article.text) if not persons.touching(start, end))
    spots = sorted(spot for name in names for spot in _everywhere(article.text, name) if not persons.touching(*spot))
    if not spots:
        return list(mentions)
    taken = Spots((start, end, None) for start, end in spots)
    kept = [one for one in mentions if not taken.touching(one.spans[0].start, one.spans[-1].end)]
    return sorted([*kept, *persons_at(article, mentions, spots)], key=lambda one: (one.spans[0], one.spans[-1].end))


def _in_office(text: str) -> Iterator[tuple[str, int, int]]:
    """Names behind which an office stands, with where they do."""
    for hit in _NAMED.finditer(text):
        words = hit["name"].split()
        named = known_body(hit["name"]) or state_named(hit["name"]) or of_demonym(words[0])
        titled = any(is_role(word.lower()) or is_honorific(word.lower()) for word in words)
        opening = words[0].lower() in _OPENING
        if named is None and not titled and not opening and is_role(hit["role"]):
            yield hit["name"], hit.start("name"), hit.end("name")


def _everywhere(text: str, name: str) -> Iterator[tuple[int, int]]:
    for hit in re.finditer(rf"(?<![\w’'-]){re.escape(name)}(?![\w-])", text):
        yield hit.span()


def persons_at(article: Article, mentions: Sequence[Mention], spots: Iterable[tuple[int, int]]) -> list[Mention]:
    """New mentions of persons at these offsets, numbered on from those there are."""
    last, spans = last_number(one.id for one in mentions), [article.cite(*spot) for spot in spots]
    return [
        Mention(id=f"m{number}", spans=(span,), text=article.words((span,)), kind="person")
        for number, span in enumerate(spans, start=last + 1)
    ]
