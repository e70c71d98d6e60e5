"""Where what is said ends and what was done beside saying it begins: "rejected the claim | and expelled two envoys"."""

from __future__ import annotations

from msgspec.structs import replace

from reportedly.extract.draft import Draft
from reportedly.extract.prose import Sentence, VerbGroup
from reportedly.nouns.article import Span
from reportedly.nouns.stages import Attribution

_CLAUSE = frozenset(("SUB", "REL"))
_JOINING = frozenset(("and", "but"))


def without_deeds(draft: Draft, one: Attribution) -> Attribution:
    """The attribution, its content cut before a past verb that "and" joins to its cue's own."""
    sentence = draft.prose.sentence_at(one.cue[-1].start) if one.cue and one.content else None
    if sentence is None or one.content[-1].start < one.cue[-1].end:
        return one
    last = one.content[-1]
    end = _end(draft, sentence, one.cue[-1], last)
    if end is None:
        return one
    return replace(one, content=(*one.content[:-1], draft.article.cite(last.start, end)))


def _end(draft: Draft, sentence: Sentence, cue: Span, content: Span) -> int | None:
    """The character at which a content ends, if what was done follows in it."""
    said = sentence.group_at(sentence.token_at(cue.end - 1))
    if said is None or said.form != "past" or said.undergone:
        return None
    for group in sentence.groups:
        at = group.first - 1
        if at <= said.last or sentence.tokens[group.first].end > content.end:
            continue
        if sentence.tokens[at].low in _JOINING and _done(sentence, said, group):
            before = sentence.tokens[at - 2 if sentence.tokens[at - 1].low == "," else at - 1]
            quoted = any(start < sentence.tokens[at].start < end for start, end in draft.quotations)
            return before.end if before.start >= content.start and not quoted else None
    return None


def _done(sentence: Sentence, said: VerbGroup, group: VerbGroup) -> bool:
    """Whether a verb goes on from the one that says something, no clause between: "demanded pay and went home"."""
    if group.form != "past" or group.undergone or group.modal is not None:
        return False
    between = sentence.tokens[said.last : group.first]
    clause = any(token.tag in _CLAUSE for token in between)
    return not clause and not any(one.finite for one in sentence.groups if said.last <= one.first < group.first)
