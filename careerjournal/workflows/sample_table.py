"""Read the sample's TOML strictly: what is missing, misspelt or left over is a fault of ours, named by its place."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path


class SampleError(ValueError):
    """The sample's data is not as it must be; the message names the file and the place in it."""


class StrictTable:
    """A table of the sample that remembers what was read of it, so that nothing in it can be overlooked."""

    def __init__(self, place: str, content: Mapping[str, object]) -> None:
        self.place = place
        self._content = content
        self._read: dict[str, StrictTable | None] = {}

    def keys(self) -> tuple[str, ...]:
        """Give the keys in the order of the file."""
        return tuple(self._content)

    def has(self, key: str) -> bool:
        """Tell whether a key stands in the table."""
        return key in self._content

    def fault(self, key: str, complaint: str) -> SampleError:
        """Make the fault that names a place in this table."""
        return SampleError(f"{self.place}.{key}: {complaint}")

    def text(self, key: str) -> str:
        """Read a text that must be there and not empty."""
        return self._text_of(key, self._take(key))

    def optional_text(self, key: str) -> str:
        """Read a text that may be missing: empty then."""
        return self.text(key) if self.has(key) else ""

    def whole(self, key: str) -> int:
        """Read a whole number that must be there."""
        value = self._take(key)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.fault(key, f"a whole number is wanted, not {value!r}")
        return value

    def optional_whole(self, key: str) -> int | None:
        """Read a whole number that may be missing."""
        return self.whole(key) if self.has(key) else None

    def items(self, key: str) -> list[object]:
        """Read a list that must be there."""
        value = self._take(key)
        if not isinstance(value, list):
            raise self.fault(key, "a list is wanted")
        return value

    def optional_items(self, key: str) -> list[object]:
        """Read a list that may be missing: empty then."""
        return self.items(key) if self.has(key) else []

    def texts(self, key: str) -> tuple[str, ...]:
        """Read a list of texts, none of them empty."""
        return tuple(self._text_of(key, item) for item in self.items(key))

    def wholes(self, key: str) -> tuple[int, ...]:
        """Read a list of whole numbers."""
        items = self.items(key)
        numbers = tuple(item for item in items if isinstance(item, int) and not isinstance(item, bool))
        if len(numbers) != len(items):
            raise self.fault(key, "whole numbers are wanted")
        return numbers

    def table(self, key: str) -> StrictTable:
        """Read a table that must be there."""
        value = self._take(key)
        if not isinstance(value, dict):
            raise self.fault(key, "a table is wanted")
        known = self._read[key]
        if known is None:
            known = self._read[key] = StrictTable(f"{self.place}.{key}", value)
        return known

    def optional_table(self, key: str) -> StrictTable:
        """Read a table that may be missing: empty then."""
        return self.table(key) if self.has(key) else StrictTable(f"{self.place}.{key}", {})

    def finish(self) -> None:
        """Make sure that all of the table was read. Raises SampleError for the first key that nobody asked for."""
        for key in self._content:
            if key not in self._read:
                raise self.fault(key, "nothing reads this")
            table = self._read[key]
            if table is not None:
                table.finish()

    def _take(self, key: str) -> object:
        if key not in self._content:
            raise self.fault(key, "missing")
        self._read.setdefault(key, None)
        return self._content[key]

    def _text_of(self, key: str, value: object) -> str:
        if not isinstance(value, str) or not value.strip():
            raise self.fault(key, f"a text is wanted, not {value!r}")
        return value


def read_table(path: Path) -> StrictTable:
    """Read a TOML file of the sample. Raises SampleError where it is not TOML."""
    try:
        return StrictTable(path.name, tomllib.loads(path.read_text(encoding="utf-8")))
    except tomllib.TOMLDecodeError as fault:
        raise SampleError(f"{path.name}: {fault}") from fault
