"""Finds the files that ship with the program."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


def resource(*parts: str) -> Path:
    """Give the path of a shipped file: in the package when installed, beside it in a clone."""
    root: Traversable = files("careerjournal") / "resources"
    folder = Path(str(root))
    if not folder.is_dir():
        folder = Path(__file__).resolve().parents[2] / "resources"
    return folder.joinpath(*parts)
