"""Those who take part in an event without a name: actors of this article only, the same words the same actor."""

from __future__ import annotations

import re
from typing import NamedTuple

from msgspec.structs import replace

from reportedly.extract.draft import Draft
from reportedly.extract.prose.phrases import PARTITIVES
from reportedly.extract.taken_up import MANY, TookPart, goes_back, taken_up
from reportedly.extract.two import two_meant
from reportedly.knowledge.roles import collective, head_role
from reportedly.nouns.article import Span
from reportedly.nouns.findings import Actor, Mention, Participant, Refusal, Report, Statement
from reportedly.nouns.ids import last_number
from reportedly.nouns.kinds import ActorKind, MentionKind
from reportedly.text.lemmas import noun_lemma
from reportedly.text.nobody import is_nobody
from reportedly.text.wordset import word_set

_NOBODY = word_set(
    "it i we you they he she them him her me us this that these those which who whom whose his its their our my your "
    "one ones some any all both none many more most few several other others each everyone everybody anyone nobody "
    "someone somebody himself herself itself themselves ourselves myself yourself two three four five six seven eight "
    "nine ten eleven twelve dozens hundreds thousands tens scores"
)
_NO_WORDS_FOR = word_set(
    "it i we you they he she them him her me us this that these those which who whom whose his its their our my your "
    "himself herself itself themselves ourselves myself yourself"
)  # alone these say nothing of who it is
_ALONE = word_set("i me my myself")
_BODY = word_set("it they them its their")
_THEY = word_set("police crew staff family couple crowd gang team")  # one body, of which "they" is said
_SELF = _ALONE | word_set("we us our ourselves")
_ARTICLE = re.compile(r"(?:the|an?)\s+(?=\S)", re.IGNORECASE)
# How many there are is no part of what they are called: "Some protesters", "no coalition troops", "58,000 civilians"
_HOW_MANY = re.compile(
    r"(?:some|any|many|multiple|several|numerous|various|all|both|no|other|another|more|most|few|a few)"
    r"\s+(?!than\b)(?:of\s+)?(?:the\s+)?(?=\S)",
    re.IGNORECASE,
)
_SCORES = re.compile(r"\w+ (?:hundred|thousand|million|billion|dozen)\b", re.IGNORECASE)  # "several thousand": a number
_QUOTES = re.compile(r"[“”\"]")
_HEADING = re.compile(r"(?<=\w) of .*")  # of "fighters of the Klow Brigade" the first noun says what they are
# Of "the state of Borduria" nobody is only a part
_MEMBERS = re.compile(
    r"(?!.*\b(?:government|state|republic|kingdom|city|people|province|regime) of )(?:[Tt]he |[A-Z])?[^A-Z,]*? of "
)
_MENTION_KINDS: dict[ActorKind, MentionKind] = {"person": "person", "population": "group"}


def unnamed(draft: Draft) -> Draft:
    """The draft with an actor for each participant who is described and not named ("two suspects", "U.S. troops").

    "I" and "we" are who says so, "they" those who took part just before; a pronoun that nobody fits takes no part, and
    is refused. Bare numbers stay nobody. An actor named inside a description ("U.S." of the troops) is its affiliation.
    """
    crowd = _Crowd(draft)
    made = [crowd.joined(report) for report in draft.reports]
    resolved = replace(draft.resolved, actors=tuple(crowd.actors.values()), mentions=tuple(crowd.mentions.values()))
    refused = [
        Refusal(about=f"{report.id}.{side}", spans=one.spans, why="no_antecedent")
        for report in made
        for side in ("actors", "recipients")
        for one in getattr(report, side)
        if _says_nobody(one)
    ]
    return replace(
        draft, reports=tuple(map(_with_known, made)), resolved=resolved, refusals=(*draft.refusals, *refused)
    )


def _says_nobody(one: Participant) -> bool:
    return one.actor is None and one.text.lower() in _NO_WORDS_FOR


def _with_known(report: Report) -> Report:
    """The report without those whose words say nothing of who they are, or of what was done that nobody did; nothing
    found a side that is empty."""
    told = report.polarity == "affirmed"
    actors, recipients = (
        tuple([one for one in side if not (_says_nobody(one) or (told and is_nobody(one.text)))])
        for side in (report.actors, report.recipients)
    )
    how = replace(
        report.how,
        actors=report.how.actors if actors else "unknown",
        recipients=report.how.recipients if recipients else "unknown",
    )
    return replace(report, actors=actors, recipients=recipients, how=how)


class _Described(NamedTuple):
    """A description without its article, and its last word in lower case."""

    name: str
    head: str


