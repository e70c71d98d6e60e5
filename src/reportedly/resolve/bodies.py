"""States, organisations and groups of an article: from knowledge/, by acronym, misspelt, by demonym; else its own."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reportedly.nouns.article import Article
from reportedly.nouns.findings import Mention
from reportedly.nouns.kinds import ActorKind
from reportedly.resolve.cast import Cast, Draft
from reportedly.resolve.ground import Ground, Word
from reportedly.resolve.heads import BODIES, FORCES, PEOPLE, PERSONS, PREPOSITIONS, SOURCES, is_plural
from reportedly.resolve.lent import NOTHING_LENT, Lent
from reportedly.resolve.lore import Known, known_body, near_body, of_demonym
from reportedly.text.fold import fold
from reportedly.text.names import is_acronym_of, without_possessive
from reportedly.text.remembered import remembered
from reportedly.text.wordset import word_set

DEFINED = re.compile(r"\s*[(“\"]\s*(?:the\s+)?([A-Z][A-Za-z.&-]{1,11})\s*[)”\"]")
ARTICLE = re.compile(r"^(?:the|The|THE|a|A|an|An|its|his|her|their)\s+")
SEATED = re.compile(r"^[\w.]+-(?:based|backed|led|owned|run|controlled|headquartered)\s+")  # "Oslo-based Fram News"
FORM = re.compile(r",? (?:corporation|corp|incorporated|inc|company|co|limited|ltd|plc|group|ag|sa)\.?$")
KIND = re.compile(r" (?:magazine|newspaper|newsmagazine|website|network|airline)$")
_NAMED_BEHIND = FORCES | SOURCES | PEOPLE | PERSONS | BODIES
GENERIC = word_set(
    "ministry department committee commission council court government party association university bank group army "
    "police agency office bureau union company senate house congress parliament news times post"
)
# What ends names that go by no first word ("Klow Herald"), and what begins too many.
PAPERS = word_set("tribune independent herald star telegraph guardian mail sun journal today daily weekly city united")
COMMON = word_set(
    "the national united international federal central general royal american european world global north south "
    "east west new first great free democratic republican social people saint san los las holy red blue green "
    "black white"
)
GROUP_BODIES = word_set("delegation government authorities administration leadership regime embassy military army navy")
CLAUSE = word_set(
    "are were have had will would can could should may might must do did say said say want wanted believe think who in"
)
HOUSE = ["house"]  # a chamber, for short; the White House and publishers are never called so
TICKER = 5  # letters at most
INITIALS = 3  # letters: two stand for too much
NOUN_REACH = (
    3  # words after a demonym that are looked at for the noun it goes with ("Russian special operations forces")
)


class Bodies:
    """Puts an article's organisations, states and groups into its cast, each under one number."""

    def __init__(self, cast: Cast, ground: Ground, article: Article, lent: Lent = NOTHING_LENT) -> None:
        self.cast = cast
        self._lent = lent
        self._ground = ground
        self._article = article
        self._names: dict[str, int] = {}
        self._tails: dict[str, set[int]] = {}
        self._groups: dict[tuple[str, str], int] = {}

    def enter(self, mentions: Iterable[Mention], as_actors: frozenset[str]) -> None:
        """Enters all organisations and groups, and the places and facilities named in `as_actors` (by mention id)."""
        ours = [m for m in mentions if m.kind in ("organisation", "group") or m.id in as_actors]
        for mention in sorted(ours, key=lambda m: (-len(bare_name(m.text)), m.spans[0].start)):
            if mention.kind == "group":
                self._enter_group(mention)
            elif (noun := self._attributed(mention)) is not None:
                self._enter_phrase(mention, *noun)
            else:
                self.cast.point(mention.id, self.number(mention))

    def number(self, mention: Mention) -> int:
        """The actor that this name is of: known, seen before in this article, or new."""
        name = bare_name(mention.text)
        key = fold(name)
        found = self._names.get(key)
        if found is None:
            known = self._known(name) or self._acronym_of(mention) or near_body(name)
            found = self._add_known(known) if known else None
            if found is None and mention.kind not in ("place", "facility"):
                found = self._own(name)
            if found is None:
                found = self.cast.add(Draft(name=name, kind="organisation", plural=False))
            self._names[key] = found
            for part in {name, name.partition(" of ")[0]}:
                self._tails.setdefault(fold(part.split()[-1]), set()).add(found)
            self.go_by(without_kind(name), found)
            self._define(mention, found)
        return found

    def _own(self, name: str) -> int | None:
        """The body of this article that another form of its name means."""
        forms = (self._without_form, self._seen_longer, self._seen_whole, self._initials_of)
        found = (form(name) for form in forms)
        return next((number for number in found if number is not None), None)

    def _seen_whole(self, name: str) -> int | None:
        """The one body of this article that goes by its name's first word: "Elbe" after "Elbe Brothers"."""
        fits = {n for n in self._names.values() if first_word(self.cast.drafts[n].name) == fold(name)}
        return fits.pop() if len(fits) == 1 else None

    def seen(self, name: str) -> int | None:
        """The body that goes by just this name elsewhere in the article, where the model passed over it."""
        return self._names.get(fold(name))

    def go_by(self, name: str, number: int) -> None:
        """Makes this a name of a body of this article, if it is none's yet."""
        self._names.setdefault(fold(name), number)

    def _initials_of(self, name: str) -> int | None:
        """The one body of this article that these capitals are the initials of: "HWF" after "Harbour Workers Forum"."""
        if len(name) < INITIALS or not name.isupper() or not name.isalpha():
            return None
        fits = {n for n in self._names.values() if is_acronym_of(name, self.cast.drafts[n].name)}
        return fits.pop() if len(fits) == 1 else None

    def parent(self, actor: int, name: str) -> int:
        """The organisation of this name that another one, found by its longer name, is part of, or itself."""
        draft = self.cast.drafts[actor]
        if name == draft.name:
            return actor
        if fold(name) not in self._names:
            new = Draft(name=name, kind="organisation", country=draft.country, sector=draft.sector)
            self._names[fold(name)] = self.cast.add(new)
        return self._names[fold(name)]

    def known(self, known: Known) -> int:
        """The number of an actor from knowledge/."""
        return self._add_known(known)

    def affiliation(self, mention: Mention) -> int | None:
        """The organisation or state that a name in a person's description stands for; None for plain towns."""
        if mention.kind == "organisation":
            return self.number(mention)
        name = bare_name(mention.text)
        known = of_demonym(name) if mention.kind == "group" else known_body(name)
        return None if known is None else self._add_known(known)

    def of_country(self, known: Known, noun: str, kind: ActorKind, *, sector: str | None) -> int:
        """The actor "Russian forces", "Turkish officials" of an article: one for each country and noun."""
        place = (known.key, noun)
        if place not in self._groups:
            name = f"{known.adjective} {noun}" if known.adjective else f"{known.name} {noun}"
            draft = Draft(
                name=name, kind=kind, country=known.country, sector=sector, plural=is_plural(noun), named=False
            )
            self._groups[place] = self.cast.add(draft)
        return self._groups[place]

    def _known(self, name: str) -> Known | None:
        """The known body of this name; what the user's data calls so where knowledge/ knows nothing of it."""
        return known_body(name) or self._lent.body(name)

    def _add_known(self, known: Known) -> int:
        number = self.cast.add(
            Draft(
                name=known.name,
                kind=known.kind,
                country=known.country,
                sector=known.sector,
                known=known.key,
                wikidata=known.wikidata,
                plural=known.kind == "population",
            )
        )
        self._names.setdefault(fold(known.name), number)
        return number

    def _acronym_of(self, mention: Mention) -> Known | None:
        """The known body whose acronym the article itself defines right after this name: "… (IRGC)"."""
        defined = DEFINED.match(self._article.text, mention.spans[-1].end)
        return known_body(defined.group(1)) if defined and _may_stand_for(defined.group(1), mention.text) else None

    def _define(self, mention: Mention, number: int) -> None:
        """Makes the acronym that the article gives after a name another name of the same actor, in this article."""
        defined = DEFINED.match(self._article.text, mention.spans[-1].end)
        short = defined.group(1) if defined is not None else ""
        if short and (_may_stand_for(short, mention.text) or _is_ticker(short)):
            self._names.setdefault(fold(short), number)

    def _without_form(self, name: str) -> int | None:
        """The company of this article that has the same name with a legal form: "Elbe" after "Elbe Corporation"."""
        return next((n for long, n in self._names.items() if FORM.sub("", long) == fold(name)), None)

    def _seen_longer(self, name: str) -> int | None:
        """The one longer name of this article that ends in this one ("the Post" after "New York Post"), better before
        its "of": "the Bank" is the "Bank of Chad", "the House" never the "White House"."""
        words = fold(name).split()
        names = {n: fold(self.cast.drafts[n].name) for n in self._tails.get(words[-1], ())} if words else {}
        headed = {n: long.partition(" of ")[0] for n, long in names.items() if " of " in long}
        fits = [n for n, head in headed.items() if head.split()[-len(words) :] == words]
        if len(fits) != 1 and words != HOUSE:
            fits = [n for n, long in names.items() if long.split()[-len(words) :] == words]
        return fits[0] if len(fits) == 1 else None

    def _enter_group(self, mention: Mention) -> None:
        name = bare_name(mention.text)
        known = of_demonym(name)
        if known is None:
            body = known_body(name)
            self.cast.point(mention.id, self._add_known(body) if body else self._own_group(mention, name))
            return
        noun = self._noun_after(mention)
        if noun is not None:
            self._enter_phrase(mention, known, noun)
        elif is_plural(name.lower()) or self._stands_alone(mention):
            self.cast.point(mention.id, self.of_country(known, "people", "population", sector="CVL"))
        else:
            self.cast.point(mention.id, self._add_known(known))

    def _attributed(self, mention: Mention) -> tuple[Known, Word] | None:
        """The state whose initials stand before a noun for people, forces or a body ("US troops", "UK police"), and the
        noun; a name written out has an adjective for that ("Russia forces Ukraine to …" is none)."""
        name = bare_name(mention.text)
        known = known_body(name) if name.replace(".", "").isupper() else None
        noun = self._noun_after(mention) if known is not None and known.kind == "state" else None
        return (known, noun) if known is not None and noun is not None else None

    def _own_group(self, mention: Mention, name: str) -> int:
        key = fold(name)
        if key not in self._names:
            number = self.cast.add(Draft(name=name, kind="population", plural=True))
            self._names[key] = number
        return self._names[key]

    def _noun_after(self, mention: Mention) -> Word | None:
        """The noun that an adjective of nationality goes with, where it is of people, forces or a body."""
        end = mention.spans[-1].end
        best: Word | None = None
        for word in self._ground.after(end, most=NOUN_REACH):
            apart = self._article.text[end : word.start].strip(" \u00a0-") or word.lower in PREPOSITIONS
            if apart or not word.text[0].islower():
                break
            end = word.end
            if word.lower in _NAMED_BEHIND:
                best = word
            elif best is not None:
                break
        return best

    def _enter_phrase(self, mention: Mention, known: Known, noun: Word) -> None:
        number = self.group_of(known, noun.lower)
        if number is None:
            self.cast.point(mention.id, self._add_known(known))
            return
        span = self._article.cite(mention.spans[0].start, noun.end)
        self.cast.mention((span,), self._article.words((span,)), "group", number, by_name=True)
        self.cast.point(mention.id, number)

    def group_of(self, known: Known, noun: str) -> int | None:
        """The actor of a country's "forces", "government", "officials" …; None for nouns that are no actor of it."""
        body = known_body(f"{known.adjective} {noun}") if known.adjective and noun != "delegation" else None
        if body is not None and body.kind != "state":
            return self._add_known(body)
        if noun in ("government", "authorities", "administration", "leadership", "regime", "delegation", "embassy"):
            return self.of_country(known, noun, "government", sector="GOV")
        if noun in FORCES:
            return self.of_country(known, "forces", "military", sector="MIL")
        if noun in SOURCES and is_plural(noun):
            return self.of_country(known, noun, "person", sector=None)
        if noun == "police":
            return self.of_country(known, noun, "organisation", sector="COP")
        if noun in PEOPLE:
            return self.of_country(known, noun, "population", sector="CVL")
        return None

    def _stands_alone(self, mention: Mention) -> bool:
        following = self._ground.after(mention.spans[-1].end, most=1)
        return not following or following[0].lower in CLAUSE


