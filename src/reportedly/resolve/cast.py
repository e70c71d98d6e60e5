"""The actors of one article while they are being put together, and every place where each is mentioned."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from reportedly.nouns.article import Spans
from reportedly.nouns.findings import Actor, Mention
from reportedly.nouns.kinds import ActorKind, MentionKind
from reportedly.resolve.lore import alpha2

Gender = Literal["m", "f"]


@dataclass(slots=True)
class Draft:
    """An actor in the making: the fields of Actor, and what pronouns and descriptions have to agree with."""

    name: str
    kind: ActorKind
    country: str | None = None
    sector: str | None = None
    role: str | None = None
    affiliation: int | None = None
    wikidata: str | None = None
    known: str | None = None
    gender: Gender | None = None
    plural: bool = False
    named: bool = True
    roles: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    mentions: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Seen:
    """One place in the text where an actor is mentioned: what discourse goes by."""

    actor: int
    start: int
    end: int
    by_name: bool


class Cast:
    """Collects an article's actors; numbers are positions here, ids ("a1") are given out by `actors`."""

    def __init__(self, mentions: tuple[Mention, ...]) -> None:
        self.drafts: list[Draft] = []
        self.seen: list[Seen] = []
        self.mentions: dict[str, Mention] = {mention.id: mention for mention in mentions}
        self.points: dict[str, int] = {}
        self._known: dict[str, int] = {}
        self._at: dict[tuple[int, int], str] = {
            (mention.spans[0].start, mention.spans[-1].end): mention.id for mention in mentions
        }

    def add(self, draft: Draft) -> int:
        """A new actor's number; one known in knowledge/ is given only once."""
        if draft.known is not None and draft.known in self._known:
            return self._known[draft.known]
        self.drafts.append(draft)
        if draft.known is not None:
            self._known[draft.known] = len(self.drafts) - 1
        return len(self.drafts) - 1

    def point(self, mention: str, actor: int) -> None:
        """Lets a mention refer to an actor; the first decision stands."""
        if mention in self.points:
            return
        self.points[mention] = actor
        self.drafts[actor].mentions.append(mention)
        spans = self.mentions[mention].spans
        self.seen.append(Seen(actor, spans[0].start, spans[-1].end, by_name=self.drafts[actor].named))

    def mention(self, spans: Spans, text: str, kind: MentionKind, actor: int, *, by_name: bool = False) -> str:
        """The id of a mention at these spans, made if there is none, that refers to this actor if it was free."""
        where = (spans[0].start, spans[-1].end)
        known = self._at.get(where)
        if known is None:
            known = self._new_id()
            self.mentions[known] = Mention(id=known, spans=spans, text=text, kind=kind)
            self._at[where] = known
        if known not in self.points:
            self.points[known] = actor
            self.drafts[actor].mentions.append(known)
            self.seen.append(Seen(actor, where[0], where[1], by_name=by_name))
        return known

    def at(self, start: int, end: int) -> int | None:
        """The actor that a mention at exactly these offsets refers to."""
        known = self._at.get((start, end))
        return None if known is None else self.points.get(known)

    def _new_id(self) -> str:
        number = len(self.mentions) + 1
        while f"m{number}" in self.mentions:
            number += 1
        return f"m{number}"

    def ids(self) -> dict[int, str]:
        """Actor numbers → ids, in the order in which the text first mentions them."""
        first: dict[int, int] = {}
        for seen in self.seen:
            first[seen.actor] = min(seen.start, first.get(seen.actor, seen.start))
        order = sorted(range(len(self.drafts)), key=lambda number: (first.get(number, 1 << 60), number))
        return {number: f"a{rank}" for rank, number in enumerate(order, start=1)}

    def actors(self) -> tuple[Actor, ...]:
        """The finished actors in the order of their ids."""
        ids = self.ids()
        return tuple(self._finish(number, ids) for number in ids)

    def _finish(self, number: int, ids: dict[int, str]) -> Actor:
        draft = self.drafts[number]
        where = {mention: self.mentions[mention].spans[0].start for mention in draft.mentions}
        return Actor(
            id=ids[number],
            name=draft.name,
            kind=draft.kind,
            country=draft.country,
            sector=draft.sector,
            role=draft.role,
            affiliation=None if draft.affiliation is None else ids[draft.affiliation],
            wikidata=draft.wikidata,
            known=draft.known,
            mentions=tuple(sorted(draft.mentions, key=lambda mention: (where[mention], mention))),
        )


def countries_of(cast: Cast) -> dict[str, float]:
    """Weight by alpha-2 code of the countries of the actors that an article mentions, one for each mention."""
    weights: dict[str, float] = {}
    for seen in cast.seen:
        code = alpha2(cast.drafts[seen.actor].country)
        if code is not None:
            weights[code] = weights.get(code, 0.0) + 1.0
    return weights
