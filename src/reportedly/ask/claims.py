"""Claims of a view: propositions with all who make, repeat, support, update, contradict or deny them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from reportedly.ask.about import report_about, statement_about
from reportedly.ask.across import Across, Behind, Rated, Rows, gathered
from reportedly.ask.listing import NOBODY
from reportedly.ask.names import Names
from reportedly.ask.words import any_says, says, sentence_around
from reportedly.connect.belief import Heard, belief
from reportedly.connect.clusters import pair
from reportedly.connect.grouping import groups
from reportedly.connect.same_claim import is_update
from reportedly.connect.sayings import propositions
from reportedly.nouns.across import Claim, ClaimLine, Stance
from reportedly.nouns.answers import Retraction
from reportedly.nouns.article import Spans
from reportedly.nouns.findings import Certainty, Statement
from reportedly.nouns.ids import digest, split_row_id
from reportedly.nouns.record import Edge
from reportedly.store.protocols import View
from reportedly.text.days import within

SAME = ("makes", "repeats", "supports")  # the stances of a claim's own rows; the others are rows of other claims
ALIKE_LEAST = 0.35  # of the mean likeness between two groups of propositions


class Said(NamedTuple):
    """A proposition's row, its words, who tells it, and who is behind it."""

    row: str
    names: Names
    spans: Spans
    statement: Statement | None
    behind: Behind
    against: bool
    retracted: Retraction | None = None


def claims(
    view: View, *, about: str | None = None, source: str | None = None, since: date | None = None, rated: Rated = NOBODY
) -> tuple[Claim, ...]:
    """Claims in the order in which they were first told: about this, by this source, last told since."""
    across = Across(view, rated=rated)
    found = all_claims(across)
    return tuple(
        one
        for one in found
        if any(_about(across, line, about) for line in one.lines)
        and any_says(_heard_as(across, one), source or "")
        and (since is None or one.belief.last is None or within(one.belief.last.isoformat(), since, None) is not False)
    )


def _heard_as(across: Across, one: Claim) -> Iterable[str]:
    """What those are called who tell a claim, and its root sources."""
    yield from (root.name for root in (*one.belief.roots, *one.belief.roots_against))
    for line in one.lines:
        yield from (teller.name for teller in line.tellers)
        found = across.row(line.row)
        if isinstance(found, Statement):
            yield from (found.source.text, *across.articles[line.article.key].called(found.source.actors))


def all_claims(across: Across, rows: Rows = None, beside: frozenset[str] = frozenset()) -> tuple[Claim, ...]:
    """All claims, or (if given) those of these rows, with what of the rows `beside` them stands against them; a denial
    whose claim is known is told with it alone."""
    every = None if rows is None else rows | beside
    said = {one.row: one for one in _said(across, every)}
    edges = across.edges("claim", rows, beside)
    members = gathered(_groups(across, edges, rows), said)
    of = {row: number for number, group in enumerate(members) for row in group}
    linked = _linked(edges, of)
    alone = {number for number, group in enumerate(members) if all(said[row].against for row in group)}
    denying = {number for number in alone if any(number in {of[e.one], of[e.other]} for e in linked.get(-1, ()))}
    made = [
        _claim(across, [said[row] for row in group], linked.get(number, ()), said)
        for number, group in enumerate(members)
        if number not in denying and (rows is None or group[0] in rows)
    ]
    return tuple(sorted(made, key=lambda one: across.place(one.lines[0].row, one.lines[0].spans)))


def _groups(across: Across, edges: Iterable[Edge], rows: Rows) -> dict[str, str]:
    """The smallest row of each proposition's claim, where several rows say the same."""
    same = (edge for edge in edges if edge.relation == "same")
    alike = {
        pair(edge.one, edge.other): edge.score
        for edge in same
        if rows is None or rows.issuperset((edge.one, edge.other))
    }
    different = set(across.said_by_persons("different", rows))
    return groups(
        alike,
        least=ALIKE_LEAST,
        together=across.said_by_persons("same", rows),
        apart=lambda one, other: pair(one, other) in different,
    )


def claim_id(smallest: str) -> str:
    """A claim's id: the hash of its smallest row. Every id that it ever had is the hash of one of its rows."""
    return "claim-" + digest(smallest)


