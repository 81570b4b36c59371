"""The journal as a file: copies of it, checks of it, everything in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection

from careerjournal.domain.actions import Action, Origin
from careerjournal.domain.applications import Application, ApplicationEvent, renumbered, standing_of
from careerjournal.domain.channel_map import Audience, ChannelLink, Strategy, WorkSource
from careerjournal.domain.companies import Company, Contact, Document
from careerjournal.domain.diary import DiaryEntry
from careerjournal.domain.experiments import Experiment
from careerjournal.domain.faults import UserFault
from careerjournal.domain.follow_ups import FollowUp, Pause, SearchGoal
from careerjournal.domain.following import Followed, JoinIn
from careerjournal.domain.kept_plans import PlanVersion, Rewording
from careerjournal.domain.offers import Criterion, JobOffer, Rating
from careerjournal.domain.own_stages import OwnStage
from careerjournal.domain.posting import Channel, Post, PostDraft, PostingGoal, Reminder, Rest
from careerjournal.domain.profile import CareerPath, Goal, SectionText
from careerjournal.domain.saved_filters import SavedFilter
from careerjournal.domain.sentence import Sentence, sentence
from careerjournal.domain.setbacks import Debrief, Feedback, Skill, SkillLevel, SkillStep
from careerjournal.domain.worksheets.answers import Answer, Worksheet
from careerjournal.journal.rows import ApplicationDetail, ExportRows
from careerjournal.journal.store import contents, projections, search_check, search_index
from careerjournal.journal.store.copying import copy_to
from careerjournal.journal.store.glance import profile_of
from careerjournal.journal.store.read_all import read_all
from careerjournal.journal.store.soundness import unreadable_rows
from careerjournal.journal.store.store import Store

_CHANNELS_AND_PEOPLE: tuple[tuple[str, type[Any]], ...] = (
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
)
"""Kinds that no application in the trash takes along, by the names under which they are exported."""

Belonging = TypeVar("Belonging", Contact, Document, JobOffer, Worksheet)


class Files:
    """Backups, checks and exports."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def backup(self, to: Path) -> None:
        """Copy the journal as it is now; what is there is replaced when the copy is whole. Raises UserFault."""
        with suppress(OSError):  # what is not there, or cannot be looked at, is not the journal
            if to.samefile(self._store.path):
                raise UserFault(sentence("journal.backup_onto_itself", path=str(to)))
        with self._store.raw() as connection:
            copy_to(connection, to)

    def check(self) -> list[Sentence]:
        """Look through the whole file; one sentence for each kind of thing that is wrong, none where all is well."""
        with self._store.reading() as connection:
            damaged = [row[0] for row in connection.exec_driver_sql("PRAGMA integrity_check") if row[0] != "ok"]
            dangling = len(connection.exec_driver_sql("PRAGMA foreign_key_check").all())
            unreadable = 0 if damaged else unreadable_rows(connection)
            lost = 0 if damaged or unreadable else contents.missing(connection)
            stale = 0 if damaged or unreadable else _stale(connection)
        found: list[Sentence] = []
        if damaged:
            found.append(sentence("check.damaged", n=len(damaged), first=damaged[0]))
        if unreadable:
            found.append(sentence("check.unreadable", n=unreadable))
        if dangling:
            found.append(sentence("check.dangling", n=dangling))
        if lost:
            found.append(sentence("check.lost_documents", n=lost))
        if stale:
            found.append(sentence("check.stale", n=stale))
        return found

    def rebuild(self) -> None:
        """Work out anew everything that is derived from the record."""
        with self._store.writing() as connection:
            projections.rebuild(connection)
            search_index.rebuild(connection)

    def export_rows(self) -> ExportRows:
        """Read everything outside the trash."""
        with self._store.reading_raw() as connection:
            live = {row.id: row for row in read_all(connection, Application) if row.trashed_at is None}
            events: defaultdict[int, list[ApplicationEvent]] = defaultdict(list)
            for event in read_all(connection, ApplicationEvent):
                events[event.application_id].append(event)
            debriefs = [row for row in read_all(connection, Debrief) if row.application_id in live]
            feedback = [
                row
                for row in read_all(connection, Feedback)
                if row.application_id is None or row.application_id in live
            ]
            actions = read_all(connection, Action)
            follow_ups = tuple(row for row in read_all(connection, FollowUp) if row.application_id in live)
            pauses, search_goals = tuple(read_all(connection, Pause)), tuple(read_all(connection, SearchGoal))
            profile = profile_of(connection)
            companies = tuple(read_all(connection, Company))
            contacts = tuple(_resting_left_out(read_all(connection, Contact), live))
            documents = tuple(_resting_left_out(read_all(connection, Document), live))
            others = (
                tuple(read_all(connection, Skill)),
                tuple(read_all(connection, Channel)),
                tuple(read_all(connection, PostingGoal)),
                tuple(read_all(connection, Post)),
                tuple(read_all(connection, Rest)),
                tuple(read_all(connection, Goal)),
            )
            stages = tuple(read_all(connection, OwnStage))
            diary = tuple(read_all(connection, DiaryEntry))
            saved_filters = tuple(read_all(connection, SavedFilter))
            worksheets = tuple(_resting_left_out(read_all(connection, Worksheet), live))
            filled = {worksheet.id for worksheet in worksheets}
            answers = tuple(one for one in read_all(connection, Answer) if one.worksheet_id in filled)
            skill_levels = tuple(read_all(connection, SkillLevel))
            criteria = tuple(read_all(connection, Criterion))
            offers = tuple(_resting_left_out(read_all(connection, JobOffer), live))
            resting = {offer.id for offer in read_all(connection, JobOffer)} - {offer.id for offer in offers}
            ratings = tuple(one for one in read_all(connection, Rating) if one.offer_id not in resting)
            channels_and_people = {name: tuple(read_all(connection, kind)) for name, kind in _CHANNELS_AND_PEOPLE}
            drafts, reminders = tuple(read_all(connection, PostDraft)), tuple(read_all(connection, Reminder))
        skills, channels, posting_goals, posts, rests, goals = others
        return ExportRows(
            applications=_details(live, events, debriefs, feedback, actions),
            debriefs=tuple(debriefs),
            feedback=tuple(feedback),
            skills=skills,
            actions=tuple(actions),
            channels=channels,
            posting_goals=posting_goals,
            posts=posts,
            rests=rests,
            profile=profile,
            goals=goals,
            follow_ups=follow_ups,
            pauses=pauses,
            search_goals=search_goals,
            stages=stages,
            saved_filters=saved_filters,
            channels_and_people=channels_and_people,
            companies=companies,
            contacts=contacts,
            documents=documents,
            diary=diary,
            worksheets=worksheets,
            answers=answers,
            criteria=criteria,
            ratings=ratings,
            skill_levels=skill_levels,
            offers=offers,
            post_drafts=drafts,
            reminders=reminders,
        )


def _stale(connection: Connection) -> int:
    """Count what is derived and not as the record says."""
    return projections.differences(connection) + search_check.differences(connection)


def _resting_left_out(rows: Iterable[Belonging], live: Container[int]) -> list[Belonging]:
    """Leave out what belongs to an application in the trash."""
    return [row for row in rows if row.application_id is None or row.application_id in live]


def _details(
    live: dict[int, Application],
    events: defaultdict[int, list[ApplicationEvent]],
    debriefs: list[Debrief],
    feedback: list[Feedback],
    actions: list[Action],
) -> tuple[ApplicationDetail, ...]:
    """Put each application together with what belongs to it."""
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
        history = renumbered(events[own_id])
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
