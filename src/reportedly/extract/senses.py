"""Which event a word tells, of several that it may: "fired a minister" is no shot.

The seam for a learned scorer: whatever satisfies `Sense` may be handed to `triggers` in place of `by_constraints`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from msgspec.structs import replace

from reportedly.extract.draft import Draft
from reportedly.extract.found import Found
from reportedly.extract.framing import behind_apposition, complement, full_frame, slot
from reportedly.extract.members import of_phrase
from reportedly.extract.participants import mention_of
from reportedly.extract.prose import Phrase, Sentence, VerbGroup
from reportedly.extract.prose.frames import Frame
from reportedly.extract.somebody import is_somebody
from reportedly.knowledge.ontology_needs import Demand
from reportedly.text.lemmas import noun_lemma, verb_lemma
from reportedly.text.wordset import word_set

_MEASURES = word_set(
    "tonne ton kilo kilogram litre liter barrel batch shipment consignment load number lot series wave round salvo "
    "barrage stockpile package supply amount quantity piece type group pair team member handful million billion "
    "truckload busload boatload planeload column dose"
)


_OUGHT = frozenset(("should", "must", "may", "might", "ought", "need"))


class Sense(Protocol):
    """Chooses among the units that fit the words of one trigger; None where none does. A silent unit tells no event."""

    def __call__(self, draft: Draft, sentence: Sentence, candidates: Sequence[Found]) -> Found | None:
        """The candidate that tells the event."""
        ...


class _Weight(NamedTuple):
    """How well a unit fits: more words, then more constraints met, then whether any bar it; then the order."""

    words: int
    met: int
    bars: bool


def by_constraints(draft: Draft, sentence: Sentence, candidates: Sequence[Found]) -> Found | None:
    """The unit whose constraints on arguments and neighbours are met best; units that tell nothing take part."""
    best: tuple[_Weight, Found] | None = None
    frames: dict[object, Frame] = {}
    for one in candidates:
        if one.unit.demands and one.frame is None:
            key = (one.group is None, max(one.tokens))
            if key not in frames:
                frames[key] = full_frame(draft, sentence, one)
            one = replace(one, frame=frames[key])
        met = _met(draft, sentence, one)
        if met is None:
            continue
        weight = _Weight(len(one.tokens), met, bool(one.unit.bars))
        if best is None or weight > best[0]:
            best = weight, one
    return None if best is None else best[1]


def _met(draft: Draft, sentence: Sentence, found: Found) -> int | None:
    """How many of a unit's constraints are met; None where one that must be isn't, or none of those of which one must.

    That the clause bars none of it was seen when its words were found.
    """
    unit = found.unit
    words = bool(unit.needs) and needed(sentence, found)
    if not unit.demands:
        return None if unit.needs and not words else int(words)
    frame = full_frame(draft, sentence, found)
    held = {demand: _held(draft, sentence, found, frame, demand) for demand in unit.demands}
    if any(held[demand] is False for demand in unit.demands if demand.must):
        return None
    alternatives = unit.alternatives
    # of alternatives beside words one must be seen; alone, a subject that isn't told ("was shelled") leaves them open
    open_ = (True,) if unit.needs else (True, None)
    if (unit.needs or alternatives) and not words and not any(held[demand] in open_ for demand in alternatives):
        return None
    return words + sum(told is True for told in held.values())


def needed(sentence: Sentence, found: Found) -> bool:
    """Whether the sentence holds one of the words that a unit needs, apart from its own; of an idiom, its clause."""
    clause = sentence.clause_at(found.head)
    reach = range(clause.first, clause.last) if found.unit.silent else range(len(sentence.tokens))
    lows, needs = {sentence.tokens[i].low for i in reach if i not in found.tokens}, found.unit.needs
    return not (needs.isdisjoint(lows) and needs.isdisjoint(map(noun_lemma, lows)))


def _held(draft: Draft, sentence: Sentence, found: Found, frame: Frame, demand: Demand) -> bool | None:
    """Whether a demand is met; None where nothing says either way (no subject is told, nothing barred is there)."""
    if demand.slot == "infinitive":
        return _hangs_on(sentence, found, demand) != demand.barred
    if demand.slot == "passive":
        return (found.group is not None and found.group.undergone) != demand.barred
    if demand.slot == "negated":
        return (found.group is not None and _says_not(found.group)) != demand.barred
    phrases = slot(frame, demand.slot, found)
    if demand.bare:
        return bool(phrases) != demand.barred
    if not phrases:
        return None if demand.barred or demand.slot == "subject" else False
    one_of = any(_is_one(draft, sentence, phrase, demand) for phrase in phrases)
    if demand.barred:
        return False if one_of else None
    return one_of


def _says_not(group: VerbGroup) -> bool:
    """Whether a finite verb is negated as what somebody doesn't or won't do: not "should not", "would not have"."""
    return group.negated and group.finite and not (group.modal and group.perfect) and group.modal not in _OUGHT


def _hangs_on(sentence: Sentence, found: Found, demand: Demand) -> bool:
    """Whether an infinitive or "-ing" form hangs on a trigger, and is one of the verbs asked for, if any are."""
    verb = complement(sentence, found) or behind_apposition(sentence, found)
    return verb is not None and (demand.bare or verb_lemma(sentence.tokens[verb.main].low) in demand.words)


def _is_one(draft: Draft, sentence: Sentence, phrase: Phrase, demand: Demand) -> bool:
    low = sentence.tokens[phrase.head].low
    measured = of_phrase(sentence, phrase) if noun_lemma(low) in _MEASURES else None  # "ten tonnes of rice": rice
    if measured is not None:
        return _is_one(draft, sentence, measured, demand)
    if low in demand.words or noun_lemma(low) in demand.words:
        return True
    if not (demand.kinds or demand.mentions):
        return False
    if "person" in demand.mentions and is_somebody(sentence, phrase):
        return True
    mention = mention_of(draft, sentence, phrase)
    if mention is not None and mention.kind in demand.mentions:
        return True
    if mention is not None and demand.kinds and draft.kind_of(mention.refers_to) in demand.kinds:
        return True
    head = sentence.tokens[phrase.head].start
    return bool(demand.mentions) and any(
        m.kind in demand.mentions and m.spans[0].start <= head < m.spans[-1].end for m in draft.named_in(sentence)
    )
