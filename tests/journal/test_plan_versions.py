"""Plans that were kept: what was planned, what came of it, what is carried forward, two compared."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pypdfium2
import pytest

from careerjournal.domain.actions import Action
from careerjournal.domain.faults import UserFault
from careerjournal.domain.kept_plans import PlanVersion
from careerjournal.domain.plan.choices import PlanChoices, PlanSection
from careerjournal.domain.plan.comparison import Difference, Differing, compare
from careerjournal.domain.plan.outcomes import Outcome, State, outcomes
from careerjournal.domain.plan.plan_json import value_read, written
from careerjournal.domain.plan.snapshot import Group, Snapshot
from careerjournal.domain.plan.wording import rewording_of, worded_plan
from careerjournal.domain.posting import Channel, Post, PostingGoal
from careerjournal.domain.profile import CareerPath, Goal, Profile
from careerjournal.domain.setbacks import Skill, SkillStep
from careerjournal.journal.journal import Journal
from careerjournal.language.sentences import say
from careerjournal.language.words import words_for
from careerjournal.workflows.export_journal import export_journal
from careerjournal.workflows.guide_progress import plan_material
from careerjournal.workflows.plan_versions import keep_version, snapshot_in, snapshot_now, version_bytes
from careerjournal.workflows.write_plan import plan_bytes
from tests.journal.helpers import TODAY, log

CHOICES = PlanChoices(language="en")


def day(offset: int) -> date:
    return TODAY + timedelta(days=offset)


def kept(journal: Journal, number: int = 0) -> Snapshot:
    snapshot = snapshot_in(journal.plan_versions.rows()[number])
    assert snapshot is not None
    return snapshot


def since(journal: Journal, snapshot: Snapshot, on: date = TODAY) -> dict[str, tuple[State, str]]:
    """Give what became of each thing planned, in English."""
    found = outcomes(snapshot, journal.plan_versions.since(snapshot.day, on))
    return {english(one): (one.state, say(one.said, words_for("en"))) for one in found}


def english(one: Outcome) -> str:
    return say(one.what, words_for("en"))


def differences(earlier: Snapshot, later: Snapshot) -> list[tuple[object, Difference]]:
    return [(one.topic, one.how) for one in compare(earlier, later)]


def test_a_plan_that_was_kept_is_read_as_it_was_whatever_happens_after(journal: Journal) -> None:
    journal.profile.keep(Profile(name="Noor", vision="Quiet houses."))
    journal.profile.keep_goal(Goal(what="Lead", measure="A contract", by=day(90)))
    log(journal, "Lumen Books")
    before = snapshot_now(journal, CHOICES, TODAY)
    assert keep_version(journal, " For Mara ", TODAY).said.key == "done.keep_version"
    journal.profile.keep(Profile(name="Someone"))
    log(journal, "Harbour Museum")
    [version] = journal.plan_versions.rows()
    assert (version.name, version.kept_on) == ("For Mara", TODAY)
    assert kept(journal) == before
    assert b"%PDF" in version_bytes(journal, kept(journal), CHOICES)[:8]


def test_versions_stand_latest_first_are_renamed_and_removed_and_undone(journal: Journal) -> None:
    keep_version(journal, "First", day(-30))
    keep_version(journal, "Second", TODAY)
    second, first = journal.plan_versions.rows()
    assert (second.name, first.name) == ("Second", "First")
    journal.plan_versions.rename(first.id, " The first ")
    journal.plan_versions.remove(second.id)
    assert [one.name for one in journal.plan_versions.rows()] == ["The first"]
    with pytest.raises(UserFault):
        journal.plan_versions.remove(second.id)
    journal.history.undo()
    journal.history.undo()
    assert [one.name for one in journal.plan_versions.rows()] == ["Second", "First"]


def test_goals_are_reached_changed_taken_out_or_carried_forward(journal: Journal) -> None:
    reached, moved, gone, renamed, same = (
        journal.profile.keep_goal(Goal(what=what, by=day(30))).record for what in ("A", "B", "C", "D", "E")
    )
    keep_version(journal, "", TODAY)
    journal.profile.reach_goal(reached, day(3))
    journal.profile.keep_goal(Goal(id=moved, what="B", by=day(60)))
    journal.profile.remove_goal(gone)
    journal.profile.keep_goal(Goal(id=renamed, what="Dd", by=day(30)))
    told = list(since(journal, kept(journal)).values())
    assert [state for state, _ in told] == [State.DONE, State.CARRIED, State.ENDED, State.CARRIED, State.CARRIED]
    assert [said.split(" on ")[0].split(" from ")[0].split(" by ")[0] for _, said in told] == [
        "Reached",
        "Moved",
        "No longer in the journal",
        "Called now: Dd",
        "Open still,",
    ]
    assert [goal.id for goal in journal.profile.goals()] == [moved, renamed, same]
    assert reached not in {goal.id for goal in journal.plan.material(TODAY).goals}
    journal.profile.reach_goal(reached, None)
    assert reached in {goal.id for goal in journal.plan.material(TODAY).goals}


def test_what_was_to_do_was_done_let_go_or_waits(journal: Journal) -> None:
    done, dropped, waits = (
        journal.actions.keep(Action(title=title, due_on=day(5), made_on=TODAY)).record for title in ("A", "B", "C")
    )
    keep_version(journal, "", TODAY)
    journal.actions.keep(Action(id=done, title="A", due_on=day(5), made_on=TODAY, done_on=day(1)))
    journal.actions.keep(Action(id=dropped, title="B", due_on=day(5), made_on=TODAY, dropped_on=day(2)))
    journal.actions.keep(Action(id=waits, title="C", made_on=TODAY))
    told = list(since(journal, kept(journal)).values())
    assert [state for state, _ in told] == [State.DONE, State.ENDED, State.CARRIED]
    assert told[2][1] == "Open still"


def test_skills_grow_as_wanted_or_on_the_way(journal: Journal) -> None:
    levels = {"A": (2, 4), "B": (2, 4), "C": (2, None), "D": (None, 3)}
    ids = {
        name: journal.setbacks.keep_skill(Skill(name=name, level_now=now, level_wanted=wanted, named_on=TODAY)).record
        for name, (now, wanted) in levels.items()
    }
    keep_version(journal, "", TODAY)
    for name, now in {"A": 4, "B": 3, "D": 1}.items():
        journal.setbacks.keep_skill(
            Skill(id=ids[name], name=name, level_now=now, level_wanted=levels[name][1], named_on=TODAY)
        )
    assert since(journal, kept(journal)) == {
        "A: level 2, 4 wanted": (State.DONE, "Grown as wanted: level 4"),
        "B: level 2, 4 wanted": (State.CARRIED, "Grown from 2 to 3"),
        "C: level 2": (State.CARRIED, "As before: level 2"),
        "D: not judged yet, 3 wanted": (State.CARRIED, "Judged anew: level 1"),
    }


def test_posting_goals_are_counted_from_the_plans_day_on(journal: Journal) -> None:
    blog = journal.posting.keep_channel(Channel(name="Blog")).record
    journal.posting.set_goal(PostingGoal(channel_id=blog, floor=1, target=1, starts_on=day(-70)))
    for weeks in (8, 7, 6, 2):
        at = datetime.combine(day(-7 * weeks), datetime.min.time(), UTC).replace(hour=10)
        journal.posting.log_post(Post(channel_id=blog, at=at, zone="UTC", text="x"))
    keep_version(journal, "", day(-28))
    told = since(journal, kept(journal))
    assert [state for state, _ in told.values()] == [State.CARRIED]
    [(_, said)] = told.values()
    assert said == "Kept in 1 of 3 weeks since"
    journal.posting.end_goal(blog)
    assert [state for state, _ in since(journal, kept(journal), day(30)).values()] == [State.ENDED]


def test_steps_to_grow_a_skill_are_done_or_wait(journal: Journal) -> None:
    skill = journal.setbacks.keep_skill(Skill(name="Figures", named_on=TODAY)).record
    one, other = (journal.skill_steps.keep(SkillStep(skill_id=skill, what=what)).record for what in ("A", "B"))
    keep_version(journal, "", TODAY)
    journal.skill_steps.keep(SkillStep(id=one, skill_id=skill, what="A", done_on=day(2)))
    journal.skill_steps.keep(SkillStep(id=other, skill_id=skill, what="B", by=day(9)))
    told = since(journal, kept(journal))
    assert [told[f"Figures: {name}"][0] for name in ("A", "B")] == [State.DONE, State.CARRIED]
    assert [step.what for step in snapshot_now(journal, CHOICES, TODAY).steps] == ["B"]


def test_own_words_and_paths_are_compared(journal: Journal) -> None:
    journal.section_texts.keep(PlanSection.GOALS, "Small ones.")
    path = journal.career_paths.keep(CareerPath(name="Freelance")).record
    earlier = snapshot_now(journal, CHOICES, TODAY)
    journal.section_texts.keep(PlanSection.GOALS, "Fewer.")
    journal.career_paths.keep(CareerPath(id=path, name="Freelance", speaks_for="Quiet"))
    assert differences(earlier, snapshot_now(journal, CHOICES, TODAY)) == [
        (PlanSection.GOALS, Difference.CHANGED),
        (PlanSection.PATHS, Difference.CHANGED),
    ]


def test_a_plan_differs_from_itself_in_nothing(journal: Journal) -> None:
    log(journal, "Lumen Books")
    journal.profile.keep_goal(Goal(what="Lead"))
    now = snapshot_now(journal, CHOICES, TODAY)
    assert compare(now, now) == ()


def test_two_plans_are_compared_by_what_was_planned_and_what_they_say(journal: Journal) -> None:
    journal.profile.keep(Profile(vision="Old"))
    log(journal, "Lumen Books")
    gone = journal.profile.keep_goal(Goal(what="Lead")).record
    stays = journal.profile.keep_goal(Goal(what="Write", by=day(3))).record
    earlier = snapshot_now(journal, CHOICES, TODAY)
    journal.profile.keep(Profile(vision="New"))
    journal.profile.remove_goal(gone)
    journal.profile.keep_goal(Goal(id=stays, what="Write", by=day(9)))
    journal.profile.keep_goal(Goal(what="Teach"))
    log(journal, "Harbour Museum")
    later = snapshot_now(journal, CHOICES, TODAY)
    found = differences(earlier, later)
    assert [how for topic, how in found if topic is Group.GOALS] == [
        Difference.GONE,
        Difference.CHANGED,
        Difference.ADDED,
    ]
    assert (PlanSection.ABOUT, Difference.CHANGED) in found
    assert (PlanSection.STANDING, Difference.CHANGED) in found
    mirrored = {(one.topic, one.after, one.before) for one in compare(later, earlier)}
    assert mirrored == {(one.topic, one.before, one.after) for one in compare(earlier, later)}


def test_a_sentence_put_otherwise_differs(journal: Journal) -> None:
    log(journal, "Lumen Books")
    earlier = snapshot_now(journal, CHOICES, TODAY)
    told = worded_plan(plan_material(journal, CHOICES, TODAY), CHOICES, TODAY).sections[PlanSection.STANDING]
    first = next(said for said in told.said.values() if "paragraph.text" in said.identity)
    journal.plan.reword(rewording_of(first, "Mine.", TODAY))
    [one] = compare(earlier, snapshot_now(journal, CHOICES, TODAY))
    assert isinstance(one, Differing)
    assert (one.topic, one.how, one.before) == (PlanSection.STANDING, Difference.CHANGED, first.words)


def test_a_snapshot_written_as_json_is_read_as_it_was_and_what_is_no_snapshot_is_not(journal: Journal) -> None:
    journal.profile.keep_goal(Goal(what="Lead", by=TODAY))
    now = snapshot_now(journal, CHOICES, TODAY)
    assert value_read(Snapshot, written(now)) == now
    for content in ("{}", "[1]", "3", written(now).replace('"plan":{', '"plan":3,"was":{', 1)):
        assert snapshot_in(PlanVersion(kept_on=TODAY, content=content)) is None


def test_kept_plans_and_words_put_in_place_of_the_plans_are_exported_and_printed(
    journal: Journal, tmp_path: Path
) -> None:
    log(journal, "Lumen Books")
    keep_version(journal, "For Mara", TODAY)
    told = worded_plan(plan_material(journal, CHOICES, TODAY), CHOICES, TODAY).sections[PlanSection.STANDING]
    first = next(said for said in told.said.values() if "paragraph.text" in said.identity)
    journal.plan.reword(rewording_of(first, "Mine alone.", TODAY))
    out = tmp_path / "out.json"
    export_journal(journal, out, today=TODAY)
    document = json.loads(out.read_bytes())
    assert [one["name"] for one in document["plan_versions"]] == ["For Mara"]
    assert [one["words"] for one in document["plan_wordings"]] == ["Mine alone."]
    with pypdfium2.PdfDocument(plan_bytes(journal, CHOICES, TODAY)) as paper:
        printed = " ".join(page.get_textpage().get_text_range() for page in paper)
    assert "Mine alone." in printed
