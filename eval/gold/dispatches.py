"""The demo corpus's gold (eval/dispatches/gold.json) in the shape of this gold, for the same scorer; no furniture."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from eval.gold import rows
from reportedly.nouns.kinds import typed

Old = dict[str, Any]


def load(path: Path) -> tuple[rows.GoldArticle, ...]:
    """The articles of the demo corpus. Its reports are only the main ones, so their precision means nothing."""
    articles = json.loads(path.read_text(encoding="utf-8"))["articles"]
    return tuple(msgspec.convert(_article(old), rows.GoldArticle) for old in articles)


def _article(old: Old) -> Old:
    places, times = list(_numbered("p", old["places"])), list(_numbered("t", old["times"]))
    return {
        "id": old["id"], "sha256": old["sha256"], "published": old["published"],
        "statements": [_statement(row) for row in old["statements"]],
        "reports": [_report(f"r{n}", row, places, times) for n, row in enumerate(old["reports"], 1)],
        "figures": [_figure(row) for row in _numbered("f", old["figures"])],
        "places": [_place(row) for row in places], "times": [_time(row) for row in times],
    }  # fmt: skip


def _numbered(letter: str, listed: Sequence[Old]) -> Iterator[Old]:
    return ({**row, "id": f"{letter}{n}"} for n, row in enumerate(listed, 1))


def _statement(row: Old) -> Old:
    name = row["source_name"]
    return {
        "id": row["id"], "source": row["source_spans"], "names": [[name]] if name else [], "refers": False,
        "kind": [row["source_kind"]], "affiliation": row["source_affiliation"], "cue": [row["cue_spans"]],
        "core": [row["cue_core_spans"]], "content": [row["content_spans"]], "class": [row["class"]],
        "manner": row["manner"], "polarity": [row["polarity"]], "certainty": row["certainty"],
        "scope": row["certainty_scope_spans"], "evidential": row["evidential"], "said": row["said"],
        "within": row["within"],
    }  # fmt: skip


def _report(id_: str, row: Old, places: Sequence[Old], times: Sequence[Old]) -> Old:
    people = {role: [{"spans": [span]} for span in row[role]] for role in ("actors", "recipients")}
    return {
        "id": id_, "trigger": [row["trigger"]], "types": [typed(row["type"], row["extension"])], **people,
        "place": [_at(row["place"], places)], "time": [_at(row["time"], times)], "realis": [row["realis"]],
        "polarity": row["polarity"], "evidential": row["evidential"], "statement": row["statement"],
        "speech": row["speech"],
    }  # fmt: skip


def _at(span: list[int] | None, listed: Sequence[Old]) -> str | None:
    return next((str(row["id"]) for row in listed if row["span"] == span), None)


def _figure(row: Old) -> Old:
    amount = {key: row[key] for key in ("value", "low", "high", "approximate")}
    return {
        "id": row["id"], "spans": [row["span"]], "amounts": [amount], "unit": row["unit"],
        "counted_spans": row["counted_spans"], "measure": row["measure"],
    }  # fmt: skip


def _place(row: Old) -> Old:
    return {
        "id": row["id"], "spans": [row["span"]], "names": [row["name"]], "use": [row["use"]], "level": [row["level"]],
        "country": [row["country"]],
    }  # fmt: skip


def _time(row: Old) -> Old:
    return {
        "id": row["id"], "spans": [row["span"]], "type": [row["type"]], "values": [row["value"]], "edtf": [row["edtf"]],
    }  # fmt: skip
