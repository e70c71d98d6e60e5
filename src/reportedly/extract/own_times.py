"""Which times of a sentence may be an event's own: not those that bound it, are of another event, or of words apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.extract.draft import Draft
from reportedly.extract.prose import Clause, Sentence, VerbGroup
from reportedly.extract.prose.frames import looks_back_on
from reportedly.extract.prose.tokens import NOUNS
from reportedly.extract.said import modifies, stands_behind
from reportedly.nouns.article import Spans
from reportedly.nouns.findings import Moment, Place
from reportedly.nouns.kinds import Found
from reportedly.text.lemmas import verb_lemma
from reportedly.text.wordset import word_set

_DATED = frozenset(("DATE", "TIME"))
_ABOUT = word_set(  # tried for, held after, angry about
    "for over about into against despite after following before surrounding concerning regarding"
)
# "for his part in", "a suspect in"
_PART = word_set(
    "part role roles involvement share hand complicity suspect suspects trial arrest arrests charges verdict "
    "conviction convictions witness witnesses defendant defendants plea"
)
_ARISING = word_set("arising stemming resulting")  # "charged over debts arising from a war in 1990"
_VERBLESS = frozenset(("participle", "gerund", "infinitive"))
_TALKING = word_set("discuss debate review assess mark commemorate remember recall")  # lemmas: of what was before
_LEADING_IN = word_set("in on last between and from to since during")  # to a time
_NO_WHEN = word_set("future past moment present current")  # "in the future", "at the moment"
_VEHICLES = word_set(
    "car cars truck pickup sedan coupe hatchback suv van minivan motorcycle motorbike scooter bus jeep trailer tractor "
    "ford chevrolet chevy dodge toyota honda nissan mazda subaru mitsubishi hyundai kia bmw mercedes audi volkswagen "
    "volvo fiat renault peugeot opel lada buick pontiac cadillac chrysler lexus acura harley-davidson"
)
_MADE = _VEHICLES | word_set("building house tower block bridge ship boat film movie book novel album song")
_OWN = frozenset(("his", "her", "their"))
_LAWS = frozenset(("Act", "Bill", "Law", "Ordinance", "Regulations"))
_NOW = word_set("now currently presently recently soon")
_ANSWERS = word_set("retaliation revenge vengeance reprisal response reaction answer reply exchange return")
_APART = word_set("while whereas since")  # clauses whose times and places date and place nothing outside them
_ABOUT_AS_LONG = word_set("more than over about nearly almost some just on in at since")
_HAPPENING = word_set("take occur happen begin start erupt break hit strike")
_UP_TO = re.compile(r"\b(?:until|till|as of|ahead of|prior to)\s+$", re.IGNORECASE)


def own_times(draft: Draft, sentence: Sentence, at: int, told: Spans) -> Sequence[Moment]:
    """The times of a sentence that may be the event's at token `at`; those that have a date, where one has: "today at
    9:30 BST (0830 UTC)" is today."""
    found = [
        one for one in draft.moments_in(sentence.span)
        if one.type in _DATED and not one.spans[0].lies_in(told) and not _ends(draft, sentence, one)
        and not _of_another(draft, sentence, one, at) and not _described_by(sentence, one, at)
        and not _of_participle(sentence, one, at) and not _of_gerund(sentence, one, at)
        and not _of_relative(sentence, one, at) and not _of_aside(sentence, one, at)
        and not set_apart(sentence, one, at) and not of_what_it_answers(sentence, one, at)
        and not _since_another(sentence, one, at)
        and not _compared(sentence, one, at) and not _of_the_talk(sentence, one, at)
        and not _of_a_model(sentence, one) and not _of_a_law(sentence, one) and not _an_age(sentence, one)
    ]  # fmt: skip
    dated = [one for one in found if one.edtf is not None]
    return dated or [
        one for one in found
        if not _describes(draft, sentence, one, at) and not _of_another_verb(sentence, one, at)
    ]  # fmt: skip


