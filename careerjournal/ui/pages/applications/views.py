"""The views there are, in the order of the switch, and where each one's class lies: imported when first opened."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from careerjournal.language.words import Words, later
from careerjournal.ui.kit.buttons import View as Choice
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.pages.applications.view import View

TABLE = "table"

_HERE = "careerjournal.ui.pages.applications"
WHERE = {
    TABLE: (later("Table"), "table", f"{_HERE}.table_view:TableView"),
    "board": (later("Board"), "board", f"{_HERE}.board.view:BoardView"),
    "calendar": (later("Calendar"), "calendar", f"{_HERE}.calendar.view:CalendarView"),
    "timeline": (later("Timeline"), "timeline", f"{_HERE}.timeline.view:TimelineView"),
    "insights": (later("Insights"), "insights", f"{_HERE}.insights.view:InsightsView"),
}
"""Name, icon, and module and class of each view by its key: `ViewClass(desk)` is a `View`."""


def choices(words: Words) -> list[Choice]:
    """Give what the switch offers."""
    return [Choice(key=key, icon=icon, name=words.tr(name)) for key, (name, icon, _) in WHERE.items()]


def make_view(key: str, desk: Desk) -> View:
    """Import a view's module, if it is not yet, and make the view."""
    module, name = WHERE[key][2].split(":")
    return cast("View", getattr(import_module(module), name)(desk))
