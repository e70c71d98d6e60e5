"""Readings made by hand, by finding our own words in our own sentences, for tests of what comes after reading."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from reportedly.nouns.article import Article, Capture, Hints, Spans
from reportedly.nouns.findings import (
    Actor,
    Certainty,
    Content,
    Cue,
    Figure,
    How,
    Mention,
    Moment,
    Participant,
    Place,
    ReaderVersion,
    Reading,
    Refusal,
    Report,
    Source,
    Statement,
    Trigger,
    Vector,
)  # fmt: skip
from reportedly.nouns.ids import article_key, sha256_of, text_sha256
from reportedly.nouns.kinds import VectorKind
from reportedly.nouns.record import Entry

TEXT = (
    "Dam workers in Arlo went on strike on Monday.\n\n"
    "“Around 300 workers probably joined,” said Mira Holt, the energy minister. "
    "She said the dam was safe. 🌊 A union official denied that it was safe."
)
LEMMAS = {"said": "say", "denied": "deny", "contradicted": "contradict"}
READER = ReaderVersion(name="by-hand", version="1")
CAPTURED = datetime(2031, 5, 8, 9, 30, tzinfo=UTC)
PUBLISHED = date(2031, 5, 6)


def article(text: str = TEXT, **given: Any) -> Article:
    """An article of this text; keyword arguments as its fields."""
    given = {"outlet": "The Arlo Bee", "published": PUBLISHED, "language": "en"} | given
    key = article_key(text_sha256(text), given.get("outlet"), given.get("url") or given.get("id"))
    return Article(**({"id": key} | given), key=key, sha256=text_sha256(text), text=text)


def capture(made: Article, at: datetime = CAPTURED) -> Capture:
    """A capture this article could have been read from."""
    body = made.text.encode("utf-8", "surrogatepass")
    hints = Hints(id=made.id, outlet=made.outlet)
    return Capture(body=body, sha256=sha256_of(body), address=made.url or "-", at=at, media="text", hints=hints)


def spans(made: Article, *words: str) -> Spans:
    """Where these words first stand in the article."""
    starts = [(made.text.index(piece), piece) for piece in words]
    return tuple(made.cite(start, start + len(piece)) for start, piece in starts)


def entry(reading: Reading, *, at: datetime = CAPTURED, fingerprint: str = "f1") -> Entry:
    """A reading as it is put into a record, known when captured."""
    return Entry(reading=reading, capture=capture(reading.article, at), known_at=at, fingerprint=fingerprint)


def bare(made: Article, **given: Any) -> Reading:
    """A reading of this article with nothing in it but what is given."""
    names = ("mentions", "actors", "places", "times", "figures", "statements", "reports", "refusals", "vectors")
    return Reading(**(dict.fromkeys(names, ()) | {"article": made, "reader": READER} | given))


def statement(
    made: Article, ident: str, source: str, cue: str, content: str, actor: str | None = None, **given: Any
) -> Statement:
    """A statement of these words; an empty string is an empty role."""
    found = {name: spans(made, *([words] if words else [])) for name, words in
             {"source": source, "cue": cue, "content": content}.items()}  # fmt: skip
    actors = (actor,) if actor else ()
    kind = given.pop("kind", "named" if actor else "unknown")
    return Statement(
        id=ident,
        source=Source(spans=found["source"], text=source, actor=actor, actors=actors, kind=kind),
        cue=Cue(spans=found["cue"], core=found["cue"], lemma=LEMMAS.get(cue), cls=given.pop("cls", "say")),
        content=Content(spans=found["content"], text=content),
        manner=given.pop("manner", "indirect"),
        **given,
    )


def vector(ident: str, kind: VectorKind, of: str | None, where: Spans) -> Vector:
    """A vector with one number in it that isn't zero."""
    return Vector(id=ident, kind=kind, of=of, spans=where, model="m1", numbers=b"\x7f" + bytes(383))


def strike(**given: Any) -> Reading:
    """A whole reading: three statements, a narrated strike, a figure, a place, a time, a refusal, three vectors."""
    made = article(**given)
    hedge = Certainty(low=0.55, high=0.8, words=spans(made, "probably"), scope=spans(made, "joined"))
    report = Report(
        id="r1", type="PROTEST", extension=None, mode=None,
        trigger=Trigger(spans=spans(made, "strike"), lemma="strike"),
        actors=(Participant(spans=spans(made, "Dam workers"), text="Dam workers", actor="a3"),),
        recipients=(), objects=(), place="p1", time="t1", figures=("f1",), realis="occurred",
        polarity="affirmed",
        how=How(place="clause", time="clause", type="words", actors="slot", realis="words"),
    )  # fmt: skip
    return bare(
        made,
        mentions=(
            Mention(id="m1", spans=spans(made, "Arlo"), text="Arlo", kind="place", refers_to="p1"),
            Mention(id="m2", spans=spans(made, "Mira Holt"), text="Mira Holt", kind="person", refers_to="a1"),
        ),
        actors=(
            Actor(id="a1", name="Mira Holt", kind="person", role="the energy minister", mentions=("m2",)),
            Actor(id="a2", name="A union official", kind="unknown"),
            Actor(id="a3", name="Dam workers", kind="population"),
        ),
        places=(
            Place(id="p1", spans=spans(made, "Arlo"), text="Arlo", name="Arlo", use="location", level="town",
                  why="only_one", lat=1.5, lon=-2.25, radius_km=4.0, country="XX", countries=("XX",)),
        ),
        times=(
            Moment(id="t1", spans=spans(made, "Monday"), text="Monday", type="DATE", value="2031-05-05",
                   edtf="2031-05-05", anchor="published", precision="day"),
        ),
        figures=(
            Figure(id="f1", spans=spans(made, "Around 300"), counted_spans=spans(made, "workers probably"),
                   text="Around 300", value=300.0, low=None, high=None, approximate=True, counted="workers",
                   of="a3", statement="s1", report="r1"),
        ),
        statements=(
            statement(made, "s1", "Mira Holt, the energy minister.", "said",
                      "“Around 300 workers probably joined,”", "a1", manner="direct", certainty=hedge),
            statement(made, "s2", "She", "said", "the dam was safe.", "a1"),
            statement(made, "s3", "A union official", "denied", "that it was safe.", "a2", cls="deny",
                      kind="anonymous", polarity="negated"),
        ),
        reports=(report,),
        refusals=(Refusal(about="a2.country", spans=spans(made, "A union official"), why="no_country"),),
        vectors=(
            vector("v1", "title_lead", None, spans(made, "Dam workers in Arlo went on strike on Monday.")),
            vector("v2", "statement", "s2", spans(made, "the dam was safe.")),
            vector("v3", "report", "r1", spans(made, "Dam workers", "strike")),
        ),
    )  # fmt: skip
