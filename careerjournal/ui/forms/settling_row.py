"""A row for what comes by itself and is done, put off or let go: by its buttons, or with one key each."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from careerjournal.domain.stages import Stage
from careerjournal.domain.today import DueFollowUp
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.forms.later_button import IdButton, LaterButton
from careerjournal.ui.kit.blocks import CheckRow
from careerjournal.ui.kit.labels import Label, Tone

KEY_DAYS = 3
"""Days by which the key puts something off."""

DONE_KEYS = (Qt.Key.Key_D,)
LATER_KEYS = (Qt.Key.Key_L,)
LET_GO_KEYS = (Qt.Key.Key_X, Qt.Key.Key_Delete)


class SettlingRow(CheckRow):
    """A row whose tick means done; D, L and X do it by the keyboard while the focus is in the row."""

    finished = Signal(int)
    put_off = Signal(int, int)
    let_go = Signal(int)
    asked = Signal(int)

    def __init__(
        self,
        record: int,
        title: str,
        second: str,
        when: tuple[str, Tone],
        words: Words,
        *,
        opens: bool = True,
        about: str = "",
    ) -> None:
        """Make the row of a record; `about` is what Open and Later are said to be about to the screen reader."""
        later = LaterButton(record, words, let_go=words.tr("Let it go"))
        later.setToolTip(words.tr("L: in three days. X: let it go."))
        later.setAccessibleName(words.tr("Later: {title}", title=AsIs(about or title)))
        trailing: list[QWidget] = [Label(when[0], "small", when[1]), later]
        self._opener: IdButton | None = None
        if opens:
            self._opener = IdButton(record, words.tr("Open"))
            self._opener.setAccessibleName(words.tr("Open {application}", application=AsIs(about or title)))
            trailing.insert(1, self._opener)
        super().__init__(title, second, trailing=tuple(trailing))
        self._record = record
        self.box.setToolTip(words.tr("D: done"))
        if self._opener is not None:
            self._opener.chosen.connect(self.asked)
        self.toggled.connect(self._tell)
        later.chosen.connect(self.put_off)
        later.let_go.connect(self.let_go)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.act_on(event):
            super().keyPressEvent(event)

    def act_on(self, event: QKeyEvent) -> bool:
        """Do what a key stands for; tell whether it stands for anything here."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or event.isAutoRepeat():
            return False
        key = event.key()
        if key in DONE_KEYS:
            self.finished.emit(self._record)
        elif key in LATER_KEYS:
            self.put_off.emit(self._record, KEY_DAYS)
        elif key in LET_GO_KEYS:
            self.let_go.emit(self._record)
        else:
            return False
        return True

    @Slot(bool)
    def _tell(self, on: bool) -> None:
        """Tell the id once the box is ticked."""
        if on:
            self.finished.emit(self._record)


def when_due(due: date | None, today: date, words: Words) -> tuple[str, Tone]:
    """Say when something is due, and in which tone: late things in the tone of caution, never of alarm."""
    if due is None:
        return "", "muted"
    days = (due - today).days
    if days < 0:
        return words.ntr("{n} day past", "{n} days past", -days), "caution"
    if days == 0:
        return words.tr("Today"), ""
    if days == 1:
        return words.tr("Tomorrow"), "muted"
    return words.formats.day_short(due), "muted"


def why_following_up(one: DueFollowUp, today: date, words: Words) -> str:
    """Say what the follow-up is about: "Applied 8 days ago, first of two"."""
    days = max(0, (today - one.since).days)
    match one.stage:
        case Stage.INTERVIEW:
            said = words.ntr("Interview {n} day ago", "Interview {n} days ago", days)
        case Stage.OFFER:
            said = words.ntr("Offer {n} day ago", "Offer {n} days ago", days)
        case Stage.APPLIED if one.news_is_own:
            said = words.ntr("Applied {n} day ago", "Applied {n} days ago", days)
        case _:
            said = words.ntr("Last news {n} day ago", "Last news {n} days ago", days)
    return words.tr("{news}, {which}", news=AsIs(said), which=AsIs(which_of_two(one, words)))


def which_of_two(one: DueFollowUp, words: Words) -> str:
    """Say whether a follow-up is the first or the second."""
    return words.tr("second of two") if one.number > 1 else words.tr("first of two")
