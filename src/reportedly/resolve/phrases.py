"""A noun phrase taken apart: its head, what stands before it, what is apposed, and the parts joined by "and"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from reportedly.nouns.findings import Mention
from reportedly.resolve.ground import Ground, Word
from reportedly.resolve.heads import AFTER_HEAD, DETERMINERS, PREPOSITIONS, head_class, is_plural
from reportedly.resolve.lore import is_role
from reportedly.text.spots import Spot, Spots
from reportedly.text.wordset import word_set

SPLIT = re.compile(r",|;|\s--?\s|[—()\n:]|(?<!\w)–|–(?!\w)")  # not the dash of "Export–Import Bank"
PRONOUNS = word_set(
    "he she they it we i you him her his their them us me my our its hers theirs himself herself themselves"
)
EDGES = " \t\r\n\u00a0,;:.\"“”'‘’«»()-–—"
LEADING = word_set("by of from to in for with")
EXAMPLES = re.compile(r",? (?:including|among them|such as)\b")  # "ten officers, including …": the officers speak
# Whom a paper came to or who quotes somebody is neither its maker nor theirs: "a police report obtained by the Herald"
HANDED = re.compile(
    r"(?<=[a-z]) (?:exclusively )?(?:(?:obtained|seen|reviewed|viewed|verified|accessed|cited|quoted) by"
    r"|(?:leaked|provided|given|sent|shown|handed|addressed|submitted|made available) to|shared with)\b"
)
PLUS = word_set("and & plus")
Names = Spots[Mention]


class Phrase(NamedTuple):
    """One noun phrase: `core` is the words up to its head, `head` the last of them, `rest` what follows before a comma.

    `name` is the mention that the core ends in, if it ends in one; `apposed` are the stretches after it.
    """

    start: int
    end: int
    core: tuple[Word, ...]
    head: Word | None
    rest: tuple[int, int]
    name: Mention | None
    apposed: tuple[tuple[int, int], ...]

    @property
    def lower(self) -> str:
        """The head noun in lower case, "" where there is none."""
        return self.head.lower if self.head else ""

    @property
    def determiner(self) -> str:
        """The phrase's first word in lower case if it is a determiner or number, else ""."""
        first = self.core[0].lower if self.core else ""
        return first if first in DETERMINERS or first.isdigit() else ""

    @property
    def plural(self) -> bool:
        """Whether the head noun is of more than one."""
        return is_plural(self.lower)


def parts(ground: Ground, start: int, end: int, names: Names) -> list[Phrase]:
    """The joint parts of a phrase, each taken apart; one part unless "and" joins two heads (RULES 8)."""
    start, end = _trim(ground.text, start, end)
    start = _past_preposition(ground, start, end, names)
    examples = EXAMPLES.search(ground.text, start, end)
    end = examples.start() if examples else end
    handed = HANDED.search(ground.text, start, end)
    end = handed.start() if handed else end
    cuts = [*_joints(ground, start, end, names)]
    edges = [start, *(edge for cut in cuts for edge in cut), end]
    pieces = [_trim(ground.text, *pair) for pair in zip(edges[::2], edges[1::2], strict=True)]
    return [take_apart(ground, *piece, names) for piece in pieces if piece[0] < piece[1]]


def _past_preposition(ground: Ground, start: int, end: int, names: Names) -> int:
    """Where the phrase itself begins if a preposition was taken along ("by the minister")."""
    first = ground.within(start, end)[:2]
    if len(first) == 2 and first[0].lower in LEADING and not _held(first[0], names):
        return first[1].start
    return start


def take_apart(ground: Ground, start: int, end: int, names: Names) -> Phrase:
    """One noun phrase's head, core and appositions."""
    chunks = _chunks(ground, start, end, names)
    first = chunks[0] if chunks else (start, end)
    words = ground.within(*first)
    core = _core(words, names)
    name = _name_at_end(core, names) or _name_after_role(ground, core, first[1], names)
    rest = (core[-1].end if core else first[0], first[1])
    listed = any(ground.text.startswith("and ", chunk[0]) for chunk in chunks[1:])  # "a group of A, B, and C staff"
    beside = () if listed else tuple(chunks[1:])
    return Phrase(start, end, tuple(core), core[-1] if core else None, rest, name, beside)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and text[end - 1] in EDGES and not (text[end - 1] == "." and text[end - 3 : end - 2] == "."):
        end -= 1
    return start, end


