"""Headlines that tell by an infinitive what will be: "Borduria to free two sailors"."""

from __future__ import annotations

from reportedly.extract.prose import Sentence, VerbGroup
from reportedly.extract.prose.headline_verbs import STOPS
from reportedly.extract.prose.tokens import NOUNS


def to_come(sentence: Sentence, group: VerbGroup) -> bool:
    """Whether an infinitive stands in place of a finite verb, right behind the noun phrase that opens a sentence, which
    is a name where the sentence has a stop; not where a verb is told of that phrase: "Efforts to free them failed"."""
    tokens = sentence.tokens
    if sentence.group_before(group.first) is not None or not group.first or tokens[group.first].text != "to":
        return False
    opening = sentence.phrase_at(group.first - 1)
    if opening is None or opening.first != 0 or tokens[opening.head].tag not in NOUNS:
        return False
    if tokens[opening.head].tag != "NNP" and tokens[-1].low in STOPS:
        return False
    return not any(one.finite and not _apart(sentence, group, one) for one in sentence.groups)


def _apart(sentence: Sentence, group: VerbGroup, other: VerbGroup) -> bool:
    """Whether a comma stands between two verbs: "Borduria to free two sailors, minister says"."""
    return any(token.low == "," for token in sentence.tokens[group.last : other.first])
