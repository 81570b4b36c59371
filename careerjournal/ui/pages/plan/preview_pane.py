"""The paper: a page at a time, which one, of how many, and on what paper in which language."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame

from careerjournal.domain.plan.choices import Paper, PlanChoices, PlanSection
from careerjournal.domain.sentence import Sentence
from careerjournal.language.languages import available
from careerjournal.language.sentences import say
from careerjournal.language.words import AsIs, Words, ptr, screen, tr
from careerjournal.ui.kit.buttons import Button, IconButton
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import SCROLL_BAR, Scroll, boxed, column, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.pages.plan.page_picture import PagePicture
from careerjournal.ui.pages.plan.pdf_pages import PdfPages
from careerjournal.ui.pages.plan.preview_builder import BuiltPlan

PADDING = 20


class PreviewPane(QFrame):
    """Shows the pages of a built plan; it follows the section being edited until the person turns the pages."""

    change_asked = Signal()
    """The person wants another paper or language."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.setObjectName("quiet")
        self._words = words
        self._pages = PdfPages(self)
        self._page, self._section = 0, PlanSection.ABOUT
        self._shown = 0
        self._turned, self._whole = False, True
        self._back = IconButton("chevron-back", tr("Page before"))
        self._next = IconButton("chevron", tr("Next page"))
        self._back.clicked.connect(self._turn_back)
        self._next.clicked.connect(self._turn_on)
        self._where = Label("", "small", "muted")
        self._kind = Label("", "small", "muted")
        self._change = Button(tr("Change"), "text")
        self._change.setAccessibleName(tr("Change paper, language and what may be quoted"))
        self._change.clicked.connect(self.change_asked)
        self.picture = PagePicture(self._pages)
        self._scroll = Scroll(boxed(column(line(self.picture, None), None)))
        self._foot = Label("", "small", "muted", wrap=True)
        # Head, page and foot stand on the same edges; the room of the page's scroll bar lies in the padding.
        edge = PADDING - SCROLL_BAR
        head = line(edge, self._back, self._where, self._next, None, self._kind, self._change, edge, gap=8)
        sheet = line(edge, (self._scroll, 1), gap=0)
        foot = line(edge, (self._foot, 1), edge, gap=0)
        self.setLayout(column(head, (sheet, 1), foot, gap=12, margins=(SCROLL_BAR, 12, SCROLL_BAR, 16)))
        self._show_page()

    @property
    def page(self) -> int:
        """Give the page that is shown, from 0."""
        return self._page

    @property
    def count(self) -> int:
        """Give the number of pages."""
        return self._pages.count

    @property
    def said(self) -> str:
        """Give the sentence below the page."""
        return self._foot.text()

    def set_whole(self, whole: bool) -> None:
        """Show the whole page, or all of its width to be read by scrolling."""
        self._whole = whole
        self._fit()

    def width_for(self, height: int) -> int:
        """Give the width that suits the pane where it is so high: that of a whole page and what stands beside it."""
        points = self._pages.size(self._page)
        px = current().px
        around = px(2 * PADDING)
        room = height - px(12 + 16 + 2 * 12) - self._back.sizeHint().height() - self._foot.sizeHint().height()
        return int(max(room, px(120)) * points.width() / points.height()) + around

    def show_plan(self, built: BuiltPlan) -> None:
        """Show a plan that was just set, on the page that the person looks at."""
        self._pages.load(built.data, built.printed)
        self._kind.setText(self._kind_of(built.choices))
        if not self._turned:
            self._page = self._pages.page_of(self._section)
        self._page = min(self._page, max(self._pages.count - 1, 0))
        self._show_page()

    def follow(self, section: PlanSection) -> None:
        """Turn to the page on which a section begins."""
        self._section, self._turned = section, False
        self._page = self._pages.page_of(section)
        self._show_page()

    def say_refused(self, said: Sentence) -> None:
        """Say why there is no plan to be seen."""
        self._foot.setText(say(said, self._words))

    @Slot(bool)
    def say_busy(self, busy: bool) -> None:
        """Say that the plan is being set, where that takes long."""
        if busy:
            self._foot.setText(tr("The plan is being set anew."))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say_where()
        self._fit()

    @Slot()
    def _turn_back(self) -> None:
        """Go a page back."""
        self._turn(-1)

    @Slot()
    def _turn_on(self) -> None:
        """Go a page on."""
        self._turn(1)

    def _turn(self, pages: int) -> None:
        """Turn pages by hand; the preview stays there until another section is chosen."""
        self._page = max(0, min(self._pages.count - 1, self._page + pages))
        self._turned = True
        self._show_page()

    def _show_page(self) -> None:
        """Show the page, its number, and where one can go from it; read by scrolling, it stays where it was."""
        count = self._pages.count
        self._say_where()
        self._back.setEnabled(self._page > 0)
        self._next.setEnabled(self._page < count - 1)
        self._foot.setText(self._why_this_page())
        self.picture.setVisible(bool(count))
        self.picture.show_page(self._page)
        if self._page != self._shown:
            self._scroll.verticalScrollBar().setValue(0)
            self._shown = self._page
        self._fit()

    def _say_where(self) -> None:
        """Say which page it is; in fewer words where the paper's name beside it would else have to be cut."""
        page, count, px = self._page + 1, self._pages.count, current().px
        where = tr("Page {page} of {count}", page=page, count=count) if count else ""
        self.picture.setAccessibleName(where)
        others = sum(one.sizeHint().width() + px(8) for one in (self._back, self._next, self._kind, self._change))
        fits = current().width_of(where, "small") + others <= self.width() - px(2 * PADDING)
        self._where.setText(where if fits or not count else tr("{page} of {pages}", page=page, pages=count))
        self._where.setAccessibleName(where)

    def _why_this_page(self) -> str:
        """Say why the page is the one that is shown."""
        if self._turned:
            return tr("The page you turned to.")
        if self._pages.count and not self._pages.has(self._section):
            return tr("The section you are looking at is not on the paper.")
        return tr("Follows the section you are writing in.")

    def _fit(self) -> None:
        """Give the page the room there is."""
        margins = self.contentsMargins()
        px = current().px
        width = self.width() - px(2 * PADDING) - margins.left() - margins.right()
        height = self._scroll.height()
        self.picture.fit(QSize(min(width, px("measure")), max(height, px(120))), whole=self._whole)

    def _kind_of(self, choices: PlanChoices) -> str:
        """Name paper and language: "A4, English"."""
        code = choices.language or screen().code
        names = {language.code: language.own_name for language in available()}
        paper = tr("A4") if choices.paper is Paper.A4 else ptr("paper", "Letter")
        return tr("{paper}, {language}", paper=AsIs(paper), language=names.get(code, code))
