"""What salaries of different spans of time are compared by."""

from __future__ import annotations

from careerjournal.domain.applications import Application, SalaryPer

_IN_A_YEAR = {SalaryPer.HOUR: 2_080, SalaryPer.DAY: 260, SalaryPer.MONTH: 12, SalaryPer.YEAR: 1}
"""How often each is paid in a year of 52 weeks, five days each and eight hours a day."""


def yearly_salary(application: Application) -> int | None:
    """Give the middle of a salary range for a whole year, in its own currency; None where no number is known.

    Without a span the number is taken as it is. Currencies are not turned into each other.
    """
    known = [number for number in (application.salary_low, application.salary_high) if number is not None]
    if not known:
        return None
    times = _IN_A_YEAR[application.salary_per] if application.salary_per else 1
    return sum(known) * times // len(known)
