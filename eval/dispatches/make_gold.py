"""Write gold.json for the dispatches from labels/*.toml: words are quoted there, offsets are found here.

Run from the repository root: python eval/dispatches/make_gold.py [--check]
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
import tomllib
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # so that it also runs as a script

from eval import labels as labels_of
from eval.labels import LabelError, manner, spans

HERE = Path(__file__).resolve().parent
DEMO = HERE.parents[1] / "src" / "reportedly" / "demo"
GOLD = HERE / "gold.json"
LISTS = ("statements", "figures", "places", "times", "reports", "furniture")
EDTF_DATE = re.compile(r"[\dX]{4}(-\d\d){0,2}\Z")

Row = dict[str, Any]


def locate(text: str, quote: str) -> list[int]:
    """Return [start, end) of the one bracketed part of a quotation."""
    (span,) = labels_of.locate(text, quote)
    return span


def statement(text: str, label: Row) -> Row:
    """Return one statement as gold; empty keys are null."""
    cue, content = spans(text, label.get("cue")), spans(text, label["con"])
    scope = spans(text, label.get("scope")) or (content if "certainty" in label else [])
    return {
        "id": label["id"],
        "source_name": label.get("who"),
        "source_kind": label.get("kind", "named"),
        "source_affiliation": label.get("affiliation"),
        "source_spans": spans(text, label.get("src")),
        "cue_spans": cue,
        "cue_core_spans": spans(text, label.get("core")) or cue,
        "content_spans": content,
        "class": label.get("class", "say"),
        "manner": manner(text, content),
        "polarity": label.get("polarity", "affirmed"),
        "certainty": label.get("certainty"),
        "certainty_scope_spans": scope,
        "evidential": label.get("evidential"),
        "said": label.get("said"),
        "within": label.get("within"),
    }


def figure(text: str, label: Row) -> Row:
    """Return one figure as gold; value is null for a range or a vague word."""
    return {
        "span": locate(text, label["f"]),
        "value": label.get("v"),
        "low": label.get("low"),
        "high": label.get("high"),
        "approximate": label.get("approx", False),
        "unit": label.get("unit"),
        "counted_spans": spans(text, label.get("n")),
        "measure": label.get("m"),
    }


def place(text: str, label: Row) -> Row:
    """Return one place as gold."""
    return {
        "span": locate(text, label["p"]),
        "name": label["name"],
        "level": label["level"],
        "country": label.get("cc"),
        "use": label.get("use", "location"),
        "in_gazetteer": label["level"] not in ("site", "water"),
    }


def time(text: str, label: Row) -> Row:
    """Return one time as gold; edtf is the value itself where that is a date, null for durations."""
    value = label["value"]
    default = value if EDTF_DATE.match(value) else None
    return {
        "span": locate(text, label["t"]),
        "type": label.get("type", "DATE"),
        "value": value,
        "edtf": label.get("edtf", default) or None,
    }


def report(text: str, label: Row) -> Row:
    """Return one report as gold; place and time are spans of this article's places and times."""
    at, when = spans(text, label.get("place")), spans(text, label.get("time"))
    return {
        "trigger": locate(text, label["e"]),
        "type": label["type"],
        "extension": label.get("ext"),
        "realis": label.get("realis", "occurred"),
        "polarity": label.get("polarity", "affirmed"),
        "actors": spans(text, label.get("actors")),
        "recipients": spans(text, label.get("rec")),
        "place": at[0] if at else None,
        "time": when[0] if when else None,
        "evidential": label.get("evidential"),
        "statement": label.get("st"),
        "speech": label.get("speech"),
    }


def furniture(text: str, label: Row) -> Row:
    """Return one stretch of page furniture as gold."""
    return {"span": locate(text, label["x"]), "kind": label["kind"]}


MAKERS = {
    "statements": statement,
    "figures": figure,
    "places": place,
    "times": time,
    "reports": report,
    "furniture": furniture,
}


def load(name: str) -> dict[str, list[Row]]:
    """Return an article's own labels by kind."""
    with (HERE / "labels" / f"{name}.toml").open("rb") as file:
        found = tomllib.load(file)
    own = found.pop("own", {})  # rows that an article made `like` this one doesn't take over
    out = {kind: found.get(kind, []) + own.get(kind, []) for kind in LISTS}
    if "like" in found:
        shared = found["like"]
        with (HERE / "labels" / f"{shared}.toml").open("rb") as file:
            out["inherited"] = [tomllib.load(file)]
    return out


