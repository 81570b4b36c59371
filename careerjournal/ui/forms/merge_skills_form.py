"""Merging two skills that turned out to be one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from careerjournal.domain.setbacks import Skill
from careerjournal.language.words import tr
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import Combo, Field
from careerjournal.ui.kit.layouts import column


class MergeSheet(Sheet):
    """Asks which other skill a skill becomes part of."""

    def __init__(self, parent: QWidget, desk: Desk, skill: Skill, others: Sequence[Skill]) -> None:
        self._desk, self._skill = desk, skill
        self._others = Combo([(str(one.id), one.name) for one in others])
        super().__init__(
            parent,
            title=tr("Merge {name}", name=skill.name),
            sentence=tr(
                "Everything that points to it will point to the other: debriefs, feedback, things to do. Their levels "
                "are joined by day; the latest counts."
            ),
            content=column(Field(tr("Make it part of"), self._others)),
            accept=tr("Merge"),
        )
        self._others.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Merge them, in one step that can be undone."""
        into = int(self._others.key)
        if self._desk.do(lambda: self._desk.journal.skills.merge(into, self._skill.id)) is not None:
            super().accept()


def merge_skill(parent: QWidget, desk: Desk, skill: Skill) -> None:
    """Ask which other skill of its sort a skill becomes part of."""
    others = [
        row.skill
        for row in desk.journal.setbacks.skills()
        if row.skill.id != skill.id and row.skill.is_strength == skill.is_strength
    ]
    if others:
        MergeSheet(parent, desk, skill, others).open()