class _Crowd:
    """An article's actors and mentions by id, growing."""

    def __init__(self, draft: Draft) -> None:
        self.actors = {actor.id: actor for actor in draft.resolved.actors}
        self.mentions = {mention.id: mention for mention in draft.resolved.mentions}
        self._draft = draft
        self._by_name = {actor.name.casefold(): actor.id for actor in draft.resolved.actors}
        self._at = {mention.spans: mention.id for mention in draft.resolved.mentions}
        self._took_part: list[TookPart] = []
        self._last = {"a": last_number(self.actors), "m": last_number(self.mentions)}

    def joined(self, report: Report) -> Report:
        """The report, its participants resolved to actors where they are described or speak of themselves."""
        teller = next((one for one in self._draft.statements if one.id == report.statement), None)
        actors, recipients = (
            tuple(self._resolved(one, teller) for each in side for one in self._apart(each))
            for side in (report.actors, report.recipients)
        )
        taken = {one.actor for one in (*actors, *recipients)}
        recipients = tuple(self._taken_up(one, taken) for one in recipients)
        taken |= {one.actor for one in recipients}
        actors = tuple(self._taken_up(one, taken) for one in actors)
        self._took_part += [
            self._one_of(one, actor, acted=side is actors)
            for side in (actors, recipients) for one in side for actor in (one.actor,) if actor is not None
        ]  # fmt: skip
        return replace(report, actors=self._worded(actors), recipients=self._worded(recipients))

    def _apart(self, one: Participant) -> tuple[Participant, ...]:
        """The participant, once for each of the two that its words mean ("both countries"), or as it is."""
        two = two_meant(self._draft, one) if one.actor is None else ()
        return tuple(replace(one, actor=actor) for actor in two) or (one,)

    def _worded(self, side: tuple[Participant, ...]) -> tuple[Participant, ...]:
        """The side, a pronoun whose actor its sentence names before with the words of that name too: "Lind … she"."""
        return tuple(self._with_name(one) for one in side)

    def _with_name(self, one: Participant) -> Participant:
        if one.actor is None or one.text.lower() not in _NO_WORDS_FOR:
            return one
        sentence, at = self._draft.prose.sentence_at(one.spans[0].start), one.spans[0]
        named = [
            mention.spans[-1] for mention in self._draft.actor_mentions
            if mention.refers_to == one.actor and mention.text.lower() not in _NO_WORDS_FOR
            and sentence is not None and sentence.start <= mention.spans[0].start and mention.spans[-1].end <= at.start
        ]  # fmt: skip
        spans = (named[-1], *one.spans) if named else one.spans
        return replace(one, spans=spans, text=self._draft.article.words(spans))

    def _taken_up(self, one: Participant, taken: set[str | None]) -> Participant:
        actor = taken_up(self._draft, one, self._took_part, taken) if one.actor is None else None
        return one if actor is None else replace(one, actor=actor)

    def _one_of(self, one: Participant, actor: str, *, acted: bool) -> TookPart:
        known = self.actors[actor]
        head = one.text.split()[-1]
        plural = (head.islower() and noun_lemma(head) != head) or head.lower() in _THEY | MANY
        several = known.kind == "population" or plural
        person = known.kind == "person" and not several
        unnamed = person and not known.name[:1].isupper()
        return TookPart(one.spans[0].start, one.spans[-1].end, actor, acted, several, person, unnamed)

    def _resolved(self, one: Participant, teller: Statement | None) -> Participant:
        if one.actor is None and teller is not None and one.text.lower() in _SELF:
            return replace(one, actor=self._speaker(one, teller))
        if one.actor is None and teller is not None and one.text.lower() in _BODY:
            return replace(one, actor=self._body(one, teller))
        if one.actor is not None and teller is not None and one.text.lower() in ("we", "us", "our"):
            return replace(one, actor=self._spoken_for(one.actor))
        if one.actor is not None and not self._only_inside(one, one.actor):
            return one
        described = _described(one.text)
        if described is None:
            return one
        owner = self._owner(one, teller)
        if owner is not None:  # "Borduria said its troops had left"
            described = described._replace(name=f"{owner.name}’s {described.name.partition(' ')[2]}")
        actor = self._by_name.get(described.name.casefold()) or self._in_office(one, described)
        if actor is None:
            actor = self._new(described, side=owner or self.actors.get(one.actor or ""))
        self._mark(one, actor)
        return replace(one, actor=actor)

    def _owner(self, one: Participant, teller: Statement | None) -> Actor | None:
        """The body whose people somebody calls its own, told by it: "its troops", of "the ministry said its troops"."""
        first, _, rest = one.text.partition(" ")
        if teller is None or first.lower() != "its" or not rest:
            return None
        start = one.spans[0].start
        pronoun = replace(one, spans=(self._draft.article.cite(start, start + len(first)),), text=first)
        return self.actors.get(self._body(pronoun, teller) or "")

    def _in_office(self, one: Participant, described: _Described) -> str | None:
        """The only person of the article who has the office by which somebody is called: "the president's death"."""
        office = described.name.lower()
        if not one.text.lower().startswith("the ") or head_role(office) is None:
            return None
        fits = [
            actor.id for actor in self.actors.values()
            if actor.kind == "person" and not actor.name[:1].islower() and _office(actor.role or "") == office
        ]  # fmt: skip
        return fits[0] if len(fits) == 1 else None

    def _speaker(self, one: Participant, teller: Statement) -> str | None:
        """Who "I" or "we" is in somebody's own words: the source, or for "we" whom a person speaks for."""
        source = self.actors.get(teller.source.actor or "")
        if source is None or not any(start <= one.spans[0].start < end for start, end in self._draft.quotations):
            return None
        alone = one.text.lower() in _ALONE
        return source.id if alone or source.kind != "person" else source.affiliation

    def _spoken_for(self, actor: str) -> str:
        """Whom "we" means that is told by somebody who speaks for others: "spokeswoman Lind said we …"."""
        person = self.actors.get(actor)
        speaks = person is not None and "spokes" in (person.role or "").lower()
        return person.affiliation or actor if person is not None and speaks else actor

    def _body(self, one: Participant, teller: Statement) -> str | None:
        """Who "they" or "it" is in what somebody is reported to say: the body or people that say it, or that a person
        speaks for ("police said they …", "a spokesman said it …")."""
        source = self.actors.get(teller.source.actor or "")
        if source is None or any(start <= one.spans[0].start < end for start, end in self._draft.quotations):
            return None
        if teller.source.kind == "document" and one.text.lower() in MANY:
            return None  # "the footage showed guards as they fled"
        if one.text.lower() == "it" and goes_back(self._draft, one, teller):
            return None
        return source.affiliation if source.kind == "person" else source.id

    def _only_inside(self, one: Participant, actor: str) -> bool:
        """Whether the words only begin with the actor's name and are headed by a common noun: "U.S. troops"."""
        if is_nobody(one.text):
            return False  # "none of the miners"
        part = None if "," in one.text else _MEMBERS.match(one.text)
        common = one.text.split()[-1].islower()
        if part is None and not common:
            return False
        where, text = one.spans[-1], self._draft.article.text
        own = [m.spans[-1] for m in self.mentions.values() if m.refers_to == actor and m.spans[-1].overlaps(where)]
        if part is not None and own and all(span.start >= where.start + part.end() for span in own):
            return True
        return common and bool(own) and all(span.end < where.end and not _is_set_off(text, span) for span in own)

    def _new(self, described: _Described, *, side: Actor | None) -> str:
        ident = self._id("a")
        self.actors[ident] = Actor(
            id=ident,
            name=described.name,
            kind=_kind(described.head),
            country=side.country if side else None,
            sector=_sector(described.head),
            affiliation=side.id if side else None,
        )
        self._by_name[described.name.casefold()] = ident
        return ident

    def _mark(self, one: Participant, ident: str) -> None:
        """Lets the mention at these words, made if there is none, refer to the actor; a decided one stands."""
        actor, known = self.actors[ident], self.mentions.get(self._at.get(one.spans, ""))
        if known is not None and known.refers_to is not None:
            return
        kind = _MENTION_KINDS.get(actor.kind, "organisation")
        made = known or Mention(id=self._id("m"), spans=one.spans, text=one.text, kind=kind)
        self._at[one.spans] = made.id
        self.mentions[made.id] = replace(made, refers_to=ident)
        self.actors[ident] = replace(actor, mentions=(*actor.mentions, made.id))

    def _id(self, letter: str) -> str:
        self._last[letter] += 1
        return f"{letter}{self._last[letter]}"


