"""An answer that is other records: things to do that come of a worksheet, people asked for feedback, or a skill."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import Qt, Signal, Slot

from careerjournal.domain.actions import Action
from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.setbacks import Feedback, Skill
from careerjournal.domain.worksheets.content import Content
from careerjournal.language.words import AsIs, tr
from careerjournal.ui.forms.action_form import ask_action
from careerjournal.ui.forms.feedback_form import ask_feedback
from careerjournal.ui.forms.kept_text import NOTHING, KeptText
from careerjournal.ui.forms.request_form import ask_for_feedback
from careerjournal.ui.forms.say_days import day_words
from careerjournal.ui.forms.skill_choice import SkillChoice
from careerjournal.ui.forms.worksheet.editor import Asked, Editor
from careerjournal.ui.forms.worksheet.record import WorksheetView
from careerjournal.ui.kit.blocks import Row
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.date_field import DateField
from careerjournal.ui.kit.fields import Field, LineEdit
from careerjournal.ui.kit.layouts import column, emptied, line
from careerjournal.ui.kit.look import current

_FIRST_DAY = timedelta(days=7)
_DAY_WIDTH, _SKILL_WIDTH = 180, 300


class LinkEditor(Editor):
    """Rows of what is linked, and a line that adds one."""

    def __init__(self, asked: Asked, *, add: str, hint: str) -> None:
        super().__init__(asked)
        self._shown: tuple[tuple[int, str, str], ...] | None = None
        self._rows = column()
        self._line = LineEdit(placeholder=hint, own=True)
        self._adding = KeptText(asked.desk, self._line, key=f"{asked.key}/new", commit=self._add, clears=True)
        self._field = Field(add, self._line, hint=tr("Enter adds it."))
        self.setMaximumWidth(current().px("measure"))
        self.setFocusProxy(self._line)

    def show_answer(self, content: Content, view: WorksheetView) -> None:
        ids = [part for part in content if isinstance(part, int)] if isinstance(content, tuple) else []
        self._show_rows(self.described(ids))
        self._adding.bind(f"{self.asked.key}/new", "")

    def described(self, ids: Sequence[int]) -> tuple[tuple[int, str, str], ...]:
        """Give id, title and second line of what is linked."""
        raise NotImplementedError

    def open_record(self, own_id: int) -> None:
        """Open the form of something linked."""
        raise NotImplementedError

    def _add(self, text: str) -> Changes | None:
        """Keep something new."""
        raise NotImplementedError

    def _show_rows(self, rows: tuple[tuple[int, str, str], ...]) -> None:
        """Lay the rows out anew, where they changed."""
        if rows == self._shown:
            return
        self._shown = rows
        emptied(self._rows)
        for own_id, title, second in rows:
            self._rows.addWidget(Row(title, second, trailing=self.acts(own_id, title)))

    def acts(self, own_id: int, title: str) -> tuple[Button, ...]:
        """Make the buttons of a row."""
        change = _IdButton(own_id, tr("Change"))
        change.setAccessibleName(tr("Change {title}", title=title))
        change.chosen.connect(self.open_record)
        return (change,)


class ActionsEditor(LinkEditor):
    """Things to do, each with a day: they stand on Today when it comes."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked, add=tr("What to do"), hint=tr("Small enough to do in an hour"))
        today = asked.desk.today()
        self._day = DateField(tr("By when"), today + _FIRST_DAY, today=today, optional=True)
        self._day.setFixedWidth(current().px(_DAY_WIDTH))
        self._line.setAccessibleName(asked.label)
        row = line((self._field, 1), self._day, gap=16)
        for field in (self._field, self._day):
            row.setAlignment(field, Qt.AlignmentFlag.AlignTop)
        self.setLayout(column(self._rows, 8, row))

    def described(self, ids: Sequence[int]) -> tuple[tuple[int, str, str], ...]:
        desk = self.asked.desk
        actions = desk.journal.worksheets.linked(Action, ids)
        return tuple((one.id, one.title, _state_of_action(one, self.asked)) for one in actions if not one.dropped_on)

    @Slot(int)
    def open_record(self, own_id: int) -> None:
        desk = self.asked.desk
        ask_action(self, desk, desk.journal.actions.one(own_id))

    def _add(self, text: str) -> Changes | None:
        title = " ".join(text.split())
        if not title:
            return NOTHING
        action = Action(title=title, due_on=self._day.day, made_on=self.asked.desk.today())
        return self.asked.record.link(self.asked.question, action)


