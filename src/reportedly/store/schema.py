"""The tables of a DuckDB record: made from their declaration, and brought from an older version to this one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reportedly.nouns.errors import RecordError
from reportedly.nouns.tables import TABLES, schema

if TYPE_CHECKING:
    import duckdb


class Migration(NamedTuple):
    """What brings a record from the version before to `to`, and why."""

    to: int
    why: str
    statements: tuple[str, ...]


# Never change one that was released
MIGRATIONS: tuple[Migration, ...] = (
    Migration(
        2,
        "vectors are kept; articles read before have none until they are read again",
        (
            """CREATE TABLE vectors (
                article VARCHAR, id VARCHAR, ordinal INTEGER, kind VARCHAR, "of" VARCHAR, spans INTEGER[][],
                model VARCHAR, numbers BLOB, known_at TIMESTAMPTZ, until TIMESTAMPTZ, recorded_at TIMESTAMPTZ
            )""",
        ),
    ),
    Migration(
        3,
        "judgements say whose they are and of which names (none was written before); articles' joinings are kept",
        (
            "DROP TABLE judgements",
            """CREATE TABLE judgements (
                article VARCHAR, id VARCHAR, ordinal INTEGER, about VARCHAR, other VARCHAR, verdict VARCHAR,
                score DOUBLE, "by" VARCHAR, kind VARCHAR, reason VARCHAR, names VARCHAR[], "at" TIMESTAMPTZ,
                known_at TIMESTAMPTZ, until TIMESTAMPTZ, recorded_at TIMESTAMPTZ
            )""",
            """CREATE TABLE joinings (
                article VARCHAR, id VARCHAR, ordinal INTEGER, keys VARCHAR[], "by" VARCHAR, known_at TIMESTAMPTZ,
                until TIMESTAMPTZ, recorded_at TIMESTAMPTZ
            )""",
        ),
    ),
    Migration(
        4,
        "a report has the triggers of later passages on its event; articles read before have none until read again",
        ("ALTER TABLE reports ADD COLUMN IF NOT EXISTS mentions INTEGER[][][] DEFAULT []",),
    ),
    Migration(
        5,
        "how rows of two articles stand to one another is kept; an article is compared in several steps",
        (
            """CREATE TABLE edges (
                article VARCHAR, id VARCHAR, ordinal INTEGER, kind VARCHAR, articles VARCHAR[], one VARCHAR,
                other VARCHAR, relation VARCHAR, score DOUBLE, reason VARCHAR, spans INTEGER[][],
                other_spans INTEGER[][], "by" VARCHAR, "at" TIMESTAMPTZ, known_at TIMESTAMPTZ, until TIMESTAMPTZ,
                recorded_at TIMESTAMPTZ
            )""",
            "UPDATE joinings SET id = article || '/actors'",
        ),
    ),
    Migration(
        6,
        "what changed since answers were last kept is noted (opening the record for writing makes the kept tables)",
        ("CREATE TABLE IF NOT EXISTS touched (kind VARCHAR, what VARCHAR)",),
    ),
    Migration(
        7,
        "a report has its contexts; articles read before have none until read again",
        ("ALTER TABLE reports ADD COLUMN IF NOT EXISTS contexts VARCHAR[] DEFAULT []",),
    ),
    Migration(
        8,
        "a judgement may correct a field or rate a source",
        (
            "ALTER TABLE judgements ADD COLUMN IF NOT EXISTS field VARCHAR",
            "ALTER TABLE judgements ADD COLUMN IF NOT EXISTS value VARCHAR",
        ),
    ),
    Migration(
        9,
        "briefs of what changed since the last one are remembered",
        (
            """CREATE TABLE IF NOT EXISTS briefs (
                article VARCHAR, id VARCHAR, ordinal INTEGER, about VARCHAR, first_day DATE,
                last_day DATE, "after" TIMESTAMPTZ, upto TIMESTAMPTZ, "at" TIMESTAMPTZ, known_at TIMESTAMPTZ,
                until TIMESTAMPTZ, recorded_at TIMESTAMPTZ
            )""",
        ),
    ),
    Migration(
        10,
        "an article is compared with later ones by what was kept of it (those that were compared before are once more)",
        (
            "ALTER TABLE joinings ADD COLUMN IF NOT EXISTS hashes BIGINT[] DEFAULT []",
            "ALTER TABLE joinings ADD COLUMN IF NOT EXISTS glance BLOB DEFAULT ''",
            "ALTER TABLE joinings ADD COLUMN IF NOT EXISTS whole BLOB DEFAULT ''",
        ),
    ),
    Migration(
        11,
        "a report says how its type, participants and realis were decided; of articles read before that isn't known",
        (
            """ALTER TABLE reports ADD COLUMN how."type" VARCHAR DEFAULT 'unknown'""",
            "ALTER TABLE reports ADD COLUMN how.actors VARCHAR DEFAULT 'unknown'",
            "ALTER TABLE reports ADD COLUMN how.recipients VARCHAR DEFAULT 'unknown'",
            "ALTER TABLE reports ADD COLUMN how.realis VARCHAR DEFAULT 'unknown'",
        ),
    ),
)
FIRST = 1
NAME = "schema_version"


def current(migrations: tuple[Migration, ...] = MIGRATIONS) -> int:
    """The schema version that this package writes."""
    return migrations[-1].to if migrations else FIRST


def create(connection: duckdb.DuckDBPyConnection, *, version: int) -> None:
    """Makes all tables, empty, in one transaction."""
    connection.begin()
    for table in TABLES:
        empty = schema(table).empty_table()
        connection.register("empty", empty)
        connection.execute(f"CREATE TABLE {table.name} AS FROM empty")
        connection.unregister("empty")
    connection.execute("CREATE TABLE touched (kind VARCHAR, what VARCHAR)")
    connection.execute("INSERT INTO meta VALUES (?, ?)", [NAME, str(version)])
    connection.commit()


def version_of(connection: duckdb.DuckDBPyConnection, *, path: str) -> int:
    """The record's schema version; RecordError for a database that is no record."""
    names = {name for (name,) in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()}
    if "meta" not in names:
        raise RecordError(f"{path} is a DuckDB database but no record of reportedly; give another --record")
    found = connection.execute("SELECT value FROM meta WHERE name = ?", [NAME]).fetchone()
    if found is None or not str(found[0]).isdigit():
        raise RecordError(f"{path} doesn't say its schema version; it was made by something else or is damaged")
    return int(found[0])