def findings(text: str, labels: dict[str, list[Row]]) -> Row:
    """Return all gold of one article, in text order; a reprint takes the original's labels where it can."""
    out: Row = {kind: [MAKERS[kind](text, label) for label in labels[kind]] for kind in LISTS}
    for parent in labels.get("inherited", []):
        for kind in LISTS:
            for label in parent.get(kind, []):
                inherit(text, kind, label, out[kind])
    for kind in LISTS:
        out[kind].sort(key=first)
    drop_dangling(out)
    return out


def inherit(text: str, kind: str, label: Row, into: list[Row]) -> None:
    """Add a label of the original unless its words are gone or the reprint's own label stands for it."""
    try:
        row = MAKERS[kind](text, label)
    except LabelError:
        return
    taken = {r["id"] for r in into} if kind == "statements" else {tuple(anchor(r)) for r in into}
    if (row["id"] if kind == "statements" else tuple(anchor(row))) not in taken:
        into.append(row)


def anchor(row: Row) -> list[int]:
    """Return the span a row hangs on."""
    found: list[int] = row.get("span") or row.get("trigger") or []
    return found


def first(row: Row) -> int:
    """Return where a row begins in its article."""
    if "content_spans" not in row:
        return anchor(row)[0]
    start: int = min(s[0] for key in ("source_spans", "cue_spans", "content_spans") for s in row[key])
    return start


def drop_dangling(out: Row) -> None:
    """Raise LabelError when a link names a statement the article doesn't have."""
    ids = {row["id"] for row in out["statements"]}
    for kind, key in (("statements", "within"), ("reports", "statement"), ("reports", "speech")):
        for row in out[kind]:
            if row[key] is not None and row[key] not in ids:
                raise LabelError(f"{kind}: {key} names {row[key]!r}; known: {sorted(ids)}")


def page_text(html: str) -> str:
    """Return the words of the page's article, a paragraph a line, only to check that quotations are in it."""
    pieces = re.findall(r"<(?:h1|h2|p|figcaption)\b[^>]*>(.*?)</(?:h1|h2|p|figcaption)>", html, re.DOTALL)
    return "\n".join(re.sub(r"<[^>]+>", "", piece).strip() for piece in pieces)


def as_quotes(text: str, value: Any) -> Any:
    """Return a finding with every span replaced by its words (an offset is [int, int])."""
    if isinstance(value, dict):
        return {k: v if k == "certainty" else as_quotes(text, v) for k, v in value.items()}
    if isinstance(value, list):
        if len(value) == 2 and all(type(x) is int for x in value):
            return text[value[0] : value[1]]
        return [as_quotes(text, item) for item in value]
    return value


def build() -> Row:
    """Return the whole gold: the articles of dispatches.jsonl with offsets, the page with words."""
    articles: list[Row] = []
    seen: dict[str, int] = {}
    for line in (DEMO / "dispatches.jsonl").read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        version = seen[article["id"]] = seen.get(article["id"], 0) + 1
        name = article["id"] if version == 1 else f"{article['id']}-{version}"
        text = article["text"]
        try:
            rows = findings(text, load(name))
        except LabelError as error:
            raise LabelError(f"{name}: {error}") from error
        articles.append(
            {
                "id": article["id"],
                "version": version,
                "published": article["published"],
                "sha256": hashlib.sha256(text.encode()).hexdigest(),
                **rows,
            }
        )
    text = page_text((DEMO / "flood-page.html").read_text(encoding="utf-8"))
    page = as_quotes(text, findings(text, load("flood-page")))
    return {"articles": articles, "page": {"file": "flood-page.html", "published": "2025-03-22", **page}}


def main() -> int:
    """Write gold.json, or with --check say whether it is what the labels give."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 if gold.json is stale")
    check: bool = parser.parse_args().check
    made = json.dumps(build(), ensure_ascii=False, indent=1) + "\n"
    if check:
        return 0 if GOLD.exists() and GOLD.read_text(encoding="utf-8") == made else 1
    GOLD.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