def _of_another_verb(sentence: Sentence, moment: Moment, at: int) -> bool:
    """Whether "now" or the like stands beside a verb that neither tells nor governs what token `at` tells: "is now in
    custody after the crash"."""
    word = sentence.token_at(moment.spans[0].start)
    if sentence.tokens[word].low not in _NOW:
        return False
    beside = [one for one in sentence.groups if one.first - 1 <= word <= one.last]
    verb = min(beside, key=lambda one: (not one.first <= word < one.last, one.last == word), default=None)
    phrase = sentence.phrase_at(at)
    governed = verb is not None and phrase is not None and verb.last == phrase.first
    return verb is not None and not verb.first <= at < verb.last and not governed


def _describes(draft: Draft, sentence: Sentence, moment: Moment, at: int) -> bool:
    """Whether a time says no when, or only describes a noun that isn't the event at token `at`: "in the future", "the
    current president"."""
    first, last = (sentence.token_at(n) for n in (moment.spans[0].start, moment.spans[-1].end - 1))
    if sentence.tokens[last].low in _NO_WHEN:
        return True
    phrase = sentence.phrase_at(first)
    if phrase is None or phrase.first <= at < phrase.last:
        return False
    return modifies(draft.article, sentence, moment)


def _compared(sentence: Sentence, moment: Moment, at: int) -> bool:
    """Whether what is told is only set against a time: "lower than previous years", "down from the 2017 election"."""
    first = sentence.token_at(moment.spans[0].start)
    phrase = sentence.phrase_at(first)
    if phrase is not None and phrase.first <= at < phrase.last:
        return False
    first = min(phrase.first, first) if phrase is not None else first
    before = [token.low for token in sentence.tokens[max(first - 2, 0) : first]]
    return before[-1:] == ["than"] or before[:1] == ["than"] or before in (["down", "from"], ["up", "from"])


def _of_the_talk(sentence: Sentence, moment: Moment, at: int) -> bool:
    """Whether a time is of talking about what `at` names: "will meet next week to discuss the war"."""
    phrase = sentence.phrase_at(at)
    if phrase is None or sentence.token_at(moment.spans[0].start) >= phrase.first:
        return False
    verb = sentence.group_before(phrase.first)
    if verb is None or verb.last != phrase.first or verb.passive:
        return False
    return verb_lemma(sentence.tokens[verb.main].low) in _TALKING


def _of_a_model(sentence: Sentence, moment: Moment) -> bool:
    """Whether a year only says when a vehicle or a building was made: "a 1993 brown sedan", "the 1973 block"."""
    at = sentence.token_at(moment.spans[0].start)
    phrase = sentence.phrase_at(at)
    if phrase is None or not sentence.tokens[at].low.isdigit() or phrase.head <= at:
        return False
    return not _MADE.isdisjoint(token.low for token in sentence.tokens[at + 1 : phrase.last])


def _an_age(sentence: Sentence, moment: Moment) -> bool:
    """Whether a decade is of somebody's life: "a woman in her seventies"."""
    at = sentence.token_at(moment.spans[0].start)
    return at > 1 and sentence.tokens[at - 1].low in _OWN and sentence.tokens[at - 2].low == "in"


def _of_a_law(sentence: Sentence, moment: Moment) -> bool:
    """Whether a year ends a law's name: "passed the Harbour Safety Bill 2019"."""
    at = sentence.token_at(moment.spans[0].start)
    return at > 0 and sentence.tokens[at].low.isdigit() and sentence.tokens[at - 1].text in _LAWS


def opened_by(draft: Draft, sentence: Sentence, clause: Clause) -> tuple[Moment, Found] | None:
    """The time that a clause opened by "when" goes back to: "since 1959, when two women died" was in 1959."""
    if sentence.tokens[clause.first].low != "when" or not clause.first:
        return None
    before = sentence.tokens[clause.first - 1]
    end = sentence.tokens[clause.first - 2].end if before.low == "," and clause.first > 1 else before.end
    moments = (one for one in draft.moments_in(sentence.span) if one.type in _DATED and one.edtf is not None)
    return next(((one, "clause") for one in moments if one.spans[-1].end == end), None)


