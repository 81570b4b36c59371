"""The other setbacks: ideas and projects looked back at, and what else was filled in here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.sentence import sentence
from careerjournal.domain.worksheets.catalogue import SETBACK_FORMS, form_of
from careerjournal.journal.rows import WorksheetRow
from careerjournal.language.sentences import say
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.forms.say_days import day_words
from careerjournal.ui.kit.blocks import OpenRow
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column, emptied, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.page import OVERHANG

SHOWN_HERE = (*SETBACK_FORMS, "fit")
"""Forms whose worksheets are listed on this page; those of a team or a channel have their own."""
STEP = 6


class WorksheetsSection(QWidget):
    """Rows that open their worksheet, the open ones first; nothing while there are none."""

    opened = Signal(int)
    removed = Signal(int)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._rows: list[WorksheetRow] = []
        self._today = date.min
        self._most = STEP
        self._shown: dict[int, _WorksheetRow] = {}
        self._list = column()
        title = Label(words.tr("Ideas, projects, fit"), "strong")
        self.setLayout(column(line(title, margins=(OVERHANG, 28, OVERHANG, 8)), self._list))

    def show_rows(self, rows: Sequence[WorksheetRow], today: date) -> None:
        """Show the worksheets there are now."""
        mine = [row for row in rows if row.worksheet.form in SHOWN_HERE]
        self._rows = sorted(mine, key=lambda row: row.worksheet.closed_on is not None)
        self._today = today
        self.setVisible(bool(self._rows))
        self._fill()

    def take_focus(self, worksheet_id: int) -> None:
        """Put the keyboard on the row of a worksheet, if it is shown."""
        row = self._shown.get(worksheet_id)
        if row is not None:
            row.show()  # a widget that is new in a layout is shown by the event loop, too late for the focus
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        """Lay the rows out."""
        emptied(self._list)
        self._shown.clear()
        for row in self._rows[: self._most]:
            shown = _WorksheetRow(row, self._today, self._words)
            shown.asked.connect(self.opened)
            self._shown[row.worksheet.id] = shown
            self._list.addWidget(shown)
        left = len(self._rows) - self._most
        if left > 0:
            more = Button(self._words.ntr("{n} more", "{n} more", left), "text")
            more.clicked.connect(self._show_more)
            self._list.addLayout(line(more, None, margins=(OVERHANG, 12, OVERHANG, 8)))

    @Slot()
    def _show_more(self) -> None:
        """Show more rows."""
        self._most += STEP
        self._fill()


class _WorksheetRow(OpenRow):
    """One worksheet: its name, what it is, and how it stands."""

    asked = Signal(int)

    def __init__(self, row: WorksheetRow, today: date, words: Words) -> None:
        form = say(sentence(form_of(row.worksheet.form).key), words)
        state = _state(row, today, words)
        title = row.title or form
        day = day_words(row.changed_on, today, words)
        second = words.tr("{form}, {day}", form=AsIs(form), day=day) if row.title else str(day)
        super().__init__(title, second, trailing=(Label(state, "small", "muted"),))
        self.setContentsMargins(current().px(OVERHANG), 0, current().px(OVERHANG), 0)
        self.setAccessibleName(words.formats.listed([title, second, state]))
        self._worksheet_id = row.worksheet.id
        self.opened.connect(self._ask)

    @Slot()
    def _ask(self) -> None:
        """Tell which worksheet to open."""
        self.asked.emit(self._worksheet_id)


def _state(row: WorksheetRow, today: date, words: Words) -> str:
    """Say how a worksheet stands."""
    worksheet = row.worksheet
    if worksheet.ask_on is not None and worksheet.ask_on > today:
        return words.tr("Comes back on {day}", day=day_words(worksheet.ask_on, today, words))
    if worksheet.closed_on is not None:
        return words.tr("Done with it")
    return words.ntr("{n} answer", "{n} answers", row.answered)
