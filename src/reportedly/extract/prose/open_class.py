"""Tags of nouns, verbs, adjectives and adverbs: by ending, by the verbs that are known, and by the neighbours."""

from __future__ import annotations

from reportedly.extract.prose import grammar as g
from reportedly.extract.prose.tokens import NOUNS, Lexicon, base_form
from reportedly.extract.prose.undergone import by_so_much
from reportedly.text.remembered import WORDS, remembered
from reportedly.text.wordset import word_set

_NOMINAL_BEFORE = frozenset(("DT", "POS", "JJ", "CD"))
_SUBJECT_BEFORE = frozenset(("NN", "NNS", "NNP", "PRP", "REL", "RB", "CD", "QT"))
_BEFORE_EVENTS = NOUNS | {"START", "JJ", "CC", "SUB"}
_AUXILIARIES = g.BE | g.HAVE | g.MODALS
_BEHIND_COMPOUNDS = (g.PREPOSITIONS | _AUXILIARIES | g.COORDINATORS) - {"of", "with"}
_PLACING = frozenset(("between", "in", "near", "around", "at", "across", "along"))
_PLACED_WITHIN = 10  # words
_BEFORE_NOT = g.MODALS | g.DO
_REFLEXIVES = frozenset(("himself", "herself", "itself", "themselves"))
_BEHIND_JAIL = frozenset(("and", "for", "in", "on", "after", "until", "while", "by", "over"))
_BEFORE_DONE = frozenset(("BE", "HV", "NOT", "RB"))
_BEFORE_DESCRIBED = g.DETERMINERS | g.PREPOSITIONS
_OF_NOUNS = frozenset(("a", "an", "the", "no", "another", "this"))
_TIMES = frozenset(("first", "last"))  # "was first elected"
_NOUN_ENDINGS = (
    "tion",
    "sion",
    "ment",
    "ness",
    "ity",
    "ism",
    "ist",
    "ance",
    "ence",
    "ship",
    "hood",
    "dom",
    "cy",
    "or",
    "er",
)
_BEFORE_DAYS = word_set(
    "on in this last yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday"
)
_SOMEBODY = ("man", "er", "or", "ist")  # ends of nouns that are mostly people
_ADJECTIVE_ENDINGS = ("ous", "ful", "ive", "able", "ible", "less", "ical", "ic", "ish", "ary")


