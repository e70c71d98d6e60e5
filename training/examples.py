"""Rows of the training sets as label arrays over word pieces."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from reportedly.learned.chances import FloatArray
from reportedly.learned.labels import ACTS, ARGUMENTS, ROLES, SIDES, begin, inside
from reportedly.learned.pieces import BoolArray, IntArray, Pieces, pieces_of
from reportedly.nouns.kinds import REALIS
from training.corpora import NONE, RELATIONS, Act, Corpus, Fact, Frame, Kinds, Labelled, Mark, Row, Tree
from training.names import may_arm, may_count

JOINERS = ("\n", "\n", "\n\n", " ")  # between the sentences of a document that comes sentence by sentence


class Anchor(NamedTuple):
    """One attribution, predicate or act as the model learns it: the piece it starts with, and each piece's role.

    Whether something starts at an anchor that isn't `sure` is not taught, only who has which role if so.
    """

    position: int
    roles: IntArray  # [pieces], indices into ROLES, ARGUMENTS or SIDES
    sure: bool = True


class Lesson(NamedTuple):
    """What teachers say of one predicate or cue: the piece it starts with, the first piece they say something of, and
    the chance of each role of the pieces from there on, [pieces, roles] in half precision.
    """

    position: int
    start: int
    chances: npt.NDArray[np.float16]

    def moved(self, by: int) -> Lesson:
        return self._replace(position=self.position + by, start=self.start + by)

    def within(self, size: int) -> Lesson:
        """What it says of the pieces of a window of `size` pieces, and not of the marks or of what is cut off."""
        left, right = max(0, -self.start), min(len(self.chances), size - self.start)
        return self._replace(start=self.start + left, chances=self.chances[left:right])


class Example(NamedTuple):
    """A text with its labels.

    `allowed[i]` is a bit set over mention labels, 0 where nothing is taught; `predicates[i]` says whether a predicate,
    and whether an event, starts at a piece: 1, 0, or -1 where its set doesn't say; `facts[i]` is NaN where nothing is
    known. `lessons` are of predicates, `cue_lessons` of cues, and `cue_chances[i]` is the chance teachers give that a
    cue starts at a piece, NaN where they say nothing.
    """

    pieces: Pieces
    allowed: IntArray
    letters: BoolArray  # [pieces] bool: the word has letters
    predicates: IntArray  # [pieces, 2]
    facts: FloatArray  # [pieces]
    trees: IntArray  # [pieces, 2]: steps to the piece it hangs on, 0 at a root; relation, -1 not taught
    anchors: tuple[Anchor, ...]
    frames: tuple[Anchor, ...]
    attribution: bool
    own: tuple[int, int]  # anchors are taught only here; nearer to the edge the context is missing
    cue_chances: FloatArray  # [pieces]
    acts: IntArray  # [pieces] a bit set over ACTS, 0 where nothing is taught
    realis: IntArray  # [pieces] index into REALIS, -1 where nothing is taught
    casts: tuple[Anchor, ...]  # of acts, their roles SIDES
    lessons: tuple[Lesson, ...] = ()
    cue_lessons: tuple[Lesson, ...] = ()


def documents(corpus: Corpus, rows: list[Row], shuffler: random.Random) -> list[Labelled]:
    """Texts with their labels; sets that come by sentence are joined to stretches of a few hundred words."""
    read = [(row, corpus.read(row)) for row in rows]
    rows, labelled = [row for row, one in read if one], [one for _, one in read if one]
    if isinstance(corpus.together, int):
        size = corpus.together
        return [joined(labelled[at : at + size], " ") for at in range(0, len(labelled), size)]
    found, field = [], corpus.together
    for _, group in groupby(zip(rows, labelled, strict=True), key=lambda pair: pair[0][field]):
        sentences = [one for _, one in group]
        found.append(joined(sentences, shuffler.choice(JOINERS)))
    return found + shuffler.sample(labelled, len(labelled) // 8)


def joined(parts: list[Labelled], joiner: str) -> Labelled:
    """Several texts as one; attributions are not moved, since their sets come as whole articles."""
    if len(parts) == 1:
        return parts[0]
    marks: list[Mark] = []
    frames: list[Frame] = []
    facts: list[Fact] = []
    trees: list[Tree] = []
    at = 0
    for part in parts:
        marks += [(start + at, end + at, kinds) for start, end, kinds in part.marks]
        frames += [_moved(frame, at) for frame in part.frames or ()]
        facts += [Fact(fact.start + at, fact.end + at, fact.value) for fact in part.facts]
        trees += [_hung(tree, at) for tree in part.trees]
        at += len(part.text) + len(joiner)
    text = joiner.join(part.text for part in parts)
    return Labelled(text, marks, frames=None if parts[0].frames is None else frames, facts=facts, trees=trees)


def _moved(frame: Frame, by: int) -> Frame:
    arguments = tuple((role, start + by, end + by) for role, start, end in frame.arguments)
    return Frame(frame.start + by, frame.end + by, arguments)


def _hung(tree: Tree, by: int) -> Tree:
    parent = None if tree.parent is None else tree.parent + by
    return Tree(tree.start + by, tree.end + by, parent, tree.relation)


def example(labelled: Labelled, unmarked: Kinds, tokenizer: Tokenizer) -> Example:
    """One text as an Example over all its pieces; `unmarked` are the kinds that its set leaves unmarked."""
    text = labelled.text
    pieces = pieces_of(text, tokenizer)
    words = [text[start:end] for start, end in zip(pieces.starts, pieces.ends, strict=True)]
    return Example(
        pieces,
        _allowed(text, pieces, labelled.marks, unmarked),
        np.array([word.lower() != word.upper() for word in words], dtype=np.bool_),
        _predicates(pieces, labelled),
        _facts(pieces, labelled.facts),
        _trees(pieces, labelled.trees),
        tuple(_anchors(pieces, labelled.attributions or ())),
        tuple(_frames(pieces, labelled.frames or ())),
        labelled.attributions is not None,
        (0, len(pieces.ids)),
        np.full(len(pieces.ids), np.nan, dtype=np.float32),
        _acts(pieces, labelled.acts),
        _realis(pieces, labelled.acts or ()),
        tuple(_casts(pieces, labelled.acts or ())),
    )


def _predicates(pieces: Pieces, labelled: Labelled) -> IntArray:
    taught = np.full((len(pieces.ids), 2), -1, dtype=np.int64)
    frames = None if labelled.frames is None else [(frame.start, frame.end) for frame in labelled.frames]
    for column, spans in enumerate((frames, labelled.events)):
        if spans is not None:
            taught[:, column] = 0
            taught[[_head(pieces, *span) for span in spans], column] = 1
    return taught


def _facts(pieces: Pieces, facts: list[Fact]) -> FloatArray:
    found = np.full(len(pieces.ids), np.nan, dtype=np.float32)
    for fact in facts:
        found[_head(pieces, fact.start, fact.end)] = fact.value
    return found


def _acts(pieces: Pieces, acts: list[Act] | None) -> IntArray:
    """Which events the words may tell; of several words that tell one the first and last, whatever stands between."""
    if acts is None:
        return np.zeros(len(pieces.ids), dtype=np.int64)
    allowed = np.full(len(pieces.ids), 1 << ACTS.index(NONE), dtype=np.int64)
    for act in acts:
        left, right = covered(pieces, act.start, act.end)
        allowed[left:right] = 0
        for position in _ends(pieces, act):
            allowed[position] = sum(1 << ACTS.index(kind) for kind in act.types)
    return allowed


def _realis(pieces: Pieces, acts: Iterable[Act]) -> IntArray:
    """How real the words tell their events, by the first and last of each act."""
    found = np.full(len(pieces.ids), -1, dtype=np.int64)
    for act in acts:
        if act.realis is not None:
            found[list(_ends(pieces, act))] = REALIS.index(act.realis)
    return found


def _ends(pieces: Pieces, act: Act) -> tuple[int, int]:
    """The first pieces of the first and the last of an act's words."""
    return _head(pieces, act.start, act.end), _head(pieces, max(act.start, act.end - 1), act.end)


