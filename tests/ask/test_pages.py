"""Lists in pages: every filter has a meaning, pages join up to the whole list, which is the same as the list itself."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

import msgspec
import pytest

from reportedly.ask.claims import claims
from reportedly.ask.events import events
from reportedly.ask.kept.filters import FILTERS
from reportedly.ask.kept.shelf import shelf_of
from reportedly.ask.ledgers import ledgers
from reportedly.ask.listing import figures, statements
from reportedly.ask.over_time import counts, timeline
from reportedly.ask.pages import PAGES, page
from reportedly.ask.refusals import refusals
from reportedly.ask.search import search, suggest
from reportedly.nouns.across import Event
from reportedly.nouns.asked import (
    ActorsAsked,
    ArticlesAsked,
    Asked,
    ClaimsAsked,
    EventsAsked,
    FiguresAsked,
    LedgersAsked,
    PlacesAsked,
    RefusalsAsked,
    ReportsAsked,
    StatementsAsked,
)
from reportedly.nouns.errors import SettingsError
from reportedly.run.connect import connect
from reportedly.run.open_record import Record
from reportedly.store.memory import MemoryStore
from reportedly.store.protocols import Shelf, View
from tests.contracts.make import entry, strike
from tests.golden.dispatches import recorded_entries


@pytest.fixture(scope="module")
def view() -> View:
    store = MemoryStore()
    store.put_all([*recorded_entries(), entry(strike())])
    connect(store)
    return store.view()


@pytest.fixture(scope="module")
def shelf(view: View) -> Shelf:
    return shelf_of(view)


def said(one: object) -> str:
    """What is asked, for a test's name; of what must then hold nothing, since a function's name changes."""
    if not isinstance(one, msgspec.Struct):
        return "holds"
    given = ((name, getattr(one, name)) for name in one.__struct_fields__)
    return type(one).__name__ + "".join(f" {name}={value}" for name, value in given if value is not None)


def listed(shelf: Shelf, asked: Asked) -> list[Any]:
    return list(page(shelf, asked, limit=500).items)


def test_every_question_has_a_page_and_every_filter_a_meaning() -> None:
    for kind in get_args(Asked):
        assert kind in PAGES
        assert set(FILTERS[kind]) == set(kind.__struct_fields__)


def test_whole_lists_are_those_of_the_pure_questions(view: View, shelf: Shelf) -> None:
    assert listed(shelf, EventsAsked()) == list(events(view))
    assert listed(shelf, ClaimsAsked()) == list(claims(view))
    assert listed(shelf, LedgersAsked()) == list(ledgers(view))
    assert listed(shelf, StatementsAsked()) == list(statements(view))
    assert listed(shelf, FiguresAsked()) == list(figures(view))
    assert {one.row for one in listed(shelf, RefusalsAsked())} == {one.row for one in refusals(view).rows}


@pytest.mark.parametrize("asked", [kind() for kind in get_args(Asked)], ids=lambda one: type(one).__name__)
def test_pages_join_up_to_the_whole_list(shelf: Shelf, asked: Asked) -> None:
    whole, found, after = listed(shelf, asked), [], None
    while True:
        one = page(shelf, asked, limit=7, after=after)
        found += one.items
        assert one.total == len(whole)
        if (after := one.next) is None:
            break
    assert found == whole
    assert len({msgspec.json.encode(item) for item in whole}) == len(whole)


@pytest.mark.parametrize("after", ["", "x", "WyJrZXB0", "é"])
def test_a_cursor_of_nothing_is_said_to_be_none(shelf: Shelf, after: str) -> None:
    with pytest.raises(SettingsError, match="no cursor"):
        page(shelf, EventsAsked(), after=after)


def test_a_cursor_of_another_list_and_an_odd_limit_are_refused(shelf: Shelf) -> None:
    after = page(shelf, EventsAsked(), limit=1).next
    with pytest.raises(SettingsError, match="another list"):
        page(shelf, ClaimsAsked(), after=after)
    for limit in (0, 501):
        with pytest.raises(SettingsError, match="1 to 500"):
            page(shelf, EventsAsked(), limit=limit)


EVENT_FILTERS: list[tuple[EventsAsked, Any]] = [
    (EventsAsked(type="PROTEST"), lambda one: one.type == "PROTEST"),
    (EventsAsked(extension="disaster"), lambda one: one.extension == "disaster"),
    (EventsAsked(realis="future"), lambda one: "future" in one.realis),
    (EventsAsked(country="bg"), lambda one: one.place and one.place.country == "BG"),
    (EventsAsked(origins_least=2), lambda one: len(one.belief.origins) >= 2),
    (EventsAsked(place="arlo"), lambda one: one.place and one.place.name == "Arlo"),
    (EventsAsked(recipient="Plamen Dzhurov"), lambda one: "Plamen Dzhurov" in one.recipients),
    (
        EventsAsked(actor="Rodopa Hydro"),
        lambda one: any("Rodopa Hydro" in name for name in (*one.actors, *one.recipients)),
    ),
    (EventsAsked(since=date(2031, 1, 1)), lambda one: one.date is not None and one.date >= "2031"),
    (
        EventsAsked(since=date(2025, 3, 12), until=date(2025, 3, 12)),
        lambda one: one.date in ("2025-03-12", "2025-03", "2025", "2025-03-10/2025-03-16"),
    ),
]


@pytest.mark.parametrize(("asked", "test"), EVENT_FILTERS, ids=said)
def test_what_events_are_asked_for(shelf: Shelf, asked: EventsAsked, test: Any) -> None:
    whole = listed(shelf, EventsAsked())
    wanted = [one for one in whole if test(one)]
    assert 0 < len(wanted) < len(whole)
    assert listed(shelf, asked) == wanted


def test_an_actor_is_found_by_its_id_and_any_of_its_names(shelf: Shelf) -> None:
    (mira,) = listed(shelf, ActorsAsked(name="mira holt"))
    assert listed(shelf, StatementsAsked(actor=mira.id)) == listed(shelf, StatementsAsked(source="Holt"))
    twice = next(one for one in listed(shelf, ActorsAsked()) if len(one.names) > 1)
    by_name = [listed(shelf, StatementsAsked(actor=name)) for name in twice.names]
    assert all(set(map(str, listed(shelf, StatementsAsked(actor=twice.id)))) <= set(map(str, one)) for one in by_name)


def test_near_and_box_reach_as_far_as_the_place(shelf: Shelf) -> None:
    def there(**given: Any) -> bool:
        return any(one.place and one.place.name == "Arlo" for one in listed(shelf, EventsAsked(**given)))

    # Arlo lies at 1.5, -2.25 and reaches 4 km; a degree of longitude is about 111 km here
    assert there(near=(1.5, -2.25, 0.0))
    assert there(near=(1.5, -2.16, 6.5))
    assert not there(near=(1.5, -2.16, 5.5))
    assert there(bbox=(-3.0, 1.0, -2.0, 2.0))
    assert there(bbox=(-2.22, 1.0, -2.0, 2.0))
    assert not there(bbox=(-2.2, 1.0, -2.0, 2.0))
    assert there(bbox=(170.0, 1.0, -2.0, 2.0))
    assert not there(bbox=(170.0, 1.0, -3.0, 2.0))
    for odd in ({"near": (91.0, 0.0, 1.0)}, {"bbox": (0.0, 5.0, 1.0, 4.0)}):
        with pytest.raises(SettingsError, match="give"):
            there(**odd)


def test_disputed_events_are_denied_or_have_a_figure_that_is(shelf: Shelf) -> None:
    disputed, others = (listed(shelf, EventsAsked(disputed=wanted)) for wanted in (True, False))
    figures = {row for one in listed(shelf, LedgersAsked(disputed=True)) for line in one.lines for row in line.rows}

    def is_disputed(one: Event) -> bool:
        own = {f"{line.article.key}/{figure}" for line in one.lines for figure in line.report.figures}
        return one.denied or not own.isdisjoint(figures)

    assert disputed
    assert all(map(is_disputed, disputed))
    assert not any(map(is_disputed, others))
    assert len(disputed) + len(others) == len(listed(shelf, EventsAsked()))


def test_the_ledgers_of_an_event_are_those_that_its_figures_stand_in(shelf: Shelf) -> None:
    for one in listed(shelf, EventsAsked()):
        own = {f"{line.article.key}/{figure}" for line in one.lines for figure in line.report.figures}
        found = listed(shelf, LedgersAsked(event=one.id))
        assert all(own & {row for line in ledger.lines for row in line.rows} for ledger in found)


LINES: list[tuple[Asked, Any]] = [
    (ReportsAsked(type="PROTEST"), lambda one: one.type == "PROTEST"),
    (ReportsAsked(realis="future"), lambda one: one.realis == "future"),
    (StatementsAsked(cls="deny"), lambda one: one.cls == "deny"),
    (StatementsAsked(article=strike().article.key), lambda one: one.article.key == strike().article.key),
    (FiguresAsked(counted="workers"), lambda one: "workers" in (one.counted or "")),
    (ArticlesAsked(outlet="arlo bee"), lambda one: one.outlet == "The Arlo Bee"),
    (ArticlesAsked(about="STRIKE workers"), lambda one: one.outlet == "The Arlo Bee"),
    (ArticlesAsked(since=date(2026, 1, 1)), lambda one: one.published.year > 2025),
    (ActorsAsked(kind="population"), lambda one: one.kind == "population"),
    (PlacesAsked(country="xx"), lambda one: one.country == "XX"),
    (RefusalsAsked(why="no_country"), lambda one: one.why == "no_country"),
    (LedgersAsked(measure="killed"), lambda one: one.counted.startswith("killed")),
    (ClaimsAsked(disputed=True), lambda one: one.disputed),
    (ClaimsAsked(source="Grozeva"), lambda one: any("Grozeva" in t.name for line in one.lines for t in line.tellers)),
    (ClaimsAsked(since=date(2026, 1, 1)), lambda one: one.belief.last.year > 2025),
    (ClaimsAsked(until=date(2025, 3, 10)), lambda one: one.belief.first <= date(2025, 3, 10)),
]


@pytest.mark.parametrize(("asked", "test"), LINES, ids=said)
def test_what_other_lists_are_asked_for(shelf: Shelf, asked: Asked, test: Any) -> None:
    whole = listed(shelf, type(asked)())
    wanted = [one for one in whole if test(one)]
    assert 0 < len(wanted) < len(whole)
    assert listed(shelf, asked) == wanted


def test_claims_are_asked_by_how_many_origins_they_have(shelf: Shelf) -> None:
    whole = listed(shelf, ClaimsAsked())
    for least in (1, 2):
        wanted = [one for one in whole if len(one.belief.origins) >= least]
        assert listed(shelf, ClaimsAsked(origins_least=least)) == wanted


def test_about_is_what_the_pure_questions_take_it_to_be(view: View, shelf: Shelf) -> None:
    for words in ("Rodopa Hydro", "dam", "nobody called so"):
        assert listed(shelf, ClaimsAsked(about=words)) == list(claims(view, about=words))
        assert listed(shelf, StatementsAsked(about=words)) == list(statements(view, about=words))
        assert listed(shelf, LedgersAsked(about=words)) == list(ledgers(view, about=words))
        assert listed(shelf, FiguresAsked(about=words)) == list(figures(view, about=words))


def test_reliability_is_put_on_answers(view: View, shelf: Shelf) -> None:
    rated: Any = {"rodopa hydro": "D"}
    found = page(shelf, ClaimsAsked(), limit=500, rated=rated).items
    assert found == claims(view, rated=rated)
    assert found != claims(view)


def test_the_time_line_is_the_events_as_columns(shelf: Shelf) -> None:
    found, whole = timeline(shelf, EventsAsked()), listed(shelf, EventsAsked())
    assert list(found.ids) == [one.id for one in whole]
    assert found.total == len(whole)
    day = next(number for number, one in enumerate(whole) if one.date == "2031-05-05")
    assert (found.start[day], found.end[day], found.lat[day]) == ("2031-05-05", "2031-05-05", 1.5)
    assert {one for number, one in enumerate(found.start) if whole[number].date is None} == {None}
    assert counts(shelf, EventsAsked())["type"]["PROTEST"] == sum(one.type == "PROTEST" for one in whole)
    assert timeline(shelf, EventsAsked(actor="nobody called so")).ids == ()


def test_search_finds_by_all_words_and_pages(shelf: Shelf) -> None:
    whole = search(shelf, "hydro RODOPA", limit=500)
    assert whole.items[0].kind == "actor"
    assert {"actor", "event", "article", "statement"} <= {hit.kind for hit in whole.items}
    assert whole.total == len(whole.items) == len({(hit.kind, hit.id) for hit in whole.items})
    found, after = [], None
    while True:
        one = search(shelf, "hydro RODOPA", limit=3, after=after)
        found += one.items
        if (after := one.next) is None:
            break
    assert tuple(found) == whole.items
    with pytest.raises(SettingsError, match="no word"):
        search(shelf, "?!")


def test_suggestions_begin_as_asked(shelf: Shelf) -> None:
    assert [(one.kind, one.name) for one in suggest(shelf, "Arl")][:2] == [
        ("place", "Arlo"),
        ("outlet", "The Arlo Bee"),
    ]
    assert suggest(shelf, "rodo")[0].name == "Rodopa Hydro"
    assert suggest(shelf, " ") == suggest(shelf, "zzz") == ()


def test_an_opened_record_answers_the_same(view: View, shelf: Shelf) -> None:
    record = Record(view)
    assert record.page(EventsAsked(), limit=3) == page(shelf, EventsAsked(), limit=3)
    assert record.suggest("rodo") == suggest(shelf, "rodo")
    key = strike().article.key
    reading = record.reading(key)
    assert reading is not None
    assert reading.article == strike().article
    (mira,) = record.page(ActorsAsked(name="Mira Holt")).items
    assert record.actor(mira.id) == record.actor(f"{key}/a1") == mira
    assert (mira.statements, mira.articles, mira.role) == (2, 1, "the energy minister")
    assert record.actor("who-none") is None


def test_the_origin_tree_leads_a_reprint_to_the_wire(view: View) -> None:
    record = Record(view)
    copied = next(one for one in record.events() if one.belief.articles >= 3 and len(one.belief.origins) == 1)
    tree = record.origins(copied.id)
    assert {one.key for one in tree.nodes} >= {line.article.key for line in copied.lines}
    assert {one.newsroom for one in tree.nodes} == {copied.belief.origins[0]}
    assert all(link.reason.startswith(("copy: ", "passage: ")) for link in tree.links)
    assert tree.links
