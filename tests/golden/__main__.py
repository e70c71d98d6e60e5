"""`make golden`: records the model on the dispatches again and rewrites the golden pages; review the diff."""

from __future__ import annotations

from reportedly.learned.reader import OnnxReader
from tests.golden import dispatches

dispatches.RAW.write_bytes(dispatches.record_model(OnnxReader()))
dispatches.READINGS.write_text(dispatches.readings_page(), encoding="utf-8")
dispatches.BRIEF.write_text(dispatches.brief_page(), encoding="utf-8")
