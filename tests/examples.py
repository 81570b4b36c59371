"""How many examples hypothesis tries: few in every run, many in a thorough one."""

from __future__ import annotations

from hypothesis import settings

QUICK, THOROUGH = "quick", "thorough"
QUICK_EXAMPLES = 30
"""How many a test tries that names no number of its own."""
TIMES_AS_MANY = 10


def examples(quick: int) -> int:
    """Give the number of examples of this run, from that of a quick one."""
    return quick * TIMES_AS_MANY if settings.get_current_profile_name() == THOROUGH else quick
