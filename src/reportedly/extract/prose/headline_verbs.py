"""The verb of a headline that looks like a noun: "Rebels ambush convoy", "Car bomb wounds 12", "Ruiz, poet, dies"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from reportedly.extract.prose.tokens import FINITE, NOUNS, base_form

STOPS = frozenset((".", "!", "?", "”", '"'))
_VERBS = FINITE | {"BE", "HV", "MD", "VBN"}
_FINITE = FINITE | {"BE", "HV", "MD"}
_BEHIND_DEAD = frozenset(("PU", "IN", "SUB"))
_PARTICLES = frozenset(("out", "off", "up", "down", "over", "back"))  # "rules out talks"
_OBJECTS = NOUNS | {"DT", "PRP", "CD", "JJ"}
_BEHIND_BARE = _OBJECTS | {"IN", "TO"}  # a plural before a bare form is hardly ever part of a compound with it


def with_a_headlines_verb(
    lows: list[str], tags: list[str], starts: Sequence[int], verbs: frozenset[str], known: Collection[int]
) -> None:
    """Where a line without a stop has no verb, a word that may be one is: a noun's form that agrees with the noun
    before and has an object behind; one of `known`, the offsets of words that the reader model takes to tell, if any.
    """
    if len(tags) < 3 or lows[-1] in STOPS:
        return
    for at in _behind_asides(lows, tags, verbs):
        if starts[at] in known:
            tags[at] = "VBZ"
            return
    if not _VERBS.isdisjoint(tags):
        return
    fits = [at for at in range(1, len(tags) - 1) if _may_be(lows, tags, verbs, at)]
    named = [at for at in fits if tags[at] == "NNS" and tags[at - 1] == "NNP"]  # "Clinton | blames defeat on Comey"
    last = named or [at for at in fits if at + 1 not in fits]  # "prison guards | strike over pay"
    chosen = next((at for at in last if starts[at] in known), last[0] if last else None)
    if chosen is not None:
        tags[chosen] = "VBZ" if tags[chosen] == "NNS" else "VBP"


def _may_be(lows: list[str], tags: list[str], verbs: frozenset[str], at: int) -> bool:
    if tags[at] == "NN" and _counted(lows, tags, at):
        return tags[at + 1] in ("IN", "TO") and lows[at + 1] != "of" and lows[at] in verbs  # "Three die in Klow"
    if at + 1 >= len(tags) or tags[at - 1] not in NOUNS or lows[at] == "police" or base_form(lows[at]) not in verbs:
        return False
    several = tags[at - 1] == "NNS" or lows[at - 1].endswith("s") or (at > 2 and lows[at - 2] == ",")
    if tags[at] == "NN":
        return several and tags[at + 1] in _BEHIND_BARE and lows[at + 1] != "of"
    led = lows[at + 1] in _PARTICLES and at + 2 < len(tags)
    return tags[at] == "NNS" and not several and tags[at + 2 if led else at + 1] in _OBJECTS


def _counted(lows: list[str], tags: list[str], at: int) -> bool:
    """Whether a bare number that opens a clause stands before a word: "Three | die in", not "Round 2 | vote in"."""
    opens = at == 1 or tags[at - 2] in ("PU", "CC")
    return opens and (lows[at - 1] == "several" or (tags[at - 1] == "CD" and lows[at - 1] not in ("1", "one")))


def _behind_asides(lows: list[str], tags: list[str], verbs: frozenset[str]) -> Iterator[int]:
    """Where a form in -s stands behind the comma that ends what is said of the name that opens the sentence."""
    if tags[0] != "NNP" or lows.count(",") < 2:
        return
    first = lows.index(",")
    for at in range(first + 2, len(tags)):
        if tags[at] != "NNS" or lows[at - 1] != "," or tags[first - 1] != "NNP" or base_form(lows[at]) not in verbs:
            continue
        listed = at + 1 < len(tags) and tags[at + 1] in ("PU", "CC")
        if not listed and _FINITE.isdisjoint(tags[:first] + tags[at + 1 :]):
            yield at


def with_the_dead_told(lows: list[str], tags: list[str]) -> None:
    """Where no verb stands before it, "dead" tells what befell those before: "Ten dead in fire", "Ruiz, poet, dead"."""
    if "dead" not in lows:
        return
    at = lows.index("dead")
    whose, aside = tags[at - 1] if at else "", at > 1 and lows[at - 1] == ","
    alone = (aside or whose in NOUNS or whose == "CD") and _VERBS.isdisjoint(tags[:at])
    behind = tags[at + 1 : at + 2]
    if alone and (not behind or behind[0] in _BEHIND_DEAD or tags[at + 1 : at + 3] == ["CC", "CD"]):
        tags[at] = "VBD" if aside else "VBN"
