"""The command line's door."""

from __future__ import annotations

import gc
import sys


def main() -> int:
    """Run the program with the command line's arguments and give its exit status.

    The collector rests until the first frame is painted, or a command begins: whatever is made until then stays for
    good, and looking for garbage in it took a sixth of the start.
    """
    gc.disable()
    from careerjournal.app.main import run  # imported while the collector rests

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
