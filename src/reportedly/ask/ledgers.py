"""Ledgers of a view: figures of one story that count the same, who gives which, and which are current."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from reportedly.ask.about import figure_about
from reportedly.ask.across import Across, Behind, Place, Rated
from reportedly.ask.listing import NOBODY
from reportedly.ask.names import Names
from reportedly.ask.words import any_says, says
from reportedly.connect.belief import stands_for
from reportedly.connect.comparable import bounds, comparable, differ
from reportedly.connect.things import Count, counts, value_of
from reportedly.nouns.across import Ledger, LedgerLine, Root
from reportedly.nouns.answers import Retraction
from reportedly.nouns.ids import digest
from reportedly.store.protocols import View


class Given(NamedTuple):
    """A figure, who gives it, and where it stands in the order of telling."""

    figure: Count
    names: Names
    behind: Behind
    place: Place
    retracted: Retraction | None = None

    @property
    def giver(self) -> str:
        """Whose figure it is: its root source's, where there is none the newsroom's."""
        return self.behind.root.id if self.behind.root else self.behind.origin

    def of(self, root: Root) -> Given:
        """The same, from this root source."""
        return self._replace(behind=self.behind._replace(root=root))


def ledgers(
    view: View, *, counted: str | None = None, about: str | None = None, rated: Rated = NOBODY
) -> tuple[Ledger, ...]:
    """Ledgers that count or measure `counted`, with a figure about `about`; those of several figures first."""
    groups = all_given(Across(view, rated=rated))
    found = [_ledger(group) for group in groups if _about(group, about)]
    found = [one for one in found if counted is None or any_says([one.counted, *(x.text for x in one.lines)], counted)]
    return tuple(sorted(found, key=lambda one: (-len(one.lines), one.counted, one.id)))


def made(across: Across, stories: Mapping[str, str] | None = None) -> tuple[Ledger, ...]:
    """All ledgers, or those of these stories (the smallest article of each article's)."""
    return tuple(map(_ledger, all_given(across, stories)))


def ledger_id(smallest: str) -> str:
    """A ledger's id: the hash of its smallest figure. Every id that it ever had is the hash of one of its figures."""
    return "ledger-" + digest(smallest)


def all_given(across: Across, stories: Mapping[str, str] | None = None) -> list[list[Given]]:
    """The comparable figures of each story, of all or of these, in the order of telling."""
    by_story: dict[str, list[Given]] = defaultdict(list)
    stories = across.stories() if stories is None else stories
    for key, names in ((key, names) for key, names in across.articles.items() if key in stories):
        for count in counts(names.reading):
            if count.thing is not None:
                by_story[stories[key]].append(_given(across, names, count))
    return [group for key in sorted(by_story) for group in _parted(sorted(by_story[key], key=_order))]


def _given(across: Across, names: Names, count: Count) -> Given:
    behind = across.behind(names, count.figure.spans, count.figure.statement)
    return Given(count, names, behind, across.place(count.row, count.figure.spans), across.retracted(count.row))


def _order(one: Given) -> tuple[bool, Place]:
    """Retracted figures come last, so that they never say what others are compared with."""
    return one.retracted is not None, one.place


def _parted(given: Sequence[Given]) -> list[list[Given]]:
    """Figures of one story by what they count: each goes to the first group most of whose figures it compares with.

    Only groups under one of its keys are tried, so that a story of many figures is not compared figure by figure.
    """
    groups: list[list[Given]] = []
    under: dict[str, list[int]] = defaultdict(list)
    for one in given:
        tried = dict.fromkeys(number for key in sorted(one.figure.keys) for number in under[key])
        number = next((number for number in sorted(tried) if _joins(one, groups[number])), len(groups))
        if number == len(groups):
            groups.append([])
        groups[number].append(one)
        for key in one.figure.keys:
            if number not in under[key]:
                under[key].append(number)
    return groups


def _joins(one: Given, group: Sequence[Given]) -> bool:
    return 2 * sum(comparable(one.figure, other.figure) for other in group) > len(group)


def _ledger(given: Sequence[Given]) -> Ledger:
    """The ledger of these figures; retracted ones are shown last, and its range is theirs only where all are."""
    stand = stands_for(one.behind.root for one in given if one.behind.root)
    given = [one if one.behind.root is None else one.of(stand[one.behind.root.id]) for one in given]
    same = _same([one for one in given if one.retracted is None])
    lines = [
        _line(same, number, current=not any(_overtakes(x, group) for x in same)) for number, group in enumerate(same)
    ]
    gone = _same([one for one in given if one.retracted is not None])
    lines += [_line([group], 0, current=False) for group in gone]
    current = [line for line in lines if line.current] or lines
    most = max(current, key=lambda line: (len(line.origins), line.since or date.min, line.value or 0.0))
    thing = given[0].figure.thing
    return Ledger(
        id=ledger_id(min(one.figure.row for one in given)),
        counted=str(thing) if thing else "", low=min(line.low for line in current), best=most.value,
        high=max(line.high for line in current), disputed=_disputed(same, lines), lines=tuple(lines),
    )  # fmt: skip


def _same(given: Sequence[Given]) -> list[list[Given]]:
    """Figures that one giver gives alike, together: a copy and what it copies, or the same again."""
    found: dict[tuple[str, tuple[float, float]], list[Given]] = {}
    for one in given:
        found.setdefault((one.giver, bounds(one.figure.figure)), []).append(one)
    return list(found.values())


def _overtakes(later: Sequence[Given], earlier: Sequence[Given]) -> bool:
    """Whether a figure was given after another in its place: by the same giver, or in the same newsroom's later words
    for the same side, or for nobody it names. Another side's last word stands, however old."""
    one, other = later[-1], earlier[-1]
    if one.place <= other.place or not differ(one.figure.figure, other.figure.figure):
        return False
    mine, yours = one.behind.root, other.behind.root
    if one.giver == other.giver:
        return True
    same_side = mine is None or yours is None or mine.side == yours.side or _within(mine.name, yours.name)
    return one.behind.origin == other.behind.origin and one.names is not other.names and same_side


def _within(one: str, other: str) -> bool:
    """Whether one name is the other with more words: "Interior Ministry", "Bulgarian Interior Ministry"."""
    return says(one, other) or says(other, one)


def _line(same: Sequence[Sequence[Given]], number: int, *, current: bool) -> LedgerLine:
    group = same[number]
    first = group[0]
    low, high = bounds(first.figure.figure)
    (text,) = first.names.figure_words([first.figure.figure.id])
    return LedgerLine(
        rows=tuple(one.figure.row for one in group), article=first.names.ref, text=text,
        value=value_of(first.figure.figure), low=low, high=high,
        tellers=first.names.told_by(first.figure.figure.statement), root=first.behind.root,
        origins=tuple(sorted({one.behind.origin for one in group})), since=first.names.ref.published,
        as_of=first.figure.figure.as_of, current=current, against=_against(same, number),
        corrections=first.names.corrections(*(one.figure.row for one in group)), retracted=first.retracted,
    )  # fmt: skip


def _against(same: Sequence[Sequence[Given]], number: int) -> str:
    """How a figure stands to the one before it."""
    if number == 0:
        return ""
    one, before = same[number][0], same[number - 1][0]
    own = next((group[0] for group in reversed(same[:number]) if group[0].giver == one.giver), None)
    if own is not None and differ(one.figure.figure, own.figure.figure):
        return f"updates {own.figure.figure.text}"
    if not differ(one.figure.figure, before.figure.figure):
        return f"agrees with {before.figure.figure.text}"
    here, there = one.figure.place, before.figure.place
    if here and there and here.name != there.name:
        return f"for {here.name}, not {there.name}"
    return f"another source than of {before.figure.figure.text}"


def _disputed(same: Sequence[Sequence[Given]], lines: Sequence[LedgerLine]) -> bool:
    """Whether two givers' figures of one day, both current when the later was given, can't both be meant."""
    for number, group in enumerate(same):
        for other in range(number):
            mine, yours = group[0], same[other][0]
            day = mine.names.ref.published == yours.names.ref.published
            if mine.giver != yours.giver and day and differ(mine.figure.figure, yours.figure.figure):
                return True
    now = [group[0] for group, line in zip(same, lines, strict=False) if line.current and line.root is not None]
    latest = max((one.place[0] for one in now), default=None)
    return any(
        differ(one.figure.figure, other.figure.figure)
        for one in now for other in now if one.place[0] == other.place[0] == latest
    )  # fmt: skip


def _about(given: Iterable[Given], wanted: str | None) -> bool:
    return wanted is None or any(figure_about(one.names, one.figure.figure, wanted) for one in given)


def by_row(found: Iterable[Ledger]) -> Mapping[str, Ledger]:
    """The ledger of each figure that stands in one with others."""
    return {row: one for one in found for line in one.lines for row in line.rows if len(one.lines) > 1}
