from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from careerjournal.domain.changes import NOTHING_CHANGED
from careerjournal.domain.importing import ImportRow
from careerjournal.domain.matching import Candidate
from careerjournal.domain.sentence import sentence
from careerjournal.domain.stages import EventKind, Stage
from careerjournal.journal.imports import ROWS_AT_ONCE
from careerjournal.journal.journal import Journal
from tests.journal.helpers import NOW, TODAY, dump, event, log


def rows(count: int) -> list[ImportRow]:
    happened = (event(EventKind.APPLIED, TODAY - timedelta(days=4)), event(EventKind.REJECTED))
    return [
        ImportRow(
            line=line, company=f"Company {line}", role="Editor", link="https://a.example/1", notes="n", events=happened
        )
        for line in range(1, count + 1)
    ]


def test_all_rows_are_added_as_one_step_of_undo(journal: Journal, path: Path) -> None:
    log(journal, "Mine")
    before = dump(path)
    seen: list[tuple[int, int]] = []
    total = 2 * ROWS_AT_ONCE + 10
    changes = journal.imports.apply("a.csv", rows(total), lambda done, of: seen.append((done, of)))
    assert changes.said == sentence("done.import", n=total, file="a.csv")
    assert seen == [(ROWS_AT_ONCE, total), (2 * ROWS_AT_ONCE, total), (total, total)]
    counts = journal.applications.counts()
    assert (counts.total, counts.by_stage[Stage.REJECTED]) == (total + 1, total)
    detail = journal.applications.one(total + 1)
    assert (detail.application.company, detail.application.logged_at) == (f"Company {total}", NOW)
    assert [one.kind for one in detail.events] == [EventKind.APPLIED, EventKind.REJECTED]
    assert journal.files.check() == []

    after = dump(path)
    journal.history.undo()
    assert dump(path) == before
    journal.history.redo()
    assert dump(path) == after


def test_a_cancelled_import_adds_nothing(journal: Journal, path: Path) -> None:
    before = dump(path)
    seen: list[int] = []
    changes = journal.imports.apply(
        "a.csv", rows(3 * ROWS_AT_ONCE), lambda done, of: seen.append(done), lambda: bool(seen)
    )
    assert (changes.kinds, changes.said.key) == (NOTHING_CHANGED, "done.import_cancelled")
    assert seen == [ROWS_AT_ONCE]
    assert dump(path) == before
    assert journal.history.next_undo() is None


def test_nothing_to_add_is_no_step_of_undo(journal: Journal) -> None:
    assert journal.imports.apply("a.csv", []).kinds == NOTHING_CHANGED
    assert journal.history.next_undo() is None


def test_what_is_known_leaves_the_trash_out(journal: Journal) -> None:
    kept = log(journal, "Lumen", event(EventKind.APPLIED))
    trashed = log(journal, "Orb", event(EventKind.APPLIED))
    journal.applications.trash(trashed)
    known = journal.imports.known()
    same = known.same_as(Candidate(company="LUMEN", role="editor", applied_on=TODAY))
    assert same is not None
    assert (same.id, same.stage) == (kept, Stage.APPLIED)
    assert known.same_as(Candidate(company="Orb", role="Editor", applied_on=TODAY)) is None
