"""Surnames that the model passed over in an article where it read the whole name: "Biden and Sanders said"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from reportedly.nouns.article import Article
from reportedly.nouns.findings import Mention
from reportedly.resolve.lore import is_role, known_body, state_named
from reportedly.resolve.missed_persons import persons_at
from reportedly.resolve.naming import is_honorific, read_name
from reportedly.text.first_names import given_gender
from reportedly.text.fold import fold
from reportedly.text.spots import Spots
from reportedly.text.times.tables import MONTH_NAMES

_JOINED_BEFORE, _JOINED_BEHIND = re.compile(r"[\w’'-]"), re.compile(r"[\w-]")
_BEFORE = re.compile(r"(?P<word>[\w.’'-]+)[ \u00a0]$")
_NEXT = re.compile(r"[ \u00a0](?:of|and|&) [A-Z]|[ \u00a0][A-Z]")  # "Ruiz Street", "Ruiz & Sons"
_AND_WHO = re.compile(r"[ \u00a0]and [A-Z][\w’'-]+")
_LEAST = 4  # letters of a surname


def with_bare_surnames(article: Article, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions in text order, with one for each surname alone of somebody named in full that none touches.

    Not where two bear it, where it is a word of the article's too ("Brown") or a month, nor within a longer name.
    """
    full = dict.fromkeys(one.text for one in mentions if _is_full(one))
    borne = Counter(name.rpartition(" ")[2] for name in full)
    names = [name for name, bearers in borne.items() if bearers == 1]
    taken = Spots((one.spans[0].start, one.spans[-1].end, None) for one in mentions)
    persons = {one.text for one in mentions if one.kind == "person"}
    spots = [
        spot
        for name in names
        for spot in _words(article.text, name)
        if not taken.touching(*spot) and _is_alone(article.text, spot, persons) and _is_only_a_name(article.text, name)
    ]
    found = persons_at(article, mentions, sorted(spots))
    return sorted([*mentions, *found], key=lambda one: (one.spans[0], one.spans[-1].end)) if found else list(mentions)


def _is_full(one: Mention) -> bool:
    """Whether a mention is a given name that people bear and a surname."""
    given = fold(one.text.split()[0])
    return one.kind == "person" and read_name(one.text).full and given_gender(given) is not None


def _is_only_a_name(text: str, name: str) -> bool:
    if len(name) < _LEAST or not name.istitle() or name.lower() in MONTH_NAMES or known_body(name) or state_named(name):
        return False
    return re.search(rf"\b{re.escape(name.lower())}\b", text) is None


def _words(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Where a name stands as a word of its own."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        if not (at and _JOINED_BEFORE.match(text, at - 1)) and not _JOINED_BEHIND.match(text, end):
            yield at, end
        at = text.find(name, end)


def _is_alone(text: str, spot: tuple[int, int], persons: set[str]) -> bool:
    """Whether a surname stands without other names around it; a title may precede it, another person follow."""
    start, end = spot
    before = _BEFORE.search(text, max(0, start - 30), start)
    word = before["word"] if before is not None and before["word"][:1].isupper() else ""
    low = word.lower()
    opens = not word or word.endswith(".")  # "won. Ruiz said"
    joined = _AND_WHO.match(text, end)
    other = joined is not None and joined[0].split()[-1] in persons
    return (opens or is_role(low) or is_honorific(low)) and (other or _NEXT.match(text, end) is None)
