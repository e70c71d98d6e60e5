"""Geographic names → places, each with the candidates considered and the fact that decided between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from reportedly.knowledge.place_weights import place_weights
from reportedly.nouns.article import Article
from reportedly.nouns.findings import Candidate, Place
from reportedly.nouns.kinds import PlaceUse
from reportedly.resolve.evidence import Facts, Setting, shares
from reportedly.resolve.options import Lookup, Option
from reportedly.resolve.senses import Sense, sense_key, senses
from reportedly.resolve.toponyms import Toponym

SHOWN = 5  # candidates given with a place
# Facts by the reason code they are told under; those of the place alone come to "most_populous".
CODES = {
    "level_word_wide": "level_word", "listed_in": "contained_in", "same_country_share": "same_country",
    "country_beside": "same_country", "same_region_share": "same_region",
} | {
    name: name
    for name in (
        "level_word", "contained_in", "capital", "adjective", "same_country", "same_region", "near_others",
        "actors_country", "outlet_country",
    )
}  # fmt: skip
SURE_COUNTRY = 0.9  # share of a name's candidates in one country from which on the country is told
WORDS = ("contained_in", "level_word", "adjective", "capital")
SUREST = 0.94  # confidence at most: of LGL's and GeoVirus's places with a share above .97, 94 % are right, however sure
TELLING = 0.7  # nats, ln 2: a fact that doesn't even double a place's chance doesn't decide


def resolve_places(
    article: Article,
    toponyms: Sequence[Toponym],
    uses: Mapping[str, PlaceUse],
    lookup: Lookup,
    setting: Setting,
) -> tuple[Place, ...]:
    """Every geographic mention as a place, ids "p1"… in text order; undecided ones have level unknown and a reason.

    `uses` by mention id.
    """
    found = senses(toponyms, lookup, setting)
    return tuple(
        _place(
            article, f"p{rank}", toponym, uses.get(toponym.mention.id, "location"), found[sense_key(toponym)], lookup
        )
        for rank, toponym in enumerate(toponyms, start=1)
    )


def _place(article: Article, name: str, toponym: Toponym, use: PlaceUse, sense: Sense, lookup: Lookup) -> Place:
    spans = (article.cite(toponym.mention.spans[0].start, toponym.end),)
    candidates = tuple(_candidate(one.option) for one in sense.ranked[:SHOWN])
    furniture = article.furnishes(spans)
    if sense.why is not None or not sense.ranked:
        return Place(
            id=name, spans=spans, text=article.words(spans), name=toponym.name if sense.why == "site_unknown" else None,
            use=use, level="site" if sense.why == "site_unknown" else "unknown", why=sense.why or "not_in_gazetteer",
            country=_shared_country(sense), candidates=candidates, confidence=0.0, in_furniture=furniture,
        )  # fmt: skip
    option, why = sense.ranked[0].option, _reason(sense)
    if toponym.part and (part := _part_of(article, toponym, option, lookup)):
        spans, option, why = (article.cite(toponym.start, toponym.end),), part, "part_of_place"
    return Place(
        id=name, spans=spans, text=article.words(spans), name=option.name, use=use, level=option.level, why=why,
        geonameid=option.geonameid, lat=option.lat, lon=option.lon, radius_km=option.radius_km, country=option.country,
        countries=option.countries, admin1=option.admin1, candidates=candidates, confidence=_share(sense),
        in_furniture=furniture,
    )  # fmt: skip


def _shared_country(sense: Sense) -> str | None:
    """The country that nearly all of an undecided name's candidates share: which Springfield is open, that it is in the
    United States isn't."""
    if sense.why != "ambiguous":
        return None
    countries: Counter[str | None] = Counter()
    for one, share in zip(sense.ranked, shares([one.score for one in sense.ranked]), strict=True):
        countries[one.option.country] += share  # type: ignore[assignment]
    country, share = countries.most_common(1)[0]
    return country if share >= SURE_COUNTRY else None


def _reason(sense: Sense) -> str:
    best = sense.ranked[0]
    if len(sense.ranked) == 1:
        return "only_candidate"
    return "country_name" if best.option.level == "country" else _told(best.facts)


def _told(facts: Facts) -> str:
    """The reason code of the facts that gave most of a score; what words say is told before what only stands near."""
    worth = dict.fromkeys(CODES.values(), 0.0)
    for name, value in facts:
        if name in CODES:
            worth[CODES[name]] += place_weights().get(name, 0.0) * value
    for tier in (WORDS, worth):
        best = max(tier, key=lambda code: worth[code])
        if worth[best] >= TELLING:
            return best
    return "most_populous"


def _share(sense: Sense) -> float:
    return min(SUREST, round(shares([one.score for one in sense.ranked])[0], 3))


def _part_of(article: Article, toponym: Toponym, whole: Option, lookup: Lookup) -> Option | None:
    """The part of a place that "eastern Russia" names: the gazetteer's own region, or that third of the place."""
    words = article.text[toponym.start : toponym.end]
    fits = [
        one for one in lookup(words) if one.level in ("region", "water", "district") and one.country == whole.country
    ]
    same = [one for one in fits if one.admin1 == whole.admin1 or whole.level == "country"]
    return same[0] if same else None


def _candidate(option: Option) -> Candidate:
    return Candidate(
        name=option.name,
        geonameid=option.geonameid,
        lat=option.lat,
        lon=option.lon,
        level=option.level,
        country=option.country,
    )
