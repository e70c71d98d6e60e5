"""Whom "the spokesperson", "the ministry" or "both countries" means: by role, name or kind, the latest first."""

from __future__ import annotations

import re
from collections import Counter

from reportedly.resolve.cast import Draft
from reportedly.resolve.discourse import FAR_BACK, Discourse
from reportedly.resolve.epithets import may_be_called
from reportedly.resolve.heads import FEMININE, MASCULINE
from reportedly.resolve.lore import is_role, kinds_meant
from reportedly.resolve.phrases import Phrase
from reportedly.resolve.references import Meant, most_recent
from reportedly.text.fold import fold
from reportedly.text.wordset import word_set

POINTERS = word_set("the this that these those both")
STATE_NOUNS = word_set("country countries nation nations state states side sides neighbours neighbors")
PAIRS = word_set("both two")
SPOKE = word_set("spokesman spokeswoman spokesperson representative")
OWN_NAME_ONLY = word_set("army navy force court parliament senate congress house")  # every state has its own
SIZE = re.compile(r"(?:\w+-(?:judge|member|nation|state|party|strong|person)|\d+)$")  # "the three-judge court"
MORE_OFTEN = 2  # times as many mentions so far decide between two that are as near
BESIDE = 3  # sentences: two candidates for a description are told apart when one is this much nearer
SINGULAR = {"ies": "y", "men": "man", "s": ""}


def description(discourse: Discourse, phrase: Phrase, affiliation: int | None) -> Meant | None:
    """Whom a definite description means, or why nobody; None where the phrase is no such description."""
    if phrase.determiner not in POINTERS or phrase.head is None:
        return None
    noun = phrase.lower
    if noun in STATE_NOUNS and (phrase.determiner == "both" or any(w.lower in PAIRS for w in phrase.core)):
        return _pair(discourse, phrase.start)
    if is_role(noun):
        return _by_role(discourse, phrase, affiliation)
    if affiliation is None and not _named_apart(phrase):
        return _by_kind(discourse, phrase, noun)
    return None


def _named_apart(phrase: Phrase) -> bool:
    """Whether capitals or an owner in the phrase name something ("the Ruiz campaign", "the judge's office")."""
    return any(word.text[0].isupper() or word.possessive for word in phrase.core[1:])


def _pair(discourse: Discourse, at: int) -> Meant:
    """The two states mentioned last, if there are just two."""
    cast, ground = discourse.cast, discourse.ground
    here = ground.sentence(at)
    states: set[int] = set()
    for seen in reversed(discourse.before(at)):
        if here - ground.sentence(seen.start) > BESIDE:
            break
        if cast.drafts[seen.actor].kind == "state":
            states.add(seen.actor)
    return Meant(tuple(sorted(states))) if len(states) == 2 else Meant((), "not_two_candidates")


def _by_role(discourse: Discourse, phrase: Phrase, affiliation: int | None) -> Meant | None:
    fits = {
        number
        for number, draft in discourse.named_before(phrase.start)
        if draft.kind == "person" and _has_role(draft, phrase) and _same_side(discourse, draft, affiliation)
    }
    return _latest(discourse, phrase.start, fits) if fits else None


def _has_role(draft: Draft, phrase: Phrase) -> bool:
    noun = phrase.lower
    if (draft.gender == "m" and noun in FEMININE) or (draft.gender == "f" and noun in MASCULINE):
        return False
    return bool(draft.roles & (SPOKE if noun in SPOKE else {noun}))


def _same_side(discourse: Discourse, draft: Draft, affiliation: int | None) -> bool:
    if affiliation is None or draft.affiliation is None or draft.affiliation == affiliation:
        return True
    ours, theirs = discourse.cast.drafts[draft.affiliation], discourse.cast.drafts[affiliation]
    return ours.country is not None and ours.country == theirs.country


def _by_kind(discourse: Discourse, phrase: Phrase, noun: str) -> Meant | None:
    """An organisation whose name has the noun in it, else the latest of a kind that the noun may mean."""
    singular = _singular(noun)
    earlier = discourse.named_before(phrase.start)
    said = {singular} | {w.lower for w in phrase.core[1:-1] if not SIZE.match(w.lower)}  # "appeals court" is another
    bodies = [(number, draft) for number, draft in earlier if draft.kind != "person"]
    named = {number for number, draft in bodies if said <= words_of_name(draft)}
    if named:
        return _latest_or_main(discourse, phrase.start, named)
    called = {n for n, draft in bodies if len(said) == 1 and may_be_called(singular, draft.roles)}
    if called:
        return _latest_or_main(discourse, phrase.start, called)
    for kind in () if noun in OWN_NAME_ONLY else kinds_meant(singular):
        fits = {number for number, draft in earlier if draft.kind == kind}
        if fits:
            return _latest(discourse, phrase.start, fits)
    return None


def words_of_name(draft: Draft) -> set[str]:
    """The words of a name, folded."""
    return set(fold(draft.name).split())


def _singular(noun: str) -> str:
    for ending, instead in SINGULAR.items():
        if noun.endswith(ending) and not noun.endswith("ss"):
            return noun.removesuffix(ending) + instead
    return noun


def _latest(discourse: Discourse, at: int, fits: set[int]) -> Meant:
    """The candidate mentioned last; two within a sentence of one another are not told apart."""
    earlier = discourse.before(at, most=FAR_BACK)
    order = most_recent(earlier, fits)
    if not order:
        return Meant((), "no_antecedent")
    if len(order) == 1:
        return Meant((order[0],))
    last = {seen.actor: discourse.ground.sentence(seen.start) for seen in earlier}
    return Meant((order[0],)) if last[order[0]] - last[order[1]] >= BESIDE else Meant((), "two_candidates")


def _latest_or_main(discourse: Discourse, at: int, fits: set[int]) -> Meant:
    """The body mentioned last; of two close to one another the one mentioned twice as often, else nobody."""
    meant = _latest(discourse, at, fits)
    counts = Counter(seen.actor for seen in discourse.before(at, most=FAR_BACK) if seen.actor in fits).most_common(2)
    if meant.why != "two_candidates" or counts[0][1] < MORE_OFTEN * counts[1][1]:
        return meant
    return Meant((counts[0][0],))
