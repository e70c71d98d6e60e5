from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eval.times import Timex, score_times
from reportedly.text.times import TimeExpression, edtf_of, find_times, is_edtf
from reportedly.text.times.find import _rules
from reportedly.text.times.tables import MONTHS, WEEKDAYS
from reportedly.text.wordset import word_set

PUBLISHED = date(2024, 10, 30)  # a Wednesday


def only(text: str, published: date | None = PUBLISHED) -> tuple[str, TimeExpression]:
    (time,) = find_times(text, published=published)
    return text[time.start : time.end], time


@pytest.mark.parametrize(
    ("text", "span", "value", "edtf"),
    [
        ("It fell on 28 October 2023.", "28 October 2023", "2023-10-28", "2023-10-28"),
        ("It fell on Oct. 28, 2023.", "Oct. 28, 2023", "2023-10-28", "2023-10-28"),
        ("It fell on 2023-10-28.", "2023-10-28", "2023-10-28", "2023-10-28"),
        ("It fell on 10/28/2023.", "10/28/2023", "2023-10-28", "2023-10-28"),
        ("It fell on Monday, 28 October.", "Monday, 28 October", "2024-10-28", "2024-10-28"),
        ("It fell on Nov. 20.", "Nov. 20", "2024-11-20", "2024-11-20"),
        ("It fell in March 2011.", "March 2011", "2011-03", "2011-03"),
        ("It fell in August.", "August", "2024-08", "2024-08"),
        ("It fell last December.", "last December", "2023-12", "2023-12"),
        ("It will open in March.", "March", "2025-03", "2025-03"),
        ("It ran 3-5 June 2023.", "3-5 June 2023", None, "2023-06-03/2023-06-05"),
        ("It ran June 3–5.", "June 3–5", None, "2024-06-03/2024-06-05"),
        ("It fell in late June.", "late June", "2024-06", "2024-06"),
        ("It fell in 1997.", "1997", "1997", "1997"),
        ("It fell in mid-1997.", "mid-1997", "1997", "1997"),
        ("It fell in the early 1990s.", "the early 1990s", "199X", "199X"),
        ("a church of the 18th century", "the 18th century", "17XX", "17XX"),
        ("It fell on Monday.", "Monday", "2024-10-28", "2024-10-28"),
        ("It fell on Wednesday.", "Wednesday", "2024-10-30", "2024-10-30"),
        ("They will meet on Monday.", "Monday", "2024-11-04", "2024-11-04"),
        ("They will meet next Friday.", "next Friday", "2024-11-01", "2024-11-01"),
        ("He said Monday it would rain.", "Monday", "2024-10-28", "2024-10-28"),
        ("It fell on Monday morning.", "Monday morning", "2024-10-28TMO", "2024-10-28"),
        ("It fell yesterday.", "yesterday", "2024-10-29", "2024-10-29"),
        ("It fell last night.", "last night", "2024-10-29TNI", "2024-10-29"),
        ("It fell last week.", "last week", "2024-W43", "2024-10-21/2024-10-27"),
        ("It fell earlier this month.", "earlier this month", "2024-10", "2024-10"),
        ("It will fall next year.", "next year", "2025", "2025"),
        ("It fell two days ago.", "two days ago", "2024-10-28", "2024-10-28"),
        ("It fell six weeks ago.", "six weeks ago", "2024-W38", "2024-09-16/2024-09-22"),
        ("It fell a decade ago.", "a decade ago", "2014", "2014"),
        ("It grew in the third quarter of 2023.", "the third quarter of 2023", "2023-Q3", "2023-07/2023-09"),
        ("It fell last summer.", "last summer", "2024-SU", "2024-22"),
        ("It grew over the past three years.", "the past three years", "P3Y", "2021/2024"),
        ("It will open at 5 p.m. on Friday.", "5 p.m. on Friday", "2024-11-01T17:00", "2024-11-01"),
        ("It fell the week of March 4.", "the week of March 4", "2024-W10", "2024-03-04/2024-03-10"),
    ],
)
def test_resolved(text: str, span: str, value: str | None, edtf: str) -> None:
    words, time = only(text)
    assert (words, time.value, time.edtf, time.why) == (span, value, edtf, None)


