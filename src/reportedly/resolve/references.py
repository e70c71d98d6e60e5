"""Whom a pronoun means: by gender, number and kind, then by who spoke last, who is the subject, and what is near."""

from __future__ import annotations

import re
from collections import Counter
from typing import Literal, NamedTuple

from reportedly.resolve.candidates import SUBJECT, position_of, ranked
from reportedly.resolve.cast import Draft, Gender, Seen
from reportedly.resolve.discourse import Discourse
from reportedly.text.wordset import word_set

Person = Literal["first", "second", "he", "she", "it", "they"]
PERSON: dict[str, Person] = {
    **dict.fromkeys(("i", "me", "my", "we", "us", "our", "myself", "ourselves"), "first"),
    **dict.fromkeys(("you", "your"), "second"),
    **dict.fromkeys(("he", "him", "his", "himself"), "he"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
    **dict.fromkeys(("it", "its", "itself"), "it"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), "they"),
}  # fmt: skip
GENDER: dict[Person, Gender] = {"he": "m", "she": "f"}
BODY_KINDS = word_set("state government military igo ngo media party armed-group company organisation document")

NEVER_WHO = word_set("document media company ngo igo")  # of known kinds; an unknown "organisation" may be a person

_OBJECTS = word_set("him them it")
_NEAR = 4  # mentions before an object among which the subject of its verb is
_AND_OFFICE = re.compile(r" and (?:[a-z][\w-]* ){0,3}")  # "Ana Ruiz and councillor Jan Holm"
_DESCRIBED = re.compile(r", (?:an?|the) [^,.;:()—]+, ")
_UNNAMED = re.compile(
    r"(?:The|A|An|One|Another|the|a|an|another) (?:[a-z-]+ ){0,3}?"
    r"(?:driver|suspect|man|woman|boy|girl|teenager|teen|youth|victim"
    r"|passenger|gunman|attacker|assailant|bomber|shooter|pedestrian|cyclist|motorist|motorcyclist|biker|hiker|climber|swimmer"
    r"|intruder|robber|thief|detainee|prisoner|inmate|hostage|patient|pilot|bystander|accused|deceased)\b(?! [A-Z])"
)
_OPENERS = frozenset(("when", "while", "after", "before", "because", "as", "until", "although", "though", "and", "but"))
_EXPLAINED = re.compile(r"(?:(?:The|A|An|His|Her) [a-z’' -]+, )?")  # what a name explains that opens a sentence
_VERB_ONLY = re.compile(r"\s+(?:[a-z]+\s+){1,3}")  # no comma, and nothing that starts a clause
FURTHEST = 6.0  # sentences; beyond it a pronoun has no antecedent
LATELY = 2  # sentences since somebody spoke whom "they" still goes with
MARGIN = 0.1  # sentences that the best must lead the next by


class Meant(NamedTuple):
    """Whom a reference means, or why nobody."""

    actors: tuple[int, ...]
    why: str | None = None


def pronoun(discourse: Discourse, word: str, at: int, own: int | None) -> Meant:
    """Whom this pronoun (lower case) at this offset means, as the source of attribution `own` or in the narration."""
    person = PERSON[word]
    if person == "first":
        return _speaker(discourse, at, own)
    if person == "second":
        return Meant((), "addressee")
    if person in GENDER and (same := _taken_on(discourse, word, at)) is not None:
        return Meant((same,))
    if person in GENDER and (_is_unnamed(discourse, person, at) or (own is None and _follows(discourse, person, at))):
        return Meant((), "no_antecedent")
    if person in GENDER and (subject := _subject_here(discourse, person, at)) is not None:
        return Meant((subject,))
    scores = _scores(discourse, word, at, own)
    if person == "they" and own is not None and (two := _two_before(discourse, at)):
        return Meant(two)
    if person == "they" and (joint := _joint(discourse, at)):
        return Meant(joint)
    if person == "they" and own is not None and (body := _goes_on(discourse, at, at + len(word))):
        return Meant(body)
    meant = _decide(scores)
    if person == "they" and (meant.why == "no_antecedent" or (own is not None and _is_far(discourse, at, meant))):
        spoke = _body_as_they(discourse, at)
        return spoke if spoke.actors else meant
    return meant


def _taken_on(discourse: Discourse, word: str, at: int) -> int | None:
    """Whom the sentence before opens with by the same pronoun, in one paragraph: "She wed Jan Holm. She said …"."""
    ground = discourse.ground
    number = ground.sentence(at)
    start = ground.sentences[number - 1][0] if number else at
    opens = ground.sentences[number][0] == at and ground.text[start:at].lower().startswith(f"{word} ")
    if not opens or ground.paragraph(start) != ground.paragraph(at) or ground.quoted(start) != ground.quoted(at):
        return None
    known = discourse.cast.at(start, start + len(word))
    actors = (known,) if known is not None else pronoun(discourse, word, start, None).actors
    return actors[0] if len(actors) == 1 else None


