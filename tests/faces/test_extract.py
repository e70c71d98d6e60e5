"""`reportedly extract` as its contract has it: order, refusals in place, exit status, offsets."""

from __future__ import annotations

import json
from base64 import b64decode
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from typer.testing import CliRunner, Result

from reportedly.faces.cli import app
from reportedly.faces.reading import encoded
from tests.contracts.make import strike

STORY = (
    "The harbour of Bergen will probably reopen on Friday, port director Ana Lund said Monday. "
    "“We lost about 40 containers,” she said."
)


def extract(*arguments: str | Path, stdin: str | bytes = "") -> Result:
    return CliRunner().invoke(app, ["extract", *map(str, arguments)], input=stdin)


def lines(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def spans_in(value: Any) -> list[list[int]]:
    """Every span anywhere in a reading."""
    if isinstance(value, dict):
        return [span for part in value.values() for span in spans_in(part)]
    if isinstance(value, list):
        if len(value) == 2 and all(type(part) is int for part in value):
            return [value]
        return [span for part in value for span in spans_in(part)]
    return []


def texts_with_spans(value: Any) -> list[tuple[str, list[list[int]]]]:
    """Every text that stands beside the spans it is cut from."""
    if isinstance(value, list):
        return [pair for part in value for pair in texts_with_spans(part)]
    if not isinstance(value, dict):
        return []
    own = [(value["text"], value["spans"])] if {"text", "spans"} <= value.keys() else []
    return own + [pair for part in value.values() for pair in texts_with_spans(part)]


def test_a_story_gives_statements_with_resolved_sources_and_cited_words(tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_text(STORY, encoding="utf-8")
    result = extract(file, "--published", "2025-03-11")
    assert result.exit_code == 0
    [reading] = lines(result)
    names = {actor["id"]: actor["name"] for actor in reading["actors"]}
    assert [names.get(one["source"]["actor"]) for one in reading["statements"]] == ["Ana Lund", "Ana Lund"]
    assert reading["statements"][0]["certainty"]["low"] == 0.55
    assert reading["statements"][0]["said"] == "2025-03-10"
    assert [figure["value"] for figure in reading["figures"]] == [40]


def test_the_text_is_the_input_and_every_quoted_text_is_cut_from_it(tmp_path: Path) -> None:
    text = "\ufeff🌊\r\n" + STORY + "\u00a0\r\n"
    file = tmp_path / "story.txt"
    file.write_bytes(text.encode())
    [reading] = lines(extract(file))
    assert reading["article"]["text"] == text
    for words, spans in texts_with_spans({key: value for key, value in reading.items() if key != "article"}):
        assert words == " … ".join(text[start:end] for start, end in spans)


def test_without_a_publication_date_nothing_is_dated_by_guess() -> None:
    [reading] = lines(extract("-", stdin=STORY))
    assert {time["edtf"] for time in reading["times"]} == {None}
    assert {one["said"] for one in reading["statements"]} == {None}


def test_standard_input_may_be_json_lines_and_a_broken_line_costs_only_itself() -> None:
    broken = [
        json.dumps({"id": "one", "text": STORY}), '{"id": "two", ', json.dumps({"id": "three"}),
        json.dumps({"id": "four", "text": STORY, "published": "2025-03-11"}),
    ]  # fmt: skip
    result = extract("-", stdin="\n".join(broken))
    found = lines(result)
    assert result.exit_code == 1
    assert [one["article"]["id"] if "article" in one else one["refusal"]["why"] for one in found] == [
        "one", "bad_json", "bad_fields", "four",
    ]  # fmt: skip
    assert "bad_json" in result.stderr


def test_flags_fill_only_what_a_line_lacks() -> None:
    rows = [{"id": "a", "text": STORY, "outlet": "Own"}, {"id": "b", "text": STORY}]
    result = extract("--outlet", "Flag", "-", stdin="\n".join(map(json.dumps, rows)))
    assert [one["article"]["outlet"] for one in lines(result)] == ["Own", "Flag"]


@pytest.mark.parametrize(
    ("name", "body", "why"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t ", "empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)), "binary"),
        ("latin.txt", "Der Hafen von Malmö".encode("latin-1"), "not_utf8"),
        ("story.xyz", STORY.encode(), "unknown_extension"),
        ("broken.html", b"<html><body><div", "no_text"),
        ("german.txt", "Der Hafen bleibt zu, und die Schiffe warten vor der Küste. ".encode() * 8, "language"),
    ],
)  # fmt: skip
def test_bad_input_is_refused_with_its_reason_and_the_rest_is_read(
    tmp_path: Path, name: str, body: bytes, why: str
) -> None:
    bad, good = tmp_path / name, tmp_path / "good.txt"
    bad.write_bytes(body)
    good.write_text(STORY, encoding="utf-8")
    result = extract(bad, good)
    refused, read = lines(result)
    assert result.exit_code == 1
    assert refused["refusal"]["why"] == why
    assert read["article"]["text"] == STORY


def test_a_text_of_20_mb_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "long.txt"
    file.write_text("The harbour is shut. " * 1_000_000, encoding="utf-8")
    result = extract(file)
    assert (result.exit_code, lines(result)[0]["refusal"]["why"]) == (1, "too_large")


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("http://127.0.0.1:9/story", "private_address"),
        ("http://[::1]/story", "private_address"),
        ("http://169.254.169.254/latest/meta-data", "private_address"),
        ("http://no-such-host.invalid/story", "unreachable"),
    ],
)
def test_addresses_that_are_private_or_unreachable_are_refused(address: str, why: str) -> None:
    result = extract(address)
    assert (result.exit_code, lines(result)[0]["refusal"]["why"]) == (1, why)


def test_a_long_article_is_read_to_its_end(tmp_path: Path) -> None:
    file = tmp_path / "long.txt"
    file.write_text("\n\n".join([STORY] * 60), encoding="utf-8")
    [reading] = lines(extract(file))
    last = max(end for one in reading["statements"] for _, end in one["content"]["spans"])
    assert last > len(reading["article"]["text"]) - 60


def test_formats(tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_text(STORY, encoding="utf-8")
    assert [one["article"]["text"] for one in json.loads(extract(file, file, "--format", "json").stdout)] == [STORY] * 2
    assert "Ana Lund" in extract(file, "--format", "text").stdout


@pytest.mark.parametrize("arguments", [["--published", "yesterday", "-"], ["--format", "xml", "-"], ["--nonsense"]])
def test_wrong_usage_is_status_2(arguments: list[str]) -> None:
    assert extract(*arguments).exit_code == 2


def test_vectors_are_left_out_unless_asked_for() -> None:
    made = strike()
    assert "vectors" not in json.loads(encoded(replace(made, vectors=())))
    numbers = [one["numbers"] for one in json.loads(encoded(made))["vectors"]]
    assert [b64decode(written) for written in numbers] == [one.numbers for one in made.vectors]
    [[without], [asked]] = lines(extract(stdin=STORY)), lines(extract("--vectors", stdin=STORY))
    assert "vectors" not in without
    assert {one["kind"] for one in asked["vectors"]} >= {"title_lead", "statement"}
    assert without["statements"] == asked["statements"]
