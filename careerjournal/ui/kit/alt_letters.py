"""Alt and a letter for the buttons of a sheet: chosen from their words, underlined only while Alt is held."""

from collections.abc import Sequence

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton

from careerjournal.ui.kit.buttons import Button

_THAI = range(0x0E00, 0x0E80)
"""Half of the signs on a Thai keyboard need Shift or stand above another: letters of Alt are not used in Thai."""


def letters(texts: Sequence[str]) -> list[int | None]:
    """Choose for each text the place of a letter that no other has: of its first word, of another, or any; or None."""
    taken: set[str] = set()
    chosen: list[int | None] = []
    for text in texts:
        place = next((place for place in _candidates(text) if text[place].casefold() not in taken), None)
        if place is not None:
            taken.add(text[place].casefold())
        chosen.append(place)
    return chosen


def _candidates(text: str) -> list[int]:
    """Give the places of a text that could be its letter, best first."""
    usable = [place for place, sign in enumerate(text) if sign.isalpha() and ord(sign) not in _THAI]
    beginnings = [place for place in usable if place == 0 or not text[place - 1].isalpha()]
    return [*beginnings, *(place for place in usable if place not in beginnings)]


class AltLetters:
    """The letters of some buttons; told when their words or their number change."""

    def __init__(self) -> None:
        self._letters: dict[Button, int | None] = {}

    def give(self, buttons: Sequence[Button]) -> None:
        """Give each button its letter, unseen."""
        self._letters = dict(zip(buttons, letters([button.text() for button in buttons]), strict=True))
        self.show(on=False)

    def show(self, *, on: bool) -> None:
        """Underline the letters, or take the lines away; the keys work either way."""
        for button, place in self._letters.items():
            text = button.text()
            if place is None or place >= len(text):
                continue
            if on:
                marked = f"{text[:place].replace('&', '&&')}&{text[place:].replace('&', '&&')}"
                QPushButton.setText(button, marked)
            else:
                button.setText(text)
            button.setShortcut(QKeySequence(f"Alt+{text[place].upper()}"))
