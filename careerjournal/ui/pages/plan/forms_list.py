"""A list of forms: one for each record in the person's order, and one more for a record that is not there yet."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerjournal.domain.changes import Changes
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.pages.plan.record_form import RecordForm, Written


class FormsList(QWidget):
    """Forms that stay while their records do, so that the cursor does."""

    entered = Signal(object)
    """The cursor was put into a field (a QWidget), which is to be in view."""

    def __init__(self, desk: Desk, *, invitation: str, add: str, draft: str) -> None:
        super().__init__()
        self._desk, self._draft = desk, draft
        self._forms: dict[int, RecordForm] = {}
        self._new: RecordForm | None = None
        self._invitation = Label(invitation, "body", "muted", wrap=True)
        self.add_button = Button(add, "text", "add")
        self.add_button.clicked.connect(self.add)
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(current().px(20))
        self.setLayout(column(self._invitation, self._rows, line(self.add_button, None), gap=12))

    @abstractmethod
    def _make(self, record: Written | None) -> RecordForm:
        """Make the form of a record, or of a new one."""

    @abstractmethod
    def _read(self) -> Sequence[Written]:
        """Read the records in the person's order."""

    @abstractmethod
    def _remove_one(self, record_id: int) -> Changes:
        """Remove a record from the journal."""

    @abstractmethod
    def _put_in_order(self, record_ids: Sequence[int]) -> Changes:
        """Put the records in another order."""

    @property
    def all_forms(self) -> list[RecordForm]:
        """Give the forms in their order, that of a new record last."""
        return [*self._forms.values(), *([self._new] if self._new is not None else [])]

    def show_records(self, records: Sequence[Written]) -> None:
        """Show the records of the journal; what is being typed stays."""
        for gone in [each for each in self._forms if each not in {record.id for record in records}]:
            form = self._forms.pop(gone)
            form.let_go()
            self._drop(form)
        if self._new is not None and self._new.record_id:
            self._forms[self._new.record_id], self._new = self._new, None
        for record in records:
            if record.id in self._forms:
                self._forms[record.id].show_record(record)
            else:
                self._forms[record.id] = self._form(record)
        self._forms = {record.id: self._forms[record.id] for record in records}
        if self._new is None and self._desk.journal.drafts.get(self._draft):
            self._new = self._form(None)
        self._lay_out()

    def flush(self) -> None:
        """Keep at once what is being typed."""
        for form in self.all_forms:
            form.flush()

    def go_to(self, record_id: int) -> bool:
        """Put the cursor into a record's form; tell whether it has one here."""
        form = self._forms.get(record_id)
        if form is not None:
            self._enter(form)
        return form is not None

    @Slot()
    def add(self) -> None:
        """Offer the form of a new record, with the cursor in it."""
        if self._new is None:
            self._new = self._form(None)
            self._lay_out()
        self._enter(self._new)

    def _enter(self, form: RecordForm) -> None:
        """Put the cursor into a form."""
        form.leading.setFocus(Qt.FocusReason.OtherFocusReason)
        self.entered.emit(form)

    def _form(self, record: Written | None) -> RecordForm:
        """Make a record's form and listen to it."""
        form = self._make(record)
        form.removed.connect(self._remove)
        form.moved.connect(self._move)
        form.added.connect(self._take_new)
        return form

    def _drop(self, form: RecordForm) -> None:
        """Take a form out of the list for good."""
        self._rows.removeWidget(form)
        form.hide()
        form.deleteLater()

    def _lay_out(self) -> None:
        """Put the forms in their order."""
        for place, form in enumerate(self.all_forms):
            if self._rows.indexOf(form) != place:
                self._rows.removeWidget(form)
                self._rows.insertWidget(place, form)
        self._invitation.setVisible(not self.all_forms and bool(self._invitation.text()))
        self.add_button.setVisible(self._new is None)

    @Slot(object, object)
    def _take_new(self, form: RecordForm, changes: Changes) -> None:
        """Let the form of a new record be that record's from now on."""
        records = self._read()
        kept = next((record for record in records if record.id == changes.record), None)
        if kept is None:
            return
        made_meanwhile = self._forms.pop(kept.id, None)
        if made_meanwhile is not None:
            self._drop(made_meanwhile)
        form.show_record(kept)
        self.show_records(records)

    @Slot(int)
    def _remove(self, record_id: int) -> None:
        """Remove a record; the undo bar brings it back."""
        self._desk.do(lambda: self._remove_one(record_id))

    @Slot(int, int)
    def _move(self, record_id: int, places: int) -> None:
        """Move a record among the others."""
        order = list(self._forms)
        place = order.index(record_id)
        wanted = max(0, min(len(order) - 1, place + places))
        if wanted != place:
            order.insert(wanted, order.pop(place))
            self._desk.do(lambda: self._put_in_order(order))
