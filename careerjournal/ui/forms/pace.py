"""The parts of the search that guides and Settings lead to: the pause, the weekly goal, the admired companies."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from careerjournal.ui.forms.admired_sheet import show_admired
from careerjournal.ui.forms.pause_form import ask_pause
from careerjournal.ui.forms.search_goal_form import ask_search_goal
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet

_ASKS = {"pause": ask_pause, "search_goal": ask_search_goal, "admired": show_admired}
PACE_PARTS = frozenset(_ASKS)
"""Names of the parts, as places give them."""


def ask_about_pace(parent: QWidget, desk: Desk, part: str) -> Sheet:
    """Open the form of a part."""
    return _ASKS[part](parent, desk)
