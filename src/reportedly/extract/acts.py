"""What the reader model sees of events: which words tell one that no unit of the ontology has, and which tell none.

The ontology's words say what an analyst may look up and extend; the model has read labelled news, and knows "the deaths
of", "secured 46 delegates" and that a candidate's "campaign" is no event of its own (docs/decisions/0103).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal

from msgspec.structs import replace

from reportedly.extract.draft import Draft
from reportedly.extract.found import Found, head_span
from reportedly.extract.participants import sides
from reportedly.extract.predicates import phrases_in
from reportedly.extract.prose import Sentence, VerbGroup
from reportedly.extract.prose.tokens import NOUNS
from reportedly.extract.realis import NOMINAL
from reportedly.extract.wordings import head_of, main_of
from reportedly.knowledge.ontology import Ontology
from reportedly.knowledge.ontology_units import LexicalUnit, unit
from reportedly.nouns.article import Span
from reportedly.nouns.findings import Participant
from reportedly.nouns.kinds import typed
from reportedly.nouns.stages import Act
from reportedly.text.lemmas import noun_lemma, verb_lemma
from reportedly.text.remembered import WORDS

TOLD_ALONE = 0.6  # chance of any event from which a word tells one that no unit has
SIDE_SURE = 0.5  # confidence from which somebody takes part
TOLD_AT_ALL = 0.1  # and under which a unit's one word tells none
_OURS = "plover"  # the model knows our types; what a user's own words tell is not for it to deny
_TIMING = frozenset(("since", "after", "before", "when", "until", "while"))  # "fled since | fighting began"
# What verbs of these have for objects is seldom somebody: "secured 46 delegates", "lost ten seats".
OF_THINGS = frozenset(("election", "economy"))
# With a clause these tell no act; "warned that", "denied that" and "admitted that" do.
_SHOWING = frozenset(("confirm", "reveal", "show", "find", "indicate", "note", "learn", "report"))
# Whose subject it befalls: "will receive aid from the state"
_UNDERGOING = frozenset(("receive", "undergo", "suffer"))
_UNDERGONE = "from by > subject"
_UNTOLD = "OTHER"  # no type of its own: only an article's main event is told so, and which that is isn't known here


def act_at(draft: Draft, words: Sequence[Span]) -> Act | None:
    """What the model sees at some words: of the likeliest of them."""
    seen = [spot.what for span in words for spot in draft.acts.touching(span.start, span.end)]
    return max(seen, key=likely, default=None)


def act_of(draft: Draft, sentence: Sentence, found: Found) -> Act | None:
    """What the model sees at a trigger's head."""
    return act_at(draft, [head_span(sentence, found)])


def likely(act: Act | None) -> float:
    """The chance, 0–1, that a word tells any event; none where the model sees nothing at it."""
    return sum([chance for _, chance in act.types]) if act is not None else 0.0


def chance_of(act: Act | None, name: str) -> float:
    """The chance that a word tells an event of this type ("ASSAULT", "OTHER/disaster")."""
    return next((chance for kind, chance in act.types if kind == name), 0.0) if act is not None else 0.0


def told(draft: Draft, sentence: Sentence, found: Sequence[Found]) -> list[Found]:
    """Of the triggers that units found those that the model doesn't think nothing of, and those that it sees alone; a
    unit that tells nothing keeps its words from telling anything. Without a model that sees acts, all as found."""
    if not draft.resolved.annotated.acts:
        return [one for one in found if not one.unit.silent]
    kept = [one for one in found if not one.unit.silent and not _denied(draft, sentence, one)]
    taken = {at for one in found for at in one.tokens}
    alone = [one for one in _alone(draft, sentence) if one.head not in taken and not _by_its_noun(sentence, one, kept)]
    return sorted((*kept, *alone), key=lambda one: min(one.tokens)) if alone else kept


def _by_its_noun(sentence: Sentence, found: Found, others: Sequence[Found]) -> bool:
    """Whether a noun in a verb's own clause tells the same already: "a fire broke out"."""
    clause = sentence.clause_at(found.head)
    return found.group is not None and any(
        other.group is None and _alike(other.unit, found.unit) and clause.first <= other.head < clause.last
        for other in others
    )


