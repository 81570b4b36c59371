"""The colours of the printed page."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reportlab.lib.colors import Color, HexColor


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperTheme:
    """Ink, muted ink, one green, hairlines; the paper itself is white."""

    ink: Color
    muted: Color
    accent: Color
    hairline: Color


@cache
def paper_theme(path: Path) -> PaperTheme:
    """Read the colours of paper from a theme file; OSError or KeyError where it is not one of ours."""
    with path.open("rb") as file:
        colours: dict[str, str] = tomllib.load(file)["paper"]
    return PaperTheme(
        ink=HexColor(colours["ink"]),
        muted=HexColor(colours["ink-muted"]),
        accent=HexColor(colours["accent"]),
        hairline=HexColor(colours["hairline"]),
    )
