"""The blocks that the program composed, as they are read on the screen: words, and the way to where they come from."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from careerjournal.domain.places import Place
from careerjournal.domain.plan.career_plan import (
    Answered,
    Block,
    FlowChart,
    FurthestStageChart,
    GoalBlock,
    Lesson,
    Numbers,
    OwnWords,
    Paragraph,
    PathBlock,
    PointList,
    PostingGoalRow,
    Signatures,
    SkillPlan,
    SkillTable,
    Subtitle,
    Timeline,
    ToDoList,
    WeightTable,
    WordTable,
)
from careerjournal.domain.plan.career_plan import Words as PlanWords
from careerjournal.domain.plan.numbers import percent
from careerjournal.domain.sentence import Sentence
from careerjournal.language.sentences import say
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.kit.labels import Hairline, Label
from careerjournal.ui.kit.layouts import Item, boxed, column, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.marks import StageMark
from careerjournal.ui.pages.plan.composed_parts import part_widgets
from careerjournal.ui.pages.plan.sources import OpenButton, place_of, said, source_line, source_words

Opens = Callable[[Place], None]

_DAY_COLUMN = 76
_FIGURE_COLUMN = 44


class BlockMaker:
    """Makes the widgets of one section's blocks; every Open leads to the same receiver."""

    def __init__(self, words: Words, opens: Opens) -> None:
        self._words, self._opens = words, opens
        self._last: Place | None = None

    def widgets(self, block: Block) -> list[QWidget]:
        """Make the widgets of a block, one below the other."""
        match block:
            case Paragraph():
                return [self._paragraph(block.text)]
            case Numbers():
                return [self._numbers(block)]
            case FurthestStageChart():
                return [self._chart(block)]
            case Lesson():
                return [self._lesson(block)]
            case SkillTable():
                return [self._skill(row.name, row.level, row.will_do, row.by) for row in block.rows]
            case Timeline():
                return [self._dated(event.on, event.text) for event in block.events]
            case ToDoList():
                rows = [self._dated(row.by, row.text) for row in block.rows]
                return [Label(say(block.title, self._words), "strong"), *rows]
            case PostingGoalRow():
                return [self._posting(block)]
            case Subtitle() | PointList() | Answered() | WordTable() | WeightTable() | FlowChart():
                return part_widgets(block, self._words, self._opens)
            case GoalBlock() | PathBlock() | SkillPlan() | Signatures():
                return []  # goals, paths and steps are edited, and room to sign is on paper alone

    def _paragraph(self, text: PlanWords) -> QWidget:
        """Make running text, with its source below."""
        words = Label(said(text, self._words), "own", wrap=True)
        place, before = place_of(text), self._last
        self._last = place
        if place is None or place == before:  # the same source twice in a row is said once
            return words
        return boxed(column(words, self._source(source_words(place, self._words), place), gap=6))

    def _numbers(self, block: Numbers) -> QWidget:
        """Make the numbers, one below the other, each with its share and the n of it."""
        words = self._words
        rows: list[Item] = []
        for figure in block.figures:
            value = Label(words.formats.number(figure.value), "figure")
            value.setFixedWidth(current().px(_FIGURE_COLUMN))
            label = Label(say(figure.label, words), wrap=True)
            label.set_upright(Qt.AlignmentFlag.AlignVCenter)
            items: list[Item] = [value, (label, 1)]
            if figure.share_of is not None:
                share = AsIs(words.formats.percent(percent(figure.value, figure.share_of) / 100))
                items.append(Label(words.tr("{share}, n = {n}", share=share, n=figure.share_of), "small", "muted"))
            rows.append(line(*items, gap=8))
        return boxed(column(*rows, gap=4))

    def _chart(self, block: FurthestStageChart) -> QWidget:
        """Make the stages of the chart with their counts; the drawing stands on the paper beside."""
        words = self._words
        rows: list[Item] = [Label(say(block.title, words), "strong", wrap=True), 4]
        for stage in block.counts:
            count = Label(words.formats.number(stage.count), "body")
            rows.append(line(StageMark(stage.stage), Label(say(stage.name, words)), None, count, gap=10))
        if block.is_early:
            rows.append(Label(words.tr("Too early to tell (n = {n}).", n=block.n), "small", "muted", wrap=True))
        return boxed(column(*rows, gap=6))

    def _lesson(self, block: Lesson) -> QWidget:
        """Make a lesson: its title, the words it came from, where, and what is done about it."""
        words = self._words
        is_own = isinstance(block.title, OwnWords)
        items: list[Item] = [Label(said(block.title, words), "name" if is_own else "strong", wrap=True)]
        if block.quote is not None:
            items.append(Label(words.tr("“{words}”", words=block.quote.text), "own", wrap=True))
        items.append(self._source(say(block.source, words), place_of(block.source)))
        if block.now is not None:
            items.append(self._source(say(block.now, words), place_of(block.now)))
        return self._ruled(items)

    def _skill(self, name: OwnWords, level: Sentence, will_do: PlanWords, by: date | None) -> QWidget:
        """Make a skill: its name and level, the next step, its day."""
        words = self._words
        title = Label(name.text, "name", wrap=True)
        head = line((title, 1), Label(say(level, words), "small", "muted"), gap=12)
        step = said(will_do, words)
        if by is not None:
            day = AsIs(words.formats.day_month(by))
            step = words.tr("{step}, by {day}", step=AsIs(step), day=day)
        return self._ruled([head, self._source(step, place_of(name))])

    def _posting(self, block: PostingGoalRow) -> QWidget:
        """Make a posting goal over its record."""
        goal = Label(say(block.goal, self._words), "own", wrap=True)
        record = self._source(say(block.record, self._words), place_of(block.goal))
        return self._ruled([goal, record])

    def _dated(self, on: date | None, text: PlanWords) -> QWidget:
        """Make something that falls on a day, or on none."""
        words = self._words
        day = Label(words.formats.day_short(on) if on is not None else "", "small", "muted")
        day.setFixedWidth(current().px(_DAY_COLUMN))
        spoken = said(text, words)
        what = Label(spoken, "own" if isinstance(text, OwnWords) else "body", wrap=True)
        what.set_upright(Qt.AlignmentFlag.AlignVCenter)
        items: list[Item] = [day, (what, 1)]
        place = place_of(text)
        if place is not None:
            items.append(self._open_button(place, spoken))
        return self._ruled([line(*items, gap=8)])

    def _source(self, source: str, place: Place | None) -> QWidget:
        """Make the line that says where something comes from."""
        widget, opens = source_line(source, place, self._words)
        if opens is not None:
            opens.asked.connect(self._opens)
        return widget

    def _open_button(self, place: Place, what: str) -> OpenButton:
        """Make the button that leads to a place."""
        opens = OpenButton(place, what, self._words)
        opens.asked.connect(self._opens)
        return opens

    @staticmethod
    def _ruled(items: list[Item]) -> QWidget:
        """Put items under each other with a hairline below them."""
        return boxed(column(*items, 8, Hairline(), gap=4))
