"""One event told again in an article is one report with several mentions; versions that contradict stay apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from reportedly.extract.causes import Told
from reportedly.extract.draft import Draft
from reportedly.extract.prose import Sentence, Token
from reportedly.extract.realis import REAL
from reportedly.knowledge.ontology_units import LexicalUnit
from reportedly.nouns.findings import Participant, Report, Thing
from reportedly.text.lemmas import verb_lemma
from reportedly.text.wordset import word_set

STEM = 5  # letters that two words for one act share: "resign" and "resignation"
_OTHERWISE = {"death": "die", "theft": "steal", "robbery": "rob", "sale": "sell"}  # whose nouns begin otherwise
_TAKING_UP = word_set("the this that these those both")
_ONE_OF_SEVERAL = word_set("first second third fourth fifth last next new other current ongoing previous earlier later")


class Placed(NamedTuple):
    """A report with the trigger it was made from, in its sentence; `again`: it says too little to stand alone."""

    sentence: Sentence
    told: Told
    again: bool = False

    @property
    def report(self) -> Report:
        """The report."""
        return self.told.report

    @property
    def takes_up(self) -> bool:
        """Whether it only takes up what was told before: "the attack", not "the first attack", "the army's attack"."""
        phrase = self.told.found.phrase
        if phrase is None or self.sentence.tokens[phrase.first].low not in _TAKING_UP:
            return False
        before = self.sentence.tokens[phrase.first : phrase.head]
        return not any(token.tag == "POS" or _picks_out(token) for token in before)


def _picks_out(token: Token) -> bool:
    """Whether a word picks one of several."""
    return token.low in _ONE_OF_SEVERAL or (token.tag == "JJ" and token.low.endswith("est")) or token.low == "most"


def merged(draft: Draft, placed: Sequence[Placed]) -> list[Placed]:
    """The reports in order, each telling of the same event joined to the first and filling what the first lacks; those
    that say too little are kept only so."""
    kept: list[Placed] = []
    alike: defaultdict[tuple[str | None, ...], list[int]] = defaultdict(list)
    for one in placed:
        like = alike[_act(one)]
        at = next((i for i in reversed(like) if _same_event(draft, kept[i], one)), None)
        if at is None:
            if not one.again:
                like.append(len(kept))
                kept.append(one)
        else:
            first = kept[at]
            kept[at] = first._replace(told=first.told._replace(report=_joined(first.report, one.report)))
    return kept


def _act(one: Placed) -> tuple[str | None, ...]:
    """What two reports of one event share at least: what is told to be done or not, and the beginning of the word."""
    report = one.report
    return report.type, report.extension, report.polarity, _stem(one.told.found.unit)


def _stem(unit: LexicalUnit) -> str:
    """The beginning of the verb that a word for an act comes from: "kill" of "killing", "die" of "death"."""
    violent = unit.type == "ASSAULT" and unit.head.endswith("ing")  # "the meeting" is not every time that they met
    return (verb_lemma(unit.head) if violent else _OTHERWISE.get(unit.head, unit.head))[:STEM]


def _same_event(draft: Draft, first: Placed, again: Placed) -> bool:
    """Whether two reports of one act are of one event."""
    one, other = first.report, again.report
    if one.realis != other.realis and not (one.realis in REAL and other.realis in REAL):
        return False
    if one.speech or other.speech or one.in_furniture != other.in_furniture:
        return False
    if _contradict(draft, one, other):
        return False
    bare = not (other.actors or other.recipients)
    if again.takes_up:
        return other.statement in (None, one.statement) or bare
    return other.statement == one.statement and _share(one, other)


def _contradict(draft: Draft, one: Report, other: Report) -> bool:
    """Whether they name different sides, places or times."""
    if _differ(one.actors, other.actors) or _differ(one.recipients, other.recipients):
        return True
    names = [draft.place_name(report.place) for report in (one, other)]
    times = [draft.moment_value(report.time) for report in (one, other)]
    return any(a is not None and b is not None and a != b for a, b in (names, times))


def _keys(people: Sequence[Participant]) -> set[str]:
    return {one.actor or one.text.lower() for one in people}


def _differ(some: Sequence[Participant], others: Sequence[Participant]) -> bool:
    mine, theirs = _keys(some), _keys(others)
    return bool(mine and theirs and not mine & theirs)


def _share(one: Report, other: Report) -> bool:
    """Whether they have somebody or something in common; a price that rises twice may do so on two days."""
    people = _keys((*one.actors, *one.recipients)) & _keys((*other.actors, *other.recipients))
    things = {thing.text.lower() for thing in one.objects} & {thing.text.lower() for thing in other.objects}
    return bool(people or (things and one.extension != "economy"))


def _joined(first: Report, again: Report) -> Report:
    """The first telling, filled from the later one where it says nothing; the later trigger is a mention of it. Whom
    it befell, as the later one says, isn't who did it: "Berg stabbed in Klow" above "Berg was stabbed"."""
    people: tuple[Participant, ...] = first.recipients or again.recipients
    befallen = _keys(again.recipients) if not first.recipients else set()
    did = tuple(one for one in first.actors if not _keys((one,)) & befallen)
    things: tuple[Thing, ...] = first.objects or again.objects
    how = first.how
    if again.recipients and not first.recipients:
        how = replace(how, recipients="passage")
    if again.actors and not did:
        how = replace(how, actors="passage")
    place, time = first.place, first.time
    if place is None and again.place is not None:
        place, how = again.place, replace(how, place="coreference")
    if time is None and again.time is not None:
        time, how = again.time, replace(how, time="coreference")
    return replace(
        first,
        actors=did or again.actors,
        recipients=people,
        objects=things,
        place=place,
        time=time,
        how=how,
        certainty=first.certainty or again.certainty,
        mentions=(*first.mentions, again.trigger.spans, *again.mentions),
    )
