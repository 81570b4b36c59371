"""Answers to choose: one of several, a place on the scale, or tags, with words of one's own where they are allowed."""

from __future__ import annotations

from PySide6.QtCore import Slot

from careerjournal.domain.changes import Changes
from careerjournal.domain.worksheets.content import Content
from careerjournal.domain.worksheets.forms import SCALE
from careerjournal.language.answer_text import choice_words
from careerjournal.language.words import tr
from careerjournal.ui.forms.kept_text import NOTHING, KeptText
from careerjournal.ui.forms.worksheet.chips import Chips
from careerjournal.ui.forms.worksheet.editor import Asked, Editor
from careerjournal.ui.forms.worksheet.record import WorksheetView
from careerjournal.ui.kit.fields import LineEdit
from careerjournal.ui.kit.layouts import at_most, column

_OWN_WIDTH = 360


class ChoiceEditor(Editor):
    """Chips of which one at most is on: what can be chosen, and what was written in other words."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        self._chips = Chips(asked.label)
        self._chips.turned.connect(self._turn)
        self._own: KeptText | None = None
        layout = column(self._chips, gap=8)
        if asked.question.own_allowed:
            line = _own_line(tr("In other words"))
            self._own = KeptText(asked.desk, line, key=f"{asked.key}/own", commit=self._keep_own, clears=True)
            layout.addLayout(at_most(line, _OWN_WIDTH))
        self.setLayout(layout)

    def take_focus(self) -> None:
        first = self._chips.first
        if first is not None:
            first.setFocus()

    def show_answer(self, content: Content, view: WorksheetView) -> None:
        chosen = content if isinstance(content, str) else ""
        asked = self.asked
        keys = [*asked.question.choices, *([chosen] if chosen and chosen not in asked.question.choices else [])]
        named = [(key, choice_words(asked.form, asked.question, key, asked.desk.words)) for key in keys]
        self._chips.show_chips(named, {chosen})
        if self._own is not None:
            self._own.bind(f"{asked.key}/own", "")

    @Slot(str, bool)
    def _turn(self, key: str, on: bool) -> None:
        """Choose another answer, or none."""
        self.asked.keep(key if on else "")

    def _keep_own(self, text: str) -> Changes | None:
        """Take an answer in other words."""
        own = " ".join(text.split())
        return self.asked.keep(own) if own else NOTHING


class ScaleEditor(Editor):
    """The places of the scale, of which one at most is on."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        self._chips = Chips(asked.label)
        self._chips.turned.connect(self._turn)
        self.setLayout(column(self._chips))

    def take_focus(self) -> None:
        first = self._chips.first
        if first is not None:
            first.setFocus()

    def show_answer(self, content: Content, view: WorksheetView) -> None:
        number = self.asked.desk.words.formats.number
        places = [(str(place), number(place)) for place in SCALE]
        self._chips.show_chips(places, {str(content)} if isinstance(content, int) else set())

    @Slot(str, bool)
    def _turn(self, key: str, on: bool) -> None:
        """Choose another place, or none."""
        self.asked.keep(int(key) if on else "")


class TagsEditor(Editor):
    """Chips of the tags that are offered and of one's own, and a line for a new one."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        self._tags: tuple[str, ...] = ()
        self._known: tuple[str, ...] = ()
        self._chips = Chips(asked.label)
        self._chips.turned.connect(self._turn)
        line = _own_line(tr("Another, in a few words"))
        self._own = KeptText(asked.desk, line, key=f"{asked.key}/own", commit=self._add, clears=True)
        self.setLayout(column(self._chips, at_most(line, _OWN_WIDTH), gap=12))

    def take_focus(self) -> None:
        first = self._chips.first
        if first is not None:
            first.setFocus()

    def show_answer(self, content: Content, view: WorksheetView) -> None:
        asked = self.asked
        self._tags = tuple(str(part) for part in content) if isinstance(content, tuple) else ()
        used = asked.desk.journal.worksheets.tags(asked.form.id, asked.question.id)
        self._known = tuple(dict.fromkeys([*asked.question.choices, *used, *self._tags]))
        named = [(key, choice_words(asked.form, asked.question, key, asked.desk.words)) for key in self._known]
        self._chips.show_chips(named, self._tags)
        self._own.bind(f"{asked.key}/own", "")

    @Slot(str, bool)
    def _turn(self, tag: str, on: bool) -> None:
        """Turn a tag on or off."""
        self.asked.keep((*(each for each in self._tags if each != tag), *([tag] if on else [])))

    def _add(self, text: str) -> Changes | None:
        """Add a tag; one that is known under other capitals is turned on instead."""
        tag = " ".join(text.split())
        if not tag:
            return NOTHING
        asked = self.asked
        named = {choice_words(asked.form, asked.question, key, asked.desk.words).casefold(): key for key in self._known}
        known = named.get(tag.casefold(), tag)
        return NOTHING if known in self._tags else asked.keep((*self._tags, known))


def _own_line(hint: str) -> LineEdit:
    """Make the line for one's own words."""
    line = LineEdit(placeholder=hint, own=True)
    line.setAccessibleName(hint)
    return line
