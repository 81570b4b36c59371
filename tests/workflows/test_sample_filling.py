"""The sample in a real journal: the figures, the Today page, and the same journal each time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from careerjournal.domain.plan import PlanChoices, PlanSection
from careerjournal.domain.plan.compose import compose
from careerjournal.domain.posting import Verdict, tally
from careerjournal.domain.posting_advice import energy_by_content
from careerjournal.domain.profile import GoalTerm
from careerjournal.domain.setbacks import Activity
from careerjournal.domain.stages import EventKind, Stage
from careerjournal.domain.swings import swings
from careerjournal.domain.worksheets.catalogue import FORMS
from careerjournal.domain.worksheets.content import Loose, Point, parse
from careerjournal.domain.worksheets.forms import Question
from careerjournal.journal.journal import Journal
from careerjournal.journal.rows import ApplicationQuery
from careerjournal.language.resources import resource
from careerjournal.workflows.fill_sample import fill_sample
from careerjournal.workflows.sample_table import SampleError

SATURDAY = date(2026, 11, 21)


@dataclass(frozen=True)
class FixedClock:
    """A clock that stands at seven in the morning of a day."""

    day: date

    def now(self) -> datetime:
        return datetime.combine(self.day, time(7), UTC)

    def today(self) -> date:
        return self.day


@pytest.fixture(scope="module", params=["en", "ar"])
def filled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A journal filled with the sample in a language."""
    path = tmp_path_factory.mktemp("sample") / f"{request.param}.journal"
    with Journal.open(path, clock=FixedClock(SATURDAY)) as journal:
        fill_sample(journal, request.param, SATURDAY)
    return path


def opened(path: Path, day: date = SATURDAY) -> Journal:
    return Journal.open(path, clock=FixedClock(day))


def test_the_journal_counts_a_hundred_applications_three_interviews_one_offer(filled: Path) -> None:
    with opened(filled) as journal:
        counts = journal.applications.counts()
        details = [journal.applications.one(own) for own in journal.applications.ids(ApplicationQuery())]
        assert counts.total == len(details) == 100
        assert (counts.offers, counts.interviews_ahead) == (1, 1)
        assert sum(any(event.kind is EventKind.INTERVIEW for event in detail.events) for detail in details) == 3
        assert sum(detail.standing.furthest is Stage.OFFER for detail in details) == 1


def test_today_looks_like_a_day_in_the_middle_of_a_search(filled: Path) -> None:
    with opened(filled) as journal:
        view = journal.today.view(SATURDAY)
    assert view.interview is not None
    assert (view.interview.on, view.interview.at) == (SATURDAY + timedelta(days=3), time(10, 30))
    assert view.interview.round == 2
    assert view.interview.name
    assert view.interview.note
    assert [to_do.action.due_on for to_do in view.to_do] == [SATURDAY - timedelta(days=2), SATURDAY]
    assert [(one.number, one.due_on) for one in view.follow_ups] == [(1, SATURDAY)]
    assert view.pause is None
    assert view.search_goal is not None
    assert (view.search_goal.floor, view.search_goal.ceiling) == (2, 4)
    assert [bool(to_do.came_from) for to_do in view.to_do].count(True) == 2
    assert len(view.coming) >= 8
    assert 8 <= view.awaited_count <= 12
    assert view.debriefs == ()
    linkedin, mastodon, newsletter = view.channels
    assert (linkedin.result.done, linkedin.result.goal.target) == (2, 2)
    assert (mastodon.result.done, mastodon.result.goal.target) == (1, 3)
    assert newsletter.result.verdict is Verdict.LET_GO
    assert (view.steps.applications, view.steps.actions, view.steps.posts, view.steps.lessons) == (3, 3, 3, 1)
    assert view.lesson is not None


def test_setbacks_hold_nine_debriefs_and_five_requests_for_feedback(filled: Path) -> None:
    with opened(filled) as journal:
        setbacks = journal.setbacks.rows()
        feedback = journal.setbacks.feedback()
        skills = journal.setbacks.skills()
        reasons = journal.setbacks.reasons()
    debriefs = [row.debrief for row in setbacks if row.debrief is not None]
    assert len(debriefs) == 9
    assert all(debrief.closed_on and debrief.lesson and debrief.facts for debrief in debriefs)
    assert [row.furthest for row in setbacks].count(Stage.INTERVIEW) == 1
    assert sum(row.feedback.received_on is not None for row in feedback) == 4
    assert len(feedback) == 5
    assert all(row.company for row in feedback)
    assert [row.skill.is_strength for row in skills].count(False) == 5
    assert [len(row.history) for row in skills] == [2, 2, 4, 1, 0, 0, 1]
    judged = [row for row in skills if row.history]
    assert [row.skill.level_now for row in judged] == [row.history[-1].level for row in judged]
    assert all(row.pointed_to and row.open_actions for row in skills if not row.skill.is_strength)
    assert reasons[0][1] == 3


def test_debriefs_were_filled_in_over_days_and_say_what_was_answered_last(filled: Path) -> None:
    with opened(filled) as journal:
        sheets = [journal.worksheets.one(row.worksheet.id) for row in journal.worksheets.listing("job")]
        debriefs = [journal.setbacks.debrief_for(sheet.worksheet.application_id or 0) for sheet in sheets]
        assert journal.files.check() == []
    assert len(sheets) == 9
    for sheet, debrief in zip(sheets, debriefs, strict=True):
        assert debrief is not None
        assert (sheet.words("lesson"), sheet.worksheet.started_on) == (debrief.lesson, debrief.started_on)
        assert sheet.answers["lesson"].answered_on == debrief.closed_on
    assert any(sheet.days["facts"] == 2 for sheet in sheets)


