"""The command line's door."""

from __future__ import annotations

import sys

from careerjournal.app.main import run


def main() -> int:
    """Run the program with the command line's arguments and give its exit status."""
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
