"""Who is meant where a name and a description stand side by side: "a former minister, Berg", "Berg, son of …"."""

from __future__ import annotations

from reportedly.extract.draft import Draft
from reportedly.extract.prose import Phrase, Sentence
from reportedly.extract.prose.complements import Phrases, joined_on
from reportedly.extract.somebody import is_somebody
from reportedly.knowledge.roles import collective, head_role
from reportedly.text.wordset import word_set

_SUCH = word_set("including among")
_CALLED = word_set("named called")
_OWN = word_set("his her their its our my")  # "Berg, his wife and …" are several


def with_included(sentence: Sentence, phrases: Phrases) -> Phrases:
    """The phrases with those named as part of them behind a comma: "several officers, including Major Berg, were"."""
    found: list[Phrase] = []
    for phrase in phrases:
        if several := _named_behind(sentence, phrase):
            found += [one for one in several if one not in phrases]
            continue
        found.append(phrase)
        if (named := _included(sentence, phrase)) is not None:
            found += [one for one in joined_on(sentence, named, len(sentence.tokens)) if one not in phrases]
    return tuple(found)


def _named_behind(sentence: Sentence, phrase: Phrase) -> Phrases:
    """The several who are named behind the words for them: "the two ministers, Ana Ruiz and Ben Lind, met"."""
    tokens, at = sentence.tokens, phrase.last
    if at + 1 >= len(tokens) or tokens[at].low not in (",", ":", "–", "—") or tokens[phrase.head].tag != "NNS":
        return ()
    first = sentence.phrase_at(at + 1)
    if first is None or first.first != at + 1 or tokens[first.head].tag != "NNP" or not is_somebody(sentence, phrase):
        return ()
    named = joined_on(sentence, first, len(tokens))
    alone = all(tokens[one.head].tag == "NNP" and tokens[one.first].tag == "NNP" for one in named)
    return named if len(named) > 1 and alone else ()


def includes_somebody(draft: Draft, sentence: Sentence, phrase: Phrase) -> bool:
    """Whether somebody named is told to be part of a phrase, so that it means people."""
    named = _included(sentence, phrase)
    return named is not None and _is_person(draft, sentence, named)


