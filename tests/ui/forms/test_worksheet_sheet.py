"""The widget that shows any form: what is answered is kept, found again, taken back, and never lost."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from careerjournal.domain.actions import Origin
from careerjournal.domain.offers import Criterion, Weighs
from careerjournal.domain.places import Page, Place
from careerjournal.domain.worksheets.catalogue import FORMS
from careerjournal.domain.worksheets.content import Point, serialise
from careerjournal.journal.journal import Journal
from careerjournal.ui.forms.chart_export import ExportChart
from careerjournal.ui.forms.worksheet.exporting import PaperButtons
from careerjournal.ui.forms.worksheet.record import record_of, record_to_go_on_with
from careerjournal.ui.forms.worksheet.sheet import WorksheetSheet
from careerjournal.ui.forms.worksheet.step_list import StepEntry
from careerjournal.ui.kit.buttons import Chip
from careerjournal.ui.kit.charts.chart import Chart
from careerjournal.ui.kit.date_field import DateEdit
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Combo, LineEdit, LongText
from careerjournal.ui.kit.look import install_theme, quiet_theme
from careerjournal.ui.pages.setbacks.page import SetbacksPage
from tests.outside import DAY, PreparedAnswers, StandingClock
from tests.prepared_journals import lay_empty
from tests.ui.forms.worksheet_victim import TYPED
from tests.ui.pages.setbacks_story import Scene, reject

ROOT = Path(__file__).resolve().parents[3]
VALUES = (520, 531, 518, 540, 320, 331)


@pytest.fixture
def scene(qtbot: QtBot, desk: Desk) -> Scene:
    """The page, with its journal."""
    return Scene(qtbot, desk)


def visit(scene: Scene, form: str, question: str = "", **more: str) -> WorksheetSheet:
    """Open a worksheet of a form, as a guide's step does."""
    prefill = (("form", form), *((("question", question),) if question else ()), *more.items())
    scene.page.show_place(Place(Page.SETBACKS, part="worksheet", prefill=prefill))
    sheet = scene.page.sheet
    assert sheet is not None
    scene.until(sheet.isVisible)
    return sheet


def step(scene: Scene, number: int) -> None:
    QTest.mouseClick(scene.shown(StepEntry)[number], Qt.MouseButton.LeftButton)


def fill(scene: Scene, field: QWidget, text: str) -> None:
    """Type into a field and leave it."""
    field.setFocus()
    QTest.keyClicks(field, text)
    scene.button("Ask me in three days").setFocus()


def only(journal: Journal, form: str) -> int:
    (row,) = journal.worksheets.listing(form)
    return row.worksheet.id


def answers(journal: Journal, form: str) -> dict[str, str]:
    return {question: one.words for question, one in journal.worksheets.one(only(journal, form)).answers.items()}


def chip(scene: Scene, name: str) -> Chip:
    scene.until(lambda: [each for each in scene.shown(Chip) if each.accessibleName() == name])
    return next(each for each in scene.shown(Chip) if each.accessibleName() == name)


@pytest.mark.unmeasured
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_form_shows_every_step_and_looking_writes_nothing(
    scene: Scene, journal: Journal, form: str, language: str, qapp: object
) -> None:
    if language == "ar":
        install_theme(qapp, quiet_theme(), language="ar", scheme="light")  # type: ignore[arg-type]
    before = journal.history.next_undo()
    sheet = WorksheetSheet(scene.desk, record_to_go_on_with(scene.desk, form))
    scene.bot.addWidget(sheet)
    sheet.resize(1000, 800)
    with scene.bot.waitExposed(sheet):
        sheet.show()
    entries = sheet.findChildren(StepEntry)
    assert len(entries) == len(FORMS[form].steps)
    for entry in entries:
        entry.setChecked(True)
        assert [each for each in sheet.findChildren(QWidget) if each.isVisible() and each.accessibleName()]
        assert not entry.is_done
    assert journal.worksheets.listing() == []
    assert journal.history.next_undo() == before


