"""Furniture and what only looks like it."""

# ruff: noqa: E501  (tables of cases, one a line)

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reportedly.nouns.article import Article, Hints
from reportedly.nouns.kinds import FurnitureKind
from reportedly.read.article import read
from reportedly.read.captured import Maker

BODY = "\n\n".join(
    [
        "The harbour office said on Tuesday that two ferries had left for the islands with some 300 passengers on board.",
        "“We expect a calm crossing,” the office’s spokeswoman Ida Brandt told reporters at the quay before they left.",
    ]
)


def reading(text: str) -> Article:
    capture = Maker(Hints(), lambda: datetime(2031, 5, 6, tzinfo=UTC)).capture(text.encode(), "a.txt", "text")
    return read(capture)


def marks(text: str) -> list[tuple[str, FurnitureKind]]:
    article = reading(text)
    return [(article.words(piece.spans), piece.kind) for piece in article.furniture]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("play", "player"),
        ("▶ Play video", "player"),
        ("Watch: Ferries leave the harbour", "player"),
        ("Listen to this article", "player"),
        ("0:00 / 1:32", "player"),
        ("Media playback is unsupported on your device", "player"),
        ("CLOSE Ferries leave the harbour, the office says. Pierlook", "player"),
        ("More from Pier News:", "related-link"),
        ("Share", "share"),
        ("Share on Facebook", "share"),
        ("Follow Ida Brandt on Twitter @idabrandt", "share"),
        ("12 comments", "share"),
        ("More: Islands wait for the post", "related-link"),
        ("READ MORE: Islands wait for the post", "related-link"),
        ("Read more about the ferries", "related-link"),
        ("Related: Islands wait for the post", "related-link"),
        ("See also: Islands wait for the post", "related-link"),
        ("Islands wait for the post Read more", "related-link"),
        ("[Why the islands have waited so long for a ferry]", "related-link"),
        ("ADVERTISEMENT", "ad"),
        ("Advertisement - Continue Reading Below", "ad"),
        ("Story continues below advertisement", "ad"),
        ("By Ida Brandt", "byline"),
        ("BY IDA BRANDT AND JON VAN DER LINDE, PIER NEWS", "byline"),
        ("Ida Brandt, Pier News", "byline"),
        ("ida.brandt@pier-news.example", "byline"),
        ("Ida Brandt | ida.brandt@pier-news.example", "byline"),
        ("Updated 3:14 PM, May 6, 2031", "byline"),
        ("(Reporting by Ida Brandt in Oldport; Editing by Jon Linde)", "credit"),
        ("Reporting by Ida Brandt; Editing by Jon Linde", "credit"),
        ("Ida Brandt in Oldport contributed to this report.", "credit"),
        ("© 2031 Pier News. All rights reserved.", "credit"),
        ("Photo: Ida Brandt / Pier Agency", "credit"),
        ("Ida Brandt/Getty Images", "credit"),
        ("Ferries at the quay. (Photo: Ida Brandt)", "caption"),
        ("Ferries at the quay on Tuesday. Photograph: Ida Brandt/AP", "caption"),
        ("FILE PHOTO: Ferries at the quay in Oldport, May 2030", "caption"),
        ("Image caption The ferries at the quay", "caption"),
        ("Reuters Ferries wait at the quay in Oldport after the fog came in", "caption"),
        ("EPA Ferries wait at the quay in Oldport after the fog came in", "caption"),
        ("AP:Associated Press The ferries wait at the quay in the fog", "caption"),
        ("We use cookies to improve your visit.", "cookie"),
        ("Accept all cookies", "cookie"),
        ("Sign up for our newsletter", "newsletter"),
        ("Get the day’s news delivered to your inbox", "newsletter"),
        ("Newsletter Sign Up Continue reading the main story Today’s Headlines Get news every day.", "newsletter"),
        ("Pier Radio transcripts are created on a rush deadline and may be revised.", "credit"),
        ("Home > Islands > Ferries", "navigation"),
        ("News | Sport | Weather", "navigation"),
        ("Skip to main content", "navigation"),
    ],
)  # fmt: skip
def test_marks_the_whole_line(line: str, kind: FurnitureKind) -> None:
    assert marks(f"{BODY}\n\n  {line}\t\r\n\r\n{BODY}\n") == [(line, kind)]


