"""What salaries of different spans of time are compared by."""

from __future__ import annotations

from typing import Final

from careerjournal.domain.applications import Application, SalaryPer

HOURS_A_WEEK: Final = 40
DAYS_A_WEEK: Final = 5
WEEKS_A_YEAR: Final = 52

_IN_A_YEAR = {
    SalaryPer.HOUR: HOURS_A_WEEK * WEEKS_A_YEAR,
    SalaryPer.DAY: DAYS_A_WEEK * WEEKS_A_YEAR,
    SalaryPer.MONTH: 12,
    SalaryPer.YEAR: 1,
}
"""How often each is paid in a year."""


def a_year(amount: int, per: SalaryPer) -> int:
    """Give what an amount that is paid for a span of time comes to in a whole year."""
    return amount * _IN_A_YEAR[per]


def yearly_salary(application: Application) -> int | None:
    """Give the middle of a salary range for a whole year, in its own currency; None where no number is known.

    Without a span the number is taken as it is. Currencies are not turned into each other.
    """
    known = [number for number in (application.salary_low, application.salary_high) if number is not None]
    if not known:
        return None
    return a_year(sum(known), application.salary_per or SalaryPer.YEAR) // len(known)
