"""Where a sentence of the plan comes from, in words, and the button that leads there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.places import Page, Place
from careerjournal.domain.plan.career_plan import OwnWords
from careerjournal.domain.plan.career_plan import Words as PlanWords
from careerjournal.domain.plan.wording import Said
from careerjournal.language.sentences import say
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import boxed, line


class OpenButton(Button):
    """Leads to the place where something of the plan stands in the journal."""

    asked = Signal(object)

    def __init__(self, place: Place, what: str, words: Words) -> None:
        super().__init__(words.tr("Open"), "text")
        self._place = place
        self.setAccessibleName(words.tr("Open {what}", what=AsIs(what)))
        self.clicked.connect(self._ask)

    @Slot()
    def _ask(self) -> None:
        """Ask for the place."""
        self.asked.emit(self._place)


Opens: TypeAlias = Callable[[Place], None]
"""Where the places go that are asked for; a bound method."""


def open_button(place: Place, what: str, words: Words, opens: Opens) -> OpenButton:
    """Make the button that leads to a place, and tell `opens` of it."""
    button = OpenButton(place, what, words)
    button.asked.connect(opens)
    return button


def said(text: PlanWords, words: Words) -> str:
    """Say what a block says, in the program's words or the person's."""
    return text.text if isinstance(text, OwnWords) else say(text, words)


def place_of(text: PlanWords | None) -> Place | None:
    """Give the place that something comes from, unless it is the plan itself."""
    if text is None or text.source is None or text.source.page is Page.PLAN:
        return None
    return text.source


def source_of(sentence: Said) -> Place | None:
    """Give the place that a sentence leads to, unless it is the plan itself."""
    place = sentence.source
    return None if place is None or place.page is Page.PLAN else place


def source_words(place: Place, words: Words) -> str:
    """Say in words where a place lies."""
    names = {
        Page.TODAY: words.tr("From what is to do"),
        Page.APPLICATIONS: words.tr("From your applications"),
        Page.SETBACKS: words.tr("From your debriefs and feedback"),
        Page.POSTING: words.tr("From your posting goals"),
        Page.GUIDES: words.tr("From a guide"),
    }
    parts = {
        "strengths": words.tr("From your strengths"),
        "skills": words.tr("From your skills"),
        "worksheet": words.tr("From a worksheet"),
        "dependence": words.tr("From the map of your channels"),
        "channel_map": words.tr("From the map of your channels"),
        "search_goal": words.tr("From your weekly goal"),
        "pause": words.tr("From your pauses"),
    }
    return parts.get(place.part) or names.get(place.page, "")


def source_line(source: str, place: Place | None, words: Words) -> tuple[QWidget, OpenButton | None]:
    """Make the line below something: where it comes from, and at its end the way there."""
    label = Label(source, "small", "muted", wrap=True)
    label.set_upright(Qt.AlignmentFlag.AlignVCenter)
    if place is None:
        return boxed(line((label, 1))), None
    opens = OpenButton(place, source, words)
    return boxed(line((label, 1), opens, gap=12)), opens
