"""Places inside other names: what local bodies and buildings are named after ("Ashford County Sheriff’s Office").

Local news says where it is by such names. The place is part of who acts, not where something is, so its use is "actor".
Universities and outlets aren’t taken apart; adjectives ("Russian Ministry") are no places.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reportedly.nouns.article import Article
from reportedly.nouns.findings import Mention
from reportedly.nouns.ids import last_number
from reportedly.resolve.lore import is_metonym, known_body, of_demonym, state_named
from reportedly.resolve.options import LOCAL, Lookup
from reportedly.text.first_names import given_gender
from reportedly.text.fold import fold
from reportedly.text.spots import Spots
from reportedly.text.wordset import word_set

NAMES = frozenset({"organisation", "facility", "event", "group"})
LONGEST = 3  # words of a place's name
# What is named after its town or county; schools of learning and outlets are known beyond theirs. Of such names on 588
# local papers' articles two in three were marked as places; of those with other words after the place one in four.
BODIES = word_set(
    "police sheriff sheriff's fire firefighters city town township village county council mayor hospital school "
    "schools high middle elementary primary courthouse jail health department dept chamber board commission "
    "commissioners public regional medical community district volunteer municipal circuit magistrates' crown rescue "
    "ambulance emergency housing transit water planning zoning recreation attorney highway fair civic arts airport "
    "stadium station fairgrounds cemetery superior correctional zoo"
)
# What is of a state, or of a division of one; before it stands the state's name ("Borduria Department of Trade").
STATE_BODIES = word_set(
    "department ministry supreme army navy air marine marines coast national federal house senate congress parliament "
    "legislature assembly general attorney bureau agency environmental district court embassy treasury border customs "
    "immigration secret securities food centers central geological highway lottery turnpike government state military "
    "armed troops forces constitution postal drug transportation labor labour education health public"
)
KNOWN_BEYOND = word_set(
    "university college state times post daily news herald journal gazette tribune telegraph press supreme agreement "
    "accord protocol treaty conference party act bill primary election"
)
NO_PLACES = word_set(
    "united north south east west northern southern eastern western supreme superior federal liberal green imperial "
    "national international royal central general"
)
_NOWHERE = NO_PLACES | BODIES
SHORTENED = ("St. ", "Mt. ", "Ft. ")
COUNTIES = (" County", " Parish", " Township")
JOINT = re.compile(r"[-–]| and ")  # between two names that the model takes for one
LONGER = re.compile(r"[-– ]")  # in a name that may be longer than the place's
QUALIFIED = re.compile(r"^(?:[Mm]etro(?:politan)?|[Gg]reater|[Dd]owntown|[Uu]ptown|[Ii]nner|[Ss]uburban|[Rr]ural) ")
AFTER_OF = re.compile(r"^(?:City|Town|Port|Diocese|Archdiocese|County|Village|Borough) of (?:the )?")


class Inner(NamedTuple):
    """A place inside a longer name, as a mention; `instead` is the longer one's id where no place is called so."""

    mention: Mention
    instead: str | None


def inner_places(article: Article, mentions: Sequence[Mention], lookup: Lookup) -> list[Inner]:
    """The places inside names of other things, and those in names of places that only their parts are known of ("metro
    Ashford", "Ashford-Elm"), as mentions of their own, numbered from the last one on."""
    named = [one for one in mentions if one.kind == "place"]
    places = [one for one in named if not LONGER.search(one.text) or lookup(one.text)]
    taken = Spots((one.spans[0].start, one.spans[-1].end, one) for one in places)
    known = {fold(one.text) for one in places}
    unknown = {one.id for one in named} - {one.id for one in places}
    found = {
        (one.spans[0].start + start, one.spans[0].start + end): one.id if one.id in unknown else None
        for one in mentions
        if (one.kind in NAMES or one.id in unknown) and len(one.spans) == 1
        for start, end in _inside(one.text, known, lookup, joint=one.id in unknown)
    }
    free = [(place, instead) for place, instead in found.items() if not taken.touching(*place)]
    last = last_number([one.id for one in mentions]) if free else 0
    return [
        Inner(_mention(article, f"m{last + number}", *place), instead)
        for number, (place, instead) in enumerate(free, start=1)
    ]


def _mention(article: Article, name: str, start: int, end: int) -> Mention:
    span = article.cite(start, end)
    return Mention(id=name, spans=(span,), text=article.words((span,)), kind="place")


def _inside(name: str, known: set[str], lookup: Lookup, *, joint: bool) -> Iterator[tuple[int, int]]:
    """Where in the name a place's name stands, if one does; in a `joint` name several may ("Ashford-Elm")."""
    parts = list(_parts(name)) if joint else []
    if len(parts) > 1 and all(_is_known(name[start:end], lookup) for start, end in parts):
        yield from parts
        return
    after = AFTER_OF.match(name) or QUALIFIED.match(name)
    if after is not None:
        if _is_local(name[after.end() :], known, lookup):
            yield after.end(), len(name)
        return
    words = list(re.finditer(r"\S+", name))
    first = 1 if words and words[0].group().lower() == "the" else 0
    for size in range(min(LONGEST, len(words) - first - 1), 0, -1):
        start, end = words[first].start(), words[first + size - 1].end()
        inner, following = name[start:end], words[first + size].group()
        if (_speaks(inner, following, known) and _is_local(inner, known, lookup)) or _is_state_s(
            inner, following, lookup
        ):
            yield start, end
            return


def _parts(name: str) -> Iterator[tuple[int, int]]:
    start = 0
    for between in JOINT.finditer(name):
        yield start, between.start()
        start = between.end()
    yield start, len(name)


def _is_known(name: str, lookup: Lookup) -> bool:
    return name[:1].isupper() and any(one.how <= (one.level == "district") for one in lookup(name))


def _speaks(name: str, following: str, known: Iterable[str]) -> bool:
    """Whether the next word, the name's own level word, or the article makes a place of the name's beginning."""
    word = following.lower().replace("’", "'")
    return name.endswith(COUNTIES) or word in BODIES or (fold(name) in known and word not in KNOWN_BEYOND)


def _is_state_s(name: str, following: str, lookup: Lookup) -> bool:
    """Whether this is the name of a state or of a first-order division, and what follows one of its bodies."""
    if following.lower() not in STATE_BODIES or not name[:1].isupper() or fold(name) in NO_PLACES:
        return False
    return state_named(name) is not None or any(one.level == "admin1" and one.how == 0 for one in lookup(name))


def _is_local(name: str, known: Iterable[str], lookup: Lookup) -> bool:
    """Whether this is the name of a place within a state, and of nothing else that is known."""
    if not name[:1].isupper() or fold(name) in _NOWHERE or of_demonym(name) or state_named(name):
        return False
    if known_body(name) and not is_metonym(name):
        return False
    sure = fold(name) in known or name.endswith(COUNTIES)
    person = not sure and given_gender(fold(name.split()[0])) is not None
    worst = int(name.startswith(SHORTENED))  # "St. Cloud" is another of Saint Cloud's names
    return not person and any(
        one.level in LOCAL and one.how <= max(worst, one.level == "district") for one in lookup(name)
    )
