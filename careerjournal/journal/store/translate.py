"""One translation between the values of the domain and the rows of the file, for every kind of value.

Days and clock times are ISO text, instants UTC ISO text, tuples JSON, enums their value. Standard library only, because
the first frame is read with it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from datetime import UTC, date, datetime, time
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, TypeAlias, TypeVar, Union, get_args, get_origin

from careerjournal.domain.value import positional_value

Cell: TypeAlias = "str | int | None"
Row: TypeAlias = dict[str, Cell]
Value = TypeVar("Value")


class UnreadableRowError(ValueError):
    """A row of the file says what no program wrote there: a day that is none, a word that is no stage."""


@positional_value
class Column:
    """How one field stands in the file: as a number or a text, with or without a value, and translated how."""

    name: str
    is_number: bool
    is_optional: bool
    encode: Callable[[Any], Cell] | None = None
    decode: Callable[[Any], Any] | None = None


@positional_value
class Shape:
    """How a kind of value stands in the file."""

    columns: tuple[Column, ...]
    names: tuple[str, ...]
    encoders: tuple[tuple[str, Callable[[Any], Cell]], ...]
    decoders: tuple[tuple[str, Callable[[Any], Any]], ...]


def shape_of(kind: type) -> Shape:
    """Give how a dataclass stands in the file; worked out once."""
    shape = _SHAPES.get(kind)
    if shape is None:
        shape = _SHAPES[kind] = _shape(kind)
    return shape


_SHAPES: dict[type, Shape] = {}


def _shape(kind: type) -> Shape:
    """Work out how a dataclass stands in the file, from its fields' types."""
    columns = tuple(_column(field.name, _type_of(kind, field.type)) for field in fields(kind))
    return Shape(
        columns=columns,
        names=tuple(column.name for column in columns),
        encoders=tuple((column.name, column.encode) for column in columns if column.encode),
        decoders=tuple((column.name, column.decode) for column in columns if column.decode),
    )


def _type_of(kind: type, written: Any) -> Any:
    """Give the type that a field's annotation names in its class's module; each is read once.

    `get_type_hints` would read each of each class anew, which takes a start 1 ms. No class takes fields from one of
    another module.
    """
    key = (kind.__module__, written)
    found = _TYPES.get(key)
    if found is None:
        names = vars(sys.modules[kind.__module__])
        found = _TYPES[key] = eval(written, names) if isinstance(written, str) else written
    return found


_TYPES: dict[tuple[str, Any], Any] = {}


def to_row(value: Any) -> Row:
    """Translate a value into a row."""
    shape = shape_of(type(value))
    row: Row = {name: getattr(value, name) for name in shape.names}
    for name, encode in shape.encoders:
        if row[name] is not None:
            row[name] = encode(row[name])
    return row


def to_value(kind: type[Value], cells: Sequence[Any]) -> Value:
    """Translate a row's cells, in the order of the fields, into a value. Raises UnreadableRowError."""
    shape = shape_of(kind)
    arguments = dict(zip(shape.names, cells, strict=True))
    try:
        for name, decode in shape.decoders:
            if arguments[name] is not None:
                arguments[name] = decode(arguments[name])
    except (ValueError, TypeError, LookupError) as error:
        raise UnreadableRowError(f"{kind.__name__}: {error}") from error
    return kind(**arguments)


def named_to_value(kind: type[Value], row: object) -> Value:
    """Translate named cells into a value, the rest taking its defaults. Raises TypeError or ValueError."""
    if not isinstance(row, Mapping):
        raise TypeError(f"no named cells: {row!r}")
    known = {column.name: column for column in shape_of(kind).columns}
    arguments = {}
    for name, cell in row.items():
        if name in known:
            decode = known[name].decode
            arguments[name] = decode(cell) if decode and cell is not None else cell
    return kind(**arguments)


def storable(text: str) -> str:
    """Give a text as the file can hold it: half a character, as a clipboard may give, is made the missing sign."""
    if text.isascii():
        return text
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def instant_text(instant: datetime) -> str:
    """Write an instant as UTC, of fixed width so that text sorts as time does."""
    return instant.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _column(name: str, hint: Any) -> Column:
    is_optional = get_origin(hint) in (Union, UnionType) and NoneType in get_args(hint)
    if is_optional:
        hint = next(part for part in get_args(hint) if part is not NoneType)
    if get_origin(hint) is tuple:
        part = get_args(hint)[0]
        return Column(name, False, is_optional, list_text, _list_of(part))
    if hint is bool:
        return Column(name, True, is_optional, int, bool)
    if hint is int:
        return Column(name, True, is_optional)
    if hint is str:
        return Column(name, False, is_optional, storable)
    if hint is datetime:
        return Column(name, False, is_optional, instant_text, _instant)
    if hint is date:
        return Column(name, False, is_optional, date.isoformat, date.fromisoformat)
    if hint is time:
        return Column(name, False, is_optional, time.isoformat, time.fromisoformat)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return Column(name, False, is_optional, _enum_text, _enum_of(hint))
    raise TypeError(f"no column for {name}: {hint!r}")


def _enum_text(value: StrEnum) -> str:
    return value.value


def _enum_of(kind: type[StrEnum]) -> Callable[[str], StrEnum]:
    """Look members up in a table: four times as fast as calling the enum."""
    return {member.value: member for member in kind}.__getitem__


def list_text(parts: tuple[str, ...]) -> str:
    """Write a tuple of texts as JSON; it is what tells the columns of lists from the others."""
    import json  # here and below, because no value of the first frame holds a list

    return json.dumps([storable(part) for part in parts], ensure_ascii=False)


def _list_of(kind: type) -> Callable[[str], tuple[Any, ...]]:
    def decode(text: str) -> tuple[Any, ...]:
        import json

        return tuple(kind(part) for part in json.loads(text))

    return decode
