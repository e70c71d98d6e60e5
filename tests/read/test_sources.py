"""Files, folders, JSON lines and standard input become captures and refusals, in order, nothing dropped."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from ipaddress import ip_address
from pathlib import Path

import pytest

from reportedly.nouns.article import Capture, Hints
from reportedly.nouns.findings import InputRefusal
from reportedly.nouns.ids import sha256_of
from reportedly.read.article import read
from reportedly.read.sources import captures
from reportedly.read.web import Policy

NOW = datetime(2031, 5, 6, tzinfo=UTC)


def taken(
    inputs: Sequence[str | Path], *, stdin: bytes | None = None, hints: Hints | None = None
) -> list[Capture | InputRefusal]:
    stream = None if stdin is None else io.BytesIO(stdin)
    return list(captures([str(one) for one in inputs], hints=hints or Hints(), stdin=stream, now=lambda: NOW))


def outcomes(found: Sequence[Capture | InputRefusal]) -> list[str]:
    return [one.media if isinstance(one, Capture) else one.why for one in found]


def write(path: Path, body: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body.encode() if isinstance(body, str) else body)
    return path


def test_a_file_becomes_a_capture_with_its_hash_and_moment(tmp_path: Path) -> None:
    path = write(tmp_path / "a.TXT", "Two\r\nlines")
    [one] = taken([path], hints=Hints(outlet="The Pier"))
    assert one == Capture(
        body=b"Two\r\nlines", sha256=sha256_of(b"Two\r\nlines"), address=str(path), at=NOW, media="text",
        hints=Hints(outlet="The Pier"),
    )  # fmt: skip


def test_a_folder_is_read_below_in_sorted_order(tmp_path: Path) -> None:
    for name in ["b.txt", "a/z.html", "a/b.jsonl", "notes.pdf", ".hidden.txt", ".git/c.txt"]:
        write(tmp_path / name, '{"text": "x"}')
    found = taken([tmp_path])
    assert outcomes(found) == ["json", "html", "text", "unknown_extension"]
    assert isinstance(found[3], InputRefusal)
    assert found[3].input == str(tmp_path / "notes.pdf")


def test_json_lines_one_broken_line_is_one_refusal(tmp_path: Path) -> None:
    lines = [
        '{"id": "a", "text": "one"}',
        "",
        '{"id": "b", "text": ',
        '{"id": 3, "html": "<p>"}',
        '{"id": "d"}',
        '{"text": 5}',
    ]
    path = write(tmp_path / "a.jsonl", "\ufeff" + "\r\n".join(lines))
    found = taken([path])
    assert outcomes(found) == ["json", "bad_json", "json", "bad_fields", "bad_fields"]
    assert [one.address if isinstance(one, Capture) else one.input for one in found] == [
        f"{path}:{n}" for n in (1, 3, 4, 5, 6)
    ]
    assert [one.hints.id for one in found if isinstance(one, Capture)] == ["a", "3"]


def test_a_lines_own_fields_go_before_the_flags(tmp_path: Path) -> None:
    path = write(tmp_path / "a.ndjson", '{"text": "x", "outlet": "Own"}')
    [one] = taken([path], hints=Hints(outlet="Flag", published="2031-01-02"))
    assert isinstance(one, Capture)
    assert one.hints == Hints(outlet="Own", published="2031-01-02")
    assert read(one).outlet == "Own"


def test_json_file_of_one_object_or_of_many(tmp_path: Path) -> None:
    one = write(tmp_path / "one.json", '{\n "text": "x"\n}')
    many = write(tmp_path / "many.json", ' [{"text": "x"}, 3, {"html": "<p>y"}]')
    bad = write(tmp_path / "bad.json", "[1,")
    none = write(tmp_path / "none.json", "[]")
    assert outcomes(taken([one, many, bad, none])) == ["json", "json", "bad_fields", "json", "bad_json", "empty"]


@pytest.mark.parametrize(
    ("stdin", "expected"),
    [
        (b'\n {"text": "x"}\n{"text": "y"}\n{', ["json", "json", "bad_json"]),
        (b"\xef\xbb\xbf  <html>", ["html"]),
        (b"words {", ["text"]),
        (b"", ["text"]),
        (b" " * 200_000 + b'{"text": "x"}', ["json"]),
        (b"x" * 15_000_001, ["too_large"]),
    ],
)
def test_standard_input_is_told_apart_by_its_first_byte(stdin: bytes, expected: list[str]) -> None:
    found = taken(["-"], stdin=stdin)
    assert outcomes(found) == expected


def test_standard_input_text_is_kept_whole() -> None:
    body = b"\r\n words " * 30_000
    [one] = taken(["-"], stdin=body)
    assert isinstance(one, Capture)
    assert one.body == body


def test_json_lines_are_not_read_ahead() -> None:
    class Endless(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
            piece = (b'{"text": "x"}\n' * (len(buffer) // 14 + 1))[: len(buffer) // 14 * 14]
            buffer[: len(piece)] = piece
            return len(piece)

    found: Iterator[Capture | InputRefusal] = captures(["-"], stdin=io.BufferedReader(Endless()), now=lambda: NOW)
    assert outcomes([next(found) for _ in range(20)]) == ["json"] * 20


def test_too_long_a_line_is_refused_and_the_next_is_read(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", b'{"text": "' + b"x" * 15_000_000 + b'"}\n{"text": "y"}\n')
    assert outcomes(taken([path])) == ["too_large", "json"]


def test_each_bad_input_is_a_refusal_and_the_rest_is_read(tmp_path: Path) -> None:
    good = write(tmp_path / "good.txt", "words")
    huge = write(tmp_path / "huge.txt", b"x" * 20_000_000)
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    (tmp_path / "empty").mkdir()
    found = taken(
        [
            tmp_path / "absent.txt",
            write(tmp_path / "a.docx", "x"),
            pipe,
            huge,
            tmp_path / "empty",
            "a\0b.txt",
            "-",
            good,
        ]
    )
    assert outcomes(found) == [
        "not_found", "unknown_extension", "not_a_file", "too_large", "empty", "unreadable", "empty", "text",
    ]  # fmt: skip


def test_a_linked_folder_is_not_followed(tmp_path: Path) -> None:
    write(tmp_path / "a" / "b.txt", "x")
    (tmp_path / "a" / "round").symlink_to(tmp_path / "a")
    assert outcomes(taken([tmp_path / "a"])) == ["text", "linked_folder"]


def test_an_address_that_cannot_be_had_is_a_refusal() -> None:
    policy = Policy(resolve=lambda host, port: [ip_address("10.0.0.1")])
    [one] = captures(["https://pier.example/a"], hints=Hints(id="7"), policy=policy)
    assert isinstance(one, InputRefusal)
    assert (one.id, one.input, one.why) == ("7", "https://pier.example/a", "private_address")