def test_the_three_kinds_of_setback_are_offered(scene: Scene, journal: Journal) -> None:
    scene.choose("Look back", "At an idea")
    scene.says("An idea that was turned down", "The idea")
    scene.press("Close for now")
    scene.choose("Look back", "At a project")
    scene.says("A project that did not go to plan")
    scene.press("Close for now")
    scene.choose("Look back", "At a job I did not get")
    assert scene.places == [Place(Page.APPLICATIONS)]
    assert journal.worksheets.listing() == []


def test_the_first_answer_begins_it_and_names_it(scene: Scene, journal: Journal) -> None:
    visit(scene, "idea")
    fill(scene, scene.field(LineEdit, "A short name for it"), "Zine")
    assert answers(journal, "idea") == {"name": "Zine"}
    scene.says("An idea that was turned down. Begun on 21 November 2026.")
    scene.press("Close for now")
    scene.says("Ideas, projects, fit")
    assert any("Zine" in each.accessibleName() for each in scene.shown(QWidget))
    visit(scene, "idea")
    step(scene, 0)
    assert scene.field(LineEdit, "A short name for it").text() == "Zine"
    scene.undo()
    scene.until(lambda: scene.field(LineEdit, "A short name for it").text() == "")
    assert journal.worksheets.listing() == []


def test_several_fields_typed_one_after_the_other_stand_in_one_worksheet(scene: Scene, journal: Journal) -> None:
    visit(scene, "idea")
    name, pitch = scene.field(LineEdit, "A short name for it"), scene.field(LongText, "The pitch")
    name.setFocus()
    QTest.keyClicks(name, "Zine")
    pitch.setFocus()
    QTest.keyClicks(pitch, "Eight pages")
    scene.press("Next: What they were after")
    assert answers(journal, "idea") == {"name": "Zine", "pitch": "Eight pages"}
    assert [entry.text() for entry in scene.shown(StepEntry) if entry.is_done] == ["The idea"]


def test_a_half_filled_worksheet_survives_a_kill(tmp_path: Path, qtbot: QtBot, desk: Desk) -> None:
    path = lay_empty(tmp_path / "killed.careerjournal")
    with subprocess.Popen(
        [sys.executable, "-m", "tests.ui.forms.worksheet_victim", str(path)],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    ) as victim:  # fmt: skip
        assert victim.stdout is not None
        assert victim.stdout.readline().strip() == "drafted"
        victim.kill()
    with Journal.open(path, clock=StandingClock()) as again:
        desk.open(again)
        scene = Scene(qtbot, desk)
        visit(scene, "idea")
        assert scene.field(LongText, "The pitch").text() == TYPED
        scene.press("Close for now")
        assert answers(again, "idea") == {"pitch": TYPED}
        desk.closing.emit()


def test_answers_of_other_days_are_shown_on_demand(scene: Scene, journal: Journal, clock: StandingClock) -> None:
    worksheet = journal.worksheets.begin("check-in", answers={"who": "Mira", "energy": "2"}).record
    clock.day = DAY + timedelta(days=7)
    journal.worksheets.answer(worksheet, "energy", "4")
    scene.page.show_place(Place(Page.SETBACKS, worksheet, "worksheet"))
    assert chip(scene, "4").isChecked()
    scene.press("1 earlier answer")
    scene.says("21 November", "2 of 5")
    QTest.mouseClick(chip(scene, "5"), Qt.MouseButton.LeftButton)
    assert [one.words for one in journal.worksheets.history(worksheet, "energy")] == ["5", "2"]
    QTest.mouseClick(chip(scene, "5"), Qt.MouseButton.LeftButton)
    assert journal.worksheets.one(worksheet).words("energy") == ""


def test_a_choice_can_be_put_in_other_words(scene: Scene, journal: Journal) -> None:
    visit(scene, "idea", "timing")
    QTest.mouseClick(chip(scene, "Too early"), Qt.MouseButton.LeftButton)
    assert answers(journal, "idea") == {"timing": "early"}
    fill(scene, scene.field(LineEdit, "In other words"), "After the budget was set")
    assert answers(journal, "idea") == {"timing": "After the budget was set"}
    assert chip(scene, "After the budget was set").isChecked()
    assert not chip(scene, "Too early").isChecked()


