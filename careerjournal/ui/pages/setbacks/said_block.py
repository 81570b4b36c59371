"""One thing that was said, to fill in: their words, who said it, how, and on which day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal, Slot

from careerjournal.domain.changes import Changes
from careerjournal.domain.setbacks import Feedback
from careerjournal.language.words import Words, tr
from careerjournal.ui.forms.application_form import side_by_side
from careerjournal.ui.forms.kept_text import NOTHING, KeptText
from careerjournal.ui.forms.say_days import day_words
from careerjournal.ui.kit.blocks import QuietBlock
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.date_field import DateField
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Field, LineEdit, LongText
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import boxed, column, line
from careerjournal.ui.pages.setbacks.record import DebriefRecord


def new_key(record: DebriefRecord, field: str) -> str:
    """Give the draft's key of a field of what is not in the journal yet."""
    return f"{record.key}/said/{field}"


class SaidBlock(QuietBlock):
    """Keeps each field when it is left; the row in the journal begins with the first of them."""

    removed = Signal(int)
    """The id of the feedback that should go."""

    def __init__(self, desk: Desk, record: DebriefRecord, feedback: Feedback) -> None:
        self._desk, self._record, self._feedback = desk, record, feedback
        self._words = LongText(placeholder=tr("Their words, as they said them"), lines=2)
        self._person, self._about = LineEdit(), LineEdit()
        self._words_field = Field(tr("Their words"), self._words)
        self._day = DateField(tr("On"), feedback.received_on, today=desk.today(), optional=True)
        self._state = Label("", "small", "muted")
        self._remove_button = Button(tr("Remove"), "text")
        fields = side_by_side(
            Field(tr("Who said it"), self._person), Field(tr("How, or about what"), self._about), self._day
        )
        self._foot = boxed(line((self._state, 1), self._remove_button, margins=(0, 8, 0, 0)))
        super().__init__(column(self._words_field, 12, fields, self._foot), padding=(20, 16, 20, 12))
        self._texts = {
            name: KeptText(
                desk, field, key=self._key(name), kept=getattr(feedback, name), commit=self._committing(name)
            )
            for name, field in (("words", self._words), ("person", self._person), ("about", self._about))
        }
        self._day.changed.connect(self._keep_day)
        self._remove_button.clicked.connect(self._remove)
        self.show_feedback(feedback, desk.words)

    @property
    def feedback_id(self) -> int:
        """Give the id of what is shown; 0 while it is not in the journal."""
        return self._feedback.id

    def show_feedback(self, feedback: Feedback, words: Words) -> None:
        """Show what the journal holds now; what is being typed stays."""
        self._feedback = feedback
        for name, text in self._texts.items():
            text.bind(self._key(name), getattr(feedback, name))
        if not self._day.line.hasFocus():
            self._day.set_day(feedback.received_on)
        self._state.setText(_state(feedback, self._desk.today(), words))
        self._remove_button.setVisible(bool(feedback.id))
        self._foot.setVisible(bool(feedback.id))

    def take_focus(self) -> None:
        """Put the cursor where the words go; a block that is new in its layout is shown at once."""
        self.show()
        self._words.setFocus()

    def _key(self, field: str) -> str:
        """Give the draft's key of a field."""
        return f"feedback/{self._feedback.id}/{field}" if self._feedback.id else new_key(self._record, field)

    def _committing(self, field: str) -> Callable[[str], Changes | None]:
        """Make the commit of one field."""

        def commit(text: str) -> Changes | None:
            return self._keep(replace(self._feedback, **{field: text.strip()}))  # type: ignore[arg-type]

        return commit

    def _keep(self, changed: Feedback) -> Changes | None:
        """Keep what was changed; words that came bring their day along."""
        if changed == self._feedback:
            return NOTHING
        if changed.words and not self._feedback.words and changed.received_on is None:
            changed = replace(changed, received_on=self._desk.today())
        return self._record.keep_feedback(changed, self._adopt)

    def _adopt(self, feedback_id: int) -> None:
        """Take note of the row that was begun."""
        self._feedback = replace(self._feedback, id=feedback_id)

    @Slot(object)
    def _keep_day(self, day: date | None) -> None:
        """Keep another day, once there is something that was said on it."""
        changed = replace(self._feedback, received_on=day)
        if self._feedback.id:
            self._keep(changed)
        else:
            self._feedback = changed

    @Slot()
    def _remove(self) -> None:
        """Ask for this to go."""
        for text in self._texts.values():
            text.give_up()
        self.removed.emit(self._feedback.id)


def _state(feedback: Feedback, today: date, words: Words) -> str:
    """Say when it was asked for."""
    if feedback.asked_on is None:
        return ""
    day = day_words(feedback.asked_on, today, words)
    return words.tr("Asked on {day}", day=day) if feedback.words else words.tr("Asked on {day}, awaited", day=day)
