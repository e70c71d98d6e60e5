"""What the words around a geographic name say: its level, what it lies in, whether only a part of it is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from reportedly.nouns.findings import Mention
from reportedly.nouns.kinds import PlaceLevel
from reportedly.resolve.bodies import bare_name
from reportedly.resolve.ground import Ground, Word
from reportedly.resolve.lore import is_metonym, known_body, of_demonym, state_named
from reportedly.text.fold import fold
from reportedly.text.spots import Spot, Spots
from reportedly.text.wordset import word_set

Levels = frozenset[PlaceLevel]
ADMIN: Levels = frozenset({"admin1", "region"})
DISTRICT: Levels = frozenset({"district", "admin1"})
TOWN: Levels = frozenset({"town", "site"})
LEVEL_WORDS: dict[str, Levels] = {
    **dict.fromkeys(word_set("oblast krai governorate prefecture province provinces state states republic"), ADMIN),
    **dict.fromkeys(word_set("region regions territory okrug canton emirate"), ADMIN | DISTRICT),
    **dict.fromkeys(word_set("county parish parishes district districts raion municipality counties"), DISTRICT),
    **dict.fromkeys(word_set("city town village capital port suburb township hamlet settlement"), TOWN),
}  # fmt: skip
NAME_PART = word_set(
    "city county parish township republic states territory village"
)  # of the name itself: "Mexico City"
SITES = re.compile(
    r"\b(?:airport|airbase|base|bridge|street|st|avenue|road|square|park|hospital|university|school|college|stadium|church|"
    r"mosque|temple|cathedral|prison|palace|hotel|station|building|tower|mall|museum|library|court|courthouse|house|hall|"
    r"camp|checkpoint|crossing|port|harbour|plant|factory|mine|dam|reactor|facility|centre|center|theatre|theater|highway)\b",
    re.IGNORECASE,
)
DIRECTION = re.compile(
    r"(?:\b(?:north|south|east|west|northeast|northwest|southeast|southwest|north-east|north-west|south-east|south-west)"
    r"(?:ern(?:most)?)?|\bcentral)\s+$",
    re.IGNORECASE,
)
INTO = re.compile(
    r"^(?:(?:\s+(?:(?:is|was)\s+(?:located|situated)|lies))?"
    r",?\s+(?:(?:which is\s+)?(?:a|an|the|one of|part)\s+[^,.;\n]{0,40}?)?(?:in|of|on)|,|\s*\()\s*(?:the\s+)?"
    r"(?:(?:far\s+)?[a-z-]*(?:north|south|east|west|central)[a-z-]*\s+|(?:state|province|region) of\s+"
    r"|neighbou?ring\s+)*$"
)
APPOSED = re.compile(r"^,\s+(?:an?|the|its|one of)\s+((?:[^\W\d]|[ -]){3,60})")
BEFORE_OF = re.compile(r"(?<!\ba )(?<!\ban )\b([a-z]+)\s+of\s+(?:the\s+)?$", re.IGNORECASE)
LISTED = re.compile(
    r"(?:,?\s+(?:and|or|&)\s+[A-Z]\w+|,\s+[A-Z]\w+){1,8}\s+(counties|provinces|regions|districts|parishes)\b"
)
BETWEEN = word_set(
    "of border port coastal eastern western northern southern central electoral electorate constituency seat mining "
    "resort historic seaside ski industrial university market"
)
LISTS_ON = re.compile(r",? (?:and|or)\b|, [A-Z]")
SEATS = frozenset({"House", "Kremlin", "Street", "Palace"})
FURTHEST = 80  # characters from a place to the next one that it may lie in
SHORT = 5  # letters of the longest abbreviation of a state, "Calif"
POSTAL = re.compile(r"^,\s+([A-Z][A-Za-z.]{1,5})(?=[\s,.;)]|$)")


class Toponym(NamedTuple):
    """A name in its words: `name` as looked up first, `base` without level words, levels that fit, and containers.

    `start` reaches back over a direction ("eastern Russia": `part` is true). `within` are names of what it lies in,
    `adjective` the alpha-3 code of "the Russian city of …"; `beside` the codes of the states that its sentence names.
    """

    mention: Mention
    start: int
    end: int
    name: str
    base: str
    levels: Levels
    within: tuple[str, ...]
    listed: tuple[str, ...]
    country: str | None
    part: bool
    site: bool
    beside: frozenset[str] = frozenset()

    @property
    def key(self) -> str:
        """What one sense per article goes by."""
        return fold(self.base)


def read_toponyms(ground: Ground, mentions: Iterable[Mention]) -> list[Toponym]:
    """Every place mention with what its surroundings say, in text order."""
    ordered = sorted((m for m in mentions if m.kind in ("place", "facility")), key=lambda m: m.spans[0])
    spots = Spots((one.spans[0].start, one.spans[-1].end, one) for one in ordered)
    return _with_states_beside(ground, [_read(ground, mention, spots) for mention in ordered])


def _with_states_beside(ground: Ground, toponyms: list[Toponym]) -> list[Toponym]:
    """Each with the states that its sentence names elsewhere: "Borduria closed schools in Klow and Fram"."""
    where = [ground.sentence(one.start) for one in toponyms]
    states: dict[int, dict[str, str]] = {}
    for one, sentence in zip(toponyms, where, strict=True):
        if (known := state_named(one.name)) is not None and known.country is not None:
            states.setdefault(sentence, {})[one.key] = known.country
    return [
        one._replace(beside=frozenset(code for key, code in states[sentence].items() if key != one.key))
        if sentence in states else one
        for one, sentence in zip(toponyms, where, strict=True)
    ]  # fmt: skip


def _read(ground: Ground, mention: Mention, spots: Spots[Mention]) -> Toponym:
    start, end = mention.spans[0].start, mention.spans[-1].end
    name = _short_with_stop(ground, mention)
    base, levels = own_level(bare_name(mention.text))
    within, listed = _containers(ground, start, end, spots)
    levels = levels or _level_around(ground, start, end) or _level_of_list(ground, end)
    direction = DIRECTION.search(ground.text, max(0, start - 20), start)
    return Toponym(
        mention=mention,
        start=direction.start() if direction else start,
        end=end,
        name=name,
        base=base,
        levels=levels,
        within=within,
        listed=listed,
        country=_adjective(ground, start),
        part=direction is not None,
        site=mention.kind == "facility" or bool(SITES.search(name)) or is_seat(base),
    )


def is_seat(name: str) -> bool:
    """Whether a name is of the house that a government sits in, and stands for it: "the White House"."""
    known = known_body(name) if name.rpartition(" ")[2] in SEATS and is_metonym(name) else None
    return known is not None and known.kind != "state"


def _short_with_stop(ground: Ground, mention: Mention) -> str:
    """The name, with the full stop after it where it may be an abbreviation ("Pa.", "Calif.")."""
    name, end = bare_name(mention.text), mention.spans[-1].end
    stop = ground.text[end : end + 1] == "." or mention.text.endswith(".")
    return f"{name.rstrip('.')}." if stop and len(name) <= SHORT and name[0].isupper() else name


def own_level(name: str) -> tuple[str, Levels]:
    """The name without the level word that it ends (or begins) with, and the levels that fit that word."""
    words = name.split()
    if len(words) > 1 and words[-1].lower() in LEVEL_WORDS:
        levels = LEVEL_WORDS[words[-1].lower()]
        return (name if words[-1].lower() in NAME_PART else " ".join(words[:-1])), levels
    if len(words) > 2 and words[0].lower() in LEVEL_WORDS and words[1].lower() == "of":
        return " ".join(words[2:]), LEVEL_WORDS[words[0].lower()]
    return name, frozenset()


def _level_around(ground: Ground, start: int, end: int) -> Levels:
    """A level word right after ("the Kursk region"), before "of" ("the city of …"), or apposed (", a region of")."""
    after = ground.after(end)
    if after and ground.between(end, after[0].start) == " " and after[0].lower in LEVEL_WORDS:
        return LEVEL_WORDS[after[0].lower]
    of = BEFORE_OF.search(ground.text, max(0, start - 30), start)
    if of and of.group(1).lower() in LEVEL_WORDS and state_named(ground.between(start, end)) is None:
        return LEVEL_WORDS[of.group(1).lower()]
    apposed = APPOSED.match(ground.text[end : end + 70])
    if apposed:
        for word in re.split(r"[ -]", apposed.group(1)):
            if word in ("of", "in", "on", "near", "with", "where", "that", "which", "and"):
                break
            if word.lower() in LEVEL_WORDS:
                return LEVEL_WORDS[word.lower()]
    before = ground.before(start)
    if before and before[0].lower in LEVEL_WORDS and ground.between(before[0].end, start) == " ":
        return LEVEL_WORDS[before[0].lower]
    return frozenset()


def _level_of_list(ground: Ground, end: int) -> Levels:
    """The plural level word at the end of a list of names ("Elm, Oak and Ash counties")."""
    hit = LISTED.match(ground.text, end)
    return LEVEL_WORDS[hit.group(1).lower()] if hit else frozenset()


def _containers(ground: Ground, start: int, end: int, spots: Spots[Mention]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names of the places that this one is said to lie in; then those that only a comma joins, which may be a list."""
    found: list[str] = []
    listed: list[str] = []
    following = spots.next(end)
    if following and following.start < end + FURTHEST and INTO.match(between := ground.text[end : following.start]):
        sure = between.strip() != "," or _closes(ground, following, spots, inner=spots.ending(start - 2))
        (found if sure else listed).append(_short_with_stop(ground, following.what))
        third = spots.next(following.end)
        if not sure and third is not None and _closes(ground, third, spots, inner=following):
            found.append(bare_name(third.what.text))
    postal = POSTAL.match(ground.text[end : end + 12])
    if postal and not found and not listed:
        listed.append(postal.group(1))
    before = ground.before(start)
    if before and before[0].possessive and (owner := spots.ending(before[0].start) or spots.ending(before[0].end)):
        found.append(bare_name(owner.what.text))
    return tuple(found), tuple(listed)


def _closes(ground: Ground, last: Spot[Mention], spots: Spots[Mention], *, inner: Spot[Mention] | None) -> bool:
    """Whether a name is the state that closes "Ashford, Elmshire, Borduria", whose middle name or first but one is
    `inner`: with a division between it is no list."""
    if inner is None or state_named(bare_name(last.what.text)) is None or LISTS_ON.match(ground.text, last.end):
        return False
    middle = spots.ending(last.start - 2)
    if middle is None or ground.text[middle.end : last.start] != ", " or state_named(bare_name(middle.what.text)):
        return False
    return middle.start == inner.start or ground.text[inner.end : middle.start] == ", "


def _adjective(ground: Ground, start: int) -> str | None:
    """The state of "the Russian city of …" or "Syrian town …"."""
    before: list[Word] = ground.before(start, most=4)
    for place in range(len(before) - 1, -1, -1):
        word = before[place]
        if word.text[0].isupper():
            pair = f"{before[place - 1].text} {word.text}" if place else word.text
            known = of_demonym(pair) or of_demonym(word.text)
            return known.country if known else None
        if word.lower not in LEVEL_WORDS and word.lower not in BETWEEN:
            return None
    return None
