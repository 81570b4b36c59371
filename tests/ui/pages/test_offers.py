"""Offers as the person meets them: noted in the panel, weighed side by side, saved as a PDF."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from careerjournal.domain.applications import SalaryPer
from careerjournal.domain.notices import due_things
from careerjournal.domain.offers import JobOffer
from careerjournal.domain.places import Page, Place
from careerjournal.domain.stages import EventKind
from careerjournal.journal.journal import Journal
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Combo
from careerjournal.ui.kit.look import install_theme, quiet_theme
from careerjournal.ui.pages.applications.offers.beside_sheet import AT_MOST, BesideSheet
from careerjournal.ui.pages.applications.offers.offer_sheet import OfferSheet
from careerjournal.ui.pages.today.page import TodayPage
from tests.outside import PreparedAnswers
from tests.ui.pages.applications_story import DAY, Stage, logged


def noted(journal: Journal, company: str, **fields: Any) -> int:
    own = logged(journal, company, EventKind.OFFER, days_ago=1, role="Writer")
    terms = {"salary": 50_000, "currency": "EUR", "per": SalaryPer.YEAR, **fields}
    return journal.offers.keep(JobOffer(application_id=own, **terms)).record


@pytest.fixture
def stage(qtbot: QtBot, desk: Desk) -> Stage:
    stage = Stage(desk)
    qtbot.addWidget(stage)
    with qtbot.waitExposed(stage):
        stage.show()
    stage.activateWindow()
    return stage


def form_of(stage: Stage) -> OfferSheet:
    return stage.page.findChildren(OfferSheet)[-1]


def beside(stage: Stage) -> BesideSheet:
    stage.page.show_place(Place(Page.APPLICATIONS, part="offers"))
    return stage.page.findChildren(BesideSheet)[-1]


def choose(combo: Combo, key: str) -> None:
    combo.set_key(key)
    combo.activated.emit(combo.currentIndex())


def said(sheet: BesideSheet) -> str:
    assert sheet.grid is not None
    words = [label.text() for label in sheet.grid.findChildren(QLabel) if label.isVisibleTo(sheet.grid)]
    return " ".join(" ".join(words).split())


def show(stage: Stage, application_id: int) -> None:
    stage.page.show_place(Place(Page.APPLICATIONS, record=application_id))


def test_terms_are_typed_read_in_any_spelling_and_undone(stage: Stage, journal: Journal) -> None:
    own = logged(journal, "Lumen", EventKind.OFFER, days_ago=1)
    show(stage, own)
    assert stage.page.detail is not None
    QTest.mouseClick(stage.page.detail.offers.add_button, Qt.MouseButton.LeftButton)
    form = form_of(stage)
    form.lines["salary"].setText("52k")
    form.currency.setText("€")
    form.lines["remote_days"].setText("٣")
    form.lines["commute"].setText("25")
    form.terms.setPlainText("عقد لسنتين")
    form.accept_button.click()
    (offer,) = journal.offers.of(own)
    assert (offer.salary, offer.currency, offer.per) == (52_000, "EUR", SalaryPer.YEAR)
    assert (offer.remote_days, offer.commute, offer.holidays) == (3, 25, None)
    assert offer.terms == "عقد لسنتين"
    assert stage.page.detail.offers.beside is not None
    journal.history.undo()
    assert journal.offers.of(own) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("salary", "-50000"),
        ("salary", "1000000000000000"),
        ("salary", "a lot"),
        ("bonus", "−3"),
        ("remote_days", "8"),
        ("remote_days", "two"),
        ("holidays", "400"),
        ("commute", "-1"),
    ],
)
def test_what_cannot_be_read_is_said_at_its_field_and_nothing_is_kept(
    stage: Stage, journal: Journal, name: str, text: str
) -> None:
    own = logged(journal, "Lumen", EventKind.OFFER, days_ago=1)
    show(stage, own)
    assert stage.page.detail is not None
    stage.page.detail.offers.add_button.click()
    form = form_of(stage)
    form.lines[name].setText(text)
    form.accept_button.click()
    assert form.isVisible()
    assert form.fields[name].error
    assert journal.offers.of(own) == []


def test_an_offer_is_asked_about_only_once_there_was_an_interview(stage: Stage, journal: Journal) -> None:
    applied = logged(journal, "Lumen", EventKind.APPLIED, days_ago=1)
    met = logged(journal, "Quill", EventKind.INTERVIEW, days_ago=1)
    show(stage, applied)
    assert stage.page.detail is not None
    assert stage.page.detail.offers.isHidden()
    show(stage, met)
    assert not stage.page.detail.offers.isHidden()


def test_weights_and_scores_are_chosen_in_place_and_the_numbers_follow(stage: Stage, journal: Journal) -> None:
    first = noted(journal, "Lumen", decide_by=DAY + timedelta(days=2))
    second = noted(journal, "Quill", salary=4_500, per=SalaryPer.MONTH)
    sheet = beside(stage)
    assert sheet.chosen == [first, second]
    assert sheet.grid is not None
    for words in ("Lumen", "Quill", "50 000 EUR a year", "4500 EUR a month", "54 000 EUR", "Nothing scored yet"):
        assert words in said(sheet)
    sheet.grid.scores[first, "growth"].setFocus()
    choose(sheet.grid.scores[first, "growth"], "4")
    assert "12 of 15 points, 80 %" in said(sheet)
    assert "5 not scored, so not counted" in said(sheet)
    assert sheet.focusWidget() is sheet.grid.scores[first, "growth"], (
        "the choice keeps the focus though the grid is new"
    )
    choose(sheet.grid.weights["growth"], "5")
    choose(sheet.grid.scores[second, "growth"], "2")
    assert "20 of 25 points, 80 %" in said(sheet)
    assert "10 of 25 points, 40 %" in said(sheet)
    choose(sheet.grid.scores[second, "growth"], "")
    assert [of.total.judged for of in journal.offers.beside().weighed] == [1, 0]


def test_scores_come_from_numbers_only_where_that_is_asked(stage: Stage, journal: Journal) -> None:
    noted(journal, "Lumen", remote_days=4)
    noted(journal, "Quill", remote_days=2)
    sheet = beside(stage)
    assert all(of.total.judged == 0 for of in journal.offers.beside().weighed)
    sheet.fill.click()
    assert [[one.score for one in of.judged][:4] for of in journal.offers.beside().weighed] == [
        [5, None, 5, None],
        [5, None, 3, None],
    ]
    journal.history.undo()
    assert all(of.total.judged == 0 for of in journal.offers.beside().weighed)


def test_a_criterion_of_ones_own_is_added_once_by_enter_and_removed(stage: Stage, journal: Journal) -> None:
    noted(journal, "Lumen")
    sheet = beside(stage)
    for _ in range(2):
        sheet.own.setFocus()
        QTest.keyClicks(sheet.own, "Near the sea")
        QTest.keyClick(sheet.own, Qt.Key.Key_Return)
    assert sheet.isVisible()
    assert [one.name for one in journal.offers.criteria() if not one.built_in] == ["Near the sea"]
    assert sheet.grid is not None
    assert "Near the sea" in said(sheet)
    sheet.grid.removed.emit(journal.offers.criteria()[-1])
    assert "Near the sea" not in said(sheet)


def test_no_more_offers_are_shown_than_can_be_read_and_which_ones_is_chosen(stage: Stage, journal: Journal) -> None:
    ids = [noted(journal, f"Company {number}") for number in range(AT_MOST + 2)]
    sheet = beside(stage)
    assert sheet.chosen == ids[:AT_MOST]
    assert not sheet.chips[ids[-1]].isEnabled()
    sheet.chips[ids[0]].click()
    sheet.chips[ids[-1]].click()
    assert sheet.chosen == [*ids[1:AT_MOST], ids[-1]]
    assert not sheet.chips[ids[0]].isEnabled()


def test_currencies_are_named_and_not_compared(stage: Stage, journal: Journal) -> None:
    noted(journal, "Lumen")
    noted(journal, "Quill", currency="USD")
    sheet = beside(stage)
    assert sheet.money.text() == "The amounts are in EUR and USD, so they are not compared with each other."


def test_without_offers_it_says_where_they_come_from_and_offers_nothing_to_fill(stage: Stage) -> None:
    sheet = beside(stage)
    assert sheet.grid is None
    assert sheet.fill.isHidden()
    assert sheet.save.isHidden()


def test_the_chip_of_offers_leads_there(stage: Stage, journal: Journal) -> None:
    noted(journal, "Lumen")
    stage.page.refresh()
    tools = stage.page.list.tools
    assert tools.beside.isHidden()
    QTest.mouseClick(tools.chips["offers"], Qt.MouseButton.LeftButton)
    assert tools.beside.isVisible()
    QTest.mouseClick(tools.beside, Qt.MouseButton.LeftButton)
    assert stage.page.findChildren(BesideSheet)[-1].isVisible()


def test_what_is_shown_is_saved_as_a_pdf(stage: Stage, journal: Journal, qtbot: QtBot, tmp_path: Path) -> None:
    noted(journal, "Lumen")
    noted(journal, "Quill")
    answers = stage.desk.dialogs
    assert isinstance(answers, PreparedAnswers)
    answers.path = tmp_path / "offers"
    sheet = beside(stage)
    written = tmp_path / "offers.pdf"
    with qtbot.waitSignal(stage.desk.noticed):
        sheet.save.click()
    with pypdfium2.PdfDocument(written) as document:
        text = document[0].get_textpage().get_text_bounded()
    assert "Lumen" in text
    assert "Quill" in text


@pytest.mark.parametrize("language", ["en", "ar"])
def test_columns_go_with_the_direction_of_the_screen(
    qapp: QApplication, journal: Journal, desk: Desk, qtbot: QtBot, language: str, stage_of: Callable[[Desk], Stage]
) -> None:
    install_theme(qapp, quiet_theme(), language=language, scheme="dark")
    noted(journal, "شركة النور", terms="عقد لسنتين")
    noted(journal, "Quill")
    stage = stage_of(desk)
    sheet = beside(stage)
    assert sheet.grid is not None
    first, second = (sheet.grid.scores[own, "salary"].mapTo(sheet, sheet.rect().topLeft()).x() for own in sheet.chosen)
    assert (first > second) == (language == "ar")


@pytest.fixture
def stage_of(qtbot: QtBot) -> Callable[[Desk], Stage]:
    def make(desk: Desk) -> Stage:
        made = Stage(desk)
        qtbot.addWidget(made)
        with qtbot.waitExposed(made):
            made.show()
        return made

    return make


def test_an_offer_to_decide_on_stands_in_today_and_is_notified_of_once(
    qtbot: QtBot, desk: Desk, journal: Journal
) -> None:
    noted(journal, "Lumen", decide_by=DAY + timedelta(days=1))
    page = TodayPage(desk)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    words = " ".join(label.text() for label in page.findChildren(QLabel))
    assert "Decide on the offer of Lumen" in words
    assert "Tomorrow" in words
    view = journal.today.view(DAY)
    keys = [thing.key for thing in due_things(view)]
    assert f"decision {view.decisions[0].application_id} {DAY + timedelta(days=1)}" in keys
