from __future__ import annotations

import random
import sqlite3
from collections import defaultdict
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from careerjournal.domain.companies import Contact
from careerjournal.domain.faults import UserFault
from careerjournal.domain.follow_ups import FollowUp, FollowUpDays, Pause, next_follow_up, pause_on
from careerjournal.domain.posting import Days
from careerjournal.domain.setbacks import Debrief
from careerjournal.domain.stages import EventKind, Stage
from careerjournal.journal.journal import Journal
from careerjournal.journal.store import due as reading
from careerjournal.journal.store import glance
from careerjournal.journal.store.read_all import read_all
from tests.journal.helpers import TODAY, FixedClock, event, log


def day(offset: int) -> date:
    return TODAY + timedelta(days=offset)


def due(journal: Journal, on: date = TODAY) -> list[tuple[str, int, date]]:
    return [(one.company, one.number, one.due_on) for one in journal.today.view(on).follow_ups]


def test_follow_ups_set_themselves_furthest_on_the_way_first(journal: Journal) -> None:
    log(journal, "Fresh", event(EventKind.APPLIED, day(-6)))
    log(journal, "Due", event(EventKind.APPLIED, day(-7)))
    log(journal, "Late", event(EventKind.APPLIED, day(-12)))
    log(journal, "Talked", event(EventKind.APPLIED, day(-30)), event(EventKind.INTERVIEW, day(-4)))
    log(journal, "Ahead", event(EventKind.APPLIED, day(-30)), event(EventKind.INTERVIEW, day(1)))
    log(journal, "Today", event(EventKind.APPLIED, day(-30)), event(EventKind.INTERVIEW, day(0)))
    log(journal, "Offer", event(EventKind.OFFER, day(-2)))
    log(journal, "Ended", event(EventKind.APPLIED, day(-30)), event(EventKind.REJECTED, day(-9)))
    log(journal, "Wish", event(EventKind.SAVED, day(-30)))
    log(journal, "Undated", event(EventKind.APPLIED, None))
    log(journal, "Long gone", event(EventKind.APPLIED, day(-38)))
    trashed = log(journal, "Trashed", event(EventKind.APPLIED, day(-8)))
    journal.applications.trash(trashed)
    assert due(journal) == [("Offer", 1, TODAY), ("Talked", 1, TODAY), ("Late", 1, day(-5)), ("Due", 1, TODAY)]


def test_whoever_is_furthest_on_the_way_is_read_before_all_others(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "SHOWN_AT_MOST", 3)
    applied = [log(journal, f"Applied {ago}", event(EventKind.APPLIED, day(-ago))) for ago in (20, 9, 8)]
    log(journal, "Offer", event(EventKind.OFFER, day(-2)))
    assert [one[0] for one in due(journal)] == ["Offer", "Applied 20", "Applied 9"]
    log(journal, "Talked", event(EventKind.INTERVIEW, day(-6)))
    assert [one[0] for one in due(journal)] == ["Offer", "Talked", "Applied 20"]
    journal.follow_ups.later(log(journal, "Put off", event(EventKind.SCREENING, day(-60))), TODAY)
    assert [one[0] for one in due(journal)] == ["Offer", "Talked", "Put off"]
    journal.follow_ups.drop(applied[0])
    assert [one[0] for one in due(journal)] == ["Offer", "Talked", "Put off"]


def test_done_put_off_and_dropped_are_one_step_each_and_undone(journal: Journal, clock: FixedClock) -> None:
    own_id = log(journal, "Lumen", event(EventKind.APPLIED, day(-8)))
    assert journal.follow_ups.later(own_id, day(3)).said.key == "done.follow_up_later"
    assert (due(journal), due(journal, day(3))) == ([], [("Lumen", 1, day(3))])
    clock.today_is = day(3)
    assert journal.follow_ups.done(own_id).said.key == "done.follow_up"
    assert (due(journal, day(9)), due(journal, day(10))) == ([], [("Lumen", 2, day(10))])
    clock.today_is = day(10)
    assert journal.follow_ups.drop(own_id).said.key == "done.follow_up_drop"
    assert journal.follow_ups.of(own_id).next is None
    with pytest.raises(UserFault) as refused:
        journal.follow_ups.done(own_id)
    assert refused.value.said.key == "follow_up.none"
    journal.history.undo()
    assert due(journal, day(10)) == [("Lumen", 2, day(10))]
    journal.history.undo()
    journal.history.undo()
    assert due(journal) == [("Lumen", 1, day(-1))]
    assert journal.follow_ups.of(own_id).kept == ()