def set_apart(sentence: Sentence, one: Place | Moment, at: int) -> bool:
    """Whether a place or time stands in a clause that is set apart from token `at`: "six fled, while one was found in
    May", "has killed 300 since rebels rose in 2009"."""
    clause = sentence.clause_at(sentence.token_at(one.spans[0].start))
    return clause.opener in _APART and clause.verb is not None and not clause.first <= at < clause.last


def of_what_it_answers(sentence: Sentence, one: Place | Moment, at: int) -> bool:
    """Whether a place or time is of what the event at token `at` was an answer to: "struck in retaliation for raids in
    Klow last week"."""
    first, tokens = sentence.token_at(one.spans[0].start), sentence.tokens
    for to in range(first - 1, max(at, 1), -1):
        if (verb := sentence.group_at(to)) is not None and verb.finite:
            return False
        if tokens[to].low in ("for", "to") and tokens[to - 1].low in _ANSWERS and tokens[to - 2].low == "in":
            return True
    return False


def within_own_words(sentence: Sentence, times: Sequence[Moment], at: int) -> Moment | None:
    """The time that stands in the noun phrase of the event at token `at`, before it: "Monday's attack"."""
    phrase = sentence.phrase_at(at)
    if phrase is None:
        return None
    own = (one for one in times if phrase.first <= sentence.token_at(one.spans[0].start) < at)
    return next((one for one in own if one.edtf is not None), None)


def _since_another(sentence: Sentence, moment: Moment, at: int) -> bool:
    """Whether a time is of what another clause counts from: "won, and since its founding in 1984 it has lost"."""
    first = sentence.token_at(moment.spans[0].start)
    clause = sentence.clause_at(first)
    since = next((n for n in range(first - 1, clause.first - 1, -1) if sentence.tokens[n].low == "since"), None)
    if since is None:
        return False
    if at < since and sentence.tokens[since - 1].tag == "CC":
        return True
    counted = sentence.tokens[since + 1 : since + 2]
    if at < since and counted and counted[0].tag == "VBG":
        return True  # "has raided towns since declaring a caliphate in 2014"
    if clause.first <= at < clause.last:
        return False
    verb = sentence.group_after(since)
    return verb is None or verb.first > first


def _ends(draft: Draft, sentence: Sentence, moment: Moment) -> bool:
    """Whether something only lasts up to a time, is known as of it, or is set against all since it: "put off until
    June" was done before, "not counted until June" is done then, "the first since 1950" isn't of 1950."""
    at = sentence.token_at(moment.spans[0].start)
    if sentence.tokens[at - 1].low == "since":
        verb = sentence.clause_at(at).verb
        return verb is not None and (not verb.perfect or verb.negated)  # "have not met since May"
    if not stands_behind(draft, moment, _UP_TO):
        return False
    return not any(token.tag == "NOT" for token in sentence.tokens[sentence.clause_at(at).first : at])


def _of_another(draft: Draft, sentence: Sentence, moment: Moment, at: int) -> bool:
    """Whether a time only says which other event is meant: "jailed for the 1968 bombing", where `at` is "jailed";
    "gathered to mark the 1989 massacre", where it is "gathered" or "mark"."""
    first = sentence.token_at(moment.spans[0].start)
    # "yesterday" in "before yesterday's vote" is in no phrase, but right before that of the vote
    phrase = sentence.phrase_at(first) or sentence.phrase_from(sentence.token_at(moment.spans[-1].end - 1) + 2)
    behind = sentence.phrase_from(sentence.token_at(moment.spans[-1].end - 1) + 1)  # "the Dec. 5 | bank robbery"
    if any(one is not None and one.first <= at < one.last for one in (phrase, behind)):
        return False
    first = min(phrase.first, first) if phrase is not None else first
    return first > 0 and _looked_back(sentence, first) and modifies(draft.article, sentence, moment)


