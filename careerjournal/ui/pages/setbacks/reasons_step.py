"""The fourth step: reasons in the person's own words, as tags to turn on and off."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.changes import Changes
from careerjournal.domain.worksheets.forms import FormStep
from careerjournal.language.words import tr
from careerjournal.ui.forms.kept_text import NOTHING, KeptText
from careerjournal.ui.kit.buttons import Chip
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Field, LineEdit
from careerjournal.ui.kit.flow_layout import FlowLayout
from careerjournal.ui.kit.layouts import to_measure
from careerjournal.ui.kit.look import current
from careerjournal.ui.pages.setbacks.record import DebriefRecord, DebriefView
from careerjournal.ui.pages.setbacks.step import Step

_FIELD_WIDTH = 360


class Reasons(Step):
    """Chips of all reasons used so far, and a line for a new one."""

    def __init__(self, desk: Desk, record: DebriefRecord, step: FormStep) -> None:
        super().__init__(desk, step)
        self._record = record
        self._chips: dict[str, _ReasonChip] = {}
        self._flow = FlowLayout(gap=8)
        chips = QWidget()
        chips.setLayout(self._flow)
        chips.setAccessibleName(tr("Reasons used so far"))
        self._chips_box = chips
        self._line = line = LineEdit(placeholder=tr("In a few words"), own=True)
        KeptText(desk, line, key=f"{record.key}/new reason", commit=self._add, clears=True)
        field = Field(tr("Another reason"), line, hint=tr("Enter adds it."))
        field.setMaximumWidth(current().px(_FIELD_WIDTH))
        self.content.addLayout(to_measure(chips))
        self.content.addSpacing(20)
        self.content.addWidget(field)
        self.content.addWidget(self.earlier("reasons"))

    def show_view(self, view: DebriefView) -> None:
        super().show_view(view)
        for reason in view.reasons:
            if reason not in self._chips:
                self._add_chip(reason)
        for reason, chip in list(self._chips.items()):
            chip.setChecked(reason in view.debrief.reasons)
            if reason not in view.reasons:
                self._drop_chip(reason)
        self._chips_box.setVisible(bool(self._chips))

    def is_done(self, view: DebriefView) -> bool:
        return bool(view.debrief.reasons)

    def take_focus(self, question: str) -> None:
        self._line.setFocus()

    def _add_chip(self, reason: str) -> None:
        """Add the chip of a reason."""
        chip = _ReasonChip(reason)
        chip.turned.connect(self._turn)
        self._chips[reason] = chip
        self._flow.addWidget(chip)

    def _drop_chip(self, reason: str) -> None:
        """Take away the chip of a reason that is used nowhere, unless the keyboard stands on it."""
        chip = self._chips[reason]
        if chip.hasFocus():
            return
        del self._chips[reason]
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()

    @Slot(str, bool)
    def _turn(self, reason: str, on: bool) -> None:
        """Turn a reason on or off."""
        self._record.change(
            lambda debrief: replace(
                debrief,
                reasons=(*(each for each in debrief.reasons if each != reason), *([reason] if on else [])),
            )
        )

    def _add(self, text: str) -> Changes | None:
        """Add a reason; one that is known under other capitals is turned on instead."""
        reason = " ".join(text.split())
        if not reason:
            return NOTHING
        known = next((each for each in self._chips if each.casefold() == reason.casefold()), reason)
        return self._record.change(
            lambda debrief: debrief if known in debrief.reasons else replace(debrief, reasons=(*debrief.reasons, known))
        )


class _ReasonChip(Chip):
    """The chip of one reason; tells which one the person turned on or off."""

    turned = Signal(str, bool)

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self._reason = reason
        self.clicked.connect(self._tell)

    @Slot(bool)
    def _tell(self, on: bool) -> None:
        """Tell the reason and whether it is on now."""
        self.turned.emit(self._reason, on)
