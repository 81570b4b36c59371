"""Plans that were kept: the list of them, and the one that is looked at beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from careerjournal.domain.faults import UserFault
from careerjournal.domain.kept_plans import PlanVersion
from careerjournal.domain.plan.outcomes import Outcome, outcomes
from careerjournal.domain.plan.snapshot import Snapshot
from careerjournal.language.words import AsIs, tr
from careerjournal.ui.kit.blocks import EmptyState, PageHeader
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk, Offer
from careerjournal.ui.kit.layouts import SCROLL_BAR, Scroll, boxed, column, emptied, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.page import OVERHANG
from careerjournal.ui.pages.plan.exporting import ExportedPlan, ExportVersion, suggested_name, with_ending
from careerjournal.ui.pages.plan.version_detail import VersionDetail
from careerjournal.ui.pages.plan.version_parts import counted
from careerjournal.ui.pages.plan.version_row import VersionRow
from careerjournal.workflows.plan_versions import keep_version, snapshot_in

LIST_WIDTH = 260
GAP = 24
DETAIL_LEAST = 400
SWITCH_ROOM = 460
"""What the names of all three views need beside each other."""
_LIST_HEIGHT = 122
"""Two rows, where the list stands above."""
_ANY_SIZE = 16_777_215
"""What Qt takes for no limit."""


class VersionsView(QWidget):
    """Takes the page's place while plans that were kept are looked at."""

    left = Signal()
    """The person goes back to the plan."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._all: dict[int, tuple[PlanVersion, Snapshot | None]] = {}
        self._told: dict[int, tuple[Outcome, ...]] = {}
        self._chosen = 0
        self.keep_button = Button(tr("Keep today’s plan"), "primary", "add")
        self.keep_button.clicked.connect(self.keep)
        self.back_button = Button(tr("Back to the plan"))
        self.back_button.clicked.connect(self.left)
        header = PageHeader(tr("Versions"), tr("What was planned, what came of it, what goes on."))
        header.set_buttons(self.keep_button, self.back_button)
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(1)
        self._list = Scroll(boxed(column(self._rows, None)))
        self._list.setFixedWidth(current().px(LIST_WIDTH) + SCROLL_BAR)
        self.detail = VersionDetail(desk)
        self.detail.print_asked.connect(self.print_again)
        self.detail.remove_asked.connect(self.remove)
        self._columns = QHBoxLayout()
        self._columns.setContentsMargins(0, current().px(4), 0, 0)
        self._columns.setSpacing(current().px(GAP))
        self._columns.addWidget(self._list)
        self._columns.addWidget(self.detail, 1)
        self._filled = boxed(self._columns)
        self.first_button = Button(tr("Keep today’s plan"))
        self.first_button.clicked.connect(self.keep)
        self._empty = EmptyState(
            tr("Versions of your plan will stand here"),
            tr(
                "Keep the plan as it stands before you show it to somebody, or when you read it again. Then you see "
                "what came of it, and what you carry forward."
            ),
            self.first_button,
        )
        empty = line((self._empty, 1), margins=(OVERHANG, 8, OVERHANG, 0))
        self._nothing = boxed(column(empty, None))
        self.setLayout(column(line((header, 1), margins=(OVERHANG, 0, OVERHANG, 0)), self._nothing, (self._filled, 1)))

    def refresh(self) -> None:
        """Read all versions anew, and what came of each."""
        journal, today = self._desk.journal, self._desk.today()
        self._all = {one.id: (one, snapshot_in(one)) for one in journal.plan_versions.rows()}
        self._told = {
            own_id: outcomes(snapshot, journal.plan_versions.since(snapshot.day, today)) if snapshot is not None else ()
            for own_id, (_, snapshot) in self._all.items()
        }
        self._nothing.setVisible(not self._all)
        self._filled.setVisible(bool(self._all))
        self.keep_button.setVisible(bool(self._all))
        if self._chosen not in self._all:
            self._chosen = next(iter(self._all), 0)
        self._show_rows()
        self._show_detail()

    def enter(self) -> None:
        """Put the focus on the version that is looked at, or on what keeps the first."""
        target = self.row(self._chosen) if self._chosen in self._all else self.first_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the list above the version where there is no room for both beside each other."""
        super().resizeEvent(event)
        px = current().px
        beside = self.width() - px(LIST_WIDTH) - SCROLL_BAR - px(GAP) >= px(DETAIL_LEAST)
        across = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._columns.direction() != across:
            self._columns.setDirection(across)
            self._list.setMinimumWidth(px(LIST_WIDTH) + SCROLL_BAR if beside else 0)
            self._list.setMaximumWidth(px(LIST_WIDTH) + SCROLL_BAR if beside else _ANY_SIZE)
            self._list.setMaximumHeight(_ANY_SIZE if beside else px(_LIST_HEIGHT))
        self.detail.views.set_compact((self.width() if not beside else self.detail.width()) < px(SWITCH_ROOM))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def row(self, version_id: int) -> VersionRow:
        """Give a version's row."""
        return next(row for row in self._standing() if row.version_id == version_id)

    def flush(self) -> None:
        """Keep at once what is being typed."""
        self.detail.flush()

    @Slot()
    def keep(self) -> None:
        """Keep the plan as it stands, and show it."""
        desk = self._desk
        changes = desk.do(lambda: keep_version(desk.journal, "", desk.today()))
        if changes is not None:
            self._chosen = changes.record
            self.refresh()

    @Slot()
    def remove(self) -> None:
        """Remove the version that is looked at; the undo bar brings it back."""
        version_id = self._chosen
        self._desk.do(lambda: self._desk.journal.plan_versions.remove(version_id))

    @Slot()
    def print_again(self) -> None:
        """Ask for a place and set the version on paper once more."""
        version, snapshot = self._all[self._chosen]
        if snapshot is None:
            return
        suggested = suggested_name(snapshot.plan.cover.name, version.kept_on)
        path = self._desk.dialogs.to_save(self, tr("Export the plan"), suggested, tr("PDF") + " (*.pdf)")
        if path is not None:
            work = ExportVersion(with_ending(path), snapshot, self._desk.journal.plan.choices())
            self._desk.run(work, self._printed, failed=self._not_printed)

    def _printed(self, plan: ExportedPlan) -> None:
        """Say where the version is."""
        self._desk.say(tr("The plan was written to {path}.", path=str(plan.path)))

    def _not_printed(self, fault: UserFault) -> None:
        """Say why it was not written."""
        self._desk.excuse(fault)

    def _show_rows(self) -> None:
        """Make the list anew; where one of its rows had the focus, one has it again."""
        had_focus = any(row.hasFocus() for row in self._standing())
        emptied(self._rows)
        for version, snapshot in self._all.values():
            day = tr("Kept on {day}", day=version.kept_on)
            told = counted(self._told[version.id], self._desk.words) if snapshot is not None else ""
            brief = AsIs(self._desk.words.formats.day_short_year(version.kept_on))
            second = tr("{day}. {told}", day=brief, told=AsIs(told)) if version.name and told else (told or day)
            row = VersionRow(version.id, version.name or day, second, is_own=bool(version.name))
            row.chosen.connect(self.choose)
            row.stepped.connect(self._step)
            row.show_state(is_chosen=version.id == self._chosen)
            self._rows.addWidget(row)
        if had_focus and self._all:
            self.row(self._chosen).setFocus(Qt.FocusReason.OtherFocusReason)

    def _standing(self) -> list[VersionRow]:
        """List the rows that stand in the layout, not those that are about to go."""
        items = [self._rows.itemAt(number) for number in range(self._rows.count())]
        widgets = [item.widget() for item in items if item is not None]
        return [widget for widget in widgets if isinstance(widget, VersionRow)]

    def _show_detail(self) -> None:
        """Show the version that is chosen."""
        if self._chosen in self._all:
            self.detail.show_version(self._all[self._chosen][0], self._told[self._chosen], self._all)

    @Slot(int)
    def choose(self, version_id: int) -> None:
        """Look at another version; one that is gone changes nothing."""
        if version_id not in self._all:
            return
        self.detail.flush()
        self._chosen = version_id
        for row in self._standing():
            row.show_state(is_chosen=row.version_id == version_id)
        self._list.ensureWidgetVisible(self.row(version_id), 0, 0)
        self._show_detail()

    @Slot(int, int)
    def _step(self, version_id: int, steps: int) -> None:
        """Go from one row to another."""
        rows = self._standing()
        place = next(number for number, row in enumerate(rows) if row.version_id == version_id)
        row = rows[max(0, min(len(rows) - 1, place + steps))]
        self.choose(row.version_id)
        row.setFocus(Qt.FocusReason.TabFocusReason)


def offer_to_keep(desk: Desk) -> Offer:
    """Offer to keep the plan that was just written, as it stood that day."""

    def keep() -> None:
        desk.do(lambda: keep_version(desk.journal, "", desk.today()))

    return Offer(words=tr("Keep this version"), act=keep)