class FeedbackEditor(LinkEditor):
    """People who were asked; what they said is kept under Feedback."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked, add=tr("Somebody who could tell you"), hint=tr("A name"))
        self._line.setAccessibleName(asked.label)
        self._field.set_hint(tr("Enter notes that you ask today. “Change” opens the request, also to note the answer."))
        self.setLayout(column(self._rows, 8, self._field))

    def described(self, ids: Sequence[int]) -> tuple[tuple[int, str, str], ...]:
        asked = self.asked
        found = asked.desk.journal.worksheets.linked(Feedback, ids)
        return tuple((one.id, one.person or one.about, _state_of_feedback(one, asked)) for one in found)

    @Slot(int)
    def open_record(self, own_id: int) -> None:
        desk = self.asked.desk
        for found in desk.journal.worksheets.linked(Feedback, [own_id]):
            ask_feedback(self, desk, found)

    def acts(self, own_id: int, title: str) -> tuple[Button, ...]:
        letter = _IdButton(own_id, tr("Letter"))
        letter.setAccessibleName(tr("{act}: {what}", act=AsIs(letter.text()), what=title))
        letter.chosen.connect(self.open_letter)
        return (letter, *super().acts(own_id, title))

    @Slot(int)
    def open_letter(self, own_id: int) -> None:
        """Open the letter that asks somebody."""
        desk = self.asked.desk
        for found in desk.journal.worksheets.linked(Feedback, [own_id]):
            ask_for_feedback(self, desk, found)

    def _add(self, text: str) -> Changes | None:
        person = " ".join(text.split())
        if not person:
            return NOTHING
        asked = self.asked
        request = Feedback(person=person, about=asked.record.name(), asked_on=asked.desk.today())
        return asked.record.link(asked.question, request)


class SkillEditor(Editor):
    """The skill that something points to, or a new one."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        self._skill = SkillChoice(asked.desk, None, key=asked.key)
        self._skill.setAccessibleName(asked.label)
        self._skill.setMaximumWidth(current().px(_SKILL_WIDTH))
        self._skill.chosen.connect(self._keep)
        self.setLayout(column(self._skill))
        self.setFocusProxy(self._skill)

    def show_answer(self, content: Content, view: WorksheetView) -> None:
        ids = [part for part in content if isinstance(part, int)] if isinstance(content, tuple) else []
        there = self.asked.desk.journal.worksheets.linked(Skill, ids[:1])
        self._skill.show_skill(there[0].id if there else None)

    @Slot(object)
    def _keep(self, skill_id: int | None) -> None:
        """Keep which skill was chosen."""
        self.asked.keep((skill_id,) if skill_id is not None else ())


class _IdButton(Button):
    """A text button that tells the id of its row."""

    chosen = Signal(int)

    def __init__(self, own_id: int, text: str) -> None:
        super().__init__(text, "text")
        self._own_id = own_id
        self.clicked.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        """Tell the id."""
        self.chosen.emit(self._own_id)


def link_editor_for(asked: Asked) -> Editor:
    """Make the editor of the kind of record that a question links to."""
    match asked.question.links:
        case Kind.FEEDBACK:
            return FeedbackEditor(asked)
        case Kind.SKILL:
            return SkillEditor(asked)
        case _:
            return ActionsEditor(asked)


def _state_of_action(action: Action, asked: Asked) -> str:
    """Say when an action is due, or was done."""
    words, today = asked.desk.words, asked.desk.today()
    if action.done_on is not None:
        return words.tr("Done on {day}", day=day_words(action.done_on, today, words))
    return words.tr("By {day}", day=day_words(action.due_on, today, words)) if action.due_on else words.tr("No day")


def _state_of_feedback(feedback: Feedback, asked: Asked) -> str:
    """Say when feedback was asked for, or what was said."""
    words = asked.desk.words
    if feedback.words:
        return words.tr("“{words}”", words=AsIs(" ".join(feedback.words.split())))
    if feedback.asked_on is None:
        return ""
    return words.tr("Asked on {day}, awaited", day=day_words(feedback.asked_on, asked.desk.today(), words))
