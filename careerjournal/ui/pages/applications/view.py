"""What every view of the applications is: it shows what the one filter asks for, and knows what is selected."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from careerjournal.domain.application_query import ApplicationQuery
from careerjournal.ui.kit.desk import Desk


class View(QWidget):
    """One of the views. It is made with the desk when it is first opened, and hidden while another is open.

    The page calls `show_query` when the view is opened and whenever the filter changes, and `refresh` when the journal
    changed meanwhile; a view that is hidden hears of neither.
    """

    opened = Signal(int)
    """The id of an application that is to be opened: the panel shows it and takes the focus."""
    pointed_at = Signal(int)
    """The id of an application that was clicked: the panel shows it."""
    went_to = Signal(int)
    """The id of an application that the person moved to: a panel that is open follows."""
    selection_changed = Signal()
    menu_asked = Signal(int, QPoint)
    """The id of an application, and where on the screen its menu belongs."""
    trash_asked = Signal(object)
    """The ids of applications (list[int]) that are to go to the trash."""
    event_asked = Signal(int)
    """The id of an application to whose history an event is to be added."""
    close_asked = Signal()
    """Esc: the panel is to be closed."""
    query_asked = Signal(object)
    """The view asks for another query (ApplicationQuery), such as another order."""
    began = Signal()
    """Something is shown of a new query, but how many there are is not known yet."""
    counted = Signal(int)
    """All that the query asks for is found: so many. Every view tells the same number for the same query."""
    unshowable = Signal(int)
    """The view shows no single applications; the table is to reveal this one."""
    missed = Signal(int)
    """The id that was to be revealed is not among what the query asks for."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def show_query(self, query: ApplicationQuery, selected: Sequence[int] = ()) -> None:
        """Show what a query asks for, with these selected as far as they are among it; tell `counted` in the end."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Read anew what is shown; selection and scroll position stay. Tell `counted` in the end."""
        raise NotImplementedError

    def selected(self) -> list[int]:
        """Give the ids of what is selected, in the order of the view; one that selects none gives what it was given."""
        raise NotImplementedError

    @property
    def current_id(self) -> int | None:
        """Give the id of the application one stands on."""
        return next(iter(self.selected()), None)

    def reveal(self, id_: int) -> None:
        """Select an application and bring it into sight as soon as it is known to be there, else tell `missed`."""
        raise NotImplementedError

    def focus_in(self) -> None:
        """Take the focus, on what is selected."""
        self.setFocus()