def test_the_plan_is_told_in_the_persons_own_words(filled: Path) -> None:
    with opened(filled) as journal:
        material = journal.plan.material(SATURDAY)
        plan = compose(material, PlanChoices(), SATURDAY)
        things_to_do = {listed.action.id for listed in journal.actions.open()}
    assert set(PlanSection) - {section.kind for section in plan.sections} == {PlanSection.TEAM, PlanSection.STEPS}
    assert [bool(path.speaks_for and path.speaks_against and path.try_out) for path in material.paths] == [True, True]
    steps = [one for known in material.skills for one in known.steps]
    assert {one.step.activity for one in steps} == set(Activity)
    assert [one.done_on is not None for one in steps].count(True) == 1
    assert {one.step.action_id for one in steps if one.done_on is None} <= things_to_do
    assert {goal.term for goal in material.goals} == set(GoalTerm)
    assert material.profile.about
    assert {criterion.built_in: criterion.weight for criterion in material.search.criteria}["aims"] == 4


def test_profile_and_goals_are_kept(filled: Path) -> None:
    with opened(filled) as journal:
        profile = journal.profile.get()
        goals = journal.profile.goals()
    assert profile.name
    assert profile.role_sought
    assert profile.vision
    assert profile.review_on == SATURDAY + timedelta(days=90)
    assert [bool(goal.measure and goal.by) for goal in goals] == [True, True, True, True]


def test_posting_shows_twelve_weeks_and_what_was_let_go(filled: Path) -> None:
    with opened(filled) as journal:
        page = journal.posting.page(SATURDAY)
        assert sum(page.posts_per_day.values()) == 51 + 11  # of posts, and of comments and replies
        on_paper = {day.on: day.count for day in journal.plan.material(SATURDAY).calendar if day.count}
        assert on_paper == {on: n for on, n in page.posts_per_day.items() if on >= min(on_paper)}
    tracks = [track for channel in page.channels for track in channel.tracks]
    assert [track.goal.target for track in tracks if track.goal] == [2, 3, 1]
    assert [channel.rest is not None for channel in page.channels] == [False, False, True]
    tallies = [tally(beat.verdict for beat in track.beats[-12:]) for track in tracks]
    assert [(one.held, one.judged, one.let_go) for one in tallies] == [
        (10, 10, 2),
        (8, 9, 3),
        (4, 4, 0),
    ]


def test_every_part_of_posting_has_something_in_it(filled: Path) -> None:
    with opened(filled) as journal:
        page = journal.posting.page(SATURDAY)
        drafts = journal.post_drafts.unused()
        channels = journal.posting.channels()
        reminders = [len(journal.posting_choices.reminders(channel.id)) for channel in channels]
        goals = [len(journal.posting.goals(channel.id)) for channel in channels]
        stretched = sum(post.is_stretch for post in journal.posting.posts(None))
        asks_energy = journal.posting_choices.asks_energy()
    assert [draft.channel_id is not None for draft in drafts] == [False, True, True]
    assert (reminders, goals) == ([1, 1, 0, 0], [2, 1, 1, 0])
    assert (stretched, asks_energy) == (4, True)
    contents = energy_by_content(page.energies)
    assert len(contents) == 2
    assert all(one.n >= 5 for one in contents)


def test_progress_is_told_to_the_end_and_filling_twice_gives_the_same(tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []
    rows = []
    for name in ("first", "second"):
        with opened(tmp_path / f"{name}.journal") as journal:
            fill_sample(journal, "en", SATURDAY, lambda done, total: heard.append((done, total)))
            rows.append(journal.files.export_rows())
    assert rows[0] == rows[1]
    total = heard[-1][1]
    assert heard == [(done, total) for done in range(1, total + 1)] * 2


def test_a_slip_in_the_data_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("facts.toml", "en.toml"):
        text = resource("sample", name).read_text(encoding="utf-8")
        (tmp_path / name).write_text(text.replace('from = ["goal", "portfolio"]', 'from = ["goal", "folio"]'), "utf-8")
    monkeypatch.setattr("careerjournal.workflows.sample_story.resource", lambda *parts: tmp_path / parts[-1])
    with opened(tmp_path / "own.journal") as journal:
        with pytest.raises(SampleError, match=r"action\.case-with-figure: no goal 'folio' is known"):
            fill_sample(journal, "en", SATURDAY)
        assert journal.applications.counts().total == 0
        assert journal.history.next_undo() is None


def test_an_idea_and_a_project_were_looked_back_at(filled: Path) -> None:
    with opened(filled) as journal:
        sheets = {row.worksheet.form: row for row in journal.worksheets.listing() if row.worksheet.form != "job"}
        assert set(sheets) == {"idea", "project", "drill"}
        for form, row in sheets.items():
            detail = journal.worksheets.one(row.worksheet.id)
            assert row.title
            assert row.worksheet.started_on < SATURDAY
            for question in FORMS[form].questions():
                assert not isinstance(parse(question, detail.words(question.id)), Loose)
        project = journal.worksheets.one(sheets["project"].worksheet.id)
        content = parse(_question("series"), project.words("series"))
        assert isinstance(content, tuple)
        points = [point for point in content if isinstance(point, Point)]
        assert [swing.change for swing in swings([point.value for point in points])] == [-203, 132]
        assert sheets["idea"].worksheet.ask_on == SATURDAY + timedelta(days=101)


def _question(question_id: str) -> Question:
    question = FORMS["project"].question(question_id)
    assert question is not None
    return question