def _casts(pieces: Pieces, acts: Iterable[Act]) -> Iterable[Anchor]:
    for act in acts:
        if act.sides is not None:
            yield Anchor(_head(pieces, act.start, act.end), _roles(pieces, act.sides, SIDES))


def _trees(pieces: Pieces, trees: list[Tree]) -> IntArray:
    found = np.full((len(pieces.ids), 2), (0, -1), dtype=np.int64)
    for tree in trees:
        own = _head(pieces, tree.start, tree.end)
        parent = own if tree.parent is None else _head(pieces, tree.parent, tree.parent + 1)
        if tree.parent is None or parent != own:  # words that share their first piece teach nothing
            found[own] = parent - own, RELATIONS.index(tree.relation)
    return found


def _frames(pieces: Pieces, frames: Iterable[Frame]) -> Iterable[Anchor]:
    for frame in frames:
        yield Anchor(_head(pieces, frame.start, frame.end), _roles(pieces, frame.arguments, ARGUMENTS))


def _head(pieces: Pieces, start: int, end: int) -> int:
    """The first piece of the word that `[start, end)` begins in."""
    position = min(covered(pieces, start, end)[0], len(pieces.ids) - 1)
    while position and not pieces.first[position]:
        position -= 1
    return position


def _bits(kinds: Kinds, label_of: Iterable[str]) -> int:
    bits = 1 if NONE in kinds else 0
    for kind in kinds - {NONE}:
        for place in label_of:
            bits |= 1 << (begin(kind) if place == "B" else inside(kind))
    return bits


