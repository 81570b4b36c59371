from __future__ import annotations

from datetime import timedelta

from careerjournal.domain.actions import Action
from careerjournal.domain.setbacks import Debrief, Feedback, Skill
from careerjournal.domain.stages import EventKind, Stage
from careerjournal.journal.journal import Journal
from tests.journal.helpers import TODAY, event, log

BEFORE = TODAY - timedelta(days=10)


def rejected(journal: Journal, company: str, on_day: int) -> int:
    on = BEFORE + timedelta(days=on_day)
    return log(journal, company, event(EventKind.INTERVIEW, BEFORE), event(EventKind.REJECTED, on))


def test_rejections_are_listed_latest_first_with_what_was_made_of_them(journal: Journal) -> None:
    first, second = rejected(journal, "Lumen", 1), rejected(journal, "Orb", 5)
    log(journal, "Withdrawn", event(EventKind.WITHDRAWN))
    journal.setbacks.keep_debrief(Debrief(application_id=first, lesson="Ask", started_on=TODAY, closed_on=TODAY))
    journal.setbacks.keep_feedback(Feedback(application_id=second, words="Kind", received_on=TODAY))
    rows = journal.setbacks.rows()
    assert [(row.company, row.furthest, row.feedback_count) for row in rows] == [
        ("Orb", Stage.INTERVIEW, 1),
        ("Lumen", Stage.INTERVIEW, 0),
    ]
    assert rows[1].debrief is not None
    assert rows[1].debrief.lesson == "Ask"
    assert [row.company for row in journal.setbacks.rows(include_folded=False)] == ["Orb"]


def test_of_many_rejections_only_the_latest_without_a_debrief_are_read(journal: Journal) -> None:
    ids = [rejected(journal, f"Company {number}", number) for number in range(8)]
    undated = log(journal, "Undated", event(EventKind.REJECTED, None))
    journal.setbacks.keep_debrief(Debrief(application_id=ids[1], lesson="Ask", started_on=TODAY))
    latest = journal.setbacks.latest(2)
    assert [row.application_id for row in latest.rows] == [ids[7], ids[6], ids[1]]
    assert [row.debrief is not None for row in latest.rows] == [False, False, True]
    assert latest.count == 9
    cases = journal.setbacks.latest(1, {undated, ids[3], ids[7]})
    assert [row.application_id for row in cases.rows] == [ids[7], ids[3], ids[1], undated]
    assert list(journal.setbacks.latest(9).rows) == journal.setbacks.rows()


def test_an_application_has_one_debrief_however_often_it_is_begun(journal: Journal) -> None:
    own_id = rejected(journal, "Lumen", 1)
    put_off = journal.setbacks.ask_later(own_id, TODAY + timedelta(days=7)).record
    kept = journal.setbacks.keep_debrief(Debrief(application_id=own_id, facts=("a", "b"), started_on=TODAY)).record
    assert kept == put_off
    debrief = journal.setbacks.debrief_for(own_id)
    assert debrief is not None
    assert (debrief.facts, debrief.ask_on) == (("a", "b"), None)


def test_a_debrief_put_off_again_keeps_what_was_written(journal: Journal) -> None:
    own_id = rejected(journal, "Lumen", 1)
    journal.setbacks.keep_debrief(Debrief(application_id=own_id, guesses=("Pay",), started_on=TODAY))
    journal.setbacks.ask_later(own_id, TODAY + timedelta(days=2))
    debrief = journal.setbacks.debrief_for(own_id)
    assert debrief is not None
    assert (debrief.guesses, debrief.ask_on) == (("Pay",), TODAY + timedelta(days=2))
    assert journal.setbacks.debrief_for(own_id + 1) is None


def test_feedback_comes_latest_first_with_its_application_or_none(journal: Journal) -> None:
    own_id = rejected(journal, "Lumen", 1)
    old = journal.setbacks.keep_feedback(Feedback(application_id=own_id, person="Ada", received_on=BEFORE)).record
    journal.setbacks.keep_feedback(Feedback(person="Lin", asked_on=TODAY))
    assert [(row.feedback.person, row.company) for row in journal.setbacks.feedback()] == [
        ("Lin", ""),
        ("Ada", "Lumen"),
    ]
    journal.applications.trash(own_id)
    assert [row.feedback.person for row in journal.setbacks.feedback()] == ["Lin"]
    journal.applications.restore(own_id)
    journal.setbacks.remove_feedback(old)
    assert [row.feedback.person for row in journal.setbacks.feedback()] == ["Lin"]


def test_a_skill_knows_what_points_to_it_and_what_grows_it(journal: Journal) -> None:
    skill = journal.setbacks.keep_skill(Skill(name="Rust", named_on=TODAY)).record
    own_id, trashed = rejected(journal, "Lumen", 1), rejected(journal, "Orb", 2)
    for one in (own_id, trashed):
        journal.setbacks.keep_debrief(Debrief(application_id=one, skill_id=skill, started_on=TODAY))
    journal.setbacks.keep_feedback(Feedback(words="Learn Rust", skill_id=skill))
    journal.setbacks.keep_feedback(Feedback(application_id=trashed, words="Learn Rust", skill_id=skill))
    action = journal.actions.keep(Action(title="Read the book", skill_id=skill, made_on=TODAY)).record
    journal.actions.keep(Action(title="Write a crate", skill_id=skill, made_on=TODAY))
    journal.actions.finish(action)
    journal.applications.trash(trashed)
    (row,) = journal.setbacks.skills()
    assert (row.skill.name, row.pointed_to, row.open_actions) == ("Rust", 2, 1)


def test_reasons_are_counted_most_used_first(journal: Journal) -> None:
    for number, reasons in enumerate((("pay", "level"), ("level",), ())):
        own_id = rejected(journal, f"Company {number}", number)
        journal.setbacks.keep_debrief(Debrief(application_id=own_id, reasons=reasons, started_on=TODAY))
    assert journal.setbacks.reasons() == [("level", 2), ("pay", 1)]
