"""Whom each statement is attributed to: names, unnamed persons, bodies, documents, pronouns (RULES 7, 8)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.nouns.article import Article
from reportedly.nouns.findings import Mention
from reportedly.nouns.stages import Attribution
from reportedly.resolve.bodies import Bodies
from reportedly.resolve.candidates import BEGINS
from reportedly.resolve.cast import Cast
from reportedly.resolve.descriptions import description
from reportedly.resolve.discourse import Discourse
from reportedly.resolve.epithets import WORDS
from reportedly.resolve.ground import Ground, Word
from reportedly.resolve.heads import DETERMINERS, FEMININE, MASCULINE, PREPOSITIONS, SAME_WHO, head_class
from reportedly.resolve.lore import Known, is_role
from reportedly.resolve.owned import Owned
from reportedly.resolve.phrases import Names, Phrase, parts, take_apart
from reportedly.resolve.references import PERSON, Meant, pronoun, relative
from reportedly.resolve.roles import AGENTS
from reportedly.resolve.sites import site_meant
from reportedly.resolve.subjects import subject_before
from reportedly.resolve.theme import OF_A_STATE
from reportedly.resolve.unnamed import Heard, Unnamed
from reportedly.text.nobody import is_nobody
from reportedly.text.wordset import word_set

SUBJECTS = word_set("he she they it we i")
GAP, GAP_WORDS = 12, re.compile(r"[\w \u00a0'’-]*")  # characters between two halves of one phrase: " Mid Wales "
BEFORE_PHRASE = PREPOSITIONS | word_set("and or but said")
OUTSIDE = BEFORE_PHRASE | DETERMINERS  # where the phrase before "who" begins at the latest
REACH = 120  # characters before "they" among which "the network" is looked for
ONE = frozenset({"a", "an", "one", "another"})
HARMLESS = frozenset({"not_an_actor", "no_words", "name_not_recognised"})  # in a piece beside one that is somebody


class Sources:
    """Resolves an article's sources one by one in the order of the text; I and we last, when the speakers are known."""

    def __init__(self, article: Article, ground: Ground, cast: Cast, bodies: Bodies, names: Names) -> None:
        self._article = article
        self._ground = ground
        self._cast = cast
        self._bodies = bodies
        self._names = names
        self._unnamed = Unnamed(article, ground, cast, bodies, names)

    def resolve(self, discourse: Discourse, undecided: dict[str, str]) -> list[Heard]:
        """One answer for each attribution, in their order."""
        self._discourse, self._undecided = discourse, undecided
        self._owned = Owned(
            discourse, self._bodies, self._names, self._unnamed, part=self._part, described=self._described
        )
        answers = [Heard((), "unknown", "no_source_in_text")] * len(discourse.attributions)
        for number in self._order(discourse.attributions):
            answers[number] = self._source(number, discourse.attributions[number])
            discourse.told(number, answers[number].actors)
        return answers

    def meant(self, phrase: Phrase) -> tuple[int, ...]:
        """Whom a description that is no source means, if that is somebody the article names; nobody is made."""
        side = self._unnamed.side(phrase)
        if phrase.lower != "police":  # "the police" are the whole force where only its Fraud Unit was named
            meant = description(self._discourse, phrase, None if side is None else self._number(side))
            if meant is not None:
                return meant.actors
        own = phrase.lower == "police" or phrase.lower in OF_A_STATE
        heard = self._owned.gone_back(phrase, side) if own and head_class(phrase.lower) == "body" else None
        return heard.actors if heard is not None else ()

    def _order(self, attributions: Sequence[Attribution]) -> list[int]:
        def place(number: int) -> tuple[bool, int]:
            found = attributions[number]
            first = PERSON.get(self._article.words(found.source).strip().lower()) == "first"
            where = found.source or found.cue or found.content
            return first, where[0].start if where else 0

        return sorted(range(len(attributions)), key=place)

    def _source(self, number: int, found: Attribution) -> Heard:
        if not found.source:
            return Heard((), "unknown", "no_source_in_text")
        if is_nobody(self._article.words(found.source)):
            return Heard((), "unknown", "not_an_actor")
        spans = self._together(found)
        pieces = [phrase for start, end in spans for phrase in parts(self._ground, start, end, self._names)]
        names = [phrase for phrase in pieces if phrase.lower not in PERSON or phrase.name]
        heard = [self._part(phrase, number) for phrase in (names if len(spans) > 1 and names else pieces)]
        if not heard:
            return Heard((), "unknown", "no_words")
        actors = tuple(dict.fromkeys(actor for one in heard for actor in one.actors))
        missing = [one.why for one in heard if one.why and not (actors and one.why in HARMLESS)]
        kind = next((one.kind for one in heard if one.actors), heard[0].kind)
        return Heard(actors, kind, missing[0] if missing else None)

    def _together(self, found: Attribution) -> list[tuple[int, int]]:
        """A source's spans: halves of one phrase joined; of two paragraphs run together the one that the cue is in."""
        ground = self._ground
        joined: list[tuple[int, int]] = []
        for span in found.source:
            gap = ground.between(joined[-1][1], span.start) if joined else ""
            told = any(joined and joined[-1][1] <= cue.start < span.start for cue in found.cue)
            if joined and len(gap) <= GAP and GAP_WORDS.fullmatch(gap) and not told:
                joined[-1] = (joined[-1][0], span.end)
            else:
                joined.append((span.start, span.end))
        if not found.cue:
            return joined
        start, end = ground.paragraphs[ground.paragraph(found.cue[0].start)]
        cut = [(max(one, start), min(two, end)) for one, two in joined if one < end and start < two]
        return cut if cut and not ground.text.startswith("(", cut[0][0]) else joined  # "((Agency))" opens an answer

    def _part(self, phrase: Phrase, number: int) -> Heard:
        if phrase.head is None:
            return Heard((), "unknown", "no_words")
        first = phrase.core[0]
        if first.lower in PERSON and (len(phrase.core) == 1 or first.lower in SUBJECTS) and not _is_us(first):
            opening = phrase._replace(core=(first,), head=first)
            meant = pronoun(self._discourse, first.lower, first.start, number)
            if first.lower == "they" and not meant.actors:
                meant = self._just_described(first) or meant
            meant = self._taken_up(first, meant)
            return self._unnamed.referred(opening, meant)
        if first.lower in SAME_WHO and phrase.name is None and not _is_us(first):
            return self._relative(phrase._replace(core=(first,), head=first))
        if phrase.determiner in ONE and phrase.name is not None and phrase.name.kind == "group":
            return self._apposed(phrase) or self._named(phrase) or self._described(phrase)  # "a Bordurian, Ann Lee,"
        return self._behind_role(phrase) or self._named(phrase) or self._apposed(phrase) or self._described(phrase)

    def _behind_role(self, phrase: Phrase) -> Heard | None:
        """The person with an office that a source ends in, where another name opens it: "University of Fram in Klow
        professor Ann Lee", "University of Fram, Klow's rector, Ann Lee"."""
        if phrase.name is None or (phrase.name.kind == "person" and " " in phrase.name.text):
            return None
        last = phrase.apposed[-1] if phrase.apposed else phrase.rest
        ending = (one for one in self._names.inside(*last) if one.what.kind == "person" and one.end == last[1])
        spot = next(ending, None)
        before = self._ground.before(spot.start) if spot is not None else []
        if spot is None or not before or before[0].start < phrase.core[-1].end or not _is_office(before[0]):
            return None
        apposed = bool(phrase.apposed) and spot.start == last[0]
        gap = self._ground.between(before[0].end, spot.start).strip()
        owned = any(word.possessive for word in self._ground.within(phrase.core[-1].end, before[0].start))
        fits = gap == "," and owned if apposed else gap == "" and not phrase.apposed
        return self._of_mention(spot.what) if fits else None

    def _taken_up(self, pronoun: Word, meant: Meant) -> Meant:
        """The people, body or unnamed person that the pronoun's sentence, or the one before, has for its subject.

        "A cook fled. He said …" is the cook, unless somebody else spoke there; "The crews left. They …" are the crews.
        """
        person = PERSON[pronoun.lower]
        phrase = subject_before(self._ground, self._names, pronoun.start) if person not in ("first", "second") else None
        if phrase is None or phrase.head is None or phrase.lower in PERSON:
            return meant
        here = self._ground.sentence(phrase.start)
        last = self._discourse.last_source(pronoun.start)
        spoken = last is not None and self._ground.sentence(last[0]) == here and bool(meant.actors)
        if spoken or phrase.name is not None or not _goes_with(person, phrase):
            return meant
        if person == "it" and meant.actors:
            return meant
        heard = self._named_before(phrase) or self._described(phrase)
        return Meant(heard.actors) if len(heard.actors) == 1 else meant

    def _named_before(self, phrase: Phrase) -> Heard | None:
        """The person whom an office behind a comma only describes: "Pavel Denk, the trade minister praised her"."""
        before = self._ground.before(phrase.start)
        spot = self._names.ending(before[0].end) if before and is_role(phrase.lower) else None
        if spot is None or spot.what.kind != "person" or self._ground.between(spot.end, phrase.start).strip() != ",":
            return None
        return self._of_mention(spot.what)

    def _just_described(self, pronoun: Word) -> Meant | None:
        """The body that the same sentence calls "the network", "the union" before its "they"."""
        start = max(self._ground.sentence_span(pronoun.start)[0], pronoun.start - REACH)
        words = self._ground.within(start, pronoun.start)
        for the, noun in zip(words[-2::-1], words[:0:-1], strict=False):
            if the.lower == "the" and noun.lower in WORDS:
                meant = description(self._discourse, take_apart(self._ground, the.start, noun.end, self._names), None)
                return meant if meant is not None and meant.actors else None
        return None

    def _relative(self, phrase: Phrase) -> Heard:
        """ "who" is the name before it, or the noun: "critics who say"; one that opens a sentence asks."""
        if phrase.start - self._ground.sentence_span(phrase.start)[0] < BEGINS:
            return Heard((), "unknown", "no_antecedent")
        meant = relative(self._discourse, phrase.start, phrase.lower)
        if meant.actors:
            return self._unnamed.referred(phrase, meant)
        before = self._ground.before(phrase.start, most=4)
        if not before or head_class(before[-1].lower) in ("other", "document"):
            return Heard((), "unknown", meant.why)
        begins = (n if word.lower in DETERMINERS else n + 1 for n, word in enumerate(before) if word.lower in OUTSIDE)
        cut = max(begins, default=0)
        cut += bool(cut) and cut < len(before) - 1 and before[cut].lower.endswith("ing")  # "at guiding engineers who"
        return self._described(
            take_apart(self._ground, before[min(cut, len(before) - 1)].start, before[-1].end, self._names)
        )

    def _named(self, phrase: Phrase) -> Heard | None:
        """A phrase whose head is a name."""
        name = phrase.name or self._opening(phrase)
        return None if name is None else self._of_mention(name)

    def _opening(self, phrase: Phrase) -> Mention | None:
        """A name that words other than a noun were taken along with ("Ruiz went")."""
        spot = self._names.starting(phrase.core[0].start)
        if spot is None or spot.what.kind not in ("person", "organisation") or spot.start != phrase.start:
            return None
        others = [word for word in phrase.core if word.start >= spot.end]
        odd = all(word.text[0].islower() and head_class(word.lower) == "other" for word in others)
        return spot.what if others and odd and len(others) < 3 else None

    def _of_mention(self, mention: Mention) -> Heard | None:
        if mention.id in self._undecided:
            return Heard((), "unknown", self._undecided[mention.id])
        actor = self._cast.points.get(mention.id)
        if actor is None and mention.kind in ("place", "facility", "work"):
            actor = self._bodies.number(mention)
            self._cast.point(mention.id, actor)
        return None if actor is None else Heard((actor,), self._unnamed.kind_of(actor))

    def _apposed(self, phrase: Phrase) -> Heard | None:
        """A description followed by the name itself: "A lawyer for Ruiz, Jan Holm,", "The militia, the Red Front,"."""
        found = head_class(_one_of(self._ground, phrase) or phrase.lower)
        if found not in ("person", "sources", "people", "body", "other") and not is_role(phrase.lower):
            return None
        kind = "organisation" if found == "body" else "person"
        for start, end in phrase.apposed:
            inner = take_apart(self._ground, start, end, self._names)
            if inner.name is not None and inner.name.kind == kind and not inner.apposed:
                return self._of_mention(inner.name)
        return self._left_out(phrase)

    def _left_out(self, phrase: Phrase) -> Heard | None:
        """The person named between commas right after a role, where the source's words stop before the name."""
        after = self._ground.after(phrase.end)
        role = is_role(phrase.lower.rpartition("-")[2])  # "the then-manager of …"
        spot = self._names.starting(after[0].start) if after and role else None
        if spot is None or spot.what.kind != "person" or self._ground.between(phrase.end, spot.start).strip() != ",":
            return None
        closed = self._ground.text[spot.end : spot.end + 1] == ","
        return self._of_mention(spot.what) if closed else None

    def _described(self, phrase: Phrase) -> Heard:
        """A phrase headed by a common noun."""
        if phrase.head is None:
            return Heard((), "unknown", "no_words")
        made = self._owned.made_by(phrase)
        if made is not None:
            return made
        side = self._unnamed.side(phrase)
        number = None if side is None else self._number(side)
        meant = description(self._discourse, phrase, number)
        if meant is not None:
            return self._unnamed.referred(phrase, meant)
        known = self._unnamed.known(phrase)
        if known is not None:
            return self._unnamed.referred(phrase, Meant((known,)))
        return self._owned.gone_back(phrase, side) or self._site(phrase) or self._unnamed.by_class(phrase, side, number)

    def _site(self, phrase: Phrase) -> Heard | None:
        """The zoo, hotel or museum that the article named before, "the Klow Zoo" of "the zoo"; the one town of "the
        city"."""
        if phrase.determiner != "the" or len(phrase.core) != 2 or phrase.rest[0] < phrase.rest[1]:
            return None
        site = site_meant(self._ground, self._names, phrase)
        return self._of_mention(site) if site is not None else None

    def _number(self, side: Known | int) -> int:
        return side if isinstance(side, int) else self._bodies.known(side)


