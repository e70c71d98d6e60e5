"""What an article says, one proposition at a time, as it is compared: contents of statements and told sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

import msgspec

from reportedly.connect.bases import lemmas, names_in
from reportedly.connect.blame import blamed
from reportedly.connect.deeds import deed
from reportedly.connect.denied import denied_in, leaves_open, stands_against, what_is_denied
from reportedly.connect.falsehoods import Within, claim_within
from reportedly.connect.negations import negated, not_so, spared
from reportedly.connect.opposites import stances
from reportedly.connect.spokesmen import spokesmen
from reportedly.connect.stories import cosine, unit
from reportedly.connect.things import Count, counts, is_withdrawn
from reportedly.nouns.article import Article, Span, Spans
from reportedly.nouns.findings import Reading, Report, Statement, Vector
from reportedly.nouns.ids import row_id
from reportedly.nouns.kinds import CueClass
from reportedly.text.sentences import sentences_of
from reportedly.text.wordset import word_set

ASKED = word_set("why how whether who whom what when where which if about")  # how questions begin, and what is doubted
SPEECH_ACTS: frozenset[CueClass] = frozenset(
    ("decline", "ask", "demand", "hope", "fear", "promise", "threaten", "propose")
)
BINDING: frozenset[CueClass] = frozenset(("demand", "promise", "threaten"))  # to say it is to do something
ACCUSING: frozenset[CueClass] = frozenset(("accuse", "claim", "criticise"))
SUSPECTING = word_set("suspect suspicion speculate speculation rumor rumored rumour rumoured")  # lemmas of cues
VECTORS = ("statement", "report")  # those of a report stand for its trigger and its words
CONTENT_LEAST = (
    2  # words that say something: "it is so" is no proposition without what came before; "this is not a swap" is
)


class Saying(msgspec.Struct, frozen=True, kw_only=True):
    """One proposition in one article.

    `against`: its source stands against the words ("denied that …"). `negated`: the words that they say are not so ("no
    letter"), `not_so` the first of each; `spared`: harms that they say were done to nobody. `names` are those of its
    words that stand in capitals, `figures` those within the words. `source`: the bases of who says so, `itself` the
    same where it speaks of itself ("it did not"), `accuser` of those whose claim it stands against ("the rebels'
    report"), `whose` the same where a possessive or a name says that it is theirs. `people`: the words of the names of
    actors whom the words name or refer to; `stances`: the states of affairs that they say (connect/opposites.py);
    `accuses`: whether they are given as an accusation or a mere claim; `bare`: whether a claim is denied without being
    told ("rejected the accusations"). `speaks_for`: the bases of those whose source is somebody's ("its spokesman", the
    ministry of a state); `blames`: how many of the words tell of a wrong; `deed`: the base of that which they tell of
    first (connect/deeds.py).
    """

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
    not_so: frozenset[str] = frozenset()
    spared: frozenset[str] = frozenset()
    source: frozenset[str] = frozenset()
    itself: frozenset[str] = frozenset()
    accuser: frozenset[str] = frozenset()
    whose: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    stances: frozenset[str] = frozenset()
    accuses: bool = False
    bare: bool = False
    speaks_for: frozenset[str] = frozenset()
    blames: int = 0
    deed: frozenset[str] = frozenset()
    published: date | None = None


class Proposition(NamedTuple):
    """What a statement says, or a report tells, to be so: in which words, whether its source stands against them,
    what of them is compared, and the words of that that say something. `who`: who denies them, where the article's own
    sentence says so."""

    told: Statement | Report
    spans: Spans
    against: bool
    text: str
    within: Within
    lemmas: tuple[str, ...]
    who: str

    @property
    def says_enough(self) -> bool:
        """Whether there is enough to compare."""
        words = len(set(self.lemmas))
        if self.within.bare or words >= CONTENT_LEAST:
            return True
        return words > 0 and (self.against or bool(negated(self.within.claim)) or bool(stances(self.lemmas, ())))


def propositions(reading: Reading) -> Iterator[Proposition]:
    """The propositions of an article that can be compared: what is said to be so, not what is asked or wished."""
    return (one for one in _all_said(reading) if one.says_enough)


def sayings(reading: Reading) -> Iterator[Saying]:
    """The same as they are compared."""
    vectors = {vector.of: vector for vector in reading.vectors if vector.kind in VECTORS}
    figures = tuple(counts(reading))
    names = {actor.id: actor.name for actor in reading.actors}
    speaks_for = spokesmen(reading)
    for one in propositions(reading):
        yield _saying(reading, one, figures, names, speaks_for, vectors.get(one.told.id))


def _all_said(reading: Reading) -> Iterator[Proposition]:
    text = reading.article.text
    for statement in reading.statements:
        against = stands_against(statement, text)
        if (not against and (statement.cue.cls in SPEECH_ACTS or _asks(statement))) or is_withdrawn(statement, text):
            continue
        spans = _own_words(reading, statement)
        if spans and not statement.in_furniture:
            words = reading.article.words(spans)
            within = what_is_denied(statement, words) if against else Within("", words, bare=False)
            yield _proposition(statement, spans, words, within, against=against)
    for report, sentence in _told(reading):
        whole = reading.article.words((sentence,))
        if leaves_open(whole):
            continue
        found = denied_in(whole)
        start, end, who = found or (0, len(whole), "")
        spans = (reading.article.cite(sentence.start + start, sentence.start + end),)
        words = reading.article.words(spans)
        within = claim_within(words) if found else Within("", words, bare=False)
        yield _proposition(report, spans, words, within, who, against=found is not None)


def _proposition(
    told: Statement | Report, spans: Spans, text: str, within: Within, who: str = "", *, against: bool
) -> Proposition:
    said = tuple(lemmas(_taking_place().sub("", within.claim)))
    return Proposition(told, spans, against, text, within, said, who)


def meaning_of(one: Saying, other: Saying) -> float | None:
    """The cosine of what two propositions mean; None where it isn't known."""
    return cosine(one.vector, other.vector) if one.model == other.model else None


def one_source(one: Saying, other: Saying) -> bool:
    """Whether two sources are one, or one of them is the other with more words."""
    return bool(one.source and other.source) and (one.source <= other.source or other.source <= one.source)


def _saying(
    reading: Reading, one: Proposition, figures: Sequence[Count], names: Mapping[str, str],
    speaks_for: Mapping[str, frozenset[str]], vector: Vector | None,
) -> Saying:  # fmt: skip
    accuser, claim, bare = one.within
    source = _source(one.told, names) if isinstance(one.told, Statement) else frozenset(lemmas(one.who))
    itself = source if one.against or _of_itself().match(one.text) else frozenset()
    inside = tuple(figure for figure in figures if any(s.covers(figure.figure.spans[0]) for s in one.spans))
    words, denied = unit(dict.fromkeys(one.lemmas, 1.0)), frozenset(negated(claim))
    called, theirs = names_in(one.text), frozenset(lemmas(accuser))
    return Saying(
        row=row_id(reading.article.key, one.told.id), article=reading.article.key, spans=one.spans, words=words,
        names=called, against=one.against, negated=denied, not_so=not_so(claim), spared=spared(claim),
        figures=inside, model=vector.model if vector else None, vector=vector.numbers if vector else b"",
        source=source, itself=itself, accuser=theirs, whose=theirs if _whose().search(accuser) else frozenset(),
        people=_people(reading, one.spans, names),
        stances=stances(words.keys() - called, denied), accuses=_accuses(one), bare=bare,
        speaks_for=speaks_for.get(one.told.id, frozenset()), blames=blamed(words), deed=deed(claim),
        published=reading.article.published,
    )  # fmt: skip


def _source(statement: Statement, names: Mapping[str, str]) -> frozenset[str]:
    return frozenset(lemmas(f"{names.get(statement.source.actor or '', '')} {statement.source.text}"))


def _accuses(one: Proposition) -> bool:
    if isinstance(one.told, Statement):
        return one.told.cue.cls in ACCUSING or (one.told.cue.lemma or "") in SUSPECTING
    return bool(_accused().search(one.text))


def _people(reading: Reading, spans: Spans, names: Mapping[str, str]) -> frozenset[str]:
    inside = (one for one in reading.mentions if any(span.covers(one.spans[0]) for span in spans))
    return frozenset(lemmas(" ".join(names.get(one.refers_to or "", "") for one in inside)))


@cache
def _whose() -> re.Pattern[str]:
    """A possessive, a name, or by or from whom something comes."""
    return re.compile(r"\w(?:['’]s|s['’])(?=\s|$)|(?<=\w )[^\W\d_a-zß-öø-ÿ]\w+|\b(?:by|from)\s+\w")


@cache
def _taking_place() -> re.Pattern[str]:
    """What says only that something was: "no meeting | took place"."""
    return re.compile(r"\bt(?:ook|akes?|aken|aking)\s+place\b|\b(?:had\s+)?(?:happened|occurred)\b", re.IGNORECASE)


@cache
def _of_itself() -> re.Pattern[str]:
    """How words begin in which a source speaks of itself."""
    return re.compile(r"[“\"']?(?:that\s+)?(?:i|we|it|he|she|they|my|our|its|his|her|their)\b", re.IGNORECASE)


@cache
def _what_is() -> re.Pattern[str]:
    """What something is, which is no question: "what was taken for a pistol was a telephone"."""
    return re.compile(
        r"[“\"']?what\s+[^?;:]+?\s(?:is|was|are|were)\s+(?:an?|the|no|nothing|not|in\s+fact)\s[^?]*$", re.IGNORECASE
    )


@cache
def _accused() -> re.Pattern[str]:
    """What tells that somebody is accused, in a sentence that names nobody who says it."""
    return re.compile(r"\b(?:accus|alleg|suspect|rumou?red|charged with|indict)", re.IGNORECASE)


def _asks(statement: Statement) -> bool:
    """Whether a content is a question that is answered or left open, which says nothing."""
    begins = statement.content.text.lower().split()[:2]
    rough = begins[:1] == ["about"] and any(word[0].isdigit() for word in begins[1:])  # "about 2,000 workers"
    rough = rough or bool(_what_is().match(statement.content.text))
    return not rough and not ASKED.isdisjoint(begins[:1])


def _own_words(reading: Reading, statement: Statement) -> Spans:
    """A statement's content, where it isn't quoted without the sentences before its own in which somebody is said to
    say something: contents at times begin with these."""
    if statement.manner != "indirect" or not statement.cue.spans:
        return statement.content.spans
    text, own = reading.article.text, statement.cue.spans[0].start
    cues = [span.start for one in reading.statements for span in one.cue.spans]
    before = (one for one in sentences_of(text) if one.end <= own and any(one.start <= at < one.end for at in cues))
    wall = max((one.end for one in before), default=0)
    wall += len(text[wall:]) - len(text[wall:].lstrip())
    kept = (span for span in statement.content.spans if span.end > wall)
    return tuple(reading.article.cite(max(span.start, wall), span.end) for span in kept)


def _told(reading: Reading) -> Iterator[tuple[Report, Span]]:
    """What the article tells itself: the first report of each sentence in which nobody is said to say it; that somebody
    ordered or promised something is told too."""
    acts = {one.id for one in reading.statements if one.cue.cls in BINDING and one.within is None}
    said = [span for one in reading.statements if one.id not in acts for span in (*one.content.spans, *one.cue.spans)]
    seen: set[Span] = set()
    for report in reading.reports:
        own = report.statement is None and report.speech in (None, *acts) and not report.in_furniture
        sentence = _sentence(reading.article, report.trigger.spans) if own and report.trigger.spans else None
        if sentence is not None and sentence not in seen and not any(sentence.overlaps(span) for span in said):
            seen.add(sentence)
            yield report, sentence


def _sentence(article: Article, spans: Spans) -> Span | None:
    found = (one for one in sentences_of(article.text) if one.start <= spans[0].start < one.end)
    return next((article.cite(one.start, one.end) for one in found), None)
