"""Sources without a name: unnamed persons, people in general, bodies and documents that only the article knows."""

from __future__ import annotations

from typing import NamedTuple

from reportedly.knowledge.platforms import PLATFORMS, POSTED_ON
from reportedly.nouns.article import Article
from reportedly.nouns.kinds import ActorKind, MentionKind, SourceKind
from reportedly.resolve.bodies import SEATED, Bodies, without_kind
from reportedly.resolve.cast import Cast, Draft, countries_of
from reportedly.resolve.ground import Ground, Word
from reportedly.resolve.heads import DETERMINERS, head_class, is_plural
from reportedly.resolve.lore import (
    Known,
    alpha2,
    is_anonymous,
    is_role,
    known_body,
    of_demonym,
    role_gender,
    role_sector,
)
from reportedly.resolve.naming import Name, read_name, spelt_alike
from reportedly.resolve.people import MAIN_SHARE
from reportedly.resolve.phrases import Names, Phrase
from reportedly.resolve.references import Meant
from reportedly.text.fold import fold
from reportedly.text.names import could_be_same_person
from reportedly.text.wordset import word_set

NAMED: dict[ActorKind, SourceKind] = {"person": "named", "population": "group", "document": "document"}
MENTION_KINDS: dict[ActorKind, MentionKind] = {"person": "person", "population": "group", "document": "work"}
COUNTED = word_set("a an one two three four five six another several other second third")


class Heard(NamedTuple):
    """What one part of a source resolves to."""

    actors: tuple[int, ...]
    kind: SourceKind
    why: str | None = None


