from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from careerjournal.domain.applications import Application, ApplicationEvent
from careerjournal.domain.channel_map import Audience, SourceKind, WorkSource
from careerjournal.domain.experiments import Experiment, Worth
from careerjournal.domain.faults import UserFault
from careerjournal.domain.following import Followed, FollowedKind, JoinIn, JoinKind
from careerjournal.domain.guide_moments import Share
from careerjournal.domain.guides import Fact
from careerjournal.domain.posting import Channel, ChannelKind, Post
from careerjournal.domain.stages import EventKind
from careerjournal.journal.journal import Journal
from careerjournal.workflows.export_journal import export_journal


def mapped(journal: Journal, name: str, people: int | None = None, kind: ChannelKind = ChannelKind.PLATFORM) -> int:
    return journal.channel_map.keep(Channel(name=name, kind=kind), people).record


def applied(journal: Journal, source: str) -> int:
    application = Application(company="Lumen", role="Editor", source=source, logged_at=datetime.now(UTC))
    event = ApplicationEvent(kind=EventKind.APPLIED, on=journal.clock.today())
    return journal.applications.log(application, [event]).record


def undone(journal: Journal) -> None:
    assert journal.history.undo() is not None


def test_a_channel_stands_on_the_map_with_its_people_over_time(journal: Journal) -> None:
    today = journal.clock.today()
    own = mapped(journal, "  LinkedIn ", 1200)
    journal.channel_map.count(Audience(channel_id=own, on=today - timedelta(days=90), count=900))
    journal.channel_map.count(Audience(channel_id=own, on=today, count=1250))
    (one,) = journal.channel_map.view().channels
    assert (one.channel.name, one.channel.mapped_on, one.reach) == ("LinkedIn", today, 1250)
    assert [(each.on, each.count) for each in one.audience] == [(today - timedelta(days=90), 900), (today, 1250)]
    undone(journal)
    assert journal.channel_map.view().channels[0].reach == 1200
    journal.channel_map.remove_count(journal.channel_map.view().channels[0].audience[0].id)
    assert [each.count for each in journal.channel_map.view().channels[0].audience] == [1200]


def test_a_channel_keeps_the_day_on_which_it_was_mapped_and_needs_a_name(journal: Journal) -> None:
    earlier = date(2026, 1, 5)
    own = journal.channel_map.keep(Channel(name="Letter", mapped_on=earlier)).record
    found = journal.channel_map.view().channels[0].channel
    journal.channel_map.keep(replace(found, would_hurt=True))
    kept = journal.channel_map.view().of(own)
    assert kept is not None
    assert (kept.channel.mapped_on, kept.channel.would_hurt) == (earlier, True)
    with pytest.raises(UserFault):
        journal.channel_map.keep(Channel(name=" "))


def test_links_and_strategies_keep_their_day_and_go_with_their_channel(journal: Journal) -> None:
    first, second = mapped(journal, "LinkedIn"), mapped(journal, "Letter", kind=ChannelKind.NEWSLETTER)
    journal.channel_map.link(first, [(second, " in the  profile "), (first, "to itself")])
    journal.channel_map.link(first, [(second, "under each post")])
    journal.channel_map.name_strategies(first, ["A page", " A  group ", "A page", ""])
    view = journal.channel_map.view()
    (link,) = view.links
    assert (link.from_id, link.to_id, link.how) == (first, second, "under each post")
    assert [one.words for one in view.channels[0].strategies] == ["A page", "A group"]
    journal.posting.remove_channel(second)
    assert journal.channel_map.view().links == ()
    undone(journal)
    assert journal.channel_map.view() == view


def test_sources_and_the_share_of_applications(journal: Journal) -> None:
    today = journal.clock.today()
    own = journal.channel_map.keep_source(WorkSource(name="Jobs board", named_on=today)).record
    for source in ("LinkedIn", "linkedin", "A friend", ""):
        applied(journal, source)
    journal.applications.trash(applied(journal, "A friend"))
    view = journal.channel_map.view()
    assert [(source.name, source.kind) for source in view.sources] == [("Jobs board", SourceKind.JOB_BOARD)]
    assert [(part.name, part.count) for part in view.applications.parts] == [("LinkedIn", 2), ("A friend", 1)]
    journal.channel_map.remove_source(own)
    assert journal.channel_map.view().sources == ()


def test_an_experiment_and_its_tries(journal: Journal) -> None:
    today = journal.clock.today()
    channel = mapped(journal, "LinkedIn")
    posts = [
        journal.posting.log_post(Post(channel_id=channel, at=datetime(2026, 3, day, 9, tzinfo=UTC), zone="UTC")).record
        for day in (2, 1)
    ]
    own = journal.experiments.keep(
        Experiment(hypothesis="Short videos bring replies", channel_id=channel, begun_on=today)
    ).record
    journal.experiments.link_posts(own, posts)
    (row,) = journal.experiments.rows()
    assert (row.channel, [post.id for post in row.posts]) == ("LinkedIn", posts[::-1])
    journal.experiments.link_posts(own, posts[:1])
    assert [post.id for post in journal.experiments.rows()[0].posts] == posts[:1]
    journal.experiments.keep(
        replace(row.experiment, ended_on=today, worth=Worth.AT_TIMES, learnt="Slow", worth_when="With a guest")
    )
    journal.posting.remove_channel(channel)
    assert journal.experiments.rows()[0].experiment.channel_id is None
    undone(journal)
    journal.experiments.remove(own)
    assert [post.experiment_id for post in journal.posting.posts(None)] == [None, None]
    undone(journal)
    assert journal.experiments.rows()[0].experiment.worth is Worth.AT_TIMES


