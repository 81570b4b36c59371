"""A theme as a frozen value: colours by role for each scheme, type sizes, measures. Read from one TOML file."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, get_args

from careerjournal.domain.value import value

SchemeName = Literal["light", "dark", "contrast-light", "contrast-dark"]
"""The schemes of a theme: light and dark, and both with high contrast."""
Scheme = Literal["system", "light", "dark", "contrast-light", "contrast-dark"]
"""What a person chooses: one of the schemes, or whichever the system asks for."""


@value
class ColorSet:
    """The colours of one scheme, `#rrggbb` by role; stage hues are roles named `stage.NAME`."""

    name: str
    by_role: Mapping[str, str]

    def __getitem__(self, role: str) -> str:
        return self.by_role[role]

    @property
    def roles(self) -> frozenset[str]:
        """Name every role of this set."""
        return frozenset(self.by_role)


@value
class TypeSize:
    """One text size in pixels at a scale of 1, with its line height and voice."""

    px: int
    line: int
    serif: bool


@value
class Theme:
    """Everything that the look takes from its file; measures in pixels at a scale of 1, times in ms."""

    schemes: Mapping[str, ColorSet]
    sans: tuple[str, ...]
    serif: tuple[str, ...]
    type_sizes: Mapping[str, TypeSize]
    arabic_scale: float
    measures: Mapping[str, int]
    motion: Mapping[str, int]

    @property
    def light(self) -> ColorSet:
        """Give the colours of the light scheme."""
        return self.schemes["light"]

    @property
    def dark(self) -> ColorSet:
        """Give the colours of the dark scheme."""
        return self.schemes["dark"]


def scheme_for(chosen: Scheme, *, dark: bool, contrast: bool) -> SchemeName:
    """Give the scheme that was chosen, else the one of what the system asks for: dark or not, high contrast or not."""
    if chosen != "system":
        return chosen
    if contrast:
        return "contrast-dark" if dark else "contrast-light"
    return "dark" if dark else "light"


def read_theme(path: Path) -> Theme:
    """Read a theme file; raise KeyError where a part is missing."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    kind = data["type"]
    return Theme(
        schemes=MappingProxyType({name: _color_set(name, data[name]) for name in get_args(SchemeName)}),
        sans=tuple(kind["sans"]),
        serif=tuple(kind["serif"]),
        type_sizes=MappingProxyType(
            {
                name: TypeSize(px=size["px"], line=size["line"], serif=size.get("family") == "serif")
                for name, size in kind.items()
                if isinstance(size, dict)
            }
        ),
        arabic_scale=kind["arabic-scale"],
        measures=MappingProxyType({**data["size"], **_prefixed("radius", data["radius"])}),
        motion=MappingProxyType(data["motion"]),
    )


def _color_set(name: str, table: Mapping[str, Any]) -> ColorSet:
    """Flatten one colour table: the stage hues become roles like any other."""
    plain = {role: value for role, value in table.items() if isinstance(value, str)}
    return ColorSet(name=name, by_role=MappingProxyType({**plain, **_prefixed("stage", table["stage"])}))


def _prefixed(prefix: str, table: Mapping[str, Any]) -> dict[str, Any]:
    """Put a table's name before its keys, so that several tables share one mapping."""
    return {f"{prefix}.{name}": value for name, value in table.items()}