def _included(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    at = phrase.last + 2
    if at >= len(sentence.tokens) or [sentence.tokens[at - 2].low, sentence.tokens[at - 1].low][0] != ",":
        return None
    named = sentence.phrase_at(at) if sentence.tokens[at - 1].low in _SUCH else None
    named_here = named is not None and named.first == at and sentence.tokens[named.head].tag == "NNP"
    return named if named_here else None


def without_descriptions(draft: Draft, sentence: Sentence, phrases: Phrases) -> Phrases:
    """The phrases without those that only say who the person named before is: "Berg, the mayor and owner of …"."""
    kept: list[Phrase] = []
    last = None  # the last phrase seen that is the person named or says who this is
    for phrase in phrases:
        if last is not None and kept and _describes(draft, sentence, phrase, kept[-1], last):
            last = phrase
            continue
        kept.append(phrase)
        last = phrase
    return tuple(kept)


def _describes(draft: Draft, sentence: Sentence, phrase: Phrase, named: Phrase, last: Phrase) -> bool:
    if sentence.tokens[phrase.head].tag != "NN" or not _is_person(draft, sentence, named):
        return False
    gap = [token.low for token in sentence.tokens[last.last : phrase.first]]
    joined = gap == [","] if last is named else gap in (["and"], [","], [",", "and"])
    opening = sentence.tokens[phrase.first].low
    return joined and opening not in _OWN and opening not in ("a", "an") and is_somebody(sentence, phrase)


def name_of(draft: Draft, sentence: Sentence, phrase: Phrase) -> Phrase:
    """The name that explains a description or that it explains, where one stands beside it; else the phrase itself."""
    if sentence.tokens[phrase.head].tag == "NNP" and sentence.tokens[phrase.first].low in ("a", "an"):
        return _behind(draft, sentence, phrase) or phrase  # "an Australian, Berg, was charged"
    if sentence.tokens[phrase.head].tag == "NNP" or sentence.tokens[phrase.first].tag == "CD":
        return _seated(draft, sentence, phrase) or phrase
    if not is_somebody(sentence, phrase):
        return phrase
    return (
        _called(draft, sentence, phrase)
        or _seated(draft, sentence, phrase)
        or _behind(draft, sentence, phrase)
        or _before(draft, sentence, phrase)
        or phrase
    )


def _called(draft: Draft, sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """The name by which somebody is called right behind the words for them: "a woman named Ana Ruiz"."""
    called = phrase.last < len(sentence.tokens) and sentence.tokens[phrase.last].low in _CALLED
    name = sentence.phrase_from(phrase.last + 1) if called else None
    return name if name is not None and _is_person(draft, sentence, name) else None


def _seated(draft: Draft, sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """The name after an office and where it is held: "former president of Borduria Jan Moreau"; not behind a title of
    its own: "opponents of President Tom Moor", "the lawyer of Mr Moor"."""
    tokens, at = sentence.tokens, phrase.last
    held = sentence.phrase_from(at + 1) if at + 1 < len(tokens) and tokens[at].low == "of" else None
    if held is None or tokens[held.head].tag != "NNP" or head_role(tokens[phrase.head].low) is None:
        return None
    inside = draft.actors_at(sentence.cite(held.first, held.last))
    named = next((m for m in inside if m.kind == "person" and m.spans[-1].end == tokens[held.last - 1].end), None)
    first = sentence.token_at(named.spans[0].start) if named is not None else held.first
    where = tokens[held.first : first]
    titled = all(head_role(token.low) is not None or token.tag in ("JJ", "NN") for token in where)
    if not where or titled or tokens[phrase.head].tag == "NNS":
        return None
    return Phrase(first, held.last, held.last - 1)


def _behind(draft: Draft, sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """The name after a description: "a former minister, Berg, …", "the head of the agency, Berg, …"."""
    tokens, at = sentence.tokens, phrase.last
    if at < len(tokens) and tokens[at].low == "of" and head_role(tokens[phrase.head].low) is not None:
        at = held.last if (held := sentence.phrase_at(at + 1)) is not None else at
    name = sentence.phrase_at(at + 1) if at + 1 < len(tokens) and tokens[at].low == "," else None
    if name is None or name.first != at + 1:
        return None
    while name.first < name.last - 1 and tokens[name.first].tag in ("JJ", "NN"):
        name = Phrase(name.first + 1, name.last, name.head)  # "the minister, former teacher Berg, …"
    if any(tokens[i].tag != "NNP" for i in range(name.first, name.last)):
        return _body_behind(draft, sentence, phrase, name)
    closed = name.last >= len(tokens) or tokens[name.last].tag in ("PU", "IN", "TO")
    return name if closed and _is_person(draft, sentence, name) else None


def _body_behind(draft: Draft, sentence: Sentence, phrase: Phrase, name: Phrase) -> Phrase | None:
    """The name with "the" between commas after the words for a body: "The militant group, the Red Front, claimed"."""
    tokens = sentence.tokens
    if tokens[name.first].low != "the" or collective(tokens[phrase.head].low) is None or tokens[name.head].tag != "NNP":
        return None
    end = sentence.cite(name.first, name.last)
    named = next((m for m in draft.actors_at(end) if m.kind in ("organisation", "group")), None)
    last = sentence.token_at(named.spans[-1].end - 1) + 1 if named is not None else name.last
    closed = last < len(tokens) and tokens[last].low == ","
    return Phrase(name.first, last, last - 1) if named is not None and closed else None


def _before(draft: Draft, sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """The name before a description that a relative clause goes on from: "Berg, a candidate who fled"."""
    tokens = sentence.tokens
    if phrase.last >= len(tokens) or tokens[phrase.last].tag != "REL" or tokens[phrase.head].tag != "NN":
        return None
    if phrase.first < 2 or tokens[phrase.first - 1].low != ",":
        return None
    name = sentence.phrase_at(phrase.first - 2)
    return name if name is not None and _is_person(draft, sentence, name) else None


def _is_person(draft: Draft, sentence: Sentence, phrase: Phrase) -> bool:
    if sentence.tokens[phrase.head].tag != "NNP":
        return False
    where = sentence.cite(phrase.first, phrase.last)
    return any(m.kind == "person" for m in draft.actors_at(where))
