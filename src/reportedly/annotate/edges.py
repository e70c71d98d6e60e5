"""Contents run to the end of their phrase: the model, deciding word by word, drops a last word or leaves a hole.

Chosen on PolNeAR dev (84 articles, exact content F1): holes and ends of up to 5 words take .547 to .565, flat
from 3 to 8 words; longer ends cost found contents.
"""

from __future__ import annotations

import re

from reportedly.nouns.article import Article, Span, Spans
from reportedly.nouns.stages import Attribution, Offsets
from reportedly.text.clauses import has_verb, words_before
from reportedly.text.times.tables import MONTH_NAMES
from reportedly.text.wordset import word_set

HOLE_MOST = 5  # words between two pieces of one content
END_MOST = 5  # words between a content's end and the mark, role or sentence end that its phrase runs to
FRONT_MOST = 3  # words between a sentence's start and its content
_OPENERS = word_set(
    "and but or so yet still also then now meanwhile however thus instead moreover besides even although though when "
    "if while whereas apart since because unless once whether in"
)
QUOTES = frozenset('“”"«»„')
LED_MOST = 25  # words after an end that calls for more ("at the"): to the next mark, however far, but not endless
BRACKET_MOST = 60  # characters
LEADING = word_set(
    "the a an of in to for with by from at on and or into between against its their is are was were be been"
)  # end no phrase
UNFINISHED = LEADING | word_set("has have had")  # nor these a clause that others interrupt
_MARK = re.compile(r"[,;:.!?…”\"—–()\n]")
_CUT = re.compile(r"\w\w|\w-\w|-\w")  # amid a word
_LEAD = re.compile(r", (?P<lead>of|in|on|at|for|from|among|by|with|after|before|during|since|until|under|despite) ")
_REST = re.compile(r"-?\w+(?:-\w+)*")
_JOINED = re.compile(r"\w-")  # right before: what begins here is half of a word
_TAIL = re.compile(r"[\w-]+\s+")
_CLOSED = re.compile(r" ?, ")


def with_whole_content(article: Article, sentences: Offsets, found: Attribution) -> Attribution:
    """The attribution, its content's holes filled and its ends run on, unless source or cue stand there."""
    taken = sorted((*found.source, *found.cue))
    filled = (_with_lead(article, _from_word(article, span), taken) for span in _filled(article, found.content, taken))
    whole = tuple(_to_words_end(article, span, taken) for span in filled)
    whole = _from_start(article, sentences, _resumed(article, sentences, whole, taken), taken)
    pieces = _run_on(article, sentences, whole, taken)
    return Attribution(source=found.source, cue=found.cue, content=pieces, confidence=found.confidence)


def _filled(article: Article, content: Spans, taken: list[Span]) -> Spans:
    filled: list[Span] = []
    for span in content:
        last = filled[-1] if filled else None
        if last is not None and last.end < span.start and _is_hole(article, article.cite(last.end, span.start), taken):
            filled[-1] = article.cite(last.start, span.end)
        else:
            filled.append(span)
    return tuple(filled)


def _with_lead(article: Article, span: Span, taken: list[Span]) -> Span:
    """The piece with a preposition that is left between it and the role before: "According to reports, of | the 40
    aboard, 22 died"."""
    before = max((role.end for role in taken if role.end <= span.start), default=span.start)
    hit = _LEAD.fullmatch(article.text, before, span.start)
    return article.cite(hit.start("lead"), span.end) if hit else span


def _from_start(article: Article, sentences: Offsets, content: Spans, taken: list[Span]) -> Spans:
    """The content with the first words of its sentence, where only these are left before it and source and cue stand
    behind: "Talks | last year failed | , according to Lind"."""
    first = content[0] if content else None
    start = next((start for start, end in sentences if first is not None and start < first.start < end), None)
    if first is None or start is None or any(role.start < first.end for role in taken):
        return content
    gap = article.text[start : first.start]
    words = gap.split()
    if not 0 < len(words) <= FRONT_MOST or words[0].lower() in _OPENERS or _MARK.search(gap) is not None:
        return content
    if has_verb(words_before(article.text, start, first.start)) or not article.text[first.start].islower():
        return content
    return (article.cite(start, first.end), *content[1:])


