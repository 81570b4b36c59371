"""The blocks that the program composed, as they are read on the screen: words, and the way to where they come from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from careerjournal.domain.places import Place
from careerjournal.domain.plan.career_plan import (
    Answered,
    Block,
    ChannelTable,
    FlowChart,
    FurthestStageChart,
    GoalBlock,
    Lesson,
    Numbers,
    OwnWords,
    Paragraph,
    PathBlock,
    PointList,
    PostingCalendar,
    PostingGoalRow,
    Signatures,
    SkillPlan,
    SkillRow,
    SkillTable,
    StrengthChart,
    Subtitle,
    Timeline,
    ToDoList,
    WeightTable,
    WordTable,
)
from careerjournal.domain.plan.career_plan import Words as PlanWords
from careerjournal.domain.plan.numbers import percent
from careerjournal.domain.plan.wording import Path, Said, WordedSection
from careerjournal.language.sentences import say
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.kit.labels import Hairline, Label
from careerjournal.ui.kit.labels import Kind as LabelKind
from careerjournal.ui.kit.layouts import Item, boxed, column, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.marks import StageMark
from careerjournal.ui.pages.plan.composed_parts import part_widgets
from careerjournal.ui.pages.plan.sources import OpenButton, place_of, said, source_line, source_words
from careerjournal.ui.pages.plan.worded_text import WordedText
from careerjournal.ui.pages.plan.wording_acts import WordingActs

Opens = Callable[[Place], None]

_DAY_COLUMN = 76
_FIGURE_COLUMN = 44


class BlockMaker:
    """Makes the widgets of one section's blocks; every Open leads to the same receiver.

    With `worded` and `acts` each sentence can be put otherwise or left out; without them it is only read.
    """

    def __init__(
        self, words: Words, opens: Opens, worded: WordedSection | None = None, acts: WordingActs | None = None
    ) -> None:
        self._words, self._opens = words, opens
        self._said: Mapping[Path, Said] = worded.said if worded is not None else {}
        self._acts = acts
        self._last: Place | None = None
        self._at: Path = ()

    def widgets(self, block: Block, number: int) -> list[QWidget]:
        """Make the widgets of a section's block of a number, one below the other."""
        self._at = (number,)
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
                return [self._skill(row, (number, "rows", place)) for place, row in enumerate(block.rows)]
            case Timeline():
                events = enumerate(block.events)
                return [self._dated(event.on, event.text, (number, "events", place)) for place, event in events]
            case ToDoList():
                dated = any(row.by is not None for row in block.rows)
                rows = [
                    self._dated(row.by, row.text, (number, "rows", place), in_column=dated)
                    for place, row in enumerate(block.rows)
                ]
                return [self.text(block.title, "strong", (number, "title")), *rows]
            case PostingGoalRow():
                return [self._posting(block)]
            case Subtitle() | PointList() | Answered() | WordTable() | ChannelTable() | WeightTable() | FlowChart():
                return part_widgets(block, self._words, self._opens, self.text, (number,))
            case PostingCalendar() | StrengthChart():
                return [self._drawn(block)]
            case GoalBlock() | PathBlock() | SkillPlan() | Signatures():
                return []  # goals, paths and steps are edited, and room to sign is on paper alone

    def text(self, text: PlanWords, kind: LabelKind, path: Path) -> QWidget:
        """Make the words at a place in the blocks, to be put otherwise where the program wrote them."""
        sentence = self._said.get(path)
        if sentence is not None and self._acts is not None:
            return WordedText(sentence, kind, self._words, self._acts)
        return Label(said(text, self._words), kind, wrap=True)

    def _paragraph(self, text: PlanWords) -> QWidget:
        """Make running text, with its source below."""
        words = self.text(text, "own", (*self._at, "text"))
        place, before = place_of(text), self._last
        self._last = place
        if place is None or place == before:  # the same source twice in a row is said once
            return words
        return boxed(column(words, self._source(source_words(place, self._words), place), gap=6))

    def _numbers(self, block: Numbers) -> QWidget:
        """Make the numbers, one below the other, each with its share and the n of it."""
        words = self._words
        rows: list[Item] = []
        for number, figure in enumerate(block.figures):
            value = Label(words.formats.number(figure.value), "figure")
            value.setFixedWidth(current().px(_FIGURE_COLUMN))
            label = self.text(figure.label, "body", (*self._at, "figures", number, "label"))
            if isinstance(label, Label):
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
        rows: list[Item] = [self.text(block.title, "strong", (*self._at, "title")), 4]
        for stage in block.counts:
            count = Label(words.formats.number(stage.count), "body")
            rows.append(line(StageMark(stage.stage), Label(say(stage.name, words)), None, count, gap=10))
        if block.is_early:
            rows.append(Label(words.tr("Too early to tell (n = {n}).", n=block.n), "small", "muted", wrap=True))
        return boxed(column(*rows, gap=6))

    def _drawn(self, block: PostingCalendar | StrengthChart) -> QWidget:
        """Name a drawing that stands on the paper alone."""
        where = Label(self._words.tr("Drawn on the paper."), "small", "muted")
        return boxed(column(self.text(block.title, "strong", (*self._at, "title")), where, gap=4))

    def _lesson(self, block: Lesson) -> QWidget:
        """Make a lesson: its title, the words it came from, where, and what is done about it."""
        words = self._words
        items: list[Item] = [self.text(block.title, _voice(block.title, "name", "strong"), (*self._at, "title"))]
        if block.quote is not None:
            quoted = words.tr("“{words}”", words=block.quote.text)
            items.append(self._quote(quoted, (*self._at, "quote")))
        items.append(self._source(say(block.source, words), place_of(block.source)))
        if block.now is not None:
            now = self.text(block.now, "small", (*self._at, "now"))
            items.append(self._with_open(now, place_of(block.now), said(block.now, words)))
        return self._ruled(items)

    def _quote(self, quoted: str, path: Path) -> QWidget:
        """Make somebody's words in their marks, to be left out at most."""
        sentence = self._said.get(path)
        if sentence is not None and self._acts is not None:
            return WordedText(sentence, "own", self._words, self._acts, quoted=quoted)
        return Label(quoted, "own", wrap=True)

    def _skill(self, row: SkillRow, path: Path) -> QWidget:
        """Make a skill: its name and level, the next step, its day."""
        words = self._words
        head = line(
            (self.text(row.name, "name", (*path, "name")), 1), Label(say(row.level, words), "small", "muted"), gap=12
        )
        items: list[Item] = [head]
        step = self.text(row.will_do, "small", (*path, "will_do"))
        items.append(self._with_open(step, place_of(row.name), said(row.will_do, words)))
        if row.by is not None:
            items.append(Label(words.tr("By {day}", day=AsIs(words.formats.day_month(row.by))), "small", "muted"))
        return self._ruled(items)

    def _posting(self, block: PostingGoalRow) -> QWidget:
        """Make a posting goal over its record."""
        items: list[Item] = [self.text(block.goal, "own", (*self._at, "goal"))]
        if block.record is not None:
            record = self.text(block.record, "small", (*self._at, "record"))
            items.append(self._with_open(record, place_of(block.goal), said(block.record, self._words)))
        return self._ruled(items)

    def _dated(self, on: date | None, text: PlanWords, path: Path, *, in_column: bool = True) -> QWidget:
        """Make something that falls on a day, or on none; without a column of days where nothing beside it has one."""
        words = self._words
        what = self.text(text, _voice(text, "own", "body"), (*path, "text"))
        if isinstance(what, Label):
            what.set_upright(Qt.AlignmentFlag.AlignVCenter)
        items: list[Item] = [(what, 1)]
        if in_column:
            day = Label(words.formats.day_short(on) if on is not None else "", "small", "muted")
            day.setFixedWidth(current().px(_DAY_COLUMN))
            items.insert(0, day)
        place = place_of(text)
        if place is not None:
            items.append(self._open_button(place, said(text, words)))
        return self._ruled([line(*items, gap=8)])

    def _source(self, source: str, place: Place | None) -> QWidget:
        """Make the line that says where something comes from."""
        widget, opens = source_line(source, place, self._words)
        if opens is not None:
            opens.asked.connect(self._opens)
        return widget

    def _with_open(self, widget: QWidget, place: Place | None, what: str) -> QWidget:
        """Put the button that leads to a place at the end of something."""
        if place is None:
            return widget
        return boxed(line((widget, 1), self._open_button(place, what), gap=12))

    def _open_button(self, place: Place, what: str) -> OpenButton:
        """Make the button that leads to a place."""
        opens = OpenButton(place, what, self._words)
        opens.asked.connect(self._opens)
        return opens

    @staticmethod
    def _ruled(items: list[Item]) -> QWidget:
        """Put items under each other with a hairline below them."""
        return boxed(column(*items, 8, Hairline(), gap=4))


def _voice(text: PlanWords, own: LabelKind, ours: LabelKind) -> LabelKind:
    """Give the voice of the person's words, or of the program's."""
    return own if isinstance(text, OwnWords) else ours
