"""What the reader model says of a trigger as a predicate, in the terms of the rules: the phrases around it, its realis.

Its arguments are PropBank's: ARG0 acts, ARG1 is acted on (or, of verbs like "withdraw" and "die", does it), the others
are told apart by their prepositions, as the ontology's slots are.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from msgspec.structs import replace

from reportedly.extract.draft import Draft
from reportedly.extract.found import Found
from reportedly.extract.prose import Phrase, Sentence
from reportedly.extract.prose.complements import TIED_TO_NOUNS, Phrases
from reportedly.extract.prose.frames import Frame, looks_back_on
from reportedly.extract.prose.second_look import charged_behind_comma
from reportedly.extract.realis import REAL, Reality
from reportedly.extract.realis_words import FUTURE_MODALS, NEGATIVE
from reportedly.nouns.article import Span, Spans
from reportedly.nouns.kinds import Polarity, Realis
from reportedly.nouns.stages import Predicate

_BEFORE_NOUNS = frozenset(("IN", "TO", "QT", "RB"))
CORE = frozenset(("ARG0", "ARG1"))
SURE = 0.35  # confidence from which an argument counts
SURER = 0.7  # and from which it stands in place of what the shallow reading found
TOLD_AS_SO, TOLD_AS_NOT = 1.5, -1.5  # factuality (-3 to 3) from and to which an event is told as having been, or not


def predicate_at(draft: Draft, trigger: Span) -> Predicate | None:
    """The predicate that a trigger's head word is; None where the model saw none."""
    at = bisect_right(draft.predicate_ends, trigger.start)
    if at == len(draft.predicate_ends):
        return None
    found = draft.resolved.annotated.predicates[at]
    return found if found.span.start < trigger.end else None


def words_of_role(predicate: Predicate, *roles: str, least: float = SURE) -> Spans:
    """The spans of the arguments with one of these roles that the model is as sure of as `least`, in text order."""
    sure = [one for one in predicate.arguments if one.role in roles and one.confidence >= least]
    return tuple(sorted([span for one in sure for span in one.spans])) if sure else ()


def frame_of_predicate(sentence: Sentence, found: Found, predicate: Predicate) -> Frame:
    """The phrases around a trigger by its arguments."""
    return replace(core_of_predicate(sentence, found, predicate), linked=tuple(_linked(sentence, predicate)))


def core_of_predicate(sentence: Sentence, found: Found, predicate: Predicate, *, least: float = SURE) -> Frame:
    """Those of them that act and are acted on; ARG1 before an active verb without ARG0 is its subject."""
    acting = words_of_role(predicate, "ARG0", least=least)
    if found.group is not None and found.group.undergone:
        acting = tuple(one for one in acting if not _with_what(sentence, one))
    actors = tuple(phrases_in(sentence, acting))
    acted_on = tuple(phrases_in(sentence, words_of_role(predicate, "ARG1", least=least)))
    group = found.group
    far = group is not None and (group.passive or charged_behind_comma(sentence.tokens, group.first))
    if group is not None and (far or group.undergone):
        # "Ruiz was impeached", "man shot in Klow": never who did it
        before = tuple(one for one in actors if (one.last <= found.head if far else one.last == group.first))
        actors = tuple(one for one in actors if one not in before)
        return Frame((), acted_on or before if far else before or acted_on, actors)
    active = group is not None and group.form != "participle"
    if active and not actors and acted_on and acted_on[-1].last <= found.head:
        done_to = bool(words_of_role(predicate, "ARG0")) or _of_another(sentence, predicate)
        return Frame((), acted_on) if done_to else Frame(acted_on)
    if found.phrase is not None and looks_back_on(sentence, found.phrase.first):
        actors = tuple(one for one in actors if one.first >= found.phrase.first)  # who condemns it didn't do it
    after = actors if found.group is not None else tuple(one for one in actors if one.first > found.head)
    return Frame(actors, acted_on, after)


