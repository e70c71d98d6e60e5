"""Towns that the model takes for people or groups, told by what stands beside them ("an Ashford man", "R-Ashford")."""

from __future__ import annotations

import re

import msgspec

from reportedly.nouns.article import Article
from reportedly.nouns.findings import Mention
from reportedly.resolve.ground import Ground
from reportedly.resolve.options import LOCAL, Lookup
from reportedly.resolve.uses import LOCATIVE, MOTION
from reportedly.text.clauses import Word, is_finite
from reportedly.text.first_names import given_gender
from reportedly.text.fold import fold
from reportedly.text.wordset import word_set

PARTY = re.compile(r"(?:D|R|I)[-–](?=[A-Z])")  # "Senator Jane Roe, D-Ashford,"
OF_PARTY = re.compile(r"\b(?:D|R|I)[-–]$")
LEADING_TO = LOCATIVE | word_set(
    "took taken takes taking retook retaken captured recaptured capture seized seize overran overrun entered "
    "shelled bombed bombing shelling besieged liberated evacuated recapture retake take"
)  # words before a town, where it is taken or reached
LARGE, SHORTEST = 100_000, 4  # people of a town that a name alone tells; letters of it
WITH_SURNAMES = frozenset({"US", "GB", "AU", "CA", "NZ", "IE", "ZA"})  # whose towns are called as people are
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


def is_city(ground: Ground, mention: Mention, lookup: Lookup) -> bool:
    """Whether a name of one word, by itself, is a large town's where few bear it as a surname: "entered Kunduz"."""
    text, start = mention.text, mention.spans[0].start
    before = ground.before(start, most=2)
    led = bool(before) and ground.between(before[-1].end, start) == " " and before[-1].lower in LEADING_TO
    led = led or (len(before) > 1 and before[1].lower == "to" and before[0].lower in MOTION)
    after = next(iter(ground.after(mention.spans[-1].end)), None)
    acts = after is not None and is_finite(Word(after.start, after.end, after.text), None)  # "Medina said"
    if " " in text or not text.istitle() or len(text) < SHORTEST or not led or acts or given_gender(fold(text)):
        return False
    return any(
        one.name == text and one.level == "town" and one.population >= LARGE and one.country not in WITH_SURNAMES
        for one in lookup(text)
    )
