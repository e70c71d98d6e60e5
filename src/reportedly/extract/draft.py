"""What the extractors hand on to one another: the resolved article, its shallow reading, what has been found so far."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import accumulate

import msgspec
from msgspec.structs import replace

from reportedly.extract.hedging import Hedge, governs_clause, hedge_at
from reportedly.extract.prose import Lexicon, Prose, Sentence, read_prose
from reportedly.extract.prose.grammar import COMMON_VERBS, NOUN_TOO
from reportedly.extract.vocabulary import Vocabulary, vocabulary_of
from reportedly.knowledge.hedges import find_hedges
from reportedly.knowledge.ontology import Ontology
from reportedly.nouns.article import Article, Span, Spans
from reportedly.nouns.findings import Figure, Mention, Moment, Place, Refusal, Report, Statement
from reportedly.nouns.kinds import Evidential
from reportedly.nouns.stages import Act, Resolved
from reportedly.text.quotes import find_quotations
from reportedly.text.spots import Spots

_BODIES = frozenset(("organisation", "person", "work", "event", "law"))


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A reading in the making; extractors return a new one with their findings added.

    `saying` are the moments that date what somebody said (so no event); `actor_mentions` those that refer to an actor,
    `kinds` the actors' kinds by id. `starts` are where all mentions and where those of actors start, in order,
    `furthest` how far any of the first so many of the latter reaches; `predicate_ends` where predicates end, `acts` the
    words at which the model sees events, `tellings` the statements' numbers by their first and last characters. `dated`
    are the offsets of all characters in time expressions. `places` are all places by where they stand, `locations`
    those used as locations that are no part of a longer name, `moments` all moments.
    """

    resolved: Resolved
    article: Article
    ontology: Ontology
    vocabulary: Vocabulary
    prose: Prose
    quotations: tuple[tuple[int, int], ...]
    hedges: tuple[Hedge, ...]
    evidentials: tuple[tuple[Span, Evidential], ...]
    actor_mentions: tuple[Mention, ...]
    kinds: Mapping[str, str]
    starts: tuple[tuple[int, ...], tuple[int, ...]]
    furthest: tuple[int, ...]
    predicate_ends: tuple[int, ...]
    acts: Spots[Act]
    dated: frozenset[int]
    places: Spots[Place]
    locations: Spots[Place]
    moments: Spots[Moment]
    statements: tuple[Statement, ...] = ()
    tellings: Spots[int] = Spots(())
    saying: tuple[Span, ...] = ()
    reports: tuple[Report, ...] = ()
    figures: tuple[Figure, ...] = ()
    refusals: tuple[Refusal, ...] = ()

    def kept(self, spans: Spans) -> bool:
        """Whether findings at these spans are given at all: in furniture only those of related links are (RULES 19)."""
        furniture = self.article.furniture
        return not furniture or not any(
            piece.kind != "related-link" and mark.overlaps(span)
            for piece in furniture for mark in piece.spans for span in spans
        )  # fmt: skip

    def dates(self, offset: int) -> bool:
        """Whether a character stands in a time expression."""
        return offset in self.dated

    def moments_in(self, span: Span) -> list[Moment]:
        """The moments that lie wholly within a span, in text order."""
        return [spot.what for spot in self.moments.inside(span.start, span.end)]

    def places_in(self, span: Span) -> list[Place]:
        """The places used as locations in a span: never a dateline, nor a state that acts (RULES 17)."""
        return [spot.what for spot in self.locations.inside(span.start, span.end)]

    def statements_at(self, span: Span) -> list[Statement]:
        """The statements that touch a span by what lies between their first word and their last, in order."""
        near = sorted(spot.what for spot in self.tellings.touching(span.start, span.end))
        return [self.statements[number] for number in near]

    def actors_at(self, span: Span) -> list[Mention]:
        """The mentions of actors that touch a span."""
        first, last = bisect_right(self.furthest, span.start), bisect_left(self.starts[1], span.end)
        return [m for m in self.actor_mentions[first:last] if m.spans[0].end > span.start]

    def kind_of(self, actor: str | None) -> str | None:
        """What kind of actor this id is."""
        return self.kinds.get(actor) if actor is not None else None

    def place_name(self, place: str | None) -> str | None:
        """The name of the place of this id, as resolved or written."""
        found = None if place is None else next((one for one in self.resolved.places if one.id == place), None)
        return None if found is None else found.name or found.text

    def moment_value(self, time: str | None) -> str | None:
        """The date or interval of the moment of this id."""
        found = self.moment_of(time)
        return None if found is None else found.edtf or found.value

    def moment_of(self, time: str | None) -> Moment | None:
        """The moment of this id."""
        return None if time is None else next((one for one in self.resolved.times if one.id == time), None)

    def told_at(self, offset: int) -> bool:
        """Whether a report's trigger stands in the sentence at an offset."""
        sentence = self.prose.sentence_at(offset)
        return sentence is not None and any(
            sentence.start <= r.trigger.spans[0].start < sentence.end for r in self.reports
        )

    def named_in(self, sentence: Sentence) -> Sequence[Mention]:
        """The mentions that start in a sentence."""
        starts = self.starts[0]
        return self.resolved.mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]