def test_tags_of_ones_own_are_offered_in_the_next_worksheet(scene: Scene, journal: Journal) -> None:
    visit(scene, "project")
    QTest.mouseClick(chip(scene, "Awareness"), Qt.MouseButton.LeftButton)
    fill(scene, scene.field(LineEdit, "Another, in a few words"), "Print costs")
    fill(scene, scene.field(LineEdit, "Another, in a few words"), "SALES")
    assert answers(journal, "project") == {"about": '["awareness", "Print costs", "sales"]'}
    scene.press("Close for now")
    visit(scene, "project", new="yes")
    assert not chip(scene, "Print costs").isChecked()


def test_rows_of_a_table_are_kept_summed_and_removed(scene: Scene, journal: Journal) -> None:
    visit(scene, "workload")
    fill(scene, scene.field(LongText, "Task, row 1"), "Answer messages")
    fill(scene, scene.field(LineEdit, "Hours a week, row 1"), "1,209.50")
    fill(scene, scene.field(LongText, "Task, row 2"), "Report")
    fill(scene, scene.field(LineEdit, "Hours a week, row 2"), "about two days")
    hat = scene.field(Combo, "Hat, row 1")
    hat.setCurrentIndex(hat.findData("community"))
    hat.activated.emit(hat.currentIndex())
    assert answers(journal, "workload") == {
        "tasks": '[{"task": "Answer messages", "hours": "1209.50", "hat": "community"},'
        ' {"task": "Report", "hours": "about two days"}]'
    }
    assert scene.field(LineEdit, "Hours a week, row 1").text() == "1209.50"
    assert scene.field(LineEdit, "Hours a week, row 2").text() == "about two days"
    scene.says("Hours a week: 1209.50 together")
    scene.press("Remove the row")
    assert answers(journal, "workload") == {"tasks": '[{"task": "Report", "hours": "about two days"}]'}
    scene.undo()
    scene.until(lambda: scene.field(LongText, "Task, row 1").text() == "Answer messages")


def test_a_typed_series_is_drawn_once_every_line_can_be_read(scene: Scene, journal: Journal) -> None:
    visit(scene, "project", "series")
    text = scene.field(LongText, "Its values")
    text.setPlainText("1 Nov 2026: 520\nthen it fell")
    text.setFocus()
    scene.button("Ask me in three days").setFocus()
    scene.says("Line 2 is not a day and a number yet.")
    assert journal.worksheets.listing() == []
    assert journal.drafts.get("worksheet/new/project/0/0/series") == "=1 Nov 2026: 520\nthen it fell"
    lines = [f"{number} Nov 2026: {value}" for number, value in enumerate(VALUES, start=1)]
    text.setFocus()
    text.setPlainText("\n".join(lines))
    scene.button("Ask me in three days").setFocus()
    points = tuple(Point(date(2026, 11, number), Decimal(value)) for number, value in enumerate(VALUES, start=1))
    assert answers(journal, "project") == {"series": serialise(points)}
    scene.says("Values (n = 6)", "2 swings. 3 Nov: from 531 to 518; 5 Nov: from 540 to 320")
    (chart,) = scene.shown(Chart)
    assert len(chart.picture.parts) == len(VALUES)


def test_a_series_is_taken_along_as_a_file(scene: Scene, journal: Journal, desk: Desk, tmp_path: Path) -> None:
    dialogs = desk.dialogs
    assert isinstance(dialogs, PreparedAnswers)
    visit(scene, "project", "series")
    assert not scene.shown(ExportChart)
    points = tuple(Point(date(2026, 11, number), Decimal(value)) for number, value in enumerate(VALUES, start=1))
    given = {"metric": "Visitors a day", "series": serialise(points)}
    worksheet = journal.worksheets.begin("project", answers=given).record
    scene.page.show_place(Place(Page.SETBACKS, worksheet, "worksheet", (("question", "series"),)))
    scene.until(lambda: scene.shown(ExportChart))
    (export,) = scene.shown(ExportChart)
    for ending in ("svg", "png", "pdf"):
        dialogs.path = tmp_path / f"series.{ending}"
        with scene.bot.waitSignal(export.exported, timeout=20_000):
            QTest.mouseClick(export, Qt.MouseButton.LeftButton)
        assert dialogs.path.stat().st_size > 1000
    with pypdfium2.PdfDocument(tmp_path / "series.pdf") as paper:
        said = " ".join(paper[0].get_textpage().get_text_range().split())
    for words in ("Visitors a day (n = 6)", "2 swings. 3 Nov: from 531 to 518; 5 Nov: from 540 to 320", "1 Nov 2026"):
        assert words in said


