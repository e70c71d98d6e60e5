"""Builds Resolved articles by hand from marked-up strings, so that extracting is tested without a model.

Tags: `<s1>…</s1> <c1>…</c1> <x1>…</x1>` source, cue and content pieces of attribution 1 · `<p a1>…</p>` a mention of a
person that is actor a1 (o organisation, g group, f facility, w weapon, e event; the actor may be left out) ·
`<l>…</l>` a place with use location (a town, `<l country>` another level), `<l actor a2>…</l>` one used as an actor
`<t 2024-05-03>…</t>` a moment with its EDTF (`<t>` one without; `<t 2024 SET>` of another type).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import get_args

import pytest

from reportedly.extract.stage import extract
from reportedly.knowledge.ontology import ontology
from reportedly.nouns.article import Article, Furniture, Span, Spans
from reportedly.nouns.findings import Actor, Mention, Moment, Place, ReaderVersion, Reading
from reportedly.nouns.ids import text_sha256
from reportedly.nouns.kinds import PlaceLevel
from reportedly.nouns.stages import Annotated, Attribution, Resolved, SourceActors
from reportedly.text.sentences import find_sentences

KINDS = {
    "p": "person",
    "o": "organisation",
    "g": "group",
    "f": "facility",
    "w": "weapon",
    "e": "event",
    "l": "place",
    "t": "time",
}
ACTOR_KINDS = {"p": "person", "o": "organisation", "g": "population", "l": "state"}
TAG = re.compile(r"<(/?)([a-z]\d*)((?: [^<>]*)?)>")


@dataclass
class Marked:
    """A marked-up text taken apart: the plain text and (tag, arguments, span) in text order."""

    text: str = ""
    found: list[tuple[str, list[str], Span]] = field(default_factory=list)


def take_apart(marked: str) -> Marked:
    """The plain text of a marked-up one, with what its tags mark."""
    result, opened, last = Marked(), [], 0
    for hit in TAG.finditer(marked):
        result.text += marked[last : hit.start()]
        last = hit.end()
        if hit.group(1):
            name, arguments, start = opened.pop()
            assert name == hit.group(2), f"{name} closed by {hit.group(2)}"
            result.found.append((name, arguments, Span(start, len(result.text))))
        else:
            opened.append((hit.group(2), hit.group(3).split(), len(result.text)))
    result.text += marked[last:]
    assert not opened
    result.found.sort(key=lambda found: (found[2].start, -found[2].end))
    return result


def resolved(marked: str, *, furniture: tuple[Furniture, ...] = (), published: date | None = None) -> Resolved:
    """A Resolved article from a marked-up text."""
    parts = take_apart(marked)
    article = Article(
        id="test", key="test", sha256=text_sha256(parts.text), text=parts.text, furniture=furniture, published=published
    )
    mentions, places, times, actors = [], [], [], {}
    for name, arguments, span in parts.found:
        if name not in KINDS:
            continue
        words = parts.text[span.start : span.end]
        refers = None
        if name == "t":
            refers = f"t{len(times) + 1}"
            times.append(_moment(refers, span, words, arguments))
        elif name == "l":
            use = "actor" if "actor" in arguments else "location"
            refers = f"p{len(places) + 1}"
            level = next((one for one in get_args(PlaceLevel) if one in arguments), "town")
            places.append(_place(refers, span, words, use, level))
        actor = next((one for one in arguments if re.fullmatch(r"a\d+", one)), None)
        identifier = f"m{len(mentions) + 1}"
        if actor:
            refers = actor
            actors.setdefault(actor, (words, ACTOR_KINDS.get(name, "unknown"), []))[2].append(identifier)
        mentions.append(Mention(id=identifier, spans=(span,), text=words, kind=KINDS[name], refers_to=refers))
    attributions = _attributions(parts)
    annotated = Annotated(
        article=article,
        sentences=tuple((start, end) for start, end, *_ in find_sentences(parts.text)),
        mentions=tuple(mentions),
        attributions=tuple(attributions),
    )
    return Resolved(
        annotated=annotated,
        mentions=tuple(mentions),
        actors=tuple(Actor(id=a, name=n, kind=k, mentions=tuple(m)) for a, (n, k, m) in actors.items()),
        places=tuple(places),
        times=tuple(times),
        sources=tuple(_source(one, mentions) for one in attributions),
        refusals=(),
    )


def _moment(identifier: str, span: Span, words: str, arguments: list[str]) -> Moment:
    edtf = arguments[0] if arguments else None
    kind = arguments[1] if len(arguments) > 1 else "DATE"
    return Moment(
        id=identifier, spans=(span,), text=words, type=kind, value=edtf, edtf=edtf,
        anchor="published" if edtf else "none", precision="day" if edtf else None, why=None if edtf else "no_anchor",
    )  # fmt: skip


def _place(identifier: str, span: Span, words: str, use: str, level: PlaceLevel) -> Place:
    return Place(id=identifier, spans=(span,), text=words, name=words, use=use, level=level, why="only_candidate")


def _attributions(parts: Marked) -> list[Attribution]:
    numbers = sorted({name[1:] for name, _, _ in parts.found if name[0] in "scx" and name[1:]})

    def spans(role: str, number: str) -> Spans:
        return tuple(sorted(span for name, _, span in parts.found if name == role + number))

    return [
        Attribution(source=spans("s", n), cue=spans("c", n), content=spans("x", n), confidence=0.9) for n in numbers
    ]


def _source(attribution: Attribution, mentions: list[Mention]) -> SourceActors:
    inside = [m for m in mentions if any(span.covers(m.spans[0]) for span in attribution.source)]
    actors = tuple(m.refers_to for m in inside if m.refers_to and m.refers_to.startswith("a"))
    return SourceActors(actors=actors, kind="named" if actors else "unknown", why=None if actors else "no_referent")


Read = Callable[[str], Reading]


def read(marked: str, *, furniture: tuple[Furniture, ...] = (), published: date | None = None) -> Reading:
    """The reading of a marked-up text."""
    return extract(
        resolved(marked, furniture=furniture, published=published),
        ontology=ontology(),
        version=ReaderVersion(name="test", version="0"),
    )


@pytest.fixture(name="read")
def _read() -> Read:
    return read