def open_class(
    word: str, low: str, after: str, before: str, *, first: bool, lows: list[str], at: int, lexicon: Lexicon
) -> str:
    capital = word[0].isupper() and not first
    verbs = lexicon.verbs
    if low in ("early", "late") and before in NOUNS and after in _BEFORE_DAYS:
        return "RB"  # "struck Klow early on Tuesday"
    if low.endswith("ly") and low not in g.LY_NOUNS and not capital:
        limits = low == "only" and before in ("NN", "NNS", "NNP", "PRP") and is_past(after)  # "Berg only won"
        return "JJ" if low in g.LY_ADJECTIVES and not limits else "RB"
    if low in ("free", "open", "close") and before == "NOT" and at > 1 and lows[at - 2] in _BEFORE_NOT:
        return "VB"  # "will not free them"
    if low in g.ADJECTIVES and not capital:
        return _adjective(low, before, after)
    if low in g.SAME_FORMS and not capital:
        return _same_form(low, before, after)
    if before in ("TO", "MD", "DO") and low in verbs and is_past(low):
        return "VB"  # "to overrun", whose past participle is the same
    if low == "jail" and before == "TO" and (not after[:1].isalpha() or after in _BEHIND_JAIL):
        return "NN"  # "taken to jail and booked", not "to jail Lind"
    if low == "done" and before in _BEFORE_DONE:
        return "VBN"
    if is_past(low):
        return _past(low, before, after, capital=capital, lows=lows, at=at)
    if low == "striking" and before == "IN" and _plural(after):
        return "JJ"  # "clashes with striking miners"
    if low == "surrounding" and before in ("START", "DT", "IN", "CC", "PU") and after not in g.DETERMINERS:
        return "JJ"
    if low.endswith("ing") and len(low) > 4 and low not in g.ING_NOUNS and not capital:
        since = at > 0 and lows[at - 1] in ("since", "after", "before", "until")
        noun = (before in _BEFORE_EVENTS or since) and (_told_of(low, after) or _opening(low, after, lows, at))
        if noun or (before in NOUNS and (_compounded(low, after) or _by_means(low, after, lows[at - 1]))):
            return "NN"
        if before == "NN" and not after[:1].isalnum() and _ends_a_phrase(low, lows, at):
            return "NN"
        done_by = at and lows[at - 1] == "by" and after in ("", ".", ",")  # "a march marred by shooting"
        before = "JJ" if at and _is_year(lows[at - 1]) else before  # "the 2015 bombing"
        return "NN" if done_by else _ing(before, after, event=low in g.EVENTS_IN_ING)
    if capital:
        return "NNP"
    if before in ("MD", "DO") or (before == "TO" and (low in verbs or (after in g.DETERMINERS and not _plural(low)))):
        return "VB"
    if (before == "NOT" or (before == "VB" and lows[at - 1] == "help")) and low in verbs:
        return "VB"
    if low == "due" and after == "to":
        return "IN"
    if low == "live" and before in ("DT", "JJ"):
        return "JJ"
    if low in verbs:
        crowd = before == "CD" and at == 1 and lows[0] in g.CROWDS
        return _base(low, before, after, lexicon.nouns_too, crowd=crowd)
    if (
        low.endswith("s")
        and not low.endswith("ss")
        and base_form(low) in verbs
        and not _counted(lows, at)
        and _reads_as_verb(low, before, after, lexicon.nouns_too)
    ):
        return "VBZ"
    return _by_ending(low)


@remembered(most=WORDS)
def _by_ending(low: str) -> str:
    if low in g.HYPHENED_NOUNS or low in g.NOUNS_LIKE_ADJECTIVES:
        return "NN"
    if low.startswith("self-") and low.endswith(_NOUN_ENDINGS):
        return "NN"
    if low.startswith("ex-"):
        return "NNS" if _plural(low) else "NN"
    if low.endswith(_ADJECTIVE_ENDINGS) or ("-" in low and not _plural(low)):
        return "JJ"
    if low.endswith(_NOUN_ENDINGS):
        return "NN"
    return "NNS" if _plural(low) else "NN"


def _plural(low: str) -> bool:
    return low.endswith("s") and not low.endswith(("ss", "us", "is"))


@remembered(most=WORDS)
def is_past(low: str) -> bool:
    """Whether a word has the form of a past tense or participle."""
    return low in g.PAST_OF or low in g.PARTICIPLE_OF or _ends_in_ed(low)


def _ends_in_ed(low: str) -> bool:
    return low.endswith("ed") and len(low) > 3 and low not in g.NOT_PARTICIPLES


def _past(low: str, before: str, after: str, *, capital: bool, lows: list[str], at: int) -> str:
    if before in ("BE", "HV") or (before in ("RB", "NOT", "JJ") and _auxiliary_behind(lows, at)):
        return "VBN"
    if capital:
        return "NNP"
    finite = low in g.PAST_OF and low not in g.PARTICIPLE_OF
    if before == "DT" and at and lows[at - 1] == "those":
        return "VBN"  # "those gathered in Klow"
    if low in g.NOUNS_LIKE_PASTS and not _OF_NOUNS.isdisjoint(lows[max(at - (2 if before == "JJ" else 1), 0) : at]):
        return "NN"  # "has no shot at the title", "a good shot"
    crowd = before == "CD" and at and lows[at - 1] in g.CROWDS
    if (before in _NOMINAL_BEFORE or before == "IN") and not finite and not crowd:
        return "NN" if low in g.NOUNS_LIKE_PASTS else "JJ"
    if before == "RB" and at > 1 and lows[at - 1].endswith("ly") and lows[at - 2] in _BEFORE_DESCRIBED:
        return "JJ"  # "the newly elected mayor", "over urgently needed food"
    if at > 1 and lows[at - 2 : at] == [",", "newly"]:
        return "VBN"  # "Lind, newly appointed chairman"
    if _describes_next(low, before, after, lows, at) and not finite:
        return "JJ"  # "has spurned repeated offers", "rejected renewed calls"
    if low.startswith("un") and not low.startswith(g.UN_VERBS):
        return "JJ"  # "unnamed officials"
    if low == "left" and before == "DT":
        return "NN"
    if low in g.PARTICIPLE_OF and low not in g.PAST_OF:
        return "VBN"
    if after == "by" and before in NOUNS and not by_so_much(lows[at + 2 : at + 6]):
        return "VBN"
    return "VBD"


