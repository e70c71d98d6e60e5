"""Capture → Article: what is kept exactly, what is refused, what makes two articles the same."""

# ruff: noqa: E501  (tables of cases, one a line)

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import pairwise

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.nouns.article import Article, Capture, Hints
from reportedly.nouns.errors import Refused
from reportedly.nouns.ids import sha256_of, text_sha256
from reportedly.nouns.kinds import MediaType
from reportedly.read.article import read

NOW = datetime(2031, 5, 6, 12, tzinfo=UTC)
STORY = "The harbour office said on Tuesday that two ferries had left for the islands.\n"


def capture(body: bytes | str, media: MediaType = "text", *, address: str = "a.txt", hints: Hints = Hints()) -> Capture:  # noqa: B008
    raw = body.encode() if isinstance(body, str) else body
    return Capture(body=raw, sha256=sha256_of(raw), address=address, at=NOW, media=media, hints=hints)


def line(**fields: object) -> bytes:
    return msgspec.json.encode(fields)


@pytest.mark.parametrize(
    "text", [STORY, "\r\n " + STORY + "\r\n\r\nIt rained.\r", "\ufeff" + STORY, STORY + "“Naïve” 🚢 e\u0301\u00a0x"]
)
def test_text_is_exactly_the_input(text: str) -> None:
    assert read(capture(text)).text == text
    assert read(capture(line(text=text), "json")).text == text
    assert read(capture(text)).sha256 == text_sha256(text)


@pytest.mark.parametrize(
    ("body", "media", "why"),
    [
        (b"", "text", "empty"),
        (b" \n\t ", "text", "empty"),
        (b"\xef\xbb\xbf \n", "text", "empty"),
        (b"\x89PNG\r\n\x1a\n0000", "text", "binary"),
        (b"some\x00thing", "text", "binary"),
        (b"\x01\x02\x03\x04 words", "html", "binary"),
        (STORY.encode("utf-16"), "text", "not_utf8"),
        ("Caf\xe9 owners said no.".encode("latin-1"), "text", "not_utf8"),
        ("<p>Caf\xe9 owners said no.</p>".encode("latin-1"), "html", "not_utf8"),
        (b"<html><body></body></html>", "html", "no_text"),
        (b"<html><head><title>Only a title</title></head></html>", "html", "no_text"),
        (b"<!-- nothing -->", "html", "bad_html"),
        (b"word " * 1_100_000, "text", "too_large"),
        (b"x" * 20_000_000, "text", "too_large"),
        (b"<p>" * 150_000, "html", "too_large"),
        (b'{"text": ', "json", "bad_json"),
        (b'{"text": "\\ud800"}', "json", "bad_json"),
        (b'{"text": "a\\u0000b"}', "json", "binary"),
        (b'{"x": ' + b"[" * 100_000, "json", "bad_json"),
        (b'{"text": "\xff"}', "json", "not_utf8"),
        (b'{"text": 3}', "json", "bad_fields"),
        (b'["text"]', "json", "bad_fields"),
        (b'{"id": "7"}', "json", "bad_fields"),
        (b'{"text": " "}', "json", "empty"),
        (b'{"html": ""}', "json", "empty"),
    ],
)
def test_refuses_with_a_reason(body: bytes, media: MediaType, why: str) -> None:
    with pytest.raises(Refused) as caught:
        read(capture(body, media))
    assert caught.value.why == why
    assert caught.value.message


def test_refuses_another_language_and_names_it() -> None:
    german = "Das Ministerium teilte am Dienstag mit, dass die Fähren wegen des Sturms nicht in den Hafen einlaufen."
    with pytest.raises(Refused, match="'de'") as caught:
        read(capture(german))
    assert caught.value.why == "language"


def test_a_short_text_is_let_through_with_language_unknown() -> None:
    assert read(capture("Ferry sinks")).language is None


def test_id_is_the_inputs_own_or_the_key() -> None:
    assert read(capture(line(id=41, text=STORY), "json")).id == "41"
    bare = read(capture(STORY))
    assert bare.id == bare.key


