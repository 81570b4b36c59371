"""How the program starts itself a second time: from Python, or from one file where it was packed into one."""

from __future__ import annotations

import sys
from pathlib import Path

import careerjournal


def own_command(*arguments: str) -> tuple[str, ...]:
    """Give the command line that runs this program, the same copy of it, with other arguments."""
    if getattr(sys, "frozen", False):
        return (sys.executable, *arguments)
    folder = str(Path(careerjournal.__file__).resolve().parent.parent)
    code = f"import sys; sys.path.insert(0, {folder!r}); from careerjournal.__main__ import main; sys.exit(main())"
    return (sys.executable, "-c", code, *arguments)
