from __future__ import annotations

import json
import os
from datetime import date, timedelta
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
    ("text", "edtf"),
    [
        ("It burnt at the New Year’s Eve fair two years ago.", "2022-12-31"),
        ("It burnt at Christmas last year.", "2023-12-25"),
    ],
)
def test_the_year_of_a_feast_may_be_told_behind_it(text: str, edtf: str) -> None:
    assert find_times(text, published=PUBLISHED)[0].edtf == edtf


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
        ("It fell in the week ended Friday.", "the week ended Friday", "2024-W43", "2024-10-21/2024-10-27"),
        ("It was held this weekend.", "this weekend", "2024-W43-WE", "2024-10-26/2024-10-27"),
        ("It will be held this weekend.", "this weekend", "2024-W44-WE", "2024-11-02/2024-11-03"),
        ("It fell on the weekend of 5 May.", "the weekend of 5 May", "2024-W18-WE", "2024-05-04/2024-05-05"),
        ("It fell later in June.", "later in June", "2024-06", "2024-06"),
        ("It fell on Monday, March 4.", "Monday, March 4", "2024-03-04", "2024-03-04"),
        ("It will fall on Tuesday, March 4.", "Tuesday, March 4", "2025-03-04", "2025-03-04"),
        ("The vote is at noon on Monday.", "noon on Monday", "2024-11-04T12:00", "2024-11-04"),
        ("It opened at 9 a.m. ET on Monday.", "9 a.m. ET on Monday", "2024-10-28T09:00", "2024-10-28"),
        ("It fell at 9:30 this morning.", "9:30 this morning", "2024-10-30T09:30", "2024-10-30"),
        (
            "It fell at 10 o’clock at night on Monday.",
            "10 o’clock at night on Monday",
            "2024-10-28T22:00",
            "2024-10-28",
        ),
        ("It fell on the night of 5 May.", "the night of 5 May", "2024-05-05TNI", "2024-05-05"),
        ("It fell in the early hours of Monday.", "the early hours of Monday", "2024-10-28TMO", "2024-10-28"),
        ("It fell in late afternoon Monday.", "late afternoon Monday", "2024-10-28TAF", "2024-10-28"),
        ("It rained overnight.", "overnight", "2024-10-29TNI", "2024-10-29/2024-10-30"),
        ("It fell in Q3 2012.", "Q3 2012", "2012-Q3", "2012-07/2012-09"),
        ("It fell in FY2013.", "FY2013", "2013", "2013"),
        ("It fell in the second half of 2012.", "the second half of 2012", "2012-H2", "2012-07/2012-12"),
        ("It fell in the late nineties.", "the late nineties", "199X", "199X"),
        ("It fell in the 90s.", "the 90s", "199X", "199X"),
        ("It fell in the late '70s.", "the late '70s", "197X", "197X"),
        ("It fell on September 20 of last year.", "September 20 of last year", "2023-09-20", "2023-09-20"),
        ("It fell in about 1950.", "about 1950", "1950", "1950~"),
        ("It fell in 1848, they say.", "1848", "1848", "1848"),
        ("It will open in 2031 or later.", "2031 or later", "2031", "2031/.."),
        ("It had opened by 1960 or earlier.", "1960 or earlier", "1960", "../1960"),
        ("It is the class of 2006-08.", "2006-08", None, "2006/2008"),
        ("It fell overnight on Monday.", "overnight on Monday", "2024-10-28TNI", "2024-10-28"),
        ("It fell half a year ago.", "half a year ago", "2024-04", "2024-04"),
        ("Talks are to end in July.", "July", "2025-07", "2025-07"),
        ("It will open no later than mid-March.", "mid-March", "2025-03", "2025-03"),
        ("It closes at year-end.", "year-end", "2024", "2024"),
        ("It has risen since year-end.", "year-end", "2023", "2023"),
        ("It closed at year-end 2019.", "year-end 2019", "2019", "2019"),
        ("It fell the week before last.", "the week before last", "2024-W42", "2024-10-14/2024-10-20"),
        ("It fell a fortnight ago.", "a fortnight ago", "2024-W42", "2024-10-14/2024-10-20"),
        ("It fell two Sundays ago.", "two Sundays ago", "2024-10-20", "2024-10-20"),
        ("It will open in two years’ time.", "two years’ time", "2026", "2026"),
        ("It fell on Good Friday.", "Good Friday", "2024-03-29", "2024-03-29"),
        ("It fell on Easter Monday 2025.", "Easter Monday 2025", "2025-04-21", "2025-04-21"),
        ("It fell on New Year’s Day.", "New Year’s Day", "2024-01-01", "2024-01-01"),
        ("Two men were shot on Christmas Eve.", "Christmas Eve", "2023-12-24", "2023-12-24"),
        ("Shops will shut on Christmas Eve.", "Christmas Eve", "2024-12-24", "2024-12-24"),
        ("It fell before 9/11 or so.", "9/11", "2001-09-11", "2001-09-11"),
        ("A May vote is planned.", "May", "2025-05", "2025-05"),
        ("It fell on March eighth.", "March eighth", "2024-03-08", "2024-03-08"),
        ("It fell in January nineteen ninety-seven.", "January nineteen ninety-seven", "1997-01", "1997-01"),
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
        ("It fell two days later.", "two days later", "P2D", "no_text_anchor"),
        ("It fell a few days later.", "a few days later", "PXD", "vague"),
        ("It fell an hour later.", "an hour later", "PT1H", "no_text_anchor"),
        ("It fell on Friday, 5 November 2024.", "Friday, 5 November 2024", None, "contradictory_date"),
        ("It fell on Sunday, 29 February.", "Sunday, 29 February", None, "contradictory_date"),
        ("It fell in the 14th century B.C. or so.", "the 14th century", None, "out_of_range"),
        ("It took two-and-a-half years.", "two-and-a-half years", "P2Y6M", "length_only"),
        ("It stood for half a century.", "half a century", "P50Y", "length_only"),
        ("It took half a dozen weeks.", "half a dozen weeks", "P6W", "length_only"),
        ("A week-long siege.", "week-long", "P1W", "length_only"),
        ("It may last over a week.", "over a week", "P1W", "length_only"),
        ("It came a month after the vote.", "a month", "P1M", "length_only"),
        ("It follows decades of war.", "decades", "PXDE", "length_only"),
        ("Months later, it fell.", "Months later", "PXM", "vague"),
        ("A decades-old war.", "decades-old", "PXDE", "vague"),
        ("A yearlong war.", "yearlong", "P1Y", "length_only"),
        ("It opens on weekends.", "weekends", "XXXX-WXX-WE", "repeated"),
        ("It opens every other Friday.", "every other Friday", "XXXX-WXX-5", "repeated"),
        ("It meets twice a month.", "twice a month", "P1M", "repeated"),
        ("It is quiet these days.", "these days", "PRESENT_REF", "vague"),
        ("It is quiet at the moment.", "the moment", "PRESENT_REF", "vague"),
        ("It will end in the near future.", "the near future", "FUTURE_REF", "vague"),
        ("It is quiet at this time.", "this time", "PRESENT_REF", "vague"),
        ("Roads close in winter.", "winter", "XXXX-WI", "no_edtf"),
        ("It will end in the weeks ahead.", "the weeks ahead", "PXW", "vague"),
        ("It will one day end.", "one day", "FUTURE_REF", "vague"),
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


