"""Sources with whole names, and without what belongs to another cue of the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec.structs import replace

from reportedly.annotate.charges import without_charge
from reportedly.annotate.published import without_findings
from reportedly.nouns.article import Article, Span, Spans
from reportedly.nouns.findings import Mention
from reportedly.nouns.stages import Attribution, Offsets
from reportedly.text.paragraphs import is_wrapped
from reportedly.text.quotes import Quotation, find_quotations

NAMING = frozenset({"person", "organisation", "group", "place", "facility"})
# Cues that stand before their source
FOLLOWED = ("according to", "per", "in the words of", "as per", "citing", "quoting")
_ASIDE = re.compile(r"(?P<rest>(?: [\w’'-]+){0,4}?),?\s+(?:which|who|whose)\b")  # behind what is left of a name
_BLANK_LINE = re.compile(r"\s*\n\s*\n\s*")
_LINE = re.compile(r"[^\S\n]*\n\s*")
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WHEN = re.compile(  # "Monday Review" and "This Week" are names
    r"(?:(?:(?:[Aa] few|[Ss]ome|[Ss]everal|[Mm]any|\w+) )?(?:[Mm]inute|[Hh]our|[Dd]ay|[Ww]eek|[Mm]onth|[Yy]ear)s? "
    r"(?:later|ago|earlier|before)|[Tt]he (?:next|same|following) (?:day|week|month|year)"
    rf"|(?:(?:[Oo]n|[Ll]ate|[Ee]arly|[Ee]arlier) )+{_WEEKDAY}"
    r"|(?:[Ll]ast|[Tt]his|[Ee]arlier this) (?:week|month|year)),? (?=\w)"
    rf"|{_WEEKDAY}(?:, (?=\w)| (?=(?:the|an?|its|his|her|their) ))"
)
_OWNED = re.compile(r"['’]s\b")
OWNER_MOST = 6  # words of an owner: "The troubled Klow shipbuilding company"
_ARTICLES = frozenset(("the", "a", "an"))
_STOP = re.compile(r"(?<=\w{4})[.!?]$")
_LEFT = re.compile(r"[\s)\],;:.—–-]+|(?:by|and|but)\s+")
_ONE = re.compile(r"(?:an?|the|his|her|their|its) (?:[\w’'-]+ ){0,3}[a-z]+(?<!s)$", re.IGNORECASE)
_SEVERAL = re.compile(r"(?:[\w’'.-]+ ){0,3}[\w’'.-]+(?:,| and) ")
_THROUGH = r"(?<!the )via (?:the |its )?(?:news agency |[A-Z]).+"
_NO_NOUN = r"(?!(?:and|or|but|the|an?|by|to|in|on|of|at|for|with|from|as|than|is|was|are|were)\b)"
_DESCRIPTOR = re.compile(rf"(?<=\w), (?P<what>(?:{_NO_NOUN}[a-z][\w’'-]* ){{0,2}}{_NO_NOUN}[a-z][\w’'-]*[a-z])$")
_WHAT = re.compile(  # whose noun is one for somebody
    r"(?P<what>an? (?:[\w’'-]+ ){0,4}(?:firm|company|group|agency|organi[sz]ation|charity|think[ -]tank|newspaper"
    r"|magazine|website|broadcaster|network|party|union|association|institute|university|consultancy|watchdog|bank"
    r"|spokes\w+|[a-z]{4,}(?:or|er|ist|ian)|analyst|official|resident|witness)"
    r"(?: (?:of|at|for|in|with|from) [\w’' -]{2,50})?), "
)
_GOES_ON = re.compile(rf",? (?:(?:as|but|and|when|while|which|who|whose)|on {_WEEKDAY}|{_THROUGH})$")
_RELATIVE = re.compile(r"(?:which|who|whose)\b")
_JOINT = re.compile(r"\W*(?:(?:and|or|as well as|of|for|in|at|from|with)\W*(?:the\b\W*)?)?")


def with_whole_sources(
    article: Article, sentences: Offsets, mentions: Sequence[Mention], found: Sequence[Attribution]
) -> list[Attribution]:
    """The attributions in order, their sources put right."""
    walls = _walls(article, sentences)
    names = [one.spans[0] for one in mentions if one.kind in NAMING]
    places = [one.spans[0] for one in mentions if one.kind == "place"]
    quoted = find_quotations(article.text) if any(len(one.source) > 1 for one in found) else []
    edged = [_edged(article, walls, names, _of_own_pieces(article, quoted, one)) for one in found]
    edged = [_with_descriptor(article, _with_owner(article, without_charge(article, one))) for one in edged]
    people = [one.spans[0] for one in mentions if one.kind == "person"]
    edged = [_with_apposed(article, people, _with_name(article, people, one)) for one in edged]
    edged = [_with_what_it_is(article, names, one) for one in edged]
    return [_with_container(article, places, replace(one, source=_over_places(article, places, one))) for one in edged]


def without_articles(article: Article, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions in order, an article alone being nobody: "The | claim that it rained"."""
    return [replace(one, source=()) if article.words(one.source).lower() in _ARTICLES else one for one in found]


