"""Who holds an office that a description tells with its owner or its field: "Borduria's foreign minister"."""

from __future__ import annotations

import re

from reportedly.resolve.cast import Draft
from reportedly.resolve.discourse import Discourse
from reportedly.resolve.lore import is_role
from reportedly.resolve.phrases import Phrase
from reportedly.resolve.roles import QUALIFIERS
from reportedly.text.wordset import word_set

OFFICES = word_set("minister secretary governor mayor president premier chancellor ambassador treasurer ombudsman")
ONE_OFFICE = {"minister": "secretary", "secretary": "minister"}  # with its field: "foreign secretary"
OTHER_THAN = re.compile(r"\s*(?:in|of|at|from|on|for)\s+(?:that|another|a|an|other|earlier|previous)\s")
_OF = re.compile(r"['’]s? | of ")


def is_owned_office(discourse: Discourse, phrase: Phrase) -> bool:
    """Whether a phrase opens with a state, place or body by name that an office is of: "Klow's mayor"."""
    mark = _owner_ends(phrase)
    if not mark or phrase.lower not in OFFICES or not all(word.text[0].isupper() for word in phrase.core[: mark - 1]):
        return False
    start, end = phrase.core[0].start, phrase.core[mark - 1].start
    held = (seen for seen in discourse.cast.seen if seen.start < end and start < seen.end)
    return all(discourse.cast.drafts[seen.actor].kind != "person" for seen in held)


def _owner_ends(phrase: Phrase) -> int:
    """How many words an owner with its possessive ending takes at the start of a phrase: 0 without one."""
    return next((place for place, word in enumerate(phrase.core, start=1) if word.possessive), 0)


def is_another(discourse: Discourse, phrase: Phrase) -> bool:
    """Whether what follows a role tells that it is somebody else's: "the judge in that case"."""
    return OTHER_THAN.match(discourse.ground.text, *phrase.rest) is not None


def holder(discourse: Discourse, phrase: Phrase, affiliation: int | None) -> int | None:
    """The one person of the whole article who holds this office, named before or behind the phrase.

    "Borduria's foreign minister said … Foreign Secretary Ana Ruiz": the field must be the same, and no affiliation
    another one. Without a field, as in "Klow's mayor", the owner must be told.
    """
    owned = is_owned_office(discourse, phrase)
    told = {word.lower for word in phrase.core[_owner_ends(phrase) or 1 : -1] if word.text.islower()}
    if phrase.lower not in OFFICES or not (told or owned) or phrase.plural:
        return None
    fits = {
        number
        for number, draft in enumerate(discourse.cast.drafts)
        if draft.kind == "person" and draft.named and _holds(draft, phrase.lower, told)
    }
    alone = fits.pop() if len(fits) == 1 else None
    if alone is None or not (owned or affiliation is not None):
        return alone
    return alone if _is_of(discourse, discourse.cast.drafts[alone], affiliation) else None


def _holds(draft: Draft, noun: str, told: set[str]) -> bool:
    """Whether somebody's role is this office in all these words; "minister" and "secretary" are one for a field."""
    role = (draft.role or "").lower().split()
    heads = {noun, ONE_OFFICE.get(noun, noun)} if told - QUALIFIERS else {noun}
    same = told & QUALIFIERS == set(role) & QUALIFIERS
    return same and told <= set(role) and not draft.roles.isdisjoint(heads) and any(map(is_role, role))


def _is_of(discourse: Discourse, draft: Draft, affiliation: int | None) -> bool:
    """Whether nothing ties a person to somebody else than this state or body."""
    if draft.affiliation is None or draft.affiliation == affiliation:
        return draft.affiliation is not None or _OF.search(draft.role or "") is None
    theirs = discourse.cast.drafts[draft.affiliation].country
    return affiliation is not None and theirs is not None and theirs == discourse.cast.drafts[affiliation].country
