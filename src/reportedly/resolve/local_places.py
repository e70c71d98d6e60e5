"""Towns that the model takes for people or groups, told by what stands beside them ("an Ashford man", "R-Ashford")."""

from __future__ import annotations

import re

import msgspec

from reportedly.nouns.article import Article
from reportedly.nouns.findings import Mention
from reportedly.resolve.ground import Ground
from reportedly.resolve.options import LOCAL, Lookup
from reportedly.text.first_names import given_gender
from reportedly.text.fold import fold
from reportedly.text.wordset import word_set

PARTY = re.compile(r"(?:D|R|I)[-–](?=[A-Z])")  # "Senator Jane Roe, D-Ashford,"
OF_PARTY = re.compile(r"\b(?:D|R|I)[-–]$")
OF_TOWN = word_set(
    "man woman men women teen teenager couple boy girl native resident residents mother father family families driver "
    "motorist student students police officers firefighters mayor area home homeowner businessman businesswoman "
    "teacher doctor lawyer attorney nurse farmer shopkeeper councillor councilman councilwoman school schools hospital "
    "streets suburb suburbs"
)


def without_party(article: Article, mention: Mention) -> Mention:
    """The mention without the party before a politician's town or state, which makes it a place: "D-Ashford"."""
    party = PARTY.match(mention.text)
    if party is None or len(mention.spans) != 1:
        return mention
    span = article.cite(mention.spans[0].start + party.end(), mention.spans[0].end)
    return msgspec.structs.replace(mention, spans=(span,), text=article.words((span,)), kind="place")


def is_local(ground: Ground, mention: Mention, lookup: Lookup) -> bool:
    """Whether a name of one to three words stands as a town's does and is one's."""
    text, start, end = mention.text, mention.spans[0].start, mention.spans[-1].end
    if not text[:1].isupper() or len(text.split()) > 3 or given_gender(fold(text.split()[0])):
        return False
    after = ground.after(end)
    beside = bool(after) and after[0].lower in OF_TOWN and ground.between(end, after[0].start) == " "
    if not beside and not OF_PARTY.search(ground.text, max(0, start - 6), start):
        return False
    return any(one.how == 0 and one.level in LOCAL for one in lookup(text))
