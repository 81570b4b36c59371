"""The board: the same applications as in the table, each as a card in the column of its stage."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent

from careerjournal.domain.application_query import EVERYTHING, ApplicationQuery
from careerjournal.domain.applications import standing_of
from careerjournal.domain.events import ApplicationEvent
from careerjournal.domain.faults import UserFault
from careerjournal.domain.own_stages import stage_key
from careerjournal.domain.stages import ENDINGS, EventKind
from careerjournal.journal.board import Heads
from careerjournal.journal.rows import ApplicationRow
from careerjournal.ui.forms.debrief_offer import debrief_offers
from careerjournal.ui.kit.desk import Desk, Offer
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column
from careerjournal.ui.kit.page import OVERHANG
from careerjournal.ui.pages.applications.board.board_column import BoardColumn, EndedStrip
from careerjournal.ui.pages.applications.board.board_loader import HEAD, BoardLoader
from careerjournal.ui.pages.applications.board.card_list import PAGE, CardList
from careerjournal.ui.pages.applications.board.cards import CardWords, card_pitch
from careerjournal.ui.pages.applications.board.carrying import Carrying
from careerjournal.ui.pages.applications.board.columns_row import ColumnsRow
from careerjournal.ui.pages.applications.board.move_sheet import Moved, MoveSheet
from careerjournal.ui.pages.applications.id_changes import with_new_top
from careerjournal.ui.pages.applications.view import View

_NOTHING: array[int] = array("q")


class BoardView(View):
    """A column for each stage. Cards are put from one to another by mouse, or by Ctrl and an arrow key."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._query = EVERYTHING
        self._asked: ApplicationQuery | None = None
        self._wanted: int | None = None
        self._to_choose: list[int] = []
        self._out_of_sight: list[int] = []
        self._columns: Mapping[str, array[int]] = {}
        self._at_hand: dict[int, ApplicationRow] = {}
        self._is_whole = False
        self._current: CardList | None = None
        self.sheet: MoveSheet | None = None
        words = desk.words
        self.row = ColumnsRow(words, CardWords(words, desk.today), self._fetch)
        self.row.setAccessibleName(words.tr("Board"))
        self.row.column_made.connect(self._listen)
        self.row.fold_asked.connect(self._turn_fold)
        self.hidden = Label("", "small", "muted")
        self.hidden.hide()
        self.loader = BoardLoader(desk, self)
        self.loader.answered.connect(self._take)
        self.carrying = Carrying(self.row)
        self.carrying.fell.connect(self._fall)
        self.setLayout(column((self.row, 1), self.hidden, gap=8, margins=(OVERHANG, 8, OVERHANG, 0)))

    @property
    def columns(self) -> list[BoardColumn]:
        """Give the columns in order."""
        return self.row.columns

    @property
    def is_settled(self) -> bool:
        """Tell whether all of what was asked for last is shown."""
        return self._is_whole and not self.loader.is_busy and self._asked == self._query

    def show_query(self, query: ApplicationQuery, selected: Sequence[int] = ()) -> None:
        if selected and list(selected) != self.selected():
            self._to_choose = list(selected)
        if query != self._asked:
            self._query = self._asked = query
            self._is_whole = False
            self._columns = {}
        self.refresh()

    def refresh(self) -> None:
        self._at_hand = {}
        self.row.show_stages(self.desk.journal.stages.listing(), unfolded=self.row.unfolded)
        heads = self.loader.heads(self._query, self.row.listing, [each.key for each in self.columns])
        if heads is not None:
            self._show_heads(heads)
        elif self._is_whole:
            self._reload()
        if heads is not None and heads.is_whole:
            self.loader.drop()
            self._settle(heads.total)
        else:
            self.loader.ask_all(self._query)

    def selected(self) -> list[int]:
        """Give the ids of what is selected, column by column, then what is folded away or hidden."""
        if self._to_choose:
            return list(self._to_choose)
        return [*self._chosen_in_sight(), *self._out_of_sight]

    @property
    def current_id(self) -> int | None:
        return self._current.current_id if self._current is not None else None

    def reveal(self, id_: int) -> None:
        self._wanted = id_
        self._settle_wanted()

    def focus_in(self) -> None:
        cards = self._current or (self.columns[0].cards if self.columns else None)
        if cards is not None:
            cards.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._step_back()
        else:
            super().keyPressEvent(event)

    def _show_heads(self, heads: Heads) -> None:
        """Show the heads of the columns, with what is known of their rest; say how many stand in each."""
        known = dict(self._columns)
        for key, head in heads.ids.items():
            is_all = len(head) < HEAD
            known[key] = head if is_all else with_new_top(self._columns.get(key, _NOTHING), head) or head
        self._is_whole = heads.is_whole
        self._show(known, heads.counts)
        if not heads.is_whole:
            self.began.emit()

    @Slot(object)
    def _take(self, found: dict[str, array[int]]) -> None:
        """Show all that was found; the rows in sight were read with the question and stay."""
        self._show(found, {key: len(ids) for key, ids in found.items()})
        self._is_whole = True
        self._settle(sum(map(len, found.values())))

    def _settle(self, total: int) -> None:
        """Choose and stand where one had been asked to, and tell how many there are."""
        chosen, self._to_choose = self._to_choose, []
        if not self.row.unfolded and any(self._is_folded(id_) for id_ in chosen):
            self._turn_fold()
        if chosen:
            self._choose(chosen if len(chosen) > 1 else ())
            in_sight = self._chosen_in_sight() if len(chosen) > 1 else chosen
            self._wanted = self._wanted or next(iter(in_sight), None)
        self._settle_wanted()
        self.counted.emit(total)

    def _choose(self, ids: Sequence[int]) -> None:
        """Choose these; those whose column is folded away or hidden stay chosen out of sight."""
        for each in self.columns:
            each.cards.choose(ids)
        in_sight = {id_ for each in self.columns for id_ in each.cards.chosen_ids}
        known = {id_ for held in self._columns.values() for id_ in held} if len(in_sight) < len(ids) else in_sight
        self._out_of_sight = [id_ for id_ in ids if id_ not in in_sight and id_ in known]

    def _chosen_in_sight(self) -> list[int]:
        """Give the ids of the cards chosen, or of the one that one stands on."""
        chosen = [id_ for each in self.columns for id_ in each.cards.chosen_ids]
        current = self.current_id
        return chosen or ([current] if current is not None and not self._out_of_sight else [])

    def _show(self, known: Mapping[str, array[int]], counts: Mapping[str, int]) -> None:
        """Show the columns and how many stand in each, the folded and hidden ones as well."""
        self._columns = known
        for each in self.columns:
            each.cards.show_ids(known.get(each.key, _NOTHING), anew=not self._at_hand)
            each.show_count(counts.get(each.key, 0))
        endings = sum(counts.get(one.key, 0) for one in self.row.listing if one.base in ENDINGS)
        left_out = not self._query.with_ended
        self.row.ended.show_state(None if left_out else endings, unfolded=self.row.unfolded)
        hidden = [one for one in self.row.hidden if self.row.unfolded or one.base not in ENDINGS]
        self._say_hidden(len(hidden), sum(counts.get(one.key, 0) for one in hidden))
        self._bring_to_hand()

    def _say_hidden(self, stages: int, applications: int) -> None:
        """Say how many stand in stages that have no column."""
        words = self.desk.words
        said = words.ntr("{n} application", "{n} applications", applications)
        self.hidden.setText(
            words.ntr(
                "{n} stage is hidden, with {applications} in it.",
                "{n} stages are hidden, with {applications} in them.",
                stages,
                applications=said,
            )
        )
        self.hidden.setVisible(bool(stages and applications))

    def _reload(self) -> None:
        """Read the rows in sight anew."""
        for each in self.columns:
            each.cards.reload()
        self._bring_to_hand()

    def _bring_to_hand(self) -> None:
        """Read the rows in sight of all columns at once, but those at hand: six readings would take a frame."""
        wanted: list[int] = []
        for each in self.columns:
            bar = each.cards.verticalScrollBar().value()
            first = bar // card_pitch() // PAGE * PAGE
            last = (bar + each.cards.viewport().height()) // card_pitch() // PAGE * PAGE + PAGE
            wanted += each.cards.ids[first:last]
        held = {id_: self._at_hand[id_] for id_ in wanted if id_ in self._at_hand}
        missing = [id_ for id_ in wanted if id_ not in held]
        self._at_hand = held | {row.id: row for row in self.desk.journal.applications.rows(missing)}

    def _fetch(self, ids: Sequence[int]) -> Mapping[int, ApplicationRow]:
        """Give the rows of a page: those at hand, else read ones."""
        if all(id_ in self._at_hand for id_ in ids):
            return {id_: self._at_hand[id_] for id_ in ids}
        return {row.id: row for row in self.desk.journal.applications.rows(ids)}

    def _is_folded(self, id_: int) -> bool:
        """Tell whether an application has ended, and so stands in no column while the endings are folded away."""
        return any(id_ in self._columns.get(one.key, _NOTHING) for one in self.row.endings)

    def _settle_wanted(self) -> None:
        """Stand on the card that was asked for; where it has none, say so."""
        if self._wanted is None:
            return
        found = self.row.place_of(self._wanted)
        if found is None and not self.row.unfolded and self._is_folded(self._wanted):
            self._turn_fold()
            found = self.row.place_of(self._wanted)
        if found is not None:
            self._wanted = None
            board_column, row = found
            board_column.cards.stand_on(row)
            self.row.ensureWidgetVisible(board_column, 0, 0)
        elif self.is_settled:
            missed, self._wanted = self._wanted, None
            hidden = any(missed in self._columns.get(one.key, _NOTHING) for one in self.row.hidden)
            (self.unshowable if hidden else self.missed).emit(missed)

    @Slot(object)
    def _listen(self, made: BoardColumn) -> None:
        """Listen to the cards of a new column."""
        cards = made.cards
        cards.stood.connect(self._stand)
        cards.turned.connect(self._turn)
        cards.opened.connect(self.opened)
        cards.pointed_at.connect(self.pointed_at)
        cards.chosen_alone.connect(self._choose_none_beside)
        cards.changed_choice.connect(self.selection_changed)
        cards.lifted.connect(self._lift)
        cards.carried.connect(self.carrying.move_to)
        cards.dropped.connect(self._drop)
        cards.trash_asked.connect(self._ask_trash)
        cards.escaped.connect(self._step_back)
        cards.menu_asked.connect(self.menu_asked)

    @Slot(object)
    def _stand(self, cards: CardList) -> None:
        """Take note of where the person stands: Tab comes back to that column."""
        before, self._current = self._current, cards
        for each in (before, cards):
            if each is not None:
                each.is_current = each is cards
                each.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each is cards else Qt.FocusPolicy.ClickFocus)
                each.viewport().update()
        self.row.ensureWidgetVisible(cards, 0, 0)
        if cards.current_id is not None:
            self.went_to.emit(cards.current_id)
        self.selection_changed.emit()

    @Slot(object, int, bool)
    def _turn(self, cards: CardList, way: int, carry: bool) -> None:
        """Go to the column beside, or ask for what is chosen to go there."""
        number = self.row.column_of(cards) + way
        if carry:
            self._carry_to(number)
        elif 0 <= number < len(self.columns):
            beside = self.columns[number].cards
            row = beside.row_beside(cards.middle_of_current())
            beside.setFocus(Qt.FocusReason.OtherFocusReason)
            beside.stand_on(row)

    def _carry_to(self, number: int) -> None:
        """Ask for the chosen cards to go to the column beside; beyond the last one they have ended."""
        if 0 <= number < len(self.columns):
            self._ask_move(self._chosen_in_sight(), self.columns[number])
        elif number == len(self.columns) and not self.row.unfolded:
            self._ask_move(self._chosen_in_sight(), self.row.ended)

    @Slot(object)
    def _choose_none_beside(self, cards: CardList) -> None:
        """Let go of what is chosen in other columns."""
        self._out_of_sight = []
        for each in self.columns:
            if each.cards is not cards:
                each.cards.choose(())
        self.selection_changed.emit()

    @Slot()
    def _step_back(self) -> None:
        """Choose nothing; where nothing is chosen, ask for closing what is shown."""
        if self._out_of_sight or any(each.cards.chosen_ids for each in self.columns):
            self._out_of_sight = []
            for each in self.columns:
                each.cards.choose(())
            self.selection_changed.emit()
        else:
            self.close_asked.emit()

    @Slot()
    def _ask_trash(self) -> None:
        """Ask for the trash."""
        self.trash_asked.emit(self._chosen_in_sight())

    @Slot(object, QPoint)
    def _lift(self, cards: CardList, at: QPoint) -> None:
        """Pick up a card, with the others chosen if it is one of them."""
        id_, row = cards.current_id, cards.current_row
        if id_ is None:
            return
        ids = self._chosen_in_sight() if cards.is_chosen(row) else [id_]
        corner = cards.viewport().mapToGlobal(QPoint(0, cards.rowViewportPosition(row)))
        self.carrying.lift(ids, cards.picture_of(row), corner, at, [*self.columns, self.row.ended])

    @Slot(QPoint)
    def _drop(self, at: QPoint) -> None:
        """Let fall what is carried."""
        self.carrying.let_go(at)

    @Slot(object, object)
    def _fall(self, ids: list[int], place: object) -> None:
        """Ask for a move to where cards fell."""
        if isinstance(place, BoardColumn | EndedStrip):
            self._ask_move(ids, place)

    def _ask_move(self, ids: Sequence[int], place: BoardColumn | EndedStrip) -> None:
        """Open the sheet of a move; what stands there already stays out of it."""
        listing = self.row.listing
        to = [one for one in listing if one.key == place.key] if isinstance(place, BoardColumn) else self.row.endings
        keys = {one.key for one in to} | ({one.key for one in listing if one.base in ENDINGS} if len(to) > 1 else set())
        histories = {
            id_: history
            for id_, history in self.desk.journal.board.histories(ids).items()
            if _standing_key(history) not in keys
        }
        if not histories or not to:
            return
        rows = self.desk.journal.applications.rows(list(histories)[:1])
        company = rows[0].company if rows else ""
        moving = Moved(histories=histories, company=company, to=to)
        self.sheet = MoveSheet(self, self.desk.words, self.desk.today(), moving)
        self.sheet.kept.connect(self._move)
        self.sheet.open()

    @Slot(object)
    def _move(self, events: list[ApplicationEvent]) -> None:
        """Add the events; the cards go where those lead, and one stays on them."""
        board = self.desk.journal.board
        first = events[0]
        offers: tuple[Offer, ...] = ()
        if len(events) == 1 and first.kind is EventKind.REJECTED and not self._has_debrief(first.application_id):
            offers = debrief_offers(self.desk, first.application_id)
        if self.desk.do(lambda: board.move(events), *offers) is not None:
            self.reveal(first.application_id)

    def _has_debrief(self, application_id: int) -> bool:
        """Tell whether something was made of an application already."""
        try:
            return self.desk.journal.applications.one(application_id).debrief is not None
        except UserFault:
            return False

    @Slot()
    def _turn_fold(self) -> None:
        """Open a column for each ending, or fold them together."""
        chosen = [id_ for each in self.columns for id_ in each.cards.chosen_ids] + self._out_of_sight
        self.row.show_stages(self.row.listing, unfolded=not self.row.unfolded)
        if self._current is not None and self.row.column_of(self._current) < 0:
            self._current = None
        counts = {key: len(ids) for key, ids in self._columns.items()}
        if self._is_whole:
            self._show(self._columns, counts)
            self._choose(chosen)
        else:
            self.refresh()
        if self.row.unfolded:
            QTimer.singleShot(0, self.row, self.row.show_endings)  # once the columns have their places


def _standing_key(history: Sequence[ApplicationEvent]) -> str:
    """Give the key of the stage in which a history ends."""
    standing = standing_of(history)
    return stage_key(standing.stage, standing.stage_id)
