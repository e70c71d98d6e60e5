"""The noun phrases around a trigger by the slots of its unit: by the shallow reading, then by the model's arguments."""

from __future__ import annotations

from reportedly.extract.draft import Draft
from reportedly.extract.found import Found, head_span
from reportedly.extract.predicates import (
    CORE,
    SURE,
    SURER,
    completed,
    core_of_predicate,
    frame_of_predicate,
    predicate_at,
)
from reportedly.extract.prose import Sentence, VerbGroup
from reportedly.extract.prose.complements import Phrases
from reportedly.extract.prose.frames import OWN, Frame, noun_frame, verb_frame
from reportedly.extract.prose.tokens import NOUNS
from reportedly.nouns.stages import Predicate


def frame_of(sentence: Sentence, found: Found) -> Frame:
    """The phrases around a trigger, read as verb or noun."""
    if found.group is not None:
        last = max(
            (i + 1 for i in found.tokens if i >= found.group.last and _adjoins(found, i)), default=found.group.last
        )
        if last > found.group.last and _opens_infinitive(sentence, last - 1):
            last -= 1  # "agreed to sell two firms": who is sold has not agreed
        return verb_frame(sentence, found.group, last=last)
    assert found.phrase is not None
    return noun_frame(sentence, found.phrase, found.head)


def full_frame(draft: Draft, sentence: Sentence, found: Found) -> Frame:
    """The same, what the shallow reading leaves empty filled from the model's arguments."""
    if found.frame is not None:
        return found.frame
    frame = frame_of(sentence, found)
    predicate = predicate_at(draft, head_span(sentence, found))
    if predicate is None:
        return frame
    likely = frame_of_predicate(sentence, found, predicate)
    return completed(frame, likely, _sure_frame(sentence, found, predicate, likely))


def _sure_frame(sentence: Sentence, found: Found, predicate: Predicate, likely: Frame) -> Frame:
    """Subjects, objects and agents by the arguments that the model is surer of: all, some or none of the likely."""
    counted = [one.confidence for one in predicate.arguments if one.role in CORE and one.confidence >= SURE]
    if max(counted, default=0.0) < SURER:
        return Frame()
    return likely if min(counted) >= SURER else core_of_predicate(sentence, found, predicate, least=SURER)


def _opens_infinitive(sentence: Sentence, at: int) -> bool:
    """Whether a token is the "to" of a verb behind it."""
    group = sentence.group_at(at)
    return sentence.tokens[at].tag == "TO" and group is not None and group.form == "infinitive"


def _adjoins(found: Found, at: int) -> bool:
    """Whether the tokens from the verb to `at` are all the trigger's own."""
    assert found.group is not None
    return all(i in found.tokens for i in range(found.group.last, at))


def fill(frame: Frame, slots: tuple[str, ...], found: Found) -> Phrases:
    """The phrases in the first of these slots that isn't empty."""
    for name in slots:
        phrases = slot(frame, name, found)
        if phrases:
            return phrases
    return ()


def slot(frame: Frame, name: str, found: Found) -> Phrases:
    """The phrases in one slot: who acts is the subject, of a passive what stands after "by"."""
    passive = found.group is not None and found.group.undergone
    if name == "subject":
        return frame.agents if passive else frame.subjects
    if name == "object":
        return frame.objects
    if name == "by":
        return frame.agents
    if name == "poss":
        return frame.subjects
    if name in found.unit.words[1:]:
        own = frame.after(OWN) if passive else frame.objects  # "calls on …": the preposition is the trigger's own
        return own or frame.after(name)
    return frame.after(name)


def complement(sentence: Sentence, found: Found) -> VerbGroup | None:
    """The infinitive or "-ing" form that a trigger governs, if one follows in its clause before any mark; no "-ing"
    form that describes a noun before it: "told the users attending that"."""
    last = max(found.tokens) + 1
    if sentence.tokens[last - 1].tag == "TO":
        last -= 1  # of "agreed to send" the unit has the "to"
    return governed(sentence, max(last, found.group.last) if found.group is not None else last)


def behind_apposition(sentence: Sentence, found: Found) -> VerbGroup | None:
    """The infinitive behind two commas that enclose who somebody asked is: "asked Borduria, its ally, to stop"."""
    after = sentence.group_after(max(found.tokens) + 1)
    if after is None or after.form != "infinitive":
        return None
    gap = sentence.tokens[max(found.tokens) + 1 : after.first]
    enclosed = [token.low for token in gap].count(",") == 2 and gap[-1].low == ","
    return after if enclosed and not any(token.tag in ("SUB", "REL", "CC") for token in gap) else None


def governed(sentence: Sentence, last: int) -> VerbGroup | None:
    """The infinitive or "-ing" form that follows token `last` before any mark or clause; None where there is none."""
    after = sentence.group_after(last)
    if after is not None and sentence.tokens[after.main].tag == "NOT":
        after = sentence.group_after(after.last)  # "warned Borduria not to attack"
    if after is None or after.form not in ("infinitive", "gerund"):
        return None
    gap = sentence.tokens[last : after.first]
    if after.form == "gerund" and gap and gap[-1].tag in NOUNS:
        return None
    return None if any(token.tag in ("SUB", "REL") or token.low in (",", ";", ":") for token in gap) else after