def _is_set_off(text: str, name: Span) -> bool:
    """Whether a name owns what follows, or stands before the words that say who it is: "Berg, a judge"; not "an
    anti-Berg, pro-Lind rally"."""
    return text[name.end] in "'’" or (text[name.end] == "," and text[name.start - 1 : name.start] != "-")


def _described(text: str) -> _Described | None:
    """The description that a participant's words are; None for pronouns and bare numbers."""
    words = " ".join(_QUOTES.sub("", text).split())
    name = _ARTICLE.sub("", words, count=1) if _ARTICLE.match(words) else words
    name = _HOW_MANY.sub("", name, count=1) if _HOW_MANY.match(name) and not _SCORES.match(name) else name
    first = _HEADING.sub("", name).split()[-1:]
    if first and first[0].lower() in PARTITIVES:
        first = []  # "a group of nine soldiers": soldiers
    head = (first if first and first[0].lower() not in _NOBODY else name.split()[-1:] or [""])[0].lower()
    return None if not head or head in _NOBODY or not head[0].isalpha() else _Described(name, head)


def _office(role: str) -> str:
    """An office without where it is held: "president" of "president of Borduria"."""
    return _HEADING.sub("", role).lower()


def _kind(head: str) -> ActorKind:
    role, body = head_role(head), collective(head) or collective(noun_lemma(head))
    if role is not None:
        return "population" if role.group or role.plural else "person"
    if body is not None:
        return "organisation"
    return "population" if noun_lemma(head) != head or head == "people" else "unknown"


def _sector(head: str) -> str | None:
    found = head_role(head) or collective(head)
    return found.sector if found else None
