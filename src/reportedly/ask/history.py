"""What became known of something, when and why: its rows as they came in, versions that changed, judgements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from itertools import chain, pairwise

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
from reportedly.nouns.findings import Figure, Report, Statement
from reportedly.nouns.ids import split_row_id
from reportedly.nouns.record import AnyOf, Edge, Equal, Judgement, Row, Where, lineage
from reportedly.store.protocols import View
from reportedly.text.sentences import sentences_of

Telling = Report | Statement | Figure
Whole = Event | Claim | Ledger
Made = Callable[[str], str]
MADE: dict[str, Made] = {"event": event_id, "claim": claim_id, "ledger": ledger_id}  # by what ids begin with
TELLING: tuple[type[Telling], ...] = (Report, Statement, Figure)  # of whose rows groups are


def found(view: View, ident: str, *, rated: Rated = NOBODY) -> Whole | None:
    """The event, claim or ledger of an id, also of one that it had before it grew (the hash of any of its rows) or
    before an article of it was replaced by a new version (the hash of a row that is in no group any more)."""
    made = MADE.get(ident.partition("-")[0])
    if made is None:
        return None
    whole = _whole(view, rated, made)
    ids = chain([ident], (made(heir) for heir in _heirs(view, ident, made)))
    return next((one for one in map(whole, ids) if one is not None), None)


def _whole(view: View, rated: Rated, made: Made) -> Callable[[str], Whole | None]:
    """What has an id, from what is kept of this view, else from all its rows."""
    shelf = view.shelf()
    if shelf is None:
        return _by_rows(view, rated, made).get
    return lambda ident: rate(kept, rated) if (kept := kept_whole(shelf, ident)) is not None else None


def _by_rows(view: View, rated: Rated, made: Made) -> dict[str, Whole]:
    """All events, claims or ledgers by the hashes of their rows; a row that two claims hold is of the one it makes."""
    if made is event_id:
        return {made(line.row): one for one in all_events(Across(view, rated=rated)) for line in one.lines}
    if made is ledger_id:
        found = ledgers(view, rated=rated)
        return {made(row): one for one in found for line in one.lines for row in line.rows}
    claims = all_claims(Across(view, rated=rated))
    lines = [(line, one) for one in reversed(claims) for line in one.lines]  # the first told stands where several do
    return {made(line.row): one for line, one in sorted(lines, key=lambda each: each[0].stance in SAME)}


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
    changes += [change for article in _several(view, known) for change in _versions(view, article)]
    changes += _judged(view, [row for row, _, _ in rows])
    each = {(one.at, one.what, one.row): one for one in changes}
    return tuple(each[key] for key in sorted(each))


def _heirs(view: View, ident: str, made: Made) -> Iterator[str]:
    """What stands in the place of the row of a replaced version that an id is of, the nearest first: rows of the latest
    version that say the same, then those of other articles that were found to belong with it."""
    replaced = view.articles_with(Article, Where(versions="all")) - view.articles_with(Article)
    wanted = Where(articles=tuple(sorted(replaced)), versions="all")
    for noun in TELLING:
        for row in view.rows(noun, wanted) if replaced else ():
            if made(row.id) == ident:
                latest = view.versions(row.article or "")[-1].noun.key
                told = view.rows(noun, Where(articles=(latest,)))
                yield from (one.id for one in told if _says(one.noun) == _says(row.noun))
                yield from _fellows(view, row.id)


def _fellows(view: View, row: str) -> Iterator[str]:
    """The rows at the other end of a row's edges, the likeliest first."""
    edges = [one.noun for side in ("one", "other") for one in view.rows(Edge, Where(equal=(Equal(side, row),)))]
    for edge in sorted(edges, key=lambda edge: (-edge.score, edge.id)):
        yield edge.other if edge.one == row else edge.one


def _says(noun: Telling) -> tuple[str | None, ...]:
    """What a new version is unlikely to change: what happened, the words said, what is counted."""
    match noun:
        case Report():
            return noun.type, noun.trigger.lemma
        case Statement():
            return (noun.content.text,)
        case Figure():
            return noun.measure, noun.counted


def _rows(whole: Whole) -> list[tuple[str, str, str]]:
    """Row, what it does, and why, of everything in it."""
    match whole:
        case Claim():
            return [(line.row, f"{line.stance}: {line.text}", line.reason) for line in whole.lines]
        case Event():
            return [(line.row, f"report: {line.text}", "") for line in whole.lines]
        case Ledger():
            return [(row, f"figure: {line.text}", line.against) for line in whole.lines for row in line.rows]


def _several(view: View, known: Mapping[str, Row[Article]]) -> list[str]:
    """Those of the articles that have other versions; to ask for the versions of each alone takes long."""
    addresses = tuple(sorted({row.noun.url for row in known.values() if row.noun.url is not None}))
    ids = tuple(sorted({row.noun.id for row in known.values()}))
    keys: dict[str, set[str]] = defaultdict(set)
    for one in (AnyOf("url", addresses), AnyOf("input_id", ids)):
        for row in view.rows(Article, Where(any_of=(one,), versions="all")):
            keys[lineage(row.noun)].add(row.noun.key)
    return [key for key, row in known.items() if len(keys[lineage(row.noun)]) > 1]


def _versions(view: View, article: str) -> Iterator[Change]:
    """What each version of an article changed against the one before."""
    for before, after in pairwise(view.versions(article)):
        gone, come = _sentences(before.noun) - _sentences(after.noun), _sentences(after.noun) - _sentences(before.noun)
        for words in sorted(gone):
            yield _change(after, f"withdrawn: {words}", before.noun)
        for words in sorted(come):
            yield _change(after, f"new: {words}", before.noun)


def _change(after: Row[Article], what: str, before: Article) -> Change:
    return Change(at=after.known_at, what=what, why=f"a new version of {before.id} ({before.key})", row=after.noun.key)


def _judged(view: View, rows: list[str]) -> Iterator[Change]:
    """The judgements on these rows, and those that took them back."""
    made: dict[str, Judgement] = {}
    fresh = tuple(sorted(set(rows)))
    while fresh:
        asked = [Where(any_of=(AnyOf(side, fresh),), versions="all") for side in ("about", "other")]
        found = {row.id: row.noun for where in asked for row in view.rows(Judgement, where) if row.id not in made}
        made, fresh = made | found, tuple(sorted(found))
    for one in made.values():
        on = made[one.about].about if one.about in made else one.about
        yield Change(at=one.at, what=_told_of(one, made), why=f"{one.by}: {one.reason}", row=on)


def _told_of(one: Judgement, made: Mapping[str, Judgement]) -> str:
    """What a judgement says; of one that takes another back, what that said."""
    if one.about in made:
        return f"taken back: {_told_of(made[one.about], made)}"
    if one.verdict == "corrected":
        return f"judged corrected: {one.field} {one.value}, read {next(iter(one.names), '') or 'nothing'}"
    return f"judged {one.verdict}: {' and '.join(one.names)}"


def _sentences(article: Article) -> set[str]:
    return {" ".join(article.text[one.start : one.end].split()) for one in sentences_of(article.text)}


def _told_in(article: Article) -> str:
    return f"{article.outlet or 'unknown outlet'}, {article.published or 'undated'}, {article.id}"
