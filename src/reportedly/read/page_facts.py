"""What a page says about itself: title, outlet, address and date, from its own markup. Nothing is inferred."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

import msgspec

from reportedly.read.published import published

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY_IN_ADDRESS = re.compile(rf"/((?:19|20)\d\d)([/-])(\d\d?|{'|'.join(_MONTHS)})\2(\d\d?)(?=[/-]|$)", re.IGNORECASE)
_UTC = re.compile(r"(?:Z|[+-]00:?00|\bGMT|\bUTC)\s*$")
TITLE_MAX = 400  # characters; a longer "title" is a paragraph in the wrong tag
JSON_LD_MAX = 200_000  # characters of one block; longer ones are product catalogues

DATE_NAMES = (  # in this order: the first that is there counts; modification dates are no publication dates
    "article:published_time", "og:article:published_time", "article:published", "og:published_time", "datepublished",
    "parsely-pub-date", "sailthru.date", "publish-date", "publish_date", "pubdate", "publicationdate",
    "publication_date",
    "published_date", "published-date", "article.published", "cxenseparse:recs:publishtime", "dc.date.issued",
    "dcterms.issued", "dc.date.created", "dcterms.created", "dc.date", "dcterms.date", "citation_publication_date",
    "article_date_original", "originalpublicationdate", "displaydate", "date",
)  # fmt: skip
ARTICLE_TYPES = re.compile(r"(?:\w*Article|\w*BlogPosting|Report|Review|LiveBlogPosting|CreativeWork)$")
_SUFFIX = re.compile(r"\s+(?:[|–—·•»:]|-)\s+")
_BLANKS = re.compile(r"\s+")


class PageFacts(msgspec.Struct, frozen=True, kw_only=True):
    """As the page writes it; `published` is not parsed yet."""

    title: str | None
    outlet: str | None
    url: str | None
    published: str | None


class Thing(msgspec.Struct, frozen=True, kw_only=True):
    """What is used of a JSON-LD article."""

    headline: str | None = None
    publisher: str | None = None
    published: str | None = None


def page_facts(tree: HtmlElement) -> PageFacts:
    """Title, outlet, address and date of a page, each None where the page doesn't say."""
    metas = _metas(tree)
    thing = next(_things(tree), Thing())
    outlet = _name(thing.publisher) or _name(_clean(metas.get("og:site_name")))
    return PageFacts(
        title=_title(tree, metas, thing, outlet),
        outlet=outlet,
        url=(url := _address(tree, metas)),
        published=_published([*_dates(tree, metas, thing)], url),
    )


def _metas(tree: HtmlElement) -> dict[str, str]:
    """Each meta element's name, property or itemprop, in lower case, with its content; the first of a name counts."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = element.get("content")
        for key in ("property", "name", "itemprop"):
            if content and (name := element.get(key)):
                found.setdefault(name.lower().strip(), content)
    return found


def _title(tree: HtmlElement, metas: dict[str, str], thing: Thing, outlet: str | None) -> str | None:
    """The page's only big heading, else what its metadata calls it, without the outlet's name at its end."""
    headings = [text for element in tree.iter("h1") if (text := _clean(element.text_content()))]
    told = _clean(metas.get("og:title")) or thing.headline or _clean(tree.findtext(".//title"))
    if len(headings) == 1 and (told is None or _share_words(headings[0], told)):
        return headings[0]
    return _without_outlet(told, outlet) if told else None


def _share_words(one: str, other: str) -> bool:
    """Whether a heading is a headline and not the outlet's logo: half of its words are in the other."""
    words = set(one.casefold().split())
    return len(words) >= 2 and 2 * len(words & set(other.casefold().split())) >= len(words)


def _without_outlet(title: str, outlet: str | None) -> str:
    *heads, tail = _SUFFIX.split(title)
    if heads and outlet and tail.casefold() in (outlet.casefold(), outlet.casefold().removeprefix("the ")):
        return title[: title.rindex(tail)].rstrip(" |–—·•»:-")
    return title