def _chunks(ground: Ground, start: int, end: int, names: Names) -> list[tuple[int, int]]:
    edges = [start]
    for hit in SPLIT.finditer(ground.text, start, end):
        if not any(spot.start < hit.start() and hit.end() < spot.end for spot in names.touching(*hit.span())):
            edges += [hit.start(), hit.end()]
    edges.append(end)
    found = (_trim(ground.text, *pair) for pair in zip(edges[::2], edges[1::2], strict=True))
    return [pair for pair in found if pair[0] < pair[1]]


def _core(words: list[Word], names: Names) -> list[Word]:
    """Words up to the head: before the first preposition that no name holds; a last possessive ending is left out."""
    core: list[Word] = []
    for word, following in zip(words, (*words[1:], None), strict=False):
        ends = bool(core) and not _held(word, names) and _ends_core(word, core[-1])
        if ends and not _describes_head(core, word, following):
            break
        if (
            not core
            and following
            and (word.lower in ("only", "even") or (word.lower == "both" and _names_two(following)))
        ):
            continue
        core.append(word)
    while core and core[-1].possessive:
        core.pop()
    return core


def _ends_core(word: Word, before: Word) -> bool:
    """Whether a word is past the head: a preposition, an auxiliary, or "supporting", "released" after a noun."""
    if word.text.isupper() and len(word.text) > 1:
        return False  # "the WHO", "the US"
    if word.lower in PREPOSITIONS or word.lower in AFTER_HEAD:
        return True
    return word.lower.endswith(("ing", "ed")) and word.text[0].islower() and head_class(before.lower) != "other"


def _describes_head(core: list[Word], word: Word, following: Word | None) -> bool:
    """Whether an adverb and its participle go with the head to come: "Klow's recently named chair"."""
    if core[-1].possessive and word.lower.endswith("ly"):
        return following is not None and following.lower.endswith("ed")
    if not word.lower.endswith("ed"):
        return False  # "an assembly of"
    led = len(core) > 1 and core[-1].lower.endswith("ly") and (core[-2].possessive or core[-2].lower in DETERMINERS)
    return led and following is not None and following.lower not in PREPOSITIONS | AFTER_HEAD


def _names_two(word: Word) -> bool:
    """Whether "both" goes with names ("both the union and …"), not with a noun ("both countries")."""
    return word.text[0].isupper() or word.lower in DETERMINERS


def _held(word: Word, names: Names) -> bool:
    return any(spot.start < word.start and word.end < spot.end for spot in names.touching(word.start, word.end))


def _name_at_end(core: list[Word], names: Names) -> Mention | None:
    if not core:
        return None
    spot = names.ending(core[-1].end) or _spilling(core[-1], names) or _cut_name(core, names)
    return spot.what if spot else None


def _cut_name(core: list[Word], names: Names) -> Spot[Mention] | None:
    """The body's name that begins in the core and is cut at its end: "the Press Council" of "… of Oslo"."""
    over = names.touching(core[-1].start, core[-1].end)
    begun = [spot for spot in over if spot.start >= core[0].start and spot.end > core[-1].end]
    return next((spot for spot in begun if spot.what.kind == "organisation"), None)


def _name_after_role(ground: Ground, core: list[Word], end: int, names: Names) -> Mention | None:
    """The person after a role and its complement ("Ambassador to Chad Ann Lee"); not "a spokesman for Ann Lee"."""
    if not core or (head_class(core[-1].lower) == "other" and not is_role(core[-1].lower)):
        return None
    spot = names.ending(end)
    if spot is None or spot.what.kind != "person" or spot.start < core[-1].end:
        return None
    between = ground.within(core[-1].end, spot.start)
    last = max((n for n, word in enumerate(between) if word.lower in PREPOSITIONS), default=len(between))
    complement = between[last + 1 :]
    return spot.what if complement and not any(is_role(word.lower) for word in complement) else None


def _spilling(word: Word, names: Names) -> Spot[Mention] | None:
    """A name whose span goes on past the word by its possessive ending or full stop."""
    over = [spot for spot in names.touching(word.start, word.end) if 0 < spot.end - word.end <= 2]
    return over[0] if over else None


def _joints(ground: Ground, start: int, end: int, names: Names) -> list[tuple[int, int]]:
    """Where "and" joins two sources: the left side must end in a head, not in the middle of a modifier."""
    found: list[tuple[int, int]] = []
    words = ground.within(start, end)
    left = start
    for place, word in enumerate(words[:-1]):
        joint = word.lower in PLUS or _is_as_well_as(words, place)
        if not joint or _held(word, names) or place == 0:
            continue
        before, after = words[place - 1], words[place + 1]
        if word.lower == "as":
            before = words[place - 3]
        common = (
            after.lower in DETERMINERS and head_class(before.lower) != "other"
        )  # not "researcher and engineer Ann Lee"
        behind = words[place + 1 :]
        if _is_portfolio(ground, before, behind, names) or _share_their_people(before, behind, names):
            continue
        opens = _starts_head(after, behind, names) or _is_another_in_office(before, behind, names)
        set_off = _ends_apposition(ground, left, before, behind, names)
        if (opens and _heads_left(ground, left, before, names, common=common)) or set_off:
            found.append((words[place - 2].start if word.lower == "as" else word.start, word.end))
            left = word.end
    commas = _listed(ground, start, found[0][0], names) if found else []
    return commas + found


