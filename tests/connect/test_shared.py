"""What two propositions have in common, beside what else their articles say."""

from __future__ import annotations

from msgspec.structs import replace

from reportedly.connect.around import Around
from reportedly.connect.sayings import Saying
from reportedly.connect.shared import beside, covered, in_common
from tests.connect.make_told import saying

SHUT = saying("the sluices of the Orlo dam stayed shut all night", "k/s1")
OPENED = saying("the sluices of the Orlo dam were opened in the night", "l/s1", source=frozenset({"mayor"}))
DROWNED = saying("forty sheep drowned below the Orlo dam", "l/s2", source=frozenset({"farmer"}))


def before(one: Saying, *others: Saying) -> float:
    return beside(SHUT, one, Around.of((SHUT,), (one, *others)))["covered beside"]


def test_what_covers_a_negation_best_is_before_what_covers_it_less() -> None:
    assert before(OPENED, DROWNED) > 0
    assert before(DROWNED, OPENED) < 0
    assert before(OPENED, DROWNED) == -before(DROWNED, OPENED)


def test_a_claim_alone_in_its_article_is_before_nothing() -> None:
    assert before(OPENED) == covered(SHUT, OPENED)


def test_the_negation_that_means_what_a_claim_does_is_before_others_of_its_article() -> None:
    known = {"model": "m", "vector": b"\x01\x00"}
    mine = saying("the sluices stayed shut", "k/s1", model="m", vector=b"\x01\x00")
    theirs = saying("the sluices were opened", "l/s1", model="m", vector=b"\x01\x00")
    far = saying("it pays for the road", "k/s2", model="m", vector=b"\x00\x01")
    near = saying("the sluices were never opened", "k/s2", **known)
    assert beside(mine, theirs, Around.of((mine, far), (theirs,)))["meaning before"] > 0
    assert beside(mine, theirs, Around.of((mine, near), (theirs,)))["meaning before"] == 0


def test_what_an_article_tells_itself_is_told_by_nobody() -> None:
    told = saying("the sluices were opened", "l/s1")
    assert beside(SHUT, told, Around.of((SHUT,), (told,)))["told by nobody"] == 1.0
    assert beside(SHUT, OPENED, Around.of((SHUT,), (OPENED,)))["told by nobody"] == 0.0


def test_what_a_denial_speaks_of_may_be_whence_a_claim_is_known() -> None:
    misread = saying("the log had been misread", "k/s1", against=True, source=frozenset({"captain"}))
    logged = saying("three pumps ran all night", "l/s1", source=frozenset({"log", "harbour"}))
    around = Around.of((misread,), (logged,))
    assert in_common(misread, logged, around)["of its source"] == 1.0
    assert in_common(misread, replace(logged, source=frozenset({"clerk"})), around)["of its source"] == 0.0
    itself = replace(misread, source=frozenset({"log"}))  # who denies speaks of himself
    assert in_common(itself, logged, around)["of its source"] == 0.0
