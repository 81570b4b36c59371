"""Keeps the compiled form of the modules that Qt's bindings carry within a library, as Python does for files.

PySide6 6.12 brings its support for signatures as source text inside libshiboken and compiles it anew at every start,
which takes 16 ms of it. Here the code is kept in the folder for what can be made anew, each module's beside a hash of
the source it was made of, so that other bindings are compiled as they ever were.
"""

from __future__ import annotations

import builtins
import marshal
import os
import sys
from contextlib import suppress
from importlib.util import MAGIC_NUMBER, source_hash
from pathlib import Path
from types import CodeType
from typing import Any

_INSIDE = "shibokensupport/"
"""What the file names of the modules inside the library begin with."""
_HEAD = len(MAGIC_NUMBER) + 8
"""Bytes before the code: Python's mark of its bytecode, and a hash of what follows."""

Kept = dict[str, tuple[bytes, CodeType]]


class KeptCode:
    """Code by file name. While it is entered, modules inside the bindings are compiled only where theirs is missing."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / f"bindings.{sys.implementation.cache_tag}-{sys.flags.optimize}.code"
        self._kept = _read(self._file)
        self._is_whole = True
        self._compile = builtins.compile

    def __enter__(self) -> KeptCode:
        self._compile = builtins.compile
        builtins.compile = self._given  # type: ignore[assignment]  # the one door that the bindings take
        return self

    def __exit__(self, *_: object) -> None:
        builtins.compile = self._compile

    def keep(self) -> None:
        """Write down what had to be compiled; a folder that refuses costs the next start the same again, no more."""
        if self._is_whole:
            return
        self._is_whole = True
        body = marshal.dumps(self._kept)
        fresh = self._file.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_bytes(MAGIC_NUMBER + source_hash(body) + body)
            fresh.replace(self._file)

    def _given(self, source: Any, filename: Any, mode: Any, *rest: Any, **more: Any) -> Any:
        """Stand in for `compile`: give the kept code of a module inside the bindings, compile everything else.

        This module and the one that asks both begin with the `annotations` future, which `compile` passes on.
        """
        if not (isinstance(source, bytes) and isinstance(filename, str) and filename.startswith(_INSIDE)):
            return self._compile(source, filename, mode, *rest, **more)
        mark = source_hash(source)
        kept = self._kept.get(filename)
        if kept is not None and kept[0] == mark:
            return kept[1]
        code = self._compile(source, filename, mode, *rest, **more)
        self._kept[filename], self._is_whole = (mark, code), False
        return code


def _read(file: Path) -> Kept:
    """Read what was kept; nothing where there is no such file, another Python wrote it or it is damaged."""
    try:
        data = file.read_bytes()
    except OSError:
        return {}
    body = data[_HEAD:]
    if data[:_HEAD] != MAGIC_NUMBER + source_hash(body):
        return {}
    kept: Kept = marshal.loads(body)
    return kept
