#!/usr/bin/env python3
"""The project's commands, on nothing but Python: run, test, lint, bench, shots, catalogues, build.

    python3 dev.py run [ARGUMENTS]        open the program (without a screen: the tour)
    python3 dev.py test [--thorough] [PYTEST ARGUMENTS]
    python3 dev.py lint                   format check, lint, types
    python3 dev.py bench [NAME]           the figures of tests/bench
    python3 dev.py shots [FOLDER]         a picture of every page
    python3 dev.py catalogues             extract the words and check the translations
    python3 dev.py build                  wheel and sdist in dist/

The first call makes `.venv` from the lock file, with uv where it is found, else with venv and pip.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
UNFINISHED = HERE / ".venv.unfinished"
LOCK = HERE / "requirements-dev.lock"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST = (3, 11)


def main(arguments: Sequence[str]) -> int:
    """Run the command that the arguments name."""
    if sys.version_info < OLDEST:
        return refuse("Career Journal needs Python 3.11 or newer; this is " + sys.version.split()[0] + ".")
    if not arguments or arguments[0] not in COMMANDS:
        print(__doc__)
        return 0 if arguments[:1] in (["help"], ["--help"], ["-h"]) else 2
    prepared = prepare()
    if prepared:
        return prepared
    return COMMANDS[arguments[0]](list(arguments[1:]))


def refuse(sentence: str) -> int:
    """Say in one sentence why nothing can be done; exit status 1."""
    print(sentence, file=sys.stderr)
    return 1


def prepare() -> int:
    """Make the virtual environment where it is missing or older than the lock file, and compile the catalogues."""
    stamp = VENV / "made-from"
    made_from = hashlib.sha256(LOCK.read_bytes() + sys.version.encode()).hexdigest()
    if not (PYTHON.exists() and stamp.exists() and stamp.read_text("utf-8") == made_from and not UNFINISHED.exists()):
        print("Preparing .venv (once; a minute or so)…", file=sys.stderr, flush=True)
        if UNFINISHED.exists():
            shutil.rmtree(VENV, ignore_errors=True)  # a preparation that was interrupted begins anew
        UNFINISHED.touch()
        done = with_uv() if shutil.which("uv") else with_pip()
        if done:
            return done
        stamp.write_text(made_from, "utf-8")
        UNFINISHED.unlink()
    catalogues_made = [str(PYTHON), str(HERE / "resources" / "locale" / "build_catalogues.py")]
    return subprocess.call(catalogues_made, cwd=HERE, stdout=subprocess.DEVNULL)


def with_uv() -> int:
    """Install the locked packages with uv."""
    uv = shutil.which("uv") or "uv"
    made = 0 if PYTHON.exists() else call([uv, "venv", "--quiet", "--python", sys.executable, str(VENV)])
    install = [uv, "pip", "install", "--quiet", "--python", str(PYTHON), "--require-hashes", "--compile-bytecode"]
    return made or call([*install, "-r", str(LOCK)])


def with_pip() -> int:
    """Install the locked packages with the standard library's venv and its pip."""
    if call([sys.executable, "-m", "venv", str(VENV)]):  # also where there is one: uv makes them without pip
        shutil.rmtree(VENV, ignore_errors=True)
        return refuse("This Python cannot make virtual environments; on Debian: apt-get install python3-venv")
    install = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
    return call([*install, "-r", str(LOCK)])


def call(command: Sequence[str], **environment: str) -> int:
    """Run a command in the project's folder and give its exit status."""
    return subprocess.call(list(command), cwd=HERE, env={**os.environ, **environment})


def python(*arguments: str, **environment: str) -> int:
    """Run the environment's Python in the project's folder; what it compiles is kept, whatever the machine says.

    Tests and figures start the program in many processes: each would compile all of it anew.
    """
    return call([str(PYTHON), *arguments], PYTHONDONTWRITEBYTECODE="", **environment)


def lacks_libraries() -> bool:
    """Tell whether Qt misses a library of the system, and say which line installs it."""
    modules = "import PySide6.QtGui, PySide6.QtWidgets, PySide6.QtPdf"
    probe = subprocess.run([str(PYTHON), "-c", modules], cwd=HERE, capture_output=True, text=True, check=False)
    library = probe.stderr.strip().rpartition("ImportError: ")[2].partition(":")[0]
    if probe.returncode == 0 or ".so" not in library:
        return False
    from careerjournal.app.screen import INSTALL  # standard library only

    refuse(f"The system library {library} is missing, and the window needs it. This line installs it: {INSTALL}")
    return True


def has_screen() -> bool:
    """Tell whether a window could be opened here."""
    if os.environ.get("QT_QPA_PLATFORM") in ("offscreen", "minimal"):
        return False
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(arguments: list[str]) -> int:
    """Open the program; without a screen, say so and make the tour instead."""
    if arguments or has_screen():
        return python("-m", "careerjournal", *arguments)
    print("There is no screen here, so no window can open: the tour shows what the program does instead.")
    return python("-m", "careerjournal", "tour", "tour")


def test(arguments: list[str]) -> int:
    """Run the tests on both cores, with coverage where all of them run."""
    if lacks_libraries():
        return 1
    named = any(not argument.startswith("-") for argument in arguments)
    coverage = [] if named else ["--cov", "--cov-report=term:skip-covered"]
    workers = [] if named else ["-n", "3", "--dist", "worksteal"]  # they wait, too: three keep two cores busy
    return python("-m", "pytest", *workers, *coverage, *arguments, QT_QPA_PLATFORM="offscreen")


def lint(arguments: list[str]) -> int:
    """Check the format, the lint rules and the types."""
    return (
        python("-m", "ruff", "format", "--check", *arguments)
        or python("-m", "ruff", "check", *arguments)
        or python("-m", "mypy")
    )


def bench(arguments: list[str]) -> int:
    """Run the benchmarks and print their tables."""
    return python("-m", "tests.bench", *arguments, QT_QPA_PLATFORM=os.environ.get("QT_QPA_PLATFORM", "offscreen"))


def shots(arguments: list[str]) -> int:
    """Write a picture of every page, light and dark, in each language of the screen."""
    return python("-m", "tests.shots", *arguments, QT_QPA_PLATFORM="offscreen")


def catalogues(arguments: list[str]) -> int:
    """Extract the words into the catalogues and check that each is translated."""
    return python(str(HERE / "resources" / "locale" / "extract.py"), *arguments)


def build(arguments: list[str]) -> int:
    """Build wheel and sdist into dist/."""
    return python("-m", "hatchling", "build", *arguments)


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "run": run,
    "test": test,
    "lint": lint,
    "bench": bench,
    "shots": shots,
    "catalogues": catalogues,
    "build": build,
}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
