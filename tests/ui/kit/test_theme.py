from __future__ import annotations

import re
from string import Template

import pytest

from careerjournal.language.resources import resource
from careerjournal.ui.kit.look import quiet_theme
from careerjournal.ui.kit.theme import ColorSet
from tests.ui.kit.contrast import contrast

TEXT_PAIRS = {
    "text": "background surface raised hover pressed accent-soft critical-soft caution-soft positive-soft",
    "on-selection": "selection",
    "text-muted": "background surface raised hover selection accent-soft",
    "accent": "surface raised background hover",
    "on-accent": "accent accent-hover accent-pressed",
    "on-accent-soft": "accent-soft",
    "positive": "surface raised positive-soft",
    "caution": "surface raised caution-soft",
    "critical": "surface raised critical-soft",
    "background": "text",
}
MARK_PAIRS = {
    "border-strong": "surface raised background",
    "focus": "surface raised background selection",
    "text-disabled": "raised",
    "accent": "selection",
} | {
    f"stage.{phase}": "surface raised background hover selection"
    for phase in ("wishlist", "applied", "screening", "interview", "offer", "ended")
}


def pairs(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(role, ground) for role, grounds in table.items() for ground in grounds.split()]


@pytest.fixture(params=["light", "dark"])
def colors(request: pytest.FixtureRequest) -> ColorSet:
    theme = quiet_theme()
    return theme.light if request.param == "light" else theme.dark


def test_black_on_white_has_the_contrast_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("role", "ground"), pairs(TEXT_PAIRS))
def test_text_can_be_read_on_its_ground(colors: ColorSet, role: str, ground: str) -> None:
    assert contrast(colors[role], colors[ground]) >= 4.5


@pytest.mark.parametrize(("role", "ground"), pairs(MARK_PAIRS))
def test_marks_and_outlines_can_be_seen_on_their_ground(colors: ColorSet, role: str, ground: str) -> None:
    assert contrast(colors[role], colors[ground]) >= 3.0


def test_both_schemes_name_the_same_roles() -> None:
    theme = quiet_theme()
    assert theme.light.roles == theme.dark.roles


def test_the_sheet_names_no_color_and_only_roles_that_exist() -> None:
    sheet = resource("themes", "template.qss").read_text(encoding="utf-8")
    assert not re.search(r"#[0-9A-Fa-f]{3,8}\b(?=[^{]*;)", sheet)
    roles = {role.replace("-", "_").replace(".", "_") for role in quiet_theme().light.roles}
    sizes = {"sans", "serif"} | {name for name in Template(sheet).get_identifiers() if "px" in name}
    assert set(Template(sheet).get_identifiers()) <= roles | sizes
