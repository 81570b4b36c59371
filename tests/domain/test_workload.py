from __future__ import annotations

from decimal import Decimal

from careerjournal.domain.workload import hours_by_hat
from careerjournal.domain.worksheets.content import Row


def task(hours: str, hat: str = "") -> Row:
    return (("task", "Something"), ("hours", hours), *([("hat", hat)] if hat else []))


def test_hours_add_up_hat_by_hat_the_heaviest_first() -> None:
    tasks = (task("2", "writer"), task("4.5", "community"), task("1.5", "writer"), task("6", "analyst"))
    assert hours_by_hat(tasks) == (
        ("analyst", Decimal(6)),
        ("community", Decimal("4.5")),
        ("writer", Decimal("3.5")),
    )


def test_words_and_less_than_nothing_count_for_nothing_and_a_task_without_a_hat_counts() -> None:
    assert hours_by_hat((task("some", "writer"), task("-3", "writer"), task("", "ads"), task("2"))) == (
        ("", Decimal(2)),
    )
