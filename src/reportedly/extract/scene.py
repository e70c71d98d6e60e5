"""An event word with what stands around it: what each step works from that looks for who acts and towards whom."""

from __future__ import annotations

import msgspec

from reportedly.extract.draft import Draft
from reportedly.extract.found import Found
from reportedly.extract.participants import NOBODY, Sides
from reportedly.extract.prose import Sentence
from reportedly.extract.prose.complements import Phrases
from reportedly.extract.prose.frames import Frame
from reportedly.knowledge.ontology_units import LexicalUnit
from reportedly.nouns.findings import Participant

FORCE = 4  # quad class of acts that somebody is blamed for
VERBAL = (1, 3)  # quad classes of acts done by speaking


class Scene(msgspec.Struct, frozen=True, gc=False):
    """A trigger in its sentence with the phrases around it, and what earlier steps made of these.

    `acting` are the phrases of who acts and `actors` who that is; `in_slots` are those in the recipients' slots; `left`
    are the objects that no slot asks for.
    """

    draft: Draft
    sentence: Sentence
    found: Found
    frame: Frame
    acting: Phrases = ()
    actors: tuple[Participant, ...] = ()
    in_slots: Sides = NOBODY
    left: Sides = NOBODY

    @property
    def unit(self) -> LexicalUnit:
        """The line of the ontology that tells the event."""
        return self.found.unit
