"""The kept rows of one article: statements, reports, figures, propositions, refusals, words, cast and places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import msgspec
from msgspec.structs import replace

from reportedly.ask.across import Across
from reportedly.ask.brief import lines_of
from reportedly.ask.context import figures_in, origin_of
from reportedly.ask.judged import node
from reportedly.ask.kept.naming import (
    barred,
    ids_of,
    loose,
    named_by_figure,
    named_by_line,
    named_by_statement,
    range_of,
    ranked,
)
from reportedly.ask.kept.said import said_rows
from reportedly.ask.listing import event_line, figure_line, heard_in, statement_line
from reportedly.ask.names import Names
from reportedly.ask.refusals import finding_line
from reportedly.ask.words import folded
from reportedly.connect.clusters import cluster_id
from reportedly.nouns.findings import Actor, Place
from reportedly.nouns.ids import split_row_id
from reportedly.nouns.kept import Kept
from reportedly.nouns.pages import ArticleLine

NEWEST = 99_999_999  # less a day's digits: the newest sort first


def rows_of_article(across: Across, names: Names) -> Iterator[tuple[str, Kept]]:
    """The rows of one article, each with its table's name."""
    key = names.ref.key
    yield "kept_articles", _article(names) | {"known": across.known[key]}
    yield from (("kept_brief", row) for row in _brief(across, names))
    yield from (("kept_words", {"article": key, "word": word}) for word in sorted(_words(names)))
    for number, statement in enumerate(names.reading.statements):
        yield "kept_statements", _statement(names, number) | {"class": statement.cue.cls}
    for number, report in enumerate(names.reading.reports):
        if report.trigger.spans:
            yield "kept_reports", _report(names, number)
    for number in range(len(names.reading.figures)):
        yield "kept_figures", _figure(names, number)
    for number, refusal in enumerate(names.reading.refusals, start=1):
        line = finding_line(names, number, refusal)
        yield "kept_refusals", _answer(line, line.row, ranked(1, key, f"{number:06d}")) | {
            "article": key, "why": line.why, "what": line.what,
        }  # fmt: skip
    yield from (("kept_cast", row) for row in _cast(names))
    for number, heard in enumerate(heard_in(names, across.originals)):
        actor = names.actors[split_row_id(heard.actor)[1] or ""]
        yield "kept_heard", heard._asdict() | {"number": number, "called": cast_names(heard.called, actor)}
    yield from (("kept_spots", row) for row in _spots(names))
    yield from (("kept_said", row) for row in said_rows(across, names))


def _answer(noun: msgspec.Struct, ident: str, rank: str) -> Kept:
    return {"id": ident, "rank": rank, "answer": msgspec.json.encode(noun).decode()}


def _article(names: Names) -> Kept:
    article, found = names.reading.article, names.reading
    line = ArticleLine(
        key=article.key, id=article.id, outlet=article.outlet, published=article.published, title=article.title,
        url=article.url, language=article.language, sha256=article.sha256, statements=len(found.statements),
        reports=len(found.reports), figures=len(found.figures), corrections=names.corrections(article.key),
        author=next((one.value for one in names.corrections(article.key) if one.field == "author"), None),
    )  # fmt: skip
    day = int(article.published.strftime("%Y%m%d")) if article.published else 0
    return (
        _answer(line, article.key, ranked(f"{NEWEST - day:08d}", article.key))
        | range_of(article.published.isoformat() if article.published else None)
        | {
            "article": article.key, "outlet": article.outlet, "outlet_words": barred([article.outlet]),
            "language": article.language, "title": article.title,
        }
    )  # fmt: skip


def _words(names: Names) -> set[str]:
    article = names.reading.article
    return set(folded(f"{article.title or ''}\n{article.text}").split())


def _statement(names: Names, number: int) -> Kept:
    statement = names.reading.statements[number]
    line, named = statement_line(names, statement), named_by_statement(names, statement)
    published = names.ref.published.isoformat() if names.ref.published else None
    return (
        _answer(line, line.row, ranked(names.ref.key, f"{number:06d}"))
        | range_of(line.said or published, unknown=True)
        | {
            "article": names.ref.key, "sources": sorted(ids_of(names, statement.source.actors)),
            "source_words": barred([statement.source.text]), "named": sorted(named.actors),
            "words": barred(named.words),
        }
    )  # fmt: skip


