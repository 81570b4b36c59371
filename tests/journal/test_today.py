from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from careerjournal.domain.actions import Action
from careerjournal.domain.posting import Channel, Post
from careerjournal.domain.profile import Profile
from careerjournal.domain.setbacks import Debrief
from careerjournal.domain.stages import EventKind
from careerjournal.domain.today import Steps
from careerjournal.journal.journal import Journal
from careerjournal.journal.store import glance
from tests.journal.helpers import TODAY, event, log

ROOT = Path(__file__).resolve().parents[2]


def day(offset: int) -> date:
    return TODAY + timedelta(days=offset)


def test_an_empty_journal_is_empty_until_anything_is_kept(journal: Journal) -> None:
    assert journal.today.view(TODAY).is_empty
    journal.profile.keep(Profile(name="Noor"))
    view = journal.today.view(TODAY)
    assert view.is_empty
    assert view.owner == "Noor"
    journal.actions.keep(Action(title="Begin", made_on=TODAY))
    assert not journal.today.view(TODAY).is_empty


def test_the_next_interview_is_the_earliest_of_what_has_not_ended(journal: Journal) -> None:
    log(journal, "Past", event(EventKind.INTERVIEW, day(-1)))
    log(journal, "Ended", event(EventKind.INTERVIEW, day(0), time(8)), event(EventKind.CLOSED, day(0)))
    log(journal, "No time", event(EventKind.INTERVIEW, day(0)))
    own_id = log(
        journal,
        "Lumen",
        event(EventKind.INTERVIEW, day(-9)),
        event(EventKind.INTERVIEW, day(0), time(15), name="Team", note="Bring texts"),
    )
    shown = journal.today.view(TODAY).interview
    assert shown is not None
    assert (shown.application_id, shown.company, shown.on, shown.at) == (own_id, "Lumen", TODAY, time(15))
    assert (shown.round, shown.name, shown.note) == (2, "Team", "Bring texts")
    tomorrow = journal.today.view(day(1)).interview
    assert tomorrow is None


def test_actions_are_due_late_first_or_still_coming(journal: Journal) -> None:
    for title, due, later in [
        ("no day", None, None),
        ("next week", day(7), None),
        ("today", day(0), None),
        ("late", day(-5), None),
        ("put off to today", day(-9), day(0)),
        ("put off", day(-3), day(2)),
    ]:
        journal.actions.keep(Action(title=title, due_on=due, later_until=later, made_on=day(-20)))
    view = journal.today.view(TODAY)
    assert [one.action.title for one in view.to_do] == ["late", "put off to today", "today"]
    assert [one.action.title for one in view.coming] == ["put off", "next week", "no day"]


def test_only_so_many_coming_actions_are_shown(journal: Journal) -> None:
    for number in range(glance.COMING + 5):
        journal.actions.keep(Action(title=str(number), due_on=day(number + 1), made_on=TODAY))
    assert len(journal.today.view(TODAY).coming) == glance.COMING


def test_a_debrief_put_off_is_offered_from_its_day_until_it_is_closed(journal: Journal) -> None:
    own_id = log(journal, "Lumen", event(EventKind.REJECTED, day(-2)))
    record = journal.setbacks.ask_later(own_id, day(1)).record
    assert journal.today.view(TODAY).debriefs == ()
    (offered,) = journal.today.view(day(3)).debriefs
    assert (offered.debrief_id, offered.application_id, offered.company, offered.ask_on) == (
        record,
        own_id,
        "Lumen",
        day(1),
    )
    journal.setbacks.keep_debrief(
        Debrief(id=record, application_id=own_id, started_on=TODAY, ask_on=day(1), closed_on=day(1))
    )
    assert journal.today.view(day(3)).debriefs == ()


