"""Which stories a change touches: grouped again from edges alone, window by window, and compared with what was kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import NamedTuple

from reportedly.ask.across import WHOLE_MOST
from reportedly.connect.clusters import pair
from reportedly.connect.grouping import groups
from reportedly.connect.stories import STORY_LEAST
from reportedly.nouns.kept import Kept
from reportedly.store.protocols import Shelf
from reportedly.store.sql import latest

LATEST = f"SELECT article, published FROM articles WHERE article IN ({latest(None).sql}) AND until IS NULL"
MONTH = "coalesce(printf('%d-%02d', year(published), month(published)), 'undated')"  # as ask/across.py's window_of
NOW = "now AS (SELECT article, {month} AS month FROM ({latest}))"
CHANGED = """
SELECT article, now.month, kept.month FROM now FULL JOIN kept_stories AS kept USING (article)
WHERE article IN (SELECT unnest(?::VARCHAR[])) OR (kept.month IS NOT NULL AND now.month IS DISTINCT FROM kept.month)"""
INSIDE = """
SELECT article, now.month, kept.story FROM now LEFT JOIN kept_stories AS kept USING (article)
WHERE now.month IN (SELECT unnest(?::VARCHAR[]))"""


class Stories(NamedTuple):
    """The stories that changed or have one of the articles asked about: each of their articles with its story's
    smallest, and the window of each article."""

    of: Mapping[str, str]
    windows: Mapping[str, str]

    def rows(self) -> list[tuple[str, Kept]]:
        """Their kept rows, with the table's name."""
        return [story_row(key, story, self.windows[key]) for key, story in sorted(self.of.items())]

    def without(self, articles: Collection[str]) -> Stories:
        """Those that have none of these articles."""
        gone = {self.of[key] for key in articles if key in self.of}
        return Stories({key: story for key, story in self.of.items() if story not in gone}, self.windows)


def story_row(article: str, story: str, window: str) -> tuple[str, Kept]:
    """The kept row of an article's story, with the table's name."""
    return "kept_stories", {"article": article, "story": story, "month": window}


def stories_touched(shelf: Shelf, articles: Collection[str]) -> Stories:
    """The stories of these articles, and those that their change changes. Of windows that nothing touches nothing is
    read but their articles' months."""
    ((count,),) = shelf.ask("SELECT count(DISTINCT lineage) FROM articles WHERE until IS NULL")
    now = "WITH " + NOW.format(month=MONTH if count > WHOLE_MOST else "''", latest=LATEST)
    changed = shelf.ask(now + CHANGED, [sorted(articles)])
    touched = {month for _, *months in changed for month in months if month is not None}
    inside = shelf.ask(now + INSIDE, [sorted(touched)])
    windows = {key: month for key, month, _ in inside}
    before = {key: story for key, _, story in inside if story is not None}
    gone = sorted({key for key, *_ in changed if key not in windows}.intersection(articles))
    sql = "SELECT article, story FROM kept_stories WHERE article IN (SELECT unnest(?::VARCHAR[]))"
    before |= dict(shelf.ask(sql, [gone])) if gone else {}
    stories = _grouped(shelf, windows)
    return Stories({key: stories[key] for key in _differ(stories, before, {key for key, *_ in changed})}, windows)


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
