"""The person's week and clock: they belong to the journal, and each change is a step that Undo takes back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Slot

from careerjournal.domain.profile import Profile
from careerjournal.language.words import tr
from careerjournal.ui.forms.zone_field import ZoneField
from careerjournal.ui.kit.blocks import Section
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Combo, Field
from careerjournal.ui.kit.stacking_row import StackingRow

_A_MONDAY = date(2024, 1, 1)


class WeekSection(Section):
    """On which day weeks begin, and in which zone times are read."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr("Your week and clock"))
        self._desk = desk
        formats = desk.words.formats
        days = [(str(number), formats.weekday(_A_MONDAY + timedelta(days=number))) for number in range(7)]
        self.start = Combo(days)
        self.zone = ZoneField()
        start = Field(tr("Weeks begin on"), self.start, hint=tr("Posting goals are counted by these weeks."))
        self.add(StackingRow((start, self.zone), gap=16))
        self.start.key_chosen.connect(self._choose_start)
        self.zone.zone_chosen.connect(self._choose_zone)

    def show_profile(self, profile: Profile) -> None:
        """Show what the journal holds."""
        self.start.set_key(str(profile.week_start))
        if not self.zone.line.hasFocus() or self.zone.zone != profile.zone:
            self.zone.show_zone(profile.zone)

    @Slot(str)
    def _choose_start(self, key: str) -> None:
        """Let weeks begin on another day."""
        self._keep(replace(self._desk.journal.profile.get(), week_start=int(key)))

    @Slot(str)
    def _choose_zone(self, zone: str) -> None:
        """Read times in another zone."""
        self._keep(replace(self._desk.journal.profile.get(), zone=zone))

    def _keep(self, profile: Profile) -> None:
        """Keep the profile where it changed; where the journal refuses, show what it holds."""
        journal = self._desk.journal
        if profile != journal.profile.get() and self._desk.do(lambda: journal.profile.keep(profile)) is None:
            self.show_profile(journal.profile.get())
