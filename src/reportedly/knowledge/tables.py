"""Our data files: UTF-8, tab-separated, `#` comments first, then one line of column names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources import files

from reportedly.nouns.errors import KnowledgeError

Row = Mapping[str, str]


def data_text(name: str) -> str:
    """The text of a file of knowledge/, such as `data/states.tsv`."""
    return files("reportedly.knowledge").joinpath(name).read_text(encoding="utf-8")


def rows(name: str, *columns: str) -> Iterator[Row]:
    """The rows of data/`name` as column → cell; KnowledgeError naming file and line when the table is not as
    declared."""
    header: list[str] | None = None
    for number, line in enumerate(data_text(f"data/{name}").split("\n"), start=1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if header is None:
            header = cells
            if tuple(header) != columns:
                raise KnowledgeError(f"{name}:{number}: columns are {header}, expected {list(columns)}")
            continue
        if len(cells) != len(header):
            raise KnowledgeError(f"{name}:{number}: {len(cells)} cells, expected {len(header)}: {line!r}")
        yield dict(zip(header, cells, strict=True))


def parts(cell: str) -> tuple[str, ...]:
    """The items of a cell that lists several, separated by `|`."""
    return tuple(part for part in cell.split("|") if part)


def one_of(value: str, known: tuple[str, ...], *, where: str) -> str:
    """`value` when it is in the closed list; else KnowledgeError that lists what is known."""
    if value not in known:
        raise KnowledgeError(f"{where}: unknown {value!r}; known: {', '.join(known)}")
    return value
