"""The kinds of invented events, and the marked sentences that tell of them.

`[name|words]` marks words, also within marked words. Of {slots}, `a`, `b`, `c` … are words of the event: few fixed
words stand side by side, so that articles of two events share no runs of words.
"""

from __future__ import annotations

from typing import NamedTuple

from reportedly.nouns.kinds import CueClass, EventType, Extension


class Told(NamedTuple):
    """A marked sentence, and what its rows hold beside their words: the trigger's lemma, the cue's and its class."""

    marked: str
    trigger: str | None = None
    cue: tuple[str, CueClass] | None = None
    speaker: str | None = None


class EventKind(NamedTuple):
    """A kind: its event type, what it happens to, its titles, its leads (with the toll), and what else is counted."""

    type: EventType
    extension: Extension | None
    measure: str
    sites: tuple[str, ...]
    titles: tuple[str, ...]
    leads: tuple[Told, ...]
    counts: tuple[Told, ...]


DAM = EventKind(
    "OTHER", "accident", "killed",
    ("dam", "bridge", "mine", "tunnel", "factory", "ferry", "pier", "tower", "hotel", "market", "depot", "plant"),
    ("{site} {a} in {town}: {figure} dead", "{figure} lost as {site} {a} near {town}", "{town} mourns after {a} {site}",
     "{A} {site} buries {figure}"),
    (
        Told("[figure|{figure}] [counted|people] [trigger|died] on [time|{day}] after {site} {a} {b} near"
             " [place|{town}].", "die"),
        Told("{A} {site} {b} {c} and [trigger|killed] [figure|{figure}] [whom|[counted|people]] in [place|{town}] on"
             " [time|{day}].", "kill"),
        Told("[content|[figure|{figure}] [counted|people] {b} [trigger|died] in [place|{town}] on [time|{day}] under"
             " {a} {site}], [source|{official}] [cue|said].", "die", ("say", "say"), "official"),
    ),
    (Told("[source|{body}] [cue|said] [content|[number|{number}] [counted|homes] {c} {d} stand {e}].", None,
          ("say", "say"), "body"),),
)  # fmt: skip
MARCH = EventKind(
    "PROTEST", None, "detained",
    ("union", "guild", "league", "alliance", "front", "students", "movement", "drivers", "nurses", "farmers", "miners"),
    ("{site} {a} march fills {town}", "{town} squares {a} as {site} walks out", "{figure} held at {site} rally",
     "{A} {b}: {site} blocks {town} roads"),
    (
        Told("[actor|{site}] {a} [trigger|marched] through {b} [place|{town}] on [time|{day}], where"
             " [figure|{figure}] [counted|people] were {c}.", "march"),
        Told("{A} on [time|{day}] [actor|{site}] {c} [trigger|marched] in [place|{town}]; police {d} held"
             " [figure|{figure}] [counted|people].", "march"),
    ),
    (Told("[content|[number|{number}] [counted|workers] {a} {e} joined], [source|{body}] [cue|said].", None,
          ("say", "say"), "body"),),
)  # fmt: skip
SHELLING = EventKind(
    "ASSAULT", None, "killed",
    ("brigade", "militia", "battalion", "column", "gunners", "rebels", "regiment", "squadron", "raiders", "garrison"),
    ("{site} shells {a} {town}", "{figure} perish in {town} as {site} {a}", "{town} under fire: {site} {a} {b}",
     "{A} {b} hit by {site}"),
    (
        Told("[actor|{site}] {a} [trigger|shelled] [whom|{b} {c}] of [place|{town}] on [time|{day}], {d}"
             " [figure|{figure}] [counted|people].", "shell"),
        Told("{A} [content|[actor|{site}] {b} [trigger|shelled] [place|{town}] on [time|{day}] with"
             " [figure|{figure}] [counted|people] {c}], [source|{official}] [cue|said].", "shell", ("say", "say"),
             "official"),
    ),
    (Told("[source|{body}] [cue|announced] [content|[number|{number}] [counted|families] {b} {d} fled {e}].", None,
          ("announce", "announce"), "body"),),
)  # fmt: skip
TRIAL = EventKind(
    "COERCE", "trial", "detained",
    ("company", "bank", "trust", "brewery", "refinery", "shipyard", "airline", "insurer", "foundry", "broker"),
    ("{town} court {a} {site}", "{site} managers {a} jailed", "{figure} guilty in {a} {site} case",
     "Judge {a} {b} over {site}"),
    (
        Told("{A} court in [place|{town}] {b} [trigger|convicted] [figure|{figure}] [whom|[counted|managers]] of"
             " {site} {c} on [time|{day}].", "convict"),
        Told("On [time|{day}] [figure|{figure}] [whom|[counted|managers]] {a} {site} were {c} [trigger|convicted]"
             " {d} in [place|{town}].", "convict"),
    ),
    (Told("[source|{body}] [cue|said] [content|[number|{number}] [counted|investors] {e} {b} lost {a}].", None,
          ("say", "say"), "body"),),
)  # fmt: skip
TALKS = EventKind(
    "CONSULT", None, "deployed",
    ("pipeline", "railway", "canal", "border", "fishery", "reservoir", "corridor", "airfield", "cable", "forest"),
    ("{town} hosts {a} talks over {site}", "Envoys {a} in {town} on {site}", "{site} pact {a} nearer",
     "{A} {b}: {figure} sit down about {site}"),
    (
        Told("[actor|{official}] {a} [trigger|met] [figure|{figure}] [whom|[counted|envoys]] over {site} {b} in"
             " [place|{town}] on [time|{day}].", "meet"),
        Told("{A} [content|[figure|{figure}] [counted|envoys] {b} will [trigger|meet] about {site} in"
             " [place|{town}] after [time|{day}]], [source|{official}] [cue|said].", "meet", ("say", "say"),
             "official"),
    ),
    (Told("[source|{body}] [cue|warned] [content|[number|{number}] [counted|workers] {c} {e} wait {d}].", None,
          ("warn", "warn"), "body"),),
)  # fmt: skip
KINDS = (DAM, MARCH, SHELLING, TRIAL, TALKS)

CLAIMS = (
    Told("[source|{official}] [cue|said] [content|that {site} {claim}].", None, ("say", "say"), "official"),
    Told("[content|“The {site} {claim},”] [cue|said] [source|{official}].", None, ("say", "say"), "official"),
    Told("[source|{official}] [cue|claimed] [content|that {site} {claim}].", None, ("claim", "claim"), "official"),
)
DENIAL = Told("[source|{body}] [cue|denied] [content|that {site} {claim}].", None, ("deny", "deny"), "body")
ASIDES = (
    Told("[source|{famous}] [cue|said] [content|{a} {b} {c} would {d} {e} {f}].", None, ("say", "say"), "famous"),
    Told("[source|{famous}] [cue|warned] [content|of {f} {c} and {e} {a}].", None, ("warn", "warn"), "famous"),
)
FILLING = (
    "{A} {b} {c} of {d} {e}, {f} {g} {h}.", "The {h} {g} {a} {f}, {b} and {c} {d} {e}.",
    "{C} {a}, {e} {h} {d} but {g} {f} {b}.", "No {d} {f} {h} {a} {b}; {e} {c} {g}.",
)  # fmt: skip
