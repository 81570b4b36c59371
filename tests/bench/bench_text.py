"""The words of the sample's plan that readers of PDFs hand back, in six languages, beside the text that was set.

Two shares: the words that a search finds, which is what is asked for, and those that also stand by themselves.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from careerjournal.documents.paper_theme import paper_theme
from careerjournal.documents.plan_pdf import write
from careerjournal.domain.plan import Paper
from careerjournal.language.resources import resource
from careerjournal.language.words import available, words_for
from tests.bench.bench_plan import sample_plan
from tests.bench.report import judge
from tests.bench.set_text import recorded, share_found, share_parted
from tests.bench.text_readers import readers

MOST_LOST = 1.0
"""Words of a hundred that may not come back."""


def set_sample(language: str, folder: Path) -> list[str]:
    """Write the sample's plan to plan.pdf in a new folder and give the lines of text that it was made of."""
    folder.mkdir()
    command = [sys.executable, "-m", "careerjournal", "--home", str(folder), "sample", "--language", language]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    theme = paper_theme(resource("themes", "quiet.toml"))
    with recorded() as lines:
        data = write(sample_plan(folder), words_for(language), Paper.A4, resource("fonts"), theme)
    (folder / "plan.pdf").write_bytes(data)
    return lines


def main() -> bool:
    """Read the plan in every language with every reader; judge the words that are lost."""
    print("\nWords of the sample's plan that come back verbatim")
    reached = []
    known = readers()
    with tempfile.TemporaryDirectory() as name:
        for language in available():
            lines = set_sample(language.code, Path(name, language.code))
            for reader, read in known.items():
                text = read(Path(name, language.code, "plan.pdf"))
                found, parted = share_found(lines, text) * 100, share_parted(lines, text) * 100
                print(f"  {language.own_name:<18} {reader:<8} {found:7.2f} % found {parted:7.2f} % by themselves")
                reached.append(judge("not found, of a hundred", 100 - found, MOST_LOST, "words"))
    return all(reached)
