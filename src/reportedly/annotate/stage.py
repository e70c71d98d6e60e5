"""Articles to Annotated: the model's spans, cited from each article, plus the quotations whose cue stands elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportedly.annotate.attributions import attribution_of, in_order
from reportedly.annotate.headline import with_headline
from reportedly.annotate.mending import mended
from reportedly.annotate.predicates import acts_of, chains_of, predicates_of
from reportedly.annotate.quotations import with_quotations
from reportedly.annotate.vectors import title_beside, vectors_of
from reportedly.learned.readings import RawMention, RawReading, Reader
from reportedly.nouns.article import Article
from reportedly.nouns.findings import Mention
from reportedly.nouns.stages import Annotated, SpanVectors
from reportedly.text.numbers import find_numbers
from reportedly.text.sentences import sentences_of

LITTLE = frozenset({"the", "a", "an", "and", "of", "or", "in"})
WEAPON_SURE = 0.68  # confidence; below it most "weapons" of 20 Wikinews articles were things or substances


def annotate(articles: Sequence[Article], reader: Reader) -> list[Annotated]:
    """One Annotated per article, in order. Titles that stand beside the text are read for vectors alone."""
    texts = reader.read([article.text for article in articles])
    wanted = any(one.vectors is not None for one in texts)
    titles = reader.read([title_beside(one) for one in articles]) if wanted else [RawReading()] * len(articles)
    return [
        annotated(article, text, vectors=vectors_of(article, text, title, model=reader.version))
        for article, text, title in zip(articles, texts, titles, strict=True)
    ]


def annotated(article: Article, raw: RawReading, *, vectors: SpanVectors | None = None) -> Annotated:
    """What the model saw in one article, as nouns: mentions numbered in text order, attributions by their cue."""
    sentences = tuple((start, end) for start, end, *_ in sentences_of(article.text))
    cited = (attribution_of(article, sentences, found) for found in raw.attributions)
    mentions, predicates = _mentions(article, raw.mentions), predicates_of(article, raw.predicates)
    kept = [one for one in cited if one is not None]
    whole = mended(article, sentences, kept, mentions=mentions, predicates=predicates)
    attributions = with_headline(article, sentences, mentions, whole)
    return Annotated(
        article=article,
        sentences=sentences,
        mentions=mentions,
        attributions=tuple(in_order(with_quotations(article, sentences, attributions))),
        predicates=predicates,
        acts=acts_of(article, raw.acts),
        chains=chains_of(article, raw.chains),
        vectors=vectors,
    )


def _mentions(article: Article, found: Iterable[RawMention]) -> tuple[Mention, ...]:
    # no times: they only tell kinds of number apart, and resolve/ finds them once for all; a third of the cost
    numbers = [(start, end) for start, end, *_ in find_numbers(article.text, times=())]
    kept = [one for one in found if _has_words(article, one) and _is_likely(one, numbers)]
    ordered = sorted(kept, key=lambda mention: (mention.start, mention.end))
    return tuple(
        Mention(
            id=f"m{number}",
            spans=(article.cite(mention.start, mention.end),),
            text=article.text[mention.start : mention.end],
            kind=mention.kind,
            confidence=mention.confidence,
        )
        for number, mention in enumerate(ordered, start=1)
    )


def _has_words(article: Article, mention: RawMention) -> bool:
    """Whether more than an article or a conjunction is marked: "the Front of Klow and | the | Fram"."""
    words = article.text[mention.start : mention.end].strip().lower()
    return bool(words) and words not in LITTLE


def _is_likely(mention: RawMention, numbers: Iterable[tuple[int, int]]) -> bool:
    """Whether a mention can be what the model takes it for.

    Quantities and weapons are labelled in one small set (re3d, 72 documents), so the model marks words like "said"
    as either; a quantity needs a number in it, a weapon a sure model.
    """
    if mention.kind == "quantity":
        return any(start < mention.end and mention.start < end for start, end in numbers)
    return mention.kind != "weapon" or mention.confidence >= WEAPON_SURE
