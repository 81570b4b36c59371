"""What a goal's week says in words stands on one line, or on two where there is no room."""

from __future__ import annotations

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from careerjournal.ui.kit.look import current, install_theme, quiet_theme
from careerjournal.ui.pages.posting.goal_cells import two_lines

SAID = "1 su 3, minimo fatto, ancora 2 giorni"


def test_words_without_room_take_a_second_line_and_then_an_ellipsis(qapp: QApplication) -> None:
    install_theme(qapp, quiet_theme(), language="it", scheme="light")
    font = current().font("small")
    whole = QFontMetricsF(font).horizontalAdvance(SAID)
    assert two_lines(SAID, font, int(whole) + 2) == (SAID,)
    first, second = two_lines(SAID, font, int(0.7 * whole))
    assert f"{first} {second}" == SAID
    first, second = two_lines(SAID, font, int(0.35 * whole))
    assert SAID.startswith(first)
    assert second.endswith("…")
    assert max(map(QFontMetricsF(font).horizontalAdvance, (first, second))) <= 0.35 * whole
    assert two_lines("", font, 100) == ("",)
