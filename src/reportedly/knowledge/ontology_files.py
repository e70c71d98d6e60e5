"""The files of an ontology as blocks: one a type or extension, its header checked, its word lists as text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeGuard, cast, get_args

from reportedly.knowledge.ontology_units import Kind
from reportedly.nouns.errors import KnowledgeError
from reportedly.nouns.kinds import EventType

QUADS = (0, 1, 2, 3, 4)
NOTHING = "nothing"  # the section of words that look like events and tell none
_NAME = re.compile(r"[a-z][a-z0-9-]*")


class Block(NamedTuple):
    """One type or extension in one file."""

    kind: Kind
    entries: Mapping[str, object]

    def text(self, key: str, *, name: str) -> str:
        """A word list; empty where the block has none, KnowledgeError where it is no text."""
        return _text(self.entries, key, "", where=f"{name}, {self.kind.name}")


def document(text: str, *, name: str) -> dict[str, object]:
    """A YAML text as a mapping; KnowledgeError if it is none."""
    import yaml  # here, so that only those who code events pay for it

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        found = yaml.load(text, Loader=loader)  # both are safe loaders
    except yaml.YAMLError as error:
        raise KnowledgeError(f"{name}: not YAML: {error}") from error
    if not _is_block(found):
        raise KnowledgeError(f"{name}: expected a mapping with version, types and extensions")
    return found


def blocks(found: Mapping[str, object], kinds: dict[str, Kind], *, name: str) -> Iterator[Block]:
    """The blocks of a file; `kinds` are those known so far, and gain what this file says of them."""
    for section in ("types", "extensions"):
        entries = found.get(section, {})
        if not _is_block(entries):
            raise KnowledgeError(f"{name}: {section} must be a mapping of names")
        for key, entry in entries.items():
            if not _is_block(entry):
                raise KnowledgeError(f"{name}, {key}: expected a mapping with means, verbs, nouns")
            kinds[key] = _kind(key, entry, kinds.get(key), section=section, name=name)
            yield Block(kinds[key], entry)
    silent = found.get(NOTHING, {})
    if not _is_block(silent):
        raise KnowledgeError(f"{name}: {NOTHING} must be a mapping with verbs and nouns")
    if silent:
        kinds[NOTHING] = Kind(
            type="OTHER", extension=NOTHING, verb_roles="none > none", noun_roles="none > none", silent=True
        )
        yield Block(kinds[NOTHING], silent)


def _kind(key: str, entry: Mapping[str, object], known: Kind | None, *, section: str, name: str) -> Kind:
    """What a block's header says, in addition to what an earlier file said of it."""
    is_type = section == "types"
    if is_type and key not in get_args(EventType):
        raise KnowledgeError(f"{name}, {section}: unknown {key!r}; known: {', '.join(get_args(EventType))}")
    if not is_type and not _NAME.fullmatch(key):
        raise KnowledgeError(f"{name}, {section}: {key!r} is no name; use small letters, digits and hyphens")
    fresh = Kind(type=cast(EventType, key) if is_type else "OTHER", extension=None if is_type else key)
    base = known or fresh
    quad, intensity = entry.get("quad", base.quad), entry.get("intensity", base.intensity)
    if quad not in QUADS:
        raise KnowledgeError(f"{name}, {key}: quad is {quad!r}, expected one of {QUADS}")
    if not isinstance(intensity, (int, float)) or not -10 <= intensity <= 10:
        raise KnowledgeError(f"{name}, {key}: intensity is {intensity!r}, expected -10 to 10")
    return Kind(
        type=base.type,
        extension=base.extension,
        quad=quad,
        intensity=float(intensity),
        modes={**base.modes, **_modes(entry.get("modes", {}), where=f"{name}, {key}")},
        means=str(entry.get("means", base.means)),
        examples=(*base.examples, *_sentences(entry.get("examples", []), where=f"{name}, {key}: examples")),
        unlike=(*base.unlike, *_sentences(entry.get("unlike", []), where=f"{name}, {key}: unlike")),
        verb_roles=_text(entry, "verb_roles", base.verb_roles, where=f"{name}, {key}"),
        noun_roles=_text(entry, "noun_roles", base.noun_roles, where=f"{name}, {key}"),
    )


def _text(entry: Mapping[str, object], key: str, default: str, *, where: str) -> str:
    value = entry.get(key, default)
    if not isinstance(value, str):
        raise KnowledgeError(f"{where}: {key} must be text (write `{key}: |`)")
    return value


def _modes(value: object, *, where: str) -> Mapping[str, str]:
    """Modes with what they mean; a plain list explains none."""
    if isinstance(value, list):
        return {str(mode): "" for mode in value}
    if not _is_block(value):
        raise KnowledgeError(f"{where}: modes must be a list, or a mapping of names to what they mean")
    return {mode: str(means) for mode, means in value.items()}


def _sentences(value: object, *, where: str) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise KnowledgeError(f"{where} must be a list of sentences")
    return value


def _is_block(value: object) -> TypeGuard[dict[str, object]]:
    return isinstance(value, dict) and all(isinstance(key, str) for key in value)
