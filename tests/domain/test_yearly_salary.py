from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from careerjournal.domain.applications import Application, SalaryPer
from careerjournal.domain.yearly_salary import yearly_salary


@pytest.mark.parametrize(
    ("noted", "expected"),
    [
        ({"salary_low": 50_000, "salary_high": 60_000, "salary_per": SalaryPer.YEAR}, 55_000),
        ({"salary_high": 5_000, "salary_per": SalaryPer.MONTH}, 60_000),
        ({"salary_low": 20, "salary_high": 21, "salary_per": SalaryPer.HOUR}, 42_640),
        ({"salary_low": 400, "salary_per": SalaryPer.DAY}, 104_000),
        ({"salary_low": 0}, 0),
        ({"salary": "about 50 000"}, None),
    ],
)
def test_salaries_of_any_span_are_compared_by_the_year(noted: dict[str, Any], expected: int | None) -> None:
    assert yearly_salary(Application(company="Orb", logged_at=datetime(2026, 1, 1, tzinfo=UTC), **noted)) == expected
