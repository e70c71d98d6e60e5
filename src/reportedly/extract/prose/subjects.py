"""Subjects: the noun phrases left of a verb, past relative clauses and appositions, or shared with another verb."""

from __future__ import annotations

from reportedly.extract.prose.before_verbs import antecedent, before_verb, describes, inherited, is_age
from reportedly.extract.prose.chains import behind, hangs, joined_back
from reportedly.extract.prose.complements import Phrases, complements, is_temporal, joined_on
from reportedly.extract.prose.grammar import CLAUSE_TAKERS
from reportedly.extract.prose.phrases import Phrase
from reportedly.extract.prose.prose import Sentence
from reportedly.extract.prose.second_look import charged_behind_comma
from reportedly.extract.prose.verbs import VerbGroup
from reportedly.text.lemmas import verb_lemma
from reportedly.text.wordset import word_set

# After these an infinitive's subject is the verb's object: "urged the rebels to withdraw".
OBJECT_CONTROL = word_set(
    "instruct appoint choose hire train push recruit urge ask order force tell call want allow help persuade press "
    "warn require invite enable permit encourage expect cause lead send request command direct beg implore pressure "
    "convince compel oblige advise authorise authorize challenge dare forbid empower oblige remind teach nominate "
    "appeal plead elect license prompt summon lobby exhort beseech entreat coax condemn sentence"
)


_WHEN = frozenset(("when", "once", "while", "although", "though", "if", "unless"))  # what a short passive opens with
_EFFORTS = word_set("attempt attempts effort efforts bid bids move moves plot plots campaign drive vote")
_TO_DO = _EFFORTS | word_set(  # whose owner is to do it: "the minister's offer to resign"
    "offer offers decision decisions plan plans proposal proposals refusal refusals failure failures ability inability "
    "agreement agreements willingness readiness reluctance demand demands call calls promise promises pledge pledges "
    "vow vows threat threats intention intentions desire need right rights order orders request requests push "
    "determination commitment power authority permission duty obligation mission program programme opportunity chance"
)
_BEARING = word_set(  # what others do
    "face survive suffer resist defeat withstand escape oppose fear foil thwart prevent stop avert block prosecute "
    "investigate uncover discover condemn denounce"
)
_CALLING = word_set("call phone telephone summon meet visit contact write ring")
_SAYING = word_set(
    "congratulate complain protest apologise apologize discuss thank condemn offer express convey warn inform ask urge "
    "reassure brief consult confer demand criticise criticize praise"
)
_ISSUING = word_set(
    "post publish issue release sign pass write send deliver file approve adopt announce share tweet make"
)
_PAPERS = word_set(
    "message statement letter tweet post note report speech video decree order law bill resolution motion memo "
    "complaint petition lawsuit directive proclamation announcement warning"
)
_BETWEEN = frozenset((",", "and", "also", "“", '"'))  # a noun and the participle that describes it
_OF_CLAUSES = word_set("deny dispute reject refute confirm admit acknowledge")  # lemmas: what is said of what was told
_OF_DOING = word_set("accuse suspect prevent stop convict blame arrest jail sentence fine punish criticise criticize")


def subjects_of(sentence: Sentence, group: VerbGroup) -> Phrases:
    """The subject's noun phrases: before the verb, or what "who" stands for, or the governing verb's subject."""
    if not group.finite:
        return _controller(sentence, group)
    clause = next((c for c in sentence.clauses if c.verb is not None and c.verb.first == group.first), None)
    if clause is None:
        return _controller(sentence, group)
    own = before_verb(sentence, clause.first, group.first)
    if own:
        return own
    if describes(sentence, clause):
        return antecedent(sentence, clause.first)
    return inherited(sentence, clause)


