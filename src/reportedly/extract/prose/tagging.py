"""A coarse part of speech for each word of a sentence, in one pass left to right and two looks back."""

from __future__ import annotations

from reportedly.extract.prose.closed_class import closed_class, fixed
from reportedly.extract.prose.headline_verbs import with_a_headlines_verb, with_the_dead_told
from reportedly.extract.prose.model_verbs import NO_VERBS, ModelVerbs
from reportedly.extract.prose.open_class import open_class
from reportedly.extract.prose.second_look import (
    with_described_objects,
    with_nouns_of_something,
    with_objects_whole,
    with_offers_of_somebody,
    with_reduced_relatives,
    with_shot_dead,
    with_subjects_whole,
    with_verbs_behind_asides,
    with_verbs_joined_on,
    with_verbs_of_joined_names,
    with_verbs_of_names,
    with_what_is_asked,
)
from reportedly.extract.prose.tokens import Lexicon, Token, lex, lowered
from reportedly.extract.prose.undergone import with_getting

LONG = 4  # letters of a word that headlines put in capitals, whatever it is
TITLED_FROM = 4  # such words, of which at least
PER_SMALL = 10  # are to one without a capital: "Borduria Votes As Snow Falls"
_OPEN = frozenset(("NN", "NNS", "JJ", "VBD", "VBG", "VBP"))  # tags that the model's verbs may put right
_APOSTROPHES = frozenset("'’")
_AUXILIARY_TAGS = frozenset(("MD", "DO", "HV", "BE", "NN"))


def tag(
    text: str, start: int, end: int, *, names: frozenset[int], lexicon: Lexicon, seen: ModelVerbs = NO_VERBS
) -> list[Token]:
    """Tagged words of one sentence; `names` are the offsets where words of a named mention start, `seen` the verbs that
    the reader model saw."""
    words = lex(text, start, end)
    if text.find("(", start, end) >= 0:
        words = _without_short_forms(words)
    lows = [lowered(word) for _, _, word in words]
    if text.find("’", start, end) >= 0:
        lows = [low.replace("’", "'") for low in lows]
    titled = _is_titled(words)
    tags: list[str] = []
    known = fixed()
    before = "START"
    choice: str | None
    for at, ((a, _, word), low) in enumerate(zip(words, lows, strict=True)):
        choice = known.get(low)
        if choice is None or a in names or word == "US":
            after = lows[at + 1] if at + 1 < len(lows) else ""
            if word in _APOSTROPHES and _owns(words, lows, at, tags):
                choice = "POS"
            else:
                shape = low if titled and a not in names else word  # a headline's capital names nothing
                choice = choice or closed_class(shape, low, after, before)
                if (a in names or word == "US") and (
                    _names(word, choice) or (choice is None and not _sure_verb(low, before, lexicon.verbs))
                ):
                    choice = "NNP"
                if choice is None:
                    # the capital that begins what is quoted names nothing either: said, "Let …", told them "All is …"
                    first = at == 0 or (
                        before == "QT"
                        and at > 1
                        and (lows[at - 2] in (",", ":") or (after.islower() and words[at + 1][2].islower()))
                    )
                    choice = open_class(shape, low, after, before, first=first, lows=lows, at=at, lexicon=lexicon)
        if choice in _OPEN and seen.decides(a, choice):
            choice = seen.corrected(a, low, choice, lows, tags, lexicon.verbs)
        tags.append(choice)
        before = choice
    _look_again(words, lows, tags, lexicon.verbs, seen)
    return [Token(a, b, word, low, tag) for (a, b, word), low, tag in zip(words, lows, tags, strict=True)]


def _look_again(
    words: list[tuple[int, int, str]], lows: list[str], tags: list[str], verbs: frozenset[str], seen: ModelVerbs
) -> None:
    """Puts right what only the whole sentence shows."""
    with_shot_dead(lows, tags)
    with_getting(lows, tags)
    with_the_dead_told(lows, tags)
    with_verbs_of_names(lows, tags, verbs)
    with_verbs_of_joined_names(lows, tags, verbs)
    with_what_is_asked(lows, tags, verbs)
    with_nouns_of_something(lows, tags)
    with_offers_of_somebody(lows, tags)
    with_objects_whole(lows, tags)
    with_subjects_whole(lows, tags)
    with_verbs_behind_asides(lows, tags, verbs)
    with_verbs_joined_on(lows, tags)
    with_described_objects(lows, tags)
    starts = [start for start, _, _ in words]
    with_reduced_relatives(lows, tags, starts, seen.taking)
    with_a_headlines_verb(lows, tags, starts, verbs, seen.known)


def _without_short_forms(words: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The words without a name's short form in brackets, which would part it from its verb: "the Coast Guard (CG)"."""
    kept: list[tuple[int, int, str]] = []
    at = 0
    while at < len(words):
        if at and [words[at][2], words[min(at + 2, len(words) - 1)][2]] == ["(", ")"] and _short(words[at + 1][2]):
            at += 3
            continue
        kept.append(words[at])
        at += 1
    return kept


def _owns(words: list[tuple[int, int, str]], lows: list[str], at: int, tags: list[str]) -> bool:
    """Whether a mark behind a plural is an owner's: "the rebels' attack"; none where a quotation stands open."""
    if not tags or at + 1 == len(words) or tags[-1] not in ("NNS", "NNP") or not lows[at - 1].endswith("s"):
        return False
    touches = words[at][0] == words[at - 1][1] and words[at + 1][0] > words[at][1]
    opened = any(tag == "QT" and low in ("'", "‘") for low, tag in zip(lows, tags, strict=False))
    return touches and not opened and lows[at + 1][0].isalnum()


def _is_titled(words: list[tuple[int, int, str]]) -> bool:
    """Whether a headline has its words in capitals: "Mayor Of Klow Charged With Fraud"."""
    long = small = 0
    for _, _, word in words:
        if len(word) >= LONG and word.isalpha():
            long += 1
            small += not word[0].isupper()
            if small * PER_SMALL > len(words):
                return False  # as most sentences are soon seen to be
    return long >= TITLED_FROM and small * PER_SMALL <= long


def _short(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _names(word: str, closed: str | None) -> bool:
    """Whether a word of a closed class is part of the name that it stands in: "US", "WHO", "Theresa May"."""
    return (len(word) > 1 and word.isupper()) or (word[0].isupper() and closed in _AUXILIARY_TAGS)


def _sure_verb(low: str, before: str, verbs: frozenset[str]) -> bool:
    return before in ("MD", "DO") or (before == "TO" and low in verbs)
