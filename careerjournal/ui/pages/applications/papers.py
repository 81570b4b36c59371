"""The documents of an application: opened by a click, taken in by a button or by dropping a file on the panel."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMenu, QWidget

from careerjournal.domain.companies import Document, Purpose
from careerjournal.language.words import AsIs, Words, tr
from careerjournal.ui.forms.document_door import DocumentDoor, NewDocument, purpose_name, purpose_of
from careerjournal.ui.forms.document_sheet import KeptDocumentSheet, NewDocumentSheet
from careerjournal.ui.kit.blocks import OpenRow
from careerjournal.ui.kit.buttons import IconButton
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.foldable import Foldable
from careerjournal.ui.kit.menus import open_under


class Papers(Foldable):
    """Folds away; a row opens its document, its menu saves a copy, changes or removes it."""

    def __init__(self, desk: Desk, application_id: int) -> None:
        super().__init__(tr("Documents"), add=tr("Keep a document, or drop a file on this panel"))
        self._desk, self._application_id = desk, application_id
        self._shown: tuple[Document, ...] | None = None
        self._cv_version = ""
        self.add_button.clicked.connect(self._ask_file)

    def show_documents(self, documents: Sequence[Document], cv_version: str) -> None:
        """Show the documents of an application, and remember which CV it says went with it."""
        self._cv_version = cv_version
        if tuple(documents) != self._shown:
            self._shown = tuple(documents)
            self.show_rows([self._row(document) for document in documents])

    def take(self, paths: Sequence[Path]) -> None:
        """Take files in: one is asked about, several are kept as what their names say."""
        if len(paths) == 1:
            self._ask_about(paths[0])
            return
        for path in paths:
            new = NewDocument(path=path, application_id=self._application_id, purpose=purpose_of(path.name))
            DocumentDoor.of(self._desk).add(new)

    def _row(self, document: Document) -> QWidget:
        """Make the row of one document."""
        more = IconButton("more", tr("What can be done with {name}", name=document.name))
        more.clicked.connect(partial(self._open_menu, document, more))
        row = OpenRow(document.name, document_words(document, self._desk.words), trailing=(more,))
        row.opened.connect(partial(self._open, document))
        return row

    def menu(self, document: Document) -> QMenu:
        """Make the menu of a document."""
        menu = QMenu(self)
        menu.addAction(tr("Open"), partial(self._open, document))
        menu.addAction(tr("Save a copy…"), partial(DocumentDoor.of(self._desk).save_copy, self, document))
        menu.addAction(tr("Change…"), partial(self._change, document))
        menu.addSeparator()
        menu.addAction(tr("Remove"), partial(self._remove, document))
        return menu

    def _open_menu(self, document: Document, button: QWidget, _checked: bool = False) -> None:
        """Open the menu of a document under its button."""
        menu = self.menu(document)
        menu.aboutToHide.connect(menu.deleteLater)
        open_under(menu, button)

    def _open(self, document: Document) -> None:
        DocumentDoor.of(self._desk).open(document)

    def _change(self, document: Document) -> None:
        KeptDocumentSheet(self, self._desk, document).open()

    def _remove(self, document: Document) -> None:
        self._desk.do(lambda: self._desk.journal.documents.remove(document.id))

    @Slot()
    def _ask_file(self) -> None:
        """Ask for a file."""
        filters = tr("All files") + " (*)"
        path = self._desk.dialogs.to_open(self, tr("Keep a document"), filters)
        if path is not None:
            self._ask_about(path)

    def _ask_about(self, path: Path) -> None:
        """Ask what a file is."""
        is_cv = purpose_of(path.name) is Purpose.CV
        version = self._cv_version if is_cv else ""
        NewDocumentSheet(self, self._desk, self._application_id, path, version=version).open()


def document_words(document: Document, words: Words) -> str:
    """Say in a line what a document is: "CV “Short” · 240 kB"."""
    what = purpose_name(document.purpose)
    if document.version:
        what = words.tr("{what} “{version}”", what=AsIs(what), version=document.version)
    return f"{what} · {size_words(document.size, words)}"


def size_words(size: int, words: Words) -> str:
    """Say a size in bytes as people do."""
    if size < 1024 * 1024:
        return words.tr("{n} kB", n=max(1, round(size / 1024)))
    return words.tr("{n} MB", n=AsIs(words.formats.decimal(size / (1024 * 1024), 1, trim=True)))
