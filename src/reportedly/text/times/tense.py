"""Whether a clause tells of what was or what is to come: its verb groups, found by their first words."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from functools import cache

from reportedly.text.wordset import word_set

_ADVERBS = r"(?:\s(?:not|also|still|soon|likely|then|now|again|first|be|have|been|be\sgoing\sto|[a-z]+ly)\b)*"
_ADVERBS_ONLY = r"(?:\s(?:not|also|still|soon|likely|then|now|again|first|[a-z]+ly)\b)*"
_INFINITIVE = rf"(?:\sto{_ADVERBS}(?:\s[a-z]+)?)?"
_SCHEDULED = "expected|scheduled|slated|planned|due|set|supposed|forecast|projected|predicted|poised|tipped"
_MODALS = "will won shall would may should must going"
_BE = "is are was were"
_PLANS = (
    "expected scheduled slated planned planning forecast poised due hope hopes expect expects intend intends aim aims"
    " predict predicts forecasts anticipate anticipates"
    " plan plans"
    " upcoming tomorrow deadline ahead set to begin begins opens starts meet meets arrives leaves resumes expires"
    " convenes departs takes go goes head heads hold holds"
)
_PAST = (
    "was were had has have been did said told went came took got made met left began saw fell rose gave held hit shot"
    " won lost fled broke spoke wrote drew grew ran sent kept led paid put sold stood struck thought became brought"
    " bought built caught chose cut felt fought found flew heard knew read let set sought swept threw withdrew tore"
    " drove rode hid beat sank stole dug dealt laid spent spread taught shut shook bore burst wound bound woke wore"
    " swore lay sat slept split cast cost quit hung bled fed forgot froze lent meant rang slid swung ago"
)


@cache
def _openers() -> frozenset[str]:
    """The words that a verb group, or another sign of time, can begin with, but for those in -ed."""
    return word_set(f"{_MODALS} {_BE} {_PLANS} {_PAST}")


@cache
def _no_participle() -> frozenset[str]:
    return word_set("need feed seed breed bleed speed indeed succeed proceed exceed hundred embed")


@cache
def _group() -> re.Pattern[str]:
    # A verb group is eaten whole: in "will be named" the participle is no past tense, nor is "held" in "to be held".
    return re.compile(
        rf"(?:(?P<might>(?:may|would|should|must){_ADVERBS_ONLY}\shave\s(?:been\s)?[a-z]+)"
        rf"|(?P<coming>(?:will|won['’]t|shall|would|may|should|must|going\sto){_ADVERBS}(?:\s[a-z]+)?)"
        rf"|(?P<over>had\s(?:been\s)?(?:{_SCHEDULED}){_INFINITIVE})"
        rf"|(?P<future>(?:is|are|was|were){_ADVERBS}\s(?:due\s|likely\s|unlikely\s|about\s)?to\b{_ADVERBS}(?:\s[a-z]+)?"
        rf"|(?:expected|scheduled|slated|planned|planning|forecast|projected|predicted|poised|tipped|hopes?|expects?|intends?|aims?"
        rf"|predicts?|forecasts|anticipates?){_INFINITIVE}"
        # "due to arrive", not "due to rain"
        r"|due\sto\s(?:be\s[a-z]+|begin|start|open|close|end|meet|arrive|leave|return|take|expire|hold|visit|vote|appear|go|come|face"
        r"|speak|address|launch|play|make|give|join|sign|hear|testify|resume)\b|due(?!\sto\b)"
        rf"|(?<!the\s)(?<!\ba\s)plans?|upcoming|tomorrow|deadline|ahead\sof|set\s(?:to{_ADVERBS}(?:\s[a-z]+)?|for)"
        r"|(?:goe?s?|heads?)\sto\sthe\spolls"
        r"|(?:is|are)\s(?:meeting|holding|visiting|hosting|travell?ing|flying|leaving|opening|starting|voting|heading)"
        r"|holds?\s(?:[a-z]+\s){0,3}(?:elections?|referendums?|votes?|runoff|primar(?:y|ies)|caucus(?:es)?)"
        r"|to\s(?:be(?:\s[a-z]+)?|begin|start|open|meet|hold|visit|vote|leave|arrive|return)"
        r"|begins?|opens|starts|meets?|arrives|leaves|resumes|expires|convenes|departs|takes\s(?:office|effect|over|place))"
        rf"|(?P<present>(?:is|are)(?:\snot)?{_ADVERBS}\s(?!{_SCHEDULED})(?:[a-z]+ed|held|heard|met|made|put|sold|built|paid))"
        rf"|(?P<past>[a-z]{{2,}}ed|{_PAST.replace(' ', '|')}))\b"
    )


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"\b[a-z]+")


def last_group(text: str) -> re.Match[str] | None:
    """The last verb group of the text, as a match of `past`, `over`, `might`, `future`, `coming` or `present`."""
    return next(iter(deque(_groups(text), maxlen=1)), None)


def first_group(text: str) -> re.Match[str] | None:
    """The first finite verb group, else the first infinitive: "the vote to be held on 9 August drew a rally"."""
    infinitive = None
    for group in _groups(text):
        if not group[0].startswith("to "):
            return group
        infinitive = infinitive or group
    return infinitive


def _groups(text: str) -> Iterator[re.Match[str]]:
    at = 0
    for word in _words().finditer(text):
        if word.start() < at or not _opens(word[0]):
            continue
        group = _group().match(text, word.start())
        if group:
            at = group.end()
            yield group


def _opens(word: str) -> bool:
    return word in _openers() or (word.endswith("ed") and word not in _no_participle())


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(r"\s+(?:also\s+|again\s+)?(?=[a-z])")


def group_next(text: str) -> re.Match[str] | None:
    """The verb group that the text begins with, after a blank."""
    lead = _lead().match(text)
    if lead is None:
        return None
    word = _words().match(text, lead.end())
    return _group().match(text, lead.end()) if word and _opens(word[0]) else None
