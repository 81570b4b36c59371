"""A composed plan as text that a later version of the program can read: values, in no language.

What a reader does not know (a block of a newer version, a field that was taken away) is left out; the rest is read.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date, time
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from careerjournal.domain.places import Place
from careerjournal.domain.plan.career_plan import OwnWords, Words
from careerjournal.domain.sentence import Sentence, Value

Some = TypeVar("Some")


def written(value: object) -> str:
    """Write a value of a plan (the whole of it, a part, a sentence) as JSON."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


def words_read(text: str) -> Words | None:
    """Read a sentence or somebody's words again; None where the text is neither."""
    try:
        read = _read(Words, json.loads(text))
    except (ValueError, TypeError, KeyError):
        return None
    return read if isinstance(read, Sentence | OwnWords) else None


def value_read(kind: type[Some], text: str) -> Some | None:
    """Read a value of a dataclass again; None where it lacks what cannot be done without."""
    try:
        read = _read(kind, json.loads(text))
    except (ValueError, TypeError, KeyError):
        return None
    return read if isinstance(read, kind) else None


def _plain(value: object) -> Any:
    """Turn a value into what JSON can hold; dataclasses are told apart by their names."""
    if isinstance(value, Sentence):
        return {"is": "Sentence", "key": value.key, "with": _parameters(value), "source": _plain(value.source)}
    if is_dataclass(value) and not isinstance(value, type):
        cells = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
        return {"is": type(value).__name__} | cells
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, date | time):
        return value.isoformat()
    return value.value if isinstance(value, StrEnum) else value


def _parameters(said: Sentence) -> list[list[Any]]:
    """Write a sentence's parameters, days and times marked: nothing else tells them from texts."""
    return [[name, _parameter(value)] for name, value in said.parameters]


def _parameter(value: Value) -> Any:
    if isinstance(value, date):
        return {"day": value.isoformat()}
    if isinstance(value, time):
        return {"time": value.isoformat()}
    return [_parameter(one) for one in value] if isinstance(value, tuple) else _plain(value)


def _parameter_read(plain: Any) -> Value:
    """Read a parameter again. Raises TypeError where it is none."""
    if isinstance(plain, list):
        return tuple(_parameter_read(one) for one in plain)
    if isinstance(plain, str | int | float):
        return plain
    if not isinstance(plain, dict):
        raise TypeError(f"{plain!r} is no parameter")
    if "day" in plain:
        return date.fromisoformat(plain["day"])
    return time.fromisoformat(plain["time"]) if "time" in plain else _sentence_read(plain)


def _sentence_read(plain: Any) -> Sentence:
    """Read a sentence again. Raises TypeError where it is none."""
    if not isinstance(plain, dict) or not isinstance(plain["key"], str):
        raise TypeError(f"{plain!r} is no sentence")
    parameters = tuple((name, _parameter_read(value)) for name, value in plain["with"])
    return Sentence(plain["key"], parameters, _read(Place, plain["source"]) if plain["source"] else None)


def _read(hint: Any, plain: Any) -> Any:
    """Read what a type hint calls for. Raises ValueError, TypeError or KeyError where it is not that."""
    if get_origin(hint) in (Union, UnionType):
        return _read_one_of(get_args(hint), plain)
    if get_origin(hint) is tuple:
        return _tuple_read(get_args(hint), plain)
    if hint is Sentence:
        return _sentence_read(plain)
    if is_dataclass(hint):
        return _dataclass_read(hint, plain)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint(plain)
    if isinstance(hint, type) and issubclass(hint, date | time):
        return hint.fromisoformat(plain)
    if isinstance(plain, hint):
        return plain
    raise TypeError(f"{plain!r} is no {hint!r}")


def _read_one_of(hints: tuple[Any, ...], plain: Any) -> Any:
    """Read what one of several hints calls for: nothing, a dataclass by its name, else the first that fits."""
    if plain is None:
        if NoneType in hints:
            return None
        raise TypeError("nothing stands where something must")
    if isinstance(plain, dict):
        named = next((one for one in hints if getattr(one, "__name__", "") == plain["is"]), None)
        if named is None:
            raise KeyError(plain["is"])
        return _read(named, plain)
    return _read(next(one for one in hints if one is not NoneType), plain)


def _tuple_read(hints: tuple[Any, ...], plain: Any) -> tuple[Any, ...]:
    """Read a tuple, of parts alike or of given kinds; parts alike that nobody knows any more are left out."""
    if not isinstance(plain, list):
        raise TypeError(f"{plain!r} is no list")
    if len(hints) != 2 or hints[1] is not Ellipsis:
        return tuple(_read(hint, one) for hint, one in zip(hints, plain, strict=True))
    found = []
    for one in plain:
        try:
            found.append(_read(hints[0], one))
        except (ValueError, TypeError, KeyError):
            continue
    return tuple(found)


def _dataclass_read(kind: Any, plain: Any) -> Any:
    """Read a dataclass by its fields. Raises TypeError where one is missing that has no default, or it is no object."""
    if not isinstance(plain, dict):
        raise TypeError(f"{plain!r} is no {kind.__name__}")
    hints = hints_of(kind)
    return kind(**{name: _read(hints[name], cell) for name, cell in plain.items() if name in hints})


@cache
def hints_of(kind: type) -> dict[str, Any]:
    """Give the types of a dataclass's fields."""
    return get_type_hints(kind)
