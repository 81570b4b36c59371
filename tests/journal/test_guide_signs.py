"""What in the record speaks for a guide, and which were offered."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from careerjournal.domain.applications import Application, ApplicationEvent
from careerjournal.domain.guide_moments import Share, Signs
from careerjournal.domain.posting import Channel, Period, Post, PostingGoal
from careerjournal.domain.stages import EventKind
from careerjournal.journal.journal import Journal

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
TODAY = date(2026, 11, 21)


def apply(journal: Journal, company: str, source: str, *, rejected: bool = False) -> int:
    kinds = [EventKind.APPLIED] + [EventKind.REJECTED] * rejected
    events = [ApplicationEvent(kind=kind, on=TODAY) for kind in kinds]
    application = Application(company=company, role="Editor", source=source, logged_at=NOW)
    return journal.applications.log(application, events).record


def test_an_empty_journal_speaks_for_nothing(journal: Journal) -> None:
    assert journal.guides.signs() == Signs()


def test_the_record_speaks(journal: Journal) -> None:
    apply(journal, "City Library", "LinkedIn")
    apply(journal, "Lumen Books", "LinkedIn", rejected=True)
    apply(journal, "Harbour Museum", "A friend")
    apply(journal, "Pelican Radio", "")
    journal.applications.trash(apply(journal, "Nord & Sons", "A friend"))
    first = journal.posting.keep_channel(Channel(name="Mastodon")).record
    second = journal.posting.keep_channel(Channel(name="Newsletter")).record
    journal.posting.set_goal(PostingGoal(channel_id=first, period=Period.WEEK, floor=1, target=1, starts_on=TODAY))
    for channel in (second, second, first):
        journal.posting.log_post(Post(channel_id=channel, at=NOW, zone="UTC"))
    journal.profile.keep(replace(journal.profile.get(), leads_team=True))
    assert journal.guides.signs() == Signs(
        rejections=1,
        goals=1,
        leads_team=True,
        sources=Share(name="LinkedIn", count=2, total=3),
        channels=Share(name="Newsletter", count=2, total=3),
    )


def test_what_was_offered_is_remembered_outside_undo(journal: Journal) -> None:
    assert journal.guides.offered() == frozenset()
    journal.guides.note_offered("quiet-online")
    journal.guides.note_offered("failing-forward")
    journal.guides.note_offered("quiet-online")
    assert journal.guides.offered() == {"quiet-online", "failing-forward"}
    assert journal.history.undo() is None
