"""A command line that opens the window, read by hand: argparse would take a start 5 ms."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from careerjournal.domain.value import value

_PLACES = ("--home", "--journal")


@value
class WindowArguments:
    """What opens the window; named as `app.arguments` names it, which reads every other command line."""

    command: None = None
    home: Path | None = None
    journal: Path | None = None
    measure_start: bool = False


def window_arguments(arguments: Sequence[str]) -> WindowArguments | None:
    """Read a command line that opens the window; None for any other, and for what is wrong or needs a second look."""
    places: dict[str, Path] = {}
    measure = False
    rest = iter(arguments)
    for word in rest:
        name, sign, text = word.partition("=")
        if word == "--measure-start":
            measure = True
            continue
        text = text if sign else next(rest, "")
        if name not in _PLACES or not text or text.startswith("-"):
            return None
        places[name] = path_of(text)
    return WindowArguments(home=places.get("--home"), journal=places.get("--journal"), measure_start=measure)


def path_of(text: str) -> Path:
    """Read a path; `~` is the person's own folder also where the shell leaves it to us, as in --home=~/x."""
    try:
        return Path(text).expanduser()
    except RuntimeError:
        return Path(text)
