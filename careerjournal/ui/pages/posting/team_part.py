"""The segment for those who lead a team: five worksheets as cards, each saying how it stands."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careerjournal.domain.places import Place
from careerjournal.domain.sentence import sentence
from careerjournal.domain.workload import hours_by_hat
from careerjournal.domain.worksheets.content import parse
from careerjournal.domain.worksheets.forms import Form, cell_choice_key
from careerjournal.domain.worksheets.forms_of_teams import (
    CHECK_IN,
    HATS,
    LEARNING,
    SHARED_GOALS,
    TEAM_QUESTIONS,
    WORKLOAD,
)
from careerjournal.journal.rows import WorksheetDetail, WorksheetRow
from careerjournal.language.sentences import say
from careerjournal.language.words import AsIs, Words, tr
from careerjournal.ui.forms.say_days import day_words
from careerjournal.ui.kit.blocks import Card, OpenRow, Section
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column, emptied, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.pages.posting.segment import Segment

FORMS = (TEAM_QUESTIONS, SHARED_GOALS, WORKLOAD, CHECK_IN, LEARNING)
HATS_SHOWN = 4
EARLIER = 12


class TeamPart(Segment):
    """What somebody needs who leads a team; shown only to whoever says that they do."""

    worksheet_asked = Signal(str, int, bool)
    """A form, a worksheet's id (0 for the one to go on with), and whether a new one is wanted."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.cards: dict[str, Card] = {}
        self._rows: list[WorksheetRow] = []

    def refresh(self) -> None:
        self._rows = self.desk.journal.worksheets.listing()
        emptied(self.content)
        self.cards = {form.id: self._card(form) for form in FORMS}
        cards = list(self.cards.values())
        for first, second in ((0, 1), (2, 3)):
            self.content.addLayout(line((cards[first], 1), (cards[second], 1), gap=16))
            self.content.addSpacing(current().px(16))
        self.content.addLayout(line((cards[4], 1), (QWidget(), 1), gap=16))
        talks = [row for row in self._rows if row.worksheet.form == CHECK_IN.id][:EARLIER]
        if talks:
            self.content.addSpacing(current().px(32))
            self.content.addWidget(self._talks(talks))
        self.content.addStretch(1)

    def sentence(self) -> str:
        due = self._next_talk()
        if due is None:
            return tr("The team's questions, goals, work and well-being, and what you all learn.")
        return tr("The next check-in: {day}.", day=day_words(due, self.desk.today(), self.desk.words))

    def buttons(self) -> tuple[Button | None, Button | None]:
        talk = Button(tr("Check in with somebody"), "primary", "add")
        talk.clicked.connect(partial(self.worksheet_asked.emit, CHECK_IN.id, 0, True))
        return talk, None

    def show_place(self, place: Place) -> None:
        """Show the cards; a worksheet is opened by the page."""

    def _next_talk(self) -> date | None:
        """Give the day of the next check-in, if one is named."""
        days = [row.worksheet.ask_on for row in self._rows if row.worksheet.form == CHECK_IN.id]
        return min((day for day in days if day is not None), default=None)

    def _card(self, form: Form) -> Card:
        """Make the card of a form."""
        words = self.desk.words
        title = say(sentence(form.key), words)
        hint = Label(say(sentence(f"{form.key}.hint"), words), "small", "muted", wrap=True)
        lines = self._state(form)
        card = Card(
            column(Label(title, "strong"), hint, 4, *(Label(said, "small", wrap=True) for said in lines), None, gap=4),
            opens=words.formats.listed([title, *lines]),
        )
        card.opened.connect(partial(self.worksheet_asked.emit, form.id, 0, False))
        return card

    def _state(self, form: Form) -> list[str]:
        """Say how the worksheet of a form stands."""
        words, today = self.desk.words, self.desk.today()
        row = next((row for row in self._rows if row.worksheet.form == form.id), None)
        if row is None:
            return [words.tr("Not begun yet")]
        detail = self.desk.journal.worksheets.one(row.worksheet.id)
        changed = words.tr("Last written on {day}", day=day_words(row.changed_on, today, words))
        if form is CHECK_IN:
            due = self._next_talk()
            last = words.tr("Last on {day}", day=day_words(row.worksheet.started_on, today, words))
            if due is None:
                return [last, words.tr("No next day is named")]
            return [last, words.tr("Next: {day}", day=day_words(due, today, words))]
        if form is WORKLOAD:
            return [*_workload(detail, words), changed]
        if form is TEAM_QUESTIONS:
            asked = [question.id for step in form.steps[:6] for question in step.questions]
            answered = sum(bool(detail.words(question).strip()) for question in asked)
            said = words.ntr("{answered} of {n} answered", "{answered} of {n} answered", len(asked), answered=answered)
            return [said, changed]
        table = next((question.id for question in form.questions() if question.columns), "")
        many = len(_table(form, detail, table))
        return [words.ntr("{n} entry", "{n} entries", many), changed]

    def _talks(self, rows: list[WorksheetRow]) -> Section:
        """Make the rows of the check-ins so far."""
        section, words, today = Section(tr("Check-ins")), self.desk.words, self.desk.today()
        for row in rows:
            comes = row.worksheet.ask_on
            said = tr("Next: {day}", day=day_words(comes, today, words)) if comes is not None else ""
            opened = OpenRow(
                row.title or tr("Without a name"),
                str(day_words(row.worksheet.started_on, today, words)),
                trailing=(Label(said, "small", "muted"),) if said else (),
            )
            opened.opened.connect(partial(self.worksheet_asked.emit, CHECK_IN.id, row.worksheet.id, False))
            section.add(opened)
        return section


def _table(form: Form, detail: WorksheetDetail, question_id: str) -> tuple[tuple[tuple[str, str], ...], ...]:
    """Give the rows of a table."""
    question = form.question(question_id)
    content = parse(question, detail.words(question_id)) if question is not None else ()
    return tuple(row for row in content if isinstance(row, tuple)) if isinstance(content, tuple) else ()


def _workload(detail: WorksheetDetail, words: Words) -> list[str]:
    """Say the hours in all, and those of the heaviest hats."""
    hours = hours_by_hat(_table(WORKLOAD, detail, "tasks"))
    if not hours:
        return [words.tr("No hours are noted yet")]
    total = words.formats.decimal(sum(each for _, each in hours), 1, trim=True)
    named = tuple(
        AsIs(words.tr("{hat} {hours}", hat=_hat(hat, words), hours=words.formats.decimal(each, 1, trim=True)))
        for hat, each in hours[:HATS_SHOWN]
    )
    return [
        words.tr("{hours} hours a week", hours=AsIs(total)),
        words.formats.listed(named),
    ]


def _hat(hat: str, words: Words) -> str:
    """Name a hat; what somebody wrote themselves stands as it is."""
    question = WORKLOAD.question("tasks")
    assert question is not None
    if hat not in HATS:
        return hat or words.tr("without a hat")
    return say(sentence(cell_choice_key(WORKLOAD, question, question.columns[2], hat)), words)
