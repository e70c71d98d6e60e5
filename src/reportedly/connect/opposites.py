"""Words of which only one can be said of a thing at a time: open or shut, alive or dead, won or lost."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from reportedly.connect.bases import base

# Each line the states of one affair, each of which rules out the others. Only words that say which without the rest of
# the sentence; those that say that a harm was not done ("alive") are read as negations of it (connect/negations.py).
_STATES = """
survive survivor | kill drown execute body corpse
open reopen | close shut block closed closure impassable lock
win victory winner triumph | lose defeat loser
free release freed liberate | arrest detain abduct capture custody prisoner hostage jail imprison
safe harmless clean fresh drinkable | unsafe dangerous poison contaminate pollute toxic spoil rotten taint
safe harmless | harmful hazardous bleed deadly
guilty guilt convict | innocent acquit innocence exonerate
success succeed successful successfully | fail failure unsuccessful explode botch malfunction
stay remain | quit resign flee dismiss sack oust
genuine authentic authenticity | fake forge forgery fabricate invention hoax doctor falsify
recover find retrieve discover | vanish disappear missing
rise increase grow climb | drop decrease decline shrink
allow permit | ban forbid block prevent bar prohibit
calm calmly peaceful peacefully orderly | riot violent violence clash chaos chaotic turmoil unrest panic
inform notify warn brief alert | unaware ignorant uninformed
respect observe honour honor comply uphold keep | violate breach flout violation
accident accidental accidentally mistake inadvertent | deliberate deliberately purpose intentional sabotage
voluntary voluntarily willingly freely accord | force compel coerce forcibly dismiss sack gunpoint duress oust
legal lawful legally legitimate | illegal unlawful illegally illegitimate unconstitutional
enough sufficient ample plenty | shortage lack insufficient scarce scarcity
trust | distrust mistrust
accept agree approve back endorse favour favor welcome support | reject refuse oppose veto objection
hide conceal withhold quiet secret | disclose publish reveal inform notify
unarmed | armed weapon gun pistol rifle knife
hold continue | over end collapse expire
present attend | absent absence skip
empty vacant deserted | full crowded packed
operational work function normal normally | broken idle halt suspend outage malfunction
withdraw retreat | advance
accident fault mechanical technical malfunction defect | missile bomb attack explosive sabotage shoot
lightning | arson purpose deliberately arsonist
fall slip stumble | beat blow punch kick push
drunk drink intoxicate alcohol | sober
healthy stable | ill sick critical undernourished malnourished frail weak dying
begin start resume | cancel postpone
profit | loss deficit
confirm admit acknowledge | refute
independent impartial | biased partisan
pay | unpaid owe arrears overdue
united unanimous unanimously | divided split
complete full | incomplete missing lose burn destroy
continue proceed resume | stop halt cease suspend abandon
depose topple overthrow | remain stay
suicide natural heart illness | murder shoot beat execute torture strangle
ransom pay | storm commando rescue
luck chance | fix rig manipulate
punctual immediately promptly instantly quickly | late delay slow slowly belated
near close beside | far away
single alone | jointly together
plan routine maintenance | emergency alarm breakdown
drill exercise rehearsal | attack invasion
cheap | expensive dear overcharge
fast rapid | slow
loan lend | bribe gift
exist real | invent imaginary fictitious nonexistent
employ hire | dismiss sack
happy | divorce separate unhappy
enter cross | halt repel
inside within | outside
red | green
humane humanely | mistreat torture abuse beat starve
feed meal eat food | starve hunger undernourished malnourished
clean | dirty filthy
normal normally usual | abnormal elevated alarming
minor slight superficial scratch bruise | serious severe grave heavy critical extensive massive broken
surrender yield cooperate | resist fight flee
withdraw retreat | hold stay remain
original | copy plagiarism plagiarise
heat drought virus age wear rust erosion storm | sabotage hack hacker poison arson bomb explosive
authorise authorize licence licensed | unauthorised unauthorized unlicensed
valid | void invalid null
positive | negative
conscious awake | unconscious coma asleep
record keep preserve | erase delete wipe shred destroy burn
evacuate rescue save protect | abduct deport abandon
buy purchase pay | steal loot confiscate
instructor adviser trainer tourist volunteer | mercenary fighter combatant
smuggler terrorist criminal spy | herdsman shepherd fisherman tourist journalist student farmer
escort accompany | intercept force
welcome invite | bar ban refuse expel
solvent liquid | bankrupt bankruptcy insolvent insolvency bust
consult involve | ignore bypass exclude
openly publicly transparent | secret secretly covert covertly
"""


def stances(words: Iterable[str], negated: Iterable[str]) -> frozenset[str]:
    """The states that words say, each as "affair/state": "2/0" in "it won", "2/1" in "it lost"; "!2/0" in "it never
    won"."""
    turned = frozenset(negated)
    return frozenset(f"{'!' if word in turned else ''}{state}" for word in words for state in _said().get(word, ()))


def excluded(ones: Iterable[str], others: Iterable[str]) -> bool:
    """Whether a state that the ones say rules out one that the others say, of an affair of which both say nothing
    alike."""
    mine, theirs = frozenset(ones), frozenset(others)
    alike = {_affair(one) for one in mine & theirs}
    return any(_rules_out(one, other) for one in mine if _affair(one) not in alike for other in theirs)


def borne_out(ones: Iterable[str], others: Iterable[str]) -> bool:
    """Whether what the ones say is not so is what a state of the others rules out: "not shut" and "open"."""
    theirs = frozenset(others)
    return any(_agrees(one, other) or _agrees(other, one) for one in ones for other in theirs)


def _affair(state: str) -> str:
    return state.lstrip("!").partition("/")[0]


def _agrees(negated: str, other: str) -> bool:
    return negated[0] == "!" != other[0] and _rules_out(negated[1:], other)


def _rules_out(one: str, other: str) -> bool:
    if "!" in (one[0], other[0]):
        return one != other and one.lstrip("!") == other.lstrip("!")
    return one != other and one.partition("/")[0] == other.partition("/")[0]


@cache
def _said() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for at, line in enumerate(_STATES.strip().splitlines()):
        for side, words in enumerate(line.split("|")):
            for word in words.split():
                found.setdefault(base(word), {})[f"{at}/{side}"] = None
    return {word: tuple(of) for word, of in found.items()}
