"""Qt's enumerations, made in a third of the time: a first frame touches classes that bring 3,000 members along.

PySide makes an enumeration by `IntEnum(name, [(member, value), …], boundary=KEEP)`. Python then checks each member for
everything that a person may write into a class statement, which takes 7 microseconds. What PySide asks for is always of
that one plain shape, so here the class is copied from a model, an empty enumeration that Python itself has made, and
its members are added in one turn. Whatever has another shape, or another Python than those known, goes Python's way.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from enum import Enum, EnumType, Flag, FlagBoundary, IntEnum, IntFlag
from functools import lru_cache
from typing import Any

KNOWN_PYTHONS = ((3, 11), (3, 12))
"""Whose enumerations are made of the parts written here."""
_BASES: tuple[type[Enum], ...] = (Enum, IntEnum, Flag, IntFlag)
_CONTAINERS = frozenset({"_member_names_", "_member_map_", "_value2member_map_", "_unhashable_values_"})
_OF_EACH_CLASS = frozenset({"__dict__", "__weakref__"})
_TAKEN = frozenset(name for base in _BASES for name in dir(base))
"""Names of members that Python would have to make room for, such as `name` and `value`."""

_plain: Callable[..., Any] = EnumType._create_  # type: ignore[attr-defined]


def make_enumerations_quickly() -> None:
    """Have PySide's enumerations made here from now on; it makes those of a class when the class is first touched."""
    if sys.version_info[:2] in KNOWN_PYTHONS:
        EnumType._create_ = _made  # type: ignore[attr-defined]


def _made(cls: Any, class_name: Any, names: Any, *, module: Any = None, boundary: Any = None, **more: Any) -> Any:
    """Stand in for `EnumType._create_`, which `IntEnum(name, members)` calls."""
    if cls in _BASES and boundary is FlagBoundary.KEEP and type(names) is list and _is_plain(names):
        return quick_enumeration(cls, class_name, names)
    if module is None:
        module = sys._getframe(2).f_globals.get("__name__")  # as Python does, which would find itself from here
    return _plain(cls, class_name, names, module=module, boundary=boundary, **more)


def _is_plain(names: list[Any]) -> bool:
    """Say whether members are pairs of a word and a number, the words ordinary ones and each there once."""
    if not (set(map(type, names)) <= {tuple} and set(map(len, names)) <= {2}):
        return False
    members = dict(names)
    return (
        len(members) == len(names)
        and set(map(type, members)) <= {str}
        and set(map(type, members.values())) <= {int}
        and _TAKEN.isdisjoint(members)
        and "_" not in {name[:1] for name in members}
    )


def quick_enumeration(base: Any, class_name: str, members: list[tuple[str, int]]) -> Any:
    """Make an enumeration that keeps what bits it is given; PySide names its module afterwards."""
    body = {name: part.copy() if name in _CONTAINERS else part for name, part in _model(base).items()}
    made: Any = type.__new__(EnumType, class_name, (base,), body)
    order, by_name, by_value = body["_member_names_"], body["_member_map_"], body["_value2member_map_"]
    is_flag, is_number, put = issubclass(base, Flag), issubclass(base, int), type.__setattr__
    for name, value in members:
        member = by_value.get(value)
        if member is None:
            member = by_value[value] = int.__new__(made, value) if is_number else object.__new__(made)
            member._value_ = value
            member._name_ = name
            member.__objclass__ = made
            member._sort_order_ = len(order)
            if not is_flag or (value > 0 and not value & (value - 1)):
                order.append(name)
        put(made, name, member)
        by_name[name] = member
    if is_flag:
        _finish_flags(made, by_value)
    return made


def _finish_flags(made: Any, by_value: dict[int, Any]) -> None:
    """Write down which bits an enumeration of flags knows, and in what order its members are told."""
    mask = singles = 0
    for value in by_value:
        mask |= value
        if value > 0 and not value & (value - 1):
            singles |= value
    made._flag_mask_, made._singles_mask_ = mask, singles
    made._all_bits_ = 2 ** mask.bit_length() - 1
    told = [member._value_ for member in made]
    if told != sorted(told):
        made._iter_member_ = made._iter_member_by_def_


@lru_cache(maxsize=len(_BASES))
def _model(base: Any) -> dict[str, Any]:
    """Give the parts of an empty enumeration as Python makes it."""
    model = _plain(base, "Model", [], module="PySide6", boundary=FlagBoundary.KEEP)
    return {name: part for name, part in vars(model).items() if name not in _OF_EACH_CLASS}
