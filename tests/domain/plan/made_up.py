"""Hypothesis strategies for the material and the choices of plans."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import strategies as st

from careerjournal.domain.actions import Action, Origin
from careerjournal.domain.dependence import dependence
from careerjournal.domain.experiments import Experiment
from careerjournal.domain.follow_ups import Pause, SearchGoal
from careerjournal.domain.following import Followed
from careerjournal.domain.insights.flows import search_of
from careerjournal.domain.offers import Criterion, Weighs
from careerjournal.domain.plan import Paper, PlanChoices, PlanSection, StandingChart
from careerjournal.domain.plan.material import (
    AdmiredCompany,
    ApplicationRecord,
    ChannelOnMap,
    ChannelSafety,
    ExperimentMaterial,
    LessonMaterial,
    Material,
    PostingMaterial,
    SaidMaterial,
    SearchPlan,
    SkillMaterial,
    SkillStepMaterial,
    TeamSheet,
)
from careerjournal.domain.posting import Channel, Period, PostingGoal, Tally
from careerjournal.domain.profile import CareerPath, Goal, GoalTerm, Profile
from careerjournal.domain.setbacks import Activity, Debrief, Feedback, Skill, SkillStep
from careerjournal.domain.stages import WAY, Stage
from careerjournal.domain.today import ActionToDo, UpcomingInterview
from careerjournal.domain.worksheets.forms_of_teams import CHECK_IN, LEARNING, SHARED_GOALS, TEAM_QUESTIONS, WORKLOAD

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
cell_texts = st.one_of(
    texts,
    st.sampled_from(
        [
            "month",
            "2026-12-24",
            '["one", "two"]',
            '[{"task": "write", "hours": "2.5", "hat": "writer"}]',
            "[1, 2]",
            "[[",
        ]
    ),
)
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
    may_quote=st.booleans(),
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
goals = st.builds(
    Goal,
    id=small,
    what=texts,
    measure=texts,
    by=some_day,
    position=small,
    barrier=texts,
    support=texts,
    term=st.sampled_from(GoalTerm),
)
skill_steps = st.builds(
    SkillStepMaterial,
    step=st.builds(
        SkillStep,
        id=small,
        skill_id=small,
        activity=st.sampled_from(Activity),
        what=texts,
        resource=texts,
        by=some_day,
        evidence=texts,
        action_id=st.one_of(st.none(), small),
    ),
    done_on=some_day,
)
paths = st.builds(CareerPath, id=small, name=texts, speaks_for=texts, speaks_against=texts, try_out=texts)
flows = st.dictionaries(
    st.tuples(texts, st.sampled_from(WAY), st.sampled_from(Stage)), st.integers(1, 40), max_size=5
).map(search_of)
search_plans = st.builds(
    SearchPlan,
    criteria=st.lists(
        st.builds(Criterion, weighs=st.just(Weighs.FIT), name=texts, weight=st.integers(1, 5), position=small),
        max_size=3,
    ).map(tuple),
    admired=st.lists(st.builds(AdmiredCompany, name=texts, applications=small), max_size=3).map(tuple),
    goal=st.one_of(
        st.none(),
        st.builds(SearchGoal, floor=st.integers(1, 9), ceiling=st.one_of(st.none(), small), starts_on=days),
    ),
    pauses=st.lists(st.builds(Pause, starts_on=days, ends_on=some_day), max_size=2).map(tuple),
)
experiments = st.builds(
    ExperimentMaterial,
    experiment=st.builds(
        Experiment, id=small, hypothesis=texts, tries=st.integers(1, 9), begun_on=days, ended_on=some_day, learnt=texts
    ),
    channel=texts,
    made=small,
)
team_sheets = st.one_of(
    [
        st.builds(
            TeamSheet,
            worksheet_id=small,
            form=st.just(form.id),
            answers=st.lists(
                st.tuples(st.sampled_from([question.id for question in form.questions()]), cell_texts), max_size=6
            ).map(tuple),
        )
        for form in (TEAM_QUESTIONS, SHARED_GOALS, WORKLOAD, CHECK_IN, LEARNING)
    ]
)
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
    profile=st.builds(
        Profile,
        name=texts,
        role_sought=texts,
        vision=texts,
        review_on=some_day,
        about=texts,
        leads_team=st.booleans(),
    ),
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
        st.builds(
            SkillMaterial,
            skill=skills,
            pointed_to=small,
            actions=st.lists(actions, max_size=2).map(tuple),
            steps=st.lists(skill_steps, max_size=2).map(tuple),
        ),
        max_size=3,
    ).map(tuple),
    actions=st.lists(st.builds(ActionToDo, action=actions, came_from=texts), max_size=8).map(tuple),
    interviews=st.lists(interviews, max_size=2).map(tuple),
    posting=st.lists(postings, max_size=3).map(tuple),
    posts=small,
    first_post_on=some_day,
    last_post_on=some_day,
    strengths=st.lists(skills, max_size=2).map(tuple),
    paths=st.lists(paths, max_size=3).map(tuple),
    flows=flows,
    search=search_plans,
    experiments=st.lists(experiments, max_size=2).map(tuple),
    followed=st.lists(st.builds(Followed, id=small, name=texts, why=texts, place=texts, since=days), max_size=2).map(
        tuple
    ),
    team=st.lists(team_sheets, max_size=3).map(tuple),
    own_texts=st.lists(st.tuples(st.sampled_from([section.value for section in PlanSection]), texts), max_size=3).map(
        tuple
    ),
    safety=st.builds(
        ChannelSafety,
        reach=st.just(dependence(())),
        applications=st.just(dependence(())),
        channels=st.lists(
            st.builds(
                ChannelOnMap,
                name=texts,
                is_own=st.booleans(),
                people=st.one_of(st.none(), small),
                leads_to=st.lists(texts, max_size=2).map(tuple),
                ways=st.sets(st.integers(1, 3), max_size=2).map(tuple),
            ),
            max_size=3,
        ).map(lambda channels: tuple(replace(one, id=number) for number, one in enumerate(channels, start=1))),
    ),
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
    horizon_months=st.sampled_from([0, 0, 1, 6, 12, 24, 999]),
    chart=st.sampled_from(StandingChart),
)
