"""The list side of Applications: header, tools, table, and the line at its foot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget

from careerjournal.journal.rows import ApplicationQuery, ApplicationRow, Order
from careerjournal.language.words import tr
from careerjournal.ui.forms.quiet_line import QuietLine
from careerjournal.ui.kit.blocks import EmptyState, QuietBlock
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import boxed, column, line, measured
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.page import OVERHANG, Page
from careerjournal.ui.pages.applications.application_table import ApplicationTable
from careerjournal.ui.pages.applications.columns import ORDERS, SOURCE, Columns, widths
from careerjournal.ui.pages.applications.id_changes import splices, with_new_top
from careerjournal.ui.pages.applications.id_loader import FIRST, Found, IdLoader
from careerjournal.ui.pages.applications.list_model import ListModel
from careerjournal.ui.pages.applications.summary import none_fits, shown_of_all, summary
from careerjournal.ui.pages.applications.tools import Tools

_WIDE = 800
"""Width in pixels from which the list has room for where applications were found."""


class ApplicationsList(Page):
    """Reads counts and the first rows at once, all ids on a worker; keeps its place whatever changes."""

    empty_shown = Signal(bool)
    settled = Signal()
    """All ids of the list are there."""

    def __init__(self, desk: Desk) -> None:
        self.title = tr("Applications")
        super().__init__()
        self._desk = desk
        self._order, self._descending = Order.LATEST, True
        self._folds_ended = False
        self._counts = desk.journal.applications.counts()
        self._wanted: int | None = None
        self._asked: ApplicationQuery | None = None
        self._is_fresh = True
        log = Button(tr("Log an application"), "primary", "add")
        log.clicked.connect(self._log)
        self.header.set_buttons(log)
        self.tools = Tools(desk.words)
        self.model = ListModel(Columns(desk.words, desk.today).all(), self._fetch)
        self.table = ApplicationTable(self.model, name=tr("Applications"))
        self.loader = IdLoader(desk, self)
        self._build()
        self.tools.changed.connect(self._narrow)
        self.model.sort_asked.connect(self._sort)
        self.loader.found.connect(self._take)

    def _build(self) -> None:
        """Lay out tools, table and foot, and what stands there while nothing is logged."""
        self.count = Label("", "small", "muted")
        self.fold = Button("", "text")
        self.fold.clicked.connect(self._toggle_fold)
        every = Button(tr("Show all applications"))
        every.clicked.connect(self.show_all)
        self.nothing = Label("", "body", "muted", wrap=True)
        none = QuietBlock(column(Label(tr("None fits"), "heading"), 4, self.nothing, 12, line(every, None)))
        self._under = QStackedWidget()
        self._under.addWidget(self.table)
        self._under.addWidget(boxed(column(8, measured(none), None, margins=(OVERHANG, 0, OVERHANG, 0))))
        log = Button(tr("Log an application"), "plain", "add")
        log.clicked.connect(self._log)
        bring = Button(tr("Bring a file"))
        bring.clicked.connect(self._bring)
        first = EmptyState(
            tr("Applications will stand here"),
            tr("Company and role are enough to begin. Everything else can wait."),
            log,
            bring,
        )
        edge = (OVERHANG, 0, OVERHANG, 0)
        foot = boxed(line(self.count, None, self.fold, margins=edge))
        foot.setFixedHeight(current().px(36))
        self.quiet = QuietLine(self._desk.words)
        full = column(
            boxed(column(self.tools, self.quiet, margins=edge)),
            (self._under, 1),
            8,
            foot,
        )
        self._whole = QStackedWidget()
        self._whole.addWidget(boxed(full))
        self._whole.addWidget(boxed(column(8, measured(first), None, margins=edge)))
        self.add(self._whole, 1, overhang=True)

    @property
    def query(self) -> ApplicationQuery:
        """Give what the list shows: words, stages and order."""
        return ApplicationQuery(
            text=self.tools.text,
            stages=self.tools.stages,
            order=self._order,
            descending=self._descending,
            with_ended=bool(self.tools.stages) or not self._folds_ended,
        )

    def refresh(self) -> None:
        """Read counts and the rows in sight anew; selection and scroll position stay."""
        self._counts = counts = self._desk.journal.applications.counts()
        self.header.set_words(tr("Applications"), summary(counts, self._desk.words))
        self.tools.show_counts(counts)
        self.quiet.show_quiet(self._desk.journal.quiet.now())
        self._whole.setCurrentIndex(0 if counts.total else 1)
        self.empty_shown.emit(not counts.total)
        query = self.query
        if query != self._asked:
            self._begin(query)
            return
        first = self.loader.first(query)
        if first is not None and len(first) < FIRST:
            self.loader.drop()
            self._take(Found(ids=first, complete=True))
            return
        guess = with_new_top(self.model.ids, first) if first is not None else None
        self._show(Found(ids=self.model.ids if guess is None else guess, complete=False))
        self.loader.ask(query, self.model.ids)

    def reveal(self, id_: int) -> None:
        """Select an application and bring it into sight, filtered out or not, as soon as its row is known."""
        self._wanted = id_
        self._settle_wanted()

    def show_only(self, chip: str) -> None:
        """Narrow the list down to one chip's stages, without words."""
        self.tools.set_chip(chip)
        self._narrow()

    @Slot()
    def show_all(self) -> None:
        """Leave nothing out."""
        self._folds_ended = False
        self.show_only("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    @Slot()
    def _narrow(self) -> None:
        """Show what words and chips ask for now."""
        self._begin(self.query)

    @Slot(str, bool)
    def _sort(self, key: str, descending: bool) -> None:
        """Order by a column."""
        self._order, self._descending = ORDERS[key], descending
        if self.query != self._asked:  # Qt tells twice when it is not a click that sorts
            self._begin(self.query)

    @Slot()
    def _toggle_fold(self) -> None:
        """Fold the ended away, or unfold them."""
        self._folds_ended = not self._folds_ended
        self._begin(self.query)

    def _begin(self, query: ApplicationQuery) -> None:
        """Go to another list: its first rows at once, where they are quick to find, the rest on a worker."""
        self._asked = query
        self._is_fresh = True
        first = self.loader.first(query)
        if first is not None and len(first) < FIRST:
            self.loader.drop()
            self._take(Found(ids=first, complete=True))
            return
        if first is not None:
            self._show(Found(ids=first, complete=False))
        self.loader.ask(query, self.model.ids)

    @Slot(object)
    def _take(self, found: Found) -> None:
        """Show all that was found."""
        self._show(found)
        self._settle_wanted()
        self.settled.emit()

    def _show(self, found: Found) -> None:
        """Show ids; the selected row stays selected and the rows in sight stay where they are."""
        known = found.steps is not None and found.since is self.model.ids
        steps = found.steps if known else splices(self.model.ids, found.ids)
        if not known or steps:  # an answer that says nothing new leaves the rows that were read with the question
            with self.table.place_kept():
                if steps is None:
                    self.model.set_ids(found.ids)
                else:
                    self.model.change_ids(found.ids, steps)
        if self._is_fresh:
            self._is_fresh = False
            self.table.scrollToTop()
            self._fit_columns()
        self._write_foot(found)

    def _write_foot(self, found: Found) -> None:
        """Say how many are shown, once that is known, and offer to fold the ended away."""
        if found.complete:
            self.count.setText(shown_of_all(len(found.ids), self._counts, self._desk.words))
        nothing = found.complete and not found.ids and self._counts.total > 0
        self._under.setCurrentIndex(1 if nothing and self.tools.narrows else 0)
        self.nothing.setText(none_fits(self.tools.text, with_stage=bool(self.tools.stages), words=self._desk.words))
        self.fold.setText(
            tr("Show the ended ({n})", n=self._counts.ended) if self._folds_ended else tr("Fold away the ended")
        )
        self.fold.setVisible(bool(self._counts.ended) and not self.tools.stages)

    def _settle_wanted(self) -> None:
        """Select the row that was asked for; widen the list where it is not in it."""
        if self._wanted is None:
            return
        if self.table.choose(self._wanted):
            self._wanted = None
        elif not self.loader.is_busy:
            if self.tools.narrows or self._folds_ended:
                self.show_all()
            else:
                self._wanted = None

    def _fetch(self, ids: Sequence[int]) -> Mapping[int, ApplicationRow]:
        """Read rows for the model."""
        return {row.id: row for row in self._desk.journal.applications.rows(ids)}

    def _fit_columns(self) -> None:
        """Make room: the company is cut last, where it was found is shown where there is room."""
        width = self.table.viewport().width()
        self.table.setColumnHidden(SOURCE, width < current().px(_WIDE))
        for number, width_of_column in widths(self.model, width).items():
            self.table.setColumnWidth(number, width_of_column)

    @Slot()
    def _log(self) -> None:
        """Begin quick capture."""
        self._desk.log_application()

    @Slot()
    def _bring(self) -> None:
        """Begin an import."""
        self._desk.bring_file()
