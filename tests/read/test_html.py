"""Pages → text and what they say of themselves."""

# ruff: noqa: E501  (tables of cases, one a line)

from __future__ import annotations

import pytest

from reportedly.read.decode import page_of
from reportedly.read.html import page

ONE = "The harbour office said on Tuesday that two ferries had left for the islands with three hundred passengers."
TWO = "The crossing takes nine hours, the office added, and the ferries are expected back in Oldport on Thursday."


def html(body: str, head: str = "") -> str:
    return f"<html><head>{head}</head><body>{body}</body></html>"


def article(inner: str) -> str:
    return f"<article><p>{ONE}</p>{inner}<p>{TWO}</p></article>"


def test_title_first_then_paragraphs_with_blank_lines_between() -> None:
    found = page(html(f"<h1>Two ferries  leave</h1>{article('')}", "<title>Two ferries leave | Pier</title>"))
    assert found.text == f"Two ferries leave\n\n{ONE}\n\n{TWO}"
    assert found.facts.title == "Two ferries leave"


def test_the_title_is_not_repeated() -> None:
    found = page(html(article(""), f"<meta property=og:title content='{ONE}'>"))
    assert found.text.count(ONE) == 1


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>Secret words stand here, for no reader of the page to see.</p>",
        "<p aria-hidden='true'>Secret words stand here, for no reader of the page to see.</p>",
        "<div style='color:red; DISPLAY : none'><p>Secret words stand here, for no reader to see.</p></div>",
        "<p style='visibility:hidden'>Secret words stand here, for no reader of the page to see.</p>",
        "<template><p>Secret words stand here, for no reader of the page to see.</p></template>",
    ],
)
def test_hidden_words_are_no_text(hidden: str) -> None:
    assert page(html(article(hidden + " And after."))).text.startswith(ONE)
    assert "Secret" not in page(html(article(hidden))).text


def test_words_after_a_hidden_element_stay() -> None:
    inner = "<p>Fares rose <span style='display:none'>secretly </span>by a tenth this year, as the office had said.</p>"
    assert "Fares rose by a tenth" in page(html(article(inner))).text


def test_a_page_that_hides_its_body_until_scripts_run_is_read() -> None:
    source = html(article("")).replace("<body>", "<body style='display:none'>")
    assert ONE in page(source).text


def test_inline_markup_and_entities_leave_one_line() -> None:
    inner = "<p>Fares <b>rose</b>\n by a&nbsp;tenth &mdash; <a href=x>as the office</a> had said before.</p>"
    assert "\n\nFares rose by a tenth — as the office had said before.\n\n" in page(html(article(inner))).text


def test_broken_markup_is_read() -> None:
    assert ONE in page(f"<html><body><div><article><p>{ONE}<p>{TWO}<table><tr><td></div><b>").text


def test_entities_of_its_own_are_not_expanded() -> None:
    bomb = "<!DOCTYPE a [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]>"
    assert "haha" not in page(bomb + html(article("<p>He laughed: &b;, for a long time, at the quay.</p>"))).text


@pytest.mark.parametrize(
    ("head", "written"),
    [
        ("<meta property='article:published_time' content='2031-05-06T10:00:00+02:00'>", "2031-05-06T10:00:00+02:00"),
        ('<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2031-05-06"}]}</script>', "2031-05-06"),
        ("<meta property='article:published_time' content='0001-01-01'><meta name=pubdate content='2031-05-06'>", "2031-05-06"),
        ("<meta property='article:modified_time' content='2031-05-06'>", None),
        ("<meta name=date content='soon'>", "soon"),
        ("<link rel=canonical href='https://pier.example/2031/05/06/ferries'>", "2031-05-06"),
        ("<link rel=canonical href='https://pier.example/2031/05/05/a'><meta name=date content='2031-05-06T01:00:00Z'>", "2031-05-05"),
        ("<link rel=canonical href='https://pier.example/2031/05/01/a'><meta name=date content='2031-05-06T01:00:00Z'>", "2031-05-06T01:00:00Z"),
        ("<link rel=canonical href='https://pier.example/2031/05/05/a'><meta name=date content='2031-05-06T01:00:00+02:00'>", "2031-05-06T01:00:00+02:00"),
    ],
)  # fmt: skip
def test_the_date_is_what_the_page_says(head: str, written: str | None) -> None:
    assert page(html(article(""), head)).facts.published == written


def test_the_only_time_element_is_the_date_and_of_two_none_is() -> None:
    one, other = "<time datetime='2031-05-06T10:00'>6 May</time>", "<time datetime='2031-04-01'>1 April</time>"
    assert page(html(one + article(""))).facts.published == "2031-05-06"
    assert page(html(one + other + article(""))).facts.published is None


def test_outlet_address_and_title_from_metadata() -> None:
    head = """<meta property=og:site_name content="The Pier"><link rel=canonical href="https://pier.example/7">
      <meta property=og:title content="Two ferries leave - The Pier">"""
    facts = page(html(article(""), head)).facts
    assert (facts.title, facts.outlet, facts.url) == ("Two ferries leave", "The Pier", "https://pier.example/7")


def test_the_publisher_may_be_named_elsewhere_in_the_metadata() -> None:
    graph = '[{"@type": "Report", "publisher": {"@id": "#p"}}, {"@id": "#p", "@type": "Organization", "name": "The &amp; Pier"}]'
    assert page(html(article(""), f'<script type="application/ld+json">{graph}</script>')).facts.outlet == "The & Pier"


@pytest.mark.parametrize("outlet", ["@pier", "https://pier.example"])
def test_a_handle_or_address_is_no_outlet(outlet: str) -> None:
    assert page(html(article(""), f"<meta property=og:site_name content='{outlet}'>")).facts.outlet is None


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252"])
def test_the_declared_charset_is_honoured(charset: str) -> None:
    body = html("<p>The “café” café</p>".replace("“", "\x93").replace("”", "\x94"), f"<meta charset={charset}>")
    assert "“café” café" in page_of(body.encode("latin-1"))


def test_utf8_goes_before_what_is_declared() -> None:
    assert "café" in page_of(html("café", "<meta charset=iso-8859-1>").encode())