@pytest.mark.parametrize("words", ["That day", "Earlier in the day", "The next day", "The same week", "The day after"])
def test_a_month_told_says_no_day(words: str) -> None:
    last = find_times(f"It fell in May 2011. {words}, it rose.", published=PUBLISHED)[-1]
    assert (last.value, last.why) == (None, "no_text_anchor")


def test_two_months_share_a_year() -> None:
    times = find_times("It rained in February and March 2022.", published=PUBLISHED)
    assert [time.value for time in times] == ["2022-02", "2022-03"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("She will be named envoy on Monday.", "2024-11-04"),
        ("The vote would still be held on Monday.", "2024-11-04"),
        ("Talks begin Monday in Oslo.", "2024-11-04"),
        ("The appeal is heard on Monday.", "2024-11-04"),
        ("The bill is due Monday.", "2024-11-04"),
        ("The vote is on Monday, he said.", "2024-11-04"),
        ("On Monday Ana Duval, head of the council to be chosen soon, drew a crowd.", "2024-10-28"),
        ("The toll rose due to a landslide on Monday.", "2024-10-28"),
        ("According to two officials on Monday, it may have killed ten.", "2024-10-28"),
        ("It had been due to expire on Monday.", "2024-10-28"),
        ("He could not be found on Monday.", "2024-10-28"),
        ("Indeed the hundred came on Monday.", "2024-10-28"),
    ],
)
def test_the_clause_says_which_monday(text: str, value: str) -> None:
    assert value in [time.value for time in find_times(text, published=PUBLISHED)]


