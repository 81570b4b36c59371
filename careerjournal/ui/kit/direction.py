"""Which way a text runs, told from its own letters and not from the screen's language."""

from functools import cache

from PySide6.QtCore import QRect, Qt

from careerjournal.language.direction import first_strong, has_right_to_left

RIGHT_TO_LEFT_MARK = "\u200f"
_QT = {"ltr": Qt.LayoutDirection.LeftToRight, "rtl": Qt.LayoutDirection.RightToLeft}


def direction_of(text: str) -> Qt.LayoutDirection:
    """Give the direction of the first letter that has one; auto where none has."""
    found = first_strong(text)
    return Qt.LayoutDirection.LayoutDirectionAuto if found is None else _QT[found]


def anchored(text: str, *, right_to_left: bool) -> str:
    """Keep the program's sentence in the screen's direction, also where it begins with a name of the other one.

    A sentence of nothing but names set apart and commas has no direction of its own: Qt takes it for left-to-right.
    """
    if right_to_left and first_strong(text) != "rtl" and has_right_to_left(text):
        return RIGHT_TO_LEFT_MARK + text
    return text


def mirrored(part: QRect, whole: QRect, *, right_to_left: bool) -> QRect:
    """Give a part's place counted from the leading edge of the whole; QStyle's own costs 5 ms to import."""
    if not right_to_left:
        return part
    place = QRect(part)
    place.moveLeft(whole.left() + whole.right() - part.right())
    return place


def aligned(side: Qt.AlignmentFlag, *, right_to_left: bool) -> Qt.AlignmentFlag:
    """Turn left into leading and right into trailing, for painters."""
    left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    if right_to_left:
        side = {left: right, right: left}.get(side, side)
    return side | Qt.AlignmentFlag.AlignAbsolute


@cache
def line_flags(side: Qt.AlignmentFlag, upright: Qt.AlignmentFlag, *, right_to_left: bool) -> int:
    """Give how a painter sets one line, as the number that it takes: Python's flags are slow to join."""
    return (aligned(side, right_to_left=right_to_left) | upright).value | Qt.TextFlag.TextSingleLine.value
