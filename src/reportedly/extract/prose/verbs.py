"""Verb groups: auxiliaries, adverbs and the main verb together, with voice, tense, aspect, modal and negation."""

from __future__ import annotations

from typing import Literal

import msgspec

from reportedly.extract.prose.tokens import Token

Form = Literal["past", "present", "infinitive", "participle", "gerund"]
_AUXILIARIES = frozenset(("MD", "BE", "HV", "DO", "NOT"))
_MAIN = frozenset(("VB", "VBP", "VBZ", "VBD", "VBN", "VBG"))
_STARTING = _MAIN | {"MD", "BE", "HV", "DO"}
_FLOATING = frozenset(("likely", "unlikely", "all", "both", "each", "first", "last"))  # "were all killed"
_SKIPPED = frozenset(("RB", "NOT"))
_UNDERWAY = frozenset(("being", "getting"))
_HELPERS = frozenset(("BE", "HV", "DO"))
_LEADING = frozenset(("TO", "NOT"))
_STANDS = frozenset(("committed", "opposed", "dedicated", "devoted"))  # before "to": how somebody stands to a thing


class VerbGroup(msgspec.Struct, frozen=True, gc=False):
    """One verb group: token range `[first, last)`, the main verb's index, and what its auxiliaries say."""

    first: int
    last: int
    main: int
    form: Form
    passive: bool
    progressive: bool
    perfect: bool
    negated: bool
    modal: str | None

    @property
    def undergone(self) -> bool:
        """Whether it tells what somebody undergoes: a passive, or a participle."""
        return self.passive or self.form == "participle"

    @property
    def finite(self) -> bool:
        """Whether it can be the verb of a clause of its own."""
        return self.form in ("past", "present")


def verb_groups(tokens: list[Token]) -> list[VerbGroup]:
    """All verb groups of one sentence in order; a bare "to" before a noun is none."""
    found: list[VerbGroup] = []
    last = 0
    for at, token in enumerate(tokens):
        if at < last:
            continue
        if token.tag in _STARTING or (token.tag in _LEADING and _leads_to_verb(tokens, at + 1)):
            found.append(_group(tokens, at))
            last = found[-1].last
    return found


def _leads_to_verb(tokens: list[Token], at: int) -> bool:
    while at < len(tokens) and tokens[at].tag in ("RB", "NOT", "TO"):
        at += 1
    split = at < len(tokens) and tokens[at].tag == "VBP" and tokens[at - 1].tag == "RB"  # "to fully embrace"
    return at < len(tokens) and (
        split or tokens[at].tag == "VB" or tokens[at].low in ("be", "have", "do") or tokens[at].tag == "VBG"
    )


def _group(tokens: list[Token], first: int) -> VerbGroup:
    at = first
    seen: list[Token] = []
    main = first
    while at < len(tokens):
        token = tokens[at]
        opens = token.tag == "TO" and all(one.tag == "NOT" for one in seen)  # "to go", "not to go"
        if token.tag in _AUXILIARIES or opens:
            if token.tag == "BE" and seen and seen[-1].tag in _MAIN:
                break
            seen.append(token)
            main = at
        elif token.tag in _MAIN:
            main = at
            seen.append(token)
            at += 1
            break
        elif (token.tag == "RB" or token.low in _FLOATING) and seen and _verb_follows(tokens, at + 1):
            pass
        elif token.tag == "CC" and seen and tokens[at - 1].tag == "RB" and _adverb_and_verb(tokens, at + 1):
            pass  # "was directly or indirectly told"
        elif token.tag in ("PRP", "NNP", "NN", "NNS") and at == first + 1 and seen and seen[0].tag in ("DO", "MD"):
            break
        else:
            break
        at += 1
    if tokens[main].tag == "NOT":
        main = next((i for i in range(main, first - 1, -1) if tokens[i].tag not in _SKIPPED), main)
    return _described(tokens, first, max(at, first + 1), main, seen)


def _adverb_and_verb(tokens: list[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].tag == "RB" and _verb_follows(tokens, at)


def _verb_follows(tokens: list[Token], at: int) -> bool:
    while at < len(tokens) and tokens[at].tag in _SKIPPED:
        at += 1
    return at < len(tokens) and (tokens[at].tag in _MAIN or tokens[at].tag in ("BE", "HV"))


def _described(tokens: list[Token], first: int, last: int, main: int, seen: list[Token]) -> VerbGroup:
    tags = [token.tag for token in seen]
    helpers = [token.low for token in seen if token.tag in _HELPERS]
    tag = tokens[main].tag
    has_be, has_have = (tags.count(helper) > (tag == helper) for helper in ("BE", "HV"))  # beside the main verb
    modal = next((token.low for token in seen if token.tag == "MD"), None) if "MD" in tags else None
    negated = "NOT" in tags or modal == "cannot" or (first > 0 and tokens[first - 1].tag == "NOT")
    stands = tokens[main].low in _STANDS and last < len(tokens) and tokens[last].low == "to"
    return VerbGroup(
        first, last, main,
        _form(tokens[first], tags, helpers, tag, modal),
        has_be and tag == "VBN" and not stands, has_be and (tag == "VBG" or not _UNDERWAY.isdisjoint(helpers[1:])),
        has_have, negated, modal,
    )  # fmt: skip


def _form(first: Token, tags: list[str], helpers: list[str], tag: str, modal: str | None) -> Form:
    if "TO" in tags:
        return "infinitive"
    if modal:
        return "present"
    if helpers and helpers[0] in ("was", "were", "had", "did", "got"):
        return "past"
    if helpers and helpers[0] in ("being", "having", "getting"):
        return "gerund"
    if helpers and helpers[0] in ("be", "been"):
        return "infinitive" if helpers[0] == "be" else "participle"
    if helpers:
        return "present"
    return {"VBD": "past", "VBN": "participle", "VBG": "gerund", "VB": "infinitive"}.get(tag, "present")  # type: ignore[return-value]
