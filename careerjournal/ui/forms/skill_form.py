"""The form of one skill: its name, why it matters, its level now and wanted."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.setbacks import LEVELS, Skill
from careerjournal.language.words import tr
from careerjournal.ui.forms.application_form import side_by_side
from careerjournal.ui.forms.kept_text import DraftText
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import Combo, Field, LineEdit, LongText
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column


class SkillSheet(Sheet):
    """Asks for a skill; one that is kept already can be removed."""

    def __init__(self, parent: QWidget, desk: Desk, skill: Skill) -> None:
        self._desk, self._skill = desk, skill
        self._name = LineEdit(skill.name, own=True)
        self._name_field = Field(tr("Skill"), self._name)
        self._why = LongText(skill.why, placeholder=tr("What it would change"))
        self._now = Combo(_levels(), str(skill.level_now or 0))
        self._wanted = Combo(_levels(), str(skill.level_wanted or 0))
        scale = Label(tr("1 is a beginning, 5 a master. Your own judgement counts."), "small", "muted")
        super().__init__(
            parent,
            title=tr("Change the skill") if skill.id else tr("A skill to grow"),
            sentence="" if skill.id else tr("Something that you want to be better at, in your own words."),
            content=column(
                self._name_field,
                Field(tr("Why"), self._why),
                column(
                    side_by_side(Field(tr("Level now"), self._now), Field(tr("Level wanted"), self._wanted)),
                    scale,
                    gap=6,
                ),
                gap=16,
            ),
            accept=tr("Keep"),
        )
        self._drafts = (
            DraftText(desk, self._name, key=f"skill/{skill.id}/name", kept=skill.name),
            DraftText(desk, self._why, key=f"skill/{skill.id}/why", kept=skill.why),
        )
        if skill.id:
            remove = Button(tr("Remove it"))
            remove.clicked.connect(self._remove)
            self.add_act(remove)
        self._name.setFocus()

    def accept(self) -> None:
        """Keep the skill where it has a name."""
        name = self._name.text().strip()
        self._name_field.set_error("" if name else tr("A skill needs a name."))
        if not name:
            return
        kept = replace(
            self._skill,
            name=name,
            why=self._why.text().strip(),
            level_now=int(self._now.key) or None,
            level_wanted=int(self._wanted.key) or None,
        )
        if self._desk.do(lambda: self._desk.journal.setbacks.keep_skill(kept)) is not None:
            self._forget()
            super().accept()

    def reject(self) -> None:
        """Leave everything as it was."""
        self._forget()
        super().reject()

    @Slot()
    def _remove(self) -> None:
        """Remove the skill; the undo bar brings it back, with all that pointed to it."""
        if self._desk.do(lambda: self._desk.journal.setbacks.remove_skill(self._skill.id)) is not None:
            self.reject()

    def _forget(self) -> None:
        """Forget what was being typed."""
        for draft in self._drafts:
            draft.forget()


def ask_skill(parent: QWidget, desk: Desk, skill: Skill) -> None:
    """Open the form of a skill."""
    SkillSheet(parent, desk, skill).open()


def _levels() -> list[tuple[str, str]]:
    """Name the levels to choose from."""
    return [("0", tr("Not judged yet")), *((str(level), tr("{level} of 5", level=level)) for level in LEVELS)]
