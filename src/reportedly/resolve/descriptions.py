"""Whom "the spokesperson", "the ministry" or "both countries" means: by role, name or kind, the latest first."""

from __future__ import annotations

import math
import re
from collections import Counter

from reportedly.resolve.cast import Draft
from reportedly.resolve.discourse import FAR_BACK, Discourse
from reportedly.resolve.epithets import WIDER, may_be_called
from reportedly.resolve.heads import BODIES, FEMININE, MASCULINE
from reportedly.resolve.kin import kin_meant
from reportedly.resolve.lore import is_role, kinds_meant
from reportedly.resolve.offices import holder, is_another, is_owned_office
from reportedly.resolve.pairs import AGED, by_age, pair_meant
from reportedly.resolve.phrases import Phrase
from reportedly.resolve.references import Meant
from reportedly.resolve.roles import QUALIFIERS
from reportedly.resolve.uses import is_dateline
from reportedly.text.fold import fold
from reportedly.text.wordset import word_set

POINTERS = word_set("the this that these those both")
SPOKE = word_set("spokesman spokeswoman spokesperson representative")
OWN_NAME_ONLY = word_set(
    "government army navy force police court parliament senate congress house"
)  # every state has one
UNMARKED = frozenset({"company", "ngo", "party", "media"})  # kinds that a name alone often doesn't tell
OF_ANY_STATE = word_set("federal national state central local foreign news ruling new current")
ADDS = word_set("added adds continued continues")
ONLINE = word_set("website site portal")
OF_NEWS = word_set(
    "agency wire newspaper paper outlet organisation organization website site portal broadcaster service"
)
WORK = re.compile(r"[Tt]he [\"“‘'][^\"“”]{1,40}[\"”’'] ")  # what somebody is known from: "the “Long Way” actress"
DOMAIN = re.compile(r"\w\.[a-z]{2,4}$")  # "Klow.com"
SIZE = re.compile(r"(?:\w+-(?:judge|member|nation|state|party|strong|person)|\d+)$")  # "the three-judge court"
# What tells two candidates for a description apart: a sentence nearer, named e times as often, the last source, in one
# learned chain; the least lead. By judgement, on answers read in 150 Wikinews articles; the chain is not measured yet.
NEARER, OFTENER, SPOKE_LAST, LINKED, LEAD = 0.3, 0.6, 0.8, 2.0, 0.1
ABOUT = 2  # times as often named as the next: whom an article is about
FAMED = word_set(
    "actress actor singer musician rapper guitarist drummer pianist composer songwriter comedian author novelist poet "
    "footballer boxer striker goalkeeper quarterback golfer cyclist swimmer skater athlete model filmmaker star"
)
GROUPED = word_set("group organisation organization")  # what armed groups are called as well as a league or a council
GROUPS = frozenset(("armed-group", "ngo"))
STATES_OWN = frozenset(("government", "military"))
NONE: frozenset[str] = frozenset()
_OPENED = re.compile(r"\((?:The )?\Z")
_OWNED = re.compile(r"['’]s? | of ")
SINGULAR = {"ies": "y", "men": "man", "s": ""}


def description(discourse: Discourse, phrase: Phrase, affiliation: int | None) -> Meant | None:
    """Whom a definite description means, or why nobody; None where the phrase is no such description."""
    if phrase.head is not None and is_owned_office(discourse, phrase):
        return _by_office(discourse, phrase, affiliation)
    if phrase.head is not None and (relative := kin_meant(discourse, phrase)) is not None:
        return Meant((relative,))
    if phrase.determiner not in POINTERS or phrase.head is None:
        return None
    noun = phrase.lower
    if (pair := pair_meant(discourse, phrase)) is not None or phrase.determiner == "both":
        return pair
    if noun == AGED:
        return by_age(discourse, phrase)
    if is_role(noun) or noun in FAMED:
        if is_another(discourse, phrase):
            return None
        held = _by_role(discourse, phrase, affiliation) or _by_office(discourse, phrase, affiliation)
        meant = held or _by_fame(discourse, phrase) or _going_on(discourse, phrase)
        if meant is not None or noun not in BODIES:  # "the authority" may be either
            return meant
    if affiliation is None and not _named_apart(phrase):
        return _by_kind(discourse, phrase, noun)
    return None


def _named_apart(phrase: Phrase) -> bool:
    """Whether capitals or an owner in the phrase name something ("the Ruiz campaign", "the judge's office")."""
    return any(word.text[0].isupper() or word.possessive for word in phrase.core[1:])


