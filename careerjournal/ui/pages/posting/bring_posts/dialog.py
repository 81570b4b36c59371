"""The import of posts in one window: columns and zone, channels, rows; then one step of undo."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.changes import NOTHING_CHANGED, Changes
from careerjournal.domain.faults import UserFault
from careerjournal.domain.importing import Outcome
from careerjournal.domain.post_import import NO_POST_CHOICES, PostChoices, PostFileKind, PostPreview, post_count_of
from careerjournal.language.words import ntr, tr
from careerjournal.ui.forms.importing.frame import COLUMNS, ROWS, WORDS, ImportFrame
from careerjournal.ui.forms.importing.rows import RowsSheet
from careerjournal.ui.forms.importing.words import read_words, result_words
from careerjournal.ui.kit.buttons import View
from careerjournal.ui.kit.desk import Desk, Notice, Offer
from careerjournal.ui.kit.sheet_size import SheetSize
from careerjournal.ui.pages.posting.bring_posts.channels_step import PostChannelsStep
from careerjournal.ui.pages.posting.bring_posts.columns_step import PostColumnsStep
from careerjournal.ui.pages.posting.bring_posts.rows_step import PostRowsStep
from careerjournal.ui.pages.posting.bring_posts.work import LogPosts, ReadPosts


class PostImportDialog(ImportFrame):
    """Reads a table of posts, shows what it understood, and logs the posts when the person says so."""

    def __init__(self, window: QWidget, desk: Desk, path: Path) -> None:
        self.columns = PostColumnsStep(desk.words)
        self.channels = PostChannelsStep()
        self.rows = PostRowsStep(desk.words)
        super().__init__(
            window,
            file_name=path.name,
            steps={COLUMNS: self.columns, WORDS: self.channels, ROWS: self.rows},
            add=tr("Log the posts"),
        )
        self._window, self._desk, self._path = window, desk, path
        SheetSize(self, desk, "import")
        self._preview: PostPreview | None = None
        for step in (self.columns, self.channels):
            step.corrected.connect(self.read)
        self.rows.wanted_anyway.connect(self._add_anyway)
        self.add.clicked.connect(self._log)
        self.show_views(
            [
                View(key=COLUMNS, icon="table", name=tr("Columns")),
                View(key=WORDS, icon="channels", name=tr("Channels")),
                View(key=ROWS, icon="posting", name=tr("Rows")),
            ]
        )
        self.read(NO_POST_CHOICES)

    def words_of_words_step(self) -> str:
        """Say on the button that it leads to the channels."""
        return tr("See the channels")

    @Slot(object)
    def read(self, choices: PostChoices) -> None:
        """Read the file under these choices; a reading that is still under way is given up."""
        if self._task is not None:
            self._task.cancel()
        self._let_act(False)
        work = ReadPosts(self._path, choices, self._desk.words.code, self._desk.today())
        self._task = self._desk.run(work, self._show, failed=self._refuse)
        self.progress.watch(self._task, tr("Reading {file}", file=self._path.name))

    def _show(self, preview: PostPreview) -> None:
        """Show what was understood, in every step."""
        first = self._preview is None
        self._preview = preview
        self.columns.show_reading(preview.reading)
        self.channels.show_preview(preview)
        self.rows.show_preview(preview)
        self.sentence.setText(_what_was_read(preview))
        adds = post_count_of(preview, Outcome.ADDED)
        self.add.setText(ntr("Log {n} post", "Log {n} posts", adds))
        self._let_act(True)
        if first:
            self.columns.file.encoding.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _add_anyway(self, lines: frozenset[int]) -> None:
        """Read again with some duplicates wanted."""
        if self._preview is not None:
            choices = self._preview.reading.choices
            self.read(replace(choices, add_lines=choices.add_lines | lines))

    @Slot()
    def _log(self) -> None:
        """Log the posts on a worker; Cancel leaves the journal as it was."""
        if self._preview is None:
            return
        self._let_act(False)
        self._task = self._desk.run(LogPosts(self._preview), self._logged, failed=self._refuse, cancelled=self._stopped)
        self.progress.watch(self._task, tr("Logging the posts"))

    def _logged(self, changes: Changes) -> None:
        """Say what was added, with a way to see every row."""
        preview = self._preview
        self.accept()
        if preview is None or changes.kinds == NOTHING_CHANGED:
            return
        self._desk.changed.emit(changes)
        see = Offer(words=tr("See the rows"), act=_SeeRows(self._window, self._desk, preview))
        self._desk.noticed.emit(Notice(words=_result(preview), offers=(see,), undo=True))

    def _stopped(self) -> None:
        """Let the person go on correcting after they stopped the logging."""
        self._let_act(self._preview is not None)

    def _refuse(self, fault: UserFault) -> None:
        """Say why the file cannot be read, or the posts not be kept."""
        self.reject()
        self._desk.refuse(fault.said)

    def _let_act(self, can: bool) -> None:
        """Let the person act, or wait for the worker."""
        adds = self._preview is not None and post_count_of(self._preview, Outcome.ADDED) > 0
        self.let_act(can=can, adds=adds)


class _SeeRows:
    """Opens the rows of an import that was made."""

    def __init__(self, window: QWidget, desk: Desk, preview: PostPreview) -> None:
        self._window, self._desk, self._preview = window, desk, preview

    def __call__(self) -> None:
        """Open them over the window."""
        rows = PostRowsStep(self._desk.words, done=True)
        rows.show_preview(self._preview)
        source = self._preview.reading.source
        RowsSheet(self._window, file_name=source, said=_result(self._preview), rows=rows).open()


def _what_was_read(preview: PostPreview) -> str:
    """Say in a sentence how the file was read, or what is missing before a row can be kept."""
    reading, rows = preview.reading, len(preview.lines)
    if not reading.has_days:
        return tr("No column was recognised as the day. Say which one it is.")
    if any(one.name is None and one.word not in reading.choices.channels for one in preview.channels):
        return tr("Some rows name no channel. Say under “Channels” where they were posted.")
    if reading.kind is PostFileKind.ARCHIVE:
        return ntr("{n} row. Nothing is kept before you say so.", "{n} rows. Nothing is kept before you say so.", rows)
    return read_words(rows, reading.encoding, reading.delimiter)


def _result(preview: PostPreview) -> str:
    """Say what became of the rows."""
    added, known, left = (post_count_of(preview, each) for each in (Outcome.ADDED, Outcome.DUPLICATE, Outcome.LEFT_OUT))
    return result_words(added, known, left)


def bring_posts(window: QWidget, desk: Desk, path: Path | None = None) -> PostImportDialog | None:
    """Bring the posts of a file; ask which where none is given. None where the person thought better of it."""
    if path is None:
        filters = tr("Tables of posts") + " (*.csv *.tsv *.txt *.json *.js);;" + tr("All files") + " (*)"
        path = desk.dialogs.to_open(window, tr("Import posts"), filters)
    if path is None:
        return None
    dialog = PostImportDialog(window, desk, path)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