@pytest.mark.parametrize(
    ("text", "span", "value", "why"),
    [
        ("It lasted for three days.", "three days", "P3D", "length_only"),
        ("A 16-hour flight.", "16-hour", "PT16H", "length_only"),
        ("It lasted for years.", "years", "PXY", "length_only"),
        ("It meets every week.", "every week", "P1W", "repeated"),
        ("It meets every two weeks.", "every two weeks", "P2W", "repeated"),
        ("It meets on Tuesdays.", "Tuesdays", "XXXX-WXX-2", "repeated"),
        ("It meets daily.", "daily", "P1D", "repeated"),
        ("It is now over.", "now", "PRESENT_REF", "vague"),
        ("It fell recently.", "recently", "PAST_REF", "vague"),
        ("It fell in recent months.", "recent months", "PAST_REF", "vague"),
        ("It fell on 30 February 2023.", "30 February 2023", None, "no_such_date"),
        ("It fell on 05/06/2023.", "05/06/2023", None, "day_month_ambiguous"),
        ("It fell two days later.", "two days later", None, "no_text_anchor"),
    ],
)
def test_unresolved_says_why(text: str, span: str, value: str | None, why: str | None) -> None:
    words, time = only(text)
    assert (words, time.value, time.why) == (span, value, why)


@pytest.mark.parametrize(
    ("text", "value", "edtf", "why"),
    [
        ("It fell on April 21.", "XXXX-04-21", "XXXX-04-21", None),
        ("It fell in August.", "XXXX-08", "XXXX-08", None),
        ("It fell on Monday.", "XXXX-WXX-1", None, "no_publication_date"),
        ("It fell last week.", None, None, "no_publication_date"),
        ("It fell yesterday.", None, None, "no_publication_date"),
        ("It fell on 3 May 2011.", "2011-05-03", "2011-05-03", None),
    ],
)
def test_without_a_publication_date(text: str, value: str | None, edtf: str | None, why: str | None) -> None:
    time = only(text, None)[1]
    assert (time.value, time.edtf, time.why, time.anchor) == (value, edtf, why, "none")


def test_text_anchor_is_the_last_date_told() -> None:
    first, second = find_times("It fell on 3 May 2011. Two days later it rose.", published=None)
    assert (first.value, second.value, second.anchor) == ("2011-05-03", "2011-05-05", "text")


def test_two_months_share_a_year() -> None:
    times = find_times("It rained in February and March 2022.", published=PUBLISHED)
    assert [time.value for time in times] == ["2022-02", "2022-03"]


def test_a_blank_line_parts_an_expression_from_the_next() -> None:
    for gap in ("\n\n", "\r\n\r\n"):
        text = f"It ends early{gap}May 6 is free."
        assert [text[time.start : time.end] for time in find_times(text, published=PUBLISHED)] == ["May 6"]


def test_time_of_day_takes_the_day_before_it() -> None:
    times = find_times("It opens on 2 August 2023 at 5 p.m. sharp.", published=None)
    assert [time.value for time in times] == ["2023-08-02", "2023-08-02T17:00"]


@pytest.mark.parametrize(
    "text",
    [
        "They may march on.",
        "May said so.",
        "April Dunmore said so.",
        "He finished second in the hall.",
        "About 2000 people came.",
        "a 34-year-old man",
        "USA Today said so.",
        "three-quarters of them",
        "The score was 3-1.",
        "In mayonnaise, nothing.",
    ],
)
def test_no_time_here(text: str) -> None:
    assert find_times(text, published=PUBLISHED) == []


@pytest.mark.parametrize(
    ("text", "valid"),
    [
        ("2024-10-28", True), ("2024-02-30", False), ("XXXX-04-21", True), ("199X", True), ("2024-21", True),
        ("2024-13", False), ("2024-08/..", True), ("../..", False), ("1998~", True), ("Monday", False), ("", False),
    ],
)  # fmt: skip
def test_is_edtf(text: str, valid: bool) -> None:
    assert is_edtf(text) is valid


def test_edtf_of_values_without_a_date() -> None:
    assert edtf_of("P3D") is None
    assert edtf_of("PAST_REF") is None
    assert edtf_of("2024-W54") is None


