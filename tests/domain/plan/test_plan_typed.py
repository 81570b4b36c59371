"""What is being typed, laid over the material."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from careerjournal.domain.plan.material import Material, SkillMaterial, SkillStepMaterial
from careerjournal.domain.plan.typed import with_typed
from careerjournal.domain.profile import CareerPath, Goal, Profile
from careerjournal.domain.setbacks import Skill, SkillStep
from tests.domain.plan import made_up
from tests.examples import examples

KEYS = st.one_of(
    st.text(max_size=20),
    st.sampled_from(["profile", "goal//", "debrief/3/lesson", "goal/99/what", "profile/id", "profile/review_on"]),
)


@given(made_up.materials, st.dictionaries(KEYS, made_up.texts, max_size=4))
@settings(max_examples=examples(20), deadline=None)
def test_drafts_that_are_not_the_plans_change_nothing(material: Material, typed: dict[str, str]) -> None:
    assert with_typed(material, typed) == material


def test_a_text_takes_the_place_of_what_is_kept() -> None:
    material = Material(profile=Profile(name="L", vision="Old"), goals=(Goal(id=3, what="Old", position=1),))
    typed = {"profile/vision": "New", "goal/3/what": "Newer", "goal/3/measure": "How"}
    now = with_typed(material, typed)
    assert now.profile == Profile(name="L", vision="New")
    assert now.goals == (Goal(id=3, what="Newer", measure="How", position=1),)


def test_paths_steps_and_words_of_ones_own_are_laid_over_too() -> None:
    skill = Skill(id=2, name="Figures", named_on=date(2026, 11, 1))
    step = SkillStep(id=5, skill_id=2, what="Old", position=1)
    material = Material(
        paths=(CareerPath(id=1, name="Old"),),
        skills=(SkillMaterial(skill=skill, steps=(SkillStepMaterial(step=step),)),),
        own_texts=(("goals", "Old"),),
    )
    now = with_typed(
        material,
        {
            "career_path/1/try_out": "A day",
            "career_path/new/name": "Freelance",
            "skill_step/5/what": "New",
            "skill_step/new-2/what": "Course",
            "skill_step/new-9/what": "Nobody's",
            "section_text/goals": "New",
            "section_text/posting": "Small",
        },
    )
    assert [(path.name, path.try_out) for path in now.paths] == [("Old", "A day"), ("Freelance", "")]
    assert [one.step.what for one in now.skills[0].steps] == ["New", "Course"]
    assert now.own_texts == (("goals", "New"), ("posting", "Small"))


def test_a_new_goal_stands_last_once_it_has_words() -> None:
    material = Material(goals=(Goal(id=3, what="Old", position=4),))
    assert with_typed(material, {"goal/new/measure": "How"}) == material
    now = with_typed(material, {"goal/new/measure": "How", "goal/new/what": "Next"})
    assert now.goals[1:] == (Goal(what="Next", measure="How", position=5),)


def test_a_sentence_being_reworded_says_the_new_words() -> None:
    now = with_typed(Material(), {"plan_wording/standing/paragraph.text/key/place/0": "Mine"})
    assert [(one.identity, one.words) for one in now.rewordings] == [("standing/paragraph.text/key/place/0", "Mine")]
