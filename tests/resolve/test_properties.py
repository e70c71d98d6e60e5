"""What holds of every article, whatever stands in it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.resolve import resolve
from tests.resolve.marked import SmallWorld, mark

PIECES = st.sampled_from(
    [
        "{person|Ana Ruiz}",
        "{person|Ruiz}",
        "{person|Jo Ruiz}",
        "{organisation|Hill Trust}",
        "{organisation|NATO}",
        "{place|Paris}",
        "{place|Moscow}",
        "{group|French} troops",
        "{time|Monday}",
        "{person|}",
        "{place|Ωmega}",
        "{group|👍}",
        "she",
        "He",
        "they",
        "the spokesman",
        " , ",
        ". ",
        "\n\n",
        "\r\n",
        "“",
        "”",
        '"',
        " said ",
        " in ",
        "’s ",
        "\xa0",
        "é",
        "{source1|She}",
        "{content1|it is so}",
        "{cue1|said}",
        "{source2|the {organisation|Navy}}",
        "{content2|“we}",
        "{source3|We}",
        "{source4|}",
        "{source5|A U.S. official and the minister}",
    ]
)


@given(st.lists(PIECES, max_size=14))
def test_links_go_both_ways_and_nothing_stands_outside_the_text(pieces: list[str]) -> None:
    annotated = mark(_unique(pieces))
    told = resolve(annotated, gazetteer=SmallWorld())
    text = annotated.article.text
    actors = {actor.id: actor for actor in told.actors}
    others = {place.id for place in told.places} | {moment.id for moment in told.times}
    assert len(told.sources) == len(annotated.attributions)
    assert len({mention.id for mention in told.mentions}) == len(told.mentions)
    for mention in told.mentions:
        assert mention.text == " … ".join(text[span.start : span.end] for span in mention.spans)
        assert mention.refers_to is None or mention.refers_to in actors or mention.refers_to in others
    back = {(actor.id, mention) for actor in told.actors for mention in actor.mentions}
    assert back == {(m.refers_to, m.id) for m in told.mentions if m.refers_to in actors}
    for source in told.sources:
        assert all(actor in actors for actor in source.actors)
        assert source.actors or source.why
    for actor in told.actors:
        assert actor.affiliation is None or actor.affiliation in actors
    for spans in [place.spans for place in told.places] + [moment.spans for moment in told.times]:
        assert all(0 <= span.start < span.end <= len(text) for span in spans)


def _unique(pieces: list[str]) -> str:
    """The pieces as one text; a mention that would be empty, or a role given twice, is left out."""
    kept = [piece for piece in pieces if "|}" not in piece]
    marked = dict.fromkeys(piece for piece in kept if piece.startswith(("{source", "{content", "{cue")))
    return "".join(piece for piece in kept if piece not in marked or marked.pop(piece, 1) is None)
