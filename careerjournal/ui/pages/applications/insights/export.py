"""Writes the flows to a file: SVG and PDF set by us, PNG as the PDF looks."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from careerjournal.domain.charts.sankey import FlowPlan
from careerjournal.domain.faults import UserFault
from careerjournal.domain.sentence import sentence
from careerjournal.language.words import Words
from careerjournal.ui.kit.tasks import TaskControl
from careerjournal.workflows.whole_file import refuse_place, save

if TYPE_CHECKING:
    from careerjournal.journal.journal import Journal

ENDINGS = (".svg", ".png", ".pdf")
_PNG_WIDTH = 2400


@dataclass(frozen=True, slots=True)
class ExportFlows:
    """The work: set the chart on a sheet of its own and write it whole or not at all."""

    path: Path
    plan: FlowPlan
    title: str
    says: str
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
        from careerjournal.workflows.write_flows import flows_pdf, flows_svg  # loads reportlab: only once it is needed

        if ending == ".svg":
            return flows_svg(self.plan, self.title, self.says, self.words)
        data = flows_pdf(self.plan, self.title, self.says, self.words)
        if ending == ".pdf":
            return data
        from careerjournal.ui.kit.charts.pdf_picture import png_of

        return png_of(data, _PNG_WIDTH)


def with_ending(path: Path) -> Path:
    """Give a path with the ending of an SVG, where the person left it away."""
    return path if path.suffix else path.with_name(path.name + ENDINGS[0])
