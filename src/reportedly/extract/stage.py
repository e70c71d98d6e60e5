"""Resolved to Reading: statements, reports, figures, unnamed actors, each made with what the earlier ones found."""

from __future__ import annotations

from collections.abc import Callable

from reportedly.extract.draft import Draft, begin
from reportedly.extract.figures import figures
from reportedly.extract.identified import identified
from reportedly.extract.reports import reports
from reportedly.extract.statements import statements
from reportedly.extract.unnamed import unnamed
from reportedly.extract.vectors import vectors
from reportedly.knowledge.ontology import Ontology
from reportedly.nouns.findings import ReaderVersion, Reading
from reportedly.nouns.stages import Resolved

Extractor = Callable[[Draft], Draft]
EXTRACTORS: tuple[Extractor, ...] = (statements, reports, figures, identified, unnamed)


def extract(resolved: Resolved, *, ontology: Ontology, version: ReaderVersion) -> Reading:
    """Everything one resolved article yields; ids are given in text order and all references hold."""
    draft = begin(resolved, ontology=ontology)
    for extractor in EXTRACTORS:
        draft = extractor(draft)
    return Reading(
        article=draft.article,
        mentions=draft.resolved.mentions,
        actors=draft.resolved.actors,
        places=resolved.places,
        times=resolved.times,
        figures=draft.figures,
        statements=draft.statements,
        reports=draft.reports,
        refusals=(*resolved.refusals, *draft.refusals),
        reader=version,
        vectors=vectors(draft),
    )
