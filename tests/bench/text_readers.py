"""Programs that read the text of a PDF: pdfium (Chrome), poppler, and pdf.js (Firefox) where it is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from tests.documents.text.paper import extracted

PDFJS = "CAREERJOURNAL_PDFJS"
"""The variable that names the folder of pdfjs-dist, as npm installs it."""
_PROGRAM = Path(__file__).with_name("peers") / "pdfjs_text.mjs"


def pdfium(file: Path) -> str:
    """Read as Chrome does."""
    return extracted(file.read_bytes())


def poppler(file: Path) -> str:
    """Read as pdftotext does."""
    return _printed("pdftotext", "-enc", "UTF-8", str(file), "-")


def pdfjs(file: Path) -> str:
    """Read as Firefox does."""
    return _printed("node", str(_PROGRAM), os.environ[PDFJS], str(file))


def readers() -> dict[str, Callable[[Path], str]]:
    """Give the readers that are here, by name; print which are missing."""
    found: dict[str, Callable[[Path], str]] = {"pdfium": pdfium}
    if shutil.which("pdftotext"):
        found["poppler"] = poppler
    else:
        print("  poppler is missing: no pdftotext was found")
    if PDFJS in os.environ and shutil.which("node"):
        found["pdf.js"] = pdfjs
    else:
        print(f"  pdf.js is missing: it needs node, and {PDFJS} to name the folder of pdfjs-dist")
    return found


def _printed(*command: str) -> str:
    """Run a program and give what it prints; raises CalledProcessError where it fails."""
    return subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")