def test_an_application_that_ended_or_is_on_the_wishlist_has_nothing_to_follow_up(journal: Journal) -> None:
    for kind in (EventKind.REJECTED, EventKind.SAVED):
        own_id = log(journal, "Lumen", event(kind, day(-8)))
        for verb in (journal.follow_ups.done, journal.follow_ups.drop):
            with pytest.raises(UserFault):
                verb(own_id)


def test_one_can_follow_up_before_the_day_comes(journal: Journal) -> None:
    own_id = log(journal, "Lumen", event(EventKind.APPLIED, day(-2)))
    coming = journal.follow_ups.of(own_id).next
    assert coming is not None
    assert coming.due_on == day(5)
    journal.follow_ups.done(own_id)
    coming = journal.follow_ups.of(own_id).next
    assert coming is not None
    assert (coming.number, coming.due_on) == (2, day(7))


def test_the_days_are_the_persons_and_undone(journal: Journal) -> None:
    log(journal, "Lumen", event(EventKind.APPLIED, day(-8)))
    assert journal.follow_ups.days() == FollowUpDays()
    journal.follow_ups.keep_days(FollowUpDays(applied=14, interview=0, offer=1))
    assert journal.follow_ups.days() == FollowUpDays(applied=14, interview=0, offer=1)
    assert due(journal) == []
    journal.history.undo()
    assert due(journal) == [("Lumen", 1, day(-1))]


def test_during_a_pause_nothing_nudges_and_afterwards_it_is_due_anew(journal: Journal, clock: FixedClock) -> None:
    own_id = log(journal, "Lumen", event(EventKind.APPLIED, day(-8)))
    log(journal, "Wish", event(EventKind.SAVED, day(-8)), deadline_on=day(1))
    rejected = log(journal, "Wren", event(EventKind.REJECTED, day(-1)))
    journal.setbacks.keep_debrief(Debrief(application_id=rejected, started_on=TODAY, ask_on=TODAY))
    journal.contacts.keep(Contact(name="Ines", next_on=TODAY))
    view = journal.today.view(TODAY)
    assert [len(each) for each in (view.follow_ups, view.deadlines, view.contacts, view.debriefs)] == [1, 1, 1, 1]
    journal.search.pause(TODAY, day(4))
    view = journal.today.view(TODAY)
    assert [len(each) for each in (view.follow_ups, view.deadlines, view.contacts, view.debriefs)] == [0, 0, 0, 0]
    assert view.pause is not None
    clock.today_is = day(5)
    assert due(journal, day(5)) == [("Lumen", 1, day(5))]
    assert journal.follow_ups.of(own_id).next is not None


def test_deadlines_of_the_wishlist_come_three_days_before(journal: Journal) -> None:
    log(journal, "Near", event(EventKind.SAVED, day(-8)), deadline_on=day(3))
    log(journal, "Today", event(EventKind.SAVED, day(-8)), deadline_on=TODAY)
    log(journal, "Far", event(EventKind.SAVED, day(-8)), deadline_on=day(4))
    log(journal, "Past", event(EventKind.SAVED, day(-8)), deadline_on=day(-1))
    log(journal, "Sent", event(EventKind.APPLIED, day(-1)), deadline_on=TODAY)
    assert [one.company for one in journal.today.view(TODAY).deadlines] == ["Today", "Near"]