def migrate(
    connection: duckdb.DuckDBPyConnection,
    version: int,
    *,
    path: str,
    migrations: tuple[Migration, ...] = MIGRATIONS,
) -> None:
    """Brings the record to the current version, each step one transaction; RecordError if it is newer than that."""
    refuse_newer(version, path=path, migrations=migrations)
    for step in migrations:
        if step.to > version:
            connection.begin()
            for statement in step.statements:
                connection.execute(statement)
            connection.execute("UPDATE meta SET value = ? WHERE name = ?", [str(step.to), NAME])
            connection.commit()


def refuse_newer(version: int, *, path: str, migrations: tuple[Migration, ...] = MIGRATIONS) -> None:
    """RecordError if the record was written by a later package than this."""
    if version > current(migrations):
        raise RecordError(
            f"{path} has schema version {version}, this reportedly knows up to {current(migrations)}; "
            "upgrade with: pip install --upgrade reportedly"
        )


def refuse_older(version: int, *, path: str, migrations: tuple[Migration, ...] = MIGRATIONS) -> None:
    """RecordError if the record has to be migrated first, which a reader can't."""
    if version < current(migrations):
        raise RecordError(
            f"{path} has schema version {version}, this reportedly reads {current(migrations)}; "
            "bring it up to date by opening it once for writing, for instance with: reportedly add"
        )
