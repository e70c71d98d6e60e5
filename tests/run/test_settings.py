"""What the settings file may hold, and what it says where it holds something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.knowledge import user_folder
from reportedly.nouns.errors import SettingsError
from reportedly.run import settings
from reportedly.run.settings import Settings, user_settings


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    monkeypatch.setattr(settings, "user_folder", lambda: tmp_path)
    return lambda text: (tmp_path / "settings.toml").write_text(text, encoding="utf-8")


def test_without_a_file_policy_stands(write: object) -> None:
    assert user_settings() == Settings()


def test_a_user_gives_disputed_areas_a_country(write) -> None:  # type: ignore[no-untyped-def]
    write('[disputed]\nCrimea = "UA"\n"Kuril Islands" = ["JP", "RU"]\n')
    found = user_settings(threads=2)
    assert (found.threads, found.disputed) == (2, (("Crimea", ("UA",)), ("Kuril Islands", ("JP", "RU"))))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[disputed]\nAtlantis = "UA"', "Atlantis"),
        ('[disputed]\nCrimea = "Ukraine"', "alpha-2"),
        ("[disputed]\nCrimea = []", "alpha-2"),
        ('disputed = "Crimea"', "lines such as"),
        ("[disputed", "can't be read"),
    ],
)
def test_a_bad_line_is_told(write, text: str, told: str) -> None:  # type: ignore[no-untyped-def]
    write(text)
    with pytest.raises(SettingsError, match=told):
        user_settings()


def test_what_changes_a_reading_changes_the_marker() -> None:
    plain = Settings()
    assert Settings(threads=4).fingerprint() == plain.fingerprint()
    marks = {
        plain.fingerprint(),
        Settings(vectors=False).fingerprint(),
        Settings(disputed=(("Crimea", ("UA",)),)).fingerprint(),
    }
    assert len(marks) == 3


def test_the_folder_is_the_user_s() -> None:
    assert user_folder.user_folder().is_absolute()
