"""How the parts of an answer are worded for a person: who, hedge, place, date, article."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from reportedly.nouns.across import Belief
from reportedly.nouns.answers import UNNAMED, ArticleRef, BriefLine, Correction, PlaceName, Retraction, Teller
from reportedly.nouns.findings import Certainty, Report
from reportedly.nouns.kinds import Evidential, Polarity, Realis

NARRATION = "the article itself"
STANDS: dict[bool, Polarity] = {True: "negated", False: "affirmed"}  # whether a report is denied, as its polarity
BLAMED = " (blamed)"  # behind those who are told to have done it, where it is only laid to them


def told_by(tellers: Iterable[Teller], through: Iterable[Teller] = ()) -> str:
    """ "Ana Petrova (spokesperson), via Meridian Wire"; the article itself where no statement tells it. Who passes on
    their own words, or isn't named, passes nothing on."""
    who = list(tellers)
    names = " and ".join(_teller(teller) for teller in who)
    theirs = {UNNAMED, *(teller.name for teller in who)}
    passed = ", ".join(teller.name for teller in through if teller.name not in theirs)
    return (names or NARRATION) + (f", via {passed}" if passed else "")


def _teller(teller: Teller) -> str:
    unsure = "" if teller.resolved or teller.name == UNNAMED else " [unresolved]"
    role = f" ({teller.role})" if teller.role and teller.role.casefold() not in teller.name.casefold() else ""
    return f"{teller.name}{role}{unsure}"


def doers(names: Iterable[str], reports: Iterable[Report]) -> str:
    """Who did it, as these reports tell it; said so where all of them only blame them for it."""
    ways = {one.how.actors for one in reports if one.actors}
    return "; ".join(names) + (BLAMED if ways == {"blamed"} else "")


def doubt(
    certainty: Certainty | None,
    evidential: Evidential | None = None,
    realis: Iterable[Realis] = (),
    polarity: Polarity = "affirmed",
) -> str:
    """ "denied; 55–80 %; alleged; future": everything that keeps a line from being a plain assertion."""
    parts = ["denied" if polarity == "negated" else None, _range(certainty), evidential]
    return "; ".join([part for part in parts if part] + [one for one in dict.fromkeys(realis) if one != "occurred"])


def _range(certainty: Certainty | None) -> str | None:
    return f"{certainty.low * 100:.0f}–{certainty.high * 100:.0f} %" if certainty else None


def where(place: PlaceName | None) -> str:
    """A place's name with its country's code."""
    if place is None:
        return ""
    return f"{place.name}, {place.country}" if place.country and place.country != place.name else place.name


def dated(line: BriefLine) -> str:
    """The date of a line, and whether it is the saying's."""
    if line.date is None:
        return "undated"
    return f"{line.date} (said)" if line.dated_by == "said" else line.date


def article(ref: ArticleRef) -> str:
    """Outlet, publication date and id of an article."""
    published = ref.published.isoformat() if ref.published else "undated"
    return f"{ref.outlet or 'unknown outlet'}, {published}, {ref.id}"


class Judged(Protocol):
    """A line that persons may have judged."""

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """What of it they corrected."""
        ...

    @property
    def retracted(self) -> Retraction | None:
        """That they say it was misread."""
        ...


def judged(line: Judged) -> str:
    """ "retracted by Eva (misread); date: 2025-03-09, read 2025-03-10, by Eva (the 9th was meant)"."""
    gone = [f"retracted by {line.retracted.by}{_because(line.retracted.reason)}"] if line.retracted else []
    return "; ".join([*gone, *map(corrected, line.corrections)])


def judged_line(line: BriefLine) -> str:
    """The same of a line of the brief, with how many of the reports told in it were retracted."""
    some = line.retracted_rows if line.retracted is None else ()
    return "; ".join(filter(None, (judged(line), f"{amount_of(len(some), 'report')} in it retracted" if some else "")))


def corrected(one: Correction) -> str:
    """ "date: 2025-03-09, read 2025-03-10, by Eva (the 9th was meant)"."""
    return f"{one.field}: {one.value}, read {one.read or 'nothing'}, by {one.by}{_because(one.reason)}"


def _because(reason: str | None) -> str:
    return f" ({reason})" if reason else ""


def amount(number: float | None) -> str:
    """A number as a person writes it: 10,000 or 3.5."""
    return "" if number is None else f"{number:,.0f}" if number == int(number) else f"{number:,g}"


def amount_of(number: int, thing: str) -> str:
    """ "1 origin", "2 origins"."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


def believed(belief: Belief) -> str:
    """ "3 (one root source: the Interior Ministry)": the Admiralty code's credibility, and why."""
    return f"{belief.credibility} ({', '.join(belief.reasons)})"


def against(line: BriefLine) -> str:
    """ "denied by Rodopa Hydro; otherwise: the governor": who stands against a line of the brief."""
    denied = f"denied by {', '.join(line.denied_by)}" if line.denied_by else ""
    other = f"otherwise: {', '.join(line.otherwise)}" if line.otherwise else ""
    return "; ".join(filter(None, (denied, other)))
