"""Nothing that has ended is red: neither its mark nor any word about it, in every scheme."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from careerjournal.domain.stages import ENDINGS, phase_of
from careerjournal.language.resources import resource
from careerjournal.ui.kit.look import quiet_theme

UI = Path(__file__).resolve().parents[2] / "careerjournal" / "ui"
ABOUT_ENDINGS = (*UI.glob("pages/setbacks/*.py"), *UI.glob("pages/diary/*.py"), UI / "kit" / "marks.py")
WRONG_ALONE = re.compile(r'tone="critical"|\[wrong="true"\]|kind="danger"')


def is_red(color: QColor) -> bool:
    """Tell whether a colour is seen as red: its hue lies around 0 degrees and it is not nearly grey."""
    hue = color.hslHue()
    return (hue < 12 or hue > 338) and hue >= 0 and color.hslSaturationF() > 0.25


@pytest.mark.parametrize("scheme", sorted(quiet_theme().schemes))
def test_the_marks_of_endings_are_not_red_and_the_colour_for_errors_is(scheme: str) -> None:
    colors = quiet_theme().schemes[scheme]
    for stage in ENDINGS:
        assert not is_red(QColor(colors[f"stage.{phase_of(stage).value}"]))
    for role in ("text", "text-muted", "positive", "accent"):
        assert not is_red(QColor(colors[role]))
    assert is_red(QColor(colors["critical"]))


def test_the_sheet_gives_the_colour_for_errors_to_what_is_wrong_or_dangerous_alone() -> None:
    sheet = resource("themes", "template.qss").read_text("utf-8")
    users = [rule.split("{")[0] for rule in sheet.split("}") if re.search(r"\$critical\b|\$critical_soft\b", rule)]
    assert users
    for selectors in users:
        for selector in selectors.strip().splitlines()[-1].split(","):
            assert WRONG_ALONE.search(selector), selector


@pytest.mark.parametrize("path", ABOUT_ENDINGS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_page_about_setbacks_uses_it(path: Path) -> None:
    assert "critical" not in path.read_text("utf-8")
    assert '"danger"' not in path.read_text("utf-8")
