"""The model's mentions put right where knowledge sees more: names cut in two, and places taken for organisations."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from reportedly.nouns.article import Article
from reportedly.nouns.findings import Mention
from reportedly.nouns.kinds import MentionKind
from reportedly.resolve.bare_surnames import with_bare_surnames
from reportedly.resolve.bodies import bare_name, defined_shorts
from reportedly.resolve.bracketed import unbracketed
from reportedly.resolve.ground import Ground
from reportedly.resolve.heads import head_class
from reportedly.resolve.local_places import is_city, is_local, without_party
from reportedly.resolve.long_forms import with_long_forms
from reportedly.resolve.lore import is_role, known_body, of_demonym, state_named
from reportedly.resolve.missed_persons import with_missed_persons
from reportedly.resolve.missed_places import with_missed_places
from reportedly.resolve.named_things import without_named_things
from reportedly.resolve.naming import read_name
from reportedly.resolve.options import Lookup
from reportedly.resolve.told_kinds import with_told_kinds
from reportedly.resolve.toponyms import LEVEL_WORDS, own_level
from reportedly.resolve.uses import LOCATIVE, is_dateline
from reportedly.resolve.whole_bodies import whole_bodies
from reportedly.resolve.whole_names import whole_persons
from reportedly.text.clauses import ADVERBS, DETERMINERS, Word, is_finite
from reportedly.text.first_names import given_gender
from reportedly.text.fold import fold
from reportedly.text.spots import Spots
from reportedly.text.wordset import word_set

NAMING = frozenset({"organisation", "group", "place", "facility"})
LISTED = re.compile(r",? (?:and |or )?")  # between two names of a list
GAP = 16  # characters between two halves of a name at most: "’s Republic of "
SURE = 0.95  # from which a person is one, though a large town has the name
UNSURE = 0.6  # confidence below which a group is put right where it stands like a place
NUMBERED = word_set("area district sector zone site block camp ward pier route highway unit section")
NUMBER = re.compile(r" \d+\b(?![,.]\d)")
ROYAL = word_set("princess prince king queen emperor empress sultan emir duke duchess")
PARTY = word_set("democrat democrats liberals conservatives socialists greens party")
OF_PARTY = word_set("social liberal christian free sweden centre national people's united green")
SITE_NAMES = frozenset({"person", "place", "organisation"})
SITE = re.compile(
    r" (?:Mosque|Church|Cathedral|Temple|Synagogue|Bridge|Street|Avenue|Road|Square|Airport|Airbase|Stadium|Prison"
    r"|Hotel)\b(?! [A-Z])"
)
REST = re.compile(r" [A-Z][\w-]+(?! [A-Z])")
BIG = 15_000  # people; smaller towns share their names with too many organisations


def reread(article: Article, ground: Ground, mentions: Sequence[Mention], lookup: Lookup) -> tuple[Mention, ...]:
    """The mentions with halves of known names joined ("North" + "Korea") and located organisations made places."""
    cut = [_without_office(article, without_party(article, one)) for one in without_named_things(article, mentions)]
    whole = _with_sites(article, sorted(cut, key=lambda one: (one.spans[0].start, -one.spans[-1].end)))
    ordered = unbracketed(article, with_missed_places(article, ground, with_missed_persons(article, whole), lookup))
    joined: list[Mention] = []
    named = with_bare_surnames(article, whole_persons(article, ordered, lookup))
    for mention in with_long_forms(article, whole_bodies(article, named)):
        if joined and mention.kind in NAMING and (both := _joined(article, joined[-1], mention)):
            joined[-1] = both
        else:
            joined.append(_widened(article, ground, _numbered(article, mention)) if mention.kind in NAMING else mention)
    joined = _with_full_names(with_told_kinds(ground, joined), lookup)
    places = {fold(own_level(bare_name(one.text))[0]) for one in joined if one.kind == "place"}
    surnames = {name.surname for one in joined if one.kind == "person" and (name := read_name(one.text)).full}
    shorts = defined_shorts(article, joined)
    joined = [
        msgspec.structs.replace(one, kind="organisation") if one.kind == "person" and fold(one.text) in shorts else one
        for one in joined
    ]
    listed = Spots((one.spans[0].start, one.spans[-1].end, one) for one in joined if one.kind == "place")
    return tuple(_rekinded(ground, one, places, surnames, lookup, listed) for one in joined)


def _with_sites(article: Article, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, each name run on over the word behind it that makes a site of it: "Al Noor | Mosque"."""
    found: list[Mention] = []
    for one in mentions:
        site = SITE.match(article.text, one.spans[-1].end) if one.kind in SITE_NAMES and len(one.spans) == 1 else None
        if found and one.spans[0].start < found[-1].spans[-1].end and found[-1].kind == "facility":
            continue  # taken into the name before it
        if site is not None and one.text[:1].isupper():
            span = article.cite(one.spans[0].start, site.end())
            one = msgspec.structs.replace(one, spans=(span,), text=article.words((span,)), kind="facility")
        found.append(_with_rest(article, one))
    return found


