"""A report explained: every field with its words and its reason."""

from __future__ import annotations

import pytest

from reportedly.ask.explain import HOW, REALIS, explain
from reportedly.nouns.errors import RecordError
from reportedly.nouns.ids import row_id
from reportedly.store.memory import MemoryStore
from tests.contracts.make import entry, strike

KEY = strike().article.key


def store() -> MemoryStore:
    made = MemoryStore()
    made.put_all([entry(strike())])
    return made


def test_each_field_has_its_words_and_a_reason() -> None:
    report = strike().reports[0]
    found = explain(store().view(), row_id(KEY, report.id))
    fields = [one.field for one in found.reasons]
    assert fields[0] == "type"
    assert {"realis", "place", "time", "told by"} <= set(fields)
    assert all(one.why for one in found.reasons)
    assert strike().article.words(report.trigger.spans) in found.text
    realis = next(one for one in found.reasons if one.field == "realis")
    assert realis.why.startswith(REALIS[report.realis])
    place = next(one for one in found.reasons if one.field == "place")
    assert place.why in HOW.values() or not place.value


@pytest.mark.parametrize("row", [f"{KEY}/s1", f"{KEY}/r99", "nothing/r1"])
def test_only_reports_are_explained(row: str) -> None:
    with pytest.raises(RecordError, match="no report"):
        explain(store().view(), row)
