"""What became known of something, when and why: its rows as they came in, versions that changed, judgements."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import TypeVar

from reportedly.ask.across import Across, Rated
from reportedly.ask.claims import SAME, all_claims, claim_id
from reportedly.ask.events import all_events, event_id
from reportedly.ask.kept.wholes import kept_whole
from reportedly.ask.ledgers import ledger_id, ledgers
from reportedly.ask.listing import NOBODY
from reportedly.ask.rating import rate
from reportedly.nouns.across import Change, Claim, Event, Ledger
from reportedly.nouns.article import Article
from reportedly.nouns.errors import UnknownId
from reportedly.nouns.ids import split_row_id
from reportedly.nouns.record import AnyOf, Judgement, Row, Where
from reportedly.store.protocols import View
from reportedly.text.sentences import sentences_of

T = TypeVar("T")


def found(view: View, ident: str, *, rated: Rated = NOBODY) -> Event | Claim | Ledger | None:
    """The event, claim or ledger of an id, also of one that it had before it grew: the hash of any of its rows."""
    kind, shelf = ident.partition("-")[0], view.shelf()
    if shelf is not None:
        return rate(kept, rated) if (kept := kept_whole(shelf, ident)) is not None else None
    if kind == "event":
        return _one(all_events(Across(view, rated=rated)), ident, event_id, lambda one: [x.row for x in one.lines])
    if kind == "claim":
        claims = all_claims(Across(view, rated=rated))
        own = _one(claims, ident, claim_id, lambda one: [x.row for x in one.lines if x.stance in SAME])
        return own or _one(claims, ident, claim_id, lambda one: [x.row for x in one.lines])
    if kind == "ledger":
        return _one(ledgers(view, rated=rated), ident, ledger_id, lambda one: [r for x in one.lines for r in x.rows])
    return None


def history(view: View, ident: str, *, rated: Rated = NOBODY) -> tuple[Change, ...]:
    """The changes of an event, claim, ledger, row or article in the order in which they became known; UnknownId for
    an id that isn't there."""
    whole = found(view, ident, rated=rated)
    rows = _rows(whole) if whole is not None else [(ident, "told", "")]
    articles = {split_row_id(row)[0] for row, _, _ in rows}
    known = {row.noun.key: row for row in view.rows(Article, Where(articles=tuple(sorted(articles)), versions="all"))}
    if not known:
        raise UnknownId(f"nothing in this view of the record has the id {ident!r}")
    changes = [
        Change(at=known[article].known_at, what=what, why=why or _told_in(known[article].noun), row=row)
        for row, what, why in rows
        if (article := split_row_id(row)[0]) in known
    ]
    changes += [change for row in known.values() for change in _versions(view, row)]
    changes += _judged(view, [row for row, _, _ in rows])
    each = {(one.at, one.what, one.row): one for one in changes}
    return tuple(each[key] for key in sorted(each))


def _one(all_: Iterable[T], ident: str, made: Callable[[str], str], rows: Callable[[T], list[str]]) -> T | None:
    return next((one for one in all_ if any(made(row) == ident for row in rows(one))), None)


def _rows(whole: Event | Claim | Ledger) -> list[tuple[str, str, str]]:
    """Row, what it does, and why, of everything in it."""
    match whole:
        case Claim():
            return [(line.row, f"{line.stance}: {line.text}", line.reason) for line in whole.lines]
        case Event():
            return [(line.row, f"report: {line.text}", "") for line in whole.lines]
        case Ledger():
            return [(row, f"figure: {line.text}", line.against) for line in whole.lines for row in line.rows]


def _versions(view: View, row: Row[Article]) -> Iterator[Change]:
    """What each version of an article changed against the one before."""
    for before, after in pairwise(view.versions(row.noun.key)):
        gone, come = _sentences(before.noun) - _sentences(after.noun), _sentences(after.noun) - _sentences(before.noun)
        for words in sorted(gone):
            yield _change(after, f"withdrawn: {words}", before.noun)
        for words in sorted(come):
            yield _change(after, f"new: {words}", before.noun)


def _change(after: Row[Article], what: str, before: Article) -> Change:
    return Change(at=after.known_at, what=what, why=f"a new version of {before.id} ({before.key})", row=after.noun.key)


def _judged(view: View, rows: list[str]) -> Iterator[Change]:
    wanted = tuple(sorted(rows))
    made = {
        row.id: row.noun
        for side in ("about", "other")
        for row in view.rows(Judgement, Where(any_of=(AnyOf(side, wanted),)))
    }
    for one in made.values():
        yield Change(
            at=one.at,
            what=f"judged {one.verdict}: {' and '.join(one.names)}",
            why=f"{one.by}: {one.reason}",
            row=one.about,
        )


def _sentences(article: Article) -> set[str]:
    return {" ".join(article.text[one.start : one.end].split()) for one in sentences_of(article.text)}


def _told_in(article: Article) -> str:
    return f"{article.outlet or 'unknown outlet'}, {article.published or 'undated'}, {article.id}"
