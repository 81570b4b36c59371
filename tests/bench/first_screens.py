"""A first screen and what it takes, each in a process of its own: only a new one can tell."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from statistics import median

from tests.bench.report import judge
from tests.bench.whole_search import kept_search

MANY, FEW, SOME = 100_000, 100, 1_000
RUNS = 5


def first_screens(module: str, name: str) -> bool:
    """Let a bench measure its first screen and its memory with few and with many applications, and judge them.

    The module is run with `first COUNT`; it prints one JSON object of `wall` and `work` in ms and `mib`.
    """
    runs: dict[int, list[dict[str, float]]] = {MANY: [], FEW: [], SOME: []}
    for count in runs:
        kept_search(count)
    for _ in range(RUNS):
        for count, found in runs.items():
            found.append(_in_a_process(module, count))
    of = {count: {key: median(run[key] for run in found) for key in found[0]} for count, found in runs.items()}
    print(f"\nThe first screen of {name}, made anew (medians)")
    for count in (FEW, SOME, MANY):
        one = of[count]
        took = f"{one['wall']:.0f} ms, of it {one['work']:.0f} ms at work; the page takes {one['mib']:.1f} MiB"
        print(f"  {count:>7,}: {took}")
    reached = judge("first screen beside that of 100, at work", of[MANY]["work"] / of[FEW]["work"], 1.2)
    grown = (of[MANY]["mib"] - of[SOME]["mib"]) * 1.048576
    return judge("memory beside that at 1,000", grown, 20, "MB more") and reached


def _in_a_process(module: str, count: int) -> dict[str, float]:
    """Run a bench's first screen in a process of its own."""
    command = [sys.executable, "-m", module, "first", str(count)]
    quiet = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=quiet)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found
