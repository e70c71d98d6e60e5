"""Figure-like numbers: where they stand, what range they leave open, their unit, and what isn't a figure and why."""

from __future__ import annotations

from reportedly.text.numbers.find import Number, find_numbers

__all__ = ["Number", "find_numbers"]