def _allowed(text: str, pieces: Pieces, marks: list[Mark], unmarked: Kinds) -> IntArray:
    allowed = np.full(len(pieces.ids), 1 | _bits(unmarked, "BI"), dtype=np.int64)
    for kind, possible in (("quantity", may_count), ("weapon", may_arm)):
        # Hardly any set marks these, so without this nothing would ever be taught as neither number nor weapon.
        words = [text[start:end] for start, end in zip(pieces.starts, pieces.ends, strict=True)]
        never = np.array([not possible(word) for word in words], dtype=np.bool_)
        allowed[never] &= ~_bits(frozenset({kind}), "BI")
    for start, end, kinds in marks:
        left, right = covered(pieces, start, end)
        if left == right:
            continue
        loose = "BI" if NONE in kinds else ""
        allowed[left:right] = _bits(kinds, loose or "I")
        allowed[left] = _bits(kinds, loose or "B")
    return allowed


def covered(pieces: Pieces, start: int, end: int) -> tuple[int, int]:
    """The pieces `[left, right)` that share characters with `[start, end)`."""
    left = int(np.searchsorted(pieces.ends, start, side="right"))
    return left, max(left, int(np.searchsorted(pieces.starts, end, side="left")))


def _anchors(pieces: Pieces, attributions: Iterable[Row]) -> Iterable[Anchor]:
    seen = set()
    for attribution in attributions:
        if not attribution["cue"]:
            continue
        position = _head(pieces, *attribution["cue"][0])
        if position in seen:
            continue
        seen.add(position)
        named = ("content", "source", "cue")  # a cue inside the content stays a cue
        parts = ((role, start, end) for role in named for start, end in attribution[role])
        yield Anchor(position, _roles(pieces, parts, ROLES), not attribution.get("doubtful", False))


def _roles(pieces: Pieces, parts: Iterable[tuple[str, int, int]], labels: Sequence[str]) -> IntArray:
    """The number of each piece's role by stretches (role, start, end), the later over the earlier; 0 without one, and
    where it is none of the labels."""
    roles = np.zeros(len(pieces.ids), dtype=np.int64)
    for role, start, end in parts:
        left, right = covered(pieces, start, end)
        roles[left:right] = labels.index(role) if role in labels else 0
    return roles
