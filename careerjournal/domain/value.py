"""Values: frozen, slotted dataclasses whose methods are shared, keyword-only but for those of few fields.

`dataclass` writes and compiles six methods for each such class, which takes half a millisecond, and a start makes some
forty of them before its first frame. A `value` has the fields of a dataclass (`fields`, `replace` and `asdict` work as
ever), compares, hashes and prints as one, and refuses assignment as a frozen one does, but is made in a tenth of the
time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
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
    made: Any = _slotted(cls, kw_only=kw_only)
    made.__value__ = tuple(
        (one.name, made.__dict__[one.name].__set__, one.default, one.default_factory) for one in fields(made)
    )
    made.__parts__ = staticmethod(_reader([name for name, *_ in made.__value__]))
    return made  # type: ignore[no-any-return]


@dataclass(init=False, repr=False, eq=False)
class _Model:
    """What `dataclass` tells about a class and each of its fields, where nothing special is asked for."""

    part: int


_PARAMETERS: Any = getattr(_Model, "__dataclass_params__")  # noqa: B009 - no name that a type checker knows
_FIELD: Any = fields(_Model)[0]._field_type  # type: ignore[attr-defined]
_OF_THE_FIRST_CLASS = frozenset({"__dict__", "__weakref__"})


def _slotted(cls: type[Any], *, kw_only: bool) -> Any:
    """Make a class of annotated fields the dataclass that `dataclass(slots=True)` makes, in half its time.

    `dataclass` looks in every annotation for those that are no fields (ClassVar, InitVar), by regular expressions.
    """
    annotations = cls.__annotations__
    if cls.__bases__ != (object,) or any("Var" in str(kind) or "KW_ONLY" in str(kind) for kind in annotations.values()):
        return dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)(cls)
    namespace = {name: part for name, part in vars(cls).items() if name not in _OF_THE_FIRST_CLASS}
    described: dict[str, Any] = {}
    for name, kind in annotations.items():
        default = namespace.pop(name, MISSING)
        one: Any = default if isinstance(default, Field) else field(default=default)
        one.name, one.type, one.kw_only, one._field_type = name, kind, kw_only, _FIELD
        described[name] = one
    namespace |= {
        "__slots__": tuple(annotations),
        "__match_args__": () if kw_only else tuple(annotations),
        "__dataclass_fields__": described,
        "__dataclass_params__": _PARAMETERS,
    }
    made: Any = type(cls.__name__, cls.__bases__, namespace)
    made.__qualname__ = cls.__qualname__
    return made


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
