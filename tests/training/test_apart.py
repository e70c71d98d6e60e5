"""A product taken apart gives what the whole gives, side by side."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch")

from training.apart import Columns  # noqa: E402


def test_parts_give_what_the_whole_gives() -> None:
    torch.manual_seed(3)
    whole, states = torch.nn.Linear(8, 12), torch.randn(2, 5, 8)
    parts = Columns(whole, 3)(states)
    assert [part.shape for part in parts] == [(2, 5, 4)] * 3
    torch.testing.assert_close(torch.cat(parts, -1), whole(states))
