"""The plan's own records: paths, steps to grow skills, the words that open a section; and what the plan reads."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from careerjournal.domain.actions import Origin
from careerjournal.domain.changes import Kind
from careerjournal.domain.companies import Company
from careerjournal.domain.experiments import Experiment
from careerjournal.domain.faults import UserFault
from careerjournal.domain.following import Followed
from careerjournal.domain.insights.flows import Outcome
from careerjournal.domain.places import Page
from careerjournal.domain.plan import PlanChoices, PlanSection, StandingChart
from careerjournal.domain.plan.material import NO_FLOWS
from careerjournal.domain.posting import Channel, ChannelKind
from careerjournal.domain.profile import CareerPath, Goal, GoalTerm, Profile
from careerjournal.domain.setbacks import Activity, Feedback, Skill, SkillStep
from careerjournal.domain.stages import EventKind
from careerjournal.journal.journal import Journal
from careerjournal.workflows.export_journal import export_journal
from tests.journal.helpers import NOW, TODAY, event, log


def skill(journal: Journal, name: str = "Figures") -> int:
    return journal.setbacks.keep_skill(Skill(name=name, level_now=2, level_wanted=4, named_on=TODAY)).record


def undone_and_redone(journal: Journal, read: Callable[[], object]) -> tuple[object, object]:
    """Give what is read after undo, and after redo."""
    assert journal.history.undo() is not None
    before = read()
    assert journal.history.redo() is not None
    return before, read()


def test_paths_are_kept_in_the_persons_order_and_each_verb_is_one_step(journal: Journal) -> None:
    paths = journal.career_paths
    first = paths.keep(CareerPath(name="  One  house ", speaks_for="A wage\nColleagues", try_out="Cover")).record
    second = paths.keep(CareerPath(name="Freelance")).record
    assert [(path.name, path.position) for path in paths.all()] == [("One house", 1), ("Freelance", 2)]
    changes = paths.order([second, first])
    assert changes.kinds == {Kind.CAREER_PATH}
    assert undone_and_redone(journal, lambda: [path.id for path in paths.all()]) == ([first, second], [second, first])
    paths.remove(first)
    assert undone_and_redone(journal, lambda: [path.id for path in paths.all()]) == ([second, first], [second])


def test_a_path_needs_a_name_and_has_to_be_there(journal: Journal) -> None:
    with pytest.raises(UserFault) as needs:
        journal.career_paths.keep(CareerPath(name="  "))
    assert needs.value.said.key == "path.needs_name"
    for act in (
        lambda: journal.career_paths.keep(CareerPath(id=9, name="Gone")),
        lambda: journal.career_paths.remove(9),
        lambda: journal.career_paths.order([9]),
    ):
        with pytest.raises(UserFault):
            act()


def test_the_words_of_a_section_are_kept_changed_and_taken_away(journal: Journal) -> None:
    texts = journal.section_texts
    own_id = texts.keep(PlanSection.SEARCH, " Slowly. ").record
    assert texts.keep(PlanSection.SEARCH, "On purpose.").record == own_id
    assert texts.all() == {"search": "On purpose."}
    assert texts.section_of(own_id) == "search"
    texts.keep(PlanSection.SEARCH, "  ")
    assert undone_and_redone(journal, texts.all) == ({"search": "On purpose."}, {})
    with pytest.raises(UserFault):
        texts.section_of(own_id)


def test_a_step_belongs_to_a_skill_and_goes_with_it(journal: Journal) -> None:
    figures, video = skill(journal), skill(journal, "Video")
    steps = journal.skill_steps
    one = steps.keep(SkillStep(skill_id=figures, what=" A  course ", activity=Activity.COURSE)).record
    two = steps.keep(SkillStep(skill_id=figures, what="A report")).record
    steps.keep(SkillStep(skill_id=video, what="Three talks"))
    assert [(step.what, step.position) for step in steps.all()] == [
        ("A course", 1),
        ("A report", 2),
        ("Three talks", 1),
    ]
    steps.order([two, one])
    assert [step.what for step in steps.all()] == ["A report", "A course", "Three talks"]
    journal.setbacks.remove_skill(figures)
    before, after = undone_and_redone(journal, lambda: [step.what for step in steps.all()])
    assert (before, after) == (["A report", "A course", "Three talks"], ["Three talks"])


def test_a_step_needs_words_and_a_skill(journal: Journal) -> None:
    with pytest.raises(UserFault) as needs:
        journal.skill_steps.keep(SkillStep(skill_id=skill(journal), what=" "))
    assert needs.value.said.key == "skill_step.needs_words"
    with pytest.raises(UserFault):
        journal.skill_steps.keep(SkillStep(skill_id=99, what="A course"))


def test_a_step_on_the_list_of_things_to_do_says_what_that_list_says(journal: Journal) -> None:
    figures = skill(journal)
    steps, by = journal.skill_steps, TODAY + timedelta(days=20)
    own = steps.keep(SkillStep(skill_id=figures, what="A course", by=by, resource="School")).record
    steps.put_on_list(own)
    steps.put_on_list(own)
    (listed,) = journal.actions.open()
    action = listed.action
    assert (action.title, action.due_on, action.skill_id) == ("A course", by, figures)
    assert (action.origin, action.origin_id) == (Origin.SKILL, figures)
    journal.actions.keep(replace(action, title="Six evenings", due_on=TODAY))
    (step,) = steps.all()
    assert (step.what, step.by, step.done_on) == ("Six evenings", TODAY, None)
    steps.keep(replace(step, what="Seven evenings"))
    assert journal.actions.one(action.id).title == "Seven evenings"
    journal.actions.finish(action.id)
    assert steps.all()[0].done_on == TODAY


@pytest.mark.parametrize("is_listed", [False, True])
def test_a_step_is_done_and_taken_back_where_its_day_counts(journal: Journal, is_listed: bool) -> None:
    steps = journal.skill_steps
    own = steps.keep(SkillStep(skill_id=skill(journal), what="A course")).record
    if is_listed:
        steps.put_on_list(own)
    steps.finish(own)
    assert steps.all()[0].done_on == TODAY
    assert bool(journal.actions.finished(TODAY)) is is_listed
    steps.reopen(own)
    assert steps.all()[0].done_on is None
    assert bool(journal.actions.open()) is is_listed


def test_removing_a_step_leaves_its_thing_to_do(journal: Journal) -> None:
    own = journal.skill_steps.keep(SkillStep(skill_id=skill(journal), what="A course")).record
    journal.skill_steps.put_on_list(own)
    journal.skill_steps.remove(own)
    assert journal.skill_steps.all() == []
    assert [listed.action.title for listed in journal.actions.open()] == ["A course"]


def test_the_material_holds_what_the_sections_are_made_of(journal: Journal) -> None:
    figures = skill(journal)
    own = journal.skill_steps.keep(SkillStep(skill_id=figures, what="A course")).record
    journal.skill_steps.finish(own)
    journal.profile.keep(Profile(about="I write", leads_team=True))
    journal.profile.keep_goal(Goal(what="A house", barrier="Few", support="Mara", term=GoalTerm.LONG))
    journal.career_paths.keep(CareerPath(name="One house"))
    journal.section_texts.keep(PlanSection.SEARCH, "Slowly")
    log(journal, "Lumen", event(EventKind.APPLIED), event(EventKind.REJECTED), source="LinkedIn")
    log(journal, "LUMEN", event(EventKind.APPLIED), source="linkedin")
    journal.companies.keep(Company(name="Lumen", is_admired=True, added_at=NOW))
    journal.companies.keep(Company(name="Orb", added_at=NOW))
    journal.search.set_goal(2, 4, TODAY)
    journal.search.pause(TODAY + timedelta(days=9), TODAY + timedelta(days=12))
    criterion = next(one for one in journal.fit.criteria() if one.built_in == "people")
    journal.fit.keep_criterion(replace(criterion, weight=5))
    journal.fit.keep_criterion(replace(criterion, built_in="pay", weight=0))
    channel = journal.channel_map.keep(Channel(name="Blog", kind=ChannelKind.NEWSLETTER), people=12).record
    journal.experiments.keep(Experiment(hypothesis="Try", channel_id=channel, begun_on=TODAY))
    journal.following.keep(Followed(name="Susan", since=TODAY))
    journal.worksheets.begin("check-in", answers={"who": "Jonas"})
    earlier = journal.worksheets.begin("workload", on=TODAY - timedelta(days=9), answers={"lighten": '["old"]'})
    later = journal.worksheets.begin("workload", answers={"lighten": '["new"]'})
    assert earlier.record != later.record
    material = journal.plan.material(TODAY)
    assert material.profile.about == "I write"
    assert [(goal.barrier, goal.support, goal.term) for goal in material.goals] == [("Few", "Mara", GoalTerm.LONG)]
    assert [path.name for path in material.paths] == ["One house"]
    assert material.own_texts == (("search", "Slowly"),)
    assert [(one.step.what, one.done_on) for one in material.skills[0].steps] == [("A course", TODAY)]
    assert (material.flows.total, material.flows.came_to(Outcome.REJECTED)) == (2, 1)
    assert [source.count for source in material.flows.sources] == [2]
    assert journal.plan.material(TODAY, with_flows=False) == replace(material, flows=NO_FLOWS)
    assert [(one.name, one.applications) for one in material.search.admired] == [("Lumen", 2)]
    assert [(one.built_in, one.weight) for one in material.search.criteria] == [("people", 5)]
    assert material.search.goal is not None
    assert (material.search.goal.floor, material.search.goal.ceiling) == (2, 4)
    assert [pause.starts_on for pause in material.search.pauses] == [TODAY + timedelta(days=9)]
    assert [(one.experiment.hypothesis, one.channel, one.made) for one in material.experiments] == [("Try", "Blog", 0)]
    assert [one.name for one in material.followed] == ["Susan"]
    assert [(one.name, one.is_own, one.people) for one in material.safety.channels] == [("Blog", True, 12)]
    assert {(one.form, one.answers) for one in material.team} == {
        ("check-in", (("who", "Jonas"),)),
        ("workload", (("lighten", '["new"]'),)),
    }


def test_a_pause_that_is_over_is_no_matter_of_the_plan(journal: Journal) -> None:
    journal.search.pause(TODAY - timedelta(days=9), TODAY - timedelta(days=2))
    assert journal.plan.material(TODAY).search.pauses == ()


def test_the_team_is_read_only_for_somebody_who_leads_one(journal: Journal) -> None:
    journal.worksheets.begin("check-in", answers={"who": "Jonas"})
    assert journal.plan.material(TODAY).team == ()


def test_choices_of_an_earlier_program_still_count_and_new_sections_are_not_put_in_unasked(
    journal: Journal, path: Path
) -> None:
    journal.plan.keep_choices(PlanChoices(sections=(PlanSection.GOALS,), chart=StandingChart.FLOWS, horizon_months=24))
    kept = {"sections": '["goals", "about", "next"]', "paper": "letter", "language": "fr", "horizon_days": 60}
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE setting SET words = ? WHERE name = 'plan_choices'", (json.dumps(kept),))
    choices = journal.plan.choices()
    assert choices.sections == (PlanSection.GOALS, PlanSection.ABOUT, PlanSection.NEXT)
    assert (choices.horizon_days, choices.horizon_months, choices.chart) == (60, 0, StandingChart.FURTHEST)


def test_what_one_said_can_be_kept_out_of_the_plan(journal: Journal) -> None:
    own = journal.setbacks.keep_feedback(Feedback(words="Too long", received_on=TODAY)).record
    (row,) = journal.setbacks.feedback()
    assert row.feedback.may_quote
    journal.setbacks.keep_feedback(replace(row.feedback, may_quote=False))
    assert not journal.setbacks.feedback()[0].feedback.may_quote
    assert row.feedback.id == own


def test_the_export_tells_of_paths_steps_and_own_words(journal: Journal, tmp_path: Path) -> None:
    journal.career_paths.keep(CareerPath(name="One house", speaks_for="A wage"))
    journal.skill_steps.keep(SkillStep(skill_id=skill(journal), what="A course", by=date(2027, 1, 5)))
    journal.section_texts.keep(PlanSection.NEXT, "Slowly")
    export_journal(journal, tmp_path / "record.json", today=TODAY)
    record = json.loads((tmp_path / "record.json").read_text(encoding="utf-8"))
    assert [(one["name"], one["speaks_for"]) for one in record["career_paths"]] == [("One house", "A wage")]
    assert [(one["what"], one["by"], one["activity"]) for one in record["skill_steps"]] == [
        ("A course", "2027-01-05", "self")
    ]
    assert [(one["section"], one["words"]) for one in record["section_texts"]] == [("next", "Slowly")]


@pytest.mark.parametrize(
    ("words", "part"), [("freelance", "path"), ("evening", "skill_step"), ("purpose", "section_text")]
)
def test_what_the_plan_says_is_found_and_leads_there(journal: Journal, words: str, part: str) -> None:
    journal.career_paths.keep(CareerPath(name="One house", speaks_against="freelance is freer"))
    journal.skill_steps.keep(SkillStep(skill_id=skill(journal), what="A course", resource="evening school"))
    journal.section_texts.keep(PlanSection.SEARCH, "On purpose")
    (hit,) = journal.finder.find(words).hits
    assert (hit.place.page, hit.place.part) == (Page.PLAN, part)


def test_the_file_stays_sound(journal: Journal) -> None:
    own = journal.skill_steps.keep(SkillStep(skill_id=skill(journal), what="A course")).record
    journal.skill_steps.put_on_list(own)
    journal.career_paths.keep(CareerPath(name="One house"))
    journal.section_texts.keep(PlanSection.SEARCH, "Slowly")
    assert journal.files.check() == []


def test_the_record_reaches_from_the_first_event_to_the_last_whatever_their_kinds(journal: Journal) -> None:
    assert journal.plan.material(TODAY).record.first_on is None
    before = [TODAY - timedelta(days=days) for days in (400, 90, 30, 2)]
    trashed = log(journal, "Alder", event(EventKind.APPLIED, before[0]))
    log(journal, "Elm", event(EventKind.SAVED, before[1]), event(EventKind.APPLIED, before[2]))
    log(journal, "Birch", event(EventKind.APPLIED, before[2]), event(EventKind.REJECTED, before[3]))
    log(journal, "Ash", event(EventKind.APPLIED, before[2]), event(EventKind.INTERVIEW, TODAY + timedelta(days=5)))
    record = journal.plan.material(TODAY).record
    assert (record.first_on, record.last_on) == (before[0], before[3])
    journal.applications.trash(trashed)
    record = journal.plan.material(TODAY).record
    assert (record.first_on, record.last_on) == (before[1], before[3])
