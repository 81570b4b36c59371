"""What the sections of a plan say of the search, of paths and skills, of a team, and of the time ahead."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerjournal.domain.actions import Action
from careerjournal.domain.dependence import dependence
from careerjournal.domain.experiments import Experiment
from careerjournal.domain.follow_ups import Pause, SearchGoal
from careerjournal.domain.following import Followed
from careerjournal.domain.insights.flows import search_of
from careerjournal.domain.offers import Criterion, Weighs
from careerjournal.domain.places import Page, Place
from careerjournal.domain.plan import PlanChoices, PlanSection, StandingChart
from careerjournal.domain.plan.career_plan import (
    Answered,
    Block,
    ChannelTable,
    FlowChart,
    FurthestStageChart,
    GoalBlock,
    Lesson,
    OwnWords,
    Paragraph,
    PathBlock,
    PointList,
    Section,
    SkillPlan,
    SkillTable,
    Subtitle,
    Timeline,
    ToDoList,
    WeightTable,
    Words,
    WordTable,
)
from careerjournal.domain.plan.compose import compose
from careerjournal.domain.plan.horizon import ahead, last_day, months_later, ticks
from careerjournal.domain.plan.material import (
    AdmiredCompany,
    ChannelOnMap,
    ChannelSafety,
    ExperimentMaterial,
    Material,
    SearchPlan,
    SkillMaterial,
    SkillStepMaterial,
    TeamSheet,
)
from careerjournal.domain.profile import CareerPath, Goal, GoalTerm, Profile
from careerjournal.domain.sentence import Sentence
from careerjournal.domain.setbacks import Activity, Skill, SkillStep
from careerjournal.domain.stages import Stage
from careerjournal.domain.today import ActionToDo
from careerjournal.language.sentences import say
from careerjournal.language.words import words_for
from tests.domain.plan.material_of import DAY, rich

ENGLISH = words_for("en")


def section_of(material: Material, kind: PlanSection, **chosen: object) -> Section | None:
    """Compose one section alone."""
    choices = replace(PlanChoices(sections=(kind,)), **chosen)  # type: ignore[arg-type]
    return next(iter(compose(material, choices, DAY).sections), None)


def blocks_of(material: Material, kind: PlanSection, **chosen: object) -> tuple[Block, ...]:
    section = section_of(material, kind, **chosen)
    return section.blocks if section is not None else ()


def said(words: Words | None) -> str:
    if words is None:
        return ""
    return say(words, ENGLISH) if isinstance(words, Sentence) else words.text


def paragraphs(blocks: tuple[Block, ...]) -> list[str]:
    return [said(block.text) for block in blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize("kind", [PlanSection.PATHS, PlanSection.SEARCH, PlanSection.TEAM, PlanSection.SKILLS])
def test_a_section_without_content_is_left_out_and_named(kind: PlanSection) -> None:
    plan = compose(Material(), PlanChoices(sections=(kind,)), DAY)
    assert plan.sections == ()
    assert plan.left_out == (kind,)


def test_own_words_open_a_section_and_are_enough_for_one() -> None:
    material = Material(own_texts=(("search", "Slowly.\n\nOn purpose."), ("paths", "   ")))
    assert paragraphs(blocks_of(material, PlanSection.SEARCH)) == ["Slowly.", "On purpose."]
    assert section_of(material, PlanSection.PATHS) is None


def test_what_one_says_of_oneself_stands_before_a_vision_that_the_cover_cannot_hold() -> None:
    short = Material(profile=Profile(about="I write.", vision="Fewer words."))
    assert paragraphs(blocks_of(short, PlanSection.ABOUT)) == ["I write."]
    long = Material(profile=Profile(about="I write.", vision="Fewer words.\n\nBetter told."))
    blocks = blocks_of(long, PlanSection.ABOUT)
    assert [type(block) for block in blocks] == [Paragraph, Subtitle, Paragraph, Paragraph]
    alone = replace(long, profile=replace(long.profile, about=""))
    assert [type(block) for block in blocks_of(alone, PlanSection.ABOUT)] == [Paragraph, Paragraph]


def test_goals_are_parted_into_near_and_far_only_where_there_are_far_ones() -> None:
    near, far = Goal(id=1, what="Near", barrier="Time", support="Mara"), Goal(id=2, what="Far", term=GoalTerm.LONG)
    assert [type(one) for one in blocks_of(Material(goals=(near,)), PlanSection.GOALS)] == [GoalBlock]
    first, goal, second, other = blocks_of(Material(goals=(far, near)), PlanSection.GOALS)
    assert isinstance(first, Subtitle)
    assert isinstance(second, Subtitle)
    assert [said(first.text), said(second.text)] == ["In one to two years", "In two to four years"]
    assert isinstance(goal, GoalBlock)
    assert isinstance(other, GoalBlock)
    assert (goal.what.text, said(goal.barrier), said(goal.support)) == ("Near", "Time", "Mara")
    assert (other.what.text, other.barrier, other.support) == ("Far", None, None)


def test_a_path_gives_a_point_for_each_line_without_the_dash_before_it() -> None:
    path = CareerPath(
        id=3, name="One house", speaks_for="- Colleagues\n\n• A wage", speaks_against="", try_out=" Cover "
    )
    (block,) = blocks_of(Material(paths=(path,)), PlanSection.PATHS)
    assert isinstance(block, PathBlock)
    assert [point.text for point in block.speaks_for] == ["Colleagues", "A wage"]
    assert block.speaks_against == ()
    assert block.try_out is not None
    assert block.try_out.text == "Cover"
    assert block.name.source is not None
    assert (block.name.source.part, block.name.source.record) == ("path", 3)


@pytest.mark.parametrize(("count", "heading"), [(1, "1 path"), (2, "Two paths"), (3, "3 paths")])
def test_the_section_is_named_after_the_number_of_its_paths(count: int, heading: str) -> None:
    paths = tuple(CareerPath(id=n, name=f"Path {n}", position=-n) for n in range(1, count + 1))
    section = section_of(Material(paths=(*paths, CareerPath(id=9, name=" "))), PlanSection.PATHS)
    assert section is not None
    assert said(section.heading) == heading
    names = [block.name.text for block in section.blocks if isinstance(block, PathBlock)]
    assert names == [f"Path {n}" for n in range(count, 0, -1)]


@pytest.mark.parametrize(
    ("goal", "words"),
    [
        (SearchGoal(floor=2, ceiling=4, starts_on=DAY), "2 a week is enough, 4 applications are plenty."),
        (SearchGoal(floor=1, starts_on=DAY), "1 application a week is enough."),
        (SearchGoal(floor=3, ceiling=3, starts_on=DAY), "3 applications a week are enough, and plenty."),
    ],
)
def test_the_week_says_what_is_enough_and_what_is_plenty(goal: SearchGoal, words: str) -> None:
    told = paragraphs(blocks_of(Material(search=SearchPlan(goal=goal)), PlanSection.SEARCH))
    assert told == [words, "A pause is part of the search: while it lasts, no week counts against me."]


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (DAY, None, "The search rests at present."),
        (DAY - timedelta(days=3), date(2026, 12, 1), "The search rests until 1 December 2026."),
        (date(2026, 12, 20), None, "From 20 December 2026 on, the search rests."),
        (date(2026, 12, 20), date(2027, 1, 6), "From 20 December 2026 to 6 January 2027, the search rests."),
    ],
)
def test_a_pause_is_told_as_it_is(first: date, last: date | None, words: str) -> None:
    plan = SearchPlan(pauses=(Pause(starts_on=first, ends_on=last),))
    assert paragraphs(blocks_of(Material(search=plan), PlanSection.SEARCH))[0] == words


def test_what_matters_most_stands_first_and_leads_to_where_it_was_weighed() -> None:
    criteria = (
        Criterion(id=1, weighs=Weighs.FIT, name="Dogs in the office", weight=2),
        Criterion(id=2, weighs=Weighs.FIT, built_in="people", weight=5),
    )
    (table,) = blocks_of(Material(search=SearchPlan(criteria=criteria, fit_sheet=7)), PlanSection.SEARCH)
    assert isinstance(table, WeightTable)
    assert [(said(row.name), row.weight, said(row.said)) for row in table.rows] == [
        ("People I would like to work with", 5, "most of all"),
        ("Dogs in the office", 2, "somewhat"),
    ]
    assert (table.source.part, table.source.record) == ("worksheet", 7)


def test_admired_companies_say_how_often_one_applied_there() -> None:
    admired = (AdmiredCompany(name="Bookbus"), AdmiredCompany(name="Harbour Museum", applications=2))
    (points,) = blocks_of(Material(search=SearchPlan(admired=admired)), PlanSection.SEARCH)
    assert isinstance(points, PointList)
    assert [said(point) for point in points.points] == ["Bookbus", "Harbour Museum (2 applications)"]


def test_posting_tells_what_is_tried_what_was_learnt_and_whom_one_follows() -> None:
    running = Experiment(id=1, hypothesis="A question works", tries=3, begun_on=DAY)
    ended = Experiment(id=2, hypothesis="Captions", begun_on=DAY, ended_on=DAY, learnt="Odd ones do")
    silent = replace(ended, id=3, learnt=" ")
    material = Material(
        experiments=(
            ExperimentMaterial(experiment=running, channel="LinkedIn", made=5),
            ExperimentMaterial(experiment=replace(running, id=4, tries=1)),
            ExperimentMaterial(experiment=ended),
            ExperimentMaterial(experiment=silent),
        ),
        followed=(Followed(id=1, name="Susan", why="Quiet", since=DAY),),
    )
    tried, learnt, followed = blocks_of(material, PlanSection.POSTING)
    assert isinstance(tried, PointList)
    assert [said(point) for point in tried.points] == [
        "A question works (3 of 3 tries, on LinkedIn)",
        "A question works (0 of 1 try)",
    ]
    assert isinstance(learnt, PointList)
    assert [said(point) for point in learnt.points] == ["Odd ones do"]
    assert isinstance(followed, WordTable)
    assert [[said(cell) for cell in row] for row in followed.rows] == [["Susan", "Quiet", ""]]


def test_the_map_of_channels_is_a_table_of_whose_they_are_and_where_they_lead() -> None:
    channels = (
        ChannelOnMap(id=7, name="LinkedIn", is_own=False, people=1046, leads_to=("Letter", "Site"), ways=(9,)),
        ChannelOnMap(id=9, name="Site", is_own=True),
    )
    safety = ChannelSafety(reach=dependence(()), applications=dependence(()), channels=channels)
    (table,) = blocks_of(Material(safety=safety), PlanSection.CHANNELS)
    assert isinstance(table, ChannelTable)
    cells = [(row.name, row.whose, row.people, row.leads_to) for row in table.rows]
    assert [[said(cell) for cell in row] for row in cells] == [
        ["LinkedIn", "A platform’s", "1046", "Letter and Site"],
        ["Site", "My own", "", ""],
    ]
    sources = [{cell.source for cell in row if cell is not None} for row in cells]
    assert sources == [{Place(Page.POSTING, 7, "channel_map")}, {Place(Page.POSTING, 9, "channel_map")}]
    assert table.source == Place(Page.POSTING, part="dependence")
    assert [(row.number, row.is_own, row.count, row.ways) for row in table.rows] == [
        (7, False, 1046, (9,)),
        (9, True, None, ()),
    ]


def skilled(*steps: SkillStepMaterial, now: int | None = 2, wanted: int | None = 4) -> Material:
    skill = Skill(id=1, name="Figures", level_now=now, level_wanted=wanted, named_on=DAY)
    return Material(skills=(SkillMaterial(skill=skill, steps=steps),))


def test_a_skill_is_planned_step_by_step() -> None:
    course = SkillStep(
        id=1, skill_id=1, activity=Activity.COURSE, what="Six evenings", resource="School", by=date(2027, 1, 5)
    )
    report = SkillStep(id=2, skill_id=1, activity=Activity.ON_THE_JOB, what="A report", evidence="It is used")
    material = skilled(SkillStepMaterial(step=course), SkillStepMaterial(step=report, done_on=DAY))
    table, plan = blocks_of(material, PlanSection.SKILLS)
    assert isinstance(table, SkillTable)
    assert (said(table.rows[0].will_do), table.rows[0].by) == ("Six evenings", date(2027, 1, 5))
    assert isinstance(plan, SkillPlan)
    assert [
        (said(row.activity), row.what.text, said(row.resource), row.by, said(row.evidence), row.done_on)
        for row in plan.rows
    ] == [
        ("Course", "Six evenings", "School", date(2027, 1, 5), "", None),
        ("On the job", "A report", "", None, "It is used", DAY),
    ]


def test_a_step_with_a_day_stands_on_the_line_unless_it_is_done_or_on_the_list_of_things_to_do() -> None:
    step = SkillStep(id=1, skill_id=1, what="Six evenings", by=DAY + timedelta(days=9))
    material = skilled(
        SkillStepMaterial(step=step),
        SkillStepMaterial(step=replace(step, id=2, what="Done"), done_on=DAY),
        SkillStepMaterial(step=replace(step, id=3, what="Listed", action_id=8)),
    )
    line = blocks_of(material, PlanSection.NEXT)[0]
    assert isinstance(line, Timeline)
    assert [said(event.text) for event in line.events] == ["Six evenings", "Review of this plan"]


@pytest.mark.parametrize(("now", "wanted"), [(None, 4), (3, None), (4, 4), (5, 2)])
def test_a_gap_needs_two_levels_of_which_the_wanted_one_is_higher(now: int | None, wanted: int | None) -> None:
    blocks = blocks_of(skilled(now=now, wanted=wanted), PlanSection.STANDING)
    assert paragraphs(blocks) == ["My record begins here. Its numbers will stand on this page."]


def test_where_i_stand_names_strengths_and_gaps() -> None:
    material = replace(skilled(), strengths=(Skill(id=2, name="Listening", named_on=DAY, is_strength=True),))
    told = paragraphs(blocks_of(material, PlanSection.STANDING))
    assert told[1:] == ["What I build on: Listening.", "What I still need: Figures (2 to 4)."]
    both = compose(material, PlanChoices(sections=(PlanSection.STANDING, PlanSection.SKILLS)), DAY)
    assert not paragraphs(both.sections[1].blocks)


def test_the_chart_is_the_one_that_was_chosen() -> None:
    flows = search_of({("LinkedIn", Stage.APPLIED, Stage.REJECTED): 7})
    material = replace(rich(), flows=flows)
    bars = blocks_of(material, PlanSection.STANDING)
    assert [type(one) for one in bars if isinstance(one, FlowChart | FurthestStageChart)] == [FurthestStageChart]
    drawn = blocks_of(material, PlanSection.STANDING, chart=StandingChart.FLOWS)
    (chart,) = [one for one in drawn if isinstance(one, FlowChart | FurthestStageChart)]
    assert isinstance(chart, FlowChart)
    assert chart.flows == flows
    assert said(chart.title) == "The way of each of them (n = 7)"


def test_feedback_that_may_not_be_quoted_is_not() -> None:
    material = rich()
    hushed = replace(
        material,
        feedback=tuple(replace(one, feedback=replace(one.feedback, may_quote=False)) for one in material.feedback),
    )
    quoted = [
        one.quote.text for one in blocks_of(material, PlanSection.LEARNT) if isinstance(one, Lesson) and one.quote
    ]
    kept = [one.quote.text for one in blocks_of(hushed, PlanSection.LEARNT) if isinstance(one, Lesson) and one.quote]
    words = {one.feedback.words for one in material.feedback}
    assert words & set(quoted)
    assert not words & set(kept)


TEAM = (
    TeamSheet(
        worksheet_id=1,
        form="team-questions",
        answers=(
            ("audience", "Those who follow and do not visit"),
            ("own", '[{"question": "And you?", "answer": "Well"}, {"question": "Nothing"}]'),
        ),
    ),
    TeamSheet(
        worksheet_id=2,
        form="shared-goals",
        answers=(("goals", '[{"business": "Members", "metric": "Replies"}, {}]'), ("next_on", "2027-01-15")),
    ),
    TeamSheet(
        worksheet_id=3,
        form="workload",
        answers=(
            ("tasks", '[{"task": "Write", "hours": "8.5", "hat": "writer"}, {"task": "Reply", "hours": "2"}]'),
            ("lighten", '["A shared inbox"]'),
        ),
    ),
    TeamSheet(
        worksheet_id=4,
        form="check-in",
        answers=(("who", "Jonas"), ("worry", "a secret"), ("energy", "2"), ("next_on", "2026-12-03")),
    ),
    TeamSheet(
        worksheet_id=5,
        form="learning",
        answers=(
            ("list", '[{"what": "Susan", "sort": "person"}]'),
            ("cadence", "month"),
            ("worked", "plain words"),
            ("strategy", "Fewer channels"),
        ),
    ),
)


def test_a_team_is_told_only_by_somebody_who_leads_one() -> None:
    assert section_of(Material(team=TEAM, own_texts=(("team", "We"),)), PlanSection.TEAM) is None


def test_a_team_section_gathers_what_the_worksheets_say() -> None:
    blocks = blocks_of(Material(profile=Profile(leads_team=True), team=TEAM), PlanSection.TEAM)
    tables = {said(one.title): one for one in blocks if isinstance(one, WordTable)}
    assert [[said(cell) for cell in row] for row in tables["Shared goals"].rows] == [["Members", "", "Replies"]]
    assert [[said(cell) for cell in row] for row in tables["Learning list"].rows] == [["Susan", "Person", ""]]
    assert [[said(cell) for cell in row] for row in tables["Whom I talk with"].rows] == [["Jonas", "3 December 2026"]]
    assert [(said(one.question), one.answer.text) for one in blocks if isinstance(one, Answered)] == [
        ("Who is our audience, as you see it?", "Those who follow and do not visit"),
        ("And you?", "Well"),
        ("What that changes in the strategy", "Fewer channels"),
    ]
    assert paragraphs(blocks) == [
        "We look at these goals again on 15 January 2027.",
        "10.5 hours a week on the map: Writer 8.5 and No hat 2.",
        "We talk about what we learnt: Every month.",
    ]
    points = {said(one.title): [said(point) for point in one.points] for one in blocks if isinstance(one, PointList)}
    assert points == {"What could be lighter": ["A shared inbox"], "What worked": ["plain words"]}


def test_what_somebody_said_of_themselves_in_a_check_in_is_not_printed() -> None:
    plan = compose(Material(profile=Profile(leads_team=True), team=TEAM), PlanChoices(), DAY)
    assert "a secret" not in repr(plan)


@pytest.mark.parametrize(
    ("choices", "heading", "names", "last"),
    [
        (PlanChoices(), "The next ninety days", ["Today", "30 days", "60 days", "90 days"], date(2027, 2, 19)),
        (
            PlanChoices(horizon_days=30),
            "The next 30 days",
            ["Today", "10 days", "20 days", "30 days"],
            date(2026, 12, 21),
        ),
        (
            PlanChoices(horizon_months=24),
            "The next 24 months",
            ["Today", "6 months", "12 months", "24 months"],
            date(2028, 11, 21),
        ),
        (PlanChoices(horizon_months=1), "The next 1 month", ["Today", "1 month"], date(2026, 12, 21)),
    ],
)
def test_the_line_is_named_by_days_or_months(choices: PlanChoices, heading: str, names: list[str], last: date) -> None:
    assert said(ahead(choices)) == heading
    assert [said(tick.name) for tick in ticks(choices, DAY)] == names
    assert ticks(choices, DAY)[-1].on == last_day(choices, DAY) == last


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 1, 1)), st.integers(0, 120))
def test_months_later_is_the_same_day_or_the_last_of_a_shorter_month(day: date, months: int) -> None:
    later = months_later(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later.day < day.day and (later + timedelta(days=1)).day == 1)


def test_on_a_line_of_many_months_things_to_do_stand_in_a_list() -> None:
    action = Action(id=1, title="Call", due_on=DAY + timedelta(days=2), made_on=DAY)
    material = Material(actions=(ActionToDo(action=action, came_from=""),))
    near = blocks_of(material, PlanSection.NEXT)
    assert isinstance(near[0], Timeline)
    assert [said(event.text) for event in near[0].events] == ["Call", "Review of this plan"]
    line, listed = blocks_of(material, PlanSection.NEXT, horizon_months=12)
    assert isinstance(line, Timeline)
    assert [said(event.text) for event in line.events] == ["Review of this plan"]
    assert isinstance(listed, ToDoList)
    assert [(said(row.text), row.by) for row in listed.rows] == [("Call", action.due_on)]
    assert isinstance(listed.rows[0].text, OwnWords)