def _with_rest(article: Article, one: Mention) -> Mention:
    """The mention run on over the word behind it where both are a body's name: "the Islamic | State"."""
    hit = REST.match(article.text, one.spans[-1].end) if one.kind == "group" and len(one.spans) == 1 else None
    if hit is None or known_body(one.text + hit[0]) is None:
        return one
    span = article.cite(one.spans[0].start, hit.end())
    return msgspec.structs.replace(one, spans=(span,), text=article.words((span,)), kind="organisation")


def _without_office(article: Article, mention: Mention) -> Mention:
    """A state without the office that it was taken with: "US Secretary" (of State Mike Pompeo)."""
    state, _, office = mention.text.rpartition(" ")
    if mention.kind not in ("group", "organisation") or len(mention.spans) != 1 or not is_role(office.lower()):
        return mention
    if state_named(state) is None and of_demonym(state) is None:
        return mention
    span = article.cite(mention.spans[0].start, mention.spans[0].start + len(state))
    return msgspec.structs.replace(mention, spans=(span,), text=article.words((span,)), kind="group")


def _with_full_names(mentions: Sequence[Mention], lookup: Lookup) -> list[Mention]:
    """The mentions, a place that no gazetteer has a person where its last word alone is one: "Ana Lind … Lind said"."""
    alone = {fold(one.text) for one in mentions if one.kind == "person" and " " not in one.text}
    return [
        msgspec.structs.replace(one, kind="person")
        if one.kind == "place" and " " in one.text and fold(one.text.split()[-1]) in alone and not lookup(one.text)
        else one
        for one in mentions
    ]


def _rekinded(
    ground: Ground, one: Mention, places: set[str], surnames: set[str], lookup: Lookup, listed: Spots[Mention]
) -> Mention:
    """A person by the model that is a known body, a body that is a person's surname here, a body that is a place."""
    named_here = fold(one.text) in surnames or fold(one.text.split()[0]) in surnames
    if one.kind in ("person", "group", "organisation") and not named_here and is_local(ground, one, lookup):
        return msgspec.structs.replace(one, kind="place")
    if one.kind == "person" and " " not in one.text and not named_here and fold(bare_name(one.text)) in places:
        return msgspec.structs.replace(one, kind="place")
    unsure = one.kind in ("person", "group") and not named_here and one.confidence < SURE
    if unsure and known_body(one.text) is None and of_demonym(one.text) is None and is_city(ground, one, lookup):
        return msgspec.structs.replace(one, kind="place")
    if one.kind in ("organisation", "group") and _is_titled(ground, one):
        return msgspec.structs.replace(one, kind="person")
    if one.kind == "person":
        known = " " not in one.text and known_body(one.text) is not None and fold(one.text) not in surnames
        return msgspec.structs.replace(one, kind="organisation") if known else one
    if one.kind == "place" and _is_magazine(ground, one):
        return msgspec.structs.replace(one, kind="organisation")
    if one.kind == "place" and _is_armed_group(one.text) and not lookup(one.text):
        return msgspec.structs.replace(one, kind="group")
    if one.kind == "place" and _is_full_name(one.text, lookup):
        return msgspec.structs.replace(one, kind="person")
    if one.kind in ("place", "group") and _is_surname(ground, one, surnames):
        return msgspec.structs.replace(one, kind="person")
    if one.kind in ("group", "organisation") and _is_listed(ground, one, listed, lookup):
        return msgspec.structs.replace(one, kind="place")
    if one.kind == "group" and one.confidence < UNSURE:
        return _placed(ground, one, places, lookup, least=0)
    if one.kind != "organisation":
        return one
    if fold(bare_name(one.text)) in surnames and known_body(one.text) is None:
        return msgspec.structs.replace(one, kind="person")
    return _placed(ground, one, places, lookup)