def _with_owner(article: Article, one: Attribution) -> Attribution:
    """The attribution whose source takes back the owner that the content has: "The company | 's chief, Ana Ruiz,"."""
    first = one.source[0] if one.source else None
    if first is None or not _OWNED.match(article.text, first.start):
        return one
    owner = next((span for span in one.content if span.end == first.start), None)
    if owner is None and first.end - first.start > len("'s "):  # "in Thursday | 's Klow Herald"
        return replace(one, source=(article.cite(first.start + len("'s "), first.end), *one.source[1:]))
    if owner is None or len(article.text[owner.start : owner.end].split()) > OWNER_MOST:
        return one
    source = (article.cite(owner.start, first.end), *one.source[1:])
    return replace(one, source=source, content=tuple(span for span in one.content if span != owner))


def _with_descriptor(article: Article, one: Attribution) -> Attribution:
    """The attribution whose source takes back what it is, that the content ends in: "Lind has died, wrestling promotion
    | Fram Ring | announced"."""
    first = one.source[0] if one.source else None
    last = next((span for span in one.content if first is not None and span.end + 1 == first.start), None)
    if first is None or last is None or not one.cue or one.cue[0].start < first.start:
        return one
    hit = _DESCRIPTOR.search(article.text[last.start : last.end])
    if hit is None or not article.text[first.start].isupper():
        return one
    source = (article.cite(last.start + hit.start("what"), first.end), *one.source[1:])
    kept = article.cite(last.start, last.start + hit.start())
    return replace(one, source=source, content=tuple(kept if span == last else span for span in one.content))


def _with_name(article: Article, people: Sequence[Span], one: Attribution) -> Attribution:
    """The attribution whose source takes back the name behind it that a content has for a piece: "neighbour | Ana
    Ruiz"."""
    name = next((span for span in one.content if span in people), None)
    last = next((span for span in one.source if name is not None and span.end + 1 == name.start), None)
    if name is None or last is None or len(one.content) < 2 or not article.text[last.end - 1].islower():
        return one
    source = tuple(article.cite(span.start, name.end) if span == last else span for span in one.source)
    return replace(one, source=source, content=tuple(span for span in one.content if span != name))


def _with_apposed(article: Article, people: Sequence[Span], one: Attribution) -> Attribution:
    """The attribution whose source takes in who it is, behind a comma: "According to his wife, Ana, | Lind died"; not
    the first of several that are told of ("according to the mayor, Lind, Berg and Orr died")."""
    if not one.source or not one.content or not article.words(one.cue).lower().endswith(FOLLOWED):
        return one
    source, first = one.source[-1], min(one.content)
    name = next((span for span in people if span.start == first.start), None)
    if name is None or article.text[source.end : first.start] != ", " or article.text[name.end : name.end + 2] != ", ":
        return one
    rest = article.text[name.end + 2 : first.end]
    if not _ONE.match(article.words((source,))) or not rest[:1].isupper() or _SEVERAL.match(rest):
        return one
    return replace(
        one,
        source=(*one.source[:-1], article.cite(source.start, name.end)),
        content=tuple(article.cite(name.end + 2, span.end) if span == first else span for span in one.content),
    )