def _describes_next(low: str, before: str, after: str, lows: list[str], at: int) -> bool:
    """Whether a past form right behind a verb describes the plural that follows it."""
    if not _plural(after) or after in g.FUNCTION_WORDS:
        return False
    whole = before == "VB" or (before == "VBN" and _auxiliary_behind(lows, at - 1))
    never_past = low in g.PARTICIPLE_OF and low not in g.PAST_OF  # "returned stolen paintings"
    return whole or (before in ("VBD", "VBZ", "VBP", "VBG", "VBN") and (never_past or low in g.DESCRIBING))


def _auxiliary_behind(lows: list[str], at: int) -> bool:
    back = at - 1
    while back >= 0 and (
        lows[back].endswith("ly") or lows[back] in g.ADVERBS or lows[back] in g.NEGATIONS or lows[back] in _TIMES
    ):  # "likely" too
        back -= 1
    return back >= 0 and (lows[back] in g.BE or lows[back] in g.HAVE)


def _same_form(low: str, before: str, after: str) -> str:
    if before in ("MD", "TO", "DO"):
        return "VB"
    if before in ("BE", "HV"):
        return "VBN"
    if after in _REFLEXIVES:
        return "VBD"  # "Lind, a miner, set himself on fire"
    if before in _NOMINAL_BEFORE or before == "IN":
        return "NN"
    return "VBD" if before in _SUBJECT_BEFORE and after not in ("of",) else "NN"


def _is_year(low: str) -> bool:
    return len(low) == 4 and low.isdigit() and low.startswith(("19", "20"))


def _ing(before: str, after: str, *, event: bool) -> str:
    closing = ("", ".", ",", "of", "in", "on", "by", "at", "and", "near", "that", "which", "after", "outside", "took")
    ends = after in closing or after in _AUXILIARIES
    if before in ("DT", "POS", "JJ") and (ends or (event and _goes_on(after))):
        return "NN"
    return "JJ" if before in ("DT", "POS") and after not in g.DETERMINERS else "VBG"


def _goes_on(after: str) -> bool:
    """Whether what comes behind an event can't be what it describes: "the bombing killed five", "the shooting: two"."""
    return is_past(after) or after in g.SAME_FORMS or after == "left" or not after[:1].isalnum()


def _base(low: str, before: str, after: str, nouns_too: frozenset[str], *, crowd: bool) -> str:
    if crowd:
        return "VBP"  # "thousands march against"
    if before in _NOMINAL_BEFORE or before in ("IN", "START"):
        return "NN"
    if before in ("CC", "PU", "VBD", "VBN", "VBG", "VB", "VBZ", "VBP", "BE", "HV", "SUB"):
        return "VB" if before in ("CC",) and after in g.DETERMINERS else "NN"
    return "VBP" if _reads_as_verb(low, before, after, nouns_too) else "NN"


def _reads_as_verb(low: str, before: str, after: str, nouns_too: frozenset[str]) -> bool:
    """Whether a base or -s form stands where a finite verb stands: agreeing with the noun before, an object after."""
    singular = low.endswith("s") and not low.endswith("ss")
    if before in ("PRP", "REL"):
        return True
    if (
        before not in ("NN", "NNS", "NNP", "RB", "QT")
        or (before == "NN" and not singular)
        or (before == "NNS" and singular)
    ):
        return False
    has_object = after in g.DETERMINERS or after in g.PRONOUNS or after in ("that", "to", "not")
    stays = before == "NNS" and low in g.STAYING
    return has_object or stays or base_form(low) not in nouns_too