def _one_of(ground: Ground, phrase: Phrase) -> str:
    """The noun that somebody is one of, "" where the phrase isn't so: "groups" of "one of these groups"."""
    words = ground.within(*phrase.rest)
    opens = len(phrase.core) == 1 and phrase.lower == "one" and len(words) > 1 and words[0].lower == "of"
    return words[-1].lower if opens else ""


def _goes_with(person: str, phrase: Phrase) -> bool:
    """Whether a pronoun can take up an unnamed phrase: by number, kind and gender of its noun."""
    kind = head_class(phrase.lower)
    if person == "it":
        return kind == "body" and not phrase.plural
    if person == "they":
        return kind == "body" or (kind in ("people", "sources", "force") and phrase.plural)
    alone = not phrase.plural or phrase.determiner == "one"
    if not alone or not (kind in ("person", "sources") or is_role(phrase.lower)):
        return False
    return phrase.lower not in (FEMININE if person == "he" else MASCULINE)


def _is_us(word: Word) -> bool:
    """Whether capitals make a country of a pronoun ("US")."""
    return len(word.text) > 1 and word.text.isupper()


def _is_office(word: Word) -> bool:
    """Whether a word says what somebody is: a role, or a noun like "performer"."""
    return is_role(word.lower) or (word.text.islower() and len(word.text) > 4 and word.lower.endswith(AGENTS))
