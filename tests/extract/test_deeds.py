"""What was done beside saying something is no part of what is said, each with a sentence that only looks like it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.nouns.findings import Reading
from tests.extract.told import first

Read = Callable[..., Reading]
SYLDAVIA = "<s1><l actor a1>Syldavia</l></s1>"


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        (f"{SYLDAVIA} <c1>rejected</c1> <x1>the claim and expelled two envoys</x1>.", "the claim"),
        (f"{SYLDAVIA} <c1>rejected</c1> <x1>the claim, and expelled two envoys</x1>.", "the claim"),
        (f"{SYLDAVIA} <c1>promised</c1> <x1>to pay and expelled two envoys</x1>.", "to pay"),
        (f"{SYLDAVIA} <c1>promised</c1> <x1>to pay and to expel two envoys</x1>.", "to pay and to expel two envoys"),
        (
            f"{SYLDAVIA} <c1>said</c1> <x1>rebels shelled Klow and expelled two envoys</x1>.",
            "rebels shelled Klow and expelled two envoys",
        ),
        (
            f"{SYLDAVIA} <c1>condemned</c1> <x1>those who shelled Klow and expelled two envoys</x1>.",
            "those who shelled Klow and expelled two envoys",
        ),
        (
            f"{SYLDAVIA} <c1>rejects</c1> <x1>the claim and expelled two envoys</x1>.",
            "the claim and expelled two envoys",
        ),
    ],
)
def test_a_content_ends_where_a_deed_is_told(read: Read, sentence: str, content: str) -> None:
    assert read(sentence).statements[0].content.text == content


def test_the_deed_is_told_by_the_article(read: Read) -> None:
    told = first(read(f"{SYLDAVIA} <c1>promised</c1> <x1>an answer and expelled two envoys</x1>."), "SANCTION")
    assert (told.realis, told.statement) == ("occurred", None)
