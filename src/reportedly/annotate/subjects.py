"""Who speaks where the model gave a cue no source: the verb's subject, or whom a passive names with "by"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from reportedly.annotate.charges import met_with
from reportedly.nouns.article import Article, Span, Spans
from reportedly.nouns.stages import Attribution, Offsets, Predicate
from reportedly.text.clauses import (
    ADVERBS,
    OPENERS,
    PREPOSITIONS,
    TOLD_OF,
    Word,
    first_subject,
    has_verb,
    noun_before,
    of_clause,
    right_before,
    words_before,
)
from reportedly.text.lemmas import verb_lemma
from reportedly.text.wordset import word_set

SURE = 0.35  # chance of an argument from which the model's own word for who does it is taken
HAVE = word_set("has have had")
BE = word_set("be been being is are was were am got gets get")
_REST = r"[^,;:.!?()\n\"“”]*"
_BY = re.compile(rf"\s*by (?P<who>(?:the |an? )?[A-Z]{_REST}|(?:the|an?|many|several|some) {_REST})")
RELATIVE = word_set("who which")
_ENDING = OPENERS | PREPOSITIONS
# Whom a relative clause without "that" is of, right before its verb: "an incident she", "a process Lind", "a deal the
# union"; not "the mayor of the town"
_SUBJECT = re.compile(
    r"(?:^|\s)(?P<who>he|she|they|we|I)$"
    r"|^(?:a|an|the|this|what)(?: [a-z-]+)+ (?P<name>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3})$"
    r"|^(?:a|an|this|what)(?: [a-z-]+)* (?!(?:of|for|in|on|at|by|to|with|from|and|or|as|than) )[a-z-]+ "
    r"(?P<body>(?:the|its|his|her) [a-z]+)$"
)
_AND = re.compile(r" (?:and|but) \Z")
_GOING_ON = re.compile(r"(?:saying|adding|noting|claiming|arguing|stating|insisting|warning)\b")
_ASIDE = re.compile(r",\s+(?:[a-z]+ly |since |later |also |now )?\Z")
_OPENING = word_set("after before while by upon since when in without")
_HANGS_ON = word_set("and but or then when while before after by in without")


def with_subject(
    article: Article, sentences: Offsets, found: Sequence[Attribution], predicates: Sequence[Predicate]
) -> list[Attribution]:
    """The attributions in order; those without a source have the one that their sentence gives, if it gives one."""
    out: list[Attribution] = []
    for one in (_impersonal(article, _freed(article, one)) for one in found):
        if (told := _told_of_noun(article, sentences, one)) is not None:
            out.append(told)
            continue
        source = one.source or _source(article, sentences, one, out, predicates)
        out.append(one if source == one.source else _with(one, source))
    return out


def within_who_clauses(article: Article, sentences: Offsets, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions; what a clause with "who" goes on to say is said by whom it is of: "They met Lind,
    | who | denied it and | said | it rained"."""
    out = list(found)
    relative = {at for at, one in enumerate(out) if article.words(one.source).lower() in RELATIVE}
    for at, one in enumerate(out):
        for number in sorted(relative):
            ended = _ended(article, sentences, out[number], one)
            if ended is not None:
                out[at], out[number] = _with(one, ended.source), ended
                relative.add(at)
    return out


def _ended(article: Article, sentences: Offsets, clause: Attribution, one: Attribution) -> Attribution | None:
    """What a clause with "who" says, where it ends right before the "and" or "but" of this cue, whose source stands
    before the clause in its sentence; None where it doesn't."""
    if not one.cue or not one.source or not clause.cue or one.source[-1].end > clause.source[0].start:
        return None
    joined = _AND.search(article.text, clause.cue[-1].end, one.cue[0].start)
    home = next(((start, stop) for start, stop in sentences if start <= clause.source[0].start < stop), (0, 0))
    if joined is None or not home[0] <= one.source[0].start < one.cue[0].start < home[1]:
        return None
    last = clause.content[-1] if clause.content else clause.cue[-1]
    if last.end == joined.start():
        return clause
    if not last.covers(one.cue[0]) or has_verb(words_before(article.text, last.start, joined.start())):
        return None
    return replace(clause, content=(*clause.content[:-1], article.cite(last.start, joined.start())))


