"""A walk through the real pages, on request: a strip over them with one sentence for each place."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent

from careerjournal.domain.places import Page, Place
from careerjournal.domain.value import value
from careerjournal.language.words import AsIs, tr
from careerjournal.ui.kit.announce import announce
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.shell.shortcuts_sheet import keys_in_words
from careerjournal.ui.shell.strip import Strip


@value
class Stop:
    """A place, and what is to be known there."""

    place: Place
    says: str


def stops() -> tuple[Stop, ...]:
    """Name the places of the walk, in their order."""
    new, search, keys = map(keys_in_words, ("Ctrl+N", "Ctrl+K", "Ctrl+?"))
    return (
        Stop(
            place=Place(Page.TODAY),
            says=tr("Today tells what is due and what is ahead, and nothing more. What has time stays out of sight."),
        ),
        Stop(
            place=Place(Page.APPLICATIONS),
            says=tr(
                "Each application stands here with its whole history. {keys} logs one from anywhere; company and role "
                "are enough.",
                keys=new,
            ),
        ),
        Stop(
            place=Place(Page.SETBACKS),
            says=tr("What was turned down waits here until you want to look back. A lesson becomes something to try."),
        ),
        Stop(
            place=Place(Page.POSTING),
            says=tr("Goals that a quiet person can keep: a few posts for each channel, and weeks that can be let go."),
        ),
        Stop(
            place=Place(Page.PLAN),
            says=tr("The career plan is made from your own record. You choose the sections, and print it or send it."),
        ),
        Stop(
            place=Place(Page.GUIDES),
            says=tr(
                "Four short guides go with the pages; F1 opens the one for the page you are on. {search} finds "
                "everything you wrote, {keys} shows all keys.",
                search=search,
                keys=keys,
            ),
        ),
    )


class Walk(Strip):
    """Goes to each place and says its sentence; Esc leaves it, as does Close."""

    went = Signal(object)
    """The `Place` that is to be shown."""
    left = Signal(object)
    """The walk is over: this strip can go."""

    def __init__(self) -> None:
        super().__init__("")
        self._stops = stops()
        self._at = 0
        self.setAccessibleName(tr("A short walk"))
        self.back, self.ahead, self.leave = Button(tr("Back"), "text"), Button(""), Button(tr("Close"), "text")
        for button, act in ((self.back, self.go_back), (self.ahead, self.go_on), (self.leave, self.end)):
            button.clicked.connect(act)
            self._line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.ahead.setProperty("kind", "small")

    @property
    def at(self) -> int:
        """Give at which place the walk is, from 0."""
        return self._at

    def begin(self) -> None:
        """Go to the first place."""
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)

    @Slot()
    def go_on(self) -> None:
        """Go to the next place, or end after the last."""
        if self._at + 1 == len(self._stops):
            self.end()
        else:
            self._at += 1
            self._show()

    @Slot()
    def go_back(self) -> None:
        """Go to the place before."""
        self._at = max(0, self._at - 1)
        self._show()

    @Slot()
    def end(self) -> None:
        """Leave the walk; the page that is shown stays."""
        self.left.emit(self)

    def _show(self) -> None:
        """Show the place and say its sentence; the keys stay on the way on."""
        stop = self._stops[self._at]
        count = tr("{number} of {all}", number=self._at + 1, all=len(self._stops))
        said = tr("{count}: {sentence}", count=AsIs(count), sentence=AsIs(stop.says))
        self.words.setText(said)
        self.back.setEnabled(self._at > 0)
        self.ahead.setText(tr("Next") if self._at + 1 < len(self._stops) else tr("That is all"))
        self.went.emit(stop.place)
        announce(self, said)
        # The page that is shown now would take the focus after us.
        QTimer.singleShot(0, self._take_focus)

    @Slot()
    def _take_focus(self) -> None:
        """Bring the keys to the way on."""
        self.ahead.setFocus(Qt.FocusReason.OtherFocusReason)
