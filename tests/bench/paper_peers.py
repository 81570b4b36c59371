"""The same chapters in six languages through our machinery and through its peers: time, memory, size, in one run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

import pypdfium2

from careerjournal.language.resources import resource
from tests.bench.report import environment
from tests.documents.text.paper import SAMPLES

PEERS = Path(__file__).with_name("peers")
ROOT = Path(__file__).parents[2]
INTERPRETER = "CAREERJOURNAL_PEERS"
"""The variable that names the Python in which weasyprint, fpdf2 and typst are installed: `uv sync --group peers`."""
_FAMILIES = {"ar": ("Noto Naskh Arabic", "NotoNaskhArabic"), "th": ("Noto Serif Thai", "NotoSerifThai")}
_LATIN = ("Noto Serif", "NotoSerif")
_MEGABYTE = 1024
_WATCHED = """
import runpy, sys
program, *sys.argv[1:] = sys.argv[1:]
if program.endswith(".py"):
    runpy.run_path(program, run_name="__main__")
else:
    __import__(program)
status = open("/proc/self/status").read()
print(status.split("VmHWM:")[1].split()[0])
"""
"""Runs a program or imports a module, then says the most memory it had, in kilobytes (Linux)."""


@dataclass(frozen=True, slots=True)
class Engine:
    """A way to set chapters: its name, its program, the module that it needs, and whether that is a peer's."""

    name: str
    program: str
    module: str
    is_peer: bool


OURS = Engine("Career Journal", "ours", "careerjournal.documents.plan_pdf", False)
QT = Engine("Qt's QPdfWriter", "qt", "PySide6.QtGui", False)
WEASYPRINT = Engine("weasyprint", "weasy", "weasyprint", True)
FPDF2 = Engine("fpdf2", "fpdf_two", "fpdf", True)
TYPST = Engine("typst", "typst_peer", "typst", True)
ENGINES = (OURS, QT, WEASYPRINT, FPDF2, TYPST)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One engine's figures: seconds, those at work, megabytes at most and at first, kilobytes and pages of the file."""

    seconds: float
    at_work: float
    peak: float
    before: float
    kilobytes: float
    pages: int


def chapters(count: int) -> list[dict[str, object]]:
    """Make chapters of about a page: a title, four paragraphs, three points, a table; six languages in turn."""
    made: list[dict[str, object]] = []
    languages = list(SAMPLES)
    for number in range(count):
        language = languages[number % len(languages)]
        family, file = _FAMILIES.get(language, _LATIN)
        text = SAMPLES[language]
        words = text.split(" ")
        made.append(
            {
                "language": language,
                "family": family,
                "regular": str(resource("fonts", f"{file}-Regular.ttf")),
                "bold": str(resource("fonts", f"{file}-Bold.ttf")),
                "title": f"{number + 1}. {' '.join(words[:5])}",
                "paragraphs": [f"{number * 4 + part}. {text} {text}" for part in range(4)],
                "points": [f"{' '.join(words[part : part + 9])} {number}" for part in range(3)],
                "rows": [[words[row % len(words)], words[(row + 1) % len(words)], str(row)] for row in range(5)],
            }
        )
    return made


def interpreter(engine: Engine) -> str | None:
    """Give the Python that has what an engine needs; None where no known one has."""
    candidates = [os.environ[INTERPRETER]] if engine.is_peer and INTERPRETER in os.environ else [sys.executable]
    for python in candidates:
        if subprocess.run([python, "-c", f"import {engine.module}"], capture_output=True).returncode == 0:
            return python
    return None


def measured(engine: Engine, python: str, text: Path, out: Path, rounds: int) -> Measured:
    """Run an engine so many times in a process of its own, and read its file."""
    runs = [_run(python, str(PEERS / f"{engine.program}.py"), str(text), str(out)) for _ in range(rounds)]
    _, _, before = _run(python, engine.module)
    document = pypdfium2.PdfDocument(out)
    pages = len(document)
    document.close()
    return Measured(
        seconds=median(seconds for seconds, _, _ in runs),
        at_work=median(at_work for _, at_work, _ in runs),
        peak=max(peak for _, _, peak in runs),
        before=before,
        kilobytes=out.stat().st_size / 1000,
        pages=pages,
    )


def _run(python: str, *arguments: str) -> tuple[float, float, float]:
    """Run a process to its end; give seconds, seconds of the processor, and megabytes at most."""
    variables = environment(PYTHONPATH=str(ROOT), QT_QPA_PLATFORM="offscreen")
    before, began = os.times(), perf_counter()
    done = subprocess.run([python, "-c", _WATCHED, *arguments], capture_output=True, env=variables, check=True)
    seconds, after = perf_counter() - began, os.times()
    at_work = after.children_user + after.children_system - before.children_user - before.children_system
    return seconds, at_work, int(done.stdout.split()[-1]) / _MEGABYTE


def compared(count: int, rounds: int, folder: Path) -> dict[Engine, Measured]:
    """Measure all engines that are installed with so many chapters, and print their figures."""
    text = folder / f"{count}.json"
    text.write_text(json.dumps(chapters(count), ensure_ascii=False), encoding="utf-8")
    found: dict[Engine, Measured] = {}
    print(f"\n{count} chapters in six languages, cold processes")
    for engine in ENGINES:
        python = interpreter(engine)
        if python is None:
            print(f"  {engine.name:<18} is not installed; {INTERPRETER} names the Python that has it")
            continue
        # The slow ones take minutes: once is enough to tell.
        often = 1 if engine.is_peer and count > 100 else rounds
        found[engine] = one = measured(engine, python, text, folder / f"{engine.program}.pdf", often)
        ratio = one.seconds / found[OURS].seconds
        print(
            f"  {engine.name:<18} {one.seconds:8.2f} s ×{ratio:<6.2f} {one.at_work:8.2f} s at work {one.peak:6.0f} MB "
            f"({one.peak - one.before:+.0f}) {one.kilobytes:8.0f} KB {one.pages:5} pages"
        )
    return found