def test_whoever_waits_longest_comes_first_and_what_is_ahead_does_not_wait(journal: Journal) -> None:
    log(journal, "Undated", event(EventKind.APPLIED, None))
    for number in range(6):
        log(journal, f"Waits {number}", event(EventKind.APPLIED, day(-number)))
    log(journal, "Screened", event(EventKind.APPLIED, day(-30)), event(EventKind.SCREENING, day(-4)))
    log(journal, "Interview today", event(EventKind.APPLIED, day(-50)), event(EventKind.INTERVIEW, day(0)))
    log(journal, "Interview ahead", event(EventKind.APPLIED, day(-60)), event(EventKind.INTERVIEW, day(2)))
    log(journal, "Ended", event(EventKind.APPLIED, day(-70)), event(EventKind.NO_REPLY, day(-1)))
    log(journal, "Wishlist", event(EventKind.SAVED, day(-80)))
    view = journal.today.view(TODAY)
    assert [(one.company, one.since) for one in view.awaited] == [
        ("Waits 5", day(-5)),
        ("Waits 4", day(-4)),
        ("Screened", day(-4)),
        ("Waits 3", day(-3)),
        ("Waits 2", day(-2)),
    ]
    assert view.awaited_count == 8


def test_what_has_no_day_waits_after_all_that_has(journal: Journal) -> None:
    log(journal, "Undated", event(EventKind.APPLIED, None))
    log(journal, "Dated", event(EventKind.APPLIED, day(0)))
    view = journal.today.view(TODAY)
    assert [(one.company, one.since) for one in view.awaited] == [("Dated", TODAY), ("Undated", None)]
    assert view.awaited_count == 2


def test_the_steps_of_the_week_are_counted_by_its_days(journal: Journal) -> None:
    monday = date(2026, 11, 16)
    log(journal, "In", event(EventKind.APPLIED, monday))
    log(journal, "Before", event(EventKind.APPLIED, monday - timedelta(days=1)))
    log(journal, "Saved", event(EventKind.SAVED, TODAY))
    trashed = log(journal, "Trashed", event(EventKind.APPLIED, TODAY))
    journal.applications.trash(trashed)
    own_id = log(journal, "Rejected", event(EventKind.REJECTED, TODAY))
    journal.setbacks.keep_debrief(Debrief(application_id=own_id, lesson="Ask", started_on=monday))
    journal.actions.finish(journal.actions.keep(Action(title="Call", made_on=TODAY)).record)
    blog = journal.posting.keep_channel(Channel(name="Blog")).record
    for at in (datetime(2026, 11, 15, 23, 30, tzinfo=UTC), datetime(2026, 11, 16, 12, tzinfo=UTC)):
        journal.posting.log_post(Post(channel_id=blog, at=at, zone="Asia/Bangkok"))
    assert journal.today.view(TODAY).steps == Steps(applications=1, actions=1, posts=2, lessons=1)
    assert journal.today.view(day(7)).steps == Steps(applications=0, actions=0, posts=0, lessons=0)


def test_lessons_come_back_in_turn_the_same_one_all_day(journal: Journal) -> None:
    for lesson in ("First", "Second", "", "Third"):
        own_id = log(journal, f"Company {lesson}", event(EventKind.REJECTED))
        journal.setbacks.keep_debrief(Debrief(application_id=own_id, lesson=lesson, started_on=day(-3)))
    lessons = [journal.today.view(day(offset)).lesson for offset in range(6)]
    said = [lesson.lesson for lesson in lessons if lesson is not None]
    assert sorted(said[:3]) == ["First", "Second", "Third"]
    assert said[:3] == said[3:]
    assert journal.today.view(TODAY).lesson == lessons[0]
    assert lessons[0] is not None
    assert lessons[0].company == f"Company {lessons[0].lesson}"


def test_the_first_frame_reads_a_journal_while_another_writes_it(journal: Journal, path: Path) -> None:
    assert glance.read(path, TODAY) == journal.today.view(TODAY)
    log(journal, "Lumen", event(EventKind.INTERVIEW, day(2), time(9)))
    journal.actions.keep(Action(title="Call", due_on=TODAY, made_on=TODAY))
    seen = glance.read(path, TODAY)
    assert seen is not None
    assert seen == journal.today.view(TODAY)
    assert seen.interview is not None


def test_the_first_frame_reads_nothing_where_no_journal_is(tmp_path: Path) -> None:
    assert glance.read(tmp_path / "none.journal", TODAY) is None
    assert glance.read(tmp_path, TODAY) is None
    assert not list(tmp_path.iterdir())


def test_the_first_frame_imports_nothing_heavy() -> None:
    code = (
        "import sys; import careerjournal.journal.store.glance;"
        "print(*(name for name in ('sqlalchemy', 'babel', 'PySide6', 'filelock', 'reportlab', 'urllib.request')"
        " if name in sys.modules), 'end')"
    )
    result = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert result.stdout == "end\n"
