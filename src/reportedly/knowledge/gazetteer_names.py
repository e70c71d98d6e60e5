"""What a division of the gazetteer's packages is called: the English name to show, and all names that may mean it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportedly.knowledge.gazetteer_pack import ALTERNATE, BARE, ONLY_WITH_LEVEL
from reportedly.knowledge.gazetteer_sources import Subdivision, Town
from reportedly.knowledge.gazetteer_words import bare_name
from reportedly.text.fold import fold, without_marks
from reportedly.text.wordset import word_set

_KINDS = (
    " Oblast", " Krai", " Province", " Region", " State", " County", " Governorate", " Prefecture", " Department",
    " Division",
)  # fmt: skip
# Where other scripts are written, and the packages' own names are machine transliterations ("Gujarāt", "Ar Riyāḑ").
_TRANSLITERATED = word_set(
    "AE AF AM AZ BD BG BH BY CN DZ EG ER ET GE IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MA MK MM MN NP OM PK PS"
    " QA RU SA SD SY TH TJ TM TN TW UA UZ YE"
)
# "the West" is no province of Cameroon; "West Region" may be.
MERE_DIRECTIONS = word_set(
    "north south east west northern southern eastern western central centre center northeast northwest southeast"
    " southwest north-east north-west south-east south-west"
)


def english_name(division: Subdivision, there: Iterable[Town]) -> str:
    """The name to show: the name itself where it is bare and plain ("Texas"), else its form with an English word for
    its kind ("Kharkiv Oblast"), else its largest town's name where that is one of its own ("Moscow" for "Moskva")."""
    if division.admin.startswith("US."):
        return division.name
    start = fold(division.name)[:3]
    alike = [alias for alias in division.aliases if alias.endswith(_KINDS)]
    for alias in alike:
        if fold(alias)[:3] == start:
            return _shown(division, bare_name(alias) if fold(bare_name(alias)) == fold(division.name) else alias)
    if division.admin[:2] not in _TRANSLITERATED:
        return bare_name(division.name) if "," in division.name else division.name
    largest = max(there, key=lambda town: town.population).name
    if largest in division.aliases:
        return largest
    return _shown(division, next((alias for alias in alike if alias.isascii()), division.name))


def _shown(division: Subdivision, name: str) -> str:
    """Without the marks of a transliteration; a Latin alphabet's own letters stay ("Île-de-France")."""
    return without_marks(name).strip("'") if division.admin[:2] in _TRANSLITERATED else name


def division_names(names: Iterable[str], bare_kind: int) -> Iterator[tuple[str, int]]:
    """The names and their bare forms; a bare form names the division less surely than the full one, a mere direction
    ("West") only with a level word."""
    listed = list(dict.fromkeys(names))
    bare = {bare_name(name) for name in listed if bare_name(name) != name}
    if bare_kind == BARE and bare_name(listed[0]) != listed[0]:  # "Kyiv Oblast|Kyiv|Kiev": "Kiev" is bare too
        bare |= {name for name in listed if bare_name(name) == name}
    for name in listed:
        yield name, _least(name, bare_kind if name in bare else ALTERNATE)
    yield from ((name, _least(name, bare_kind)) for name in bare)


def _least(name: str, kind: int) -> int:
    return ONLY_WITH_LEVEL if name.lower() in MERE_DIRECTIONS else kind
