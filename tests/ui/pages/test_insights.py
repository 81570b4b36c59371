"""Insights as the person meets them: read for the filter, said, heard, taken along as a file, reported."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from xml.etree import ElementTree

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from careerjournal.domain.activity_report import ReportColumn
from careerjournal.domain.application_query import ApplicationQuery
from careerjournal.domain.setbacks import Debrief
from careerjournal.domain.stages import EventKind as K
from careerjournal.domain.stages import Stage
from careerjournal.journal.journal import Journal
from careerjournal.ui.forms.chart_export import ExportChart
from careerjournal.ui.kit.charts.chart import Chart
from careerjournal.ui.kit.desk import Desk, Notice
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.tasks import running
from careerjournal.ui.pages.applications.insights.report_sheet import ReportSheet
from careerjournal.ui.pages.applications.insights.view import InsightsView
from tests.outside import PreparedAnswers
from tests.ui.pages.applications_story import DAY, logged
from tests.ui.pages.applications_story import Stage as PageWindow


class Host(QWidget):
    """A window with the view alone, which keeps what the desk was told."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.view = InsightsView(desk)
        layout = QVBoxLayout(self)
        layout.addWidget(self.view)
        self.resize(1000, 800)
        self.notices: list[Notice] = []
        desk.noticed.connect(self.notices.append)

    @property
    def words(self) -> list[str]:
        """All words of the view that can be seen."""
        return [label.text() for label in self.view.findChildren(Label) if label.isVisible()]


@pytest.fixture
def host(desk: Desk, qtbot: QtBot) -> Host:
    made = Host(desk)
    qtbot.addWidget(made)
    return made


def a_search(journal: Journal) -> None:
    """Log twelve applications: two interviews, one of them after a referral, five rejections, one on the wishlist."""
    for number in range(5):
        own_id = logged(journal, f"Fern {number}", K.APPLIED, K.REJECTED, source="Fair", days_ago=20 + 7 * number)
        if number < 3:
            journal.setbacks.keep_debrief(Debrief(application_id=own_id, reasons=("Salary",), started_on=DAY))
    logged(journal, "Moss", K.APPLIED, K.SCREENING, K.INTERVIEW, source="Site", is_referral=True)
    logged(journal, "Reed", K.APPLIED, K.INTERVIEW, source="Site", cv_version="short")
    for number in range(4):
        logged(journal, f"Ash {number}", K.APPLIED, source="Site", days_ago=30)
    logged(journal, "Elm", K.SAVED)


def show(qtbot: QtBot, host: Host) -> None:
    host.show()
    ask(qtbot, host, ApplicationQuery())


def ask(qtbot: QtBot, host: Host, query: ApplicationQuery) -> None:
    with qtbot.waitSignal(host.view.counted, timeout=10_000):
        host.view.show_query(query, [])


def test_each_insight_stands_there_with_its_n_and_its_sentence(journal: Journal, host: Host, qtbot: QtBot) -> None:
    a_search(journal)
    show(qtbot, host)
    for title in (
        "How far they got (n = 11)",
        "The whole search (n = 12)",
        "Answers (n = 11)",
        "Time to the first answer (n = 11)",
        "Applications per week (n = 11)",
        "Where it ends (n = 5)",
        "Beside the guide's writer (n = 11)",
    ):
        assert title in host.words
    assert "12 applications: 6 under way, 5 ended and 1 on the wishlist." in host.words
    assert any(said.startswith("Of 11 sent, 2 reached an interview") for said in host.words)
    assert any("The reason noted most: Salary, in 3 of 3 debriefs." in said for said in host.words)
    assert "You had one for every 6 sent." in " ".join(host.words)
    charts = [chart for chart in host.view.findChildren(Chart) if chart.isVisible()]
    assert len(charts) == 8
    assert all(chart.picture.parts for chart in charts)


def test_the_filter_decides_what_is_counted(journal: Journal, host: Host, qtbot: QtBot) -> None:
    a_search(journal)
    show(qtbot, host)
    ask(qtbot, host, ApplicationQuery(text="fern"))
    assert "The whole search (n = 5)" in host.words
    ask(qtbot, host, ApplicationQuery(stages=frozenset({Stage.INTERVIEW})))
    assert "The whole search (n = 2)" in host.words
    assert "Too early to tell (n = 2)." in host.words


