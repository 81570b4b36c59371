"""The journal's file: where it lies, a copy of it, and whether it is in order."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from careerjournal.domain.faults import UserFault
from careerjournal.domain.sentence import Sentence
from careerjournal.language.sentences import say
from careerjournal.language.words import tr
from careerjournal.ui.kit.announce import announce
from careerjournal.ui.kit.blocks import FactRow, Section
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import boxed, column, emptied, line
from careerjournal.ui.kit.progress import Progress
from careerjournal.ui.kit.stacking_row import StackingRow
from careerjournal.ui.kit.tasks import Task, TaskControl

if TYPE_CHECKING:
    from careerjournal.journal.journal import Journal

ENDING = ".careerjournal"
_CAN_BE_MENDED = "check.stale"
_PARTS_END = ("/", "\\")
_MAY_BREAK = "\u200b"


class FileSection(Section):
    """What concerns the file as a whole; long work shows how far it is, and one is under way at a time."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr("The journal’s file"))
        self._desk = desk
        self.back_up = Button(tr("Back up…"))
        self.check = Button(tr("Check the file"))
        self.folder = Button(tr("Show the folder"))
        self.mend = Button(tr("Work it out anew"), "text")
        self._progress = Progress()
        self._facts = column()
        self.result = Label("", "body", wrap=True)
        self.result.hide()
        self.mend.hide()
        self.add(
            boxed(
                column(
                    self._facts,
                    8,
                    StackingRow((self.back_up, self.check, self.folder), gap=8, keeps_sizes=True),
                    8,
                    self._progress,
                    self.result,
                    line(self.mend, None),
                )
            )
        )
        self.back_up.clicked.connect(self._back_up)
        self.check.clicked.connect(self._check)
        self.folder.clicked.connect(self._show_folder)
        self.mend.clicked.connect(self._mend)

    def show_file(self) -> None:
        """Say where the file lies and where copies go by themselves."""
        path = self._desk.journal.path
        emptied(self._facts)
        self._facts.addWidget(_PathRow(tr("File"), path, self._desk))
        copies = tr("Before a new version changes the file, a copy of it is put beside it.")
        self._facts.addWidget(FactRow(tr("Copies"), copies))

    @Slot()
    def _back_up(self) -> None:
        """Ask for a place and copy the journal there."""
        name = f"{self._desk.journal.path.stem}-{self._desk.today().isoformat()}{ENDING}"
        filters = tr("Journal") + f" (*{ENDING})"
        path = self._desk.dialogs.to_save(self, tr("Back up the journal"), name, filters)
        if path is not None:
            self._watch(self._desk.run(_Backup(path), self._backed_up, failed=self._refused), tr("Copying the journal"))

    @Slot()
    def _check(self) -> None:
        """Look through the whole file."""
        self._watch(self._desk.run(_check, self._checked, failed=self._refused), tr("Checking the file"))

    @Slot()
    def _mend(self) -> None:
        """Work out anew what is derived from the record, then look again."""
        self._watch(self._desk.run(_rebuild, self._checked, failed=self._refused), tr("Working it out anew"))

    @Slot()
    def _show_folder(self) -> None:
        """Show the folder in the system's program for files."""
        folder = self._desk.journal.path.parent
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._desk.say(tr("The folder cannot be shown here. It is {folder}.", folder=str(folder)))

    def _watch(self, task: Task, words: str) -> None:
        """Follow work, and let nothing else begin meanwhile."""
        self._enable(False)
        self.result.hide()
        self.mend.hide()
        self._progress.watch(task, words)
        task.ended.connect(self._end)

    @Slot()
    def _end(self) -> None:
        """Let the next thing be done."""
        self._enable(True)

    def _enable(self, on: bool) -> None:
        """Switch the buttons on or off."""
        for button in (self.back_up, self.check, self.mend):
            button.setEnabled(on)

    def _backed_up(self, path: Path) -> None:
        """Say where the copy is."""
        self._say(tr("The journal was copied to {path}.", path=str(path)))

    def _checked(self, found: list[Sentence]) -> None:
        """Say what was found; what can be mended is offered to be."""
        if not found:
            self._say(tr("The file is in order."))
            return
        self._say("\n".join(say(each, self._desk.words) for each in found))
        self.mend.setVisible(any(each.key == _CAN_BE_MENDED for each in found))

    def _refused(self, fault: UserFault) -> None:
        """Say why it could not be done, where the person looks."""
        self._say(say(fault.said, self._desk.words))

    def _say(self, words: str) -> None:
        """Say a result below the buttons, and to the screen reader."""
        self.result.setText(words)
        self.result.show()
        announce(self, words)


class _PathRow(QWidget):
    """A path that may be broken after each of its parts, and a button that copies it as it is."""

    heard_as = "group"

    def __init__(self, name: str, path: Path, desk: Desk) -> None:
        super().__init__()
        self._path = path
        written = desk.words.write(str(path))
        for sign in _PARTS_END:
            written = written.replace(sign, sign + _MAY_BREAK)
        copy = Button(tr("Copy"), "text")
        copy.setAccessibleName(tr("Copy the path"))
        copy.clicked.connect(self._copy)
        fact = FactRow(name, written)
        for label in fact.findChildren(Label):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)  # it would copy the breaks too
        self.setLayout(line((fact, 1), copy, gap=12))
        self.setAccessibleName(str(path))

    @Slot()
    def _copy(self) -> None:
        """Copy the path."""
        QGuiApplication.clipboard().setText(str(self._path))


@dataclass(frozen=True, slots=True)
class _Backup:
    """Copies the journal to a file, named as journals are."""

    path: Path

    def __call__(self, journal: Journal, _control: TaskControl) -> Path:
        path = self.path if self.path.suffix else self.path.with_name(self.path.name + ENDING)
        journal.files.backup(path)
        return path


def _check(journal: Journal, _control: TaskControl) -> list[Sentence]:
    """Look through the file."""
    return journal.files.check()


def _rebuild(journal: Journal, _control: TaskControl) -> list[Sentence]:
    """Work out anew what is derived, and look through the file."""
    journal.files.rebuild()
    return journal.files.check()
