"""Words that tell of a wrong, which whoever is said to have done it will deny."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from reportedly.connect.bases import base
from reportedly.text.wordset import word_set

# Deeds, failings and states that somebody is to blame for, whatever else is told.
_WRONGS = word_set(
    "kill murder execute massacre slaughter assassinate lynch strangle stab behead shoot fire shell bomb bombard "
    "strike attack hit raid invade storm ambush burn torch arson loot plunder rob steal theft embezzle divert "
    "misuse launder smuggle traffic fraud cheat rig fix stuff manipulate forge fake falsify fabricate doctor stage "
    "invent lie mislead deceive hide conceal withhold suppress cover destroy shred delete erase bribe corrupt "
    "extort blackmail pay accept favour collude conspire plot spy tap bug hack leak betray abuse molest rape harass "
    "grope assault beat kick punch torture mistreat maltreat starve humiliate bully insult threaten intimidate "
    "coerce force compel enslave exploit detain abduct kidnap seize imprison lock jail expel deport evict displace "
    "ban block blockade censor silence discriminate persecute desecrate poison contaminate pollute spill dump dope "
    "drug drunk drink speed crash ignore neglect fail refuse abandon violate breach break cross trespass annex "
    "occupy arm supply finance sponsor train shelter recruit sabotage cut jam derail sink copy plagiarise "
    "plagiarism crib infringe overcharge evade dodge owe default bankrupt dismiss sack oust depose topple overthrow "
    "coup quarrel affair divorce cause blame accuse charge illegal unlawful illicit secret secretly deliberate "
    "deliberately purpose chemical gas chlorine nerve phosphorus cluster mine child civilian passport bribery "
    "corruption misconduct negligence cruelty violence atrocity crime genocide"
)


@cache
def wrongs() -> frozenset[str]:
    """The bases of words that tell of a wrong."""
    return frozenset(map(base, _WRONGS))


def blamed(words: Collection[str]) -> int:
    """How many of some bases tell of a wrong."""
    return len(wrongs().intersection(words))