@remembered(most=4096)
def bare_name(text: str) -> str:
    """A name without article and possessive ending; the last full stop stays where it abbreviates ("U.S.")."""
    name = without_possessive(SEATED.sub("", ARTICLE.sub("", " ".join(text.split())))).strip(" ,;:\"“”‘’'")
    return (name if name.count(".") > 1 else name.rstrip(".")) or text


def without_kind(name: str) -> str:
    """A body's name without the noun behind it that says what it is: "Tide" of "Tide magazine"."""
    return KIND.sub("", name)


def _may_stand_for(short: str, name: str) -> bool:
    """Whether a word in brackets shortens the name before it: by initials, or letters in order ("CalFire")."""
    letters = iter(fold(name))
    return is_acronym_of(short, name) or (len(short) > 2 and all(letter in letters for letter in fold(short)))


def _is_ticker(short: str) -> bool:
    """Whether capitals in brackets behind a body's name are what its shares go by, nobody's name that is known."""
    return short.isalpha() and short.isupper() and len(short) <= TICKER and known_body(short) is None


def first_word(name: str) -> str | None:
    """The folded first word of a body's name where that may stand for it: no state's, people's or common word."""
    words = name.split()
    if len(words) < 2 or fold(words[-1]) in BODIES | GENERIC | PAPERS or not words[0][:1].isupper():
        return None
    told = fold(words[0])
    known = known_body(words[0]) is not None or of_demonym(words[0]) is not None
    return None if known or told in COMMON or len(told) < INITIALS else told


def defined_shorts(article: Article, mentions: Iterable[Mention]) -> frozenset[str]:
    """The folded short names that an article gives its organisations in brackets, and those by their first words."""
    named = [one for one in mentions if one.kind == "organisation"]
    first = {word for one in named if (word := first_word(bare_name(one.text))) is not None}
    people = {fold(word) for one in mentions if one.kind == "person" and " " in one.text for word in one.text.split()}
    found = ((one, DEFINED.match(article.text, one.spans[-1].end)) for one in named)
    shorts = frozenset(fold(hit.group(1)) for one, hit in found if hit and _may_stand_for(hit.group(1), one.text))
    return shorts | (first - people)
