"""A time zone to choose by typing a part of its name."""

from __future__ import annotations

from zoneinfo import available_timezones

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QListView

from careerjournal.journal.zone import system_zone
from careerjournal.language.words import AsIs, tr
from careerjournal.ui.kit.fields import Combo, Field
from careerjournal.ui.kit.look import current

AS_SYSTEM = "system"
_MOST_SHOWN = 10
_OTHER_NAMES = ("Etc/", "SystemV/", "posix/", "right/", "US/", "Canada/", "Brazil/", "Chile/", "Mexico/")
"""Beginnings of names that are other names of zones already there."""


class ZoneField(Field):
    """The zones of the world; the system's stands first. What is typed is looked for anywhere in a name."""

    zone_chosen = Signal(str)
    """The IANA name of the zone, empty for the system's."""

    def __init__(self) -> None:
        self.combo = Combo([])
        super().__init__(tr("Time zone"), self.combo, hint=tr("Type a part of its name."))
        self._zone = ""
        self.line = QLineEdit()
        # Absolute, because Qt would follow the direction of a Latin name, away from the edge of the other fields.
        edge = Qt.AlignmentFlag.AlignRight if current().right_to_left else Qt.AlignmentFlag.AlignLeft
        self.line.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        self.line.setAccessibleName(tr("Time zone"))
        self.combo.setEditable(True)
        self.combo.setLineEdit(self.line)
        self.combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.combo.setMaxVisibleItems(_MOST_SHOWN)
        self.combo.setMinimumContentsLength(16)
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._complete()
        self.combo.key_chosen.connect(self._choose)
        self.line.editingFinished.connect(self._read)
        self.line.textEdited.connect(self._begin)

    @property
    def zone(self) -> str:
        """Give the zone that is shown, empty for the system's."""
        return self._zone

    def show_zone(self, zone: str) -> None:
        """Show a zone without telling."""
        if not self.combo.count() or (zone and self.combo.findData(zone) < 0):
            names = zone_names(zone)
            here = tr("As the system: {zone}", zone=AsIs(_said(system_zone())))
            self.combo.set_choices([(AS_SYSTEM, here), *((name, _said(name)) for name in names)])
        self._zone = zone
        self.combo.set_key(zone or AS_SYSTEM)
        self.line.setText(self.combo.currentText())
        self.line.setCursorPosition(0)

    def _complete(self) -> None:
        """Offer the zones in whose names what is typed stands."""
        completer = QCompleter(self.combo.model(), self.combo)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(_MOST_SHOWN)
        shown = QListView()
        shown.setObjectName("suggestions")
        completer.setPopup(shown)
        self.combo.setCompleter(completer)

    @Slot(str)
    def _choose(self, key: str) -> None:
        """Take a zone that was picked from a list."""
        self._take("" if key == AS_SYSTEM else key)

    @Slot()
    def _read(self) -> None:
        """Read what was typed when the field is left: a zone's name however it is written, or the one before."""
        typed = self.line.text().strip()
        number = self.combo.findText(typed, Qt.MatchFlag.MatchFixedString)
        if number >= 0:
            self._choose(str(self.combo.itemData(number)))
            return
        self.set_error(tr("There is no such zone. The one before stays."))
        self.show_zone(self._zone)

    @Slot()
    def _begin(self) -> None:
        """Forget what was wrong, because something else is being typed."""
        self.set_error("")

    def _take(self, zone: str) -> None:
        """Show a zone, and tell it where it is another."""
        changed = zone != self._zone
        self.show_zone(zone)
        if changed:
            self.set_error("")
            self.zone_chosen.emit(zone)


def zone_names(kept: str) -> list[str]:
    """List the zones by name, one name for each, and the one that is kept whatever it is called."""
    named = {name for name in available_timezones() if "/" in name and not name.startswith(_OTHER_NAMES)}
    return sorted({*named, "UTC", *([kept] if kept else [])})


def _said(zone: str) -> str:
    """Write a zone's name as people read it."""
    return zone.replace("_", " ")
