"""What the person's work is like: it decides what is offered to them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Slot

from careerjournal.domain.profile import Profile
from careerjournal.language.words import tr
from careerjournal.ui.kit.blocks import Section
from careerjournal.ui.kit.check_box import CheckBox
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Label


class WorkSection(Section):
    """Whether the person leads others; the change is a step that Undo takes back."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr("Your work"))
        self._desk = desk
        self.leads = CheckBox(tr("I lead a team"))
        hint = Label(tr("Brings the guide and the worksheets for those who lead a team."), "small", "muted", wrap=True)
        self.add(self.leads, hint)
        self.leads.clicked.connect(self._keep)

    def show_profile(self, profile: Profile) -> None:
        """Show what the journal holds."""
        self.leads.setChecked(profile.leads_team)

    @Slot(bool)
    def _keep(self, leads: bool) -> None:
        """Keep the choice; where the journal refuses, show what it holds."""
        journal = self._desk.journal
        profile = replace(journal.profile.get(), leads_team=leads)
        if self._desk.do(lambda: journal.profile.keep(profile)) is None:
            self.show_profile(journal.profile.get())
