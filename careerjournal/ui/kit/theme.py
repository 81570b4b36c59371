"""A theme as a frozen value: colours by role for light and dark, type sizes, measures. Read from one TOML file."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

from careerjournal.domain.value import value

Scheme = Literal["system", "light", "dark"]


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

    light: ColorSet
    dark: ColorSet
    sans: tuple[str, ...]
    serif: tuple[str, ...]
    type_sizes: Mapping[str, TypeSize]
    arabic_scale: float
    measures: Mapping[str, int]
    motion: Mapping[str, int]


def read_theme(path: Path) -> Theme:
    """Read a theme file; raise KeyError where a part is missing."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    kind = data["type"]
    return Theme(
        light=_color_set("light", data["light"]),
        dark=_color_set("dark", data["dark"]),
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
