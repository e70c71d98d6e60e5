"""`make docs`: writes docs/reference from the code. A test fails when the files there are not what this would write."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import typer

from reportedly.faces.api.app import bare_app, document
from reportedly.faces.api.served import Served
from reportedly.faces.cli import app
from reportedly.nouns.reasons import REASONS
from reportedly.nouns.tables import TABLES, schema
from reportedly.store.duck import open_duck
from reportedly.store.shared import SharedStore

REFERENCE = Path(__file__).parent / "reference"
NOTE = "<!-- written by `make docs`; change the code, not this file -->\n\n"


def cli() -> str:
    """Every verb with its help, arguments and options."""
    root: Any = typer.main.get_command(app)
    parts = [NOTE, "# The command\n"]
    for name, verb in _verbs(root.commands):
        parts.append(f"\n## reportedly {name}\n\n{verb.help}\n\n| option | meaning | default |\n|---|---|---|\n")
        parts += [_option(parameter) for parameter in verb.params]
    return "".join(parts)


def _verbs(commands: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Every verb by name; those of a group ("actors import") one by one."""
    for name, verb in commands.items():
        inner = getattr(verb, "commands", None)
        yield from ((f"{name} {part}", one) for part, one in inner.items()) if inner else [(name, verb)]


def _option(parameter: Any) -> str:
    """One row of a verb's table; typer's own click has no public types to name here."""
    option = parameter.param_type_name == "option"
    names = " ".join(parameter.opts) if option else (parameter.metavar or parameter.name)
    choices = getattr(getattr(parameter, "type", None), "choices", None)
    known = f" ({', '.join(map(str, choices))})" if choices else ""
    default = parameter.default
    shown = default if isinstance(default, str | int | Path) and not isinstance(default, bool) else ""
    return f"| `{names}` | {parameter.help or ''}{known} | {shown} |\n"


def tables() -> str:
    """Every table of the record with its columns and their types."""
    parts = [NOTE, "# The record's tables\n"]
    for table in TABLES:
        first = (table.noun.__doc__ or "").strip().splitlines()[0]
        parts.append(f"\n## {table.name}\n\n{first}\n\n| column | type |\n|---|---|\n")
        parts += [f"| `{field.name}` | `{field.type}` |\n" for field in schema(table)]
    return "".join(parts)


def reasons() -> str:
    """Every reason code with its meaning."""
    parts = [NOTE, "# Reason codes\n\nWhy something was not taken in, or not decided.\n"]
    for group, codes in REASONS.items():
        parts.append(f"\n## {group}\n\n| code | meaning |\n|---|---|\n")
        parts += [f"| `{code}` | {meaning} |\n" for code, meaning in codes.items()]
    return "".join(parts)


def page_reasons() -> str:
    """Every reason code with its meaning, for the page; of a code that two groups have, the first one's."""
    found: dict[str, str] = {}
    for codes in REASONS.values():
        found = {**codes, **found}
    return json.dumps(found, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def openapi() -> str:
    """The API's OpenAPI document."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "record.duckdb"
        served = Served(SharedStore(open_duck(path)), path, lambda: sys.exit("nothing is read here"))
        told = document(bare_app(served))
        served.close()
    return json.dumps(told, indent=1, ensure_ascii=False) + "\n"


PAGES = (
    ("cli.md", cli),
    ("tables.md", tables),
    ("reasons.md", reasons),
    ("openapi.json", openapi),
    ("../../web/src/text/reasons.json", page_reasons),
)


def main() -> None:
    """Write every page."""
    REFERENCE.mkdir(exist_ok=True)
    for name, page in PAGES:
        (REFERENCE / name).write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
