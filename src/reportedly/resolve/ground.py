"""The lie of an article: its words, sentences, paragraphs and quotations, each found from an offset."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import msgspec

from reportedly.nouns.stages import Annotated, Offsets
from reportedly.text.paragraphs import find_paragraphs
from reportedly.text.quotes import find_quotations
from reportedly.text.words import spelt


class Word(msgspec.Struct, frozen=True, gc=False):
    """One word: where it stands, as written and in lower case; a possessive "’s" is a word of its own.

    A struct, since there are more words than of all else together: it is made in a third of a named tuple's time.
    """

    start: int
    end: int
    text: str
    lower: str

    @property
    def possessive(self) -> bool:
        """Whether this is the ending of a possessive."""
        return self.lower in ("'s", "’s")


class Ground(msgspec.Struct, frozen=True, gc=False):
    """An article laid out for looking around in; made by `lay`. `starts` are those of words, sentences, paragraphs."""

    text: str
    words: list[Word]
    starts: Sequence[int]
    sentences: Offsets
    sentence_starts: Sequence[int]
    paragraphs: Offsets
    paragraph_starts: Sequence[int]
    quotes: Offsets

    def sentence(self, at: int) -> int:
        """The number of the sentence that this offset is in (or follows)."""
        return bisect_right(self.sentence_starts, at, 1) - 1  # from 1 on: what stands before the first is in it

    def paragraph(self, at: int) -> int:
        """The number of the paragraph that this offset is in."""
        return bisect_right(self.paragraph_starts, at, 1) - 1

    def sentence_span(self, at: int) -> tuple[int, int]:
        """Offsets of the sentence around this offset."""
        if not self.sentences:
            return 0, len(self.text)
        return self.sentences[bisect_right(self.sentence_starts, at, 1) - 1]

    def quoted(self, at: int) -> bool:
        """Whether this offset lies inside quotation marks."""
        before = bisect_right(self.quotes, (at, len(self.text) + 1)) - 1
        return before >= 0 and at < self.quotes[before][1]

    def within(self, start: int, end: int) -> list[Word]:
        """The words that lie wholly between two offsets."""
        first = bisect_left(self.starts, start)
        last = bisect_left(self.starts, end)
        return [word for word in self.words[first:last] if word.end <= end]

    def before(self, at: int, *, most: int = 1) -> list[Word]:
        """Up to so many words that end at or before this offset, in text order, same sentence only."""
        last = bisect_left(self.starts, at)
        if last and self.words[last - 1].end > at:
            last -= 1  # the word that the offset is in
        near = self.words[last - most if last > most else 0 : last]
        if not near or near[0].start >= (floor := self.sentence_span(at - 1 if at else 0)[0]):
            return near
        return [word for word in near if word.start >= floor]

    def after(self, at: int, *, most: int = 1) -> list[Word]:
        """Up to so many words that start at or after this offset, same sentence only."""
        first = bisect_left(self.starts, at)
        near = self.words[first : first + most]
        if not near or near[-1].end <= (ceiling := self.sentence_span(at - 1 if at else 0)[1]):
            return near
        return [word for word in near if word.end <= ceiling]

    def between(self, start: int, end: int) -> str:
        """The characters between two offsets."""
        return self.text[start:end]


def lay(annotated: Annotated) -> Ground:
    """An annotated article laid out as words, sentences, paragraphs and quotations."""
    text = annotated.article.text
    words = words_of(text)
    paragraphs = find_paragraphs(text) or ((0, len(text)),)
    sentences = annotated.sentences or paragraphs
    return Ground(
        text=text,
        words=words,
        starts=[word.start for word in words],
        sentences=sentences,
        sentence_starts=[start for start, _ in sentences],
        paragraphs=paragraphs,
        paragraph_starts=[start for start, _ in paragraphs],
        quotes=tuple((one.start, one.end) for one in find_quotations(text)),
    )


def words_of(text: str) -> list[Word]:
    """The words and numbers of a text, punctuation left out."""
    return [
        Word(start, end, written, written.lower())
        for start, end, written in spelt(text)
        if written[0].isalnum() or written[-1].isalnum()  # else a mark; "’s" ends in a letter
    ]
