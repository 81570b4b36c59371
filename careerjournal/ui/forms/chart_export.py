"""The button beside a chart that writes it to a file: SVG and PDF set by us, PNG as the PDF looks."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from careerjournal.domain.charts.chart_sheet import ChartSheet
from careerjournal.domain.faults import UserFault
from careerjournal.domain.kept_files import file_name
from careerjournal.domain.sentence import sentence
from careerjournal.language.words import AsIs, Words, tr
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.tasks import TaskControl
from careerjournal.workflows.whole_file import refuse_place, save

if TYPE_CHECKING:
    from careerjournal.journal.journal import Journal

ENDINGS = (".svg", ".png", ".pdf")
_FILTERS = "SVG (*.svg);;PNG (*.png);;PDF (*.pdf)"
_PNG_WIDTH = 2400


@dataclass(frozen=True, slots=True)
class WriteChart:
    """The work: set the chart on a sheet of its own and write it whole or not at all."""

    path: Path
    sheet: ChartSheet
    words: Words

    def __call__(self, _journal: Journal, control: TaskControl) -> Path:
        """Write the file. Raises UserFault where it cannot be written or has another ending."""
        ending = self.path.suffix.lower()
        if ending not in ENDINGS:
            raise UserFault(sentence("insights.ending_unknown", path=str(self.path)))
        refuse_place(self.path)
        data = self._data(ending)
        if not control.cancelled:
            save(data, self.path)
        return self.path

    def _data(self, ending: str) -> bytes:
        """Make what stands in a file of an ending."""
        from careerjournal.workflows.write_chart import chart_pdf, chart_svg  # loads reportlab: only once it is needed

        if ending == ".svg":
            return chart_svg(self.sheet, self.words)
        data = chart_pdf(self.sheet, self.words)
        if ending == ".pdf":
            return data
        from careerjournal.ui.kit.charts.pdf_picture import png_of

        return png_of(data, _PNG_WIDTH)


class ExportChart(Button):
    """Asks for a place and writes there what it was last offered; hidden while there is nothing to write."""

    exported = Signal(str)
    """The file stands at this path."""

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__(tr("Export the chart"), "small")
        self._desk, self._name = desk, name
        self._sheet: ChartSheet | None = None
        # Several stand on a page: who hears them is told which is which.
        act = AsIs(tr("Export the chart"))
        self.setAccessibleName(desk.words.tr("{act}: {what}", act=act, what=AsIs(name)))
        self.setVisible(False)
        self.clicked.connect(self.export)

    def offer(self, sheet: ChartSheet | None) -> None:
        """Take what a click writes; None where there is nothing."""
        self._sheet = sheet
        self.setVisible(sheet is not None)

    @Slot()
    def export(self) -> None:
        """Ask for a place and write the chart there, as the ending of its name says."""
        if self._sheet is None:
            return
        suggested = file_name(f"{self._name}, {self._desk.today().isoformat()}{ENDINGS[0]}")
        path = self._desk.dialogs.to_save(self, tr("Export the chart"), suggested, _FILTERS)
        if path is None:
            return
        self.setEnabled(False)
        work = WriteChart(with_ending(path), self._sheet, self._desk.words)
        self._desk.run(work, self._exported, failed=self._not_exported)

    def _exported(self, path: Path) -> None:
        """Say where the chart is."""
        self.setEnabled(True)
        self._desk.say(tr("The chart was written to {path}.", path=str(path)))
        self.exported.emit(str(path))

    def _not_exported(self, fault: UserFault) -> None:
        """Say why the chart was not written."""
        self.setEnabled(True)
        self._desk.excuse(fault)


def with_ending(path: Path) -> Path:
    """Give a path with the ending of an SVG, where the person left it away."""
    return path if path.suffix else path.with_name(path.name + ENDINGS[0])
