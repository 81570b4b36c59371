"""The look in use: one theme in one scheme, language and scale, installed on the application and read by painters."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from string import Template

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication

from careerjournal.domain.value import value
from careerjournal.language.resources import resource
from careerjournal.ui.kit.fonts import families, register_for
from careerjournal.ui.kit.theme import ColorSet, Scheme, SchemeName, Theme, read_theme, scheme_for

STYLE = ("-style", "fusion")
"""Arguments for the application to begin in the style that the sheet builds on: `setStyle` would load all of QStyle."""
STYLED = "careerjournal-styled"
"""The application's property that tells it was begun with `STYLE`."""
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})
_OWN_WORDS_PX = 15
_PALETTE = {
    QPalette.ColorRole.Window: "surface",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.Base: "raised",
    QPalette.ColorRole.Button: "raised",
    QPalette.ColorRole.Light: "raised",
    QPalette.ColorRole.AlternateBase: "background",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Dark: "border-strong",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "on-selection",
    QPalette.ColorRole.PlaceholderText: "text-muted",
    QPalette.ColorRole.ToolTipBase: "text",
    QPalette.ColorRole.ToolTipText: "background",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.Accent: "accent",
}
_TEXT_ROLES = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


_fonts: dict[tuple[int, str, float, str | int, bool, bool], tuple[Theme, QFont]] = {}
"""The fonts that painters asked for, some hundred times a frame; each with its theme, which keeps its id."""


@value
class Look:
    """What a painter asks: colours, fonts and measures of this moment."""

    theme: Theme
    scheme: SchemeName
    language: str
    scale: float
    motion: bool

    @property
    def colors(self) -> ColorSet:
        """Give the colours of the scheme in use."""
        return self.theme.schemes[self.scheme]

    @property
    def dark(self) -> bool:
        """Say whether light words stand on a dark ground."""
        return self.scheme in ("dark", "contrast-dark")

    @property
    def right_to_left(self) -> bool:
        """Say whether the screen's language runs from right to left."""
        return self.language[:2] in _RIGHT_TO_LEFT

    def color(self, role: str) -> QColor:
        """Give a role's colour; raise KeyError for an unknown role."""
        return _color(self.colors[role])

    def font(self, size: str | int = "body", *, strong: bool = False, serif: bool = False) -> QFont:
        """Give a font of a named size, or of so many pixels at a scale of 1."""
        asked = (id(self.theme), self.language, self.scale, size, strong, serif)
        known = _fonts.get(asked)
        if known is None:
            known = _fonts[asked] = (self.theme, self._made(size, strong=strong, serif=serif))
        return known[1]

    def _made(self, size: str | int, *, strong: bool, serif: bool) -> QFont:
        """Find out which font is meant."""
        kind = self.theme.type_sizes.get(size) if isinstance(size, str) else None
        px = self.font_px(size)
        stack = self.theme.serif if serif or (kind is not None and kind.serif) else self.theme.sans
        bold = strong and not (self.language[:2] == "ar" and px < 14 * self.scale)
        return _font(tuple(families(stack, self.language)), px, bold)

    def shortened(
        self, text: str, width: int, size: str | int = "body", *, strong: bool = False, serif: bool = False
    ) -> str:
        """Give a text as it is where it has room in so many pixels, else cut with an ellipsis at its end."""
        return _shortened(text, width, self.font(size, strong=strong, serif=serif))

    def width_of(self, text: str, size: str | int = "body", *, strong: bool = False) -> int:
        """Give how many pixels a text advances."""
        return _width_of(text, self.font(size, strong=strong))

    def font_px(self, size: str | int) -> int:
        """Give a text size in pixels of this screen; Arabic letters need a little more."""
        px = self.theme.type_sizes[size].px if isinstance(size, str) else size
        return round(px * self.scale * (self.theme.arabic_scale if self.language[:2] == "ar" else 1.0))

    def px(self, measure: str | float) -> int:
        """Give a named measure, or so many pixels at a scale of 1, in pixels of this screen."""
        return round((self.theme.measures[measure] if isinstance(measure, str) else measure) * self.scale)

    def duration(self, name: str) -> int:
        """Give how long a movement lasts in ms: 0 where motion is off."""
        return self.theme.motion[name] if self.motion else 0

    def palette(self) -> QPalette:
        """Make the palette of LOOK's table."""
        palette = QPalette()
        for role, name in _PALETTE.items():
            palette.setColor(role, self.color(name))
        for role in _TEXT_ROLES:
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("text-disabled"))
        return palette

    def sheet(self, template: str) -> str:
        """Fill the style sheet's template with this look's colours, families and sizes."""
        words = {role.replace("-", "_").replace(".", "_"): value for role, value in self.colors.by_role.items()}
        words |= {f"{name}_px": f"{self.font_px(name)}px" for name in self.theme.type_sizes}
        words |= {f"px_{size}": f"{self.font_px(size)}px" for size in (_OWN_WORDS_PX, 16, 20, 22)}
        words["sans"] = _quoted(families(self.theme.sans, self.language))
        words["serif"] = _quoted(families(self.theme.serif, self.language))
        return Template(_scaled(template, self.scale)).substitute(words)


