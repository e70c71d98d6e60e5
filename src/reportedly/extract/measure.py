"""What a figure measures: killed, wounded, missing …, from the verb, participle, adjective or noun that governs it."""

from __future__ import annotations

from reportedly.extract.prose import Phrase, Sentence, VerbGroup
from reportedly.nouns.findings import Report
from reportedly.nouns.kinds import Civilian, Run
from reportedly.text.lemmas import verb_lemma
from reportedly.text.wordset import word_set

_MEASURES = {
    "killed": (
        "kill kills killed killing slain slay slaughtered murdered murder massacred executed dead death "
        "deaths died die dies dying fatalities fatality toll drowned perished claimed assassinated"
    ),
    "shot": "shot",
    "wounded": (
        "wound wounds wounded wounding injure injures injured injuring injuries injury hurt hurting "
        "hospitalised hospitalized maimed"
    ),
    "missing": "missing unaccounted disappeared",
    "detained": (
        "detain detains detained detaining arrest arrests arrested arresting imprisoned jailed custody "
        "held detention"
    ),
    "abducted": "abduct abducts abducted abducting kidnap kidnapped kidnapping hostage hostages",
    "captured": "capture captured captures capturing seized prisoner",
    "displaced": (
        "displace displaced displaces displacing fled flee fleeing flees homeless displacement uprooted relocated "
        "relocate relocating"
    ),
    "evacuated": "evacuate evacuated evacuates evacuating evacuation",
    "rescued": "rescue rescued rescues rescuing saved",
    "deployed": "deploy deploys deployed deploying deployment stationed sent send sends sending dispatched",
    "released": "release released releases releasing freed freeing",
    "infected": "infected infect infections infection cases",
    "destroyed": "destroy destroyed destroys destroying demolished",
    "damage": "damage damaged damages damaging",
    "trapped": "trapped stranded",
    "affected": "affected affect",
    "participants": (
        "attend attends attended attending march marched marching gather gathered gathering protest protested "
        "protesting rally rallied demonstrate demonstrated demonstrating participate participated participating "
        "joined joining voted assembled"
    ),
    "votes": "votes ballots",
    "price": "cost costs costing worth priced",
    "trained": "trained training",
    "expelled": "expelled expelling deported deporting expel",
    "charged": "charged indicted convicted sentenced",
}  # fmt: skip
MEASURE = {word: measure for measure, words in _MEASURES.items() for word in words.split()}
NOUN_MEASURES = word_set(
    "dead death deaths fatalities fatality toll injuries injured wounded missing homeless hostage hostages infections "
    "cases votes ballots"
)
# Deeds by their nouns, of those whom they befell: "the killing of 12 farmers"
_DEEDS = {
    word: measure
    for measure, words in {
        "killed": "killing killings murder murders massacre slaying slayings execution executions assassination "
        "assassinations slaughter lynching beheading beheadings",
        "wounded": "wounding maiming", "missing": "disappearance disappearances",
        "detained": "arrest arrests detention detentions imprisonment jailing",
        "abducted": "abduction abductions kidnapping kidnappings", "captured": "capture",
        "displaced": "displacement relocation", "evacuated": "evacuation", "rescued": "rescue",
        "deployed": "deployment", "released": "release", "expelled": "deportation expulsion deportations expulsions",
        "destroyed": "destruction demolition", "charged": "conviction indictment",
    }.items()
    for word in words.split()
}  # fmt: skip
_GOVERNED = NOUN_MEASURES | {"died", "die"}
# Words that are a measure only as a verb's governed object or subject, never as a neighbouring noun.
# Cases are infections where a disease is told of beside them, or nothing says of what they are.
_DISEASES = word_set(
    "virus coronavirus covid covid-19 infection infections infected disease outbreak epidemic pandemic flu influenza "
    "cholera ebola measles polio malaria dengue zika mpox hepatitis typhoid plague anthrax sars tuberculosis hiv "
    "confirmed health"
)
_TOLL = frozenset(("toll", "tolls", "count", "number"))
_CIVILIANS = word_set("civilian civilians women children residents villagers bystanders worshippers schoolchildren")
_COMBATANTS = word_set(
    "soldier soldiers troops fighters fighter militants militant rebels insurgents gunmen gunman servicemen "
    "combatants paratroopers marines commandos guerrillas terrorists guerillas jihadists"
)
_LIVES = word_set("life lives victim victims")
_APPROXIMATE = word_set("at least more than up to of over under around about nearly almost some as many") | {","}
_INTRANSITIVE = word_set("died die drowned perished fled flee disappeared dying")
_TAKEN = word_set("taken rushed brought airlifted flown transported transferred carried admitted conveyed ferried")
_SENT = word_set("sent send sends sending")
_JAILS = word_set("jail prison custody detention")
_COMING = frozenset(
    (
        ("took", "part"),
        ("take", "part"),
        ("taken", "part"),
        ("turned", "out"),
        ("turned", "up"),
        ("showed", "up"),
        ("turn", "out"),
        ("show", "up"),
    )
)
_TO_HOSPITAL_WITHIN = 6  # tokens: "taken by helicopter to two hospitals"
_HELD = word_set("hostage hostages prisoner prisoners")
_OF_THEM = 3  # words behind a number: "three | of the hostages"
_EXCEPTED = 6  # words from "all but one of the" to the number
# What is "held" and no prisoner
_HAD = word_set(
    "value share shares stake stakes seat seats percent lead majority talk talks meeting meetings rally rallies round "
    "rounds session sessions event events hearing hearings election elections vote votes protest protests"
)
_TAKING = frozenset(("take", "claim", "cost"))
_NEW = frozenset(["another", "additional", "further", "more", "extra"])


