"""Everything a user can choose about a run, frozen; part of what a done-marker hashes."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Any, get_args

import msgspec

from reportedly.ask.words import folded
from reportedly.knowledge.disputed import areas
from reportedly.knowledge.states import states
from reportedly.knowledge.user_folder import user_folder
from reportedly.nouns.across import Reliability
from reportedly.nouns.errors import SettingsError
from reportedly.nouns.ids import digest

FILE = "settings.toml"  # in the user's folder
LETTERS: tuple[str, ...] = get_args(Reliability)


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Choices of one run. `threads` is how many the reader model may use and changes no result; `vectors` whether it
    makes vectors, which a record needs and a single reading seldom; `disputed` which countries (ISO 3166-1 alpha-2)
    disputed areas are given as, where the user doesn't want the stated policy (knowledge/data/disputed.tsv);
    `ontology` is the path of a file that extends our ontology.
    """

    threads: int = 1
    vectors: bool = True
    disputed: tuple[tuple[str, tuple[str, ...]], ...] = ()
    ontology: str | None = None

    def fingerprint(self) -> str:
        """A key of all choices that change what is read."""
        unusual = [] if self.vectors else ["without vectors"]
        unusual += [f"{area} is {' '.join(countries)}" for area, countries in sorted(self.disputed)]
        unusual += [] if self.ontology is None else [file_text(self.ontology)]
        return digest("settings/1", *unusual)


def user_settings(*, threads: int = 1, vectors: bool = True, ontology: Path | None = None) -> Settings:
    """The choices of a run with those of the settings file."""
    own = None if ontology is None else str(ontology)
    return Settings(threads=threads, vectors=vectors, disputed=user_disputed(), ontology=own)


def user_name() -> str | None:
    """The name that the user signs with: REPORTEDLY_NAME, else `name` in the settings file; None where neither says.
    SettingsError for a file that isn't TOML."""
    if os.environ.get("REPORTEDLY_NAME"):
        return os.environ["REPORTEDLY_NAME"]
    name = _file().get("name")
    return name if isinstance(name, str) and name.strip() else None


def user_disputed() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Which countries the user gives disputed areas: the table `[disputed]` of the settings file, such as
    `Crimea = "UA"` or `"Kuril Islands" = ["RU", "JP"]`. SettingsError for an unknown area or code.
    """
    table = _file().get("disputed", {})
    if not isinstance(table, dict):
        raise SettingsError('[disputed] in the settings file holds lines such as: Crimea = "UA"')
    return tuple((area, _countries(area, codes)) for area, codes in sorted(table.items()))


def _countries(area: str, codes: object) -> tuple[str, ...]:
    known = {one.name for one in areas()}
    if area not in known:
        raise SettingsError(f"[disputed] {area!r} is no disputed area; known: {', '.join(sorted(known))}")
    listed = [codes] if isinstance(codes, str) else codes
    if not isinstance(listed, list) or not listed or any(code not in _codes() for code in listed):
        raise SettingsError(f'[disputed] {area} = {codes!r}: give ISO 3166-1 alpha-2 codes, such as "UA"')
    return tuple(listed)


def _codes() -> frozenset[str]:
    return frozenset(state.alpha2 for state in states().all)


def reliabilities() -> dict[str, Reliability]:
    """How reliable the user says that sources are, by folded name: `[reliability]` in the settings file, A to F.
    SettingsError for another letter."""
    given = _file().get("reliability", {})
    table = given if isinstance(given, dict) else {}
    for name, letter in table.items():
        if letter not in LETTERS:
            raise SettingsError(f"{settings_file()}: {name} = {letter!r}; reliability is one of {', '.join(LETTERS)}")
    return {folded(name): letter for name, letter in table.items()}


def settings_file() -> Path:
    """Where the settings file lies, or would."""
    return user_folder() / FILE


def _file() -> dict[str, Any]:
    path = settings_file()
    try:
        return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(
            f'{path} can\'t be read: {error}; it should hold lines such as: name = "Ana Ruiz"'
        ) from None


def file_text(path: str) -> str:
    """The text of a file that a setting names; SettingsError if it can't be read."""
    try:
        return Path(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"can't read {path}: {error}") from error