def _freed(article: Article, one: Attribution) -> Attribution:
    """The attribution, its source the pronoun or name right before its cue where the content took that in: "an incident
    | she | said | took place", "a process | Lind | described as slow"."""
    if one.source or not one.cue:
        return one
    start = one.cue[0].start
    before = [span for span in one.content if span.end <= start and not article.text[span.end : start].strip()]
    words = article.text[before[-1].start : before[-1].end] if before else ""
    hit = _SUBJECT.search(words)
    passive = article.text[start : one.cue[0].end].lower().split()[0] in BE
    if hit is None or passive or not any(span.start > start for span in one.content):
        return one
    who = next(group for group in ("who", "name", "body") if hit[group])
    kept = words[: hit.start(who)].rstrip()
    cut = (article.cite(before[-1].start, before[-1].start + len(kept)),) if kept else ()
    content = tuple(piece for span in one.content for piece in (cut if span == before[-1] else (span,)))
    return Attribution(
        source=(article.cite(before[-1].start + hit.start(who), before[-1].end),), cue=one.cue, content=content,
        confidence=one.confidence,
    )  # fmt: skip


def _impersonal(article: Article, one: Attribution) -> Attribution:
    """The attribution without an "it" that stands for what is said: "It was later found that the wall had gaps"."""
    if not one.cue or article.words(one.source).lower() != "it":
        return one
    words = article.words(one.cue).lower().split()
    told = any(not word.endswith("ing") and verb_lemma(word) not in (word, "be", "have") for word in words)
    return _with(one, ()) if _is_passive(words) and told else one


def _told_of_noun(article: Article, sentences: Offsets, one: Attribution) -> Attribution | None:
    """The attribution as of nobody, of the noun right before it alone: "Klow has not recovered from | the storm,
    | estimated | to have killed nine"; None where the cue is no such participle."""
    start = one.cue[0].start if one.cue else 0
    home = next((first for first, end in sentences if first <= start < end), start)
    comma = _ASIDE.search(article.text, home, start)
    told = article.words(one.cue).lower().split()[-1:] if comma else []
    behind = [span for span in one.content if span.start >= start]
    if comma is None or TOLD_OF.isdisjoint(told) or not behind or not article.words(behind[:1]).startswith("to "):
        return None
    noun = noun_before(words_before(article.text, home, comma.start()))
    told_of = (article.cite(noun[0].start, noun[-1].end),) if noun else ()
    return replace(one, source=(), content=(*told_of, *behind))


def _is_passive(words: Sequence[str]) -> bool:
    """Whether a cue's words begin as a passive does: "was said", "has been told"."""
    return words[0] in BE or (words[0] in HAVE and not BE.isdisjoint(words[1:2]))


def _with(one: Attribution, source: Spans) -> Attribution:
    return replace(one, source=source)


def _source(
    article: Article,
    sentences: Offsets,
    one: Attribution,
    before: Sequence[Attribution],
    predicates: Sequence[Predicate],
) -> Spans:
    home = next(((start, end) for start, end in sentences if one.cue and start <= one.cue[0].start < end), None)
    words = article.text[one.cue[0].start : one.cue[0].end].lower().split() if one.cue else []
    if home is None or not words:
        return ()
    if met_with(article, one):
        return ()
    by_model = _agent(one, predicates)
    if by_model:
        return by_model
    if _is_passive(words):
        return _by_phrase(article, one)
    place = words_before(article.text, home[0], one.cue[0].start)
    while place and place[-1].lower in ADVERBS:
        place.pop()
    if words[0].endswith("ing") and (main := _of_main_clause(article, one, home, place)):
        return main
    if place and (words[0].endswith("ing") or place[-1].lower in _HANGS_ON or not place[-1].is_word):
        return _joined(one, before, home) or _cited(article, of_clause(place), one)
    if place and place[-1].lower in RELATIVE:
        place = [word for word in place[:-1] if word is not place[-2] or word.is_word] if len(place) > 1 else []
    return _cited(article, right_before(place), one)


