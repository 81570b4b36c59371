"""What belongs to an application, as the person meets it: company, people, documents, salary, tags, set-out notes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from careerjournal.domain.applications import Arrangement, SalaryPer
from careerjournal.domain.companies import Contact, Purpose
from careerjournal.domain.places import Page, Place
from careerjournal.domain.stages import EventKind
from careerjournal.journal.journal import Journal
from careerjournal.ui.forms.companies_sheet import CompaniesSheet
from careerjournal.ui.forms.company_sheet import CompanySheet
from careerjournal.ui.forms.contact_sheet import ContactSheet
from careerjournal.ui.forms.cv_versions_sheet import CvVersionsSheet
from careerjournal.ui.forms.document_sheet import KeptDocumentSheet, NewDocumentSheet
from careerjournal.ui.kit.blocks import FactRow, OpenRow
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.pages.applications.application_sheet import ApplicationSheet
from careerjournal.ui.pages.applications.detail import Detail
from tests.outside import PreparedAnswers
from tests.ui.pages.applications_story import DAY, Stage, logged

PDF = b"%PDF-1.7 my life"


class Opened(QObject):
    """The system's door: remembers what it was asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[QUrl] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.urls.append(url)


@pytest.fixture
def opened() -> Iterator[Opened]:
    door = Opened()
    for scheme in ("file", "https", "mailto"):
        QDesktopServices.setUrlHandler(scheme, door, "open")  # type: ignore[arg-type]
    yield door
    for scheme in ("file", "https", "mailto"):
        QDesktopServices.unsetUrlHandler(scheme)


@pytest.fixture
def harbour(journal: Journal) -> int:
    kinds = (EventKind.APPLIED, EventKind.INTERVIEW)
    return logged(
        journal, "Harbour", *kinds, days_ago=30, role="Content lead", salary="50-60k €/yr", cv_version="Short"
    )


@pytest.fixture
def stage(qtbot: QtBot, desk: Desk, journal: Journal, harbour: int) -> Stage:
    logged(journal, "Harbour", EventKind.APPLIED, EventKind.NO_REPLY, days_ago=90, role="Editor", cv_version="short")
    stage = Stage(desk)
    qtbot.addWidget(stage)
    with qtbot.waitExposed(stage):
        stage.show()
    stage.activateWindow()
    return stage


@pytest.fixture
def detail(stage: Stage, harbour: int) -> Detail:
    stage.page.show_place(Place(Page.APPLICATIONS, harbour))
    assert stage.page.detail is not None
    return stage.page.detail


def words(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(Label) if label.isVisibleTo(widget)]


def facts(detail: Detail) -> dict[str, str]:
    rows = detail.facts.findChildren(FactRow)
    return {names[0]: names[1] for row in rows if len(names := words(row)) == 2}


def drop(detail: Detail, *paths: Path) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPoint(20, 20), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    detail.dropEvent(event)
    return event.isAccepted()


def cv(tmp_path: Path, name: str = "CV Lina.pdf", data: bytes = PDF) -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


def test_the_company_stands_behind_its_name(
    qtbot: QtBot, stage: Stage, detail: Detail, journal: Journal, opened: Opened
) -> None:
    QTest.keyClick(detail.company, Qt.Key.Key_Return)
    sheet = stage.page.findChildren(CompanySheet)[-1]
    assert "2 applications here before: 1 with an interview and 1 without a reply." in words(sheet)
    QTest.keyClicks(sheet.website, "harbour.example")
    sheet.open_site.click()
    assert [url.toString() for url in opened.urls] == ["https://harbour.example"]
    sheet.admired.setChecked(True)
    sheet.name.setText("Harbour Museum")
    sheet.accept_button.click()
    (row,) = journal.companies.admired()
    assert (row.company.name, row.company.website, row.applications) == ("Harbour Museum", "harbour.example", 2)
    assert detail.company.accessibleName() == "Harbour Museum"
    assert "You would like to work here." in words(detail)
    stage.undo()
    assert detail.company.accessibleName() == "Harbour"
    assert journal.companies.listing() == []


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "nothing here", ""])
def test_only_a_web_address_is_opened(stage: Stage, detail: Detail, opened: Opened, address: str) -> None:
    detail.company.click()
    sheet = stage.page.findChildren(CompanySheet)[-1]
    sheet.website.setText(address)
    sheet.open_site.click()
    assert opened.urls == []


