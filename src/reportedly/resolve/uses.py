"""How a geographic name is used: where something is ("in Moscow"), who acts ("Moscow said"), a dateline (RULES 17)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reportedly.nouns.findings import Mention
from reportedly.nouns.kinds import PlaceUse
from reportedly.resolve.ground import Ground, Word
from reportedly.resolve.lore import is_metonym, state_named
from reportedly.text.spots import Spots
from reportedly.text.wordset import word_set

DATELINE = re.compile(r"[A-Z][^\n—–]{0,70}?\s*(?:[—–]|--|\s-)\s")
DATELINE_FIRST = 4  # a dateline opens one of the first paragraphs
SMALL = re.compile(r"\b[a-z]{4,}")
LOCATIVE = word_set(
    "in at near inside outside across throughout around from into through via toward towards onto within beyond "
    "above along off over entering entered enter leaving left leave visiting visited visit reached reaching reach"
)
ENDS_AT = word_set("to for")  # a place after words of motion, an actor after others ("aid to Ukraine")
MOTION = word_set(
    "went go goes going gone flew fly flies flown flight flights travel travels travelled traveled travelling trip "
    "trips visit visits return returned returning returns sent send sending deployed deploying deploy moved moving "
    "move fled fleeing flee bound closer headed heading left drove drive walked came come coming transferred "
    "transported close next back shipped extradited deported evacuated moved border arrived led route road way tour "
    "pilgrimage retreat retreated withdrew withdrawn marched crossed spread extended"
)
OF_PLACE = word_set(
    "region city town capital village part parts north south east west border borders coast province state district "
    "area areas outskirts suburb suburbs centre center middle rest island islands territory soil side population "
    "kilometres kilometers miles km people residents citizens streets port invasion occupation annexation southeast "
    "southwest northeast northwest edge shores skies heart map streets most all much"
)
STATES = word_set("country nation kingdom republic")  # "in the African country of Zimbabwe"
OWNED = word_set(
    "border borders coast capital city cities north south east west northern southern eastern western region "
    "regions province provinces oblast soil territory airspace streets island islands largest biggest second "
    "airport port coastal central suburbs population interior waters shores"
)
ABROAD = word_set(
    "embassy embassies consulate consulates ambassador ambassadors diplomat diplomats troops soldiers forces citizens "
    "nationals"
)  # of a state, wherever they are
SKIPPED = word_set(
    "the northern southern eastern western central north south east west northeastern northwestern southeastern "
    "southwestern upper lower mainland neighbouring neighboring nearby occupied rural downtown greater both all "
    "much most parts part"
)
PART_OF = word_set(
    "northern southern eastern western central northeastern northwestern southeastern southwestern mainland rural"
)
OFFICES = word_set(
    "governor mayor mayoress president premier prefect head ruler emir sultan king queen bishop archbishop"
)
# Behind these a capital is its government: "talks with Moscow", "urged Moscow to", "demanded that Moscow".
ADDRESSING = word_set(
    "with against by between on that told accused urged asked warned pressed pressured threatened criticised "
    "criticized blamed condemned thanked praised assured persuaded invited promised supported backed accuses "
    "urges asks warns presses threatens blames condemns supports backs urging asking warning pressing accusing "
    "threatening blaming"
)
ENACTING = word_set(
    "issued imposed enacted sued banned legalised legalized outlawed decreed ratified repealed declared"
)
BESIDE = frozenset({"and", "or"})


Uses = dict[str, PlaceUse]


def uses_of(ground: Ground, mentions: Iterable[Mention], sources: Spots[int]) -> Uses:
    """Mention id → how each of these names is used, decided in text order since lists go by their first name."""
    ordered = sorted(mentions, key=lambda mention: mention.spans[0])
    places = Spots((one.spans[0].start, one.spans[-1].end, one) for one in ordered)
    uses: Uses = {}
    for mention in ordered:
        uses[mention.id] = _use_of(ground, mention, places, sources, uses)
    return uses


def _use_of(ground: Ground, mention: Mention, places: Spots[Mention], sources: Spots[int], uses: Uses) -> PlaceUse:
    """States act unless a word says that they are where; towns the other way round."""
    start, end = mention.spans[0].start, mention.spans[-1].end
    if is_dateline(ground, start):
        return "dateline"
    state = state_named(mention.text) is not None
    if not state and not is_metonym(mention.text):
        acts = (
            _heads_source(ground, start, end, sources) or _is_held(ground, start) or _enacts(ground, start, end, places)
        )
        return "actor" if acts else "location"
    found = _by_words(ground, start, end, places, uses)
    if found is not None:
        return found
    return "actor" if state or _acts(ground, start, end) or _heads_source(ground, start, end, sources) else "location"


def is_dateline(ground: Ground, start: int) -> bool:
    """Whether a name opens a paragraph as "KYIV, Oct 28 (Wire) —" does."""
    number = ground.paragraph(start)
    first = ground.paragraphs[number][0]
    if number >= DATELINE_FIRST:
        return False
    hit = DATELINE.match(ground.text, first)
    return hit is not None and first <= start < hit.end() and not SMALL.search(_outside_brackets(hit.group()))


def _outside_brackets(text: str) -> str:
    return re.sub(r"\([^)]*\)", "", text)


def _heads_source(ground: Ground, start: int, end: int, sources: Spots[int]) -> bool:
    """Whether the name is the last word of a source, or its only one, with nothing locative before it."""
    if not any(abs(spot.start - start) <= 4 and spot.end - end <= 2 for spot in sources.touching(start, end)):
        return False
    before = ground.before(start)
    return not before or before[0].lower not in LOCATIVE


def _is_held(ground: Ground, start: int) -> bool:
    """Whether what comes before is an office: "the governor of Klow", who acts for it."""
    before = ground.before(start, most=3)
    return len(before) > 1 and before[-1].lower == "of" and before[-2].lower in OFFICES


def _enacts(ground: Ground, start: int, end: int, places: Spots[Mention]) -> bool:
    """Whether a town or division is the subject of what its officials do: "Ashford County issued an order"."""
    before = ground.before(start)
    if before and (before[0].lower in LOCATIVE | ENDS_AT or before[0].lower in ("of", "and", "or")):
        return False
    inner = places.next(end)
    if inner is not None and ground.text[end : inner.start] == " in ":
        end = inner.end
    after = ground.after(end)
    return bool(after) and ground.text[end : after[0].start] == " " and after[0].lower in ENACTING


def _by_words(ground: Ground, start: int, end: int, places: Spots[Mention], uses: Uses) -> PlaceUse | None:
    """What the words right before and after decide; None where they leave it open."""
    after = ground.after(end, most=2)
    if len(after) == 2 and after[0].possessive:
        return "location" if after[1].lower in OWNED or places.starting(after[1].start) else "actor"
    if after and after[0].lower in ABROAD and ground.text[end : after[0].start] == " ":
        return "actor"  # "in front of the U.S. embassy in Nairobi"
    before = ground.before(start, most=5)
    while before and before[-1].lower in SKIPPED:
        if before.pop().lower in PART_OF:
            return "location"  # "struck southern Klow": a part of a state doesn't act
    if not before:
        return None
    comma = "," in ground.between(before[-1].end, start)
    listed = _listed_with(before, places, comma=comma)
    if listed is not None:
        return "location" if comma and state_named(listed.text) is None else uses.get(listed.id)
    return None if comma else _by_word_before(before)


def _listed_with(before: list[Word], places: Spots[Mention], *, comma: bool) -> Mention | None:
    """The name this one is joined to: "Kyiv, Ukraine" says where; "Japan and Poland" are both what the first is."""
    if comma:
        spot = places.ending(before[-1].end)
    elif len(before) > 1 and before[-1].lower in BESIDE:
        spot = places.ending(before[-2].end)
    else:
        return None
    return spot.what if spot else None


def _by_word_before(before: list[Word]) -> PlaceUse | None:
    word = before[-1].lower
    if word in LOCATIVE:
        return "location"
    if word in ENDS_AT:
        return "location" if any(other.lower in MOTION for other in before[:-1]) else "actor"
    if word == "of" and len(before) > 2 and before[-2].lower in STATES:
        return "location" if any(other.lower in LOCATIVE for other in before[:-2]) else "actor"
    if word == "of" and len(before) > 1:
        return "location" if before[-2].lower in OF_PLACE else "actor"
    if word == "with" and len(before) > 1 and before[-2].lower in ("border", "borders", "frontier"):
        return "location"
    return "actor" if word in ADDRESSING else None


def _acts(ground: Ground, start: int, end: int) -> bool:
    """Whether a capital is followed by what a government does: it opens its clause and a verb comes next."""
    after = ground.after(end)
    if not after or "," in ground.between(end, after[0].start):
        return False
    word = after[0].lower
    return word in ("has", "had", "will", "would", "is", "was", "says", "said") or (
        word.isalpha() and (word.endswith("ed") or (word.endswith("s") and not word.endswith("ss") and len(word) > 4))
    )
