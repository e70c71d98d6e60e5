"""The units that a token may be the head of, before their senses are weighed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportedly.extract.draft import Draft
from reportedly.extract.found import Found
from reportedly.extract.predicates import predicate_at
from reportedly.extract.prose import Sentence, Token, VerbGroup
from reportedly.extract.prose.frames import Frame
from reportedly.extract.prose.open_class import is_past
from reportedly.extract.prose.tokens import NOUNS
from reportedly.extract.vocabulary import NOTHING, Known, Possible
from reportedly.extract.wordings import as_noun, as_verb, head_of, main_of
from reportedly.knowledge.ontology_units import LexicalUnit
from reportedly.text.lemmas import noun_lemma
from reportedly.text.remembered import Kept

LIKELY_EVENT = 0.5  # the model's chance of an event from which a participle before a noun tells one
_NAMES = frozenset(("organisation", "person", "work", "law", "place", "facility"))


class Words:
    """The sentence's words in all forms that units are written in and its names, worked out when first asked for."""

    def __init__(self, draft: Draft, sentence: Sentence) -> None:
        self._draft = draft
        self._sentence = sentence

    @Kept
    def _known(self) -> list[tuple[str, Known]]:
        known = self._draft.vocabulary.known
        return [(low, found) for low in self._sentence.lows if (found := known(low)) is not None]

    @Kept
    def all(self) -> frozenset[str]:
        """Those that stand in some unit of every word as written and its lemmas as noun and verb."""
        return frozenset().union(*[found.forms for _, found in self._known])

    def heading(self, told: Mapping[tuple[str, str], LexicalUnit]) -> dict[str, Possible]:
        """The words that may head a unit here, or as a noun one of those `told` before (by lemma and part of speech):
        most words of a sentence aren't looked at any further, and a third of the sentences aren't."""
        words = self.all
        heading: dict[str, Possible] = {}
        for low, found in self._known:
            if (heads := found.heads) is not None:
                possible = heads.possible(words)
                if possible is not NOTHING or heads.event in told:
                    heading[low] = possible
        return heading

    @Kept
    def _names(self) -> list[tuple[int, int]]:
        named = self._draft.named_in(self._sentence)
        return [(m.spans[0].start, m.spans[-1].end) for m in named if m.kind in _NAMES]

    def in_name(self, token: Token) -> bool:
        """Whether a word is part of a name."""
        return any(start <= token.start < end for start, end in self._names)

    def unbarred(self, units: Sequence[LexicalUnit], at: int) -> list[LexicalUnit]:
        """Those of some units that nothing in the clause of token `at` bars."""
        return [unit for unit in units if not (unit.bars and self.bar(unit, at))]

    def bar(self, unit: LexicalUnit, at: int) -> bool:
        """Whether another word of the clause in which token `at` stands, as written or as a noun, bars a unit."""
        if unit.bars.isdisjoint(self.all):
            return False
        clause = self._sentence.clause_at(at)
        around = {self._sentence.tokens[i].low for i in range(clause.first, clause.last) if i != at}
        return not (unit.bars.isdisjoint(around) and unit.bars.isdisjoint(map(noun_lemma, around)))


def candidates(draft: Draft, sentence: Sentence, at: int, units: Sequence[LexicalUnit], words: Words) -> list[Found]:
    """The units, of those that token `at` may be the head of, that fit the words around, save those whose demands can't
    be met in the sentence: these only keep others from being a verb's that has no object."""
    fits = _fitting(draft, sentence, at, units, words) if units else []
    return [one for one in fits if one.unit.demands_open(words.all)]


def _fitting(draft: Draft, sentence: Sentence, at: int, units: Sequence[LexicalUnit], words: Words) -> list[Found]:
    token = sentence.tokens[at]
    if token.tag in NOUNS:
        phrase = head_of(sentence, at)
        if phrase is None or words.in_name(token) or _of_name(sentence, at):
            return []
        return as_noun(sentence, phrase, at, words.unbarred(units, at))
    if token.tag == "JJ":
        return _described(draft, sentence, at, units, words) if is_past(token.low) else []
    group = main_of(sentence, at)
    return as_verb(sentence, group, words.unbarred(units, at)) if group is not None else []


def _described(draft: Draft, sentence: Sentence, at: int, units: Sequence[LexicalUnit], words: Words) -> list[Found]:
    """A participle before its noun, where the model too sees an event: "the injured sailors"."""
    phrase = sentence.phrase_at(at)
    if phrase is None or phrase.head <= at:
        return []
    predicate = predicate_at(draft, sentence.cite(at, at + 1))
    if predicate is None or predicate.event < LIKELY_EVENT:
        return []
    group = VerbGroup(at, at + 1, at, "participle", False, False, False, False, None)
    frame = Frame(objects=(phrase,))
    return [Found(unit, at, (at,), group, None, frame) for unit in words.unbarred(units, at) if _suffered(unit)]


def _suffered(unit: LexicalUnit) -> bool:
    """Whether a unit is one word for something done to its object."""
    return len(unit.words) == 1 and "object" in unit.recipient and (unit.quad in (0, 2, 4))


def _of_name(sentence: Sentence, at: int) -> bool:
    """Whether a capitalised noun ends a name: "the Bordurian War"."""
    return (
        at > 0
        and sentence.tokens[at].tag == "NNP"
        and sentence.tokens[at - 1].tag == "NNP"
        and sentence.tokens[at].text[0].isupper()
    )
