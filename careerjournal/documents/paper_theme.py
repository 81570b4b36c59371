"""The colours of the printed page."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from reportlab.lib.colors import Color, HexColor

from careerjournal.domain.plan import Design
from careerjournal.domain.value import value


@value
class Colouring:
    """What the design with colour adds: the cover's band and words on it, a warm mark, a soft ground."""

    band: Color
    on_band: Color
    on_band_muted: Color
    mark: Color
    soft: Color


@value
class PaperTheme:
    """Ink, muted ink, one green, hairlines; the paper itself is white. The quiet design has no colouring."""

    ink: Color
    muted: Color
    accent: Color
    hairline: Color
    heat: tuple[Color, ...]
    """The ground of a square by how much was done, none to most."""
    colouring: Colouring | None = None

    @property
    def rule(self) -> Color:
        """Give the colour of the rule beside a lesson."""
        return self.accent if self.colouring is None else self.colouring.mark

    @property
    def ground(self) -> Color | None:
        """Give the colour under the heads of tables, if there is any."""
        return None if self.colouring is None else self.colouring.soft

    @property
    def title(self) -> Color:
        """Give the colour of chapter titles."""
        return self.ink if self.colouring is None else self.accent


@cache
def paper_theme(path: Path, design: Design = Design.QUIET) -> PaperTheme:
    """Read the colours of a design from a theme file; OSError or KeyError where it is not one of ours."""
    with path.open("rb") as file:
        read = tomllib.load(file)
    colours: dict[str, str] = read["paper"]
    return PaperTheme(
        ink=HexColor(colours["ink"]),
        muted=HexColor(colours["ink-muted"]),
        accent=HexColor(colours["accent"]),
        hairline=HexColor(colours["hairline"]),
        heat=tuple(HexColor(colours[f"heat-{step}"]) for step in range(5)),
        colouring=_colouring(read["paper-colour"]) if design is Design.COLOUR else None,
    )


def _colouring(colours: dict[str, str]) -> Colouring:
    """Read what the design with colour adds."""
    return Colouring(
        band=HexColor(colours["band"]),
        on_band=HexColor(colours["on-band"]),
        on_band_muted=HexColor(colours["on-band-muted"]),
        mark=HexColor(colours["mark"]),
        soft=HexColor(colours["soft"]),
    )