def _report(names: Names, number: int) -> Kept:
    report = names.reading.reports[number]
    line = event_line(names, report)
    people = (*report.actors, *report.recipients)
    return (
        _answer(line, line.row, ranked(names.ref.key, f"{number:06d}"))
        | range_of(line.date)
        | {
            "article": names.ref.key, "type": line.type, "extension": report.extension, "realis": line.realis,
            "actors": sorted(ids_of(names, (one.actor for one in people))),
            "actor_words": barred(loose(people, names)),
            "place_words": barred([line.place.name if line.place else None]),
        }
    )  # fmt: skip


def _figure(names: Names, number: int) -> Kept:
    figure = names.reading.figures[number]
    line, named = figure_line(names, figure), named_by_figure(names, figure)
    return _answer(line, line.row, ranked(names.ref.key, f"{number:06d}")) | {
        "article": names.ref.key, "named": sorted(named.actors), "words": barred(named.words),
        "counted_words": barred(names.counts(figure)),
    }  # fmt: skip


def _brief(across: Across, names: Names) -> Iterator[Kept]:
    """The lines of the brief, with their origins; what they are part of across articles is told when it is asked."""
    for number, line in enumerate(lines_of(names)):
        published = names.ref.published.isoformat() if names.ref.published else None
        named, inside = named_by_line(names, line), figures_in(names, line)
        line = replace(line, origins=(origin_of(across.originals, names, line),))
        yield (
            _answer(line, line.rows[0], ranked(names.ref.key, f"{number:06d}"))
            | range_of(line.date or published, unknown=True)
            | {
                "article": names.ref.key, "named": sorted(named.actors), "words": barred(named.words),
                "figures": inside,
            }
        )  # fmt: skip


def _cast(names: Names) -> Iterator[Kept]:
    """Who is in an article, and how often it speaks, acts and is acted on."""
    reports = names.standing(names.reading.reports)
    said = Counter(one for s in names.standing(names.reading.statements) for one in dict.fromkeys(s.source.actors))
    acts = Counter(one.actor for report in reports for one in report.actors)
    undergone = Counter(one.actor for report in reports for one in report.recipients)
    for actor in names.reading.actors:
        called = cast_names(names.all_names(actor.id), actor)
        yield {
            "id": names.row(actor.id), "article": names.ref.key, "who": names.ident(actor),
            "node": node(names.ref.key, actor), "alias": cluster_id(node(names.ref.key, actor)),
            "names": called,
            "words": barred(called), "kind": actor.kind,
            "country": actor.country, "sector": actor.sector, "role": actor.role, "wikidata": actor.wikidata,
            "statements": said[actor.id], "acts": acts[actor.id], "undergone": undergone[actor.id],
        }  # fmt: skip


def cast_names(names: tuple[str, ...], actor: Actor) -> list[str]:
    """The names that an actor is kept under: one of knowledge/ under its own in all articles, whatever is judged of it
    (the others are on the rows of those who are judged to be it)."""
    return [actor.name] if actor.known else list(names)


def _spots(names: Names) -> Iterator[Kept]:
    """Which places are in an article, and how many reports lie there."""
    reports = Counter(report.place for report in names.standing(names.reading.reports))
    for place in names.reading.places:
        yield {
            "id": names.row(place.id), "article": names.ref.key, "place": place_id(place),
            "name": place.name or place.text, "words": barred([place.name or place.text]),
            "country": place.country, "level": place.level, "lat": place.lat,
            "lon": place.lon, "radius": place.radius_km, "geonameid": place.geonameid, "reports": reports[place.id],
        }  # fmt: skip


def place_id(place: Place) -> str:
    """A place's id across articles: its GeoNames id, else its name within its country."""
    if place.geonameid is not None:
        return f"geo/{place.geonameid}"
    return f"place/{folded(place.name or place.text)}/{place.country or ''}"
