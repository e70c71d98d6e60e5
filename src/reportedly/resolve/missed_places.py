"""Places that the model passed over: where a place stands, with a name that the gazetteer has in a country at hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reportedly.nouns.article import Article
from reportedly.nouns.findings import Mention
from reportedly.nouns.ids import last_number
from reportedly.resolve.ground import Ground, Word
from reportedly.resolve.lore import alpha2, known_body, of_demonym, state_named
from reportedly.resolve.options import Lookup
from reportedly.resolve.uses import LOCATIVE, MOTION
from reportedly.text.first_names import given_gender
from reportedly.text.fold import fold
from reportedly.text.spots import Spots

SHORTEST = 5  # letters; shorter names are too often other words
LEADING = LOCATIVE | {"to"}  # words right before such a place
NEAR = 5  # words before "to" among which there must be one of motion


def with_missed_places(article: Article, ground: Ground, mentions: Sequence[Mention], lookup: Lookup) -> list[Mention]:
    """The mentions and one for each such place ("sent soldiers to Klow"), in text order."""
    taken = Spots((one.spans[0].start, one.spans[-1].end, one.id) for one in mentions)
    led = (word for before, word in pairwise(ground.words) if before.lower in LEADING)
    capital = (word for word in led if len(word.text) >= SHORTEST and word.text[0].isupper())
    free = (word for word in capital if not taken.touching(word.start, word.end))
    likely = [word for word in free if _stands_like_one(ground, word)]
    if not likely:
        return sorted(mentions, key=lambda one: (one.spans[0], one.spans[-1].end))
    countries = set(_countries(mentions))
    last = last_number(one.id for one in mentions)
    found = [
        Mention(id=f"m{last + number}", spans=(article.cite(word.start, word.end),), text=word.text, kind="place")
        for number, word in enumerate((word for word in likely if _is_known(word, lookup, countries)), start=1)
    ]
    return sorted([*mentions, *found], key=lambda one: (one.spans[0], one.spans[-1].end))


def _stands_like_one(ground: Ground, word: Word) -> bool:
    """Whether a capitalised word stands alone behind a word like "in", or behind "to" after one of motion."""
    if word.text.isupper() or given_gender(fold(word.text)):
        return False
    before, after = ground.before(word.start, most=NEAR), ground.after(word.end)
    if not before or (after and after[0].text[0].isupper() and after[0].start - word.end == 1):
        return False
    lead = before[-1].lower
    return lead in LOCATIVE or (lead == "to" and any(one.lower in MOTION for one in before))


def _is_known(word: Word, lookup: Lookup, countries: set[str]) -> bool:
    return any(one.how == 0 and one.country in countries for one in lookup(word.text))


def _countries(mentions: Sequence[Mention]) -> Iterator[str]:
    """The states that the article names, or whose people or bodies it does: two-letter codes."""
    for one in mentions:
        known = state_named(one.text) or of_demonym(one.text) or known_body(one.text)
        if known is not None and (code := alpha2(known.country)):
            yield code
