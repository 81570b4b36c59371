"""What a page of the diary is about: each with the way there and the way to take it off, and a door to add one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from careerjournal.domain.places import Page as PageName
from careerjournal.domain.places import Place
from careerjournal.domain.sentence import sentence
from careerjournal.domain.worksheets.catalogue import form_of
from careerjournal.journal.diary import About
from careerjournal.language.sentences import say
from careerjournal.language.words import AsIs, Words, tr
from careerjournal.ui.kit.blocks import OpenRow
from careerjournal.ui.kit.buttons import Button, IconButton
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import FilterEdit
from careerjournal.ui.kit.flow_layout import FlowLayout
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import boxed, column, emptied, line
from careerjournal.ui.kit.menus import open_under

_ICONS = {
    "application_id": "applications",
    "post_id": "posting",
    "contact_id": "person",
    "debrief_id": "setbacks",
    "worksheet_id": "setbacks",
}
_SHOWN = 8


def place_of(about: About) -> Place | None:
    """Give the place of what a page is about; None where it has none of its own."""
    match about.field:
        case "application_id":
            return Place(PageName.APPLICATIONS, record=about.id)
        case "post_id":
            return Place(PageName.POSTING, record=about.id, part="post")
        case "debrief_id":
            return Place(PageName.SETBACKS, record=about.application_id, part="debrief")
        case "worksheet_id":
            return Place(PageName.SETBACKS, record=about.id, part="worksheet")
        case _:
            return Place(PageName.APPLICATIONS, record=about.application_id) if about.application_id else None


def name_of(about: About, words: Words) -> str:
    """Name what a page is about; a rejection that was looked back at is told from its application."""
    if about.field == "debrief_id":
        return words.tr("Look back: {name}", name=about.name)
    if about.field == "worksheet_id":
        form = AsIs(say(sentence(form_of(about.form).key), words))
        return words.tr("{form}: {name}", form=form, name=about.name) if about.name else str(form)
    return about.name


class AboutRow(QWidget):
    """Links that flow over as many lines as they need."""

    link_asked = Signal(str)
    """The field for which something is to be chosen."""
    removed = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: Sequence[About] | None = None
        self.add = Button(tr("Link to something"), "text", "link")
        self.add.clicked.connect(self._offer)
        self._flow = FlowLayout(gap=8)
        self._flow.addWidget(self.add)
        self.setLayout(self._flow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.links: list[Button] = []

    def show_about(self, about: Sequence[About]) -> None:
        """Show what the page is about now."""
        if about == self._shown:
            return
        self._shown = list(about)
        while self._flow.count():
            item = self._flow.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None and widget is not self.add:
                widget.hide()
                widget.deleteLater()
        self.links.clear()
        for one in about:
            self._flow.addWidget(self._link(one))
        self._flow.addWidget(self.add)
        self.updateGeometry()

    def _link(self, about: About) -> QWidget:
        """Make the way to one thing, and the way to take it off."""
        name = name_of(about, self._desk.words)
        link = Button(name, "text", _ICONS[about.field])
        place = place_of(about)
        link.setEnabled(place is not None)
        if place is not None:
            link.clicked.connect(partial(self._desk.go, place))
        off = IconButton("close", self._desk.words.tr("Take off the link to {name}", name=name))
        off.clicked.connect(partial(self.removed.emit, about.field))
        self.links.append(link)
        return boxed(line(link, off, gap=0))

    @Slot()
    def _offer(self) -> None:
        """Offer the kinds of thing that a page can be about."""
        menu = QMenu(self)
        for field, name in (
            ("application_id", tr("An application")),
            ("contact_id", tr("A person")),
            ("post_id", tr("A post")),
            ("debrief_id", tr("A rejection I looked back at")),
            ("worksheet_id", tr("An idea, a project or another worksheet")),
        ):
            menu.addAction(name).setData(field)
        menu.triggered.connect(self._choose)
        open_under(menu, self.add)

    @Slot(object)
    def _choose(self, action: QAction) -> None:
        """Tell which kind was chosen."""
        self.link_asked.emit(action.data())


class AboutSheet(Sheet):
    """Finds one thing by its name; the latest stand there before anything is typed."""

    chosen = Signal(str, int)

    def __init__(self, parent: QWidget, desk: Desk, field: str) -> None:
        self._desk, self._field = desk, field
        self.finder = FilterEdit(placeholder=tr("Part of its name"), name=tr("Find by name"), icon_name="search")
        self.finder.setMinimumWidth(0)
        self.finder.setMaximumWidth(16777215)
        self._list = column()
        self.rows: list[OpenRow] = []
        super().__init__(
            parent,
            title=tr("Link this page"),
            content=column(self.finder, 12, self._list),
            accept=tr("Link the first"),
        )
        self.finder.asked.connect(self._show)
        self._show("")
        self.finder.setFocus()

    def accept(self) -> None:
        """Link the first that is shown."""
        if self.rows:
            self.rows[0].click()

    @Slot(str)
    def _show(self, text: str) -> None:
        """List what fits."""
        emptied(self._list)
        self.rows.clear()
        for one in self._desk.journal.diary.choices(self._field, text, _SHOWN):
            row = OpenRow(name_of(one, self._desk.words))
            row.opened.connect(partial(self._take, one.id))
            self.rows.append(row)
            self._list.addWidget(row)
        if not self.rows:
            self._list.addWidget(Label(tr("Nothing with this name is in the journal."), "small", "muted", wrap=True))
        self.accept_button.setEnabled(bool(self.rows))

    def _take(self, own_id: int) -> None:
        """Tell what was chosen and go."""
        self.chosen.emit(self._field, own_id)
        super().accept()
