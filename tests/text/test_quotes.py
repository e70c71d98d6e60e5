from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.quotes import find_quotations


def quoted(text: str) -> list[str]:
    return [text[one.start : one.end] for one in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said “yes” and "no way".', ["“yes”", '"no way"']),
        ("She called it « absurde » twice.", ["« absurde »"]),
        ("‘We must go,’ she said. The farmers’ fields burned.", ["‘We must go,’"]),
        ("'We must go,' he said, 'and soon.'", ["'We must go,'", "'and soon.'"]),
        ("“I told him ‘no more’ twice,” she said.", ["“I told him ‘no more’ twice,”"]),
        ('“They cannot win," he said. “Never.”', ['“They cannot win,"', "“Never.”"]),
        ("The troops' boots of the '90s were worn by the pilots' sons.", []),
        ('A 6\'2" man with a 5" blade.', []),
        ("It's Rosa's and James' house, isn't it?", []),
    ],
)
def test_quotations(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_quotation_that_goes_on_in_the_next_paragraph_says_so() -> None:
    text = "“We walked for days.\n\n“Nobody came,” she said."
    first, second = find_quotations(text)
    assert (first.closed, first.continues) == (False, True)
    assert (second.closed, second.continues) == (True, False)


def test_an_unbalanced_mark_stops_at_its_paragraph() -> None:
    text = "He said “it is over.\n\nThe mayor left. “Good,” said one."
    assert quoted(text) == ["“it is over.", "“Good,”"]


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from(" \n\"“”‘’'«»`.,a")), max_size=120))
def test_quotations_are_in_range_in_order_and_trimmed(text: str) -> None:
    at = 0
    for one in find_quotations(text):
        assert at <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == text[one.start : one.end].strip()
        at = one.end


def test_a_quotation_that_goes_on_in_a_run_on_paragraph_ends_at_its_first_closing_mark() -> None:
    text = "He said: “A dam broke. “It was old.” Crews left. Lind said: “We go.”"
    assert [text[one.start : one.end] for one in find_quotations(text)] == ["“A dam broke. “It was old.”", "“We go.”"]
    nested = "“She said “no” to it.” He left."
    assert [nested[one.start : one.end] for one in find_quotations(nested)] == ["“She said “no” to it.”"]