def _is_unnamed(discourse: Discourse, person: Person, at: int) -> bool:
    """Whether the sentence, or the one before where the pronoun opens its own, opens with somebody without a name: "The
    driver was hurt, and he was arrested" is about nobody named before."""
    ground, drafts = discourse.ground, discourse.cast.drafts
    number = ground.sentence(at)
    if ground.sentences[number][0] == at and number and ground.paragraph(at - 1) == ground.paragraph(at):
        number -= 1
    start = ground.sentences[number][0]
    opening = _UNNAMED.match(ground.text, start, at)
    if opening is None or ground.quoted(start) != ground.quoted(at):
        return False
    since = (seen for seen in discourse.before(at) if seen.end > start)
    return not any(seen.start < opening.end() or agrees(drafts[seen.actor], person) for seen in since)


def _follows(discourse: Discourse, person: Person, at: int) -> bool:
    """Whether somebody without a name stands before the pronoun in its sentence, and nobody named whom it may mean:
    "It belonged to the victim, and was lent to him by a friend"."""
    ground, drafts = discourse.ground, discourse.cast.drafts
    start = ground.sentence_span(at)[0]
    if ground.quoted(start) != ground.quoted(at) or not any(_UNNAMED.finditer(ground.text, start, at)):
        return False
    return not any(seen.start >= start and agrees(drafts[seen.actor], person) for seen in discourse.before(at))


def _subject_here(discourse: Discourse, person: Person, at: int) -> int | None:
    """The only person named before the pronoun in its sentence, which opens with that name or with what it explains,
    where the pronoun opens a clause: "The driver, Ana Ruiz, was fined when she left"."""
    ground, drafts = discourse.ground, discourse.cast.drafts
    start, before = ground.sentence_span(at)[0], ground.before(at)
    here = [seen for seen in discourse.before(at) if seen.start >= start and drafts[seen.actor].kind == "person"]
    if not here or not before or before[0].lower not in _OPENERS or ground.quoted(start) != ground.quoted(at):
        return None
    first = here[0]
    opens = _EXPLAINED.fullmatch(ground.text, start, first.start) is not None
    alone = all(seen.actor == first.actor for seen in here) and agrees(drafts[first.actor], person)
    return first.actor if opens and alone and position_of(discourse, first) == SUBJECT else None


def _two_before(discourse: Discourse, at: int) -> tuple[int, ...]:
    """The only two persons that the sentence before names, joined by "and", where "they" opens the next."""
    ground, drafts = discourse.ground, discourse.cast.drafts
    number, last = ground.sentence(at), discourse.last_source(at)
    if not number or ground.sentences[number][0] != at or (last and ground.sentence(last[0]) >= number - 1):
        return ()
    seen = [one for one in discourse.before(at) if ground.sentence(one.start) == number - 1]
    named = [one for one in seen if drafts[one.actor].kind == "person" and drafts[one.actor].named]
    if len(named) != 2 or named[0].actor == named[1].actor:
        return ()
    joined = _AND_OFFICE.fullmatch(ground.between(named[0].end, named[1].start))
    return tuple(one.actor for one in named) if joined else ()


def _is_far(discourse: Discourse, at: int, meant: Meant) -> bool:
    """Whether whom a speaker's "they" might mean hasn't spoken, and was named over a sentence before who spoke last."""
    last = discourse.last_source(at)
    if last is None or not meant.actors or any(meant.actors[0] in actors for actors in discourse.speakers.values()):
        return False
    named = max((seen.start for seen in discourse.before(at) if seen.actor == meant.actors[0]), default=0)
    return discourse.ground.sentence(named) < discourse.ground.sentence(last[0]) - 1


def _goes_on(discourse: Discourse, at: int, end: int) -> tuple[int, ...]:
    """The body that spoke last and now says more: "The ministry said … They also said"."""
    after = discourse.ground.after(end)
    last = discourse.last_source(at)
    if not after or after[0].lower != "also" or last is None or len(last[1]) != 1:
        return ()
    near = discourse.ground.paragraph(at) == discourse.ground.paragraph(last[0])
    draft = discourse.cast.drafts[last[1][0]]
    return last[1] if near and draft.kind in BODY_KINDS and _is_body(draft) else ()


