"""Bodies' names made whole: run on over "of" and "on", two that the model took for one set apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from reportedly.knowledge.cues import cue
from reportedly.nouns.article import Article
from reportedly.nouns.findings import Mention
from reportedly.nouns.ids import last_number
from reportedly.resolve.heads import BODIES
from reportedly.resolve.lore import is_role, known_body, state_named
from reportedly.resolve.naming import is_honorific
from reportedly.resolve.whole_names import NO_NAMES
from reportedly.text.first_names import given_gender
from reportedly.text.fold import fold
from reportedly.text.lemmas import verb_lemma
from reportedly.text.wordset import word_set

FOR = word_set(
    "department ministry centre center institute office agency organisation organization committee commission council "
    "foundation fund alliance society association board coalition conference"
)
ON = word_set("commission committee council conference panel office")
LINKED: dict[str, frozenset[str]] = {"of": BODIES | FOR, "for": FOR, "on": ON, "against": ON | FOR}
REST = r"(?:the )?[A-Z][\w’-]*(?:(?: and| of| &)? [A-Z][\w’-]*)*"  # "the Rights of Fishers"
COMPLEMENT = re.compile(rf" (?P<link>of|for|on|against) (?P<rest>{REST})")
HEAD = re.compile(r"\b(?:[A-Z][\w’-]* ){0,3}(?P<noun>[A-Z][a-z]+) (?P<link>of|for|on|against) (?:the )?$")
HEAD_MOST = 60  # characters
NOUN = re.compile(r" (?P<between>(?:[A-Z][a-z]+ )?)(?P<noun>[A-Z][a-z]+)(?=[\s,.;:)]|['’]s\b)(?! [A-Z])")
ENDING = word_set(
    "branch division agency bureau office authority commission committee council board institute service services "
    "department ministry union association society foundation federation unit squad alliance"
)
OF_FIELD = re.compile(
    r"\b(?:Department|Ministry|Committee|Commission|Office|Bureau|Agency) (?:of|for|on) (?!.* and )[A-Z]"
)
FURTHER = re.compile(
    r"(?P<listed>(?:, [A-Z][a-z]+(?: [A-Z][a-z]+)?)*),? and (?P<last>[A-Z][a-z]+(?: [A-Z][a-z]+){0,2})(?! [A-Z])\b"
)
FIELDS = word_set(
    "affairs agriculture aid children commerce communications communities cooperation culture defence defense "
    "development diaspora education employment energy environment equality families finance fisheries food forestry "
    "gender governance government health heritage housing immigration industry infrastructure innovation integration "
    "investment irrigation justice labour labor lands livestock media migration mines minorities order parks pensions "
    "planning population ports reconstruction reform relief religion research resettlement resources rights roads "
    "safety science security services skills space sport sports statistics supply technology telecommunications "
    "tourism trade training transport transportation veterans water welfare wildlife women works youth"
)  # what a department may be of, beside another such thing
JOINT = re.compile(r" and (?:the )?")
OTHER_HALF = re.compile(r" and [A-Z][\w’-]+(?! [A-Z])\b")
ONE_LAND = frozenset({"England and Wales", "Newfoundland and Labrador", "Turks and Caicos"})  # beside states
SPLIT_BODIES = (BODIES | FOR) - word_set("house city town force service")  # "… Search and Rescue Service" is one


def whole_bodies(article: Article, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions in text order, organisations' names whole, and each organisation a mention of its own."""
    last = last_number(one.id for one in mentions if one.id[1:].isdigit())
    out: list[Mention] = []
    for one in mentions:
        if out and out[-1].kind == "organisation" and one.spans[-1].end <= out[-1].spans[-1].end:
            continue  # taken into the name before it
        one = _without_link(article, _without_verb(article, one)) if one.kind == "organisation" else one
        for piece in _pieces(article, one) if one.kind == "organisation" else (one,):
            if piece.id in {other.id for other in out[-1:]}:
                last += 1
                piece = msgspec.structs.replace(piece, id=f"m{last}")
            out.append(_whole(article, piece) if piece.kind == "organisation" else piece)
    return out


def _whole(article: Article, mention: Mention) -> Mention:
    whole = _with_fields(article, _run_on(article, _to_noun(article, _with_head(article, mention))))
    return _with_half(article, whole)


def _with_half(article: Article, mention: Mention) -> Mention:
    """The mention with the other half of the land it is of: "Court of England" is "Court of England and Wales"."""
    hit = OTHER_HALF.match(article.text, mention.spans[-1].end)
    half = mention.text.rpartition(" of ")[2]
    both = f"{half}{hit[0]}" if hit is not None and half != mention.text else ""
    one = bool(both) and (both in ONE_LAND or (state_named(both) is not None and state_named(half) is None))
    return _to(article, mention, hit.end()) if one and hit is not None else mention


def _with_head(article: Article, mention: Mention) -> Mention:
    """The mention with the noun for a body that it is the complement of: "Harbour Studies" is "Center for Harbour
    Studies"; a body that is known by itself only where both together are known."""
    start = mention.spans[0].start
    hit = HEAD.search(article.text, max(0, start - HEAD_MOST), start)
    if hit is None or hit["noun"].lower() not in LINKED[hit["link"]]:
        return mention
    span = article.cite(hit.start(), mention.spans[-1].end)
    words = article.words((span,))
    if known_body(mention.text) is not None and known_body(words) is None:
        return mention
    return msgspec.structs.replace(mention, spans=(span,), text=words)


