"""What holds for all tests: a slow machine is no failure, so property tests have no deadline."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("house", deadline=None)
settings.load_profile("house")
