"""What says that one proposition answers another."""

from __future__ import annotations

from msgspec.structs import replace

from reportedly.connect.answers import blamed, of_one_deed, of_the_same_deed, of_what_comes_first, replies
from reportedly.connect.around import Around
from reportedly.connect.sayings import Saying
from reportedly.nouns.article import Article
from reportedly.nouns.ids import text_sha256
from tests.connect.make_told import saying

TEXT = Article(id="a", key="k", sha256=text_sha256("x" * 900), text="x" * 900)
BENN = frozenset({"benn"})
TAKEN = saying(
    "mayor Benn took money from a builder", "l/s1", spans=(TEXT.cite(0, 60),), blames=2, deed=frozenset({"take"}),
    source=frozenset({"prosecutor"}), people=BENN,
)  # fmt: skip
LATER = saying(
    "mayor Benn opened a fair", "l/s2", spans=(TEXT.cite(80, 120),), source=frozenset({"clerk"}), people=BENN
)


def answer(text: str = "never touched a cent", **given: object) -> Saying:
    return saying(text, "k/s1", **({"source": BENN, "negated": frozenset({"touch"})} | given))


def test_who_is_blamed_answers_though_no_word_is_shared() -> None:
    assert replies(answer(), TAKEN)
    assert not replies(answer(source=frozenset({"baker"})), TAKEN)  # nobody blames the baker
    assert not replies(answer(), LATER)  # it blames nobody
    assert not replies(answer(negated=frozenset()), TAKEN)
    assert not replies(answer(), replace(TAKEN, source=BENN))  # his own words


def test_who_speaks_for_the_blamed_answers_for_him() -> None:
    lawyer = answer(source=frozenset({"lawyer"}), speaks_for=BENN)
    assert replies(lawyer, TAKEN)
    assert blamed(lawyer, TAKEN)["of itself, blames"] == 1.0


def test_deeds_are_the_same_or_of_one_field() -> None:
    paid = answer("he accepted money", deed=frozenset({"accept"}))
    assert of_one_deed(paid, TAKEN)["deeds"] == 1.0
    assert of_the_same_deed(paid, TAKEN) == {"deed": 0.0, "claim's deed": 0.0}
    assert of_the_same_deed(answer("he took it", deed=frozenset({"take"})), TAKEN) == {"deed": 1.0, "claim's deed": 1.0}


def test_what_an_article_begins_with_is_what_bare_denials_are_of() -> None:
    bare = answer("the charges", bare=True, against=True)
    beside = Around.of((bare,), (LATER, TAKEN))
    assert set(of_what_comes_first(bare, TAKEN, beside).values()) == {1.0}
    assert set(of_what_comes_first(bare, LATER, beside).values()) == {0.0}
