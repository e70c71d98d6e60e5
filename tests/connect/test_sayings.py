"""What of an article is a proposition that can be compared."""

from __future__ import annotations

from reportedly.connect.sayings import sayings
from reportedly.nouns.findings import How, Report, Trigger
from reportedly.nouns.ids import split_row_id
from reportedly.nouns.kinds import CueClass
from tests.contracts.make import article, bare, spans, statement


def told(cue: str, cls: CueClass) -> list[str | None]:
    """The rows that are propositions where a narrated sentence has this cue."""
    made = article(f"The minister {cue} the arrest of two clerks.")
    report = Report(
        id="r1", type="REQUEST", extension=None, mode=None, trigger=Trigger(spans=spans(made, cue), lemma=cue),
        actors=(), recipients=(), objects=(), place=None, time=None, figures=(), realis="occurred",
        polarity="affirmed", how=How(place="unknown", time="unknown"), speech="s1",
    )  # fmt: skip
    said = statement(made, "s1", "The minister", cue, "the arrest of two clerks", cls=cls)
    return [split_row_id(one.row)[1] for one in sayings(bare(made, statements=(said,), reports=(report,)))]


def test_that_something_was_ordered_is_told_though_the_order_says_nothing() -> None:
    assert told("ordered", "demand") == ["r1"]
    assert told("feared", "fear") == []
    assert told("announced", "announce") == ["s1"]
