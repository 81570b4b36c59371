"""Buttons: primary, plain, text, small, danger, chip, icon-only, and the switch between views."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from careerjournal.domain.value import value
from careerjournal.ui.kit.icons import icon
from careerjournal.ui.kit.labels import plain_tip, repolish
from careerjournal.ui.kit.look import Look, current

Kind = Literal["primary", "plain", "text", "small", "danger", "undo"]
_ICON_ROLE = {
    "primary": "on-accent",
    "text": "accent",
    "danger": "critical",
    "undo": "background",
    "chip": "on-accent-soft",
    "icon": "text-muted",
}
_WIDEST = 480
"""Pixels a button is wide at most, however long a person's own words on it are."""
UNUSED = 4
"""Pixels that Qt asks for between icon and words and then leaves around them; a text button stands on its edge."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
"""With these, Enter means something else, such as to accept a sheet from anywhere."""
_REDRAW = (QEvent.Type.PaletteChange, QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange)
"""What the colours of an icon, or the side it looks to, may have changed with."""


class Button(QPushButton):
    """A button of one kind: a verb and its object, with an icon before them where it helps."""

    def __init__(self, text: str, kind: Kind | Literal["chip", "icon", "view"] = "plain", icon_name: str = "") -> None:
        super().__init__(text.replace("&", "&&"))
        self.heard_as: str | None = None
        self._icon_name = icon_name
        self._drawn_in: Look | None = None
        self._icon_size = 20 if kind == "icon" else 18
        self._icon_role = _ICON_ROLE.get(kind, "text")
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        if kind == "view":
            self.setProperty("ring", "inside")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._draw_icon()

    def setText(self, text: str) -> None:
        super().setText(
            text.replace("&", "&&")
        )  # letters are marked while Alt is held alone, but a person's words have ampersands

    def text(self) -> str:
        """Give the words, without the mark of a letter that is underlined."""
        return "&".join(part.replace("&", "") for part in super().text().split("&&"))

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        unused = UNUSED if self._icon_name and self.property("kind") == "text" else 0
        return QSize(min(hint.width() - unused, current().px(_WIDEST)), hint.height())

    def set_icon(self, name: str, role: str | None = None) -> None:
        """Change the icon, or take it away with an empty name."""
        self._icon_name = name
        self._icon_role = role or self._icon_role
        self._draw_icon()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be pressed by Enter too: some systems leave Enter to the sheet's own button, wherever the focus is."""
        if event.key() in _ENTER and not event.modifiers() & _HELD and not self.isCheckable():
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if not self._icon_name:
            return
        kind = event.type()
        if kind is QEvent.Type.EnabledChange or (kind in _REDRAW and self._drawn_in is not current()):
            self._draw_icon()

    def _draw_icon(self) -> None:
        """Set the icon in the colours of the look in use."""
        if self._icon_name:
            self._drawn_in = current()
            side = self._drawn_in.px(self._icon_size)
            self.setIconSize(QSize(side, side))
            enabled = self.isEnabled()
            self.setIcon(icon(self._icon_name, self._icon_role, self._icon_size, also_disabled=not enabled))
        elif not self.icon().isNull():
            self.setIcon(type(self.icon())())


class IconButton(Button):
    """A button that is only an icon; its name is told by tooltip and to the screen reader."""

    def __init__(self, icon_name: str, name: str, *, role: str = "text-muted", size: int = 20) -> None:
        super().__init__("", "icon")
        self._icon_size = size
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(name))
        self.set_icon(icon_name, role)


class Chip(Button):
    """A filter or tag that is on or off, never a command; a tick stands before the word while it is on."""

    def __init__(self, text: str, *, on: bool = False) -> None:
        super().__init__(text, "chip")
        self._icon_size = 14
        self.setCheckable(True)
        self.toggled.connect(self._show_tick)
        self.setChecked(on)

    @Slot(bool)
    def _show_tick(self, on: bool) -> None:
        """Show or hide the tick."""
        self.set_icon("check" if on else "")


@value
class View:
    """One of two to four views of the same things."""

    key: str
    icon: str
    name: str


class ViewSwitch(QWidget):
    """Joined buttons, one of them on; emits the chosen view's key."""

    heard_as = "tabs"

    chosen = Signal(str)

    def __init__(self, views: Sequence[View], current_key: str, *, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._views = tuple(views)
        self._compact = self._bare = False
        self._buttons: dict[str, Button] = {}
        group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for view in self._views:
            button = Button(view.name, "view", view.icon)
            button.heard_as = "tab"
            button.setCheckable(True)
            button.setChecked(view.key == current_key)
            button.setAccessibleName(view.name)
            group.addButton(button)
            layout.addWidget(button)
            self._buttons[view.key] = button
        layout.setSpacing(0)
        self._round_ends()
        group.buttonToggled.connect(self._toggled)
        self._relabel()

    @property
    def key(self) -> str:
        """Give the key of the view that is on."""
        return next(key for key, button in self._buttons.items() if button.isChecked())

    def set_key(self, key: str) -> None:
        """Turn one view on; raise KeyError for an unknown one."""
        self._buttons[key].setChecked(True)

    def set_compact(self, compact: bool, *, bare: bool = False) -> None:
        """Show a word only on the current view, for when the detail panel takes the room; bare shows none at all."""
        self._compact, self._bare = compact or bare, bare
        self._relabel()
        layout = self.layout()
        if layout is not None:
            layout.activate()  # so that whoever lays the switch out at once asks for its new size
        self.updateGeometry()

    def compact_width(self, *, bare: bool = False) -> int:
        """Give the pixels it takes at most while compact, whichever view is on, as if neighbours shared no border."""
        icons = sum(self._icon_width() for _ in self._views)
        if bare:
            return icons
        return icons - self._icon_width() + max(self._worded_width(view) for view in self._views)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange and self._buttons:
            self._round_ends()

    @Slot(object, bool)
    def _toggled(self, button: QPushButton, on: bool) -> None:
        """Tell which view was turned on."""
        if on:
            self._relabel()
            self.chosen.emit(next(key for key, each in self._buttons.items() if each is button))

    def _relabel(self) -> None:
        """Write words where there is room, tooltips where there is none."""
        for view in self._views:
            button = self._buttons[view.key]
            worded = not self._compact or (button.isChecked() and not self._bare)
            button.setText(view.name if worded else "")
            button.setToolTip("" if worded else view.name)
            button.set_icon(view.icon, "on-accent-soft" if button.isChecked() else "text")
            button.setMinimumWidth(self._worded_width(view) if worded else 0)

    def _worded_width(self, view: View) -> int:
        """Measure a button with its word: the style measures regular words, but the chosen view's are strong."""
        return QFontMetrics(current().font(strong=True)).horizontalAdvance(view.name) + current().px(54)

    def _icon_width(self) -> int:
        """Measure a button that is only its icon."""
        bare = [button for button in self._buttons.values() if not button.text()]
        return bare[0].sizeHint().width() if bare else current().px(48)

    def _round_ends(self) -> None:
        """Round the outer corners; the sheet knows left and right only, so the direction decides here."""
        buttons = list(self._buttons.values())
        first, last = ("right", "left") if self.isRightToLeft() else ("left", "right")
        for button in buttons:
            button.setProperty("edge", "middle")
        buttons[0].setProperty("edge", "both" if len(buttons) == 1 else first)
        if len(buttons) > 1:
            buttons[-1].setProperty("edge", last)
        for button in buttons:
            repolish(button)
