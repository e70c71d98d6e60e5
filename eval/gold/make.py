"""Write gold.json from label files: quotations become offsets, and everything that can be checked is.

Run from the repository root, with REPORTEDLY_DATA set to the folder that holds `unlabelled/wikinews.all.jsonl`:
python -m eval.gold.make --labels FOLDER [--only ID] [--out FILE]; with --only nothing is written, findings are shown
"""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # so that it also runs as a script

from eval.gold import forms, rows
from eval.gold.build import build
from eval.gold.show import show
from eval.labels import LabelError

HERE = Path(__file__).resolve().parent
GOLD = HERE / "gold.json"
ARTICLES = HERE / "articles.json"
TEXTS = Path("unlabelled") / "wikinews.all.jsonl"


class Chosen(msgspec.Struct, frozen=True):
    """One of the articles chosen for the gold."""

    id: str
    sha256: str
    published: str
    split: str


class Text(msgspec.Struct, frozen=True):
    """A line of the shared texts, as far as it matters here."""

    id: str
    text: str


class Made(NamedTuple):
    """What became of one label file."""

    id: str
    text: str
    gold: rows.GoldArticle | None
    why: str | None


def texts(data: Path) -> dict[str, str]:
    """The texts of the chosen articles by id; LabelError when one has changed or is missing."""
    chosen = msgspec.json.decode(ARTICLES.read_bytes(), type=list[Chosen])
    lines = (data / TEXTS).read_bytes().splitlines()
    known = {line.id: line.text for line in (msgspec.json.decode(raw, type=Text) for raw in lines if raw.strip())}
    for one in chosen:
        if hashlib.sha256(known.get(one.id, "").encode()).hexdigest() != one.sha256:
            raise LabelError(f"{one.id}: its text in {data / TEXTS} isn't the one that was chosen")
    return {one.id: known[one.id] for one in chosen}


def make(folder: Path, data: Path, only: str | None = None) -> Iterator[Made]:
    """The gold of each label file, in the order of articles.json, or the reason why it can't be made."""
    known = texts(data)
    chosen = {one.id: one for one in msgspec.json.decode(ARTICLES.read_bytes(), type=list[Chosen])}
    for path in folder.glob("*.toml"):
        if path.stem not in known:
            yield Made(path.stem, "", None, "is no id of eval/gold/articles.json")
    for id_ in known:
        path = folder / f"{id_}.toml"
        if (only and id_ != only) or not path.exists():
            continue
        try:
            gold = build(known[id_], forms.load(path))
        except LabelError as error:
            yield Made(id_, known[id_], None, str(error))
            continue
        own = chosen[id_]
        head = {"id": id_, "sha256": own.sha256, "published": own.published, "split": own.split}
        yield Made(id_, known[id_], msgspec.convert({**msgspec.to_builtins(gold), **head}, rows.GoldArticle), None)


def written(gold: Sequence[rows.GoldArticle]) -> bytes:
    """The gold file, a row a line, so that a change shows as one."""
    return b'{"articles":[\n' + b",\n".join(_article(article) for article in gold) + b"\n]}\n"


def _article(gold: rows.GoldArticle) -> bytes:
    fields = msgspec.structs.asdict(gold)
    lists = {name: value for name, value in fields.items() if isinstance(value, tuple) and value}
    head = {name: value for name, value in fields.items() if not isinstance(value, tuple)}
    parts = [b'"%s":[\n%s]' % (n.encode(), b",\n".join(map(msgspec.json.encode, v))) for n, v in lists.items()]
    return msgspec.json.encode(head)[:-1] + b"".join(b",\n" + part for part in parts) + b"}"


def main() -> int:
    """Write the gold file, or with --only show one article's findings; 1 when a label file is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--labels", type=Path, required=True)
    parser.add_argument("--only", help="check and show this article only; writes nothing")
    parser.add_argument("--out", type=Path, default=GOLD)
    options = parser.parse_args()
    if "REPORTEDLY_DATA" not in os.environ:
        parser.error("REPORTEDLY_DATA is not set: the folder that holds unlabelled/wikinews.all.jsonl")
    made = list(make(options.labels, Path(os.environ["REPORTEDLY_DATA"]), options.only))
    for one in made:
        if one.why:
            print(f"{one.id}: {one.why}", file=sys.stderr)
    if options.only and not made:
        print(f"no {options.only}.toml in {options.labels}, or no such article was chosen", file=sys.stderr)
    good = [one.gold for one in made if one.gold]
    if options.only:
        for one in made:
            if one.gold:
                print(show(one.text, one.gold))
    elif len(good) == len(made):
        options.out.write_bytes(written(good))
        print(f"{len(good)} articles")
    return 0 if made and len(good) == len(made) else 1


if __name__ == "__main__":
    sys.exit(main())
