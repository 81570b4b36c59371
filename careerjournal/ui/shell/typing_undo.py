"""Lets Ctrl+Z undo typing while there is typing to undo in the field, and the journal's last step everywhere else."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

_UNDO = QKeySequence.StandardKey.Undo
_REDO = QKeySequence.StandardKey.Redo


class TypingUndo(QObject):
    """Watches the field with the focus, and only it: a filter on the application would run at every event."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self.follow)

    @Slot(QWidget, QWidget)
    def follow(self, old: QWidget | None, new: QWidget | None) -> None:
        """Watch the field that has just got the focus."""
        if old is not None:
            old.removeEventFilter(self)
        if isinstance(new, QLineEdit | QTextEdit | QPlainTextEdit):
            new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        wants_undo, wants_redo = event.matches(_UNDO), event.matches(_REDO)
        if (wants_undo and not _can_undo(watched)) or (wants_redo and not _can_redo(watched)):
            event.ignore()
            return True
        return False


def _can_undo(field: QObject) -> bool:
    """Tell whether there is typing to undo in a field."""
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable()
    return isinstance(field, QTextEdit | QPlainTextEdit) and field.document().isUndoAvailable()


def _can_redo(field: QObject) -> bool:
    """Tell whether there is typing to redo in a field."""
    if isinstance(field, QLineEdit):
        return field.isRedoAvailable()
    return isinstance(field, QTextEdit | QPlainTextEdit) and field.document().isRedoAvailable()
