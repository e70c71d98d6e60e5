"""SQL that sums up rows of articles over all of them: actors from casts, places from spots. The same on every shelf."""

from __future__ import annotations

from reportedly.store.sql import Query

# One line an actor. Of its articles, the one with the most names speaks, then the first; one of knowledge/ has its name
# there first
ACTORS = """
INSERT INTO kept_actors BY NAME
SELECT who AS id, kind, country, name, words, articles,
    printf('%09d', 999999999 - statements - acts - undergone) || chr(31) || name || chr(31) || who AS rank,
    to_json({{'id': who, 'name': name, 'names': names, 'kind': kind, 'country': country, 'sector': sector, 'role': role,
        'wikidata': wikidata, 'articles': articles, 'statements': statements, 'acts': acts, 'undergone': undergone
    }})::VARCHAR AS answer
FROM (
    SELECT * EXCLUDE (own, other), own AS name, list_prepend(own, list_filter(other, one -> one <> own)) AS names
    FROM (
        SELECT who, first(names[1] ORDER BY node NOT LIKE 'known/%', -len(names), id) AS own,
            first(names ORDER BY -len(names), id) AS other,
            first(words ORDER BY node NOT LIKE 'known/%', -len(names), id) || '|'
                || first(words ORDER BY -len(names), id) AS words,
            first(kind ORDER BY kind = 'unknown', id) AS kind,
            first(country ORDER BY country IS NULL, id) AS country,
            first(sector ORDER BY sector IS NULL, id) AS sector,
            first(role ORDER BY role IS NULL, id) AS role,
            first(wikidata ORDER BY wikidata IS NULL, id) AS wikidata,
            count(DISTINCT article) AS articles, sum(statements)::INTEGER AS statements, sum(acts)::INTEGER AS acts,
            sum(undergone)::INTEGER AS undergone
        FROM kept_cast WHERE {which} GROUP BY who
    )
)"""
PLACES = """
INSERT INTO kept_places BY NAME
SELECT place AS id, country, name, articles, words,
    printf('%09d', 999999999 - articles) || chr(31) || name || chr(31) || place AS rank,
    to_json({{'id': place, 'name': name, 'country': country, 'level': level, 'lat': lat, 'lon': lon,
        'radius_km': radius, 'geonameid': geonameid, 'articles': articles, 'reports': reports}})::VARCHAR AS answer
FROM (
    SELECT place, first(name ORDER BY id) AS name, first(words ORDER BY id) AS words,
        first(country ORDER BY country IS NULL, id) AS country,
        first(level ORDER BY level = 'unknown', id) AS level, first(lat ORDER BY lat IS NULL, id) AS lat,
        first(lon ORDER BY lat IS NULL, id) AS lon, first(radius ORDER BY lat IS NULL, id) AS radius,
        any_value(geonameid) AS geonameid, count(DISTINCT article) AS articles, sum(reports)::INTEGER AS reports
    FROM kept_spots WHERE {which} GROUP BY place
)"""


def actors(who: list[str] | None = None) -> Query:
    """Writes the lines of these actors, or of all."""
    return _of(ACTORS, "who", who)


def places(which: list[str] | None = None) -> Query:
    """Writes the lines of these places, or of all."""
    return _of(PLACES, "place", which)


def _of(sql: str, column: str, which: list[str] | None) -> Query:
    if which is None:
        return Query(sql.format(which="true"))
    return Query(sql.format(which=f"{column} IN (SELECT unnest(?::VARCHAR[]))"), (which,))
