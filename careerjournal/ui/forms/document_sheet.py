"""The form of a document: what it is for and which version of a CV it is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QStringListModel, Qt, Slot
from PySide6.QtWidgets import QCompleter, QWidget

from careerjournal.domain.companies import Document, Purpose
from careerjournal.domain.kept_files import LARGEST_MEGABYTES
from careerjournal.language.words import tr
from careerjournal.ui.forms.application_extras import Known
from careerjournal.ui.forms.document_door import DocumentDoor, NewDocument, purpose_name, purpose_of
from careerjournal.ui.forms.known_words import read_known
from careerjournal.ui.forms.side_by_side import side_by_side
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import Combo, Field, LineEdit
from careerjournal.ui.kit.layouts import column


class DocumentSheet(Sheet):
    """Asks about a file that is to be kept, or about a document that is."""

    def __init__(self, parent: QWidget, desk: Desk, *, name: str, purpose: Purpose, version: str, is_new: bool) -> None:
        self._desk = desk
        self.name = LineEdit(name)
        self.purpose = Combo([(each.value, purpose_name(each)) for each in Purpose], purpose.value)
        self.version = LineEdit(version)
        self._versions = QStringListModel()
        self.version_field = Field(
            tr("Version"), self.version, hint=tr("Your name for it, such as “Short” or “Museums”.")
        )
        self._name_field = Field(tr("Name"), self.name)
        sentence = tr(
            "It is copied into the journal, up to {most} MB. The file itself stays where it is.", most=LARGEST_MEGABYTES
        )
        super().__init__(
            parent,
            title=tr("Keep a document") if is_new else tr("Change the document"),
            sentence=sentence if is_new else "",
            content=column(
                self._name_field, side_by_side(Field(tr("What it is"), self.purpose), self.version_field), None, gap=16
            ),
            accept=tr("Keep"),
            width=520,
        )
        completer = QCompleter(self._versions, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.version.setCompleter(completer)
        self.purpose.key_chosen.connect(self._follow_purpose)
        self._follow_purpose()
        desk.run(read_known, self._offer)
        self.purpose.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Keep it where it has a name."""
        name = self.name.text().strip()
        self._name_field.set_error("" if name else tr("A name by which you find it again."))
        if name and self.keep(name, Purpose(self.purpose.key), self.version.text().strip()):
            super().accept()

    def keep(self, name: str, purpose: Purpose, version: str) -> bool:
        """Keep what was chosen; tell whether that was done."""
        raise NotImplementedError

    def _offer(self, known: Known) -> None:
        """Complete versions from those used before."""
        self._versions.setStringList(list(known.cv_versions))

    @Slot()
    def _follow_purpose(self) -> None:
        """Ask for a version of what has versions."""
        self.version_field.setVisible(self.purpose.key in (Purpose.CV.value, Purpose.LETTER.value))


class NewDocumentSheet(DocumentSheet):
    """Asks about a file that is to be kept."""

    def __init__(self, parent: QWidget, desk: Desk, application_id: int, path: Path, *, version: str = "") -> None:
        self._path, self._application_id = path, application_id
        super().__init__(parent, desk, name=path.name, purpose=purpose_of(path.name), version=version, is_new=True)

    def keep(self, name: str, purpose: Purpose, version: str) -> bool:
        """Have the file copied on a worker; what cannot be kept is said in the bar."""
        new = NewDocument(
            path=self._path, application_id=self._application_id, purpose=purpose, version=version, name=name
        )
        DocumentDoor.of(self._desk).add(new)
        return True


class KeptDocumentSheet(DocumentSheet):
    """Asks about a document that is kept already."""

    def __init__(self, parent: QWidget, desk: Desk, document: Document) -> None:
        self._document = document
        super().__init__(
            parent, desk, name=document.name, purpose=document.purpose, version=document.version, is_new=False
        )
        self.offer_removal(self._remove)

    def keep(self, name: str, purpose: Purpose, version: str) -> bool:
        """Keep the changes."""
        changed = replace(self._document, name=name, purpose=purpose, version=version)
        if changed == self._document:
            return True
        return self._desk.do(lambda: self._desk.journal.documents.edit(changed)) is not None

    @Slot()
    def _remove(self) -> None:
        """Take the document out; the undo bar brings it back."""
        self._desk.do(lambda: self._desk.journal.documents.remove(self._document.id))
        self.reject()
