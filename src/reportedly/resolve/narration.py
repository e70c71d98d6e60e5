"""He and she where they are no source: the article's own pronouns for whoever takes part in what it tells.

"They" is left alone: on GUM news two in three have no named antecedent.
"""

from __future__ import annotations

from reportedly.nouns.article import Article
from reportedly.nouns.kinds import MentionKind
from reportedly.resolve.discourse import Discourse
from reportedly.resolve.references import pronoun

TOLD: dict[str, MentionKind] = {"he": "person", "she": "person", "him": "person"}


def point_pronouns(article: Article, discourse: Discourse) -> None:
    """Adds a mention for each such pronoun whose antecedent is sure; the others stay without."""
    for word in discourse.ground.words:
        kind = TOLD.get(word.lower)
        if kind is None or discourse.cast.at(word.start, word.end) is not None:
            continue
        meant = pronoun(discourse, word.lower, word.start, None)
        if len(meant.actors) == 1:
            span = article.cite(word.start, word.end)
            discourse.cast.mention((span,), word.text, kind, meant.actors[0])