def _of_main_clause(article: Article, one: Attribution, home: tuple[int, int], before: Sequence[Word]) -> Spans:
    """The subject behind the comma that ends what a sentence opens with: "After asking for leave, Lind left"."""
    if [word.lower for word in before] not in ([], *([word] for word in _OPENING)):
        return ()
    end = max(span.end for span in (*one.cue, *one.content))
    comma = article.text.find(", ", end, home[1])
    subject = first_subject(words_before(article.text, comma + 2, home[1])) if comma == end else []
    return (article.cite(subject[0].start, subject[-1].end),) if subject else ()


def _agent(one: Attribution, predicates: Sequence[Predicate]) -> Spans:
    """The words that the model takes for the agent of a verb in the cue."""
    at = [predicate for predicate in predicates if any(span.covers(predicate.span) for span in one.cue)]
    agents = [arg for verb in at for arg in verb.arguments if arg.role == "ARG0" and arg.confidence >= SURE]
    spans = agents[-1].spans if agents else ()
    return spans if not any(span.overlaps(other) for span in spans for other in one.content) else ()


def _by_phrase(article: Article, one: Attribution) -> Spans:
    """Whom a passive names: "was described by the police as", "was called reckless by the union"."""
    ends = [article.text.rfind(" by ", span.start, span.end) for span in one.content]
    for end in (one.cue[-1].end, *(span.end for span in one.content), *(end for end in ends if end > 0)):
        if hit := _BY.match(article.text, end):
            words = hit["who"].split()
            stop = next((n for n, word in enumerate(words) if n and word.lower() in _ENDING), len(words))
            return (article.cite(hit.start("who"), hit.start("who") + len(" ".join(words[:stop]))),)
    return ()


def _joined(one: Attribution, before: Sequence[Attribution], home: tuple[int, int]) -> Spans:
    """The source of the cue before in the sentence, where this one goes on: "Ruiz thanked them and promised"."""
    cue = one.cue[0]
    near = [
        other
        for other in before
        if other.source and other.cue and home[0] <= other.source[0].start < other.cue[0].start < cue.start
    ]
    last = near[-1] if near else None
    if last is None or any(span.covers(cue) for span in last.content) or last.source[-1].end > cue.start:
        return ()
    return last.source if not any(span.overlaps(other) for span in last.source for other in one.content) else ()


def _cited(article: Article, phrase: list[Word], one: Attribution) -> Spans:
    if not phrase:
        return ()
    span = article.cite(phrase[0].start, phrase[-1].end)
    taken: tuple[Span, ...] = (*one.cue, *one.content)
    return () if any(span.overlaps(other) for other in taken) else (span,)


def with_who_spoke(article: Article, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions in order, "saying" behind what somebody was told of with "by" being that one's: "The deal was
    described | by Lind | as a victory, | saying | it would hold"."""
    out: list[Attribution] = []
    for one in found:
        goes_on = len(one.source) == 1 and one.cue and _GOING_ON.match(article.text, one.cue[0].start)
        teller = next((other for other in found if goes_on and _told_by(article, other, one)), None)
        out.append(one if teller is None else replace(one, source=teller.source))
    return out


def _told_by(article: Article, teller: Attribution, one: Attribution) -> bool:
    """Whether the source of one attribution only is what another, earlier in the sentence, is told of "by" its own."""
    if not teller.source or not teller.cue or teller.cue[-1].end > one.cue[0].start or teller is one:
        return False
    between = article.text[teller.cue[-1].end : teller.source[0].start]
    by = between.strip() == "by" or (not between.strip() and article.words(teller.cue).endswith(" by"))
    return by and any(span.covers(one.source[0]) for span in teller.content)
