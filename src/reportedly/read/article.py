"""Capture → Article: the one door into the reading of texts, pages and JSON lines."""

from __future__ import annotations

from datetime import date

import msgspec

from reportedly.nouns.article import Article, Capture, Hints
from reportedly.nouns.errors import Refused
from reportedly.nouns.ids import article_key, text_sha256
from reportedly.read.addresses import is_web, same_site
from reportedly.read.decode import checked, page_of, text_of
from reportedly.read.furniture import furniture
from reportedly.read.html import Page, page
from reportedly.read.language import language
from reportedly.read.lines import Entry, entry
from reportedly.read.published import Published, published


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """What the body itself says; hints fill what is None."""

    text: str
    id: str | None = None
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: str | None = None


def read(capture: Capture) -> Article:
    """The article of a capture, its furniture marked.

    Of plain text and of a JSON line's `text`, `article.text` is exactly the input: line ends, a leading U+FEFF and
    white space stay. Of a page it is the title, a blank line, and the paragraphs with blank lines between them.
    What the body says goes before the hints. A web address counts as the article's address, a local path doesn't:
    the same file elsewhere is the same article.

    Raises Refused: empty | binary | too_large | not_utf8 | bad_html | no_text | bad_json | bad_fields | language.
    """
    draft = _fill(_draft(capture), capture.hints)
    url = _url(draft, capture)
    key = article_key(text_sha256(draft.text), draft.outlet, url or draft.id)
    when = _not_after(published(draft.published), capture)
    article = Article(
        id=draft.id or key,
        key=key,
        sha256=text_sha256(draft.text),
        text=draft.text,
        title=draft.title,
        url=url,
        outlet=draft.outlet,
        published=when.day,
        why_undated=when.why,
        language=_english(draft.text),
    )
    return msgspec.structs.replace(article, furniture=furniture(article))


def _draft(capture: Capture) -> Draft:
    match capture.media:
        case "text":
            return Draft(text=text_of(capture.body))
        case "html":
            return _of_page(page(page_of(capture.body)))
        case "json":
            return _of_entry(entry(capture.body))


def _of_page(found: Page) -> Draft:
    facts = found.facts
    return Draft(
        text=checked(found.text),
        title=facts.title,
        url=facts.url,
        outlet=facts.outlet,
        published=facts.published,
    )


def _of_entry(line: Entry) -> Draft:
    """A JSON line's own fields, then what its page says; `text` goes before `html` where it has both."""
    own = Hints(id=line.id, title=line.title, url=line.url, outlet=line.outlet, published=line.published)
    if line.text is not None:
        return _fill(Draft(text=checked(line.text)), own)
    facts = _of_page(page(checked(line.html or "")))
    return Draft(
        text=facts.text,
        id=own.id,
        title=facts.title or own.title,
        url=own.url or facts.url,
        outlet=own.outlet or facts.outlet,
        published=own.published or facts.published,
    )


def _fill(draft: Draft, hints: Hints) -> Draft:
    return Draft(
        text=draft.text,
        id=_or(draft.id, hints.id),
        title=_or(draft.title, hints.title),
        url=_or(draft.url, hints.url),
        outlet=_or(draft.outlet, hints.outlet),
        published=_or(draft.published, hints.published),
    )


def _or(said: str | None, hint: str | None) -> str | None:
    """What is said, else the hint; blank is not said."""
    return (said or "").strip() or (hint or "").strip() or None


def _url(draft: Draft, capture: Capture) -> str | None:
    """The article's address: as given or as the page names it, but a fetched page can't speak for another site."""
    if is_web(capture.address) and not (draft.url and same_site(draft.url, capture.address)):
        return capture.address
    return draft.url


def _not_after(when: Published, capture: Capture) -> Published:
    """No date after the capture's own day (and one for time zones): such a date is a mistake (`bad_date`)."""
    if when.day and when.day.toordinal() > date.toordinal(capture.at.date()) + 1:
        return Published(None, "bad_date")
    return when


def _english(text: str) -> str | None:
    """ "en", or None where a text is too short to tell; Refused `language` for any other."""
    code = language(text)
    if code not in ("en", None):
        raise Refused("language", f"it is not in English but in {code!r} (ISO 639); only English is read for now")
    return code
