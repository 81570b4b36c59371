"""Answers in words: one line, or as many as it takes."""

from __future__ import annotations

from careerjournal.domain.changes import Changes
from careerjournal.domain.worksheets.content import Content
from careerjournal.language.words import tr
from careerjournal.ui.forms.kept_text import KeptText
from careerjournal.ui.forms.worksheet.editor import Asked, Editor
from careerjournal.ui.forms.worksheet.record import WorksheetView
from careerjournal.ui.kit.fields import LineEdit, LongText
from careerjournal.ui.kit.layouts import at_most

_SHORT_WIDTH = 420


class _TextEditor(Editor):
    """One field whose text is the answer."""

    def __init__(self, asked: Asked, field: LineEdit | LongText, width: str | int) -> None:
        super().__init__(asked)
        field.setAccessibleName(asked.label)
        field.setAccessibleDescription(asked.hint)
        self._kept = KeptText(asked.desk, field, key=asked.key, commit=self._keep)
        self.setLayout(at_most(field, width))
        self.setFocusProxy(field)

    def show_answer(self, content: Content, view: WorksheetView) -> None:
        self._kept.bind(self.asked.key, content if isinstance(content, str) else "")

    def _keep(self, text: str) -> Changes | None:
        """Keep the text."""
        return self.asked.keep(text.strip())


class ShortTextEditor(_TextEditor):
    """A line."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked, LineEdit(own=True), _SHORT_WIDTH)


class LongTextEditor(_TextEditor):
    """A text that grows."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked, LongText(placeholder=tr("In your own words"), lines=3), "measure")