QUARTER = "In the third quarter, profit was $5 million"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (f"{QUARTER}, up from $4 million a year earlier.", ["2024-Q3", "2023-Q3"]),
        (f"{QUARTER}. Sales were $9 million, compared with $8 million last year.", ["2024-Q3", "2023-Q3"]),
        (f"{QUARTER}. It was a loss in the year-earlier period.", ["2024-Q3", "2023-Q3"]),
        (f"{QUARTER}. It was a loss in the same quarter last year.", ["2024-Q3", "2023-Q3"]),
        (f"{QUARTER}. The latest period was good.", ["2024-Q3", "2024-Q3"]),
        (
            f"{QUARTER}. For the nine months it rose to $9 million from $8 million a year ago.",
            ["2024-Q3", "P9M", "2023"],
        ),
        (f"{QUARTER}. A year ago, she left.", ["2024-Q3", "2023"]),
        ("Prices rose 3%, up from 2% a year earlier.", ["2023"]),
    ],
)
def test_a_figure_is_compared_with_the_same_quarter(text: str, values: list[str]) -> None:
    assert [time.value for time in find_times(text, published=PUBLISHED)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It rained on April 24 and 25.", ["2024-04-24", "2024-04-25"]),
        ("It rained on April 17, 18 and 19 here.", ["2024-04-17", "2024-04-18", "2024-04-19"]),
        ("It rained on 24 and 25 April 2012.", ["2012-04-24", "2012-04-25"]),
        ("They met on April 24 and 25 others came.", ["2024-04-24"]),
        ("They meet every Monday and Thursday.", ["XXXX-WXX-1", "XXXX-WXX-4"]),
    ],
)
def test_lists_of_days(text: str, values: list[str]) -> None:
    assert [time.value for time in find_times(text, published=PUBLISHED)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It fell on 3 May 2011. The next day it rose.", "2011-05-04"),
        ("It fell on 3 May 2011. Later in the day it rose.", "2011-05-03"),
        ("It fell on 3 May 2011. It has been quiet since then.", "2011-05-03"),
        ("It fell on 3 May 2011. The year before, it rose.", "2010"),
        ("It fell in March 2019. The next month, it rose.", "2019-04"),
        ("It fell on 3 May 2018. That September, it rose.", "2018-09"),
        ("It fell on 3 May 2018. The following March 3, it rose.", "2019-03-03"),
        ("It fell on 3 May 2019. That February 29, it rose.", None),
        ("It fell on 3 May 2011. It rose two days before.", "2011-05-01"),
        ("It fell on 3 May 2011. It has been quiet since that time.", "2011-05-03"),
        ("It fell on 3 May 2011. That same day, it rose.", "2011-05-03"),
        ("It fell in May 2011. That month, it rose.", "2011-05"),
        # what is told as past is of the last day told that isn't to come
        ("It fell on 3 May 2011. A vote is set for 5 May 2031. It rose on the same day.", "2011-05-03"),
        ("It fell on 3 May 2011. A vote is set for 5 May 2031. It will rise on the same day.", "2031-05-05"),
        ("It fell on 3 May 2011. The vote was set for that date.", "2011-05-03"),
        ("It fell on 3 May 2011 in Arle, and rose at 5 p.m. there.", "2011-05-03T17:00"),
        ("It fell on 3 May 2011 in Arle. It rose in the evening.", "2011-05-03TEV"),
    ],
)
def test_what_is_counted_from_the_text(text: str, value: str | None) -> None:
    last = find_times(text, published=PUBLISHED)[-1]
    own = value is None or value.endswith("T17:00")  # as the day's own
    assert (last.value, last.anchor) == (value, "none" if own else "text")


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
        "It pumps 40 barrels an hour.",
        "They stormed in on Super Tuesday.",
        "She fears for the future of the party.",
        "It soon became a flood.",
        "She is in her nineties.",
        "Temperatures hit the 90s.",
        "In 1600 towns it rained.",
        "A quarter-to-quarter comparison.",
        "It costs about a quarter as much.",
        "Her last day in office was hard.",
        "They ran at the same time.",
        "They lost this time.",
        "The party daily Granit said so.",
        "The council passed Resolution 1973.",
        "He is charged in Case 2000.",
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


