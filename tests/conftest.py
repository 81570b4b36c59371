"""What every test stands on: no screen, no colour of the machine, thorough tests on request."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("LANGUAGE", "en")

import pytest
from hypothesis import settings

from tests.examples import QUICK, QUICK_EXAMPLES, THOROUGH, TIMES_AS_MANY


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--thorough", action="store_true", help="also run all kills, all pictures and long fuzzing")
    parser.addoption("--keep-pictures", action="store_true", help="keep the small pictures of pages as they look now")


def pytest_configure(config: pytest.Config) -> None:
    """Let hypothesis try few examples where a test names no number, and many more in a thorough run."""
    settings.register_profile(QUICK, max_examples=QUICK_EXAMPLES)
    settings.register_profile(THOROUGH, max_examples=QUICK_EXAMPLES * TIMES_AS_MANY)
    settings.load_profile(THOROUGH if config.getoption("--thorough") else QUICK)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--thorough"):
        return
    long = [item for item in items if item.get_closest_marker("thorough")]
    if long:
        config.hook.pytest_deselected(items=long)
        items[:] = [item for item in items if item not in long]


@pytest.fixture
def thorough(request: pytest.FixtureRequest) -> bool:
    """Whether the run is thorough: tests that scale (kills, fuzzing) then do the whole number."""
    return bool(request.config.getoption("--thorough"))