def test_where_nothing_is_left_it_says_what_will_stand_here(journal: Journal, host: Host, qtbot: QtBot) -> None:
    show(qtbot, host)
    assert "Numbers will stand here" in host.words
    logged(journal, "Fern", K.APPLIED)
    with qtbot.waitSignal(host.view.counted, timeout=10_000):
        host.view.refresh()
    assert "The whole search (n = 1)" in host.words


def test_only_the_last_question_is_answered(journal: Journal, host: Host, qtbot: QtBot) -> None:
    a_search(journal)
    show(qtbot, host)
    counted: list[int] = []
    host.view.counted.connect(counted.append)
    host.view.show_query(ApplicationQuery(text="reed"), [])
    ask(qtbot, host, ApplicationQuery(text="ash"))
    qtbot.waitUntil(lambda: running() == 0 and not host.view.is_busy)
    assert counted == [4]
    assert "The whole search (n = 4)" in host.words


def test_the_switch_of_the_page_opens_insights_for_the_filter_and_keeps_the_selection(
    journal: Journal, desk: Desk, qtbot: QtBot
) -> None:
    a_search(journal)
    window = PageWindow(desk)
    qtbot.addWidget(window)
    window.show()
    listing = window.page.list
    qtbot.waitUntil(lambda: listing.model.rowCount() == 12)
    reed = next(row for row in journal.applications.rows(listing.model.ids) if row.company == "Reed").id
    listing.reveal(reed)
    qtbot.waitUntil(lambda: listing.view.selected() == [reed])
    with qtbot.waitSignal(listing.settled, timeout=10_000):
        listing.open_view("insights")
    assert isinstance(listing.view, InsightsView)
    assert listing.count.text() == "12 applications"
    with qtbot.waitSignal(listing.settled, timeout=10_000):
        listing.show_only("ended")
    assert listing.count.text() == "5 of 12 in all"
    logged(journal, "Late", K.APPLIED, K.WITHDRAWN)
    with qtbot.waitSignal(listing.settled, timeout=10_000):
        window.page.refresh()
    assert listing.count.text() == "6 of 13 in all"
    listing.show_all()
    listing.open_view("table")
    qtbot.waitUntil(lambda: listing.view.selected() == [reed])


