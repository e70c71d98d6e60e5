"""Joining the actors of new articles with those of the record: loads what they may be, and writes what is judged."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from reportedly.ask.judged import in_force, latest, undone
from reportedly.connect.actors import JOINER, join_actors
from reportedly.connect.clusters import Pair
from reportedly.connect.profiles import Profile, keys_of, profiles
from reportedly.nouns.findings import Actor
from reportedly.nouns.ids import split_row_id
from reportedly.nouns.record import AnyOf, Done, Equal, Joined, Joining, Judgement, Where
from reportedly.store.protocols import Store, View
from reportedly.text.fold import fold


class _Near(NamedTuple):
    """What may be one with the actors in question: their profiles, and the latest judgements on these."""

    profiles: dict[str, Profile]
    standing: dict[Pair, Judgement]


def join(store: Store) -> int:
    """Compares the actors of all articles that weren't yet with those they may be; how many judgements that added.

    Articles that share no key with new ones are not looked at. What was cut off is taken up the next time.
    """
    view = store.view()
    new = _pending(view)
    if not new:
        return 0
    found = list(_profiles(view, new))
    keys = {key for one in found for key in keys_of(one)} | _keys_left(view, found)
    near = _near(view, found, keys)
    return store.judge(join_actors(near.profiles.values(), near.standing), _joined(view, new, found))


def rejoin(store: Store, rows: Collection[str]) -> int:
    """Compares anew what these rows may be, after a judgement on them; how many judgements that added."""
    view = store.view()
    articles = {split_row_id(row)[0] for row in rows}
    found = [one for one in _profiles(view, articles) if one.row in rows]
    near = _near(view, found, {key for one in found for key in keys_of(one)})
    return store.judge(join_actors(near.profiles.values(), near.standing))


def _pending(view: View) -> set[str]:
    """The articles that were read but not compared by this version."""
    return set(view.articles_with(Done) - view.articles_with(Joining, Where(equal=(Equal("by", JOINER),))))


def _profiles(view: View, articles: Collection[str]) -> Iterator[Profile]:
    known: dict[str, list[Actor]] = {}
    times = {}
    for row in view.rows(Actor, Where(articles=tuple(sorted(articles)))):
        if row.article is not None:
            known.setdefault(row.article, []).append(row.noun)
            times[row.article] = row.known_at
    for article, actors in known.items():
        yield from profiles(article, actors, times[article])


def _near(view: View, found: Iterable[Profile], keys: set[str]) -> _Near:
    """All profiles that share a key with these, directly or through others, or are judged with one of them."""
    kept = {one.row: one for one in found}
    seen: set[str] = set()
    standing: dict[Pair, Judgement] = {}
    while keys - seen:
        fresh, seen = keys - seen, seen | keys
        articles = {row.article for row in view.rows(Joining, Where(any_of=(AnyOf("keys", tuple(sorted(fresh))),)))}
        kept |= {
            one.row: one for one in _profiles(view, {a for a in articles if a}) if not seen.isdisjoint(keys_of(one))
        }
        standing = _standing(view, kept)
        beyond = {row for key in standing for row in key} - kept.keys()
        kept |= {one.row: one for one in _profiles(view, {split_row_id(row)[0] for row in beyond}) if one.row in beyond}
        keys = {key for one in kept.values() for key in keys_of(one)}
    return _Near(kept, _standing(view, kept))


def _standing(view: View, kept: dict[str, Profile]) -> dict[Pair, Judgement]:
    """The latest judgements on these rows that were made of the names they bear."""
    rows = tuple(sorted(kept))
    sides = [view.rows(Judgement, Where(any_of=(AnyOf(side, rows),))) for side in ("about", "other")]
    made = {row.id: row for side in sides for row in side}
    names = {row: fold(one.name) for row, one in kept.items()}
    return {key: one for key, one in latest(made.values(), undone(view)).items() if in_force(one, names)}


def _keys_left(view: View, found: Iterable[Profile]) -> set[str]:
    """The keys of those with whom a row was judged when it bore another name: they may have held together by it."""
    kept = {one.row: one for one in found}
    rows = tuple(sorted(kept))
    names = {row: fold(one.name) for row, one in kept.items()}
    gone = [
        row.noun
        for side in ("about", "other")
        for row in view.rows(Judgement, Where(any_of=(AnyOf(side, rows),)))
        if not in_force(row.noun, names)
    ]
    others = {row for one in gone for row in (one.about, one.other) if row and row not in kept}
    articles = {split_row_id(row)[0] for row in others}
    return {key for one in _profiles(view, articles) if one.row in others for key in keys_of(one)}


def _joined(view: View, articles: Collection[str], found: Iterable[Profile]) -> Iterator[Joined]:
    keys: dict[str, set[str]] = {}
    for one in found:
        keys.setdefault(one.article, set()).update(keys_of(one))
    for row in view.rows(Done, Where(articles=tuple(sorted(articles)))):
        if row.article is not None:
            made = Joining(keys=tuple(sorted(keys.get(row.article, ()))), by=JOINER)
            yield Joined(article=row.article, joining=made, known_at=row.known_at)
