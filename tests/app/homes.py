"""Home folders as the command `sample` leaves them: made once for a process, then copied."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from careerjournal.app.main import run


def lay_home(home: Path) -> Path:
    """Put what `sample` makes into a home folder, and give the folder back."""
    shutil.copytree(_made(), home, dirs_exist_ok=True)
    return home


@cache
def _made() -> Path:
    """Call the command once; its folder goes with the process."""
    home = Path(tempfile.mkdtemp(prefix="careerjournal-home-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    assert run(["--home", str(home), "sample"]) == 0
    return home
