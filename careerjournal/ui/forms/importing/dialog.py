"""An import in one window: what was read and corrected, every row before it is kept; then one step of undo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.changes import NOTHING_CHANGED, Changes
from careerjournal.domain.faults import UserFault
from careerjournal.domain.table_reading import Outcome, PreviewedRows, count_of
from careerjournal.language.words import tr
from careerjournal.ui.forms.importing.columns_step import ChoicesT, FileColumnsStep
from careerjournal.ui.forms.importing.frame import COLUMNS, ROWS, WORDS, ImportFrame
from careerjournal.ui.forms.importing.rows import ImportRows, SeeRows
from careerjournal.ui.forms.importing.words import result_words
from careerjournal.ui.kit.desk import Desk, Notice, Offer
from careerjournal.ui.kit.sheet_size import SheetSize
from careerjournal.ui.kit.tasks import TaskControl

if TYPE_CHECKING:
    from careerjournal.journal.journal import Journal

PreviewT = TypeVar("PreviewT", bound=PreviewedRows)
Reader: TypeAlias = "Callable[[Journal, TaskControl], PreviewT]"
Keeper: TypeAlias = "Callable[[Journal, TaskControl], Changes]"


class FileImport(ImportFrame, Generic[ChoicesT, PreviewT]):
    """Reads a file, shows what it understood, takes corrections, and keeps the rows when the person says so."""

    def __init__(
        self,
        window: QWidget,
        desk: Desk,
        path: Path,
        *,
        columns: FileColumnsStep[ChoicesT],
        words: QWidget,
        rows: ImportRows[Any],
        add: str,
    ) -> None:
        """Make the window of the steps `columns`, `words` and `rows`; `add` is written on the button that keeps."""
        super().__init__(window, file_name=path.name, steps={COLUMNS: columns, WORDS: words, ROWS: rows}, add=add)
        self._window, self._desk, self._path = window, desk, path
        SheetSize(self, desk, "import")
        self._preview: PreviewT | None = None
        self._first_field = columns.file.encoding
        columns.corrected.connect(self.read)
        rows.wanted_anyway.connect(self._add_anyway)
        self.add.clicked.connect(self._keep)

    def reader(self, choices: ChoicesT) -> Reader[PreviewT]:
        """Give what reads the file on a worker."""
        raise NotImplementedError

    def keeper(self, preview: PreviewT) -> Keeper:
        """Give what keeps the rows on a worker."""
        raise NotImplementedError

    def words_while_keeping(self) -> str:
        """Say what is done while the rows are kept."""
        raise NotImplementedError

    def words_to_keep(self, adds: int) -> str:
        """Say on the button how many rows it keeps."""
        raise NotImplementedError

    def show_preview(self, preview: PreviewT) -> None:
        """Show what was understood, in every step, and how the file was read in a sentence."""
        raise NotImplementedError

    def choices_with(self, preview: PreviewT, lines: frozenset[int]) -> ChoicesT:
        """Give the choices of a preview with some duplicates wanted."""
        raise NotImplementedError

    def rows_after(self, preview: PreviewT) -> Callable[[], QWidget]:
        """Give what makes the rows once more after they were kept, when this window is gone."""
        raise NotImplementedError

    @Slot(object)
    def read(self, choices: ChoicesT) -> None:
        """Read the file under these choices; a reading that is still under way is given up."""
        if self._task is not None:
            self._task.cancel()
        self._let_act(False)
        self._task = self._desk.run(self.reader(choices), self._show, failed=self._refuse)
        self.progress.watch(self._task, tr("Reading {file}", file=self._path.name))

    def _show(self, preview: PreviewT) -> None:
        """Show a reading; the first one puts the focus at the beginning."""
        first = self._preview is None
        self._preview = preview
        self.show_preview(preview)
        self.add.setText(self.words_to_keep(count_of(preview, Outcome.ADDED)))
        self._let_act(True)
        if first:
            self._first_field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _add_anyway(self, lines: frozenset[int]) -> None:
        """Read again with some duplicates wanted."""
        if self._preview is not None:
            self.read(self.choices_with(self._preview, lines))

    @Slot()
    def _keep(self) -> None:
        """Keep the rows on a worker; Cancel leaves the journal as it was."""
        if self._preview is None:
            return
        self._let_act(False)
        work = self.keeper(self._preview)
        self._task = self._desk.run(work, self._kept, failed=self._refuse, cancelled=self._stopped)
        self.progress.watch(self._task, self.words_while_keeping())

    def _kept(self, changes: Changes) -> None:
        """Say what was kept, with a way to see every row."""
        preview = self._preview
        self.accept()
        if preview is None or changes.kinds == NOTHING_CHANGED:
            return
        self._desk.changed.emit(changes)
        said = result_of(preview)
        see = SeeRows(window=self._window, file_name=self._path.name, said=said, rows=self.rows_after(preview))
        self._desk.noticed.emit(Notice(words=said, offers=(Offer(words=tr("See the rows"), act=see),), undo=True))

    def _stopped(self) -> None:
        """Let the person go on correcting after they stopped the keeping."""
        self._let_act(self._preview is not None)

    def _refuse(self, fault: UserFault) -> None:
        """Say why the file cannot be read, or the rows not be kept."""
        self.reject()
        self._desk.refuse(fault.said)

    def _let_act(self, can: bool) -> None:
        """Let the person act, or wait for the worker."""
        adds = self._preview is not None and count_of(self._preview, Outcome.ADDED) > 0
        self.let_act(can=can, adds=adds)


def result_of(preview: PreviewedRows) -> str:
    """Say what became of the rows."""
    added, known, left = (count_of(preview, each) for each in (Outcome.ADDED, Outcome.DUPLICATE, Outcome.LEFT_OUT))
    return result_words(added, known, left)
