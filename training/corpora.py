"""The training sets, each with its licence and what its labels say in our words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import Any, NamedTuple

from eval.data import data_root, load_rows
from reportedly.learned.labels import KINDS
from reportedly.nouns.ids import text_sha256
from reportedly.nouns.kinds import Realis
from training.labelled.rows import MarkedReport, marked
from training.names import kind_by_last_word, names_people

Row = dict[str, Any]
Kinds = frozenset[str]  # kinds a label may stand for; with "none" the words may also be no mention
Mark = tuple[int, int, Kinds]

NONE = "none"
MISC = frozenset({"group", "event", "law", "work", "weapon"})
PLACES = frozenset({"place", "facility"})
RELATIONS = (
    "acl", "advcl", "advmod", "amod", "appos", "aux", "case", "cc", "ccomp", "compound", "conj", "cop", "csubj", "dep",
    "det", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nsubj",
    "nummod", "obj", "obl", "orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp",
)  # fmt: skip
"""Universal Dependencies' relations, without their language's subtypes."""


class Frame(NamedTuple):
    """A predicate `[start, end)` with its arguments (role, start, end), as PropBank has them."""

    start: int
    end: int
    arguments: tuple[tuple[str, int, int], ...]


class Tree(NamedTuple):
    """A word `[start, end)`, where the word it hangs on begins (None at the root), and how, as UD has it."""

    start: int
    end: int
    parent: int | None
    relation: str


class Fact(NamedTuple):
    """How far what the predicate at `start` says did happen: 3, or did not: -3."""

    start: int
    end: int
    value: float


class Act(NamedTuple):
    """Words `[start, end)` that tell an event of one of these types; with "none" they may also tell none.

    `sides` are who and what takes part (`learned.labels.SIDES`, start, end), `realis` is how real it is told; None
    where that isn't known.
    """

    start: int
    end: int
    types: frozenset[str]
    sides: tuple[tuple[str, int, int], ...] | None = None
    realis: Realis | None = None


class Labelled(NamedTuple):
    """A text and what its set says of it; offsets are code points. None where the set doesn't say."""

    text: str
    marks: list[Mark] = []  # noqa: RUF012  (never changed)
    attributions: list[Row] | None = None
    frames: list[Frame] | None = None
    events: list[tuple[int, int]] | None = None
    facts: list[Fact] = []  # noqa: RUF012
    trees: list[Tree] = []  # noqa: RUF012
    acts: list[Act] | None = None


class Corpus(NamedTuple):
    """One data file: how a row of it is read, what it leaves unmarked, and how much of it an epoch sees."""

    file: str
    licence: str
    redistribute: bool  # may a model trained on it be given away without asking anyone?
    read: Callable[[Row], Labelled | None]  # None: the set says nothing of this row
    unmarked: Kinds = frozenset(KINDS)  # kinds it does not mark: its unmarked words may be these
    together: int | str = 1  # how many rows make a text, or the field that rows of one text share
    share: float = 1.0  # part of the texts used in each epoch


def shared_rows(file: str) -> list[Row]:
    """The rows of a file of the shared data; SystemExit that says how to name the data's folder where there is none."""
    root = data_root()
    if root is None:
        raise SystemExit("training needs the data: set REPORTEDLY_DATA to its folder")
    return load_rows(root / file)


def conll_marks(row: Row) -> list[Mark]:
    """Marks of PER, ORG, LOC and MISC; word lists split LOC and MISC where they can."""
    return [(start, end, _conll_kinds(row["text"][start:end], label)) for start, end, label in row["entities"]]


def _conll_kinds(name: str, label: str) -> Kinds:
    if label in ("PER", "ORG"):
        return frozenset({"person" if label == "PER" else "organisation"})
    hint = kind_by_last_word(name)
    if label == "LOC":
        return frozenset({"facility"}) if hint == "facility" else frozenset({"place"})
    if names_people(name):
        return frozenset({"group"})
    return frozenset({hint}) if hint in MISC and hint is not None else MISC


_WNUT = {
    "person": {"person"}, "location": PLACES, "corporation": {"organisation"}, "group": {"group", "organisation"},
    "product": {NONE, "weapon", "work"}, "creative-work": {"work"},
}  # fmt: skip
_CROSSNER = {
    "person": {"person"}, "politician": {"person"}, "politicalparty": {"organisation"}, "event": {"event"},
    "organisation": {"organisation"}, "country": {"place"}, "location": PLACES, "election": {"event"},
    "misc": {NONE, *MISC},
}  # fmt: skip
_RE3D_SURE = {"Nationality": "group", "Temporal": "time", "Quantity": "quantity", "Money": "quantity"}
_RE3D_LOOSE = {
    "Organisation": {"organisation", "group"}, "Person": {"person", "group"}, "Location": PLACES,
    "Weapon": {"weapon"}, "MilitaryPlatform": {"weapon"}, "Vehicle": {"weapon"}, "DocumentReference": {"law", "work"},
}  # fmt: skip


def wnut_marks(row: Row) -> list[Mark]:
    return [(start, end, frozenset(_WNUT[label])) for start, end, label in row["entities"]]


def crossner_marks(row: Row) -> list[Mark]:
    return [(start, end, frozenset(_CROSSNER[label])) for start, end, label in row["entities"]]


