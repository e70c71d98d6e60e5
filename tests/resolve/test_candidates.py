"""Whom a reference takes up: the subject before it, the role asked for, the body of the state, a learned chain."""

from __future__ import annotations

import msgspec
import pytest

from reportedly.knowledge.gazetteer import Gazetteer
from reportedly.nouns.stages import Chain
from reportedly.resolve import resolve
from tests.resolve.marked import mark, who

SAID = "{cue1|said} {content1|so}."


@pytest.mark.parametrize(
    ("marked", "found"),
    [
        ("The divers left the port. {source1|They} ", ["divers"]),
        ("Police stopped a ferry. {source1|They} ", ["Police"]),
        ("{person|Erik Holm} sang. A waitress fled from the hall. {source1|She} ", ["waitress"]),
        ("{person|Ana Ruiz} sang. A waiter fled from the hall. {source1|She} ", ["Ana Ruiz"]),
        ("The divers saw the wreck and {source1|they} ", ["divers"]),
        ("The divers left.\n\n{source1|They} ", []),
    ],
)
def test_a_pronoun_takes_up_an_unnamed_subject(marked: str, found: list[str], gazetteer: Gazetteer) -> None:
    assert who(resolve(mark(marked + SAID), gazetteer=gazetteer)) == found


def test_the_president_is_not_the_vice_president(gazetteer: Gazetteer) -> None:
    marked = "President {person|Ana Ruiz} met Vice President {person|Jan Holm}. {source1|The president} "
    assert who(resolve(mark(marked + SAID), gazetteer=gazetteer)) == ["Ana Ruiz"]


def test_the_former_mayor_is_one_who_was(gazetteer: Gazetteer) -> None:
    marked = "Mayor {person|Ana Ruiz} met former mayor {person|Jan Holm}. {source1|The former mayor} "
    assert who(resolve(mark(marked + SAID), gazetteer=gazetteer)) == ["Jan Holm"]


def test_the_company_is_the_one_body_without_a_noun_of_its_own(gazetteer: Gazetteer) -> None:
    marked = "{organisation|Rodo Hydro} sued the {organisation|Harbour Ministry}. {source1|The company} "
    assert who(resolve(mark(marked + SAID), gazetteer=gazetteer)) == ["Rodo Hydro"]


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("A statement released by the {organisation|Ulm Clinic}", ["Ulm Clinic"]),
        ("One of the sailors", ["One of the sailors"]),
        ("The mayor of a town upstream", ["mayor of a town upstream"]),
        ("{organisation|WHO}", ["World Health Organization"]),
    ],
)
def test_described_sources(source: str, names: list[str], gazetteer: Gazetteer) -> None:
    assert who(resolve(mark(f"{{source1|{source}}} " + SAID), gazetteer=gazetteer)) == names


def test_a_body_by_its_owner(gazetteer: Gazetteer) -> None:
    marked = "{person|Ana Ruiz} resigned. {source1|Her office} " + SAID
    assert who(resolve(mark(marked), gazetteer=gazetteer)) == ["Ana Ruiz’s office"]
    marked = "{place|France} objected. {source1|Its government} " + SAID
    assert who(resolve(mark(marked), gazetteer=gazetteer)) == ["French government"]


def test_a_report_from_somebody_is_theirs(gazetteer: Gazetteer) -> None:
    marked = "{source1|Reports from {organisation|Fram News} and the {organisation|Ulm Clinic}} "
    told = resolve(mark(marked + SAID), gazetteer=gazetteer)
    assert (who(told), told.sources[0].kind) == (["Fram News", "Ulm Clinic"], "document")


def test_a_ministry_without_its_state_is_that_of_the_article_s(gazetteer: Gazetteer) -> None:
    marked = (
        "{place|Paris} is in {place|France}. {group|French} crews left {place|France}. "
        "{source1|The {organisation|Interior Ministry}} "
    )
    assert who(resolve(mark(marked + SAID), gazetteer=gazetteer)) == ["French Interior Ministry"]


@pytest.mark.parametrize("owner", ["The island's", "{place|Paris}'s"])
def test_a_ministry_of_a_part_is_not_the_state_s(owner: str, gazetteer: Gazetteer) -> None:
    marked = (
        "{place|Paris} is in {place|France}. {group|French} crews left {place|France}. "
        f"{{source1|{owner} {{organisation|Interior Ministry}}}} "
    )
    assert who(resolve(mark(marked + SAID), gazetteer=gazetteer)) == ["Interior Ministry"]


def test_a_chain_outweighs_the_nearer_name(gazetteer: Gazetteer) -> None:
    seen = mark("{person|Ashlin Bo} sang. {person|Merrin Ko} danced. {source1|She} " + SAID)
    assert who(resolve(seen, gazetteer=gazetteer)) == ["Merrin Ko"]
    cite, at = seen.article.cite, seen.article.text.index
    chain = Chain(mentions=(cite(0, 9), cite(at("She"), at("She") + 3)), confidence=0.9)
    assert who(resolve(msgspec.structs.replace(seen, chains=(chain,)), gazetteer=gazetteer)) == ["Ashlin Bo"]


def test_a_chain_of_somebody_s_lawyer_is_not_theirs(gazetteer: Gazetteer) -> None:
    seen = mark("{person|Ashlin Bo}'s lawyer sang. {person|Merrin Ko} danced. {source1|She} " + SAID)
    cite, at = seen.article.cite, seen.article.text.index
    chain = Chain(mentions=(cite(0, at(" sang")), cite(at("She"), at("She") + 3)), confidence=0.9)
    assert who(resolve(msgspec.structs.replace(seen, chains=(chain,)), gazetteer=gazetteer)) == ["Merrin Ko"]
