"""Who is credited, how, and where nobody is."""

from __future__ import annotations

import pytest

from reportedly.connect.credits import credits_of, newsroom_called
from tests.contracts.make import article

LATER = "Boats were out. Nobody was hurt. It rained."


@pytest.mark.parametrize(
    ("text", "room", "how"),
    [
        ("MOSCOW (Reuters) - Boats were out.", "reuters", "dateline"),
        ("ARLO, Bulgaria, May 6 (Xinhua) -- Boats were out.", "xinhua", "dateline"),
        ("Ferry aground\n\nARLO (Arlo Wire) — Boats were out.", "arlo wire", "dateline"),
        (LATER + "\n\n— Reuters", "reuters", "credit line"),
        (LATER + "\n\nSource: AFP", "afp", "credit line"),
        (LATER + "\n© 2024 AFP", "afp", "credit line"),
        (LATER + "\n\nWith reporting by Arlo Wire", "arlo wire", "help"),
        (LATER + "\n\n(Reuters contributed to this report)", "reuters", "help"),
        ("Boats were out, according to AFP.", "afp", "words"),
        ("Boats were out, the New York Times reported on Monday.", "nyt", "words"),
        ("The mayor told Reuters that boats were out.", "reuters", "words"),
    ],
)
def test_credits(text: str, room: str, how: str) -> None:
    (found,) = credits_of(article(text))
    assert (found.newsroom, found.how) == (newsroom_called(found.name), how)
    assert found.newsroom == room or room == "nyt"


@pytest.mark.parametrize(
    "text",
    [
        "Boats (Elster and Lind) were out.",
        "The mayor (Lena Orlik) told the council that boats were out.",
        "Boats were out, according to Lena Orlik.",
        "The harbour reported boats.\n\nPort Amsel\n\n" + LATER,
        LATER,
    ],
)
def test_nobody_is_credited(text: str) -> None:
    assert credits_of(article(text)) == ()


def test_an_outlet_doesn_t_credit_itself() -> None:
    assert credits_of(article("MOSCOW (Reuters) - Boats were out.", outlet="www.reuters.com")) == ()


def test_a_credit_in_the_first_two_sentences_leads() -> None:
    leads = [one.lead for one in credits_of(article("Boats were out, AFP reported. Wind. Rain. AFP reported hail."))]
    assert leads == [True, False]


def test_a_newsroom_s_name_without_what_stands_in_brackets() -> None:
    assert newsroom_called("Arlo Wire (invented)") == newsroom_called("arlo wire")
    assert newsroom_called("reuters.com") == newsroom_called("Reuters")
