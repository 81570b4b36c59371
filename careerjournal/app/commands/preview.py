"""`careerjournal preview`: sets plans for the window that started it; no command for people."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from typing import BinaryIO, TextIO, cast

from careerjournal.app.context import Context
from careerjournal.workflows.preview_serving import serve

_IN, _OUT = 0, 1


def _binary(stream: TextIO | None, number: int, mode: str) -> BinaryIO:
    """Give a standard stream as bytes; a program without a console has none in Python, but a pipe it was given."""
    if stream is not None:
        return stream.buffer
    return cast(BinaryIO, os.fdopen(number, mode, closefd=False))


def run(context: Context, arguments: Namespace) -> int:
    """Take wishes from stdin and give plans on stdout until the window is gone."""
    wishes, answers = _binary(sys.stdin, _IN, "rb"), _binary(sys.stdout, _OUT, "wb")
    sys.stdout = sys.stderr  # whatever might be printed must not stand among the answers
    serve(wishes, answers)
    return 0
