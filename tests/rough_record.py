"""Texts that break programs, and a journal with one of them in every place where a person can write."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Final

from careerjournal.domain.actions import Action
from careerjournal.domain.applications import Application, ApplicationEvent
from careerjournal.domain.companies import Contact
from careerjournal.domain.posting import Channel, Post, PostingGoal
from careerjournal.domain.profile import Goal, Profile
from careerjournal.domain.setbacks import Debrief, Feedback, Skill
from careerjournal.domain.stages import EventKind
from careerjournal.journal.journal import Journal

DAY: Final = date(2026, 11, 21)

ROUGH_TEXTS: Final = MappingProxyType(
    {
        "markup": '<b>bold</b> &amp; &copy <img src="x"> <a href="file:///">a</a> &Mnemonic %s {name} {0} %1',
        "emoji": "😀 👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 é́́́́ Z̸̢̛͓̀a̴̛͔l̷̢g̵o 🇮🇹",
        "one long word": "W" * 500,
        "one long link": "https://example.org/" + "a-path/" * 80,
        "right to left inside": "Editor في شركة (Lumen) with 12% עברית, then Latin again",
        "overrides": "\u202egnp.live\u202c \u2066\u2067\u200f unclosed \u202b",
        "controls": "a\x00b\x07c\x1b[31md\x7fe\x85f\u2028g\ufffeh\ufeffi",
        "half a character": "a \ud83d b \udc80 c",
        "many lines": "first\nsecond\r\n\tthird\rfourth\n\n\n\n\nlast",
        "blank": " \u00a0\u200b\t ",
        "thai": "ผู้จัดการฝ่ายการตลาดดิจิทัลและการสื่อสารองค์กรระหว่างประเทศ" * 4,
    }
)


class StandingClock:
    """A clock that stands at nine of the day."""

    def now(self) -> datetime:
        return datetime.combine(DAY, time(9), UTC)

    def today(self) -> date:
        return DAY


def fill(path: Path, text: str, *, note: str = "") -> None:
    """Make a journal in which every text is `text`, and every long one `note` where it is given."""
    path.parent.mkdir(parents=True, exist_ok=True)
    note = note or text
    with Journal.open(path, clock=StandingClock()) as journal:
        journal.profile.keep(Profile(name=text, role_sought=text, vision=note, review_on=DAY + timedelta(days=30)))
        journal.profile.keep_goal(Goal(what=text, measure=text, by=DAY + timedelta(days=60)))
        skill = journal.setbacks.keep_skill(Skill(name=text, why=note, level_now=1, level_wanted=4, named_on=DAY))
        for days, kind in ((40, EventKind.REJECTED), (-2, EventKind.INTERVIEW), (20, EventKind.SCREENING)):
            _log(journal, text, note, DAY - timedelta(days=days), kind, skill.record)
        for due in (DAY, DAY + timedelta(days=20), None):
            journal.actions.keep(Action(title=text, due_on=due, made_on=DAY, skill_id=skill.record))
        journal.contacts.keep(Contact(name=text, company=text, role=text, notes=note, next_on=DAY))
        journal.companies.admire(text)
        journal.search.set_goal(1, 3)
        channel = journal.posting.keep_channel(Channel(name=text, handle=text)).record
        journal.posting.set_goal(PostingGoal(channel_id=channel, target=2, starts_on=DAY - timedelta(days=50)))
        for days in (0, 8, 15):
            at = datetime.combine(DAY - timedelta(days=days), time(8), UTC)
            journal.posting.log_post(Post(channel_id=channel, at=at, zone="Africa/Cairo", text=note, link=text))


def _log(journal: Journal, text: str, note: str, on: date, last: EventKind, skill: int) -> None:
    """Log an application that came as far as its last event."""
    application = Application(
        company=text,
        role=text,
        link=text,
        source=text,
        place=text,
        salary=text,
        contact=text,
        notes=note,
        logged_at=datetime.combine(DAY, time(8), UTC),
    )
    history = [
        ApplicationEvent(kind=EventKind.APPLIED, on=on - timedelta(days=10), note=note),
        ApplicationEvent(kind=last, on=on, at=time(10), name=text, note=note),
    ]
    own_id = journal.applications.log(application, history).record
    if last is EventKind.REJECTED:
        debrief = Debrief(
            application_id=own_id,
            facts=(text, note),
            guesses=(note,),
            reasons=(text, "own tag"),
            lesson=note,
            skill_id=skill,
            started_on=on,
            closed_on=on,
        )
        journal.setbacks.keep_debrief(debrief)
        for application_id in (own_id, None):
            journal.setbacks.keep_feedback(
                Feedback(
                    application_id=application_id,
                    person=text,
                    about=text,
                    asked_on=on,
                    received_on=on,
                    words=note,
                    reflection=note,
                    skill_id=skill,
                )
            )
