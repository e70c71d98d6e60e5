"""Write `articles.jsonl` from label files: quotations become offsets, and everything that can be checked is.

Run from the repository root, with REPORTEDLY_DATA set: python -m training.labelled.make --labels FOLDER. The folder
holds `index.json` (for each name the file of the shared data, the sha256 of the text, and whether it is held back) and,
by name, `statements/NAME.jsonl` and `reports/NAME.jsonl`, whose words are quotations (`eval.labels`). What was labelled
before stays, save what is labelled anew.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from msgspec.structs import replace

from eval.gold.checks import type_word
from eval.gold.rows import Spans, load
from eval.heads import GOLD
from eval.labels import LabelError, spans
from reportedly.nouns.ids import text_sha256
from reportedly.nouns.kinds import Realis
from training.corpora import shared_rows
from training.labelled.rows import FILE, MarkedArticle, MarkedReport, MarkedStatement, marked

Quotes = str | list[str]
F = TypeVar("F", bound="Form")


class Form(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a line of any label file may say; `skip` says why an article wasn't labelled."""

    may: bool = False
    skip: str | None = None


class StatementForm(Form, frozen=True, forbid_unknown_fields=True):
    src: Quotes = ""
    cue: Quotes = ""
    con: Quotes = ""


class ReportForm(Form, frozen=True, forbid_unknown_fields=True):
    """`e` is the trigger, `by` who acts, `to` whom it is done to, `obj` things; place and time aren't kept."""

    e: Quotes = ""
    type: str = "OTHER"
    alt: list[str] = []
    by: Quotes = ""
    to: Quotes = ""
    obj: Quotes = ""
    real: Realis = "occurred"
    neg: bool = False
    place: Quotes = ""
    time: Quotes = ""


class Source(msgspec.Struct, frozen=True):
    """Where the text of a name is, and whether it is held back."""

    file: str
    sha256: str
    held: bool = False


def articles(folder: Path) -> Iterator[MarkedArticle]:
    """The labelled articles, by file and hash; LabelError names the file and what is wrong with it."""
    index = msgspec.json.decode((folder / "index.json").read_bytes(), type=dict[str, Source])
    texts = {
        text_sha256(row["text"]): row["text"] for file in {s.file for s in index.values()} for row in shared_rows(file)
    }
    gold = {one.sha256 for one in load(GOLD)}
    for name, source in sorted(index.items(), key=lambda item: (item[1].file, item[1].sha256)):
        if source.sha256 in gold:
            raise LabelError(f"{name}: is an article of our gold, which is measured on")
        if source.sha256 not in texts:
            raise LabelError(f"{name}: {source.file} has no text with the hash {source.sha256}")
        try:
            said = _forms(folder / "statements" / f"{name}.jsonl", StatementForm)
            told = _forms(folder / "reports" / f"{name}.jsonl", ReportForm)
            text = texts[source.sha256]
            made = MarkedArticle(
                file=source.file, sha256=source.sha256, held=source.held,
                statements=None if said is None else _sorted(statement(text, one) for one in said),
                reports=None if told is None else _sorted(report(text, one) for one in told),
            )  # fmt: skip
        except (LabelError, msgspec.DecodeError) as error:
            raise LabelError(f"{name}: {error}") from error
        if made.statements is not None or made.reports is not None:
            yield made


def _forms(path: Path, kind: type[F]) -> list[F] | None:
    """The lines of a label file; None where there is none, or the article was skipped."""
    if not path.exists():
        return None
    made = [msgspec.json.decode(line, type=kind) for line in path.read_bytes().splitlines() if line.strip()]
    return None if any(one.skip for one in made) else made


def statement(text: str, form: StatementForm) -> MarkedStatement:
    return MarkedStatement(
        source=_spans(text, form.src), cue=_spans(text, form.cue), content=_spans(text, form.con), doubtful=form.may
    )


def report(text: str, form: ReportForm) -> MarkedReport:
    return MarkedReport(
        trigger=_spans(text, form.e), types=tuple(map(type_word, (form.type, *form.alt))), actors=_spans(text, form.by),
        recipients=_spans(text, form.to), objects=_spans(text, form.obj), realis=form.real,
        polarity="negated" if form.neg else "affirmed", doubtful=form.may,
    )  # fmt: skip


def _spans(text: str, quotes: Quotes) -> Spans:
    return tuple((start, end) for start, end in spans(text, quotes))


def _sorted(rows: Iterator[Any]) -> tuple[Any, ...]:
    """In text order, each once."""
    found = {msgspec.json.encode(row): row for row in rows}
    return tuple(sorted(found.values(), key=lambda row: min(_places(row), default=(0, 0))))


def _places(row: MarkedStatement | MarkedReport) -> Spans:
    return row.trigger if isinstance(row, MarkedReport) else row.cue + row.content


def joined(before: Iterable[MarkedArticle], found: Iterable[MarkedArticle]) -> list[MarkedArticle]:
    """The articles of both, by file and hash; of one in both the kinds of rows that were found, else the old ones."""
    known = {one.sha256: one for one in before}
    for one in found:
        old = known.get(one.sha256, one)
        known[one.sha256] = replace(
            one,
            statements=old.statements if one.statements is None else one.statements,
            reports=old.reports if one.reports is None else one.reports,
        )
    return sorted(known.values(), key=lambda one: (one.file, one.sha256))


def main() -> int:
    """Write the file; 1 when a label is wrong."""
    parser = argparse.ArgumentParser(prog="python -m training.labelled.make", description=__doc__)
    parser.add_argument("--labels", type=Path, required=True)
    options = parser.parse_args()
    try:
        found = joined(marked().values(), articles(options.labels))
    except LabelError as error:
        print(error, file=sys.stderr)
        return 1
    FILE.write_bytes(b"".join(msgspec.json.encode(one) + b"\n" for one in found))
    said, told = (
        sum(len(rows or ()) for rows in kind) for kind in zip(*((a.statements, a.reports) for a in found), strict=True)
    )
    print(f"{len(found)} articles, {said} statements, {told} reports")
    return 0


if __name__ == "__main__":
    sys.exit(main())
