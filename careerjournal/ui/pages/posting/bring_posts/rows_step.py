"""The last step: one line per post, with what becomes of it and why, before anything is kept."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from careerjournal.domain.post_import import PostPreview, PostPreviewRow
from careerjournal.language.words import Words, tr
from careerjournal.ui.forms.importing.rows import ImportRows, tone
from careerjournal.ui.forms.posting_words import kind_words
from careerjournal.ui.kit.table_model import Cell, Column

_LONGEST = 200
"""Letters of a text that a cell begins to draw; the cell cuts it where its width ends."""


class PostRowsStep(ImportRows[PostPreviewRow]):
    """The rows of a table of posts."""

    def __init__(self, words: Words, *, done: bool = False) -> None:
        self._zone = ZoneInfo("UTC")
        super().__init__(words, self._columns(words), done=done)

    def show_preview(self, preview: PostPreview) -> None:
        """Show what would become of each row."""
        self._zone = ZoneInfo(preview.reading.zone)
        self.show_lines(preview.lines)

    def _columns(self, words: Words) -> list[Column[PostPreviewRow]]:
        """Describe the columns that tell of a post."""

        def day(row: PostPreviewRow) -> Cell:
            said = words.formats.day_short_year(row.day) if row.day else ""
            clock = words.formats.time(row.at.astimezone(self._zone)) if row.at else ""
            return Cell(text=f"{said} {clock}".strip(), tone=tone(row))

        def text(row: PostPreviewRow) -> Cell:
            said = " ".join(row.text[:_LONGEST].split()) or row.link
            return Cell(text=said, tone=tone(row), own=bool(row.text))

        return [
            Column(key="day", title=tr("Day"), cell=day, width=160),
            Column(
                key="channel",
                title=tr("Channel"),
                cell=lambda row: Cell(text=row.channel, tone=tone(row), strong=True),
                width=112,
            ),
            Column(
                key="kind",
                title=tr("What it was"),
                cell=lambda row: Cell(text=kind_words(row.kind, words), tone=tone(row)),
                width=100,
            ),
            Column(key="text", title=tr("Words"), cell=text, width=240),
        ]