def _from_word(article: Article, span: Span) -> Span:
    """The piece without the rest of a word that it cuts: "told the Klow- | Tora Post ferries wait"."""
    rest = (
        _TAIL.match(article.text, span.start, span.end) if _JOINED.match(article.text, max(span.start - 2, 0)) else None
    )
    return article.cite(rest.end(), span.end) if rest is not None else span


def _to_words_end(article: Article, span: Span, taken: list[Span]) -> Span:
    """The piece with the rest of a word that it cuts: "Lind- | Holm"."""
    rest = _REST.match(article.text, span.end) if _CUT.match(article.text, span.end - 1) else None
    wider = article.cite(span.start, rest.end()) if rest is not None else span
    return span if any(wider.overlaps(role) for role in taken) else wider


def _is_hole(article: Article, gap: Span, taken: list[Span]) -> bool:
    """Whether a gap is the model's slip: not another's cue between two quotations, nor this one's source or cue."""
    words = article.text[gap.start : gap.end]
    if _count(words) > HOLE_MOST or "\n" in words or any(gap.overlaps(role) for role in taken):
        return False
    return not (_count(words) and article.text[gap.start - 1] in QUOTES and article.text[gap.end] in QUOTES)


def _run_on(article: Article, sentences: Offsets, content: Spans, taken: list[Span]) -> Spans:
    walls = sorted(span.start for span in (*taken, *content))
    closed = ((span, _wall(span, walls, sentences)) for span in content)
    return tuple(_longer(article, _with_brackets(article, span, wall), wall) for span, wall in closed)


def _wall(span: Span, walls: list[int], sentences: Offsets) -> int:
    """Where at the latest a content ends: at the next role or piece, or with its sentence."""
    sentence = next((end for start, end in sentences if start < span.end <= end), span.end)
    return min([sentence, *(wall for wall in walls if wall >= span.end)])


def _longer(article: Article, span: Span, wall: int) -> Span:
    """The span, run on to the mark before the wall if only marks are left then; a quotation is whole as it is."""
    if article.text[span.end - 1] in QUOTES:
        return span
    gap = article.text[span.end : wall]
    mark = _MARK.search(gap)
    words = (gap[: mark.start()] if mark else gap).rstrip()
    rest = gap[mark.start() :] if mark else ""
    last = _last(article, span)
    led = last in LEADING or (last in MONTH_NAMES and gap[1:2].isdigit())  # a day may follow, or a year
    fits = 0 < _count(words) <= END_MOST and not _count(rest)
    led = led and gap[:1] == " " and _count(words) <= LED_MOST
    return article.cite(span.start, span.end + len(words)) if fits or led else span


def _with_brackets(article: Article, span: Span, wall: int) -> Span:
    """The span with what stands in the bracket that it ends in: "ten o'clock ( | 0800 UTC)"; else without the
    bracket."""
    if article.text[span.end - 1] != "(":
        return span
    closed = article.text.find(")", span.end, min(wall, span.end + BRACKET_MOST))
    bare = article.text[span.start : span.end - 1].rstrip()
    return article.cite(span.start, closed + 1 if closed > 0 else span.start + len(bare)) if bare else span


def _last(article: Article, span: Span) -> str:
    """A span's last word in lower case; "" where a mark ends it."""
    return article.text[span.start : span.end].rpartition(" ")[2].lower()


def _resumed(article: Article, sentences: Offsets, content: Spans, taken: list[Span]) -> Spans:
    """The content with its second half, where source and cue stand amid a clause: "One was, police said, a child"."""
    if len(content) != 1 or not taken or _last(article, content[0]) not in UNFINISHED:
        return content
    start, end = taken[0].start, taken[-1].end
    stop = next((stop for begin, stop in sentences if begin <= content[0].start < stop), 0)
    before, after = article.text[content[0].end : start], _CLOSED.match(article.text, end, stop)
    if before.strip() != "," or after is None:
        return content
    rest = article.text[after.end() : stop].rstrip().rstrip(".!?")
    return (*content, article.cite(after.end(), after.end() + len(rest))) if _count(rest) else content


def _count(words: str) -> int:
    return len(re.findall(r"\w+", words))
