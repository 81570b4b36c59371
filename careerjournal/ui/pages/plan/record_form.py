"""What the forms of the plan's lists share: texts kept when they are left, and a menu to move or remove the record."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any, TypeAlias

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from careerjournal.domain.changes import Changes
from careerjournal.domain.profile import CareerPath, Goal
from careerjournal.domain.setbacks import SkillStep
from careerjournal.language.words import tr
from careerjournal.ui.forms.kept_text import KeptText
from careerjournal.ui.kit.buttons import IconButton
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Field, LongText
from careerjournal.ui.kit.menus import open_under

Written: TypeAlias = Goal | CareerPath | SkillStep
"""What a form holds. One without an id is new: the words of its leading field make it a record."""


class RecordForm(QWidget):
    """The fields of a record. A form lays its fields out itself, then calls `hold`."""

    removed = Signal(int)
    moved = Signal(int, int)
    """The record is to stand so many places further on."""
    added = Signal(object, object)
    """A new record was kept: this form, and the changes."""

    def __init__(self, desk: Desk, record: Written, *, key: str, new: str = "new") -> None:
        super().__init__()
        self._desk, self._record = desk, record
        self._prefix, self._new = key, new
        self._kept: dict[str, KeptText] = {}
        self._fields: Mapping[str, LongText] = {}
        self._lined: frozenset[str] = frozenset()
        self.more = IconButton("more", "")
        self.more.clicked.connect(self._open_menu)

    @property
    def record_id(self) -> int:
        """Give the record's id, 0 for a new one."""
        return self._record.id

    @property
    def leading(self) -> LongText:
        """Give the field whose words make a new record."""
        return self._fields[self._first]

    def hold(self, fields: Mapping[str, LongText], first: Field, *, lined: frozenset[str] = frozenset()) -> None:
        """Keep texts by the record's fields, the leading one first; those that are `lined` keep their lines."""
        self._fields, self._lined = fields, lined
        self._first, self._first_field = next(iter(fields)), first
        for name, field in fields.items():
            self._kept[name] = KeptText(
                self._desk,
                field,
                key=self._key(name),
                kept=getattr(self._record, name),
                commit=partial(self._keep_text, name),
            )
        self._name()

    def show_record(self, record: Written) -> None:
        """Show what the journal holds; what is being typed stays."""
        self._record = record
        for name, kept in self._kept.items():
            kept.bind(self._key(name), getattr(record, name))
        self._first_field.set_error("")
        self._show_more()
        self._name()

    def flush(self) -> None:
        """Keep at once what is being typed."""
        for kept in self._kept.values():
            kept.flush()

    def let_go(self) -> None:
        """Forget what is being typed, because the record is gone."""
        for kept in self._kept.values():
            kept.give_up()

    @abstractmethod
    def _put(self, record: Any) -> Changes:
        """Keep a record in the journal."""

    @abstractmethod
    def _words(self) -> tuple[str, str, str]:
        """Give the menu's name, the words of removing, and what is said of a leading field without words."""

    def _show_more(self) -> None:
        """Show what stands beside the texts."""

    def _fresh(self) -> Written:
        """Give a new record with what stands beside the texts."""
        return self._record

    def _keep(self, record: Written) -> Changes | None:
        """Keep the record with something changed."""
        self._record = record
        return self._desk.do(lambda: self._put(record))

    def _keep_text(self, name: str, text: str) -> Changes | None:
        """Keep one text; a new record comes into being by its leading one, and the others wait for it."""
        words = self._clean(name, text)
        if name == self._first and not words:
            self._first_field.set_error(self._words()[2] if self._record.id else "")
            return None
        if self._record.id:
            self._first_field.set_error("")
            changed: dict[str, Any] = {name: words}
            return self._keep(replace(self._record, **changed))
        return self._keep_new() if name == self._first else None

    def _keep_new(self) -> Changes | None:
        """Make a record of all that stands in the form."""
        texts: dict[str, Any] = {name: self._clean(name, field.text()) for name, field in self._fields.items()}
        record = replace(self._fresh(), **texts)
        changes = self._desk.do(lambda: self._put(record))
        if changes is not None:
            for name, kept in self._kept.items():
                if name != self._first:
                    kept.forget()
            self.added.emit(self, changes)
        return changes

    def _clean(self, name: str, text: str) -> str:
        """Give a text as it is kept: on one line, unless it keeps its lines."""
        return text.strip() if name in self._lined else " ".join(text.split())

    def _key(self, field: str) -> str:
        """Give the key of a field's draft."""
        return f"{self._prefix}/{self._record.id or self._new}/{field}"

    def _name(self) -> None:
        """Say on the menu's button what it is about; a new record has nothing to move or remove."""
        self.more.setAccessibleName(self._words()[0])
        self.more.setToolTip(tr("Move or remove"))
        self.more.setVisible(bool(self._record.id))

    @Slot()
    def _open_menu(self) -> None:
        """Offer what is done less often."""
        menu = QMenu(self)
        self._fill(menu)
        open_under(menu, self.more)

    def _fill(self, menu: QMenu) -> None:
        """Put the commands into the menu."""
        menu.addAction(tr("Move up"), self._move_up)
        menu.addAction(tr("Move down"), self._move_down)
        menu.addSeparator()
        menu.addAction(self._words()[1], self._remove)

    @Slot()
    def _move_up(self) -> None:
        self.moved.emit(self._record.id, -1)

    @Slot()
    def _move_down(self) -> None:
        self.moved.emit(self._record.id, 1)

    @Slot()
    def _remove(self) -> None:
        self.removed.emit(self._record.id)