def test_every_chart_is_reached_by_tab_and_read_out_part_by_part(journal: Journal, host: Host, qtbot: QtBot) -> None:
    a_search(journal)
    show(qtbot, host)
    host.activateWindow()
    host.view.report_button.setFocus(Qt.FocusReason.TabFocusReason)
    reached: list[QWidget | None] = []
    for _ in range(20):
        qtbot.keyClick(QApplication.focusWidget() or host, Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    charts = [chart for chart in host.view.findChildren(Chart) if chart.isVisible()]
    assert set(charts) <= set(reached)
    funnel = charts[0]
    heard = [
        QAccessible.queryAccessibleInterface(funnel).child(number).text(QAccessible.Text.Name)
        for number in range(len(funnel.picture.parts))
    ]
    assert "Interview: 2 of 12 got at least so far, 2 of them no further" in heard


def test_each_chart_is_taken_along_as_it_is_shown(
    journal: Journal, desk: Desk, host: Host, qtbot: QtBot, tmp_path: Path
) -> None:
    a_search(journal)
    show(qtbot, host)
    answers = desk.dialogs
    assert isinstance(answers, PreparedAnswers)
    buttons = [button for button in host.view.findChildren(ExportChart) if button.isVisible()]
    assert len(buttons) == 6
    assert len({button.accessibleName() for button in buttons}) == 6
    said = []
    for number, button in enumerate(buttons):
        answers.path = tmp_path / f"{number}.pdf"
        with qtbot.waitSignal(button.exported, timeout=20_000):
            button.click()
        said.append(pypdf.PdfReader(answers.path).pages[0].extract_text())
    for words in ("How far they got (n = 11)", "Answers (n = 11)", "By referral", "Time to the first answer (n = 11)"):
        assert any(words in text for text in said)
    assert any("Salary" in text and "Where it ends (n = 5)" in text for text in said)


def test_nothing_is_offered_where_no_chart_stands(journal: Journal, host: Host, qtbot: QtBot) -> None:
    logged(journal, "Elm", K.SAVED)
    show(qtbot, host)
    shown = [button.accessibleName() for button in host.view.findChildren(ExportChart) if button.isVisible()]
    assert shown == ["Export the chart: How far they got", "Export the chart: The whole search"]


def test_the_flows_are_taken_along_without_names(
    journal: Journal, desk: Desk, host: Host, qtbot: QtBot, tmp_path: Path
) -> None:
    a_search(journal)
    show(qtbot, host)
    flows = host.view.flows
    assert any("Fair" in part.words for part in flows.chart.picture.parts)
    flows.without_names.setChecked(True)
    assert not any("Fair" in part.words for part in flows.chart.picture.parts)
    answers = desk.dialogs
    assert isinstance(answers, PreparedAnswers)
    for ending in ("svg", "png", "pdf"):
        answers.path = tmp_path / f"flows.{ending}"
        with qtbot.waitSignal(flows.export_button.exported, timeout=20_000):
            qtbot.mouseClick(flows.export_button, Qt.MouseButton.LeftButton)
        assert answers.path.exists()
        assert flows.export_button.isEnabled()
    assert ElementTree.parse(tmp_path / "flows.svg").getroot().tag.endswith("svg")
    assert QImage(str(tmp_path / "flows.png")).width() == 2400
    assert (tmp_path / "flows.pdf").read_bytes().startswith(b"%PDF")
    answers.path = tmp_path / "flows.txt"
    qtbot.mouseClick(flows.export_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: flows.export_button.isEnabled())
    assert host.notices[-1].words.startswith("The name of the file must end in .svg, .png or .pdf")


def report_sheet(host: Host, qtbot: QtBot) -> ReportSheet:
    qtbot.mouseClick(host.view.report_button, Qt.MouseButton.LeftButton)
    return host.view.findChildren(ReportSheet)[-1]


def test_a_report_is_written_without_salary_and_notes(
    journal: Journal, desk: Desk, host: Host, qtbot: QtBot, tmp_path: Path
) -> None:
    a_search(journal)
    logged(journal, "Birch", K.APPLIED, salary="42,000", notes="Mara said so", days_ago=3)
    show(qtbot, host)
    sheet = report_sheet(host, qtbot)
    chosen = {column for column, box in sheet.columns.items() if box.isChecked()}
    assert not {ReportColumn.SALARY, ReportColumn.NOTES} & chosen
    assert ReportColumn.HISTORY in chosen
    assert not sheet.columns[ReportColumn.COMPANY].isEnabled()
    answers = desk.dialogs
    assert isinstance(answers, PreparedAnswers)
    answers.path = tmp_path / "report.csv"
    sheet.accept_button.click()
    qtbot.waitUntil(lambda: bool(host.notices))
    assert answers.asked[-1] == "Activity report, 2026-11-21.pdf"
    text = answers.path.read_text("utf-8-sig")
    assert "Birch" in text
    assert "42,000" not in text
    assert "Mara" not in text
    assert host.notices[-1].words.startswith("The report of ")
    assert [offer.words for offer in host.notices[-1].offers] == ["Open"]


def test_a_report_honours_the_filter_and_its_days(
    journal: Journal, desk: Desk, host: Host, qtbot: QtBot, tmp_path: Path
) -> None:
    a_search(journal)
    show(qtbot, host)
    ask(qtbot, host, ApplicationQuery(text="moss"))
    sheet = report_sheet(host, qtbot)
    assert sheet.filtered.isChecked()
    sheet.first.set_day(DAY)
    sheet.last.set_day(DAY - timedelta(days=5))
    answers = desk.dialogs
    assert isinstance(answers, PreparedAnswers)
    answers.path = tmp_path / "report"
    sheet.accept_button.click()
    assert sheet.last.error == "The last day lies before the first."
    assert not answers.asked
    sheet.first.set_day(DAY - timedelta(days=90))
    sheet.last.set_day(DAY)
    sheet.accept_button.click()
    qtbot.waitUntil(lambda: bool(host.notices))
    assert "The report of 1 application was written to" in host.notices[-1].words
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
