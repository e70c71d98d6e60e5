"""Rules of the house that types and lints can't hold."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import msgspec

import reportedly
from reportedly.nouns import article, findings

SOURCE = Path(reportedly.__file__).parent
REPOSITORY = Path(__file__).parents[1]


def calls(path: Path, name: str) -> list[int]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    return [node.lineno for node in found if isinstance(node.func, ast.Name) and node.func.id == name]


def test_spans_are_made_by_the_article_alone() -> None:
    makers = {path.relative_to(SOURCE).as_posix() for path in SOURCE.rglob("*.py") if calls(path, "Span")}
    assert makers == {"nouns/article.py"}


def test_importing_the_package_is_quick_and_loads_no_heavy_part() -> None:
    program = (
        "import time; start = time.perf_counter(); import reportedly, sys; took = time.perf_counter() - start; "
        "print(took, *[name for name in ('onnxruntime', 'duckdb', 'pyarrow', 'numpy') if name in sys.modules])"
    )
    took, *heavy = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    ).stdout.split()
    assert heavy == []
    assert float(took) < 0.2


def test_extract_stays_the_function_after_its_room_is_imported() -> None:
    import reportedly.extract.stage

    assert callable(reportedly.extract)
    assert [reportedly.extract("The port is shut.").article.text for _ in range(2)] == ["The port is shut."] * 2


def test_every_finding_is_a_word_of_the_house() -> None:
    words = (REPOSITORY / "docs" / "words.md").read_text(encoding="utf-8")
    nouns = {field.name for field in msgspec.structs.fields(findings.Reading)} - {"reader", "times", "refusals"}
    singular = {noun.removesuffix("s") for noun in nouns} | {"moment", "refusal", "capture", "span", "reading"}
    assert {noun for noun in singular if noun not in words} == set()


def test_every_noun_is_frozen() -> None:
    structs = [
        value
        for module in (article, findings)
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, msgspec.Struct)
    ]
    assert structs
    assert [struct.__name__ for struct in structs if not struct.__struct_config__.frozen] == []


def test_every_room_is_on_the_map() -> None:
    drawn = (REPOSITORY / "docs" / "map.md").read_text(encoding="utf-8")
    rooms = [path.name for path in SOURCE.iterdir() if (path / "__init__.py").exists()]
    assert [room for room in rooms if f"`{room}/`" not in drawn] == []
