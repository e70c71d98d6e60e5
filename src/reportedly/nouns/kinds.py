"""The closed lists: every kind, class and level that a field of a noun may hold, exactly as DESIGN.md gives them."""

from __future__ import annotations

from typing import Literal, get_args

MediaType = Literal["text", "html", "json"]
FurnitureKind = Literal[
    "player", "share", "related-link", "ad", "byline", "credit", "caption", "cookie", "newsletter", "navigation"
]
MentionKind = Literal[
    "person", "organisation", "group", "place", "facility", "time",
    "quantity", "weapon", "event", "law", "work",
]  # fmt: skip
ActorKind = Literal[
    "state", "government", "military", "igo", "ngo", "media", "party", "armed-group",
    "person", "population", "company", "organisation", "document", "unknown",
]  # fmt: skip
PlaceUse = Literal["location", "actor", "dateline"]
PlaceLevel = Literal["site", "town", "district", "admin1", "region", "country", "water", "unknown"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Anchor = Literal["published", "text", "none"]
SourceKind = Literal["named", "organisation", "anonymous", "document", "group", "unknown"]
CueClass = Literal[
    "say", "confirm", "deny", "claim", "accuse", "warn", "threaten", "promise", "demand", "ask", "propose",
    "estimate", "predict", "announce", "report", "show", "believe", "fear", "hope", "praise", "criticise",
    "reject", "accept", "decline", "other",
]  # fmt: skip
Manner = Literal["direct", "indirect", "mixed"]
Polarity = Literal["affirmed", "negated"]
Evidential = Literal["alleged", "reported", "apparent"]
EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "OTHER",
]  # fmt: skip
Extension = Literal["disaster", "accident", "death", "election", "trial", "economy"]
Realis = Literal["occurred", "ongoing", "future", "possible", "hypothetical", "generic"]
REALIS: tuple[Realis, ...] = get_args(Realis)
Civilian = Literal["civilian", "combatant"]
Run = Literal["total", "new"]
Found = Literal["clause", "sentence", "coreference", "unknown"]
RoleFound = Literal["slot", "owner", "model", "around", "blamed", "speaker", "event", "place", "passage", "unknown"]
Decided = Literal["words", "model", "statement", "time", "event", "unknown"]
VectorKind = Literal["title_lead", "statement", "report"]


def typed(kind: EventType, extension: str | None) -> str:
    """A report's type in one word: OTHER is told apart by its extension ("OTHER/disaster")."""
    return f"{kind}/{extension}" if kind == "OTHER" and extension else kind
