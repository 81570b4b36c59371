"""The sample as a whole: an invented person's half year, read and checked before any of it is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from careerjournal.domain.actions import Action
from careerjournal.domain.companies import Company
from careerjournal.domain.diary import DiaryEntry
from careerjournal.domain.profile import Goal, Profile
from careerjournal.domain.setbacks import Debrief, Feedback, Skill
from careerjournal.language.resources import resource
from careerjournal.workflows.sample_applications import SampleApplication, read_applications
from careerjournal.workflows.sample_belongings import (
    SampleContact,
    SampleDocument,
    SampleOffer,
    read_companies,
    read_contacts,
    read_documents,
    read_offers,
    read_weights,
)
from careerjournal.workflows.sample_calendar import SampleCalendar
from careerjournal.workflows.sample_channels import SamplePresence, read_presence
from careerjournal.workflows.sample_diary import read_diary
from careerjournal.workflows.sample_learning import (
    read_actions,
    read_debriefs,
    read_feedback,
    read_goals,
    read_levels,
    read_skills,
    read_strengths,
)
from careerjournal.workflows.sample_plan import SamplePlan, read_plan
from careerjournal.workflows.sample_posting import SampleChannel, SampleDraft, read_channels, read_post_drafts
from careerjournal.workflows.sample_record import Reference, SampleRecord
from careerjournal.workflows.sample_search import SampleSearch, read_search
from careerjournal.workflows.sample_stages import SampleStage, read_stages
from careerjournal.workflows.sample_table import StrictTable, read_table
from careerjournal.workflows.sample_worksheets import SampleWorksheet, read_worksheets

_FALLBACK = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleStory:
    """All that the sample journal holds, dated, with the ids still open."""

    profile: Profile
    applications: tuple[SampleApplication, ...]
    skills: tuple[SampleRecord[Skill], ...]
    debriefs: tuple[SampleRecord[Debrief], ...]
    feedback: tuple[SampleRecord[Feedback], ...]
    goals: tuple[SampleRecord[Goal], ...]
    actions: tuple[SampleRecord[Action], ...]
    channels: tuple[SampleChannel, ...]
    post_drafts: tuple[SampleDraft, ...]
    asks_energy: bool
    worksheets: tuple[SampleWorksheet, ...]
    search: SampleSearch
    companies: tuple[Company, ...]
    contacts: tuple[SampleContact, ...]
    documents: tuple[SampleDocument, ...]
    offers: tuple[SampleOffer, ...]
    offer_weights: Mapping[str, int]
    stages: tuple[SampleStage, ...]
    presence: SamplePresence
    diary: tuple[SampleRecord[DiaryEntry], ...]
    strengths: tuple[Skill, ...]
    skill_levels: tuple[tuple[Reference, tuple[tuple[int, date], ...]], ...]
    plan: SamplePlan


def sample_files(language: str) -> tuple[StrictTable, StrictTable]:
    """Read the facts, and the words of a language; English ones where the sample is not told in it yet."""
    own = resource("sample", f"{language}.toml")
    code = language if own.is_file() else _FALLBACK
    words = read_table(resource("sample", f"{code}.toml"))
    if words.text("language") != code:
        raise words.fault("language", f"{code!r} is wanted")
    return read_table(resource("sample", "facts.toml")), words


def read_story(facts: StrictTable, words: StrictTable, calendar: SampleCalendar) -> SampleStory:
    """Read the sample around a day. Raises SampleError, with the place, for a gap, a typo or anything left over."""
    story = SampleStory(
        profile=_read_profile(facts, words, calendar),
        applications=read_applications(facts, words, calendar),
        skills=read_skills(facts, words, calendar),
        debriefs=read_debriefs(facts, words, calendar),
        feedback=read_feedback(facts, words, calendar),
        goals=read_goals(facts, words, calendar),
        actions=read_actions(facts, words, calendar),
        channels=read_channels(facts, words, calendar),
        post_drafts=read_post_drafts(facts, words, calendar),
        asks_energy=bool(facts.table("presence").optional_whole("asks_energy")),
        worksheets=read_worksheets(facts, words, calendar),
        search=read_search(facts, calendar),
        companies=read_companies(facts, words, calendar),
        contacts=read_contacts(facts, words, calendar),
        documents=read_documents(facts, words),
        offers=read_offers(facts, words, calendar),
        offer_weights=read_weights(facts),
        stages=read_stages(facts, words, calendar),
        presence=read_presence(facts, words, calendar),
        diary=read_diary(facts, words, calendar),
        strengths=read_strengths(facts, words, calendar),
        skill_levels=read_levels(facts, calendar),
        plan=read_plan(facts, words, calendar),
    )
    facts.finish()
    words.finish()
    _check_references(facts, story)
    return story


def week_start_of(facts: StrictTable) -> int:
    """Read on which day the person's weeks begin (0 Monday … 6 Sunday)."""
    profile = facts.table("profile")
    day = profile.whole("week_start")
    if day not in range(7):
        raise profile.fault("week_start", f"a day from 0 to 6 is wanted, not {day}")
    return day


def _read_profile(facts: StrictTable, words: StrictTable, calendar: SampleCalendar) -> Profile:
    """Read whose journal it is. The zone stays the system's: the sample is looked at here and now."""
    said = words.table("profile")
    return Profile(
        name=said.text("name"),
        role_sought=said.text("role_sought"),
        vision=said.text("vision"),
        about=said.text("about"),
        review_on=calendar.day(facts.table("profile").whole("review")),
        week_start=week_start_of(facts),
    )


def _check_references(facts: StrictTable, story: SampleStory) -> None:
    """Make sure that each key that is pointed to exists. Raises SampleError."""
    learning = (story.skills, story.debriefs, story.feedback, story.goals, story.actions)
    known = {application.own for application in story.applications}
    belongings = (
        *(one.application for one in story.contacts),
        *(to for one in story.documents for to in one.applications),
        *(one.application for one in story.offers),
    )
    for target in belongings:
        if target not in known:
            raise facts.fault("contacts, documents, offers", f"no {target.kind} {target.key!r} is known")
    known.update(record.own for records in learning for record in records)
    for follow_up in story.search.follow_ups:
        if follow_up.application not in known:
            raise facts.fault("follow_ups", f"no application {follow_up.application.key!r} is known")
    for step in story.plan.steps:
        for target in (step.skill, *([step.action] if step.action is not None else [])):
            if target not in known:
                raise facts.fault("skill_steps", f"no {target.kind} {target.key!r} is known")
    for target, _ in story.skill_levels:
        if target not in known:
            raise facts.fault("skill_levels", f"no {target.kind} {target.key!r} is known")
    for target in (application for stage in story.stages for application, _ in stage.moved):
        if target not in known:
            raise facts.fault("stages", f"no {target.kind} {target.key!r} is known")
    for records in (*learning, story.diary):
        for record in records:
            for target in record.refers.values():
                if target not in known:
                    raise facts.fault(
                        f"{record.own.kind}.{record.own.key}", f"no {target.kind} {target.key!r} is known"
                    )
