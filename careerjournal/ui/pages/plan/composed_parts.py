"""Parts of the sections as they are read on the screen: points, answers, tables of words, paths, steps, flows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from careerjournal.domain.insights.flows import Outcome
from careerjournal.domain.places import Place
from careerjournal.domain.plan.career_plan import (
    Answered,
    ChannelTable,
    FlowChart,
    PointList,
    Subtitle,
    WeightTable,
    WordTable,
)
from careerjournal.domain.plan.career_plan import Words as PlanWords
from careerjournal.domain.plan.wording import Path
from careerjournal.domain.sentence import Sentence
from careerjournal.language.flow_words import outcome_name
from careerjournal.language.sentences import say
from careerjournal.language.words import Words
from careerjournal.ui.kit.labels import Hairline, Kind, Label
from careerjournal.ui.kit.layouts import Item, boxed, column, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.pages.plan.sources import Opens, open_button, place_of, said, source_line

Part = Subtitle | PointList | Answered | WordTable | ChannelTable | WeightTable | FlowChart


Makes: TypeAlias = Callable[[PlanWords, Kind, Path], QWidget]
"""Makes the words at a place in the blocks, to be put otherwise where the program wrote them."""
Cell: TypeAlias = tuple[PlanWords | None, Path]
"""What stands in a table, and its place in the blocks."""
_HEAD_COLUMN = 112


def part_widgets(block: Part, words: Words, opens: Opens, makes: Makes, at: Path) -> list[QWidget]:
    """Make the widgets of a part, one below the other; every Open leads to `opens`."""
    match block:
        case Subtitle():
            return [Label(say(block.text, words), "strong", wrap=True)]
        case PointList():
            rows = [
                _row([_text(point, makes, (*at, "points", n))], place_of(point), said(point, words), words, opens)
                for n, point in enumerate(block.points)
            ]
            return [Label(say(block.title, words), "strong", wrap=True), boxed(column(*rows, gap=4))]
        case Answered():
            return [_answered(block, words, opens, makes, at)]
        case WordTable() | ChannelTable():
            table = _table(block.heads, _cells(block, at), words, opens, makes)
            return [Label(say(block.title, words), "strong", wrap=True), table]
        case WeightTable():
            return [Label(say(block.title, words), "strong", wrap=True), _weights(block, words, opens, makes, at)]
        case FlowChart():
            return [_flows(block, words)]


def _answered(block: Answered, words: Words, opens: Opens, makes: Makes, at: Path) -> QWidget:
    """Make a question over its answer."""
    asked = makes(block.question, "small", (*at, "question"))
    answer = makes(block.answer, "own", (*at, "answer"))
    return _row([asked, answer], place_of(block.answer), said(block.question, words), words, opens)


def _cells(block: WordTable | ChannelTable, at: Path) -> list[list[Cell]]:
    """Give the cells of each row with their places."""
    if isinstance(block, WordTable):
        return [[(cell, (*at, "rows", n, m)) for m, cell in enumerate(row)] for n, row in enumerate(block.rows)]
    return [
        [
            (row.name, (*at, "rows", n, "name")),
            (row.whose, (*at, "rows", n, "whose")),
            (row.people, (*at, "rows", n, "people")),
            (row.leads_to, (*at, "rows", n, "leads_to")),
        ]
        for n, row in enumerate(block.rows)
    ]


def _table(
    heads: Sequence[Sentence], rows: Sequence[Sequence[Cell]], words: Words, opens: Opens, makes: Makes
) -> QWidget:
    """Make the rows of a table: the first cell as the name, the others below it, each beside the name of its column."""
    made: list[Item] = []
    for cells in rows:
        (first, at), *others = cells
        items: list[Item] = [_text(first, makes, at)] if first is not None else []
        for head, (cell, place) in zip(heads[1:], others, strict=True):
            if cell is not None:
                items.append(_named(say(head, words), makes(cell, "small", place)))
        source = next((known for cell, _ in cells if (known := place_of(cell)) is not None), None)
        made.append(_row(items, source, said(first, words) if first is not None else "", words, opens))
    return boxed(column(*made, gap=4))


def _named(name: str, cell: QWidget) -> QWidget:
    """Put the name of a column before a cell, at the same width in each row."""
    head = Label(name, "small", "muted", wrap=True)
    head.setFixedWidth(current().px(_HEAD_COLUMN))
    if isinstance(cell, Label):
        cell.set_upright(Qt.AlignmentFlag.AlignVCenter)
    layout = line(head, (cell, 1), gap=12)
    layout.setAlignment(head, Qt.AlignmentFlag.AlignTop)
    return boxed(layout)


def _weights(block: WeightTable, words: Words, opens: Opens, makes: Makes, at: Path) -> QWidget:
    """Make what matters, each with how much; the way to the worksheet stands below."""
    rows: list[Item] = []
    for number, row in enumerate(block.rows):
        weight = Label(say(row.said, words), "small", "muted")
        rows += [line((_text(row.name, makes, (*at, "rows", number, "name")), 1), weight, gap=12), Hairline()]
    source, button = source_line(words.tr("From weighing the fit of companies"), block.source, words)
    if button is not None:
        button.asked.connect(opens)
    return boxed(column(*rows, source, gap=4))


def _flows(block: FlowChart, words: Words) -> QWidget:
    """Make the outcomes with their counts; the drawing stands on the paper beside."""
    rows: list[Item] = [Label(say(block.title, words), "strong", wrap=True), 4]
    for outcome in Outcome:
        count = block.flows.came_to(outcome)
        if count:
            name = Label(outcome_name(outcome, words))
            rows.append(line(name, None, Label(words.formats.number(count), "body"), gap=10))
    if block.flows.is_early:
        rows.append(Label(words.tr("Too early to tell (n = {n}).", n=block.flows.total), "small", "muted", wrap=True))
    return boxed(column(*rows, gap=6))


def _text(text: PlanWords, makes: Makes, at: Path) -> QWidget:
    """Make a text: the person's words in theirs, the program's in its own."""
    return makes(text, "body" if isinstance(text, Sentence) else "own", at)


def _row(items: Sequence[Item], place: Place | None, what: str, words: Words, opens: Opens) -> QWidget:
    """Put items under each other, the way to where they come from beside them, a hairline below."""
    held = boxed(column(*items, gap=2))
    beside: list[Item] = [(held, 1)]
    if place is not None:
        beside.append(open_button(place, what, words, opens))
    return boxed(column(line(*beside, gap=8), 4, Hairline(), gap=4))
