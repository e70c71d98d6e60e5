"""One statement per attribution: who says what, how, when, with what doubt, and within whose words."""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from reportedly.extract.cue import ReadCue, read_cue
from reportedly.extract.deeds import without_deeds
from reportedly.extract.draft import Draft
from reportedly.extract.manner import manner_of
from reportedly.extract.nesting import holds, parents
from reportedly.extract.said import dating, moment_of_saying
from reportedly.learned.chances import Line
from reportedly.nouns.article import Span, Spans
from reportedly.nouns.findings import Certainty, Content, Moment, Refusal, Source, Statement
from reportedly.nouns.kinds import Evidential
from reportedly.nouns.stages import Attribution, SourceActors
from reportedly.text.spots import Spots

# From the chance that an attribution's source and most of its content are right to that of its cue and content alone;
# fitted on the train part of eval/gold
SAID = Line(1.16, 1.09)


class _Found(NamedTuple):
    """An attribution with its resolved source and its cue read."""

    attribution: Attribution
    actors: SourceActors
    cue: ReadCue


def statements(draft: Draft) -> Draft:
    """The draft with its statements, in text order; those in furniture only for related links (RULES 19)."""
    found = _found(draft)
    attributions = [one.attribution for one in found]
    outer = parents(attributions, [draft.article.words(one.cue).lower() for one in attributions])
    made: list[Statement] = []
    refused: list[Refusal] = []
    saying: list[Span] = []
    free = Spots((one.spans[0].start, one.spans[0].end, one) for one in dating(draft, _spoken(attributions)))
    for number, one in enumerate(found):
        inner = [attributions[other] for other, parent in enumerate(outer) if parent == number]
        moment = moment_of_saying(draft, one.attribution, free)
        made.append(_statement(draft, number, one, outer[number], inner, moment))
        refused.extend(_refusals(made[-1], one, moment))
        saying.extend(moment.spans if moment else ())
    return replace(
        draft, statements=tuple(made), tellings=_tellings(attributions), saying=tuple(saying),
        refusals=(*draft.refusals, *refused),
    )  # fmt: skip


def _tellings(attributions: list[Attribution]) -> Spots[int]:
    """The numbers of attributions by their first and last characters."""
    pieces = [(*one.source, *one.cue, *one.content) for one in attributions]
    return Spots((min(p.start for p in one), max(p.end for p in one), n) for n, one in enumerate(pieces))


def _found(draft: Draft) -> list[_Found]:
    told = (without_deeds(draft, one) for one in draft.resolved.annotated.attributions)
    pairs = zip(told, draft.resolved.sources, strict=True)
    kept = [_Found(one, actors, read_cue(draft, one)) for one, actors in pairs if _given(draft, one)]
    return sorted(kept, key=lambda one: _anchor(one.attribution))


def _given(draft: Draft, one: Attribution) -> bool:
    """Whether an attribution says what, or who says something: a cue alone says neither ("is still disputed")."""
    return bool(one.content or (one.cue and one.source)) and draft.kept((*one.source, *one.cue, *one.content))


def _anchor(one: Attribution) -> tuple[int, int]:
    pieces = (*one.source, *one.cue, *one.content)
    return min(piece.start for piece in pieces), min(piece.start for piece in one.cue or pieces)


def _spoken(attributions: list[Attribution]) -> Spans:
    """Contents and sources: times in them date no saying."""
    return tuple(span for one in attributions for span in (*one.content, *one.source))


def _statement(
    draft: Draft, number: int, one: _Found, outer: int | None, inner: list[Attribution], moment: Moment | None
) -> Statement:
    attribution, article = one.attribution, draft.article
    deeper = tuple(span for other in inner for span in (*other.source, *other.cue, *other.content))
    return Statement(
        id=f"s{number + 1}",
        source=_source(draft, one),
        cue=one.cue.cue,
        content=Content(spans=attribution.content, text=article.words(attribution.content)),
        manner=manner_of(article, attribution.content, draft.quotations),
        polarity=one.cue.polarity,
        certainty=_certainty(draft, attribution.content, deeper),
        evidential=_evidential(draft, attribution.content, deeper),
        said=moment.edtf if moment else None,
        within=None if outer is None else f"s{outer + 1}",
        confidence=SAID.of(attribution.confidence),
        in_furniture=article.furnishes((*attribution.source, *attribution.cue, *attribution.content)),
    )


def _source(draft: Draft, one: _Found) -> Source:
    spans, actors = one.attribution.source, one.actors
    return Source(
        spans=spans,
        text=draft.article.words(spans),
        actor=actors.actors[0] if actors.actors else None,
        actors=actors.actors,
        kind=actors.kind,
    )


def _certainty(draft: Draft, content: Spans, deeper: Spans) -> Certainty | None:
    """The first hedge in a content that isn't another's within it."""
    for hedge in draft.hedges:
        if hedge.clausal and not _inside(hedge.words, deeper) and (certainty := hedge.within(content)) is not None:
            return certainty
    return None


def _evidential(draft: Draft, content: Spans, deeper: Spans) -> Evidential | None:
    for span, evidential in draft.evidentials:
        if holds(content, (span,)) and not _inside(span, deeper):
            return evidential
    return None


def _inside(span: Span, spans: Spans) -> bool:
    return any(one.overlaps(span) for one in spans)


def _refusals(statement: Statement, one: _Found, moment: Moment | None) -> list[Refusal]:
    """Why a statement's source or the time of its saying is unknown."""
    found = []
    if statement.source.actor is None:
        spans = statement.source.spans or statement.cue.spans or statement.content.spans
        found.append(Refusal(about=f"{statement.id}.source.actor", spans=spans, why=one.actors.why or "no_source"))
    if moment is not None and moment.edtf is None:
        found.append(Refusal(about=f"{statement.id}.said", spans=moment.spans, why=moment.why or "no_edtf"))
    return found
