"""Verifying passes on what was read, and names every row that a single changed character breaks."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest
from msgspec.structs import replace

from reportedly.nouns.findings import Reading
from reportedly.nouns.record import Edge, Verification
from reportedly.run.checks import CHECKS
from reportedly.run.verify import EDGES, KEPT, verify
from reportedly.store.duck import open_view
from reportedly.store.memory import MemoryStore
from reportedly.store.protocols import Store
from tests.contracts.make import article, bare, entry, statement, strike
from tests.records import copied, the_demo

KEY = strike().article.key


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return copied(tmp_path / "record.duckdb", two_articles)


def two_articles(store: Store) -> None:
    store.put_all([entry(strike()), entry(replace(strike(), article=article(url="https://bee.example/dam")))])


def after(path: Path, sql: str) -> Verification:
    with duckdb.connect(str(path)) as connection:
        connection.execute(sql)
    view = open_view(path)
    found = verify(view)
    view.close()
    return found


def failed(found: Verification) -> set[tuple[str, str]]:
    return {(failure.row.removeprefix(f"{KEY}/"), failure.field) for failure in found.failures}


def verified(reading: Reading) -> Verification:
    store = MemoryStore()
    store.put_all([entry(reading)])
    return verify(store.view())


def test_what_was_read_passes(path: Path) -> None:
    found = after(path, "SELECT 1")
    assert found.failures == ()
    assert found.articles == 2
    assert found.rows == 2 * 16
    assert {check.check for check in found.checks} == {*(check.name for check in CHECKS), EDGES, KEPT}
    assert all(check.fields for check in found.checks if check.check not in (EDGES, KEPT))
    assert found.by_rule > 0
    assert found.by_model > 0


def test_one_changed_character_names_the_rows_that_rest_on_it(path: Path) -> None:
    found = after(path, f"UPDATE articles SET text = replace(text, 'Mira', 'Mora') WHERE article = '{KEY}'")
    assert failed(found) == {(KEY, "sha256"), ("m2", "text"), ("s1", "source.text")}
    text = next(failure for failure in found.failures if failure.row == f"{KEY}/m2")
    assert (text.expected, text.found) == ("Mora Holt", "Mira Holt")


def test_a_lost_character_names_all_that_comes_after_it(path: Path) -> None:
    found = after(path, f"UPDATE articles SET text = left(text, -1) WHERE article = '{KEY}'")
    assert {(KEY, "sha256"), ("s3", "content.spans"), ("s3", "content.text")} <= failed(found)


@pytest.mark.parametrize(
    ("table", "change", "row", "field"),
    [
        ("mentions", "text = 'Arla'", "m1", "text"),
        ("mentions", "spans = [[0, 4]]", "m1", "text"),
        ("mentions", "spans = [[4, 4]]", "m1", "spans"),
        ("mentions", "spans = [[0, 9999]]", "m1", "spans"),
        ("mentions", "refers_to = 'p9'", "m1", "refers_to"),
        ("figures", "value = 301", "f1", "value"),
        ("figures", "low = 200", "f1", "low"),
        ("times", "value = '2031-05-04'", "t1", "value"),
        ("times", "edtf = NULL", "t1", "edtf"),
        ("statements", "certainty = struct_update(certainty, low := 0.6)", "s1", "certainty"),
        ("statements", "cue = struct_update(cue, class := 'warn')", "s2", "cue.class"),
        ("statements", "cue = struct_update(cue, lemma := 'warn')", "s2", "cue.lemma"),
        ("reports", "trigger = struct_update(trigger, lemma := 'war')", "r1", "trigger.lemma"),
        ("statements", "within = 's7'", "s2", "within"),
        ("reports", "actors = list_transform(actors, lambda x: struct_update(x, actor := 'a9'))", "r1", "actors.actor"),
        ("vectors", "numbers = 'short'::BLOB", "v1", "numbers"),
        ("vectors", "\"of\" = 's9'", "v2", "of"),
        ("vectors", "spans = [[0, 4]]", "v3", "spans"),
    ],
)
def test_one_changed_field_is_named(path: Path, table: str, change: str, row: str, field: str) -> None:
    assert (row, field) in failed(after(path, f"UPDATE {table} SET {change} WHERE id = '{KEY}/{row}'"))


def test_changed_bytes_are_named(path: Path) -> None:
    assert ("capture", "sha256") in failed(after(path, "UPDATE captures SET body = 'other'::BLOB"))


def test_a_changed_outlet_is_named(path: Path) -> None:
    assert (KEY, "key") in failed(after(path, f"UPDATE articles SET outlet = 'The Wasp' WHERE id = '{KEY}'"))


@pytest.mark.parametrize(
    ("cue", "lemma", "cls", "fine"),
    [("declined", "decline", "decline", True), ("declined", "decline", "reject", True),
     ("did not say", "say", "decline", True), ("said", "say", "decline", False),
     ("was believed", "be believed to", "believe", False), ("said", "say", "say", True)],
)  # fmt: skip
def test_what_class_a_cue_may_have(cue: str, lemma: str, cls: str, fine: bool) -> None:
    made = article(f"Mira Holt {cue} it.")
    said = statement(made, "s1", "Mira Holt", cue, "it", cls=cls)
    found = verified(bare(made, statements=(replace(said, cue=replace(said.cue, lemma=lemma)),)))
    assert (not found.failures) is fine


def test_a_missing_capture_is_named(path: Path) -> None:
    assert (KEY, "captures") in failed(after(path, f"DELETE FROM captures WHERE article = '{KEY}'"))


def test_a_figure_that_no_rule_reads_is_named() -> None:
    reading = strike()
    figure = replace(reading.figures[0], spans=reading.mentions[0].spans, text="Arlo")
    found = verified(replace(reading, figures=(figure,)))
    assert ("f1", "value") in failed(found)


def test_a_moment_only_the_model_saw_is_taken_at_its_word() -> None:
    reading = strike()
    words = reading.mentions[1].spans
    moment = replace(
        reading.times[0], id="t2", spans=words, text="Mira Holt", value=None, edtf=None, why="no_rule_for_words"
    )
    assert verified(replace(reading, times=(*reading.times, moment))).failures == ()


def test_an_older_version_is_verified_too() -> None:
    store = MemoryStore()
    old, new = (replace(strike(), article=article(text=strike().article.text + end, id="d1")) for end in ("", " Ends."))
    store.put_all([entry(old), entry(new)])
    assert verify(store.view()).articles == 2


def test_edges_are_made_again_and_one_that_was_touched_is_named() -> None:
    store = MemoryStore()
    the_demo(store)
    found = verify(store.view())
    assert found.failures == ()
    (edges,) = [check for check in found.checks if check.check == EDGES]
    assert edges.fields > 100
    touched = next(row.noun for row in store.view().rows(Edge) if row.noun.kind == "copy")
    store.connect((), [replace(touched, id="e-other", reason="nobody knows")], [])
    assert {failure.row for failure in verify(store.view()).failures} == {touched.one}
