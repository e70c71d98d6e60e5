"""What only the whole sentence shows: participles that look like past tenses, and verbs that look like plurals."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from msgspec.structs import replace

from reportedly.extract.prose import grammar as g
from reportedly.extract.prose.tokens import FINITE, NOUNS, Token, base_form
from reportedly.text.lemmas import verb_lemma
from reportedly.text.wordset import word_set

_AFTER_VERBS = frozenset(("IN", "TO", "SUB", "NNP"))
_PARTICLES = frozenset(("over", "down", "out", "up", "back", "off", "aside"))
_MANDATIVE = frozenset(("demand", "urge", "insist", "order", "propose", "recommend", "request", "ask", "require"))
_OF_ITSELF = word_set(
    "escaped died appealed resigned returned apologised apologized confessed appeared agreed refused pleaded moved "
    "lived worked survived recovered collapsed remained disappeared vanished retired responded answered complained"
)
_DESCRIBED = frozenset(("NN", "NNS", "NNP", "JJ"))
_IN_ASIDES = frozenset(("NN", "NNS", "NNP", "JJ", "CD", "DT", "CC", "RB", "VBN"))
_BREAKS = frozenset(("PU", "CC", "SUB", "REL", "QT"))


def with_described_objects(tokens: list[Token]) -> list[Token]:
    """The same words, past forms between a verb and a noun made adjectives: "jailed ousted president Berg"."""
    for at in range(1, len(tokens) - 1):
        behind_verb = tokens[at - 1].tag == "VBD" and tokens[at - 1].low not in g.CLAUSE_TAKERS
        if tokens[at].tag == "VBD" and behind_verb and tokens[at + 1].tag in _DESCRIBED:
            tokens[at] = replace(tokens[at], tag="JJ")
    return tokens


def with_reduced_relatives(tokens: list[Token], taking: Collection[int] = ()) -> list[Token]:
    """The same words, past forms that describe the noun before them made participles ("troops sent north are …"), save
    those at the offsets `taking`, which are known to act on what follows."""
    for at, token in enumerate(tokens):
        if token.tag == "VBD" and (_done_by(tokens, at) or _undergone_too(tokens, at) or _in_aside(tokens, at)):
            tokens[at] = replace(token, tag="VBN")
        elif (
            token.tag == "VBD"
            and at
            and tokens[at - 1].tag in NOUNS
            and token.low not in g.ONLY_PAST
            and token.start not in taking
        ):
            takes_object = at + 1 < len(tokens) and tokens[at + 1].tag in (
                "DT",
                "NN",
                "NNS",
                "NNP",
                "PRP",
                "CD",
                "JJ",
                "SUB",
            )
            if (not takes_object and _finite_ahead(tokens, at)) or _finite_behind(tokens, at):
                tokens[at] = replace(token, tag="VBN")
    return tokens


def _undergone_too(tokens: list[Token], at: int) -> bool:
    """Whether a past form goes on with what somebody underwent: "was arrested and banned from", not "and fled"."""
    token, after = tokens[at], tokens[at + 1].tag if at + 1 < len(tokens) else "PU"
    if at < 3 or tokens[at - 1].tag != "CC" or tokens[at - 2].tag != "VBN" or not token.low.endswith("ed"):
        return False
    being = any(one.tag == "BE" for one in tokens[max(at - 5, 0) : at - 2])
    return being and after in ("IN", "TO", "PU") and token.low not in _OF_ITSELF


def _in_aside(tokens: list[Token], at: int) -> bool:
    """Whether a past form is said of those behind ", with": "…, with 12 guards hurt and 40 miners held in May"."""
    back = at - 1
    if back < 0 or tokens[back].tag not in NOUNS or tokens[at].low in g.ONLY_PAST:
        return False
    while back > 0 and (tokens[back].tag in _IN_ASIDES or tokens[back].low in ("than", "about", "around", "in")):
        back -= 1
    return back > 0 and tokens[back].low == "with" and tokens[back - 1].low in (",", "—", "–", ";")


def _done_by(tokens: list[Token], at: int) -> bool:
    """Whether a past form behind a comma and an adverb says who did it, or what somebody was charged with: "a raid,
    reportedly carried out by rebels", "Lind appeared in court, charged with murder"."""
    if charged_behind_comma(tokens, at):
        return True
    behind = at > 1 and (tokens[at - 1].low == "," or (tokens[at - 1].tag == "RB" and tokens[at - 2].low == ","))
    ahead = [token.low for token in tokens[at + 1 : at + 3]]
    return behind and (ahead[:1] == ["by"] or (ahead[1:] == ["by"] and ahead[0] in ("out", "on", "off", "up", "down")))


