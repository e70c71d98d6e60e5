"""Who made the document that "the statement", "the complaint", "the video" goes back to."""

from __future__ import annotations

from reportedly.resolve.discourse import Discourse
from reportedly.resolve.ground import Word
from reportedly.resolve.phrases import Phrase
from reportedly.text.wordset import word_set

FAMILIES = (
    word_set("statement statements release communique communiqué announcement declaration"),
    word_set("lawsuit lawsuits suit suits complaint complaints petition petitions filing filings motion motions"),
    word_set("video videos footage clip clips film recording recordings"),
    word_set("report reports study studies survey surveys review analysis findings paper"),
    word_set("ruling judgment judgement verdict opinion summary"),
    word_set("post posts tweet tweets message messages"),
    *(frozenset({noun}) for noun in ("letter", "email", "memo", "article", "book", "decree", "bulletin", "editorial",
                                     "testimony", "advisory", "proclamation", "blog", "documentary", "indictment",
                                     "resolution")),
)  # fmt: skip
POINTING = word_set("the this that")
MADE_BY = word_set("from by")
ISSUED = word_set(
    "released issued published filed posted sent wrote signed submitted made produced uploaded shared lodged brought "
    "release releases issue issues publish publishes file files post posts"
)
AUTHORS = word_set("author authors co-author co-authors coauthor coauthors leader leaders editor editors")
NEAR = 3  # sentences back to where the document was brought in; farther only if the article has one of its kind
OPENING = 60  # characters from a sentence's start within which its subject is named


def issuers(discourse: Discourse, phrase: Phrase) -> tuple[int, ...]:
    """The actors of the nearest earlier document of this kind; () where none, or several far back."""
    kin = next((family for family in FAMILIES if phrase.lower in family), None)
    if phrase.determiner not in POINTING or len(phrase.core) != 2 or kin is None:
        return ()
    here, seen = discourse.ground.sentence(phrase.start), set()
    for word in reversed(discourse.ground.within(0, phrase.start)):
        if word.lower not in kin or _describes_author(discourse, word):
            continue
        found = _makers(discourse, word)
        if found and here - discourse.ground.sentence(word.start) <= NEAR:
            return found
        seen |= {found} if found else set()
    return seen.pop() if len(seen) == 1 else ()


def _describes_author(discourse: Discourse, word: Word) -> bool:
    """Whether a document only says what somebody wrote with others: "study co-author Ana Ruiz"."""
    after = discourse.ground.after(word.end)
    return bool(after) and after[0].lower in AUTHORS


def _makers(discourse: Discourse, word: Word) -> tuple[int, ...]:
    if beside := _beside(discourse, word):
        return beside
    issued = _subject(discourse, word)
    return _speakers(discourse, word) if issued is None else issued


def _beside(discourse: Discourse, word: Word) -> tuple[int, ...]:
    """Named right after ("footage from X") or as owner right before ("X's letter")."""
    ground = discourse.ground
    before, after = ground.before(word.start, most=2), ground.after(word.end, most=3)
    owners = [one for one in before if one.possessive]
    if owners:
        return _named(discourse, owners[-1].start - 1, owners[-1].start)
    return _named(discourse, after[0].end, after[-1].end + 1) if after and after[0].lower in MADE_BY else ()


def _subject(discourse: Discourse, word: Word) -> tuple[int, ...] | None:
    """Who the sentence says issued it: its opening names, with a verb of issuing between them and the document; None
    without such a verb."""
    ground = discourse.ground
    start, _ = ground.sentence_span(word.start)
    verb = next((one for one in ground.within(start, word.start) if one.lower in ISSUED), None)
    if verb is None:
        return None
    clause = max(start, ground.text.rfind(", ", start, verb.start))
    first = _named(discourse, clause, min(verb.start, clause + OPENING))
    return first if len(first) < 2 or " and " in ground.between(clause, verb.start) else ()


def _speakers(discourse: Discourse, word: Word) -> tuple[int, ...]:
    """Who is cited in the sentence that has the document: "…, she said in a statement"."""
    start, end = discourse.ground.sentence_span(word.start)
    cited = {
        discourse.speakers[number]
        for number, found in enumerate(discourse.attributions)
        if found.source and start <= found.source[0].start < end and discourse.speakers.get(number)
    }
    return cited.pop() if len(cited) == 1 else ()


def _named(discourse: Discourse, start: int, end: int) -> tuple[int, ...]:
    """The persons and bodies mentioned between two offsets, each once."""
    cast = discourse.cast
    met = [one.actor for one in cast.seen if one.start < end and start < one.end]
    return tuple(dict.fromkeys(n for n in met if cast.drafts[n].kind not in ("population", "document", "state")))