def _with_fields(article: Article, mention: Mention) -> Mention:
    """The mention with all that a department is of: "Department of Health" is "Department of Health and Human
    Services"."""
    hit = FURTHER.match(article.text, mention.spans[-1].end) if OF_FIELD.search(mention.text) else None
    if hit is None:
        return mention
    fields = [*hit["listed"].split(", ")[1:], hit["last"]]
    if any(field.rpartition(" ")[2].lower() not in FIELDS for field in fields):
        return mention
    return _to(article, mention, hit.end())


def _to(article: Article, mention: Mention, end: int) -> Mention:
    """The mention as far as `end`."""
    span = article.cite(mention.spans[0].start, end)
    return msgspec.structs.replace(mention, spans=(span,), text=article.words((span,)))


def _without_verb(article: Article, mention: Mention) -> Mention:
    """The mention without a verb of saying at its end: "Fram News reported"."""
    name, _, last = mention.text.rpartition(" ")
    if not name or not last.islower() or cue(verb_lemma(last), pos="v") is None or not last.endswith(("ed", "said")):
        return mention
    return _cut_to(article, mention, name)


def _without_link(article: Article, mention: Mention) -> Mention:
    """The mention without what links it to a name of its own: "Aviation Office of", "Ministry of Defence and"."""
    name, _, last = mention.text.rpartition(" ")
    return _cut_to(article, mention, name) if name and (last in LINKED or last == "and") else mention


def _cut_to(article: Article, mention: Mention, name: str) -> Mention:
    return _to(article, mention, mention.spans[0].start + len(name.rstrip()))


def _to_noun(article: Article, mention: Mention) -> Mention:
    """The mention with the noun for a body behind it that its name ends in: "Harbour Inquiry" is "Harbour Inquiry
    Branch"."""
    hit = NOUN.match(article.text, mention.spans[-1].end)
    if hit is None or hit["noun"].lower() not in ENDING or " " not in mention.text:
        return mention
    ended = mention.text.rpartition(" ")[2].lower() in BODIES | FOR
    if ended or _of_person(hit["between"].strip()) or known_body(mention.text) is not None:
        return mention
    return _to(article, mention, hit.end())


def _run_on(article: Article, mention: Mention) -> Mention:
    """The mention with "on …", "of …" after its noun: "Commission" is "Commission on Fair Elections"."""
    noun = mention.text.rpartition(" ")[2]
    hit = COMPLEMENT.match(article.text, mention.spans[-1].end)
    if hit is None or not noun[:1].isupper() or noun.lower() not in LINKED[hit["link"]]:
        return mention
    words = list(re.finditer(r"\S+", hit["rest"].removeprefix("the ")))
    if words[0][0].lower() in NO_NAMES or known_body(mention.text) is not None:
        return mention
    person = next((word for word in words if _of_person(word[0])), None)  # "House of Lords Speaker Ann Bell"
    rest = hit["rest"] if person is None else hit["rest"][: person.start() + len(hit["rest"]) - len(words[0].string)]
    if not rest.strip().removeprefix("the"):
        return mention
    return _to(article, mention, hit.start("rest") + len(rest.rstrip()))


def _of_person(word: str) -> bool:
    """Whether a word is a title or given name."""
    return is_role(word.lower()) or is_honorific(word.lower()) or given_gender(fold(word)) is not None


def _pieces(article: Article, mention: Mention) -> Iterator[Mention]:
    """The organisations that a mention holds: "the Writers' Union of Oslo and Nordic Press Fund" is two.

    Each half has a noun for a body of its own, or stands alone elsewhere, and both together are nobody that is known.
    """
    start = mention.spans[0].start
    hit = JOINT.search(mention.text)
    halves = (mention.text[: hit.start()], mention.text[hit.end() :]) if hit else ("", "")
    two = all(map(_is_body, halves)) or (halves[0] != halves[1] and all(_is_apart(article.text, one) for one in halves))
    if hit is None or not two or known_body(mention.text) is not None:
        yield mention
        return
    for begin, end in ((0, hit.start()), (hit.end(), len(mention.text))):
        span = article.cite(start + begin, start + end)
        yield msgspec.structs.replace(mention, spans=(span,), text=article.words((span,)))


def _is_apart(text: str, name: str) -> bool:
    """Whether a name stands elsewhere without others around it, and never as common words."""
    alone = rf"(?<!\band )(?<!& )\b{re.escape(name)}\b(?! (?:and|&|[A-Z]))(?!,? and [A-Z])"
    return (
        bool(name) and re.search(alone, text) is not None and re.search(rf"\b{re.escape(name.lower())}\b", text) is None
    )


def _is_body(words: str) -> bool:
    """Whether a name ends in a noun for a body, or has one before "of", and another word."""
    head = re.split(r" (?:of|for|on) ", words)[0].split()
    return len(head) > 1 and head[-1][0].isupper() and head[-1].lower() in SPLIT_BODIES
