"""What stands left of a verb as its subject: the head of a noun chain, what "who" stands for, an earlier clause's."""

from __future__ import annotations

from itertools import pairwise

from reportedly.extract.prose.chains import apposed, behind, hangs, joined_back
from reportedly.extract.prose.clauses import Clause
from reportedly.extract.prose.complements import Phrases, is_temporal
from reportedly.extract.prose.grammar import CLAUSE_TAKERS
from reportedly.extract.prose.headline_verbs import STOPS
from reportedly.extract.prose.phrases import Phrase
from reportedly.extract.prose.prose import Sentence
from reportedly.knowledge.roles import collective, head_role
from reportedly.text.lemmas import noun_lemma
from reportedly.text.wordset import word_set

_DASHES = frozenset(("–", "—", "-", "--"))
_PEOPLE = word_set(
    "member members leader leaders head chief chiefs commander commanders fighter fighters soldier soldiers officer "
    "officers official officials militant militants gunman gunmen supporter supporters follower followers activist "
    "activists founder founders chairman chairwoman chair director directors president minister ministers spokesman "
    "spokeswoman spokesperson employee employees worker workers representative representatives lawyer lawyers people"
)
_LINKS = word_set("on between against to with by for near over about")  # beside "of", "in", "from" and "at"
_WHEN_SAID = 2  # words: "police said on Monday"


def before_verb(sentence: Sentence, first: int, verb: int) -> Phrases:
    """The head phrase of the last noun chain in tokens `[first, verb)`, with what is joined to it by "and"."""
    opener = first + 1 if sentence.tokens[first].tag == "SUB" else None
    inside = [
        p for p in sentence.phrases
        if first <= p.first and p.last <= verb and not is_temporal(sentence, p) and not _is_own_age(sentence, p)
    ]  # fmt: skip
    inside = _before_participle(sentence, inside, first, verb)
    if not inside:
        return ()
    at = _head_of_chain(sentence, inside, len(inside) - 1, verb)
    if inside[at].first != opener and hangs(sentence, inside[at]):
        return ()
    if at and _listed_in_a_headline(sentence, inside, verb):
        return tuple(inside)
    joint = joined_back(sentence, inside, at)
    beside: Phrases = ()
    while len(joint) > 1 and joint[0] is not inside[0] and behind(sentence, joint[0], *_LINKS):
        if _has_its_object(sentence, inside[0]):
            return joint[1:]  # "rebels have set up blocks near | Klow and | power lines have been cut"
        beside = tuple(one for one in joint[1:] if _beside_the_head(sentence, first, joint[0], one))
        at = _head_of_chain(sentence, inside, inside.index(joint[0]) - 1, verb)
        joint = joined_back(sentence, inside, at)  # "the attacks on | Klow and Fram | killed five"
    return (*joint, *beside)


