"""The composed plan: sections of typed blocks. The program's sentences and the person's own words are kept apart."""

from __future__ import annotations

from datetime import date
from typing import TypeAlias

from careerjournal.domain.insights.flows import Search
from careerjournal.domain.places import Place
from careerjournal.domain.plan.choices import PlanSection
from careerjournal.domain.sentence import Sentence
from careerjournal.domain.stages import Stage
from careerjournal.domain.value import value


@value
class OwnWords:
    """Words that somebody wrote, printed as they stand, and where they come from."""

    text: str
    source: Place | None = None


Words: TypeAlias = Sentence | OwnWords
"""What a block says: in the program's words or in the person's. What is so annotated can be reworded or dropped."""


@value
class Paragraph:
    """Running text."""

    text: Words


@value
class Figure:
    """One number of the record. `share_of` is the n of its share; None where it has none or n is too small."""

    value: int
    label: Words
    share_of: int | None = None
    source: Place | None = None


@value
class Numbers:
    """The few numbers that matter, side by side."""

    figures: tuple[Figure, ...]


@value
class StageCount:
    """How many applications got exactly as far as a stage."""

    stage: Stage
    name: Sentence
    count: int


@value
class FurthestStageChart:
    """How far the applications got; the counts sum to `n`. `is_early` marks an n too small for a verdict."""

    title: Words
    counts: tuple[StageCount, ...]
    n: int
    is_early: bool


@value
class Lesson:
    """One thing learnt: its title, the words it came from, where and when, and what is done about it."""

    title: Words
    quote: OwnWords | None
    source: Sentence
    now: Words | None


@value
class SkillRow:
    """One skill: levels now and wanted (1 to 5, None where not judged), what will be done, by when."""

    name: OwnWords
    now: int | None
    wanted: int | None
    level: Sentence
    will_do: Words
    by: date | None


@value
class SkillTable:
    """The skills to grow."""

    rows: tuple[SkillRow, ...]


@value
class GoalBlock:
    """One goal: what, how it is measured, by when, what is in the way, and who or what helps."""

    what: OwnWords
    measure: OwnWords | None
    by: date | None
    barrier: OwnWords | None = None
    support: OwnWords | None = None


@value
class TimelineEvent:
    """Something that falls on a day of the line; an appointment is with others and cannot be moved at will."""

    on: date
    text: Words
    is_appointment: bool = False


@value
class TimelineTick:
    """A named day of the line."""

    on: date
    name: Sentence


@value
class Timeline:
    """The days ahead, with what falls on them, earliest first."""

    ticks: tuple[TimelineTick, ...]
    events: tuple[TimelineEvent, ...]


@value
class ToDo:
    """One thing to do, and its day."""

    text: Words
    by: date | None


@value
class ToDoList:
    """Things to do that do not stand on the line."""

    title: Words
    rows: tuple[ToDo, ...]


@value
class PostingGoalRow:
    """One posting goal in a sentence, and its record in another."""

    goal: Words
    record: Words | None


@value
class CalendarDay:
    """A day of a calendar: how much was posted, and whether all channels rested."""

    on: date
    count: int
    is_rested: bool


@value
class PostingCalendar:
    """The days of the last half year, from the first day of a week to the day of the plan."""

    title: Sentence
    days: tuple[CalendarDay, ...]


@value
class StrengthChart:
    """The strength of a posting goal (0 to 1) after each of its finished periods, earliest first."""

    title: Sentence
    values: tuple[tuple[date, float], ...]


@value
class Signatures:
    """Lines to sign on."""

    labels: tuple[Sentence, ...]


@value
class Subtitle:
    """What a part of a section is about; it stands with what follows it. A quiet one stands above titles."""

    text: Sentence
    is_quiet: bool = False


@value
class PointList:
    """Points under a title."""

    title: Sentence
    points: tuple[Words, ...]


@value
class Answered:
    """A question, the program's or the person's own, and what was answered."""

    question: Words
    answer: OwnWords


@value
class WordTable:
    """A table of words; a cell without any is None. `source` is where all of it comes from."""

    title: Sentence
    heads: tuple[Sentence, ...]
    rows: tuple[tuple[Words | None, ...], ...]
    source: Place | None = None


@value
class ChannelRow:
    """A channel in words, and what a drawing needs: its number on the map, its people, the numbers it leads to."""

    name: Words
    whose: Words | None
    people: Words | None
    leads_to: Words | None
    number: int
    is_own: bool
    count: int | None
    ways: tuple[int, ...]


@value
class ChannelTable:
    """The map of the channels: drawn where they lead to one another, and told as a table. `heads` name its columns."""

    title: Sentence
    heads: tuple[Sentence, ...]
    rows: tuple[ChannelRow, ...]
    source: Place | None = None


@value
class WeightRow:
    """Something that matters, and how much: 1 to 5, and in words."""

    name: Words
    weight: int
    said: Sentence


@value
class WeightTable:
    """What matters to the person, the most first."""

    title: Sentence
    rows: tuple[WeightRow, ...]
    source: Place


@value
class PathBlock:
    """One path: what speaks for it, what against it, and how it could be tried out."""

    name: OwnWords
    speaks_for: tuple[OwnWords, ...]
    speaks_against: tuple[OwnWords, ...]
    try_out: OwnWords | None


@value
class SkillStepRow:
    """One step to grow a skill: how, what, with which resource, by when, what will show it; and when it was done."""

    activity: Sentence
    what: OwnWords
    resource: OwnWords | None
    by: date | None
    evidence: OwnWords | None
    done_on: date | None


@value
class SkillPlan:
    """The steps to grow one skill."""

    skill: OwnWords
    level: Sentence
    rows: tuple[SkillStepRow, ...]


@value
class FlowChart:
    """The whole way of the applications, from where they were found to what became of them."""

    title: Sentence
    says: Sentence
    flows: Search


Block: TypeAlias = (
    "Paragraph | Numbers | FurthestStageChart | Lesson | SkillTable | GoalBlock | Timeline | ToDoList | PostingGoalRow"
    " | Signatures | Subtitle | PointList | Answered | WordTable | WeightTable | PathBlock | SkillPlan | FlowChart"
    " | PostingCalendar | StrengthChart | ChannelTable"
)


@value
class Section:
    """One section: its heading and its blocks. A chapter opens a part of the plan, other sections belong to one."""

    kind: PlanSection
    heading: Words
    is_chapter: bool
    blocks: tuple[Block, ...]


@value
class Cover:
    """The first page: who, what is sought, the vision where it is short enough, the days, and what it was made of."""

    name: str
    role_sought: str
    vision: OwnWords | None
    written_on: date
    covers: Sentence
    review_on: date
    made_from: Words | None


@value
class CareerPlan:
    """A whole plan. `left_out` names the chosen sections that had nothing to say.

    `is_worded` says that the person's rewordings were applied already.
    """

    cover: Cover
    sections: tuple[Section, ...]
    left_out: tuple[PlanSection, ...]
    is_worded: bool = False