def test_a_series_is_read_from_a_file_and_its_column_asked_for(
    scene: Scene, journal: Journal, desk: Desk, tmp_path: Path
) -> None:
    dialogs = desk.dialogs
    assert isinstance(dialogs, PreparedAnswers)
    dialogs.path = tmp_path / "views.csv"
    dialogs.path.write_text("day,views,clicks\n2026-11-01,520,9\n2026-11-02,many,8\n2026-11-03,518,7\n", "utf-8")
    worksheet = journal.worksheets.begin("project", answers={"series": '[["2026-10-31", "500"]]'}).record
    scene.page.show_place(Place(Page.SETBACKS, worksheet, "worksheet", (("question", "series"),)))
    scene.press("Read from a CSV file…")
    scene.until(lambda: scene.shown(QComboBox))
    scene.press("Read it")
    scene.until(lambda: "518" in journal.worksheets.one(worksheet).words("series"))
    assert journal.worksheets.one(worksheet).words("series") == (
        '[["2026-10-31", "500"], ["2026-11-01", "520"], ["2026-11-03", "518"]]'
    )
    assert "1 cell of views could not be read and was left out." in scene.notices[-1].words
    dialogs.path.write_text("no,days\n1,2\n", "utf-8")
    scene.press("Read from a CSV file…")
    scene.until(lambda: "has no column of days" in scene.notices[-1].words)


def test_what_is_to_do_stands_on_today_and_whom_to_ask_under_feedback(scene: Scene, journal: Journal) -> None:
    visit(scene, "idea", "asked", name="Zine")
    fill(scene, scene.field(LineEdit, "Something to try"), "Draft a page")
    fill(scene, scene.field(LineEdit, "Whom to ask"), "Mira")
    scene.says("Draft a page", "By 28 November", "Mira", "Asked on 21 November, awaited")
    (row,) = journal.setbacks.feedback()
    assert (row.feedback.person, row.feedback.about, row.feedback.asked_on) == ("Mira", "Zine", DAY)
    view = journal.today.view(DAY + timedelta(days=7))
    assert [(one.action.title, one.action.origin, one.came_from) for one in view.to_do] == [
        ("Draft a page", Origin.WORKSHEET, "Zine")
    ]


def test_a_company_is_scored_and_the_sum_says_its_rule(scene: Scene, journal: Journal) -> None:
    visit(scene, "fit", "criteria")
    scene.says("Name a company, and it can be scored.")
    assert not scene.field(Combo, "The pay is fair: how well it is met").isEnabled()
    step(scene, 0)
    fill(scene, scene.field(LineEdit, "Which company?"), "Lumen Books")
    step(scene, 1)
    scene.says("Nothing is scored yet for Lumen Books.")
    for name, key in (("The pay is fair: how well it is met", "4"), ("The pay is fair: how much it matters", "5")):
        combo = scene.field(Combo, name)
        combo.setCurrentIndex(combo.findData(key))
        combo.activated.emit(combo.currentIndex())
    scene.says("Lumen Books: 20 of 25 points, 80", "added up over the 1 of 8 that you scored")
    fill(scene, scene.field(LineEdit, "Another criterion"), "Near the sea")
    scene.says("Near the sea", "added up over the 1 of 9 that you scored")
    scores = '[{"built_in": "pay", "weight": "5", "score": "4"}]'
    assert answers(journal, "fit") == {"company": "Lumen Books", "criteria": scores}


