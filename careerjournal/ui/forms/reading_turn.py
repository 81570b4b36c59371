"""Turns between a text as it is written and as Markdown sets it out to be read."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.language.words import tr
from careerjournal.ui.forms.links import open_link
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.fields import LongText
from careerjournal.ui.kit.markdown_view import MarkdownView, has_marks


class ReadingTurn(QObject):
    """Shows one of two widgets: `written`, which holds the editor, or `set_out`, which holds the reading."""

    link_refused = Signal()
    """No program was found for a link of the text."""

    def __init__(self, editor: LongText, reading: MarkdownView, *, written: QWidget, set_out: QWidget) -> None:
        super().__init__(written)
        self._editor, self._reading = editor, reading
        self._written, self._set_out = written, set_out
        self.button = Button("", "text")
        self.button.clicked.connect(self._turn)
        reading.link_clicked.connect(self._open_link)
        editor.textChanged.connect(self._follow)

    @property
    def is_reading(self) -> bool:
        """Tell whether the text is set out to be read."""
        return not self._set_out.isHidden()

    def show_as(self, *, reading: bool) -> None:
        """Show the text to be read, or to be written."""
        if reading:
            self._reading.show_markdown(self._editor.text())
        self._set_out.setVisible(reading)
        self._written.setVisible(not reading)
        self._follow()

    def show_anew(self) -> None:
        """Set the text out again after it changed, as far as it is being read and holds marks."""
        if self.is_reading:
            self.show_as(reading=has_marks(self._editor.text()))

    @Slot()
    def _follow(self) -> None:
        """Offer the other way to see the text where there is one."""
        self.button.setText(tr("Write on") if self.is_reading else tr("Show it set out"))
        self.button.setVisible(self.is_reading or has_marks(self._editor.text()))

    @Slot()
    def _turn(self) -> None:
        """Go from reading to writing, or back; the keyboard goes along."""
        reading = not self.is_reading
        self.show_as(reading=reading)
        (self._reading if reading else self._editor).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _open_link(self, link: str) -> None:
        """Open a link of the text with the system's own program."""
        if not open_link(link):
            self.link_refused.emit()