def _address(tree: HtmlElement, metas: dict[str, str]) -> str | None:
    """The canonical web address, else og:url; None for a relative one or a home page."""
    links = [link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    for address in [*links, metas.get("og:url")]:
        if address and re.fullmatch(r"https?://[^\s/]+/\S+", address.strip()):
            return str(address).strip()
    return None


def _name(outlet: str | None) -> str | None:
    """An outlet's name; None for an address or a handle in its place."""
    return None if outlet is None or outlet.startswith(("@", "http:", "https:")) else outlet


def _dates(tree: HtmlElement, metas: dict[str, str], thing: Thing) -> Iterator[str]:
    """All that the page writes as its date of publication, the surest first."""
    if thing.published:
        yield thing.published
    yield from (metas[name] for name in DATE_NAMES if name in metas)
    yield from _marked_times(tree)


def _published(written: list[str], url: str | None) -> str | None:
    """The first date that is one; an instant in UTC gives way to the day in the page's address, its outlet's own.

    8 of 181 pages taught us: printed on the 19th in Los Angeles, they write 2019-11-20T01:50Z. Where no date can be
    parsed, the day in the address is the page's own word too; else what it wrote first, to be refused as bad_date.
    """
    stated = next((text for text in written if published(text).day), None)
    day = _day_of(url)
    if day is None:
        return stated or (written[0] if written else None)
    if stated is None:
        return day.isoformat()
    told = published(stated).day
    apart = abs(told - day).days if told else 0
    return day.isoformat() if apart == 1 and _UTC.search(stated) else stated


def _day_of(url: str | None) -> date | None:
    """The day in an address such as /2024/10/28/ or /2024-10-28/; None for an address without one."""
    found = _DAY_IN_ADDRESS.search(url or "")
    if found is None:
        return None
    year, month, day = found[1], found[3], found[4]
    name = month if month.isdigit() else str(_MONTHS.index(month.lower()) + 1)
    return published(f"{year}-{int(name):02d}-{int(day):02d}").day


def _marked_times(tree: HtmlElement) -> Iterator[str]:
    """Dates of elements that are marked as the publication's, then that of a page's only <time>."""
    for element in tree.xpath("//*[@itemprop='datePublished'] | //time[@pubdate]"):
        if written := element.get("datetime") or element.get("content") or _clean(element.text_content()):
            yield written
    dated = {element.get("datetime", "")[:10] for element in tree.iter("time")} - {""}
    if len(dated) == 1:
        yield dated.pop()


def _things(tree: HtmlElement) -> Iterator[Thing]:
    """The articles that the page's JSON-LD describes; blocks that aren't JSON are passed over."""
    for element in tree.xpath("//script[@type='application/ld+json']"):
        source = (element.text or "").strip()
        if not source or len(source) > JSON_LD_MAX:
            continue
        try:
            data = msgspec.json.decode(source)
        except (msgspec.DecodeError, UnicodeError, RecursionError):
            continue
        nodes = list(_nodes(data))
        yield from (_thing(node, nodes) for node in nodes if _is_article(node))


def _nodes(data: object) -> Iterator[dict[str, object]]:
    """The objects at the top of a JSON-LD block, lists and @graph opened."""
    waiting = [data]
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting.extend(node)
        elif isinstance(node, dict):
            yield node
            waiting.extend(node[key] for key in ("@graph", "mainEntity") if key in node)


def _is_article(node: dict[str, object]) -> bool:
    kinds = node.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(name, str) and ARTICLE_TYPES.match(name) for name in names)


def _thing(node: dict[str, object], nodes: list[dict[str, object]]) -> Thing:
    publisher = node.get("publisher")
    if isinstance(publisher, dict) and "name" not in publisher and "@id" in publisher:
        publisher = next((other for other in nodes if other.get("@id") == publisher["@id"]), None)
    name = publisher.get("name") if isinstance(publisher, dict) else publisher
    return Thing(
        headline=_string([node.get("headline"), node.get("name")]),
        publisher=_string([name]),
        published=_string([node.get("datePublished"), node.get("dateCreated")]),
    )


def _string(values: Iterable[object]) -> str | None:
    """The first of the values that is a string with something in it; JSON-LD writes markup's entities as they are."""
    from html import unescape

    found = (_clean(unescape(value)) for value in values if isinstance(value, str))
    return next((value for value in found if value), None)


def _clean(value: str | None) -> str | None:
    """White space collapsed; None for nothing, and for what is too long to be a title or a name."""
    text = _BLANKS.sub(" ", value or "").strip()
    return text if 0 < len(text) <= TITLE_MAX else None
