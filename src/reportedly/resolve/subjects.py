"""The subject that a pronoun takes up: of its own sentence, or of the one before in the paragraph."""

from __future__ import annotations

from reportedly.resolve.ground import Ground
from reportedly.resolve.phrases import Names, Phrase, take_apart
from reportedly.text.clauses import first_subject, words_before

BEGINS = 3  # characters from a sentence's start, so that a quotation mark may stand before the pronoun


def subject_before(ground: Ground, names: Names, at: int) -> Phrase | None:
    """The phrase that the sentence around a pronoun opens with, or the one before where the pronoun opens its own."""
    number = ground.sentence(at)
    start, end = ground.sentence_span(at)
    if at - start < BEGINS:
        if not number or ground.paragraph(ground.sentences[number - 1][0]) != ground.paragraph(at):
            return None
        start, end = ground.sentences[number - 1]
    else:
        end = at
    words = first_subject(words_before(ground.text, start, end))
    if not words or ground.quoted(words[0].start) != ground.quoted(at):
        return None
    return take_apart(ground, words[0].start, words[-1].end, names)
