"""The brief tells each thing once, with its words, its source, and no date it wasn't given."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from reportedly.ask.brief import brief
from reportedly.nouns.answers import BriefLine
from reportedly.nouns.findings import How, Moment, Reading, Report, Trigger
from reportedly.store.memory import MemoryStore
from tests.contracts.make import CAPTURED, PUBLISHED, article, bare, entry, spans, statement, strike


def told(*readings: Reading, **asked: object) -> tuple[BriefLine, ...]:
    store = MemoryStore()
    store.put_all(entry(reading) for reading in readings)
    return brief(store.view(), **asked)  # type: ignore[arg-type]


def report(reading: Reading, ident: str, trigger: str, **given: object) -> Report:
    made = reading.article
    plain: dict[str, object] = {
        "extension": None, "mode": None, "actors": (), "recipients": (), "objects": (), "place": None, "time": None,
        "figures": (), "realis": "occurred", "polarity": "affirmed", "how": How(), "type": "OTHER",
    }  # fmt: skip
    found = Trigger(spans=spans(made, trigger), lemma=trigger)
    return Report(id=ident, trigger=found, **(plain | given))  # type: ignore[arg-type]


def moment(reading: Reading, ident: str, words: str, edtf: str | None) -> Moment:
    found = spans(reading.article, words)
    return Moment(id=ident, spans=found, text=words, type="DATE", value=edtf, edtf=edtf, anchor="text", precision="day")


def test_a_reading_is_told_in_order_with_everything_on_it() -> None:
    key = strike().article.key
    event, joined, safe, denied = told(strike())
    assert event.text == "Dam workers in Arlo went on strike on Monday."
    assert (event.date, event.dated_by, event.tellers) == ("2031-05-05", "event", ())
    assert event.realis == ("occurred",)
    assert [place.name for place in event.places] == ["Arlo"]
    assert event.figures == ("Around 300 workers probably",)
    assert event.rows == (f"{key}/r1",)
    assert (joined.date, joined.dated_by) == (None, "undated")
    assert joined.article.published == PUBLISHED
    assert [(who.name, who.role, who.kind, who.resolved) for who in joined.tellers] == [
        ("Mira Holt", "the energy minister", "named", True)
    ]
    assert (joined.cue, joined.cls, joined.hedge) == ("said", "say", "probably")
    assert joined.certainty is not None
    assert (joined.certainty.low, joined.certainty.high) == (0.55, 0.8)
    assert joined.rows == (f"{key}/s1",)
    assert [who.name for who in safe.tellers] == ["Mira Holt"]
    assert (denied.cls, denied.polarity, denied.tellers[0].kind) == ("deny", "negated", "anonymous")
    for line in (event, joined, safe, denied):
        assert line.spans
        assert strike().article.words(line.spans) == line.text


def test_an_event_inside_a_statement_dates_it() -> None:
    made = article("Mira Holt said on Friday that the bridge fell on Monday.")
    reading = bare(made)
    times = (moment(reading, "t1", "Friday", "2031-05-02"), moment(reading, "t2", "Monday", "2031-04-28"))
    said = statement(made, "s1", "Mira Holt", "said", "that the bridge fell on Monday", said="2031-05-02")
    fell = report(reading, "r1", "fell", time="t2", statement="s1")
    (line,) = told(replace(reading, times=times, statements=(said,), reports=(fell,)))
    assert (line.date, line.dated_by) == ("2031-04-28", "event")
    assert line.rows == (f"{made.key}/s1", f"{made.key}/r1")
    (line,) = told(replace(reading, times=times, statements=(said,)))
    assert (line.date, line.dated_by) == ("2031-05-02", "said")


def test_a_date_without_a_year_dates_nothing() -> None:
    made = article("The bridge fell on April 21.", published=None)
    reading = bare(made)
    fell = report(reading, "r1", "fell", time="t1")
    (line,) = told(replace(reading, times=(moment(reading, "t1", "April 21", "XXXX-04-21"),), reports=(fell,)))
    assert (line.date, line.dated_by, line.article.published) == (None, "undated", None)


def test_the_same_words_elsewhere_are_told_once_with_their_outlets() -> None:
    other = replace(strike(), article=article(outlet="Hill Wire", title="Reprint"))
    lines = told(strike(), other)
    assert len(lines) == 4
    for line in lines:
        assert set(line.outlets) == {"The Arlo Bee", "Hill Wire"}
        assert len(line.copies) == 1
        assert line.copies[0].article.key != line.article.key
        assert line.copies[0].rows[0].startswith(line.copies[0].article.key)


@pytest.mark.parametrize(
    ("source", "content", "lines"),
    [("Mira Holt", "the dam held", 1), ("MIRA HOLT", "“The dam held”", 1),
     ("Jon Pell", "the dam held", 2), ("Mira Holt", "the dam never held", 2)],
)  # fmt: skip
def test_what_counts_as_the_same_words(source: str, content: str, lines: int) -> None:
    one, two = article("Mira Holt said the dam held."), article(f"{source} said {content}.", outlet="Hill Wire")
    readings = [
        bare(one, statements=(statement(one, "s1", "Mira Holt", "said", "the dam held"),)),
        bare(two, statements=(statement(two, "s1", source, "said", content),)),
    ]
    assert len(told(*readings)) == lines


def test_words_twice_in_one_article_stay_two_lines() -> None:
    made = article("Mira Holt said it rained. Later Mira Holt said it rained.")
    one = statement(made, "s1", "Mira Holt", "said", "it rained")
    assert len(told(bare(made, statements=(one, replace(one, id="s2"))))) == 2


def test_a_statement_passed_on_names_who_passes_it_on_and_is_told_once() -> None:
    made = article("The Bee reported, citing Mira Holt, that the dam held.")
    outer = statement(made, "s1", "The Bee", "reported", "citing Mira Holt, that the dam held")
    inner = statement(made, "s2", "Mira Holt", "citing", "that the dam held", within="s1")
    (line,) = told(bare(made, statements=(outer, inner)))
    assert [who.name for who in line.tellers] == ["Mira Holt"]
    assert [who.name for who in line.through] == ["The Bee"]


def test_an_outer_statement_with_words_of_its_own_stays() -> None:
    made = article("Ana Roy said nobody knew why Mira Holt denied it.")
    outer = statement(made, "s1", "Ana Roy", "said", "nobody knew why Mira Holt denied it")
    inner = statement(made, "s2", "Mira Holt", "denied", "it", within="s1")
    assert [line.rows[0][-2:] for line in told(bare(made, statements=(outer, inner)))] == ["s1", "s2"]


def test_statements_within_each_other_end_the_chain() -> None:
    made = article("Ana Roy said Mira Holt denied it.")
    one = statement(made, "s1", "Ana Roy", "said", "Mira Holt denied it", within="s2")
    two = statement(made, "s2", "Mira Holt", "denied", "it", within="s1")
    assert told(bare(made, statements=(one, two)))


@pytest.mark.parametrize(
    ("about", "rows"),
    [
        ("mira holt", ["s1", "s2"]),
        ("HOLT", ["s1", "s2"]),
        ("hol", []),
        ("Arlo", ["r1"]),
        ("strike", ["r1"]),
        ("dam workers", ["r1"]),
        ("union", ["s3"]),
        ("safe", ["s2", "s3"]),
        ("workers", ["r1", "s1"]),
        ("nothing of it", []),
        ("  ", ["r1", "s1", "s2", "s3"]),
    ],
)
def test_about(about: str, rows: list[str]) -> None:
    assert [line.rows[0].rpartition("/")[2] for line in told(strike(), about=about)] == rows


def test_about_finds_whom_a_pronoun_in_the_content_means() -> None:
    reading = strike()
    made = article("Ana Roy said she knew. Mira Holt came.")
    said = statement(made, "s1", "Ana Roy", "said", "she knew")
    mention = replace(reading.mentions[1], spans=spans(made, "she"), text="she", refers_to="a1")
    assert told(bare(made, statements=(said,), actors=reading.actors, mentions=(mention,)), about="Mira Holt")


@pytest.mark.parametrize(
    ("since", "until", "rows"),
    [
        (date(2031, 5, 5), None, ["r1", "s1", "s2", "s3"]),
        (date(2031, 5, 6), None, ["s1", "s2", "s3"]),
        (date(2031, 5, 7), None, []),
        (None, date(2031, 5, 5), ["r1"]),
        (None, date(2031, 5, 4), []),
        (date(2031, 5, 5), date(2031, 5, 5), ["r1"]),
    ],
)
def test_since_and_until(since: date | None, until: date | None, rows: list[str]) -> None:
    assert [line.rows[0].rpartition("/")[2] for line in told(strike(), since=since, until=until)] == rows


def test_what_has_no_date_at_all_is_not_ruled_out() -> None:
    made = article("Mira Holt said it rained.", published=None)
    reading = bare(made, statements=(statement(made, "s1", "Mira Holt", "said", "it rained"),))
    assert len(told(reading, since=date(2040, 1, 1))) == 1


@pytest.mark.parametrize(("cls", "lines"), [("decline", 1), ("deny", 1), ("say", 0)])
def test_a_cue_alone_is_told_where_it_says_enough(cls: str, lines: int) -> None:
    made = article("Mira Holt would not comment.")
    said = statement(made, "s1", "Mira Holt", "would not comment", "", cls=cls)
    found = told(bare(made, statements=(said,)))
    assert [line.text for line in found] == ["would not comment"] * lines


def test_furniture_is_not_told() -> None:
    reading = strike()
    hidden = replace(
        reading,
        statements=tuple(replace(one, in_furniture=True) for one in reading.statements),
        reports=tuple(replace(one, in_furniture=True) for one in reading.reports),
    )
    assert told(hidden) == ()


def test_an_act_of_speaking_is_told_by_its_statement_alone() -> None:
    made = article("Mira Holt accused the union of lying.")
    said = statement(made, "s1", "Mira Holt", "accused", "the union of lying", cls="accuse")
    act = report(bare(made), "r1", "accused", type="ACCUSE", speech="s1")
    (line,) = told(bare(made, statements=(said,), reports=(act,)))
    assert line.rows == (f"{made.key}/s1", f"{made.key}/r1")


def test_two_triggers_in_a_sentence_are_one_line() -> None:
    made = article("Police shot one man and arrested another.")
    reading = bare(made)
    both = (report(reading, "r1", "shot"), report(reading, "r2", "arrested", realis="ongoing"))
    (line,) = told(replace(reading, reports=both))
    assert (line.text, line.realis) == (made.text, ("occurred", "ongoing"))
    assert line.rows == (f"{made.key}/r1", f"{made.key}/r2")


def test_the_brief_of_a_moment_knows_no_more_than_was_known() -> None:
    store = MemoryStore()
    store.put_all([entry(strike())])
    assert brief(store.view(as_of=CAPTURED - timedelta(seconds=1))) == ()
