"""How real an event is told, all things taken together: its own words, what governs it, the model, the statements."""

from __future__ import annotations

import re

from msgspec.structs import replace

from reportedly.extract.acts import act_of
from reportedly.extract.cue import PLEADING
from reportedly.extract.draft import Draft
from reportedly.extract.found import Found, head_span
from reportedly.extract.nesting import innermost
from reportedly.extract.predicates import predicate_at, weighed
from reportedly.extract.prose import Phrase, Sentence
from reportedly.extract.realis import REAL, Reality, put_ahead, reality_of_verb
from reportedly.extract.realis_of_nouns import reality_of_noun
from reportedly.extract.realis_seen import as_seen
from reportedly.extract.realis_words import DENYING
from reportedly.extract.roles import light_governor
from reportedly.extract.untrue import claim_of, left_open, untrue
from reportedly.nouns.article import Span
from reportedly.nouns.findings import Statement
from reportedly.nouns.kinds import Realis
from reportedly.text.days import days
from reportedly.text.lemmas import verb_lemma

_BACKING = ("who", "which", "that", "after", "because", "since", "when", "as")


def reality_of(draft: Draft, sentence: Sentence, found: Found, teller: Statement | None) -> Reality:
    """Realis and polarity of the event a trigger tells, inside the statement that tells it."""
    if found.group is not None:
        own = reality_of_verb(sentence, found.group)
        subject_of = sentence.doing(found.group)
        if subject_of is not None and (coming := put_ahead(sentence, subject_of)) is not None:
            own = Reality(coming, own.polarity)  # "sentencing is scheduled for July"
        clause = sentence.clause_at(found.head)
        backed = found.group.form == "past" and clause.opener in _BACKING
    else:
        assert found.phrase is not None
        own = reality_of_noun(sentence, found.phrase, found.head, light_governor(sentence, found.phrase), teller)
        definite = sentence.tokens[found.phrase.first].low in ("the", "this", "these", "those")
        backed = definite and not _opens(teller, sentence.tokens[found.phrase.first].start)
    settled = own.settled
    predicate = predicate_at(draft, head_span(sentence, found))
    if predicate is not None and not settled:
        own = weighed(own, predicate, sentence)
    if found.unit.negates:
        own = replace(own, polarity="affirmed")
    if teller is None and denied(sentence, found.head):
        own = _turned(own)
    claim = claim_of(sentence, found.head)
    if claim is not None and _others_claim(sentence, claim, teller) and untrue(sentence, found.head):
        own = _turned(own)
    elif claim is not None and teller is None and own.realis in REAL and left_open(sentence, found.head, claim):
        own = Reality("possible", own.polarity)
    marked = own.sure and own.realis not in REAL
    own = _as_told(draft, own, teller, backed=backed)
    if settled and own.realis in REAL:
        return own
    seen = as_seen(own.realis, act_of(draft, sentence, found), marked=marked)
    return own if seen == own.realis else replace(own, realis=seen, by="model")


def _turned(own: Reality) -> Reality:
    """The same, told the other way."""
    return replace(own, polarity="negated" if own.polarity == "affirmed" else "affirmed")


def _others_claim(sentence: Sentence, claim: Phrase, teller: Statement | None) -> bool:
    """Whether a claim isn't that of the teller, but others', or nobody's: "reports that … are false"."""
    if teller is None:
        return True
    word = sentence.cite(claim.head, claim.head + 1)
    nobodys = not teller.source.spans and word in teller.cue.spans
    return nobodys or any(word.lies_in((span,)) for span in teller.content.spans)


def lies_ahead(draft: Draft, sentence: Sentence, found: Found, time: str | None) -> bool:
    """Whether a moment begins after the article was published: "elections on 9 June"; by the month or year only for
    what a noun tells in a clause that isn't past, as these may be taken wrongly: "in July youths clashed"."""
    moment, published = draft.moment_of(time), draft.article.published
    covered = days(moment.edtf) if moment is not None and moment.edtf is not None else None
    if covered is None or covered.first is None or published is None or covered.first <= published:
        return False
    verb = sentence.clause_at(found.head).verb
    past = found.group is not None or (verb is not None and verb.form == "past")
    return covered.last == covered.first or not past


