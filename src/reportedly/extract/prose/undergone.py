"""Past forms that tell what befell the noun before them though no "was" says so, as headlines do, and such as don't."""

from __future__ import annotations

from reportedly.extract.prose.tokens import NOUNS
from reportedly.knowledge.roles import head_role
from reportedly.text.wordset import word_set

# These act on somebody, who stands behind them or before.
_BEFALLING = word_set(
    "killed injured wounded arrested detained kidnapped abducted captured hospitalised hospitalized evacuated "
    "displaced beheaded executed assassinated murdered jailed imprisoned sentenced convicted indicted deported "
    "expelled sacked ousted toppled destroyed damaged stabbed rescued freed trapped stranded crushed hanged fined "
    "acquitted released extradited dissolved annulled banned suspended postponed cancelled canceled imposed tortured "
    "raped robbed lynched beaten summoned interrogated booked seized hurt"
)
# These do so before one of these words: "army accused of", "man held over", "mayor shot at outside".
_BEFALLING_BEFORE = {
    "accused": word_set("of"), "suspected": word_set("of"), "cleared": word_set("of"),
    "charged": word_set("with over in"), "fired": word_set("over after amid from"), "forced": word_set("from out to"),
    "swapped": word_set("under in"), "questioned": word_set("over about in"), "quizzed": word_set("over about"),
    "held": word_set("over after"), "hit": word_set("by"),
    "shot": word_set("in by near outside inside during after while"),
}  # fmt: skip
_MOVED = word_set("transferred remanded ordered sent brought airlifted taken flown handed")  # "and sent to jail"
_SO_MUCH = word_set(  # behind "by": "by a third", "by 5 percent"
    "percent % per to third quarter half fifth tenth vote margin majority points point million billion degrees metres"
)
_WHOEVER = word_set("anyone anybody someone somebody everyone everybody those")
_GETTING = word_set("get gets got getting gotten")
_TIMES = word_set("once twice repeatedly")
_ARMS = word_set("batons sticks clubs shields rifles bayonets swords spears horses")  # "police charged with batons"
_CHOSEN = word_set("elected re-elected reelected appointed named crowned declared")  # "Lind elected president"
_PARTICLES = ["down"], ["up"], ["off"], ["out"]
_WHERE = word_set("ahead outside inside underground overnight abroad")
_TOLD_BY = word_set(
    "report reports claim claims news evidence fact allegation allegations rumour rumours rumor rumors idea"
)
_OF_ITSELF = word_set(
    "escaped died appealed resigned returned apologised apologized confessed appeared agreed refused pleaded moved "
    "lived worked survived recovered collapsed remained disappeared vanished retired responded answered complained"
)
OF_SUBJECTS = NOUNS | {"DT", "JJ", "PRP", "CD"}
_BETWEEN = frozenset(("NN", "NNS", "NNP", "JJ", "DT", "CD", "IN", "TO", "POS", "PRP", "RB"))
_DESCRIBED = frozenset(("NN", "NNS", "NNP", "JJ"))


def befell(lows: list[str], tags: list[str], at: int, *, taking: bool) -> bool:
    """Whether a past form that acts on somebody has nobody to act on behind it, so that the noun before underwent it:
    "12 guards killed in Klow", "rebels and 95 guards killed."; not "guards killed 12 rebels". `taking`: the model sees
    somebody behind it."""
    before = at - 1
    while before > 0 and tags[before] == "RB":
        before -= 1  # "miners trapped underground rescued"
    if before > 2 and lows[before] == lows[before - 2] == "," and tags[before - 1] == "CD":
        before -= 3  # "Klow man, 19, stabbed in the back"
    whoever = before >= 0 and lows[before] in _WHOEVER and lows[at] in _BEFALLING_BEFORE  # "freed anyone accused of it"
    if (
        before < 0
        or not (tags[before] in NOUNS or tags[before] == "CD" or whoever)
        or done_to_what_stands_before(tags, at)
    ):
        return False
    if lows[at] in _CHOSEN:
        return at + 1 < len(tags) and tags[at + 1] == "NN" and head_role(lows[at + 1]) is not None
    if (words := _BEFALLING_BEFORE.get(lows[at])) is not None:
        after = _behind_times(lows, tags, at + 1)
        behind = lows[after] if after < len(lows) else ""
        again = after > at + 1 and (not behind or tags[after] == "PU")  # "man shot twice"
        shot_at = lows[at] == "shot" and (again or (behind in ("at", "dead") and _ends(lows, tags, after + 1)))
        charging = lows[at] == "charged" and not _ARMS.isdisjoint(lows[at + 2 : at + 4])
        return shot_at or (behind in words and not charging)
    upon = lows[at] == "seized" and lows[at + 1 : at + 2] in (["on"], ["upon"])  # "the minister seized on it"
    acts = taking or upon or lows[at] not in _BEFALLING or lows[at + 1 : at + 2] in _PARTICLES
    return not acts and _ends(lows, tags, _behind_times(lows, tags, at + 1))


def _behind_times(lows: list[str], tags: list[str], at: int) -> int:
    """The word behind how often something was done, if that stands from a word on: "twice", "three times"."""
    if lows[at : at + 1] and lows[at] in _TIMES:
        return at + 1
    counted = lows[at + 1 : at + 2] == ["times"] and (tags[at] == "CD" or lows[at] in ("several", "multiple", "many"))
    return at + 2 if counted else at


