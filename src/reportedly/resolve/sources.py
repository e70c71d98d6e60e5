"""Whom each statement is attributed to: names, unnamed persons, bodies, documents, pronouns (RULES 7, 8)."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.nouns.article import Article
from reportedly.nouns.findings import Mention
from reportedly.nouns.stages import Attribution
from reportedly.resolve.bodies import Bodies
from reportedly.resolve.cast import Cast
from reportedly.resolve.descriptions import description
from reportedly.resolve.discourse import Discourse
from reportedly.resolve.ground import Ground, Word
from reportedly.resolve.heads import SAME_WHO, head_class
from reportedly.resolve.lore import Known, is_role
from reportedly.resolve.phrases import Names, Phrase, parts, take_apart
from reportedly.resolve.references import PERSON, Meant, pronoun, relative
from reportedly.resolve.unnamed import Heard, Unnamed
from reportedly.resolve.wordset import word_set

SUBJECTS = word_set("he she they it we i")
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
        answers = [Heard((), "unknown", "no_source_in_text")] * len(discourse.attributions)
        for number in self._order(discourse.attributions):
            answers[number] = self._source(number, discourse.attributions[number])
            discourse.told(number, answers[number].actors)
        return answers

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
        pieces = [phrase for span in found.source for phrase in parts(self._ground, span.start, span.end, self._names)]
        names = [phrase for phrase in pieces if phrase.lower not in PERSON or phrase.name]
        heard = [self._part(phrase, number) for phrase in (names if len(found.source) > 1 and names else pieces)]
        if not heard:
            return Heard((), "unknown", "no_words")
        actors = tuple(dict.fromkeys(actor for one in heard for actor in one.actors))
        missing = [one.why for one in heard if one.why and not (actors and one.why in HARMLESS)]
        kind = next((one.kind for one in heard if one.actors), heard[0].kind)
        return Heard(actors, kind, missing[0] if missing else None)

    def _part(self, phrase: Phrase, number: int) -> Heard:
        if phrase.head is None:
            return Heard((), "unknown", "no_words")
        first = phrase.core[0]
        if first.lower in PERSON and (len(phrase.core) == 1 or first.lower in SUBJECTS) and not _is_us(first):
            opening = phrase._replace(core=(first,), head=first)
            return self._unnamed.referred(opening, pronoun(self._discourse, first.lower, first.start, number))
        if first.lower in SAME_WHO and phrase.name is None:
            return self._relative(phrase._replace(core=(first,), head=first))
        named = self._named(phrase) or self._apposed(phrase)
        return named or self._described(phrase)

    def _relative(self, phrase: Phrase) -> Heard:
        """ "who" is the name before it, or the noun: "critics who say"."""
        meant = relative(self._discourse, phrase.start)
        if meant.actors:
            return self._unnamed.referred(phrase, meant)
        before = self._ground.before(phrase.start, most=4)
        if not before or head_class(before[-1].lower) == "other":
            return Heard((), "unknown", meant.why)
        cut = max((n + 1 for n, word in enumerate(before) if not _in_phrase(word)), default=0)
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
        """A description followed by the name itself: "A lawyer for Ruiz, Jan Holm,"."""
        if head_class(phrase.lower) not in ("person", "sources", "people", "other") and not is_role(phrase.lower):
            return None
        for start, end in phrase.apposed:
            inner = take_apart(self._ground, start, end, self._names)
            if inner.name is not None and inner.name.kind == "person" and len(inner.apposed) == 0:
                return self._of_mention(inner.name)
        return None

    def _described(self, phrase: Phrase) -> Heard:
        """A phrase headed by a common noun."""
        if phrase.head is None:
            return Heard((), "unknown", "no_words")
        side = self._unnamed.side(phrase)
        number = None if side is None else self._number(side)
        meant = description(self._discourse, phrase, number)
        if meant is not None:
            return self._unnamed.referred(phrase, meant)
        known = self._unnamed.known(phrase)
        if known is not None:
            return self._unnamed.referred(phrase, Meant((known,)))
        return self._unnamed.by_class(phrase, side, number)

    def _number(self, side: Known | int) -> int:
        return side if isinstance(side, int) else self._bodies.known(side)


def _is_us(word: Word) -> bool:
    """Whether capitals make a country of a pronoun ("US")."""
    return len(word.text) > 1 and word.text.isupper()


def _in_phrase(word: Word) -> bool:
    return word.lower not in ("and", "or", "but", "that", "said", "of", "by", "to", "from", "for", "with", "in")
