"""The shipped fonts: which families a language needs first, and their registration with Qt."""

from collections.abc import Iterable

from PySide6.QtGui import QFontDatabase

from careerjournal.language.resources import resource

_LATIN = ("NotoSans", "NotoSerif")
_BY_LANGUAGE = {"ar": ("NotoSansArabic", "NotoNaskhArabic"), "th": ("NotoSansThai", "NotoSerifThai")}
_registered: set[str] = set()


def register_for(language: str) -> None:
    """Register the families that a screen in this language needs for its first frame."""
    _register((*_LATIN, *_BY_LANGUAGE.get(language[:2], ())))


def register_rest() -> None:
    """Register the families of all other scripts, for names and quotes; call it after the first frame."""
    _register(family for families in _BY_LANGUAGE.values() for family in families)


def families(stack: tuple[str, ...], language: str) -> list[str]:
    """Order a font stack for a language: its own script first, or Qt places Arabic and Thai too high in fields."""
    script = {"ar": "Arabic", "th": "Thai"}.get(language[:2])
    if script is None:
        return list(stack)
    return sorted(stack, key=lambda family: not family.endswith(script))


def _register(names: Iterable[str]) -> None:
    """Hand the regular and bold files of each family to Qt, once per process; a missing file changes nothing."""
    folder = resource("fonts")
    for name in names:
        if name in _registered:
            continue
        _registered.add(name)
        for weight in ("Regular", "Bold"):
            path = folder / f"{name}-{weight}.ttf"
            if path.is_file():
                QFontDatabase.addApplicationFont(str(path))
