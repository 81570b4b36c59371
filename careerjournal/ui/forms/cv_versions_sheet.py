"""Which version of the CV went where."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from careerjournal.domain.companies import Document
from careerjournal.domain.places import Page, Place
from careerjournal.journal.rows import CvVersionRow
from careerjournal.language.words import tr
from careerjournal.ui.forms.application_rows import application_rows, how_many
from careerjournal.ui.forms.document_door import DocumentDoor
from careerjournal.ui.kit.blocks import Section
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column

_SHOWN = 3
"""Applications listed with each version; the rest is only counted."""


class CvVersionsSheet(Sheet):
    """The versions, the one sent most often first, each with its applications."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        self._desk = desk
        versions = desk.journal.documents.versions()
        self.sections = [self._section(version) for version in versions]
        nothing = tr("Once an application says which CV went with it, this tells where each version went.")
        content: list[QWidget] = [*self.sections] or [Label(nothing, "body", "muted", wrap=True)]
        super().__init__(
            parent, title=tr("Versions of your CV"), content=column(*content, gap=28), accept=tr("Done"), width=520
        )
        self.cancel_button.hide()

    def _section(self, version: CvVersionRow) -> Section:
        """Make the section of one version."""
        words = self._desk.words
        open_file = None
        if version.documents:
            open_file = Button(tr("Open the file"), "text", "file")
            open_file.clicked.connect(partial(self._open_file, version.documents[-1]))
        title = words.tr("{version}: {count}", version=version.version, count=how_many(version.applications, words))
        section = Section(title, action=open_file)
        section.add(*application_rows(version.applications, words, self._open, with_company=True, shown=_SHOWN))
        return section

    def _open_file(self, document: Document) -> None:
        """Open the file of a version."""
        DocumentDoor.of(self._desk).open(document)

    def _open(self, application_id: int) -> None:
        """Close, and go to an application."""
        self.accept()
        self._desk.go(Place(Page.APPLICATIONS, record=application_id))


def open_cv_versions(parent: QWidget, desk: Desk) -> CvVersionsSheet:
    """Open the versions of the CV."""
    sheet = CvVersionsSheet(parent, desk)
    sheet.open()
    return sheet
