"""The form of an event: the person's stages, days that are unusual, and interviews numbered and named."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from careerjournal.domain.applications import ApplicationEvent
from careerjournal.domain.own_stages import OwnStage, listed
from careerjournal.domain.stages import EventKind, Stage
from careerjournal.language.words import words_for
from careerjournal.ui.forms.event_choices import log_choices
from careerjournal.ui.forms.event_form import EventForm
from tests.outside import DAY

WORDS = words_for("en").with_names({"stage.own.7": "On site", "event.screening": "Phone call"})
ROWS = [
    OwnStage(id=7, base=Stage.INTERVIEW, is_added=True, name="On site", position=401),
    OwnStage(id=8, base=Stage.SCREENING, name="Phone call"),
    OwnStage(id=9, base=Stage.WITHDRAWN, is_hidden=True),
]
APPLIED = ApplicationEvent(id=1, kind=EventKind.APPLIED, on=DAY - timedelta(days=10))


def form_of(qtbot: QtBot, event: ApplicationEvent | None = None, *others: ApplicationEvent) -> EventForm:
    form = EventForm(WORDS, DAY, event, listing=listed(ROWS), others=others)
    qtbot.addWidget(form)
    with qtbot.waitExposed(form):
        form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    return form


def offered(form: EventForm) -> list[str]:
    return [form.kind.itemText(number) for number in range(form.kind.count())]


def test_the_person_s_stages_are_offered_in_their_order_without_hidden_ones(qtbot: QtBot) -> None:
    form = form_of(qtbot)
    names = offered(form)
    assert names[:8] == [
        "Saved",
        "Applied",
        "Acknowledged",
        "Phone call",
        "Assessment",
        "Interview",
        "On site",
        "Offer",
    ]
    assert "Withdrawn" not in names
    assert not any(form.kind.itemIcon(number).isNull() for number in range(len(names)))


def test_a_stage_of_one_s_own_makes_a_move_to_it(qtbot: QtBot) -> None:
    form = form_of(qtbot)
    form.kind.set_key("own.7")
    made = form.event_made()
    assert made is not None
    assert (made.kind, made.to, made.stage_id) == (EventKind.MOVED, Stage.INTERVIEW, 7)
    form.kind.set_key("offer")
    made = form.event_made()
    assert made is not None
    assert (made.kind, made.to, made.stage_id) == (EventKind.OFFER, None, None)


def type_day(form: EventForm, day: date | None) -> None:
    """Write a day over the one that stands there, and leave the field."""
    form.day.line.setFocus()
    form.day.line.selectAll()
    QTest.keyClick(form.day.line, Qt.Key.Key_Delete)
    QTest.keyClicks(form.day.line, day.isoformat() if day else "")
    form.note.setFocus()


@pytest.mark.parametrize(
    ("event", "key", "name"),
    [
        (ApplicationEvent(kind=EventKind.WITHDRAWN, on=DAY), "withdrawn", "Withdrawn"),
        (ApplicationEvent(kind=EventKind.MOVED, on=DAY, to=Stage.OFFER), "moved.offer", "Moved to Offer"),
        (ApplicationEvent(kind=EventKind.MOVED, on=DAY), "moved", "Moved"),
    ],
)
def test_what_is_offered_no_longer_stays_what_it_was(
    qtbot: QtBot, event: ApplicationEvent, key: str, name: str
) -> None:
    form = form_of(qtbot, event)
    assert (form.kind.key, form.kind.currentText()) == (key, name)
    assert form.event_made() == event


def test_a_day_ahead_or_before_applying_is_named_and_kept(qtbot: QtBot) -> None:
    form = form_of(qtbot, ApplicationEvent(kind=EventKind.OFFER, on=DAY), APPLIED)
    assert not form._odd.isVisible()
    type_day(form, DAY + timedelta(days=3))
    assert form._odd.text() == "This day is still ahead. It is kept as it is."
    type_day(form, DAY - timedelta(days=30))
    assert form._odd.text() == "This is before the day you applied, 11 November 2026. It is kept as it is."
    made = form.event_made()
    assert made is not None
    assert made.on == DAY - timedelta(days=30)
    form.kind.set_key("interview")
    type_day(form, DAY + timedelta(days=3))
    assert not form._odd.isVisible()
    type_day(form, None)
    assert not form._odd.isVisible()


def test_an_interview_has_its_round_and_its_name(qtbot: QtBot) -> None:
    form = form_of(qtbot, ApplicationEvent(kind=EventKind.INTERVIEW, on=DAY, round=2, name="With the team"))
    assert form.round.isVisible()
    assert form.name.isVisible()
    assert (form.round.value(), form.name.text()) == (2, "With the team")
    form.kind.set_key("own.7")
    assert not form.round.isVisible()


def test_logging_offers_each_stage_with_the_person_s_beside_it() -> None:
    choices = log_choices(listed(ROWS), [EventKind.APPLIED, EventKind.INTERVIEW, EventKind.WITHDRAWN], WORDS)
    assert [choice.key for choice in choices] == ["applied", "interview", "own.7"]
    assert [choice.stage for choice in choices] == [Stage.APPLIED, Stage.INTERVIEW, Stage.INTERVIEW]