def lies_behind(draft: Draft, sentence: Sentence, time: str | None) -> bool:
    """Whether a moment ended before the article was published, in a sentence that looks back on nothing: "is to win
    after her win last week", not "said in May that he would resign in June"."""
    moment, published = draft.moment_of(time), draft.article.published
    covered = days(moment.edtf) if moment is not None and moment.edtf is not None else None
    if covered is None or covered.last is None or published is None or covered.last >= published:
        return False
    return not any(verb.finite and verb.form == "past" for verb in sentence.groups)


def denied(sentence: Sentence, at: int) -> bool:
    """Whether the clause of a token is what somebody denies, where no statement carries that: "denied that …"."""
    clause = sentence.clause_at(at)
    verb = sentence.group_before(clause.first)
    before = next((group for group in reversed(sentence.groups) if group.last <= at and group.main != at), None)
    if clause.opener == "that" and verb is not None and verb.last == clause.first:
        return verb_lemma(sentence.tokens[verb.main].low) in DENYING and not verb.negated
    own = sentence.group_at(at)
    gerund = own is not None and own.form == "gerund" and before is not None and before.last == own.first
    return gerund and before is not None and verb_lemma(sentence.tokens[before.main].low) in DENYING


def reality_at(draft: Draft, span: Span) -> Reality | None:
    """Realis and polarity of whatever the word at `span` tells, trigger or not; None where it stands in no sentence."""
    sentence = draft.prose.sentence_at(span.start)
    if sentence is None or not sentence.tokens:
        return None
    at = sentence.token_at(span.start)
    group, phrase = sentence.group_at(at), sentence.phrase_at(at)
    teller = innermost(draft.statements_at(span), span)
    if group is not None:
        own = reality_of_verb(sentence, group)
    elif phrase is not None:
        own = reality_of_noun(sentence, phrase, at, light_governor(sentence, phrase), teller)
    else:
        own = Reality("occurred", "affirmed")
    predicate = predicate_at(draft, span)
    own = weighed(own, predicate, sentence) if predicate is not None else own
    return _as_told(draft, own, teller, backed=False)


def by_id(draft: Draft, identifier: str | None) -> Statement | None:
    """The statement of this id."""
    return None if identifier is None else next((s for s in draft.statements if s.id == identifier), None)


def _opens(statement: Statement | None, offset: int) -> bool:
    """Whether a phrase opens a content, and so is itself what is promised or demanded: "promised the release of …"."""
    return statement is not None and any(0 <= offset - span.start <= len("for ") for span in statement.content.spans)


def _as_told(draft: Draft, own: Reality, teller: Statement | None, *, backed: bool) -> Reality:
    """The reality inside a statement and all that hold it, `backed` as in `_told_by`."""
    while teller is not None:
        own = _told_by(teller, own, backed=backed, cue=draft.article.words(teller.cue.spans))
        teller = by_id(draft, teller.within)
    return own


def _told_by(statement: Statement, reality: Reality, *, backed: bool, cue: str) -> Reality:
    """The reality inside a statement: what is demanded, threatened or promised has not occurred (RULES 13), nor has
    what is still to be shown: "had to prove that", where the words of the `cue` say so.

    `backed` is whether the words themselves place it in the past: "demanded that they return what they *seized*".
    """
    if reality.realis not in REAL:
        return reality
    if statement.cue.cls == "show" and _TO_SHOW.match(cue):
        return _by_statement("possible", reality)
    if statement.cue.lemma in PLEADING and statement.polarity == "negated":
        return _by_statement("possible", reality)  # "pleaded not guilty to murder"
    turned: Realis | None = None if backed else _UNREAL.get(statement.cue.cls)
    return _by_statement(turned, reality) if turned else reality


def _by_statement(realis: Realis, reality: Reality) -> Reality:
    return Reality(realis, reality.polarity, by="statement")


_TO_SHOW = re.compile(r"(?:ha[sd] |have |having |needs? |needed |ought |would have )?to\b|(?:must|should|could|may)\b")
_UNREAL: dict[str, Realis] = {
    "demand": "possible", "threaten": "possible", "promise": "future", "propose": "possible",
    "ask": "possible", "predict": "future", "hope": "possible", "fear": "possible",
}  # fmt: skip
