"""The bar at the foot as the desk needs it: a sentence of any length, as many offers as it makes, and Undo."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QBoxLayout, QWidget

from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Notice, Offer
from careerjournal.ui.kit.layouts import emptied, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.undo_bar import UndoBar


class NoticeBar(UndoBar):
    """Shows one notice at a time; a long sentence takes a second line instead of being cut."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words.setWordWrap(True)
        self._offers = line(gap=4)
        frame = self.layout()
        if isinstance(frame, QBoxLayout):
            frame.insertLayout(1, self._offers)

    def show_notice(self, notice: Notice) -> None:
        """Say what happened, with what can be done about it."""
        emptied(self._offers)
        for offer in notice.offers:
            self._offers.addWidget(_OfferButton(offer, self))
        self.show_message(notice.words, undo=notice.undo)

    def _place(self, *, slide: bool) -> None:
        """Grow with the sentence before standing at the foot."""
        look = current()
        acts = sum(button.sizeHint().width() + look.px(4) for button in self.findChildren(Button) if _counts(button))
        room = self._host.width() - 2 * look.px(40) - look.px(32) - acts
        text = self._words.heightForWidth(max(room, look.px(160)))
        self.setFixedHeight(max(look.px(48), text + look.px(28)))
        super()._place(slide=slide)


def _counts(button: Button) -> bool:
    """Tell whether a button takes room in the bar."""
    return not button.isHidden()


class _OfferButton(Button):
    """Does what it offers, once, and sends the bar away."""

    def __init__(self, offer: Offer, bar: NoticeBar) -> None:
        super().__init__(offer.words, "undo")
        self._offer, self._bar = offer, bar
        self.clicked.connect(self._accept)

    @Slot()
    def _accept(self) -> None:
        """Dismiss the bar first: what is offered may show another notice."""
        self._bar.dismiss()
        self._offer.act()
