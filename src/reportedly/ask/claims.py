"""Claims of a view: propositions with all who make, repeat, support, update, contradict or deny them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from msgspec.structs import replace

from reportedly.ask.about import report_about, statement_about
from reportedly.ask.across import Across, Rated, Rows, gathered
from reportedly.ask.listing import NOBODY
from reportedly.ask.said import Said, said_in
from reportedly.ask.words import any_says, says, sentence_around
from reportedly.connect.belief import belief
from reportedly.connect.clusters import Pair, pair
from reportedly.connect.grouping import groups
from reportedly.connect.same_claim import is_update
from reportedly.nouns.across import Claim, ClaimLine, Stance
from reportedly.nouns.findings import Statement
from reportedly.nouns.ids import digest
from reportedly.store.protocols import View
from reportedly.text.days import within

SAME = ("makes", "repeats", "supports")  # the stances of a claim's own rows; the others are rows of other claims
ALIKE_LEAST = 0.35  # of the mean likeness between two groups of propositions


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


def all_claims(across: Across) -> tuple[Claim, ...]:
    """All claims."""
    said = {one.row: one for names in across.articles.values() for one in said_in(across, names)}
    tied = [Tied(one.id, one.one, one.other, one.relation, one.score, one.reason) for one in across.edges("claim")]
    return claims_of(said, tied, across.said_by_persons("same"), across.said_by_persons("different"))


class Tied(NamedTuple):
    """How two rows stand to one another: an edge without the words that it rests on."""

    id: str
    one: str
    other: str
    relation: str
    score: float
    reason: str


def claims_of(
    said: Mapping[str, Said],
    tied: Sequence[Tied],
    same: Iterable[Pair],
    different: Iterable[Pair],
    rows: Rows = None,
) -> tuple[Claim, ...]:
    """The claims of these rows, or of those among them that are in `rows`, with what of the others stands against
    them; `tied` is in the order of ids, `same` and `different` are what persons say. A denial whose claim is known is
    told with it alone."""
    members = gathered(_groups(tied, same, different, rows), said)
    of = {row: number for number, group in enumerate(members) for row in group}
    linked = _linked(tied, of)
    alone = {number for number, group in enumerate(members) if all(said[row].against for row in group)}
    denying = {number for number in alone if any(number in {of[e.one], of[e.other]} for e in linked.get(-1, ()))}
    made = [
        _claim([said[row] for row in group], linked.get(number, ()), said)
        for number, group in enumerate(members)
        if number not in denying and (rows is None or group[0] in rows)
    ]
    return tuple(sorted(made, key=lambda one: said[one.lines[0].row].place))


def _groups(tied: Iterable[Tied], same: Iterable[Pair], different: Iterable[Pair], rows: Rows) -> dict[str, str]:
    """The smallest row of each proposition's claim, where several rows say the same."""
    alike = {
        pair(one.one, one.other): one.score
        for one in tied
        if one.relation == "same" and (rows is None or rows.issuperset((one.one, one.other)))
    }
    held = set(different)
    return groups(alike, least=ALIKE_LEAST, together=same, apart=lambda one, other: pair(one, other) in held)


def claim_id(smallest: str) -> str:
    """A claim's id: the hash of its smallest row. Every id that it ever had is the hash of one of its rows."""
    return "claim-" + digest(smallest)


def _linked(tied: Iterable[Tied], of: Mapping[str, int]) -> dict[int, list[Tied]]:
    """What stands against each group's rows or changes their figures; under -1 all denials."""
    found: dict[int, list[Tied]] = defaultdict(list)
    for one in tied:
        if one.relation == "same" or one.one not in of or one.other not in of or of[one.one] == of[one.other]:
            continue
        found[of[one.other]].append(one)
        if one.relation == "denies":
            found[-1].append(one)
        else:
            found[of[one.one]].append(one)
    return found


def _claim(members: Sequence[Said], linked: Iterable[Tied], said: Mapping[str, Said]) -> Claim:
    """The claim of these rows, those that stand first, earliest told first; a retracted one counts for nothing."""
    ordered = sorted(members, key=lambda one: one.order)
    first = ordered[0]
    lines = [_line(one, *_stance(first, one)) for one in ordered]
    heard = [one.heard(against=False) for one in ordered if one.line.retracted is None]
    own = {one.row for one in members}
    others: dict[str, tuple[Said, Tied]] = {}
    for tied in sorted(linked, key=lambda one: (-one.score, one.id)):
        other = tied.other if tied.one in own else tied.one
        others.setdefault(other, (said[other], tied))
    for one, tied in sorted(others.values(), key=lambda each: each[0].place):
        stance = _against(first, one, tied)
        if stance == "updates" and one.place < first.place:
            continue  # this claim updates that one, and is told there
        lines.append(_line(one, stance, tied.reason))
        if stance != "updates" and one.line.retracted is None:
            heard.append(one.heard(against=True))
    return Claim(id=claim_id(min(own)), text=lines[0].text, lines=tuple(lines), belief=belief(heard))


def _stance(first: Said, one: Said) -> tuple[Stance, str]:
    """How one of the same words stands to the first that said them."""
    if one is first:
        return "makes", "told first"
    mine, yours = one.line.root, first.line.root
    if mine is None or (yours is not None and mine.is_one_with(yours)):
        return "repeats", "the same source" if mine else "told without a source"
    if one.line.origin == first.line.origin and yours is None:
        return "repeats", "the same origin"
    return "supports", "another source"


def _against(first: Said, other: Said, tied: Tied) -> Stance:
    """A figure of another day, or the same source's, is an update; of the same day and another source against it."""
    if tied.relation == "denies":
        return "denies"
    mine, yours = first.line.root, other.line.root
    same = mine is not None and yours is not None and mine.is_one_with(yours)
    another_day = first.line.article.published != other.line.article.published
    update = tied.relation == "figure" and is_update(same_source=same, another_day=another_day)
    return "updates" if update else "contradicts"


def _line(one: Said, stance: Stance, reason: str) -> ClaimLine:
    return replace(one.line, stance=stance, reason=reason)


def _about(across: Across, line: ClaimLine, wanted: str | None) -> bool:
    names = across.articles[line.article.key]
    found = across.row(line.row)
    if wanted is None or found is None:
        return wanted is None
    if isinstance(found, Statement):
        return statement_about(names, found, wanted)
    sentence = names.words((names.reading.article.cite(*sentence_around(names.reading.article.text, line.spans)),))
    return report_about(names, found, wanted) or says(sentence, wanted)
