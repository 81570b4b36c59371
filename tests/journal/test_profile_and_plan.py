from __future__ import annotations

import os
import sqlite3
import time as clock_time
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from careerjournal.domain.actions import Action, Origin
from careerjournal.domain.faults import UserFault
from careerjournal.domain.plan.choices import Paper, PlanChoices, PlanSection
from careerjournal.domain.plan.material import NO_RECORD, Material, record_of
from careerjournal.domain.posting import Channel, Post, PostingGoal
from careerjournal.domain.profile import Goal, Profile
from careerjournal.domain.setbacks import Debrief, Feedback, Skill
from careerjournal.domain.stages import EventKind
from careerjournal.journal.journal import Journal
from careerjournal.journal.zone import is_zone, system_zone
from tests.journal.helpers import TODAY, event, log


def day(offset: int) -> date:
    return TODAY + timedelta(days=offset)


def test_there_is_one_profile_however_often_it_is_kept(journal: Journal) -> None:
    assert journal.profile.get() == Profile()
    journal.profile.keep(Profile(name="Noor"))
    journal.profile.keep(Profile(id=7, name="Noor", week_start=6, review_on=TODAY))
    assert journal.profile.get() == Profile(name="Noor", week_start=6, review_on=TODAY)
    journal.history.undo()
    journal.history.undo()
    assert journal.profile.get() == Profile()


def test_goals_keep_the_persons_order(journal: Journal) -> None:
    for what in ("Lead", "Write", "Teach"):
        journal.profile.keep_goal(Goal(what=what))
    lead, _, teach = journal.profile.goals()
    journal.profile.keep_goal(Goal(id=teach.id, what="Teach", by=TODAY, position=lead.position))
    assert [goal.what for goal in journal.profile.goals()] == ["Lead", "Teach", "Write"]
    journal.profile.remove_goal(lead.id)
    assert [goal.what for goal in journal.profile.goals()] == ["Teach", "Write"]


def test_goals_are_put_in_another_order_as_one_step(journal: Journal) -> None:
    lead, write, teach = (journal.profile.keep_goal(Goal(what=what)).record for what in ("Lead", "Write", "Teach"))
    journal.profile.order_goals((teach, lead, write))
    assert [goal.what for goal in journal.profile.goals()] == ["Teach", "Lead", "Write"]
    journal.history.undo()
    assert [goal.what for goal in journal.profile.goals()] == ["Lead", "Write", "Teach"]
    with pytest.raises(UserFault):
        journal.profile.order_goals((teach, 99))
    assert [goal.what for goal in journal.profile.goals()] == ["Lead", "Write", "Teach"]


def test_the_zone_is_the_persons_else_the_machines(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Bangkok")
    assert journal.zone() == "Asia/Bangkok"
    journal.profile.keep(Profile(zone="Europe/Paris"))
    assert journal.zone() == "Europe/Paris"
    journal.profile.keep(Profile(zone="Nowhere/Land"))
    assert journal.zone() == "Asia/Bangkok"


@pytest.mark.skipif(not hasattr(clock_time, "tzset"), reason="the zone of a process cannot be set here")
def test_a_machine_without_a_name_for_its_zone_gives_an_offset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "XYZ-3")
    monkeypatch.setattr(Path, "resolve", lambda self: self)
    monkeypatch.setattr(Path, "read_text", lambda self, *arguments: "no zone")
    clock_time.tzset()
    try:
        assert system_zone() == "Etc/GMT-3"
        assert datetime(2026, 1, 1, tzinfo=UTC).astimezone().utcoffset() == timedelta(hours=3)
    finally:
        monkeypatch.undo()
        clock_time.tzset()
    assert is_zone(system_zone())
    assert not is_zone("")
    assert not is_zone(os.sep)


def test_an_empty_journal_gives_empty_material(journal: Journal) -> None:
    assert journal.plan.material(TODAY) == Material()


def test_the_record_counts_as_the_rule_of_the_domain_does(journal: Journal) -> None:
    log(journal, "A", event(EventKind.APPLIED, day(-30)), event(EventKind.INTERVIEW, day(4)))
    log(journal, "B", event(EventKind.INTERVIEW, day(-9)), event(EventKind.REJECTED, day(-2)))
    log(journal, "C", event(EventKind.SAVED, None))
    journal.applications.trash(log(journal, "Trashed", event(EventKind.APPLIED, day(-90))))
    material = journal.plan.material(TODAY)
    assert material.record == record_of(journal.applications.standings(), day(-30), day(-2))
    assert material.record.total == 3
    assert [one.company for one in material.interviews] == ["A"]