def _by_role(discourse: Discourse, phrase: Phrase, affiliation: int | None) -> Meant | None:
    if affiliation is None and (speaker := _just_heard(discourse, phrase)) is not None:
        return Meant((speaker,))
    near = [
        (number, draft)
        for number, draft in discourse.named_before(phrase.start)
        if draft.kind == "person" and _may_be(draft, phrase.lower) and _same_side(discourse, draft, affiliation)
    ]
    noun, words = phrase.lower, {word.lower for word in phrase.core[1:-1]}
    asked = (SPOKE if noun in SPOKE else {noun}) if not words & QUALIFIERS else set()
    asked |= {f"{qualifier} {noun}" for qualifier in words & QUALIFIERS}
    fits = {number for number, draft in near if draft.roles & asked} or {
        number for number, draft in near if any(role.endswith(f" {noun}") for role in draft.roles)
    }
    exact = {n for n, draft in near if n in fits and words and words <= set((draft.role or "").lower().split())}
    return _chosen(discourse, phrase.start, exact or fits) if fits else None


def _by_office(discourse: Discourse, phrase: Phrase, affiliation: int | None) -> Meant | None:
    held = holder(discourse, phrase, affiliation)
    return None if held is None else Meant((held,))


def _just_heard(discourse: Discourse, phrase: Phrase) -> int | None:
    """Who spoke last, where a role alone stands for somebody without a name: "A ministry spokesman said … the spokesman
    said"."""
    spoke = discourse.last_source(phrase.start)
    if spoke is None or len(spoke[1]) != 1 or len(phrase.core) != 2:
        return None
    draft = discourse.cast.drafts[spoke[1][0]]
    role = (draft.role or "").lower().rpartition(" ")[2]
    fits = role in (SPOKE if phrase.lower in SPOKE else {phrase.lower})
    return spoke[1][0] if fits and not draft.named and _may_be(draft, phrase.lower) else None


def _going_on(discourse: Discourse, phrase: Phrase) -> Meant | None:
    """Who spoke in the sentence before, where a role that nobody here has only adds: "… said Ana Ruiz. The Ulm
    professor added …"."""
    ground, last = discourse.ground, discourse.last_source(phrase.start)
    after = ground.after(phrase.end)
    if last is None or len(last[1]) != 1 or not after or after[0].lower not in ADDS or phrase.plural:
        return None
    near = ground.sentence(phrase.start) - ground.sentence(last[0]) == 1
    draft = discourse.cast.drafts[last[1][0]]
    fits = draft.kind == "person" and draft.named and _may_be(draft, phrase.lower)
    together = ground.paragraph(phrase.start) == ground.paragraph(last[0])
    held = any(phrase.lower in other.roles for other in discourse.cast.drafts if other.named)
    return Meant(last[1]) if near and together and fits and not held else None


def _by_fame(discourse: Discourse, phrase: Phrase) -> Meant | None:
    """Whom an article is about, where it calls by a calling whom it never brings in by one: "the actress"."""
    if phrase.lower not in FAMED or phrase.determiner != "the":
        return None
    if len(phrase.core) != 2 and WORK.fullmatch(discourse.ground.between(phrase.start, phrase.core[-1].start)) is None:
        return None
    counts = Counter(
        seen.actor
        for seen in discourse.before(phrase.start, most=FAR_BACK)
        if (draft := discourse.cast.drafts[seen.actor]).kind == "person"
        and draft.named and not draft.roles and _may_be(draft, phrase.lower)
    )  # fmt: skip
    first, *others = counts.most_common(2) or [(0, 0)]
    return Meant((first[0],)) if first[1] and all(first[1] >= ABOUT * count for _, count in others) else None


def _may_be(draft: Draft, noun: str) -> bool:
    return not ((draft.gender == "m" and noun in FEMININE) or (draft.gender == "f" and noun in MASCULINE))


def _same_side(discourse: Discourse, draft: Draft, affiliation: int | None) -> bool:
    """Whether a person may be the one of this affiliation; not one whom a role ties to somebody else, though to nobody
    who is known: "the rebel movement's spokesman" is no NATO spokesman."""
    if affiliation is None or draft.affiliation == affiliation:
        return True
    if draft.affiliation is None:
        return _OWNED.search(draft.role or "") is None
    ours, theirs = discourse.cast.drafts[draft.affiliation], discourse.cast.drafts[affiliation]
    return ours.country is not None and ours.country == theirs.country


