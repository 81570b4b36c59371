"""The plan's PDF in every language, beside the same text through raw reportlab `drawString`, from a cold start.

One process begins with the composed plan; the other with the plan's words, line by line, each with its place and font
file, and only draws them: no layout, no shaping, no charts. Then the same chapters in six languages through our
machinery and its peers (those that are installed), of which 10 and 500 make about as many pages.
"""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

import pypdfium2
import pypdfium2.raw as pdfium

from careerjournal.documents.paper_theme import paper_theme
from careerjournal.documents.plan_pdf import write
from careerjournal.domain.plan import Paper, PlanChoices
from careerjournal.domain.plan.career_plan import CareerPlan
from careerjournal.domain.plan.compose import compose
from careerjournal.journal.journal import Journal
from careerjournal.language.resources import resource
from careerjournal.language.words import available, words_for
from tests.bench.paper_peers import FPDF2, OURS, QT, WEASYPRINT, Engine, Measured, compared
from tests.bench.report import Series, environment, judge, show

ROUNDS = 5
LIMITS = dict.fromkeys(("en", "it", "fr", "id"), 2.5)
LIMIT = 3.0
QT_LIMIT = 1.5
MOST_MEMORY = 100
"""Megabytes that 500 pages may take beyond what the program takes before it sets them."""
COUNTS = ((10, 7), (500, 3))
"""Chapters, and how often they are set."""
COMPOSED = """
import pickle, sys
from pathlib import Path
from careerjournal.documents.paper_theme import paper_theme
from careerjournal.documents.plan_pdf import write
from careerjournal.domain.plan import Paper
from careerjournal.language.resources import resource
from careerjournal.language.words import words_for

plan = pickle.loads(Path(sys.argv[1]).read_bytes())
theme = paper_theme(resource("themes", "quiet.toml"))
data = write(plan, words_for(sys.argv[2]), Paper.A4, resource("fonts"), theme)
Path(sys.argv[3]).write_bytes(data)
"""
RAW = """
import json, sys
from pathlib import Path
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

pages = json.loads(Path(sys.argv[1]).read_text("utf-8"))
for name in sorted({font for page in pages for _, font, *_ in page}):
    pdfmetrics.registerFont(TTFont(name, f"{sys.argv[2]}/{name}.ttf", shapable=False))
canvas = Canvas(sys.argv[3], pagesize=(595.28, 841.89), invariant=1, pageCompression=1)
for page in pages:
    for text, font, size, x, y in page:
        canvas.setFont(font, size)
        canvas.drawString(x, y, text)
    canvas.showPage()
canvas.save()
"""


def lines_of(data: bytes) -> list[list[tuple[str, str, float, float, float]]]:
    """Give the texts of a PDF page by page, each with its font file, its size and its place."""
    document = pypdfium2.PdfDocument(data)
    pages = []
    for page in document:
        textpage = page.get_textpage()
        lines = []
        for text in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], textpage=textpage):
            left, bottom, _, _ = text.get_bounds()
            font = text.get_font().get_base_name().rpartition("+")[2]
            lines.append((text.extract(), font, text.get_font_size(), left, bottom))
        pages.append(lines)
    document.close()
    return pages


def milliseconds(command: list[str]) -> float:
    """Run a process to its end and give how long it took."""
    began = perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment())
    return (perf_counter() - began) * 1000


def compare(name: str, language: str, folder: Path) -> bool:
    """Measure both processes in turn for one language, then the command from start to end."""
    folder.mkdir()
    career = [sys.executable, "-m", "careerjournal", "--home", str(folder)]
    subprocess.run([*career, "sample", "--language", language], check=True, stdout=subprocess.DEVNULL)
    plan = sample_plan(folder)
    composed, texts, out = folder / "plan.pickle", folder / "lines.json", folder / "out.pdf"
    composed.write_bytes(pickle.dumps(plan))
    theme = paper_theme(resource("themes", "quiet.toml"))
    data = write(plan, words_for(language), Paper.A4, resource("fonts"), theme)
    texts.write_text(json.dumps(lines_of(data)), encoding="utf-8")
    ours = [sys.executable, "-c", COMPOSED, str(composed), language, str(out)]
    raw = [sys.executable, "-c", RAW, str(texts), str(resource("fonts")), str(out)]
    command = [*career, "plan", str(out), "--language", language]
    for one in (ours, raw, command):
        milliseconds(one)
    rounds = [(milliseconds(ours), milliseconds(raw), milliseconds(command)) for _ in range(ROUNDS)]
    written = Series(name="Career Journal, from a composed plan", milliseconds=[one[0] for one in rounds])
    floor = Series(name="reportlab drawString, no layout", milliseconds=[one[1] for one in rounds])
    whole = Series(name="careerjournal plan, end to end", milliseconds=[one[2] for one in rounds])
    show(f"The sample's plan, {name}, {len(lines_of(data))} pages, cold processes", written, floor, whole)
    return judge("ratio of the medians", written.median / floor.median, LIMITS.get(language, LIMIT))


def sample_plan(folder: Path) -> CareerPlan:
    """Compose the plan of the sample journal in a folder."""
    [path] = folder.glob("*.careerjournal")
    with Journal.open(path, read_only=True) as journal:
        day = journal.clock.today()
        return compose(journal.plan.material(day), PlanChoices(), day)


def main() -> bool:
    """Measure the plan in every language, then the machinery beside its peers."""
    # As the installed program has them: a checkout would compile them in every process.
    subprocess.run([sys.executable, str(resource("locale", "build_catalogues.py"))], check=True, capture_output=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        reached = [compare(known.own_name, known.code, folder / known.code) for known in available()]
        for count, rounds in COUNTS:
            reached += judged(compared(count, rounds, folder))
    return all(reached)


def judged(found: dict[Engine, Measured]) -> list[bool]:
    """Judge time and memory beside the peers that were measured."""
    ours = found[OURS]
    reached = [judge("memory beyond the start", ours.peak - ours.before, MOST_MEMORY, "MB")]
    for engine, limit in ((QT, QT_LIMIT), (WEASYPRINT, 1.0), (FPDF2, 1.0)):
        if engine in found:
            reached.append(judge(f"time beside {engine.name}", ours.seconds / found[engine].seconds, limit))
    return reached
