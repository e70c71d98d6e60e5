"""What only the whole sentence shows: participles that look like past tenses, and verbs that look like plurals.

Each look puts right the tags of a sentence's words, which it knows in lower case.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from reportedly.extract.prose import grammar as g
from reportedly.extract.prose.tokens import FINITE, NOUNS, VERBS, Token, base_form
from reportedly.extract.prose.undergone import (
    OF_SUBJECTS,
    befell,
    done_to_what_stands_before,
    in_object_relative,
    undergone_too,
    underwent_more,
)
from reportedly.text.clauses import TOLD_OF
from reportedly.text.lemmas import noun_lemma, verb_lemma

_AFTER_VERBS = frozenset(("IN", "TO", "SUB", "NNP"))
_PARTICLES = frozenset(("over", "down", "out", "up", "back", "off", "aside"))
_MANDATIVE = frozenset(("demand", "urge", "insist", "order", "propose", "recommend", "request", "ask", "require"))
_OF_ONE = frozenset(("a", "an", "another", "its", "his", "her", "their"))
_WHILE = frozenset(("while", "when", "once", "if", "though", "although", "until", "unless"))
_DESCRIBED = frozenset(("NN", "NNS", "NNP", "JJ"))
_IN_ASIDES = frozenset(("NN", "NNS", "NNP", "JJ", "CD", "DT", "CC", "RB", "VBN"))
_BREAKS = frozenset(("PU", "CC", "SUB", "REL", "QT"))
_TAKING_TO = frozenset(("urge", "order", "ask"))  # these ask somebody "to"
_SUBJECTS = NOUNS | {"PRP"}
_OBJECTS = NOUNS | {"DT", "PRP", "CD", "JJ", "SUB"}
_FINITE_TOO = FINITE | {"BE", "HV", "MD"}


def _tagged(tags: list[str], tag: str) -> list[int]:
    """Where words with this tag stand."""
    return [at for at, one in enumerate(tags) if one == tag] if tag in tags else []


def with_verbs_of_names(lows: list[str], tags: list[str], verbs: frozenset[str]) -> None:
    """A stretch without a verb is given one after its name: "Borduria strikes at …"."""
    if "NNP" not in tags:
        return
    for at in _tagged(tags, "NNS"):
        if not 0 < at < len(tags) - 1 or tags[at - 1] != "NNP" or tags[at + 1] not in _AFTER_VERBS:
            continue
        if base_form(lows[at]) in verbs and not _verb_near(lows, tags, at):
            tags[at] = "VBZ"


def with_verbs_of_joined_names(lows: list[str], tags: list[str], verbs: frozenset[str]) -> None:
    """A stretch without a verb is given one after two names: "Borduria and Syldavia call on …"."""
    if "and" not in lows or tags[0] not in ("NNP", "DT"):
        return
    for at in _tagged(tags, "NN"):
        if not 2 < at < len(tags) - 1 or tags[at - 1] != "NNP" or tags[at + 1] not in ("IN", "TO", "SUB"):
            continue
        if lows[at] in verbs and _joined(lows, tags, at - 1) and not _finite_ahead(lows, tags, at):
            tags[at] = "VBP"


def _joined(lows: list[str], tags: list[str], last: int) -> bool:
    """Whether a name that ends at a word is joined by "and" to one that opens the sentence."""
    back = last
    while back > 0 and tags[back] in ("NNP", "CC", "DT"):
        back -= 1
    return back == 0 and "and" in lows[:last]


def with_what_is_asked(lows: list[str], tags: list[str], verbs: frozenset[str]) -> None:
    """Base forms in what is demanded are verbs: "demanded that Borduria hand over", "demanded he step down"."""
    if _PARTICLES.isdisjoint(lows):
        return
    for at in _tagged(tags, "NN"):
        if not 0 < at < len(tags) - 1 or lows[at + 1] not in _PARTICLES or tags[at - 1] not in _SUBJECTS:
            continue
        if lows[at] in verbs and _is_asked(lows, tags, at) and not _finite_ahead(lows, tags, at):
            tags[at] = "VBP"


def _is_asked(lows: list[str], tags: list[str], at: int) -> bool:
    """Whether a word stands behind its subject alone in a clause, with "that" or without, behind a verb of asking."""
    back = at - 1
    while back > 1 and tags[back] in OF_SUBJECTS:
        back -= 1
    if back > 0 and lows[back] == "that":
        return verb_lemma(lows[back - 1]) in _MANDATIVE
    return tags[back] in VERBS and verb_lemma(lows[back]) in _MANDATIVE - _TAKING_TO


def with_objects_whole(lows: list[str], tags: list[str]) -> None:
    """A plural that ends a verb's object is no verb of its own: "to cut off gas supplies to Borduria"."""
    for at in _tagged(tags, "VBZ"):
        if at > 1 and tags[at - 1] == "NN" and _begins_object(lows, tags, at - 1):
            tags[at] = "NNS"


