from __future__ import annotations

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from careerjournal.language.resources import resource
from careerjournal.ui.kit import icons
from careerjournal.ui.kit.icons import MIRRORED, icon, pixmap
from careerjournal.ui.kit.look import current, install_theme, quiet_theme

NAMES = sorted(path.stem for path in resource("icons").glob("*.svg"))


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_draws_something_and_names_no_color(name: str) -> None:
    assert "currentColor" in (text := resource("icons", f"{name}.svg").read_text(encoding="utf-8"))
    assert "#" not in text
    image = pixmap(name, "text").toImage()
    assert any(image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height()))


def from_svg(name: str, color: str, side: int) -> QPixmap:
    text = resource("icons", f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", color)
    drawn = QPixmap(side, side)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(text.encode())).render(painter)
    painter.end()
    return drawn


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_is_drawn_as_its_svg_is_to_the_pixel(name: str) -> None:
    """Run `python resources/icons/generate_shapes.py` where this fails: the shapes are not those of the SVG files."""
    color = current().colors["accent"]
    for size in (14, 16, 18, 20, 24, 40):
        assert pixmap(name, "accent", size).toImage() == from_svg(name, color, size).toImage(), size


def test_no_icon_that_ships_needs_qt_to_read_svg() -> None:
    written = resource("icons", "shapes.txt").read_text(encoding="utf-8").splitlines()
    assert sorted(line.partition("\t")[0] for line in written) == NAMES


def test_an_icon_without_written_shapes_is_drawn_from_its_svg(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(icons, "_all_shapes", dict)
    icons._drawn.cache_clear()
    drawn = pixmap("add", "accent").toImage()
    icons._drawn.cache_clear()
    assert drawn == from_svg("add", current().colors["accent"], 20).toImage()


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
