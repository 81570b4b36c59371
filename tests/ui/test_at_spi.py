"""The real program on a real screen, heard and worked over AT-SPI as Orca does it: every process is its own."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.prepared_journals import lay_sample

pytestmark = pytest.mark.thorough

READER = Path(__file__).with_name("at_spi_reader.py")
SYSTEM_PYTHON = "/usr/bin/python3"
BINDINGS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
BUS_LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
PATIENCE = 300


def can_listen() -> bool:
    """Tell whether this machine has a bus, a screen without a monitor and the system's bindings for screen readers."""
    programs = (shutil.which("dbus-run-session"), shutil.which("xvfb-run"), shutil.which(SYSTEM_PYTHON))
    if not all(programs) or not BUS_LAUNCHER.exists():
        return False
    return subprocess.run([SYSTEM_PYTHON, "-c", BINDINGS], capture_output=True, check=False).returncode == 0


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a screen reader heard of the program on the sample journal."""
    if not can_listen():
        pytest.skip("needs dbus-run-session, xvfb-run, at-spi2-core, python3-gi and gir1.2-atspi-2.0")
    home = tmp_path_factory.mktemp("home")
    journal = lay_sample(home / "journal.careerjournal", "en")
    program = [sys.executable, "-m", "careerjournal", "--home", str(home), "--journal", str(journal)]
    listening = ["xvfb-run", "-a", "dbus-run-session", "--", SYSTEM_PYTHON, "-W", "ignore", str(READER), *program]
    ended = subprocess.run(listening, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert ended.returncode == 0, ended.stderr[-2000:]
    said: dict[str, Any] = json.loads(ended.stdout.splitlines()[-1])
    return said


def test_the_reader_steps_from_heading_to_heading(heard: dict[str, Any]) -> None:
    assert "For today" in heard["today"]
    assert "Applications" in heard["today"]


def test_the_pages_are_tabs_and_one_is_chosen(heard: dict[str, Any]) -> None:
    assert len(heard["tabs"]) == 8
    assert [name for name, chosen in heard["tabs"].items() if chosen] == ["Today"]


def test_pressing_a_tab_opens_its_page_and_the_heat_map_tells_its_days(heard: dict[str, Any]) -> None:
    assert heard["chart"] == "Posts by day, half a year"
    assert len(heard["parts"]) > 150
    assert all(": " in part for part in heard["parts"])
    assert any(heard["graphics"])


def test_the_board_tells_its_cards(heard: dict[str, Any]) -> None:
    assert any("Content lead" in card for card in heard["cards"])


def test_a_field_is_found_by_its_label_and_written_into(heard: dict[str, Any]) -> None:
    assert heard["typed"] == "Harbour Museum"