def with_verbs_behind_asides(lows: list[str], tags: list[str], verbs: frozenset[str]) -> None:
    """The verb behind a comma that ends what "who" opened: "the gunmen, who seized a school, want an answer"."""
    if "REL" not in tags:
        return
    for at in range(3, len(tags) - 1):
        if tags[at] not in ("NN", "NNS") or lows[at - 1] != "," or base_form(lows[at]) not in verbs:
            continue
        owner = _aside_of(lows, tags, at - 1)
        if owner is None or tags[at + 1] not in _OBJECTS | {"TO"} or _finite_ahead(lows, tags, at):
            continue
        several = tags[owner] == "NNS" or noun_lemma(lows[owner]) != lows[owner]
        if lows[at] in g.SAME_FORMS:
            tags[at] = "VBD"  # "the storm, which killed 40, hit Klow"
        elif several and tags[at] == "NN":
            tags[at] = "VBP"
        elif not several and tags[at] == "NNS":
            tags[at] = "VBZ"


def _aside_of(lows: list[str], tags: list[str], end: int) -> int | None:
    """The noun that a clause with "who" or "which" between two commas, the second at `end`, is said of."""
    for back in range(end - 1, 1, -1):
        if lows[back] in (",", ";"):
            return None
        if tags[back] == "REL":
            verb = any(tag in _FINITE_TOO for tag in tags[back + 1 : end])
            return back - 2 if verb and lows[back - 1] == "," and tags[back - 2] in NOUNS else None
    return None


def with_nouns_of_something(lows: list[str], tags: list[str]) -> None:
    """What looks like an adjective between "the" and "of" is a noun: "the sole representative of", "a build-up of"."""
    for at in _tagged(tags, "JJ") if "of" in lows else ():
        if not 0 < at < len(tags) - 1 or lows[at + 1] != "of" or lows[at] in g.ADJECTIVES:
            continue
        if tags[at - 1] == "DT" or (at > 1 and (tags[at - 2], tags[at - 1]) == ("DT", "JJ")):
            tags[at] = "NN"


def with_offers_of_somebody(lows: list[str], tags: list[str]) -> None:
    """A base form doesn't agree with one: behind "a" and a name it is a noun: "turned down a Bordurian offer"."""
    for at in _tagged(tags, "VBP"):
        if at > 1 and tags[at - 1] == "NNP" and lows[at - 2] in _OF_ONE:
            tags[at] = "NN"


def with_subjects_whole(lows: list[str], tags: list[str]) -> None:
    """A plural right before a past form is its subject: "Bordurian rockets slammed into", not "he says rebels fled";
    one behind a noun, in a clause that has its verb, is its object."""
    for at in _tagged(tags, "VBZ"):
        between = 0 < at < len(tags) - 1 and tags[at - 1] in ("NNP", "NN", "JJ", "REL") and tags[at + 1] == "VBD"
        if between and lows[at] not in g.CLAUSE_TAKERS and not _finite_behind(lows, tags, at):
            tags[at] = "NNS"
        elif at and tags[at - 1] == "NN" and lows[at] not in g.CLAUSE_TAKERS and _finite_behind(lows, tags, at):
            tags[at] = "NNS"  # "cuts gas supplies to"


