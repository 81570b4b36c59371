"""On a finer screen everything is drawn finer: icons, marks and words have no coarse pixels."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

pytestmark = pytest.mark.thorough

HOUSE = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("ratio", [1.5, 2.0])
def test_a_page_is_drawn_in_the_screens_own_pixels(ratio: float, tmp_path: Path) -> None:
    asked = ["--ratios", str(ratio), "--only", "today", "--languages", "en", "--themes", "light", "--sizes", "1024x700"]
    command = [sys.executable, "-m", "tests.shots", str(tmp_path), *asked]
    told = subprocess.run(
        command, cwd=HOUSE, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, capture_output=True, check=True
    )
    assert told.returncode == 0
    picture = QImage(str(next(tmp_path.glob("*today.png"))))
    assert (picture.width(), picture.height()) == (round(1024 * ratio), round(700 * ratio))
    assert not _is_enlarged(picture)


def _is_enlarged(picture: QImage) -> bool:
    """Tell whether every two points beside each other are the same, as in a picture made larger."""
    inked = [
        (picture.pixel(x, y), picture.pixel(x + 1, y))
        for y in range(0, picture.height(), 7)
        for x in range(0, picture.width() - 1, 2)
    ]
    return sum(one != other for one, other in inked) < len(inked) // 500
