"""Words for one act, as accounts of one event choose them: one says quake where another says tremor."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache

from reportedly.connect.bases import base

# Within one story two words of a group may tell one event; that they do is for who, whom and the sentences to say. A
# word may stand in several groups: a raid is by soldiers or by thieves.
_ACTS = (
    ("die", "death", "dead", "pass away", "passing", "succumb", "perish", "demise"),
    ("kill", "gun down", "execute", "execution", "assassinate", "assassination", "murder", "slay", "slaying",
     "massacre", "bloodbath", "homicide"),
    ("shoot", "shot", "gunfire", "gun down", "shootout", "rampage", "gunplay"),
    ("stab", "knife", "slash"), ("beat", "beating", "batter"), ("rape", "assault", "abuse"),
    ("bomb", "bombing", "blast", "explosion", "explode", "detonate", "blow up", "go off"),
    ("clash", "battle", "fight", "skirmish", "violence"), ("riot", "unrest", "disorder", "clash"),
    ("strike", "walkout", "stoppage", "walk out"), ("coup", "overthrow", "topple", "oust"), ("invade", "invasion"),
    ("rob", "robbery", "heist", "raid", "hold up", "holdup", "hold-up", "theft", "steal", "snatch", "grab", "nab",
     "burgle", "burglary", "break-in", "loot", "looting", "mug", "mugging"),
    ("hijack", "hijacking", "seize", "seizure", "capture"), ("kidnap", "abduct", "hostage", "kidnapping", "abduction"),
    ("arrest", "detain", "capture", "catch", "nab", "apprehend", "custody", "pick up", "round up", "recapture"),
    ("escape", "flee", "break out", "breakout", "abscond"), ("surrender", "turn in", "give up"),
    ("charge", "accuse", "indict", "indictment", "accusation"), ("trial", "try", "court-martial"),
    ("hearing", "arraignment", "arraign", "appear"), ("convict", "conviction", "guilty", "verdict"),
    ("sentence", "jail", "imprison", "term", "sentencing"), ("acquit", "acquittal", "clear"),
    ("investigate", "investigation", "probe", "inquiry"), ("sue", "lawsuit", "suit"), ("rule", "ruling", "judgment"),
    ("search", "manhunt", "hunt"), ("deport", "deportation", "expel", "expulsion"), ("extradite", "extradition"),
    ("fire", "blaze", "inferno", "burn"), ("arson", "torch", "alight", "ablaze", "firebomb"),
    ("destroy", "destruction", "gut", "raze", "demolish", "level", "flatten", "burn down", "burn", "ruin", "ash"),
    ("earthquake", "quake", "tremor", "temblor"), ("jolt", "shake", "rattle", "rock", "hit", "strike"),
    ("storm", "hurricane", "cyclone", "typhoon"), ("flood", "flooding", "inundate", "floodwater"),
    ("landslide", "mudslide", "avalanche"), ("evacuate", "evacuation"), ("outbreak", "epidemic", "spread"),
    ("crash", "collision", "collide", "smash", "ram", "plough", "plow", "wreck", "accident", "derail", "derailment"),
    ("sink", "capsize", "go down", "founder"), ("outage", "blackout", "disruption", "disrupt", "knock out"),
    ("cut", "sever", "damage", "break"), ("injure", "wound", "hurt", "harm"), ("rescue", "save"),
    ("elect", "election", "vote", "poll", "ballot"), ("win", "victory", "defeat", "beat"),
    ("appoint", "appointment", "name", "nominate", "nomination", "pick", "choose", "select", "tap"),
    ("inaugurate", "inauguration", "swear in"), ("resign", "resignation", "quit", "step down", "stand down"),
    ("sack", "fire", "dismiss", "dismissal", "oust", "remove"), ("offer", "propose", "proposal", "bid"),
    ("buy", "acquire", "acquisition", "purchase", "takeover", "take over", "buyout", "merge", "merger"),
    ("layoff", "lay off", "redundancy", "job"),
    ("fall", "drop", "plunge", "slump", "tumble", "decline", "slide", "dip"),
    ("rise", "climb", "jump", "gain", "soar", "surge", "increase"), ("bankruptcy", "insolvency", "bankrupt"),
    ("meet", "meeting", "talk", "summit", "negotiate", "negotiation"), ("visit", "trip", "tour"),
    ("agree", "agreement", "deal", "accord", "pact", "treaty"), ("condemn", "condemnation", "denounce"),
    ("apologise", "apologize", "apology"), ("ban", "bar", "outlaw", "prohibit"), ("deploy", "deployment"),
    ("overturn", "reverse", "quash", "repeal", "revoke", "rescind"), ("reject", "rejection", "refuse", "refusal"),
    ("promise", "pledge", "vow"), ("demand", "call", "urge", "appeal"), ("threaten", "threat", "warn", "warning"),
)  # fmt: skip


def one_act(lemma: str, other: str) -> bool:
    """Whether two triggers' lemmas may tell one act."""
    return lemma == other or base(lemma) == base(other) or not _groups_of(lemma).isdisjoint(_groups_of(other))


@lru_cache(maxsize=16_384)
def _groups_of(lemma: str) -> frozenset[int]:
    return _by_word().get(lemma) or _by_word().get(base(lemma)) or frozenset()


@cache
def _by_word() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for number, group in enumerate(_ACTS):
        for word in group:
            found[word].add(number)
    return {word: frozenset(groups) for word, groups in found.items()}
