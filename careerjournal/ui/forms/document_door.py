"""The door between kept documents and the system: opening them to be read, saving copies, taking files in."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QWidget

from careerjournal.domain.changes import Changes
from careerjournal.domain.companies import Document, Purpose
from careerjournal.domain.faults import UserFault
from careerjournal.domain.folding import fold
from careerjournal.domain.kept_files import file_name
from careerjournal.domain.sentence import sentence
from careerjournal.language.sentences import say
from careerjournal.language.words import tr
from careerjournal.ui.kit.desk import Desk, Offer
from careerjournal.ui.kit.tasks import Task, TaskControl

if TYPE_CHECKING:
    from careerjournal.journal.journal import Journal

_CAN_BE_SAVED = frozenset({"document.is_program", "document.unknown_kind", "document.no_reader"})
_LETTER_WORDS = ("cover", "letter", "anschreiben", "motivation", "lettre", "lettera", "surat lamaran", "خطاب", "จดหมาย")
_CV_WORDS = ("cv", "resume", "lebenslauf", "vitae", "curriculum", "riwayat", "سيره", "เรซูเม")
_PORTFOLIO_WORDS = ("portfolio", "samples", "arbeitsproben", "mappe")


class DocumentDoor(QObject):
    """Opens documents out of a private folder that goes with the program."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        desk.closing.connect(self.tidy)

    @classmethod
    def of(cls, desk: Desk) -> DocumentDoor:
        """Give the desk's own door; it is made at the first call."""
        found = desk.findChild(cls)
        return found if isinstance(found, cls) else cls(desk)

    def open(self, document: Document) -> Task:
        """Have the system's own program show a document; programs are refused with a sentence."""
        work = _CopyToRead(document.id, self._own_folder())
        return self._desk.run(work, partial(self._show, document), failed=partial(self._refused, document))

    def save_copy(self, parent: QWidget, document: Document) -> None:
        """Ask for a place and save a copy there."""
        path = self._desk.dialogs.to_save(parent, tr("Save a copy"), file_name(document.name), tr("All files") + " (*)")
        if path is not None:
            self._desk.run(_Save(document.id, path), self._saved)

    def add(self, new: NewDocument) -> Task:
        """Take a file in, on a worker."""
        return self._desk.run(new, self._desk.tell)

    def tidy(self) -> None:
        """Take the copies away; what another program holds open goes when the system lets it."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def _own_folder(self) -> Path:
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="career-journal-", ignore_cleanup_errors=True)
        return Path(self._folder.name)

    def _refused(self, document: Document, fault: UserFault) -> None:
        """Say why a document is not opened, and offer what can be done instead."""
        offers: tuple[Offer, ...] = ()
        if fault.said.key in _CAN_BE_SAVED:
            offers = (Offer(words=tr("Save a copy"), act=partial(self._save_from_bar, document)),)
        self._desk.say(say(fault.said, self._desk.words), *offers)

    def _save_from_bar(self, document: Document) -> None:
        """Save a copy where no form is open."""
        window = QApplication.activeWindow()
        if window is not None:
            self.save_copy(window, document)

    def _show(self, document: Document, path: Path) -> None:
        """Hand a copy to the system."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._refused(document, UserFault(sentence("document.no_reader", name=document.name)))

    def _saved(self, path: Path) -> None:
        """Say where the copy is."""
        self._desk.say(tr("A copy was saved to {path}.", path=path))


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDocument:
    """A file to be kept with an application; calling it keeps it."""

    path: Path
    application_id: int
    purpose: Purpose = Purpose.OTHER
    version: str = ""
    name: str = ""

    def __call__(self, journal: Journal, _control: TaskControl) -> Changes:
        return journal.documents.add(
            self.path,
            application_id=self.application_id,
            name=self.name,
            purpose=self.purpose,
            version=self.version,
        )


def purpose_of(name: str) -> Purpose:
    """Guess what a file is for by its name."""
    folded = fold(name).replace("_", " ").replace("-", " ")
    for purpose, words in (
        (Purpose.LETTER, _LETTER_WORDS),
        (Purpose.PORTFOLIO, _PORTFOLIO_WORDS),
        (Purpose.CV, _CV_WORDS),
    ):
        if any(word in folded.split() or (len(word) > 3 and word in folded) for word in words):
            return purpose
    return Purpose.OTHER


def purpose_name(purpose: Purpose) -> str:
    """Name a purpose."""
    return {
        Purpose.CV: tr("CV"),
        Purpose.LETTER: tr("Letter"),
        Purpose.PORTFOLIO: tr("Portfolio"),
        Purpose.OTHER: tr("Other"),
    }[purpose]


def files_in(data: QMimeData) -> list[Path]:
    """Give the files of this machine that are dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


@dataclass(frozen=True, slots=True)
class _CopyToRead:
    document_id: int
    folder: Path

    def __call__(self, journal: Journal, _control: TaskControl) -> Path:
        from careerjournal.workflows.kept_documents import copy_to_read  # not before somebody opens one

        return copy_to_read(journal, self.document_id, self.folder)


@dataclass(frozen=True, slots=True)
class _Save:
    document_id: int
    path: Path

    def __call__(self, journal: Journal, _control: TaskControl) -> Path:
        from careerjournal.workflows.kept_documents import save_document

        return save_document(journal, self.document_id, self.path)
