"""Figures: numbers bound to what they count, with measure, side, run, and the statement and report they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from reportedly.extract.counted import Counted, counted_by, is_put_at, owner
from reportedly.extract.draft import Draft
from reportedly.extract.measure import governor, harmful, measure_of, measured, run_of, who_of
from reportedly.extract.nesting import innermost
from reportedly.extract.prose import Phrase, Sentence, VerbGroup
from reportedly.extract.prose.grammar import NUMBERED
from reportedly.nouns.article import Span
from reportedly.nouns.findings import Figure, Report
from reportedly.text.lemmas import noun_lemma
from reportedly.text.numbers import Number, find_numbers
from reportedly.text.times import TimeExpression

Reported = Sequence[tuple[Span, Report]]  # where reports are told, in the order of these
BOUND = 0.9  # confidence of a figure whose counted noun or unit stands beside it
_ADDRESSED = frozenset(("place", "facility"))
_NAMES = frozenset(("organisation", "work", "law", "facility", "person"))
_COMPOUND = re.compile(r"-([A-Za-z]+)")
_PER = " per "
RIGHT_BEFORE = 3  # tokens from what is counted to a number of it: "25 guards, some five of whom"
LOOSE = 0.6  # of one that only a verb or adjective explains ("12 were killed")


def figures(draft: Draft) -> Draft:
    """The draft with its figures, and its reports with theirs."""
    made: list[Figure] = []
    told = [(place, report) for report in draft.reports for place in _places(report)]
    for number in find_numbers(draft.article.text, times=_times(draft)):
        if number.kind == "figure":
            found = _figure(draft, number, told, made[-1] if made else None, len(made) + 1)
            if found is not None:
                made.append(found)
    return replace(draft, figures=tuple(made), reports=tuple(_with_figures(report, made) for report in draft.reports))


def _times(draft: Draft) -> list[TimeExpression]:
    return [
        TimeExpression(
            start=m.spans[0].start, end=m.spans[-1].end, type=m.type, value=m.value, edtf=m.edtf, anchor=m.anchor,
            precision=m.precision or "unknown", mod=None, why=m.why,
        )
        for m in draft.resolved.times
    ]  # fmt: skip


def _with_figures(report: Report, made: list[Figure]) -> Report:
    own = tuple(figure.id for figure in made if figure.report == report.id)
    return replace(report, figures=own) if own else report


def _figure(draft: Draft, number: Number, told: Reported, before: Figure | None, order: int) -> Figure | None:
    spans = (draft.article.cite(number.start, number.end),)
    sentence = draft.prose.sentence_at(number.start)
    if sentence is None or not draft.kept(spans):
        return None
    if _of_a_rate(draft, number) or _compounded(draft, number):
        return None
    counted = counted_by(sentence, number)
    at = sentence.token_at(number.end - 1)
    if _names(draft, sentence, counted, sentence.token_at(number.start)):
        return None
    measure = measure_of(sentence, counted.phrase, at, sentence.token_at(number.start))
    if _is_rate(sentence, counted, at) or (measure == "price" and number.unit is None and counted.head is not None):
        measure = None  # "would cost 60,000 jobs"
    if measure is None and number.unit == "percent" and _of_follows(draft, number):
        measure = "share"
    listed = _listed(sentence, before, number, told) if measure is None else None
    if listed is not None:
        measure = listed.measure
    put = before is not None and is_put_at(sentence, counted.phrase.first)
    again = before if put else None
    if again is not None and again.spans[0].start >= sentence.start and measure is None:
        measure = again.measure
    if counted.head is None and before is not None:
        counted = _those_before(sentence, before, counted, at, told=measure is not None, put=put)
    if not _tells(draft, sentence, number, counted, measure):
        return None
    run = run_of(sentence, sentence.token_at(number.start), counted.phrase)
    report = _report(draft, sentence, counted, told, spans[0], measure)
    as_before = listed or (again if report is None else None)
    if as_before is not None:
        report = next((one for one in draft.reports if one.id == as_before.report), None)
    statement = innermost(draft.statements_at(spans[0]), spans[0])
    head = None if counted.head is None else sentence.tokens[counted.head]
    return Figure(
        id=f"f{order}",
        spans=spans,
        counted_spans=() if head is None else (draft.article.cite(head.start, head.end),),
        text=draft.article.words(spans),
        value=number.value,
        low=number.low,
        high=number.high,
        approximate=number.approximate,
        unit=number.unit,
        counted=None if head is None else noun_lemma(head.low),
        of=owner(draft, sentence, counted),
        measure=measure,
        who=who_of({token.low for token in sentence.tokens[counted.of.first : counted.of.last]}, measure),
        run=None if _beside_another(before, sentence, measure) and run == "new" else run,
        scope=report.id if report else None,
        as_of=_as_of(draft, sentence),
        statement=statement.id if statement else None,
        report=report.id if report else None,
        confidence=BOUND if head is not None or number.unit else LOOSE,
        in_furniture=draft.article.furnishes(spans),
    )


def _those_before(sentence: Sentence, before: Figure, counted: Counted, at: int, *, told: bool, put: bool) -> Counted:
    """What the figure before in a sentence counts, where a number's last token stands before words that point back:
    "25 guards, five of whom", "30 patients came by car, while seven others …" of whom no harm is told; or is `put` at
    it: "50,000 people came; police put the number at 12,000"."""
    points = [token.low for token in sentence.tokens[at + 1 : at + 3]]
    close = points in (["of", "whom"], ["of", "which"], ["of", "them"])
    loose = points[:1] == ["others"] and not told
    if not (close or loose or put) or not before.counted_spans or before.spans[0].start < sentence.start:
        return counted
    told_of = _told_of_them(sentence, at + 3) if close else None
    if told_of is not None:
        return Counted(counted.phrase, told_of.head, told_of)
    head = sentence.token_at(before.counted_spans[0].start)
    phrase = sentence.phrase_at(head)
    near = loose or put or counted.phrase.first - head <= RIGHT_BEFORE
    return Counted(counted.phrase, head, phrase) if near and phrase is not None else counted


def _told_of_them(sentence: Sentence, at: int) -> Phrase | None:
    """What some of those counted before are told to be right behind "of them": "three people, two of them children"."""
    phrase = sentence.phrase_at(at) if at < len(sentence.tokens) else None
    if phrase is None or phrase.first != at or sentence.tokens[phrase.head].tag not in ("NN", "NNS"):
        return None
    closed = phrase.last >= len(sentence.tokens) or sentence.tokens[phrase.last].low in (",", ".", ";", ")", "–", "—")
    return phrase if closed else None


def _beside_another(before: Figure | None, sentence: Sentence, measure: str | None) -> bool:
    """Whether the figure before in a sentence measures something else: "nine died and dozens more were hurt" adds none
    to the dead."""
    inside = before is not None and before.spans[0].start >= sentence.start
    return inside and before is not None and None not in (measure, before.measure) and before.measure != measure


def _tells(draft: Draft, sentence: Sentence, number: Number, counted: Counted, measure: str | None) -> bool:
    """Whether a number is bound to something: no name's own, no mere "one", no vague word about nothing."""
    if counted.head is None and number.unit is None and measure is None and not _are_there(sentence, counted):
        return False
    if _in_a_name(draft, sentence, number, counted):
        return False
    if number.value is not None and number.value % 1 and number.unit is None and measure is None:
        return False  # "a 6.4 quake": nothing is counted in tenths
    bare = number.value == 1 and not number.approximate and number.low is None and number.high is None
    vague = number.value is None and number.low is None and number.high is None
    return (
        measure is not None or number.unit is not None or not (bare or vague) or (vague and draft.told_at(number.start))
    )


