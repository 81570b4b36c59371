"""What every test stands on: no screen, no colour of the machine, thorough tests on request; and no time is wasted."""

from __future__ import annotations

import gc
import importlib
import os
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("LANGUAGE", "en")
os.environ.pop("LC_ALL", None)
os.environ["LC_TIME"] = "C.UTF-8"  # weeks begin by the language, wherever the tests run

import pytest
from coverage import Coverage
from hypothesis import HealthCheck, settings

from tests.examples import QUICK, QUICK_EXAMPLES, THOROUGH, TIMES_AS_MANY

TESTS = Path(__file__).parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--thorough", action="store_true", help="also run all kills, all pictures and long fuzzing")
    parser.addoption("--keep-pictures", action="store_true", help="keep the small pictures of pages as they look now")


def pytest_configure(config: pytest.Config) -> None:
    """Let hypothesis try few examples where a test names no number, and many more in a thorough run.

    That a busy machine is slow breaks no law.
    """
    patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
    settings.register_profile(QUICK, patient, max_examples=QUICK_EXAMPLES)
    settings.register_profile(THOROUGH, patient, max_examples=QUICK_EXAMPLES * TIMES_AS_MANY)
    settings.load_profile(THOROUGH if config.getoption("--thorough") else QUICK)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--thorough"):
        return
    long = [item for item in items if item.get_closest_marker("thorough")]
    if long:
        config.hook.pytest_deselected(items=long)
        items[:] = [item for item in items if not item.get_closest_marker("thorough")]


@pytest.hookimpl(tryfirst=True)
def pytest_collection(session: pytest.Session) -> None:
    """Import the tests that are asked for, beginning with other ones in each of several processes.

    What one has compiled, the next reads: side by side, each would compile all of them where that was never done. What
    cannot be imported says so when it is collected.
    """
    count = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    if count > 1:
        number = int(os.environ["PYTEST_XDIST_WORKER"].removeprefix("gw"))
        asked = [Path(argument.partition("::")[0]).resolve() for argument in session.config.args]
        files = [file for file in sorted(TESTS.rglob("test_*.py")) if any(file.is_relative_to(one) for one in asked)]
        first = len(files) * number // count
        for file in (*files[first:], *files[:first]):
            name = ".".join(file.relative_to(TESTS.parent).with_suffix("").parts)
            with suppress(Exception, pytest.skip.Exception), warnings.catch_warnings(action="error"):
                importlib.import_module(name)


def pytest_collection_finish(session: pytest.Session) -> None:
    """Leave what was collected out of every later search for garbage, and measure no more than the tests."""
    gc.collect()
    gc.freeze()
    _rest(session.config)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_setupnodes(config: pytest.Config) -> None:
    """Measure nothing in the process that only hands out tests to others."""
    _rest(config)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> Iterator[None]:
    with _measured(item):
        return (yield)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    with _measured(item):
        return (yield)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    with _measured(item):
        return (yield)


@contextmanager
def _measured(item: pytest.Item) -> Iterator[None]:
    """Measure what a test covers, where the run measures and the test is not marked `unmeasured`.

    Measuring makes all of Python slower, pytest and every library too.
    """
    measuring = _measuring(item.config)
    if measuring is None or item.get_closest_marker("unmeasured"):
        yield
        return
    measuring.resume()
    try:
        yield
    finally:
        measuring.pause()


def _rest(config: pytest.Config) -> None:
    """Measure nothing until a test begins; a worker of several began twice, and only the second is asked for."""
    measuring = _measuring(config)
    if measuring is not None:
        measuring.pause()
        while (begun := Coverage.current()) is not None:
            begun.stop()


def _measuring(config: pytest.Config) -> Any:
    """Give what measures coverage in this process; None where nothing does."""
    plugin = config.pluginmanager.get_plugin("_cov")
    return getattr(plugin, "cov_controller", None)


@pytest.fixture
def thorough(request: pytest.FixtureRequest) -> bool:
    """Whether the run is thorough: tests that scale (kills, fuzzing) then do the whole number."""
    return bool(request.config.getoption("--thorough"))
