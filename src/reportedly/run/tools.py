"""What the stages work with: the reader model, the gazetteer, the ontology, loaded once and handed on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import msgspec

import reportedly
from reportedly.annotate.stage import annotate
from reportedly.extract.stage import extract
from reportedly.knowledge.disputed import NO_CHOICE, Choice
from reportedly.knowledge.gazetteer import Gazetteer, build, gazetteer
from reportedly.knowledge.gazetteer_cache import is_built
from reportedly.knowledge.imports.shelf import Shelf, shelf_path
from reportedly.knowledge.ontology import Ontology, ontology, with_ours
from reportedly.knowledge.version import knowledge_version
from reportedly.learned.least import LEAST
from reportedly.learned.reader import OnnxReader
from reportedly.learned.readings import Reader
from reportedly.nouns.article import Article
from reportedly.nouns.findings import ReaderVersion, Reading
from reportedly.nouns.ids import digest
from reportedly.nouns.stages import Annotated, Resolved
from reportedly.resolve.stage import resolve
from reportedly.run.settings import Settings, file_text

DEFAULTS = Settings()


class Tools(msgspec.Struct, frozen=True, kw_only=True):
    """The loaded parts; `version` changes with the package's version, the model, the knowledge and the
    user's imported actors."""

    reader: Reader
    gazetteer: Gazetteer
    ontology: Ontology
    version: ReaderVersion
    shelf: Shelf | None = None
    disputed: Choice = NO_CHOICE

    def annotate(self, articles: Sequence[Article]) -> list[Annotated]:
        """One pass of the model over several articles."""
        return annotate(articles, self.reader)

    def resolve(self, annotated: Annotated) -> Resolved:
        """Mentions to actors, places and moments."""
        return resolve(annotated, gazetteer=self.gazetteer, shelf=self.shelf, disputed=self.disputed)

    def extract(self, resolved: Resolved) -> Reading:
        """Statements, reports and figures."""
        return extract(resolved, ontology=self.ontology, version=self.version)


@cache
def load_tools(settings: Settings = DEFAULTS) -> Tools:
    """The parts this package ships, loaded once per process and settings; SetupError when one is missing."""
    reader = OnnxReader(threads=settings.threads, least=LEAST._replace(vectors=settings.vectors))
    shelf = Shelf(shelf_path())
    chosen = [f"{area} is {' '.join(countries)}" for area, countries in settings.disputed]
    chosen += [] if settings.ontology is None else [file_text(settings.ontology)]
    parts = digest(reader.version, knowledge_version(), *filter(None, [shelf.key()]), *chosen)
    version = ReaderVersion(name="reportedly", version=f"{reportedly.__version__}+{parts}")
    return Tools(
        reader=reader, gazetteer=gazetteer(), ontology=ontology_of(settings.ontology), shelf=shelf,
        disputed=dict(settings.disputed), version=version,
    )  # fmt: skip


def ontology_of(path: str | None) -> Ontology:
    """The ontology of a user's file, or ours; KnowledgeError says what is wrong with the file, and where."""
    return ontology() if path is None else with_ours(file_text(path), name=Path(path).name)


def is_prepared() -> bool:
    """Whether the gazetteer stands in the cache, so that loading takes no time."""
    return is_built()


def prepare(progress: Callable[[str, float], None]) -> int:
    """Builds what the first run would build; how many places there are. `progress` hears what and the share done."""
    return len(build(progress=progress))