def test_the_material_holds_what_was_learnt_and_what_came_of_it(journal: Journal) -> None:
    first, second = (log(journal, name, event(EventKind.REJECTED, day(-5))) for name in ("Lumen", "Orb"))
    trashed = log(journal, "Trashed", event(EventKind.REJECTED, day(-5)))
    skill = journal.setbacks.keep_skill(Skill(name="Rust", named_on=TODAY)).record
    for own_id, closed in ((first, day(-1)), (second, day(-3)), (trashed, TODAY)):
        journal.setbacks.keep_debrief(
            Debrief(application_id=own_id, lesson="L", skill_id=skill, started_on=day(-4), closed_on=closed)
        )
    untouched = log(journal, "Later", event(EventKind.REJECTED))
    journal.setbacks.ask_later(untouched, day(3))
    debrief = journal.setbacks.debrief_for(first)
    assert debrief is not None
    said = journal.setbacks.keep_feedback(Feedback(application_id=first, words="Kind", received_on=TODAY)).record
    journal.setbacks.keep_feedback(Feedback(words="General", received_on=day(-1), skill_id=skill))
    journal.setbacks.keep_feedback(Feedback(person="Not yet", asked_on=TODAY))
    done = journal.actions.keep(
        Action(title="Ask", origin=Origin.DEBRIEF, origin_id=debrief.id, skill_id=skill, made_on=TODAY)
    ).record
    journal.actions.finish(done)
    journal.actions.keep(Action(title="Later", due_on=day(9), skill_id=skill, made_on=TODAY))
    journal.actions.keep(
        Action(title="Soon", due_on=day(1), origin=Origin.FEEDBACK, origin_id=said, skill_id=skill, made_on=TODAY)
    )
    journal.applications.trash(trashed)

    material = journal.plan.material(TODAY)
    assert [(one.company, one.ended_on) for one in material.lessons] == [("Lumen", day(-5)), ("Orb", day(-5))]
    assert [action.title for action in material.lessons[0].actions] == ["Ask"]
    assert [(one.feedback.words, one.company) for one in material.feedback] == [("Kind", "Lumen"), ("General", "")]
    assert [action.title for action in material.feedback[0].actions] == ["Soon"]
    (grown,) = material.skills
    assert (grown.pointed_to, [action.title for action in grown.actions]) == (3, ["Soon", "Later"])
    assert [one.action.title for one in material.actions] == ["Soon", "Later"]


def test_the_material_holds_posting_goals_that_run_and_how_they_went(journal: Journal) -> None:
    blog = journal.posting.keep_channel(Channel(name="Blog")).record
    talks = journal.posting.keep_channel(Channel(name="Talks")).record
    journal.posting.set_goal(PostingGoal(channel_id=blog, target=1, starts_on=date(2026, 11, 2)))
    for channel, on in ((blog, date(2026, 11, 4)), (talks, date(2026, 10, 1)), (blog, TODAY)):
        at = datetime(on.year, on.month, on.day, 12, tzinfo=UTC)
        journal.posting.log_post(Post(channel_id=channel, at=at, zone="UTC"))
    material = journal.plan.material(TODAY)
    (one,) = material.posting
    assert (one.channel.name, one.goal.target, one.posts) == ("Blog", 1, 2)
    assert (one.tally.held, one.tally.judged) == (1, 2)
    assert (material.posts, material.first_post_on, material.last_post_on) == (3, date(2026, 10, 1), TODAY)
    assert material.record == NO_RECORD


def test_what_was_chosen_for_the_plan_is_kept_and_undone(journal: Journal) -> None:
    chosen = PlanChoices(
        sections=(PlanSection.NEXT, PlanSection.GOALS), paper=Paper.LETTER, language="ar", review_on=TODAY
    )
    assert journal.plan.choices() == PlanChoices()
    journal.plan.keep_choices(chosen)
    assert journal.plan.choices() == chosen
    journal.plan.keep_choices(PlanChoices())
    journal.history.undo()
    assert journal.plan.choices() == chosen


@pytest.mark.parametrize("words", ['{"paper": "papyrus"}', "[1]", "no json", '{"sections": 3}'])
def test_choices_that_another_version_wrote_count_for_nothing(journal: Journal, path: Path, words: str) -> None:
    journal.plan.keep_choices(PlanChoices(language="ar"))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE setting SET words = ?", (words,))
    assert journal.plan.choices() == PlanChoices()


def test_choices_of_a_newer_version_keep_what_is_understood(journal: Journal, path: Path) -> None:
    journal.plan.keep_choices(PlanChoices(language="ar"))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE setting SET words = json_set(words, '$.colour', 'blue')")
    assert journal.plan.choices() == PlanChoices(language="ar")