def with_verbs_joined_on(lows: list[str], tags: list[str]) -> None:
    """Past forms that look like the base form, behind "and" in a clause that has one already: "fired two aides and cut
    aid to Borduria", not "bruises and cut fingers"."""
    for at in _tagged(tags, "NN"):
        if lows[at] not in g.SAME_FORMS or not 2 < at < len(tags) - 1 or lows[at - 1] != "and":
            continue
        after = tags[at + 1]
        takes = after in ("DT", "PRP", "CD", "NNP", "NN") or lows[at + 1] in _PARTICLES
        if takes and _past_behind(tags, at - 1):
            tags[at] = "VBD"


def _past_behind(tags: list[str], at: int) -> bool:
    """Whether the nearest verb before a word, in the same clause, is a past tense."""
    verb = _verb_behind(tags, at)
    return verb is not None and tags[verb] == "VBD"


def _begins_object(lows: list[str], tags: list[str], at: int) -> bool:
    """Whether a bare noun stands right behind an infinitive, or its particle."""
    verb = at - 2 if lows[at - 1] in _PARTICLES else at - 1
    return verb > 0 and tags[verb] == "VB" and lows[verb] not in g.CLAUSE_TAKERS and _finite_behind(lows, tags, verb)


def with_described_objects(lows: list[str], tags: list[str]) -> None:
    """Past forms between a verb and a noun are adjectives: "jailed ousted president Berg"."""
    for at in _tagged(tags, "VBD"):
        between = 0 < at < len(tags) - 1 and tags[at - 1] == "VBD" and tags[at + 1] in _DESCRIBED
        if between and lows[at - 1] not in g.CLAUSE_TAKERS:
            tags[at] = "JJ"


def with_shot_dead(lows: list[str], tags: list[str]) -> None:
    """ "Dead" right behind "shot" is part of the verb: "shot dead five men"."""
    if "dead" in lows:
        for at in range(1, len(lows)):
            if lows[at] == "dead" and lows[at - 1] in ("shot", "shoot", "shoots"):
                tags[at] = "RB"


def with_reduced_relatives(lows: list[str], tags: list[str], starts: Sequence[int], taking: Collection[int]) -> None:
    """Past forms that describe the noun before them, or tell what befell it, are participles ("troops sent north
    are …", "12 guards killed"), save those that start at the offsets `taking`, known to act on what follows."""
    for at in _tagged(tags, "VBD"):
        if _behind_agent(lows, tags, at) or in_object_relative(lows, tags, at):
            continue
        if (
            _done_by(lows, tags, at)
            or _told_of_it(lows, tags, at)
            or undergone_too(lows, tags, at)
            or underwent_more(lows, tags, at)
            or _in_aside(lows, tags, at)
            or _in_short(lows, tags, at)
            or befell(lows, tags, at, taking=starts[at] in taking)
        ):
            tags[at] = "VBN"
        elif at and tags[at - 1] in NOUNS and lows[at] not in g.ONLY_PAST and starts[at] not in taking:
            if done_to_what_stands_before(tags, at):
                continue
            takes_object = at + 1 < len(tags) and tags[at + 1] in _OBJECTS
            if (not takes_object and _finite_ahead(lows, tags, at)) or _finite_behind(lows, tags, at):
                tags[at] = "VBN"


def _behind_agent(lows: list[str], tags: list[str], at: int) -> bool:
    """Whether a past form is the only verb of a sentence, behind what only describes its subject: "troops led by Lind
    killed two miners"."""
    back = at - 1
    while back > 0 and tags[back] in OF_SUBJECTS:
        back -= 1
    told_of = 1 < back < at - 1 and lows[back] == "by" and tags[back - 1] == "VBN" and tags[back - 2] in NOUNS
    takes_object = at + 1 < len(tags) and tags[at + 1] in _OBJECTS
    return told_of and takes_object and not any(tag in _FINITE_TOO for tag in (*tags[:at], *tags[at + 1 :]))


def _in_aside(lows: list[str], tags: list[str], at: int) -> bool:
    """Whether a past form is said of those behind ", with": "…, with 12 guards hurt and 40 miners held in May"."""
    back = at - 1
    if "with" not in lows or back < 0 or tags[back] not in NOUNS or lows[at] in g.ONLY_PAST:
        return False
    while back > 0 and (tags[back] in _IN_ASIDES or lows[back] in ("than", "about", "around", "in")):
        back -= 1
    return back > 0 and lows[back] == "with" and lows[back - 1] in (",", "—", "–", ";")


