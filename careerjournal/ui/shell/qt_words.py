"""The words that Qt itself puts on the screen: menus of text fields, buttons, file dialogs, names of keys."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from careerjournal.language.words import Words, later

_OURS: Mapping[str, str] = {
    "OK": later("All right"),
    "Cancel": later("Cancel"),
    "Save": later("Save"),
    "Open": later("Open"),
    "Close": later("Close"),
    "Yes": later("Yes"),
    "No": later("No"),
    "Choose": later("Choose"),
    "Undo": later("Undo"),
    "Redo": later("Redo"),
    "Cut": later("Cut"),
    "Copy": later("Copy"),
    "Paste": later("Paste"),
    "Delete": later("Delete"),
    "Select All": later("Select all"),
    "Clear": later("Clear"),
    "Look in:": later("Folder"),
    "Directory:": later("Folder"),
    "File name:": later("Name of the file"),
    "Files of type:": later("Kinds of files"),
    "Name": later("Name"),
    "Size": later("Size"),
    "Type": later("Kind"),
    "Date Modified": later("Changed"),
    "Back": later("Back"),
    "Forward": later("Forward"),
    "Parent Directory": later("Folder above"),
    "Create New Folder": later("New folder"),
    "New Folder": later("New folder"),
    "List View": later("As a list"),
    "Detail View": later("With details"),
    "All Files (*)": later("All files"),
    "Computer": later("This computer"),
    "Rename": later("Rename"),
    "Show hidden files": later("Show hidden files"),
    "Print": later("Print"),
}
"""What Qt says in English, without its mark for a key, and our words for it."""


class QtWords(QObject):
    """Has Qt speak the language of the screen: from its own catalogue, or from ours where it has none."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._translator: QTranslator | None = None

    def speak(self, words: Words) -> None:
        """Take another language."""
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
        QLocale.setDefault(QLocale(words.code))
        own = QTranslator(self)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if own.load(f"qtbase_{words.code}", folder):
            self._translator = own
        else:
            self._translator = None if words.code == "en" else _OwnTranslator(words, self)
        if self._translator is not None:
            QCoreApplication.installTranslator(self._translator)

    def leave(self) -> None:
        """Have Qt speak English again."""
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None


class _OwnTranslator(QTranslator):
    """Answers Qt from our catalogue."""

    def __init__(self, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """Give our words for what Qt would say; None leaves it as it is."""
        ours = _OURS.get(source.replace("&", ""))
        return None if ours is None else self._words.tr(ours)
