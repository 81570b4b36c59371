"""Applications that have been quiet for long: counted, found, and closed as no reply in one step."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from time import process_time

import pytest

from careerjournal.domain.importing import ImportRow
from careerjournal.domain.stages import EventKind, Stage
from careerjournal.journal.journal import Journal
from careerjournal.language.sentences import say
from careerjournal.language.words import words_for
from tests.journal.helpers import TODAY, dump, event, log


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.fixture
def companies(journal: Journal) -> dict[str, int]:
    return {
        "quiet": log(journal, "Quiet", event(EventKind.APPLIED, ago(30))),
        "longer": log(journal, "Longer", event(EventKind.APPLIED, ago(80)), event(EventKind.INTERVIEW, ago(60))),
        "recent": log(journal, "Recent", event(EventKind.APPLIED, ago(29))),
        "ahead": log(journal, "Ahead", event(EventKind.APPLIED, ago(50)), event(EventKind.INTERVIEW, ago(-3))),
        "offer": log(journal, "Offer", event(EventKind.OFFER, ago(50))),
        "wished": log(journal, "Wished", event(EventKind.SAVED, ago(50))),
        "ended": log(journal, "Ended", event(EventKind.REJECTED, ago(50))),
        "undated": log(journal, "Undated", event(EventKind.APPLIED, None)),
    }


def test_what_waits_long_for_the_other_side_is_quiet(journal: Journal, companies: dict[str, int]) -> None:
    assert journal.quiet.ids() == [companies["longer"], companies["quiet"]]
    quiet = journal.quiet.now()
    assert (quiet.count, quiet.days) == (2, 30)
    assert journal.today.view(TODAY).quiet == quiet
    assert len(journal.quiet.ids(TODAY + timedelta(days=30))) == 4  # what has no day counts from when it was logged


def test_the_person_s_own_days_count(journal: Journal, companies: dict[str, int]) -> None:
    journal.quiet.set_days(29)
    assert (journal.quiet.days(), journal.quiet.now().count) == (29, 3)
    journal.quiet.set_days(1)
    assert journal.quiet.days() == 7
    journal.history.undo()
    assert journal.quiet.days() == 29


def test_nothing_is_quiet_in_a_pause_and_its_days_do_not_count(
    journal: Journal, path: Path, companies: dict[str, int]
) -> None:
    _pause(path, ago(10), ago(5))
    assert journal.quiet.ids() == [companies["longer"]]
    _pause(path, ago(0), None)
    assert (journal.quiet.ids(), journal.quiet.now().count) == ([], 0)


def test_the_batch_is_one_step_and_leaves_alone_what_moved_on(
    journal: Journal, path: Path, companies: dict[str, int]
) -> None:
    before = dump(path)
    changes = journal.quiet.close([*companies.values(), 999, companies["quiet"]])
    assert say(changes.said, words_for("en")) == "4 applications closed as no reply"
    closed = {name for name, own_id in companies.items() if _stage(journal, own_id) is Stage.NO_REPLY}
    assert closed == {"quiet", "longer", "recent", "undated"}
    assert journal.applications.one(companies["quiet"]).standing.ended_on == TODAY
    journal.history.undo()
    assert dump(path) == before
    assert not journal.quiet.close([]).kinds


def test_more_than_are_listed_are_closed_in_one_step(journal: Journal, path: Path) -> None:
    rows = [
        ImportRow(line=number, company=f"Company {number}", events=(event(EventKind.APPLIED, ago(40)),))
        for number in range(1_500)
    ]
    journal.imports.apply("many.csv", rows)
    assert (journal.quiet.now().count, journal.quiet.now().are_more) == (1_000, True)
    before = dump(path)
    start = process_time()
    journal.quiet.close(journal.quiet.ids())
    assert process_time() - start < 2  # seconds of work, whatever else the machine does
    assert journal.applications.counts().by_stage[Stage.NO_REPLY] == 1_500
    assert journal.quiet.now().count == 0
    journal.history.undo()
    assert dump(path) == before


def test_a_company_that_gave_no_reply_before_is_known(journal: Journal) -> None:
    log(journal, "Lumen Books", event(EventKind.APPLIED, ago(90)), event(EventKind.NO_REPLY, ago(40)))
    log(journal, "lumen BOOKS", event(EventKind.NO_REPLY, ago(20)))
    log(journal, "Orb", event(EventKind.REJECTED, ago(20)))
    before = journal.quiet.before(" Lumen books ")
    assert before is not None
    assert (before.count, before.last_on) == (2, ago(20))
    assert journal.quiet.before("Orb") is None
    assert journal.quiet.before("  ") is None


def _stage(journal: Journal, own_id: int) -> Stage:
    return journal.applications.one(own_id).standing.stage


def _pause(path: Path, starts_on: date, ends_on: date | None) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO pause (starts_on, ends_on, note) VALUES (?, ?, '')", (
            starts_on.isoformat(), ends_on.isoformat() if ends_on else None,
        ))  # fmt: skip