def test_an_application_of_the_company_can_be_opened_from_there(stage: Stage, detail: Detail, harbour: int) -> None:
    detail.company.click()
    sheet = stage.page.findChildren(CompanySheet)[-1]
    row = next(row for row in sheet.findChildren(OpenRow) if row.accessibleName().startswith("Editor"))
    row.click()
    assert not sheet.isVisible()
    assert stage.places[-1].page is Page.APPLICATIONS
    assert stage.places[-1].record not in (None, harbour)


def test_admired_companies_are_listed_and_added_by_name(stage: Stage, detail: Detail, journal: Journal) -> None:
    detail.company.click()
    sheet = stage.page.findChildren(CompanySheet)[-1]
    sheet.all_asked.emit()
    companies = stage.page.findChildren(CompaniesSheet)[-1]
    QTest.keyClicks(companies.name, "Zenith")
    QTest.keyClick(companies.name, Qt.Key.Key_Return)
    assert companies.isVisible()
    assert [row.accessibleName() for row in companies.rows] == [
        "Zenith, Would like to work there · nothing sent so far"
    ]
    assert [row.company.name for row in journal.companies.admired()] == ["Zenith"]
    QTest.keyClick(companies.name, Qt.Key.Key_Return)
    assert not companies.isVisible()


def test_somebody_is_added_met_over_the_application_and_written_to(
    stage: Stage, detail: Detail, journal: Journal, harbour: int, opened: Opened
) -> None:
    detail.people.add_button.click()
    sheet = stage.page.findChildren(ContactSheet)[-1]
    sheet.accept_button.click()
    assert sheet.isVisible()
    QTest.keyClicks(sheet.name, "Ines")
    QTest.keyClicks(sheet.mail, "ines@harbour.example")
    sheet.write.click()
    assert [url.toString() for url in opened.urls] == ["mailto:ines@harbour.example"]
    sheet.in_touch.click()
    sheet.accept_button.click()
    (contact,) = journal.applications.one(harbour).contacts
    assert (contact.name, contact.company, contact.last_on) == ("Ines", "Harbour", DAY)
    assert [row.accessibleName() for row in detail.people.findChildren(OpenRow)] == ["Ines, in touch on 21 Nov"]


def test_a_contact_is_changed_and_removed_from_its_row(
    stage: Stage, detail: Detail, journal: Journal, harbour: int
) -> None:
    journal.contacts.keep(Contact(application_id=harbour, name="Ines", next_on=date(2026, 11, 20)))
    stage.page.refresh()
    (row,) = detail.people.findChildren(OpenRow)
    assert row.accessibleName() == "Ines, to write to since 20 Nov"
    row.click()
    sheet = stage.page.findChildren(ContactSheet)[-1]
    sheet.in_touch.click()
    assert sheet.next.day is None
    sheet.next.line.setText("31 February")
    sheet.accept_button.click()
    assert sheet.isVisible()
    assert sheet.next.error
    sheet.next.set_day(None)
    sheet.accept_button.click()
    assert journal.contacts.due(DAY) == []


def test_a_dropped_file_is_asked_about_and_kept_with_its_version(
    qtbot: QtBot, stage: Stage, detail: Detail, journal: Journal, harbour: int, tmp_path: Path
) -> None:
    assert drop(detail, cv(tmp_path))
    sheet = stage.page.findChildren(NewDocumentSheet)[-1]
    assert (sheet.purpose.key, sheet.version.text()) == (Purpose.CV.value, "Short")
    with qtbot.waitSignal(stage.desk.changed):
        sheet.accept_button.click()
    (document,) = journal.applications.one(harbour).documents
    assert (document.name, document.purpose, document.version) == ("CV Lina.pdf", Purpose.CV, "Short")
    (row,) = detail.papers.findChildren(OpenRow)
    assert row.accessibleName() == "CV Lina.pdf, CV “Short” · 1 kB"
    stage.undo()
    assert journal.applications.one(harbour).documents == ()