def re3d_marks(row: Row) -> list[Mark]:
    """Marks of re3d, the longest last: its entities nest and take in whole descriptions, so a mark is sure only
    for times, numbers and nationalities, and for names without a common noun in them."""
    marks = []
    for start, end, label in sorted(row["entities"], key=lambda entity: entity[0] - entity[1]):
        words = row["text"][start:end].split()
        if label in _RE3D_SURE:
            marks.append((start, end, frozenset({_RE3D_SURE[label]})))
        elif label in _RE3D_LOOSE:
            name = all(word[0].isupper() for word in words) and words[0] not in ("The", "It", "This", "These")
            kinds = frozenset(_RE3D_LOOSE[label])
            marks.append((start, end, kinds if name or "weapon" in kinds else kinds | {NONE}))
    return marks


def names(marks: Callable[[Row], list[Mark]]) -> Callable[[Row], Labelled]:
    """A reading of rows that mark mentions alone."""
    return partial(_named, marks)


def _named(marks: Callable[[Row], list[Mark]], row: Row) -> Labelled:
    return Labelled(row["text"], marks(row))


def polnear(row: Row) -> Labelled:
    return Labelled(row["text"], attributions=row["attributions"])


def ours(row: Row) -> Labelled | None:
    """The statements and reports that we marked in a text, where we did and didn't hold it back."""
    article = marked().get(text_sha256(row["text"]))
    if article is None or article.held:
        return None
    acts = None if article.reports is None else [act for one in article.reports for act in _acts(one)]
    return Labelled(row["text"], attributions=article.attributions(), acts=acts)


def _acts(report: MarkedReport) -> Iterator[Act]:
    """The words that tell it: those of each piece of its trigger."""
    types = frozenset(report.types) | ({NONE} if report.doubtful else set())
    named = (("actor", report.actors), ("recipient", report.recipients), ("object", report.objects))
    sides = tuple((side, start, end) for side, spans in named for start, end in spans)
    known = sides if sides or not report.doubtful else None  # of what counts little, sides were often left out
    return (Act(start, end, types, known, report.realis) for start, end in report.trigger)


def timebank(row: Row) -> Labelled:
    """Times, and the words that stand for events."""
    marks = [(mark["start"], mark["end"], frozenset({"time"})) for mark in row["timexes"]]
    return Labelled(row["text"], marks, events=[(one["start"], one["end"]) for one in row["events"]])


def ewt(row: Row) -> Labelled:
    """A sentence's predicates with their arguments, and the factuality that UDS-IH2 gives some of them."""
    frames = [
        Frame(
            one["start"], one["end"],
            tuple((argument["role"], argument["start"], argument["end"]) for argument in one["arguments"]),
        )
        for one in row["predicates"]
    ]  # fmt: skip
    fact = _facts().get(row["id"])
    facts = _values(fact) if fact and fact["text"] == row["text"] else []
    return Labelled(row["text"], frames=frames, facts=facts, trees=list(_trees(row)))


def _trees(row: Row) -> Iterator[Tree]:
    words = row["tokens"]
    for (start, end), head, relation in zip(words, row["heads"], row["deprels"], strict=True):
        yield Tree(start, end, words[head][0] if head >= 0 else None, relation.partition(":")[0])


@cache
def _facts() -> dict[str, Row]:
    return {row["sent_id"]: row for row in shared_rows("factuality/uds_ih2.train.jsonl.gz") if "sent_id" in row}


def factual(row: Row) -> Labelled:
    return Labelled(row["text"], facts=_values(row))


def _values(row: Row) -> list[Fact]:
    return [Fact(one["start"], one["end"], one["value"]) for one in row["events"]]


ATTRIBUTIONS = "attribution/polnear.train.jsonl.gz"
SENTENCES = "srl/ewt.train.jsonl.gz"  # what teaches arguments
_NEWS = "news text of its publishers: for training and measuring"
_REUTERS = "Reuters RCV1 terms (research); this copy CC BY-NC-SA 4.0"
_OPEN_PARTS = "by part: public domain, OGL, CC BY, CC BY-SA"
_BUT_TIME = frozenset(KINDS) - {"time"}
_NUMBERS = frozenset({"time", "quantity", "weapon"})
_RARE = _NUMBERS | {"group", "event", "law"}
_TIMES = "times/timebank.train.jsonl", "times/aquaint.train.jsonl"
CORPORA = (
    Corpus(ATTRIBUTIONS, f"none stated; {_NEWS}", False, polnear),
    Corpus("ner/conll03.train.jsonl", _REUTERS, False, names(conll_marks), _NUMBERS, together="doc"),
    Corpus("ner/wikigold.all.jsonl", "CC BY 4.0", True, names(conll_marks), _NUMBERS, together=4),
    Corpus("ner/wnut17.train.jsonl", "CC BY 4.0", True, names(wnut_marks), _RARE, share=0.35),
    Corpus(
        "ner/crossner_politics.train.jsonl", "MIT; text CC BY-SA", True, names(crossner_marks), _NUMBERS, together=4
    ),
    Corpus("ner/re3d.train.jsonl", _OPEN_PARTS, True, names(re3d_marks), _BUT_TIME - {"quantity", "weapon"}),
    *(Corpus(file, f"LDC; {_NEWS}", False, timebank, _BUT_TIME) for file in _TIMES),
    Corpus(SENTENCES, "CC BY-SA 4.0", True, ewt, together="doc", share=2.4),
    Corpus("factuality/meantime.train.jsonl", "CC BY 4.0", True, factual, together=2),
    Corpus("unlabelled/wikinews.all.jsonl", "CC BY 2.5; our labels Apache-2.0", True, ours),
    *(
        Corpus(file, f"{_NEWS}; our labels Apache-2.0", False, ours)
        for file in ("pages/article_extraction_benchmark.all.jsonl.gz", "places/lgl.all.jsonl", *_TIMES)
    ),
)
