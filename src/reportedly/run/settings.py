"""Everything a user can choose about a run, frozen; part of what a done-marker hashes."""

from __future__ import annotations

import os
import tomllib
from typing import Any, get_args

import msgspec

from reportedly.ask.words import folded
from reportedly.knowledge.user_folder import user_folder
from reportedly.nouns.across import Reliability
from reportedly.nouns.errors import SettingsError
from reportedly.nouns.ids import digest

FILE = "settings.toml"  # in the user's folder
LETTERS: tuple[str, ...] = get_args(Reliability)


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Choices of one run. `threads` is how many the reader model may use and changes no result."""

    threads: int = 1

    def fingerprint(self) -> str:
        """A key of all choices that change what is read."""
        return digest("settings/1")


def user_name() -> str | None:
    """The name that the user signs with: REPORTEDLY_NAME, else `name` in the settings file; None where neither says.
    SettingsError for a file that isn't TOML."""
    if os.environ.get("REPORTEDLY_NAME"):
        return os.environ["REPORTEDLY_NAME"]
    name = _file().get("name")
    return name if isinstance(name, str) and name.strip() else None


def reliabilities() -> dict[str, Reliability]:
    """How reliable the user says that sources are, by folded name: `[reliability]` in the settings file, A to F.
    SettingsError for another letter."""
    given = _file().get("reliability", {})
    table = given if isinstance(given, dict) else {}
    for name, letter in table.items():
        if letter not in LETTERS:
            raise SettingsError(
                f"{user_folder() / FILE}: {name} = {letter!r}; reliability is one of {', '.join(LETTERS)}"
            )
    return {folded(name): letter for name, letter in table.items()}


def _file() -> dict[str, Any]:
    path = user_folder() / FILE
    try:
        return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(
            f'{path} can\'t be read: {error}; it should hold lines such as: name = "Ana Ruiz"'
        ) from None
