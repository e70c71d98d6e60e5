"""All that is done across articles after reading: who is one actor, what copies what, what tells of one event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from reportedly.ask.readings import readings
from reportedly.connect.clusters import Pair
from reportedly.connect.compare import COMPARER, Told, compare, compare_alone, told
from reportedly.connect.copies import COPIER, PASSAGE_LEAST, Text, copy_of
from reportedly.connect.may_copy import glance_of as copy_glance
from reportedly.connect.may_copy import may_copy
from reportedly.connect.may_tell_one import glance_of as story_glance
from reportedly.connect.may_tell_one import may_tell_one
from reportedly.connect.packed import pack, unpack
from reportedly.connect.stories import keys_of as story_keys
from reportedly.nouns.article import Article
from reportedly.nouns.record import Edge, Joining, Where
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
    found = view.rows(Article, Where(articles=tuple(sorted(articles)), versions="all")) if articles else ()
    return {row.noun.key: Text(row.noun, row.known_at) for row in found}


def _copier(text: Text) -> Joining:
    return Joining(hashes=text.keys, by=COPIER, glance=copy_glance(text.shingles))


def _may_copy(glances: Mapping[str, bytes], pairs: Sequence[Pair]) -> list[Pair]:
    return may_copy(glances, pairs, PASSAGE_LEAST)


def _copies(one: Text, other: Text) -> Iterable[Edge]:
    return filter(None, [copy_of(one, other)])


def _told(view: View, articles: Collection[str]) -> dict[str, Told]:
    keys = tuple(sorted(articles))
    times = {row.noun.key: row.known_at for row in view.rows(Article, Where(articles=keys, versions="all"))}
    found = readings(view, articles=keys, versions="all", parts=COMPARED)
    return {one.article.key: told(one, times[one.article.key]) for one in found}


def _told_again(view: View, articles: Collection[str]) -> dict[str, Told]:
    found = view.arrow("vectors", Where(articles=tuple(sorted(articles)), versions="all")) if articles else None
    numbers: dict[str, dict[str | None, bytes]] = defaultdict(dict)
    if found is not None:
        for article, of, each in zip(*(found[name].to_pylist() for name in ("article", "of", "numbers")), strict=True):
            numbers[article][of] = each
    return {key: unpack(whole, numbers[key]) for key, whole in view.packed(COMPARER, "whole", articles).items()}


def _comparer(one: Told) -> Joining:
    return Joining(
        hashes=tuple(sorted(set(story_keys(one.outline)))),
        by=COMPARER,
        glance=story_glance(one.outline),
        whole=pack(one),
    )


COPIES = Step(COPIER, ("copy",), _texts, _texts, _copier, _may_copy, _copies)
FINDINGS = Step(
    COMPARER, ("story", "event", "claim"), _told, _told_again, _comparer, may_tell_one, compare, compare_alone
)
