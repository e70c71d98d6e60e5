"""Words of one field: what accounts of one thing choose between, though none can stand for another."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache, lru_cache

from reportedly.connect.bases import base

# Each group what one account may call by one word and another account by a second: more general, more exact, or the
# deed for its means. A word may be in several.
_FIELDS = """
gas chlorine sarin nerve chemical toxin poison fume
bomb explosive device grenade mine blast detonate
missile rocket shell projectile artillery mortar launch
gun weapon pistol rifle firearm ammunition arms bullet shot
shoot fire bullet gunfire shot kill
drone aircraft plane helicopter jet flight fly airspace
attack raid offensive assault hit strike target bomb shell
invade incursion enter cross advance storm troops
seize control capture take hold occupy overrun
kill execute massacre murder victim body corpse grave casualty toll
hurt hospital injury wound treat doctor bruise burn bleed blow
beat hit punch kick assault torture mistreat abuse blow mistreatment brutality violence
rape molest harass sexual assault abuse
detain arrest jail imprison custody prison cell hold captive prisoner inmate
abduct hostage captive ransom captor
release free leave let go liberty
flee escape leave exile abroad run away
hide conceal cover secret withhold suppress
lie mislead deceive false untruth invent
document paper file memo letter report record e-mail email note text
film video photograph picture image recording footage camera tape
fake forge forgery genuine authentic doctor fabricate real
sign signature signed initial
order command instruct direct approve authorise authorize
spy espionage agent intelligence surveillance tap monitor eavesdrop follow shadow watch
phone telephone call conversation talk wiretap
meet meeting contact talk negotiate negotiation encounter visit see
know aware learn inform tell warn notify brief hear notice unaware
warn alert caution advise
ask demand request call appeal consult
pay money cash bribe fund sum fee payment salary wage earn receive reward bank account
price cost value sum worth sell buy
steal theft embezzle divert misuse loot fraud launder
tax duty levy
profit loss revenue earning income
debt loan borrow lend owe credit
bankrupt insolvent cash liquidity collapse rescue
sell sale buy purchase deal acquire merge merger takeover offer contract bid
job worker employee staff lay-off dismiss sack redundancy cut post
dismiss sack fire quit resign step leave remove replace oust
close shut closure end stop halt suspend
open reopen resume restart operate work
block blockade prevent obstruct bar stop access reach
road bridge route highway crossing
border frontier crossing
vote election poll ballot voter turnout count win
rig fraud stuff manipulate irregularity cheat
win victory defeat beat lose
lead ahead majority margin
coup putsch overthrow depose topple power seize mutiny
president leader head chief minister
mayor governor
government state cabinet minister official ministry authority
army military soldier troops force
police officer guard security
fighter rebel militant group gunman armed man
civilian people resident villager
child girl boy pupil baby
woman wife mother daughter sister
man husband father son brother
truce peace fire violation
sign agree deal treaty pact accord contract
violate break breach respect keep comply
crime criminal guilty offence wrongdo illegal law
guilty innocent blame responsible responsibility fault wrongdo
court judge trial prosecutor charge indict sentence
investigate investigation inquiry probe examine look inspect inspection inspector
find evidence sign trace proof discover
test sample laboratory result analysis
drug dope doping substance medicine alcohol
drink alcohol drunk sober beer intoxicate
drive driver car vehicle lorry truck wheel speed
speed fast slow limit brake
brake engine technical fault failure defect mechanical malfunction
crash accident collision derail collapse disaster
fire flame burn blaze arson lightning match petrol
flood dam water rain wave
leak spill oil acid pollute pollution contaminate chemical waste
water drink well tap supply
safe safety danger risk harmful harm hazard
ill illness sick disease infect infection virus outbreak bacteria
vaccine dose trial drug medicine
food eat meal kitchen cook chicken meat lunch
fresh spoil rotten
hunger starve famine food aid
aid relief convoy supply help rescue
ignore disregard neglect fail heed respond answer
help rescue save assist
boat ship vessel ferry sail sink crew captain
migrant refugee asylum boat border
drown sea water boat body
church priest religious sect
school teacher pupil class student lesson
hospital clinic doctor nurse patient bed
building house home apartment block roof
base camp depot post headquarters
mine shaft pit miner coal gas
factory plant production work
strike walkout union stoppage
protest demonstration march crowd demonstrator
peaceful violent riot clash
licence permit permission authorise
crack fault damage defect rust wear
warn letter complaint complain report
begin start first open
end over finish last
hold last continue
plan intend intention decide want will consider
threaten threat pressure blackmail force coerce
force compel against voluntarily willing free
own belong property owner
power electricity blackout grid
nuclear uranium reactor enrich atomic
hack cyber computer network attack data
data personal leak breach information
player team match club coach game final
referee goal score
fix match bet betting bookmaker bribe
return back home come
stay remain keep go leave
support back oppose reject favour approve
love affair relationship marry divorce
child father paternity
health ill well condition alive die
tired weak injury fit
bury grave funeral body
land farm field crop harvest
tree forest wood
animal dog wolf
wage salary earn pay
hour minute time late early delay quickly
see seen appear public presence present absent
near close distance away far kilometre
army military soldier force warplane artillery division battalion brigade general commander regiment gunner
government authority ministry minister official regime state leadership
plagiarism plagiarise copy thesis dissertation author write source crib
author write compose writer song tune melody lyric book line
captive keep hold lock confine imprison will free leave allow
force compel coerce will duress gunpoint pressure voluntary accord freely clearly
starve hunger meal eat food fast ration undernourished malnourished thin weight kitchen feed
health ill sick condition weak stand die dead heart collapse
unconscious coma wake
bribe cash gift flour banknote vote pay hand envelope
touch grope harass abuse assault rape molest kiss will
quarrel row fight dispute argue argument differ rift split conflict disagreement clash
leave quit resign depart exit step accord stay remain sack dismiss oust throw contract terminate retire
hide burn archive file shred delete erase lose miss complete record destroy
know aware learn hear inform tell warn notify ignorant mention brief complaint complain sight
meet contact visit talk call phone deal touch know acquaintance friend encounter dinner wedding photograph
shortage lack scarce enough ample run short supply pump
cash money liquidity bankrupt insolvent insolvency fund account transfer deposit loan lend brother
fuel oil petrol gas diesel kerosene
salary wage pay bill transfer due
radiation radioactive reactor leak release escape steam contaminate level normal
leak release spill discharge pour run emit escape reach
fault defect failure crack broken faulty flaw weak cause
ambulance help call minute respond arrive rescue late
deliberate intention purpose intentional mistake error accident
weapon gun pistol knife armed unarmed rifle toy bullet round ammunition
helicopter fly flight aircraft warplane mission sortie pilot overfly jet
drop barrel bomb
submarine ship boat vessel hull keel
territory border soil land cross enter
prisoner captive inmate detainee capture surrender custody
surrender capture lay give
retreat withdraw pull leave position hold line
cheat fix rig manipulate draw luck ball weight heavy
account bank customer client transfer deposit money
sign signature order decree document approve
spy informer agent secret document paper hand pass sell recruit
affair date relationship marriage divorce separate split couple together happy
strike hit land fall crash shell rocket missile bomb
kill die death heart attack natural illness suicide hang
wound bruise injury fall stair slip blow stick tube
break bone arm tooth nose bruise
burn fire start break cigarette spark cable kitchen heater cabin
cause reason blame fault trigger due because origin come
ill food poison salmonella water tap meat chicken eat
virus disease infection bacteria noise
drunk alcohol beer bar wine drink
driver drive wheel passenger seat car behind
red green light signal
speed fast limit kilometre hour
fall climb slide crash plunge
company firm builder operator owner maker manufacturer group
bank lender creditor
airline carrier plane
coach manager club team player owner
priest bishop church diocese monk abbot monastery father brother
professor student university scholar
doctor physician medic nurse surgeon hospital clinic
editor reporter journalist newspaper magazine press daily
lawyer attorney counsel advocate
fighter militia gunman armed man guerrilla separatist
mercenary contractor adviser instructor trainer troops
migrant refugee boat push back river border guard
wall fence gate barrier
tank armour vehicle column convoy
drone unmanned quadcopter
base airfield airport hangar runway
port harbour dock pier quay
pipeline pipe gas oil cable
cable anchor drag cut tear break snap
internet network line cut service
camera record film footage recording switch
plan project proposal scheme intention
sale sell buyer offer bid price purchase
job dismiss redundancy cut post work go
merge talk negotiation takeover deal
tax levy duty charge fee
fine penalty ban suspend punish
appeal court trial case suit sue
confess admit confession statement
innocent guilty plead convict
attack offensive operation raid mission
ceasefire truce violation violate breach shoot shell
withdraw troops leave base
missile test launch rocket
nuclear test weapon bomb
uranium enrich centrifuge
hostage captive ransom free raid commando
ransom pay money million dollar demand ask
alive dead death body see appear public
president leader ill hospital seen
resign remain office stay step
arrest free prison house hold
protest crowd demonstrate gather thousand
turnout vote voter percent
ballot box paper stuff count
observer monitor watchdog commission
peaceful calm violence stone riot
teargas gas grenade water cannon baton bullet
school class lesson pupil girl boy
harvest grain wheat crop food
dam water level gate flood fill reservoir
quake collapse building storey
aid deliver convoy lorry truck reach block
vaccine side-effect bleed clot safe
sample test positive negative banned substance
goal referee line ball match
record song tune steal melody
ghost invented real exist existence
rumour gossip story report
photograph picture image show film video
letter write send receive mail e-mail message
promise pledge vow guarantee
money sum amount dollar crown million
woman man girl child civilian passenger
villager farmer herder shepherd
take accept receive money cent penny sum pay bribe
raise hand beat hit touch slap
go leave quit step stay away
happy quarrel divorce together separate
hear learn know aware complaint told report
use base store fire position shield
abduct take remove bring evacuate deport drive child orphanage
pirate piracy seize board storm tanker ship
slap rope beat violence discipline
gang criminal militia armed clash
wolf dog bear animal tear sheep
"""
STEM = 5  # letters at least that two words of one stem begin with
ENDING = 2  # letters of the shorter that may differ: "accuse", "accusation"


@cache
def fields() -> dict[str, frozenset[int]]:
    """The fields that each base is in."""
    found: dict[str, set[int]] = {}
    for at, words in enumerate(_FIELDS.strip().splitlines()):
        for word in words.split():
            found.setdefault(base(word), set()).add(at)
    return {word: frozenset(of) for word, of in found.items()}


def near(ones: Collection[str], others: Iterable[str]) -> int:
    """How many of some words have a word of their field, or of their stem ("radioactive", "radioactivity"), among the
    others."""
    if not ones:
        return 0
    fielded: set[int] = set()
    begun: set[str] = set()
    stems: set[str] = set()
    for word in others:
        fielded |= fields().get(word, _NONE)
        begun |= _beginnings(word)
        stems.add(_stem(word))
    return sum(
        not fielded.isdisjoint(fields().get(word, _NONE))
        or _stem(word) in begun
        or not stems.isdisjoint(_beginnings(word))
        for word in ones
    )


_NONE: frozenset[int] = frozenset()


@lru_cache(maxsize=65_536)
def _stem(word: str) -> str:
    """All but the end of a word: what another of its stem begins with, if that is no shorter."""
    return word[: max(STEM, len(word) - ENDING)]


@lru_cache(maxsize=65_536)
def _beginnings(word: str) -> frozenset[str]:
    return frozenset(word[:length] for length in range(STEM, len(word) + 1))