def test_the_key_is_made_of_words_outlet_and_address_not_of_the_path() -> None:
    one = read(capture(STORY, address="here/a.txt"))
    assert one.key == read(capture(STORY, address="there/b.txt")).key
    assert one.url is None
    keys = {
        read(capture(STORY, hints=hints)).key
        for hints in (Hints(), Hints(outlet="The Pier"), Hints(id="7"), Hints(url="https://pier.example/7"))
    }
    assert len(keys) == 4


def test_a_web_address_is_the_articles_address() -> None:
    assert read(capture(STORY, address="https://pier.example/a")).url == "https://pier.example/a"


def test_a_fetched_page_speaks_only_for_its_own_site() -> None:
    page = f"<html><head><link rel=canonical href='https://%s/real'></head><body><p>{STORY * 4}</p></body></html>"
    fetched = "https://www.pier.example/a?x=1"
    assert read(capture(page % "pier.example", "html", address=fetched)).url == "https://pier.example/real"
    assert read(capture(page % "other.example", "html", address=fetched)).url == fetched


def test_hints_fill_only_what_the_input_lacks() -> None:
    hints = Hints(outlet="Flag", published="2031-01-01", title="Flagged")
    article = read(capture(line(text=STORY, outlet="Own", published="2031-02-02T23:30:00Z"), "json", hints=hints))
    assert (article.outlet, article.published, article.title) == ("Own", date(2031, 2, 2), "Flagged")


@pytest.mark.parametrize(
    ("written", "why"), [(None, "no_date"), ("", "no_date"), ("yesterday", "bad_date"), ("2031-09-09", "bad_date")]
)
def test_an_unclear_or_coming_date_is_unknown_with_a_reason(written: str | None, why: str) -> None:
    article = read(capture(STORY, hints=Hints(published=written)))
    assert (article.published, article.why_undated) == (None, why)


def test_furniture_is_marked_and_stays_in_the_text() -> None:
    article = read(capture("play\n\n" + STORY + "\nMore: Ferries sail again"))
    assert [(article.words(piece.spans), piece.kind) for piece in article.furniture] == [
        ("play", "player"),
        ("More: Ferries sail again", "related-link"),
    ]


def sound(article: Article) -> bool:
    spans = [span for piece in article.furniture for span in piece.spans]
    inside = all(0 <= span.start < span.end <= len(article.text) for span in spans)
    apart = all(one.end <= other.start for one, other in pairwise(spans))
    return inside and apart and article.text.encode("utf-8") != b""


def outcome(body: bytes, media: MediaType) -> Article | None:
    """The article, or None for a refusal; any other exception is a failure."""
    try:
        return read(capture(body, media))
    except Refused:
        return None


MEDIA = st.sampled_from(["text", "html", "json"])
SCRAPS = st.lists(
    st.sampled_from(
        ["<p>", "</p>", "<div hidden>", "<table><tr><td>", "&amp;", "&#0;", "&bomb;", "<!DOCTYPE x [", "<!ENTITY a 'b'>",
         "<script type='application/ld+json'>", '{"@type": "NewsArticle", "publisher": 3}', "</script>", "<h1>", "<![CDATA[",
         "play\n", "Share\r\n", "More: a\n", "(Reporting by A B)", "\x0b", "\u2028", "🚢", STORY, STORY * 9, "<", '"', "{", "[",
         "<meta name=date content=x>", "<time datetime=''>", "<lb/>", "<svg>", "<template>", "</body>", "\ufeff"]
    ),
    max_size=30,
).map("".join)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(body=st.binary(max_size=400), media=MEDIA)
def test_any_bytes_give_an_article_or_a_refusal(body: bytes, media: MediaType) -> None:
    article = outcome(body, media)
    assert article is None or sound(article)


@settings(max_examples=150, deadline=None)
@given(text=st.one_of(SCRAPS, st.text(max_size=200)), media=MEDIA)
def test_any_scraps_give_an_article_or_a_refusal(text: str, media: MediaType) -> None:
    body = line(html=text) if media == "json" else text.encode("utf-8", "replace")
    article = outcome(body, media)
    if article is not None:
        assert sound(article)
        assert media != "text" or article.text.encode() == body