def test_scores_of_other_days_are_shown_on_demand_and_each_is_one_step(
    scene: Scene, journal: Journal, clock: StandingClock
) -> None:
    lumen = reject(journal, "Lumen Books")
    journal.fit.keep_criterion(Criterion(weighs=Weighs.FIT, name="Near the sea", weight=2))
    name = "Near the sea: how well it is met"
    before = journal.history.next_undo()
    scene.worksheet(lumen)
    step(scene, 4)
    choose(scene.field(Combo, name), "2")
    clock.day = DAY + timedelta(days=7)
    choose(scene.field(Combo, name), "4")
    scene.press("1 earlier answer")
    scene.says("21 November", "Near the sea · 2: Somewhat · 2 of 5")
    scene.undo()
    scene.until(lambda: scene.field(Combo, name).currentData() == "2")
    scene.undo()
    assert (journal.worksheets.listing(), journal.history.next_undo()) == ([], before)
    assert journal.files.check() == []


def choose(combo: Combo, key: str) -> None:
    """Choose as a person does."""
    combo.setCurrentIndex(combo.findData(key))
    combo.activated.emit(combo.currentIndex())


def test_words_of_another_shape_are_shown_and_stay(scene: Scene, journal: Journal) -> None:
    worksheet = journal.worksheets.begin("project", answers={"goals": "twice the views", "of_old": "kept"}).record
    scene.page.show_place(Place(Page.SETBACKS, worksheet, "worksheet", (("question", "goals"),)))
    scene.says("twice the views", "Written in another shape. It is kept until you answer anew.")
    scene.press("Next: The figures")
    assert journal.worksheets.one(worksheet).words("goals") == "twice the views"
    step(scene, len(FORMS["project"].steps))
    scene.says("Earlier answers")
    assert scene.field(LongText, "of_old").text() == "kept"


def test_put_off_it_stands_on_today_and_done_with_it_closes(scene: Scene, journal: Journal) -> None:
    visit(scene, "idea", name="Zine")
    scene.press("Ask me in three days")
    assert scene.page.sheet is None
    (offered,) = journal.today.view(DAY + timedelta(days=3)).worksheets
    assert offered.title == "Zine"
    visit(scene, "idea", "park_until")
    day = scene.field(DateEdit, "Bring it back on")
    day.setFocus()
    QTest.keyClicks(day, "1 March 2027")
    scene.press("Done with it")
    worksheet = journal.worksheets.one(only(journal, "idea")).worksheet
    assert (worksheet.closed_on, worksheet.ask_on) == (DAY, date(2027, 3, 1))
    scene.says("Comes back on 1 March 2027")


def test_it_is_renamed_removed_and_brought_back(scene: Scene, journal: Journal) -> None:
    worksheet = journal.worksheets.begin("idea", answers={"name": "Zine"}).record
    scene.page.show_place(Place(Page.SETBACKS, worksheet, "worksheet"))
    scene.press("Rename")
    name = scene.field(LineEdit, "Name")
    name.setText("Shop zine")
    scene.press("Keep")
    assert journal.worksheets.listing("idea")[0].title == "Shop zine"
    scene.press("Remove")
    assert scene.page.sheet is None
    assert journal.worksheets.listing("idea") == []
    scene.undo()
    assert [row.title for row in journal.worksheets.listing("idea")] == ["Shop zine"]


@pytest.mark.parametrize(("button", "form"), [("Save as PDF", "idea"), ("Report as PDF", "project")])
def test_it_is_saved_as_a_pdf(
    scene: Scene, journal: Journal, desk: Desk, tmp_path: Path, button: str, form: str
) -> None:
    dialogs = desk.dialogs
    assert isinstance(dialogs, PreparedAnswers)
    dialogs.path = tmp_path / "out"
    worksheet = journal.worksheets.begin(form, answers={"name": "Zine/9"}).record
    scene.page.show_place(Place(Page.SETBACKS, worksheet, "worksheet"))
    scene.press(button)
    scene.until(lambda: (tmp_path / "out.pdf").exists() and scene.notices and "out.pdf" in scene.notices[-1].words)
    assert "Zine 9, 2026-11-21.pdf" in dialogs.asked[-1]
    offers = {offer.words: offer for offer in scene.notices[-1].offers}
    assert ("I shared it today" in offers) == (form == "project")
    if form == "project":
        offers["I shared it today"].act()
        assert journal.worksheets.one(worksheet).words("shared_on") == DAY.isoformat()
    with pypdfium2.PdfDocument(tmp_path / "out.pdf") as document:
        assert "Zine/9" in document[0].get_textpage().get_text_bounded()


