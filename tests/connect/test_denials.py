"""Which claim a denial is of: in its own article by what stands near it, in another by what both say."""

from __future__ import annotations

from datetime import date

import msgspec

from reportedly.connect.around import Around
from reportedly.connect.denials import at_home, away_features, barred, elsewhere
from reportedly.connect.sayings import Saying
from reportedly.nouns.article import Article
from reportedly.nouns.ids import text_sha256
from tests.connect.make_told import saying

TEXT = Article(id="a", key="k", sha256=text_sha256("x" * 9000), text="x" * 9000)
GUARDS = frozenset({"harbour", "guard"})
OPENED = saying("a choir sang at the market of Amsel", "k/s0", spans=(TEXT.cite(0, 60),))
FIRST = saying("the bakers want higher wages", "k/s1", spans=(TEXT.cite(1000, 1060),), source=frozenset({"baker"}))
ACCUSED = saying(
    "the harbour guards beat a sailor on the quay", "k/s2", spans=(TEXT.cite(2000, 2060),), accuses=True,
    source=frozenset({"sailor"}), people=GUARDS,
)  # fmt: skip
LATER = saying("the ferry Elster leaves at nine", "k/s4", spans=(TEXT.cite(4000, 4060),), source=frozenset({"clerk"}))


def denial(text: str, *, start: int = 2080, **given: object) -> Saying:
    spans = (TEXT.cite(start, start + 40),)
    return saying(text, "k/s3", spans=spans, against=True, source=GUARDS, itself=GUARDS, **given)


def around(one: Saying) -> Around:
    return Around.of((OPENED, FIRST, ACCUSED, one, LATER), ())


def test_a_denial_that_does_not_say_of_what_is_of_the_accusation_right_before() -> None:
    bare = denial("it", bare=True)
    chances = {claim.row: at_home(bare, claim, around(bare)) for claim in (OPENED, FIRST, ACCUSED, LATER)}
    assert max(chances, key=lambda row: chances[row]) == "k/s2"
    assert chances["k/s2"] > 0.5 > max(chance for row, chance in chances.items() if row != "k/s2")


def test_what_stands_near_is_rather_meant_than_what_stands_far() -> None:
    near, far = denial("the charge", bare=True), denial("the charge", bare=True, start=8000)
    assert at_home(near, ACCUSED, around(near)) > at_home(far, ACCUSED, around(far))


def test_nobody_denies_his_own_words_or_what_is_denied_too() -> None:
    one = denial("it", bare=True)
    own = msgspec.structs.replace(ACCUSED, source=GUARDS)
    assert at_home(one, own, Around.of((OPENED, own, one), ())) == 0.0
    too = msgspec.structs.replace(ACCUSED, against=True)
    assert at_home(one, too, Around.of((OPENED, too, one), ())) == 0.0


def test_in_another_article_a_denial_is_of_what_is_like_what_it_is_of_at_home() -> None:
    bare = denial("the charge", bare=True)
    like = saying("harbour guards beat a sailor at the quay", "l/s1", accuses=True, source=frozenset({"witness"}))
    other = saying("the harbour guards wear green coats", "l/s2", source=frozenset({"tailor"}))
    beside = Around.of((OPENED, FIRST, ACCUSED, bare, LATER), (like, other))
    assert away_features(bare, like, beside)["home, words"] > away_features(bare, other, beside)["home, words"]
    assert elsewhere(bare, like, beside) > elsewhere(bare, other, beside)


def test_names_alone_can_be_what_is_denied() -> None:
    named = denial("that he was the Grey Heron")
    called = saying("many took the pilot for the Grey Heron", "l/s1")
    beside = Around.of(
        (named,), (called, *(saying(f"the pilot flew {what}", f"l/s{n}") for n, what in enumerate("bcd", 2)))
    )
    assert away_features(named, called, beside)["covered"] == 1.0


def test_a_denial_of_somebodys_claim_is_of_nobody_elses() -> None:
    bare = denial("the witness's account", bare=True, whose=frozenset({"witness"}), accuser=frozenset({"witness"}))
    theirs = saying("harbour guards beat a sailor at the quay", "l/s1", accuses=True, source=frozenset({"witness"}))
    other = msgspec.structs.replace(theirs, source=frozenset({"tailor"}))
    assert not barred(bare, theirs)
    assert barred(bare, other)
    assert elsewhere(bare, other, Around.of((bare,), (other,))) == 0.0
    told = msgspec.structs.replace(bare, bare=False)  # what says of what it is may be of anybody's
    assert not barred(told, other)


def test_a_denial_that_does_not_say_of_what_is_of_nothing_later() -> None:
    bare = denial("the charge", bare=True, published=date(2031, 5, 6))
    claim = saying("harbour guards beat a sailor", "l/s1", published=date(2031, 5, 6))
    assert not barred(bare, claim)
    assert barred(bare, msgspec.structs.replace(claim, published=date(2031, 5, 7)))
