"""From one article's labels to its gold: offsets found, names, ids and links checked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from eval.gold import forms, rows
from eval.gold.checks import check, known_name, own_id, type_word
from eval.labels import LabelError, locate, manner, occurrences, overlap, spans
from reportedly.nouns.kinds import typed

_DATE = re.compile(r"[\dX]{4}(-\d\d(-\d\d)?)?\Z")
Names = dict[str, rows.Names]


def build(text: str, labels: forms.Labels) -> rows.GoldArticle:
    """The gold of one article, in text order; LabelError says which label is wrong and why."""
    names = {actor.n: (actor.n, *actor.aka) for actor in labels.actors}
    out = rows.GoldArticle(
        id="", sha256="",
        actors=tuple(_each(labels.actors, lambda form: actor(text, form))),
        statements=tuple(_each(labels.statements, lambda form: statement(text, form, names))),
        reports=tuple(_each(labels.reports, lambda form: report(text, form, names))),
        figures=tuple(_each(labels.figures, lambda form: figure(text, form, names))),
        places=tuple(_each(labels.places, lambda form: place(text, form))),
        times=tuple(_each(labels.times, lambda form: time(text, form))),
        furniture=tuple(rows.GoldFurniture(spans=_spans(text, form.x), kind=form.kind) for form in labels.furniture),
    )  # fmt: skip
    check(out)
    return out


def statement(text: str, form: forms.StatementForm, names: Names) -> rows.GoldStatement:
    """One statement; its core is the whole cue and its scope the content unless the label says otherwise."""
    cue, content = _spans(text, form.cue), _spans(text, form.con)
    who = [form.who] if isinstance(form.who, str) else form.who
    accepted = [known_name(name, names) for name in who]
    if form.who_alt:
        accepted[:1] = [(*(accepted[0] if accepted else ()), *(n for a in form.who_alt for n in known_name(a, names)))]
    return rows.GoldStatement(
        id=form.id, source=_spans(text, form.src), names=tuple(accepted), refers=form.refers,
        kind=(form.kind, *form.kind_alt), affiliation=form.affiliation,
        cue=(cue, *(_spans(text, other) for other in form.cue_alt)),
        core=(_spans(text, form.core) or cue, *(_spans(text, other) for other in form.core_alt)), lemma=form.lemma,
        content=(content, *(_spans(text, other) for other in form.con_alt)), cls=(form.cls, *form.cls_alt),
        manner=form.manner or manner(text, [list(span) for span in content]),  # type: ignore[arg-type]
        polarity=(form.polarity, *form.polarity_alt), certainty=form.certainty, words=_spans(text, form.words),
        scope=_spans(text, form.scope) or (content if form.certainty else ()), evidential=form.evidential,
        said=form.said, within=form.within, **_common(form),
    )  # fmt: skip


def report(text: str, form: forms.ReportForm, names: Names) -> rows.GoldReport:
    """One report; its types as single words."""
    return rows.GoldReport(
        id=form.id, trigger=_spans(text, form.e), lemma=form.lemma,
        types=(typed(form.type, form.ext), *(type_word(word) for word in form.type_alt)),
        actors=_participants(text, form.by, names), recipients=_participants(text, form.to, names),
        objects=_participants(text, form.obj, names, named=False),
        place=(form.place, *(n or None for n in form.place_alt)),
        time=(form.time, *(n or None for n in form.time_alt)), figures=tuple(form.figs),
        realis=(form.realis, *form.realis_alt), polarity=form.polarity, evidential=form.evidential, statement=form.st,
        speech=form.speech, **_common(form),
    )  # fmt: skip


def figure(text: str, form: forms.FigureForm, names: Names) -> rows.GoldFigure:
    """One figure with the right readings of its words."""
    amounts = (_amount(form), *(_amount(one) for one in form.alt))
    if all(amount == rows.Amount() for amount in amounts):
        raise LabelError("has neither v nor low and high")
    return rows.GoldFigure(
        id=form.id, spans=_spans(text, form.f), amounts=amounts, unit=form.unit, counted=form.counted,
        counted_spans=_spans(text, form.n), measure=form.m, of=known_name(form.of, names)[0] if form.of else None,
        who=form.who, run=form.run, as_of=form.as_of, statement=form.st, report=form.r, **_common(form),
    )  # fmt: skip


def _amount(form: forms.FigureForm | forms.AmountForm) -> rows.Amount:
    return rows.Amount(value=form.v, low=form.low, high=form.high, approximate=form.approx)


def place(text: str, form: forms.PlaceForm) -> rows.GoldPlace:
    """One place."""
    return rows.GoldPlace(
        id=form.id, spans=_spans(text, form.p), names=(form.name, *form.name_alt), use=(form.use, *form.use_alt),
        level=(form.level, *form.level_alt), country=(form.cc, *(code or None for code in form.cc_alt)),
        countries=tuple(form.countries), **_common(form),
    )  # fmt: skip


def time(text: str, form: forms.TimeForm) -> rows.GoldTime:
    """One time; where the label gives no EDTF and the value is a date, the value."""
    default = form.value if _DATE.match(form.value) else None
    return rows.GoldTime(
        id=form.id, spans=_spans(text, form.t), type=(form.type, *form.type_alt), values=(form.value, *form.value_alt),
        edtf=(default if form.edtf is None else form.edtf or None, *(e or None for e in form.edtf_alt)),
        **_common(form),
    )  # fmt: skip


def actor(text: str, form: forms.ActorForm) -> rows.GoldActor:
    """One actor; its mentions are the named ones wherever they stand, and those quoted."""
    own, but = spans(text, form.m), spans(text, form.but)
    found = [s for s in occurrences(text, form.all) if not any(overlap(s, other) for other in (*own, *but))]
    return rows.GoldActor(
        names=(form.n, *form.aka), kind=(form.kind, *form.kind_alt), country=form.country,
        sector=tuple(s for s in (form.sector, *form.sector_alt) if s), role=form.role,
        mentions=_tuples(sorted(own + found)), joint=_spans(text, form.joint), **_common(form),
    )  # fmt: skip


def _participants(
    text: str, quotes: forms.Quotes, names: Names, *, named: bool = True
) -> tuple[rows.GoldParticipant, ...]:
    """`Name | quotation`, or a quotation alone; "?" before it where leaving it out is as right."""
    out = []
    for written in [quotes] if isinstance(quotes, str) else quotes:
        name, bar, quotation = written.removeprefix("?").rpartition("|")
        who = known_name(name.strip(), names) if bar and (named or name.strip() in names) else ()
        at = _tuples(locate(text, quotation.strip()))
        out.append(rows.GoldParticipant(spans=at, names=who, optional=written.startswith("?")))
    return tuple(out)


def _each(labels: Iterable[Any], maker: Any) -> list[Any]:
    made = []
    for form in labels:
        try:
            made.append(maker(form))
        except LabelError as error:
            raise LabelError(f"{own_id(form)}: {error}") from error
    return made


def _common(form: forms.Form) -> dict[str, Any]:
    return {"importance": form.imp, "optional": form.opt, "doubt": form.doubt}


def _spans(text: str, quotes: forms.Quotes) -> rows.Spans:
    return _tuples(spans(text, quotes))


def _tuples(found: Sequence[Sequence[int]]) -> rows.Spans:
    return tuple((span[0], span[1]) for span in found)
