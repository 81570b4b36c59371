from __future__ import annotations

import re
from itertools import combinations
from string import Template

import pytest

from careerjournal.language.resources import resource
from careerjournal.ui.kit.look import quiet_theme
from careerjournal.ui.kit.theme import ColorSet, Scheme, scheme_for
from tests.ui.kit.contrast import contrast
from tests.ui.kit.eyes import EYES, distance

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


@pytest.fixture(params=sorted(quiet_theme().schemes), scope="module")
def colors(request: pytest.FixtureRequest) -> ColorSet:
    return quiet_theme().schemes[request.param]


def is_high(colors: ColorSet) -> bool:
    return colors.name.startswith("contrast")


def test_black_on_white_has_the_contrast_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def faint(colors: ColorSet, table: dict[str, str], least: float) -> dict[tuple[str, str], float]:
    """Give the pairs of a table that have less contrast than they need, with how much they have."""
    found = {(role, ground): contrast(colors[role], colors[ground]) for role, ground in pairs(table)}
    return {pair: measured for pair, measured in found.items() if measured < least}


def test_text_can_be_read_on_its_ground(colors: ColorSet) -> None:
    assert faint(colors, TEXT_PAIRS, 7.0 if is_high(colors) else 4.5) == {}


def test_marks_and_outlines_can_be_seen_on_their_ground(colors: ColorSet) -> None:
    assert faint(colors, MARK_PAIRS, 4.5 if is_high(colors) else 3.0) == {}


def test_all_schemes_name_the_same_roles(colors: ColorSet) -> None:
    assert colors.roles == quiet_theme().light.roles


def test_the_hues_of_stages_are_told_apart_by_every_kind_of_eye(colors: ColorSet) -> None:
    hues = [hue for role, hue in colors.by_role.items() if role.startswith("stage.")]
    assert len(hues) == 6
    for eyes in EYES:
        assert min(distance(one, other, eyes) for one, other in combinations(hues, 2)) >= 8


@pytest.mark.parametrize(
    ("chosen", "dark", "contrast", "scheme"),
    [
        ("system", False, False, "light"),
        ("system", True, False, "dark"),
        ("system", False, True, "contrast-light"),
        ("system", True, True, "contrast-dark"),
        ("light", True, True, "light"),
        ("contrast-dark", False, False, "contrast-dark"),
    ],
)
def test_what_was_chosen_holds_and_else_the_system(chosen: Scheme, dark: bool, contrast: bool, scheme: str) -> None:
    assert scheme_for(chosen, dark=dark, contrast=contrast) == scheme


def test_the_sheet_names_no_color_and_only_roles_that_exist() -> None:
    sheet = resource("themes", "template.qss").read_text(encoding="utf-8")
    assert not re.search(r"#[0-9A-Fa-f]{3,8}\b(?=[^{]*;)", sheet)
    roles = {role.replace("-", "_").replace(".", "_") for role in quiet_theme().light.roles}
    sizes = {"sans", "serif"} | {name for name in Template(sheet).get_identifiers() if "px" in name}
    assert set(Template(sheet).get_identifiers()) <= roles | sizes
