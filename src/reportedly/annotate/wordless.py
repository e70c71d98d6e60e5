"""What is done, published or come upon as a thing: nothing is handed on of what it says ("issued two pardons")."""

from __future__ import annotations

from reportedly.nouns.article import Article, Spans
from reportedly.nouns.stages import Attribution
from reportedly.text.clauses import JOINING, OPENERS, PREPOSITIONS, Word, has_verb, words_before
from reportedly.text.lemmas import noun_lemma, verb_lemma
from reportedly.text.wordset import word_set

_MADE_PUBLIC = word_set("publish issue release print unveil sign post")
_PERCEIVED = word_set("observe hear witness spot")
_DOING = word_set("launch give hold lead promote win run build")  # "gave a prize", "promoting a film"
_TAKING_THINGS = _MADE_PUBLIC | _PERCEIVED | _DOING | {"order", "claim"}
_THINGS = word_set(
    "data book video clip selfie photo photograph picture image footage film album song single trailer map version "
    "build update judgement judgment pardon commutation bond licence license permit visa passport stamp coin ticket "
    "fine release edition"
)
_GOODS = word_set(  # what is bought when it is ordered
    "stock package copy supply dose vaccine mask glove kit test ventilator goods equipment part ticket vehicle bus car "
    "truck ship ferry boat train aircraft aeroplane airplane plane jet helicopter drone tank missile rifle weapon food "
    "meal drink coffee pizza"
)
_WON = word_set(  # what is won when it is claimed
    "title crown trophy medal gold silver bronze podium prize spot place seat wicket record hat-trick treble "
    "life lives scalp"
)
_PRINTS = word_set("finding findings paper study article report research result results survey review")
# Behind one of these a thing's own words follow: "a video showing", "a release to the press, saying".
_TELLING = word_set(
    "saying stating showing finding documenting claiming calling warning suggesting detailing describing urging asking "
    "accusing alleging revealing proving arguing demanding"
)
_PRINT_WORDS = 4  # at most: "in two new studies"
_MARKS = '“”"«»:'
_OPENERS = OPENERS - JOINING
_ENDS_PHRASE = PREPOSITIONS | OPENERS | word_set("of to into as about between")


def is_wordless(article: Article, one: Attribution) -> bool:
    """Whether an attribution's content is a thing that somebody does, gives out or perceives, without a word of it."""
    if not one.cue or not one.content:
        return False
    told = article.words(one.content)
    if any(mark in told for mark in _MARKS):
        return False
    verb = next((word for word in reversed(article.words(one.cue).lower().split()) if word not in PREPOSITIONS), "")
    does = verb_lemma(verb)
    if does not in _TAKING_THINGS:
        return False
    words = _words(article, one.content)
    if does == "order":
        return not _has_clause(words) and _is_one_of(words, _GOODS)
    if does == "claim":
        return _is_one_of(words, _WON)
    if not words or words[0].lower in OPENERS or any(word.lower in _TELLING for word in words):
        return False
    if does not in _MADE_PUBLIC:
        return not _has_clause(words)
    if not one.source:
        return one.content[-1].end <= one.cue[0].start and not _has_clause(words)  # "The advisory, released at noon"
    if article.text[: one.source[0].start].endswith(" in "):
        return _is_print(words)  # "in | findings | published in | Fram Science"
    return one.source[0].start < one.cue[0].start and _is_thing(words)


def _words(article: Article, content: Spans) -> list[Word]:
    return [word for span in content for word in words_before(article.text, span.start, span.end)]


def _is_thing(words: list[Word]) -> bool:
    """Whether it is a thing that is given out: "a series of seven pardons", "a map of the ice"."""
    return _is_one_of(words, _THINGS)


def _is_one_of(words: list[Word], things: frozenset[str]) -> bool:
    """Whether the first phrase's noun is one of these."""
    ends = (at for at, word in enumerate(words) if not word.is_word or word.lower in _ENDS_PHRASE)
    end = next(ends, len(words))
    if end and words[end - 1].lower in ("series", "number", "set"):
        return _is_one_of(words[end + 1 :], things)
    return end > 0 and noun_lemma(words[end - 1].lower) in things


def _is_print(words: list[Word]) -> bool:
    """Whether these are no more than what is published: "new findings", "in a study"."""
    return len(words) <= _PRINT_WORDS and words[-1].lower in _PRINTS


def _has_clause(words: list[Word]) -> bool:
    return any(word.lower in _OPENERS for word in words) or has_verb(words)
