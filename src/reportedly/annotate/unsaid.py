"""What reads like a cue but hands on nobody's words: what something is called or known for, what a question asks, a
name ("Omar bin Said"), what is offered to somebody."""

from __future__ import annotations

import re

from reportedly.annotate.wordless import is_wordless
from reportedly.nouns.article import Article, Span, Spans
from reportedly.nouns.stages import Attribution, Offsets
from reportedly.text.clauses import PREPOSITIONS
from reportedly.text.lemmas import verb_lemma
from reportedly.text.wordset import word_set

_CALLED = re.compile(
    r"(?:(?:is|are|was|were|be|been|being|has|have|had|[a-z]+ly|also|best|well|better|often|sometimes|once|now|later)\s+)*"
    r"(?:known|nicknamed|called|named|dubbed|titled|entitled|termed)(?:\s+(?:for|as|to))?",
    re.IGNORECASE,
)
_ASKED_OF = re.compile(r"(?:asked|pressed|reached|questioned|contacted|quizzed)\b", re.IGNORECASE)  # no "was asked"
_ASKED = word_set("you")
_WORD = re.compile(r"\S+")
_AMID = re.compile(r"\w $")  # a word right before, so that neither a sentence nor a quotation ends there
_HELD = re.compile(
    r"(?:(?:was|were|is|has|have|had|been|be) )*(?:calls|call|called|calling)(?: by)? (?!for\b)(?:[\w’'-]+ ){0,4}"
    r"(?:strikes?|elections?|vote|referendum|poll|meetings?|summit|session|boycott|rally|rallies|protests?)"
    r"(?: to order\b.*)?",
    re.IGNORECASE,
)
_CALLED_OFF = re.compile(r"(?:calls?|called|calling) (?:off|up|back|away)\b", re.IGNORECASE)
# The only cues that have no content: those of who says nothing (RULES 3)
_DECLINES = re.compile(
    r"\b(?:declin|refus|comment|respon|repl|answer|silen|unavailable|unreachable|(?:not|no|without)\b)|n['’]t\b",
    re.IGNORECASE,
)
_BACKED = re.compile(r"(?:(?:is|are|was|were|been|being|has|have|had) )*(?:supported|backed|endorsed|funded)(?: by)?")
_BEGUN = re.compile(r"(?:(?:has|have|had) )?(?:begins?|began|begun|continues?|continued)")
_RECALLED = re.compile(  # to its maker
    r"(?:(?:ha[sd]|have|was|were|is|are|been|being) )+recalled\b"
    r"|recall(?:s|ed|ing)? (?:some |about |over |nearly |more than )?\d",
    re.IGNORECASE,
)
_IDENTIFIED = re.compile(
    r"(?:(?:ha[sd]|have|was|were|is|are|been|not|yet|also) )+identified\b(?! (?:as|by)\b)", re.IGNORECASE
)
_IN_SUPPORT = re.compile(r"in (?:support|favou?r|defen[cs]e) of\b", re.IGNORECASE)
_TANK = re.compile(r"think[- ]tanks?\b", re.IGNORECASE)
_IF = re.compile(r"\b(?:if|unless|whether) $", re.IGNORECASE)
_KNOWN_AS = re.compile(r"(?:also |better |formerly )?known as", re.IGNORECASE)
_NAMED_TOO = re.compile(
    r"(?:also|often|sometimes|formerly|previously|commonly|locally|officially|once)(?: [a-z]+ly)? "
    r"(?:called|named|nicknamed|dubbed|termed)",
    re.IGNORECASE,
)
_NAME = re.compile(r"[\"“]?(?:the )?[A-Z][\w’'-]*(?: (?:(?:of|the|and|for|in|on) )*[A-Z0-9][\w’'-]*)*[,.]?[\"”]?")
_SOME = word_set("some many several most other all few the both")
_BARE = re.compile(r"(?:[a-z-]+ ){0,3}[a-z]+s")
_LED = re.compile(r"(?:is|are|was|were|been) (?:led|headed|chaired|run|staged|built|owned) by\b")
_FACTORS = re.compile(r"cited for\b")  # "Factors cited for the rise include …"
_HAILS = re.compile(r"hail(?:s|ed|ing)? from\b", re.IGNORECASE)
_SWORN = re.compile(r"(?:swears?|swore|sworn|swearing)(?:(?: [\w’'.-]+){0,4} in(?:to office)?| as)\b", re.IGNORECASE)
_VERDICT = re.compile(r"found (?:not[- ])?(?:guilty|innocent|liable)\b", re.IGNORECASE)
_ASSUMED = re.compile(
    r"assum(?:es?|ed|ing) (?:the |his |her |its |full |a )*(?:presidency|premiership|office|power|control|command|role"
    r"|responsibility|leadership|duties|post)\b",
    re.IGNORECASE,
)
_MAY_HAPPEN = re.compile(  # to things: "The wall threatens to collapse"
    r"threaten(?:s|ed|ing)? to (?:collapse|erupt|derail|overwhelm|engulf|undermine|overshadow|burst|worsen)\b",
    re.IGNORECASE,
)
_MEANS = re.compile(r"translat(?:es?|ed|ing) (?:as|to|into)\b", re.IGNORECASE)
_PICTURES = re.compile(
    r"(?:post|shar|upload|tweet)(?:e?s|ed|ing)? (?:[\w’'-]+ ){0,3}"
    r"(?:photo|photograph|picture|image|selfie|snap|clip|video|screenshot)s? of\b",
    re.IGNORECASE,
)
_DEEDS = (  # what only begins like a saying
    _CALLED_OFF, _IDENTIFIED, _RECALLED, _SWORN, _HAILS, _TANK, _ASSUMED, _FACTORS, _LED, _MAY_HAPPEN, _MEANS,
    _PICTURES, _IN_SUPPORT,
)  # fmt: skip
_WEATHER = word_set(
    "storm hurricane typhoon cyclone tornado flood tsunami weather wind heat snow avalanche tropical flash winter "
    "thunderstorm blizzard ice lightning severe a an the"
)
# Of 58 cues with one of these in our 593 labelled articles 56 were none; of "agree", "refuse", "offer" and "support" 66
# of 81, too, but PolNeAR has those marked (cues .719 for .725)
_TRIED = word_set("sentence convict fine")  # "sentenced him for “insulting a judge”"
_DONE = _TRIED | word_set("approve accept seek dub intend sign respond choose design restrict send push pursue wave")
_UNDONE = re.compile(r"\b(?:stop(?:s|ped|ping)?|falls?|fell|falling) short of (?:\w+ing)?$")  # "of | blaming them"
_UNDONE_MOST = 20  # characters
_UNDERGONE = re.compile(r"(?:also |already |never )*(?:ha[sd]|have|having) (?:[a-z]+ )?seen\b", re.IGNORECASE)
_CLAUSE = re.compile(r"(?:that|how|why|what|who|where|whether)\b|[“\"]", re.IGNORECASE)
_EARNED = re.compile(  # behind "posted": a firm's results
    r"(?:an? |its |their )?(?:[a-z-]+ |[\d.]+%? |percent ){0,3}(?:loss|losses|profits?|gains?|revenues?|earnings|sales"
    r"|income|jump|drop|rise|decline|surplus|deficit)\b",
    re.IGNORECASE,
)
_POSTED = re.compile(r"post(?:s|ed|ing)?", re.IGNORECASE)
_THAT_SAID = re.compile(r"(?:that|this) said,", re.IGNORECASE)  # "yet"
_OFFERED_NONE = re.compile(r"offer(?:s|ed|ing)? (?:any|no|little|few)\b", re.IGNORECASE)
_DECLINED = re.compile(r"\b(?:comment|say|answer|speak|discuss|elaborate|talk|respond|reply)\b")
_MARKS = '“”"«»'
_PRONOUNS = word_set("it him her them he she they this that")
_CONFIRMED = re.compile(r"(?:[a-z]+ (?:not )?)?confirm(?:s|ed|ing)? (?:him|her|them)", re.IGNORECASE)  # in an office
_CHAMBERS = re.compile(
    r"(?:[\w’'-]+ )*(?:senate|house|parliament|congress|assembly|council|committee|lawmakers|senators|legislators"
    r"|deputies|mps)(?: [\w’'-]+)*",
    re.IGNORECASE,
)
_DISMISSED = re.compile(r"(?:[a-z]+ )*dismiss(?:es|ed|ing)?", re.IGNORECASE)
_STAFF = re.compile(
    r"(?:[\w’'-]+ ){0,6}(?:cabinet|governments?|ministers?|chiefs?|heads?|staff|officials|employees|workers|aides?"
    r"|coach|managers?|commanders?|generals?|ambassadors?|judges?|prosecutors?|parliament|him|her|them)",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(r"[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3}(?: (?:as|to|by|in|on)\b.*)?")
_QUIZZED = re.compile(r"(?:quizzed|questioned|grilled|interrogated) (?:over|about)\b", re.IGNORECASE)
_SMALL = re.compile(r"\b[a-z]{4,}")  # a headline has none
_GIVEN_TO = re.compile(
    r"\b(?:is|are|was|were|be|been|being)(?: \w+ly)? (?:offered|given|shown|presented|sent|submitted|delivered|handed"
    r"|granted|awarded|reported|referred|forwarded) to (?:the |an? )?$",
    re.IGNORECASE,
)


def hands_on_words(article: Article, sentences: Offsets, one: Attribution) -> bool:
    """Whether an attribution hands on somebody's words or thoughts, now that its source is known if it has one.

    "Lind is known for her novels", "a process called “sifting”" have no source; "do you think that …?" asks for one.
    "That it failed is known" has content of its own. A strike that is called is no word, and "The boat was offered to
    Lind" isn't Lind's offer.
    """
    if _is_name(article, sentences, one.cue) or _is_given(article, one) or _is_quizzed(article, one):
        return False
    if any(_is_at(article, one.cue, deed) for deed in _DEEDS):
        return False
    if not one.content and one.cue and not _DECLINES.search(article.words(one.cue)):
        return False  # "in findings | published in | Fram Science", "crowds | protested"
    if _is_backed(article, one) or _is_begun(article, one) or _is_attributive(article, one):
        return False
    if one.source and one.cue and _supposed(article, one):
        return False
    if one.source and all(word.lower() in _WEATHER for word in article.words(one.source).split()):
        return False  # "a storm | warning"
    if one.cue and _UNDONE.search(article.text, max(one.cue[0].start - _UNDONE_MOST, 0), one.cue[-1].end):
        return False
    told = f"{article.words(one.cue)} {article.words(one.content)}"
    if _HELD.fullmatch(told) or _CONFIRMED.fullmatch(told):
        return False
    if _KNOWN_AS.fullmatch(article.words(one.cue)) or _is_called(article, one):
        return False
    if is_wordless(article, one) or _is_named_too(article, one) or _is_deed(article, one):
        return False
    if _is_met_with(article, one) or _is_at(article, one.cue, _OFFERED_NONE):
        return False
    if one.source and (_is_appointed(article, one) or _is_dismissed(article, one)):
        return False
    if one.source and _THAT_SAID.match(article.text, one.source[0].start):
        return False
    if article.words(one.content).lower() == "what":
        return False  # "Flood in Klow: what we know"
    if not one.source:
        if article.words(one.content).lower() in _PRONOUNS:
            return False  # "when it was detected"
        if _ASKED_OF.match(article.words(one.cue)) or _is_at(article, one.cue, _VERDICT):
            return False
        opens = article.words(one.content).split(" ", 1)[0].lower()
        whole = opens == "that" and len(one.content) == 1  # not "That year's flu | was called | fish flu"
        return whole or _CALLED.fullmatch(article.words(one.cue)) is None
    if article.words(one.source) == "Who":
        return False  # "Who ordered them to leave is disputed"
    asked = article.words(one.source).lower() in _ASKED
    return not asked or not _is_question(article, sentences, one.source[0])


def _is_deed(article: Article, one: Attribution) -> bool:
    """Whether a verb tells what somebody does, and no words of theirs follow: "approved | the plan"; not "accepted |
    that it was late", "sought | to discuss it"."""
    words = reversed(article.words(one.cue).lower().split())
    verb = next((word for word in words if word not in PREPOSITIONS and word != "to"), "")
    lemma, told = verb_lemma(verb), article.words(one.content).lower()
    if lemma not in _DONE:
        return False
    quoted = lemma not in _TRIED and any(mark in told for mark in _MARKS)
    return not (told.startswith("that ") or quoted or _DECLINED.search(told))


def _is_appointed(article: Article, one: Attribution) -> bool:
    """Whether a chamber takes somebody into office: "the Senate confirmed | Lind | on Friday"."""
    confirmed = article.words(one.cue).lower().split()[-1:] in (["confirmed"], ["confirms"], ["confirm"])
    if not confirmed or _SOMEBODY.fullmatch(article.words(one.content)) is None:
        return False
    return _CHAMBERS.fullmatch(article.words(one.source)) is not None


def _is_dismissed(article: Article, one: Attribution) -> bool:
    """Whether somebody is put out of office: "dismissed | his entire cabinet"."""
    dismissed = _DISMISSED.fullmatch(article.words(one.cue)) is not None
    return dismissed and _STAFF.fullmatch(article.words(one.content)) is not None


def _is_met_with(article: Article, one: Attribution) -> bool:
    """Whether it is what somebody met with or earned: "has seen | its sales fall", "posted | a net loss"; not "has seen
    that they fell", "posted “a loss”"."""
    cue, told = article.words(one.cue), article.words(one.content)
    if _CLAUSE.match(told):
        return False
    return _UNDERGONE.match(cue) is not None or (_POSTED.fullmatch(cue) is not None and bool(_EARNED.match(told)))


def _is_at(article: Article, cue: Spans, deed: re.Pattern[str]) -> bool:
    """Whether what tells of a deed begins at one of a cue's words: "was | sworn in"."""
    starts = (hit.start() for span in cue for hit in _WORD.finditer(article.text, span.start, span.end))
    return any(deed.match(article.text, start) for start in starts)


def _is_name(article: Article, sentences: Offsets, cue: Spans) -> bool:
    """Whether a cue is one word with a capital amid a sentence that isn't a headline: "Omar bin Said died"."""
    if len(cue) != 1 or not article.words(cue).isalpha() or not article.words(cue).istitle():
        return False
    start, end = next(((start, end) for start, end in sentences if start <= cue[0].start < end), (0, 0))
    around = article.text[start : cue[0].start], article.text[cue[0].end : end]
    return _AMID.search(around[0]) is not None and any(_SMALL.search(words) for words in around)


def _supposed(article: Article, one: Attribution) -> bool:
    """Whether it is only supposed that somebody says or thinks it: "If Lind does not like it, she may go"."""
    start, cue = one.source[0].start, article.words(one.cue).split()
    present = cue[-1].lower() not in ("said", "told") and not cue[-1].endswith("ed")
    return (
        present
        and one.source[-1].end < one.cue[0].start
        and _IF.search(article.text, max(0, start - 10), start) is not None
    )


def _is_backed(article: Article, one: Attribution) -> bool:
    """Whether a source is who stands behind somebody, not for some words: "Lind, who is backed by | the union"."""
    if not one.source or not one.cue or _BACKED.fullmatch(article.words(one.cue)) is None:
        return False
    return article.text[: one.source[0].start].rstrip().endswith((" by", " by the"))


def _is_named_too(article: Article, one: Attribution) -> bool:
    """Whether another name is given behind a name: "the island, also called | Harbour Rock"."""
    if not one.cue or not one.content or _NAMED_TOO.fullmatch(article.words(one.cue)) is None:
        return False
    before, content = article.text[: one.cue[0].start].rstrip(" "), article.words(one.content)
    return before.endswith((",", "(")) and content.split(" ", 1)[0].lower() not in _PRONOUNS | {"for", "on"}


def _is_called(article: Article, one: Attribution) -> bool:
    """Whether something goes by a name that is given behind a comma: "the paint, called | Fram Red, dries", "a paint of
    their own, called | “Fram Red”"; or somebody who says what stands before: "“It rained,” a man called Lind said"."""
    if not one.source or not one.cue or _CALLED.fullmatch(article.words(one.cue)) is None:
        return False
    if article.text[one.source[-1].end : one.cue[0].start] in (", ", " ("):
        return True
    behind = [span for span in one.content if span.start > one.cue[0].start]
    if not behind and one.source[-1].end + 1 == one.cue[0].start and len(article.words(one.cue).split()) == 1:
        return True
    apart = article.text[: one.cue[0].start].endswith((", ", " ("))
    return apart and bool(behind) and all(_NAME.fullmatch(article.text, span.start, span.end) for span in behind)


def _is_begun(article: Article, one: Attribution) -> bool:
    """Whether something is begun that nobody says: "she began | her protest"; not "“It rained,” she began"."""
    words = article.words(one.content)
    return _BEGUN.fullmatch(article.words(one.cue)) is not None and not any(mark in words for mark in _MARKS)


def _is_attributive(article: Article, one: Attribution) -> bool:
    """Whether a cue only describes the noun behind it: "Some | estimated | death tolls exceeded 100"; not "Many
    estimated the toll at 100"."""
    if article.words(one.source).lower() not in _SOME or article.words(one.cue) != "estimated":
        return False
    return one.source[-1].end + 1 == one.cue[0].start and _BARE.fullmatch(article.words(one.content)) is not None


def _is_given(article: Article, one: Attribution) -> bool:
    """Whether a source is whom something was given to: "the boat was offered to | Lind"."""
    if not one.source or not one.cue:
        return False
    start = one.source[0].start
    return _GIVEN_TO.search(article.text, max(0, start - 40), start) is not None


def _is_quizzed(article: Article, one: Attribution) -> bool:
    """Whether a source is who was asked, as headlines put it: "Minister quizzed over missing funds"."""
    if not one.source or not one.cue or one.source[-1].end + 1 != one.cue[0].start:
        return False
    return _QUIZZED.match(article.text, one.cue[0].start) is not None


def _is_question(article: Article, sentences: Offsets, span: Span) -> bool:
    """Whether the sentence ends in a question mark."""
    end = next((end for start, end in sentences if start <= span.start < end), span.end)
    return article.text[span.end : end].rstrip(" \n\"'”’)]").endswith("?")
