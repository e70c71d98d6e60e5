"""Time expressions: dated from words and publication date, never by guess."""

from __future__ import annotations

from datetime import date

from reportedly.resolve.moments import NO_RULE, resolve_moments
from tests.resolve.marked import mark


def test_without_a_publication_date_a_weekday_stays_undated() -> None:
    found = mark("They left on {time|Monday}.")
    (moment,) = resolve_moments(found.article, found.mentions)
    assert moment.edtf is None
    assert moment.why


def test_with_a_publication_date_a_weekday_is_a_day() -> None:
    found = mark("They left on {time|Monday}.", published=date(2024, 5, 8))
    (moment,) = resolve_moments(found.article, found.mentions)
    assert (moment.edtf, moment.anchor) == ("2024-05-06", "published")


def test_a_mention_that_no_rule_reads_is_kept_with_a_reason() -> None:
    found = mark("They left {time|when the geese flew}.")
    (moment,) = resolve_moments(found.article, found.mentions)
    assert (moment.value, moment.why, moment.text) == (None, NO_RULE, "when the geese flew")


def test_the_rule_and_the_mention_of_the_same_words_are_one_moment() -> None:
    found = mark("They left {time|early on 3 May 2024}.")
    assert [moment.edtf for moment in resolve_moments(found.article, found.mentions)] == ["2024-05-03"]


def test_a_length_is_no_time() -> None:
    found = mark("It is 75 ft ({time|23 m}) long, and {time|lunch} was late.")
    assert [one.text for one in resolve_moments(found.article, found.mentions)] == ["lunch"]
