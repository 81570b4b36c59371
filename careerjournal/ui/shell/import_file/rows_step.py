"""The last step: one line per row, with what becomes of it and why, before anything is kept."""

from __future__ import annotations

from careerjournal.domain.importing import Preview, PreviewRow
from careerjournal.domain.sentence import sentence
from careerjournal.language.sentences import say
from careerjournal.language.words import Words, tr
from careerjournal.ui.forms.importing.rows import ImportRows, tone
from careerjournal.ui.kit.table_model import Cell, Column


class RowsStep(ImportRows[PreviewRow]):
    """The rows of a list of applications."""

    def __init__(self, words: Words, *, done: bool = False) -> None:
        super().__init__(words, _columns(words), done=done)

    def show_preview(self, preview: Preview) -> None:
        """Show what would become of each row."""
        self.show_lines(preview.lines)


def _columns(words: Words) -> list[Column[PreviewRow]]:
    """Describe the columns that tell of an application."""

    def stage(row: PreviewRow) -> Cell:
        if row.stage is None:
            return Cell(text="")
        return Cell(text=say(sentence(f"stage.{row.stage.value}"), words), mark=row.stage, tone=tone(row))

    def day(row: PreviewRow) -> Cell:
        return Cell(text=words.formats.day_short_year(row.applied_on) if row.applied_on else "", tone=tone(row))

    return [
        Column(
            key="company",
            title=tr("Company"),
            cell=lambda row: Cell(text=row.company, strong=True, tone=tone(row)),
            width=170,
        ),
        Column(key="role", title=tr("Role"), cell=lambda row: Cell(text=row.role, tone=tone(row)), width=170),
        Column(key="applied_on", title=tr("Applied on"), cell=day, width=132),
        Column(key="stage", title=tr("Stage"), cell=stage, width=152),
    ]