def test_contacts_come_on_their_day_unless_the_next_interview_says_it(journal: Journal) -> None:
    own_id = log(journal, "Lumen", event(EventKind.INTERVIEW, day(2)))
    gone = log(journal, "Gone", event(EventKind.APPLIED, day(-2)))
    journal.applications.trash(gone)
    ines = journal.contacts.keep(Contact(name="Ines", company="Quill", next_on=day(-1))).record
    for application_id, next_on in ((own_id, TODAY), (gone, TODAY), (None, day(1))):
        journal.contacts.keep(Contact(application_id=application_id, name="Other", next_on=next_on))
    assert [one.name for one in journal.today.view(TODAY).contacts] == ["Ines"]
    assert journal.follow_ups.write_later(ines, day(4)).said.key == "done.write_later"
    assert journal.today.view(TODAY).contacts == ()
    journal.contacts.wrote(ines)
    kept = journal.contacts.one(ines)
    assert (kept.last_on, kept.next_on) == (TODAY, None)
    journal.history.undo()
    journal.follow_ups.write_no_more(ines)
    assert journal.today.view(day(9)).contacts[0].name == "Other"


def test_a_calendar_reads_what_comes_due_in_some_days(journal: Journal) -> None:
    put_off = log(journal, "Put off", event(EventKind.APPLIED, day(-9)))
    journal.follow_ups.later(put_off, day(5))
    log(journal, "Soon", event(EventKind.APPLIED, day(-5)))
    log(journal, "After it", event(EventKind.INTERVIEW, day(3)))
    log(journal, "Now", event(EventKind.APPLIED, day(-8)))
    ahead = journal.follow_ups.ahead(Days(day(1), day(7)))
    assert [(one.company, one.due_on) for one in ahead] == [("Soon", day(2)), ("Put off", day(5)), ("After it", day(7))]


def test_a_weekly_goal_has_a_history(journal: Journal, clock: FixedClock) -> None:
    journal.search.set_goal(2, 4)
    clock.today_is = day(9)
    journal.search.set_goal(3, None)
    assert [(goal.floor, goal.ceiling, goal.starts_on, goal.ends_on) for goal in journal.search.goals()] == [
        (2, 4, TODAY, day(8)),
        (3, None, day(9), None),
    ]
    assert not journal.search.set_goal(3, None).kinds
    goal = journal.today.view(day(3)).search_goal
    assert goal is not None
    assert (goal.floor, goal.ceiling) == (2, 4)
    journal.search.end_goal()
    assert journal.search.goal(day(9)) is None
    journal.history.undo()
    assert journal.search.goal(day(9)) is not None


@pytest.mark.parametrize(("floor", "ceiling"), [(0, None), (3, 2)])
def test_an_unfit_goal_is_refused(journal: Journal, floor: int, ceiling: int | None) -> None:
    with pytest.raises(UserFault):
        journal.search.set_goal(floor, ceiling)
    assert journal.search.goals() == []


def test_a_pause_gives_way_to_a_newer_one_and_can_be_ended(journal: Journal, clock: FixedClock) -> None:
    journal.search.pause(day(-3))
    journal.search.pause(day(10), day(20))
    assert [(one.starts_on, one.ends_on) for one in journal.search.pauses()] == [
        (day(-3), day(9)),
        (day(10), day(20)),
    ]
    assert journal.search.is_paused(TODAY)
    journal.search.end_pause()
    assert [(one.starts_on, one.ends_on) for one in journal.search.pauses()] == [
        (day(-3), day(-1)),
        (day(10), day(20)),
    ]
    journal.search.remove_pause(journal.search.pauses()[1].id)
    journal.search.pause(TODAY)
    journal.search.end_pause()
    assert len(journal.search.pauses()) == 1
    with pytest.raises(UserFault):
        journal.search.pause(day(3), day(2))


def test_what_was_told_is_remembered_outside_undo_and_forgotten_after_a_year(journal: Journal) -> None:
    journal.told.keep(["a", "b"], TODAY)
    journal.told.keep(["a"], day(1))
    assert journal.told.of(["a", "c"]) == {"a"}
    assert journal.history.undo() is None
    journal.told.keep(["d"], day(500))
    assert journal.told.of(["a", "b", "d"]) == {"d"}


