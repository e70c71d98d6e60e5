"""The scorer of findings: what is matched, what counts, and what doesn't, on tiny readings made by hand."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from eval.bootstrap import Tally
from eval.findings import MEASURES, measures, score
from eval.gold.rows import (
    Amount,
    GoldActor,
    GoldArticle,
    GoldFigure,
    GoldParticipant,
    GoldPlace,
    GoldReport,
    GoldStatement,
    GoldTime,
    Spans,
)  # fmt: skip
from reportedly.nouns.article import Article, Span
from reportedly.nouns.findings import (
    Actor,
    Content,
    Cue,
    Figure,
    Moment,
    Participant,
    Place,
    ReaderVersion,
    Reading,
    Report,
    Source,
    Statement,
    Trigger,
)  # fmt: skip

TEXT = "Mara Lund said the bridge at Torvik was closed. She warned that 40 boats had fled Norway on Monday."


def at(words: str) -> tuple[int, int]:
    """The offsets of words in TEXT."""
    start = TEXT.index(words)
    return start, start + len(words)


def spans(*pieces: str) -> tuple[Span, ...]:
    return tuple(Span(*at(piece)) for piece in pieces)


def gold_spans(*pieces: str) -> Spans:
    return tuple(at(piece) for piece in pieces)


CLOSED = "the bridge at Torvik was closed"


def said(id_: str = "s1", *, cue: str = "said", content: str = CLOSED, **changes: object) -> Statement:
    fields: dict[str, object] = {
        "id": id_, "source": Source(spans=spans("Mara Lund"), text="", actor="a1", actors=("a1",), kind="named"),
        "cue": Cue(spans=spans(cue), core=spans(cue), lemma="say", cls="say"), "manner": "indirect",
        "content": Content(spans=spans(content), text=""), **changes,
    }  # fmt: skip
    return Statement(**fields)  # type: ignore[arg-type]


def gold_said(id_: str = "s1", *, cue: str = "said", content: str = CLOSED, **changes: object) -> GoldStatement:
    fields: dict[str, object] = {
        "id": id_, "source": gold_spans("Mara Lund"), "names": (("Mara Lund",),), "refers": False, "kind": ("named",),
        "cue": (gold_spans(cue),), "core": (gold_spans(cue),), "content": (gold_spans(content),), "cls": ("say",),
        "manner": "indirect", **changes,
    }  # fmt: skip
    return GoldStatement(**fields)  # type: ignore[arg-type]


def reading(**findings: object) -> Reading:
    fields: dict[str, object] = {
        "article": Article(id="x", key="x", sha256="hash", text=TEXT), "mentions": (), "places": (), "times": (),
        "actors": (Actor(id="a1", name="Mara Lund", kind="person"), Actor(id="a2", name="Norway", kind="state")),
        "figures": (), "statements": (), "reports": (), "refusals": (),
        "reader": ReaderVersion(name="by hand", version="0"), **findings,
    }  # fmt: skip
    return Reading(**fields)  # type: ignore[arg-type]


def gold(**findings: object) -> GoldArticle:
    return GoldArticle(id="x", sha256="hash", **findings)  # type: ignore[arg-type]


def test_a_right_statement_is_right_in_every_way() -> None:
    got = measures(gold(statements=(gold_said(),)), reading(statements=(said(),)))
    assert got["statements"] == got["statements strict"] == got["sources"] == got["class"] == Tally(1, 1, 1)


@pytest.mark.parametrize(
    ("content", "found", "strict"),
    [("the bridge at Torvik was closed", 1, 1), ("the bridge at Torvik was", 1, 0), ("closed", 0, 0)],
)
def test_content_decides_whether_a_statement_is_found(content: str, found: int, strict: int) -> None:
    got = measures(gold(statements=(gold_said(),)), reading(statements=(said(content=content),)))
    assert (got["statements"].right, got["statements strict"].right) == (found, strict)


def test_a_cue_elsewhere_is_another_statement() -> None:
    got = measures(gold(statements=(gold_said(),)), reading(statements=(said(cue="warned"),)))
    assert got["statements"] == Tally(0, 1, 1)


def test_an_empty_cue_matches_only_an_empty_cue() -> None:
    bare = replace(gold_said(), cue=((),), core=((),))
    silent = replace(said(), cue=Cue(spans=(), core=(), lemma=None, cls="say"))
    assert measures(gold(statements=(bare,)), reading(statements=(said(cue="said"),)))["statements"].right == 0
    assert measures(gold(statements=(bare,)), reading(statements=(silent,)))["statements"].right == 1


def test_another_right_answer_counts_as_right() -> None:
    both = (gold_spans("closed"), gold_spans("the bridge at Torvik was closed"))
    other = replace(gold_said(cls=("report", "say")), content=both)
    got = measures(gold(statements=(other,)), reading(statements=(said(),)))
    assert got["statements strict"].right == got["class"].right == 1


@pytest.mark.parametrize("minor", [{"importance": "may"}, {"optional": True}])
def test_minor_rows_count_neither_for_nor_against(minor: dict[str, object]) -> None:
    article = gold(statements=(replace(gold_said(), **minor),))
    assert measures(article, reading())["statements"] == Tally()
    assert measures(article, reading(statements=(said(),)))["statements"] == Tally()
    assert measures(article, reading(statements=(said(content="closed"),)))["statements"] == Tally()


def test_a_made_up_statement_and_one_in_furniture() -> None:
    article = gold(statements=(gold_said(),))
    invented = said("s2", cue="fled", content="40 boats")
    assert measures(article, reading(statements=(said(), invented)))["statements"] == Tally(1, 2, 1)
    marked = said("s2", cue="fled", content="40 boats", in_furniture=True)
    assert measures(article, reading(statements=(said(), marked)))["statements"] == Tally(1, 1, 1)


def test_sources_that_only_refer_are_also_told_apart() -> None:
    got = measures(gold(statements=(gold_said(refers=True),)), reading(statements=(said(),)))
    assert (got["sources"], got["sources referring"], got["sources named"]) == (Tally(1, 1, 1), Tally(1, 1, 1), Tally())


def test_a_joint_source_needs_all_its_actors() -> None:
    both = gold_said(names=(("Mara Lund",), ("Norway",)))
    joint = Source(spans=spans("Mara Lund"), text="", actor="a1", actors=("a1", "a2"), kind="named")
    assert measures(gold(statements=(both,)), reading(statements=(said(),)))["sources"].right == 0
    assert measures(gold(statements=(both,)), reading(statements=(said(source=joint),)))["sources"].right == 1
    assert measures(gold(statements=(gold_said(),)), reading(statements=(said(source=joint),)))["sources"].right == 0


def fled(**changes: object) -> Report:
    fields: dict[str, object] = {
        "id": "r1", "type": "RETREAT", "extension": None, "mode": None, "place": "p1", "time": "t1", "figures": (),
        "trigger": Trigger(spans=spans("fled"), lemma="flee"), "objects": (), "realis": "occurred",
        "actors": (Participant(spans=spans("40 boats"), text="", actor=None),), "polarity": "affirmed",
        "recipients": (Participant(spans=spans("Norway"), text="", actor="a2"),), **changes,
    }  # fmt: skip
    return Report(**fields)  # type: ignore[arg-type]


NORWAY = Place(
    id="p1", spans=spans("Norway"), text="", name="Norway", use="location", level="country", why="named", country="NO"
)
MONDAY = Moment(
    id="t1", spans=spans("Monday"), text="", type="DATE", value="2025-03-10", edtf="2025-03-10", anchor="published",
    precision="day",
)  # fmt: skip
GOLD_PLACE = GoldPlace(
    id="p9", spans=gold_spans("Norway"), names=("Norway",), use=("location",), level=("country",), country=("NO",)
)
GOLD_TIME = GoldTime(id="t9", spans=gold_spans("Monday"), type=("DATE",), values=("2025-03-10",), edtf=("2025-03-10",))
GOLD_FLED = GoldReport(
    id="r9", trigger=gold_spans("fled"), types=("RETREAT", "OTHER/disaster"), place=("p9",), time=("t9",),
    actors=(GoldParticipant(spans=gold_spans("40 boats")),),
    recipients=(GoldParticipant(spans=gold_spans("Norway"), names=("Norway",)),),
)  # fmt: skip


def reported(report: Report, right: GoldReport = GOLD_FLED) -> dict[str, Tally]:
    article = gold(reports=(right,), places=(GOLD_PLACE,), times=(GOLD_TIME,))
    return dict(measures(article, reading(reports=(report,), places=(NORWAY,), times=(MONDAY,))))


def test_a_right_report_is_right_in_every_way() -> None:
    got = reported(fled())
    for name in ("reports", "reports typed", "report place", "report time", "realis"):
        assert got[name] == Tally(1, 1, 1)
    assert got["participants"] == Tally(2, 2, 2)


def test_report_details_are_scored_one_by_one() -> None:
    got = reported(fled(type="ASSAULT", place=None, realis="future", recipients=()))
    assert got["reports"] == Tally(1, 1, 1)
    assert got["reports typed"] == Tally(0, 1, 1)
    assert got["report place"] == Tally(0, 0, 1)
    assert got["realis"] == Tally(0, 1, 1)
    assert got["participants"] == Tally(1, 1, 2)


def test_other_with_an_extension_is_a_type_of_its_own() -> None:
    assert reported(fled(type="OTHER", extension="disaster"))["reports typed"].right == 1
    assert reported(fled(type="OTHER"))["reports typed"].right == 0


def test_an_optional_participant_and_an_optional_place() -> None:
    loose = GoldReport(
        id="r9", trigger=gold_spans("fled"), types=("RETREAT",), place=(None, "p9"),
        actors=(GoldParticipant(spans=gold_spans("40 boats"), optional=True),),
    )  # fmt: skip
    assert reported(fled(recipients=()), loose)["participants"] == Tally()
    assert reported(fled(recipients=(), actors=(), place=None), loose)["report place"] == Tally()
    assert reported(fled(), loose)["report place"] == Tally(1, 1, 1)
    assert reported(fled(), loose)["participants"] == Tally(0, 1, 0)  # the recipient is too much


def test_a_plain_other_report_without_gold_is_no_fault() -> None:
    stray = fled(id="r2", trigger=Trigger(spans=spans("closed"), lemma="close"))
    plain = fled(id="r2", trigger=Trigger(spans=spans("closed"), lemma="close"), type="OTHER")
    article = gold(reports=(GOLD_FLED,))
    assert measures(article, reading(reports=(fled(), stray)))["reports"] == Tally(1, 2, 1)
    assert measures(article, reading(reports=(fled(), plain)))["reports"] == Tally(1, 1, 1)


def counted(value: float, noun: str) -> Figure:
    return Figure(
        id="f1", spans=spans("40"), counted_spans=spans(noun), text="", value=value, low=None, high=None,
        approximate=False,
    )  # fmt: skip


def test_figures_by_span_value_and_what_is_counted() -> None:
    right = GoldFigure(id="f9", spans=gold_spans("40"), amounts=(Amount(value=40),), counted_spans=gold_spans("boats"))
    good = measures(gold(figures=(right,)), reading(figures=(counted(40, "boats"),)))
    assert good["figures"] == good["figures valued"] == good["figures counted"] == Tally(1, 1, 1)
    bad = measures(gold(figures=(right,)), reading(figures=(counted(41, "bridge"),)))
    assert (bad["figures"].right, bad["figures valued"].right, bad["figures counted"].right) == (1, 0, 0)


def test_places_and_times() -> None:
    got = measures(gold(places=(GOLD_PLACE,), times=(GOLD_TIME,)), reading(places=(NORWAY,), times=(MONDAY,)))
    of_places = ("places", "place name", "place level", "place country", "place use")
    for name in (*of_places, "times", "time value", "time edtf"):
        assert got[name] == Tally(1, 1, 1)


def test_a_missing_reading_finds_nothing() -> None:
    article = gold(statements=(gold_said(),), actors=(GoldActor(names=("Mara Lund",), kind=("person",)),))
    lines = {line.measure: line for line in score([article], [])}
    assert tuple(lines) == MEASURES
    assert lines["statements"].tally == Tally(0, 0, 1)
    assert lines["statements"].tally.f1 == 0.0


def test_scores_add_up_over_articles_and_have_an_interval() -> None:
    one, other = gold(statements=(gold_said(),)), GoldArticle(id="y", sha256="other", statements=(gold_said(),))
    (line, *_) = score([one, other], [reading(statements=(said(),))])
    assert line.tally == Tally(1, 1, 2)
    assert line.interval.low == 0.0
    assert line.interval.high == 1.0
    assert "n 2" in line.row()
