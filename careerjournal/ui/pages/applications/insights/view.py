"""Insights: what the numbers of the applications say, read on a worker for the filter in use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QStackedWidget, QWidget

from careerjournal.domain.activity_report import ActivityReport
from careerjournal.domain.application_query import EVERYTHING, ApplicationQuery
from careerjournal.domain.faults import UserFault
from careerjournal.domain.insights.overview import Insights, insights
from careerjournal.language.words import tr
from careerjournal.ui.kit.blocks import EmptyState
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk, Offer
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import Scroll, boxed, column, line, measured
from careerjournal.ui.kit.page import OVERHANG
from careerjournal.ui.kit.reading_order import follow_layout
from careerjournal.ui.kit.tasks import Task, TaskControl
from careerjournal.ui.pages.applications.insights.answers_part import AnswersPart
from careerjournal.ui.pages.applications.insights.beside_part import BesidePart
from careerjournal.ui.pages.applications.insights.endings_part import EndingsPart
from careerjournal.ui.pages.applications.insights.flows_part import FlowsPart
from careerjournal.ui.pages.applications.insights.funnel_part import FunnelPart
from careerjournal.ui.pages.applications.insights.part import GAP, InsightPart
from careerjournal.ui.pages.applications.insights.report_sheet import ReportSheet, WriteReport
from careerjournal.ui.pages.applications.insights.waiting_part import WaitingPart
from careerjournal.ui.pages.applications.insights.weeks_part import WeeksPart
from careerjournal.ui.pages.applications.view import View

if TYPE_CHECKING:
    from careerjournal.journal.journal import Journal

_AFTER_FRAME = 20
"""Milliseconds until a worker sets out: by then what the person did is on the screen."""


@dataclass(frozen=True, slots=True)
class ReadInsights:
    """The work: read what a filter leaves and work out what it says."""

    query: ApplicationQuery
    today: date

    def __call__(self, journal: Journal, control: TaskControl) -> Insights:
        """Read and count; nothing is counted for whoever went on meanwhile."""
        material = journal.insights.material(self.query)
        control.progress(1, 2)
        return insights(material, self.today)


class InsightsView(View):
    """All insights under each other. What stands there stays until the next answer is read."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._query = EVERYTHING
        self._selected: list[int] = []
        self._task: Task | None = None
        self._written: Path | None = None
        self._pause = QTimer(self, interval=_AFTER_FRAME, singleShot=True)
        self._pause.timeout.connect(self._set_out)
        self.report_button = Button(tr("Activity report"), "plain", "file")
        self.report_button.clicked.connect(self._ask_report)
        self.flows = FlowsPart(desk)
        self.parts: tuple[InsightPart, ...] = (
            FunnelPart(desk),
            self.flows,
            AnswersPart(desk),
            WaitingPart(desk),
            WeeksPart(desk),
            EndingsPart(desk),
            BesidePart(desk.words),
        )
        self._build()
        desk.closing.connect(self._drop)

    def _build(self) -> None:
        """Lay out the parts, and what stands there while there is nothing to count."""
        about = Label(
            tr("Each number is of the applications that the filter leaves. n is how many stand behind it."),
            "small",
            "muted",
            wrap=True,
        )
        items: list[QWidget | int] = []
        for part in self.parts:
            items += [GAP, part]
        head = line((about, 1), self.report_button, gap=24)
        content = boxed(column(head, *items, None, margins=(0, 8, 0, 24)))
        none = EmptyState(
            tr("Numbers will stand here"),
            tr("No application is left by the filter, or none is logged yet."),
        )
        self._whole = QStackedWidget()
        self._whole.addWidget(QWidget())
        self._whole.addWidget(boxed(column(8, measured(none), None, margins=(OVERHANG, 0, OVERHANG, 0))))
        self._whole.addWidget(Scroll(content, overhang=OVERHANG))
        self.setLayout(column(self._whole))

    @property
    def query(self) -> ApplicationQuery:
        """Give the filter whose numbers are shown or on their way."""
        return self._query

    @property
    def is_busy(self) -> bool:
        """Tell whether an answer is on its way."""
        return self._task is not None or self._pause.isActive()

    def show_query(self, query: ApplicationQuery, selected: Sequence[int] = ()) -> None:
        self._query = replace(query, with_rejected=True)  # folded away or not, numbers count them
        self._selected = list(selected) or self._selected
        self.refresh()

    def refresh(self) -> None:
        self._drop()
        self._pause.start()

    def selected(self) -> list[int]:
        return self._selected

    def reveal(self, id_: int) -> None:
        self._selected = [id_]
        self.unshowable.emit(id_)

    def focus_in(self) -> None:
        self.report_button.setFocus()

    @Slot()
    def _set_out(self) -> None:
        """Begin to read."""
        work = ReadInsights(self._query, self.desk.today())
        self._task = self.desk.run(work, self._take, failed=self._refuse)

    @Slot()
    def _drop(self) -> None:
        """Forget the question under way."""
        self._pause.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _take(self, found: Insights) -> None:
        """Show what was read."""
        self._task = None
        if found.search.total:
            for part in self.parts:
                part.show_insights(found)
        self._whole.setCurrentIndex(2 if found.search.total else 1)
        follow_layout(self)
        self.counted.emit(found.search.total)

    def _refuse(self, fault: UserFault) -> None:
        """Say why nothing could be read; what is shown stays."""
        self._task = None
        self.desk.excuse(fault)

    @Slot()
    def _ask_report(self) -> None:
        """Ask what an activity report is to hold."""
        sheet = ReportSheet(self, self.desk, self._query)
        sheet.asked.connect(self._write_report)
        sheet.open()

    @Slot(object)
    def _write_report(self, work: WriteReport) -> None:
        """Write the report that was asked for."""
        self.desk.run(work, self._report_written)

    def _report_written(self, written: tuple[ActivityReport, Path]) -> None:
        """Say where the report is and what it holds; offer to open it."""
        report, self._written = written
        words = self.desk.words
        said = words.ntr(
            "The report of {n} application was written to {path}.",
            "The report of {n} applications was written to {path}.",
            len(report.rows),
            path=str(self._written),
        )
        self.desk.say(said, Offer(words=tr("Open"), act=self._open))

    @Slot()
    def _open(self) -> None:
        """Open the report with the system's program for it."""
        if self._written is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written))):
            self.desk.say(tr("No program for this file is known here. It lies at {path}.", path=str(self._written)))
