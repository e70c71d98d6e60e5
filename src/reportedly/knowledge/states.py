"""States and territories with an ISO 3166-1 code: by name, demonym or adjective, capital or seat of government."""

from __future__ import annotations

from functools import cache
from typing import Literal, cast

import msgspec

from reportedly.knowledge.names import NameIndex
from reportedly.knowledge.tables import Row, one_of, parts, rows

Status = Literal["member", "observer", "de-facto", "territory"]
STATUSES = ("member", "observer", "de-facto", "territory")
COLUMNS = ("alpha2", "alpha3", "status", "name", "aliases", "demonyms", "capitals", "seats", "also")


class State(msgspec.Struct, frozen=True, kw_only=True):
    """A state or territory. `within` is the alpha-3 of the state a territory belongs to; `also`: other senses of the
    bare name."""

    alpha2: str
    alpha3: str
    status: Status
    name: str
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]
    seats: tuple[str, ...]
    also: tuple[str, ...]
    within: str | None = None


class States:
    """All states. Lookups match whole names, folded (case, diacritics), but "US" and "Turkey" as written."""

    def __init__(self, everything: tuple[State, ...]) -> None:
        self.all = everything
        self._by_code = {code: state for state in everything for code in (state.alpha2, state.alpha3)}
        self._names: NameIndex[State] = NameIndex()
        self._demonyms: NameIndex[State] = NameIndex()
        self._metonyms: NameIndex[State] = NameIndex()
        for state in everything:
            self._names.add((state.name, *state.aliases), state)
            self._demonyms.add(_with_plurals(state.demonyms), state)
            if state.status != "territory":  # "Hamilton said" is hardly ever Bermuda
                self._metonyms.add((*state.capitals, *state.seats), state)

    def by_code(self, code: str) -> State | None:
        """The state with this ISO 3166-1 alpha-2 or alpha-3 code (capitals)."""
        return self._by_code.get(code)

    def by_name(self, surface: str) -> State | None:
        """The state of this name or alias ("DPRK", "Burma"); None when none or several ("Congo") bear it."""
        return self._names.one(surface)

    def all_by_name(self, surface: str) -> tuple[State, ...]:
        """All states of this name, for names that several bear."""
        return self._names.all(surface)

    def by_demonym(self, surface: str) -> State | None:
        """The state of this adjective or people ("Russian", "Ukrainians"); None when none or several ("Congolese")
        fit."""
        return self._demonyms.one(surface)

    def all_by_demonym(self, surface: str) -> tuple[State, ...]:
        """All states of this adjective or people."""
        return self._demonyms.all(surface)

    def by_metonym(self, surface: str) -> State | None:
        """The state whose capital or seat of government this is ("Moscow", "Downing Street"). Whether the words mean
        the state or the place is for the caller to decide: "Moscow said" against "in Moscow"."""
        return self._metonyms.one(surface)


def _with_plurals(demonyms: tuple[str, ...]) -> tuple[str, ...]:
    """The demonyms and their plurals in -s; not for -ese, -ish, -ch, -men …, which have none of their own."""
    regular = (word for word in demonyms if not word.endswith(("s", "sh", "ch", "ese", "men", "man", "i-Kiribati")))
    return (*demonyms, *(f"{word}s" for word in regular))


def _state(row: Row) -> State:
    status, _, within = row["status"].partition("/")
    lists = {name: parts(row[name]) for name in ("aliases", "demonyms", "capitals", "seats", "also")}
    return State(
        alpha2=row["alpha2"],
        alpha3=row["alpha3"],
        status=cast(Status, one_of(status, STATUSES, where=f"states.tsv, {row['name']}")),
        name=row["name"],
        within=within or None,
        **lists,
    )


@cache
def states() -> States:
    """All states, read once."""
    return States(tuple(_state(row) for row in rows("states.tsv", *COLUMNS)))