def measure_of(sentence: Sentence, phrase: Phrase, at: int, first: int) -> str | None:
    """The measure of the number that stands at tokens `first` to `at` in its noun phrase; None when no word says, or
    only some of these are told of."""
    if _but_some(sentence, first):
        return None
    return (
        _let_go(sentence, phrase)
        or _beside(sentence, phrase, at)
        or _of_deed(sentence, min(first, phrase.first))
        or _as_object(sentence, phrase)
        or _as_subject(sentence, phrase)
        or _after_toll(sentence, min(first, phrase.first))
        or _among(sentence, first)
    )


def _but_some(sentence: Sentence, first: int) -> bool:
    """Whether what is told is so of fewer: "two of the sixteen died", "all but one of the sixteen on board died"."""
    at = _of_before(sentence, first)
    if at is not None and sentence.tokens[at - 1].tag == "CD":
        return True
    lows = [token.low for token in sentence.tokens[max(first - _EXCEPTED, 0) : first]]
    return "of" in lows and ["all", "but"] in (lows[at : at + 2] for at in range(lows.index("of")))


def _let_go(sentence: Sentence, phrase: Phrase) -> str | None:
    """Of hostages and prisoners what becomes of them: "freed three of the hostages"; None of others, and where no verb
    says."""
    held = {token.low for token in sentence.tokens[phrase.first : phrase.last + _OF_THEM]}
    if held.isdisjoint(_HELD):
        return None
    found = _as_object(sentence, phrase) or _as_subject(sentence, phrase)
    return found if found in ("released", "rescued", "killed") else None


def measured(words: str) -> str | None:
    """What words for an event, in lower case, measure: "killed in" the killed."""
    told = words.split()
    if not _SENT.isdisjoint(told) and not _JAILS.isdisjoint(told):
        return "detained"
    found = [MEASURE[word] for word in told if word in MEASURE]
    return "killed" if found[:1] == ["shot"] and "killed" in found else next(iter(found), None)


def harmful(report: Report) -> bool:
    """Whether people can come to harm in it, so that "which left 42 dead" tells its toll."""
    return report.type == "ASSAULT" or report.extension in ("disaster", "accident")


def _beside(sentence: Sentence, phrase: Phrase, at: int) -> str | None:
    """From the noun phrase itself, or the participle or adjective right after: "12 dead", "40 people injured"."""
    for i in range(at, phrase.last):
        if sentence.tokens[i].low == "cases" and not _of_disease(sentence, phrase, i):
            continue
        if sentence.tokens[i].low in NOUN_MEASURES or sentence.tokens[i].tag == "JJ":
            found = MEASURE.get(sentence.tokens[i].low) or _to_hospital(sentence, i)
            if found:
                return found
    after = phrase.last
    while (after < len(sentence.tokens) and sentence.tokens[after].tag in ("RB", "BE", "HV", "MD", "DT")) or _is(
        sentence, after, "others", "people", "more", "confirmed", "reported", "feared", "left"
    ):
        after += 1
    if after < len(sentence.tokens) and (
        sentence.tokens[after].tag in ("VBN", "JJ") or sentence.tokens[after].low in NOUN_MEASURES
    ):
        return _by_verb(sentence, after, phrase) or _to_hospital(sentence, after)
    return None


