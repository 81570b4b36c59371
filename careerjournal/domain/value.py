"""Values: frozen, slotted dataclasses whose methods are shared, keyword-only but for those of few fields.

`dataclass` writes and compiles six methods for each such class, which takes half a millisecond, and a start makes some
forty of them before its first frame. A `value` has the fields of a dataclass (`fields`, `replace` and `asdict` work as
ever), compares, hashes and prints as one, and refuses assignment as a frozen one does, but is made in a tenth of the
time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import MISSING, FrozenInstanceError, dataclass, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

Class = TypeVar("Class")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def value(cls: type[Class]) -> type[Class]:
    """Make a class of annotated fields a value."""
    return _made(cls, _init, kw_only=True)


@dataclass_transform(frozen_default=True)
def positional_value(cls: type[Class]) -> type[Class]:
    """Make a class a value of few fields, which may also be given in their order."""
    return _made(cls, _init_in_order, kw_only=False)


def _made(cls: type[Class], init: Callable[..., None], *, kw_only: bool) -> type[Class]:
    """Make a class a dataclass, with the shared methods in place of those that `dataclass` would write."""
    cls.__init__ = init  # type: ignore[method-assign]
    for method in (_repr, _eq, _hash, _setattr, _delattr, _getstate, _setstate):
        setattr(cls, f"_{method.__name__}__", method)  # _repr becomes __repr__
    made: Any = dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)(cls)
    made.__value__ = tuple(
        (field.name, made.__dict__[field.name].__set__, field.default, field.default_factory) for field in fields(made)
    )
    made.__parts__ = staticmethod(_reader([name for name, *_ in made.__value__]))
    return made  # type: ignore[no-any-return]


def _reader(names: Sequence[str]) -> Callable[[Any], tuple[Any, ...]]:
    """Make what reads all fields of a value at once; attrgetter does it ten times as fast as a loop."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda one: tuple([getattr(one, name) for name in names])


def _init(self: Any, /, **given: Any) -> None:
    """Take the fields by name. Raises TypeError for one that is missing or unknown."""
    for name, put, default, make in self.__value__:
        if name in given:
            put(self, given.pop(name))
        elif default is not MISSING:
            put(self, default)
        elif make is not MISSING:
            put(self, make())
        else:
            raise TypeError(f"{type(self).__name__} is made without its {name!r}")
    if given:
        raise TypeError(f"{type(self).__name__} has no {', '.join(map(repr, given))}")


def _init_in_order(self: Any, /, *in_order: Any, **given: Any) -> None:
    """Take the fields in their order, and the rest by name. Raises TypeError for one that is missing or unknown."""
    names = [name for name, *_ in self.__value__]
    twice = given.keys() & names[: len(in_order)]
    if len(in_order) > len(names) or twice:
        raise TypeError(f"{type(self).__name__} is given too much: {in_order!r}, {', '.join(map(repr, twice))}")
    _init(self, **dict(zip(names, in_order, strict=False)), **given)


def _repr(self: Any) -> str:
    told = (f"{name}={getattr(self, name)!r}" for name, *_ in self.__value__)
    return f"{type(self).__qualname__}({', '.join(told)})"


def _eq(self: Any, other: object) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    return self.__parts__(self) == other.__parts__(other)  # type: ignore[attr-defined]


def _hash(self: Any) -> int:
    return hash(self.__parts__(self))


def _setattr(self: Any, name: str, _: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _delattr(self: Any, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _getstate(self: Any) -> tuple[Any, ...]:
    return self.__parts__(self)  # type: ignore[no-any-return]


def _setstate(self: Any, state: tuple[Any, ...]) -> None:
    for (_, put, *_), part in zip(self.__value__, state, strict=True):
        put(self, part)
