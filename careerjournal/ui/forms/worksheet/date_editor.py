"""An answer that is a day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Slot

from careerjournal.domain.worksheets.content import Content
from careerjournal.ui.forms.worksheet.editor import Asked, Editor
from careerjournal.ui.forms.worksheet.record import WorksheetView
from careerjournal.ui.kit.date_field import DateEdit
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column
from careerjournal.ui.kit.look import current

_WIDTH = 220


class DayEditor(Editor):
    """A day to type or to pick; what is no day is said below."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        self._line = DateEdit(None, today=asked.desk.today(), optional=True)
        self._line.setFixedWidth(current().px(_WIDTH))
        self._line.setAccessibleName(asked.label)
        self._line.setAccessibleDescription(asked.hint)
        self._error = Label("", "small", "critical", wrap=True)
        self._error.hide()
        self._line.day_read.connect(self._keep)
        self._line.misread.connect(self._say_error)
        self.setLayout(column(self._line, self._error, gap=4))
        self.setFocusProxy(self._line)

    def show_answer(self, content: Content, view: WorksheetView) -> None:
        if not self._line.hasFocus():
            self._line.set_day(content if isinstance(content, date) else None)
            self._say_error("")

    @Slot(object)
    def _keep(self, day: date | None) -> None:
        """Keep another day, or none."""
        self._say_error("")
        self.asked.keep(day if day is not None else "")

    @Slot(str)
    def _say_error(self, sentence: str) -> None:
        """Say what is wrong, or nothing any more."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
