"""Annotated → Resolved: the order in which mentions become actors, places and moments."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from reportedly.knowledge.disputed import NO_CHOICE, Choice
from reportedly.nouns.article import Article
from reportedly.nouns.findings import Mention, Moment, Place, Refusal
from reportedly.nouns.stages import Annotated, Resolved, SourceActors
from reportedly.resolve.bodies import Bodies
from reportedly.resolve.cast import Cast, countries_of
from reportedly.resolve.discourse import Discourse
from reportedly.resolve.epithets import give_epithets
from reportedly.resolve.evidence import Setting
from reportedly.resolve.ground import Ground, lay
from reportedly.resolve.homes import give_homes
from reportedly.resolve.inner_places import inner_places
from reportedly.resolve.kin import give_kin_genders
from reportedly.resolve.lent import Lent
from reportedly.resolve.lookup import lookup_in
from reportedly.resolve.lore import country_of_outlet
from reportedly.resolve.moments import resolve_moments
from reportedly.resolve.narration import point_pronouns
from reportedly.resolve.options import Lookup
from reportedly.resolve.people import cast_people
from reportedly.resolve.places import resolve_places
from reportedly.resolve.reread import reread
from reportedly.resolve.roles import give_roles
from reportedly.resolve.sources import Sources
from reportedly.resolve.told import point_descriptions
from reportedly.resolve.toponyms import Toponym, read_toponyms
from reportedly.resolve.unnamed import Heard
from reportedly.resolve.uses import Uses, uses_of
from reportedly.text.fold import fold
from reportedly.text.spots import Spots

if TYPE_CHECKING:
    from reportedly.knowledge.gazetteer import Gazetteer
    from reportedly.knowledge.imports.shelf import Shelf

NAMING = frozenset({"person", "organisation", "group", "place", "facility"})
PLACING = frozenset({"place", "facility"})


def resolve(
    annotated: Annotated, *, gazetteer: Gazetteer, shelf: Shelf | None = None, disputed: Choice = NO_CHOICE
) -> Resolved:
    """An article's mentions as actors, places and moments, and whom each attribution's source means.

    `shelf` holds the actors that the user has imported, `disputed` the countries that the user gives disputed areas.
    Whatever stays undecided has its reason in `refusals`; nothing is guessed.
    """
    article, lookup = annotated.article, lookup_in(gazetteer, disputed)
    lent = Lent(shelf)
    cast, uses, answers, toponyms = _cast_all(annotated, lookup, lent)
    places = resolve_places(article, toponyms, uses, lookup, _setting(article, cast))
    give_homes(article, cast, places)
    lent.give(cast, places)
    times = resolve_moments(article, tuple(cast.mentions.values()))
    ids = cast.ids()
    sources = tuple(
        SourceActors(actors=tuple(ids[actor] for actor in one.actors), kind=one.kind, why=one.why) for one in answers
    )
    return Resolved(
        annotated=annotated,
        mentions=_linked(cast, places, times),
        actors=cast.actors(),
        places=places,
        times=times,
        sources=sources,
        refusals=_refusals(annotated, answers, places, times),
    )


def toponyms_in(annotated: Annotated, lookup: Lookup) -> tuple[list[Toponym], Setting]:
    """An article's geographic names in their words, and what stands around them all: what places are chosen by."""
    found = _cast_all(annotated, lookup, Lent(None))
    return found.toponyms, _setting(annotated.article, found.cast)


def _setting(article: Article, cast: Cast) -> Setting:
    letters = fold(article.outlet or "").replace(" ", "")
    return Setting(countries_of(cast), letters, country_of_outlet(article.outlet))


def _uses(annotated: Annotated, mentions: Sequence[Mention], ground: Ground) -> Uses:
    sources = Spots((span.start, span.end, n) for n, one in enumerate(annotated.attributions) for span in one.source)
    return uses_of(ground, [one for one in mentions if one.kind in PLACING], sources)


class Casted(NamedTuple):
    """An article's actors, how its geographic names are used, whom its sources mean, and those names in their words."""

    cast: Cast
    uses: Uses
    answers: list[Heard]
    toponyms: list[Toponym]


def _cast_all(annotated: Annotated, lookup: Lookup, lent: Lent) -> Casted:
    """Names first, then roles, then whom sources and pronouns mean."""
    article, ground = annotated.article, lay(annotated)
    mentions = reread(article, ground, annotated.mentions, lookup)
    uses = _uses(annotated, mentions, ground)
    cast = Cast(mentions)
    naming = [mention for mention in cast.mentions.values() if mention.kind in NAMING]
    names = Spots((one.spans[0].start, one.spans[-1].end, one) for one in naming)
    bodies = Bodies(cast, ground, article, lent)
    bodies.enter(naming, frozenset(name for name, use in uses.items() if use == "actor"))
    undecided = cast_people(cast, ground, naming)
    give_roles(cast, ground, naming, names, bodies)
    give_epithets(cast, ground)
    give_kin_genders(cast, ground)
    discourse = Discourse(cast, ground, annotated.attributions, annotated.chains)
    sources = Sources(article, ground, cast, bodies, names)
    answers = sources.resolve(discourse, undecided)
    point_pronouns(article, discourse)
    point_descriptions(article, discourse, sources, names)
    inner = inner_places(article, mentions, lookup)
    uses |= {one.mention.id: uses.get(one.instead, "location") if one.instead else "actor" for one in inner}
    replaced = {one.instead for one in inner}
    kept = [one for one in mentions if one.id not in replaced]
    return Casted(cast, uses, answers, read_toponyms(ground, [*kept, *(one.mention for one in inner)]))


def _linked(cast: Cast, places: tuple[Place, ...], times: tuple[Moment, ...]) -> tuple[Mention, ...]:
    """All mentions in text order, each pointing to its actor, else to the place or time at its words."""
    ids = cast.ids()
    where = [(one.spans, one.id) for one in places] + [(one.spans, one.id) for one in times]
    spots = Spots((spans[0].start, spans[-1].end, name) for spans, name in where)
    linked = [_link(mention, cast, ids, spots) for mention in cast.mentions.values()]
    return tuple(sorted(linked, key=lambda mention: (mention.spans[0].start, mention.spans[-1].end, mention.id)))


def _link(mention: Mention, cast: Cast, ids: dict[int, str], spots: Spots[str]) -> Mention:
    actor = cast.points.get(mention.id)
    if actor is not None:
        return msgspec.structs.replace(mention, refers_to=ids[actor])
    if mention.kind not in ("place", "facility", "time"):
        return mention
    want = "t" if mention.kind == "time" else "p"
    over = spots.touching(mention.spans[0].start, mention.spans[-1].end)
    return msgspec.structs.replace(mention, refers_to=next((s.what for s in over if s.what.startswith(want)), None))


def _refusals(
    annotated: Annotated, answers: list[Heard], places: tuple[Place, ...], times: tuple[Moment, ...]
) -> tuple[Refusal, ...]:
    """One refusal for each source, place and time left undecided: about "source", "place p2" or "time t3"."""
    rows = [
        Refusal(about="source", spans=found.source or found.cue or found.content, why=one.why)
        for found, one in zip(annotated.attributions, answers, strict=True)
        if one.why is not None
    ]
    rows += [Refusal(about=f"place {p.id}", spans=p.spans, why=p.why) for p in places if p.lat is None]
    rows += [
        Refusal(about=f"time {t.id}", spans=t.spans, why=t.why or "no_edtf")
        for t in times
        if t.edtf is None and t.type != "DURATION" and t.type != "SET"
    ]
    return tuple(rows)
