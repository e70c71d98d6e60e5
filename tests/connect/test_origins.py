"""Words go back to the newsroom that reported them; what an article adds is its own."""

from __future__ import annotations

from datetime import date
from itertools import combinations, permutations

from reportedly.connect.copies import Text, copy_of
from reportedly.connect.origins import Origins
from tests.connect.test_copies import OWN, STORY, text

HILL, LAKE = date(2031, 5, 7), date(2031, 5, 8)
ADDED = "\n\nTwo shelters opened at the lake on Tuesday night, the mayor told Lake Herald."


def origins(*texts: Text) -> Origins:
    edges = [edge for pair in combinations(texts, 2) if (edge := copy_of(*pair))]
    return Origins({one.article.key: one.article for one in texts}, edges)


def whose(made: Origins, of: Text, words: str) -> str:
    start = of.article.text.index(words)
    return made.of(of.article.key, (of.article.cite(start, start + len(words)),)).newsroom


def test_a_copy_of_a_copy_goes_back_to_the_first_and_its_own_words_to_itself() -> None:
    wire = text(STORY, "Arlo Wire")
    hill = text("PORT AMSEL (Arlo Wire) — " + STORY, "Hill Post", HILL)
    lake = text(STORY.replace("Divers", "Frogmen") + ADDED, "Lake Herald", LAKE)
    for order in permutations((wire, hill, lake)):
        made = origins(*order)
        assert whose(made, wire, "a broken arm") == "arlo wire"
        assert whose(made, hill, "a broken arm") == "arlo wire"
        assert whose(made, lake, "found nobody inside") == "arlo wire"
        assert whose(made, lake, "Two shelters opened") == "lake herald"


def test_a_dateline_holds_where_the_wire_isn_t_in_the_record() -> None:
    hill = text("PORT AMSEL (Reuters) — " + STORY, "Hill Post", HILL)
    assert whose(origins(hill), hill, "a broken arm") == "reuters"


def test_a_rewrite_is_the_credited_one_s_but_for_what_it_heard_itself() -> None:
    told = (
        "A ferry hit rocks on Tuesday, according to Arlo Wire.\n\nNinety people were on board.\n\n"
        "“I saw it all,” said Lena Orlik.\n\nThe ferry line told this newspaper that it was sorry."
    )
    hill = text(told, "Hill Post", HILL)
    made = origins(text(OWN, "Arlo Wire"), hill)
    assert whose(made, hill, "A ferry hit rocks") == whose(made, hill, "Ninety people") == "arlo wire"
    assert whose(made, hill, "I saw it all") == whose(made, hill, "it was sorry") == "hill post"


def test_each_step_back_has_its_reason() -> None:
    wire, hill = text(STORY, "Arlo Wire"), text("PORT AMSEL (Arlo Wire) — " + STORY, "Hill Post", HILL)
    found = origins(wire, hill).of(hill.article.key, (hill.article.cite(40, 90),))
    (why,) = found.why
    assert why.startswith("copy of Arlo Wire: ")
    assert why.endswith("credits Arlo Wire")