def _are_there(sentence: Sentence, counted: Counted) -> bool:
    """Whether so many, of whom nothing else is told, are said to be somewhere: "at least 45 were aboard"."""
    after = [token.low for token in sentence.tokens[counted.phrase.last : counted.phrase.last + 3]]
    return after[:1] in (["were"], ["are"]) and (after[1:2] in (["aboard"], ["inside"]) or after[1:] == ["on", "board"])


def _in_a_name(draft: Draft, sentence: Sentence, number: Number, counted: Counted) -> bool:
    """Whether a number is of a name ("Channel 4 News"), as one that begins it before plural things isn't: "five Harbour
    Union members"."""
    plural = counted.head is not None and sentence.tokens[counted.head].tag == "NNS"
    inside = (m for m in draft.resolved.mentions if m.spans[0].start <= number.start < m.spans[-1].end)
    return any(m.kind in _NAMES and not (plural and m.spans[0].start == number.start) for m in inside)


def _names(draft: Draft, sentence: Sentence, counted: Counted, first: int) -> bool:
    """Whether a noun right before the number makes it a name or a grade: "a magnitude 6 earthquake"."""
    before = sentence.tokens[first - 1] if first else None
    head = sentence.tokens[counted.head] if counted.head is not None else None
    if head is not None and any(
        m.kind in _ADDRESSED and m.spans[0].start <= head.start < m.spans[-1].end for m in draft.named_in(sentence)
    ):
        return True  # "36 Harbour Street"
    if head is not None and (len(head.text) < 3 or (head.tag == "NNP" and not head.low.endswith("s"))):
        return True  # "the 737 Max", "50 m"
    return before is not None and before.low in NUMBERED and sentence.tokens[first].tag == "CD"


