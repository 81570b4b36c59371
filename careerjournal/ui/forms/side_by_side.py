"""Fields beside each other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from careerjournal.ui.kit.layouts import line


def side_by_side(*fields: QWidget) -> QHBoxLayout:
    """Put fields beside each other in equal widths, their labels on one line whatever stands below them."""
    row = line(*((field, 1) for field in fields), gap=16)
    for field in fields:
        row.setAlignment(field, Qt.AlignmentFlag.AlignTop)
    return row
