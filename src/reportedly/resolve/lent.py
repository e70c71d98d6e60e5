"""What the user's imported actors add: who a body or a person is, and Wikidata's item, from that data alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from reportedly.nouns.findings import Place
from reportedly.resolve.cast import Cast, Draft, countries_of
from reportedly.resolve.lore import Known, alpha2

if TYPE_CHECKING:
    from reportedly.knowledge.imports.entry import ImportedActor
    from reportedly.knowledge.imports.shelf import Shelf

LONG_NAME = 3  # words: a name so long is hardly another person's, so that nothing else need agree


class Lent:
    """A user's actors, as one article asks for them."""

    def __init__(self, shelf: Shelf | None) -> None:
        self._shelf = shelf

    def body(self, name: str) -> Known | None:
        """The one organisation that the user's data calls so; None where it has none or several."""
        found = self._shelf.bodies(name) if self._shelf is not None else ()
        return _known(found[0]) if len(found) == 1 else None

    def give(self, cast: Cast, places: Iterable[Place]) -> None:
        """Gives people of the user's data their entries, and known bodies their items; each entry once."""
        if self._shelf is None:
            return
        here = set(countries_of(cast)) | {place.country for place in places if place.country}
        taken = {draft.known for draft in cast.drafts}
        for draft in cast.drafts:
            if draft.kind == "person" and draft.named and draft.known is None:
                found = _one_person(draft, self._shelf.people(draft.name), here)
                if found is not None and found.id not in taken:
                    _give(draft, found)
                    taken.add(found.id)
            elif draft.known is not None and draft.wikidata is None and draft.kind != "person":
                draft.wikidata = _item(draft, self._shelf.bodies(draft.name))


NOTHING_LENT = Lent(None)


def _one_person(draft: Draft, found: tuple[ImportedActor, ...], here: set[str]) -> ImportedActor | None:
    """The one person of this full name whose country is the one that the text gives, else one that the article is
    about. A name of two words alone is not enough: many people bear it."""
    if draft.country is not None:
        fits = [one for one in found if one.country == draft.country]
    else:
        fits = [one for one in found if alpha2(one.country) in here]
    if not fits and len(draft.name.split()) >= LONG_NAME:
        fits = [one for one in found if one.country is None or draft.country is None]
    return fits[0] if len(fits) == 1 else None


def _give(draft: Draft, found: ImportedActor) -> None:
    draft.name, draft.known, draft.wikidata = found.name, found.id, found.wikidata
    draft.country = found.country or draft.country
    draft.sector = draft.sector or found.sector


def _item(draft: Draft, found: tuple[ImportedActor, ...]) -> str | None:
    """The item of the one entry that has a known body's own name and country."""
    items = {one.wikidata for one in found if one.country in (None, draft.country) and one.wikidata}
    return items.pop() if len(items) == 1 else None


def _known(actor: ImportedActor) -> Known:
    return Known(actor.id, actor.name, actor.kind, actor.country, actor.sector, None, actor.wikidata)
