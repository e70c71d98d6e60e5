"""Who says what a headline tells, behind its colon: "12 killed in raid: police". One before it the model reads."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.knowledge.roles import collective, head_role
from reportedly.nouns.article import Article
from reportedly.nouns.findings import Mention
from reportedly.nouns.stages import Attribution, Offsets
from reportedly.text.wordset import word_set

CONFIDENCE = 0.6  # of a rule that a colon alone speaks for
WORDS_MOST = 4  # of a source
WORDS_LEAST = 3  # of what it says
_TOLD = re.compile(r"(?P<content>[^:\n]+[^:\s\d])(?P<cue>:) (?P<source>[^:\n?!]+?)\Z")
_SPEAK = word_set("monitor report reports source sources media police army officials ministry government study poll")
_NAMING = frozenset(("person", "organisation", "group"))


def with_headline(
    article: Article, sentences: Offsets, mentions: Sequence[Mention], found: list[Attribution]
) -> list[Attribution]:
    """The attributions, one more where the text's first line ends in a colon and who says it and nobody else does."""
    if not sentences:
        return found
    start, end = sentences[0]
    hit = _TOLD.match(article.text[start:end])
    if hit is None or article.text[end : end + 1] not in ("", "\n", "\r"):
        return found
    content, cue, source = (article.cite(start + hit.start(name), start + hit.end(name)) for name in _TOLD.groupindex)
    taken = any(span.start < end for one in found for span in (*one.source, *one.cue, *one.content))
    named = any(one.kind in _NAMING and one.spans[-1] == source for one in mentions)
    if taken or len(hit["content"].split()) < WORDS_LEAST or not (named or _speaks(hit["source"])):
        return found
    told = Attribution(source=(source,), cue=(cue,), content=(content,), confidence=CONFIDENCE)
    return [told, *found]


def _speaks(words: str) -> bool:
    """Whether words are of somebody who speaks: a role, a body, a report."""
    parts = words.split()
    last = parts[-1].lower()
    return len(parts) <= WORDS_MOST and (last in _SPEAK or head_role(last) is not None or collective(last) is not None)
