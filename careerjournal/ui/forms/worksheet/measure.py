"""Keeps what is read at a width that reads well."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QWidget

from careerjournal.ui.kit.layouts import line
from careerjournal.ui.kit.look import current


def at_most(widget: QWidget, width: str | int) -> QLayout:
    """Keep a widget no wider than a named measure, or so many pixels, at the leading edge.

    The line around it matters: a column would stand a field whose text runs the other way at the other edge.
    """
    widget.setMaximumWidth(current().px(width))
    around = line((widget, 1))
    around.addStretch(0)
    return around


def to_measure(widget: QWidget) -> QLayout:
    """Keep running text no wider than the measure.

    The line around it matters: a column would ask for the height at its own width, and the text's last line be cut.
    """
    return at_most(widget, "measure")