def _of_follows(draft: Draft, number: Number) -> bool:
    return draft.article.text[number.unit_end or number.end :].lstrip("% ").startswith("of ")


def _of_a_rate(draft: Draft, number: Number) -> bool:
    """Whether a number only says of how many a rate is told: "seven per 100,000 people"."""
    return draft.article.text[max(0, number.start - len(_PER)) : number.start].lower() == _PER


def _is_rate(sentence: Sentence, counted: Counted, at: int) -> bool:
    """Whether a number is a rate, so that so many came to no harm: "four deaths per 10,000 births"."""
    behind = {at + 1, counted.phrase.last, counted.of.last}
    return any(
        one + 1 < len(sentence.tokens) and sentence.tokens[one].low == "per" and sentence.tokens[one + 1].tag == "CD"
        for one in behind
    )


def _compounded(draft: Draft, number: Number) -> bool:
    """Whether a number says how large one thing is: "a nine-page letter", "the 20-member council"."""
    found = _COMPOUND.match(draft.article.text, number.end)
    return found is not None and number.unit is None and found[1].lower() != "strong"


def _listed(sentence: Sentence, before: Figure | None, number: Number, told: Reported) -> Figure | None:
    """The measured figure before this one in a list: "damaged 143 buildings, including 70 schools and 40 houses"; not
    "the deaths of 20 and displacement of 40", where a noun between tells an event of its own."""
    if before is None or before.measure is None or not before.counted_spans or before.spans[0].start < sentence.start:
        return None
    first, last = sentence.token_at(before.spans[0].end), sentence.token_at(number.start)
    gap = sentence.tokens[first:last]
    if any(before.spans[0].end <= place.start < number.start for place, _ in told):
        return None
    joined = any(token.low in (",", "and", "including") for token in gap)
    plain = all(token.tag in _LISTING or token.low in ("including", "of", ",") for token in gap)
    return before if joined and plain else None


_LISTING = frozenset(("NN", "NNS", "NNP", "JJ", "CC", "RB", "DT", "CD", "VBG"))


def _report(
    draft: Draft, sentence: Sentence, counted: Counted, told: Reported, span: Span, measure: str | None
) -> Report | None:
    """The report a figure belongs to: that of its governing verb or noun, else the nearest in its clause.

    What is measured goes to what measures it: a toll of the dead to a death, not to the number of injured.
    """
    clause = sentence.clause_at(sentence.token_at(span.start))
    where = sentence.cite(clause.first, clause.last)
    near = [(place, report) for place, report in told if where.covers(place)]
    mains = [sentence.tokens[verb.main].start for verb in _verbs(sentence, counted)]
    ruled = [(place, report) for place, report in told if place.start in mains]
    near = ruled or near
    near = [one for one in near if measure is None or _measured(draft, *one, measure) in (measure, None)]
    if not near and measure is not None:
        near = [(p, r) for p, r in told if sentence.start <= p.start < sentence.end and harmful(r)]
    exact = [one for one in near if measure is not None and _measured(draft, *one, measure) == measure]
    return min(exact or near, key=lambda one: abs(one[0].start - span.start), default=(None, None))[1]


def _places(report: Report) -> Iterator[Span]:
    """Where a report is told: its trigger's first words, and those of its later mentions."""
    yield report.trigger.spans[0]
    for spans in report.mentions:
        yield spans[0]


def _verbs(sentence: Sentence, counted: Counted) -> list[VerbGroup]:
    """The verbs whose object or subject a counted phrase is, likeliest first."""
    over = governor(sentence, counted.phrase)
    if over is not None:
        return [over]
    after = sentence.group_after(counted.of.last)
    gap = sentence.tokens[counted.of.last : after.first] if after is not None else []
    return [] if after is None or any(t.low in (",", ";") or t.tag in ("SUB", "REL", "CC") for t in gap) else [after]


def _measured(draft: Draft, place: Span, report: Report, measure: str) -> str | None:
    """What the words measure that tell a report at a place, if they do."""
    own = place == report.trigger.spans[0]
    words = draft.article.words(report.trigger.spans if own else (place,)).lower()
    return measure if measure == "killed" and "toll" in words.split() else measured(words)


def _as_of(draft: Draft, sentence: Sentence) -> str | None:
    """The moment that "as of …" gives in the same sentence."""
    for moment in draft.moments_in(sentence.span):
        before = draft.article.text[max(sentence.start, moment.spans[0].start - 7) : moment.spans[0].start]
        if before.lower().rstrip().endswith("as of"):
            return moment.edtf
    return None
