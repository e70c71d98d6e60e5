"""Which nouns name people or a body, by the head alone."""

from __future__ import annotations

from reportedly.extract.prose import Phrase, Sentence
from reportedly.knowledge.roles import collective, head_role
from reportedly.text.lemmas import noun_lemma
from reportedly.text.remembered import WORDS, remembered
from reportedly.text.wordset import word_set

_PEOPLE = word_set(
    "people person persons civilians civilian gunmen gunman attackers attacker militants militant rebels rebel troops "
    "soldiers soldier forces force fighters fighter police officers guards guard protesters protester demonstrators "
    "crowd crowds men man women woman children child boy girl residents villagers workers miners students victims "
    "passengers crew migrants refugees suspects suspect insurgents terrorists bomber bombers hostages survivors "
    "prisoners detainees pilots sailors journalists voters lawmakers authorities army navy government parliament "
    "court ministry military separatists mercenaries troop personnel servicemen thousands hundreds dozens others "
    "everyone anyone anybody everybody nobody driver drivers accused deceased wounded injured dead missing teenager "
    "teenagers doctors nurses firefighters rescuers leaders officials ministers diplomats jury judge union unions "
    "individual individuals male males female females family families husband wife brother sister mother father son "
    "daughter parent parents "
    "relative relatives friend friends neighbour neighbours neighbor neighbors colleague colleagues citizen citizens "
    "agency agencies candidate candidates opposition rescuer team teams staff public population king queen prince "
    "bishop pope side sides party parties accomplice state states country countries company companies household "
    "households passerby passersby passer-by passers-by assassin assassins terrorist gunman guerrilla kidnapper maid "
    "nun priest groups units commandos clergyman clergymen squad squads gang gangs pilgrim pilgrims guest guests band "
    "bands fans mafia mafias cartel cartels attacker culprit perpetrator mob mobs militiaman militiamen garrison "
    "garrisons clan clans clansmen tribe tribes tribesmen vigilante vigilantes bandit bandits emissary emissaries "
    "patriarch platoon platoons patrol patrols squadron flotilla workforce servicewomen couple duo trio juvenile "
    "minor adolescent motorcyclist onlooker dealer stabber felon parolee occupant carpenter classmate co-worker "
    "boss employer trainee sponsor groom foe rival enemy adversary informer cadet abductee captor wrestler golfer "
    "guitarist drummer conductor painter celebrity millionaire creditor taxpayer newcomer foreigner worshiper "
    "commoner constituent chauffeur courier postman welder docker accuser claimant bidder lender borrower insurer "
    "policyholder creator inventor "
    "revolutionary conservative liberal faculty unemployed homeless plutocrat"
)
_SEATS = word_set(
    "office embassy consulate bank university school hospital church station court house mission wire paper channel "
    "website outlet command service unit network body operator state force"
)
_STATES_OF = [
    ["of", what] for what in ("emergency", "war", "siege", "alert", "disaster", "calamity", "affairs", "mind")
]
# Behind "those", which otherwise may be things
_OF_PEOPLE = word_set(
    "who whose whom responsible behind involved killed injured hurt wounded arrested detained present aboard living "
    "in with accused convicted suspected affected displaced held freed missing charged fleeing trapped"
)
# Plurals in these endings are people, save the things among them: "divers", "activists", "technicians".
_DOERS = ("er", "or", "ist", "ian", "ee", "man", "woman")
_NOT_DOERS = word_set(
    "papers newspapers numbers letters waters powers towers rivers borders orders matters factors sectors errors "
    "motors corners shelters containers computers servers tankers helicopters trailers boilers reactors "
    "generators barriers hangars centers quarters headquarters chambers counters offers tenders covers answers "
    "winters summers showers flowers fibres layers rubbers trousers hammers daggers posters banners stickers fees "
    "trees degrees committees guarantees doors floors harbours harbors terrors mirrors metaphors favours favors "
    "neighborhoods mortars radars pillars dollars shoulders fingers parameters indicators corridors bunkers "
    "bombers destroyers freighters bulldozers filters transfers lasers meters kilometers disasters chapters "
    "transformers registers semesters ladders folders cylinders disorders murders encounters figures mosquitoes lists"
)


def is_somebody(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase without a resolved mention still names people or a body, by its head noun."""
    low, tag = sentence.tokens[phrase.head].low, sentence.tokens[phrase.head].tag
    if low == "state" and [token.low for token in sentence.tokens[phrase.last : phrase.last + 2]] in _STATES_OF:
        return False
    if low == "staff" and sentence.tokens[phrase.head - 1].low in ("half", "half-"):
        return False  # flags are lowered to it
    if low == "those":
        return phrase.last < len(sentence.tokens) and sentence.tokens[phrase.last].low in _OF_PEOPLE
    return (
        _is_people(low)
        or (tag == "NNS" and noun_lemma(low).endswith(_DOERS) and low not in _NOT_DOERS)
        or (tag != "NNP" and _is_body(low) and _one_body(sentence, phrase))
    )


@remembered(most=WORDS)
def _is_people(low: str) -> bool:
    """Whether a noun means a person, or people, whatever its number."""
    return low in _PEOPLE or noun_lemma(low) in _PEOPLE or head_role(low) is not None


@remembered(most=WORDS)
def _is_body(low: str) -> bool:
    """Whether a noun means a body, or several, save those that are as often where it sits: "banks", "embassies"."""
    if collective(low) is not None:
        return True
    one = noun_lemma(low)
    return one not in _SEATS and collective(one) is not None


def _one_body(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a noun that may mean a body is told as one: "the service", "services", not "for service"."""
    owned = phrase.first > 0 and sentence.tokens[phrase.first - 1].low == "whose"
    return owned or phrase.last - phrase.first > 1 or sentence.tokens[phrase.head].tag == "NNS"
