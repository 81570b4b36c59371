"""Several goals beside each other, rests, energy, drafts, reminders and refusals: through the journal's verbs."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from careerjournal.domain.changes import Kind
from careerjournal.domain.faults import UserFault
from careerjournal.domain.posting import (
    Channel,
    Days,
    Period,
    Post,
    PostDraft,
    PostingGoal,
    PostKind,
    Reminder,
    Verdict,
)
from careerjournal.domain.posting_advice import Advice
from careerjournal.domain.profile import Profile
from careerjournal.domain.sentence import sentence
from careerjournal.journal.journal import Journal
from careerjournal.journal.rows import ChannelPage
from tests.journal.helpers import TODAY

MONDAY = date(2026, 11, 16)
WEEK = timedelta(days=7)


@pytest.fixture
def blog(journal: Journal) -> int:
    return journal.posting.keep_channel(Channel(name="Blog")).record


def weekly(channel_id: int, target: int = 1, starts_on: date = MONDAY - 8 * WEEK, **fields: object) -> PostingGoal:
    return PostingGoal(channel_id=channel_id, target=target, starts_on=starts_on, **fields)  # type: ignore[arg-type]


def posted(channel_id: int, on: date, kind: PostKind = PostKind.POST, **fields: object) -> Post:
    at = datetime(on.year, on.month, on.day, 12, tzinfo=UTC)
    return Post(channel_id=channel_id, at=at, zone="UTC", kind=kind, **fields)  # type: ignore[arg-type]


def only_channel(journal: Journal) -> ChannelPage:
    (page,) = journal.posting.page(TODAY).channels
    return page


def test_weekly_posts_and_daily_replies_run_beside_each_other(journal: Journal, blog: int) -> None:
    journal.posting.set_goal(weekly(blog, 2))
    replies = weekly(blog, 1, period=Period.DAY, counts_posts=False, counts_replies=True)
    journal.posting.add_goal(replies)
    for kind in (PostKind.POST, PostKind.REPLY, PostKind.COMMENT, PostKind.SHARE):
        journal.posting.log_post(posted(blog, TODAY, kind))
    done = [(one.result.goal.period, one.result.done) for one in journal.today.view(TODAY).channels]
    assert done == [(Period.WEEK, 2), (Period.DAY, 1)]
    assert [track.series for track in only_channel(journal).tracks] == [0, 1]


def test_a_change_of_one_goal_leaves_the_other_alone(journal: Journal, blog: int) -> None:
    journal.posting.set_goal(weekly(blog, 2))
    journal.posting.add_goal(weekly(blog, 1, period=Period.DAY))
    journal.posting.set_goal(weekly(blog, 3, starts_on=MONDAY))
    goals = [(goal.series, goal.target, goal.ends_on is None) for goal in journal.posting.goals(blog)]
    assert goals == [(0, 2, False), (0, 3, True), (1, 1, True)]
    journal.posting.end_goal(blog, series=1)
    tracks = only_channel(journal).tracks
    assert [track.goal is not None for track in tracks] == [True, False]


def test_the_local_day_is_kept_also_when_a_post_is_changed_and_the_change_undone(journal: Journal, blog: int) -> None:
    late = datetime(2026, 7, 1, 21, 30, tzinfo=UTC)  # 23:30 in Berlin, summer time included
    own_id = journal.posting.log_post(Post(channel_id=blog, at=late, zone="Europe/Berlin")).record
    assert journal.posting.post(own_id).day == date(2026, 7, 1)
    journal.posting.edit_post(replace(journal.posting.post(own_id), zone="Asia/Tokyo"))
    assert journal.posting.post(own_id).day == date(2026, 7, 2)
    assert [post.id for post in journal.posting.posts(blog, Days(date(2026, 7, 2), date(2026, 7, 2)))] == [own_id]
    journal.history.undo()
    assert journal.posting.post(own_id).day == date(2026, 7, 1)


def test_another_zone_of_the_person_moves_no_post(journal: Journal, blog: int) -> None:
    journal.posting.log_post(posted(blog, TODAY))
    before = journal.posting.page(TODAY).posts_per_day
    journal.profile.keep(Profile(zone="Pacific/Auckland", week_start=6))
    assert journal.posting.page(TODAY).posts_per_day == before


def test_a_goal_to_begin_with_comes_from_the_last_eight_weeks(journal: Journal, blog: int) -> None:
    assert journal.posting.first_goal(blog) == PostingGoal(channel_id=blog, floor=1, target=1, starts_on=TODAY)
    weeks = [MONDAY - number * WEEK for number in range(1, 9)]
    journal.posting.log_posts([posted(blog, week + timedelta(days=day)) for week in weeks[:6] for day in range(3)])
    assert journal.posting.first_goal(blog).target == 3
    assert journal.history.undo() is not None
    assert journal.posting.posts(blog) == []


def test_a_rest_is_planned_ended_and_taken_back(journal: Journal, blog: int) -> None:
    journal.posting.set_goal(weekly(blog))
    changes = journal.posting.rest(blog, TODAY - WEEK, None)
    assert changes.said == sentence("done.rest_open", name="Blog", first=TODAY - WEEK, last=TODAY - WEEK)
    page = only_channel(journal)
    assert page.rest is not None
    assert page.tracks[0].under_way is not None
    assert page.tracks[0].under_way.result.verdict is Verdict.LET_GO
    journal.posting.end_rest(blog)
    (rest,) = journal.posting.rests()
    assert rest.ends_on == TODAY - timedelta(days=1)
    journal.posting.remove_rest(rest.id)
    assert journal.posting.rests() == []
    journal.history.undo()
    assert journal.posting.rests() == [rest]


def test_a_rest_of_everything_holds_on_every_channel_and_ends_on_all(journal: Journal, blog: int) -> None:
    talks = journal.posting.keep_channel(Channel(name="Talks")).record
    for channel in (blog, talks):
        journal.posting.set_goal(weekly(channel))
    journal.posting.rest(None, TODAY, TODAY + 2 * WEEK)
    assert all(page.rest is not None for page in journal.posting.page(TODAY).channels)
    journal.posting.end_rest(talks)
    assert journal.posting.rests() == []
    journal.history.undo()
    assert len(journal.posting.rests()) == 1


def test_a_draft_waits_never_counts_and_becomes_a_post_in_one_step(journal: Journal, blog: int) -> None:
    journal.posting.set_goal(weekly(blog))
    draft_id = journal.post_drafts.keep(PostDraft(channel_id=blog, text="For a low day", made_on=TODAY)).record
    assert journal.posting.page(TODAY).drafts == 1
    assert journal.today.view(TODAY).channels[0].result.done == 0
    journal.post_drafts.use(draft_id, posted(blog, TODAY, text="For a low day"))
    assert journal.post_drafts.unused() == []
    assert journal.today.view(TODAY).channels[0].result.done == 1
    journal.history.undo()
    assert [draft.text for draft in journal.post_drafts.unused()] == ["For a low day"]
    assert journal.posting.posts(blog) == []
    journal.posting.remove_channel(blog)
    assert journal.post_drafts.one(draft_id).channel_id is None
    journal.post_drafts.remove(draft_id)
    with pytest.raises(UserFault):
        journal.post_drafts.one(draft_id)


def test_reminders_are_due_on_their_days_while_the_goal_is_open(journal: Journal, blog: int) -> None:
    journal.posting.set_goal(weekly(blog))
    evening = Reminder(channel_id=blog, at=time(18), days="4")  # Fridays; TODAY is one
    tuesday = Reminder(channel_id=blog, at=time(9), days="1")
    journal.posting_choices.keep_reminders(blog, [evening, tuesday])
    due = journal.today.view(TODAY).reminders
    assert [(one.channel, one.at) for one in due] == [("Blog", time(18))]
    journal.posting.rest(None, TODAY - WEEK, TODAY)
    assert journal.today.view(TODAY).reminders == ()
    journal.history.undo()
    journal.posting.log_post(posted(blog, TODAY))
    assert journal.today.view(TODAY).reminders == ()


def test_reminders_that_stay_keep_their_ids(journal: Journal, blog: int) -> None:
    one = Reminder(channel_id=blog, at=time(18), days="4")
    journal.posting_choices.keep_reminders(blog, [one])
    (kept,) = journal.posting_choices.reminders(blog)
    other = Reminder(channel_id=blog, at=time(9), days="0")
    journal.posting_choices.keep_reminders(blog, [one, other])
    assert kept in journal.posting_choices.reminders(blog)
    journal.posting_choices.keep_reminders(blog, [])
    assert journal.posting_choices.reminders(blog) == []


def test_four_strong_weeks_suggest_one_more_until_it_is_refused(journal: Journal, blog: int) -> None:
    journal.posting.set_goal(weekly(blog, 1, MONDAY - 4 * WEEK))
    journal.posting.log_posts([posted(blog, MONDAY - number * WEEK) for number in range(5)])
    (suggestion,) = journal.posting.page(TODAY).suggestions
    assert suggestion.advice is Advice.RAISE
    assert suggestion.proposed is not None
    assert (suggestion.proposed.target, suggestion.proposed.starts_on) == (2, TODAY)
    journal.posting_choices.refuse(suggestion.key, TODAY + WEEK)
    assert journal.posting.page(TODAY).suggestions == ()
    assert [one.key for one in journal.posting.page(TODAY + WEEK).suggestions] == [suggestion.key]
    journal.history.undo()
    journal.posting_choices.refuse(suggestion.key)
    assert journal.posting.page(TODAY).suggestions == ()
    assert journal.posting_choices.refused() == {suggestion.key: None}


def test_energy_is_asked_for_only_where_the_person_says_so(journal: Journal, blog: int) -> None:
    assert not journal.posting_choices.asks_energy()
    journal.posting_choices.ask_energy(on=True)
    assert journal.posting_choices.asks_energy()
    journal.posting.log_post(posted(blog, TODAY, content="Case", energy_before=2, energy_after=4))
    (note,) = journal.posting.page(TODAY).energies
    assert (note.on, note.content, note.before, note.after) == (TODAY, "Case", 2, 4)
    assert journal.posting.contents() == ["Case"]
    journal.history.undo()
    journal.history.undo()
    assert not journal.posting_choices.asks_energy()


def test_everything_about_posting_is_exported(journal: Journal, blog: int) -> None:
    journal.post_drafts.keep(PostDraft(channel_id=blog, text="Later", made_on=TODAY))
    journal.posting_choices.keep_reminders(blog, [Reminder(channel_id=blog, at=time(9), days="0")])
    rows = journal.files.export_rows()
    assert [draft.text for draft in rows.post_drafts] == ["Later"]
    assert [reminder.at for reminder in rows.reminders] == [time(9)]
    assert journal.posting_choices.keep_reminders(blog, rows.reminders).kinds == frozenset()
    assert Kind.REMINDER not in journal.posting_choices.keep_reminders(blog, rows.reminders).kinds
