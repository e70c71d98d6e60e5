"""The shipped reader: what it finds lies in the text, in any text, and a missing model says so."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.learned.fake import FakeReader
from reportedly.learned.labels import KINDS
from reportedly.learned.reader import OnnxReader, RawAttribution, RawMention, RawReading, Reader
from reportedly.nouns.errors import SetupError

PLAIN = (
    "Harbour talks resume\n\n"
    "Mayor Ilse Brandt said on Tuesday that the port of Varna would reopen next week. "
    "“We are ready,” added Tomas Reyes, the harbour master.\n\n"
    "According to the Danish Shipping Board, twelve vessels are waiting."
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return OnnxReader()


def said_by(text: str, reading: RawReading) -> dict[str, tuple[str, str]]:
    """For each cue's words, numbered from its second use on, its source's and content's words."""

    def words(pieces: tuple[tuple[int, int], ...]) -> str:
        return " … ".join(text[start:end] for start, end in pieces)

    found: dict[str, tuple[str, str]] = {}
    for one in reading.attributions:
        uses = sum(cue.split("#")[0] == words(one.cue) for cue in found)
        found[words(one.cue) + (f"#{uses + 1}" if uses else "")] = (words(one.source), words(one.content))
    return found


def test_who_says_what(reader: Reader) -> None:
    text = PLAIN.replace("the Danish Shipping Board", "the coast guard")
    found = said_by(text, reader.read([text])[0])
    source, content = found["According to"]
    assert source == "the coast guard"
    assert content.strip(" .,") == "twelve vessels are waiting"
    assert any(source == "Mayor Ilse Brandt" and "would reopen" in content for source, content in found.values())
    assert any("Tomas Reyes" in source and "We are ready" in content for source, content in found.values())


@pytest.mark.parametrize(
    ("source", "cue", "content"),
    [
        ("Officials in Oslo", "denied", "that the bridge had been hit"),
        ("The ministry", "denied", "the report"),
        ("The ferry company", "said", "two passengers were missing"),
        ("Turkey's foreign minister", "warned", "that grain prices would rise"),
        ("Analysts", "believe", "the rebels may attack within days"),
    ],
)
def test_one_sentence_is_enough(reader: Reader, source: str, cue: str, content: str) -> None:
    text = f"{source} {cue} {content}."
    found_source, found_content = said_by(text, reader.read([text])[0])[cue]
    assert (found_source, found_content.strip(".")) == (source, content)


@pytest.mark.parametrize(
    ("content", "cue", "source"),
    [
        ("“The harbour is closed,”", "said", "Lena Moreau"),
        ("A second tanker has sunk,", "according to", "the coast guard"),
        ("The talks have failed,", "said", "a diplomat who attended them"),
    ],
)
def test_the_source_may_come_last(reader: Reader, content: str, cue: str, source: str) -> None:
    text = f"{content} {cue} {source}."
    found_source, found_content = said_by(text, reader.read([text])[0])[cue]
    assert (found_source, found_content.strip("“”,.")) == (source, content.strip("“”,."))


def test_names_get_their_kinds(reader: Reader) -> None:
    kinds = {PLAIN[one.start : one.end]: one.kind for one in reader.read([PLAIN])[0].mentions}
    assert kinds["Ilse Brandt"] == "person"
    assert kinds["Varna"] == "place"
    assert kinds["Tuesday"] == "time"
    assert kinds["Danish Shipping Board"] == "organisation"


def test_what_a_text_says_does_not_depend_on_its_neighbours(reader: Reader) -> None:
    alone = reader.read([PLAIN])
    assert reader.read(["Rain.", PLAIN, ""])[1:] == [alone[0], RawReading()]


def test_offsets_hold_after_emoji_accents_and_line_ends(reader: Reader) -> None:
    text = "😀 Le\u0301a\u00a0\r\n\r\n" + PLAIN
    found = said_by(text, reader.read([text])[0])
    assert found["said on Tuesday"][1].removeprefix("that ") == "the port of Varna would reopen next week"
    assert found["added"] == ("Tomas Reyes, the harbour master", "“We are ready,”")


def test_long_texts_are_read_to_their_end(reader: Reader) -> None:
    text = "\n\n".join([PLAIN] * 12)
    found = reader.read([text])[0]
    cues = [text[one.cue[0][0] : one.cue[-1][1]] for one in found.attributions]
    assert cues.count("According to") == 12
    assert found.attributions[-1].content[-1][1] > len(text) - 5


@settings(max_examples=15, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=80))
def test_findings_lie_inside_any_text(reader: Reader, text: str) -> None:
    reading = reader.read([text])[0]
    spans = [(one.start, one.end) for one in reading.mentions]
    for one in reading.attributions:
        assert one.cue
        assert 0 <= one.confidence <= 1
        spans += [*one.source, *one.cue, *one.content]
    for start, end in spans:
        assert 0 <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
    assert {one.kind for one in reading.mentions} <= set(KINDS)


def test_version_is_the_files(reader: Reader) -> None:
    assert reader.version == OnnxReader().version
    assert len(reader.version) == 16


def test_a_missing_model_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="make train"):
        OnnxReader(tmp_path).read(["Anything."])


def test_nothing_heavy_is_loaded_before_the_first_reading() -> None:
    code = "import sys, reportedly.learned.reader as r; r.OnnxReader(); print('onnxruntime' in sys.modules)"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "False"


def test_the_fake_knows_its_texts_and_no_others() -> None:
    known = RawReading(
        mentions=(RawMention(start=0, end=3, kind="person", confidence=1.0),),
        attributions=(RawAttribution(source=((0, 3),), cue=((4, 8),), content=(), confidence=1.0),),
    )
    assert FakeReader({"Ana said so": known}).read(["Ana said so", "else"]) == [known, RawReading()]
