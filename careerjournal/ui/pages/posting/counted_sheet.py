"""How the rhythm is counted, in plain words with its formula."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from careerjournal.language.words import ptr, tr
from careerjournal.ui.kit.blocks import QuietBlock
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column


class CountedSheet(Sheet):
    """Explains periods, strength, runs and rest."""

    def __init__(self, parent: QWidget) -> None:
        formula = Label(tr("s ← s · m + min(1, done ÷ goal) · (1 − m),   m = 0.5^(1 ÷ h)"), "body", wrap=True)
        super().__init__(
            parent,
            title=tr("How this is counted"),
            content=column(*(_part(title, words) for title, words in _parts()[:2]), QuietBlock(column(formula)),
                           *(_part(title, words) for title, words in _parts()[2:]), gap=16),
            accept=tr("Close"),
            width=560,
        )  # fmt: skip
        self.cancel_button.hide()


def _part(title: str, words: str) -> QWidget:
    """Make one paragraph under its title."""
    box = QWidget()
    box.setLayout(column(Label(title, "strong"), Label(words, "body", wrap=True), gap=4))
    return box


def _parts() -> list[tuple[str, str]]:
    """Give the paragraphs; the formula stands after the second."""
    return [
        (
            tr("Periods"),
            tr(
                "A goal is counted by days, by your weeks or by months, in the local time in which you posted. "
                "The period under way is never judged, nor one that a goal did not hold from its first to its last "
                "day. Each period is judged by the goal of its time."
            ),
        ),
        (
            ptr("of a habit", "Strength"),
            tr(
                "A number from 0 to 100 % that grows with each period in which you post and fades slowly otherwise. "
                "It never drops to zero at once: after 13 empty days, 3 empty weeks or 1.5 empty months half of it is "
                "left. With s for the strength and h for that half-life:"
            ),
        ),
        (
            tr("Rest"),
            tr(
                "A period that you rest or let go never lowers the strength: it stays, or rises if you posted anyway. "
                "A rest that covers at least half of a period lets all of it go; so does a day that does not suit a "
                "daily goal. You can plan a rest ahead, or let a period go afterwards."
            ),
        ),
        (
            tr("In a row"),
            tr(
                "Periods in a row that met the floor. Rest is stepped over without adding; a period that was let go "
                "and met its floor still counts. Of any four judged periods one may be missed: it is forgiven and "
                "adds nothing. When a row ends, the best so far stays."
            ),
        ),
    ]
