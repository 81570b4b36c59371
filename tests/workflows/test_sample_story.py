"""The sample as it is told: the same facts in each language, always around today, and read strictly."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Callable
from copy import deepcopy
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerjournal.domain.actions import is_open, shown_on
from careerjournal.domain.applications import standing_of
from careerjournal.domain.posting import Period, Rest, Verdict, judge, local_day, next_period, period_around
from careerjournal.domain.stages import UNDER_WAY, EventKind, Stage
from careerjournal.language.resources import resource
from careerjournal.workflows.sample_calendar import SampleCalendar
from careerjournal.workflows.sample_posting import SampleChannel
from careerjournal.workflows.sample_story import SampleStory, read_story, sample_files
from careerjournal.workflows.sample_table import SampleError, StrictTable, read_table
from tests.examples import examples

SATURDAY = date(2026, 11, 21)
LANGUAGES = ("en", "it", "ar", "fr", "id", "th")
DAYS = st.dates(min_value=date(2024, 1, 1), max_value=date(2040, 12, 31))


def told(language: str = "en", today: date = SATURDAY) -> SampleStory:
    facts, words = sample_files(language)
    return read_story(facts, words, SampleCalendar(today=today, zone="Europe/Berlin"))


def shape(value: object) -> object:
    """What two languages must have in common: everything but the words themselves."""
    if isinstance(value, dict):
        return {key: shape(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [shape(inner) for inner in value]
    return type(value)


def content(name: str) -> dict[str, Any]:
    return tomllib.loads(resource("sample", name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("code", LANGUAGES[1:])
def test_each_language_has_the_same_keys_in_the_same_order(code: str) -> None:
    english, other = content("en.toml"), content(f"{code}.toml")
    assert shape(english) == shape(other)
    assert [list(english[key]) for key in english if isinstance(english[key], dict)] == [
        list(other[key]) for key in other if isinstance(other[key], dict)
    ]


def test_a_language_without_words_of_its_own_is_told_in_english() -> None:
    assert told("ja").profile.name == told("en").profile.name


def test_the_figures_are_those_of_the_guide() -> None:
    standings = [standing_of(sample.events) for sample in told().applications]
    assert len(standings) == 100
    assert all(standing.applied_on is not None for standing in standings)
    assert sum(standing.interviews > 0 for standing in standings) == 3
    assert sum(standing.furthest is Stage.OFFER for standing in standings) == 1


def test_the_stages_are_spread_as_in_a_real_search() -> None:
    stages = Counter(standing_of(sample.events).stage for sample in told().applications)
    assert stages[Stage.REJECTED] > stages[Stage.NO_REPLY] > stages[Stage.WITHDRAWN] > stages[Stage.CLOSED] == 1
    assert stages[Stage.OFFER] == stages[Stage.INTERVIEW] == 1
    assert stages[Stage.WISHLIST] == 0
    assert 10 <= sum(stages[stage] for stage in UNDER_WAY) <= 20


def test_companies_are_all_different_and_logged_oldest_first() -> None:
    applications = told().applications
    assert len({sample.application.company for sample in applications}) == 100
    applied = [standing_of(sample.events).applied_on or date.max for sample in applications]
    assert applied == sorted(applied)
    assert SATURDAY - applied[0] > timedelta(days=165)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_posts_or_actions_say_the_same(language: str) -> None:
    story = told(language)
    said = [post.text for channel in story.channels for post in channel.posts]
    said += [record.value.title for record in story.actions]
    assert len(said) == len(set(said))


@settings(max_examples=examples(20), deadline=None)
@given(today=DAYS)
def test_whatever_is_done_lies_before_today(today: date) -> None:
    story = told(today=today)
    ahead = [
        (sample.own.key, event.kind, event.on)
        for sample in story.applications
        for event in sample.events
        if event.on is None or event.on >= today
    ]
    assert {(key, kind) for key, kind, _ in ahead} == {
        ("harbour-museum", EventKind.INTERVIEW),
        ("studio-halden", EventKind.SCREENING),
        ("gable-heritage", EventKind.ASSESSMENT),
    }
    assert all(local_day(post) < today for channel in story.channels for post in channel.posts)
    assert all(local_day_of(sample.application.logged_at) < today for sample in story.applications)
    assert all(record.value.made_on < today for record in story.actions)
    assert all((record.value.done_on or date.min) < today for record in story.actions)
    assert all(record.value.named_on < today for record in story.skills)
    assert all((record.value.closed_on or date.max) < today for record in story.debriefs)


def local_day_of(instant: datetime) -> date:
    return instant.astimezone(ZoneInfo("Europe/Berlin")).date()


def test_debriefs_belong_to_rejections_and_begin_after_them() -> None:
    story = told()
    standings = {sample.own: standing_of(sample.events) for sample in story.applications}
    assert len(story.debriefs) == 9
    for record in story.debriefs:
        standing = standings[record.refers["application_id"]]
        assert standing.stage is Stage.REJECTED
        assert standing.ended_on is not None
        assert standing.ended_on <= record.value.started_on <= (record.value.closed_on or date.min)


def test_four_pieces_of_feedback_came_and_one_is_awaited() -> None:
    values = [record.value for record in told().feedback]
    assert sum(value.received_on is not None for value in values) == 4
    assert [bool(value.words) for value in values if value.received_on is None] == [False]


def test_skills_have_levels_and_open_actions_within_ninety_days() -> None:
    story = told()
    skills = {record.own for record in story.skills}
    grown = {
        record.refers["skill_id"] for record in story.actions if "skill_id" in record.refers and is_open(record.value)
    }
    assert grown == skills
    assert all((record.value.level_now or 9) < (record.value.level_wanted or 0) for record in story.skills)
    days = [record.value.due_on for record in story.actions if is_open(record.value) and record.value.due_on]
    assert sum(SATURDAY < day <= SATURDAY + timedelta(days=90) for day in days) >= 8
    assert {(day - SATURDAY).days // 30 for day in days if day > SATURDAY} == {0, 1, 2}


def test_two_actions_are_due_and_one_of_them_is_two_days_late() -> None:
    shown = [shown_on(record.value) for record in told().actions if is_open(record.value)]
    assert sorted(day for day in shown if day and day <= SATURDAY) == [SATURDAY - timedelta(days=2), SATURDAY]


def test_follow_ups_are_of_applications_under_way_and_none_lies_ahead() -> None:
    search = told().search
    assert search.goal.starts_on < SATURDAY
    assert search.pause.ends_on is not None
    assert search.pause.ends_on < search.goal.starts_on
    stages = {one.own: standing_of(one.events).stage for one in told().applications}
    for one in search.follow_ups:
        assert stages[one.application] in UNDER_WAY
        assert one.done_on is None or one.done_on < SATURDAY
        assert one.later_until is None or one.later_until > SATURDAY


@settings(max_examples=examples(15), deadline=None)
@given(today=DAYS)
def test_twelve_finished_weeks_have_posts_whatever_the_day(today: date) -> None:
    weeks: set[date] = set()
    for channel in told(today=today).channels[:2]:
        assert channel.goal.period is Period.WEEK
        assert today - channel.goal.starts_on >= timedelta(weeks=14)
        weeks |= {period_around(local_day(post), Period.WEEK).first for post in channel.posts}
    assert len(weeks - {period_around(today, Period.WEEK).first}) == 12


def verdicts(channel: SampleChannel, today: date) -> Counter[Verdict]:
    """Judge each period of a channel as the journal does."""
    rests = [Rest(channel_id=0, starts_on=days.first, ends_on=days.last) for days in channel.let_go]
    days = period_around(channel.goal.starts_on, channel.goal.period)
    found: Counter[Verdict] = Counter()
    while days.first <= today:
        done = sum(local_day(post) in days for post in channel.posts)
        found[judge(channel.goal, days, done, rests=rests, today=today).verdict] += 1
        days = next_period(days, channel.goal.period)
    return found


@settings(max_examples=examples(15), deadline=None)
@given(today=DAYS)
def test_goals_go_as_they_go_for_a_person(today: date) -> None:
    linkedin, mastodon, newsletter = told(today=today).channels
    assert verdicts(linkedin, today)[Verdict.BELOW] == 0
    assert verdicts(linkedin, today)[Verdict.LET_GO] == 2
    assert verdicts(mastodon, today)[Verdict.BELOW] == 1
    assert verdicts(mastodon, today)[Verdict.LET_GO] == 3
    assert verdicts(newsletter, today) == {Verdict.KEPT: 4, Verdict.LET_GO: 1}


@pytest.mark.parametrize(("weekday", "done"), list(enumerate([(0, 0), (1, 0), (1, 0), (2, 0), (2, 1), (2, 1), (2, 2)])))
def test_the_week_fills_as_it_goes_on(weekday: int, done: tuple[int, int]) -> None:
    monday = date(2026, 11, 16)
    linkedin, mastodon, _ = told(today=monday + timedelta(days=weekday)).channels
    for channel, number in zip((linkedin, mastodon), done, strict=True):
        assert sum(local_day(post) >= monday for post in channel.posts) == number


def test_the_same_day_tells_the_same_story() -> None:
    assert told("ar") == told("ar")


def broken(change: Callable[[dict[str, Any], dict[str, Any]], object]) -> str:
    """Read the sample after a change to its facts and words. Give what the error says."""
    facts, words = deepcopy(content("facts.toml")), deepcopy(content("en.toml"))
    words.pop("language")
    change(facts, words)
    with pytest.raises(SampleError) as caught:
        read_story(
            StrictTable("facts.toml", facts),
            StrictTable("en.toml", words),
            SampleCalendar(today=SATURDAY, zone="Europe/Berlin"),
        )
    return str(caught.value)


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda facts, words: words["companies"].pop("lumen-books"), "en.toml.companies.lumen-books: missing"),
        (lambda facts, words: words["companies"].update(lumen="x"), "en.toml.companies.lumen: nothing reads this"),
        (lambda facts, words: words["places"].update(berlin=" "), "en.toml.places.berlin: a text"),
        (lambda facts, words: words["skills"].update(video="x"), "en.toml.skills.video: a table"),
        (lambda facts, words: words["events"]["harbour-museum"].update(interview={"note": "x"}), "interview: nothing"),
        (lambda facts, words: words["channels"]["mastodon"]["posts"].pop(), "en.toml.channels.mastodon.posts: 24"),
        (lambda facts, words: facts["links"].update(nobody="x"), "facts.toml.links.nobody: nothing reads this"),
        (lambda facts, words: facts["applications"]["lumen-books"].pop(), "facts.toml.applications.lumen-books: role"),
        (lambda facts, words: facts["skills"]["video"].update(now=6), "facts.toml.skills.video.now: a level"),
        (lambda facts, words: facts["skills"]["video"].update(now=True), "facts.toml.skills.video.now: a whole"),
        (lambda facts, words: facts["profile"].update(week_start=7), "facts.toml.profile.week_start: a day"),
        (lambda facts, words: facts["channels"]["linkedin"]["posts"][3].__setitem__(2, "24:10"), "'24:10'"),
        (lambda facts, words: facts["goals"]["house"].update(by="soon"), "facts.toml.goals.house.by: a whole"),
        (lambda facts, words: facts["actions"]["mend-cv-photo"].update(do=-1), "mend-cv-photo.do: nothing reads"),
        (lambda facts, words: facts["debriefs"]["lumen-books"].update(skill="cooking"), "no skill 'cooking'"),
        (lambda facts, words: facts["debriefs"]["lumen-books"].update(reasons="x"), "reasons: a list"),
        (lambda facts, words: facts["actions"]["ask-daniel"].update({"from": ["dream", "x"]}), "ask-daniel.from"),
        (lambda facts, words: facts["channels"]["linkedin"].update(period="year"), "linkedin.period: a period"),
        (lambda facts, words: facts["channels"]["linkedin"].update(let_go=["x"]), "linkedin.let_go: whole numbers"),
        (lambda facts, words: facts["stages"].update({"work-sample": ["screening", "nobody -6"]}), "'nobody' is known"),
        (
            lambda facts, words: facts["stages"].update({"work-sample": ["screening", "x"]}),
            "stages.work-sample: an app",
        ),
        (lambda facts, words: facts["stages"].update({"work-sample": ["talks"]}), "'talks' is no stage"),
        (lambda facts, words: words["stages"].update(other="x"), "en.toml.stages.other: nothing reads this"),
        (lambda facts, words: facts["channels"]["linkedin"]["posts"].append([1, 0, "08:00"]), "25 texts are wanted"),
        (lambda facts, words: facts["channels"]["linkedin"]["posts"].__setitem__(0, [-1, 7, "08:00"]), "[-1, 7,"),
    ],
)
def test_a_slip_in_the_data_is_named_by_its_place(
    change: Callable[[dict[str, Any], dict[str, Any]], object], place: str
) -> None:
    assert place in broken(change)


@pytest.mark.parametrize(
    "history",
    [
        "applied",
        "applied 3",
        "sent -3",
        "applied -3, rejected -4",
        "applied -3,rejected -1",
        "applied -3 9:00",
        "applied -3 25:00",
    ],
)
def test_a_history_that_cannot_be_read_is_named(history: str) -> None:
    def change(facts: dict[str, Any], words: dict[str, Any]) -> None:
        facts["applications"]["tulip-transit"][3] = history

    assert broken(change) == f"facts.toml.applications.tulip-transit: {history}"


def test_a_file_that_is_not_toml_is_named(tmp_path: Path) -> None:
    path = tmp_path / "xx.toml"
    path.write_text("[profile\n", encoding="utf-8")
    with pytest.raises(SampleError, match=r"^xx\.toml: "):
        read_table(path)
