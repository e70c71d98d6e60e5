"""A report explained: every field with its words and its reason."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from reportedly.ask.explain import ALONE, BY_ROLE, DECIDED, HOW, REALIS, explain
from reportedly.nouns.errors import RecordError
from reportedly.nouns.findings import How
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
    assert realis.why.endswith(DECIDED["words"])
    actor = next(one for one in found.reasons if one.field == "actor")
    assert actor.why == f"{BY_ROLE['slot']}; resolves to this actor"
    place = next(one for one in found.reasons if one.field == "place")
    assert place.why in HOW.values() or not place.value


@pytest.mark.parametrize(
    ("how", "field", "why"),
    [
        (How(type="model"), "type", ALONE),
        (How(realis="model"), "realis", DECIDED["model"]),
        (How(realis="statement"), "realis", DECIDED["statement"]),
        (How(realis="time"), "realis", DECIDED["time"]),
        (How(actors="speaker"), "actor", BY_ROLE["speaker"]),
        (How(), "realis", "told as having happened"),  # read before it was kept
    ],
)
def test_what_decided_a_field_is_said(how: How, field: str, why: str) -> None:
    whole = strike()
    made = MemoryStore()
    made.put_all([entry(replace(whole, reports=(replace(whole.reports[0], how=how),)))])
    found = explain(made.view(), row_id(KEY, "r1"))
    assert why in next(one for one in found.reasons if one.field == field).why


@pytest.mark.parametrize("row", [f"{KEY}/s1", f"{KEY}/r99", "nothing/r1"])
def test_only_reports_are_explained(row: str) -> None:
    with pytest.raises(RecordError, match="no report"):
        explain(store().view(), row)