def seen_on(draft: Draft, sentence: Sentence, found: Found, side: str) -> tuple[Participant, ...]:
    """Those whom the model sees on one side of an event, for where the rules see nobody."""
    act = act_of(draft, sentence, found)
    people = [one for one in act.sides if one.side == side and one.confidence >= SIDE_SURE] if act is not None else []
    clause = sentence.clause_at(found.head)
    apart = sentence.tokens[clause.first].start if found.group is None and clause.opener in _TIMING else 0
    spans = tuple(span for one in people for span in one.spans if span.start >= apart)
    return sides(draft, sentence, tuple(phrases_in(sentence, spans))).participants if spans else ()


def _denied(draft: Draft, sentence: Sentence, found: Found) -> bool:
    """Whether the model sees next to no event at a trigger of ours; several words, or one with what is told or asked to
    be done ("told to leave"), say enough by themselves."""
    led = any(one.slot == "infinitive" and not one.barred for one in found.unit.demands)
    if draft.ontology.name != _OURS or len(found.tokens) > 1 or led:
        return False
    return likely(act_of(draft, sentence, found)) < TOLD_AT_ALL


def _alone(draft: Draft, sentence: Sentence) -> Iterator[Found]:
    """The verbs and nouns at which the model sees an event, each with a unit of its likeliest type."""
    for spot in draft.acts.beginning(sentence.start, sentence.end):
        name = spot.what.types[0][0]
        if name == _UNTOLD or likely(spot.what) < TOLD_ALONE:
            continue
        found = _as_told(draft, sentence, sentence.token_at(spot.start), name)
        if found is not None and _may_tell(draft, sentence, found):
            yield found


def _as_told(draft: Draft, sentence: Sentence, at: int, name: str) -> Found | None:
    """A main verb, or the noun that heads a phrase, as the trigger of an event of a type; None where it is neither."""
    token = sentence.tokens[at]
    noun = token.tag in NOUNS
    phrase, group = (head_of(sentence, at), None) if noun else (None, main_of(sentence, at))
    if phrase is None and group is None:
        return None
    of_type = _unit(draft.ontology, name, "n" if noun else "v", (noun_lemma if noun else verb_lemma)(token.low))
    return None if of_type is None else Found(of_type, at, (at,), group, phrase, alone=True)


def _may_tell(draft: Draft, sentence: Sentence, found: Found) -> bool:
    """Whether a word tells an event by itself: what bars it in a unit of that type bars it here, too: "troops marched"
    is no protest."""
    if found.group is not None and _takes_clause(sentence, found.group):
        return False
    known = draft.ontology.starting(found.unit.head, pos=found.unit.pos)
    bars = [one.bars for one in known if one.bars and len(one.words) == 1 and _alike(one, found.unit)]
    if not bars:
        return True
    clause = sentence.clause_at(found.head)
    around = {sentence.tokens[i].low for i in range(clause.first, clause.last) if i != found.head}
    return all(one.isdisjoint(around) for one in bars)


def _takes_clause(sentence: Sentence, group: VerbGroup) -> bool:
    """Whether a verb only says what a clause behind it tells: "confirmed that troops are there"."""
    if group.undergone or verb_lemma(sentence.tokens[group.main].low) not in _SHOWING:
        return False
    then = sentence.group_after(group.last)
    if then is None or not then.finite:
        return False
    gap = sentence.tokens[group.last : then.first]
    return bool(gap) and (gap[0].low == "that" or all(token.tag in NOMINAL for token in gap))


def _alike(one: LexicalUnit, other: LexicalUnit) -> bool:
    """Whether two units tell events of one type."""
    return (one.type, one.extension) == (other.type, other.extension)


@lru_cache(maxsize=WORDS)
def _unit(ontology: Ontology, name: str, pos: Literal["v", "n"], lemma: str) -> LexicalUnit | None:
    """A word as a unit of a type, with the roles that its units have by default; what somebody receives or undergoes
    befalls its subject. A noun, or another word of elections or money, has no recipient by rule: what is tied to it is
    as often where it was, which office, or what it is about. None where there is no such type."""
    kind = next((one for one in ontology.kinds if typed(one.type, one.extension) == name), None)
    if kind is None or kind.silent:
        return None
    undergone = pos == "v" and lemma in _UNDERGOING
    roles = _UNDERGONE if undergone else kind.verb_roles if pos == "v" else kind.noun_roles
    made = unit(lemma, kind, pos=pos, roles=roles, classes=ontology.classes, where=f"{name}: {lemma}")
    return made if undergone or (pos == "v" and kind.extension not in OF_THINGS) else replace(made, recipient=())
