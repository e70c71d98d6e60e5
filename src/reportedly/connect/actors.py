"""Joining actors across articles: profiles and what was judged so far → the judgements that the machine adds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import combinations
from typing import NamedTuple

from reportedly.connect.clusters import Clusters, Link, Pair, cluster, pair
from reportedly.connect.likeness import DIFFERENT_MAX, SAME_MIN, UNSURE_MIN, Likeness, likeness, mark_of
from reportedly.connect.profiles import Profile, keys_of
from reportedly.nouns.ids import digest, split_row_id
from reportedly.nouns.record import Judgement, Verdict

_ANY = datetime.min  # where the order is the scores' alone
JOINER = "actors/2"  # the version of names, weights and rules here: another one compares all articles again


class Scored(NamedTuple):
    """A pair, how alike it is, and from when on both are known."""

    pair: Pair
    likeness: Likeness
    at: datetime


class _Wanted(NamedTuple):
    verdict: Verdict
    scored: Scored


def join_actors(profiles: Iterable[Profile], standing: Mapping[Pair, Judgement]) -> tuple[Judgement, ...]:
    """The judgements to be added so that the record says what these profiles and `standing` say together.

    `standing` holds the latest judgement of each pair. A pair on which a person has decided is left alone. The result
    depends on what is in the two, not on their order.
    """
    by_row = {profile.row: profile for profile in profiles}
    scored = _scored(by_row)
    decided = {key: one for key, one in standing.items() if one.kind == "analyst" and one.verdict != "retracted"}
    made = _machine(scored, decided)
    alone = _machine(scored, {}) if decided else made
    final = clusters(decided.values(), made.used)
    wanted = _wanted(scored, made, final, decided, _earliest(by_row, final))
    caused = {link.pair for link in made.used} - {link.pair for link in alone.used}
    return tuple(_changes(wanted, standing, final, by_row, caused))


def clusters(judgements: Iterable[Judgement], links: Iterable[Link] = ()) -> Clusters:
    """The clusters that judgements in force make, with further links of the machine's."""
    made = list(judgements)
    same = [_link(one) for one in made if one.verdict == "same" and one.other is not None]
    apart = [pair(one.about, one.other) for one in made if one.verdict == "different" and one.other is not None]
    return cluster([*same, *links], apart)


def _link(one: Judgement) -> Link:
    return Link(one.about, one.other or "", one.at, one.score or 1.0, one.kind == "analyst")


def _machine(scored: Mapping[Pair, Scored], decided: Mapping[Pair, Judgement]) -> Clusters:
    """What the machine alone joins, held apart where a person or its own score says so; a person's "same" is left out,
    so that the record holds together as of before it was given."""
    links = [
        Link(*key, one.at, one.likeness.score)
        for key, one in scored.items()
        if one.likeness.score >= SAME_MIN and key not in decided
    ]
    apart = [key for key, one in scored.items() if one.likeness.score <= DIFFERENT_MAX and key not in decided]
    return cluster(links, [*apart, *(key for key, one in decided.items() if one.verdict in ("different", "unsure"))])


def _scored(by_row: Mapping[str, Profile]) -> dict[Pair, Scored]:
    """The pairs that share a key; of those who are alike in all that counts, each with the earliest only."""
    blocks: dict[str, list[Profile]] = defaultdict(list)
    for row in sorted(by_row):
        for key in keys_of(by_row[row]):
            blocks[key].append(by_row[row])
    found: dict[Pair, Scored] = {}
    for block in blocks.values():
        for one, other in _pairs(block):
            both = pair(one.row, other.row)
            if both not in found:
                found[both] = Scored(both, likeness(one, other), max(one.known_at, other.known_at))
    return found


def _pairs(block: Sequence[Profile]) -> Iterator[tuple[Profile, Profile]]:
    groups: dict[str, list[Profile]] = defaultdict(list)
    for one in sorted(block, key=lambda profile: (profile.known_at, profile.row)):
        groups[mark_of(one)].append(one)
    for group in groups.values():
        yield from ((group[0], one) for one in group[1:])
    yield from combinations([group[0] for group in groups.values()], 2)