def _has_its_object(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase is the object of a finite verb right before it, which takes no clause."""
    verb = sentence.group_before(phrase.first)
    if verb is None or not verb.finite or sentence.tokens[verb.main].low in CLAUSE_TAKERS:
        return False
    return all(token.tag in ("IN", "RP") for token in sentence.tokens[verb.last : phrase.first])


def _beside_the_head(sentence: Sentence, first: int, hanging: Phrase, other: Phrase) -> bool:
    """Whether what "and" joins goes with the noun, from token `first` on, that the phrase before it hangs on: "Ana Berg
    of | Fram and | Bo Lind of Klow", "Ana Berg, once envoy to | Fram, and | Bo Lind", "rebels in | the north and | army
    units"."""
    tokens = sentence.tokens
    before = sentence.group_before(hanging.first)
    if before is not None and before.first > first and before.form not in ("participle", "gerund"):
        return False  # "asked that she be held in | Klow, and | the court has"
    parallel = other.last < len(tokens) and tokens[other.last].low == tokens[hanging.first - 1].low
    apart = other.first > 1 and tokens[other.first - 1].low == "and" and tokens[other.first - 2].low == ","
    return parallel or apart or (_are_people(sentence, other) and not _are_people(sentence, hanging))


def _are_people(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a common noun tells people or a body: "army units"; not "the north"."""
    low, named = sentence.tokens[phrase.head].low, sentence.tokens[phrase.head].tag == "NNP"
    return named or low in _PEOPLE or head_role(low) is not None or collective(noun_lemma(low)) is not None


def _head_of_chain(sentence: Sentence, inside: list[Phrase], at: int, verb: int) -> int:
    """The phrase that the one at a place hangs on, or explains, past all between."""
    while at > 0 and (hangs(sentence, inside[at]) or apposed(sentence, inside[at], inside[at - 1], verb)):
        at -= 1
    return at


def _listed_in_a_headline(sentence: Sentence, inside: list[Phrase], verb: int) -> bool:
    """Whether commas stand for "and" between a headline's subjects: "Borduria, Syldavia sign deal"."""
    tokens = sentence.tokens
    if inside[0].first != 0 or inside[-1].last != verb or tokens[-1].low in STOPS:
        return False
    return all([t.low for t in tokens[one.last : two.first]] == [","] for one, two in pairwise(inside))


def _before_participle(sentence: Sentence, inside: list[Phrase], first: int, verb: int) -> list[Phrase]:
    """The phrases up to one that an "-ing" form right behind it describes: "protesters wearing masks gathered"."""
    for group in sentence.groups:
        if first < group.first < verb and group.form == "gerund":
            described = [p for p in inside if p.last <= group.first]
            if described and described[-1].last == group.first:
                return described
    return inside


def antecedent(sentence: Sentence, at: int) -> Phrases:
    """What a relative pronoun at token `at` stands for: the head of the noun chain before it."""
    floor = max((g.last for g in sentence.groups if g.last <= at), default=0)
    before = [p for p in sentence.phrases if p.last <= at and p.first >= floor and not is_temporal(sentence, p)]
    if len(before) > 1 and is_age(sentence, before[-1]):
        before.pop()
    if not before:
        return ()
    index = len(before) - 1
    several = sentence.tokens[before[index].head].tag == "NNS" or sentence.tokens[before[index].head].low == "those"
    if several and sentence.tokens[at].low == "who":
        return (before[index],)  # "the support of the protesters who …"
    if at + 1 < len(sentence.tokens) and sentence.tokens[at + 1].low in ("were", "are") and not several:
        return joined_back(sentence, before, index)  # "Ana Ruiz and Ben Lind, who were held"
    which = sentence.tokens[at].low != "who"
    while index > 0 and not (
        which and (_thing_of_a_name(sentence, before, index) or _somebody_of_it(sentence, before, index))
    ):
        first = before.index(joined_back(sentence, before, index)[0])
        if not behind(sentence, before[first]):
            break
        index = max(first - 1, 0)
    return (before[index],)


def _thing_of_a_name(sentence: Sentence, before: list[Phrase], index: int) -> bool:
    """Whether a thing stands behind a name, which "of" joins to nothing: "issued by the Rail Branch of the tram which
    derailed"."""
    name, thing = before[index - 1], before[index]
    tags = sentence.tokens[name.head].tag, sentence.tokens[thing.head].tag
    return tags == ("NNP", "NN") and sentence.tokens[thing.first].tag == "DT"


def _somebody_of_it(sentence: Sentence, before: list[Phrase], index: int) -> bool:
    """Whether people stand before a body that they are of, for whom "which" can't stand: "two members of the Front,
    which claimed the raid"."""
    people, body = before[index - 1], before[index]
    linked = [token.low for token in sentence.tokens[people.last : body.first]] in (["of"], ["from"], ["with"], ["in"])
    return linked and sentence.tokens[people.head].low in _PEOPLE


def is_age(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase is a number between commas: "Ana Ruiz, 39, who"."""
    only = phrase.last - phrase.first == 1 and sentence.tokens[phrase.first].tag == "CD" and phrase.first > 0
    return only and sentence.tokens[phrase.first - 1].low == "," and sentence.tokens[phrase.last].low == ","


def _is_own_age(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a number between commas is the age of the one person right before; not "of the 40, 12, he said, fled"."""
    return is_age(sentence, phrase) and phrase.first > 1 and sentence.tokens[phrase.first - 2].tag in ("NNP", "NN")


def inherited(sentence: Sentence, clause: Clause) -> Phrases:
    """The subject shared with an earlier clause: "took the town and burnt it", "The army, which …, withdrew"."""
    index = sentence.clauses.index(clause)
    if clause.first and sentence.tokens[clause.first - 1].low in (";", ":", "."):
        return ()
    if (opened := _aside_before(sentence, clause.first)) is not None:  # "the tram – whose driver fled – derailed"
        return before_verb(sentence, max((g.last for g in sentence.groups if g.last < opened), default=0), opened)
    before = sentence.clauses[index - 1] if index else None
    if before is not None and _goes_on(sentence, before, clause):
        own = before_verb(sentence, before.first, before.verb.first) if before.verb else ()
        return own or antecedent(sentence, before.first)
    for earlier in reversed(sentence.clauses[:index]):
        if describes(sentence, earlier):
            continue
        if parted := _parted(sentence, earlier, clause):
            return parted
        if earlier.verb is None and (leading := _leading(sentence, earlier)):
            return leading
        if told := _told_of(sentence, earlier, clause):
            return told
        end = earlier.verb.first if earlier.verb else earlier.last
        found = before_verb(sentence, earlier.first, end)
        if found:
            return found
        if earlier.opener in ("that", "if", "because", "although", "while", "when"):
            return ()
    return ()


def _aside_before(sentence: Sentence, first: int) -> int | None:
    """Where the aside between dashes opens that ends right before a token; None where none does."""
    if not first or sentence.tokens[first - 1].low not in _DASHES:
        return None
    return next((at for at in range(first - 3, 0, -1) if sentence.tokens[at].low in _DASHES), None)


def _parted(sentence: Sentence, teller: Clause, clause: Clause) -> Phrases:
    """The subject that who tells it parts from its verb, between commas: "the miners, police said, were freed"."""
    tokens, verb = sentence.tokens, teller.verb
    if verb is None or tokens[verb.main].low not in CLAUSE_TAKERS or tokens[clause.first - 1].low != ",":
        return ()
    commas = [at for at in range(teller.first, verb.first) if tokens[at].low == ","]
    when_said = clause.first - 1 - verb.last
    return before_verb(sentence, teller.first, commas[-1]) if commas and when_said <= _WHEN_SAID else ()


def _told_of(sentence: Sentence, teller: Clause, clause: Clause) -> Phrases:
    """Of whom a verb of saying tells, where a relative clause parts them from what they do: "Police said Lind, who …,
    does not plan to run"."""
    if teller.verb is None or clause.opener or sentence.tokens[teller.verb.main].low not in CLAUSE_TAKERS:
        return ()
    parted = sentence.tokens[clause.first - 1].low == "," and teller.last < clause.first
    first = sentence.phrase_from(teller.verb.last)
    return (first,) if parted and first is not None and first.last <= teller.last else ()


def _goes_on(sentence: Sentence, relative: Clause, clause: Clause) -> bool:
    """Whether a clause goes on with the relative one before it: "who was tried and acquitted"."""
    goes_on = clause.opener in ("and", "or") and sentence.tokens[clause.first - 1].low != ","
    return goes_on and describes(sentence, relative)


def describes(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause describes a noun before it, by "who", "which" or a "that" which stands for the noun."""
    return clause.relative or sentence.tokens[clause.first].tag == "REL"


def _leading(sentence: Sentence, fragment: Clause) -> Phrases:
    """The noun phrase that a stretch without a verb starts with: "Protesters, carrying placards —"."""
    first = next((p for p in sentence.phrases if fragment.first <= p.first and p.last <= fragment.last), None)
    if first is None or first.first > fragment.first + 1 or is_temporal(sentence, first) or hangs(sentence, first):
        return ()
    return (first,)
