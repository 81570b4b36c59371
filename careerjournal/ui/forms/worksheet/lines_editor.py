"""An answer of several lines, each a thought of its own."""

from __future__ import annotations

from careerjournal.domain.changes import Changes
from careerjournal.domain.worksheets.content import Content
from careerjournal.language.words import tr
from careerjournal.ui.forms.worksheet.editor import Asked, Editor
from careerjournal.ui.forms.worksheet.record import WorksheetView
from careerjournal.ui.forms.worksheet.thought_list import ThoughtList, Thoughts
from careerjournal.ui.kit.layouts import column
from careerjournal.ui.kit.look import current


class LinesEditor(Editor):
    """Rows to read and change, and a line to add one."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        self._lines = ThoughtList(asked.desk, add=tr("Add a line"), key=asked.key, sure=True, commit=self._keep)
        self._lines.setAccessibleName(asked.label)
        self.setMaximumWidth(current().px("measure"))
        self.setLayout(column(self._lines))
        self.setFocusProxy(self._lines)

    def show_answer(self, content: Content, view: WorksheetView) -> None:
        lines = [part for part in content if isinstance(part, str)] if isinstance(content, tuple) else []
        self._lines.show_thoughts(lines, {})
        self._lines.set_key(self.asked.key)

    def _keep(self, lines: Thoughts) -> Changes | None:
        """Keep the lines."""
        return self.asked.keep(lines)