@pytest.mark.parametrize(("name", "relaxed", "value"), [("timebank", 0.94, 0.84), ("aquaint", 0.93, 0.78)])
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
        " year's and or so year-ago week-long quarters was will said Easter Good Friday overnight then that date moment"
        " weeks ahead Q3 FY2013 9/11 nineties year-end mid-year dozen and-a-half fortnight time Tues., eighth following"
        " period latest year-earlier Super B.C. circa hours week ended January 29 February beginning"
    ),
))  # fmt: skip


@given(
    st.lists(st.sampled_from(GRAMMAR), min_size=1, max_size=12),
    st.sampled_from([" ", "  ", "\n", "-", "\u00a0"]),
    st.sampled_from([None, PUBLISHED, date(1, 1, 1), date(1, 3, 1), date(9999, 12, 31), date(2024, 2, 29)]),
)
@settings(max_examples=300)
def test_no_mixture_of_the_grammars_words_raises(words: list[str], between: str, published: date | None) -> None:
    text = between.join(words)
    ends = [0]
    for time in find_times(text, published=published):
        assert ends[-1] <= time.start < time.end <= len(text)
        assert time.edtf is None or is_edtf(time.edtf)
        assert (time.edtf is None) == (time.why is not None)
        assert published or time.anchor != "published"
        ends.append(time.end)


MONTH_NAMES = [f"{date(2024, month, 1):%B}" for month in range(1, 13)]
DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2059, 12, 31))


@given(DAYS, st.sampled_from(["{d} {m} {y}", "{m} {d}, {y}", "{w}, {d} {m} {y}", "{w}, {m} {d}, {y}", "{y}-{mm}-{dd}"]))
def test_a_written_date_reads_back(day: date, form: str) -> None:
    written = form.format(
        d=day.day, m=MONTH_NAMES[day.month - 1], y=day.year, w=f"{day:%A}", mm=f"{day.month:02d}", dd=f"{day.day:02d}"
    )
    for published in (None, PUBLISHED):
        words, time = only(f"It fell on {written}.", published)
        assert (words, time.value, time.edtf, time.precision) == (written, day.isoformat(), day.isoformat(), "day")


@given(DAYS, st.integers(1, 6))
def test_a_wrong_weekday_contradicts_a_written_date(day: date, off: int) -> None:
    wrong = day + timedelta(days=off)
    time = only(f"It fell on {wrong:%A}, {day.day} {MONTH_NAMES[day.month - 1]} {day.year}.")[1]
    assert (time.value, time.edtf, time.why) == (None, None, "contradictory_date")


@given(DAYS, st.integers(-6, 6))
def test_a_weekday_is_the_nearest_on_its_side(published: date, off: int) -> None:
    day = published + timedelta(days=off)
    text = f"They will meet on {day:%A}." if off > 0 else f"They met on {day:%A}."
    assert only(text, published)[1].value == day.isoformat()


@given(DAYS, st.integers(2, 400), st.sampled_from(["days", "weeks", "months", "years"]))
def test_so_many_units_ago_and_hence_mirror(published: date, count: int, unit: str) -> None:
    back, ahead = (
        only(f"It was {count} {unit} ago.", published)[1],
        only(f"It is {count} {unit} from now.", published)[1],
    )
    assert (back.precision, ahead.precision, back.anchor) == (unit[:-1], unit[:-1], "published")
    assert str(back.edtf) < published.isoformat() < str(ahead.edtf)


@given(st.integers(1900, 2059))
def test_easter_is_a_sunday_of_spring(year: int) -> None:
    value = only(f"It fell on Easter Sunday {year}.")[1].value
    assert value is not None
    day = date.fromisoformat(value)
    assert day.weekday() == 6
    assert date(year, 3, 22) <= day <= date(year, 4, 25)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The storm was forecast to reach Klow on Monday.", "2024-11-04"),
        ("The storm reached Klow on Monday.", "2024-10-28"),
    ],
)
def test_what_was_forecast_lies_ahead(text: str, edtf: str) -> None:
    assert only(text)[1].edtf == edtf