def _is_magazine(ground: Ground, one: Mention) -> bool:
    """Whether a place by the model is a medium with "the" before it: "the New Yorker"."""
    before, known = ground.before(one.spans[0].start), known_body(f"the {bare_name(one.text)}")
    return known is not None and known.kind == "media" and bool(before) and before[0].lower == "the"


def _is_armed_group(name: str) -> bool:
    known = known_body(name)
    return known is not None and known.kind == "armed-group"


def _is_titled(ground: Ground, one: Mention) -> bool:
    """Whether a name has a royal title, within it or before, and is no house or fund of theirs: "Princess Ida"."""
    start = one.spans[0].start
    before = ground.before(start)
    led = bool(before) and before[0].text[0].isupper() and ground.between(before[0].end, start) == " "
    words = one.text.removeprefix("the ").removeprefix("The ").split()
    title, *names = [before[0].text, *words] if led and before[0].lower in ROYAL else words
    return len(names) in (1, 2) and title.lower() in ROYAL and head_class(names[-1].lower()) == "other"


def _is_listed(ground: Ground, one: Mention, listed: Spots[Mention], lookup: Lookup) -> bool:
    """Whether a state, or a place of the gazetteer in a dateline or a list of places, was taken for a people or
    a body ("Klow, Borduria and Sbrodj")."""
    name, start, end = bare_name(one.text), one.spans[0].start, one.spans[-1].end
    if of_demonym(name) is not None:
        return False
    if state_named(name) is not None:
        return True
    if is_dateline(ground, start) and any(found.how == 0 for found in lookup(name)):
        return True
    before = any(LISTED.fullmatch(ground.text[spot.end : start]) for spot in listed.touching(start - 6, start))
    after = any(LISTED.fullmatch(ground.text[end : spot.start]) for spot in listed.touching(end, end + 6))
    return (before or after) and known_body(name) is None and any(found.how == 0 for found in lookup(name))


def _is_surname(ground: Ground, one: Mention, surnames: set[str]) -> bool:
    """Whether a place or group by the model bears the surname of a person of the article, and stands where none does.

    "Amman was jailed" after "Sudesh Amman" is he, though a capital has the name; so is the one of "in Amman's flat".
    """
    name, before = bare_name(one.text), ground.before(one.spans[0].start)
    owned = ground.text.startswith(("'s ", "’s ", "' ", "’ "), one.spans[-1].end)
    located = bool(before) and before[0].lower in LOCATIVE and not owned
    if fold(name) not in surnames or located or state_named(name) is not None:
        return False
    return of_demonym(name) is None or _acts_alone(ground, one)


