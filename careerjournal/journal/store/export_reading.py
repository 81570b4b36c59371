"""Everything outside the trash, read at once for an export."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from typing import Any, TypeVar

from careerjournal.domain.actions import Action, Origin
from careerjournal.domain.applications import Application, ApplicationEvent, renumbered, standing_of
from careerjournal.domain.channel_map import Audience, ChannelLink, Strategy, WorkSource
from careerjournal.domain.companies import Company, Contact, Document
from careerjournal.domain.diary import DiaryEntry
from careerjournal.domain.experiments import Experiment
from careerjournal.domain.follow_ups import FollowUp, Pause, SearchGoal
from careerjournal.domain.following import Followed, JoinIn
from careerjournal.domain.kept_plans import PlanVersion, Rewording
from careerjournal.domain.offers import Criterion, JobOffer, Rating
from careerjournal.domain.own_stages import OwnStage
from careerjournal.domain.posting import Channel, Post, PostDraft, PostingGoal, Reminder, Rest
from careerjournal.domain.profile import CareerPath, Goal, SectionText
from careerjournal.domain.reading import Article, ReadingNote, StepMark
from careerjournal.domain.saved_filters import SavedFilter
from careerjournal.domain.setbacks import Debrief, Feedback, Skill, SkillLevel, SkillStep
from careerjournal.domain.worksheets.answers import Answer, Worksheet
from careerjournal.journal.rows import ApplicationDetail, ExportRows, OwnLetter
from careerjournal.journal.store.glance import profile_of
from careerjournal.journal.store.own_letters import is_letter, letter_of
from careerjournal.journal.store.read_all import read_all
from careerjournal.journal.store.records import Setting

_STANDING_ALONE: tuple[tuple[str, type[Any]], ...] = (
    ("audiences", Audience),
    ("channel_links", ChannelLink),
    ("strategies", Strategy),
    ("work_sources", WorkSource),
    ("experiments", Experiment),
    ("followed", Followed),
    ("join_ins", JoinIn),
    ("plan_wordings", Rewording),
    ("plan_versions", PlanVersion),
    ("career_paths", CareerPath),
    ("section_texts", SectionText),
    ("skill_steps", SkillStep),
    ("step_marks", StepMark),
    ("articles", Article),
    ("reading_notes", ReadingNote),
)
"""Kinds that no application in the trash takes along, by the names under which they are exported."""

Belonging = TypeVar("Belonging", Contact, Document, Feedback, JobOffer, Worksheet)
Value = TypeVar("Value")


def read_for_export(connection: sqlite3.Connection) -> ExportRows:
    """Read all kinds, inside a transaction that the caller began."""

    def every(kind: type[Value]) -> tuple[Value, ...]:
        return tuple(read_all(connection, kind))

    live = {row.id: row for row in every(Application) if row.trashed_at is None}
    debriefs = tuple(row for row in every(Debrief) if row.application_id in live)
    feedback, actions = _live_ones(every(Feedback), live), every(Action)
    worksheets = _live_ones(every(Worksheet), live)
    filled = {worksheet.id for worksheet in worksheets}
    all_offers = every(JobOffer)
    offers = _live_ones(all_offers, live)
    settings = every(Setting)
    resting = {offer.id for offer in all_offers} - {offer.id for offer in offers}
    return ExportRows(
        applications=_details(live, every(ApplicationEvent), debriefs, feedback, actions),
        debriefs=debriefs,
        feedback=feedback,
        skills=every(Skill),
        actions=actions,
        channels=every(Channel),
        posting_goals=every(PostingGoal),
        posts=every(Post),
        rests=every(Rest),
        profile=profile_of(connection),
        goals=every(Goal),
        follow_ups=tuple(row for row in every(FollowUp) if row.application_id in live),
        pauses=every(Pause),
        search_goals=every(SearchGoal),
        stages=every(OwnStage),
        saved_filters=every(SavedFilter),
        standing_alone={name: every(kind) for name, kind in _STANDING_ALONE},
        companies=every(Company),
        contacts=_live_ones(every(Contact), live),
        documents=_live_ones(every(Document), live),
        diary=every(DiaryEntry),
        worksheets=worksheets,
        answers=tuple(one for one in every(Answer) if one.worksheet_id in filled),
        criteria=every(Criterion),
        ratings=tuple(one for one in every(Rating) if one.offer_id not in resting),
        skill_levels=every(SkillLevel),
        offers=offers,
        post_drafts=every(PostDraft),
        reminders=every(Reminder),
        letters=tuple(_letters(settings)),
        settings=tuple(one for one in settings if not is_letter(one)),
    )


def _letters(settings: Iterable[Setting]) -> Iterator[OwnLetter]:
    """Give the person's own letters among the settings; one that cannot be read is left out."""
    for setting in settings:
        letter = letter_of(setting.words) if is_letter(setting) else None
        if letter is not None:
            _, kind, language = setting.name.split("/", 2)
            yield OwnLetter(kind=kind, language=language, subject=letter.subject, body=letter.body)


def _live_ones(rows: tuple[Belonging, ...], live: Container[int]) -> tuple[Belonging, ...]:
    """Leave out what belongs to an application in the trash."""
    return tuple(row for row in rows if row.application_id is None or row.application_id in live)


def _details(
    live: dict[int, Application],
    events: Iterable[ApplicationEvent],
    debriefs: Iterable[Debrief],
    feedback: Iterable[Feedback],
    actions: Iterable[Action],
) -> tuple[ApplicationDetail, ...]:
    """Put each application together with what belongs to it."""
    events_of: defaultdict[int, list[ApplicationEvent]] = defaultdict(list)
    for event in events:
        events_of[event.application_id].append(event)
    debrief_of: dict[int, Debrief] = {}
    feedback_of: defaultdict[int, list[Feedback]] = defaultdict(list)
    owner: dict[tuple[Origin, int], int] = {}
    for debrief in debriefs:
        debrief_of.setdefault(debrief.application_id, debrief)
        owner[Origin.DEBRIEF, debrief.id] = debrief.application_id
    for said in feedback:
        if said.application_id is not None:
            feedback_of[said.application_id].append(said)
            owner[Origin.FEEDBACK, said.id] = said.application_id
    actions_of: defaultdict[int, list[Action]] = defaultdict(list)
    for action in actions:
        actions_of[owner.get((action.origin, action.origin_id or 0), 0)].append(action)
    details = []
    for own_id, application in live.items():
        history = renumbered(events_of[own_id])
        details.append(
            ApplicationDetail(
                application=application,
                standing=standing_of(history),
                events=tuple(history),
                debrief=debrief_of.get(own_id),
                feedback=tuple(feedback_of[own_id]),
                actions=tuple(actions_of[own_id]),
            )
        )
    return tuple(details)
