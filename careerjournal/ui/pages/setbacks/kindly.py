"""What stands beside the outcomes: the steps taken so far, and what recurs, with the way to its cases."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careerjournal.domain.patterns import Patterns
from careerjournal.domain.sentence import Sentence
from careerjournal.journal.patterns import StepsTaken
from careerjournal.language.sentences import say
from careerjournal.language.words import Words
from careerjournal.ui.kit.blocks import Section
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.door import Door
from careerjournal.ui.kit.flow_layout import FlowLayout
from careerjournal.ui.kit.icons import pixmap
from careerjournal.ui.kit.labels import Hairline, Label
from careerjournal.ui.kit.layouts import boxed, column, emptied, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.page import OVERHANG


class KindlySections:
    """Two parts of the overview that read themselves anew together."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._inside = column()
        self.steps = boxed(self._inside)
        self._inside.setContentsMargins(current().px(OVERHANG), 0, current().px(OVERHANG), 0)
        self.patterns = PatternsSection(desk)

    def show_now(self) -> None:
        """Show what the journal holds now."""
        journal = self._desk.journal
        steps = journal.patterns.steps_taken()
        emptied(self._inside)
        self.steps.setVisible(bool(steps.total))
        if steps.total:
            self._inside.addWidget(steps_taken(steps, self._desk.words))
        self.patterns.show_patterns(journal.patterns.now())


def steps_taken(steps: StepsTaken, words: Words) -> QWidget:
    """Make the line of the steps: figures in serif, their words beside them."""
    counted = (
        (steps.applications, words.ntr("application", "applications", steps.applications)),
        (steps.follow_ups, words.ntr("follow-up", "follow-ups", steps.follow_ups)),
        (steps.feedback_asked, words.ntr("request for feedback", "requests for feedback", steps.feedback_asked)),
        (steps.actions, words.ntr("thing done", "things done", steps.actions)),
    )
    flow = FlowLayout(gap=12)
    flow.addWidget(Label(words.tr("Steps taken so far"), "small", "muted"))
    for count, name in counted:
        flow.addWidget(boxed(line(Label(words.formats.number(count), "figure"), Label(name, "small", "muted"), gap=6)))
    shown = QWidget()
    shown.setLayout(flow)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    shown.setSizePolicy(policy)
    return boxed(column(shown, 8, Hairline(), 4))


class PatternsSection(Section):
    """What recurs, one sentence after the other; nothing while there is no rejection."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.words.tr("What recurs"))
        self._desk = desk
        # The most that Qt would give a section is reckoned at another width, and cuts the last line in a narrow column.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.rows: list[PatternRow] = []

    def show_patterns(self, found: Patterns) -> None:
        """Show what recurs now."""
        self.clear()
        self.rows.clear()
        self.setVisible(bool(found.n))
        for said in found.said:
            self._add(said)
        if not found.said:
            self.add(Label(self._desk.words.tr("Nothing recurs so far."), "body", "muted", wrap=True))
        self.content.addSpacing(current().px(28))

    def _add(self, said: Sentence) -> None:
        """Add one sentence, with the way to its cases where it has one."""
        words = say(said, self._desk.words)
        if said.source is None:
            self.add(Label(words, "body", "muted", wrap=True))
            return
        row = PatternRow(words, self._desk.words)
        row.opened.connect(partial(self._desk.go, said.source))
        self.rows.append(row)
        self.add(row)


class PatternRow(Door):
    """A sentence that leads to its cases."""

    def __init__(self, said: str, words: Words) -> None:
        super().__init__()
        self.said = said
        self.setLayout(line((Label(said, wrap=True), 1), 20, margins=(0, 8, 0, 9), gap=4))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(said)
        self.setAccessibleDescription(words.tr("Shows these cases"))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = current()
        painter = QPainter(self)
        if self.underMouse():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("hover"))
            painter.drawRoundedRect(QRectF(self.rect()), look.px(6), look.px(6))
        side = look.px(16)
        x = 0 if self.isRightToLeft() else self.width() - side
        first_line = look.px(8) + (QFontMetrics(look.font()).lineSpacing() - side) // 2
        painter.drawPixmap(x, first_line, pixmap("chevron", "text-muted", 16))
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.color("border"))
        painter.end()
