"""The settings of this machine: a small TOML file, readable before any journal is opened."""

from __future__ import annotations

from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from careerjournal.domain.value import value
from careerjournal.language.writing import CALENDARS, DIGITS, Writing

_FAR = 100_000
"""Device-independent pixels from which on a window's place is nonsense: no screen reaches there."""

THEMES = ("system", "light", "dark", "contrast-light", "contrast-dark")


@value
class MachineSettings:
    """What belongs to the machine rather than to the journal.

    `language` is a code, empty for the system's; `theme` one of THEMES; `text_scale` a share of the system's text size
    (0.8 to 2.0); `window` is x, y, width, height in device-independent pixels, empty for the first start; `warned`
    holds the folders about which the person has been warned. `notifies` asks the system to notify of what is due, but
    not between the local clock times `quiet_from` and `quiet_until`. `table` holds the columns of the applications'
    table with the widths that were given them ("role:240"), `view` the key of the view in which they were seen last.
    `sheets` holds the sizes that large sheets were given by hand ("import:1000x700").
    `calendar` and `digits` are choices of `language.writing`, empty for what the language does.
    """

    language: str = ""
    theme: str = "system"
    text_scale: float = 1.0
    window: tuple[int, ...] = ()
    page: str = "today"
    warned: tuple[str, ...] = ()
    notifies: bool = False
    quiet_from: str = "20:00"
    quiet_until: str = "08:00"
    table: tuple[str, ...] = ()
    view: str = "table"
    maximised: bool = False
    calendar: str = ""
    digits: str = ""
    sheets: tuple[str, ...] = ()


def writing_of(settings: MachineSettings) -> Writing:
    """Give how years and digits are to be written."""
    return Writing(calendar=settings.calendar, digits=settings.digits)


def read_settings(path: Path) -> MachineSettings:
    """Read the settings; whatever is missing or does not fit falls back to its default, so that a start never fails."""
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return MachineSettings()
    import tomllib

    try:
        found = tomllib.loads(text)
    except (ValueError, RecursionError):  # numbers too long and nests too deep are no TOML faults to it
        return MachineSettings()
    defaults = MachineSettings()
    known = {
        field.name: _fitting(
            found.get(field.name), getattr(defaults, field.name), int if field.name == "window" else str
        )
        for field in fields(defaults)
    }
    if known["theme"] not in THEMES:
        known["theme"] = defaults.theme
    for name, choices in (("calendar", CALENDARS), ("digits", DIGITS)):
        if known[name] not in choices:
            known[name] = ""
    known["text_scale"] = min(2.0, max(0.8, known["text_scale"]))
    if len(known["window"]) != 4 or not all(-_FAR < number < _FAR for number in known["window"]):
        known["window"] = ()
    return MachineSettings(**known)


def write_settings(settings: MachineSettings, path: Path) -> None:
    """Write the settings, whole or not at all. Raises OSError where the folder refuses."""
    from careerjournal.workflows.whole_file import write_whole  # reading the settings at the start needs none of it

    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [f"{name} = {_toml(value)}" for name, value in asdict(settings).items()]
    write_whole(("\n".join(lines) + "\n").encode(), path)


def _fitting(found: Any, default: Any, listed: type) -> Any:
    """Give the value found where it is of the default's kind, else the default; lists hold what is `listed`."""
    if isinstance(default, tuple):
        fits = isinstance(found, list) and all(type(item) is listed for item in found)
        return tuple(found) if fits else default
    if isinstance(default, float):
        fits = isinstance(found, int | float) and not isinstance(found, bool) and -_FAR < found < _FAR
        return float(found) if fits else default
    return found if isinstance(found, type(default)) else default


def _toml(value: Any) -> str:
    """Write a text, number, yes or no, or list of them as TOML; JSON's strings are TOML's basic strings."""
    import json

    if isinstance(value, tuple):
        return "[" + ", ".join(_toml(item) for item in value) + "]"
    if not isinstance(value, str):
        return repr(value).lower()
    # half characters, as names of files may hold, and the delete sign have no form in TOML
    return json.dumps(value.encode("utf-8", "replace").decode().replace("\x7f", "?"), ensure_ascii=False)