def _of_another(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a relative pronoun stands for what is acted on, by a subject right behind it: "whom police arrested"."""
    pronouns = (sentence.token_at(one.start) for one in words_of_role(predicate, "R-ARG1"))
    phrases = (sentence.phrase_from(at + 1) for at in pronouns)
    return any(one is not None and sentence.tokens[one.last - 1].end < predicate.span.start for one in phrases)


def _with_what(sentence: Sentence, words: Span) -> bool:
    """Whether words say what something was done with: "hit with a captured car"."""
    return sentence.tokens[sentence.token_at(words.start)].low == "with"


def completed(frame: Frame, other: Frame, sure: Frame) -> Frame:
    """The frame, each place in it that is empty filled from the other, and what is sure where they differ; what a
    preposition ties to the verb stands in for no object: "asked Klow for loans"."""
    tied = {one.head for _, phrases in frame.linked for one in phrases} if frame.objects else set()
    objects = tuple(one for one in sure.objects if one.head not in tied)
    return Frame(
        _put_right(frame.subjects, sure.subjects) or other.subjects,
        _put_right(frame.objects, objects) or other.objects,
        _put_right(frame.agents, sure.agents) or other.agents,
        (*frame.linked, *other.linked),
    )


def _put_right(own: Phrases, sure: Phrases) -> Phrases:
    """What is sure where it shares no noun with what the shallow reading found, or holds all of it and more."""
    mine, theirs = {one.head for one in own}, {one.head for one in sure}
    return sure if theirs and (mine.isdisjoint(theirs) or mine < theirs) else own


def weighed(own: Reality, predicate: Predicate, sentence: Sentence) -> Reality:
    """How an event is told by the rules, put right where the model is sure that it is told otherwise.

    Negation by ARGM-NEG; a modal's future or possibility by ARGM-MOD; what no modal governs by its factuality.
    """
    if _not_only(predicate, sentence):
        return own
    denied = _denied(predicate, sentence)
    polarity: Polarity = "negated" if denied else own.polarity
    governing = words_of_role(predicate, "ARGM-MOD")
    modal = sentence.article.words(governing).lower().split() if governing else []
    if own.realis not in ("occurred", "ongoing", "possible", "future"):
        return Reality(own.realis, polarity, own.sure)
    if modal:
        unreal: Realis = "future" if FUTURE_MODALS & set(modal) else "possible"
        return _decided(own, unreal if own.realis in REAL else own.realis, polarity)
    if not own.sure and own.realis in ("possible", "future") and predicate.factuality >= TOLD_AS_SO:
        return _decided(own, "occurred", polarity)
    if own.realis in REAL and predicate.factuality <= TOLD_AS_NOT:
        # of 13 labelled ones without a negative word none was negated, 11 were possible or hypothetical
        negated = any(token.tag == "NOT" for token in sentence.tokens) or not NEGATIVE.isdisjoint(sentence.lows)
        negative = own.realis == "occurred" and negated
        return Reality("occurred", "negated") if negative else _decided(own, "possible", polarity)
    if polarity == "negated" and not denied and not own.sure and predicate.factuality >= TOLD_AS_SO:
        return Reality(own.realis, "affirmed")
    return Reality(own.realis, polarity)


def _decided(own: Reality, realis: Realis, polarity: Polarity) -> Reality:
    """The model's reading of a realis, which decides it where the rules had another."""
    return Reality(realis, polarity, by="words" if realis == own.realis else "model")


def _not_only(predicate: Predicate, sentence: Sentence) -> bool:
    """Whether the "not" that the model takes for the predicate's is that of "not only"."""
    tokens = (sentence.tokens[sentence.token_at(span.start)] for span in words_of_role(predicate, "ARGM-NEG"))
    return any(token.low in ("not", "n't") and token.tag != "NOT" for token in tokens)


def _denied(predicate: Predicate, sentence: Sentence) -> bool:
    """Whether a "not" is the predicate's, and no other's in a clause that only describes a noun before it."""
    denying = words_of_role(predicate, "ARGM-NEG")
    if not denying:
        return False
    own = sentence.clause_at(sentence.token_at(predicate.span.start))
    clauses = {sentence.clause_at(sentence.token_at(span.start)) for span in denying}
    return any(one == own or sentence.tokens[one.first].tag != "REL" for one in clauses)


def _linked(sentence: Sentence, predicate: Predicate) -> Iterator[tuple[str, Phrases]]:
    """The arguments that begin with a preposition, by it."""
    for argument in predicate.arguments:
        if argument.confidence >= SURE:
            for span in argument.spans:
                at = sentence.token_at(span.start)
                first = sentence.tokens[at]
                tied = at > 0 and sentence.tokens[at - 1].low in TIED_TO_NOUNS
                if tied or first.tag not in ("IN", "TO"):
                    continue
                if phrases := tuple(phrases_in(sentence, (span,))):
                    yield first.low, phrases


def phrases_in(sentence: Sentence, spans: Spans) -> Iterator[Phrase]:
    """The noun phrases that the words of arguments consist of, with what "and" joins to each; clauses give none."""
    for span in spans:
        if not (sentence.start <= span.start and span.end <= sentence.end):
            continue
        first, last = sentence.token_at(span.start), sentence.token_at(span.end - 1) + 1
        while first < last and sentence.tokens[first].tag in _BEFORE_NOUNS:
            first += 1
        phrase = sentence.phrase_at(first) if first < last else None
        if phrase is not None and phrase.first == first and phrase.last <= last:
            yield from _joined(sentence, phrase, last)
        elif phrase is not None:
            yield from _part(sentence, phrase, first, last)


def _joined(sentence: Sentence, phrase: Phrase, last: int) -> Phrases:
    """A phrase with those that "and" or "or" join to it before token `last`; commas alone only explain it."""
    joint, listed, end, hanging = [phrase], 1, phrase.last, False
    for following in sentence.phrases[sentence.phrase_after(phrase.last) :]:
        if following.last > last:
            break
        words = [token.low for token in sentence.tokens[end : following.first]]
        end = following.last
        if words in (["of"], ["from"], ["in"]):
            hanging = True  # on the one before: "Berg, mayor of Klow, and Lind"
            continue
        if not words or not set(words) <= {",", "and", "or"} or (hanging and words[0] != ","):
            break
        hanging = False
        joint.append(following)
        listed = listed if words == [","] else len(joint)
    return tuple(joint[:listed])


def _part(sentence: Sentence, phrase: Phrase, first: int, last: int) -> Iterator[Phrase]:
    """The part of a noun phrase that an argument is: "Ruritania" of "Ruritania's attack", without the mark."""
    last = min(last, phrase.last)
    while first < last and sentence.tokens[last - 1].tag == "POS":
        last -= 1
    if first < last:
        yield Phrase(first, last, last - 1)
