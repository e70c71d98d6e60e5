"""What speaks for and against two phrases of a text meaning the same: facts of a phrase and one before it.

They are facts that earlier systems learned from (Soon et al. 2001; Bengtson and Roth 2008; Durrett and Klein 2013):
same words, head or initials, number and gender, kinds, distance, nesting, apposition, and who speaks to whom.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from reportedly.learned.chances import FloatArray
from reportedly.learned.phrases import FIRST_NOUN, Form, Phrase, phrase_of
from reportedly.learned.pieces import BoolArray, IntArray
from reportedly.learned.surroundings import Surroundings

MOST = 40  # antecedents weighed for a phrase: those that share words with it first, then the nearest
SENTENCES = np.array((1, 2, 3, 4, 6, 10, 20))
PHRASES = np.array((2, 3, 4, 6, 9, 16, 32, 64, 128))
GROUPS = 6  # of forms: I, we, you · he, she, it, they · other pronouns · names · descriptions · numbers
FORMS = len(Form)
GAPS = {
    "": 1, ",": 2, "is": 3, "are": 3, "was": 3, "were": 3, "be": 3, "as": 4, "(": 5, ":": 6, "-": 6, "–": 6, "—": 6,
    "and": 7,
}  # fmt: skip
# Size of each table of cells: forms of both, distance in sentences and in phrases, quotation marks, turns, gaps.
TABLES = (FORMS * FORMS, GROUPS * 8, GROUPS * 10, GROUPS * 12, 192, GROUPS * 8)
FACTS = 40


class Phrases(NamedTuple):
    """The phrases of a text in text order, n of them, by their words `[first, last]` (both in the phrase)."""

    first: IntArray
    last: IntArray
    kinds: FloatArray  # [n, KINDS] chances


class Pairs(NamedTuple):
    """Candidate links, p of them: a phrase, one before it, the cells of TABLES they fall into, and graded facts."""

    later: IntArray  # [p] numbers of phrases, ascending
    earlier: IntArray  # [p]
    cells: IntArray  # [p, TABLES], counted on through all tables
    facts: FloatArray  # [p, FACTS]


class _Words(NamedTuple):
    """Which words phrases share: [n, n], and how many each has."""

    shared: FloatArray
    size: FloatArray


def pairs_of(around: Surroundings, phrases: Phrases, *, most: int = MOST) -> Pairs:
    """Every phrase with the phrases before it that may be its antecedent."""
    told = _told(around, phrases)
    content, names, digits = (_words([getattr(one, part) for one in told]) for part in ("content", "names", "digits"))
    gap = _gaps(around, phrases)
    lemma = _numbers([one.lemma if one.form >= FIRST_NOUN else f"\0{at}" for at, one in enumerate(told)])
    initials = _abbreviations(told)
    related = (lemma[:, None] == lemma) | (names.shared > 0) | (gap > 0) | initials
    related |= (content.shared > 0) & (content.shared >= np.minimum(content.size[:, None], content.size) - 0.1)
    later, earlier = _chosen(related, most)
    here = (later, earlier)
    forms = np.array([one.form for one in told], dtype=np.int64)
    group = _groups(forms)
    cells = _cells(around, phrases, forms, group, gap[here], here)
    facts = [
        *_of_words(told, here, content, names, digits, initials[here]),
        *_of_grammar(told, here),
        *_of_places(around, phrases, told, here),
        *_of_kinds(phrases, forms, here),
    ]
    return Pairs(later, earlier, cells, _table(facts))


def _table(facts: Sequence[FloatArray | BoolArray]) -> FloatArray:
    """The facts side by side, [p, facts]; laid out fact by fact, which is three times as fast to write."""
    table = np.empty((len(facts), len(facts[0])), dtype=np.float32)
    for row, fact in zip(table, facts, strict=True):
        row[:] = fact
    return table.T


def _told(around: Surroundings, phrases: Phrases) -> list[Phrase]:
    spans = zip(phrases.first.tolist(), (phrases.last + 1).tolist(), strict=True)
    return [phrase_of(around.words[start:end], around.capitals[start:end]) for start, end in spans]


def _words(sets: Sequence[frozenset[str]]) -> _Words:
    numbers = {word: at for at, word in enumerate(sorted(frozenset().union(*sets)))}
    table = np.zeros((len(sets), max(1, len(numbers))), dtype=np.float32)
    for row, words in enumerate(sets):
        table[row, [numbers[word] for word in words]] = 1
    return _Words(table @ table.T, table.sum(1))


def _numbers(values: Sequence[str]) -> IntArray:
    known: dict[str, int] = {}
    return np.array([known.setdefault(value, len(known)) for value in values], dtype=np.int64)


def _abbreviations(told: Sequence[Phrase]) -> BoolArray:
    """Whether one is the initials of the other."""
    found = np.zeros((len(told), len(told)), dtype=np.bool_)
    bodies: dict[str, list[int]] = {}
    for at, one in enumerate(told):
        bodies.setdefault(one.body, []).append(at)
    for at, one in enumerate(told):
        for other in bodies.get(one.initials, ()) if one.initials else ():
            found[at, other] = found[other, at] = True
    return found


def _gaps(around: Surroundings, phrases: Phrases) -> IntArray:
    """What stands between two phrases that (almost) touch: [later, earlier] a code of GAPS, 0 where more is between."""
    found = np.zeros((len(phrases.first), len(phrases.first)), dtype=np.int64)
    starting: dict[int, list[int]] = {}
    for at, first in enumerate(phrases.first.tolist()):
        starting.setdefault(first, []).append(at)
    for at, end in enumerate((phrases.last + 1).tolist()):
        between = around.words[end] if end < len(around.words) else ""
        found[starting.get(end, []), at] = GAPS[""]
        if between in GAPS:
            found[starting.get(end + 1, []), at] = GAPS[between]
    return found


def _chosen(related: BoolArray, most: int) -> tuple[IntArray, IntArray]:
    """For each phrase up to `most` before it: related ones first, then near ones; all later ones ascending."""
    count = len(related)
    at = np.arange(count)
    rank = np.where(related, 0, count) + (at[:, None] - at)
    rank = np.where(at[:, None] > at, rank, 4 * count)
    if count > most:
        limit = np.partition(rank, most, axis=1)[:, most]
        rank = np.where(rank < limit[:, None], rank, 4 * count)
    later, earlier = np.nonzero(rank < 4 * count)
    return later.astype(np.int64), earlier.astype(np.int64)


def _groups(forms: IntArray) -> IntArray:
    pronouns = np.where(forms < Form.HE, 0, np.where(forms < Form.THIS, 1, 2))
    nouns = np.where(forms == Form.NAME, 3, np.where(forms == Form.NUMBER, 5, 4))
    return np.where(forms < FIRST_NOUN, pronouns, nouns).astype(np.int64)


Here = tuple[IntArray, IntArray]


def _cells(
    around: Surroundings, phrases: Phrases, forms: IntArray, group: IntArray, gap: IntArray, here: Here
) -> IntArray:
    later, earlier = here
    mine = group[later]
    at = phrases.first
    sentence, line = around.sentence[at], around.line[at]
    quoted, quotation, asking = around.quoted[at], around.quotation[at], around.asking[at]
    sentences = np.searchsorted(SENTENCES, sentence[later] - sentence[earlier], side="right")
    distance = np.searchsorted(PHRASES, later - earlier, side="right")
    same_quotation = quotation[later] == quotation[earlier]
    apart = np.where(same_quotation, 0, np.where(line[later] == line[earlier], 1, 2))
    quotes = (quoted[later] * 2 + quoted[earlier]) * 3 + apart
    speaker = np.minimum(forms, Form.HE)  # I, we, you, and all others
    lines = np.minimum(line[later] - line[earlier], 2)
    turns = ((speaker[later] * 4 + speaker[earlier]) * 3 + lines) * 4 + asking[later] * 2 + asking[earlier]
    parts = (
        *(forms[later] * FORMS + forms[earlier], mine * 8 + sentences, mine * 10 + distance),
        *(mine * 12 + quotes, turns, mine * 8 + gap),
    )
    offsets = np.concatenate(([0], np.cumsum(TABLES)[:-1]))
    return (np.stack(parts) + offsets[:, None]).T


def _of_words(
    told: Sequence[Phrase], here: Here, content: _Words, names: _Words, digits: _Words, initials: BoolArray
) -> list[FloatArray | BoolArray]:
    """Which words two phrases have in common; pronouns have none."""
    later, earlier = here
    nouns = np.array([one.form >= FIRST_NOUN for one in told], dtype=np.bool_)
    forms = np.array([one.form for one in told], dtype=np.int64)[later]
    both = nouns[later] & nouns[earlier]
    same, head, lemma = (
        both & (numbers[later] == numbers[earlier])
        for numbers in (_numbers([getattr(one, part) for one in told]) for part in ("body", "head", "lemma"))
    )
    shared, mine, its = content.shared[here], content.size[later], content.size[earlier]
    proper, my_names, its_names = names.shared[here], names.size[later], names.size[earlier]
    number, my_digits, its_digits = digits.shared[here], digits.size[later], digits.size[earlier]
    return [
        *(same, head, lemma),
        both & (mine > 0) & (shared >= mine - 0.1), both & (its > 0) & (shared >= its - 0.1),
        proper > 0, (proper > 0) & (proper >= my_names - 0.1), (proper > 0) & (proper >= its_names - 0.1),
        both & (proper == 0) & (my_names > 0) & (its_names > 0),
        lemma & (mine > 1) & (its > 1) & (shared < 1.5), head & (its > shared + 0.1), head & (mine > shared + 0.1),
        initials, (my_digits > 0) & (its_digits > 0) & (number == 0),
        (my_digits > 0) & (number == my_digits) & (number == its_digits),
        same & (forms == Form.NAME), same & (forms == Form.NUMBER), same & (forms != Form.NAME),
        *(head & (forms == form) for form in (Form.THE, Form.THAT, Form.A, Form.BARE, Form.PLURAL)),
    ]  # fmt: skip


def _of_grammar(told: Sequence[Phrase], here: Here) -> list[BoolArray]:
    """Whether number and gender agree, or speak against it."""
    later, earlier = here
    found = []
    for part in ("gender", "number"):
        values = np.array([getattr(one, part) for one in told], dtype=np.int64)
        mine, its = values[later], values[earlier]
        found += [(mine == its) & (mine > 0), (mine != its) & (mine > 0) & (its > 0)]
    joined = np.array([one.joined for one in told], dtype=np.bool_)
    return [*found, joined[later] != joined[earlier]]


def _of_places(
    around: Surroundings, phrases: Phrases, told: Sequence[Phrase], here: Here
) -> list[FloatArray | BoolArray]:
    """How two phrases lie, how long they are, and how often the earlier one's words stood there before."""
    later, earlier = here
    first, last = phrases.first, phrases.last
    sentence, line = around.sentence[first], around.line[first]
    begins = np.append(True, sentence[1:] != sentence[:-1])[: len(first)]
    bodies: dict[str, int] = {}
    before = np.array([bodies.setdefault(one.body, 0) for one in told], dtype=np.float32)
    for at, one in enumerate(told):
        before[at] = bodies[one.body]
        bodies[one.body] += 1
    width = np.log1p(last - first)
    inside = (first[later] >= first[earlier]) & (last[later] <= last[earlier])
    around_it = (first[later] <= first[earlier]) & (last[later] >= last[earlier])
    title = line == (line[0] if len(line) else 0)
    return [
        inside, around_it, first[later] == first[earlier], last[later] == last[earlier],
        np.log1p(before)[earlier], begins[earlier], title[earlier], width[earlier], width[later],
        np.log1p(sentence[later] - sentence[earlier]) / 3,
    ]  # fmt: skip


def _of_kinds(phrases: Phrases, forms: IntArray, here: Here) -> list[FloatArray]:
    """How likely both are of one kind, for pronouns and for others."""
    later, earlier = here
    alike = np.einsum("pk,pk->p", phrases.kinds[later], phrases.kinds[earlier])
    return [alike, np.where(forms[later] < FIRST_NOUN, alike, 0.0)]
