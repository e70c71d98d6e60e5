"""The journal: nothing else is lost when one thing fails, and order is kept."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from reportedly.nouns.article import Article
from reportedly.nouns.errors import Refused
from reportedly.nouns.findings import InputRefusal
from reportedly.run.journal import Journal


def article(text: str) -> Article:
    return Article(id=text, key=text, sha256="0" * 64, text=text)


def shout(item: Article) -> str:
    if item.text.startswith("refuse"):
        raise Refused("no_reason", "it was asked for")
    if item.text.startswith("break"):
        raise RuntimeError("a bug")
    return item.text.upper()


def shout_all(items: Sequence[Article]) -> list[str]:
    return [shout(item) for item in items]


TEXTS = st.lists(st.sampled_from(["one", "two", "refuse", "break", "three"]), max_size=30)


def expected(texts: list[str]) -> list[str]:
    return [{"refuse": "no_reason", "break": "internal_error"}.get(text, text.upper()) for text in texts]


def seen(outcomes: list[str | InputRefusal]) -> list[str]:
    return [outcome.why if isinstance(outcome, InputRefusal) else outcome for outcome in outcomes]


@given(TEXTS)
def test_each_keeps_order_and_counts_refusals(texts: list[str]) -> None:
    journal = Journal()
    outcomes = list(journal.each(shout, map(article, texts), name="shout"))
    assert seen(outcomes) == expected(texts)
    assert journal.refused.total() == sum(text in ("refuse", "break") for text in texts)


@given(TEXTS, st.integers(1, 7))
def test_a_failing_batch_is_retried_one_by_one(texts: list[str], size: int) -> None:
    journal = Journal()
    outcomes = list(journal.batches(shout_all, map(article, texts), name="shout", size=size))
    assert seen(outcomes) == expected(texts)
    assert journal.refused.total() == sum(text in ("refuse", "break") for text in texts)


def test_a_refusal_from_an_earlier_stage_is_passed_on_and_not_counted_again() -> None:
    journal = Journal()
    refusal = InputRefusal(id=None, input="x", why="empty", message="")
    items = [article("one"), refusal, article("two")]
    assert seen(list(journal.batches(shout_all, items, name="shout", size=2))) == ["ONE", "empty", "TWO"]
    assert not journal.refused


def test_a_refusal_says_which_input_and_why() -> None:
    [refusal] = Journal().each(shout, [article("break it")], name="shout")
    assert refusal == InputRefusal(
        id="break it", input="break it", why="internal_error", message="shout: RuntimeError: a bug"
    )


def test_seconds_are_kept_by_stage() -> None:
    journal = Journal()
    list(journal.each(shout, [article("one")], name="shout"))
    assert journal.seconds["shout"] > 0
