"""Joining the actors of new articles with those of the record: loads what they may be, and writes what is judged."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime
from typing import NamedTuple

from reportedly.ask.judged import in_force, latest, undone
from reportedly.connect.actors import JOINER, join_actors
from reportedly.connect.clusters import Pair
from reportedly.connect.likeness import keys_to_meet
from reportedly.connect.profiles import Profile, keys_of, profiles
from reportedly.nouns.findings import Actor
from reportedly.nouns.ids import split_row_id
from reportedly.nouns.record import AnyOf, Equal, Joined, Joining, Judgement, Row, Where
from reportedly.run.steps import in_order, uncollected
from reportedly.store.protocols import Store, View

SIDES = ("about", "other")
CHUNK = 2048  # articles joined in one transaction: what a kill costs, and what memory holds beside those they may be
Profiles = Mapping[str, Profile]  # by row


class _Near(NamedTuple):
    """What may be one with the actors in question: their profiles, and the latest judgements on these."""

    profiles: Profiles
    standing: dict[Pair, Judgement]


def join(store: Store) -> int:
    """Compares the actors of all articles that weren't yet with those they may be; how many judgements that added.

    Of those who are one actor by what is said of them alone, only the earliest is looked at: the others hang on it. So
    a name in half of all articles costs no more than a rare one. What was cut off is taken up the next time.
    """
    times = store.view().waiting(JOINER)
    waiting = in_order(times)
    return sum(
        _chunk(store, {key: times[key] for key in waiting[at : at + CHUNK]}) for at in range(0, len(waiting), CHUNK)
    )


@uncollected()
def _chunk(store: Store, times: Mapping[str, datetime]) -> int:
    view = store.view()
    found = _profiles(view, times.keys())
    near = _near(view, {**found, **_judged_with(view, found)})
    return store.judge(join_actors(near.profiles.values(), near.standing), _joined(times, found.values()))


def rejoin(store: Store, rows: Collection[str]) -> int:
    """Compares anew what these rows may be, after a judgement on them; how many judgements that added."""
    view = store.view()
    near = _near(view, _of_rows(view, rows))
    return store.judge(join_actors(near.profiles.values(), near.standing))


def _profiles(view: View, articles: Collection[str]) -> dict[str, Profile]:
    known: dict[str, list[Actor]] = {}
    times = {}
    wanted = Where(articles=tuple(sorted(articles)), versions="all")
    for row in view.rows(Actor, wanted) if articles else ():
        if row.article is not None:
            known.setdefault(row.article, []).append(row.noun)
            times[row.article] = row.known_at
    return {one.row: one for article, actors in known.items() for one in profiles(article, actors, times[article])}


def _of_rows(view: View, rows: Collection[str]) -> dict[str, Profile]:
    found = _profiles(view, {split_row_id(row)[0] for row in rows})
    return {row: one for row, one in found.items() if row in rows}


def _near(view: View, found: Profiles) -> _Near:
    """These and the profiles that share a key with them, directly or through others or what persons judged: the
    earliest of each kind."""
    decided = _decided(view)
    said_of = _of_rows(view, {row for one in decided for row in _pair(one.noun)})
    kept, seen, keys = dict(found), set[str](), _keys(found.values())
    while keys - seen:
        fresh, seen = keys - seen, seen | keys
        first = _profiles(view, view.firsts(JOINER, fresh))
        kept |= {
            row: one for pool in (first, said_of) for row, one in pool.items() if not fresh.isdisjoint(keys_of(one))
        }
        touched = {row for one in decided if not kept.keys().isdisjoint(_pair(one.noun)) for row in _pair(one.noun)}
        kept |= {row: one for row, one in said_of.items() if row in touched}
        keys = _keys(kept.values())
    return _Near(kept, _standing(view, kept, decided))


def _keys(found: Iterable[Profile]) -> set[str]:
    return {key for one in found for key in keys_of(one)}


def _pair(one: Judgement) -> tuple[str, str]:
    return one.about, one.other or one.about


def _decided(view: View) -> list[Row[Judgement]]:
    """All that persons said of rows."""
    return list(view.rows(Judgement, Where(equal=(Equal("kind", "analyst"),), versions="all")))


def _standing(view: View, kept: Profiles, decided: Iterable[Row[Judgement]]) -> dict[Pair, Judgement]:
    """The latest judgements between these rows, and a person's on any of them, made of the names that they bear."""
    rows = tuple(sorted(kept))
    made = list(view.rows(Judgement, Where(any_of=tuple(AnyOf(side, rows) for side in SIDES), versions="all")))
    made += [one for one in decided if not kept.keys().isdisjoint(_pair(one.noun))]
    names = {row: one.name for row, one in kept.items()}
    latest_of = latest({row.id: row for row in made}.values(), undone(view))
    return {key: one for key, one in latest_of.items() if in_force(one, names)}


def _judged_with(view: View, found: Profiles) -> dict[str, Profile]:
    """Those on whom something was said together with a row that is read again: they may have hung on it."""
    rows = tuple(sorted(found))
    asked = [Where(any_of=(AnyOf(side, rows),), versions="all") for side in SIDES]
    judged = [row.noun for where in asked for row in view.rows(Judgement, where)]
    return _of_rows(view, {row for one in judged for row in _pair(one) if row not in found})


def _joined(times: Mapping[str, datetime], found: Iterable[Profile]) -> Iterator[Joined]:
    keys: dict[str, set[str]] = {}
    for one in found:
        keys.setdefault(one.article, set()).update(keys_to_meet(one))
    for article, known_at in times.items():
        yield Joined(
            article=article, joining=Joining(keys=tuple(sorted(keys.get(article, ()))), by=JOINER), known_at=known_at
        )
