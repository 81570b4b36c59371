from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from careerjournal.language.resources import resource
from careerjournal.ui.kit.icons import MIRRORED, icon, pixmap
from careerjournal.ui.kit.look import install_theme, quiet_theme

NAMES = sorted(path.stem for path in resource("icons").glob("*.svg"))


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_draws_something_and_names_no_color(name: str) -> None:
    assert "currentColor" in (text := resource("icons", f"{name}.svg").read_text(encoding="utf-8"))
    assert "#" not in text
    image = pixmap(name, "text").toImage()
    assert any(image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height()))


def test_an_icon_is_drawn_once_for_each_color_and_size() -> None:
    assert pixmap("add", "text").cacheKey() == pixmap("add", "text").cacheKey()
    assert pixmap("add", "text").cacheKey() != pixmap("add", "accent").cacheKey()
    assert pixmap("add", "text", 16).cacheKey() != pixmap("add", "text", 20).cacheKey()


def test_only_icons_with_a_direction_are_mirrored(qapp: QApplication) -> None:
    left = {name: pixmap(name).toImage() for name in ("undo", "search")}
    install_theme(qapp, quiet_theme(), language="ar", scheme="light")
    assert pixmap("undo").toImage() == left["undo"].flipped(Qt.Orientation.Horizontal)
    assert pixmap("search").toImage() == left["search"]


def test_what_is_mirrored_exists() -> None:
    assert set(NAMES) >= MIRRORED


def test_an_icon_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        icon("unicorn")
