"""Of whom nothing else is judged than is kept, nothing is made anew; of others what changed."""

from __future__ import annotations

from pathlib import Path

from reportedly.nouns.ids import split_row_id
from reportedly.nouns.kept import Touched
from reportedly.run.judge import judge
from reportedly.run.renamed import renamed
from reportedly.store.duck import DuckStore, open_duck
from tests.records import copied, the_demo

SHARED = """
SELECT list(id ORDER BY id) FROM kept_cast WHERE who LIKE 'who-%' GROUP BY who HAVING count(DISTINCT article) > 2
ORDER BY 1"""


def demo(path: Path) -> DuckStore:
    return open_duck(copied(path / "r.duckdb", the_demo))


def test_an_article_alone_renames_nobody(tmp_path: Path) -> None:
    with demo(tmp_path) as store:
        keeper = store.keeper()
        ((rows,), *_) = keeper.ask(SHARED)
        article = split_row_id(rows[0])[0]
        found = renamed(store.view(), keeper, Touched((article,), tuple(rows)))
        assert found.articles == {article}
        assert found.names == ()
        assert set(rows) <= found.judged.nodes


def test_who_is_found_to_be_another_has_lines_anew(tmp_path: Path) -> None:
    with demo(tmp_path) as store:
        keeper = store.keeper()
        (one,), (other,), *_ = keeper.ask(SHARED)
        with open_duck(copied(tmp_path / "s.duckdb", the_demo)) as before:
            judge(store, "same", one[0], other[0], because="one person", by="Ana")
            found = renamed(store.view(), before.keeper(), Touched((), (one[0], other[0])))
        articles = {split_row_id(row)[0] for row in (*one, *other)}
        kept = {split_row_id(row["id"])[0] for row in found.names}
        assert found.articles
        assert found.articles | kept <= articles
