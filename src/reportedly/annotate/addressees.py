"""Whom words are addressed to is no part of them: "urged the crews to wait" has the content "to wait" (RULES 2)."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import pairwise

from reportedly.knowledge.roles import collective, head_role
from reportedly.nouns.article import Article, Span, Spans
from reportedly.nouns.stages import Attribution
from reportedly.text.lemmas import noun_lemma, verb_lemma
from reportedly.text.wordset import word_set

DIRECTING = word_set(
    "tell ask urge warn advise instruct order encourage direct remind beg implore press exhort command request inform "
    "caution alert invite petition lobby pressure persuade notify assure"
)
TELLING = word_set("tell assure promise inform remind notify offer warn advise persuade")  # to whom, before the passive
_BY = "by "
PRONOUNS = word_set("him her them us me it you everyone everybody people")
TOLD_BY = word_set("about against for of")  # after names and pronouns only: "asked questions about it"
LONGEST = 9  # words of an addressee: "the newly elected president of the union Ana Ruiz"
_WORDS = re.compile(r"[^\s\"“”„«»,;:.!?()]+|[\"“”„«»,;:.!?()]")
_STOPS = word_set("that if whether how what why when where who which to of at")
# Behind "told her", which may own what comes next, these can't be hers: "told her | no".
_OWNERLESS = word_set("no yes nothing everything it the a an this these how what where when why who if lies")
_BY_WHICH = word_set("in at by on with after before during")
_BE = word_set("be is are was were been being")


def without_addressee(article: Article, found: Attribution) -> Attribution:
    """The attribution, the words between a cue such as "urged" and "to …", "that …" or "about …" left out of it."""
    lemmas = [verb_lemma(word) for span in found.cue for word in article.text[span.start : span.end].lower().split()]
    if not found.content or not any(lemma in DIRECTING or lemma in TELLING for lemma in lemmas):
        return found
    if any(word in _BE for span in found.cue for word in article.text[span.start : span.end].lower().split()):
        return _after_passive(article, found, lemmas)
    pieces = _cut(article, found, lemmas)
    if "request" in lemmas and pieces != found.content and not _is_somebody(article, found.content[0], pieces[0]):
        return found  # "requested forms to fill in"
    return Attribution(source=found.source, cue=found.cue, content=pieces, confidence=found.confidence)


def _is_somebody(article: Article, content: Span, rest: Span) -> bool:
    """Whether the words cut off are of a person or a body."""
    words = article.text[content.start : rest.start].split()
    last = words[-1] if words else ""
    low = last.lower()
    return (
        last[:1].isupper() or low in PRONOUNS or head_role(low) is not None or collective(noun_lemma(low)) is not None
    )


def _after_passive(article: Article, found: Attribution, lemmas: Collection[str]) -> Attribution:
    """Of "Travellers were advised by Lind to wait" only what comes after the cue, if that opens with "to" or the cue
    says something to somebody; who "by" names is the source alone."""
    after = tuple(span for span in found.content if span.start >= found.cue[-1].end)
    tells = not TELLING.isdisjoint(lemmas) and " " in article.words(after)  # not "a plan they were told | of"
    if not after or not (tells or article.text[after[0].start : after[0].end].startswith("to ")):
        return found
    by = next((span for span in found.source if span.start >= found.cue[-1].end), None)
    source = found.source
    if by is not None and tells:
        led = article.text[by.start : by.start + len(_BY)] == _BY
        source = (article.cite(by.start + len(_BY), by.end),) if led else (by,)
        after = tuple(kept for span in after if (kept := _up_to_agent(article, span, source[0])) is not None)
    return Attribution(source=source, cue=found.cue, content=after or found.content, confidence=found.confidence)


def _up_to_agent(article: Article, span: Span, agent: Span) -> Span | None:
    """A piece of content without the "by" in it that names who says it, and all behind; None if nothing is left."""
    at = agent.start - len(_BY)
    if not (span.start <= at < span.end + 1 and article.text[at : agent.start] == _BY and span.end <= agent.end):
        return span
    words = article.text[span.start : at].rstrip()
    return article.cite(span.start, span.start + len(words)) if words else None


def _behind_pronoun(content: str) -> int:
    """Where the words begin that somebody is told, behind a pronoun for whom: "told | him | a lie"; 0 where there is no
    such one."""
    first, _, rest = content.partition(" ")
    word = rest.partition(" ")[0].strip(".,").lower()
    told = word and first.lower() in PRONOUNS - {"everyone", "everybody", "people", "it"}
    return len(first) + 1 if told and word not in _BY_WHICH and (first.lower() != "her" or word in _OWNERLESS) else 0


def _cut(article: Article, found: Attribution, lemmas: Collection[str]) -> Spans:
    first, *rest = found.content
    if article.text[found.cue[-1].end : first.start].strip():
        return found.content
    told = article.text[first.start : first.end]
    at = _opening(told) or (_behind_pronoun(told) if "tell" in lemmas else 0)
    return (article.cite(first.start + at, first.end), *rest) if at else found.content


def _opening(content: str) -> int:
    """Where in a content its own words begin, after an addressee; 0 where it has none."""
    words = [(hit.start(), hit[0]) for hit in _WORDS.finditer(content)][: LONGEST + 2]
    named = bool(words) and (words[0][1].lower() in PRONOUNS or words[0][1][0].isupper())
    for (start, word), (_, following) in pairwise(words[1:]):
        if word == "to":
            return start if following[0].islower() or following[0] in '"“' else 0
        if word == "not" and following == "to":
            return start
        if word == "that" or (word in TOLD_BY and named):
            return start
        if word in _BE:
            return 0  # "ordered the flag be lowered to half mast": whom it concerns, not whom it is said to
        if not word[0].isalnum() or word in _STOPS - {"of", "at"}:
            return 0
    return 0
