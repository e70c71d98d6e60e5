"""Persons' names made whole: what the model cut short, ran on with, or missed beside a surname it knows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

import msgspec

from reportedly.nouns.article import Article
from reportedly.nouns.findings import Mention
from reportedly.nouns.ids import last_number
from reportedly.nouns.kinds import MentionKind
from reportedly.resolve.heads import DETERMINERS, PREPOSITIONS, head_class
from reportedly.resolve.lore import is_role, of_demonym, state_named
from reportedly.resolve.missed_persons import persons_at
from reportedly.resolve.naming import PORTFOLIOS, is_honorific
from reportedly.resolve.options import Lookup
from reportedly.text.first_names import given_gender
from reportedly.text.fold import fold
from reportedly.text.spots import Spots
from reportedly.text.times.tables import MONTH_NAMES
from reportedly.text.wordset import word_set

WITHIN = word_set(
    "the of de la dela della van von bin bint ibn der den di da del dos du el al ben ter ten zu af av y e i st"
)
NO_NAMES = word_set("monday tuesday wednesday thursday friday saturday sunday") | frozenset(MONTH_NAMES)
SMALL = NO_NAMES | DETERMINERS | PREPOSITIONS
CAPITALS = 3  # letters: two are initials
LETTERS = tuple("abcdefghijklmnopqrstuvwxyz")
BEFORE = re.compile(r"(?<![\w’'-])(?P<given>[A-Z][a-z]+) (?:[A-Z]\. )?$")
GIVEN = re.compile(r"(?<![\w’'-])(?P<given>[A-Z][a-z’-]+[a-z]) $")
REST = re.compile(
    r"(?:(?<=-)|-)(?!(?:led|run|era|style|backed|based|controlled|aligned)\b)[a-z]+(?:-[a-z]+)*(?![\w’'-])"
)
OFFICE = re.compile(r"\b(?P<role>[\w-]+) of $")
HALF = re.compile(r"(?<![\w’'-])[A-Z][a-z]+-$")
NICKNAMED = re.compile(
    r"(?<![\w’'-])[A-Z][\w’-]+(?: [A-Z][\w.’-]*){0,2} [\"“‘'](?P<nick>[A-Z][\w-]+)[\"”’'] (?:[A-Z][\w’-]*[\w-])"
)
FATHERED = re.compile(
    r"(?: (?:bin|bint|ibn|ben|abu|al|el|Al|El))+ [A-Z][\w’'-]*[\w](?: (?:Al|al|El|el)[ -][A-Z][\w’-]+)?"
)
NICK = re.compile(r" [\"“‘'][A-Z][\w-]+[\"”’'] [A-Z]")  # sought first: it begins at fewer places
NEXT = re.compile(r" (?:[A-Z]\. )?(?P<surname>[A-Z][\w’'-]*[a-z][\w’-]*)(?=\W|$)")


def whole_persons(article: Article, mentions: Sequence[Mention], lookup: Lookup) -> list[Mention]:
    """The mentions in text order, persons' names cut at their ends, run on to the surname, and found where missed."""
    ended: list[Mention] = []
    last = last_number(one.id for one in mentions)
    for one in map(partial(_run_on, article), _joined(article, _with_nicknames(article, mentions))):
        parts = list(_parted(article, one, lookup, fresh=f"m{last + 1}"))
        last += len(parts) - 1
        ended += parts
    surnames = {fold(word) for one in ended if one.kind == "person" for word in one.text.split()[-1:]}
    taken = Spots((one.spans[0].start, one.spans[-1].end, one.kind) for one in ended)
    longer = _without_swallowed([_with_surname(article, _with_given(article, one, taken), surnames) for one in ended])
    return sorted([*longer, *_missed(article, longer)], key=lambda one: (one.spans[0], one.spans[-1].end))