def _said(across: Across, rows: Rows) -> Iterable[Said]:
    inside = None if rows is None else {split_row_id(row)[0] for row in rows}
    for names in (names for key, names in across.articles.items() if inside is None or key in inside):
        for one in propositions(names.reading):
            row = names.row(one.told.id)
            if rows is not None and row not in rows:
                continue
            statement = one.told if isinstance(one.told, Statement) else None
            behind = across.behind(names, one.spans, statement.id if statement else None)
            yield Said(row, names, one.spans, statement, behind, one.against, across.retracted(row))


def _linked(edges: Iterable[Edge], of: Mapping[str, int]) -> dict[int, list[Edge]]:
    """The edges that stand against each group's rows or change their figures; under -1 all denials."""
    found: dict[int, list[Edge]] = defaultdict(list)
    for edge in edges:
        if edge.relation == "same" or edge.one not in of or edge.other not in of or of[edge.one] == of[edge.other]:
            continue
        found[of[edge.other]].append(edge)
        if edge.relation == "denies":
            found[-1].append(edge)
        else:
            found[of[edge.one]].append(edge)
    return found


def _claim(across: Across, members: Sequence[Said], linked: Iterable[Edge], said: Mapping[str, Said]) -> Claim:
    """The claim of these rows, those that stand first, earliest told first; a retracted one counts for nothing."""
    ordered = sorted(members, key=lambda one: (one.retracted is not None, across.place(one.row, one.spans)))
    first = ordered[0]
    lines = [_line(one, *_stance(first, one)) for one in ordered]
    heard = [_heard(across, one, against=False) for one in ordered if one.retracted is None]
    own = {one.row for one in members}
    others: dict[str, tuple[Said, Edge]] = {}
    for edge in sorted(linked, key=lambda one: (-one.score, one.id)):
        other = edge.other if edge.one in own else edge.one
        others.setdefault(other, (said[other], edge))
    for one, edge in sorted(others.values(), key=lambda each: across.place(each[0].row, each[0].spans)):
        stance = _against(first, one, edge)
        if stance == "updates" and across.place(one.row, one.spans) < across.place(first.row, first.spans):
            continue  # this claim updates that one, and is told there
        lines.append(_line(one, stance, edge.reason))
        if stance != "updates" and one.retracted is None:
            heard.append(_heard(across, one, against=True))
    return Claim(id=claim_id(min(own)), text=lines[0].text, lines=tuple(lines), belief=belief(heard))


def _stance(first: Said, one: Said) -> tuple[Stance, str]:
    """How one of the same words stands to the first that said them."""
    if one is first:
        return "makes", "told first"
    if one.behind.root is None or (first.behind.root is not None and first.behind.root.id == one.behind.root.id):
        return "repeats", "the same source" if one.behind.root else "told without a source"
    if one.behind.origin == first.behind.origin and first.behind.root is None:
        return "repeats", "the same origin"
    return "supports", "another source"


def _against(first: Said, other: Said, edge: Edge) -> Stance:
    """A figure of another day, or the same source's, is an update; of the same day and another source against it."""
    if edge.relation == "denies":
        return "denies"
    mine, yours = first.behind.root, other.behind.root
    same = mine is not None and yours is not None and mine.id == yours.id
    another_day = first.names.ref.published != other.names.ref.published
    update = edge.relation == "figure" and is_update(same_source=same, another_day=another_day)
    return "updates" if update else "contradicts"


def _heard(across: Across, one: Said, *, against: bool) -> Heard:
    certainty: Certainty | None = one.statement.certainty if one.statement else None
    return across.heard(
        one.names, one.behind, against=against, likelihood=(certainty.low, certainty.high) if certainty else None
    )


def _line(one: Said, stance: Stance, reason: str) -> ClaimLine:
    return ClaimLine(
        row=one.row, article=one.names.ref, tellers=one.names.told_by(one.statement.id if one.statement else None),
        root=one.behind.root, origin=one.behind.origin, stance=stance, reason=reason,
        text=one.names.words(one.spans), spans=one.spans, corrections=one.names.corrections(one.row),
        retracted=one.retracted,
    )  # fmt: skip


def _about(across: Across, line: ClaimLine, wanted: str | None) -> bool:
    names = across.articles[line.article.key]
    found = across.row(line.row)
    if wanted is None or found is None:
        return wanted is None
    if isinstance(found, Statement):
        return statement_about(names, found, wanted)
    sentence = names.words((names.reading.article.cite(*sentence_around(names.reading.article.text, line.spans)),))
    return report_about(names, found, wanted) or says(sentence, wanted)
