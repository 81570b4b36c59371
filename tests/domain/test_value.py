from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, replace
from typing import Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as some

from careerjournal.domain.value import positional_value, value


@value
class Point:
    """A point."""

    x: int
    y: int = 0
    names: tuple[str, ...] = field(default_factory=tuple)


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """The same as a dataclass."""

    x: int
    y: int = 0
    names: tuple[str, ...] = field(default_factory=tuple)


_PARTS = some.fixed_dictionaries(
    {"x": some.integers(-2, 2)},
    optional={"y": some.integers(-2, 2), "names": some.lists(some.text(max_size=2), max_size=2).map(tuple)},
)


@given(_PARTS, _PARTS)
def test_a_value_is_what_a_frozen_dataclass_is(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert asdict(Point(**one)) == asdict(Twin(**one))
    assert (Point(**one) == Point(**other)) is (Twin(**one) == Twin(**other))
    assert hash(Point(**one)) == hash(Twin(**one))
    assert repr(Point(**one)) == repr(Twin(**one)).replace("Twin", "Point")
    assert asdict(replace(Point(**one), **other)) == asdict(replace(Twin(**one), **other))
    assert copy.deepcopy(Point(**one)) == pickle.loads(pickle.dumps(Point(**one))) == Point(**one)


def test_a_value_has_the_fields_of_its_class_and_nothing_else() -> None:
    assert [each.name for each in fields(Point)] == ["x", "y", "names"]
    point: Any = Point(x=1)
    assert not hasattr(point, "__dict__")
    assert point != Twin(x=1)
    for change in (lambda: setattr(point, "x", 2), lambda: setattr(point, "z", 2), lambda: delattr(point, "x")):
        with pytest.raises(FrozenInstanceError):
            change()
    assert point.x == 1


@pytest.mark.parametrize("parts", [{}, {"y": 1}, {"x": 1, "z": 2}])
def test_a_value_is_not_made_of_too_little_or_too_much(parts: dict[str, Any]) -> None:
    with pytest.raises(TypeError):
        Point(**parts)
    with pytest.raises(TypeError):
        Twin(**parts)


@positional_value
class Span:
    """From one number to another."""

    first: int
    last: int = 9


@dataclass(frozen=True, slots=True)
class SpanTwin:
    """The same as a dataclass."""

    first: int
    last: int = 9


_IN_ORDER = some.lists(some.integers(-2, 2), max_size=3)
_NAMED = some.dictionaries(some.sampled_from(("first", "last", "step")), some.integers(-2, 2))


@given(_IN_ORDER, _NAMED)
def test_a_positional_value_takes_its_fields_as_a_dataclass_does(in_order: list[int], named: dict[str, int]) -> None:
    given_to: Any = Span, SpanTwin
    made: list[dict[str, Any] | None] = []
    for kind in given_to:
        try:
            made.append(asdict(kind(*in_order, **named)))
        except TypeError:
            made.append(None)
    assert made[0] == made[1]


@pytest.mark.parametrize(("kind", "twin"), [(Point, Twin), (Span, SpanTwin)])
def test_a_value_tells_of_itself_as_a_dataclass_does(kind: Any, twin: Any) -> None:
    told = [[{name: getattr(one, name) for name in one.__slots__} for one in fields(each)] for each in (kind, twin)]
    assert told[0] == told[1]
    assert (kind.__slots__, kind.__match_args__) == (twin.__slots__, twin.__match_args__)
    assert (kind.__qualname__, kind.__module__) == (kind.__name__, __name__)
    assert not hasattr(kind(**{one.name: 1 for one in fields(kind)}), "__dict__")


def test_what_belongs_to_the_class_is_no_field() -> None:
    @value
    class Counted:
        """A value with something of the class's own."""

        unit: ClassVar[str] = "days"
        count: int

    assert [one.name for one in fields(Counted)] == ["count"]
    assert (Counted.unit, Counted(count=1)) == ("days", Counted(count=1))
