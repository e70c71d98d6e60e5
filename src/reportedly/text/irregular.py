"""English words whose lemma no rule gives: irregular verbs and nouns, and stems that lose an e."""

from __future__ import annotations

import re
from functools import cache

from reportedly.text.wordset import word_set

_VERBS = """create created creating
axe axed axing axes|boycott boycotted boycotting|extradite extradited extraditing|knife knifed knifing
lambaste lambasted lambasting|rebuke rebuked rebuking|reconvene reconvened reconvening|ridicule ridiculed ridiculing
shore shored shoring|stockpile stockpiled stockpiling|stone stoned stoning|strafe strafed strafing
telephone telephoned telephoning
be am is are was were been being 's 're|have has had having|do does did done doing|go goes went gone|say said
tell told|flee fled|think thought|know knew known|see saw seen|take took taken|get got gotten|give gave given
find found|come came|become became|overcome overcame|make made|leave left|feel felt|bring brought|begin began begun
keep kept|hold held|withhold withheld|uphold upheld|write wrote written|rewrite rewrote rewritten|stand stood
withstand withstood|understand understood|misunderstand misunderstood|hear heard|mean meant|meet met|run ran|pay paid
slay slew slain|overrun overran|overtake overtook overtaken
repay repaid|lay laid|sit sat|speak spoke spoken|lead led|mislead misled|read|grow grew grown|lose lost
fall fell fallen
send sent|build built|rebuild rebuilt|draw drew drawn|withdraw withdrew withdrawn|break broke broken|spend spent
rise rose risen|arise arose arisen|drive drove driven|buy bought|wear wore worn|choose chose chosen|seek sought
throw threw thrown|overthrow overthrew overthrown|catch caught|deal dealt|win won|forget forgot forgotten|sell sold
fight fought|teach taught|eat ate eaten|sing sang sung singing|strike struck stricken|shoot shot|hang hung
shake shook shaken
ride rode ridden|feed fed|bear bore borne|swear swore sworn|steal stole stolen|fly flew flown|hide hid hidden
forbid forbade forbidden|forgive forgave forgiven|freeze froze frozen|sink sank sunk|shrink shrank shrunk
swim swam swum
ring rang rung|drink drank drunk|spring sprang sprung|tear tore torn|wake woke woken|swing swung|sting stung
cling clung
fling flung|dig dug|stick stuck|spin spun|light lit|slide slid|bind bound|grind ground|bleed bled|breed bred
speed sped
creep crept|sleep slept|sweep swept|weep wept|bend bent|lend lent|burn burnt|learn learnt|dream dreamt|spell spelt
foresee foresaw foreseen|oversee oversaw overseen|undergo undergoes underwent undergone|undertake undertook undertaken
mistake mistook mistaken|retake retook retaken|partake partook|blow blew blown|foretell foretold|bite bit bitten
beat beaten|show shown|prove proven|agree agreed|disagree disagreed|free freed|guarantee guaranteed|decree decreed
die dies died dying|lie lies lied lying|tie ties tied tying|vie vies vied vying|shed|cut|put|set|let|hit|hurt
cost|cast
broadcast|forecast|burst|quit|split|spread|shut|bid|rid|thrust|upset|wed|bet|offset|beset beset|reset
can could|may might|shall should|will would 'll|must|owe owed owing|panic panicked panicking|traffic trafficked
trafficking|singe singed singeing|dye dyed dyeing|ache ached aching|see seeing|flee fleeing|free freeing
agree agreeing|need needed|feed feeding|breathe breathed breathing|soothe soothed|loathe loathed|clothe clothed
bathe bathed|focus focuses focused focusing|bias biased|bus bused|hope hoped hoping|cope coped coping|scope scoped
postpone postponed postponing|phone phoned|clone cloned|condone condoned|tune tuned|prune pruned
intervene intervened intervening|convene convened convening|contravene contravened|invite invited inviting
unite united uniting|reunite reunited|cite cited citing|excite excited|ignite ignited|recite recited|incite incited
inciting|expedite expedited|complete completed completing|delete deleted|compete competed competing|deplete depleted
vote voted voting|note noted noting|quote quoted quoting|promote promoted promoting|devote devoted|denote denoted
rule ruled ruling|schedule scheduled scheduling|scale scaled scaling|inhale inhaled|console consoled|parole paroled
explore explored exploring|ignore ignored ignoring|store stored storing|restore restored restoring
score scored scoring
deplore deplored deploring|implore implored|abhor abhorred|interfere interfered interfering|adhere adhered adhering
persevere persevered|wane waned|hire hired hiring|smile smiled|file filed filing|compile compiled|exile exiled
reconcile reconciled reconciling|pile piled|profile profiled|bribe bribed|probe probed probing|disrobe disrobed
taste tasted tasting|waste wasted wasting|paste pasted|haste hasted|shape shaped|escape escaped escaping|rape raped
tape taped taping|wipe wiped wiping|pipe piped|grope groped|type typed typing|live lived living|use used using
write writing|suffice sufficed|cease ceased ceasing|lease leased leasing|base based basing|chase chased chasing
purchase purchased purchasing|erase erased|phase phased phasing|debase debased|raise raised raising
commute commuted|execute executed executing|mine mined mining|fine fined fining|define defined defining
line lined lining|combine combined combining|decline declined declining|determine determined determining
examine examined examining|imagine imagined imagining|outline outlined outlining|undermine undermined undermining
confine confined confining|refine refined refining|dine dined|shine shone|name named naming|blame blamed blaming
frame framed framing|tame tamed|shame shamed|time timed timing|welcome welcomed welcoming|come coming|become becoming
like liked|strike striking|make making|take taking|shake shaking|wake waking|invoke invoked invoking
provoke provoked provoking|evoke evoked|revoke revoked revoking|smoke smoked|choke choked|joke joked
visit visited visiting|limit limited limiting|edit edited editing|exit exited|deposit deposited|inhabit inhabited
prohibit prohibited prohibiting|exhibit exhibited|solicit solicited|benefit benefited|credit credited crediting
audit audited|profit profited|recruit recruited recruiting|await awaited awaiting|wait waited waiting|debut debuted"""
_NOUNS = """man men|woman women|child children|foot feet|tooth teeth|goose geese|mouse mice|ox oxen
wife wives|life lives
knife knives|half halves|leaf leaves|thief thieves|wolf wolves|shelf shelves|self selves|loaf loaves|calf calves
crisis crises|analysis analyses|basis bases|thesis theses|hypothesis hypotheses|diagnosis diagnoses|axis axes
emphasis emphases|phenomenon phenomena|criterion criteria|alumnus alumni|nucleus nuclei|bacterium bacteria
policeman policemen|policewoman policewomen|spokesman spokesmen|spokeswoman spokeswomen|gunman gunmen
congressman congressmen|fisherman fishermen|tribesman tribesmen|militiaman militiamen|serviceman servicemen
fireman firemen|businessman businessmen|lawman lawmen|gas gases|bus buses|virus viruses|focus focuses|status statuses
lens lenses|movie movies|tie ties|lie lies|die dies|selfie selfies|rookie rookies|zombie zombies|cookie cookies
shoe shoes|toe toes|quiz quizzes|ally allies|axe axes|cache caches|avalanche avalanches|headache headaches"""
SAME = word_set(
    "police people troops series species news politics headquarters means barracks media data works economics"
    " mathematics physics ethics athletics crossroads gallows aircraft spacecraft sheep fish deer offspring"
    " personnel cattle us this his its always perhaps across as is was has chaos campus census consensus"
    " congress process access success press business witness illness wilderness loss class mass pass bias"
    " canvas atlas oasis gas bus virus focus status lens corps chassis rendezvous debris apparatus prospectus"
    " nexus surplus bonus radius genius minus plus exodus hostess princess mistress address distress progress"
    " stress fortress mattress sickness crisis basis analysis thanks diabetes measles rabies sos tennis iris"
    " dais"
)
# Stems that lost a final e before -ed or -ing, by their last letters; single verbs are in the table above.
_E_STEM = (
    r"(?:c|[dlr]g|[aeiu]g|eng|[cr]hang|rang|[lp]ung|(?:h|cr|fr)ing|loung|v|[^tz]z|[aeiouy]s|[nrlp]s"
    r"|(?<!comb)[^aeo]at|u|[bcdfgkptsz]l|[ct]r|[^or]ur|[^a]ir|[^eo]ar|[sfgl]um|xhum|[bcfmplt]ut|[^aeo]id|[^aeod]ad"
    r"|(?:[cp]|ers)ed|[^o]od|[^aeo]ud|[^eo]ak|[^a]ik|[^o]ok|[^eo]ap|(?:w|gr)ip|yp|[^aeo]am|[^aeou]in|[rl]ib"
    r"|(?:[mvn]|qu)ot)$"
)


@cache
def verbs() -> dict[str, str]:
    """Irregular form → base form."""
    return _table(_VERBS)


@cache
def nouns() -> dict[str, str]:
    """Irregular plural → singular."""
    return _table(_NOUNS)


def _table(rows: str) -> dict[str, str]:
    table: dict[str, str] = {}
    for row in re.split(r"[|\n]", rows):
        for form in (words := row.split()):
            table.setdefault(form, words[0])
    return table


@cache
def e_stem() -> re.Pattern[str]:
    """Matches stems that had a final e."""
    return re.compile(_E_STEM)
