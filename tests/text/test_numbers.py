from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.numbers import Number, find_numbers


def only(text: str) -> tuple[str, Number]:
    (number,) = [one for one in find_numbers(text) if one.kind == "figure"]
    return text[number.start : number.end], number


@pytest.mark.parametrize(
    ("text", "span", "value", "low", "high", "approximate"),
    [
        ("Some 10,000 miners marched", "Some 10,000", 10_000, None, None, True),
        ("exactly 3.5 million voters", "3.5 million", 3.5e6, None, None, False),
        ("1\u00a0250 shells fell", "1\u00a0250", 1250, None, None, False),
        ("two hundred and fifty guests", "two hundred and fifty", 250, None, None, False),
        ("half a million forms", "half a million", 5e5, None, None, False),
        ("at least 30 dead", "at least 30", 30, 30, None, False),
        ("up to 500 beds", "up to 500", 500, None, 500, False),
        ("more than a dozen boats", "more than a dozen", 12, 12, None, False),
        ("fewer than 20 boats", "fewer than 20", 20, None, 20, False),
        ("as many as 40 boats", "as many as 40", 40, None, 40, False),
        ("nearly 60 boats", "nearly 60", 60, None, None, True),
        ("an estimated 70 boats", "an estimated 70", 70, None, None, True),
        ("10,000 to 12,000 men", "10,000 to 12,000", None, 10_000, 12_000, False),
        ("10–12,000 men", "10–12,000", None, 10_000, 12_000, False),
        ("between 5 and 7 tanks", "between 5 and 7", None, 5, 7, False),
        ("5 to 7 million trees", "5 to 7 million", None, 5e6, 7e6, False),
        ("a four- to five-inch blade", "four- to five", None, 4, 5, False),
        ("From 30 to 40 men", "30 to 40", None, 30, 40, False),
        ("fines ranging from $3 to $5", "$3 to $5", None, 3, 5, False),
        ("30 percent to 60 percent", "30 percent to 60", None, 30, 60, False),
        ("fell to -11 points", "-11", -11, None, None, False),
        ("400+ men", "400+", 400, 400, None, False),
        ("dozens of boats", "dozens", None, 24, 99, True),
        ("scores of boats", "scores", None, 40, 99, True),
        ("hundreds of boats", "hundreds", None, 200, 999, True),
        ("tens of thousands of boats", "tens of thousands", None, 20_000, 99_999, True),
        ("hundreds of thousands fled", "hundreds of thousands", None, 200_000, 999_999, True),
        ("several dozen boats", "several dozen", None, 24, 99, True),
        ("a number of boats", "a number", None, None, None, True),
        ("one miner died", "one", 1, None, None, False),
        ("At least one Dane died", "At least one", 1, 1, None, False),
        ("a 10,000-strong army", "10,000", 10_000, None, None, False),
    ],
)
def test_figures(
    text: str, span: str, value: float | None, low: float | None, high: float | None, approximate: bool
) -> None:
    words, number = only(text)
    assert words == span
    assert (number.value, number.low, number.high, number.approximate) == (value, low, high, approximate)


@pytest.mark.parametrize(
    ("text", "value", "unit", "words"),
    [
        ("It cost $5 million.", 5e6, "USD", "$"),
        ("a €3bn loan", 3e9, "EUR", "€"),
        ("paid 200,000 dollars", 2e5, "USD", "dollars"),
        ("40 Swiss francs", 40, "CHF", "Swiss francs"),
        ("grew 12 per cent", 12, "percent", "per cent"),
        ("fell 12%", 12, "percent", "%"),
        ("a 5-kilometre road", 5, "kilometre", "kilometre"),
        ("fell down a 40m dry well", 40, "metre", "m"),
        ("dug only 13m down the shaft", 13, "metre", "m"),
        ("won the 100m sprint", 100, "metre", "m"),
        ("a 2m-high fence", 2, "metre", "m"),
        ("a £120m wall", 120e6, "GBP", "£"),
        ("300 tonnes of rice", 300, "tonne", "tonnes"),
        ("half a ton of paper", 0.5, "ton", "ton"),
        ("a 400-pound bear fled", 400, "pound", "pound"),
        ("It weighs 90 pounds.", 90, "pound", "pounds"),
        ("It is a bear that's over 400 pounds.", 400, "pound", "pounds"),
        ("The man was fined 400 pounds.", 400, "GBP", "pounds"),
        ("90 lbs of rice", 90, "pound", "lbs"),
        ("a 400-pound fine", 400, "GBP", "pound"),
        ("a 5 million-pound house", 5e6, "GBP", "pound"),
        ("He paid 90 pounds.", 90, "GBP", "pounds"),
    ],
)
def test_units(text: str, value: float, unit: str, words: str) -> None:
    number = only(text)[1]
    assert (number.value, number.unit) == (value, unit)
    assert text[number.unit_start : number.unit_end] == words