def _by_kind(discourse: Discourse, phrase: Phrase, noun: str) -> Meant | None:
    """An organisation whose name has the noun in it, else the latest of a kind that the noun may mean."""
    singular = _singular(noun)
    earlier = [
        (number, draft) for number, draft in discourse.named_before(phrase.start)
        if singular in OF_NEWS or not _files_it(discourse, number)
    ]  # fmt: skip
    if noun in ONLINE and (sites := {number for number, draft in earlier if DOMAIN.search(draft.name)}):
        return _chosen(discourse, phrase.start, sites)
    said = {singular} | {w.lower for w in phrase.core[1:-1] if not SIZE.match(w.lower)}  # "appeals court" is another
    bodies = [(number, draft) for number, draft in earlier if draft.kind != "person"]
    named = {number for number, draft in bodies if said <= words_of_name(draft)}
    if named:
        return _chosen(discourse, phrase.start, named)
    called = {n for n, draft in bodies if len(said) == 1 and may_be_called(singular, draft.roles)}
    if not called and len(said) == 1 and (wider := WIDER.get(singular, NONE)):
        called = {n for n, draft in bodies if words_of_name(draft) & wider and not _is_a_states(singular, draft)}
        called |= {n for n, draft in bodies if called and draft.kind in GROUPS and singular in GROUPED}
    if called:
        return _chosen(discourse, phrase.start, called)
    for kind in () if noun in OWN_NAME_ONLY else kinds_meant(singular):
        fits = {number for number, draft in earlier if draft.kind == kind}
        if fits and not (kind == "government" and said - {singular} - OF_ANY_STATE):
            return _chosen(discourse, phrase.start, fits)
    plain = {n for n, draft in bodies if draft.kind == "organisation" and not words_of_name(draft) & BODIES}
    plain = {n for n in plain if not _is_office_for_short(discourse, n)}
    if plain and set(kinds_meant(singular)) & UNMARKED:
        return _chosen(discourse, phrase.start, plain)
    return None


def _is_a_states(noun: str, draft: Draft) -> bool:
    """Whether a body is a state's own, which is no "group": a council that governs."""
    return noun in GROUPED and draft.kind in STATES_OWN


def _files_it(discourse: Discourse, number: int) -> bool:
    """Whether an organisation is whose dispatch the article is: "KLOW (Dolna Wire) — …"; "the company" is another."""
    if discourse.cast.drafts[number].kind in ("person", "state"):
        return False
    starts = (seen.start for seen in discourse.cast.seen if seen.actor == number)
    text = discourse.ground.text
    return any(
        _OPENED.search(text, max(start - 5, 0), start) and is_dateline(discourse.ground, start) for start in starts
    )


def _is_office_for_short(discourse: Discourse, number: int) -> bool:
    """Whether a name is the initials of an office: "KAG" of "Klow Attorney General (KAG)"; that is no company."""
    ground = discourse.ground
    starts = [seen.start for seen in discourse.cast.seen if seen.actor == number]
    before = [ground.before(start)[-1:] for start in starts if ground.between(start - 2, start) == " ("]
    return any(is_role(word.lower) for words in before for word in words)


def words_of_name(draft: Draft) -> set[str]:
    """The words of a name, folded."""
    return set(fold(draft.name).split())


def _singular(noun: str) -> str:
    for ending, instead in SINGULAR.items():
        if noun.endswith(ending) and not noun.endswith("ss"):
            return noun.removesuffix(ending) + instead
    return noun


def _chosen(discourse: Discourse, at: int, fits: set[int]) -> Meant:
    """Of the candidates the one that nearness, how often it was named, and having spoken last speak for."""
    earlier = [seen for seen in discourse.before(at, most=FAR_BACK) if seen.actor in fits]
    if not earlier:
        return Meant((), "no_antecedent")
    counts = Counter(seen.actor for seen in earlier)
    last = {seen.actor: discourse.ground.sentence(seen.start) for seen in earlier}
    spoke, linked = discourse.last_source(at), discourse.linked(at)
    scores = {
        actor: NEARER * last[actor]
        + OFTENER * math.log(counts[actor])
        + LINKED * linked.get(actor, 0.0)
        + (SPOKE_LAST if spoke is not None and actor in spoke[1] else 0.0)
        for actor in counts
    }
    best, *others = sorted(scores, key=lambda actor: -scores[actor])
    if others and scores[best] - scores[others[0]] < LEAD:
        return Meant((), "two_candidates")
    return Meant((best,))
