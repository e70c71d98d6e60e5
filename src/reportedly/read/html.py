"""A page → its article text and what the page says about itself. trafilatura finds the body; hidden parts go first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from reportedly.nouns.errors import Refused
from reportedly.read.chunks import join_chunks
from reportedly.read.limits import DEPTH_MAX, HTML_MAX, TAGS_MAX, require
from reportedly.read.page_facts import PageFacts, page_facts

if TYPE_CHECKING:
    from lxml.html import HtmlElement

BLOCKS = frozenset({"p", "head", "item", "quote", "code", "row", "list", "table", "div", "ab", "dt", "dd"})
BREAKS = frozenset({"lb"})
CELLS = frozenset({"cell"})
KEPT = frozenset({"html", "head", "body", "main", "article"})  # pages hide these until their scripts have run

_HIDDEN_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_HIDDEN = (
    "//*[@hidden or @aria-hidden='true' or contains(@style, 'none') or contains(@style, 'hidden')"
    " or contains(@style, 'NONE') or contains(@style, 'HIDDEN')] | //template"
)
_BLANKS = re.compile(r"\s+")


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """What reading a page gives: `text` with the title as its first line and blank lines between paragraphs."""

    text: str
    facts: PageFacts


def page(source: str) -> Page:
    """The article of a page. Raises Refused: too_large | bad_html (nothing that can be parsed) | no_text."""
    tree = parse(source)
    facts = page_facts(tree)
    drop_hidden(tree)
    join_chunks(tree)
    lines = _without_title(_paragraphs(tree), facts.title)
    if not lines:
        raise Refused("no_text", "no article text was found in the page")
    return Page(text="\n\n".join([facts.title, *lines] if facts.title else lines), facts=facts)


def parse(source: str) -> HtmlElement:
    """The page's tree, however broken its HTML; Refused too_large | bad_html. No entity or network is ever followed."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    require(len(source), HTML_MAX, "characters of HTML")
    require(source.count("<"), TAGS_MAX, "tags")
    source = _BAD_CHARACTERS.sub(" ", source)
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
    try:
        tree = document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise Refused("bad_html", f"the page cannot be parsed: {error}") from error
    require(_depth(tree), DEPTH_MAX, "nested elements")
    return tree


_BAD_CHARACTERS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # lxml takes none of these


def _depth(tree: HtmlElement) -> int:
    from lxml.etree import iterwalk

    depth = deepest = 0
    for event, _ in iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def drop_hidden(tree: HtmlElement) -> None:
    """Takes out what a reader of the page can't see; the words after a hidden element stay."""
    for element in tree.xpath(_HIDDEN):
        if element.tag in KEPT or element.getparent() is None:
            continue
        if element.tag == "template" or _is_hidden(element):
            element.drop_tree()


def _is_hidden(element: HtmlElement) -> bool:
    shown = element.get("hidden") is None and element.get("aria-hidden") != "true"
    return not shown or bool(_HIDDEN_STYLE.search(element.get("style", "")))


def _paragraphs(tree: HtmlElement) -> list[str]:
    """The article's paragraphs in order, white space collapsed; an immediate repetition is left out."""
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(tree, include_comments=False, with_metadata=False, as_dict=False)
    except RecursionError as error:
        raise Refused("too_large", "the page's elements are nested too deeply") from error
    body = getattr(found, "body", None)
    lines = list(_lines(body)) if body is not None else []
    return [line for at, line in enumerate(lines) if at == 0 or line != lines[at - 1]]


def _lines(body: HtmlElement) -> Iterator[str]:
    """One line per block element, in reading order; cells of a table row are parted by " | "."""
    from lxml.etree import iterwalk

    words: list[str] = []
    for event, element in iterwalk(body, events=("start", "end")):
        breaks = element.tag in BLOCKS or element.tag in BREAKS
        if breaks and (line := _joined(words)):
            yield line
        if breaks:
            words.clear()
        if event == "end" and element.tag in CELLS and element.getnext() is not None:
            words.append(" | ")
        words.append((element.text if event == "start" else element.tail) or "")
    if line := _joined(words):
        yield line


def _joined(words: list[str]) -> str:
    return _BLANKS.sub(" ", "".join(words)).strip(" |")


def _without_title(lines: list[str], title: str | None) -> list[str]:
    """The lines without a repetition of the title among the first three."""
    if title is None:
        return lines
    return [line for at, line in enumerate(lines) if at > 2 or _plain(line) != _plain(title)]


def _plain(line: str) -> str:
    return "".join(filter(str.isalnum, line.casefold()))
