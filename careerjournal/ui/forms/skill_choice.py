"""Which skill something points to: one of those named so far, none, or a new one named right here."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.changes import Changes
from careerjournal.domain.setbacks import Skill
from careerjournal.language.words import tr
from careerjournal.ui.forms.kept_text import NOTHING, DraftText, KeptText
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Combo, LineEdit
from careerjournal.ui.kit.layouts import column

_NONE, _NEW = "0", "new"


class SkillChoice(QWidget):
    """A choice among the skills; its last entry opens a line in which a new skill is named.

    On a page the new skill is kept when the line is left; in a sheet (`at_once` off) when `settled` is asked for.
    """

    chosen = Signal(object)
    """The id of the chosen skill, or None for none."""

    def __init__(self, desk: Desk, skill_id: int | None, *, key: str, at_once: bool = True) -> None:
        """Make the choice; `key` tells drafts of a new name apart."""
        super().__init__()
        self._desk = desk
        self._skill_id = skill_id
        self._combo = Combo(())
        self._combo.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._combo.setMinimumContentsLength(12)
        self._name = LineEdit(placeholder=tr("Name of the skill"), own=True)
        self._name.setAccessibleName(tr("Name of the new skill"))
        key = f"{key}/new skill"
        self._draft = (
            KeptText(desk, self._name, key=key, commit=self._name_skill, clears=True)
            if at_once
            else DraftText(desk, self._name, key=key)
        )
        if not self._draft.is_dirty:
            self._name.hide()
        self._combo.key_chosen.connect(self._choose)
        self.setLayout(column(self._combo, self._name, gap=8))
        self.setFocusProxy(self._combo)
        self.show_skill(skill_id)

    def settled(self) -> tuple[int | None, bool]:
        """Give the chosen skill, naming a new one that was typed; the second value tells whether that was done."""
        is_named = self._name.isHidden() or self._name_skill(self._name.text()) is not None
        if is_named:
            self._draft.forget()
        return self._skill_id, is_named

    def forget(self) -> None:
        """Forget a new name that was being typed."""
        self._draft.give_up()

    def show_skill(self, skill_id: int | None) -> None:
        """Read the skills anew and show which one is chosen, without telling."""
        named = [(str(row.skill.id), row.skill.name) for row in self._desk.journal.setbacks.skills()]
        self._combo.set_choices([(_NONE, tr("None")), *named, (_NEW, tr("Name a new skill…"))])
        self._skill_id = skill_id
        self._combo.set_key(str(skill_id or _NONE))

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._combo.setAccessibleName(name)

    @Slot(str)
    def _choose(self, key: str) -> None:
        """Take over a skill, or open the line for a new one."""
        self._name.setVisible(key == _NEW)
        if key == _NEW:
            self._name.setFocus(Qt.FocusReason.TabFocusReason)
            return
        self._skill_id = int(key) or None
        self.chosen.emit(self._skill_id)

    def _name_skill(self, text: str) -> Changes | None:
        """Name a new skill and choose it; one that bears the name already is chosen instead."""
        name = text.strip()
        if not name:
            return NOTHING
        setbacks = self._desk.journal.setbacks
        known = next((row.skill.id for row in setbacks.skills() if row.skill.name.casefold() == name.casefold()), 0)
        changes: Changes | None = NOTHING
        if not known:
            skill = Skill(name=name, named_on=self._desk.today())
            changes = self._desk.do(lambda: setbacks.keep_skill(skill))
            if changes is None:
                return None
            known = changes.record
        self._name.hide()
        self.show_skill(known)
        self.chosen.emit(known)
        return changes
