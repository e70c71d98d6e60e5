"""`python -m bench.questions PATH`: how long questions of a record take, in milliseconds, the median of several."""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

from reportedly.nouns.asked import (
    ActorsAsked,
    ArticlesAsked,
    ClaimsAsked,
    EventsAsked,
    FiguresAsked,
    LedgersAsked,
    PlacesAsked,
    ReportsAsked,
    StatementsAsked,
)
from reportedly.run.open_record import Record, open_record

TIMES = 7
Question = tuple[str, Callable[[], object]]


def questions(record: Record) -> Iterator[Question]:
    """What a page of an analyst asks: lists with and without filters, single things, search, the time line."""
    (event,), (actor, *_), (article,) = (
        record.page(EventsAsked(origins_least=1), limit=1).items,
        record.page(ActorsAsked(), limit=2).items,
        record.page(ArticlesAsked(), limit=1).items,
    )
    day = date.fromisoformat(event.date) if event.date and len(event.date) == 10 else article.published or date.today()
    middle = record.page(EventsAsked(), limit=50).next
    word = event.what.split()[0]
    lists = {
        "events": EventsAsked(), "events of a type": EventsAsked(type=event.type),
        "events of an actor": EventsAsked(actor=actor.name), "events by id of an actor": EventsAsked(actor=actor.id),
        "events of a week": EventsAsked(since=day, until=day + timedelta(days=7)),
        "events near": EventsAsked(near=(42.7, 23.3, 200.0)), "events about": EventsAsked(about=word),
        "events disputed": EventsAsked(disputed=True), "events with origins": EventsAsked(origins_least=2),
        "claims": ClaimsAsked(), "claims about": ClaimsAsked(about=word), "claims disputed": ClaimsAsked(disputed=True),
        "ledgers": LedgersAsked(), "ledgers of an event": LedgersAsked(event=event.id),
        "statements": StatementsAsked(), "statements of an actor": StatementsAsked(actor=actor.id),
        "statements about": StatementsAsked(about=word), "reports of a type": ReportsAsked(type=event.type),
        "figures": FiguresAsked(counted="people"), "articles": ArticlesAsked(),
        "articles about": ArticlesAsked(about=word),
        "actors": ActorsAsked(), "places": PlacesAsked(),
    }  # fmt: skip
    for name, asked in lists.items():
        yield name, lambda asked=asked: record.page(asked)
    yield "events, second page", lambda: record.page(EventsAsked(), after=middle)
    yield "event", lambda: record.found(event.id)
    yield "actor", lambda: record.actor(actor.id)
    yield "reading", lambda: record.reading(article.key)
    yield "search", lambda: record.search(word)
    yield "suggest", lambda: record.suggest(actor.name[:3])
    yield "time line of a month", lambda: record.timeline(EventsAsked(since=day, until=day + timedelta(days=30)))
    yield "counts", lambda: record.event_counts(EventsAsked())
    yield "brief of a day about", lambda: record.brief(about=word, since=day, until=day)


def main() -> None:
    """Asks each question several times."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--times", type=int, default=TIMES)
    given = parser.parse_args()
    medians = []
    with open_record(given.path) as record:
        for name, ask in questions(record):
            took = sorted(_seconds(ask) for _ in range(given.times))
            medians.append(took[given.times // 2])
            print(f"{name:<28} {1000 * medians[-1]:8.1f} ms  (slowest {1000 * took[-1]:.1f})", flush=True)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"median of the medians {1000 * sorted(medians)[len(medians) // 2]:.1f} ms; memory {memory:.0f} MiB")


def _seconds(ask: Callable[[], object]) -> float:
    start = time.perf_counter()
    ask()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
