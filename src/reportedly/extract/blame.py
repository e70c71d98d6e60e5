"""Whose an event noun is told to be by the words around it: "officers involved in the murder", "blamed on Berg"."""

from __future__ import annotations

from reportedly.extract.prose import Phrase, Sentence, VerbGroup
from reportedly.extract.prose.complements import Phrases, complements
from reportedly.extract.prose.subjects import modified_by, subjects_of
from reportedly.extract.realis_words import DENYING
from reportedly.text.lemmas import verb_lemma
from reportedly.text.wordset import word_set

_TAKING_PART = word_set("involve implicate participate engage assist")
_BLAMED = word_set("attribute ascribe blame pin")
_BLAMING = word_set("blame accuse suspect hold charge convict indict jail sentence imprison want fine try book arrest")
_PLOTTING = word_set("plot plan commit prepare organise organize stage orchestrate mastermind order perpetrate conduct")
_CHARGING = word_set("charge convict indict suspect want sentence")  # "in" it, whoever else was there
_ANSWERING = word_set("face deny answer admit")  # counts and charges of it
_COUNTS = word_set("count counts charge charges")
_AIMED_AT = word_set("target targets objective objectives object victim victims subject subjects")
_DOERS = word_set(
    "perpetrator perpetrators author authors mastermind masterminds killer killers instigator instigators"
)
_CLEARING = word_set("clear acquit exonerate absolve")
_VERDICTS = word_set("guilty innocent")
_OWNING = word_set("responsible responsibility credit")  # "took credit for the raid"
_LINKING = word_set("link tie connect")
_LAYING = word_set("place lay put pin")
_NEAR = 4  # words between a verb and the preposition of its event: "took no direct part in"


def perpetrators(sentence: Sentence, phrase: Phrase) -> Phrases:
    """Those who are told to have done what a noun phrase names; none where the words around lay it at nobody's door, or
    clear them of it: "was not involved in the raid"."""
    steps = (_before, _laid_to, _behind, _plotted)
    return next((found for step in steps if (found := step(sentence, phrase))), ())


def tried_for(sentence: Sentence, phrase: Phrase) -> Phrases:
    """Whom words charge with what a noun phrase names, or clear of it, or who denies it: it befell none of them, and
    who is cleared or denies it isn't told to have done it: "was acquitted of the murder", "denied the killing"."""
    denial = sentence.group_before(phrase.first)
    if denial is not None and denial.last == phrase.first:
        denies = verb_lemma(sentence.tokens[denial.main].low) in DENYING and not denial.undergone
        return subjects_of(sentence, denial) if denies else ()
    at = _first_of_list(sentence, phrase) - 1
    governor = sentence.group_before(at)
    if governor is None:
        return ()
    lemma = verb_lemma(sentence.tokens[governor.main].low)
    of = sentence.tokens[at].low in ("of", "with", "to", "for") if at >= 0 else False
    guilty = not _VERDICTS.isdisjoint(token.low for token in sentence.tokens[governor.first : at])
    if not of or not (lemma in _BLAMING | _CLEARING or guilty):
        return ()
    plain = governor.undergone or lemma in ("be", "plead")
    return _subjects(sentence, governor) if plain else complements(sentence, governor.last)[0]


def aimed_at(sentence: Sentence, phrase: Phrase) -> Phrases:
    """Who or what is told to be what a deed was aimed at: "the bank was the target of the attack"."""
    if told := _told_to_be(sentence, phrase):
        return told
    governor = sentence.group_before(phrase.first)
    if governor is None or verb_lemma(sentence.tokens[governor.main].low) not in ("be", "become"):
        return ()
    between = [token.low for token in sentence.tokens[governor.last : phrase.first]]
    return subjects_of(sentence, governor) if between[-1:] == ["of"] and _AIMED_AT & set(between) else ()


def _told_to_be(sentence: Sentence, phrase: Phrase) -> Phrases:
    """What a copula behind tells the target of a deed to be: "the targets of the attacks were two banks"."""
    before = [token.low for token in sentence.tokens[max(phrase.first - 3, 0) : phrase.first]]
    group = next((g for g in sentence.groups if g.first == phrase.last), None)
    if group is None or verb_lemma(sentence.tokens[group.main].low) != "be":
        return ()
    return complements(sentence, group.last)[0] if before[-1:] == ["of"] and _AIMED_AT & set(before) else ()


def _laid_to(sentence: Sentence, phrase: Phrase) -> Phrases:
    """By the verb whose object the noun is: "attributed the attack on Klow to rebels"."""
    governor = sentence.group_before(phrase.first)
    if governor is None or governor.passive or governor.negated:
        return ()
    if verb_lemma(sentence.tokens[governor.main].low) not in _BLAMED:
        return ()
    objects, _ = complements(sentence, governor.last)
    linked = complements(sentence, phrase.last)[1] if phrase in objects else ()
    return next((phrases for word, phrases in linked if word == "to"), ())


