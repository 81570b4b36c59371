"""The trash: applications that were put there, with what lies there with them, and the way back."""

from __future__ import annotations

from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import Slot

from careerjournal.domain.applications import Application
from careerjournal.journal.rows import ApplicationDetail
from careerjournal.language.words import AsIs, Words, tr
from careerjournal.ui.kit.blocks import Row, Section
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import line

STEP = 8
"""Applications listed at first, and how many more each time they are asked for."""


class TrashSection(Section):
    """A row for each application, the latest first; nothing in it is ever deleted by itself."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr("Trash"))
        self._desk = desk
        self._most = STEP
        self.rows: list[Row] = []
        self.restore_buttons: list[Button] = []

    def show_trash(self) -> None:
        """Show what lies there now."""
        journal = self._desk.journal
        self.clear()
        self.rows.clear()
        self.restore_buttons.clear()
        trashed = journal.applications.trashed()
        if not trashed:
            self.add(
                Label(
                    tr("Nothing lies here. What you move to the trash waits here until you want it back."),
                    "body",
                    "muted",
                    wrap=True,
                )
            )
            return
        for application in trashed[: self._most]:
            self._add(application)
        left = len(trashed) - self._most
        if left > 0:
            more = Button(self._desk.words.ntr("{n} more", "{n} more", left), "text")
            more.clicked.connect(self._show_more)
            self.content.addLayout(line(more, None, margins=(0, 8, 0, 0)))

    def _add(self, application: Application) -> None:
        """Add a row with the way back."""
        words = self._desk.words
        name = _named(application, words)
        back = Button(tr("Put back"))
        back.setAccessibleName(words.tr("Put back {name}", name=name))
        back.clicked.connect(partial(self._restore, application.id))
        detail = self._desk.journal.applications.one(application.id)
        row = Row(name, self._beside(application, detail), trailing=(back,))
        self.rows.append(row)
        self.restore_buttons.append(back)
        self.add(row)

    def _beside(self, application: Application, detail: ApplicationDetail) -> str:
        """Say since when it lies there, and what with it."""
        words = self._desk.words
        trashed_at = application.trashed_at
        met = sum(contact.application_id == application.id for contact in detail.contacts)
        parts = []
        if trashed_at is not None:
            day = trashed_at.astimezone(ZoneInfo(self._desk.journal.zone())).date()
            parts.append(words.tr("Since {day}", day=AsIs(words.formats.day(day))))
        parts += [
            said
            for count, said in (
                (int(detail.debrief is not None), words.tr("its debrief")),
                (len(detail.feedback), _feedback(len(detail.feedback), words)),
                (len(detail.documents), _documents(len(detail.documents), words)),
                (met, _contacts(met, words)),
            )
            if count
        ]
        return words.formats.listed(parts)

    @Slot()
    def _show_more(self) -> None:
        """List more of them."""
        self._most += STEP
        self.show_trash()

    def _restore(self, application_id: int) -> None:
        """Put an application back with all that belongs to it."""
        self._desk.do(lambda: self._desk.journal.applications.restore(application_id))


def _named(application: Application, words: Words) -> str:
    return (
        words.tr("{company}, {role}", company=application.company, role=application.role)
        if application.role
        else application.company
    )


def _feedback(count: int, words: Words) -> str:
    return words.ntr("{n} piece of feedback", "{n} pieces of feedback", count)


def _documents(count: int, words: Words) -> str:
    return words.ntr("{n} document", "{n} documents", count)


def _contacts(count: int, words: Words) -> str:
    return words.ntr("{n} contact", "{n} contacts", count)