def test_the_record_is_exported(journal: Journal) -> None:
    own_id = log(journal, "Lumen", event(EventKind.APPLIED, day(-8)))
    trashed = log(journal, "Gone", event(EventKind.APPLIED, day(-8)))
    for one in (own_id, trashed):
        journal.follow_ups.done(one)
    journal.applications.trash(trashed)
    journal.search.pause(day(3))
    journal.search.set_goal(1, None)
    rows = journal.files.export_rows()
    assert [row.application_id for row in rows.follow_ups] == [own_id]
    assert (len(rows.pauses), len(rows.search_goals)) == (1, 1)


@pytest.mark.unmeasured
@pytest.mark.parametrize("seed", range(12))
def test_the_reading_by_indexes_finds_what_the_rule_says(journal: Journal, path: Path, seed: int) -> None:
    """Draw a record at random and compare the one glance with the rule applied to each application."""
    chance = random.Random(seed)
    for number in range(40):
        kinds = [EventKind.APPLIED, EventKind.SCREENING, EventKind.INTERVIEW, EventKind.OFFER, EventKind.REJECTED]
        some = chance.sample(kinds[:4], chance.randint(1, 4)) + ([kinds[4]] if chance.random() < 0.15 else [])
        log(journal, f"{number}", *(event(kind, day(chance.randint(-70, 5))) for kind in some))
    with journal._store.verb() as verb:
        for own_id in range(1, 41):
            for number in range(1, chance.randint(1, 3)):
                verb.put(
                    FollowUp(
                        application_id=own_id,
                        stage=chance.choice([Stage.APPLIED, Stage.INTERVIEW, Stage.OFFER, Stage.SCREENING]),
                        number=number,
                        later_until=chance.choice([None, day(chance.randint(-20, 5))]),
                        done_on=chance.choice([None, day(chance.randint(-40, 0))]),
                        dropped_on=chance.choice([None, None, day(chance.randint(-40, 0))]),
                    )
                )
        for _ in range(chance.randint(0, 3)):
            first = chance.randint(-60, 10)
            verb.put(Pause(starts_on=day(first), ends_on=day(first + chance.randint(0, 15))))
    journal.follow_ups.keep_days(FollowUpDays(applied=chance.randint(0, 9), interview=4, offer=chance.randint(0, 3)))
    for on in (day(0), day(6), day(20)):
        view = journal.today.view(on)
        assert sorted((one.application_id, one.number, one.due_on) for one in view.follow_ups) == by_rule(journal, on)
        assert glance.read(path, on) == view


def by_rule(journal: Journal, on: date) -> list[tuple[int, int, date]]:
    """Apply the rule to every application."""
    pauses = journal.search.pauses()
    if pause_on(pauses, on):
        return []
    with journal._store.reading_raw() as connection:
        kept: defaultdict[int, list[FollowUp]] = defaultdict(list)
        for row in read_all(connection, FollowUp):
            kept[row.application_id].append(row)
        standing = connection.execute("SELECT application_id, stage, last_on FROM standing").fetchall()
    found = []
    for own_id, stage, last in standing:
        one = next_follow_up(
            Stage(stage),
            date.fromisoformat(last),
            kept[own_id],
            days=journal.follow_ups.days(),
            pauses=pauses,
            today=on,
        )
        if one is not None and one.due_on <= on:
            found.append((own_id, one.number, one.due_on))
    return sorted(found)


def test_the_reading_goes_along_indexes(journal: Journal, path: Path) -> None:
    log(journal, "Lumen", event(EventKind.APPLIED, day(-8)))
    with closing(sqlite3.connect(path)) as connection:
        asked: list[str] = []
        connection.set_trace_callback(asked.append)
        glance.view(connection, TODAY)
        connection.set_trace_callback(None)
        mine = [
            text
            for text in asked
            if "follow_up" in text or "deadline_on" in text.split("WHERE")[-1] or "contact" in text
        ]
        plans = [" ".join(row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {text}")) for text in mine]
    for index in (
        "standing_awaited",
        "follow_up_of_application",
        "follow_up_done",
        "follow_up_put_off",
        "application_deadline",
        "contact_next",
    ):
        assert any(index in plan for plan in plans), index
    for plan in plans:
        assert "SEARCH standing USING COVERING INDEX standing_awaited (stage=? AND last_on<?)" not in plan
        assert "SCAN kept" not in plan
        assert "SCAN application" not in plan
