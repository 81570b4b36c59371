"""The fonts of a document in one language, with every other script behind them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock

from careerjournal.documents.text.font import ShapedFont, register_family, shaped_font
from careerjournal.documents.text.typeface import Typeface
from careerjournal.domain.value import value


@value
class PaperFonts:
    """Names of registered reportlab fonts; `serif` and `sans` are families, so <b> and <i> work in them."""

    serif: str
    serif_bold: str
    serif_italic: str
    sans: str
    sans_bold: str

    def covers(self, character: str) -> bool:
        """Say whether both families can draw the character; what they cannot becomes a drawn sign."""
        return all(shaped_font(name).covers(character) for name in (self.serif, self.sans))


# Script in which a language is written, where it is not Latin.
_SCRIPT_OF_LANGUAGE = {"ar": "arabic", "th": "thai"}
_SIGN_FILES = ("NotoSansMath-Regular.ttf", "NotoSansSymbols2-Regular.ttf")
_SERIF = {"latin": "NotoSerif", "arabic": "NotoNaskhArabic", "thai": "NotoSerifThai"}
_SANS = {"latin": "NotoSans", "arabic": "NotoSansArabic", "thai": "NotoSansThai"}
_LANGUAGE_OF_SCRIPT = {"latin": None, "arabic": "ar", "thai": "th"}

_registering = Lock()


def paper_fonts(language: str, font_folder: Path) -> PaperFonts:
    """Register (once) and return the fonts for a language code such as "en", "ar" or "pt-BR".

    Raises FileNotFoundError if a font file is missing from the folder.
    """
    primary = language.replace("_", "-").partition("-")[0].lower()
    with _registering:
        return _register(_SCRIPT_OF_LANGUAGE.get(primary, "latin"), font_folder.resolve())


@cache
def _register(script: str, folder: Path) -> PaperFonts:
    """Register the five fonts of a script."""
    faces = _Faces(folder, script)
    serif = faces.font("serif", _SERIF, "Regular")
    serif_bold = faces.font("serif-bold", _SERIF, "Bold")
    serif_italic = faces.font("serif-italic", _SERIF, "Italic")
    sans = faces.font("sans", _SANS, "Regular")
    sans_bold = faces.font("sans-bold", _SANS, "Bold")
    register_family(serif, serif_bold, serif_italic)
    register_family(sans, sans_bold, sans)
    return PaperFonts(
        serif=serif.fontName,
        serif_bold=serif_bold.fontName,
        serif_italic=serif_italic.fontName,
        sans=sans.fontName,
        sans_bold=sans_bold.fontName,
    )


@dataclass(frozen=True, slots=True)
class _Faces:
    """The chains of one document script, its own script first."""

    folder: Path
    script: str

    def font(self, role: str, families: dict[str, str], style: str) -> ShapedFont:
        """Return the font of a role; scripts without an italic stand upright."""
        scripts = [self.script, *(script for script in families if script != self.script)]
        chain: list[Typeface] = []
        for script in scripts:
            name = f"{families[script]}-{style}.ttf"
            if style == "Italic" and script != "latin":
                name = f"{families[script]}-Regular.ttf"
            chain.append(_typeface(self.folder / name, _LANGUAGE_OF_SCRIPT[script]))
        chain += [_typeface(self.folder / name, None) for name in _SIGN_FILES]
        return ShapedFont(f"{self.script}-{role}", chain)


@cache
def _typeface(path: Path, language: str | None) -> Typeface:
    """Open a font file once for all fonts whose chain holds it."""
    return Typeface(path, language)