def charged_behind_comma(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word behind a comma begins what was done to the one named before: ", charged with"."""
    ahead = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return at > 0 and tokens[at - 1].low == "," and (tokens[at].low, ahead) in g.CHARGED


def with_verbs_of_names(tokens: list[Token], verbs: frozenset[str]) -> list[Token]:
    """The same words, a stretch without a verb given one after its name: "Borduria strikes at …"."""
    for at in range(1, len(tokens) - 1):
        token = tokens[at]
        if token.tag != "NNS" or tokens[at - 1].tag != "NNP" or tokens[at + 1].tag not in _AFTER_VERBS:
            continue
        if base_form(token.low) in verbs and not _verb_near(tokens, at):
            tokens[at] = replace(token, tag="VBZ")
    return tokens


def with_verbs_of_joined_names(tokens: list[Token], verbs: frozenset[str]) -> list[Token]:
    """The same words, a stretch without a verb given one after two names: "Borduria and Syldavia call on …"."""
    for at in range(3, len(tokens) - 1):
        token = tokens[at]
        bare = token.tag == "NN" and token.low in verbs and tokens[at - 1].tag == "NNP"
        leads_on = tokens[at + 1].tag in ("IN", "TO", "SUB")
        if bare and leads_on and _joined(tokens, at - 1) and not _finite_ahead(tokens, at):
            tokens[at] = replace(token, tag="VBP")
    return tokens


def _joined(tokens: list[Token], last: int) -> bool:
    """Whether a name that ends at a token is joined by "and" to one that opens the sentence."""
    back = last
    while back > 0 and tokens[back].tag in ("NNP", "CC", "DT"):
        back -= 1
    return back == 0 and tokens[0].tag in ("NNP", "DT") and any(token.low == "and" for token in tokens[:last])


def with_what_is_asked(tokens: list[Token], verbs: frozenset[str]) -> list[Token]:
    """The same words, base forms in what is demanded verbs: "demanded that Borduria hand over", "that he step down"."""
    for at in range(1, len(tokens) - 1):
        token = tokens[at]
        bare = token.tag == "NN" and token.low in verbs and tokens[at - 1].tag in (*NOUNS, "PRP")
        if bare and tokens[at + 1].low in _PARTICLES and _is_asked(tokens, at) and not _finite_ahead(tokens, at):
            tokens[at] = replace(token, tag="VBP")
    return tokens


def _is_asked(tokens: list[Token], at: int) -> bool:
    """Whether a word stands behind its subject alone in a clause that "that" opens after a verb of asking."""
    back = at - 1
    while back > 1 and tokens[back].tag in (*NOUNS, "DT", "JJ", "PRP", "CD"):
        back -= 1
    return back > 0 and tokens[back].low == "that" and verb_lemma(tokens[back - 1].low) in _MANDATIVE


def with_objects_whole(tokens: list[Token]) -> list[Token]:
    """The same words, a plural that ends a verb's object no verb of its own: "to cut off gas supplies to Borduria"."""
    for at in range(2, len(tokens)):
        token = tokens[at]
        if token.tag == "VBZ" and tokens[at - 1].tag == "NN" and _begins_object(tokens, at - 1):
            tokens[at] = replace(token, tag="NNS")
    return tokens


def _begins_object(tokens: list[Token], at: int) -> bool:
    """Whether a bare noun stands right behind an infinitive, or its particle."""
    verb = at - 2 if tokens[at - 1].low in _PARTICLES else at - 1
    return (
        verb > 0
        and tokens[verb].tag == "VB"
        and tokens[verb].low not in g.CLAUSE_TAKERS
        and _finite_behind(tokens, verb)
    )


def _verb_near(tokens: list[Token], at: int) -> bool:
    """Whether the stretch around a word, up to marks and openers, has a finite verb already or begins in mid-clause."""
    back = at - 1
    while back >= 0 and tokens[back].tag == "NNP":
        back -= 1
    if back >= 0 and tokens[back].tag not in ("QT", "SUB", "CC") and tokens[back].low not in (",", ":", "the"):
        return True
    return _finite_ahead(tokens, at)


def _finite_ahead(tokens: list[Token], at: int) -> bool:
    for token in tokens[at + 1 :]:
        if token.tag in _BREAKS or token.low == "what":
            return False
        if token.tag in ("BE", "HV", "MD") or token.tag in FINITE:
            return True
    return False


def _finite_behind(tokens: list[Token], at: int) -> bool:
    for back in range(at - 1, -1, -1):
        token = tokens[back]
        if token.tag in _BREAKS:
            return False
        if token.tag in ("BE", "HV", "MD", "VBN") or token.tag in FINITE:
            return token.low not in g.CLAUSE_TAKERS
    return False
