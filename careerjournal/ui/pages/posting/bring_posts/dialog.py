"""The import of posts in one window: columns and zone, channels, rows; then one step of undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from careerjournal.domain.post_import import NO_POST_CHOICES, PostChoices, PostFileKind, PostPreview
from careerjournal.language.words import Words, ntr, tr
from careerjournal.ui.forms.importing.dialog import FileImport
from careerjournal.ui.forms.importing.frame import COLUMNS, ROWS, WORDS
from careerjournal.ui.forms.importing.words import read_words
from careerjournal.ui.kit.buttons import View
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.pages.posting.bring_posts.channels_step import PostChannelsStep
from careerjournal.ui.pages.posting.bring_posts.columns_step import PostColumnsStep
from careerjournal.ui.pages.posting.bring_posts.rows_step import PostRowsStep
from careerjournal.ui.pages.posting.bring_posts.work import LogPosts, ReadPosts


class PostImportDialog(FileImport[PostChoices, PostPreview]):
    """Brings a table of posts; a step of its own says which channels the file's words mean."""

    def __init__(self, window: QWidget, desk: Desk, path: Path) -> None:
        self.columns = PostColumnsStep(desk.words)
        self.channels = PostChannelsStep()
        self.rows = PostRowsStep(desk.words)
        super().__init__(
            window, desk, path, columns=self.columns, words=self.channels, rows=self.rows, add=tr("Log the posts")
        )
        self.channels.corrected.connect(self.read)
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

    def reader(self, choices: PostChoices) -> ReadPosts:
        """Give what reads the file on a worker."""
        return ReadPosts(self._path, choices, self._desk.words.code, self._desk.today())

    def keeper(self, preview: PostPreview) -> LogPosts:
        """Give what logs the posts on a worker."""
        return LogPosts(preview)

    def words_while_keeping(self) -> str:
        """Say what is done while the posts are logged."""
        return tr("Logging the posts")

    def words_to_keep(self, adds: int) -> str:
        """Say on the button how many posts it logs."""
        return ntr("Log {n} post", "Log {n} posts", adds)

    def show_preview(self, preview: PostPreview) -> None:
        """Show what was understood, in every step."""
        self.columns.show_reading(preview.reading)
        self.channels.show_preview(preview)
        self.rows.show_preview(preview)
        self.sentence.setText(_what_was_read(preview))

    def choices_with(self, preview: PostPreview, lines: frozenset[int]) -> PostChoices:
        """Give the choices of a preview with some duplicates wanted."""
        choices = preview.reading.choices
        return replace(choices, add_lines=choices.add_lines | lines)

    def rows_after(self, preview: PostPreview) -> Callable[[], QWidget]:
        """Give what makes the rows once more after they were logged."""
        return partial(_rows_after, self._desk.words, preview)


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


def _rows_after(words: Words, preview: PostPreview) -> PostRowsStep:
    """Make the rows of an import that was made."""
    rows = PostRowsStep(words, done=True)
    rows.show_preview(preview)
    return rows


def bring_posts(window: QWidget, desk: Desk, path: Path | None = None) -> PostImportDialog | None:
    """Bring the posts of a file; ask which where none is given. None where the person thought better of it."""
    if path is None:
        filters = tr("Tables of posts") + " (*.csv *.tsv *.txt *.json *.js);;" + tr("All files") + " (*)"
        path = desk.dialogs.to_open(window, tr("Import posts"), filters)
    if path is None:
        return None
    dialog = PostImportDialog(window, desk, path)
    dialog.open()
    return dialog
