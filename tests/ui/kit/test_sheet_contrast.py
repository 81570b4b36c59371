"""Every pair of words and ground that the sheet makes, state by state, in every scheme: none is left unmeasured."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest

from careerjournal.language.resources import resource
from careerjournal.ui.kit.look import quiet_theme
from tests.ui.kit.contrast import contrast

LEAST = 4.5
GROUNDS_AROUND = ("surface", "raised", "background")
"""What a widget without a ground of its own stands on."""

_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_PARTS = re.compile(r"^([#\w]+)((?:\[[^\]]*\])*)((?:::[\w-]+)?)((?::!?[\w-]+)*)$")
_DECLARED = re.compile(
    r"(?:^|;)\s*(background-color|background|selection-background-color|selection-color|color)\s*:\s*([^;]+)"
)

Declared = dict[str, str]


@cache
def rules() -> dict[str, Declared]:
    """Read what each selector of the sheet declares of colours."""
    sheet = _COMMENT.sub("", resource("themes", "template.qss").read_text(encoding="utf-8"))
    read: dict[str, Declared] = {}
    for selectors, body in _RULE.findall(sheet):
        declared = {
            name.replace("background-color", "background"): said.strip() for name, said in _DECLARED.findall(body)
        }
        for selector in selectors.split(","):
            read.setdefault(selector.strip(), {}).update(declared)
    return read


def worn() -> Iterator[tuple[str, Declared]]:
    """Give each selector with what it declares and what it takes from the plainer ones before it."""
    read = rules()
    for selector in read:
        parts = _PARTS.match(selector)
        if parts is None or ":disabled" in selector:
            continue
        kind, attributes, sub, states = parts.groups()
        plainer = (kind, f"{kind}{states}", f"{kind}{attributes}", f"{kind}{attributes}{sub}", selector)
        yield selector, {name: said for each in plainer for name, said in read.get(each, {}).items()}


@cache
def roles() -> dict[str, str]:
    """Give the theme's roles by how the sheet writes them."""
    return {role.replace("-", "_").replace(".", "_"): role for role in quiet_theme().light.roles}


def role_of(said: str) -> str:
    """Give the role that a declaration names, as the theme writes it; empty where it names none."""
    found = re.fullmatch(r"\$(\w+)", said)
    return roles().get(found[1], "") if found else ""


@cache
def pairs() -> list[tuple[str, str, str]]:
    """Give each selector with the roles of its words and its ground."""
    made = []
    for selector, declared in worn():
        for words, ground in (("color", "background"), ("selection-color", "selection-background")):
            on, under = role_of(declared.get(words, "")), role_of(declared.get(ground, ""))
            if on and (under or ground == "background"):
                grounds = (under,) if under else GROUNDS_AROUND
                made += [(selector, on, each) for each in grounds if not (on == "background" and each != under)]
    return made


def test_the_sheet_is_read_whole() -> None:
    found = pairs()
    assert len(found) > 60
    assert ('QPushButton[kind="primary"]', "on-accent", "accent") in found
    assert ('QPushButton[kind="primary"]:hover', "on-accent", "accent-hover") in found
    assert ('QPushButton[kind="danger"]:hover', "critical", "critical-soft") in found
    assert any((on, under) == ("on-selection", "selection") for _, on, under in found)


@pytest.mark.parametrize("scheme", sorted(quiet_theme().schemes))
def test_all_words_of_the_sheet_can_be_read(scheme: str) -> None:
    colors = quiet_theme().schemes[scheme]
    faint = {
        (selector, on, under): round(contrast(colors[on], colors[under]), 2)
        for selector, on, under in pairs()
        if contrast(colors[on], colors[under]) < LEAST
    }
    assert not faint
