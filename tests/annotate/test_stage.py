"""What the model finds becomes nouns: cited, numbered, in text order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.annotate.stage import annotate
from reportedly.learned.fake import FakeReader
from reportedly.learned.readings import RawAttribution, RawMention, RawReading
from reportedly.nouns.article import Article
from reportedly.nouns.ids import text_sha256

TEXT = "🌍 Ana Lund told Oslo Radio that the port of Bergen was shut."


def article(text: str) -> Article:
    return Article(id="a", key="a", sha256=text_sha256(text), text=text)


def test_mentions_are_numbered_in_text_order_and_cited_in_code_points() -> None:
    found = tuple(
        RawMention(TEXT.index(words), TEXT.index(words) + len(words), kind, 0.9)
        for words, kind in (("Bergen", "place"), ("Ana Lund", "person"), ("Oslo Radio", "organisation"))
    )
    [annotated] = annotate([article(TEXT)], FakeReader({TEXT: RawReading(mentions=found)}))
    assert [(m.id, m.text, m.kind) for m in annotated.mentions] == [
        ("m1", "Ana Lund", "person"), ("m2", "Oslo Radio", "organisation"), ("m3", "Bergen", "place"),
    ]  # fmt: skip
    assert all(annotated.article.words(m.spans) == m.text for m in annotated.mentions)


def test_a_quantity_without_a_number_is_no_mention_and_neither_is_an_unsure_weapon() -> None:
    text = "She said some 40 boxes and a rifle were lost with the oxygen."
    found = tuple(
        RawMention(text.index(words), text.index(words) + len(words), kind, sure)
        for words, kind, sure in (
            ("said", "quantity", 0.9), ("some 40", "quantity", 0.5),
            ("rifle", "weapon", 0.95), ("oxygen", "weapon", 0.5),
        )
    )  # fmt: skip
    [annotated] = annotate([article(text)], FakeReader({text: RawReading(mentions=found)}))
    assert [mention.text for mention in annotated.mentions] == ["some 40", "rifle"]


@given(st.lists(st.text(max_size=80), max_size=6))
def test_one_annotated_per_article_in_order(texts: list[str]) -> None:
    annotated = annotate([article(text) for text in texts], FakeReader())
    assert [one.article.text for one in annotated] == texts


@given(st.text(alphabet='ab.“” \n"', min_size=1, max_size=60), st.data())
def test_attributions_keep_their_words_whatever_the_quotation_marks(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(at + 1, len(text)))
    found = RawAttribution((), ((at, end),), (), 0.5)
    [annotated] = annotate([article(text)], FakeReader({text: RawReading(attributions=(found,))}))
    assert all(at <= span.start < span.end <= end for one in annotated.attributions for span in one.cue)
    assert all(span.end <= len(text) for one in annotated.attributions for span in one.content)


def test_an_article_alone_is_no_mention() -> None:
    found = tuple(
        RawMention(TEXT.index(words), TEXT.index(words) + len(words), "organisation", 0.9)
        for words in ("the", "Oslo Radio")
    )
    [annotated] = annotate([article(TEXT)], FakeReader({TEXT: RawReading(mentions=found)}))
    assert [mention.text for mention in annotated.mentions] == ["Oslo Radio"]
