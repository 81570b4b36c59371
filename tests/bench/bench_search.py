"""Searching everything at 100,000 texts of 100 words in six languages: each key typed into the sheet and rubbed out.

The GUI thread's time is its own time at work in its longest turn; the result's is by the wall, from the key until the
hits stand in the list. Keys are typed one after the other, each after the answer to the one before, then again without
waiting, so that each overtakes the question before it. The guides are searched with the journal.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from careerjournal.ui.kit.tasks import running
from careerjournal.ui.shell.search_palette.palette import SearchPalette
from tests.bench.many_texts import kept_texts
from tests.bench.report import Series, judge
from tests.bench.turns import Measured, measured
from tests.bench.window import open_window, press, settle, wait_until

TEXTS = 100_000
FRAME, RESULT = 16.0, 100.0
QUERIES = (
    *("feed", "the question", "zzzq", "works 4711"),
    *("perche", "lavoro", "métier", "equipe"),
    *("سؤال", "العمل", "pekerjaan", "ไม่ได้งาน", "คำถาม"),
)


def main() -> bool:
    """Measure, print the figures and tell whether they are reached."""
    with tempfile.TemporaryDirectory() as folder:
        journal = Path(folder) / "texts.careerjournal"
        shutil.copyfile(kept_texts(TEXTS), journal)
        print(f"{journal.stat().st_size / 1e6:.0f} MB")
        shell = open_window(journal)
        press(shell.window, Qt.Key.Key_K)
        palette = shell.window.findChildren(SearchPalette)[0]
        reached = [typed_slowly(palette), typed_quickly(palette)]
        palette.close()
        shell.window.close()
        settle()
    return all(reached)


def typed_slowly(palette: SearchPalette) -> bool:
    """Measure each key after the answer to the one before."""
    found: list[Measured] = []
    for query in QUERIES:
        for end in range(1, len(query) + 1):
            found.append(one_key(palette, query[:end]))
        for _ in query:
            found.append(measured(lambda: rub_out(palette), lambda: stands(palette)))
    work = Series(name="GUI thread at work", milliseconds=[one.work for one in found])
    wall = Series(name="the same by the wall", milliseconds=[one.wall for one in found])
    stood = Series(name="until the hits stand", milliseconds=[one.stood for one in found])
    print(f"\nEach keystroke in the search at {TEXTS:,} texts (n = {len(found)})")
    for series in (work, wall, stood):
        print(
            f"  {series.name:<24} median {series.median:7.1f} ms, 95 of 100 at most {series.percentile(0.95):7.1f} ms,"
            f" longest {max(series.milliseconds):7.1f} ms"
        )
    reached = judge("longest turn of the GUI thread, 95 of 100", work.percentile(0.95), FRAME, "ms")
    return judge("hits standing, 95 of 100", stood.percentile(0.95), RESULT, "ms") and reached


def typed_quickly(palette: SearchPalette) -> bool:
    """Measure from the last key of a word typed without waiting until its hits stand."""
    stood = []
    for query in QUERIES:
        palette.field.clear()
        for end in range(1, len(query) + 1):
            palette.field.setText(query[:end])
            settle()
        began = perf_counter()
        wait_until(lambda: stands(palette))
        stood.append((perf_counter() - began) * 1000)
    series = Series(name="after the last key", milliseconds=stood)
    print(
        f"\nWords typed without waiting (n = {len(stood)}): median {series.median:.1f} ms, longest {max(stood):.1f} ms"
    )
    return judge("hits standing after the last key, 95 of 100", series.percentile(0.95), RESULT, "ms")


def one_key(palette: SearchPalette, text: str) -> Measured:
    """Type one more letter: an input method gives what no key of the test's keyboard has."""
    return measured(lambda: type_to(palette, text), lambda: stands(palette))


def type_to(palette: SearchPalette, text: str) -> None:
    """Let the field hold a text, and what it shows be painted."""
    palette.field.setText(text)
    palette.field.repaint()


def rub_out(palette: SearchPalette) -> None:
    """Rub out a letter."""
    QTest.keyClick(palette.field, Qt.Key.Key_Backspace)
    palette.field.repaint()


def stands(palette: SearchPalette) -> bool:
    """Tell whether what is shown answers what was typed."""
    return palette.is_settled and running() == 0
