"""The channel map, experiments, people and the team on the Posting page, as the person meets them."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from careerjournal.domain.channel_map import Audience
from careerjournal.domain.drill import repeat_on
from careerjournal.domain.experiments import Experiment, Worth
from careerjournal.domain.following import Followed, JoinKind
from careerjournal.domain.places import Page, Place
from careerjournal.domain.posting import Channel, ChannelKind, Post
from careerjournal.domain.profile import Profile
from careerjournal.journal.journal import Journal
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Combo
from careerjournal.ui.pages.posting.audience_sheet import AudienceSheet
from careerjournal.ui.pages.posting.channel_sheet import ChannelSheet
from careerjournal.ui.pages.posting.channels_part import ChannelsPart
from careerjournal.ui.pages.posting.drill_facts import DrillView
from careerjournal.ui.pages.posting.experiment_sheet import ExperimentSheet, ask_experiment
from careerjournal.ui.pages.posting.experiments_part import ExperimentsPart
from careerjournal.ui.pages.posting.follow_import_sheet import FollowImportSheet
from careerjournal.ui.pages.posting.followed_sheet import FollowedSheet
from careerjournal.ui.pages.posting.links_sheet import LinksSheet
from careerjournal.ui.pages.posting.page import PostingPage
from careerjournal.ui.pages.posting.people_field import read_people
from careerjournal.ui.pages.posting.people_part import PeoplePart
from careerjournal.ui.pages.posting.source_sheet import SourceSheet
from careerjournal.ui.pages.posting.strategies_sheet import StrategiesSheet
from careerjournal.ui.pages.posting.team_part import TeamPart
from careerjournal.ui.pages.posting.tries_sheet import TriesSheet
from tests.outside import PreparedAnswers

SomeSheet = TypeVar("SomeSheet", bound=QDialog)
SomePart = TypeVar("SomePart", bound=QWidget)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> PostingPage:
    made = PostingPage(desk)
    qtbot.addWidget(made)
    made.resize(1072, 800)
    desk.changed.connect(lambda _: made.mark_stale())
    made.show()
    return made


def go(page: PostingPage, part: str, record: int | None = None, **known: str) -> None:
    page.show_place(Place(Page.POSTING, record, part, tuple(known.items())))


def open_sheet(page: PostingPage, kind: type[SomeSheet]) -> SomeSheet:
    sheets = [sheet for sheet in page.findChildren(kind) if sheet.isVisible()]
    assert len(sheets) == 1
    return sheets[0]


def segment(page: PostingPage, kind: type[SomePart]) -> SomePart:
    assert isinstance(page.segments.segment, kind)
    return page.segments.segment


def act(menu: QMenu, words: str) -> QAction:
    return next(action for action in menu.actions() if action.text() == words)


def two_channels(journal: Journal) -> tuple[int, int]:
    linkedin = journal.channel_map.keep(Channel(name="LinkedIn", would_hurt=True), 900).record
    letter = journal.channel_map.keep(Channel(name="Letter", kind=ChannelKind.NEWSLETTER), 100).record
    return linkedin, letter


def choose(combo: Combo, key: int) -> None:
    combo.set_key(str(key))
    combo.key_chosen.emit(combo.key)


def test_the_guide_leads_to_a_new_channel_and_it_stands_on_the_map(page: PostingPage, journal: Journal) -> None:
    go(page, "channel_map")
    sheet = open_sheet(page, ChannelSheet)
    sheet.accept()
    assert sheet.isVisible()
    sheet.name.setText("LinkedIn")
    sheet.people.edit.setText("1,200")
    sheet.would_hurt.setChecked(True)
    sheet.accept()
    (mapped,) = journal.channel_map.view().channels
    assert (mapped.channel.name, mapped.channel.would_hurt, mapped.reach) == ("LinkedIn", True, 1200)
    (row,) = segment(page, ChannelsPart).rows
    assert "would hurt to lose" in row.accessibleName()
    assert journal.history.undo() is not None
    page.mark_stale()
    assert segment(page, ChannelsPart).rows == []


def test_an_own_route_begins_as_a_newsletter(page: PostingPage, journal: Journal) -> None:
    go(page, "own_route")
    sheet = open_sheet(page, ChannelSheet)
    sheet.name.setText("Small Print")
    sheet.accept()
    assert journal.channel_map.view().channels[0].channel.is_own


@pytest.mark.parametrize(
    ("text", "count"), [("", None), ("1,200", 1200), ("1 200", 1200), ("١٬٢٠٠", 1200), ("12.500", 12500)]
)
def test_a_count_is_read_in_any_script(text: str, count: int | None) -> None:
    assert read_people(text) == count


@pytest.mark.parametrize("text", ["many", "1.2k", "-5", "99999999999999"])
def test_what_is_no_count_is_refused(page: PostingPage, journal: Journal, text: str) -> None:
    go(page, "channel_map")
    sheet = open_sheet(page, ChannelSheet)
    sheet.name.setText("LinkedIn")
    sheet.people.edit.setText(text)
    sheet.accept()
    assert sheet.people.error
    assert journal.channel_map.view().channels == ()


def test_counts_are_added_and_taken_back_one_by_one(page: PostingPage, journal: Journal, desk: Desk) -> None:
    linkedin, _ = two_channels(journal)
    journal.channel_map.count(Audience(channel_id=linkedin, on=desk.today() - timedelta(days=30), count=700))
    go(page, "channels")
    page.mark_stale()
    part = segment(page, ChannelsPart)
    act(part.rows[0].menu(), "Count the people…").trigger()
    sheet = open_sheet(page, AudienceSheet)
    assert [row.accessibleName().split(",")[0] for row in sheet.rows] == ["900 people", "700 people"]
    sheet.people.edit.setText("950")
    sheet.day.set_day(desk.today())
    sheet.accept()
    mapped = journal.channel_map.view().of(linkedin)
    assert mapped is not None
    assert [each.count for each in mapped.audience] == [700, 950]
    assert len(sheet.rows) == 2
    sheet.accept()
    assert not sheet.isVisible()


def test_links_are_ticked_and_drawn_as_parts_of_the_picture(page: PostingPage, journal: Journal, qtbot: QtBot) -> None:
    linkedin, letter = two_channels(journal)
    go(page, "channel_links", linkedin)
    sheet = open_sheet(page, LinksSheet)
    box, how = sheet.ways[letter]
    assert not how.isEnabled()
    box.setChecked(True)
    how.setText("in the profile")
    sheet.accept()
    (link,) = journal.channel_map.view().links
    assert (link.from_id, link.to_id, link.how) == (linkedin, letter, "in the profile")
    chart = segment(page, ChannelsPart).chart
    assert chart is not None
    assert [part.words for part in chart.picture.parts] == [
        "LinkedIn: 900 people. Leads to Letter",
        "Letter: 100 people",
        "LinkedIn leads to Letter: in the profile",
    ]
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert chart.chosen is not None
    assert chart.chosen.words == "LinkedIn leads to Letter: in the profile"


def test_the_picture_of_the_channels_is_taken_along(
    page: PostingPage, desk: Desk, journal: Journal, qtbot: QtBot, tmp_path: Path
) -> None:
    two_channels(journal)
    answers = desk.dialogs
    assert isinstance(answers, PreparedAnswers)
    answers.path = tmp_path / "channels.pdf"
    go(page, "dependence")
    button = segment(page, ChannelsPart).export_button
    assert button is not None
    with qtbot.waitSignal(button.exported, timeout=20_000):
        button.click()
    text = PdfReader(answers.path).pages[0].extract_text()
    for words in ("How your channels lead to one another", "LinkedIn", "900 people", "Letter"):
        assert words in text


def test_with_one_channel_the_way_to_links_asks_for_a_second(page: PostingPage, journal: Journal) -> None:
    journal.channel_map.keep(Channel(name="LinkedIn"))
    go(page, "channel_links")
    assert open_sheet(page, ChannelSheet).isVisible()


def test_what_is_said_of_one_channel_stays_while_another_is_looked_at(page: PostingPage, journal: Journal) -> None:
    linkedin, blog = two_channels(journal)
    go(page, "channel_links", linkedin)
    links = open_sheet(page, LinksSheet)
    links.ways[blog][0].setChecked(True)
    links.ways[blog][1].setText("A line in the profile")
    choose(links.source, blog)
    assert not links.ways[linkedin][0].isChecked()
    choose(links.source, linkedin)
    assert links.ways[blog][1].text() == "A line in the profile"
    choose(links.source, blog)
    links.accept()
    assert [(link.from_id, link.how) for link in journal.channel_map.view().links] == [
        (linkedin, "A line in the profile")
    ]
    go(page, "strategies", linkedin)
    strategies = open_sheet(page, StrategiesSheet)
    strategies.lines.set_text("A page")
    choose(strategies.channel, blog)
    assert strategies.lines.text() == ""
    strategies.lines.set_text("A series")
    strategies.accept()
    named = {one.channel.name: [each.words for each in one.strategies] for one in journal.channel_map.view().channels}
    assert named == {"LinkedIn": ["A page"], "Letter": ["A series"]}


def test_strategies_are_one_a_line(page: PostingPage, journal: Journal) -> None:
    linkedin, _ = two_channels(journal)
    go(page, "strategies", linkedin)
    sheet = open_sheet(page, StrategiesSheet)
    sheet.lines.set_text("A page\nA group\n\n")
    sheet.accept()
    mapped = journal.channel_map.view().of(linkedin)
    assert mapped is not None
    assert [one.words for one in mapped.strategies] == ["A page", "A group"]


def test_dependence_is_said_in_words_with_a_gentle_warning(page: PostingPage, journal: Journal, desk: Desk) -> None:
    two_channels(journal)
    go(page, "dependence")
    page.mark_stale()
    reach = segment(page, ChannelsPart).reach
    assert reach is not None
    assert reach.says == "Concentration 0.82, as if it lay on 1.2 equal parts. 1 would mean that all hangs on one."
    assert segment(page, ChannelsPart).sentence() == "90\xa0% of the people you reach are on LinkedIn."
    applications = segment(page, ChannelsPart).applications
    assert applications is not None
    assert applications.says == "Nothing is counted so far."


def test_another_source_is_kept(page: PostingPage, journal: Journal) -> None:
    go(page, "source")
    sheet = open_sheet(page, SourceSheet)
    sheet.name.setText("Harbour agency")
    sheet.kind.set_key("agency")
    sheet.accept()
    assert [source.name for source in journal.channel_map.view().sources] == ["Harbour agency"]


def test_the_drill_begins_with_what_the_map_knows_and_comes_back(
    page: PostingPage, journal: Journal, desk: Desk
) -> None:
    linkedin, letter = two_channels(journal)
    journal.channel_map.link(linkedin, [(letter, "in the profile")])
    go(page, "channels")
    page.mark_stale()
    go(page, "drill")
    assert page.sheet is not None
    record = page.sheet.record
    assert record.id == 0
    (view,) = page.findChildren(DrillView)
    assert view.facts.lines[:2] == [
        "Out of reach: 900 people, 90\xa0% of all you reach.",
        "Still in reach elsewhere: at most 100 people.",
    ]
    steps = record.form.question("steps")
    assert steps is not None
    record.answer(steps, '["Write the appeal"]')
    detail = journal.worksheets.one(record.id)
    assert detail.worksheet.channel_id == linkedin
    assert detail.worksheet.ask_on == repeat_on(desk.today())
    assert detail.words("gone") == "LinkedIn"
    (way,) = json.loads(detail.words("reach"))
    assert (way["through"], way["how_many"]) == ("Letter", "100")
    page.sheet.close_for_now()
    assert segment(page, ChannelsPart).isVisible()


def test_in_a_narrow_window_the_facts_stand_above(page: PostingPage, journal: Journal, qtbot: QtBot) -> None:
    two_channels(journal)
    go(page, "channels")
    page.mark_stale()
    go(page, "drill")
    (view,) = page.findChildren(DrillView)
    assert view.facts.isVisible()
    page.resize(836, 600)
    qtbot.waitUntil(lambda: not view.facts.isVisible())
    assert page.width() == 836


def test_an_experiment_is_begun_tried_and_judged(page: PostingPage, journal: Journal, desk: Desk) -> None:
    linkedin, _ = two_channels(journal)
    now = journal.clock.now()
    posts = [
        journal.posting.log_post(Post(channel_id=linkedin, at=now - timedelta(days=day), zone="UTC")).record
        for day in (1, 2)
    ]
    go(page, "experiment", content_type="short video")
    sheet = open_sheet(page, ExperimentSheet)
    sheet.accept()
    assert sheet.isVisible()
    sheet.hypothesis.set_text("Short videos bring replies")
    sheet.tries.setValue(2)
    sheet.accept()
    part = segment(page, ExperimentsPart)
    (row,) = part.rows
    assert (row.experiment.content_type, row.experiment.tries) == ("short video", 2)
    tries = TriesSheet(page, desk, row)
    for each in tries.rows:
        each.box.toggle()
    tries.accept()
    assert {post.id for post in part.rows[0].posts} == set(posts)
    assert part.sentence() == "1 experiment waits for your verdict."
    go(page, "experiment", row.experiment.id)
    verdict = open_sheet(page, ExperimentSheet)
    verdict.worth.set_key("at_times")
    verdict.worth_when.set_text("With a guest")
    verdict.accept()
    (kept,) = journal.experiments.rows()
    assert (kept.experiment.worth, kept.experiment.ended_on) == (Worth.AT_TIMES, desk.today())
    assert kept.experiment.worth_when == "With a guest"


def test_joining_in_takes_two_clicks(page: PostingPage, journal: Journal, desk: Desk) -> None:
    journal.following.keep(Followed(name="Susan Cain", since=desk.today() - timedelta(days=90)))
    page.segments.show_segment("people")
    part = segment(page, PeoplePart)
    assert part.rows[0].is_long_quiet(desk.today())
    act(part.shown[0].menu(), "Replied").trigger()
    (row,) = journal.following.rows()
    assert [(one.kind, one.on) for one in row.joined] == [(JoinKind.REPLIED, desk.today())]
    assert not part.rows[0].is_long_quiet(desk.today())


def test_somebody_is_followed_with_why_and_where(page: PostingPage, journal: Journal, desk: Desk) -> None:
    go(page, "follow", name="Pelican Radio", kind="brand")
    sheet = open_sheet(page, FollowedSheet)
    assert (sheet.name.text(), sheet.kind.key) == ("Pelican Radio", "brand")
    sheet.why.set_text("They let people finish")
    sheet.accept()
    (row,) = journal.following.rows()
    assert row.followed.why == "They let people finish"
    go(page, "follow", row.followed.id)
    known = open_sheet(page, FollowedSheet)
    known.join_note.setText("about the silent hour")
    known.note.click()
    assert [one.note for one in journal.following.rows()[0].joined] == ["about the silent hour"]


def test_a_pasted_list_is_shown_before_it_is_kept(page: PostingPage, journal: Journal, desk: Desk) -> None:
    journal.following.keep(Followed(name="Susan Cain", since=desk.today()))
    sheet = FollowImportSheet(page, desk)
    assert not sheet.accept_button.isEnabled()
    sheet.text.set_text("susan cain\nPelican Radio\n- Harbour Museum")
    assert [one.name for one in sheet.new] == ["Pelican Radio", "Harbour Museum"]
    assert sheet.counted.text() == "2 are new. 1 is on your list already."
    assert len(journal.following.rows()) == 1
    sheet.accept()
    assert [row.followed.name for row in journal.following.rows()] == ["Susan Cain", "Pelican Radio", "Harbour Museum"]


def test_a_file_is_read_and_a_missing_one_is_said(page: PostingPage, desk: Desk, tmp_path: Path) -> None:
    sheet = FollowImportSheet(page, desk)
    (tmp_path / "list.csv").write_text("Name;Where\nSusan Cain;LinkedIn\n", encoding="utf-8")
    sheet.read_path(tmp_path / "list.csv")
    assert [(one.name, one.place) for one in sheet.new] == [("Susan Cain", "LinkedIn")]
    sheet.read_path(tmp_path / "gone.csv")
    assert sheet.new == ()
    assert "gone.csv" in sheet.counted.text()


def test_the_team_is_there_for_whoever_leads_one(page: PostingPage, journal: Journal, desk: Desk) -> None:
    page.segments.show_segment("team")
    assert page.segments.key == "week"
    desk.do(lambda: journal.profile.keep(leading(journal)))
    page.segments.show_segment("team")
    part = segment(page, TeamPart)
    assert list(part.cards) == ["team-questions", "shared-goals", "workload", "check-in", "learning"]
    tasks = [{"task": "Answer", "hours": "6", "hat": "community"}, {"task": "Cut", "hours": "4.5", "hat": "writer"}]
    desk.do(lambda: journal.worksheets.begin("workload", answers={"tasks": json.dumps(tasks)}))
    assert "10.5 hours a week, Community manager 6 and Writer 4.5" in part.cards["workload"].accessibleName()
    due = desk.today() + timedelta(days=9)
    desk.do(lambda: journal.worksheets.begin("check-in", answers={"who": "Anna", "next_on": due.isoformat()}))
    assert part.sentence().startswith("The next check-in: ")
    part.cards["check-in"].opened.emit()
    assert page.sheet is not None
    assert page.sheet.record.form.id == "check-in"


def leading(journal: Journal) -> Profile:
    return replace(journal.profile.get(), leads_team=True)


@pytest.mark.parametrize("form", ["team-questions", "shared-goals", "workload", "check-in", "learning", "appeal"])
def test_a_guide_opens_each_form(page: PostingPage, form: str) -> None:
    go(page, "worksheet", form=form)
    assert page.sheet is not None
    assert page.sheet.record.form.id == form


def test_a_worksheet_that_is_gone_is_said(page: PostingPage, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.noticed):
        go(page, "worksheet", 99)
    assert page.sheet is None


def test_what_was_being_typed_of_an_experiment_is_there_again_after_a_crash(
    page: PostingPage, journal: Journal, desk: Desk
) -> None:
    two_channels(journal)
    go(page, "experiment")
    sheet = open_sheet(page, ExperimentSheet)
    sheet.hypothesis.set_text("If I ask a question")
    desk.closing.emit()  # what is being typed is brought to safety, and the form goes with the program
    sheet.close()
    again = ask_experiment(page, desk, Experiment(hypothesis="", begun_on=desk.today()))
    assert again.hypothesis.text() == "If I ask a question"
    again.accept()
    assert [row.experiment.hypothesis for row in journal.experiments.rows()] == ["If I ask a question"]
    fresh = ask_experiment(page, desk, Experiment(hypothesis="", begun_on=desk.today()))
    assert fresh.hypothesis.text() == ""