@pytest.mark.parametrize(
    "line",
    [
        "More than 100 people waited at the quay.",
        "More ferries will follow, the office said.",
        "Share prices fell after the ferries left.",
        "Play was stopped when the fog came in.",
        "Listen, the spokeswoman said, and you will hear the horn.",
        "Watch officers were doubled for the night.",
        "By Monday evening all ferries were back.",
        "By Ida Brandt’s account, nobody was hurt.",
        "Related charges against the captain were dropped.",
        "Photo shops in the harbour sold out of film.",
        "Copyright law does not cover the horn, the court said.",
        "Advertisement revenue fell by a third.",
        "Subscribers to the ferry line pay half.",
        "Cookies and tea were served on board, and the captain said we used cookie tins as ballast.",
        "Reporting by the island’s radio showed that the horn was broken.",
        "Editing by hand takes hours, the archivist said.",
        "Ida Brandt, the spokeswoman, said the horn was broken.",
        "Getty Images said it would appeal.",
        "Reuters reported that the horn was broken.",
        "AFP Bureau staff said that the horn was broken.",
        "Reuters Institute staff said that the horn was broken.",
        "Sources close to the captain denied it.",
        "[Editor’s note: an earlier version misnamed the captain.]",
        "Correction: an earlier version misnamed the captain.",
        "Transcripts are made of all hearings, the court said.",
        "The long wait",
        "‘Not a swap’",
        "OLDPORT, May 6 (AP) — Two ferries left for the islands.",
        "Updated figures from 2030 show that fewer people travel.",
        "Published in 2030, the report names three captains.",
        "Save the Children said that it would send tents.",
        "Sign language was used, she said.",
        "Next week the ferries rest.",
        "The horn (made by Brandt and Sons) was broken.",
    ],
)
def test_leaves_text_alone(line: str) -> None:
    assert marks(f"{line}\n\n{BODY}\n\n{line}\n\n{BODY}\n\n{line}") == []


def test_only_the_credit_is_marked_at_the_end_of_a_sentence() -> None:
    credit = "(Reporting by Ida Brandt; Editing by Jon Linde)"
    assert marks(f"{BODY} {credit}\n") == [(credit, "credit")]


def test_a_list_of_links_at_the_end_is_marked_to_the_end() -> None:
    text = f"{BODY}\n\nRelated news\n“Horn repaired” — Pier News, May 2, 2031\nWho pays for the horn?"
    assert [kind for _, kind in marks(text)] == ["related-link"] * 3
    text = f"{BODY}\n\nSources\n\nIda Brandt. “Horn repaired” — Pier News, May 2, 2031\nJon Linde. “Fog” — The Quay"
    assert [kind for _, kind in marks(text)] == ["credit"] * 3


def test_speech_after_a_link_is_no_list() -> None:
    text = f"{BODY}\n\nRead more\n\nThe horn was broken.\n\nIt was foggy, she said."
    assert marks(text) == [("Read more", "related-link")]


def test_the_line_after_a_head_with_a_colon_is_its_link() -> None:
    text = f"{BODY}\n\nRelated:\n\nIslands wait for the post\n\n{BODY}"
    assert [words for words, _ in marks(text)] == ["Related:", "Islands wait for the post"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\n\u00a0\n"])
def test_offsets_hold_with_any_line_end(end: str) -> None:
    text = end.join(["\ufeffplay", "🚢 “Ferries” e\u0301", BODY, "\u00a0Share\u00a0"])
    assert marks(text) == [("play", "player"), ("Share", "share")]
