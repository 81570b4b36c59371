"""About me: name, the role sought, the vision. The person's own words, each kept when its field is left."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from careerjournal.domain.changes import Changes
from careerjournal.domain.profile import Profile
from careerjournal.language.words import tr
from careerjournal.ui.forms.kept_text import KeptText
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Field, LineEdit, LongText
from careerjournal.ui.kit.layouts import column


class AboutEditor(QWidget):
    """The fields of the cover and the first section."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.name = LineEdit(own=True)
        self.role = LongText(lines=1)
        self.about = LongText(lines=4, placeholder=tr("Who you are at work: what you do, how, what you are good at"))
        self.vision = LongText(lines=6, placeholder=tr("What work should be for you, in a few sentences"))
        self._kept = (
            KeptText(desk, self.name, key="profile/name", commit=self._keep_name),
            KeptText(desk, self.role, key="profile/role_sought", commit=self._keep_role),
            KeptText(desk, self.about, key="profile/about", commit=self._keep_about),
            KeptText(desk, self.vision, key="profile/vision", commit=self._keep_vision),
        )
        short = tr("A short first paragraph stands on the cover; a blank line begins a new one.")
        self.setLayout(
            column(
                Field(tr("Name"), self.name),
                Field(tr("Role you look for"), self.role),
                Field(tr("About me"), self.about),
                Field(tr("Vision"), self.vision, hint=short),
                gap=16,
            )
        )

    def show_profile(self, profile: Profile) -> None:
        """Show what the journal holds; what is being typed stays."""
        texts = (profile.name, profile.role_sought, profile.about, profile.vision)
        for kept, words in zip(self._kept, texts, strict=True):
            kept.show_kept(words)

    def flush(self) -> None:
        """Keep at once what is being typed."""
        for kept in self._kept:
            kept.flush()

    def _keep_name(self, text: str) -> Changes | None:
        """Keep the name."""
        return self._keep(replace(self._desk.journal.profile.get(), name=text.strip()))

    def _keep_role(self, text: str) -> Changes | None:
        """Keep the role sought."""
        return self._keep(replace(self._desk.journal.profile.get(), role_sought=" ".join(text.split())))

    def _keep_about(self, text: str) -> Changes | None:
        """Keep what the person says of themselves."""
        return self._keep(replace(self._desk.journal.profile.get(), about=text.strip()))

    def _keep_vision(self, text: str) -> Changes | None:
        """Keep the vision."""
        return self._keep(replace(self._desk.journal.profile.get(), vision=text.strip()))

    def _keep(self, profile: Profile) -> Changes | None:
        """Keep the profile with one field changed."""
        return self._desk.do(lambda: self._desk.journal.profile.keep(profile))
