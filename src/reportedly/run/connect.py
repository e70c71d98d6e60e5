"""All that is done across articles after reading, in order: who is one actor, then what copies what."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from reportedly.connect.copies import COPIER, Text, copy_of
from reportedly.connect.wording import keys_of
from reportedly.nouns.article import Article
from reportedly.nouns.record import Edge, Where
from reportedly.run.join import join
from reportedly.run.steps import Step, run_step
from reportedly.store.protocols import Store, View


def connect(store: Store) -> None:
    """Compares the articles that weren't compared yet with those they may have to do with."""
    join(store)
    for step in (COPIES,):
        run_step(store, step)


def _texts(view: View, articles: Collection[str]) -> dict[str, Text]:
    found = view.rows(Article, Where(articles=tuple(sorted(articles)), versions="all"))
    return {row.noun.key: Text(row.noun, row.known_at) for row in found}


def _copies(one: Text, other: Text) -> Iterable[Edge]:
    return filter(None, [copy_of(one, other)])


COPIES = Step(COPIER, "copy", _texts, lambda text: keys_of(text.words), _copies)