def _plotted(sentence: Sentence, phrase: Phrase) -> Phrases:
    """By the "-ing" form that tells what somebody is accused of: "was suspected of plotting a murder"."""
    verb = sentence.group_before(phrase.first)
    if verb is None or verb.form != "gerund" or verb.last != phrase.first or not verb.first:
        return ()
    charged = sentence.tokens[verb.first - 1].low in ("of", "with", "for")
    plotting = verb_lemma(sentence.tokens[verb.main].low) in _PLOTTING
    return subjects_of(sentence, verb) if charged and plotting else ()


def _before(sentence: Sentence, phrase: Phrase) -> Phrases:
    """By what governs the noun: involved in, responsible for, behind it; accused of it."""
    at = _first_of_list(sentence, phrase) - 1
    governor = sentence.group_before(at)
    leading = ("in", "for", "of", "behind", "to", "with")
    if governor is None or governor.negated or sentence.tokens[at].low not in leading:
        return ()
    between = [token.low for token in sentence.tokens[governor.last : at]]
    lemma, preposition = verb_lemma(sentence.tokens[governor.main].low), sentence.tokens[at].low
    if preposition == "with" and lemma not in _CHARGING and between[-2:] != ["in", "connection"]:
        return ()  # "wanted in connection with the raid"
    charged = preposition in ("of", "for", "with", "over") and lemma in _BLAMING
    if charged or (preposition == "in" and lemma in _CHARGING):
        objects = complements(sentence, governor.last)[0]
        return _subjects(sentence, governor) if governor.undergone else objects
    if preposition == "to" and lemma in _LINKING:
        return _subjects(sentence, governor) if governor.passive else complements(sentence, governor.last)[0]
    if len(between) > _NEAR or "," in between:
        return ()
    if preposition == "of" and lemma == "be" and _DOERS & set(between):
        return _subjects(sentence, governor)
    if _answers_for(lemma, between, preposition):
        return _subjects(sentence, governor)
    if preposition == "in" and (lemma in _TAKING_PART or (lemma == "take" and "part" in between)):
        return _subjects(sentence, governor)
    if preposition == "for" and "responsibility" in between and lemma in _LAYING:
        linked = complements(sentence, phrase.last)[1]
        return next((phrases for word, phrases in linked if word == "on"), ())
    responsible = preposition == "for" and not _OWNING.isdisjoint(between)
    behind = preposition == "behind" and lemma == "be"
    return _subjects(sentence, governor) if responsible or behind else ()


def _first_of_list(sentence: Sentence, phrase: Phrase) -> int:
    """Where the first of what somebody is charged with begins: "two counts of torture and false imprisonment, nine
    counts of abuse"; a phrase's own first token where no list of counts leads to it."""
    first = phrase.first
    while first > 2:
        before = [token.low for token in sentence.tokens[max(first - 2, 0) : first]]
        back = first - 2 if before[-1:] == ["of"] and before[0] in _COUNTS else first
        number = sentence.phrase_at(back) if back < first else None
        link = number.first if number is not None else first
        joined = [token.low for token in sentence.tokens[max(link - 2, 0) : link]]
        if joined[-1:] not in (["and"], [","]):
            return first
        end = link - 2 if joined == [",", "and"] else link - 1
        other = sentence.phrase_at(end - 1) if end > 0 else None
        if other is None or other.last != end:
            return first
        first = other.first
    return first


def _answers_for(lemma: str, between: list[str], preposition: str) -> bool:
    """Whether somebody answers for a deed: "pleaded guilty to", "was found guilty of", "faces two counts of"."""
    if preposition in ("to", "of") and "guilty" in between and "not" not in between:
        return lemma in ("plead", "find", "be")
    if preposition == "in" and "suspect" in between:
        return lemma == "be"
    return preposition == "of" and lemma in _ANSWERING and not _COUNTS.isdisjoint(between)


def _behind(sentence: Sentence, phrase: Phrase) -> Phrases:
    """By the verb that follows the noun: blamed on, attributed to, claimed by."""
    group = sentence.group_after(phrase.last)
    if group is None or any(token.low in (",", ";") for token in sentence.tokens[phrase.last : group.first]):
        return ()
    if not group.undergone or group.negated:
        return ()
    lemma = verb_lemma(sentence.tokens[group.main].low)
    linked = dict(reversed(complements(sentence, group.last)[1]))
    if lemma in _BLAMED:
        return linked.get("on", ()) or linked.get("to", ())
    return linked.get("by", ()) if lemma == "claim" else ()


def _subjects(sentence: Sentence, group: VerbGroup) -> Phrases:
    return modified_by(sentence, group) if group.form == "participle" else subjects_of(sentence, group)