def _controller(sentence: Sentence, group: VerbGroup) -> Phrases:
    """The subject of an infinitive or "-ing" form: that of the verb it hangs on, or that verb's object."""
    before = [g for g in sentence.groups if g.last <= group.first]
    if sentence.doing(group) is not None:
        return ()
    if not before:
        return _led_to(sentence, group)
    if len(before) > 1 and (_is_aside(sentence, before[-1], group) or _parts_charge(sentence, before, group)):
        before = before[:-1]
    governor = before[-1]
    set_off = group.form == "gerund" and sentence.tokens[group.first - 1].low == ","
    if set_off and governor.form in ("gerund", "infinitive"):  # "convicted him of theft, jailing him"
        governor = sentence.finite_before(governor.first) or governor
    between = [
        p
        for p in sentence.phrases
        if governor.last <= p.first and p.last <= group.first and not is_temporal(sentence, p)
    ]
    quoted = sentence.tokens[group.first - 1].tag == "QT"  # "jailed for “insulting the judges”"
    gap = sentence.tokens[group.first - (2 if quoted and group.first > 1 else 1)]
    lemma = verb_lemma(sentence.tokens[governor.main].low)
    if between and group.form == "infinitive" and lemma in OBJECT_CONTROL and not says_to(sentence, governor, group):
        return joined_on(sentence, between[0], group.first)
    if (
        between
        and group.form == "infinitive"
        and between[-1].last == group.first
        and sentence.tokens[between[-1].head].low in _TO_DO
        and (own := owner_of(sentence, between[-1]))
    ):
        return own  # "the minister's offer to resign"
    if (
        group.form == "infinitive"
        and between
        and between[-1].last == group.first
        and sentence.tokens[between[-1].head].low in _EFFORTS
        and lemma in _BEARING
    ):
        return ()  # "faces an attempt to oust him"
    if governor.passive and group.form == "infinitive":
        return subjects_of(sentence, governor)
    if group.form == "gerund" and between and _issued(sentence, governor, between):
        return subjects_of(sentence, governor)
    if (
        between
        and group.form == "gerund"
        and gap.tag in ("NN", "NNS", "NNP", "PRP")
        and not behind(sentence, between[-1], "on")
    ):
        return (between[-1],)
    charged = (gap.low in ("of", "from", "for") and lemma in _OF_DOING) or (gap.low, lemma) == ("with", "charge")
    if between and charged and not governor.passive:
        return (between[0],)
    if governor.first == group.first:
        return ()
    told_of = group.form == "infinitive" and governor.last == group.first
    if governor.form == "participle" and (gap.low == "of" or told_of):
        return modified_by(sentence, governor)  # "the soldiers accused of killing five", "the storm, said to have"
    return subjects_of(sentence, governor)


def _led_to(sentence: Sentence, group: VerbGroup) -> Phrases:
    """The subject of the clause behind a verb that opens its sentence: "Offering help, the mayor wrote", "While jailed,
    the mayor wrote"."""
    opens = group.form in ("gerund", "participle") and (
        not group.first or sentence.tokens[group.first - 1].tag in ("SUB", "QT")
    )
    main = next((one for one in sentence.groups if one.first > group.last and one.finite), None)
    if not opens or main is None or not any(token.low == "," for token in sentence.tokens[group.last : main.first]):
        return ()
    return before_verb(sentence, sentence.clause_at(main.main).first, main.first)


def _issued(sentence: Sentence, governor: VerbGroup, between: list[Phrase]) -> bool:
    """Whether an "-ing" form tells what somebody does by a paper: "signed a decree banning masks", "posted a message on
    a site blaming Borduria"."""
    paper, *more = between
    issued = verb_lemma(sentence.tokens[governor.main].low) in _ISSUING and not governor.passive
    return issued and sentence.tokens[paper.head].low in _PAPERS and all(hangs(sentence, one) for one in more)


def says_to(sentence: Sentence, governor: VerbGroup, group: VerbGroup) -> bool:
    """Whether an infinitive is what somebody calls another for, to say it: "called Lind to congratulate her"."""
    calling = verb_lemma(sentence.tokens[governor.main].low) in _CALLING
    return calling and verb_lemma(sentence.tokens[group.main].low) in _SAYING


def _is_aside(sentence: Sentence, teller: VerbGroup, group: VerbGroup) -> bool:
    """Whether a verb between commas only says who told it: "rebels struck, police said Monday, killing five"."""
    tokens = sentence.tokens
    clause = sentence.clause_at(teller.main)
    if tokens[teller.main].low not in CLAUSE_TAKERS or not clause.first or tokens[clause.first - 1].low != ",":
        return False
    inside = [p for p in sentence.phrases if teller.last <= p.first and p.last <= group.first]
    return tokens[group.first - 1].low == "," and all(is_temporal(sentence, phrase) for phrase in inside)