def _in_short(lows: list[str], tags: list[str], at: int) -> bool:
    """Whether a past form right behind "while" or "when" says what befell the subject to come: "while jailed, Lind",
    "although at first suspended, Lind"."""
    before = at - 2 if at > 1 and tags[at - 1] == "RB" else at - 1
    if not at or at + 1 == len(tags) or lows[before] not in _WHILE:
        return False
    return lows[at].endswith("ed") and tags[at + 1] in ("PU", "IN")


def _done_by(lows: list[str], tags: list[str], at: int) -> bool:
    """Whether a past form behind a comma and an adverb says who did it, or what somebody was charged with: "a raid,
    reportedly carried out by rebels", "Lind appeared in court, charged with murder"."""
    if at and lows[at - 1] == "," and _charged(lows[at : at + 2]):
        return True
    ahead = lows[at + 1 : at + 3]
    return _behind_comma(lows, tags, at) and (
        ahead[:1] == ["by"] or (ahead[1:] == ["by"] and ahead[0] in ("out", "on", "off", "up", "down"))
    )


def _behind_comma(lows: list[str], tags: list[str], at: int) -> bool:
    """Whether a word stands right behind a comma, or behind its adverb: ", reportedly"."""
    return at > 1 and (lows[at - 1] == "," or (tags[at - 1] == "RB" and lows[at - 2] == ","))


def _told_of_it(lows: list[str], tags: list[str], at: int) -> bool:
    """Whether a past form behind a comma only says what is told of the noun before: "the storm, estimated to have
    done", "the man, since reported to be in Klow"."""
    told = lows[at] in TOLD_OF and _behind_comma(lows, tags, at)
    return told and tags[at + 1 : at + 2] == ["TO"] and tags[at + 2 : at + 3] in (["VB"], ["HV"], ["BE"], ["VBP"])


def _charged(words: Sequence[str]) -> bool:
    return (*words, "")[:2] in g.CHARGED


def charged_behind_comma(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word behind a comma begins what was done to the one named before: ", charged with"."""
    return at > 0 and tokens[at - 1].low == "," and _charged([token.low for token in tokens[at : at + 2]])


def _verb_near(lows: list[str], tags: list[str], at: int) -> bool:
    """Whether the stretch around a word, up to marks and openers, has a finite verb already or begins in mid-clause."""
    back = at - 1
    while back >= 0 and tags[back] == "NNP":
        back -= 1
    if back >= 0 and tags[back] not in ("QT", "SUB", "CC") and lows[back] not in (",", ":", "the"):
        return True
    return _finite_ahead(lows, tags, at)


def _finite_ahead(lows: list[str], tags: list[str], at: int) -> bool:
    for ahead in range(at + 1, len(tags)):
        if tags[ahead] in _BREAKS or lows[ahead] == "what" or _clause_taken(lows, tags, ahead):
            return False
        if tags[ahead] in _FINITE_TOO and tags[ahead - 1] != "TO":
            return True
    return False


def _clause_taken(lows: list[str], tags: list[str], at: int) -> bool:
    """Whether an "-ing" form takes a clause that "that" doesn't open: "gathered in Klow demanding he resign"."""
    lemma = verb_lemma(lows[at])
    taking = tags[at] == "VBG" and (lemma in g.CLAUSE_TAKERS or lemma in _MANDATIVE) and tags[at - 1] != "IN"
    return taking and at + 1 < len(tags) and tags[at + 1] == "PRP"


def _finite_behind(lows: list[str], tags: list[str], at: int) -> bool:
    verb = _verb_behind(tags, at)
    return verb is not None and lows[verb] not in g.CLAUSE_TAKERS


def _verb_behind(tags: list[str], at: int) -> int | None:
    """The nearest verb or participle before a word, in the same clause."""
    for back in range(at - 1, -1, -1):
        if tags[back] in _BREAKS:
            return None
        if tags[back] == "VBN" or tags[back] in _FINITE_TOO:
            return back
    return None
