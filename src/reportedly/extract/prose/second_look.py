"""What only the whole sentence shows: participles that look like past tenses, and verbs that look like plurals."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from msgspec.structs import replace

from reportedly.extract.prose import grammar as g
from reportedly.extract.prose.tokens import FINITE, NOUNS, Token, base_form

_BREAKS = frozenset(("PU", "CC", "SUB", "REL", "QT"))


def with_reduced_relatives(tokens: list[Token], taking: Collection[int] = ()) -> list[Token]:
    """The same words, past forms that describe the noun before them made participles ("troops sent north are …"), save
    those at the offsets `taking`, which are known to act on what follows."""
    for at, token in enumerate(tokens):
        if token.tag == "VBD" and _done_by(tokens, at):
            tokens[at] = replace(token, tag="VBN")
        elif (
            token.tag == "VBD"
            and at
            and tokens[at - 1].tag in NOUNS
            and token.low not in g.ONLY_PAST
            and token.start not in taking
        ):
            takes_object = at + 1 < len(tokens) and tokens[at + 1].tag in (
                "DT",
                "NN",
                "NNS",
                "NNP",
                "PRP",
                "CD",
                "JJ",
                "SUB",
            )
            if (not takes_object and _finite_ahead(tokens, at)) or _finite_behind(tokens, at):
                tokens[at] = replace(token, tag="VBN")
    return tokens


def _done_by(tokens: list[Token], at: int) -> bool:
    """Whether a past form behind a comma and an adverb says who did it, or what somebody was charged with: "a raid,
    reportedly carried out by rebels", "Lind appeared in court, charged with murder"."""
    if charged_behind_comma(tokens, at):
        return True
    behind = at > 1 and (tokens[at - 1].low == "," or (tokens[at - 1].tag == "RB" and tokens[at - 2].low == ","))
    ahead = [token.low for token in tokens[at + 1 : at + 3]]
    return behind and (ahead[:1] == ["by"] or (ahead[1:] == ["by"] and ahead[0] in ("out", "on", "off", "up", "down")))


def charged_behind_comma(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word behind a comma begins what was done to the one named before: ", charged with"."""
    ahead = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return at > 0 and tokens[at - 1].low == "," and (tokens[at].low, ahead) in g.CHARGED


def with_verbs_of_names(tokens: list[Token], verbs: frozenset[str]) -> list[Token]:
    """The same words, a stretch without a verb given one after its name: "Borduria strikes at …"."""
    for at in range(1, len(tokens) - 1):
        token = tokens[at]
        if token.tag != "NNS" or tokens[at - 1].tag != "NNP" or tokens[at + 1].tag not in ("IN", "TO", "SUB"):
            continue
        if base_form(token.low) in verbs and not _verb_near(tokens, at):
            tokens[at] = replace(token, tag="VBZ")
    return tokens


def _verb_near(tokens: list[Token], at: int) -> bool:
    """Whether the stretch around a word, up to marks and openers, has a finite verb already or begins in mid-clause."""
    back = at - 1
    while back >= 0 and tokens[back].tag == "NNP":
        back -= 1
    if back >= 0 and tokens[back].tag not in ("QT", "SUB", "CC") and tokens[back].low not in (",", ":", "the"):
        return True
    return _finite_ahead(tokens, at)


def _finite_ahead(tokens: list[Token], at: int) -> bool:
    for token in tokens[at + 1 :]:
        if token.tag in _BREAKS or token.low == "what":
            return False
        if token.tag in ("BE", "HV", "MD") or token.tag in FINITE:
            return True
    return False


def _finite_behind(tokens: list[Token], at: int) -> bool:
    for back in range(at - 1, -1, -1):
        token = tokens[back]
        if token.tag in _BREAKS:
            return False
        if token.tag in ("BE", "HV", "MD", "VBN") or token.tag in FINITE:
            return token.low not in g.CLAUSE_TAKERS
    return False
