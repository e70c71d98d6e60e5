"""The example sentences of an ontology, taken apart: `[Rebels] *attacked* {the garrison}.`"""

from __future__ import annotations

from typing import NamedTuple

from reportedly.nouns.errors import KnowledgeError

Offsets = tuple[tuple[int, int], ...]
_OPEN, _SHUT = {"[": "actors", "{": "recipients"}, {"]": "actors", "}": "recipients"}


class Example(NamedTuple):
    """A sentence without its marks, and where actors `[…]`, triggers `*…*` and recipients or objects `{…}` stand."""

    text: str
    triggers: Offsets
    actors: Offsets
    recipients: Offsets


def example(marked: str, *, where: str) -> Example:
    """The sentence taken apart; KnowledgeError with `where` for a mark that isn't closed."""
    text = ""
    found: dict[str, list[tuple[int, int]]] = {"triggers": [], "actors": [], "recipients": []}
    opened: dict[str, int] = {}
    for letter in marked:
        role = "triggers" if letter == "*" else _OPEN.get(letter) or _SHUT.get(letter)
        if role is None:
            text += letter
        elif letter in _OPEN or (role == "triggers" and role not in opened):
            opened[role] = len(text)
        elif role in opened:
            found[role].append((opened.pop(role), len(text)))
        else:
            raise KnowledgeError(f"{where}: {letter!r} closes nothing in {marked!r}")
    if opened:
        raise KnowledgeError(f"{where}: a mark of {', '.join(opened)} isn't closed in {marked!r}")
    return Example(text, *(tuple(found[role]) for role in ("triggers", "actors", "recipients")))
