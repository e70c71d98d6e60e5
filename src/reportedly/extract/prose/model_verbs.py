"""Verbs that the reader model saw where the forms of words leave open what they are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reportedly.extract.prose import grammar as g
from reportedly.extract.prose.open_class import is_past
from reportedly.extract.prose.tokens import NOUNS, base_form
from reportedly.nouns.stages import Predicate

SURE_VERB = 0.7  # confidence from which a predicate of the model decides that a word is a verb
SURE_SIDE = 0.7  # and from which its argument decides of which form it is
LIKELY_SIDE = 0.4  # where two of them agree; CAMEO sides .709 at 0.5, .711 at 0.4 and 0.3
_BY = "by "
NEAR = 2  # fewer characters than this stand between a verb and the argument right behind it
_CORE = ("ARG0", "ARG1")
_OF_NOUNS = frozenset(("a", "an", "its", "their", "his", "her", "our", "my", "your"))
_ARTICLES = frozenset(("a", "an", "the", "no"))  # right behind which no verb stands: "has no shot at the title"
_NOMINAL = frozenset(("NN", "JJ"))
_SUBJECTS = NOUNS | {"JJ"}
_AUXILIARIES = frozenset(("BE", "HV", "RB", "NOT"))
_BEFORE_NOUNS = NOUNS | {"JJ", "CD", "VBD", "VBZ", "VBG", "VBN", "VB", "VBP", "DT", "POS"}
_BEFORE_A_SECOND = frozenset(("RB", "NOT", "CC", "VBN"))
_FLOATING = frozenset(("all", "both", "each"))


class ModelVerbs(NamedTuple):
    """Offsets of words that the model takes for verbs.

    `told` have a side before them; of these `taking` have one right behind too, `undergone` what is acted on before and
    nobody who acts, `agented` that too and "by" with who acts behind; `known` are all words that tell.
    """

    told: frozenset[int] = frozenset()
    taking: frozenset[int] = frozenset()
    undergone: frozenset[int] = frozenset()
    agented: frozenset[int] = frozenset()
    known: frozenset[int] = frozenset()

    def decides(self, start: int, tag: str) -> bool:
        """Whether a word's tag may be put right at all."""
        return start not in self.known if tag in ("VBG", "VBP") else start in self.told

    def corrected(
        self, start: int, low: str, tag: str, lows: Sequence[str], before: Sequence[str], verbs: frozenset[str]
    ) -> str:
        """The tag of a word after those with the tags `before` it, put right where it can be the verb that the model
        saw; `lows` are the sentence's words."""
        last = before[-1] if before else "START"
        owned = last == "POS" or _described(lows, before)  # "the farmers' demands", "their recent attack"
        of_noun = owned or (bool(before) and lows[len(before) - 1] in _ARTICLES)
        if start in self.told and tag in _NOMINAL and last not in _AUXILIARIES and is_past(low) and not of_noun:
            tag = "VBD"
        if (
            start in self.taking
            and not owned
            and base_form(low) in verbs
            and (tag == "NNS" or (tag == "NN" and (last in _SUBJECTS or _goes_on(lows, before))))
        ):
            return "VBZ" if tag == "NNS" else "VBP"
        if self.known and tag in ("VBG", "VBP") and start not in self.known and last in _BEFORE_NOUNS:
            return "NN"
        done_to = start in self.agented or (start in self.undergone and _shares_be(lows, before))
        return "VBN" if tag == "VBD" and low not in g.ONLY_PAST and done_to else tag


NO_VERBS = ModelVerbs()


def verbs_seen(predicates: Sequence[Predicate], text: str) -> ModelVerbs:
    """The verbs that the reader model saw in an article's text; of nouns it seldom has a side before them."""
    told, taking, undergone, agented = set(), set(), set(), set()
    for one in predicates:
        if one.confidence < SURE_VERB or not one.arguments:
            continue
        start = one.span.start
        ahead = [side for side in one.arguments if side.role in _CORE and side.spans[-1].end < start]
        if not ahead:
            continue
        told.add(start)
        acting = acted_on = 0.0
        for side in ahead:
            if side.role == "ARG0":
                acting = max(side.confidence, acting)
            else:
                acted_on = max(side.confidence, acted_on)
        if acting >= LIKELY_SIDE and _followed(one):
            taking.add(start)
        if acted_on >= SURE_SIDE and not acting:
            undergone.add(start)
        if acted_on >= LIKELY_SIDE and _has_agent(one, text):
            agented.add(start)
    known = frozenset([one.span.start for one in predicates])
    return ModelVerbs(frozenset(told), frozenset(taking), frozenset(undergone), frozenset(agented), known)


def _described(lows: Sequence[str], tags: Sequence[str]) -> bool:
    """Whether the words so far end in an adjective of one thing or of somebody's: "a recent", "their recent"."""
    at = len(tags) - 1
    while at > 0 and tags[at] == "JJ":
        at -= 1
    return 0 <= at < len(tags) - 1 and lows[at] in _OF_NOUNS


def _goes_on(lows: Sequence[str], tags: Sequence[str]) -> bool:
    """Whether a headline's second verb may come next: "Gunmen storm hotel, kill nine"."""
    return len(tags) > 0 and lows[len(tags) - 1] == "," and "VBP" in tags and tags[0] in ("NN", "NNS", "NNP", "CD")


def _has_agent(one: Predicate, text: str) -> bool:
    """Whether "by" and who acts stand behind a predicate."""
    agents = (a.spans[0].start for a in one.arguments if a.role == "ARG0" and a.confidence >= LIKELY_SIDE)
    return any(start > one.span.end and text[start : start + len(_BY)].lower() == _BY for start in agents)


def _followed(one: Predicate) -> bool:
    """Whether what is acted on stands right behind a predicate."""
    starts = (a.spans[0].start for a in one.arguments if a.role == "ARG1" and a.confidence >= LIKELY_SIDE)
    return any(0 < at - one.span.end < NEAR for at in starts)


def _shares_be(lows: Sequence[str], tags: Sequence[str]) -> bool:
    """Whether a form of "be" governs what comes after words with these tags: "were all killed", "was arrested and
    banned"."""
    for at in range(len(tags) - 1, -1, -1):
        if tags[at] == "BE":
            return True
        if tags[at] not in _BEFORE_A_SECOND and lows[at] not in _FLOATING:
            return False
    return False