def test_it_is_printed_page_by_page(scene: Scene, journal: Journal, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    worksheet = journal.worksheets.begin("idea", answers={"pitch": "Eight pages a month. " * 300}).record
    buttons = PaperButtons(scene.desk, record_of(scene.desk, worksheet), choose_printer=lambda parent: printer)
    scene.bot.addWidget(buttons)
    buttons.print()
    scene.until(lambda: scene.notices and "sent to the printer" in scene.notices[-1].words)
    with pypdfium2.PdfDocument(tmp_path / "printed.pdf") as document:
        assert len(document) > 1
        assert scene.notices[-1].words == f"{len(document)} pages sent to the printer"


def test_fit_and_pace_of_a_debrief_stand_in_its_worksheet(scene: Scene, journal: Journal) -> None:
    lumen = reject(journal, "Lumen Books")
    scene.worksheet(lumen)
    step(scene, 4)
    fill(scene, scene.field(LongText, "How is the team treated there?"), "As another intern")
    step(scene, 5)
    QTest.mouseClick(chip(scene, "Pause the search"), Qt.MouseButton.LeftButton)
    assert answers(journal, "job") == {"team": "As another intern", "pace": "pause"}
    assert [entry.text() for entry in scene.shown(StepEntry) if entry.is_done][1:] == ["Did it fit me?", "How I go on"]
    scene.press("Plan a pause")
    assert scene.places == [Place(Page.APPLICATIONS, part="pause")]
    step(scene, 7)
    scene.press("Done with it")
    assert scene.debrief(lumen).closed_on == DAY
    journal.applications.trash(lumen)
    assert journal.worksheets.listing() == []


def test_a_place_that_is_gone_is_said_in_the_bar(scene: Scene) -> None:
    scene.page.show_place(Place(Page.SETBACKS, 99, "worksheet"))
    assert scene.page.sheet is None
    assert len(scene.notices) == 1


def test_escape_closes_it_and_the_row_has_the_keyboard(scene: Scene, journal: Journal) -> None:
    worksheet = journal.worksheets.begin("idea", answers={"name": "Zine"}).record
    scene.page.refresh()
    scene.page.show_place(Place(Page.SETBACKS, worksheet, "worksheet"))
    sheet = scene.page.sheet
    assert sheet is not None
    scene.until(sheet.isVisible)
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert scene.page.sheet is None
    focused = scene.page.focusWidget()
    assert focused is not None
    assert "Zine" in focused.accessibleName()


def test_tab_walks_from_the_steps_through_the_questions_to_the_way_on(scene: Scene, journal: Journal) -> None:
    journal.worksheets.begin("project", answers={"name": "Relaunch", "goals": '[{"metric": "Views"}]'})
    sheet = visit(scene, "project", "goals")
    walked: list[str] = []
    entry = scene.shown(StepEntry)[sheet.step]
    entry.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(40):
        focused = scene.page.focusWidget()
        assert focused is not None
        name = focused.accessibleName() or getattr(focused, "text", str)()
        assert name, type(focused)
        if walked and name == walked[0]:
            break
        walked.append(name)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    wanted = ["Metric, row 1", "Target, row 1", "Actual, row 1", "Remove the row", "Metric, row 2", "Another row"]
    places = [walked.index(name) for name in (*wanted, "Ask me in three days", "Back", "Next: The figures")]
    assert places == sorted(places)


def test_the_page_is_one_place_for_all(scene: Scene, journal: Journal) -> None:
    assert isinstance(scene.page, SetbacksPage)
    visit(scene, "team-questions", "data")
    assert scene.field(LongText, "What do we do with our social data?").hasFocus()
