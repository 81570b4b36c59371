"""Which way a text runs, told from its own letters and not from the screen's language."""

from PySide6.QtCore import Qt

from careerjournal.language.direction import first_strong, has_right_to_left

_RIGHT_TO_LEFT_MARK = "\u200f"
_QT = {"ltr": Qt.LayoutDirection.LeftToRight, "rtl": Qt.LayoutDirection.RightToLeft}


def direction_of(text: str) -> Qt.LayoutDirection:
    """Give the direction of the first letter that has one; auto where none has."""
    found = first_strong(text)
    return Qt.LayoutDirection.LayoutDirectionAuto if found is None else _QT[found]


def anchored(text: str, *, right_to_left: bool) -> str:
    """Keep the program's sentence in the screen's direction also where it begins with a name of the other one."""
    if right_to_left and first_strong(text) == "ltr" and has_right_to_left(text):
        return _RIGHT_TO_LEFT_MARK + text
    return text