def _by_verb(sentence: Sentence, at: int, phrase: Phrase) -> str | None:
    """The measure by the verb at a token, of those counted in a phrase: who is "shot" is killed where the words say so;
    "claimed" tells deaths of lives alone."""
    low = sentence.tokens[at].low
    if low == "claimed" and sentence.tokens[phrase.head].low not in _LIVES:
        return None
    if verb_lemma(low) in _TAKING and sentence.tokens[phrase.head].low in ("life", "lives"):
        return "killed"
    if low in ("forced", "driven") and _from_homes(sentence, max(at, phrase.last - 1)):
        return "displaced"
    if low == "lost" and sentence.tokens[phrase.head].low in _COMBATANTS | {"men", "crew"}:
        return "killed"
    if low == "held" and not _HAD.isdisjoint(token.low for token in sentence.tokens[at + 1 : phrase.last]):
        return None
    if low in _SENT and (there := _sent_where(sentence, max(at, phrase.last - 1))) is not None:
        return there
    if low != "shot":
        return MEASURE.get(low)
    around = {token.low for token in sentence.tokens[max(0, at - 1) : at + 3]}
    if around & {"fatally", "dead", "death", "killed"}:
        return "killed"
    return "wounded" if around & {"wounded", "injured"} else "shot"


def _from_homes(sentence: Sentence, at: int) -> bool:
    """Whether the words behind token `at` tell that homes are left: "from their homes", "out of their houses"."""
    after = [token.low for token in sentence.tokens[at + 1 : at + 1 + _TO_HOSPITAL_WITHIN]]
    return after[:1] in (["from"], ["out"]) and not {"home", "homes", "houses"}.isdisjoint(after)


def _sent_where(sentence: Sentence, at: int) -> str | None:
    """What becomes of those sent to a hospital or a jail, as the words behind token `at` tell; None elsewhere."""
    after = [token.low for token in sentence.tokens[at + 1 : at + 1 + _TO_HOSPITAL_WITHIN]]
    if "to" not in after:
        return None
    where = set(after[after.index("to") :])
    return "hospitalised" if where & {"hospital", "hospitals"} else "detained" if where & _JAILS else None


def _of_deed(sentence: Sentence, first: int) -> str | None:
    """From the deed that they are "of": "the killing of at least 12 farmers"."""
    at = _of_before(sentence, first)
    if at is None:
        return None
    deed = sentence.tokens[at - 1].low
    verb = sentence.group_before(at - 1) if deed == "lives" else None
    if verb is not None and verb_lemma(sentence.tokens[verb.main].low) in _TAKING:
        return "killed"  # "took the lives of 49 people"
    return _DEEDS.get(deed)


def _of_before(sentence: Sentence, first: int) -> int | None:
    """The token of the "of" that leads a number at token `first`, past an article and words like "at least"."""
    at = first - 1
    while at > 1 and (sentence.tokens[at].tag == "DT" or sentence.tokens[at].low in _APPROXIMATE - {"of"}):
        at -= 1
    return at if at > 0 and sentence.tokens[at].low == "of" else None


def _of_disease(sentence: Sentence, phrase: Phrase, at: int) -> bool:
    instances = phrase.first > 0 and sentence.tokens[phrase.first - 1].low == "in" and phrase.last == at + 1
    alone = phrase.last - phrase.first < 3 and not instances  # "in many cases" are instances of something
    return alone or any(token.low in _DISEASES for token in sentence.tokens)


def _to_hospital(sentence: Sentence, verb: int) -> str | None:
    """The measure of those who are "taken to hospital"."""
    after = [token.low for token in sentence.tokens[verb + 1 : verb + 1 + _TO_HOSPITAL_WITHIN]]
    taken = sentence.tokens[verb].low in _TAKEN and "to" in after
    return "hospitalised" if taken and {"hospital", "hospitals"} & set(after) else None


def _is(sentence: Sentence, at: int, *words: str) -> bool:
    return at < len(sentence.tokens) and sentence.tokens[at].low in words


