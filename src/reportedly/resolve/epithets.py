"""What an article calls its organisations beside their names: "broadcaster X", "X, a television network"."""

from __future__ import annotations

from reportedly.resolve.cast import Cast
from reportedly.resolve.ground import Ground, Word
from reportedly.resolve.heads import BODIES
from reportedly.text.wordset import word_set

ALIKE = (
    word_set("network broadcaster channel station broadcast broadcasting television radio tv"),
    word_set("company corporation firm conglomerate manufacturer maker carmaker retailer operator"),
    word_set("airline carrier"),
    word_set("newspaper paper daily tabloid publication magazine"),
    word_set("union federation"),
)
# What a body may be called whatever its own name says it is: "the agency" of a Transport Authority.
WIDER = {
    "agency": word_set(
        "authority bureau administration service commission board office department directorate inspectorate institute"
    ),
    "force": word_set("police constabulary gendarmerie"),
    "department": word_set("police"),
    "brokerage": word_set("securities equities capital brokers broking investments"),
    **dict.fromkeys(
        word_set("group organisation organization"),
        word_set("union federation association league foundation network alliance council forum club charity society"),
    ),
}
WORDS = BODIES | frozenset(word for words in ALIKE for word in words)
IS = word_set("is was are were")
ARTICLES = word_set("a an the")
LONGEST = 8  # words of an apposition that are read: "the largest television and radio broadcasting company"


def give_epithets(cast: Cast, ground: Ground) -> None:
    """Notes with each named organisation the nouns that its mentions stand beside."""
    for seen in cast.seen:
        draft = cast.drafts[seen.actor]
        if draft.named and draft.kind not in ("person", "state", "population", "document"):
            draft.roles.update(_before(ground, seen.start), _after(ground, seen.end))


def _before(ground: Ground, start: int) -> set[str]:
    """Lower-case nouns right before the name: "broadcast corporation X"; not across a comma."""
    found: set[str] = set()
    for word in reversed(ground.before(start, most=2)):
        if word.lower not in WORDS or word.text[0].isupper() or ground.between(word.end, start).strip():
            break
        found.add(word.lower)
        start = word.start
    return found


def _after(ground: Ground, end: int) -> set[str]:
    """Nouns of what the name is said to be: ", a … network", "is the … company"."""
    words = ground.after(end, most=LONGEST + 2)
    comma = bool(words) and ground.between(end, words[0].start).strip() == ","
    if not words or not (comma or words[0].lower in IS):
        return set()
    words = words if comma else words[1:]
    return _phrase(ground, words) if words and words[0].lower in ARTICLES else set()


def _phrase(ground: Ground, words: list[Word]) -> set[str]:
    found: set[str] = set()
    for word, following in zip(words[1:], (*words[2:], None), strict=False):
        if word.lower in WORDS:
            found.add(word.lower)
        if following is None or "," in ground.between(word.end, following.start) or following.lower in ("of", "in"):
            break
    return found


def may_be_called(noun: str, epithets: set[str]) -> bool:
    """Whether an organisation with these epithets may be meant by "the" and this noun."""
    alike = next((words for words in ALIKE if noun in words), frozenset({noun}))
    return bool(alike & epithets)
