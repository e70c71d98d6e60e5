"""Our labels to learn from: quotations become offsets, gold articles are refused, what is known is taught."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eval.labels import LabelError
from reportedly.nouns.ids import text_sha256
from training.labelled import make
from training.labelled.rows import MarkedArticle, MarkedReport, MarkedStatement

TEXT = "Ana Lind said rebels killed two guards. The mayor called for calm."
FILE = "unlabelled/ours.jsonl"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of label files for one text; tests write them."""
    (tmp_path / "index.json").write_text(json.dumps({"one": {"file": FILE, "sha256": text_sha256(TEXT)}}))
    for kind in ("statements", "reports"):
        (tmp_path / kind).mkdir()
    monkeypatch.setattr(make, "shared_rows", lambda file: [{"text": TEXT}])
    return tmp_path


def write(folder: Path, kind: str, *rows: dict[str, object]) -> None:
    (folder / kind / "one.jsonl").write_text("\n".join(map(json.dumps, rows)))


def at(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def test_quotations_become_offsets_in_text_order(folder: Path) -> None:
    write(
        folder, "statements",
        {"src": "The mayor", "cue": "called for", "con": "calm", "may": True},
        {"src": "Ana Lind", "cue": "said", "con": "rebels~guards"},
    )  # fmt: skip
    write(folder, "reports", {"e": "killed", "type": "ASSAULT", "by": "rebels", "to": ["two guards"], "neg": True})
    [made] = make.articles(folder)
    assert made.statements == (
        MarkedStatement(source=(at("Ana Lind"),), cue=(at("said"),), content=(at("rebels killed two guards"),)),
        MarkedStatement(source=(at("The mayor"),), cue=(at("called for"),), content=(at("calm"),), doubtful=True),
    )
    assert made.reports == (
        MarkedReport(
            trigger=(at("killed"),), types=("ASSAULT",), actors=(at("rebels"),), recipients=(at("two guards"),),
            polarity="negated",
        ),
    )  # fmt: skip


def test_what_was_not_labelled_is_not_known_to_be_none(folder: Path) -> None:
    write(folder, "statements", {"skip": "a list of scores"})
    assert list(make.articles(folder)) == []
    write(folder, "reports")
    [made] = make.articles(folder)
    assert (made.statements, made.reports) == (None, ())
    assert made.attributions() is None


@pytest.mark.parametrize(
    "row", [{"src": "Ana Holm", "cue": "said", "con": "~"}, {"cue": "l"}, {"who": "Ana Lind"}, {"cue": ["said", 3]}]
)
def test_a_label_that_can_t_be_placed_names_its_article(folder: Path, row: dict[str, object]) -> None:
    write(folder, "statements", row)
    with pytest.raises(LabelError, match="one: "):
        list(make.articles(folder))


def test_a_type_off_the_list_and_a_text_that_isn_t_there_are_refused(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, "reports", {"e": "killed", "type": "MURDER"})
    with pytest.raises(LabelError, match=r"one: .*MURDER"):
        list(make.articles(folder))
    monkeypatch.setattr(make, "shared_rows", lambda file: [])
    with pytest.raises(LabelError, match=r"one: .*no text"):
        list(make.articles(folder))


def test_an_article_of_our_gold_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(make, "load", lambda path: [MarkedArticle(file=FILE, sha256=text_sha256(TEXT))])
    with pytest.raises(LabelError, match="gold"):
        list(make.articles(folder))


def test_what_was_labelled_before_stays_save_what_is_labelled_anew() -> None:
    said, told = (MarkedStatement(cue=((0, 4),)),), (MarkedReport(trigger=((5, 9),), types=("AID",)),)
    before = [MarkedArticle(file=FILE, sha256="b", statements=said), MarkedArticle(file=FILE, sha256="a", reports=told)]
    found = [MarkedArticle(file=FILE, sha256="b", reports=told), MarkedArticle(file=FILE, sha256="a", reports=())]
    first, second = make.joined(before, found)
    assert (first.reports, second.statements, second.reports) == ((), said, told)


def test_reports_can_be_scored_against_as_gold() -> None:
    report = MarkedReport(trigger=((21, 27),), types=("ASSAULT", "OTHER/death"), actors=((14, 20),), doubtful=True)
    [row] = MarkedArticle(file=FILE, sha256="0", reports=(report,)).gold().reports
    assert (row.trigger, row.types, row.counts) == (((21, 27),), ("ASSAULT", "OTHER/death"), False)
    assert [one.spans for one in row.actors] == [((14, 20),)]