def governor(sentence: Sentence, phrase: Phrase) -> VerbGroup | None:
    """The verb group whose object the phrase is, directly or as the second of two ("12 soldiers and 3 guards")."""
    before = sentence.group_before(phrase.first)
    if before is None:
        return None
    gap = sentence.tokens[before.last : phrase.first]
    loose = all(
        t.tag in ("RB", "DT", "JJ", "QT", "CD", "NN", "NNS", "NNP", "CC", "PRP") or t.low in _APPROXIMATE for t in gap
    )
    return before if loose else None


def _as_object(sentence: Sentence, phrase: Phrase) -> str | None:
    verb = governor(sentence, phrase)
    if verb is None or verb.passive:
        return None
    low = sentence.tokens[verb.main].low
    governs = low in ("wounded", "injured") or low not in _GOVERNED
    found = _by_verb(sentence, verb.main, phrase) if governs else None
    return None if found == "participants" else found


def _as_subject(sentence: Sentence, phrase: Phrase) -> str | None:
    """From the verb the phrase is the subject of: passive, or intransitive ("12 died", "40 fled")."""
    after = sentence.group_after(phrase.last)
    if after is None:
        return None
    gap = sentence.tokens[phrase.last : after.first]
    aside = len(gap) > 2 and gap[0].low == "," and gap[-1].low == ","  # ", including two children,"
    if not aside and any(token.low in (",", ";") or token.tag in ("SUB", "REL") for token in gap):
        return None
    main = sentence.tokens[after.main]
    straight = after.passive or _is(sentence, after.main + 1, "to", "straight")  # "more than 50 taken to hospital"
    if straight and (taken := _to_hospital(sentence, after.main)):
        return taken
    if after.passive or main.low in _INTRANSITIVE or MEASURE.get(main.low) == "participants":
        return _by_verb(sentence, after.main, phrase)
    if after.last < len(sentence.tokens) and (main.low, sentence.tokens[after.last].low) in _COMING:
        return "participants"
    if main.tag == "BE":
        follows = sentence.tokens[after.last].low if after.last < len(sentence.tokens) else ""
        return MEASURE.get(follows) if follows in NOUN_MEASURES else None
    return None


def _after_toll(sentence: Sentence, first: int) -> str | None:
    """From "death toll of …", "deaths rose to …", "the number of injured to …" in the same clause before it."""
    clause = sentence.clause_at(first)
    words = [token.low for token in sentence.tokens[clause.first : first]]
    if "toll" in words and ("death" in words or "dead" in words or "deaths" in words):
        return "killed"
    if first and sentence.tokens[first - 1].low in ("of", "to", "at", "stands"):
        counting = NOUN_MEASURES | MEASURE.keys() if {"number", "toll"} & {*words} else NOUN_MEASURES
        return next((MEASURE[word] for word in reversed(words) if word in counting), None)
    return None


def _among(sentence: Sentence, first: int) -> str | None:
    """From those of whom they are told to be some: "the dead included four nurses", "among the dead were nine"."""
    at = first - 1
    while at > 1 and (sentence.tokens[at].tag in ("RB", "DT") or sentence.tokens[at].low in _APPROXIMATE):
        at -= 1
    if at < 1 or (whose := sentence.tokens[at - 1].low) not in NOUN_MEASURES:
        return None
    included = sentence.tokens[at].low in ("include", "included", "includes")
    fronted = sentence.tokens[at].tag == "BE" and at > 2 and sentence.tokens[at - 3].low == "among"
    return MEASURE.get(whose) if included or fronted else None


def who_of(words: set[str], measure: str | None) -> Civilian | None:
    """Whether the counted are civilians or combatants, where the words say."""
    civilian = words & _CIVILIANS if measure else words & {"civilian", "civilians"}
    if civilian:
        return None if words & _COMBATANTS else "civilian"
    return "combatant" if words & _COMBATANTS else None


def run_of(sentence: Sentence, first: int, phrase: Phrase) -> Run | None:
    """Whether a figure adds to earlier ones ("another 5") or sums them up ("bringing the total to 12")."""
    start = max(0, first - 2)
    if first and sentence.group_at(first - 1) is not None:
        start = first  # "further claimed 90 were hurt"
    near = {token.low for token in sentence.tokens[start : phrase.last]}
    added = near & _NEW and not {"more", "than"} <= near
    if added:
        return "new"
    clause = sentence.clause_at(first)
    behind = [token.low for token in sentence.tokens[clause.first : first]]
    if "total" in behind[-6:] or "toll" in behind or "total" in near:
        return "total"
    return None
