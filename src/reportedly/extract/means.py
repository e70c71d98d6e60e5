"""What violence was done with, where its own word doesn't say: "killed by a car bomb", "attacked with rockets"."""

from __future__ import annotations

from collections.abc import Mapping

from reportedly.extract.draft import Draft
from reportedly.extract.found import Found
from reportedly.extract.framing import full_frame
from reportedly.extract.prose import Sentence
from reportedly.text.lemmas import noun_lemma
from reportedly.text.wordset import word_set

UNTOLD = (None, "destroy")  # modes that say nothing of the means
_BY_NOUN: Mapping[str, str] = {
    noun: mode
    for mode, nouns in {
        "explosives": "bomb explosive dynamite grenade mine landmine blast explosion ied bombing car-bomb",
        "firearms": "gun gunfire rifle shot bullet pistol machinegun handgun",
        "heavy-weapons": "rocket missile shell mortar artillery shelling howitzer tank",
        "aerial": "airstrike warplane bomber airplane helicopter",
        "drone": "drone",
        "primitive": "knife machete axe stone sword club",
    }.items()
    for noun in word_set(nouns)
}
SENDING = word_set(
    "fire launch throw hurl lob use detonate plant place drop shoot open exchange"
)  # of which weapons are no target
_WITH = ("with", "by", "in", "using", "from")


def is_weapon(words: str) -> bool:
    """Whether a description's last word, before any "of", names a weapon: "two rockets", "a barrage of shells"."""
    heads = (part.split()[-1].lower() for part in words.split(" of ") if part.split())
    return any(noun_lemma(head) in _BY_NOUN or noun_lemma(head) == "weapon" for head in heads)


def mode_by_means(draft: Draft, sentence: Sentence, found: Found) -> str | None:
    """The mode of violence that the weapon told beside it gives; None where none is."""
    frame = full_frame(draft, sentence, found)
    linked = (phrase for word, phrases in frame.linked if word in _WITH for phrase in phrases)
    for phrase in (*frame.subjects, *frame.agents, *linked):
        mode = _BY_NOUN.get(noun_lemma(sentence.tokens[phrase.head].low))
        if mode is not None:
            suicide = any(token.low == "suicide" for token in sentence.tokens[phrase.first : phrase.head])
            return "suicide-attack" if suicide else mode  # a "suicide bomber" is no plane
    return None
