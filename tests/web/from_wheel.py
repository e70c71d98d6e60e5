"""`make wheel-test`: serves a record from an installed wheel, where no Node is, and opens the page."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

WAIT = 60  # seconds for the server to say where it is


def main(record: str) -> None:
    """Fails unless the page and its script are served."""
    command = [str(Path(sys.executable).with_name("reportedly")), "serve", "--record", record, "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            address = told(server)
            page = urlopen(address, timeout=WAIT).read().decode()
            script = re.search(r'src="(/assets/[^"]+\.js)"', page)
            if script is None:
                sys.exit("the wheel has no page: run make web before it is built")
            size = len(urlopen(address.rstrip("/") + script[1], timeout=WAIT).read())
        finally:
            server.terminate()
    print(f"the page is in the wheel: {size:,} bytes of script, and no Node")


def told(server: subprocess.Popen[str]) -> str:
    """The address that the server prints."""
    for line in server.stdout or ():
        if found := re.search(r"http://[^ /]+/", line):
            return found[0]
    sys.exit("the server ended without saying where it is")


if __name__ == "__main__":
    main(sys.argv[1])
