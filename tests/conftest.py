"""What holds for all tests: a slow machine is no failure, so property tests have no deadline; and nobody's own settings
or imported actors are read."""

from __future__ import annotations

import os
import tempfile

from hypothesis import settings

settings.register_profile("house", deadline=None)
settings.load_profile("house")

os.environ["REPORTEDLY_HOME"] = tempfile.mkdtemp(prefix="reportedly-tests-")
os.environ.pop("REPORTEDLY_ACTORS", None)