def test_several_dropped_files_are_kept_as_what_their_names_say(
    qtbot: QtBot, stage: Stage, detail: Detail, journal: Journal, harbour: int, tmp_path: Path
) -> None:
    assert drop(detail, cv(tmp_path, "Cover letter.pdf"), cv(tmp_path, "portfolio.pdf", b"%PDF 2"))
    qtbot.waitUntil(lambda: len(journal.applications.one(harbour).documents) == 2)
    purposes = {one.name: one.purpose for one in journal.applications.one(harbour).documents}
    assert purposes == {"Cover letter.pdf": Purpose.LETTER, "portfolio.pdf": Purpose.PORTFOLIO}


def test_words_that_are_dropped_are_no_file(detail: Detail) -> None:
    assert not drop(detail)


def test_a_file_that_is_too_large_is_refused_in_the_bar(
    qtbot: QtBot, stage: Stage, detail: Detail, tmp_path: Path
) -> None:
    with (tmp_path / "film.mp4").open("wb") as large:
        large.truncate(30 * 1024 * 1024)
    drop(detail, tmp_path / "film.mp4")
    with qtbot.waitSignal(stage.desk.noticed):
        stage.page.findChildren(NewDocumentSheet)[-1].accept_button.click()
    assert stage.notices[-1].words.startswith("film.mp4 has 30 MB, and a document can have at most 25 MB.")


def kept(stage: Stage, journal: Journal, harbour: int, name: str = "cv.pdf", data: bytes = PDF) -> None:
    journal.documents.add(data, application_id=harbour, name=name, purpose=Purpose.CV, version="Short")
    stage.page.refresh()


def test_enter_opens_a_document_out_of_a_private_folder_that_goes_with_the_desk(
    qtbot: QtBot, stage: Stage, detail: Detail, journal: Journal, harbour: int, opened: Opened
) -> None:
    kept(stage, journal, harbour)
    (row,) = detail.papers.findChildren(OpenRow)
    QTest.keyClick(row, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(opened.urls))
    path = Path(opened.urls[0].toLocalFile())
    assert path.read_bytes() == PDF
    stage.desk.closing.emit()
    assert not path.exists()


def test_a_program_is_never_handed_to_the_system(
    qtbot: QtBot, stage: Stage, detail: Detail, journal: Journal, harbour: int, opened: Opened
) -> None:
    kept(stage, journal, harbour, "cv.pdf", b"MZ\x90")
    with qtbot.waitSignal(stage.desk.noticed):
        detail.papers.findChildren(OpenRow)[0].click()
    assert stage.notices[-1].words.startswith("cv.pdf is a program, so it is kept but not opened")
    assert [offer.words for offer in stage.notices[-1].offers] == ["Save a copy"]
    assert opened.urls == []


def test_a_copy_is_saved_where_the_person_says(
    qtbot: QtBot, stage: Stage, detail: Detail, journal: Journal, harbour: int, tmp_path: Path
) -> None:
    kept(stage, journal, harbour)
    dialogs = stage.desk.dialogs
    assert isinstance(dialogs, PreparedAnswers)
    dialogs.path = tmp_path / "copy.pdf"
    menu = detail.papers.menu(journal.applications.one(harbour).documents[0])
    with qtbot.waitSignal(stage.desk.noticed):
        next(action for action in menu.actions() if action.text() == "Save a copy…").trigger()
    assert (tmp_path / "copy.pdf").read_bytes() == PDF
    assert dialogs.asked == ["cv.pdf"]


def test_a_document_is_changed_and_removed_by_its_menu(
    stage: Stage, detail: Detail, journal: Journal, harbour: int
) -> None:
    kept(stage, journal, harbour)
    menu = detail.papers.menu(journal.applications.one(harbour).documents[0])
    next(action for action in menu.actions() if action.text() == "Change…").trigger()
    sheet = stage.page.findChildren(KeptDocumentSheet)[-1]
    sheet.version.setText("Long")
    sheet.accept_button.click()
    assert journal.applications.one(harbour).documents[0].version == "Long"
    menu = detail.papers.menu(journal.applications.one(harbour).documents[0])
    next(action for action in menu.actions() if action.text() == "Remove").trigger()
    assert journal.documents.all() == []
    assert detail.papers.title.accessibleName() == "Documents, none"
    stage.undo()
    assert [one.version for one in journal.applications.one(harbour).documents] == ["Long"]