def _acts_alone(ground: Ground, one: Mention) -> bool:
    """Whether a name that is a people's too is the subject of a verb without an article: "Cuban said", of Ana Cuban;
    not "a Cuban said", "Cuban troops"."""
    before, behind = ground.before(one.spans[0].start), ground.after(one.spans[-1].end)
    bare = not before or (before[0].lower not in DETERMINERS and not before[0].lower.isdigit())
    adverb = bool(behind) and behind[0].lower in ADVERBS
    verb = next(iter(ground.after(behind[0].end) if adverb else behind), None)
    return bare and verb is not None and is_finite(Word(verb.start, verb.end, verb.text), None)


def _is_full_name(text: str, lookup: Lookup) -> bool:
    """Whether a name that the model takes for a place begins like a person's, and no place has it."""
    words = text.split()
    named = len(words) in (2, 3) and all(word[0].isupper() for word in words)
    return named and given_gender(fold(words[0])) is not None and not lookup(text) and own_level(text)[0] == text


def _joined(article: Article, before: Mention, mention: Mention) -> Mention | None:
    """Both halves as one mention, where together they are a name that knowledge/ has."""
    start, end = before.spans[0].start, mention.spans[-1].end
    gap = mention.spans[0].start - before.spans[-1].end
    if before.kind not in NAMING or not 0 <= gap <= GAP or "," in article.text[start:end]:
        return None
    if gap == 1 and before.kind == "place" and mention.text.lower() in LEVEL_WORDS:  # "Tula" + "Oblast"
        span = article.cite(start, end)
        return msgspec.structs.replace(before, spans=(span,), text=article.words((span,)))
    return _as_known(article, before, start, end)


def _numbered(article: Article, mention: Mention) -> Mention:
    """The mention with the number behind it that makes a name of a common noun: "Area 51" is no town called Area."""
    behind = NUMBER.match(article.text, mention.spans[-1].end) if mention.text.lower() in NUMBERED else None
    if behind is None:
        return mention
    span = article.cite(mention.spans[0].start, behind.end())
    return msgspec.structs.replace(mention, spans=(span,), text=article.words((span,)))


def _widened(article: Article, ground: Ground, mention: Mention) -> Mention:
    """The mention with the capitalised word before it, where only both together are a state or its people."""
    before = ground.before(mention.spans[0].start)
    if not before or not before[0].text[0].isupper() or mention.spans[0].start - before[0].end != 1:
        return mention
    words = f"{before[0].text} {bare_name(mention.text)}"
    if mention.text.lower() in PARTY and before[0].lower in OF_PARTY:  # "Liberal Democrats" are no Democrats
        span = article.cite(before[0].start, mention.spans[-1].end)
        return msgspec.structs.replace(mention, spans=(span,), text=article.words((span,)), kind="organisation")
    if state_named(words) is None and of_demonym(words) is None:
        return mention
    return _as_known(article, mention, before[0].start, mention.spans[-1].end) or mention


def _as_known(article: Article, mention: Mention, start: int, end: int) -> Mention | None:
    words = bare_name(article.text[start:end])
    kind: MentionKind
    if state_named(words):
        kind = "place"
    elif of_demonym(words):
        kind = "group"
    elif known_body(words):
        kind = "organisation"
    else:
        return None
    span = article.cite(start, end)
    return msgspec.structs.replace(mention, spans=(span,), text=article.words((span,)), kind=kind)


def _placed(ground: Ground, mention: Mention, places: set[str], lookup: Lookup, *, least: int = BIG) -> Mention:
    """An organisation or group by the model that stands where a place does ("in Kursk") and that the gazetteer has, a
    town only with so many people at least.
    """
    name = bare_name(mention.text)
    before = ground.before(mention.spans[0].start)
    located = bool(before) and before[0].lower in (LOCATIVE if least else {*LOCATIVE, "to"})
    if not (located or fold(name) in places) or (known_body(name) and not state_named(name)):
        return mention
    known = [one for one in lookup(name) if one.how == 0 and (one.level != "town" or one.population >= least)]
    return msgspec.structs.replace(mention, kind="place") if known else mention
