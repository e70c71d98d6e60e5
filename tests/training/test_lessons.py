"""What teachers say of a text stands where they read it, however it was cut into windows."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from reportedly.learned.labels import ARGUMENTS, KINDS, ROLES  # noqa: E402
from reportedly.learned.pieces import load_tokenizer  # noqa: E402
from reportedly.learned.reader import MODEL_DIR, TOKENIZER_FILE  # noqa: E402
from training.batches import collate  # noqa: E402
from training.corpora import Labelled  # noqa: E402
from training.examples import Example, example  # noqa: E402
from training.heads import Stretch, Tagged  # noqa: E402
from training.lessons import Ensemble, told  # noqa: E402
from training.model import Outputs  # noqa: E402
from training.windows import windows_of  # noqa: E402

if TYPE_CHECKING:
    from torch import Tensor

TEXT = "The ferries sailed late, Ilse Brandt said. Crews left the harbour of Varna in the rain. " * 12
STRETCH = Stretch(before=4, after=6)


class Reader:
    """Says that a cue starts at `cue` and an event at `event`, by their pieces' ids, and is `sure` of it."""

    def __init__(self, cue: int, event: int, sure: float) -> None:
        self.cue, self.event, self.sure = cue, event, sure
        self.roles, self.arguments = self.tagger(len(ROLES)), self.tagger(len(ARGUMENTS))

    def __call__(self, ids: Tensor, case: Tensor, quote: Tensor, line: Tensor, mask: Tensor) -> Outputs:
        states = torch.zeros(*ids.shape, 1)
        anchors = torch.where(ids == self.cue, self.sure, -9.0)
        predicates = torch.where(ids == self.event, 9.0, -9.0)[..., None].expand(*ids.shape, 2)
        return Outputs([], states, states, anchors, predicates)

    def tagger(self, roles: int) -> Callable[..., Tagged]:
        def tagged(states: Tensor, mask: Tensor, rows: Tensor, position: Tensor, length: Tensor) -> Tagged:
            start, offsets = STRETCH.starts(position, length)
            pieces = start[:, None] + offsets
            return Tagged(start, pieces, torch.zeros(*pieces.shape, roles))

        return tagged


def read(text: str, attributions: list[dict[str, list[list[int]]]] | None = None) -> tuple[Example, Example, int, int]:
    """The text and the same with lessons, and the ids of the cue's and the event's pieces."""
    tokenizer = load_tokenizer(MODEL_DIR / TOKENIZER_FILE)
    one = example(Labelled(text, attributions=attributions), frozenset(KINDS), tokenizer)
    cue, event = (tokenizer.encode(word, add_special_tokens=False).ids[0] for word in ("said", "sailed"))
    readers = [Reader(cue, event, 1.0), Reader(cue, event, -1.0)]
    return one, told(one, Ensemble(readers, readers), random.Random(3)), cue, event


def test_lessons_stand_at_their_pieces_wherever_a_window_is_cut() -> None:
    one, taught, cue, event = read(TEXT)
    ids = one.pieces.ids
    assert sorted(lesson.position for lesson in taught.cue_lessons) == np.flatnonzero(ids == cue).tolist()
    assert sorted(lesson.position for lesson in taught.lessons) == np.flatnonzero(ids == event).tolist()
    for lesson in (*taught.cue_lessons, *taught.lessons):
        assert 0 <= lesson.start <= lesson.position < lesson.start + len(lesson.chances) <= len(ids)
        assert np.allclose(lesson.chances.sum(-1), 1, atol=0.01)


def test_chances_of_cues_are_what_all_say_together() -> None:
    one, taught, cue, _ = read(TEXT)
    assert not np.isnan(taught.cue_chances).any()
    assert np.allclose(taught.cue_chances[one.pieces.ids == cue], 0.5, atol=0.01)
    assert (taught.cue_chances[one.pieces.ids != cue] < 0.01).all()


def test_what_a_set_marks_is_not_told_again() -> None:
    _, taught, _, _ = read("It rained, Lind said.", [{"source": [[11, 15]], "cue": [[16, 20]], "content": [[0, 9]]}])
    assert (taught.cue_lessons, taught.anchors, taught.attribution) == ((), (), False)
    assert np.isnan(taught.cue_chances).all()


def test_a_text_without_cues_and_events_has_no_lessons() -> None:
    _, taught, _, _ = read("It rained in Varna.")
    assert (taught.cue_lessons, taught.lessons) == ((), ())


def test_a_batch_teaches_chances_at_first_pieces_of_its_own_words() -> None:
    _, taught, _, _ = read(TEXT)
    for window in windows_of(taught, random.Random(1), short=0.0, most=40, margin=5):
        batch = collate([window])
        left, right = window.own
        known = ~batch.cues[0].isnan().numpy()
        first = np.flatnonzero(window.pieces.first)
        assert np.flatnonzero(known).tolist() == [1 + at for at in first if left <= at < right]
        assert len(batch.cue_lessons.rows) == len(window.cue_lessons)
        assert batch.cue_lessons.chances.shape[-1] == len(ROLES)