PIECES = """last next this the early two 30 99 2024 May Feb. Monday week weeks years ago later 5 p.m. at on since
12/31/1999 quarter third summer every noon today now few decade 9999 0000 1000s '90s century 20th of Christmas Eve"""
SOUP = st.lists(st.one_of(st.text(max_size=3), st.sampled_from(PIECES.split())), max_size=16).map(" ".join)


@given(st.one_of(SOUP, st.text(max_size=80)), st.one_of(st.none(), st.dates()))
def test_times_are_in_range_in_order_trimmed_and_valid(text: str, published: date | None) -> None:
    at = 0
    for one in find_times(text, published=published):
        assert at <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == text[one.start : one.end].strip()
        assert (one.edtf is None) == (one.why is not None)
        assert one.edtf is None or is_edtf(one.edtf)
        at = one.end


def test_scorer_counts_overlaps_types_and_values() -> None:
    gold = [Timex(0, 5, "DATE", "1990"), Timex(10, 15, "DATE", "199")]
    found = [Timex(2, 5, "DATE", "1990"), Timex(10, 15, "DURATION", "199X"), Timex(20, 25, "DATE", "1")]
    score = score_times([(gold, found)])
    assert (score.relaxed, score.strict, score.typed, score.valued) == (2, 1, 1, 2)
    assert score.f1(score.relaxed) == pytest.approx(0.8)
    assert score_times([]).f1(0) == 0


@pytest.mark.parametrize(("name", "relaxed", "value"), [("timebank", 0.91, 0.76), ("aquaint", 0.92, 0.77)])
def test_floor_on_annotated_texts(name: str, relaxed: float, value: float) -> None:
    if "REPORTEDLY_DATA" not in os.environ:
        pytest.skip("needs REPORTEDLY_DATA")
    pairs = []
    with Path(os.environ["REPORTEDLY_DATA"], "times", f"{name}.train.jsonl").open(encoding="utf-8") as lines:
        for line in map(json.loads, lines):
            times = find_times(line["text"], published=date.fromisoformat(line["published"][:10]))
            gold = [Timex(one["start"], one["end"], one["type"], one["value"]) for one in line["timexes"]]
            pairs.append((gold, [Timex(one.start, one.end, one.type, one.value) for one in times]))
    score = score_times(pairs)
    assert score.f1(score.relaxed) >= relaxed
    assert score.f1(score.valued) >= value


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Prices rose over past two years.", "past two years"),
        ("Prices rose over the past two years.", "the past two years"),
        ("Prices rose over his last three months.", "his last three months"),
        ("Prices rose over those first two weeks.", "those first two weeks"),
    ],
)
@pytest.mark.parametrize("published", [None, PUBLISHED])
def test_over_a_stretch_of_time_stays_outside_it(text: str, span: str, published: date | None) -> None:
    assert only(text, published)[0] == span


GRAMMAR = sorted((
    *(trigger.capitalize() if trigger in MONTHS or trigger in WEEKDAYS else trigger for trigger in _rules()),
    *word_set(
        " the a an this that these last past next previous following coming each every other of in on at by to from"
        " since until over about more than up some late later early earlier mid mid- end start first second third"
        " fourth fiscal full same recent ago before after hence afterwards long -long old -old few several couple"
        " dozens half two thousand nineteen ninety twenty-four hundred 1 3 5th 12 28 31 1990s '90s 20th 1999 2024"
        " 9999 0000 12:30 3 p.m. 0900 GMT o'clock 2024-02-30 31/12/2024 0001-01-01 2024-25 - – / , . ( ) ’s Day Eve"
        " year's and or so year-ago week-long quarters was will said"
    ),
))  # fmt: skip


@given(
    st.lists(st.sampled_from(GRAMMAR), min_size=1, max_size=12),
    st.sampled_from([" ", "  ", "\n", "-", "\u00a0"]),
    st.sampled_from([None, PUBLISHED, date(1, 1, 1), date(9999, 12, 31), date(2024, 2, 29)]),
)
@settings(max_examples=300)
def test_no_mixture_of_the_grammars_words_raises(words: list[str], between: str, published: date | None) -> None:
    text = between.join(words)
    ends = [0]
    for time in find_times(text, published=published):
        assert ends[-1] <= time.start < time.end <= len(text)
        assert time.edtf is None or is_edtf(time.edtf)
        ends.append(time.end)
