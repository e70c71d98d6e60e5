"""Which places of a sentence may be an event's own: not those where somebody is from, that own or compare something."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from reportedly.extract.draft import Draft
from reportedly.extract.prose import Sentence
from reportedly.extract.somebody import is_somebody
from reportedly.knowledge.roles import head_role
from reportedly.nouns.article import Spans
from reportedly.nouns.findings import Place
from reportedly.nouns.kinds import PlaceLevel
from reportedly.text.wordset import word_set

_LEVELS: tuple[PlaceLevel, ...] = get_args(PlaceLevel)  # from the finest on
_BODIES: tuple[PlaceLevel, ...] = ("admin1", "region", "country")  # what acts: nobody stands by a state
_LIVING = word_set(
    "resident residents native natives inhabitant inhabitants man men woman women boy boys girl girls teenager "
    "teenagers couple"
)
_TOWARDS = word_set("closer nearer threat threats danger risk challenge")
_COMPARED = 6  # words from "than" to a place that something is set against


def own_places(draft: Draft, sentence: Sentence, told: Spans) -> list[Place]:
    """The places of a sentence that may be an event's: none of what it says, none that only says where the one before
    it lies ("in Klow, Borduria") or where somebody is from."""
    located = draft.places_in(sentence.span)
    if not located:
        return []
    kept: list[Place] = []
    named = [spot.what for spot in draft.places.inside(sentence.start, sentence.end)]
    for place in located:
        if place.spans[0].lies_in(told) or _from_there(draft, sentence, place) or _by_it(sentence, place):
            continue
        if _explains(draft, sentence, place) or _compared_with(sentence, place):
            continue
        if _only_towards(sentence, place) or _an_owner(draft, place):
            continue
        if _says_of_what_kind(sentence, place, named):
            continue
        if not any(_contains(draft, place, before) for before in named):
            kept.append(place)
    return kept


def _explains(draft: Draft, sentence: Sentence, place: Place) -> bool:
    """Whether a place only says where it lies what somebody's office is of: "the governor of Borduria, a state on the
    Bordurian Sea, resigned"; not "in Klow, a town in Borduria,"."""
    tokens, at = sentence.tokens, sentence.token_at(place.spans[0].start)
    opened = next((n for n in range(at - 1, 0, -1) if tokens[n].low == ","), None)
    last = sentence.token_at(place.spans[-1].end - 1) + 1
    if opened is None or last >= len(tokens) or tokens[last].low != "," or tokens[opened + 1].low not in ("a", "an"):
        return False
    held = sentence.phrase_at(opened - 1)
    if held is None or held.first < 2 or any(opened < group.first < at for group in sentence.groups):
        return False
    office = sentence.phrase_at(held.first - 2) if tokens[held.first - 1].low == "of" else None
    return office is not None and head_role(tokens[office.head].low) is not None


def _compared_with(sentence: Sentence, place: Place) -> bool:
    """Whether something is only set against how it is there: "is calmer than other parts of Borduria"."""
    at = sentence.token_at(place.spans[0].start)
    lows = [token.low for token in sentence.tokens[max(at - _COMPARED, 0) : at]]
    between = lows[lows.index("than") + 1 :] if "than" in lows else None
    return between is not None and (between in ([], ["in"]) or between[0] in ("other", "any", "most", "elsewhere"))


def _says_of_what_kind(sentence: Sentence, place: Place, named: Sequence[Place]) -> bool:
    """Whether a place only describes the one that "of" names behind it: "the Bordurian Sea port of Klow"."""
    phrase = sentence.phrase_at(sentence.token_at(place.spans[0].start))
    if phrase is None or sentence.token_at(place.spans[-1].end - 1) >= phrase.head:
        return False
    of = sentence.tokens[phrase.last : phrase.last + 2]
    return len(of) == 2 and of[0].low == "of" and any(one.spans[0].start == of[1].start for one in named)


def _contains(draft: Draft, place: Place, before: Place) -> bool:
    """Whether a place behind a comma is what the one before it lies in."""
    joined = draft.article.text[before.spans[-1].end : place.spans[0].start] == ", "
    coarser = before.level == "unknown" or _LEVELS.index(before.level) < _LEVELS.index(place.level)
    return joined and coarser and (before.country is None or place.country in (None, before.country))


