"""What an article says, one proposition at a time, as it is compared: contents of statements and told sentences."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache

import msgspec

from reportedly.connect.comparable import Count, counts, is_withdrawn
from reportedly.connect.stories import unit, words_in
from reportedly.nouns.article import Article, Span, Spans
from reportedly.nouns.findings import Reading, Report, Statement
from reportedly.nouns.ids import row_id
from reportedly.nouns.kinds import CueClass
from reportedly.text.lemmas import noun_lemma, verb_lemma
from reportedly.text.sentences import sentences_of
from reportedly.text.wordset import word_set

CLAIMED = word_set(
    "claim allegation accusation charge report figure suggestion assertion notion rumour rumor involvement wrongdoing"
    " responsibility knowledge existence role link guilt"
)
SUBJECTS = word_set(
    "that it he she they there its his her their any having being"
)  # how a clause begins that is denied
ASKED = word_set("why how whether who whom what when where which if about")  # how questions begin, and what is doubted
CLAIMED_WITHIN = 5  # first words of what is rejected: "the company's own claim that …"
NEGATED_MOST = 2  # words that say something after a negation: "not | checked in", "no | letter reached"
SPEECH_ACTS: frozenset[CueClass] = frozenset(
    ("decline", "ask", "demand", "hope", "fear", "promise", "threaten", "propose")
)
CONTENT_LEAST = 3  # words that say something: "it is so" is no proposition without what came before


class Saying(msgspec.Struct, frozen=True, kw_only=True):
    """One proposition in one article. `against`: its source stands against the words ("denied that …"); `negated`: the
    words that they say are not so ("no letter"). `names` are those of its words that stand in capitals,
    `figures` those within the words."""

    row: str
    article: str
    spans: Spans
    words: Mapping[str, float]
    names: frozenset[str]
    against: bool
    negated: frozenset[str]
    figures: tuple[Count, ...]
    model: str | None
    vector: bytes


def sayings(reading: Reading) -> Iterator[Saying]:
    """The propositions of an article that can be compared: what is said to be so, not what is asked or wished."""
    vectors = {vector.of: vector for vector in reading.vectors if vector.kind == "statement"}
    for statement in reading.statements:
        if statement.cue.cls in SPEECH_ACTS or _asks(statement) or is_withdrawn(statement):
            continue
        if statement.content.spans and not statement.in_furniture:
            vector = vectors.get(statement.id)
            made = _saying(reading, statement.id, statement.content.spans, against=_denies(statement))
            made = msgspec.structs.replace(
                made, model=vector.model if vector else None, vector=vector.numbers if vector else b""
            )
            if len(made.words) >= CONTENT_LEAST:
                yield made
    for report, sentence in _told(reading):
        made = _saying(reading, report.id, (sentence,), against=False)
        if len(made.words) >= CONTENT_LEAST:
            yield made


def _saying(reading: Reading, local: str, spans: Spans, *, against: bool) -> Saying:
    text = reading.article.words(spans)
    inside = tuple(one for one in counts(reading) if any(s.covers(one.figure.spans[0]) for s in spans))
    return Saying(
        row=row_id(reading.article.key, local), article=reading.article.key, spans=spans,
        words=unit(Counter(lemmas(text))), names=names_in(text), against=against, negated=_negated(text),
        figures=inside, model=None, vector=b"",
    )  # fmt: skip


def _negated(text: str) -> frozenset[str]:
    """The bases of the words right after each negation, within its clause: what is said not to be."""
    found: set[str] = set()
    for negation in _negations().finditer(text):
        clause = _clause_end().split(text[negation.end() :], maxsplit=1)[0]
        found.update(list(lemmas(clause))[:NEGATED_MOST])
    return frozenset(found)


def _denies(statement: Statement) -> bool:
    """Whether the source says that it isn't so: a clause, a deed or a claim. To reject a plan, or to be denied a
    permit, denies nothing."""
    words = statement.content.text.lower().replace("“", "").split()
    claimed = words[:1] == ["that"] or not CLAIMED.isdisjoint(map(_base, words[:CLAIMED_WITHIN]))
    clause = not SUBJECTS.isdisjoint(words[:1]) or any(word.endswith("ing") for word in words[:2])
    return claimed or clause if statement.cue.cls == "deny" else statement.cue.cls == "reject" and claimed


def _asks(statement: Statement) -> bool:
    """Whether a content is a question that is answered or left open, which says nothing."""
    return not ASKED.isdisjoint(statement.content.text.lower().split()[:1])


def _told(reading: Reading) -> Iterator[tuple[Report, Span]]:
    """What the article tells itself: the first report of each sentence in which nobody is said to say it."""
    said = [span for statement in reading.statements for span in (*statement.content.spans, *statement.cue.spans)]
    seen: set[Span] = set()
    for report in reading.reports:
        own = report.statement is None and report.speech is None and not report.in_furniture
        sentence = _sentence(reading.article, report.trigger.spans) if own and report.trigger.spans else None
        if sentence is not None and sentence not in seen and not any(sentence.overlaps(span) for span in said):
            seen.add(sentence)
            yield report, sentence


def _sentence(article: Article, spans: Spans) -> Span | None:
    found = (one for one in sentences_of(article.text) if one.start <= spans[0].start < one.end)
    return next((article.cite(one.start, one.end) for one in found), None)


def lemmas(text: str) -> Iterable[str]:
    """The words that say something, each as its shortest base, and numbers in digits."""
    return [*(_base(word) for word in words_in(text)), *_numbers().findall(text)]


def names_in(text: str) -> frozenset[str]:
    """The bases of the words in capitals, other than the first: a story's articles share them, whatever they say."""
    return frozenset(base for found in _capitals().finditer(text) for base in lemmas(found[0]))


@lru_cache(maxsize=65_536)
def _base(word: str) -> str:
    bare = word.removesuffix("'s")
    return min(verb_lemma(bare), noun_lemma(bare), key=lambda form: (len(form), form))


@cache
def _negations() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:not|never|no|none|nobody|nothing|neither|cannot|(?:ca|do|did|is|was|wo|would|could)nt)\b|n['’]t\b",
        re.IGNORECASE,
    )


@cache
def _clause_end() -> re.Pattern[str]:
    return re.compile(r"[.,;:!?—–]|\b(?:but|because|although|while|and|after|before|until)\b")


@cache
def _capitals() -> re.Pattern[str]:
    return re.compile(r"(?<=[\w,’'] )[^\W\d_a-zß-öø-ÿ][\w’'-]+")


@cache
def _numbers() -> re.Pattern[str]:
    return re.compile(r"\b\d[\d,.]*\d\b|\b\d\b")