def _with_what_it_is(article: Article, names: Sequence[Span], one: Attribution) -> Attribution:
    """The attribution whose source takes in what it is, behind a comma: "According to Elbe, a security firm, | two
    ports were shut"; not the first of several that are told of ("according to Elbe, a dam, two ports and a road")."""
    if not one.source or not one.content or not article.words(one.cue).lower().endswith(FOLLOWED):
        return one
    source, first = one.source[-1], min(one.content)
    end = source.end - article.text[source.start : source.end].endswith(",")
    hit = _WHAT.match(article.text, first.start, first.end)
    if hit is None or not any(name.end == end for name in names) or article.text[end : first.start] != ", ":
        return one
    if _SEVERAL.match(article.text, hit.end(), first.end):
        return one
    return replace(
        one,
        source=(*one.source[:-1], article.cite(source.start, hit.end("what"))),
        content=tuple(article.cite(hit.end(), span.end) if span == first else span for span in one.content),
    )


def _over_places(article: Article, places: Sequence[Span], one: Attribution) -> Spans:
    """The source's pieces, those made one that only a place parts from where that lies: "the ministry [in Klow,]
    Borduria"."""
    out: list[Span] = []
    for span in one.source:
        town = next((p for p in places if out and out[-1].end < p.start and p.end <= span.start), None)
        if town is not None and span in places:
            before, after = article.text[out[-1].end : town.start], article.text[town.end : span.start]
            if before.strip() in ("in", "of", "at") and after == ", ":
                out[-1] = article.cite(out[-1].start, span.end)
                continue
        if out and span in places and any(article.text[p.end : span.start] == ", " for p in places if p < span):
            continue  # "| Lind | issued it at his club in Klow, | Borduria |, saying"
        out.append(span)
    return tuple(out)


def _with_container(article: Article, places: Sequence[Span], one: Attribution) -> Attribution:
    """The attribution whose source takes in where its place lies: "According to police in Klow, Borduria, …"."""
    if not one.source or not one.content:
        return one
    source, content = one.source[-1], min(one.content)
    between = article.text[source.end : content.start]
    container = next((span for span in places if span.start == content.start and span.end < content.end), None)
    town = any(span.end == source.end for span in places)
    if container is None or not town or between.strip() != "," or article.text[container.end] != ",":
        return one
    rest = _LEFT.match(article.text, container.end, content.end)
    cut = article.cite(rest.end() if rest else container.end, content.end)
    return replace(
        one,
        source=(*one.source[:-1], article.cite(source.start, container.end)),
        content=tuple(cut if span == content else span for span in one.content),
    )


def _edged(article: Article, walls: Sequence[Span], names: Sequence[Span], one: Attribution) -> Attribution:
    if one.source and article.text.startswith("under ", one.source[0].start):
        return replace(one, source=())  # "was agreed | under Lind": in her time
    source = tuple(_begun(article, _on_one_side(article, walls, span, one.cue)) for span in _after_cue(article, one))
    taken = (*one.cue, *one.content)
    whole = tuple(_whole(article, names, span, taken) for span in source)
    return replace(one, source=merged(article, whole))


def _of_own_pieces(article: Article, quoted: Sequence[Quotation], one: Attribution) -> Attribution:
    """The attribution, its source without pieces that others say, own or tell of it: "“Lind | was kind”, read | a
    note", "after Lind | 's speech, the council | said", "the note, | which was posted"."""
    one = without_findings(article, one)
    if len(one.source) < 2:
        return one

    def is_quoted(span: Span) -> bool:
        return any(start <= span.start and span.end <= end for start, end, *_ in quoted)

    unquoted = not any(is_quoted(cue) for cue in one.cue)
    kept = tuple(
        span for number, span in enumerate(one.source)
        if not (unquoted and is_quoted(span))
        and not (number + 1 < len(one.source) and _OWNED.match(article.text, span.end))
        and not (number and _RELATIVE.match(article.text, span.start))
        and not (number + 1 < len(one.source) and _is_told_of(article, one, span, one.source[number + 1]))
    )  # fmt: skip
    return replace(one, source=kept) if kept else one


