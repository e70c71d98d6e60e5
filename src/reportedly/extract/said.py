"""When something was said: only from words that date the saying itself (RULES 10)."""

from __future__ import annotations

import re

from reportedly.extract.draft import Draft
from reportedly.extract.prose import Sentence
from reportedly.nouns.article import Article, Span, Spans
from reportedly.nouns.findings import Moment
from reportedly.nouns.stages import Attribution
from reportedly.text.spots import Spots

_GAP = " \t ,"
_BETWEEN = frozenset(("", "on", "in", "late", "early", "late on", "on a", "earlier"))  # between a cue and its time
_NEAR = 12  # characters from a cue's end in which a time starts that stands right beside it
_RELATIVE = re.compile(r",?\s+(?:who|which|whose|whom)\b")
_DATING = frozenset(("DATE", "TIME"))
# Where something only ends or begins, or by when it is known: "an order delaying it until June", "as of Monday"
_BOUNDS = re.compile(r"\b(?:as of|until|till|from|since|after|before|by|through|between|for|to)\s+$", re.IGNORECASE)
# The time of a number that another is set against: "at 26, down from 30 a day earlier"
_AGAINST = re.compile(r"\b(?:down from|up from|compared (?:with|to))\b[^.;\n]*$")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_APPOSING = ("-", "–", "—", "(", ",")
_APPOSED = re.compile(r"\s*(?:[-–—(]+|,)\s*")


def dating(draft: Draft, contents: Spans) -> list[Moment]:
    """The moments that can date a saying: those outside all contents and sources, or right after a cue."""
    spoken = Spots((span.start, span.end, span) for span in contents)
    return [
        moment for moment in draft.resolved.times
        if moment.type in _DATING and not _lies_ahead(draft, moment)
        and not stands_behind(draft, moment, _BOUNDS)
        and not stands_behind(draft, moment, _AGAINST, most=70)
        and not _says_again(draft, moment, contents)
        and all(_misplaced(draft, moment, one) for one in _around(moment, spoken))
    ]  # fmt: skip


def _lies_ahead(draft: Draft, moment: Moment) -> bool:
    """Whether a day comes after the article, which tells what was said: "held until a hearing on 5 April"."""
    day, published = _DAY.match(moment.edtf or ""), draft.article.published
    return day is not None and published is not None and day[0] > published.isoformat()


def _around(moment: Moment, spoken: Spots[Span]) -> list[Span]:
    """The contents and sources that a time touches."""
    return [spot.what for spot in spoken.touching(moment.spans[0].start, moment.spans[0].end)]


def stands_behind(draft: Draft, moment: Moment, words: re.Pattern[str], *, most: int = 10) -> bool:
    """Whether the characters right before a time, so many at most, end in such words."""
    start = moment.spans[0].start
    return words.search(draft.article.text, max(0, start - most), start) is not None


def _says_again(draft: Draft, moment: Moment, contents: Spans) -> bool:
    """Whether a time is another name of one that stands before it in what is said: "on Monday — today —"."""
    start = moment.spans[0].start
    if draft.article.text[:start].rstrip()[-1:] not in _APPOSING:
        return False
    before = max((m for m in draft.resolved.times if m.spans[0].end <= start), key=_end, default=None)
    if before is None or not any(before.spans[0].overlaps(span) for span in contents):
        return False
    return _APPOSED.fullmatch(draft.article.text, before.spans[0].end, start) is not None


def _end(moment: Moment) -> int:
    return moment.spans[0].end


def _misplaced(draft: Draft, moment: Moment, content: Span) -> bool:
    """Whether a time at a content's start belongs to its cue: "said Monday boats left", not "said Monday was calm"."""
    after = draft.article.text[moment.spans[0].end :][:2]
    if moment.spans[0].start != content.start or not after.startswith(" "):
        return False
    sentence = draft.prose.sentence_at(content.start)
    if sentence is None:
        return False
    return sentence.phrase_from(sentence.token_at(moment.spans[0].end + 1)) is not None


