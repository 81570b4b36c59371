"""The command line of a window, read by hand, means what argparse takes it to mean."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from careerjournal.app.arguments import read_arguments
from careerjournal.app.window_arguments import window_arguments

_WORDS = (
    "--home",
    "--journal",
    "--measure-start",
    "--home=a",
    "--journal=b=c",
    "--home=",
    "--hom",
    "d/e",
    "-",
    "--",
    "check",
)


@given(some.lists(some.sampled_from(_WORDS), max_size=5))
def test_what_opens_a_window_is_read_as_argparse_reads_it(words: Sequence[str]) -> None:
    read = window_arguments(words)
    if read is None:
        return
    full = read_arguments(words)
    assert (read.command, read.measure_start) == (full.command, full.measure_start)
    assert (read.home, read.journal) == (getattr(full, "home", None), getattr(full, "journal", None))


def test_a_window_may_have_a_home_and_a_journal_of_its_own() -> None:
    read = window_arguments(["--journal", "x.careerjournal", "--home=~/y", "--measure-start"])
    assert read is not None
    assert (read.journal, read.home, read.measure_start) == (Path("x.careerjournal"), Path.home() / "y", True)


@pytest.mark.parametrize("words", [["check"], ["--home"], ["--home="], ["--help"], ["--home", "--journal"], ["x.csv"]])
def test_all_else_is_left_to_argparse(words: Sequence[str]) -> None:
    assert window_arguments(words) is None
