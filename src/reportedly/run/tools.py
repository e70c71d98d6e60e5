"""What the stages work with: the reader model, the gazetteer, the ontology, loaded once and handed on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import msgspec

import reportedly
from reportedly.annotate.stage import annotate
from reportedly.extract.stage import extract
from reportedly.knowledge.gazetteer import Gazetteer, load_gazetteer
from reportedly.knowledge.ontology import Ontology, load_ontology
from reportedly.learned.reader import OnnxReader, Reader
from reportedly.nouns.article import Article
from reportedly.nouns.findings import ReaderVersion, Reading
from reportedly.nouns.ids import digest
from reportedly.nouns.stages import Annotated, Resolved
from reportedly.resolve.stage import resolve
from reportedly.run.settings import Settings


class Tools(msgspec.Struct, frozen=True):
    """The loaded parts; their versions together make the reader's version."""

    reader: Reader
    gazetteer: Gazetteer
    ontology: Ontology

    def version(self) -> ReaderVersion:
        """Name and version of this reader: changes with the code's version, the model and the knowledge."""
        parts = digest(self.reader.version, self.gazetteer.version, self.ontology.version)
        return ReaderVersion(name="reportedly", version=f"{reportedly.__version__}+{parts}")

    def annotate(self, articles: Sequence[Article]) -> list[Annotated]:
        """One pass of the model over several articles."""
        return annotate(articles, self.reader)

    def resolve(self, annotated: Annotated) -> Resolved:
        """Mentions to actors, places and moments."""
        return resolve(annotated, gazetteer=self.gazetteer)

    def extract(self, resolved: Resolved) -> Reading:
        """Statements, reports and figures."""
        return extract(resolved, ontology=self.ontology, version=self.version())


@cache
def load_tools(settings: Settings = Settings()) -> Tools:
    """The parts this package ships, loaded once per process and settings; SetupError when one is missing."""
    return Tools(OnnxReader(threads=settings.threads), load_gazetteer(), load_ontology())
