"""Find the files of `resources/`, however the program was installed."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_INSTALLED = _PACKAGE / "resources"
_BESIDE = _PACKAGE.parent / "resources"


def is_checkout() -> bool:
    """Tell whether the program runs from its sources (a clone, an unpacked sdist, an editable install)."""
    return not _INSTALLED.is_dir()


def resource(*parts: str) -> Path:
    """Give the path of a file or folder in `resources/`; it need not exist."""
    return (_BESIDE if is_checkout() else _INSTALLED).joinpath(*parts)