def _looked_back(sentence: Sentence, first: int) -> bool:
    """Whether what stands before the phrase from token `first` on makes it another event than the one told."""
    before = sentence.tokens[first - 1].low
    if before == "from" and first > 1 and sentence.tokens[first - 2].low in _ARISING:
        return True
    if before in _ABOUT or (before == "in" and first > 1 and sentence.tokens[first - 2].low in _PART):
        return True
    return looks_back_on(sentence, first)


def _described_by(sentence: Sentence, moment: Moment, at: int) -> bool:
    """Whether a time is of a participle that only describes the subject of what `at` tells: "miners abducted two years
    ago were freed after talks"."""
    first = sentence.token_at(moment.spans[0].start)
    before, behind = _participle_before(sentence, first), sentence.group_after(first + 1)
    if before is None or behind is None or behind.first > at or before.first > at:
        return False
    if behind.form in _VERBLESS and not (behind.form == "infinitive" and at < behind.last):
        return False  # but "the first of the miners abducted in May to be freed"
    gap = sentence.tokens[before.last : behind.first]
    return not any(token.tag in ("CC", "SUB", "REL") or token.low in (",", ";", ":") for token in gap)


def _of_participle(sentence: Sentence, moment: Moment, at: int) -> bool:
    """Whether a time is of a participle right before it that describes what the event at token `at` befell: "freed 20
    girls kidnapped two years ago"."""
    first = sentence.token_at(moment.spans[0].start)
    before = _participle_before(sentence, first)
    if before is None or at >= before.first:
        return False
    return all(token.low in _ABOUT_AS_LONG for token in sentence.tokens[before.last : first])


def _participle_before(sentence: Sentence, token: int) -> VerbGroup | None:
    """The last verb group before a token, where it is a participle right behind the noun that it describes."""
    before = sentence.group_before(token)
    if before is None or before.form != "participle" or not before.first:
        return None
    return before if sentence.tokens[before.first - 1].tag in NOUNS else None


def _of_gerund(sentence: Sentence, moment: Moment, at: int) -> bool:
    """Whether a time is of what somebody is told to have done, behind a preposition and what `at` tells: "convicted on
    Monday of stabbing a guard in 2014", "jailed for taking bribes between 2012 and 2015"."""
    first = sentence.token_at(moment.spans[0].start)
    before = sentence.group_before(first)
    if before is None or before.form != "gerund" or not at < before.first or not before.first:
        return False
    led = sentence.tokens[before.first - 1].low in ("of", "for")
    return led and sentence.tokens[first - 1].low in _LEADING_IN


def _of_relative(sentence: Sentence, moment: Moment, at: int) -> bool:
    """Whether a time is of a clause that only describes a noun of what `at` tells: "sent to an address that was closed
    last year", "Lind, who was born in 1950, fled"."""
    clause = sentence.clause_at(sentence.token_at(moment.spans[0].start))
    opened = sentence.tokens[clause.first].tag == "REL"
    if not opened or clause.verb is None or clause.first <= at < clause.last:
        return False
    if _tells_when(sentence, clause, clause.verb, at):
        return False
    in_force = any(token.low in ("effect", "force") for token in sentence.tokens[clause.first : clause.last])
    return at < clause.first or not in_force  # "the rule, which takes effect on 3 May, bans masks"


def _tells_when(sentence: Sentence, clause: Clause, verb: VerbGroup, at: int) -> bool:
    """Whether a relative clause tells when the noun at token `at` was: "the raid that took place in May"."""
    happened = verb_lemma(sentence.tokens[verb.main].low) in _HAPPENING
    between = any(at < group.first < clause.first for group in sentence.groups)
    return happened and at < clause.first and sentence.group_at(at) is None and not between


def _of_aside(sentence: Sentence, moment: Moment, at: int) -> bool:
    """Whether a time is of what somebody was meanwhile, behind what `at` tells: "sent it while mayor in 2009"."""
    first = sentence.token_at(moment.spans[0].start)
    opener = next((n for n in range(first - 1, at, -1) if sentence.tokens[n].low == "while"), None)
    if opener is None or sentence.phrase_from(opener + 1) is None:
        return False
    verb = sentence.group_after(opener)
    return verb is None or verb.first > first