def _from_there(draft: Draft, sentence: Sentence, place: Place) -> bool:
    """Whether a place only says where somebody is from: "the senator from Klow won", "Orr, a nurse from Klow, won",
    "Orr, from Klow, won", "a resident of Klow won", "a Klow man won", "Orr, 40, of Klow, won"."""
    tokens, at = sentence.tokens, sentence.token_at(place.spans[0].start)
    phrase = sentence.phrase_at(at)
    last = sentence.token_at(place.spans[-1].end - 1)
    owns = phrase is not None and any(token.tag == "POS" for token in tokens[last : phrase.head])
    if phrase is not None and last < phrase.head and not owns and _lives_there(tokens[phrase.head].low):
        return True
    led = phrase.first if phrase is not None and tokens[phrase.first].tag == "CD" else at  # "of 12 Harbour Street"
    if led > 1 and tokens[led - 1].low == "of":
        aside = tokens[led - 2].low == ","
        if aside or tokens[led - 2].tag == "NNP":
            return _a_person(draft, sentence, led - (3 if aside else 2))
        return tokens[led - 2].low in _LIVING or tokens[led - 2].low.endswith("-year-old")
    if at < 2 or tokens[at - 1].low != "from":
        return False
    if tokens[at - 2].low == ",":
        return last + 1 < len(tokens) and tokens[last + 1].low == "," and _a_person(draft, sentence, at - 3)
    who = sentence.phrase_at(at - 2)
    if who is None or who.last != at - 1:
        return False
    described = who.first > 0 and tokens[who.first - 1].low == "," and tokens[who.first].low in ("a", "an")
    if described or head_role(tokens[who.head].low) is not None:
        return True
    verb = sentence.group_after(last + 1)
    between = tokens[last + 1 : verb.first] if verb is not None else tokens
    return all(token.tag == "RB" for token in between) and is_somebody(sentence, who)


def _lives_there(noun: str) -> bool:
    """Whether who is called so lives or serves in the place that stands before: "a Klow man", "the Klow mayor"."""
    return noun in _LIVING or head_role(noun) is not None


def _a_person(draft: Draft, sentence: Sentence, at: int) -> bool:
    """Whether the words up to token `at` are somebody's: a name, with an age or without, or "the driver"."""
    tokens = sentence.tokens
    if at > 1 and tokens[at].tag == "CD" and tokens[at - 1].low == ",":
        at -= 2
    phrase = sentence.phrase_at(at)
    if phrase is not None and phrase.head == at and is_somebody(sentence, phrase):
        return True
    return any(m.kind == "person" and m.spans[-1].covers(sentence.cite(at, at + 1)) for m in draft.named_in(sentence))


def _by_it(sentence: Sentence, place: Place) -> bool:
    """Whether something was done by a place, not in it: "a lawsuit filed by Texas"."""
    at = sentence.token_at(place.spans[0].start)
    before = at - 2 if at and sentence.tokens[at - 1].tag == "DT" else at - 1
    if before < 0 or sentence.tokens[before].low != "by":
        return False
    return place.level in _BODIES or (place.level == "unknown" and sentence.tokens[before - 1].tag == "VBN")


def _an_owner(draft: Draft, place: Place) -> bool:
    """Whether a place that no gazetteer has only owns something: "the Soviet Union's station"."""
    end = place.spans[-1].end
    return place.level == "unknown" and draft.article.text[end : end + 2] in ("'s", "’s")


def _only_towards(sentence: Sentence, place: Place) -> bool:
    """Whether something only comes nearer to a place, or bodes it ill: "moved closer to Klow", "a threat to Klow"."""
    at = sentence.token_at(place.spans[0].start)
    to = at - 1
    while to > 0 and (sentence.tokens[to].tag == "DT" or sentence.tokens[to].low == "both"):
        to -= 1
    return to > 0 and sentence.tokens[to].low == "to" and sentence.tokens[to - 1].low in _TOWARDS
