"""Tags of words whose class is closed: determiners, pronouns, auxiliaries, prepositions, openers, numbers, marks."""

from __future__ import annotations

from functools import cache

from reportedly.extract.prose import grammar as g
from reportedly.extract.prose.open_class import is_past
from reportedly.extract.prose.tokens import NOUNS, QUOTES
from reportedly.text.wordset import word_set

_NUMBER_WORDS = word_set(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion "
    "trillion dozen dozens hundreds thousands millions"
)


_OPENERS = word_set(
    "after before since until as when where while if because although though whether unless once why how whereas"
)
_TIMES = word_set("day week month year time night morning evening afternoon")
_BEHIND_HER = g.PREPOSITIONS | g.COORDINATORS | _TIMES  # where it is no owner
_BEHIND_NEARBY = g.PREPOSITIONS | g.COORDINATORS | g.BE | g.HAVE  # where it describes no noun
_NOMINAL_BEFORE = frozenset(("DT", "POS", "JJ", "CD"))


_MARKS = frozenset('.,;:!?()[]/–—-…$€£%&*"“”„«»‘')  # those that only ever are marks, as an apostrophe isn't


_NOT_ONLY = word_set("only just merely solely")  # "not only shelled it": it was shelled
# Of these the neighbours decide too.
_BY_NEIGHBOURS = word_set(
    "'s n't not her nearby that will may might can must about around at first last than up more fewer less due owing "
    "prior outside inside"
)


def closed_class(word: str, low: str, after: str, before: str) -> str | None:
    """The tag of a word that is none of the `fixed` ones by its class and its neighbours; None where its class is
    open."""
    return _by_neighbours(word, low, after, before) if low in _BY_NEIGHBOURS or not low[0].isalpha() else None


@cache
def fixed() -> dict[str, str]:
    """The tag of each word that has the same one wherever it stands."""
    words = (
        g.BE | g.HAVE | g.DO | g.MODALS | g.PLURALS | g.COMPARATIVES | g.COORDINATORS | g.DETERMINERS | g.PRONOUNS
        | g.PREPOSITIONS | g.ADVERBS | g.NEGATIONS | g.RELATIVES | _OPENERS | _NUMBER_WORDS | word_set("to least such")
    )  # fmt: skip
    tags = {word: _by_neighbours(word, word, "", "START") for word in (words - _BY_NEIGHBOURS) | _MARKS}
    return {word: tag for word, tag in tags.items() if tag is not None}


def _by_neighbours(word: str, low: str, after: str, before: str) -> str | None:
    if not word[0].isalnum() and word[0] not in "'’":
        return "QT" if word in QUOTES else "PU"
    if low == "cannot":
        return "MD"
    if low in ("n't", "not", "never"):
        return "RB" if after in _NOT_ONLY else "NOT"
    if low == "'s":
        return "POS" if before in NOUNS or before in ("CD", "JJ") else "BE"
    if low in QUOTES or word in QUOTES:
        return "QT"
    if low[0].isdigit():
        return "CD"
    if low == "to":
        return "TO"
    if low in ("due", "owing", "prior") and after == "to":
        return "IN"  # "five deaths due to": no noun
    if low == "that":
        return "DT" if after in _TIMES else _that(after, before)
    if low == "her" and (not after[:1].isalnum() or after in _BEHIND_HER):
        return "PRP"
    if low == "nearby" and after[:1].isalpha() and after not in _BEHIND_NEARBY:
        return "JJ"
    if low in ("who", "which", "whom", "whose"):
        return "REL"
    if low in g.BE:
        return "BE"
    if low in g.HAVE:
        return "HV"
    if low in g.DO:
        return "DO"
    if low in g.MODALS:
        noun = low in ("will", "may", "might", "can", "must") and before in ("DT", "POS", "JJ")
        return "NN" if noun or (low in ("may", "will") and word[0].isupper() and before != "START") else "MD"
    if (
        (low in ("about", "around") and (after[:1].isdigit() or after in _NUMBER_WORDS))
        or (low == "at" and after in ("least", "most"))
        or low == "least"
    ):
        return "RB"
    if low in g.PLURALS:
        return "NNS"
    if low in g.COMPARATIVES or (low in ("first", "last") and before in ("BE", "HV")):
        return "JJ" if low in g.COMPARATIVES else "RB"
    if (
        (low == "than" and before == "JJ")
        or (low == "up" and after == "to")
        or (low in ("more", "fewer", "less") and after == "than")
    ):
        return "JJ"
    if low in _OPENERS:
        return "SUB"
    if low in g.COORDINATORS:
        return "CC"
    if low in (
        "her",
        "no",
        "all",
        "both",
        "some",
        "any",
        "each",
        "many",
        "several",
        "few",
        "most",
        "such",
        "this",
        "these",
        "those",
    ):
        return "DT"
    if low in g.DETERMINERS:
        return "DT"
    if low in g.PRONOUNS:
        return "CD" if low == "one" else "PRP"
    if low in ("outside", "inside") and before == "DT" and after[:1].isalpha():
        return "JJ"  # "an outside hospital"
    if low in g.PREPOSITIONS:
        return "IN"
    if low in _NUMBER_WORDS:
        return "CD"
    if low in g.ADVERBS:
        return "RB"
    return None


def _that(after: str, before: str) -> str:
    if before in ("NN", "NNS", "NNP") and (
        after in g.BE or after in g.HAVE or after in g.MODALS or is_past(after) or after in g.SAME_FORMS
    ):
        return "REL"
    return "SUB"