def test_whom_one_follows_and_how_one_joined_in(journal: Journal) -> None:
    today = journal.clock.today()
    own = journal.following.keep(Followed(name="Susan Cain", why="Quiet", since=today)).record
    joined = journal.following.join_in(JoinIn(followed_id=own, on=today, kind=JoinKind.REPLIED)).record
    (row,) = journal.following.rows()
    assert (row.last_on, [one.kind for one in row.joined]) == (today, [JoinKind.REPLIED])
    journal.following.remove(own)
    assert journal.following.rows() == []
    undone(journal)
    assert journal.following.rows() == [row]
    journal.following.remove_join_in(joined)
    assert journal.following.rows()[0].joined == ()


def test_a_list_is_added_in_one_step_and_its_doubles_are_folded(journal: Journal) -> None:
    today = journal.clock.today()
    journal.following.keep(Followed(name="Susan Cain", since=today))
    names = ("susan cain", "Pelican Radio", "PELICAN RADIO", "Harbour")
    journal.following.add_all([Followed(name=name, kind=FollowedKind.BRAND, since=today) for name in names])
    assert [row.followed.name for row in journal.following.rows()] == ["Susan Cain", "Pelican Radio", "Harbour"]
    undone(journal)
    assert [row.followed.name for row in journal.following.rows()] == ["Susan Cain"]


def test_each_fact_of_the_guides_shows_from_its_day_on(journal: Journal) -> None:
    today = journal.clock.today()
    new = {
        *(Fact.SOMEBODY_FOLLOWED, Fact.EXPERIMENT_BEGUN, Fact.CHANNEL_MAPPED, Fact.CHANNELS_LINKED),
        *(Fact.OWN_ROUTE_NAMED, Fact.SOURCES_SPREAD, Fact.STRATEGIES_NAMED),
    }
    assert not new & journal.guides.facts().keys()
    first = mapped(journal, "LinkedIn")
    assert Fact.OWN_ROUTE_NAMED not in journal.guides.facts()
    second = mapped(journal, "Letter", kind=ChannelKind.NEWSLETTER)
    journal.channel_map.link(first, [(second, "")])
    journal.channel_map.name_strategies(first, ["A page"])
    journal.channel_map.name_strategies(second, ["A series"])
    journal.channel_map.keep_source(WorkSource(name="Jobs board", named_on=today))
    assert not {Fact.SOURCES_SPREAD, Fact.STRATEGIES_NAMED} & journal.guides.facts().keys()
    journal.channel_map.name_strategies(first, ["A page", "A group"])
    journal.channel_map.keep_source(WorkSource(name="An agency", kind=SourceKind.AGENCY, named_on=today))
    journal.experiments.keep(Experiment(hypothesis="Polls", begun_on=today))
    journal.following.keep(Followed(name="Susan Cain", since=today))
    facts = journal.guides.facts()
    assert {fact: facts.get(fact) for fact in new} == dict.fromkeys(new, today)


def test_a_drill_that_was_only_opened_does_not_tick_its_step(journal: Journal) -> None:
    own = journal.worksheets.begin("drill", answers={"gone": "LinkedIn"}).record
    assert Fact.DRILL_RUN not in journal.guides.facts()
    journal.worksheets.answer(own, "steps", '["Write the appeal"]')
    assert journal.guides.facts()[Fact.DRILL_RUN] == journal.clock.today()


def test_the_people_reached_speak_for_the_guide(journal: Journal) -> None:
    own = mapped(journal, "LinkedIn", 40)
    journal.channel_map.count(Audience(channel_id=own, on=date(2026, 1, 1), count=5))
    mapped(journal, "Letter", 20, ChannelKind.NEWSLETTER)
    assert journal.guides.signs().reach == Share(name="LinkedIn", count=40, total=60)


def test_all_of_it_is_exported(journal: Journal, tmp_path: Path) -> None:
    today = journal.clock.today()
    first, second = mapped(journal, "LinkedIn", 12), mapped(journal, "Letter")
    journal.channel_map.link(first, [(second, "in the profile")])
    journal.channel_map.name_strategies(first, ["A page"])
    journal.channel_map.keep_source(WorkSource(name="Jobs board", named_on=today))
    journal.experiments.keep(Experiment(hypothesis="Polls", begun_on=today))
    own = journal.following.keep(Followed(name="Susan Cain", since=today)).record
    journal.following.join_in(JoinIn(followed_id=own, on=today))
    export_journal(journal, tmp_path / "record.json")
    record = json.loads((tmp_path / "record.json").read_text(encoding="utf-8"))
    kinds = ("audiences", "channel_links", "strategies", "work_sources", "experiments", "followed", "join_ins")
    assert {kind: len(record[kind]) for kind in kinds} == dict.fromkeys(kinds, 1)
    assert record["audiences"][0]["count"] == 12
