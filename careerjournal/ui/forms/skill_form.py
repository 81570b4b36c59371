"""The form of one skill or strength: its name, why it matters, its level now and wanted, what shows it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QLayout, QWidget

from careerjournal.domain.setbacks import Skill
from careerjournal.language.words import tr
from careerjournal.ui.forms.kept_text import DraftText
from careerjournal.ui.forms.level_words import level_choices
from careerjournal.ui.forms.sheet_with_drafts import SheetWithDrafts
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Combo, Field, LineEdit, LongText
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column


class SkillSheet(SheetWithDrafts):
    """Asks for a skill; one that is kept already can be removed."""

    def __init__(self, parent: QWidget, desk: Desk, skill: Skill) -> None:
        self._desk, self._skill = desk, skill
        self._name = LineEdit(skill.name, own=True)
        self._name_field = Field(tr("Strength") if skill.is_strength else tr("Skill"), self._name)
        self._why = LongText(skill.why, placeholder=tr("What it would change"))
        self._evidence = LongText(skill.evidence, placeholder=tr("Work, figures, or what somebody said"))
        choices = level_choices(desk.words)
        self._now = Combo(choices, str(skill.level_now or 0))
        self._wanted = Combo(choices, str(skill.level_wanted or 0))
        for combo in (self._now, self._wanted):
            combo.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(12)
        super().__init__(
            parent,
            title=_title(skill),
            sentence="" if skill.id else _sentence(skill),
            content=self._layout(skill),
            accept=tr("Keep"),
            width=560,
        )
        drafts = tuple(
            DraftText(desk, field, key=f"{_key(skill)}/{name}", kept=kept)
            for field, name, kept in (
                (self._name, "name", skill.name),
                (self._why, "why", skill.why),
                (self._evidence, "evidence", skill.evidence),
            )
        )
        removal = partial(desk.journal.setbacks.remove_skill, skill.id) if skill.id else None
        self.hold(desk, drafts, removal)
        self._name.setFocus()

    def _layout(self, skill: Skill) -> QLayout:
        """Lay the fields out: of a strength only its name and what shows it, of a skill its levels too."""
        evidence = Field(tr("What shows it"), self._evidence)
        if skill.is_strength:
            self._why.setParent(evidence)
            self._why.hide()
            for combo in (self._now, self._wanted):
                combo.setParent(evidence)
                combo.hide()
            return column(self._name_field, evidence, gap=16)
        own = Label(tr("Your own judgement counts. Each change is kept with its day."), "small", "muted", wrap=True)
        now, wanted = Field(tr("Level now"), self._now), Field(tr("Level wanted"), self._wanted)
        levels = column(now, 10, wanted, 6, own)  # each over the whole width, so that no meaning is cut
        return column(self._name_field, Field(tr("Why"), self._why), levels, evidence, gap=16)

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
            evidence=self._evidence.text().strip(),
            level_now=int(self._now.key) or None,
            level_wanted=int(self._wanted.key) or None,
        )
        self.keep(partial(self._desk.journal.setbacks.keep_skill, kept))


def ask_skill(parent: QWidget, desk: Desk, skill: Skill) -> None:
    """Open the form of a skill."""
    SkillSheet(parent, desk, skill).open()


def _key(skill: Skill) -> str:
    """Name the drafts of a skill; those of a new strength are others than those of a new skill."""
    return f"strength/{skill.id}" if skill.is_strength else f"skill/{skill.id}"


def _title(skill: Skill) -> str:
    if skill.is_strength:
        return tr("Change the strength") if skill.id else tr("A strength of mine")
    return tr("Change the skill") if skill.id else tr("A skill to grow")


def _sentence(skill: Skill) -> str:
    if skill.is_strength:
        return tr("Something that you are good at. It stands in the plan beside the skills to grow.")
    return tr("Something that you want to be better at, in your own words.")
