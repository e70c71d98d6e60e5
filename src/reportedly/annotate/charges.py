"""Who accuses and of what, where both stand behind a passive: "was accused by the union of lying"; or who is accused,
or only meets with what others say: "faces allegations"."""

from __future__ import annotations

import re

from msgspec.structs import replace

from reportedly.nouns.article import Article
from reportedly.nouns.stages import Attribution
from reportedly.text.wordset import word_set

_OF = re.compile(r" of (?=(?P<what>[\w’'-]+))")
_ACCUSED = re.compile(
    r"(?:(?:accused|suspected) of|(?:charged|indicted) (?:with|over|on)"
    r"|(?:known|believed|thought|feared|suspected|rumou?red) to (?:be|have|belong|include|number|hold|own|carry"
    r"|contain))\b",
    re.IGNORECASE,
)
# What others say, as what somebody only meets with: "faces allegations", "drew criticism", "investigates claims"
_MET_WITH = re.compile(
    r"\b(?:fac(?:e|es|ed|ing)|receiv(?:e|es|ed|ing)|dr(?:aws?|ew|awn|awing)|attract(?:s|ed|ing)?|met with"
    r"|investigat(?:e|es|ed|ing)|prob(?:e|es|ed|ing)|examin(?:e|es|ed|ing)|look(?:s|ed|ing)? into"
    r"|c(?:o|a)mes? under|provok(?:es?|ed)|prompt(?:s|ed)?|spark(?:s|ed)?)(?: [\w’'-]+){0,2}? "
    r"(?:allegation|accusation|criticism|complaint|charge|call|question|claim|condemnation|objection|demand|praise)s?\b",
    re.IGNORECASE,
)
_BEFORE = len("has been met with very sharp ")
_MANY = word_set("dozens hundreds scores thousands number group series majority lot handful millions most many some")
_NOUN_BEGINS = word_set("the a an his her its their this that these those")


def without_charge(article: Article, one: Attribution) -> Attribution:
    """The attribution, its source ended before the "of" of what is charged, and the content run on from there."""
    if not one.source or not one.cue:
        return one
    if one.source[-1].end <= one.cue[0].start and met_with(article, one):
        return replace(one, source=())
    if _is_accused(article, one):
        return replace(one, source=(), content=(*one.source, *one.content))
    if not article.words(one.cue).lower().endswith(("accused", "accused by")):
        return one
    first, start = one.source[0], one.cue[-1].end
    if first.start < start or not re.fullmatch(r"(?:by)?", article.text[start : first.start].strip()):
        return one
    end = max(span.end for span in (*one.source, *one.content))
    at = _charge(article.text, first.start, end)
    if at is None:
        return one
    before = tuple(span for span in one.content if span.end <= first.start)
    return replace(one, source=(article.cite(first.start, at),), content=(*before, article.cite(at + 1, end)))


def met_with(article: Article, one: Attribution) -> bool:
    """Whether the subject of what a cue tells only meets with what others say: "Lind faces allegations that …"."""
    start, end = one.cue[0].start, one.cue[-1].end
    found = _MET_WITH.finditer(article.text, max(start - _BEFORE, 0), end)
    return any(start < hit.end() for hit in found)


def _is_accused(article: Article, one: Attribution) -> bool:
    """Whether a source is whom it is said of, in the short way of headlines or behind a comma: "Army accused of burning
    homes", "Lind appeared in court, charged with murder"."""
    source, cue = one.source[-1], one.cue[0]
    if source.end > cue.start or _ACCUSED.match(article.text, cue.start) is None:
        return False
    return article.text[source.end : cue.start] == " " or article.text.endswith(", ", 0, cue.start)


def _charge(text: str, start: int, end: int) -> int | None:
    """Where " of" opens the charge: before a verb, or a bare noun that is no part of who accuses."""
    found = list(_OF.finditer(text, start, end))
    verb = next((hit.start() for hit in found if hit["what"].endswith("ing")), None)
    if verb is not None:
        return verb
    for hit in found:
        last = text[start : hit.start()].split()[-1]
        bare = hit["what"][0].islower() and hit["what"].lower() not in _NOUN_BEGINS
        if last.lower() not in _MANY and (bare or (last[0].isupper() and hit["what"][0].islower())):
            return hit.start()
    return None
