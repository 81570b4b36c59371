"""Parts of the sections as they are read on the screen: points, answers, tables of words, paths, steps, flows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtWidgets import QWidget

from careerjournal.domain.insights.flows import Outcome
from careerjournal.domain.places import Place
from careerjournal.domain.plan.career_plan import (
    Answered,
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
from careerjournal.ui.pages.plan.sources import Opens, open_button, place_of, said, source_line

Part = Subtitle | PointList | Answered | WordTable | WeightTable | FlowChart


Makes: TypeAlias = Callable[[PlanWords, Kind, Path], QWidget]
"""Makes the words at a place in the blocks, to be put otherwise where the program wrote them."""


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
        case WordTable():
            return [Label(say(block.title, words), "strong", wrap=True), _word_rows(block, words, opens, makes, at)]
        case WeightTable():
            return [Label(say(block.title, words), "strong", wrap=True), _weights(block, words, opens, makes, at)]
        case FlowChart():
            return [_flows(block, words)]


def _answered(block: Answered, words: Words, opens: Opens, makes: Makes, at: Path) -> QWidget:
    """Make a question over its answer."""
    asked = makes(block.question, "small", (*at, "question"))
    answer = makes(block.answer, "own", (*at, "answer"))
    return _row([asked, answer], place_of(block.answer), said(block.question, words), words, opens)


def _word_rows(block: WordTable, words: Words, opens: Opens, makes: Makes, at: Path) -> QWidget:
    """Make the rows of a table: its first cell as the name, the others named by their columns below it."""
    rows: list[Item] = []
    for number, cells in enumerate(block.rows):
        first = cells[0]
        name = said(first, words) if first is not None else ""
        items: list[Item] = [_text(first, makes, (*at, "rows", number, 0))] if first is not None else []
        for head, cell in zip(block.heads[1:], cells[1:], strict=True):
            if cell is not None:
                told = words.tr("{column}: {words}", column=say(head, words), words=said(cell, words))
                items.append(Label(told, "small", "muted", wrap=True))
        place = next((known for cell in cells if (known := place_of(cell)) is not None), None)
        rows.append(_row(items, place, name, words, opens))
    return boxed(column(*rows, gap=4))


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