def _parts_charge(sentence: Sentence, before: list[VerbGroup], group: VerbGroup) -> bool:
    """Whether a past form between commas parts what somebody is accused of from whom: "accused them, based on a
    video, of lying"."""
    aside, accusing = before[-1], before[-2]
    between = [token.low for token in sentence.tokens[accusing.last : group.first]]
    charged = sentence.tokens[group.first - 1].low in ("of", "for", "from") and between[-2:-1] == [","]
    opened = aside.form in ("participle", "past") and sentence.tokens[aside.first - 1].low == ","
    return charged and opened and verb_lemma(sentence.tokens[accusing.main].low) in _OF_DOING


def modified_by(sentence: Sentence, group: VerbGroup) -> Phrases:
    """The noun that a participle describes: "soldiers sent to the border"."""
    before = [p for p in sentence.phrases if p.last <= group.first]
    if not before:
        return _led_to(sentence, group)
    if charged_behind_comma(sentence.tokens, group.first):
        verb = sentence.finite_before(group.first)
        return subjects_of(sentence, verb) if verb is not None else ()  # "Lind appeared on Friday, charged with"
    if (passive := _in_series(sentence, group)) is not None:
        return subjects_of(sentence, passive)
    end = before[-1].last
    if is_age(sentence, before[-1]) and len(before) > 1:
        before = before[:-1]  # "Klow man, 19, stabbed in the back"
    nearest = before[-1]
    gap = [token.low for token in sentence.tokens[end : group.first]]
    if gap and gap[-1] in _WHEN:
        verb = sentence.finite_before(group.first)
        return subjects_of(sentence, verb) if verb is not None else ()  # "Lind wept when convicted"
    if not set(gap) <= _BETWEEN:
        earlier = [g for g in sentence.groups if g.last <= group.first]
        return complements(sentence, earlier[-1].last)[0] if earlier and "and" in gap else ()
    joint = [g for g in sentence.groups if g.last <= nearest.first]
    if "and" in gap and not joint:
        return ()
    return joined_back(sentence, before, len(before) - 1)


def _in_series(sentence: Sentence, group: VerbGroup) -> VerbGroup | None:
    """The passive that a participle goes on from: "was dismissed from the board, banned from the club and fined"."""
    verb = sentence.finite_before(group.first)
    if verb is None or not verb.passive:
        return None
    series = [one for one in sentence.groups if one.first > verb.first and not _says_why(sentence, one)]
    end = next((at for at, one in enumerate(series) if one.form != "participle"), len(series))
    joined = [sentence.tokens[one.first - 1].low for one in series[:end]]
    at = next((n for n, one in enumerate(series[:end]) if one.first == group.first), None)
    if at is None or "and" not in joined[at:] or joined[at] not in (",", "and"):
        return None
    return verb if all(low in (",", "and") for low in joined[: joined.index("and")]) else None


def _says_why(sentence: Sentence, group: VerbGroup) -> bool:
    """Whether an "-ing" form only says why or how it was: "was flown home because of falling ill and taken"."""
    return group.form == "gerund" and group.first > 0 and sentence.tokens[group.first - 1].tag == "IN"


def fronted_object(sentence: Sentence, group: VerbGroup) -> Phrases:
    """What "that" stands for where the relative clause has a subject of its own ("the town that rebels took")."""
    clause = next((c for c in sentence.clauses if c.verb is not None and c.verb.first == group.first), None)
    if (
        clause is None
        or sentence.tokens[clause.first].tag != "REL"
        or not before_verb(sentence, clause.first, group.first)
    ):
        return ()
    aside = sentence.tokens[clause.first].low == "which" and sentence.tokens[clause.first - 1].low == ","
    if aside and verb_lemma(sentence.tokens[group.main].low) in _OF_CLAUSES:
        return ()  # "accused the army of killing Lind, which it denies": not denies Lind
    return antecedent(sentence, clause.first)


def owner_of(sentence: Sentence, phrase: Phrase) -> Phrases:
    """The owner before "'s" in a phrase, as a phrase; none where it has none."""
    mark = next((i for i in range(phrase.head - 1, phrase.first, -1) if sentence.tokens[i].tag == "POS"), None)
    return () if mark is None else (Phrase(phrase.first, mark, mark - 1),)
