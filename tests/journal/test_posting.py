from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from careerjournal.domain.posting import Channel, Days, Period, Post, PostingGoal, Verdict
from careerjournal.domain.profile import Profile
from careerjournal.domain.sentence import sentence
from careerjournal.journal.journal import Journal
from careerjournal.journal.rows import GoalTrack
from tests.journal.helpers import TODAY

MONDAY = date(2026, 11, 16)
"""The first day of the week under way; TODAY is its Friday."""


@pytest.fixture
def blog(journal: Journal) -> int:
    return journal.posting.keep_channel(Channel(name="Blog")).record


def goal(channel_id: int, target: int = 2, starts_on: date = MONDAY, **fields: object) -> PostingGoal:
    return PostingGoal(channel_id=channel_id, target=target, starts_on=starts_on, **fields)  # type: ignore[arg-type]


def post(journal: Journal, channel_id: int, on: date, zone: str = "UTC", hour: int = 12) -> int:
    at = datetime(on.year, on.month, on.day, hour, tzinfo=UTC)
    return journal.posting.log_post(Post(channel_id=channel_id, at=at, zone=zone)).record


def track_of(journal: Journal) -> GoalTrack:
    (page,) = journal.posting.page(TODAY).channels
    (track,) = page.tracks
    return track


def verdict_now(journal: Journal) -> Verdict | None:
    under_way = track_of(journal).under_way
    return under_way.result.verdict if under_way is not None else None


def test_channels_keep_the_order_in_which_they_were_added_until_it_is_changed(journal: Journal) -> None:
    for name in ("Blog", "Talks", "Letter"):
        journal.posting.keep_channel(Channel(name=name))
    blog, talks, letter = journal.posting.channels()
    assert [one.position for one in (blog, talks, letter)] == [1, 2, 3]
    journal.posting.keep_channel(Channel(id=letter.id, name="Letter", position=1))
    assert [one.name for one in journal.posting.channels()] == ["Blog", "Letter", "Talks"]


def test_a_new_goal_ends_the_one_before_it_the_day_before(journal: Journal, blog: int) -> None:
    journal.posting.set_goal(goal(blog, 1, MONDAY - timedelta(days=21)))
    changes = journal.posting.set_goal(goal(blog, 3))
    assert changes.said == sentence("done.set_goal", name="Blog", n=3, period=sentence("period.week"))
    assert [(one.target, one.starts_on, one.ends_on) for one in journal.posting.goals(blog)] == [
        (1, MONDAY - timedelta(days=21), MONDAY - timedelta(days=1)),
        (3, MONDAY, None),
    ]


def test_a_goal_changed_again_on_the_same_day_is_replaced(journal: Journal, blog: int) -> None:
    journal.posting.set_goal(goal(blog, 3, TODAY))
    journal.posting.set_goal(goal(blog, 1, TODAY))
    assert [one.target for one in journal.posting.goals(blog)] == [1]


def test_a_goal_that_ended_is_no_longer_under_way(journal: Journal, blog: int) -> None:
    journal.posting.set_goal(goal(blog))
    assert track_of(journal).goal is not None
    journal.posting.end_goal(blog)
    assert journal.posting.goals(blog)[0].ends_on == TODAY - timedelta(days=1)
    page = track_of(journal)
    assert (page.goal, page.under_way) == (None, None)
    assert journal.today.view(TODAY).channels == ()


def test_the_week_under_way_counts_posts_by_their_local_day(journal: Journal, blog: int) -> None:
    journal.posting.set_goal(goal(blog))
    post(journal, blog, MONDAY - timedelta(days=1), "Pacific/Auckland")  # already Monday there
    post(journal, blog, MONDAY, "America/Los_Angeles", hour=3)  # still Sunday there
    post(journal, blog, TODAY)
    under_way = track_of(journal).under_way
    assert under_way is not None
    assert (under_way.result.done, under_way.result.verdict) == (2, Verdict.UNDER_WAY)
    assert journal.today.view(TODAY).channels == (under_way,)


def test_the_week_begins_on_the_persons_first_day(journal: Journal, blog: int) -> None:
    journal.posting.set_goal(goal(blog, starts_on=MONDAY - timedelta(days=30)))
    journal.profile.keep(Profile(week_start=5))
    under_way = track_of(journal).under_way
    assert under_way is not None
    assert under_way.result.days == Days(date(2026, 11, 14), TODAY)


