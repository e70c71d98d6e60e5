"""Takes "can't" and "cannot" apart: they are one word to the network, but a modal and a negation to PropBank."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from reportedly.learned.readings import RawArgument, RawPredicate

NEGATION, MODAL = "ARGM-NEG", "ARGM-MOD"
MODALS = frozenset(
    {"ca", "can", "could", "dare", "may", "might", "must", "need", "ought", "sha", "should", "wo", "would"}
)
_BEFORE_NEGATION = re.compile(r"can(?=not\b)|[a-z]+(?=n['’]t\b)", re.IGNORECASE)


def taken_apart(text: str, predicate: RawPredicate) -> RawPredicate:
    """The predicate with each negation that begins with a contraction cut down to its "n't" or "not".

    A modal before it becomes an argument of its own, as sure as the negation.
    """
    if NEGATION not in [one.role for one in predicate.arguments]:
        return predicate
    arguments = tuple(part for one in predicate.arguments for part in _parts(text, one))
    return msgspec.structs.replace(predicate, arguments=arguments)


def _parts(text: str, argument: RawArgument) -> Iterator[RawArgument]:
    start, end = argument.pieces[0]
    found = _BEFORE_NEGATION.match(text, start, end) if argument.role == NEGATION else None
    if found is None:
        yield argument
        return
    if found[0].lower() in MODALS:
        yield RawArgument(MODAL, ((start, found.end()),), argument.confidence)
    yield msgspec.structs.replace(argument, pieces=((found.end(), end), *argument.pieces[1:]))
