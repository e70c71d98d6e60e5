"""Everything a user can choose about a run, frozen; part of what a done-marker hashes."""

from __future__ import annotations

import os
import tomllib

import msgspec

from reportedly.knowledge.user_folder import user_folder
from reportedly.nouns.errors import SettingsError
from reportedly.nouns.ids import digest

FILE = "settings.toml"  # in the user's folder


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Choices of one run. `threads` is how many the reader model may use and changes no result."""

    threads: int = 1

    def fingerprint(self) -> str:
        """A key of all choices that change what is read."""
        return digest("settings/1")


def user_name() -> str | None:
    """The name that the user signs with: REPORTEDLY_NAME, else `name` in the settings file; None where neither says.
    SettingsError for a file that isn't TOML."""
    path = user_folder() / FILE
    if os.environ.get("REPORTEDLY_NAME"):
        return os.environ["REPORTEDLY_NAME"]
    try:
        name = tomllib.loads(path.read_text(encoding="utf-8")).get("name") if path.exists() else None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(
            f'{path} can\'t be read: {error}; it should hold lines such as: name = "Ana Ruiz"'
        ) from None
    return name if isinstance(name, str) and name.strip() else None
