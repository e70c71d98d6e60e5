"""Time expressions: where they stand, what they say (TIMEX3, EDTF), and what they were counted from."""

from __future__ import annotations

from reportedly.text.times.edtf import edtf_of, is_edtf
from reportedly.text.times.find import TimeExpression, find_times

__all__ = ["TimeExpression", "edtf_of", "find_times", "is_edtf"]