def test_an_m_that_measures_nothing_is_a_million() -> None:
    assert [only(text)[1].value for text in ("some 40m people", "It made 40m last year.")] == [40e6, 40e6]
    rising = only("drifts of 5-7m high")[1]
    assert (rising.low, rising.high, rising.unit) == (5, 7, "metre")
    cost = only("a $10-15m wall")[1]
    assert (cost.low, cost.high, cost.unit) == (10e6, 15e6, "USD")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("on 3 May 2020", "date"),
        ("since 2014", "date"),
        ("on 14 and 15 April", "date"),
        ("at 3 p.m.", "time"),
        ("for three days", "duration"),
        ("aged 34", "age"),
        ("the painter died at 88", "age"),
        ("Former Mayor Dies At 91", "age"),
        ("a 34-year-old man", "age"),
        ("Ana Braga, 34, said so", "age"),
        ("the 3rd man", "ordinal"),
        ("they won 3-1", "score"),
        ("call (212) 555-0100", "phone"),
        ("an F-16 jet", "name"),
        ("Resolution 1559 passed", "name"),
        ("a Boeing 737 landed", "name"),
        ("the two countries", "pick"),
        ("one of them", "pick"),
        ("no one came", "pick"),
        ("No one came", "pick"),
        ("a 6'3\" guard", "name"),
        ("between the ages of 17 and 20", "age"),
        ("she was 70.", "age"),
        ("record 783493499266084864", "name"),
        ("for hundreds of years", "duration"),
        ("a two-state plan", "compound"),
        ("two-thirds of them", "fraction"),
        ("1. Open the door", "list"),
    ],
)
def test_what_is_no_figure_says_why(text: str, kind: str) -> None:
    assert {one.kind for one in find_numbers(text)} == {kind}


def test_a_change_from_one_number_to_another_is_no_range() -> None:
    values = [one.value for one in find_numbers("It rose from 5 to 7 boats.")]
    assert values == [5, 7]


PIECES = "about at least between and to 10 5,000 3.5 million $ € % km - – two hundred dozens of half a , ."
SOUP = st.lists(st.one_of(st.text(max_size=4), st.sampled_from(PIECES.split())), max_size=14).map(" ".join)


@pytest.mark.parametrize(
    ("text", "values", "units"),
    [
        ("Sales fell 4 percent to 120 million euros.", [4, 120e6], ["percent", "EUR"]),
        ("Sales rose 3.5% to $27 million.", [3.5, 27e6], ["percent", "USD"]),
        ("The fine rose from $1,000 to $5,000.", [1000, 5000], ["USD", "USD"]),
        ("It fell by 5 and 10 percent.", [5, 10], ["percent", "percent"]),
        ("The club won 3 -1.", [3, 1], [None, None]),
    ],
)
def test_two_numbers_side_by_side(text: str, values: list[float], units: list[str | None]) -> None:
    found = find_numbers(text)
    assert [one.value for one in found] == values
    assert [one.unit for one in found] == units


@given(st.one_of(SOUP, st.text(max_size=80)))
def test_numbers_are_in_range_in_order_and_trimmed(text: str) -> None:
    at = 0
    for one in find_numbers(text):
        assert at <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == text[one.start : one.end].strip()
        assert one.low is None or one.high is None or one.low <= one.high
        at = one.end