class Unnamed:
    """Makes or finds the actors of described sources; the same words are the same actor, "another …" is not."""

    def __init__(self, article: Article, ground: Ground, cast: Cast, bodies: Bodies, names: Names) -> None:
        self._article = article
        self._ground = ground
        self._cast = cast
        self._bodies = bodies
        self._names = names
        self._own: dict[str, int] = {}
        self._brought_in: dict[int, int] = {}

    def referred(self, phrase: Phrase, meant: Meant) -> Heard:
        """A reference's answer; a mention is added at its words."""
        if not meant.actors:
            return Heard((), "unknown", meant.why)
        if len(meant.actors) == 1:
            self._mark(phrase, meant.actors[0])
        return Heard(meant.actors, self.kind_of(meant.actors[0]))

    def kind_of(self, actor: int) -> SourceKind:
        draft = self._cast.drafts[actor]
        if draft.kind == "person" and not draft.named:
            return "anonymous"
        return NAMED.get(draft.kind, "organisation")

    def known(self, phrase: Phrase) -> int | None:
        """A body of a state ("the Russian foreign ministry"), whole phrase known."""
        words = self._ground.between(phrase.core[0].start, phrase.core[-1].end)
        whole = self._ground.between(phrase.core[0].start, phrase.rest[1])
        found = known_body(whole) or known_body(words)
        plain = not any(word.text[0].isupper() for word in phrase.core[1:])
        if found is None or (plain and found.country and alpha2(found.country) not in countries_of(self._cast)):
            return None  # "the national weather service" of a country that the article doesn't mention
        return self._bodies.known(found)

    def side(self, phrase: Phrase) -> Known | int | None:
        """The state or organisation that a phrase's own words name: before the head, or behind "of", "for", "at" …"""
        assert phrase.head is not None
        for start, end in ((phrase.core[0].start, phrase.head.start), phrase.rest):
            for spot in self._names.inside(start, end):
                if self._ground.text[spot.end : spot.end + 1] == "-":
                    continue  # "the Paris-based agency"
                if self._is_where_posted(spot.what.text, spot.end):
                    continue
                known = known_body(spot.what.text) or of_demonym(spot.what.text)
                if known is not None:
                    return known
                actor = self._cast.points.get(spot.what.id)
                if actor is not None and self._cast.drafts[actor].kind != "person":
                    return actor
        for word in phrase.core[:-1]:
            if word.text[0].isupper() and (known := of_demonym(word.text) or known_body(word.text)):
                return known
        return None

    def _is_where_posted(self, name: str, end: int) -> bool:
        """Whether a platform is only where words were put: "the group's Telegram channel"."""
        after = self._ground.after(end)
        return name.lower() in PLATFORMS and bool(after) and after[0].lower in POSTED_ON

    def by_class(self, phrase: Phrase, side: Known | int | None, affiliation: int | None) -> Heard:
        found = head_class(phrase.lower)
        if found == "document":
            return self._document(phrase, affiliation)
        if found == "force" and isinstance(side, Known):
            number = self._bodies.group_of(side, "forces")
            return self.referred(phrase, Meant(() if number is None else (number,), "not_an_actor"))
        apart = phrase.rest[0] < phrase.rest[1] or len(phrase.core) > 2  # "the mayor of Ulm", whoever that is
        if phrase.determiner == "the" and not apart and is_role(phrase.lower) and not is_anonymous(phrase.lower):
            return Heard((), "unknown", "role_not_matched")  # "the president": somebody known, but not by this article
        if found in ("sources", "person") or is_role(phrase.lower):
            return self._unnamed(phrase, affiliation, counted=True)
        if found in ("people", "force"):
            return self._unnamed(
                phrase, affiliation, counted=phrase.determiner in COUNTED or phrase.determiner.isdigit()
            )
        if found == "body":
            return self._own_body(phrase, side, affiliation)
        return self._unheard_name(phrase)

    def _document(self, phrase: Phrase, issuer: int | None) -> Heard:
        """A document speaks for its issuer where the phrase names one."""
        persons = [spot.what for spot in self._names.inside(phrase.start, phrase.end) if spot.what.kind == "person"]
        if issuer is None and persons:
            issuer = self._cast.points.get(persons[0].id)
        if issuer is None:
            issuer = self._once(
                phrase, Draft(name=self._bare(phrase), kind="document", plural=phrase.plural, named=False)
            )
            self._mark(phrase, issuer)
        return Heard((issuer,), "document")

    def _unnamed(self, phrase: Phrase, affiliation: int | None, *, counted: bool) -> Heard:
        """A person or persons without a name, or people in general: an actor of this article only."""
        noun = phrase.lower
        kind: ActorKind = "person" if counted else "population"
        side = self._cast.drafts[affiliation] if affiliation is not None else None
        gender = role_gender(noun)
        draft = Draft(
            name=self._bare(phrase),
            kind=kind,
            country=side.country if side else None,
            sector=role_sector(noun) or (side.sector if side else None),
            role=noun if counted else None,
            affiliation=affiliation,
            gender="m" if gender == "m" else "f" if gender == "f" else None,
            plural=is_plural(noun),
            named=False,
        )
        number = self._once(phrase, draft)
        self._mark(phrase, number)
        return Heard((number,), "anonymous" if counted else "group")

    def _own_body(self, phrase: Phrase, side: Known | int | None, affiliation: int | None) -> Heard:
        """A body that only the article knows: "the Ruiz campaign"; for "the government" alone nobody."""
        name = self._bare(phrase)
        plain = isinstance(side, Known) and not self._has_own_name(phrase)
        if isinstance(side, Known) and plain and (group := self._bodies.group_of(side, phrase.lower)) is not None:
            return self.referred(phrase, Meant((group,)))
        bare = len(phrase.core) == 1 or (phrase.determiner and len(phrase.core) == 2)
        bare = bare and not self._names.inside(*phrase.rest)  # "the museum in Klow"
        if bare and not (phrase.determiner and phrase.head and phrase.head.text[0].isupper()):
            return Heard((), "unknown", "no_antecedent") if phrase.determiner else self._bare_body(phrase, name)
        if (short := self._bodies.seen(without_kind(name))) is not None:
            self._mark(phrase, short)
            return Heard((short,), self.kind_of(short))
        country = self._cast.drafts[affiliation].country if affiliation is not None else None
        draft = Draft(name=name, kind="organisation", country=country, affiliation=affiliation, plural=False)
        number = self._once(phrase, draft)
        self._bodies.go_by(without_kind(name), number)
        self._mark(phrase, number)
        return Heard((number,), "organisation")

    def _has_own_name(self, phrase: Phrase) -> bool:
        """Whether capitals other than a state's stand before a capital head: "Chad's Flood Relief Agency"."""
        sides = [
            (spot.start, spot.end)
            for spot in self._names.inside(phrase.core[0].start, phrase.core[-1].start)
            if known_body(spot.what.text) or of_demonym(spot.what.text)
        ]
        names = [word for word in phrase.core[:-1] if word.text[0].isupper() and word.lower not in DETERMINERS]
        own = [word for word in names if not any(start <= word.start < end for start, end in sides)]
        return phrase.core[-1].text[0].isupper() and any(not of_demonym(word.text) for word in own)

    def own(self, phrase: Phrase, name: str, affiliation: int | None) -> Heard:
        """A body by this name, that belongs to somebody where one is known: "Ruiz’s office"."""
        country = self._cast.drafts[affiliation].country if affiliation is not None else None
        draft = Draft(name=name, kind="organisation", country=country, affiliation=affiliation)
        number = self._once(phrase, draft)
        self._mark(phrase, number)
        return Heard((number,), "organisation")

    def _bare_body(self, phrase: Phrase, name: str) -> Heard:
        """ "police", "media": a body in general."""
        sector = "COP" if phrase.lower == "police" else None
        number = self._once(phrase, Draft(name=name, kind="organisation", sector=sector, plural=True, named=False))
        self._mark(phrase, number)
        return Heard((number,), "organisation")

    def _unheard_name(self, phrase: Phrase) -> Heard:
        """Capitals that the model marked as no name: somebody the article knows by that name, else unknown."""
        capitals = _name_words(phrase)
        if not capitals:
            return Heard((), "unknown", "not_an_actor")
        name = read_name(" ".join(word.text for word in capitals))
        fits = {n for n, draft in enumerate(self._cast.drafts) if name.surname in draft.names and _may_be(name, draft)}
        if not fits and not name.full:
            fits = {n for n, d in enumerate(self._cast.drafts) if any(spelt_alike(name.surname, x) for x in d.names)}
        fits = self._most_named(fits) if len(fits) > 1 and not name.full else fits
        if len(fits) == 1:
            return self.referred(phrase, Meant((self._fuller(fits.pop(), name),)))
        before = phrase.core[-len(capitals) - 1].lower if len(capitals) < len(phrase.core) else ""
        role = before if is_role(before) else None
        if len(capitals) < 2 and role is None:
            if len(phrase.core) == 1 and (body := self._bodies.seen(phrase.core[0].text)) is not None:
                return self.referred(phrase, Meant((body,)))
            if self._is_paper(phrase):
                number = self._once(phrase, Draft(name=self._ground.text[phrase.start : phrase.end], kind="media"))
                self._mark(phrase, number)
                return Heard((number,), "organisation")
            return Heard((), "unknown", self._family(phrase) or "name_not_recognised")
        body = before == "the"  # "the Lost Ships Project"
        draft = Draft(name=self._bare(phrase), kind="organisation") if body else _person(name, role)
        number = self._once(phrase, draft)
        self._mark(phrase, number)
        return Heard((number,), "organisation" if body else "named")

    def _is_paper(self, phrase: Phrase) -> bool:
        """Whether a name of one word has a capital "The" amid a sentence, as papers do: "according to The Tide"."""
        amid = phrase.start > self._ground.sentence_span(phrase.start)[0]
        if not amid or len(phrase.core) != 2 or phrase.core[0].text != "The":
            return False
        return phrase.core[1].text[0].isupper() and not phrase.core[1].text.isupper()

    def _most_named(self, fits: set[int]) -> set[int]:
        """The one of these whom the article names by far the most, if there is one; else all of them."""
        counts = sorted(((len(self._cast.drafts[n].mentions), -n) for n in fits), reverse=True)
        return {-counts[0][1]} if counts[0][0] >= MAIN_SHARE * counts[1][0] else fits

    def _fuller(self, actor: int, name: Name) -> int:
        """The actor, named in full from now on if only its surname was known."""
        draft = self._cast.drafts[actor]
        if name.full and draft.kind == "person" and fold(draft.name) == name.surname:
            draft.name = name.bare
        return actor

    def _family(self, phrase: Phrase) -> str | None:
        """The reason why "the Bells" is nobody: more than one of a name that the article knows one of."""
        surname = phrase.lower.removesuffix("s")
        known = any(surname in draft.names for draft in self._cast.drafts)
        return "family_of_unknown_members" if phrase.determiner == "the" and phrase.plural and known else None

    def _once(self, phrase: Phrase, draft: Draft) -> int:
        """The same actor for the same words, unless they bring in somebody new elsewhere ("a …", "another …")."""
        key = draft.name.casefold()
        start = phrase.core[0].start
        if key not in self._own or (phrase.determiner in COUNTED and start not in self._brought_in):
            self._brought_in[start] = self._own[key] = self._cast.add(draft)
        return self._brought_in.get(start, self._own[key])

    def _mark(self, phrase: Phrase, actor: int) -> None:
        start, end = phrase.core[0].start, phrase.core[-1].end
        span = self._article.cite(start, end)
        kind = MENTION_KINDS.get(self._cast.drafts[actor].kind, "organisation")
        self._cast.mention((span,), self._article.words((span,)), kind, actor)

    def _bare(self, phrase: Phrase) -> str:
        core = [word for word in phrase.core if word.lower not in DETERMINERS]
        words = (core[1:] if len(core) > 1 and SEATED.match(f"{core[0].text} ") else core) or list(phrase.core)
        end = max(words[-1].end, phrase.rest[1]) if phrase.rest[0] < phrase.rest[1] else words[-1].end
        return " ".join(self._ground.between(words[0].start, end).split())


def _person(name: Name, role: str | None) -> Draft:
    """A person by the words of a source alone; of kind unknown where no role stands before the name."""
    draft = Draft(name=name.bare, kind="person" if role else "unknown", gender=name.gender, role=role)
    draft.names.add(name.surname)
    draft.roles.update({role} if role else ())
    return draft


def _may_be(name: Name, draft: Draft) -> bool:
    """Whether somebody of this surname can be the actor: no other given name ("Jonas Ruiz" for "Ana Ruiz")."""
    return not name.full or draft.kind != "person" or could_be_same_person(name.bare, draft.name)


def _name_words(phrase: Phrase) -> list[Word]:
    """The capitalised words that the core ends in, up to a role, a determiner or an owner."""
    found: list[Word] = []
    for word in reversed(phrase.core):
        capital = word.text[0].isupper() or (found and word.text.isdigit())
        if not capital or word.lower in DETERMINERS or (found and is_role(word.lower)):
            break
        found.insert(0, word)
    return found