class _Installed(QObject):
    """Keeps the look that is installed and follows the system: light or dark, contrast, motion."""

    def __init__(self, app: QApplication, look: Look, scheme: Scheme) -> None:
        super().__init__(app)
        self.setObjectName("look")
        self.look = look
        self.scheme: Scheme = scheme
        self._app = app
        self._template = resource("themes", "template.qss").read_text(encoding="utf-8")
        _hints(app).colorSchemeChanged.connect(self.follow_system)
        self._wishes = _hints(app).accessibility()
        self._wishes.contrastPreferenceChanged.connect(self.follow_system)
        self._wishes.motionPreferenceChanged.connect(self.follow_system)

    def apply(self) -> None:
        """Set palette, font, direction and style sheet on the application, once each."""
        global _look
        _look = look = self.look
        self._app.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if look.right_to_left else Qt.LayoutDirection.LeftToRight
        )
        self._app.setFont(look.font())
        self._app.setPalette(look.palette())
        self._app.setStyleSheet(look.sheet(self._template))

    @Slot()
    def follow_system(self) -> None:
        """Take over the system's scheme unless the person chose one, and its wish for less motion."""
        global _look
        before = self.look
        self.look = _look = replace(before, scheme=_scheme_of(self._app, self.scheme), motion=_moves(self._app))
        if self.look.scheme != before.scheme:
            self.apply()


_kept_hints: tuple[QApplication, QStyleHints] | None = None
_installed: _Installed | None = None
_look: Look | None = None
"""The look in use, beside its keeper: painters ask for it hundreds of times a frame, and a QObject answers slowly."""


def quiet_theme() -> Theme:
    """Read the theme that ships with the program."""
    return read_theme(resource("themes", "quiet.toml"))


def install_theme(
    app: QApplication,
    theme: Theme,
    *,
    language: str = "en",
    scale: float = 1.0,
    scheme: Scheme = "system",
) -> Look:
    """Give the application its style, fonts, palette and sheet; call it again to change any of them."""
    global _installed
    look = Look(
        theme=theme,
        scheme=_scheme_of(app, scheme),
        language=language,
        scale=scale,
        motion=_moves(app),
    )
    register_for(language)
    if _installed is None or _installed.parent() is not app:
        if not app.property(STYLED):
            app.setStyle("Fusion")  # a QProxyStyle in Python loses references to None at each hint (6.12), costs 10 ms
        _installed = _Installed(app, look, scheme)
    _installed.look, _installed.scheme = look, scheme
    _installed.apply()
    return look


def set_scheme(scheme: Scheme) -> None:
    """Change between light, dark and the system's choice while the window stands."""
    keeper = _keeper()
    keeper.scheme = scheme
    keeper.follow_system()


def current() -> Look:
    """Give the look in use; raise RuntimeError before `install_theme`."""
    if _look is None:
        raise RuntimeError("install_theme has not been called")
    return _look


def _keeper() -> _Installed:
    """Give the keeper of the installed look."""
    if _installed is None:
        raise RuntimeError("install_theme has not been called")
    return _installed


def _hints(app: QApplication) -> QStyleHints:
    """Give what the system wishes. It is kept: with the last reference to it, PySide calls what hangs on it deleted."""
    global _kept_hints
    if _kept_hints is None or _kept_hints[0] is not app:
        _kept_hints = (app, app.styleHints())
    return _kept_hints[1]


def _scheme_of(app: QApplication, chosen: Scheme) -> SchemeName:
    """Give the scheme that was chosen, else the one that the system asks for."""
    hints = _hints(app)
    return scheme_for(
        chosen,
        dark=hints.colorScheme() == Qt.ColorScheme.Dark,
        contrast=hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast,
    )


def _moves(app: QApplication) -> bool:
    """Tell whether things may slide: not without a screen, nor where the system asks for less motion."""
    if app.platformName() in ("offscreen", "minimal"):
        return False
    return _hints(app).accessibility().motionPreference() != Qt.MotionPreference.ReducedMotion


def _scaled(template: str, scale: float) -> str:
    """Multiply the template's lengths by the scale; lines of 1 and 2 px stay lines.

    A radius grows without the line around it: one of more than half the height would be left out by Qt as a whole.
    """
    if scale == 1.0:
        return template
    return re.sub(
        r"(radius: )?(?<![\w.-])(\d+)px", lambda found: _longer(found[1] or "", int(found[2]), scale), template
    )


def _longer(before: str, length: int, scale: float) -> str:
    """Write a length at a scale; `before` is "radius: " where it is one."""
    if length > 2:
        length = int((length - 1) * scale + 1) if before else round(length * scale)
    return f"{before}{length}px"


def _quoted(names: list[str]) -> str:
    """Write a font stack as a style sheet wants it."""
    return ", ".join(f'"{name}"' for name in names)


@lru_cache(maxsize=256)
def _color(value: str) -> QColor:
    """Make a colour once."""
    return QColor(value)


@lru_cache(maxsize=256)
def _font(stack: tuple[str, ...], px: int, bold: bool) -> QFont:
    """Make a font once; measured fonts are what costs in a delegate."""
    font = QFont(list(stack))
    font.setPixelSize(px)
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@lru_cache(maxsize=2048)
def _shortened(text: str, width: int, font: QFont) -> str:
    """Shorten a text once: a list that scrolls asks for the same cells at each frame."""
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


@lru_cache(maxsize=2048)
def _width_of(text: str, font: QFont) -> int:
    """Measure a text once, as above."""
    return QFontMetrics(font).horizontalAdvance(text)
