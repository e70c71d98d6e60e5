"""The ontology of reports: PLOVER's 16 types and our extensions, with the words that tell them; ours or a user's
file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Literal

import msgspec

from reportedly.knowledge.ontology_files import Block, blocks, document
from reportedly.knowledge.ontology_needs import Classes, class_of
from reportedly.knowledge.ontology_units import Kind, LexicalUnit, unit
from reportedly.knowledge.tables import data_text
from reportedly.nouns.errors import KnowledgeError

# The head says what the types are; the others hold their words, by quad class.
OURS = tuple(
    f"ontology/{name}.yaml"
    for name in (
        "plover", "verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict", "extensions",
        "nothing",
    )
)  # fmt: skip
LISTS: tuple[tuple[Literal["v", "n"], str], ...] = (("v", "verbs"), ("n", "nouns"))


class Ontology(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """Types and extensions, and their lexical units by head lemma, in the order of the files, longest first; equal to
    itself alone, so that what is worked out of it can be kept.

    `verbs` and `nouns` are the head lemmas that stand as such; `contexts` are explained; `context_words` are
    those that each word (or `kind:` of an actor) tells; `name` is "plover" for ours.
    """

    version: int
    kinds: tuple[Kind, ...]
    units: tuple[LexicalUnit, ...]
    by_head: Mapping[tuple[str, str], tuple[LexicalUnit, ...]]
    verbs: frozenset[str]
    nouns: frozenset[str]
    classes: Classes = {}
    contexts: Mapping[str, str] = {}
    context_words: Mapping[str, frozenset[str]] = {}
    name: str = "plover"

    def starting(self, lemma: str, *, pos: Literal["v", "n"]) -> tuple[LexicalUnit, ...]:
        """The units whose head is this lemma, those of more words first, then those with a constraint: the first that
        fits is the best. Empty when the word tells no event."""
        return self.by_head.get((lemma, pos), ())

    def kind(self, name: str) -> Kind:
        """The type or extension of this name; KnowledgeError that lists the known ones."""
        for kind in self.kinds:
            if name == kind.name:
                return kind
        names = ", ".join(kind.name for kind in self.kinds)
        raise KnowledgeError(f"unknown event type {name!r}; known: {names}")


@cache
def ontology() -> Ontology:
    """Our ontology, read once."""
    return read_ontology(*((data_text(path), path.rsplit("/", 1)[-1]) for path in OURS))


def with_ours(text: str, *, name: str) -> Ontology:
    """The ontology of a user's file: alone, or (`extends: plover`) ours with the user's words put before ours."""
    if document(text, name=name).get("extends") is None:
        return read_ontology((text, name))
    ours = [(data_text(path), path.rsplit("/", 1)[-1]) for path in OURS]
    return read_ontology(*ours, (text, name), own=name)


def read_ontology(*files: tuple[str, str], own: str | None = None) -> Ontology:
    """The ontology in these (YAML text, name), laid out as ours; what one says of a type holds in those after it.

    Units of the file called `own` come first, and in place of others with the same words and constraints.
    KnowledgeError that names file, type and line of what is wrong.
    """
    documents = [(document(text, name=name), name) for text, name in files]
    classes = {key: class_of(words) for one, name in documents for key, words in _listed(one, "classes", name=name)}
    contexts = {key: means for one, name in documents for key, means in _listed(one, "contexts", name=name)}
    kinds: dict[str, Kind] = {}
    units: list[LexicalUnit] = []
    for one, name in documents:
        read = [found for block in blocks(one, kinds, name=name) for found in _units(block, classes, name=name)]
        _no_twins(read, name=name)
        units = [*read, *_others(units, read)] if name == own else [*units, *read]
    _no_twins(units, name=files[-1][1])
    version = documents[0][0].get("version")
    if not isinstance(version, int):
        raise KnowledgeError(f"{files[0][1]}: version must be a whole number")
    return Ontology(
        version=version,
        kinds=tuple(kind for kind in kinds.values() if not kind.silent),
        units=tuple(units),
        by_head=_by_head(units),
        verbs=frozenset(found.head for found in units if found.pos == "v"),
        nouns=frozenset(found.head for found in units if found.pos == "n"),
        classes=MappingProxyType(classes),
        contexts=MappingProxyType(contexts),
        context_words=MappingProxyType(_context_words(documents, contexts)),
        name=own or files[0][1].removesuffix(".yaml"),
    )


def _context_words(
    documents: Sequence[tuple[Mapping[str, object], str]], contexts: Mapping[str, str]
) -> dict[str, frozenset[str]]:
    """The contexts that each word tells; KnowledgeError for words of a context that isn't explained."""
    told: dict[str, frozenset[str]] = {}
    for one, name in documents:
        for context, words in _listed(one, "context_words", name=name):
            if context not in contexts:
                raise KnowledgeError(f"{name}: context_words of unknown {context!r}; known: {', '.join(contexts)}")
            for word in words.split():
                told[word] = told.get(word, frozenset()) | {context}
    return told


def _listed(one: Mapping[str, object], section: str, *, name: str) -> list[tuple[str, str]]:
    entries = one.get(section, {})
    if not isinstance(entries, dict) or not all(isinstance(value, str) for value in entries.values()):
        raise KnowledgeError(f"{name}: {section} must be a mapping of names to text")
    return [(str(key), value) for key, value in entries.items()]


def _units(block: Block, classes: Classes, *, name: str) -> list[LexicalUnit]:
    found = []
    for pos, words in LISTS:
        lines = block.text(words, name=name)
        default = block.kind.verb_roles if pos == "v" else block.kind.noun_roles
        for number, line in enumerate(lines.splitlines(), start=1):
            if line.strip() and not line.lstrip().startswith("#"):
                where = f"{name}, {block.kind.name} {words} line {number}"
                found.append(unit(line, block.kind, pos=pos, roles=default, classes=classes, where=where))
    return found


def _key(found: LexicalUnit) -> object:
    return found.pos, found.words, found.needs, found.bars, found.demands


def _others(units: Sequence[LexicalUnit], read: Sequence[LexicalUnit]) -> list[LexicalUnit]:
    """The units that none of those read now stands in for."""
    taken = {_key(found) for found in read}
    return [found for found in units if _key(found) not in taken]


def _no_twins(units: Sequence[LexicalUnit], *, name: str) -> None:
    """KnowledgeError when the same words under the same constraints stand twice: one of them could never be chosen."""
    seen: dict[object, LexicalUnit] = {}
    for found in units:
        if (first := seen.setdefault(_key(found), found)) is not found:
            one, other = (twin.extension or twin.type for twin in (first, found))
            words = " ".join(found.words)
            raise KnowledgeError(f"{name}: {words!r} stands twice, under {one} and {other}; add needs")


def _by_head(units: Sequence[LexicalUnit]) -> Mapping[tuple[str, str], tuple[LexicalUnit, ...]]:
    heads: dict[tuple[str, str], list[LexicalUnit]] = {}
    for found in units:
        heads.setdefault((found.head, found.pos), []).append(found)
    order = {key: sorted(group, key=_specific_first) for key, group in heads.items()}
    return MappingProxyType({key: tuple(group) for key, group in order.items()})


def _specific_first(found: LexicalUnit) -> tuple[int, int, bool, bool]:
    return (-len(found.words), -len(found.demands), not found.needs, not found.bars)
