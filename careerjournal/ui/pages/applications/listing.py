"""The list side of Applications: header, filter, the view that is open, and the line at its foot."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, QTimer, Signal, Slot
from PySide6.QtWidgets import QStackedWidget

from careerjournal.domain.application_query import EVERYTHING, ApplicationQuery
from careerjournal.domain.stages import Stage
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
from careerjournal.ui.pages.applications.filtering.saved_filters import SaveFilterSheet
from careerjournal.ui.pages.applications.id_loader import IdLoader
from careerjournal.ui.pages.applications.list_model import ListModel
from careerjournal.ui.pages.applications.summary import none_fits, shown_of_all, summary
from careerjournal.ui.pages.applications.table_view import TableView
from careerjournal.ui.pages.applications.tools import Tools
from careerjournal.ui.pages.applications.view import View
from careerjournal.ui.pages.applications.views import TABLE, WHERE, choices, make_view

_KEEP_AFTER_MS = 400


class ApplicationsList(Page):
    """Holds the one filter and the views of what it asks for; going from view to view keeps filter and selection."""

    empty_shown = Signal(bool)
    settled = Signal()
    """All that the filter asks for is found."""
    opened = Signal(int)
    pointed_at = Signal(int)
    went_to = Signal(int)
    trash_asked = Signal(object)
    close_asked = Signal()
    event_asked = Signal(int)
    menu_asked = Signal(int, QPoint)

    def __init__(self, desk: Desk) -> None:
        self.title = tr("Applications")
        super().__init__()
        self._desk = desk
        self._order = EVERYTHING
        self._folds_ended = False
        self._is_shielded, self._shows_rejected = desk.journal.shield.is_on(), False
        self._counts = desk.journal.applications.counts()
        self._shown = -1
        log = Button(tr("Log an application"), "primary", "add")
        log.clicked.connect(self._log)
        self.header.set_buttons(log)
        self.tools = Tools(desk, choices(desk.words))
        self._views: dict[str, View] = {}
        self._build()
        self._keep_soon = QTimer(self, interval=_KEEP_AFTER_MS, singleShot=True)
        self._keep_soon.timeout.connect(self._keep_view)
        desk.closing.connect(self._keep_at_last)
        kept = desk.settings.view
        self._view = self._made(kept if kept in WHERE else TABLE)
        self.tools.set_view(kept if kept in WHERE else TABLE)
        self.tools.changed.connect(self._narrow)
        self.tools.query_chosen.connect(self._take_filter)
        self.tools.save_asked.connect(self.save_filter)
        self.tools.view_chosen.connect(self.open_view)

    @property
    def view(self) -> View:
        """Give the view that is open."""
        return self._view

    @property
    def table_view(self) -> TableView:
        """Give the table, open or not."""
        view = self._views.get(TABLE) or self._made(TABLE)
        assert isinstance(view, TableView)
        return view

    @property
    def table(self) -> ApplicationTable:
        """Give the table's rows on the screen."""
        return self.table_view.table

    @property
    def model(self) -> ListModel:
        """Give the table's rows."""
        return self.table_view.model

    @property
    def loader(self) -> IdLoader:
        """Give what finds the table's ids."""
        return self.table_view.loader

    @property
    def query(self) -> ApplicationQuery:
        """Give what is shown, in which order."""
        asked = self.tools.query
        return replace(
            asked,
            order=self._order.order,
            descending=self._order.descending,
            with_ended=bool(asked.stages) or not self._folds_ended,
            with_rejected=not self._is_shielded or self._shows_rejected or bool(asked.text or asked.stages),
        )

    def refresh(self) -> None:
        """Read counts and what is in sight anew; selection and scroll position stay."""
        self._counts = counts = self._desk.journal.applications.counts()
        self._is_shielded = self._desk.journal.shield.is_on()
        self.header.set_words(tr("Applications"), summary(counts, self._desk.words))
        self.tools.show_counts(counts)
        self.quiet.show_quiet(self._desk.journal.quiet.now())
        self._whole.setCurrentIndex(0 if counts.total else 1)
        self.empty_shown.emit(not counts.total)
        self._view.show_query(self.query, ())

    def reveal(self, id_: int) -> None:
        """Select an application and bring it into sight, filtered out or not, as soon as it is known."""
        self._view.reveal(id_)

    def show_only(self, chip: str) -> None:
        """Narrow down to one chip's stages, without words."""
        self.tools.set_chip(chip)
        self._narrow()

    @Slot()
    def show_all(self) -> None:
        """Leave nothing out."""
        self._folds_ended = False
        self.show_only("")

    @Slot()
    def save_filter(self) -> None:
        """Ask for a name under which to keep what is shown, with its order."""
        SaveFilterSheet(self, self._desk, replace(self.query, with_rejected=True)).open()

    @Slot(str)
    def open_view(self, key: str) -> None:
        """Go to another view of the same applications, with the same ones selected."""
        if self._view is self._views.get(key):
            return
        selected = self._view.selected()
        self._view = self._views.get(key) or self._made(key)
        self.tools.set_view(key)
        self._under.setCurrentWidget(self._view)
        self._view.show_query(self.query, selected)
        self._keep_soon.start()

    @Slot()
    def _keep_view(self) -> None:
        """Keep which view is open, once the person stays with it: writing the settings takes some of a frame."""
        key = next(key for key, view in self._views.items() if view is self._view)
        if self._desk.settings.view != key:
            self._desk.keep_settings(replace(self._desk.settings, view=key))

    @Slot()
    def _keep_at_last(self) -> None:
        """Keep at once what waits for the person to stay."""
        if self._keep_soon.isActive():
            self._keep_soon.stop()
            self._keep_view()

    def _build(self) -> None:
        """Lay out tools, views and foot, and what stands there while nothing is logged."""
        self.count = Label("", "small", "muted")
        self.fold = Button("", "text")
        self.fold.clicked.connect(self._toggle_fold)
        every = Button(tr("Show all applications"))
        every.clicked.connect(self.show_all)
        self.nothing = Label("", "body", "muted", wrap=True)
        none = QuietBlock(column(Label(tr("None fits"), "heading"), 4, self.nothing, 12, line(every, None)))
        self._none = boxed(column(8, measured(none), None, margins=(OVERHANG, 0, OVERHANG, 0)))
        self._under = QStackedWidget()
        self._under.addWidget(self._none)
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
        self.shield = Button("", "text")
        self.shield.clicked.connect(self._show_rejected)
        foot = boxed(line(self.count, self.shield, None, self.fold, gap=16, margins=edge))
        foot.setFixedHeight(current().px(36))
        self.quiet = QuietLine(self._desk.words)
        full = column(boxed(column(self.tools, self.quiet, margins=edge)), (self._under, 1), 8, foot)
        self._whole = QStackedWidget()
        self._whole.addWidget(boxed(full))
        self._whole.addWidget(boxed(column(8, measured(first), None, margins=edge)))
        self.add(self._whole, 1, overhang=True)

    def _made(self, key: str) -> View:
        """Make a view and listen to it."""
        view = self._views[key] = make_view(key, self._desk)
        self._under.addWidget(view)
        if len(self._views) == 1:
            self._under.setCurrentWidget(view)
        view.opened.connect(self.opened)
        view.pointed_at.connect(self.pointed_at)
        view.went_to.connect(self.went_to)
        view.trash_asked.connect(self.trash_asked)
        view.close_asked.connect(self.close_asked)
        view.menu_asked.connect(self.menu_asked)
        view.event_asked.connect(self.event_asked)
        view.query_asked.connect(self._take_query)
        view.began.connect(self._begun)
        view.counted.connect(self._count)
        view.missed.connect(self._widen)
        view.unshowable.connect(self._reveal_in_table)
        return view

    @Slot()
    def _narrow(self) -> None:
        """Show what words and chips ask for now."""
        self._view.show_query(self.query, ())

    @Slot(object)
    def _take_query(self, query: ApplicationQuery) -> None:
        """Show what the view asks for."""
        self._order = query
        self._narrow()

    @Slot(object)
    def _take_filter(self, query: ApplicationQuery) -> None:
        """Show what a saved filter asks for, in its order."""
        self._folds_ended = not query.with_ended
        self._take_query(query)

    @Slot()
    def _toggle_fold(self) -> None:
        """Fold the ended away, or unfold them."""
        self._folds_ended = not self._folds_ended
        self._narrow()

    @Slot()
    def _begun(self) -> None:
        """Show the view: something is in it."""
        self._under.setCurrentWidget(self._view)
        self._write_fold()

    @Slot(int)
    def _count(self, shown: int) -> None:
        """Say how many are shown, and where there are none, why."""
        if self.sender() is not self._view:
            return
        self._shown = shown
        self.count.setText(shown_of_all(shown, self._counts, self._desk.words))
        nothing = not shown and self._counts.total > 0 and self.tools.narrows
        self._under.setCurrentWidget(self._none if nothing else self._view)
        self.nothing.setText(none_fits(self.tools.text, with_stage=bool(self.tools.stages), words=self._desk.words))
        self._write_fold()
        self.settled.emit()

    def _write_fold(self) -> None:
        """Offer to fold the ended away, or to show them again."""
        self.fold.setText(
            tr("Show the ended ({n})", n=self._counts.ended) if self._folds_ended else tr("Fold away the ended")
        )
        self.fold.setVisible(bool(self._counts.ended) and not self.tools.stages)
        rejected = self._counts.by_stage[Stage.REJECTED]
        words = self._desk.words
        self.shield.setText(
            words.ntr("{n} rejection folded away: show it", "{n} rejections folded away: show them", rejected)
        )
        self.shield.setVisible(bool(rejected) and not self.query.with_rejected)

    @Slot()
    def _show_rejected(self) -> None:
        """Show the rejections here, while the window stands; they stay folded away elsewhere."""
        self._shows_rejected = True
        self._narrow()

    @Slot(int)
    def _reveal_in_table(self, id_: int) -> None:
        """Show an application where it can be shown."""
        self.open_view(TABLE)
        self._view.reveal(id_)

    @Slot(int)
    def _widen(self, id_: int) -> None:
        """Leave nothing out where the one that is asked for is left out."""
        if self.tools.narrows or self._folds_ended or not self.query.with_rejected:
            self._shows_rejected = True
            self.show_all()
            self._view.reveal(id_)

    @Slot()
    def _log(self) -> None:
        """Begin quick capture."""
        self._desk.log_application()

    @Slot()
    def _bring(self) -> None:
        """Begin an import."""
        self._desk.bring_file()
