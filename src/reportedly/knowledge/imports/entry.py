"""What one line of an import gives: an actor of the user's, or a refusal; and the checks that all forms share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

import msgspec

from reportedly.knowledge.sectors import sectors
from reportedly.knowledge.states import states
from reportedly.nouns.findings import InputRefusal
from reportedly.nouns.kinds import ActorKind

KINDS: tuple[str, ...] = get_args(ActorKind)
NAME_MOST = 300  # characters: the longest official name in OpenSanctions is under 250; longer ones are prose
NAMES_MOST = 200  # of one actor


class ImportedActor(msgspec.Struct, frozen=True, kw_only=True):
    """An actor of the user's own data: `country` ISO 3166-1 alpha-3, `sector` PLOVER, both None where the data says
    none or several; `names` without `name`."""

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    sector: str | None = None
    wikidata: str | None = None
    names: tuple[str, ...] = ()


Outcome = ImportedActor | InputRefusal


def refused(where: str, why: str, message: str, ident: str | None = None) -> InputRefusal:
    """The refusal of a line: `where` is file and line."""
    return InputRefusal(id=ident, input=where, why=why, message=message)


def alpha3(written: str) -> str | None:
    """The alpha-3 code of a country as codes ("ru", "RUS") or names ("Russia") give it; None if there is no such."""
    word = written.strip()
    found = states().by_code(word.upper()) if len(word) in (2, 3) else None
    found = found or states().by_name(word)
    return found.alpha3 if found else None


def only(codes: Iterable[str | None]) -> str | None:
    """The one code among these; None where there is none, or where they differ."""
    known = {code for code in codes if code}
    return known.pop() if len(known) == 1 else None


def cleaned(names: Iterable[str]) -> tuple[str, ...]:
    """Names with blanks squeezed, each once, without empty ones and prose."""
    squeezed = (" ".join(name.split()) for name in names)
    return tuple(dict.fromkeys(name for name in squeezed if name and len(name) <= NAME_MOST))[:NAMES_MOST]


def is_sector(code: str) -> bool:
    """Whether PLOVER has this sector."""
    return code in sectors()
