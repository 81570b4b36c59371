"""Notifications of this machine: on or off, and the hours in which it stays quiet."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from PySide6.QtCore import Slot

from careerjournal.language.words import tr
from careerjournal.ui.kit.blocks import CheckRow, Section
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Combo, Field
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import boxed, column
from careerjournal.ui.kit.stacking_row import StackingRow
from careerjournal.workflows.machine_settings import MachineSettings


class NoticeSection(Section):
    """Off until the person wants it. Without a tray there is nothing to switch, and that is said."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr("Notifications"))
        self._desk = desk
        self.switch = CheckRow(
            tr("Notify me of what is due"),
            tr("Each thing once, all of a day together, nothing while the search rests."),
            hairline=False,
        )
        self.first, self.last = Combo([]), Combo([])
        self._hours = StackingRow((Field(tr("Quiet from"), self.first), Field(tr("Quiet until"), self.last)), gap=16)
        self._nothing = Label(
            tr("This desktop has no tray, so the system cannot be asked to notify. Today says all of it."),
            "body",
            "muted",
            wrap=True,
        )
        self.add(self._nothing, self.switch, boxed(column(8, self._hours)))
        self.switch.toggled.connect(self._switch)
        self.first.key_chosen.connect(self._choose_first)
        self.last.key_chosen.connect(self._choose_last)

    def show_settings(self, settings: MachineSettings) -> None:
        """Show the settings as they are."""
        can = self._desk.can_notify()
        self._nothing.setVisible(not can)
        self.switch.setVisible(can)
        self._hours.setVisible(can and settings.notifies)
        self.switch.box.blockSignals(True)
        self.switch.box.setChecked(settings.notifies)
        self.switch.box.blockSignals(False)
        for combo, kept in ((self.first, settings.quiet_from), (self.last, settings.quiet_until)):
            hours = {f"{hour:02}:00": time(hour) for hour in range(24)}
            formats = self._desk.words.formats
            combo.set_choices([(key, formats.time(at)) for key, at in hours.items()], kept)

    @Slot(bool)
    def _switch(self, on: bool) -> None:
        """Switch notifications on or off."""
        self._keep(replace(self._desk.settings, notifies=on))

    @Slot(str)
    def _choose_first(self, key: str) -> None:
        """Begin the quiet hours at another time."""
        self._keep(replace(self._desk.settings, quiet_from=key))

    @Slot(str)
    def _choose_last(self, key: str) -> None:
        """End the quiet hours at another time."""
        self._keep(replace(self._desk.settings, quiet_until=key))

    def _keep(self, settings: MachineSettings) -> None:
        """Keep settings where they changed."""
        if settings != self._desk.settings:
            self._desk.keep_settings(settings)
            self.show_settings(settings)
