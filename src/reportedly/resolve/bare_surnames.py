"""Surnames that the model passed over in an article where it read the whole name: "Biden and Sanders said"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from reportedly.nouns.article import Article
from reportedly.nouns.findings import Mention
from reportedly.nouns.ids import last_number
from reportedly.resolve.lore import is_role, known_body, state_named
from reportedly.resolve.missed_persons import person_at
from reportedly.resolve.naming import is_honorific, read_name
from reportedly.text.first_names import given_gender
from reportedly.text.fold import fold
from reportedly.text.spots import Spots
from reportedly.text.times.tables import MONTH_NAMES

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
        span
        for name in names
        if _is_only_a_name(article.text, name)
        for span in _alone(article.text, name, persons)
        if not taken.touching(*span)
    ]
    last = last_number(one.id for one in mentions)
    found = [person_at(article, f"m{last + number}", *span) for number, span in enumerate(sorted(spots), start=1)]
    return sorted([*mentions, *found], key=lambda one: (one.spans[0], one.spans[-1].end)) if found else list(mentions)


def _is_full(one: Mention) -> bool:
    """Whether a mention is a given name that people bear and a surname."""
    given = fold(one.text.split()[0])
    return one.kind == "person" and read_name(one.text).full and given_gender(given) is not None


def _is_only_a_name(text: str, name: str) -> bool:
    if len(name) < _LEAST or not name.istitle() or name.lower() in MONTH_NAMES or known_body(name) or state_named(name):
        return False
    return re.search(rf"\b{re.escape(name.lower())}\b", text) is None


def _alone(text: str, name: str, persons: set[str]) -> list[tuple[int, int]]:
    """Where a surname stands without other names around it; a title may precede it, another person follow."""
    found: list[tuple[int, int]] = []
    for hit in re.finditer(rf"(?<![\w’'-]){re.escape(name)}(?![\w-])", text):
        before = _BEFORE.search(text, max(0, hit.start() - 30), hit.start())
        word = before["word"] if before is not None and before["word"][:1].isupper() else ""
        low = word.lower()
        opens = not word or word.endswith(".")  # "won. Ruiz said"
        joined = _AND_WHO.match(text, hit.end())
        other = joined is not None and joined[0].split()[-1] in persons
        if (opens or is_role(low) or is_honorific(low)) and (other or _NEXT.match(text, hit.end()) is None):
            found.append(hit.span())
    return found
