"""The type of the plan: sizes by script, and a paragraph style for each role."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, Literal, TypeAlias

from reportlab.lib.colors import Color
from reportlab.lib.enums import TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle

from careerjournal.documents.paper_theme import PaperTheme
from careerjournal.documents.text.fonts import PaperFonts
from careerjournal.domain.value import value

Size: TypeAlias = tuple[float, float]
"""Font size and leading in points."""


@value
class Scale:
    """The sizes of one script."""

    body: Size
    chapter: Size
    section: Size
    item: Size
    small: Size
    caption: Size
    figure: Size
    name: Size
    role: Size
    vision: Size
    has_small_bold: bool = True


_STYLES_KEPT = 256
_LATIN: Final = Scale(
    body=(10.5, 14.9),
    chapter=(20, 26),
    section=(14, 19),
    item=(12, 16.5),
    small=(9.2, 13),
    caption=(8.5, 12),
    figure=(20, 25),
    name=(34, 42),
    role=(15, 21),
    vision=(15, 21),
)
_ARABIC: Final = Scale(
    body=(12, 18),
    chapter=(22, 33),
    section=(15.5, 24),
    item=(13, 20),
    small=(10, 15.5),
    caption=(9, 14),
    figure=(21, 28),
    name=(36, 52),
    role=(16, 25),
    vision=(16, 26),
    has_small_bold=False,
)
_THAI: Final = Scale(
    body=(11.5, 18),
    chapter=(21, 31),
    section=(15, 23),
    item=(12.5, 19),
    small=(9.8, 15),
    caption=(9, 14),
    figure=(20, 28),
    name=(34, 48),
    role=(15.5, 24),
    vision=(15.5, 25),
)
_SCALES: Final = {"ar": _ARABIC, "th": _THAI}


@value
class Styles:
    """The styles of a document. Names without `own` are for the program's words, which read in the page's direction."""

    scale: Scale
    fonts: PaperFonts
    theme: PaperTheme
    is_rtl: bool

    def style(
        self,
        font: str,
        size: Size,
        colour: Color,
        *,
        is_own: bool = False,
        is_trailing: bool = False,
    ) -> ParagraphStyle:
        """Make a style; a person's own words read in the direction of their first letter."""
        direction = None if is_own else "RTL" if self.is_rtl else "LTR"
        return _style(font, size, colour, direction, TA_RIGHT if self.is_rtl != is_trailing else TA_LEFT)

    def body(self, *, is_own: bool = False) -> ParagraphStyle:
        """Style running text."""
        return self.style(self.fonts.serif, self.scale.body, self.theme.ink, is_own=is_own)

    def quote(self) -> ParagraphStyle:
        """Style somebody's words, in italics where the script has them."""
        return self.style(self.fonts.serif_italic, self.scale.body, self.theme.ink)

    def chapter(self) -> ParagraphStyle:
        """Style the title of a chapter."""
        return self.style(self.fonts.serif, self.scale.chapter, self.theme.title)

    def section(self) -> ParagraphStyle:
        """Style the title of a section."""
        return self.style(self.fonts.serif_bold, self.scale.section, self.theme.title)

    def item(self, *, is_own: bool = True) -> ParagraphStyle:
        """Style the title of a lesson or a goal."""
        return self.style(self.fonts.serif_bold, self.scale.item, self.theme.ink, is_own=is_own)

    def small(self, *, is_own: bool = False, is_trailing: bool = False) -> ParagraphStyle:
        """Style small text in tables and beside the person's words."""
        return self.style(self.fonts.sans, self.scale.small, self.theme.ink, is_own=is_own, is_trailing=is_trailing)

    def caption(self, *, is_trailing: bool = False) -> ParagraphStyle:
        """Style captions, table heads, sources."""
        return self.style(self.fonts.sans, self.scale.caption, self.theme.muted, is_trailing=is_trailing)

    def figure(self) -> ParagraphStyle:
        """Style a number that matters."""
        return self.style(self.fonts.serif, self.scale.figure, self.theme.ink)

    @property
    def small_strong_font(self) -> str:
        """Give the font that makes small words strong, where the script bears it."""
        return self.fonts.sans_bold if self.scale.has_small_bold else self.fonts.sans


@lru_cache(maxsize=_STYLES_KEPT)
def _style(font: str, size: Size, colour: Color, direction: str | None, alignment: Literal[0, 2]) -> ParagraphStyle:
    """Make a style once; nobody changes it."""
    return ParagraphStyle(
        f"{font} {size[0]:g}",
        fontName=font,
        fontSize=size[0],
        leading=size[1],
        textColor=colour,
        alignment=alignment,
        wordWrap=direction,
        allowWidows=0,
        allowOrphans=0,
        splitLongWords=1,
    )


def styles_for(language: str, fonts: PaperFonts, theme: PaperTheme, *, is_rtl: bool) -> Styles:
    """Give the styles of a language."""
    return Styles(scale=_SCALES.get(language, _LATIN), fonts=fonts, theme=theme, is_rtl=is_rtl)
