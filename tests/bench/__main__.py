"""Run the benchmarks: `python3 dev.py bench [NAME …]`; each prints a table and tells whether its figure is reached."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Sequence

import tests.bench


def names() -> list[str]:
    """Give the names of all benchmarks."""
    found = pkgutil.iter_modules(tests.bench.__path__)
    return sorted(module.name.removeprefix("bench_") for module in found if module.name.startswith("bench_"))


def main(arguments: Sequence[str]) -> int:
    """Run the benchmarks that are named, or all; exit status 1 where a figure is not reached."""
    wanted = list(arguments) or names()
    unknown = set(wanted) - set(names())
    if unknown:
        print(f"There is no benchmark {', '.join(sorted(unknown))}; there are {', '.join(names())}.", file=sys.stderr)
        return 2
    reached = [importlib.import_module(f"tests.bench.bench_{name}").main() for name in wanted]
    return 0 if all(reached) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
