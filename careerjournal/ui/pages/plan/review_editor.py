"""Review: the day on which the plan is read again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.profile import Profile
from careerjournal.language.words import tr
from careerjournal.ui.kit.date_field import DateField
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.layouts import column
from careerjournal.ui.kit.look import current


class ReviewEditor(QWidget):
    """One day; without it the review falls on the last day that the plan covers."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.day = DateField(
            tr("Read it again on"),
            None,
            today=desk.today(),
            optional=True,
            hint=tr("Left empty, it is the last day that the plan covers."),
        )
        self.day.line.setMaximumWidth(current().px(200))
        self.day.changed.connect(self._keep)
        self.setLayout(column(self.day, 8))

    def show_profile(self, profile: Profile) -> None:
        """Show what the journal holds; what is being typed stays."""
        if not self.day.line.hasFocus() and self.day.day != profile.review_on:
            self.day.set_day(profile.review_on)

    def flush(self) -> None:
        """Keep at once what is being typed."""
        if self.day.line.hasFocus():
            self.day.is_right()

    @Slot(object)
    def _keep(self, day: date | None) -> None:
        """Keep the day of the review."""
        journal = self._desk.journal
        profile = replace(journal.profile.get(), review_on=day)
        self._desk.do(lambda: journal.profile.keep(profile))
