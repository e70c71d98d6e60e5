"""What the words around a person's name say that he or she is: "Navy spokeswoman Ana Ruiz", "X, the mayor of Y,"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from reportedly.nouns.findings import Mention
from reportedly.resolve.bodies import Bodies
from reportedly.resolve.cast import Cast
from reportedly.resolve.ground import Ground, Word
from reportedly.resolve.heads import BODIES, DETERMINERS, PREPOSITIONS
from reportedly.resolve.lore import is_role, role_gender, role_sector
from reportedly.resolve.naming import is_honorific
from reportedly.resolve.phrases import EDGES, Names, Phrase, take_apart
from reportedly.text.fold import fold
from reportedly.text.wordset import word_set

AffiliationOf = Callable[[Mention], int | None]
LINKS = word_set("of for at with from in to on")
MODIFIERS = word_set(
    "former acting deputy senior chief prime foreign interim then late outgoing incoming national security top "
    "longtime vice general first second assistant associate executive managing presidential vice-presidential press "
    "military defence defense interior finance health economy economic emergencies emergency justice trade energy "
    "transport campaign party team state federal regional local city county provincial political police army navy "
    "company bank human rights news retired veteran newly current ex co principal special lead head ruling "
    "opposition rival fellow self-styled supreme spiritual rebel separatist attorney running communications media "
    "public affairs legal law ministry government union agency department council court embassy hospital"
)
SPEAKING = word_set("spokesman spokeswoman spokesperson")
QUALIFIERS = word_set("vice deputy former ex then late assistant elect")  # "the president" is no vice president
APPOSED = re.compile(r"\s*(?:,|\s[—–-]{1,2})\s*(?:\d{1,3}\s*,\s*)?")
TAG = re.compile(r"\s*\([^)\n]{1,40}\)")  # "(R-Ga.)", "(Labour)"
AGENTS = ("or", "er", "ist", "man", "woman", "ian")
REACH = 90  # characters of an apposition that may be a role; longer ones are clauses
CUT = re.compile(r",|;|\s[—–-]{1,2}\s|[\n:]|\.\s|\.?[”\"]|[(]")


class Role(NamedTuple):
    """A role as written, its head noun in lower case, sector, and whom the person works for (an actor's number)."""

    text: str
    head: str
    sector: str | None
    affiliation: int | None


def role_of(ground: Ground, mention: Mention, names: Names, affiliation_of: AffiliationOf) -> Role | None:
    """The role that stands before a person's name, or else in apposition; None where none does."""
    start, end = mention.spans[0].start, mention.spans[-1].end
    return (
        _before(ground, start, names, affiliation_of)
        or _inside(ground, start, end)
        or _after(ground, end, names, affiliation_of)
        or _led_by_phrase(ground, start, names, affiliation_of)
    )


def _before(ground: Ground, start: int, names: Names, affiliation_of: AffiliationOf) -> Role | None:
    run: list[Word] = []
    edge = start
    for word in reversed(ground.before(start, most=12)):
        if ground.between(word.end, edge).strip(" \u00a0.-") or not _belongs(word, run, names):
            break
        run.insert(0, word)
        edge = word.start
    while run and is_honorific(run[-1].lower) and not is_role(run[-1].lower):
        run.pop()
    return _as_role(ground, run, names, affiliation_of)


def _belongs(word: Word, run: list[Word], names: Names) -> bool:
    """Whether the word to the left goes on with the role that ends right before the name."""
    if word.lower in DETERMINERS or (word.lower in PREPOSITIONS and not names.covering(word.start)):
        return False
    if not run:
        return is_role(word.lower) or is_honorific(word.lower) or _looks_like_role(word, names)
    if is_role(word.lower) or word.lower in MODIFIERS or word.possessive or names.covering(word.start):
        return True
    return word.text[0].isupper() and not word.text.endswith("ly")


def _looks_like_role(word: Word, names: Names) -> bool:
    """An agent noun right after an organisation's name ("NASA administrator")."""
    return word.lower.endswith(AGENTS) and len(word.text) > 4 and names.ending(word.start, slack=1) is not None


def _as_role(ground: Ground, run: list[Word], names: Names, affiliation_of: AffiliationOf) -> Role | None:
    heads = [word for word in run if is_role(word.lower) or (word is run[-1] and word.lower.endswith(AGENTS))]
    if not heads or is_honorific(heads[-1].lower):
        return None
    cut = max((place for place, word in enumerate(run) if word.possessive), default=-1)
    body = run[cut + 1 :] or run
    text = ground.between(body[0].start, body[-1].end)
    named = [spot.what for spot in names.inside(run[0].start, run[-1].end) if spot.what.kind != "person"]
    affiliation = next((found for found in map(affiliation_of, named) if found is not None), None)
    return Role(_bare(text, named), heads[-1].lower, role_sector(heads[-1].lower), affiliation)


def _bare(text: str, named: list[Mention]) -> str:
    """The role without the organisation in front of it; with it where nothing else would be left."""
    for mention in named:
        if text.startswith(mention.text):
            return text[len(mention.text) :].strip(EDGES) or text
    return text


def _inside(ground: Ground, start: int, end: int) -> Role | None:
    """A role that the mention itself begins with ("President Obama")."""
    words = ground.within(start, end)
    run: list[Word] = []
    for word in words[:-1]:
        if not is_role(word.lower) and not (run and word.lower in MODIFIERS):
            break
        run.append(word)
    if not run or is_honorific(run[-1].lower):
        return None
    return Role(ground.between(run[0].start, run[-1].end), run[-1].lower, role_sector(run[-1].lower), None)


def _after(ground: Ground, end: int, names: Names, affiliation_of: AffiliationOf) -> Role | None:
    tag = TAG.match(ground.text, end)
    opened = APPOSED.match(ground.text, tag.end() if tag else end)
    if opened is None:
        return None
    return _phrase_role(ground, opened.end(), names, affiliation_of)


def _phrase_role(ground: Ground, start: int, names: Names, affiliation_of: AffiliationOf) -> Role | None:
    limit = min(len(ground.text), start + REACH)
    cut = next((hit for hit in CUT.finditer(ground.text, start, limit) if not _held(hit, names)), None)
    stop = cut.start() if cut else min(limit, ground.sentence_span(start)[1])
    if cut is None and limit == start + REACH:
        return None
    phrase = take_apart(ground, start, stop, names)
    return _read_phrase(ground, phrase, names, affiliation_of)


def _held(hit: re.Match[str], names: Names) -> bool:
    return any(spot.start < hit.start() and hit.end() < spot.end for spot in names.touching(*hit.span()))


def _read_phrase(ground: Ground, phrase: Phrase, names: Names, affiliation_of: AffiliationOf) -> Role | None:
    """A phrase headed by a role noun; the first organisation in it or behind "of", "for" … is the affiliation."""
    if phrase.head is None or not is_role(phrase.lower) or phrase.core[0].lower in PREPOSITIONS:
        return None
    first = phrase.core[0]
    if (
        first.lower not in DETERMINERS
        and first.text[0].islower()
        and len(phrase.core) == 1
        and not _linked(ground, phrase)
    ):
        return None
    inner = [spot.what for spot in names.inside(phrase.start, phrase.head.start)]
    outer = [spot.what for spot in names.inside(*phrase.rest)] if _linked(ground, phrase) else []
    named = [mention for mention in inner + outer if mention.kind != "person"]
    affiliation = next((found for found in map(affiliation_of, named) if found is not None), None)
    start = next((word.start for word in phrase.core if word.lower not in DETERMINERS), phrase.start)
    text = ground.between(start, phrase.rest[1]).strip(EDGES)
    return Role(text, phrase.lower, role_sector(phrase.lower), affiliation)


def _linked(ground: Ground, phrase: Phrase) -> bool:
    following = ground.within(*phrase.rest)
    return bool(following) and following[0].lower in LINKS


def _led_by_phrase(ground: Ground, start: int, names: Names, affiliation_of: AffiliationOf) -> Role | None:
    """ "The minister of the economy, Mr. Holm": a phrase with a role for its head, a comma, and the name."""
    before = ground.before(start, most=1)
    while before and is_honorific(before[0].lower) and not is_role(before[0].lower):
        start = before[0].start
        before = ground.before(start, most=1)
    if not before or ground.between(before[0].end, start).strip() != ",":
        return None
    floor = max(ground.sentence_span(before[0].start)[0], before[0].end - REACH)
    cuts = [hit.end() for hit in CUT.finditer(ground.text, floor, before[0].end)]
    phrase = take_apart(ground, max(cuts, default=floor), before[0].end, names)
    owned = any(word.possessive for word in phrase.core)
    if any(word.lower.endswith("ed") and word.lower not in MODIFIERS for word in phrase.core):
        return None  # "The raid killed an Iranian general, Qasem …": a clause
    if not (phrase.determiner or owned) or phrase.name is not None:
        return None
    return _read_phrase(ground, phrase, names, affiliation_of)


def give_roles(cast: Cast, ground: Ground, mentions: Iterable[Mention], names: Names, bodies: Bodies) -> None:
    """Gives every named person the role, affiliation, country and sector that the text states; the first stand."""

    def affiliation_of(mention: Mention) -> int | None:
        return bodies.affiliation(mention)

    for mention in sorted(mentions, key=lambda one: one.spans[0]):
        actor = cast.points.get(mention.id)
        if mention.kind != "person" or actor is None:
            continue
        role = role_of(ground, mention, names, affiliation_of)
        if role is not None:
            _give(cast, actor, _with_body(cast, role, mention.spans[0].start))


def _with_body(cast: Cast, role: Role, at: int) -> Role:
    """The role of who speaks for a body that its noun alone names, of the body that was named by it last: "the Interior
    Ministry said … Ministry spokeswoman Ana Ruiz said"."""
    noun = next((word for word in reversed(role.text.lower().split()[:-1]) if word in BODIES), None)
    if role.affiliation is not None or role.head not in SPEAKING or noun is None:
        return role
    named = (
        seen for seen in cast.seen
        if seen.start < at and seen.by_name and noun in fold(cast.drafts[seen.actor].name).split()
        and cast.drafts[seen.actor].named and cast.drafts[seen.actor].kind not in ("person", "document", "population")
    )  # fmt: skip
    last = max(named, key=lambda seen: seen.start, default=None)
    return role if last is None else role._replace(affiliation=last.actor)


def _give(cast: Cast, actor: int, role: Role) -> None:
    draft = cast.drafts[actor]
    before = {word for word in role.text.lower().replace("-", " ").split() if word in QUALIFIERS}
    draft.roles.update({f"{word} {role.head}" for word in before} or {role.head})
    side = cast.drafts[role.affiliation] if role.affiliation is not None else None
    draft.role = draft.role or role.text
    draft.affiliation = role.affiliation if draft.affiliation is None else draft.affiliation
    draft.country = draft.country or (side.country if side else None)
    draft.sector = draft.sector or role.sector or (side.sector if side else None)
    gender = role_gender(role.head)
    if draft.gender is None and gender is not None:
        draft.gender = gender
