"""Every key of the program in one sheet, grouped: those of the actions as the actions have them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QSizePolicy, QWidget

from careerjournal.language.words import tr
from careerjournal.ui.kit.blocks import Section
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import boxed, column, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.shell.key_table import KeyGroup, page_keys

_KEYS_WIDE = 136
_BETWEEN = 24


class ShortcutsSheet(Sheet):
    """Closes with Esc or Enter; nothing in it is to be filled in."""

    def __init__(self, parent: QWidget, actions: Sequence[tuple[str, Iterable[QAction]]]) -> None:
        groups = [KeyGroup(title=title, keys=_keys_of(given)) for title, given in actions]
        sections = [_section(group) for group in (*groups, *page_keys())]
        half = _half(sections, [len(group.keys) + 2 for group in (*groups, *page_keys())])
        content = line(
            (boxed(column(*sections[:half], None, gap=_BETWEEN)), 1),
            (boxed(column(*sections[half:], None, gap=_BETWEEN)), 1),
            gap=32,
        )
        super().__init__(
            parent,
            title=tr("Keys"),
            sentence=tr("Everything can be done without the mouse. Tab goes on, Shift and Tab go back."),
            content=content,
            accept=tr("Close"),
            width=840,
        )
        self.cancel_button.hide()  # there is nothing to give up


def keys_in_words(keys: str) -> str:
    """Write keys as this system and language do."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _keys_of(actions: Iterable[QAction]) -> tuple[tuple[str, str], ...]:
    """Give the first keys of each action that has some, with its words."""
    portable = QKeySequence.SequenceFormat.PortableText
    return tuple(
        (action.shortcut().toString(portable), action.text().removesuffix("…"))
        for action in actions
        if not action.shortcut().isEmpty()
    )


def _section(group: KeyGroup) -> Section:
    """Make the list of one group."""
    section = Section(group.title)
    section.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)  # its rows may wrap
    for keys, does in group.keys:
        section.add(_row(keys, does))
    return section


def _row(keys: str, does: str) -> QWidget:
    """Make the line of one key: the keys, and what they do."""
    shown = Label(keys_in_words(keys), "strong")
    shown.setFixedWidth(current().px(_KEYS_WIDE))
    shown.set_upright(Qt.AlignmentFlag.AlignTop)
    words = Label(does, wrap=True)
    row = QWidget()
    layout = line(shown, (words, 1), gap=8, margins=(0, 4, 0, 4))
    layout.setAlignment(shown, Qt.AlignmentFlag.AlignTop)
    row.setLayout(layout)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    row.setSizePolicy(policy)
    row.setAccessibleName(f"{keys_in_words(keys)}: {does}")
    return row


def _half(sections: Sequence[QWidget], lengths: Sequence[int]) -> int:
    """Give how many sections the first column takes, so that both are about as long."""
    whole = sum(lengths)
    return min(range(1, len(sections)), key=lambda count: abs(2 * sum(lengths[:count]) - whole))
