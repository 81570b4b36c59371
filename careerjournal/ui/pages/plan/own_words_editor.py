"""What the person says first in a section: one field, kept when it is left; it turns from section to section."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from careerjournal.domain.changes import Changes
from careerjournal.domain.plan.choices import PlanSection
from careerjournal.language.words import tr
from careerjournal.ui.forms.kept_text import KeptText
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Field, LongText
from careerjournal.ui.kit.layouts import column


class OwnWordsEditor(QWidget):
    """The words that open a section before the record speaks."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._section = PlanSection.STANDING
        self._texts: dict[str, str] = {}
        self.words = LongText(lines=2, placeholder=tr("What you want to say first, if anything"))
        self._kept = KeptText(desk, self.words, key=self._key, commit=self._keep)
        self.setLayout(column(Field(tr("In your own words"), self.words)))

    def show_section(self, section: PlanSection) -> None:
        """Turn to a section; what was typed for the one before is kept first."""
        self._kept.flush()
        self._section = section
        self._kept.bind(self._key, self._texts.get(section.value, ""))

    def show_texts(self, texts: dict[str, str]) -> None:
        """Show what the journal holds; what is being typed stays."""
        self._texts = texts
        self._kept.show_kept(texts.get(self._section.value, ""))

    def flush(self) -> None:
        """Keep at once what is being typed."""
        self._kept.flush()

    @property
    def _key(self) -> str:
        """Give the key of the draft."""
        return f"section_text/{self._section.value}"

    def _keep(self, text: str) -> Changes | None:
        """Keep the words of the section."""
        section = self._section
        return self._desk.do(lambda: self._desk.journal.section_texts.keep(section, text))
