"""`careerjournal preview`: sets plans for the window that started it; no command for people."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from pathlib import Path

from careerjournal.app.context import Context
from careerjournal.workflows.preview_serving import serve


def run(context: Context, arguments: Namespace) -> int:
    """Take wishes from stdin and give plans on stdout until the window is gone."""
    wishes, answers = sys.stdin.buffer, sys.stdout.buffer
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        sys.stdout = nowhere  # whatever might be printed must not stand among the answers
        serve(wishes, answers)
    return 0
