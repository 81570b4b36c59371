"""Text that is kept while it is typed: a draft within a second of the last key, one verb when the field is left.

How a page uses it (field is a `LongText` or a `LineEdit` of the kit)::

    lesson = LongText(lines=4)
    self._lesson = KeptText(desk, lesson, key=f"debrief/{id}/lesson", kept=debrief.lesson, commit=self._keep)

    def _keep(self, text: str) -> Changes | None:           # the one verb; None means refused, and the draft stays;
        return desk.do(lambda: journal.setbacks.keep_debrief(replace(fresh_debrief(), lesson=text.strip())))
                                                            # NOTHING where there is nothing to keep

    def refresh(self) -> None:
        self._lesson.show_kept(read_again().lesson)         # leaves alone what is being typed

* `bind(key, kept)` shows another record: what was typed for the one before is committed first, a draft of the new one
  is restored. `show_kept(kept)` tells what the journal holds now. `flush()` commits at once (call it before the step
  or the record changes); it tells whether nothing is left to commit. `give_up()` goes back to what was kept.
  `is_dirty` tells whether the field holds something that was not committed, a restored draft for instance.
* `clears=True` is for a field that adds to a list: once its text is committed it is empty again. Enter commits in every
  `LineEdit`.
* Committed on leaving the field, Enter, hiding, closing the window, the journal's or the program's end; not when only a
  menu or another window comes forward (then the draft is kept at once). Ctrl+Z in the field is the field's own.
* `DraftText` is the part without a verb, for the fields of a sheet whose button keeps them: it restores the draft
  when it is made; call `forget()` when the sheet is kept or cancelled.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from careerjournal.domain.changes import NOTHING_CHANGED, Changes
from careerjournal.domain.faults import UserFault
from careerjournal.domain.sentence import sentence
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import LineEdit, LongText

TextField: TypeAlias = LongText | LineEdit

NOTHING = Changes(kinds=NOTHING_CHANGED, said=sentence("done.nothing"))
"""What a commit gives back where what was typed changes nothing (only spaces, say)."""

DRAFT_AFTER = 700
"""Milliseconds after a key until what was typed stands in the drafts."""

_MARK = "="
"""Stands before each draft, so that a text that was emptied is told from no draft."""
_STAYS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class DraftText(QObject):
    """Keeps a field's text in the drafts while it is typed, and brings a draft back."""

    def __init__(self, desk: Desk, field: TextField, *, key: str, kept: str = "") -> None:
        super().__init__(field)
        self._desk, self._field = desk, field
        self._key, self._kept = "", ""
        self._is_showing = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(DRAFT_AFTER)
        self._pause.timeout.connect(self.keep_draft)
        field.textChanged.connect(self._typed)
        field.installEventFilter(self)
        desk.closing.connect(self._end)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self._end)
        self._begin(key, kept)

    @property
    def key(self) -> str:
        """Give the key of the draft."""
        return self._key

    @property
    def text(self) -> str:
        """Give what stands in the field."""
        return self._field.text()

    @property
    def is_dirty(self) -> bool:
        """Tell whether the field holds something else than what was kept."""
        return bool(self._key) and self.text != self._kept

    def show_kept(self, kept: str) -> None:
        """Take over what the journal holds now; what is being typed stays."""
        typing = self.is_dirty
        self._kept = kept
        if not typing:
            self._show(kept)
        elif not self.is_dirty:
            self.forget()

    def give_up(self) -> None:
        """Go back to what was kept and forget the draft."""
        self._write(self._kept)
        self.forget()

    def forget(self) -> None:
        """Drop the draft: its text was kept, or given up, and is no draft any more."""
        self._pause.stop()
        self._kept = self.text
        if self._key:
            self._safely(lambda: self._desk.journal.drafts.drop(self._key))

    @Slot()
    def keep_draft(self) -> None:
        """Write what is being typed to the drafts at once."""
        self._pause.stop()
        if self.is_dirty:
            text = self.text
            self._safely(lambda: self._desk.journal.drafts.keep(self._key, _MARK + text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.keep_draft()
        return False

    def _begin(self, key: str, kept: str) -> None:
        """Show a record's text, or the draft of it."""
        self._key = key
        draft = self._desk.journal.drafts.get(key)
        self._show(kept)
        if draft:
            self._write(draft.removeprefix(_MARK))
        if draft and not self.is_dirty:
            self.forget()

    def _show(self, kept: str) -> None:
        """Put what is kept into the field; what the field makes of signs it cannot hold is no typing."""
        self._write(kept)
        self._kept = self.text

    def _write(self, text: str) -> None:
        """Put a text into the field without taking it for typing."""
        self._is_showing = True
        if isinstance(self._field, LongText):
            self._field.set_text(text)
        elif text != self._field.text():
            self._field.setText(text)
        if isinstance(self._field, LineEdit) and not self._field.hasFocus():
            self._field.setCursorPosition(0)  # a long line is read from its beginning
        self._is_showing = False

    @Slot()
    def _typed(self) -> None:
        """Have the draft written soon; a text typed back to what was kept needs none."""
        if self._is_showing or not self._key:
            return
        if not self.is_dirty:
            self.forget()
        elif not self._pause.isActive():
            self._pause.start()
        self._desk.typed.emit()

    def _settle(self) -> None:
        """Bring what is being typed to safety before the journal is closed."""
        self.keep_draft()

    @Slot()
    def _end(self) -> None:
        """Settle once; afterwards nothing more can be kept."""
        self._settle()
        self._pause.stop()
        self._key = ""

    def _safely(self, write: Callable[[], None]) -> None:
        """Write to the drafts; where the journal refuses, say why and go on."""
        try:
            write()
        except UserFault as fault:
            self._desk.refuse(fault.said)


class KeptText(DraftText):
    """Commits a field's text by one verb when the field is left; drafts cover the time until then."""

    def __init__(
        self,
        desk: Desk,
        field: TextField,
        *,
        key: str,
        kept: str = "",
        commit: Callable[[str], Changes | None],
        clears: bool = False,
    ) -> None:
        self._commit, self._clears = commit, clears
        self._window: QWidget | None = None
        super().__init__(desk, field, key=key, kept=kept)
        if isinstance(field, LineEdit):
            field.returnPressed.connect(self._enter)

    def bind(self, key: str, kept: str) -> None:
        """Turn to another record, once what was typed for the one before is committed."""
        if key == self._key:
            self.show_kept(kept)
            return
        self.flush()
        self._begin(key, kept)

    def flush(self) -> bool:
        """Commit what was typed, if anything; tell whether nothing is left to commit."""
        if not self.is_dirty:
            return True
        self._pause.stop()
        key, text, before = self._key, self.text, self._kept
        self._kept = text
        if self._commit(text) is None:
            self._kept = before
            self.keep_draft()
            return False
        self._safely(lambda: self._desk.journal.drafts.drop(key))
        if self._clears and key == self._key:
            self._kept = ""
            self._write("")
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.FocusOut if watched is self._field and isinstance(event, QFocusEvent):
                self._leave(for_a_moment=event.reason() in _STAYS)
            case QEvent.Type.Hide if watched is self._field:
                self._leave(for_a_moment=event.spontaneous())
            case QEvent.Type.Show if watched is self._field:
                self._watch_window()
            case QEvent.Type.Close if watched is self._window:
                self.flush()
            case _:
                pass
        return False

    def _leave(self, *, for_a_moment: bool) -> None:
        """Commit what was typed; for a moment's leaving a draft is enough."""
        if for_a_moment:
            self.keep_draft()
        else:
            self.flush()

    def _settle(self) -> None:
        """Commit before the journal is closed."""
        self.flush()

    def _watch_window(self) -> None:
        """Hear of the window's closing before the window itself does."""
        window = self._field.window()
        if window is not self._window:
            if self._window is not None:
                self._window.removeEventFilter(self)
            self._window = window
            window.installEventFilter(self)

    @Slot()
    def _enter(self) -> None:
        """Commit on Enter."""
        self.flush()