def _told_of(low: str, after: str) -> bool:
    """Whether an "-ing" form after a noun is the event that a verb is told of, or that befell somebody: "a car bombing
    killed five", "the police shooting of Lind"."""
    of = after == "of" and low != "warning"
    return low in g.EVENTS_IN_ING and (of or after in _AUXILIARIES or is_past(after))


def _opening(low: str, after: str, lows: list[str], at: int) -> bool:
    """Whether an "-ing" form that opens a clause is an event with its place: "Fighting between clans spread to Klow",
    not "Fighting in the war, he was hurt"."""
    if low not in g.EVENTS_IN_ING or after not in _PLACING:
        return False
    for ahead in range(at + 2, min(at + _PLACED_WITHIN, len(lows))):
        if not lows[ahead][:1].isalnum():
            return False
        described = lows[ahead - 1] in g.DETERMINERS or lows[ahead - 1] in g.PREPOSITIONS
        if lows[ahead] in _AUXILIARIES or ((is_past(lows[ahead]) or lows[ahead] in g.SAME_FORMS) and not described):
            return True
    return False


def _compounded(low: str, after: str) -> bool:
    """Whether an "-ing" form after a noun ends a compound: "issued a flood warning for Klow"."""
    return low in g.COMPOUNDED_IN_ING and (after in _BEHIND_COMPOUNDS or not after[:1].isalnum())


def _by_means(low: str, after: str, before: str) -> bool:
    """Whether an "-ing" form is an event after what it is done with or to: "blood poisoning or worse"."""
    return low in g.EVENTS_IN_ING and before in g.MEANS and after not in g.DETERMINERS


def _ends_a_phrase(low: str, lows: list[str], at: int) -> bool:
    """Whether an "-ing" form behind a noun that is nobody is an event, in a phrase behind a preposition: "ahead of a
    planned market bombing."."""
    if low not in g.EVENTS_IN_ING or lows[at - 1].endswith(_SOMEBODY):
        return False
    opens = (back for back in range(at - 2, max(at - _PLACED_WITHIN, 0), -1) if lows[back] in g.DETERMINERS)
    article = next(opens, None)
    return article is not None and lows[article - 1] in g.PREPOSITIONS


def _counted(lows: list[str], at: int) -> bool:
    """Whether a plural counts what stands before it, so is no verb: "two cruise ships"."""
    return at > 1 and ((lows[at - 2].isdigit() and lows[at - 2] != "1") or lows[at - 2] in g.COUNTING)


def _adjective(low: str, before: str, after: str) -> str:
    """An adjective, or the few of them that are verbs or nouns too by their place: "they left", "the right to"."""
    if low == "left" and before == "HV":
        return "VBN"
    if low == "general" and before in ("NNP", "JJ") and (after in g.PREPOSITIONS or not after[:1].isalpha()):
        return "NN"  # "a Bordurian general, Berg"
    if low == "alleged" and before in _SUBJECT_BEFORE and (after in g.DETERMINERS or after in ("that", "he", "they")):
        return "VBD"
    if low in ("left", "open", "free", "close", "light", "own") and before in (
        "NN",
        "NNS",
        "NNP",
        "PRP",
        "TO",
        "MD",
        "RB",
        "REL",
    ):
        if low == "left":
            return "VBD"
        return "VB" if before in ("TO", "MD") else "VBP"
    if low in (
        "left",
        "right",
        "military",
        "public",
        "head",
        "mass",
        "top",
        "black",
        "light",
        "north",
        "south",
        "east",
        "west",
    ):
        return (
            "NN"
            if before == "DT" and (after in ("", ",", ".") or after in g.PREPOSITIONS or after in _AUXILIARIES)
            else "JJ"
        )
    return "JJ"
