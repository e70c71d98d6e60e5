"""A trigger as found in a sentence, and the spans of its words."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from reportedly.extract.prose import Phrase, Sentence, VerbGroup
from reportedly.extract.prose.frames import Frame
from reportedly.knowledge.ontology_units import LexicalUnit
from reportedly.nouns.article import Span, Spans


class Found(msgspec.Struct, frozen=True, gc=False):
    """A trigger in a sentence: its unit, tokens (head first), and the verb group or noun phrase that it stands in.

    `frame` holds the phrases around it once they are worked out; `alone` says that only the reader model sees it.
    """

    unit: LexicalUnit
    head: int
    tokens: tuple[int, ...]
    group: VerbGroup | None
    phrase: Phrase | None
    frame: Frame | None = None
    alone: bool = False


def spans_of(sentence: Sentence, tokens: Sequence[int]) -> Spans:
    """The spans of these tokens, neighbours joined."""
    if len(tokens) == 1:
        return (sentence.cite(tokens[0], tokens[0] + 1),)
    runs: list[list[int]] = []
    for at in sorted(tokens):
        if runs and runs[-1][-1] + 1 == at:
            runs[-1].append(at)
        else:
            runs.append([at])
    return tuple(sentence.cite(run[0], run[-1] + 1) for run in runs)


def head_span(sentence: Sentence, found: Found) -> Span:
    """The characters of a trigger's head word."""
    return sentence.cite(found.head, found.head + 1)
