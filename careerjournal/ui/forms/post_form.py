"""The form of one post: where, when, and what if one likes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.posting import Post
from careerjournal.language.words import tr
from careerjournal.ui.forms.event_form import read_time
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.date_field import DateField
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import Combo, Field, LineEdit, LongText
from careerjournal.ui.kit.layouts import column, line


class PostSheet(Sheet):
    """Asks for a post; one that is in the log can be removed."""

    def __init__(self, parent: QWidget, desk: Desk, post: Post) -> None:
        self._desk, self._post = desk, post
        local = post.at.astimezone(ZoneInfo(post.zone))
        channels = [(str(channel.id), channel.name) for channel in desk.journal.posting.channels()]
        self._channel = Combo(channels, str(post.channel_id))
        self._day = DateField(tr("Day"), local.date(), today=desk.today())
        self._time = LineEdit(desk.words.formats.time(local))
        self._time_field = Field(tr("Time"), self._time)
        self._text = LongText(post.text, placeholder=tr("What it was about, if you like"))
        self._link = LineEdit(post.link)
        super().__init__(
            parent,
            title=tr("Change the post") if post.id else tr("Log a post"),
            content=column(
                Field(tr("Where"), self._channel),
                line((self._day, 2), (self._time_field, 1), gap=12),
                Field(tr("Words"), self._text),
                Field(tr("Link"), self._link),
                gap=16,
            ),
            accept=tr("Keep") if post.id else tr("Log the post"),
        )
        if post.id:
            remove = Button(tr("Remove it"))
            remove.clicked.connect(self._remove)
            self.add_act(remove)

    def accept(self) -> None:
        """Keep the post where its day and time can be read."""
        clock, _ = read_time(self._time.text())
        self._time_field.set_error("" if clock else tr("A time such as 9:00 or 14:30."))
        if not self._day.is_right() or self._day.day is None or clock is None:
            return
        local = datetime.combine(self._day.day, clock, ZoneInfo(self._post.zone))
        post = replace(
            self._post,
            channel_id=int(self._channel.key),
            at=local.astimezone(UTC),
            text=self._text.text().strip(),
            link=self._link.text().strip(),
        )
        posting = self._desk.journal.posting
        if self._desk.do(lambda: posting.edit_post(post) if post.id else posting.log_post(post)) is not None:
            super().accept()

    @Slot()
    def _remove(self) -> None:
        """Remove the post; the undo bar brings it back."""
        if self._desk.do(lambda: self._desk.journal.posting.remove_post(self._post.id)) is not None:
            self.reject()


def ask_post(parent: QWidget, desk: Desk, post: Post) -> None:
    """Open the form of a post."""
    PostSheet(parent, desk, post).open()
