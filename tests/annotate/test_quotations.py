"""Quoted words whose cue stands in another sentence go to the statement they belong to."""

from __future__ import annotations

from itertools import pairwise

import pytest

from reportedly.annotate.stage import annotate
from reportedly.learned.fake import FakeReader
from reportedly.learned.readings import RawAttribution, RawReading
from reportedly.nouns.article import Article
from reportedly.nouns.ids import text_sha256
from reportedly.nouns.stages import Annotated

Said = tuple[str, str, str]  # source, cue, content: words that stand once in the text


def read(text: str, *said: Said) -> Annotated:
    """The text annotated by a reader that finds these attributions in it."""

    def piece(words: str) -> tuple[tuple[int, int], ...]:
        assert text.count(words) == 1, words
        return ((text.index(words), text.index(words) + len(words)),) if words else ()

    found = tuple(RawAttribution(piece(source), piece(cue), piece(content), 0.9) for source, cue, content in said)
    article = Article(id="a", key="a", sha256=text_sha256(text), text=text)
    [annotated] = annotate([article], FakeReader({text: RawReading(attributions=found)}))
    return annotated


def told(annotated: Annotated) -> list[Said]:
    words = annotated.article.words
    return [(words(one.source), words(one.cue), words(one.content)) for one in annotated.attributions]


def test_a_quotation_paragraph_without_a_cue_goes_on_in_the_statement_before() -> None:
    text = "“The bridge is shut,” Mayor Ana Lund said.\n\n“It will stay shut until spring.”"
    said = ("Mayor Ana Lund", "said", "“The bridge is shut,”")
    assert told(read(text, said)) == [(*said[:2], "“The bridge is shut,” … “It will stay shut until spring.”")]


def test_a_quotation_in_the_same_paragraph_goes_on_too() -> None:
    text = "“We leave now,” Lund said in a letter. “The road is no longer safe.”"
    assert told(read(text, ("Lund", "said", "“We leave now,”"))) == [
        ("Lund", "said", "“We leave now,” … “The road is no longer safe.”")
    ]


def test_all_sentences_of_a_quotation_go_on_in_it() -> None:
    text = "“We leave now,” Lund said. “The road is shut. The dam broke at noon. Nobody came.” The crews left."
    assert told(read(text, ("Lund", "said", "“We leave now,”"))) == [
        ("Lund", "said", "“We leave now,” … “The road is shut. The dam broke at noon. Nobody came.”")
    ]


def test_a_sentence_that_a_content_begins_in_stands_in_it_once() -> None:
    text = "“We leave now,” Lund said. “The road is shut now. The dam broke at noon and nobody came to our help then.”"
    annotated = read(text, ("Lund", "said", "“We leave now,”"))
    [content] = [one.content for one in annotated.attributions]
    assert [one.end for one in content] == sorted({one.end for one in content})
    assert all(one.end <= other.start for one, other in pairwise(content))


def test_a_quotation_after_indirect_speech_is_not_joined_on() -> None:
    text = "The mayor said the bridge was shut.\n\n“Not one lorry came.”"
    said = ("The mayor", "said", "the bridge was shut")
    assert told(read(text, said)) == [said]


def test_quoted_words_in_the_sentence_before_are_a_statement_with_an_empty_cue() -> None:
    text = "The ruling was a “grave mistake” for the port. It also breaks an old promise, she said."
    said = ("she", "said", "It also breaks an old promise")
    assert told(read(text, said)) == [("she", "", "The ruling was a “grave mistake” for the port."), said]


def test_quoted_words_before_a_source_are_not_its_own() -> None:
    text = "The ruling was a “grave mistake” for the port. Police said two men were held."
    said = ("Police", "said", "two men were held")
    assert told(read(text, said)) == [said]


def test_a_sentence_in_another_paragraph_is_not_given_to_the_next_source() -> None:
    text = "Residents spoke of a “night without end” by the river.\n\nShe said the water was falling."
    said = ("She", "said", "the water was falling")
    assert told(read(text, said)) == [said]


@pytest.mark.parametrize("words", ["“safe”", "“Titanic”"])
def test_a_single_quoted_word_is_no_statement(words: str) -> None:
    text = f"The {words} harbour filled up. It was full by noon, she said."
    said = ("she", "said", "It was full by noon")
    assert told(read(text, said)) == [said]


def test_a_quotation_that_a_content_covers_is_left_alone() -> None:
    text = "He said the “long and bitter” strike was over. She said it was not."
    said = (("He", "said the", "“long and bitter” strike was over"), ("She", "said it", "was not"))
    assert told(read(text, *said)) == list(said)


def test_what_a_rule_joined_is_less_sure_than_what_it_leans_on() -> None:
    text = "The ruling was a “grave mistake” for the port. It also breaks an old promise, she said."
    joined, found = read(text, ("she", "said", "It also breaks an old promise")).attributions
    assert joined.confidence < found.confidence


def test_what_something_is_called_is_not_the_next_sources_word() -> None:
    text = "That year’s flu was called “fish flu”. The mayor said pigs were killed."
    said = ("The mayor", "said", "pigs were killed")
    assert told(read(text, said)) == [said]


def test_what_is_said_right_behind_a_verb_is_not_that_verbs_too() -> None:
    added = ("Holm", "saying", "only they were able to do it")
    text = "Holm agreed, saying only they were able to do it."
    assert told(read(text, ("Holm", "agreed", "able to do it"), added)) == [added]
    other = "Holm warned the dam leaks, saying it may break."
    both = [("Holm", "warned", "the dam leaks"), ("Holm", "saying", "it may break")]
    assert told(read(other, *both)) == both


def test_a_title_before_a_statement_is_nobodys_words() -> None:
    said = ("reports", "according to", "It is old")
    named = "The “Saint Olav” sailed again. It is old, according to reports."
    assert len(read(named, said).attributions) == 1
    assert len(read(named.replace("“Saint Olav” sailed", "ship “sails for nobody”"), said).attributions) == 2