def begin(resolved: Resolved, *, ontology: Ontology) -> Draft:
    """The empty draft of an article, its sentences read and its hedges found."""
    article = resolved.annotated.article
    prose = read_prose(resolved, lexicon=_lexicon(ontology.verbs, ontology.nouns))
    hedges, evidentials = _hedges(article, prose)
    known: dict[str, str] = {actor.id: actor.kind for actor in resolved.actors}
    mentions = tuple(sorted(resolved.mentions, key=_start))
    resolved = replace(resolved, mentions=mentions) if mentions != resolved.mentions else resolved
    of_actors = tuple(m for m in mentions if m.refers_to in known)
    return Draft(
        resolved=resolved,
        article=article,
        ontology=ontology,
        vocabulary=vocabulary_of(ontology),
        prose=prose,
        quotations=tuple((quotation.start, quotation.end) for quotation in find_quotations(article.text)),
        hedges=hedges,
        evidentials=evidentials,
        actor_mentions=of_actors,
        kinds=known,
        starts=(tuple(map(_start, mentions)), tuple(map(_start, of_actors))),
        furthest=tuple(accumulate([m.spans[0].end for m in of_actors], max)),
        predicate_ends=tuple(one.span.end for one in resolved.annotated.predicates),
        acts=Spots((one.span.start, one.span.end, one) for one in resolved.annotated.acts),
        places=Spots((place.spans[0].start, place.spans[0].end, place) for place in resolved.places),
        dated=frozenset(at for one in resolved.times for span in one.spans for at in range(span.start, span.end)),
        locations=_locations(resolved),
        moments=Spots((one.spans[0].start, one.spans[0].end, one) for one in resolved.times),
    )


def _start(mention: Mention) -> int:
    return mention.spans[0].start


def _locations(resolved: Resolved) -> Spots[Place]:
    """The places used as locations, without those that are part of a longer name: "Klow" in "Klow Radio"."""
    bodies = Spots((m.spans[0].start, m.spans[0].end, m.spans[0]) for m in resolved.mentions if m.kind in _BODIES)
    where = ((place.spans[0], place) for place in resolved.places if place.use == "location")
    return Spots((at.start, at.end, place) for at, place in where if not _within_longer(at, bodies))


def _within_longer(span: Span, bodies: Spots[Span]) -> bool:
    return any(one.what.covers(span) and one.what != span for one in bodies.touching(span.start, span.end))


@lru_cache(maxsize=4)
def _lexicon(verbs: frozenset[str], nouns: frozenset[str]) -> Lexicon:
    """The verbs known: the commonest and the ontology's; those it has as nouns too are told apart with more care."""
    return Lexicon(COMMON_VERBS | verbs, NOUN_TOO | (verbs & nouns))


def _hedges(article: Article, prose: Prose) -> tuple[tuple[Hedge, ...], tuple[tuple[Span, Evidential], ...]]:
    """Likelihoods with their scope, and evidential words."""
    hedges: list[Hedge] = []
    evidentials: list[tuple[Span, Evidential]] = []
    for found in find_hedges(article.text):
        span = article.cite(found.start, found.end)
        low, high = found.hedge.low, found.hedge.high
        if found.hedge.kind == "likelihood" and low is not None and high is not None:
            hedges.append(hedge_at(article, prose, span, low=low, high=high))
        if found.hedge.evidential is not None and governs_clause(prose, span):
            evidentials.append((span, found.hedge.evidential))
    return tuple(hedges), tuple(evidentials)