def _earliest(by_row: Mapping[str, Profile], final: Clusters) -> dict[str, str]:
    """The row of each one's cluster that was known first: it is there whoever else of the cluster is looked at."""
    first: dict[str, str] = {}
    for one in sorted(by_row.values(), key=lambda profile: (profile.known_at, profile.row)):
        first.setdefault(final.of.get(one.row, one.row), one.row)
    return {row: first[final.of.get(row, row)] for row in by_row}


def _wanted(
    scored: Mapping[Pair, Scored],
    made: Clusters,
    final: Clusters,
    decided: Mapping[Pair, Judgement],
    earliest: Mapping[str, str],
) -> dict[Pair, _Wanted]:
    """What the machine has to have said: the links it used, and for clusters of one name that stay apart as many open
    or different pairs as hold these together, the likeliest ones. Clusters go by the `earliest` of their rows."""
    blocked = {link.pair for link in made.contradicted}
    open_: dict[Pair, _Wanted] = {}
    for one in sorted(scored.values(), key=lambda one: (-one.likeness.score, one.at, one.pair)):
        verdict = _verdict(one, one.pair in blocked)
        between = pair(*(earliest[row] for row in one.pair))
        if verdict is not None and one.pair not in decided and between[0] != between[1]:
            open_.setdefault(between, _Wanted(verdict, one))
    asked = cluster((Link(*key, _ANY, found.scored.likeness.score) for key, found in open_.items()), ()).used
    links = {link.pair: _Wanted("same", scored[link.pair]) for link in made.used}
    return links | {open_[link.pair].scored.pair: open_[link.pair] for link in asked}


def _verdict(one: Scored, blocked: bool) -> Verdict | None:
    """What to say of two that are not joined: nothing where already their names differ, or one article has both."""
    if split_row_id(one.pair[0])[0] == split_row_id(one.pair[1])[0]:
        return None
    if blocked:
        return "unsure"
    if one.likeness.score <= DIFFERENT_MAX:
        return "different" if one.likeness.reason.startswith("same name") else None
    return "unsure" if UNSURE_MIN <= one.likeness.score < SAME_MIN else None


def _changes(
    wanted: Mapping[Pair, _Wanted],
    standing: Mapping[Pair, Judgement],
    final: Clusters,
    by_row: Mapping[str, Profile],
    caused: Collection[Pair],
) -> Iterator[Judgement]:
    """New and changed judgements, then those that are taken back; what still holds is left as it is. The links that the
    machine would not have made without a person's word (`caused`) are known from that word on."""
    cause = max((one.at for one in standing.values() if one.kind == "analyst"), default=None)
    for key in sorted(wanted):
        before = standing.get(key)
        if before is None or before.verdict != wanted[key].verdict:
            yield _judgement(wanted[key], by_row, before, cause if before is not None or key in caused else None)
    for key in sorted(standing.keys() - wanted.keys()):
        before = standing[key]
        if before.kind == "machine" and before.verdict != "retracted" and set(key) <= by_row.keys():
            one, other = (by_row[row] for row in key)
            scored = Scored(key, likeness(one, other), max(one.known_at, other.known_at))
            # A link that others known no later stand in for does harm too: once these are parted, it would hold.
            stood_in_for = before.verdict == "same" and final.id_of(key[0]) == final.id_of(key[1])
            yield _judgement(_Wanted("retracted", scored), by_row, before, None if stood_in_for else cause)


def _judgement(
    wanted: _Wanted, by_row: Mapping[str, Profile], before: Judgement | None, cause: datetime | None
) -> Judgement:
    """The judgement, known from when both rows are, not before one that it changes, nor before what caused it."""
    verdict, scored = wanted
    one, other = scored.pair
    names = (by_row[one].name, by_row[other].name)
    at = max(moment for moment in (scored.at, before and before.at, cause) if moment)
    return Judgement(
        id="j-" + digest(one, other, verdict, JOINER, at.isoformat(), *names, before.id if before else None),
        about=one,
        other=other,
        verdict=verdict,
        score=scored.likeness.score,
        by=JOINER,
        kind="machine",
        reason=scored.likeness.reason,
        names=names,
        at=at,
    )
