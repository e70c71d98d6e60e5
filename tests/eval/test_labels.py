"""Quotations become offsets, and a label that can't be gold is refused with a reason."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from eval.gold import forms
from eval.gold.build import build
from eval.labels import LabelError, locate, manner, occurrences

TEXT = "Mara Lund said “the bridge\u00a0 is [badly] shut” in Torvik. He said she saw it; Lund left, Mara Lund slept."


def words(quotation: str) -> list[str]:
    return [TEXT[start:end] for start, end in locate(TEXT, quotation)]


def test_brackets_mark_the_words_in_their_context() -> None:
    assert words("[He] said") == ["He"]
    assert words("[Mara Lund] said~in [Torvik]") == ["Mara Lund", "Torvik"]
    assert words("bridge~Torvik") == ["bridge\u00a0 is [badly] shut” in Torvik"]


def test_white_space_and_the_shape_of_quotation_marks_do_not_matter() -> None:
    assert words('said ⟦"the bridge is [badly] shut"⟧') == ["“the bridge\u00a0 is [badly] shut”"]


@pytest.mark.parametrize("quotation", ["[Lund]", "[nobody]", "[saw i]t", "[Mara ]Lund said", "[he] saw"])
def test_a_quotation_must_name_exactly_one_stretch_of_whole_words(quotation: str) -> None:
    with pytest.raises(LabelError):
        locate(TEXT, quotation)


def test_names_are_found_wherever_they_stand_the_longest_first() -> None:
    found = [TEXT[start:end] for start, end in occurrences(TEXT, ["Lund", "Mara Lund"])]
    assert found == ["Mara Lund", "Lund", "Mara Lund"]
    with pytest.raises(LabelError):
        occurrences(TEXT, ["Lun"])


def test_manner_comes_from_quotation_marks() -> None:
    assert manner(TEXT, locate(TEXT, "⟦“the bridge⟧")) == "direct"
    assert manner(TEXT, locate(TEXT, "[she saw it]")) == "indirect"
    assert manner(TEXT, []) is None


def labels(**lists: Any) -> forms.Labels:
    actors = [{"n": "Mara Lund", "kind": "person", "country": "NOR", "sector": "CVL", "all": ["Lund"]}]
    return msgspec.convert({"annotator": "test", "actors": actors, **lists}, forms.Labels)


SAID = {"id": "s1", "who": "Mara Lund", "src": "[Mara Lund] said", "cue": "Lund [said]", "con": "⟦“the~shut”⟧"}


def test_labels_become_gold_with_all_right_answers() -> None:
    (row,) = build(TEXT, labels(statements=[SAID | {"class_alt": ["claim"]}])).statements
    assert row.cls == ("say", "claim")
    assert row.names == (("Mara Lund",),)
    assert row.core == row.cue
    assert row.manner == "direct"


@pytest.mark.parametrize(
    "wrong",
    [
        {"statements": [SAID | {"who": "Nobody"}]},
        {"statements": [SAID | {"within": "s9"}]},
        {"statements": [SAID | {"con": []}]},
        {"statements": [SAID | {"certainty": [0.55, 0.8]}]},
        {"statements": [SAID, SAID]},
        {"reports": [{"id": "r1", "e": "Lund [left]", "type": "RETREAT", "type_alt": ["OTHER/fire"]}]},
        {"reports": [{"id": "r1", "e": "Lund [left]", "type": "RETREAT", "place": "p1"}]},
        {"places": [{"id": "p1", "p": "[Torvik]", "name": "Torvik", "level": "town", "cc": "NOR"}]},
        {"times": [{"id": "t1", "t": "[then]", "value": "x", "edtf": "soon"}]},
        {"figures": [{"id": "f1", "f": "[it]; Lund"}]},
    ],
)
def test_a_wrong_label_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(LabelError):
        build(TEXT, labels(**wrong))


def test_a_file_with_an_unknown_key_or_class_is_refused(tmp_path: Path) -> None:
    for line in ('statements = [{id="s1", sauce="[He] said"}]', 'statements = [{id="s1", class="shout"}]', "= broken"):
        file = tmp_path / "x.toml"
        file.write_text(f'annotator = "test"\n{line}\n', encoding="utf-8")
        with pytest.raises(LabelError):
            forms.load(file)


def test_the_gold_file_has_no_words_of_the_articles() -> None:
    path = Path(__file__).parents[2] / "eval" / "gold" / "gold.json"
    if not path.exists():
        pytest.skip("no gold yet")
    longest = max((value for value in _strings(json.loads(path.read_text(encoding="utf-8")))), key=len)
    assert len(longest) <= 160  # names, roles and our own notes of doubt; a quoted content would be longer


def _strings(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [s for inner in value.values() for s in _strings(inner)]
    if isinstance(value, list):
        return [s for inner in value for s in _strings(inner)]
    return [value] if isinstance(value, str) else []
