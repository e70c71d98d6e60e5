"""What words beside a name say that it is: "chipmaker Tolgaron" a body, "Radio Klow's Ana Lind reports" a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from reportedly.nouns.findings import Mention
from reportedly.nouns.kinds import MentionKind
from reportedly.resolve.bodies import bare_name
from reportedly.resolve.ground import Ground
from reportedly.resolve.heads import BODIES
from reportedly.resolve.lore import is_role, known_body, of_demonym, state_named
from reportedly.resolve.naming import is_honorific
from reportedly.text.first_names import given_gender
from reportedly.text.fold import fold
from reportedly.text.wordset import word_set

FIRMS = word_set(
    "chipmaker carmaker automaker drugmaker planemaker shipbuilder steelmaker watchmaker toymaker retailer airline "
    "startup start-up broadcaster lender insurer brewer supermarket conglomerate company firm newspaper website "
    "charity nonprofit app"
)
INDUSTRIES = word_set(
    "oil gas tech technology media retail banking energy mining pharmaceutical telecoms telecom internet shipping "
    "steel software e-commerce food chemical chemicals industrial entertainment insurance semiconductor"
)
REPORTS = word_set("reports reported says said tells told writes wrote explains explained")
OTHERS = ("organisation", "group")


def with_told_kinds(ground: Ground, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions in order, kinds put right by the words beside each, and a name of the kind that most of its mentions
    have."""
    mentions = [replace(one, kind="person") if _is_reporter(ground, one) else one for one in mentions]
    full = [one.text.split() for one in mentions if one.kind == "person" and " " in one.text]
    surnames, given = {fold(words[-1]) for words in full}, {fold(words[0]) for words in full if not words[0].isupper()}
    firms = {bare_name(one.text) for one in mentions if _is_firm(ground, one)}
    firms = {text for text in firms if fold(text) not in given | surnames}
    mostly = _mostly(mentions, given | surnames)
    out: list[Mention] = []
    for one in mentions:
        kind = one.kind
        if one.kind in ("person", "group") and (bare_name(one.text) in firms or _is_initials(ground, one)):
            kind = "organisation"
        elif one.kind in OTHERS and fold(one.text) in given - surnames and _stands_alone(ground, one):
            kind = "person"
        elif one.kind in ("person", *OTHERS):
            kind = mostly.get(one.text, kind)
        out.append(one if kind == one.kind else replace(one, kind=kind))
    return out


def _stands_alone(ground: Ground, one: Mention) -> bool:
    """Whether a given name that is no known body's or people's has no other name behind it."""
    known = known_body(one.text) is not None or of_demonym(one.text) is not None
    known = known or is_role(one.text.lower()) or is_honorific(one.text.lower())
    after = ground.after(one.spans[-1].end)
    adjoins = bool(after) and after[0].text[0].isupper() and ground.between(one.spans[-1].end, after[0].start) == " "
    return not known and not adjoins


def _is_firm(ground: Ground, one: Mention) -> bool:
    """Whether a noun for a firm stands right before the name: "retailer Tolgaron", "oil giant Tolgaron"."""
    before = ground.before(one.spans[0].start, most=2) if one.kind in ("person", *OTHERS) else []
    if not before or ground.between(before[-1].end, one.spans[0].start) != " ":
        return False
    if " " in one.text and given_gender(fold(one.text.split()[0])) is not None:
        return False  # "retailer Ana Lind" keeps a shop
    giant = len(before) > 1 and before[-1].lower == "giant" and before[0].lower in INDUSTRIES
    return of_demonym(one.text) is None and (giant or before[-1].lower in FIRMS)


def _is_initials(ground: Ground, one: Mention) -> bool:
    """Whether a person by the model is a body's initials behind "the": "the HAIB said"."""
    if one.kind != "person" or len(one.text) < 3 or not one.text.isupper() or not one.text.isalpha():
        return False
    before = ground.before(one.spans[0].start)
    return bool(before) and before[0].lower == "the"


def _is_reporter(ground: Ground, one: Mention) -> bool:
    """Whether a body by the model is somebody of a newsroom who reports: "Radio Klow's Ana Lind reports"."""
    words = one.text.split()
    if len(words) != 2 or not all(word[0].isupper() and not word.isupper() for word in words):
        return False
    before, after = ground.before(one.spans[0].start), ground.after(one.spans[-1].end)
    owned = bool(before) and before[0].possessive and bool(after) and after[0].lower in REPORTS
    return owned and words[-1].lower() not in BODIES and known_body(one.text) is None


def _mostly(mentions: Sequence[Mention], named: set[str]) -> dict[str, MentionKind]:
    """Names that are a person's and a body's or group's by the model, with the kind that more of their mentions have; a
    name in full is a person's where its given name is known, or its surname alone is somebody's. Not what is part of a
    name."""
    counts: dict[str, Counter[MentionKind]] = {}
    for one in mentions:
        if one.kind in ("person", *OTHERS) and fold(one.text) not in named:
            counts.setdefault(one.text, Counter())[one.kind] += 1
    alone = {one.text for one in mentions if one.kind == "person" and " " not in one.text}
    both = {text: seen for text, seen in counts.items() if seen["person"] and len(seen) > 1 and not state_named(text)}
    found = {text: _likelier(text, seen, alone) for text, seen in both.items() if not is_honorific(text.lower())}
    return {text: kind for text, kind in found.items() if kind is not None}


def _likelier(text: str, seen: Counter[MentionKind], alone: set[str]) -> MentionKind | None:
    first, *_, last = text.split() if " " in text else (text, "")
    if last and known_body(text) is None and (last in alone or given_gender(fold(first)) is not None):
        return "person"
    (most, times), *others = seen.most_common()
    most = "organisation" if most == "group" and not text.endswith("s") else most  # no people's name
    return most if times > max(count for _, count in others) else None
