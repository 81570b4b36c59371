"""Hypothesis strategies for the material and the choices of plans."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from careerjournal.domain.actions import Action, Origin
from careerjournal.domain.plan import Paper, PlanChoices, PlanSection
from careerjournal.domain.plan.material import (
    ApplicationRecord,
    LessonMaterial,
    Material,
    PostingMaterial,
    SaidMaterial,
    SkillMaterial,
)
from careerjournal.domain.posting import Channel, Period, PostingGoal, Tally
from careerjournal.domain.profile import Goal, Profile
from careerjournal.domain.setbacks import Debrief, Feedback, Skill
from careerjournal.domain.stages import WAY, Stage
from careerjournal.domain.today import ActionToDo, UpcomingInterview

TODAY = date(2026, 11, 21)
texts = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        [
            "",
            "   ",
            "<b>&amp;</b> <img src='x'/> <br>",
            "الكتابة في C# و<para>",
            "W" * 500,
            "🙂🙂 ก็ทำได้ดีมาก",
            "one\n\ntwo\r\nthree\x00\u202e",
            "{n} {what} %s",
        ]
    ),
)
days = st.dates(min_value=TODAY - timedelta(days=400), max_value=TODAY + timedelta(days=400))
some_day = st.one_of(st.none(), days)
small = st.integers(min_value=0, max_value=200)
stages_counted = st.lists(st.tuples(st.sampled_from(WAY), st.integers(1, 90)), max_size=6, unique_by=lambda one: one[0])


def _ordered(counts: list[tuple[Stage, int]]) -> tuple[tuple[Stage, int], ...]:
    return tuple(sorted(counts, key=lambda one: WAY.index(one[0])))


records = st.builds(
    ApplicationRecord,
    furthest=stages_counted.map(_ordered),
    under_way=small,
    interviews=small,
    first_on=some_day,
    last_on=some_day,
)
actions = st.builds(
    Action,
    id=small,
    title=texts,
    due_on=some_day,
    done_on=some_day,
    dropped_on=st.none(),
    later_until=some_day,
    origin=st.sampled_from(Origin),
    origin_id=st.none(),
    skill_id=st.none(),
    made_on=days,
)
debriefs = st.builds(
    Debrief,
    id=small,
    application_id=small,
    facts=st.lists(texts, max_size=2).map(tuple),
    guesses=st.just(()),
    reasons=st.lists(texts, max_size=3).map(tuple),
    lesson=texts,
    skill_id=st.none(),
    started_on=days,
    ask_on=st.none(),
    closed_on=st.none(),
)
feedback = st.builds(
    Feedback,
    id=small,
    application_id=st.one_of(st.none(), small),
    person=texts,
    about=texts,
    asked_on=st.none(),
    received_on=some_day,
    words=texts,
    reflection=texts,
    skill_id=st.none(),
)
levels = st.one_of(st.none(), st.integers(1, 5))
skills = st.builds(Skill, id=small, name=texts, why=texts, level_now=levels, level_wanted=levels, named_on=days)
goals = st.builds(Goal, id=small, what=texts, measure=texts, by=some_day, position=small)
interviews = st.builds(
    UpcomingInterview,
    application_id=small,
    company=texts,
    role=texts,
    on=days,
    at=st.none(),
    round=st.integers(1, 4),
    name=texts,
    note=texts,
)
postings = st.builds(
    PostingMaterial,
    channel=st.builds(Channel, id=small, name=texts),
    goal=st.builds(
        PostingGoal,
        channel_id=small,
        period=st.sampled_from(Period),
        target=st.integers(1, 9),
        starts_on=days,
        ends_on=st.none(),
        stretch=st.none(),
    ),
    tally=st.integers(0, 30).flatmap(
        lambda judged: st.builds(Tally, held=st.integers(0, judged), judged=st.just(judged), let_go=st.integers(0, 5))
    ),
    posts=small,
)
materials = st.builds(
    Material,
    profile=st.builds(Profile, name=texts, role_sought=texts, vision=texts, review_on=some_day),
    goals=st.lists(goals, max_size=4).map(tuple),
    record=records,
    lessons=st.lists(
        st.builds(
            LessonMaterial,
            debrief=debriefs,
            company=texts,
            ended_on=some_day,
            actions=st.lists(actions, max_size=2).map(tuple),
        ),
        max_size=4,
    ).map(tuple),
    feedback=st.lists(
        st.builds(SaidMaterial, feedback=feedback, company=texts, actions=st.lists(actions, max_size=1).map(tuple)),
        max_size=3,
    ).map(tuple),
    skills=st.lists(
        st.builds(SkillMaterial, skill=skills, pointed_to=small, actions=st.lists(actions, max_size=2).map(tuple)),
        max_size=3,
    ).map(tuple),
    actions=st.lists(st.builds(ActionToDo, action=actions, came_from=texts), max_size=8).map(tuple),
    interviews=st.lists(interviews, max_size=2).map(tuple),
    posting=st.lists(postings, max_size=3).map(tuple),
    posts=small,
    first_post_on=some_day,
    last_post_on=some_day,
)
choices = st.builds(
    PlanChoices,
    sections=st.permutations(list(PlanSection)).flatmap(
        lambda order: st.integers(0, len(order)).map(lambda count: tuple(order[:count]))
    ),
    paper=st.sampled_from(Paper),
    language=st.sampled_from(["en", "ar"]),
    horizon_days=st.integers(0, 800),
    review_on=some_day,
    quote_feedback=st.booleans(),
)
