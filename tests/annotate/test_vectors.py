"""An article's vectors: by its words and its title, wherever the title stands; none from a model that gives none."""

from __future__ import annotations

from reportedly.annotate.stage import annotate
from reportedly.learned.fake import FakeReader
from reportedly.learned.readings import RawReading
from reportedly.learned.vectors import cosine
from reportedly.nouns.article import Article
from reportedly.nouns.ids import text_sha256
from reportedly.nouns.stages import SpanVectors
from tests.learned.by_word import by_word

TITLE, BODY = "Port shut", "The port of Bergen was shut."


def article(text: str, title: str | None = None) -> Article:
    return Article(id="a", key="a", sha256=text_sha256(text), text=text, title=title)


def vectors(made: Article) -> SpanVectors:
    texts = [made.text, *([made.title] if made.title else [])]
    reader = FakeReader({text: RawReading(vectors=by_word(text)) for text in texts}, version="words")
    [annotated] = annotate([made], reader)
    assert annotated.vectors is not None
    return annotated.vectors


def test_words_in_one_part_are_taken_together() -> None:
    made = article(BODY)
    found = vectors(made)
    assert found.model == "words"
    apart = found.over((made.cite(4, 8), made.cite(12, 18)))
    assert apart == vectors(article("port Bergen")).over((article("port Bergen").cite(0, 11),))
    assert found.over(()) is None
    assert found.over((made.cite(5, 7),)) is None


def test_each_part_counts_the_same_however_long() -> None:
    made = article(BODY)
    found = vectors(made)
    long, short = (made.cite(0, 18),), (made.cite(23, 27),)
    both, one, other = found.over(long, short), found.over(long), found.over(short)
    assert both is not None
    assert one is not None
    assert other is not None
    assert abs(cosine(both, one) - cosine(both, other)) < 0.01


def test_the_title_counts_wherever_it_stands() -> None:
    beside, first = article(BODY, TITLE), article(f"{TITLE}\n\n{BODY}", TITLE)
    start = len(TITLE) + 2
    apart = vectors(beside).with_title((beside.cite(0, len(BODY)),))
    assert apart == vectors(first).with_title((first.cite(start, start + len(BODY)),))
    assert apart != vectors(article(BODY)).with_title((article(BODY).cite(0, len(BODY)),))
    assert vectors(beside).with_title(()) == vectors(article(TITLE)).over((article(TITLE).cite(0, len(TITLE)),))


def test_no_title_and_no_words_is_no_vector() -> None:
    assert vectors(article(BODY)).with_title(()) is None


def test_a_model_without_vectors_gives_none() -> None:
    [annotated] = annotate([article(BODY, TITLE)], FakeReader())
    assert annotated.vectors is None


def test_articles_are_read_in_one_call_and_stay_apart() -> None:
    articles = [article(BODY, TITLE), article("Rain fell."), article(f"{TITLE}\n{BODY}", TITLE)]
    reader = FakeReader({text: RawReading(vectors=by_word(text)) for text in (BODY, TITLE, articles[2].text)})
    found = [one.vectors for one in annotate(articles, reader)]
    assert found[1] is None
    assert found[0] is not None
    assert found[2] is not None
    assert found[0].over((articles[0].cite(4, 8),)) == found[2].over((articles[2].cite(14, 18),))