def test_which_cv_went_where_stands_behind_its_version(stage: Stage, detail: Detail) -> None:
    detail.facts.versions_asked.emit()
    sheet = stage.page.findChildren(CvVersionsSheet)[-1]
    assert len(sheet.sections) == 1
    assert {row.accessibleName().split(",")[0] for row in sheet.findChildren(OpenRow)} == {"Harbour"}
    assert any(text in ("Short: 2 applications", "short: 2 applications") for text in words(sheet))


def test_all_that_is_noted_is_entered_by_keyboard(stage: Stage, detail: Detail, journal: Journal, harbour: int) -> None:
    detail.edit.click()
    sheet = stage.page.findChildren(ApplicationSheet)[-1]
    extras = sheet.form.extras
    assert (extras.salary.range.low, extras.salary.range.high) == (50_000, 60_000)
    extras.arrangement.set_key("hybrid")
    QTest.keyClicks(extras.tags.line, "museum,two days")
    QTest.keyClick(extras.excitement, Qt.Key.Key_4)
    extras.deadline.line.setText("1 December 2026")
    extras.referral.setChecked(True)
    extras.salary.lines["salary_high"].setText("58k")
    sheet.accept_button.click()
    application = journal.applications.one(harbour).application
    assert (application.salary_low, application.salary_high) == (50_000, 58_000)
    assert (application.salary_currency, application.salary_per) == ("EUR", SalaryPer.YEAR)
    assert application.salary == "50-60k €/yr"
    assert (application.arrangement, application.tags) == (Arrangement.HYBRID, ("museum", "two days"))
    assert (application.excitement, application.is_referral) == (4, True)
    assert application.deadline_on == date(2026, 12, 1)
    shown = facts(detail)
    assert shown["Salary"].endswith("EUR a year")
    assert shown["As it was said"] == "50-60k €/yr"
    assert (shown["Tags"], shown["Excitement"]) == ("museum, two days", "4 of 5")


@pytest.mark.parametrize(
    ("low", "high", "currency", "wrong"),
    [
        ("lots", "", "", "salary_low"),
        ("60k", "50k", "EUR", "salary_high"),
        ("50k", "60k", "XXQ", "salary_currency"),
    ],
)
def test_a_range_that_makes_no_sense_is_said_at_its_field(
    stage: Stage, detail: Detail, journal: Journal, harbour: int, low: str, high: str, currency: str, wrong: str
) -> None:
    before = journal.applications.one(harbour).application
    detail.edit.click()
    sheet = stage.page.findChildren(ApplicationSheet)[-1]
    for name, text in (("salary_low", low), ("salary_high", high), ("salary_currency", currency)):
        sheet.form.extras.salary.lines[name].setText(text)
    sheet.accept_button.click()
    assert sheet.isVisible()
    assert sheet.form.extras.salary.fields[wrong].error
    assert journal.applications.one(harbour).application == before


def test_marked_notes_are_set_out_until_one_writes(
    qtbot: QtBot, stage: Stage, detail: Detail, journal: Journal, harbour: int, opened: Opened
) -> None:
    notes = detail.notes
    assert not notes.turn.button.isVisible()
    notes.editor.setFocus()
    notes.editor.insertPlainText("- ask **who**\n\n[site](https://a.example) [bad](file:///etc/passwd)")
    assert notes.turn.button.isVisible()
    notes.turn.button.click()
    assert notes.turn.is_reading
    assert notes.reading.toPlainText().splitlines()[0] == "ask who"
    assert journal.applications.one(harbour).application.notes.startswith("- ask **who**")
    notes.reading.anchorClicked.emit(QUrl("https://a.example"))
    notes.reading.anchorClicked.emit(QUrl("file:///etc/passwd"))
    assert [url.toString() for url in opened.urls] == ["https://a.example"]
    notes.turn.button.click()
    assert not notes.reading.isVisible()
    assert notes.editor.hasFocus()


def test_what_was_folded_away_stays_so_for_the_next_application(stage: Stage, detail: Detail, journal: Journal) -> None:
    other = logged(journal, "Nord", EventKind.APPLIED)
    journal.contacts.keep(Contact(application_id=other, name="Ole"))
    detail.people.folded.emit(True)
    stage.page.show_place(Place(Page.APPLICATIONS, other))
    shown = stage.page.detail
    assert shown is not None
    assert not shown.people.is_open
    assert shown.papers.is_open