def with_getting(lows: list[str], tags: list[str]) -> None:
    """Before a past form that acts on nobody behind it, "get" tells that it befell its subject: "got arrested"."""
    if _GETTING.isdisjoint(lows):
        return
    for at, low in enumerate(lows):
        then = at + 1
        while then < len(tags) and tags[then] == "RB":
            then += 1
        if low not in _GETTING or then == len(tags) or tags[then] not in ("VBD", "VBN"):
            continue
        if then + 1 == len(tags) or tags[then + 1] not in (*OF_SUBJECTS, "VBG"):  # "got wounded soldiers out"
            tags[at], tags[then] = "BE", "VBN"


def by_so_much(lows: list[str]) -> bool:
    """Whether words behind "by" tell how, or how far, and nobody who did it: "by striking", "by 5 percent", "by a vote
    of", "by 5 to 2"."""
    if not lows or lows[0].endswith("ing"):
        return bool(lows)
    measured = not _SO_MUCH.isdisjoint(lows[1:4])
    return measured if lows[0][0].isdigit() or lows[0] in ("a", "an", "more", "about", "nearly", "some", "$") else False


def undergone_too(lows: list[str], tags: list[str], at: int) -> bool:
    """Whether a past form goes on with what somebody underwent: "was arrested and banned from", not "and fled"."""
    if at < 3 or tags[at - 1] != "CC" or tags[at - 2] != "VBN" or not lows[at].endswith("ed"):
        return False
    after = tags[at + 1] if at + 1 < len(tags) else "PU"
    return "BE" in tags[max(at - 5, 0) : at - 2] and after in ("IN", "TO", "PU") and lows[at] not in _OF_ITSELF


def underwent_more(lows: list[str], tags: list[str], at: int) -> bool:
    """Whether a past form goes on with what somebody underwent, behind words that say where or when: "was arrested in
    Klow and charged with", "was fired from the board, banned from the club and"; not "was jailed in May and fled"."""
    behind = lows[at + 1] if at + 1 < len(lows) else ""
    befalls = lows[at] in _BEFALLING or behind in _BEFALLING_BEFORE.get(lows[at], ())
    befalls = befalls or (lows[at] in _MOVED and behind == "to")
    if at < 4 or not befalls or lows[at - 1] not in ("and", ",") or not _ends(lows, tags, at + 1):
        return False
    if lows[at - 1] == "," and "and" not in lows[at:]:
        return False
    back = at - 2
    while back > 1 and (tags[back] in _BETWEEN or lows[back] in (",", "and") or _why(lows, tags, back)):
        back -= 1
    if tags[back] != "VBN":
        return False
    while back > 0 and tags[back] in ("VBN", "RB"):
        back -= 1
    return tags[back] == "BE" or (lows[back] in (",", "and") and underwent_more(lows, tags, back + 1))


def _why(lows: list[str], tags: list[str], at: int) -> bool:
    """Whether a word is of why it befell them: "was jailed for stealing and", "was flown because of a fall and"."""
    return (tags[at] == "VBG" and tags[at - 1] == "IN") or lows[at : at + 2] in (["because", "of"], ["due", "to"])


def in_object_relative(lows: list[str], tags: list[str], at: int) -> bool:
    """Whether a past form tells what its own subject did to whom a relative clause describes: "the man whom police
    arrested", "the town that rebels attacked"; not "the report that guards killed …"."""
    back = at - 1
    while back > 0 and tags[back] in OF_SUBJECTS:
        back -= 1
    if not 0 < back < at - 1:
        return False
    described = tags[back] in ("REL", "SUB") and lows[back] in ("that", "which") and tags[back - 1] in (*NOUNS, "PU")
    return lows[back] == "whom" or (described and lows[back - 1] not in _TOLD_BY)


def _ends(lows: list[str], tags: list[str], at: int) -> bool:
    """Whether nobody is acted on from a word on: a mark, a preposition or a clause begins there."""
    if at == len(tags):
        return True
    if tags[at] == "CC":  # "12 guards killed and 40 hurt"
        return tags[at + 1 : at + 2] == ["CD"]
    if lows[at] == ",":  # "guards killed, Lind says, 12 rebels"; but "guard killed, two others hurt"
        return (_counted(tags, at - 1) and "CD" not in tags[at + 1 :]) or _listed(lows, tags, at + 1)
    if lows[at] in _WHERE:
        return at + 1 == len(tags) or tags[at + 1] in ("PU", "IN", "SUB", "RB", "VBN", "VBD", *NOUNS)
    return tags[at] in ("PU", "IN", "SUB", "TO")


def _listed(lows: list[str], tags: list[str], at: int) -> bool:
    """Whether a noun phrase with a number, and what befell those in it, comes next."""
    if tags[at : at + 1] != ["CD"]:
        return False
    while at < len(tags) and tags[at] in ("CD", *_DESCRIBED) and lows[at] not in _BEFALLING:
        at += 1
    return at < len(lows) and (lows[at] in _BEFALLING or lows[at] in ("hurt", "missing", "dead"))


def _counted(tags: list[str], at: int) -> bool:
    """Whether a number stands in the noun phrase before a word."""
    while at > 0 and tags[at - 1] == "RB":
        at -= 1  # "of the 276 girls initially seized, some fled"
    start = _before_nouns(tags, at)
    return start >= 0 and tags[start] == "CD"


def done_to_what_stands_before(tags: list[str], at: int) -> bool:
    """Whether two noun phrases stand side by side before a verb: "rebels the army killed"."""
    start = _before_nouns(tags, at)
    return start > 0 and tags[start] == "DT" and tags[start - 1] in NOUNS


def _before_nouns(tags: list[str], at: int) -> int:
    """The word before the nouns and adjectives that stand right before a word; -1 where these open the sentence."""
    back = at - 1
    while back >= 0 and tags[back] in _DESCRIBED:
        back -= 1
    return back
