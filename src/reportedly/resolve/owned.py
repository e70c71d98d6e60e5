"""Whose a body or a document is: "their government", "the court's summary", "the police statement"."""

from __future__ import annotations

from collections.abc import Callable

from reportedly.resolve.bodies import Bodies
from reportedly.resolve.descriptions import words_of_name
from reportedly.resolve.discourse import Discourse
from reportedly.resolve.heads import head_class
from reportedly.resolve.issuers import MADE_BY, issuers
from reportedly.resolve.lore import Known, state_of_code
from reportedly.resolve.phrases import Names, Phrase, parts, take_apart
from reportedly.resolve.references import PERSON, Meant, agrees, pronoun
from reportedly.resolve.theme import OF_A_STATE, body_of, force_name, main_state, police_force
from reportedly.resolve.unnamed import Heard, Unnamed

OPENINGS = frozenset({"according to", "in", "citing"})


class Owned:
    """Resolves descriptions that go back to somebody else; `part` resolves a piece of a source (and the number of its
    attribution), `described` a description of its own."""

    def __init__(
        self, discourse: Discourse, bodies: Bodies, names: Names, unnamed: Unnamed,
        *, part: Callable[[Phrase, int], Heard], described: Callable[[Phrase], Heard],
    ) -> None:  # fmt: skip
        self._discourse = discourse
        self._ground = discourse.ground
        self._cast = discourse.cast
        self._bodies = bodies
        self._names = names
        self._unnamed = unnamed
        self._part = part
        self._described = described

    def made_by(self, phrase: Phrase) -> Heard | None:
        """A document by whoever it is from: "reports from a hospital in Ulm and the coast guard"; behind a
        comma, too: "photographs from May, from the coast guard"."""
        if head_class(phrase.lower) != "document":
            return None
        for start, end in (phrase.rest, *phrase.apposed):
            words = self._ground.within(start, end)[:2]
            words = words[1:] if words and words[0].lower.endswith("ed") else words[:1]
            if not words or words[0].lower not in MADE_BY:
                continue
            heard = [self._part(one, -1) for one in parts(self._ground, words[0].end, end, self._names)]
            actors = tuple(dict.fromkeys(actor for one in heard for actor in one.actors))
            if actors:
                return Heard(actors, "document")
        return None

    def gone_back(self, phrase: Phrase, side: Known | int | None) -> Heard | None:
        """Documents by whoever issued them, bodies of the state or force that the article is about."""
        if head_class(phrase.lower) == "document":
            if owners := self._owner(phrase, side):
                return Heard(owners, "document")
            if side is not None:
                return None
            heard, actors = self._body_of_document(phrase), issuers(self._discourse, phrase)
            return heard or (Heard(actors, "document") if actors else None)
        if head_class(phrase.lower) == "other" and (owners := self._owner(phrase, side)):
            return Heard(owners, self._unnamed.kind_of(owners[0]))  # "the ministry's proposal"
        owned = phrase.core[0].lower in PERSON and len(phrase.core) == 2
        if owned and (head_class(phrase.lower) == "body" or phrase.lower in OF_A_STATE):
            return self._of_owner(phrase)
        if side is not None:
            return None
        if phrase.lower == "police" and phrase.determiner == "the" and len(phrase.core) == 2:
            force = police_force(self._cast, phrase.start)
            if force is None:
                return None
            whole = self._bodies.parent(force, force_name(self._cast.drafts[force].name))
            return self._unnamed.referred(phrase, Meant((whole,)))
        state = main_state(self._cast, self._ground) if phrase.lower in OF_A_STATE else None
        body = body_of(state, phrase) if state else None
        return None if body is None else self._unnamed.referred(phrase, Meant((self._bodies.known(body),)))

    def _body_of_document(self, phrase: Phrase) -> Heard | None:
        """The body whose noun stands right before a document's: "the government statement", "a police report"."""
        whose = phrase.core[-2] if len(phrase.core) > 1 else None
        if whose is None or not whose.text.islower() or head_class(whose.lower) != "body" or whose.lower == "press":
            return None  # a press release is its issuer's, not the press's
        start = phrase.start if phrase.determiner in ("the", "this", "that") else whose.start
        heard = self._described(take_apart(self._ground, start, whose.end, self._names))
        return Heard(heard.actors, "document") if heard.actors else None

    def _of_owner(self, phrase: Phrase) -> Heard | None:
        """A body by its own name ("its operator, Dolna Water"), or by its owner: "their government" of the people of a
        state, "her office" by her name.
        """
        for start, end in phrase.apposed:
            if (words := self._ground.text[start:end]) and words[0].isupper():
                return self._unnamed.own(phrase, words, None)
        owners = self._owner(phrase, None)
        draft = self._cast.drafts[owners[0]] if len(owners) == 1 else None
        state = state_of_code(draft.country) if draft is not None and draft.country else None
        if draft is None:
            return None
        if state is not None and phrase.lower in OF_A_STATE:
            number = self._bodies.group_of(state, phrase.lower)
            return None if number is None else self._unnamed.referred(phrase, Meant((number,)))
        return self._unnamed.own(phrase, f"{draft.name}’s {phrase.lower}", owners[0])

    def _owner(self, phrase: Phrase, side: Known | int | None) -> tuple[int, ...]:
        """Whom the words before a document's noun mean: "the court's summary", "its report", "a fire service note"."""
        first = phrase.core[0]
        if first.lower in PERSON and len(phrase.core) > 1:
            actors = pronoun(self._discourse, first.lower, first.start, None).actors
            return actors or self._named_ahead(phrase, first.lower)
        mark = next((word for word in phrase.core if word.possessive), None)
        if mark is not None:
            return self._part(take_apart(self._ground, phrase.start, mark.start, self._names), -1).actors
        if len(phrase.core) < 3 or side is not None:
            return ()
        words = frozenset(word.lower for word in phrase.core[1:-1])
        fits = [n for n, draft in self._discourse.named_before(phrase.start) if words <= words_of_name(draft)]
        return tuple(fits) if len(fits) == 1 else ()

    def _named_ahead(self, phrase: Phrase, owner: str) -> tuple[int, ...]:
        """The body that a sentence names right behind its opening: "According to its report, the Hill Trust …"."""
        ground = self._ground
        start, _ = ground.sentence_span(phrase.start)
        opening = ground.between(start, phrase.start).lower().strip()
        after = ground.after(phrase.end, most=2)
        if opening not in OPENINGS or not after or ground.between(phrase.end, after[0].start).strip() != ",":
            return ()
        spots = (self._names.starting(word.start) for word in after[: 1 + (after[0].lower == "the")])
        spot = next((one for one in spots if one is not None), None)
        actor = None if spot is None else self._cast.points.get(spot.what.id)
        return () if actor is None or not agrees(self._cast.drafts[actor], PERSON[owner]) else (actor,)