def _is_told_of(article: Article, one: Attribution, span: Span, following: Span) -> bool:
    """Whether a piece of a source is parted by a content from the one right before the cue, so that it is what is told
    of: "Lind, | the chief of Elbe, | was held on Monday, | her lawyer | said"."""
    between = any(span.end <= piece.start and piece.end <= following.start for piece in one.content)
    if not between or not one.cue or following.end > one.cue[0].start:
        return False
    return article.text[following.end : one.cue[0].start].strip(" ,") == ""


def _walls(article: Article, sentences: Offsets) -> list[Span]:
    """What no source runs over: blank lines, ends of lines unless the text is wrapped, and ends of sentences."""
    lines = _BLANK_LINE if is_wrapped(article.text) else _LINE
    gaps = [article.cite(hit.start(), hit.end()) for hit in lines.finditer(article.text)]
    return gaps + [article.cite(one[1], two[0]) for one, two in pairwise(sentences) if one[1] < two[0]]


def _on_one_side(article: Article, walls: Sequence[Span], source: Span, cue: Spans) -> Span:
    """The source's part nearest to its cue: a caption above the text and the next sentence are no part of who says
    it."""
    parts = [source.start]
    for gap in sorted(wall for wall in walls if source.start < wall.start and wall.end < source.end):
        if gap.start > parts[-1]:
            parts += [gap.start, gap.end]
    edges = [*parts, source.end]
    pieces = [article.cite(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end]
    if len(pieces) < 2 or not cue:
        return source
    near = min(pieces, key=lambda piece: abs(piece.start - cue[0].start))
    stopped = _STOP.search(article.text, near.start, near.end) if near != pieces[-1] else None
    return article.cite(near.start, stopped.start()) if stopped else near


def _begun(article: Article, source: Span) -> Span:
    """The source without what a date line leaves before it, ") — Oslo and Bergen", without a passive's "by", and
    without when it spoke: "Days later the council", "the council on Friday"; and without a word that goes on: "the
    council, as", or through whom it spoke: "the mayor via news agency Elbe"."""
    found = _LEFT.match(article.text, source.start, source.end)
    start = found.end() if found and found.end() < source.end else source.start
    when = _WHEN.match(article.text, start, source.end)
    start = when.end() if when else start
    over = _GOES_ON.search(article.text, start, source.end)
    end = over.start() if over and over.start() > start else source.end
    return article.cite(start, end) if (start, end) != (source.start, source.end) else source


def _after_cue(article: Article, one: Attribution) -> Spans:
    """Of a source in pieces the one right behind "according to": others belong to other cues of the sentence.

    What a relative clause tells between source and cue is no part of it: "Borduria, which backs Lind, said", "The Union
    of | Klow and Fram, which backs | Lind, said".
    """
    if len(one.source) < 2 or not one.cue:
        return one.source
    first, second = one.source[:2]
    aside = _ASIDE.match(article.text, first.end, second.start) if second.start < one.cue[0].start else None
    if aside is not None:
        return (article.cite(first.start, aside.end("rest")),)
    leads = article.words(one.cue).lower().endswith(FOLLOWED)
    behind = [span for span in one.source if span.start >= one.cue[-1].end]
    if not leads or not behind or article.text[one.cue[-1].end : behind[0].start].strip():
        return one.source
    kept = behind[:1]
    for span in behind[1:]:
        if not _JOINT.fullmatch(article.text[kept[-1].end : span.start]):
            break
        kept.append(span)
    return tuple(kept)


def _whole(article: Article, names: Sequence[Span], source: Span, taken: Spans) -> Span:
    """The source with the rest of a name that it cuts ("Kong officials" → "Hong Kong officials")."""
    start = min([source.start, *(n.start for n in names if n.start < source.start < n.end)])
    end = max([source.end, *(n.end for n in names if n.start < source.end < n.end)])
    wider = article.cite(start, end)
    return source if any(wider.overlaps(span) for span in taken) else wider


def merged(article: Article, spans: Iterable[Span]) -> Spans:
    """The spans in text order, each once, those that overlap run together."""
    out: list[Span] = []
    for span in sorted(set(spans)):
        if out and out[-1].overlaps(span):
            out[-1] = article.cite(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return tuple(out)
