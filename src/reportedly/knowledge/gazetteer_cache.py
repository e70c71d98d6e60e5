"""Where the built gazetteer lies, and how it gets there: built once, whole or not at all, safe for two processes at
once."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reportedly.knowledge.gazetteer_build import Progress, make_arrays
from reportedly.knowledge.gazetteer_pack import Arrays
from reportedly.knowledge.gazetteer_sources import package_versions
from reportedly.knowledge.tables import data_text

TABLES = ("data/regions.tsv", "data/admin1_names.tsv", "data/states.tsv")
CODE = tuple(f"{name}.py" for name in (
    "gazetteer_build", "gazetteer_crowds", "gazetteer_names", "gazetteer_pack", "gazetteer_sources", "gazetteer_words",
    "geodesy", "names",
))  # fmt: skip
ARRAYS = ("places", "names", "key", "owner", "written", "how", "compass")


def cache_folder() -> Path:
    """The user's cache folder: REPORTEDLY_CACHE where it is set, else the platform's own with `reportedly` in it."""
    chosen = os.environ.get("REPORTEDLY_CACHE")
    if chosen:
        return Path(chosen)
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "reportedly"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / "reportedly" / "Cache"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "reportedly"


def gazetteer_key() -> str:
    """What the gazetteer depends on, hashed: package versions, our tables, the code that builds it. 16 hex digits."""
    parts = [package_versions(), *(data_text(name) for name in (*TABLES, *CODE))]
    return hashlib.sha256("\x00".join(parts).encode()).hexdigest()[:16]


def is_built() -> bool:
    """Whether the gazetteer of these packages and tables lies in the cache."""
    return _home().is_dir()


def build(*, progress: Progress, countries: frozenset[str] | None = None) -> Arrays:
    """The arrays: from the cache, else built and put there; in memory only where the cache can't be written. A part
    of the world (`countries`, for tests) is never cached."""
    if countries is not None:
        return make_arrays(progress=progress, countries=countries)
    if not is_built():
        arrays = make_arrays(progress=progress)
        progress("writing the gazetteer", 0.9)
        try:
            _write(arrays, _home())
        except OSError:
            progress("done, in memory only: the cache can't be written", 1.0)
            return arrays
        progress("done", 1.0)
    return _mapped(_home())


def _home() -> Path:
    return cache_folder() / f"gazetteer-{gazetteer_key()}"


def _write(arrays: Arrays, home: Path) -> None:
    """Write to a temporary folder beside, then rename: readers see all or nothing; who comes second takes the
    first's."""
    home.parent.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(prefix=f"{home.name}.", dir=home.parent))
    try:
        for name, array in arrays.items():
            np.save(draft / f"{name}.npy", array, allow_pickle=False)
        draft.chmod(0o755)
        draft.rename(home)
    except OSError:
        if not home.is_dir():  # not merely a faster process
            raise
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _mapped(home: Path) -> Arrays:
    return {name: _array(home / f"{name}.npy") for name in ARRAYS}


def _array(path: Path) -> NDArray[Any]:
    return np.asarray(np.load(path, mmap_mode="r", allow_pickle=False))  # mapped all the same, but quicker to index
