"""All that is done across articles after reading: who is one actor, what copies what, what tells of one event."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from reportedly.ask.readings import readings
from reportedly.connect.compare import COMPARER, Told, compare, compare_alone, told
from reportedly.connect.copies import COPIER, Text, copy_of
from reportedly.connect.stories import keys_of as story_keys
from reportedly.connect.wording import keys_of
from reportedly.nouns.article import Article
from reportedly.nouns.record import Edge, Where
from reportedly.run.join import join
from reportedly.run.keep import keep
from reportedly.run.steps import Step, run_step
from reportedly.store.protocols import Store, View

COMPARED = ("actors", "places", "times", "figures", "statements", "reports", "vectors")  # of a reading


def connect(store: Store) -> None:
    """Compares the articles that weren't compared yet with those they may have to do with, then makes anew what
    is kept of answers that this changes."""
    join(store)
    run_step(store, COPIES)
    run_step(store, FINDINGS)
    keep(store)


def _texts(view: View, articles: Collection[str]) -> dict[str, Text]:
    found = view.rows(Article, Where(articles=tuple(sorted(articles)), versions="all"))
    return {row.noun.key: Text(row.noun, row.known_at) for row in found}


def _copies(one: Text, other: Text) -> Iterable[Edge]:
    return filter(None, [copy_of(one, other)])


def _told(view: View, articles: Collection[str]) -> dict[str, Told]:
    keys = tuple(sorted(articles))
    times = {row.noun.key: row.known_at for row in view.rows(Article, Where(articles=keys, versions="all"))}
    found = readings(view, articles=keys, versions="all", parts=COMPARED)
    return {one.article.key: told(one, times[one.article.key]) for one in found}


COPIES = Step(COPIER, ("copy",), _texts, lambda text: keys_of(text.words), _copies)
FINDINGS = Step(
    COMPARER, ("story", "event", "claim"), _told, lambda one: story_keys(one.outline), compare, compare_alone
)
