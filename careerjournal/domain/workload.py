"""The hours of a team's tasks, added up for each hat."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from careerjournal.domain.worksheets.content import Row, cell, cell_number


def hours_by_hat(tasks: Iterable[Row]) -> tuple[tuple[str, Decimal], ...]:
    """Add up the hours of each hat, the heaviest first; a task without a hat stands under an empty one.

    Hours that are no number, or are below nothing, count for nothing.
    """
    hours: dict[str, Decimal] = {}
    for task in tasks:
        number = cell_number(cell(task, "hours"))
        if number is not None and number > 0:
            hat = cell(task, "hat")
            hours[hat] = hours.get(hat, Decimal(0)) + number
    return tuple(sorted(hours.items(), key=lambda each: (-each[1], each[0])))
