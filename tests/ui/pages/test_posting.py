"""The Posting page as a person meets it: goals, weeks, rest, suggestions, the log, drafts and reminders."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from careerjournal.domain.places import Page, Place
from careerjournal.domain.posting import Channel, Period, Post, PostDraft, PostingGoal, PostKind, Reminder
from careerjournal.journal.journal import Journal
from careerjournal.ui.forms.post_form import PostSheet, ask_post
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.pages.posting.draft_sheet import DraftSheet
from careerjournal.ui.pages.posting.goal_row import GoalRow
from careerjournal.ui.pages.posting.goal_sheet import GoalSheet
from careerjournal.ui.pages.posting.history_sheet import HistorySheet
from careerjournal.ui.pages.posting.log_segment import LogSegment
from careerjournal.ui.pages.posting.page import PostingPage
from careerjournal.ui.pages.posting.post_log import PostRow
from careerjournal.ui.pages.posting.reminder_sheet import ReminderSheet
from careerjournal.ui.pages.posting.rest_sheet import RestSheet
from careerjournal.ui.pages.posting.suggestion_block import SuggestionBlock
from careerjournal.ui.pages.posting.week_segment import WeekSegment
from careerjournal.ui.pages.today.page import TodayPage
from tests.outside import DAY, PreparedAnswers

MONDAY = date(2026, 11, 16)
WEEK = timedelta(days=7)
Open = Callable[[], WeekSegment]


@pytest.fixture
def blog(journal: Journal) -> int:
    return journal.posting.keep_channel(Channel(name="Blog")).record


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> Iterator[PostingPage]:
    made = PostingPage(desk)
    qtbot.addWidget(made)
    made.resize(1000, 760)
    desk.changed.connect(made.mark_stale)
    yield made
    sheet = QApplication.activeModalWidget()
    if sheet is not None:
        sheet.close()


@pytest.fixture
def opened(page: PostingPage, qtbot: QtBot) -> Open:
    """Show the page, or wait until it has read anew."""

    def show() -> WeekSegment:
        page.show()
        week = page.segment
        assert isinstance(week, WeekSegment)
        qtbot.waitUntil(lambda: week.view is not None and week._task is None)
        return week

    return show


def weekly(channel_id: int, target: int = 1, starts_on: date = MONDAY - 4 * WEEK) -> PostingGoal:
    return PostingGoal(channel_id=channel_id, target=target, starts_on=starts_on)


def post_on(journal: Journal, channel_id: int, *days: date, kind: PostKind = PostKind.POST) -> None:
    journal.posting.log_posts(
        [Post(channel_id=channel_id, at=datetime.combine(day, time(12), UTC), zone="UTC", kind=kind) for day in days]
    )


def only_row(week: WeekSegment) -> GoalRow:
    (row,) = week.rows.values()
    return row


def sheet_of(kind: type) -> object:
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    return found


def button(parent: QWidget, words: str) -> Button:
    return next(one for one in parent.findChildren(Button) if one.text() == words)


def test_without_channels_the_first_step_is_offered(opened: Open, journal: Journal) -> None:
    week = opened()
    button(week._empty, "Set a posting goal").click()
    sheet = sheet_of(GoalSheet)
    assert isinstance(sheet, GoalSheet)
    sheet.accept()
    assert journal.posting.channels() == []  # nothing without a name
    sheet.name.setText("Letter")
    sheet.days.chips[2].setChecked(True)
    sheet.accept()
    (channel,) = journal.posting.channels()
    (goal,) = journal.posting.goals(channel.id)
    assert (goal.target, goal.period, goal.suits, goal.starts_on) == (1, Period.WEEK, "2", DAY)
    assert only_row(opened()).week.words == "0 of 1, 2 days left"
    journal.history.undo()
    assert journal.posting.channels() == []  # the channel and its goal were one step


def test_a_press_on_posted_counts(opened: Open, journal: Journal, blog: int) -> None:
    journal.posting.set_goal(weekly(blog, 2))
    row = only_row(opened())
    row.act.click()
    assert row is only_row(opened())
    assert row.week.words == "1 of 2, floor met, 2 days left"
    journal.history.undo()
    assert journal.posting.posts(blog) == []


def test_a_reply_is_logged_where_replies_count(opened: Open, journal: Journal, blog: int) -> None:
    journal.posting.set_goal(
        PostingGoal(channel_id=blog, period=Period.DAY, target=1, starts_on=MONDAY, counts_posts=False,
                    counts_replies=True, suits="01234")
    )  # fmt: skip
    post_on(journal, blog, MONDAY, MONDAY + timedelta(days=3), kind=PostKind.REPLY)
    row = only_row(opened())
    assert row.act.text() == "Replied"
    assert row.week.words == "2 of 5 days"
    row.act.click()
    assert journal.posting.posts(blog, limit=1)[0].kind is PostKind.REPLY


def test_weeks_are_walked_through_and_each_is_judged_by_its_goal(opened: Open, journal: Journal, blog: int) -> None:
    journal.posting.set_goal(weekly(blog, 1))
    journal.posting.set_goal(weekly(blog, 2, MONDAY))
    post_on(journal, blog, MONDAY - WEEK)
    week = opened()
    week.tools.back.click()
    assert only_row(week).week.words == "1 of 1, kept"
    week.tools.back.click()
    assert only_row(week).week.words == "0 of 1"
    week.tools.now.click()
    assert only_row(week).week.words == "0 of 2, 2 days left"
    assert not week.tools.ahead.isEnabled()


def test_one_click_lets_the_shown_week_go_and_counts_it_again(opened: Open, journal: Journal, blog: int) -> None:
    journal.posting.set_goal(weekly(blog))
    week = opened()
    week.tools.back.click()
    week.tools.let_go.click()
    week = opened()
    assert only_row(week).week.words == "0 of 1, let go"
    assert week.tools.week.first == MONDAY - WEEK  # the week shown stays
    week.tools.let_go.click()
    assert only_row(opened()).week.words == "0 of 1"


def test_a_run_that_ended_is_told_as_the_best_so_far(opened: Open, journal: Journal, blog: int) -> None:
    journal.posting.set_goal(weekly(blog, 1, MONDAY - 6 * WEEK))
    post_on(journal, blog, *(MONDAY - number * WEEK for number in (6, 5, 4, 3)))
    row = only_row(opened())
    assert "4 weeks, the best so far" in row.strength.accessibleName()
    assert "0 weeks" not in row.strength.accessibleName()


def test_a_rest_is_planned_and_ended_in_the_row(opened: Open, journal: Journal, blog: int) -> None:
    journal.posting.set_goal(weekly(blog))
    opened().tools.rest.click()
    sheet = sheet_of(RestSheet)
    assert isinstance(sheet, RestSheet)
    sheet.pause.click()
    row = only_row(opened())
    assert (row.week.words, row.act.text()) == ("Resting until you end it", "End the rest")
    row.act.click()
    assert journal.posting.rests() == []
    assert only_row(opened()).act.text() == "Posted"


def test_a_suggestion_is_taken_left_or_refused_for_good(
    opened: Open, page: PostingPage, journal: Journal, blog: int, qtbot: QtBot
) -> None:
    journal.posting.set_goal(weekly(blog))
    post_on(journal, blog, *(MONDAY - number * WEEK for number in range(1, 5)))
    week = opened()
    (block,) = week.findChildren(SuggestionBlock)
    block.never.click()
    opened()
    assert len(journal.posting_choices.refused()) == 1
    journal.history.undo()
    page.mark_stale()
    opened()
    qtbot.waitUntil(lambda: bool(week._suggested))
    again = next(one for one in week.findChildren(SuggestionBlock) if one is not block)
    again.take.click()
    assert [goal.target for goal in journal.posting.goals(blog)] == [1, 2]


def test_the_half_year_is_told_day_by_day(opened: Open, journal: Journal, blog: int) -> None:
    journal.posting.set_goal(weekly(blog))
    post_on(journal, blog, MONDAY, MONDAY)
    week = opened()
    words = [part.words for part in week.heat.chart.picture.parts]
    assert len(words) % 7 == 6  # whole weeks but for tomorrow, a Sunday
    assert len(words) > 20 * 7
    assert "Monday, 16 November: 2 posted" in words
    assert words[-1] == "Saturday, 21 November: nothing posted"


def test_the_history_marks_each_goal(opened: Open, journal: Journal, blog: int) -> None:
    journal.posting.set_goal(weekly(blog, 1, MONDAY - 9 * WEEK))
    journal.posting.set_goal(weekly(blog, 2, MONDAY - 3 * WEEK))
    only_row(opened()).strength.click()
    sheet = sheet_of(HistorySheet)
    assert isinstance(sheet, HistorySheet)
    sheet.chart.resize(600, 200)
    words = [part.words for part in sheet.chart.picture.parts]
    assert sum(said.startswith("From ") for said in words) == 2
    assert any("Strength 0" in said for said in words)


def test_the_calendar_and_the_strength_are_taken_along(
    opened: Open, desk: Desk, journal: Journal, blog: int, qtbot: QtBot, tmp_path: Path
) -> None:
    journal.posting.set_goal(weekly(blog, 1, MONDAY - 9 * WEEK))
    answers = desk.dialogs
    assert isinstance(answers, PreparedAnswers)
    answers.path = tmp_path / "days.svg"
    week = opened()
    with qtbot.waitSignal(week.heat.export_button.exported, timeout=20_000):
        week.heat.export_button.click()
    root = ElementTree.parse(answers.path).getroot()
    assert len(root.findall(".//{http://www.w3.org/2000/svg}rect")) > 20 * 7
    only_row(week).strength.click()
    sheet = sheet_of(HistorySheet)
    assert isinstance(sheet, HistorySheet)
    answers.path = tmp_path / "strength.png"
    with qtbot.waitSignal(sheet.export_button.exported, timeout=20_000):
        sheet.export_button.click()
    assert QImage(str(answers.path)).width() == 2400


def test_the_posting_days_are_saved_as_a_calendar(
    opened: Open, desk: Desk, journal: Journal, blog: int, tmp_path: Path
) -> None:
    journal.posting.set_goal(PostingGoal(channel_id=blog, target=2, starts_on=MONDAY, suits="13"))
    assert isinstance(desk.dialogs, PreparedAnswers)
    desk.dialogs.path = tmp_path / "blog.ics"
    row = only_row(opened())
    row.asked.emit("calendar", row._channel, row._track)
    first = desk.dialogs.path.read_bytes()
    (event,) = Calendar.from_ical(first).walk("VEVENT")
    assert str(event["summary"]) == "Post on Blog"
    assert event.decoded("rrule")["BYDAY"] == ["TU", "TH"]
    assert event.decoded("dtstart") == date(2026, 11, 24)
    row.asked.emit("calendar", row._channel, row._track)
    assert desk.dialogs.path.read_bytes() == first


def test_reminders_are_kept_for_their_days(opened: Open, journal: Journal, blog: int) -> None:
    journal.posting.set_goal(weekly(blog))
    row = only_row(opened())
    row.asked.emit("reminders", row._channel, row._track)
    sheet = sheet_of(ReminderSheet)
    assert isinstance(sheet, ReminderSheet)
    sheet.rows[0].time.setText("half past")
    sheet.accept()
    assert journal.posting_choices.reminders(blog) == []
    sheet.rows[0].time.setText("9:30")
    sheet.accept()
    kept = [(one.at, one.days) for one in journal.posting_choices.reminders(blog)]
    assert kept == [(time(9, 30), "13")]


def test_a_post_is_logged_with_all_that_can_be_said_of_it(
    page: PostingPage, opened: Open, journal: Journal, blog: int
) -> None:
    journal.posting_choices.ask_energy(on=True)
    opened()
    page.show_place(Place(Page.POSTING, blog, "log"))
    sheet = sheet_of(PostSheet)
    assert isinstance(sheet, PostSheet)
    sheet.kind.set_key("story")
    sheet.content.setText("A case")
    sheet.value_to.setText("small museums")
    sheet.stretch.setChecked(True)
    sheet.before.set_key("2")
    sheet.after.set_key("4")
    sheet.came_of.setText("Two answers")
    sheet.accept()
    (post,) = journal.posting.posts(blog)
    assert (post.kind, post.is_stretch) == (PostKind.STORY, True)
    assert (post.content, post.value_to) == ("A case", "small museums")
    assert (post.energy_before, post.energy_after, post.result, post.day) == (2, 4, "Two answers", DAY)


def test_energy_is_not_asked_for_before_one_says_so(page: PostingPage, opened: Open, blog: int) -> None:
    opened()
    page.show_place(Place(Page.POSTING, blog, "log"))
    sheet = sheet_of(PostSheet)
    assert isinstance(sheet, PostSheet)
    assert not sheet.before.isVisible()


def test_a_draft_is_written_and_used_on_a_low_day(page: PostingPage, opened: Open, journal: Journal, blog: int) -> None:
    opened()
    page.show_place(Place(Page.POSTING, part="draft"))
    sheet = sheet_of(DraftSheet)
    assert isinstance(sheet, DraftSheet)
    sheet.accept()
    assert journal.post_drafts.unused() == []  # nothing without words
    sheet.text.setPlainText("Three books about silence")
    sheet.accept()
    (draft,) = journal.post_drafts.unused()
    button(page.segment, "Use it").click()
    post_sheet = sheet_of(PostSheet)
    assert isinstance(post_sheet, PostSheet)
    assert post_sheet.text.text() == "Three books about silence"
    post_sheet.accept()
    assert journal.post_drafts.one(draft.id).used_on == DAY
    assert [post.text for post in journal.posting.posts(blog)] == ["Three books about silence"]


def test_the_log_shows_the_latest_first_and_more_on_demand(page: PostingPage, journal: Journal, blog: int) -> None:
    post_on(journal, blog, *(DAY - timedelta(days=number) for number in range(45)))
    page.show()
    page.switch.set_key("posts")
    log = page.segment
    assert isinstance(log, LogSegment)
    assert len(log.findChildren(PostRow)) == 40
    button(log, "5 more").click()
    assert log._rows.count() == 45


def test_a_post_of_a_zone_that_is_not_known_here_is_shown_and_changed(
    page: PostingPage, journal: Journal, blog: int
) -> None:
    post = Post(channel_id=blog, at=datetime(2026, 11, 2, 22, 30, tzinfo=UTC), zone="Moon/Tycho", text="Far away")
    post_id = journal.posting.log_post(post).record
    page.show()
    page.switch.set_key("posts")
    [row] = page.segment.findChildren(PostRow)
    assert "22:30" in row.accessibleName()
    page.show_place(Place(Page.POSTING, post_id, "post"))
    sheet = sheet_of(PostSheet)
    assert isinstance(sheet, PostSheet)
    sheet.time.setText("23:00")
    sheet.accept()
    assert journal.posting.post(post_id).at == datetime(2026, 11, 2, 23, 0, tzinfo=UTC)


def test_a_post_that_was_being_typed_is_there_again_after_a_crash(
    page: PostingPage, opened: Open, journal: Journal, blog: int
) -> None:
    opened()
    button(page, "Log a post").click()
    sheet = sheet_of(PostSheet)
    assert isinstance(sheet, PostSheet)
    sheet.text.set_text("Half a thought")
    page._desk.closing.emit()  # what is being typed is brought to safety, and the form goes with the program
    sheet.deleteLater()
    again = ask_post(page, page._desk, Post(channel_id=blog, at=datetime(2026, 11, 21, 9, tzinfo=UTC), zone="UTC"))
    assert again.text.text() == "Half a thought"
    again.accept()
    assert [post.text for post in journal.posting.posts(blog)] == ["Half a thought"]
    assert ask_post(page, page._desk, replace(again._post)).text.text() == ""


def test_p_and_space_log_a_post_from_today(desk: Desk, journal: Journal, blog: int, qtbot: QtBot) -> None:
    journal.posting.set_goal(weekly(blog))
    today = TodayPage(desk)
    qtbot.addWidget(today)
    today.show()
    today.activateWindow()
    qtbot.waitUntil(today.isActiveWindow)
    qtbot.keyClick(today, Qt.Key.Key_P)
    focus = today.focusWidget()
    assert isinstance(focus, Button)
    assert focus.accessibleName() == "Posted on Blog"
    qtbot.keyClick(focus, Qt.Key.Key_Space)
    assert len(journal.posting.posts(blog)) == 1


def test_reminders_wait_for_their_time(desk: Desk, journal: Journal, blog: int) -> None:
    from careerjournal.domain.notices import QuietHours, notice_of

    journal.posting.set_goal(weekly(blog))
    journal.posting_choices.keep_reminders(blog, [Reminder(channel_id=blog, at=time(18), days="5")])
    journal.post_drafts.keep(PostDraft(text="later", made_on=DAY))
    view = journal.today.view(DAY)
    hours = QuietHours()
    assert notice_of(view, time(17, 59), (), hours) is None
    notice = notice_of(view, time(18), (), hours)
    assert notice is not None
    assert notice.place == Place(Page.POSTING, blog, "log")
    assert notice_of(view, time(19), notice.keys, hours) is None
    assert notice_of(view, time(21), (), hours) is None
