from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.lemmas import noun_lemma, verb_lemma
from reportedly.text.words import find_words, is_word, pairs, spelt, tokens_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rao’s 10,000 men, 3.5%", ["Rao", "’s", "10,000", "men", ",", "3.5", "%"]),
        ("the U.S.-led well-known O'Brien", ["the", "U.S.", "-", "led", "well-known", "O'Brien"]),
        ("don't re\u0301sume\u0301…", ["don't", "re\u0301sume\u0301", "…"]),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert [text[t.start : t.end] for t in find_words(text)] == expected


def test_tokens_between_two_offsets() -> None:
    text = "one two, three"
    tokens = find_words(text)
    assert [text[t.start : t.end] for t in tokens_in(tokens, 4, 8)] == ["two", ","]
    assert [words for words, token in pairs(text, tokens) if is_word(text, token)] == ["one", "two", "three"]


@given(st.text(max_size=120))
def test_tokens_cover_all_but_white_space(text: str) -> None:
    at = 0
    for token in find_words(text):
        assert at <= token.start < token.end <= len(text)
        assert not any(c.isspace() for c in text[token.start : token.end])
        at = token.end


VERBS = """said say|told tell|fled flee|killed kill|denies deny|warning warn|accused accuse|stopped stop|planned plan
treated treat|stated state|argued argue|controlled control|called call|injured injure|dying die|urges urge
watches watch|agreed agree|needed need|visited visit|invited invite|withdrew withdraw|has have|were be
discusses discuss|raided raid|pummelled pummel|initialled initial|exhumed exhume
singing sing|singed singe|changing change"""
NOUNS = """troops troops|soldiers soldier|women woman|police police|casualties casualty|deaths death|crises crisis
warning warning
wives wife|boxes box|series series|forces force|spokesmen spokesman|soldiers' soldier|ally ally|buses bus|losses loss
movies movie"""


@pytest.mark.parametrize("row", VERBS.replace("\n", "|").split("|"))
def test_verb_lemmas(row: str) -> None:
    form, base = row.split()
    assert verb_lemma(form) == base
    assert verb_lemma(form.capitalize()) == base


@pytest.mark.parametrize("row", NOUNS.replace("\n", "|").split("|"))
def test_noun_lemmas(row: str) -> None:
    form, base = row.split()
    assert noun_lemma(form) == base


@given(st.text(max_size=20))
def test_lemmas_never_fail(word: str) -> None:
    assert verb_lemma(word) or len(word) < 4
    assert isinstance(noun_lemma(word), str)


def test_tokens_with_their_characters() -> None:
    assert list(spelt("In Klow, 3")) == [(0, 2, "In"), (3, 7, "Klow"), (7, 8, ","), (9, 10, "3")]
