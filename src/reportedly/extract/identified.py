"""Who the dead, the injured, the arrested are: told by name apart from what befell them, they are recipients too."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from reportedly.extract.draft import Draft
from reportedly.extract.measure import harmful, measured
from reportedly.extract.participants import mention_of
from reportedly.extract.prose import Phrase, Sentence
from reportedly.extract.prose.complements import Phrases
from reportedly.extract.prose.subjects import subjects_of
from reportedly.extract.realis import REAL
from reportedly.nouns.findings import Participant, Report
from reportedly.text.wordset import word_set

_HARM = ("killed", "wounded", "shot")
# Words for those whom something befell, by what a report of it measures (`extract.measure`).
_HARMED = {
    "dead": ("killed",), "deceased": ("killed",), "killed": ("killed",), "slain": ("killed",),
    "fatality": ("killed",), "fatalities": ("killed",),
    "injured": ("wounded",), "wounded": ("wounded",),
    "victim": _HARM, "victims": _HARM, "casualties": _HARM,
    "arrested": ("detained",), "detained": ("detained",), "detainees": ("detained",),
    "kidnapped": ("abducted",), "abducted": ("abducted",), "hostages": ("abducted",),
}  # fmt: skip
_BEING = word_set("is are was were been being has have had")
_BESIDE = word_set("later since also all both then officially provisionally only")
_TELLING = word_set("identified named")
_AS = word_set("as by :")


def identified(draft: Draft) -> Draft:
    """The draft with those named as dead, injured or taken among the recipients of the latest report of it before.

    "Three people were killed. The dead were identified as Ana Ruiz and …"; "Ruiz was among the dead". Persons alone.
    """
    reports = list(draft.reports)
    for sentence in draft.prose.sentences:
        for befallen, named in _told(draft, sentence):
            at = _befell(draft, reports, befallen, sentence)
            if at is not None:
                reports[at] = _with(reports[at], named)
    return replace(draft, reports=tuple(reports))


def _told(draft: Draft, sentence: Sentence) -> Iterator[tuple[tuple[str, ...], tuple[Participant, ...]]]:
    """What befell whom, as a sentence names them; never what it denies, wonders or foresees."""
    if _HARMED.keys().isdisjoint(sentence.lows):
        return
    for at, token in enumerate(sentence.tokens):
        befallen = _HARMED.get(token.low)
        if befallen is None or (at and sentence.tokens[at - 1].tag == "BE"):
            continue  # "were killed" tells it, and names nobody apart
        phrases = _among(sentence, at) or _behind(sentence, at + 1)
        named = tuple(one for phrase in phrases if (one := _person(draft, sentence, phrase)) is not None)
        if named:
            yield befallen, named


def _behind(sentence: Sentence, at: int) -> Phrases:
    """Those listed behind "were", "identified as", "who were named by police as" from token `at` on."""
    tokens, before = sentence.tokens, sentence.phrase_at(at - 1)
    teller = sentence.group_at(before.first - 1) if before is not None and before.first else None
    says = teller is not None and tokens[teller.main].low in _TELLING  # "police named the dead as"
    while at < len(tokens):
        low = tokens[at].low
        if low == "by" and (whom := sentence.phrase_at(at + 1)) is not None:
            at = whom.last  # "by police"
        elif low in _BEING or low in _TELLING:
            says, at = True, at + 1
        elif low in _AS or low in _BESIDE or low in (",", "who"):
            at += 1
        else:
            break
    return _listed(sentence, at) if says else ()


def _listed(sentence: Sentence, at: int) -> Phrases:
    """The phrases of a list that starts at token `at`, up to the next verb; none that hangs on another by a
    preposition: "Ana Ruiz, 40, a sister of Ben Lind, and Eva Dahl"; none of all where no phrase starts there."""
    if sentence.phrase_from(at) is None:
        return ()
    end = min((group.first for group in sentence.groups if group.first > at), default=len(sentence.tokens))
    here = [one for one in sentence.phrases if at <= one.first and one.last <= end]
    hanging = ("IN", "TO", "SUB", "REL")
    return tuple(one for one in here if one.first == at or sentence.tokens[one.first - 1].tag not in hanging)


def _among(sentence: Sentence, at: int) -> Phrases:
    """The subjects of "was among the dead", where the word for these is token `at`."""
    group = sentence.group_before(at)
    if group is None or group.negated or group.modal is not None or sentence.tokens[group.main].tag != "BE":
        return ()
    between = [token.low for token in sentence.tokens[group.last : at]]
    return subjects_of(sentence, group) if between in (["among", "the"], ["among", "those"]) else ()


def _person(draft: Draft, sentence: Sentence, phrase: Phrase) -> Participant | None:
    """The person whom a phrase names."""
    named = mention_of(draft, sentence, phrase) if sentence.tokens[phrase.head].tag == "NNP" else None
    if named is None or named.kind != "person":
        return None
    return Participant(spans=named.spans, text=named.text, actor=named.refers_to)


def _befell(draft: Draft, reports: list[Report], befallen: tuple[str, ...], sentence: Sentence) -> int | None:
    """The number of the latest report up to this sentence that tells of such a thing as having been; else of the latest
    in which people can come to such harm."""
    happened = [
        at for at, one in enumerate(reports)
        if one.trigger.spans[0].start < sentence.end and one.polarity == "affirmed" and one.realis in REAL
    ]  # fmt: skip
    told = {at: _measures(draft, reports[at]) for at in happened}
    fits = [at for at in happened if told[at].intersection(befallen)]
    if not fits and not set(_HARM).isdisjoint(befallen):
        fits = [at for at in happened if not told[at] and harmful(reports[at])]
    return max(fits, key=lambda at: reports[at].trigger.spans[0].start, default=None)


def _measures(draft: Draft, report: Report) -> set[str]:
    """What a report's triggers measure."""
    words = (draft.article.words(spans).lower() for spans in (report.trigger.spans, *report.mentions))
    return {found for one in words if (found := measured(one)) is not None}


def _with(report: Report, named: tuple[Participant, ...]) -> Report:
    known = {one.actor for one in (*report.actors, *report.recipients)}
    how = report.how if report.recipients else replace(report.how, recipients="passage")
    return replace(report, recipients=(*report.recipients, *(one for one in named if one.actor not in known)), how=how)
