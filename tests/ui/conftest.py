"""What every test of the window stands on: the shipped look, light, in English."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from careerjournal.ui.kit.look import install_theme, quiet_theme


@pytest.fixture(autouse=True)
def quiet(qapp: QApplication) -> Iterator[None]:
    """The look is light and English at the beginning of each test, whatever the one before did."""
    install_theme(qapp, quiet_theme(), language="en", scheme="light")
    yield
    install_theme(qapp, quiet_theme(), language="en", scheme="light")
