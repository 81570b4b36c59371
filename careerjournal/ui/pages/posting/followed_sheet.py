"""The form of somebody who is followed: who, why, where, and how one joined in so far."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.following import Followed, FollowedKind, JoinIn, JoinKind
from careerjournal.language.words import AsIs, tr
from careerjournal.ui.forms.say_days import day_words
from careerjournal.ui.forms.side_by_side import side_by_side
from careerjournal.ui.kit.blocks import Row
from careerjournal.ui.kit.buttons import Button, IconButton
from careerjournal.ui.kit.date_field import DateField
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import Combo, Field, LineEdit, LongText
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import boxed, column, emptied
from careerjournal.ui.pages.posting.channel_kinds import followed_kinds, join_kind, join_kinds

SHOWN = 12


class FollowedSheet(Sheet):
    """Asks for somebody; of one who is on the list, times of joining in can be noted with day and words."""

    def __init__(self, parent: QWidget, desk: Desk, followed: Followed) -> None:
        self._desk, self._followed = desk, followed
        self.name = LineEdit(followed.name)
        self.kind = Combo(followed_kinds(desk.words), followed.kind.value)
        self.place = LineEdit(followed.place, placeholder=tr("LinkedIn, a podcast, an address…"))
        self.why = LongText(followed.why, lines=2)
        self._name_field = Field(tr("Who"), self.name)
        self._joined = column()
        form = column(
            side_by_side(self._name_field, Field(tr("What they are"), self.kind)),
            Field(tr("Where"), self.place),
            Field(tr("Why you care"), self.why),
            gap=16,
        )
        if followed.id:
            form.addWidget(self._join_form())
        super().__init__(
            parent,
            title=followed.name if followed.id else tr("Somebody to follow"),
            sentence="" if followed.id else tr("A brand, a public figure or a cause that you care about anyway."),
            content=form,
            accept=tr("Keep") if followed.id else tr("Follow"),
            width=520,
        )
        if followed.id:
            self.offer_removal(self._remove)
            self._show_joined()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Keep whom one follows, where they have a name."""
        name = " ".join(self.name.text().split())
        self._name_field.set_error("" if name else tr("It needs a name."))
        if not name:
            return
        followed = replace(
            self._followed,
            name=name,
            kind=FollowedKind(self.kind.key),
            place=self.place.text().strip(),
            why=self.why.text().strip(),
        )
        is_same = followed == self._followed and bool(followed.id)
        if is_same or self._desk.do(lambda: self._desk.journal.following.keep(followed)) is not None:
            super().accept()

    def _join_form(self) -> QWidget:
        """Make the line by which a time of joining in is noted, and the earlier ones below."""
        self.join_kind = Combo(join_kinds(self._desk.words))
        self.join_day = DateField(tr("On"), self._desk.today(), today=self._desk.today())
        self.join_note = LineEdit(placeholder=tr("About what, if you like"))
        self.note = Button(tr("Note it"))
        self.note.clicked.connect(self._note)
        return boxed(
            column(
                Label(tr("Joined in"), "strong"),
                side_by_side(Field(tr("How"), self.join_kind), self.join_day),
                side_by_side(Field(tr("Words"), self.join_note), boxed(column(20, self.note))),
                self._joined,
                gap=12,
            )
        )

    @Slot()
    def _note(self) -> None:
        """Note a time of joining in."""
        if not self.join_day.is_right() or self.join_day.day is None:
            return
        one = JoinIn(
            followed_id=self._followed.id,
            on=self.join_day.day,
            kind=JoinKind(self.join_kind.key),
            note=self.join_note.text().strip(),
        )
        if self._desk.do(lambda: self._desk.journal.following.join_in(one)) is not None:
            self.join_note.clear()
            self._show_joined()

    def _show_joined(self) -> None:
        """Show the latest times."""
        emptied(self._joined)
        words, today = self._desk.words, self._desk.today()
        row = next((row for row in self._desk.journal.following.rows() if row.followed.id == self._followed.id), None)
        for one in row.joined[:SHOWN] if row else ():
            day = day_words(one.on, today, words)
            said = words.tr("{how}, {day}", how=AsIs(join_kind(one.kind, words)), day=day)
            remove = IconButton("trash", tr("Take back: {what}", what=AsIs(said)))
            remove.clicked.connect(partial(self._take_back, one.id))
            self._joined.addWidget(Row(said, one.note, trailing=(remove,)))

    @Slot()
    def _take_back(self, join_id: int) -> None:
        """Take back one time of joining in."""
        self._desk.do(lambda: self._desk.journal.following.remove_join_in(join_id))
        self._show_joined()

    @Slot()
    def _remove(self) -> None:
        """Take them off the list; the undo bar brings them back."""
        if self._desk.do(lambda: self._desk.journal.following.remove(self._followed.id)) is not None:
            self.reject()


def ask_followed(parent: QWidget, desk: Desk, followed: Followed) -> FollowedSheet:
    """Open the form of somebody who is followed."""
    sheet = FollowedSheet(parent, desk, followed)
    sheet.open()
    return sheet
