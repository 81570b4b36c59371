# mypy: disable-error-code="import-not-found"
"""Reads and works the program as a screen reader does, over AT-SPI: run by the system's Python, which has its bindings.

    dbus-run-session -- /usr/bin/python3 at_spi_reader.py PROGRAM ARGUMENT…

It starts the program, looks at Today, goes to Posting and the board by pressing what it finds, writes into a field, and
prints what it heard as JSON. It ends the program that it started.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  (the version comes first)

PATIENCE = 60.0
_DEEPEST = 60


def main(arguments: list[str]) -> int:
    """Start the program, read it, and print what was heard."""
    surroundings = {**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb"}
    with subprocess.Popen(arguments, env=surroundings) as program:
        try:
            print(json.dumps(heard(program.pid)))
        finally:
            program.terminate()
    return 0


def heard(process: int) -> dict[str, Any]:
    """Go through the program and give what was heard, by what it is."""
    window = until(lambda: next((one for one in applications() if one.get_process_id() == process), None))
    found: dict[str, Any] = {"today": until(lambda: names(window, "heading"))}
    found["tabs"] = dict(tabs(window))
    press(until(lambda: find(window, "page tab", "Posting")))
    chart = until(lambda: next(iter(all_of(window, "chart")), None))
    found["chart"] = chart.get_name()
    found["parts"] = until(lambda: names(chart, "list item"))
    found["graphics"] = until(lambda: names(window, "image"))
    press(find(window, "page tab", "Applications"))
    press(until(lambda: find(window, "page tab", "Board")))
    found["cards"] = until(lambda: [name for name in names(window, "table cell") if "Harbour Museum" in name])
    press(until(lambda: find(window, "push button", "Log an application")))
    company = until(lambda: find(window, "text", "Company"))
    company.get_editable_text_iface().set_text_contents("Harbour Museum")
    found["typed"] = until(lambda: Atspi.Text.get_text(company, 0, -1))
    return found


def applications() -> Iterator[Atspi.Accessible]:
    """Give the programs on the bus."""
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        one = desktop.get_child_at_index(number)
        if one is not None:
            yield one


def until(ask: Callable[[], Any]) -> Any:
    """Ask until there is an answer; TimeoutError where none comes."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            answer = ask()
        except GLib.Error:  # what was asked went away meanwhile
            answer = None
        if answer:
            return answer
        _listen()
    raise TimeoutError("The program did not show what was looked for.")


def _listen() -> None:
    """Take in what the bus tells for a fifth of a second."""
    loop = GLib.MainLoop()
    GLib.timeout_add(200, loop.quit)
    loop.run()


def walked(around: Atspi.Accessible, depth: int = 0) -> Iterator[Atspi.Accessible]:
    """Give what is inside, as far as it is shown."""
    around.clear_cache()
    if depth and not around.get_state_set().contains(Atspi.StateType.SHOWING):
        return
    yield around
    if depth < _DEEPEST:
        for number in range(around.get_child_count()):
            child = around.get_child_at_index(number)
            if child is not None:
                yield from walked(child, depth + 1)


def all_of(around: Atspi.Accessible, role: str) -> list[Atspi.Accessible]:
    """Give all of one role."""
    return [one for one in walked(around) if one.get_role_name() == role]


def names(around: Atspi.Accessible, role: str) -> list[str]:
    """Give the names of all of one role."""
    return [one.get_name() for one in all_of(around, role)]


def tabs(around: Atspi.Accessible) -> list[tuple[str, bool]]:
    """Give the tabs, and which of them are chosen."""
    return [
        (one.get_name(), one.get_state_set().contains(Atspi.StateType.SELECTED)) for one in all_of(around, "page tab")
    ]


def find(around: Atspi.Accessible, role: str, name: str) -> Atspi.Accessible | None:
    """Give the first of a role and name."""
    return next((one for one in walked(around) if one.get_role_name() == role and one.get_name() == name), None)


def press(one: Atspi.Accessible) -> None:
    """Press it."""
    actions = one.get_action_iface()
    for number in range(actions.get_n_actions()):
        if Atspi.Action.get_action_name(one, number) == "Press":
            actions.do_action(number)
            return
    raise LookupError(f"{one.get_name()} cannot be pressed.")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
