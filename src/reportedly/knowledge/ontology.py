"""The ontology of reports: PLOVER's 16 types and our extensions, with the words that tell them; ours or a user's
file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal, TypeGuard, cast, get_args

import msgspec

from reportedly.knowledge.ontology_units import Kind, LexicalUnit, unit
from reportedly.knowledge.tables import data_text
from reportedly.nouns.errors import KnowledgeError
from reportedly.nouns.kinds import EventType, Extension

OURS = "ontology/plover.yaml"
LISTS: tuple[tuple[Literal["v", "n"], str, str], ...] = (("v", "verbs", "verb_roles"), ("n", "nouns", "noun_roles"))
QUADS = (0, 1, 2, 3, 4)


class Ontology(msgspec.Struct, frozen=True, kw_only=True):
    """Types and extensions, and their lexical units by head lemma, in the order of the file, longest first.

    `verbs` and `nouns` are the head lemmas that stand as such.
    """

    version: int
    kinds: tuple[Kind, ...]
    units: tuple[LexicalUnit, ...]
    by_head: Mapping[tuple[str, str], tuple[LexicalUnit, ...]]
    verbs: frozenset[str]
    nouns: frozenset[str]

    def starting(self, lemma: str, *, pos: Literal["v", "n"]) -> tuple[LexicalUnit, ...]:
        """The units whose head is this lemma, those of more words first, then those with a constraint: the first that
        fits is the best. Empty when the word tells no event."""
        return self.by_head.get((lemma, pos), ())

    def kind(self, name: str) -> Kind:
        """The type or extension of this name; KnowledgeError that lists the known ones."""
        for kind in self.kinds:
            if name in (kind.extension, None if kind.extension else kind.type):
                return kind
        names = ", ".join(kind.extension or kind.type for kind in self.kinds)
        raise KnowledgeError(f"unknown event type {name!r}; known: {names}")


@cache
def ontology() -> Ontology:
    """Our ontology, read once."""
    return read_ontology(data_text(OURS), name=OURS)


def read_ontology(text: str, *, name: str) -> Ontology:
    """The ontology in a YAML text laid out as ours; KnowledgeError that names file, type and line of what is wrong."""
    document = _yaml(text, name=name)
    kinds: list[Kind] = []
    units: list[LexicalUnit] = []
    for kind, block in _blocks(document, name=name):
        kinds.append(kind)
        units.extend(_units(kind, block, name=name))
    _no_twins(units, name=name)
    version = document.get("version")
    if not isinstance(version, int):
        raise KnowledgeError(f"{name}: version must be a whole number")
    return Ontology(
        version=version,
        kinds=tuple(kinds),
        units=tuple(units),
        by_head=_by_head(units),
        verbs=frozenset(found.head for found in units if found.pos == "v"),
        nouns=frozenset(found.head for found in units if found.pos == "n"),
    )


def _yaml(text: str, *, name: str) -> dict[str, object]:
    import yaml  # here, so that only those who code events pay for it

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        document = yaml.load(text, Loader=loader)  # both are safe loaders
    except yaml.YAMLError as error:
        raise KnowledgeError(f"{name}: not YAML: {error}") from error
    if not _is_block(document):
        raise KnowledgeError(f"{name}: expected a mapping with version, types and extensions")
    return document


def _blocks(document: Mapping[str, object], *, name: str) -> Iterator[tuple[Kind, Mapping[str, object]]]:
    for section in ("types", "extensions"):
        entries = document.get(section, {})
        if not _is_block(entries):
            raise KnowledgeError(f"{name}: {section} must be a mapping of names")
        for key, block in entries.items():
            if not _is_block(block):
                raise KnowledgeError(f"{name}, {key}: expected a mapping with means, verbs, nouns")
            yield _kind(key, block, section=section, name=name), block


def _kind(key: str, block: Mapping[str, object], *, section: str, name: str) -> Kind:
    known = get_args(EventType) if section == "types" else get_args(Extension)
    if key not in known:
        raise KnowledgeError(f"{name}, {section}: unknown {key!r}; known: {', '.join(known)}")
    quad, modes = block.get("quad", 0), block.get("modes", [])
    if quad not in QUADS:
        raise KnowledgeError(f"{name}, {key}: quad is {quad!r}, expected one of {QUADS}")
    if not isinstance(modes, list):
        raise KnowledgeError(f"{name}, {key}: modes must be a list")
    is_type = section == "types"
    return Kind(
        type=cast(EventType, key) if is_type else "OTHER",
        extension=None if is_type else cast(Extension, key),
        quad=quad,
        modes=tuple(str(mode) for mode in modes),
        means=str(block.get("means", "")),
    )


def _units(kind: Kind, block: Mapping[str, object], *, name: str) -> Iterator[LexicalUnit]:
    label = kind.extension or kind.type
    for pos, words, roles in LISTS:
        lines, default = block.get(words, ""), block.get(roles, "")
        if not isinstance(lines, str) or not isinstance(default, str):
            raise KnowledgeError(f"{name}, {label}: {words} and {roles} must be text (write `{words}: |`)")
        for number, line in enumerate(lines.splitlines(), start=1):
            if line.strip():
                where = f"{name}, {label} {words} line {number}"
                yield unit(line, kind, pos=pos, roles=default, where=where)


def _no_twins(units: list[LexicalUnit], *, name: str) -> None:
    """KnowledgeError when the same words under the same constraints stand twice: one of them could never be chosen."""
    seen: dict[object, LexicalUnit] = {}
    for found in units:
        key = (found.pos, found.words, found.needs, found.bars)
        if key in seen:
            first = seen[key].extension or seen[key].type
            second = found.extension or found.type
            words = " ".join(found.words)
            raise KnowledgeError(f"{name}: {words!r} stands twice, under {first} and {second}; add needs")
        seen[key] = found


def _by_head(units: list[LexicalUnit]) -> Mapping[tuple[str, str], tuple[LexicalUnit, ...]]:
    heads: dict[tuple[str, str], list[LexicalUnit]] = {}
    for found in units:
        heads.setdefault((found.head, found.pos), []).append(found)
    order = {key: sorted(group, key=_specific_first) for key, group in heads.items()}
    return MappingProxyType({key: tuple(group) for key, group in order.items()})


def _specific_first(found: LexicalUnit) -> tuple[int, bool, bool]:
    return (-len(found.words), not found.needs, not found.bars)


def _is_block(value: object) -> TypeGuard[dict[str, object]]:
    return isinstance(value, dict) and all(isinstance(key, str) for key in value)
