"""Which stories a change touches: grouped again from edges alone, window by window, and compared with what was kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from reportedly.ask.across import WHOLE_MOST, window_of
from reportedly.connect.clusters import pair
from reportedly.connect.grouping import groups
from reportedly.connect.stories import STORY_LEAST
from reportedly.nouns.kept import Kept
from reportedly.store.protocols import Shelf
from reportedly.store.sql import latest

LATEST = f"SELECT article, published FROM articles WHERE article IN ({latest(None).sql}) AND until IS NULL"


class Stories(NamedTuple):
    """The stories that changed or have one of the articles asked about: each of their articles with its story's
    smallest, and the window of each article."""

    of: Mapping[str, str]
    windows: Mapping[str, str]

    def rows(self) -> list[tuple[str, Kept]]:
        """Their kept rows, with the table's name."""
        return [story_row(key, story, self.windows[key]) for key, story in sorted(self.of.items())]


def story_row(article: str, story: str, window: str) -> tuple[str, Kept]:
    """The kept row of an article's story, with the table's name."""
    return "kept_stories", {"article": article, "story": story, "month": window}


def stories_touched(shelf: Shelf, articles: Iterable[str]) -> Stories:
    """The stories of these articles, and those that their change changes."""
    found = shelf.ask(LATEST)
    split = len(found) > WHOLE_MOST
    windows = {key: window_of(published, split=split) for key, published in found}
    kept = {key: (story, window) for key, story, window in shelf.ask("SELECT article, story, month FROM kept_stories")}
    asked = set(articles)
    changed = {key for key, (_, window) in kept.items() if windows.get(key) != window} | asked
    touched = {windows[key] for key in changed if key in windows} | {kept[key][1] for key in changed if key in kept}
    now = _grouped(shelf, {key: window for key, window in windows.items() if window in touched})
    before = {key: story for key, (story, _) in kept.items() if key in now or key in asked}
    return Stories({key: now[key] for key in _differ(now, before, changed)}, windows)


def _grouped(shelf: Shelf, windows: Mapping[str, str]) -> dict[str, str]:
    edges = shelf.ask(
        """SELECT one, other, score FROM edges WHERE kind = 'story' AND until IS NULL
            AND one IN (SELECT unnest(?::VARCHAR[]))""",
        [list(windows)],
    )
    alike = {pair(one, other): score for one, other, score in edges if windows.get(one) == windows.get(other)}
    return {key: key for key in windows} | groups(alike, least=STORY_LEAST)


def _differ(now: Mapping[str, str], before: Mapping[str, str], asked: set[str]) -> set[str]:
    """The articles of stories that have one of those asked about, or other articles than before. Of articles that were
    never kept nobody need ask: they were touched, and their turn comes."""
    here, there = _members(now), _members(before)
    found = {
        story
        for story, members in here.items()
        if not members.isdisjoint(asked) or (members != there.get(story) and not members.isdisjoint(before))
    }
    return {key for story in found for key in here[story]}


def _members(of: Mapping[str, str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for key, story in of.items():
        found[story].add(key)
    return found