def test_finished_weeks_are_judged_each_by_the_goal_of_its_time(journal: Journal, blog: int) -> None:
    weeks = [MONDAY - timedelta(days=7 * back) for back in range(4, 0, -1)]
    journal.posting.set_goal(goal(blog, 1, weeks[0]))
    journal.posting.set_goal(goal(blog, 2, weeks[2]))
    for on in (weeks[0], weeks[2], weeks[2] + timedelta(days=1)):
        post(journal, blog, on)
    journal.posting.let_go(blog, Days(weeks[3], weeks[3] + timedelta(days=6)))
    page = track_of(journal)
    assert [(beat.days.first, beat.goal.target, beat.verdict) for beat in page.beats] == [
        (weeks[0], 1, Verdict.KEPT),
        (weeks[1], 1, Verdict.BELOW),
        (weeks[2], 2, Verdict.KEPT),
        (weeks[3], 2, Verdict.LET_GO),
    ]
    assert (page.run.now, page.run.best) == (2, 2)
    assert [goal.target for goal in page.history] == [1, 2]


def test_all_finished_periods_are_read_however_many(journal: Journal, blog: int) -> None:
    journal.posting.set_goal(goal(blog, 1, TODAY - timedelta(days=400), period=Period.DAY))
    days = [beat.days.first for beat in track_of(journal).beats]
    assert (len(days), days[0], days[-1]) == (400, TODAY - timedelta(days=400), TODAY - timedelta(days=1))


def test_a_week_let_go_can_be_taken_up_again(journal: Journal, blog: int) -> None:
    journal.posting.set_goal(goal(blog))
    week = Days(MONDAY, MONDAY + timedelta(days=6))
    journal.posting.let_go(blog, week)
    journal.posting.let_go(blog, week)
    page = track_of(journal)
    assert page.under_way is not None
    assert page.under_way.result.verdict is Verdict.LET_GO
    assert page.under_way.rest == journal.posting.rests()[0]
    journal.posting.take_up(blog, week)
    assert verdict_now(journal) is Verdict.UNDER_WAY
    journal.history.undo()
    assert verdict_now(journal) is Verdict.LET_GO


def test_posts_are_read_by_channel_and_local_day_latest_first(journal: Journal, blog: int) -> None:
    talks = journal.posting.keep_channel(Channel(name="Talks")).record
    first = post(journal, blog, MONDAY)
    second = post(journal, talks, MONDAY + timedelta(days=1))
    third = post(journal, blog, TODAY)
    week = Days(MONDAY, TODAY)
    assert [one.id for one in journal.posting.posts(None, week)] == [third, second, first]
    assert [one.id for one in journal.posting.posts(blog, week)] == [third, first]
    assert [one.id for one in journal.posting.posts(blog)] == [third, first]
    assert [one.id for one in journal.posting.posts(None)] == [third, second, first]
    assert journal.posting.posts(None, Days(TODAY + timedelta(days=1), TODAY + timedelta(days=9))) == []


def test_a_post_is_edited_and_removed(journal: Journal, blog: int) -> None:
    own_id = post(journal, blog, TODAY)
    (kept,) = journal.posting.posts(blog)
    journal.posting.edit_post(Post(id=own_id, channel_id=blog, at=kept.at, zone="UTC", text="Hello"))
    assert [one.text for one in journal.posting.posts(blog)] == ["Hello"]
    journal.posting.remove_post(own_id)
    assert journal.posting.posts(blog) == []


def test_the_page_counts_all_posts_by_local_day(journal: Journal, blog: int) -> None:
    talks = journal.posting.keep_channel(Channel(name="Talks")).record
    long_ago = TODAY - timedelta(days=4000)
    for channel, on in ((blog, TODAY), (talks, TODAY), (blog, MONDAY), (blog, long_ago)):
        post(journal, channel, on)
    page = journal.posting.page(TODAY)
    assert dict(page.posts_per_day) == {long_ago: 1, MONDAY: 1, TODAY: 2}
    assert page.total_posts == 4


def test_a_channel_goes_with_all_that_belongs_to_it_and_comes_back_whole(journal: Journal, blog: int) -> None:
    journal.posting.set_goal(goal(blog))
    post(journal, blog, TODAY)
    before = journal.posting.page(TODAY)
    journal.posting.remove_channel(blog)
    page = journal.posting.page(TODAY)
    assert (page.channels, page.total_posts) == ((), 0)
    journal.history.undo()
    assert journal.posting.page(TODAY) == before
