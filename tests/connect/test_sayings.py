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


def test_a_content_that_begins_with_what_somebody_else_says_is_cut_to_its_own_sentence() -> None:
    text = "Nobody fled, the mayor said. Guards shot two boys, a nurse said."
    made = article(text)
    first = statement(made, "s1", "the mayor", "said", "Nobody fled")
    whole = statement(made, "s2", "a nurse", "nurse said", "Nobody fled, the mayor said. Guards shot two boys")
    found = {split_row_id(one.row)[1]: made.words(one.spans) for one in sayings(bare(made, statements=(first, whole)))}
    assert found["s2"] == "Guards shot two boys"
    quoted = statement(made, "s2", "a nurse", "nurse said", whole.content.text, manner="direct")
    (said,) = sayings(bare(made, statements=(quoted,)))
    assert made.words(said.spans) == whole.content.text


def test_who_denies_in_the_articles_own_words_is_the_denials_source() -> None:
    made = article("The bank rubbished a report that it was running out of money.")
    report = Report(
        id="r1", type="REJECT", extension=None, mode=None,
        trigger=Trigger(spans=spans(made, "rubbished"), lemma="rubbish"),
        actors=(), recipients=(), objects=(), place=None, time=None, figures=(), realis="occurred",
        polarity="affirmed", how=How(place="unknown", time="unknown"),
    )  # fmt: skip
    (said,) = sayings(bare(made, reports=(report,)))
    assert said.against
    assert said.source == {"bank"}
    assert set(said.words) == {"run", "money"}


def test_that_something_took_place_is_nothing_to_compare() -> None:
    made = article("No such meeting took place, the embassy said.")
    (said,) = sayings(
        bare(made, statements=(statement(made, "s1", "the embassy", "said", "No such meeting took place"),))
    )
    assert said.against
    assert set(said.words) == {"meet"}


def test_what_is_left_open_or_taken_back_is_no_proposition() -> None:
    made = article("The ministry withdrew its claim that the dam had burst. The ministry repeated that it held.")
    back = statement(made, "s1", "The ministry", "withdrew its claim", "that the dam had burst")
    kept = statement(made, "s2", "The ministry", "repeated", "that it held")
    assert [split_row_id(one.row)[1] for one in sayings(bare(made, statements=(back, kept)))] == ["s2"]


def test_what_something_is_is_told_though_it_begins_like_a_question() -> None:
    told = "What was taken for a pistol was a telephone"
    asked = "what was in the bag"
    made = article(f"{told}, the clerk said. The guard said {asked}.")
    first = statement(made, "s1", "the clerk", "the clerk said", told)
    second = statement(made, "s2", "The guard", "guard said", asked)
    assert [split_row_id(one.row)[1] for one in sayings(bare(made, statements=(first, second)))] == ["s1"]


def test_one_word_that_says_which_state_is_enough() -> None:
    made = article("An expert said that it was genuine. A clerk said that it was yellow.")
    first = statement(made, "s1", "An expert", "expert said", "that it was genuine")
    second = statement(made, "s2", "A clerk", "clerk said", "that it was yellow")
    assert [split_row_id(one.row)[1] for one in sayings(bare(made, statements=(first, second)))] == ["s1"]


def test_names_say_no_state() -> None:
    made = article("The crew knew Red Dune, a clerk said. The paint was red, a baker said.")
    first = statement(made, "s1", "a clerk", "a clerk said", "The crew knew Red Dune")
    second = statement(made, "s2", "a baker", "a baker said", "The paint was red")
    named, painted = sayings(bare(made, statements=(first, second)))
    assert not named.stances & painted.stances
    assert painted.stances


def test_a_possessive_says_whose_claim_is_denied_and_an_adjective_does_not() -> None:
    made = article("The bank denied the union's allegations. The bank denied the wild allegations.")
    first = statement(made, "s1", "The bank", "denied", "the union's allegations", cls="deny")
    second = statement(made, "s2", "The bank", "denied", "the wild allegations", cls="deny")
    named, plain = sayings(bare(made, statements=(first, second)))
    assert named.whose == {"union"}
    assert plain.whose == frozenset()
