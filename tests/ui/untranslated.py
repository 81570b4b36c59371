"""Words of the program that no catalogue knows: shown, told or hinted at without the test language's mark."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import available_timezones

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QTableView,
    QTextEdit,
    QWidget,
)

from careerjournal.language.cldr import TABLES
from careerjournal.language.languages import LANGUAGES
from careerjournal.language.resources import resource
from tests.pseudo import unmarked

_LETTER = re.compile(r"[^\W\d_]")
_PIECE = re.compile(r"[\n\r·•|]+|, | and ")
_WORD = re.compile(r"[^\W\d_]+")
_KEYS = frozenset(
    {"ctrl", "shift", "alt", "k", "f", "pdf", "csv", "http", "https", "www", "n", "md", "html", "json", "txt"}
)
_ROWS_LOOKED_AT = 40


def known_texts(journal: Path, *more: str) -> list[str]:
    """Give every text that is the person's or a guide's own, not the program's: it is shown as it stands."""
    with sqlite3.connect(journal) as base:
        tables = [name for (name,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        cells = [cell for table in tables if not table.startswith("search") for cell in _cells(base, table)]
    guides = [path.read_text("utf-8") for path in Path(str(resource("guides"))).rglob("*.md")]
    letters = [path.read_text("utf-8") for path in Path(str(resource("letters"))).rglob("*.txt")]
    names = [
        *(zone.replace("_", " ") for zone in available_timezones()),
        *(language.own_name for language in LANGUAGES),
    ]
    return [_flat(text) for text in (*cells, *guides, *letters, *names, *more, "Career Journal", str(journal))]


def untranslated(root: QWidget, known: list[str]) -> Iterator[str]:
    """Name each text of the visible widgets below a root that is neither marked nor known."""
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisible() or widget.window() is not root.window():
            continue
        for how, text in _texts(widget):
            for piece in _PIECE.split(unmarked(text)):
                if not _is_known(_flat(piece), known):
                    yield f"{type(widget).__name__} {how}: {text!r}"
                    break


def _cells(base: sqlite3.Connection, table: str) -> Iterator[str]:
    for row in base.execute(f'SELECT * FROM "{table}"'):
        yield from (cell for cell in row if isinstance(cell, str))


def _texts(widget: QWidget) -> Iterator[tuple[str, str]]:
    """Give what a widget shows, hints at and tells the screen reader."""
    yield "tooltip", widget.toolTip()
    yield "name", widget.accessibleName()
    yield "description", widget.accessibleDescription()
    match widget:
        case QLabel() | QAbstractButton():
            yield "text", widget.text()
        case QComboBox():
            yield from (("choice", widget.itemText(number)) for number in range(widget.count()))
        case QLineEdit() | QTextEdit():
            yield "placeholder", widget.placeholderText()
        case QAbstractItemView():
            yield from _cells_of(widget)


def _cells_of(view: QAbstractItemView) -> Iterator[tuple[str, str]]:
    model = view.model()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
    for column in range(columns):
        if isinstance(view, QTableView) and not view.horizontalHeader().isHidden():
            yield "head", str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(model.rowCount(QModelIndex()), _ROWS_LOOKED_AT)):
            yield "cell", str(model.index(row, column).data() or "")


def _is_known(piece: str, known: list[str]) -> bool:
    """Tell whether a text has no words, or only those of a person, of a date or of the keyboard."""
    piece = piece.strip(" ,.:;()“”‘’\"'–—-+/%>…")
    if not _LETTER.search(piece) or any(piece in text for text in known):
        return True
    return all(word.lower() in _DATES or word.lower() in _KEYS or _in_one(word, known) for word in _WORD.findall(piece))


def _in_one(word: str, known: list[str]) -> bool:
    """Tell whether a capitalised word is a name that the journal holds, such as beside another name."""
    return word[:1].isupper() and any(word in text for text in known)


def _flat(text: str) -> str:
    return " ".join(re.sub(r"[\u200b-\u200f\u2066-\u2069]", "", text).split())


_DATES = frozenset(
    word.lower()
    for names in (TABLES["en"].months, TABLES["en"].months_short, TABLES["en"].weekdays, TABLES["en"].weekdays_short)
    for name in names
    for word in _WORD.findall(name)
) | {"to", "and"}
