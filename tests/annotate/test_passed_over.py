"""What is said that no attribution holds: by the roles of a verb of saying, each kind with a twin that stays silent."""

from __future__ import annotations

import pytest

from reportedly.annotate.passed_over import with_passed_over
from reportedly.nouns.article import Span
from reportedly.nouns.stages import Argument, Predicate
from tests.resolve.marked import mark


def told(marked: str, verb: str, who: str, what: str = "", *, sure: float = 0.9) -> list[tuple[str, str, str]]:
    """Source, cue and content of the attributions of a text in which a verb has these words for its arguments."""
    seen = mark(marked)
    text = seen.article.text

    def span(words: str) -> Span:
        at = text.index(words)
        return seen.article.cite(at, at + len(words))

    roles = [("ARG0", who), ("ARG1", what)]
    arguments = tuple(Argument(role=role, spans=(span(words),), confidence=sure) for role, words in roles if words)
    one = Predicate(span=span(verb), factuality=3.0, event=0.9, confidence=0.9, arguments=arguments)
    words = seen.article.words
    found = with_passed_over(seen.article, seen.sentences, seen.attributions, [one])
    return [(words(each.source), words(each.cue), words(each.content)) for each in found]


OUTER = "“{content1|%s},” {source1|Lind} {cue1|said}."


@pytest.mark.parametrize(
    ("quoted", "verb", "cue", "what"),
    [
        ("I fear that the dam will break", "fear", "fear", "that the dam will break"),
        ("I strongly reject the new ban on ships", "reject", "strongly reject", "the new ban on ships"),
        ("I don't think that it will rain", "think", "don't think", "that it will rain"),
    ],
)
def test_what_a_speaker_says_of_himself_is_said_too(quoted: str, verb: str, cue: str, what: str) -> None:
    own, _ = told(OUTER % quoted, verb, "I")
    assert own == ("I", cue, what)


def test_it_ends_with_the_sentence_and_begins_where_the_model_says() -> None:
    text = "I told the crew that it would rain. It rained"
    own, _ = told(OUTER % text, "told", "I", "that it would rain")
    assert own == ("I", "told", "that it would rain")


@pytest.mark.parametrize(
    ("marked", "verb", "who", "what"),
    [
        ("I fear that the dam will break.", "fear", "I", ""),  # nobody's words
        (OUTER % "I believe it", "believe", "I", ""),  # nothing to hand on
        (OUTER % "I sold the boat to them", "sold", "I", "the boat to them"),
        (OUTER % "I want to say that it rained", "say", "I", ""),
        ("{source1|Lind} {cue1|said} {content1|he believes that it rained}.", "believes", "he", "that it rained"),
        ("If the mayor says that it rained, they leave.", "says", "the mayor", "that it rained"),
        ("The mayor believed it.", "believed", "The mayor", "it"),
        ("The mayor said that about the new dam.", "said", "The mayor", "that about the new dam"),
        ("The mayor urged farmers to leave the town.", "urged", "The mayor", "farmers to leave the town"),
    ],
)
def test_nothing_more_is_said(marked: str, verb: str, who: str, what: str) -> None:
    assert len(told(marked, verb, who, what)) == len(mark(marked).attributions)


def test_what_others_say_is_as_the_model_marks_it() -> None:
    text = "The mayor further claimed 90 farmers were hurt, as was he."
    assert told(text, "claimed", "The mayor", "90 farmers were hurt") == [
        ("The mayor", "further claimed", "90 farmers were hurt")
    ]
    assert told(text, "claimed", "The mayor", "90 farmers were hurt", sure=0.3) == []
