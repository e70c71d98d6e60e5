"""All questions that the API answers, in one tuple: path, what it gives, what may be asked of it."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from reportedly.faces.api import answers
from reportedly.faces.api.answers import Answer
from reportedly.faces.api.guard import API
from reportedly.faces.api.query import BriefAsked, Nothing, Words
from reportedly.faces.api.said import Health, Job, RecordTold, Version
from reportedly.nouns.across import Change, Claim, Event, Ledger
from reportedly.nouns.answers import (
    BriefLine,
    Decided,
    EventLine,
    Explanation,
    FigureLine,
    Passage,
    QueueLine,
    RefusalLine,
    StatementLine,
)
from reportedly.nouns.asked import (
    ActorsAsked,
    ArticlesAsked,
    ClaimsAsked,
    EventsAsked,
    FiguresAsked,
    LedgersAsked,
    PlacesAsked,
    RefusalsAsked,
    ReportsAsked,
    StatementsAsked,
)
from reportedly.nouns.findings import Reading
from reportedly.nouns.ids import split_row_id
from reportedly.nouns.pages import ActorLine, ArticleLine, Hit, OriginTree, PlaceLine, Suggestion, Timeline
from reportedly.nouns.record import Briefed, Judgement

ROWS = ("statements", "reports", "figures")
WHOLES = ("events", "claims", "ledgers", "actors")


class Route(NamedTuple):
    """A question by GET: a list of nouns, or one; the filters it takes, and who answers. `steady`: the answer stays the
    same as long as nothing is written to the record; `of_rows`: any write may change it, not only one that makes kept
    answers anew; `kept`: it is one kept answer, which is found by its id in no time."""

    path: str
    means: str
    noun: type[msgspec.Struct]
    answer: Answer
    listed: bool = False
    asked: type[msgspec.Struct] = Nothing
    steady: bool = True
    of_rows: bool = False
    kept: bool = False


def kept_key(path: str) -> str | None:
    """The article, event, claim, ledger or actor whose kept answers a path asks for one of; None for other paths."""
    name, _, ident = path.removeprefix(f"{API}/").partition("/")
    if name in ROWS:
        return split_row_id(ident)[0]
    return ident if name in WHOLES else None


def _list(
    path: str,
    means: str,
    noun: type[msgspec.Struct],
    asked: type[msgspec.Struct] = Nothing,
    answer: Answer = answers.page,
    *,
    of_rows: bool = False,
) -> Route:
    return Route(path, means, noun, answer, listed=True, asked=asked, of_rows=of_rows)


# A path that holds an id with slashes in it comes after those that go on behind that id
ROUTES = (
    _list("/articles", "Articles, the latest version of each", ArticleLine, ArticlesAsked),
    _list("/statements", "Who said what, article by article", StatementLine, StatementsAsked),
    _list("/reports", "What is said to have happened, report by report", EventLine, ReportsAsked),
    _list("/figures", "Numbers and what they count", FigureLine, FiguresAsked),
    _list("/actors", "Who is in the record", ActorLine, ActorsAsked),
    _list("/places", "Which places are in the record", PlaceLine, PlacesAsked),
    _list("/claims", "Propositions with who stands for and against them", Claim, ClaimsAsked),
    _list("/events", "What is said to have happened, reports of one thing together", Event, EventsAsked),
    _list("/ledgers", "Comparable figures: low, best, high, and who says which", Ledger, LedgersAsked),
    _list("/refusals", "What was not taken in or not decided", RefusalLine, RefusalsAsked),
    _list("/queue", "Pairs that wait for a person", QueueLine, Nothing, answers.queue, of_rows=True),
    _list("/search", "What these words find", Hit, Words, answers.found),
    _list("/suggest", "Names that begin so", Suggestion, Words, answers.suggested),
    _list("/brief", "The sourced timeline", BriefLine, BriefAsked, answers.brief, of_rows=True),
    _list("/briefs", "The briefs that were made of what changed since the one before, the last first", Briefed, Nothing,
          answers.briefs, of_rows=True),
    _list("/judgements", "What persons judged, the last first", Judgement, Nothing, answers.judgements, of_rows=True),
    Route("/timeline", "Events as columns, for drawing", Timeline,
          lambda ask: ask.record.timeline(ask.asked), asked=EventsAsked),
    Route("/articles/{key}", "An article with its whole reading", Reading, answers.reading, of_rows=True),
    _list("/articles/{key}/versions", "The versions of an article", Version, Nothing, answers.versions, of_rows=True),
    _list("/articles/{key}/decided", "What persons decided of an article and its rows", Decided, Nothing,
          answers.decided, of_rows=True),
    Route("/statements/{article}/{local}", "One statement", StatementLine, answers.statement, kept=True),
    Route("/reports/{article}/{local}", "One report", EventLine, answers.report, kept=True),
    Route("/figures/{article}/{local}", "One figure", FigureLine, answers.figure, kept=True),
    Route("/passages/{article}/{local}", "The words that a row rests on", Passage,
          lambda ask: ask.record.passage(ask.row), of_rows=True),
    Route("/explain/{article}/{local}", "Why a report says what it says", Explanation,
          lambda ask: ask.record.explain(ask.row), of_rows=True),
    _list("/actors/{id:path}/said", "What an actor said", StatementLine, Nothing, answers.said),
    _list("/actors/{id:path}/did", "The events that an actor takes part in", Event, Nothing, answers.did),
    _list("/actors/{id:path}/told-of", "The statements that name an actor", StatementLine, Nothing, answers.told_of),
    Route("/actors/{id:path}", "One actor", ActorLine, lambda ask: ask.record.actor(ask.ids["id"]), kept=True),
    Route("/claims/{id}", "One claim", Claim, answers.claim, kept=True),
    Route("/claims/{id}/origins", "The articles of a claim, and what they copy", OriginTree, answers.origins,
          of_rows=True),
    Route("/events/{id}", "One event", Event, answers.event, kept=True),
    Route("/events/{id}/origins", "The articles of an event, and what they copy", OriginTree, answers.origins,
          of_rows=True),
    _list("/events/{id}/ledgers", "The ledgers of an event's figures", Ledger, Nothing, answers.event_ledgers),
    Route("/ledgers/{id}", "One ledger", Ledger, answers.ledger, kept=True),
    _list("/history/{id:path}", "What changed, when and why", Change, Nothing, answers.history, of_rows=True),
    Route("/jobs/{id}", "How far an adding is", Job, answers.job, steady=False),
    Route("/record", "What the record holds", RecordTold, answers.record_told, steady=False),
    Route("/health", "Whether the server answers", Health, answers.health, steady=False),
)  # fmt: skip