def _body_as_they(discourse: Discourse, at: int) -> Meant:
    """The body that spoke last, where nobody plural has been named since: "the union", then "they"."""
    last = discourse.last_source(at)
    if last is None or len(last[1]) != 1 or discourse.ground.sentence(at) - discourse.ground.sentence(last[0]) > LATELY:
        return Meant((), "no_antecedent")
    draft = discourse.cast.drafts[last[1][0]]
    return Meant(last[1]) if draft.kind in BODY_KINDS and _is_body(draft) else Meant((), "no_antecedent")


def _is_body(draft: Draft) -> bool:
    return draft.kind not in ("state", "document")


def _speaker(discourse: Discourse, at: int, own: int | None) -> Meant:
    """I and we inside a quotation are whoever is quoted."""
    outer = discourse.enclosing(at, own)
    if outer is None:
        return Meant((), "first_person_outside_quotation")
    actors = discourse.speakers.get(outer, ())
    return Meant(actors[:1]) if actors else Meant((), "speaker_unknown")


def _joint(discourse: Discourse, at: int) -> tuple[int, ...]:
    """The several sources that spoke last together, if that was a sentence or two ago."""
    last = discourse.last_source(at)
    if last is None or len(last[1]) < 2:
        return ()
    ground = discourse.ground
    return last[1] if ground.sentence(at) - ground.sentence(last[0]) <= 2 else ()


def _scores(discourse: Discourse, word: str, at: int, own: int | None) -> Counter[int]:
    person = PERSON[word]
    doers = _doers(discourse, at) if word in _OBJECTS else frozenset[int]()

    def fits(actor: int) -> bool:
        draft = discourse.cast.drafts[actor]
        papers = own is None and draft.kind == "document"  # "reports" say something, and do nothing
        return agrees(draft, person) and actor not in doers and not papers

    def surely(actor: int) -> bool:
        return _surely(discourse.cast.drafts[actor], person)

    return ranked(discourse, at, own, fits=fits, surely=surely)


def _doers(discourse: Discourse, at: int) -> frozenset[int]:
    """Whom an object can't mean: the subject of its own verb, since that would be "himself": "Marsh shot him"."""
    ground = discourse.ground
    return frozenset(
        seen.actor
        for seen in discourse.before(at, most=_NEAR)
        if _VERB_ONLY.fullmatch(ground.between(seen.end, at)) and position_of(discourse, seen) == SUBJECT
    )


def agrees(draft: Draft, person: Person) -> bool:
    """Whether an actor can be meant by such a pronoun at all."""
    if person in ("he", "she"):
        return draft.kind == "person" and not draft.plural and draft.gender in (None, GENDER[person])
    if person == "it":
        return draft.kind in BODY_KINDS and not draft.plural
    return draft.plural or draft.kind in ("population", "armed-group", "military", "party")


def _surely(draft: Draft, person: Person) -> bool:
    if person in ("he", "she"):
        return draft.gender == GENDER[person]
    return draft.plural == (person == "they")


def _decide(scores: Counter[int]) -> Meant:
    best = [(actor, score) for actor, score in scores.most_common(2) if score > -FURTHEST]
    if not best:
        return Meant((), "no_antecedent")
    if len(best) == 2 and best[0][1] - best[1][1] < MARGIN:
        return Meant((), "two_candidates")
    return Meant((best[0][0],))


def relative(discourse: Discourse, at: int, word: str) -> Meant:
    """Whom "who" or "which" goes back to: the mention right before it; "who" is no document or firm."""
    described = [seen.actor for seen in discourse.before(at, most=_NEAR) if _is_described(discourse, seen, at)]
    if word == "who" and described:
        return Meant((described[-1],))
    gap = [seen.actor for seen in discourse.before(at) if _adjoins(discourse, seen, at)]
    fits = [actor for actor in gap if word != "who" or discourse.cast.drafts[actor].kind not in NEVER_WHO]
    return Meant((fits[-1],)) if fits else Meant((), "no_antecedent")


def _is_described(discourse: Discourse, seen: Seen, at: int) -> bool:
    """Whether only what somebody is stands between his name and "who": "Jan Holm, a clerk at the Hill Trust, who"."""
    draft = discourse.cast.drafts[seen.actor]
    between = discourse.ground.between(seen.end, at)
    return draft.kind == "person" and draft.named and _DESCRIBED.fullmatch(between) is not None


def _adjoins(discourse: Discourse, seen: Seen, at: int) -> bool:
    between = discourse.ground.between(seen.end, at)
    return between.strip(" ,\u00a0") in ("", "and", "all of", "both of", "most of", "one of", "many of", "some of")