def _with_nicknames(article: Article, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, one for what stands on both sides of a nickname in quotation marks: "Edward “Ted” Lind"."""
    out = list(mentions)
    if NICK.search(article.text) is None:
        return out
    for hit in NICKNAMED.finditer(article.text):
        touched = [one for one in out if one.spans[0].start < hit.end() and hit.start() < one.spans[-1].end]
        people = [one for one in touched if one.kind == "person"]
        if not people or touched[0].kind != "person":
            continue
        start, end = people[0].spans[0].start, max(hit.end(), people[-1].spans[-1].end)
        if start <= hit.start("nick"):
            at = out.index(people[0])
            out = [one for one in out if one not in touched]
            out.insert(at, _cut(article, people[0], start, end))
    return out


def _joined(article: Article, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, one for a given name and a surname that are two by the model: "Ayla" + "Demir"."""
    out: list[Mention] = []
    for one in mentions:
        last = out[-1] if out else None
        halves = last is not None and last.kind == one.kind == "person" and " " not in last.text + one.text
        if last is not None and halves and article.text[last.spans[-1].end : one.spans[0].start] == " ":
            span = article.cite(last.spans[0].start, one.spans[-1].end)
            out[-1] = msgspec.structs.replace(last, spans=(span,), text=article.words((span,)))
        else:
            out.append(one)
    return out


def _run_on(article: Article, mention: Mention) -> Mention:
    """A person's name up to the end of a word with several hyphens, and with whose child it says: "Chan-o" + "-cha",
    "Omar" + "bin Said"."""
    if mention.kind != "person":
        return mention
    start, end = mention.spans[0].start, mention.spans[-1].end
    last = mention.text.split()[-1]
    rest = REST.match(article.text, end) if "-" in last else None
    if rest is None:
        rest = FATHERED.match(article.text, end - len(last) - 1 if last.lower() in ("al", "el", "bin") else end)
    return mention if rest is None else _cut(article, mention, start, rest.end())


def _ended(article: Article, mention: Mention) -> Mention:
    """The mention up to "and" or a verb: "Ana Ruiz and former Mayor", "Ana Ruiz commented"."""
    words = list(re.finditer(r"\S+", mention.text))
    named = False
    for at, word in enumerate(words):
        low = word[0].lower().strip(".,")
        within = low in WITHIN and any(other[0][0].isupper() for other in words[at + 1 :])
        if named and word[0].islower() and word[0].isalpha() and not within and not is_role(low):
            start = mention.spans[0].start
            span = article.cite(start, start + len(mention.text[: word.start()].rstrip()))
            return msgspec.structs.replace(mention, spans=(span,), text=article.words((span,)))
        named = named or (word[0][0].isupper() and not is_role(low) and not is_honorific(low))
    return mention


def _without_capitals(article: Article, mention: Mention) -> Mention:
    """The mention without a word all in capitals before a name that isn't: "MVP Ana Ruiz", but "JK Ruiz"."""
    first, _, rest = mention.text.partition(" ")
    if len(first) < CAPITALS or not first.isalpha() or not first.isupper() or not rest or rest.isupper():
        return mention
    return _cut(article, mention, mention.spans[-1].end - len(rest), mention.spans[-1].end)


def _parted(article: Article, mention: Mention, lookup: Lookup, *, fresh: str) -> Iterator[Mention]:
    """The mention; of a person's that begins with a state or place, the name alone, and that place under the id
    `fresh`: "President of Chad Ana Ruiz" and "Mayor of Klow Ana Ruiz", cut after "of"; likewise "Minister of | Health
    Ana Ruiz"."""
    if mention.kind != "person":
        yield mention
        return
    mention = _without_capitals(article, _ended(article, mention))
    first, _, rest = mention.text.partition(" ")
    start, end = mention.spans[0].start, mention.spans[-1].end
    office = (
        OFFICE.search(article.text, max(0, start - 30), start) if " " in rest and first.lower() in PORTFOLIOS else None
    )
    if office is not None and is_role(office["role"].lower()):
        yield _cut(article, mention, end - len(rest), end)
        return
    if " " not in rest.strip() or given_gender(fold(rest.split()[0])) is None:
        yield mention
        return
    state = state_named(first) is not None or of_demonym(first) is not None
    placed = article.text.endswith("of ", 0, start) and any(found.how == 0 for found in lookup(first))
    if placed and not state:
        yield _cut(article, msgspec.structs.replace(mention, id=fresh), start, start + len(first), kind="place")
    yield _cut(article, mention, end - len(rest), end) if state or placed else mention


def _cut(article: Article, mention: Mention, start: int, end: int, *, kind: MentionKind = "person") -> Mention:
    span = article.cite(start, end)
    return msgspec.structs.replace(mention, spans=(span,), text=article.words((span,)), kind=kind)


def _with_given(article: Article, mention: Mention, taken: Spots[MentionKind]) -> Mention:
    """A surname alone with the capitalised word before it that is no mention, title, or other noun: "Ayla" "Demir"; a
    name cut at a hyphen with what stands before it: "Man-kei Tam"."""
    start, end = mention.spans[0].start, mention.spans[-1].end
    before = article.text[start - 1 : start] if mention.kind == "person" else ""
    half = HALF.search(article.text, max(0, start - 30), start) if before in ("-", "\n") else None
    if half is not None:
        return _cut(article, mention, half.start(), end)
    alone = before in (" ", "\n") and " " not in mention.text
    hit = GIVEN.search(article.text, max(0, start - 30), start) if alone else None
    low = hit["given"].lower() if hit else ""
    if not hit or taken.touching(*hit.span("given")):
        return mention
    noun = is_role(low) or is_honorific(low) or head_class(low) != "other" or low in SMALL
    opens = not article.text[: hit.start("given")].rstrip(' \u00a0"“').endswith((",", *LETTERS))
    if noun or of_demonym(hit["given"]) is not None or (opens and given_gender(fold(low)) is None):
        return mention
    return _cut(article, mention, hit.start("given"), end)


def _with_surname(article: Article, mention: Mention, surnames: set[str]) -> Mention:
    """The mention of a given name alone with the surname that stands right behind it."""
    if " " in mention.text or given_gender(fold(mention.text)) is None:
        return mention
    hit = NEXT.match(article.text, mention.spans[-1].end)
    surname = fold(hit["surname"]) if hit else ""
    if not hit or surname in NO_NAMES or is_role(surname) or (mention.kind != "person" and surname not in surnames):
        return mention
    span = article.cite(mention.spans[0].start, hit.end())
    return msgspec.structs.replace(mention, spans=(span,), text=article.words((span,)), kind="person")


def _without_swallowed(mentions: list[Mention]) -> list[Mention]:
    """The mentions without those that now lie inside the person before them."""
    kept: list[Mention] = []
    for one in mentions:
        last = kept[-1] if kept else None
        if last is None or last.kind != "person" or one.spans[0].start >= last.spans[-1].end:
            kept.append(one)
    return kept


def _missed(article: Article, mentions: Sequence[Mention]) -> list[Mention]:
    """A mention for each "Ana Ruiz" that the model passed over in an article where it knows a Ruiz."""
    lone = {one.text for one in mentions if one.kind == "person" and " " not in one.text and len(one.text) > 2}
    spots = sorted(spot for surname in lone for spot in _named_in_full(article.text, surname))
    if not spots:
        return []
    taken = [(one.spans[0].start, one.spans[-1].end) for one in mentions]
    free = [(start, end) for start, end in spots if not any(left < end and start < right for left, right in taken)]
    return persons_at(article, mentions, free)


def _named_in_full(text: str, surname: str) -> Iterator[tuple[int, int]]:
    """Where a surname stands behind a given name."""
    at = text.find(f" {surname}")
    while at >= 0:
        end = at + 1 + len(surname)
        hit = BEFORE.search(text, max(0, at - 30), at + 1)
        if hit and not text[end : end + 1].isalnum() and given_gender(fold(hit["given"])) is not None:
            yield hit.start("given"), end
        at = text.find(f" {surname}", end)
