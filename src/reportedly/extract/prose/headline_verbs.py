"""The verb of a headline that looks like a noun: "Rebels ambush convoy", "Car bomb wounds 12"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from reportedly.extract.prose.tokens import FINITE, NOUNS, base_form

STOPS = frozenset((".", "!", "?", "”", '"'))
_VERBS = FINITE | {"BE", "HV", "MD", "VBN"}
_PARTICLES = frozenset(("out", "off", "up", "down", "over", "back"))  # "rules out talks"
_OBJECTS = NOUNS | {"DT", "PRP", "CD", "JJ"}
_BEHIND_BARE = _OBJECTS | {"IN", "TO"}  # a plural before a bare form is hardly ever part of a compound with it


def with_a_headlines_verb(
    lows: list[str], tags: list[str], starts: Sequence[int], verbs: frozenset[str], known: Collection[int]
) -> None:
    """Where a line without a stop has no verb, a word that may be one is: a noun's form that agrees with the noun
    before and has an object behind; one of `known`, the offsets of words that the reader model takes to tell, if any.
    """
    if len(tags) < 3 or lows[-1] in STOPS or not _VERBS.isdisjoint(tags):
        return
    fits = [at for at in range(1, len(tags) - 1) if _may_be(lows, tags, verbs, at)]
    named = [at for at in fits if tags[at] == "NNS" and tags[at - 1] == "NNP"]  # "Clinton | blames defeat on Comey"
    last = named or [at for at in fits if at + 1 not in fits]  # "prison guards | strike over pay"
    chosen = next((at for at in last if starts[at] in known), last[0] if last else None)
    if chosen is not None:
        tags[chosen] = "VBZ" if tags[chosen] == "NNS" else "VBP"


def _may_be(lows: list[str], tags: list[str], verbs: frozenset[str], at: int) -> bool:
    if at + 1 >= len(tags) or tags[at - 1] not in NOUNS or lows[at] == "police" or base_form(lows[at]) not in verbs:
        return False
    several = tags[at - 1] == "NNS" or lows[at - 1].endswith("s") or (at > 2 and lows[at - 2] == ",")
    if tags[at] == "NN":
        return several and tags[at + 1] in _BEHIND_BARE and lows[at + 1] != "of"
    led = lows[at + 1] in _PARTICLES and at + 2 < len(tags)
    return tags[at] == "NNS" and not several and tags[at + 2 if led else at + 1] in _OBJECTS
