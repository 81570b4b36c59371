"""A list of whom one follows, pasted or out of a file, with a look at it before anything is kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.faults import UserFault
from careerjournal.domain.following import Followed, FollowedKind, without_doubles
from careerjournal.exchange.file_bytes import read_whole
from careerjournal.exchange.follow_list import read_file, read_text
from careerjournal.language.sentences import say
from careerjournal.language.words import ntr, tr
from careerjournal.ui.kit.blocks import Row
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import Combo, Field, LongText
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column, emptied, line
from careerjournal.ui.pages.posting.channel_kinds import followed_kind, followed_kinds

SHOWN = 6


class FollowImportSheet(Sheet):
    """Asks for a list and says what would be added; those who are followed already are passed over."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        self._desk = desk
        self._data: tuple[bytes, str] | None = None
        self.new: tuple[Followed, ...] = ()
        self.text = LongText(lines=5, placeholder=tr("One name a line, or a table with name, why and where"))
        self.kind = Combo(followed_kinds(desk.words))
        self.file = Button(tr("Choose a file"), "plain", "folder")
        self.counted = Label("", "small", "muted", wrap=True)
        self._rows = column()
        super().__init__(
            parent,
            title=tr("Bring in a list"),
            sentence=tr("Paste it, or choose a text or CSV file. Nothing is kept before you have seen it."),
            content=column(
                line(self.file, None),
                Field(tr("The list"), self.text),
                Field(tr("Who they are, where the list does not say"), self.kind),
                self.counted,
                self._rows,
                gap=12,
            ),
            accept=tr("Follow them"),
            width=560,
        )
        self.file.clicked.connect(self._choose)
        self.text.textChanged.connect(self._typed)
        self.kind.key_chosen.connect(self._read)
        self._read()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Follow those who are new, in one step."""
        new = self.new
        if new and self._desk.do(lambda: self._desk.journal.following.add_all(new)) is not None:
            super().accept()

    @Slot()
    def _choose(self) -> None:
        """Read a file that the person chooses; what was pasted is put away."""
        path = self._desk.dialogs.to_open(
            self, tr("Choose a file"), tr("Lists (*.txt *.csv *.tsv *.md);;All files (*)")
        )
        if path is not None:
            self.read_path(path)

    def read_path(self, path: Path) -> None:
        """Read a file, and say what is wrong where it cannot be."""
        try:
            self._data = read_whole(path), path.name
        except UserFault as fault:
            self._data = None
            self._show((), (), say(fault.said, self._desk.words))
            return
        self.text.blockSignals(True)
        self.text.set_text("")
        self.text.blockSignals(False)
        self._read()

    @Slot()
    def _typed(self) -> None:
        """Read what is pasted, in place of a file."""
        self._data = None
        self._read()

    @Slot()
    def _read(self) -> None:
        """Read the list and show what it holds."""
        kind, today = FollowedKind(self.kind.key), self._desk.today()
        if self._data is None and not self.text.text().strip():
            self._show((), (), "")
            return
        try:
            if self._data is not None:
                found = read_file(self._data[0], name=self._data[1], kind=kind, today=today)
            else:
                found = read_text(self.text.text(), name=tr("the list"), kind=kind, today=today)
        except UserFault as fault:
            self._show((), (), say(fault.said, self._desk.words))
            return
        known = [row.followed for row in self._desk.journal.following.rows()]
        new, doubles = without_doubles(found, known)
        self._show(tuple(new), tuple(doubles), "")

    def _show(self, new: tuple[Followed, ...], doubles: tuple[Followed, ...], fault: str) -> None:
        """Show those who would be followed, and how many are passed over."""
        self.new = new
        emptied(self._rows)
        words = self._desk.words
        for one in new[:SHOWN]:
            second = [followed_kind(one.kind, words), *(part for part in (one.why, one.place) if part)]
            self._rows.addWidget(Row(one.name, " · ".join(second)))
        said = [fault] if fault else []
        if new:
            said.append(ntr("{n} is new.", "{n} are new.", len(new)))
        if doubles:
            said.append(ntr("{n} is on your list already.", "{n} are on your list or stand here twice.", len(doubles)))
        self.counted.setText(" ".join(said))
        self.counted.setVisible(bool(said))
        self.accept_button.setEnabled(bool(new))


def ask_follow_import(parent: QWidget, desk: Desk) -> FollowImportSheet:
    """Open the import of a list."""
    sheet = FollowImportSheet(parent, desk)
    sheet.open()
    return sheet
