"""What the articles of an event or claim copy, as a tree of articles with a reason on each link."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.ask.as_corrected import articles_as_corrected
from reportedly.ask.origins import Originals
from reportedly.connect.credits import newsroom
from reportedly.nouns.across import Claim, ClaimLine, Event
from reportedly.nouns.answers import EventLine
from reportedly.nouns.pages import OriginLink, OriginNode, OriginTree
from reportedly.nouns.record import Where
from reportedly.store.protocols import View


def origin_tree(view: View, whole: Event | Claim) -> OriginTree:
    """The articles of an event or claim and all that they copy, in the order of publication; without those of retracted
    rows, unless all are.

    A node's newsroom is whose the event's or claim's words in it are, through copies and credits.
    """
    lines: tuple[ClaimLine | EventLine, ...] = whole.lines
    lines = tuple(line for line in lines if line.retracted is None) or lines
    rests = {line.article.key: line for line in reversed(lines)}
    originals = Originals(view, articles=tuple(rests))
    keys, links = set(rests), []
    waiting = sorted(keys)
    while waiting:
        article = waiting.pop()
        for edge in originals.origins.parents(article):
            links.append(OriginLink(source=edge.one, target=edge.other, reason=f"{edge.relation}: {edge.reason}"))
            if edge.other not in keys:
                keys.add(edge.other)
                waiting.append(edge.other)
    rooms = {key: originals.origins.of(key, line.spans).newsroom for key, line in rests.items()}
    nodes = _nodes(view, keys, rooms)
    return OriginTree(nodes=nodes, links=tuple(sorted(links, key=lambda one: (one.source, one.target, one.reason))))


def _nodes(view: View, keys: Iterable[str], rooms: dict[str, str]) -> tuple[OriginNode, ...]:
    found = articles_as_corrected(view, Where(articles=tuple(sorted(keys)), versions="all")).values()
    made = [
        OriginNode(
            key=one.key, outlet=one.outlet, published=one.published, title=one.title,
            newsroom=rooms.get(one.key) or newsroom(one),
        )
        for one in found
    ]  # fmt: skip
    return tuple(sorted(made, key=lambda one: (one.published is None, str(one.published), one.key)))
