"""Makes journals of many long texts in six languages, out of the words of the guides, for measuring the search."""

from __future__ import annotations

import getpass
import os
import random
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from careerjournal.domain.applications import ApplicationEvent
from careerjournal.domain.guides import lines_of
from careerjournal.domain.importing import ImportRow
from careerjournal.domain.stages import EventKind
from careerjournal.guidance.library import GUIDES, guide
from careerjournal.journal.journal import Journal
from careerjournal.journal.store.migrations import STEPS
from careerjournal.language.languages import LANGUAGES

WORDS = 100
_LETTERS_OF_A_THAI_WORD = 5
_AT_ONCE = 10_000


def words_of(language: str) -> list[str]:
    """Give all words of the guides in a language, as often as they stand there; of Thai, runs without spaces."""
    return [word for each in GUIDES for _, line in lines_of(guide(each, language).sections) for word in line.split()]


def texts(count: int, seed: int = 1) -> Iterator[str]:
    """Give texts of a hundred words, one language after the other; a Thai run counts by its letters."""
    chance = random.Random(seed)
    known = {language.code: words_of(language.code) for language in LANGUAGES}
    codes = list(known)
    for number in range(count):
        code = codes[number % len(codes)]
        if code != "th":
            yield " ".join(chance.choices(known[code], k=WORDS))
            continue
        letters, runs = 0, []
        while letters < WORDS * _LETTERS_OF_A_THAI_WORD:
            runs.append(chance.choice(known[code]))
            letters += len(runs[-1])
        yield " ".join(runs)


def fill(path: Path, count: int, until: date) -> None:
    """Fill a new journal with applications of one event, whose note is such a text, over three years until a day."""
    every = texts(count)
    chance = random.Random(3)
    with Journal.open(path) as journal:
        for start in range(0, count, _AT_ONCE):
            rows = [
                ImportRow(
                    line=line,
                    company=f"Works {start + line}",
                    events=(
                        ApplicationEvent(
                            kind=EventKind.APPLIED,
                            on=until - timedelta(days=chance.randrange(3 * 365)),
                            note=next(every),
                        ),
                    ),
                )
                for line in range(min(_AT_ONCE, count - start))
            ]
            journal.imports.apply("invented", rows)


def kept_texts(count: int) -> Path:
    """Give a journal of many texts that is made once for this machine, day and schema; copy it before writing to it."""
    until = date.today()
    folder = Path(tempfile.gettempdir()) / f"careerjournal-bench-{getpass.getuser()}"
    path = folder / f"texts-{count}-{until}-schema-{STEPS[-1].version}.careerjournal"
    if not path.exists():
        folder.mkdir(exist_ok=True)
        print(f"Making a journal of {count:,} texts (once)…", flush=True)
        beside = path.with_name(f"{path.name}.{os.getpid()}.part")
        fill(beside, count, until)
        beside.replace(path)
    return path