def _is_as_well_as(words: list[Word], place: int) -> bool:
    """Whether the word there is the last of "as well as"."""
    return place > 2 and [one.lower for one in words[place - 2 : place + 1]] == ["as", "well", "as"]


def _is_portfolio(ground: Ground, before: Word, words: list[Word], names: Names) -> bool:
    """Whether "and" joins what one person is in charge of ("Roads and Bridges Minister Ann Lee"): behind it stands a
    word that heads nobody, then a role and a name; before it nobody's name, nor a body."""
    person = names.ending(before.end, slack=1)
    head = head_class(before.lower)
    if (person is not None and person.what.kind == "person") or head != "other" or is_role(before.lower):
        return False
    role = next((n for n, word in enumerate(words) if is_role(word.lower)), 0)
    opening = words[:role]
    held = [spot for word in opening for spot in names.touching(word.start, word.end)]
    fields = all(spot.what.kind == "organisation" and spot.end <= words[role].start for spot in held)
    plain = fields and all(head_class(word.lower) == "other" for word in opening)
    named = role + 1 < len(words) and names.starting(words[role + 1].start) is not None
    return 0 < role < 4 and plain and named and opening[0].lower not in DETERMINERS


def _ends_apposition(ground: Ground, left: int, before: Word, behind: list[Word], names: Names) -> bool:
    """Whether a comma ends what one person is before "and" names another: "Ann Lee, the mayor, and Ben Holm"."""
    one, other = names.starting(left), names.starting(behind[0].start)
    people = one is not None and other is not None and {one.what.kind, other.what.kind} == {"person"}
    return people and ground.text.startswith(",", before.end) and "," in ground.text[left : before.start]


def _share_their_people(before: Word, behind: list[Word], names: Names) -> bool:
    """Whether "and" joins two bodies whose people are meant, not the first: "Fram Oil and Borg Gas employees"."""
    one, other = names.ending(before.end, slack=1), names.starting(behind[0].start)
    if one is None or other is None or {one.what.kind, other.what.kind} != {"organisation"}:
        return False
    head = next((word for word in behind if word.start >= other.end), None)
    return head is not None and head.text.islower() and is_plural(head.lower)


def _heads_left(ground: Ground, left: int, before: Word, names: Names, *, common: bool) -> bool:
    prepositions = [w for w in ground.within(left, before.end) if w.lower in PREPOSITIONS and not _held(w, names)]
    opened = ground.text.rfind(" (", left, before.start) if ground.text.startswith(")", before.end) else -1
    ends_name = names.ending(before.end, slack=1) is not None or names.ending(opened) is not None
    return not prepositions and (ends_name or is_plural(before.lower) or before.lower in PRONOUNS or common)


def _starts_head(after: Word, words: list[Word], names: Names) -> bool:
    if after.lower in DETERMINERS:
        return True
    core = _core(words, names)
    if any(word.possessive for word in core):
        return False  # "Lund and Holm's mother": both are owners
    started = names.starting(after.start) is not None
    return started or (bool(core) and (_name_at_end(core, names) is not None or is_plural(core[-1].lower)))


def _is_another_in_office(before: Word, words: list[Word], names: Names) -> bool:
    """Whether a person's office and name follow another person's name: "Ann Lee and chair of the union Ben Holm"."""
    one, other, core = names.ending(before.end, slack=1), names.ending(words[-1].end, slack=1), _core(words, names)
    both = all(spot is not None and spot.what.kind == "person" for spot in (one, other))
    return both and bool(core) and is_role(core[-1].lower) and one is not other


def _listed(ground: Ground, start: int, end: int, names: Names) -> list[tuple[int, int]]:
    """The commas of "A, B and C": each piece but the last is a bare name."""
    pieces = _chunks(ground, start, end, names)
    bare = [_is_bare_name(ground, *piece, names) for piece in pieces]
    if len(pieces) < 2 or not all(bare):
        return []
    return [(one[1], two[0]) for one, two in pairwise(pieces)]


def _is_bare_name(ground: Ground, start: int, end: int, names: Names) -> bool:
    words = ground.within(start, end)
    held = names.starting(words[0].start) if words else None
    return held is not None and held.end >= words[-1].end - 2