def moment_of_saying(draft: Draft, attribution: Attribution, outside: Spots[Moment]) -> Moment | None:
    """The moment (of those outside every content) that dates the cue: within it, right beside it, or in its clause."""
    if not attribution.cue:
        return None
    return (
        _inside_cue(attribution.cue, outside)
        or _beside(draft, attribution.cue, outside)
        or _in_clause(draft, attribution, outside)
        or _trailing(draft, attribution, outside)
    )


def _inside_cue(cue: Spans, moments: Spots[Moment]) -> Moment | None:
    inside = (spot for span in cue for spot in moments.inside(span.start, span.end))
    return next((spot.what for spot in inside), None)


def _beside(draft: Draft, cue: Spans, moments: Spots[Moment]) -> Moment | None:
    """A time right after the cue ("said Friday boats were …") or with only "on" or "in" between."""
    text, end = draft.article.text, cue[-1].end
    for spot in moments.beginning(end, end + _NEAR):
        if text[end : spot.start].strip(_GAP).lower() in _BETWEEN:
            return spot.what
    return None


def _in_clause(draft: Draft, attribution: Attribution, moments: Spots[Moment]) -> Moment | None:
    cue = attribution.cue[-1]
    sentence = draft.prose.sentence_at(cue.start)
    if sentence is None or not (around := moments.inside(sentence.start, sentence.end)):
        return None
    clause = _clause_span(sentence, cue)
    near = [
        m for m in (spot.what for spot in around)
        if clause.covers(m.spans[0]) and not _amid(m, attribution) and not _aside(draft.article, m, attribution)
        and not modifies(draft.article, sentence, m)
    ]  # fmt: skip
    return min(near, key=lambda m: abs(m.spans[0].start - cue.end), default=None)


def _trailing(draft: Draft, attribution: Attribution, moments: Spots[Moment]) -> Moment | None:
    """A time after the content in the cue's sentence with no verb between: "“…,” he wrote in a letter on 3 May"."""
    sentence = draft.prose.sentence_at(attribution.cue[-1].start)
    if sentence is None or not attribution.content:
        return None
    end = max((span.end for span in attribution.content if span.start < sentence.end), default=sentence.end)
    after = [spot.what for spot in moments.beginning(end, sentence.end)]
    after = [m for m in after if not modifies(draft.article, sentence, m)]
    verbs = [sentence.tokens[group.first].start for group in sentence.groups] if after else []
    return next((m for m in after if not any(end <= verb < m.spans[0].start for verb in verbs)), None)


def modifies(article: Article, sentence: Sentence, moment: Moment) -> bool:
    """Whether a time only describes a noun: "this year's first debate", "the 2016 campaign"."""
    end = moment.spans[-1].end
    if article.text[end : end + 2] in ("'s", "’s"):
        return True
    last = sentence.token_at(end - 1)
    phrase = sentence.phrase_at(last)
    follows = sentence.tokens[last + 1] if last + 1 < len(sentence.tokens) else None
    return phrase is not None and phrase.head > last and follows is not None and follows.tag in ("NN", "NNS", "JJ")


def _amid(moment: Moment, attribution: Attribution) -> bool:
    """Whether a time lies between the pieces of a content, or in the source's own phrase: neither dates the saying."""
    where, content = moment.spans[0], attribution.content
    between = bool(content) and content[0].start < where.start < content[-1].end
    cue_between = bool(content) and content[0].start < attribution.cue[0].start < content[-1].end
    return (between and not cue_between) or where.lies_in(attribution.source)


def _aside(article: Article, moment: Moment, attribution: Attribution) -> bool:
    """Whether a time lies in a relative clause on the source: "Roe, who saw it in May, denies that"."""
    if not attribution.source:
        return False
    where, cue = moment.spans[0], attribution.cue[0].start
    opened = _RELATIVE.search(article.text, attribution.source[0].start, where.start)
    return opened is not None and where.end <= cue and "," in article.text[where.end : cue]


def _clause_span(sentence: Sentence, cue: Span) -> Span:
    clause = sentence.clause_at(sentence.token_at(cue.end - 1))
    return sentence.cite(clause.first, clause.last)
