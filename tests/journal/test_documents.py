"""Documents: kept whole inside the journal, once for each content, and let go when nothing leads to them."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from careerjournal.domain.companies import Document, Purpose
from careerjournal.domain.faults import UserFault
from careerjournal.domain.kept_files import LARGEST, Opens
from careerjournal.journal.journal import Journal
from careerjournal.journal.store.undo import STEPS_KEPT
from careerjournal.language.sentences import say
from careerjournal.language.words import words_for
from tests.journal.helpers import FixedClock, log

ENGLISH = words_for("en")
PDF = b"%PDF-1.7 my life on two pages"


def kept_contents(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        return {row[0] for row in connection.execute("SELECT digest FROM content")}


def add(journal: Journal, application_id: int, data: bytes = PDF, name: str = "cv.pdf", **fields: object) -> int:
    return journal.documents.add(data, application_id=application_id, name=name, **fields).record  # type: ignore[arg-type]


def test_a_file_is_kept_whole_under_its_digest(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "سيرة.pdf"
    file.write_bytes(PDF)
    own_id = log(journal)
    changes = journal.documents.add(file, application_id=own_id, purpose=Purpose.CV, version="short")
    file.unlink()
    (document,) = journal.applications.one(own_id).documents
    assert (document.name, document.size, document.digest) == ("سيرة.pdf", len(PDF), hashlib.sha256(PDF).hexdigest())
    assert journal.documents.content(changes.record) == PDF
    assert journal.documents.opens(changes.record) is Opens.YES


def test_one_content_is_kept_once_however_many_applications_it_went_to(journal: Journal, path: Path) -> None:
    for company in ("Lumen", "Aster"):
        add(journal, log(journal, company))
    assert kept_contents(path) == {hashlib.sha256(PDF).hexdigest()}


def test_the_same_file_once_more_changes_nothing(journal: Journal) -> None:
    own_id = log(journal)
    first = add(journal, own_id)
    changes = journal.documents.add(PDF, application_id=own_id, name="cv.pdf")
    assert (changes.kinds, changes.record) == (frozenset(), first)
    assert say(changes.said, ENGLISH) == "cv.pdf is kept with this application already"


def test_a_removed_document_comes_back_with_its_bytes_after_a_restart(
    journal: Journal, path: Path, clock: FixedClock
) -> None:
    own_id = add(journal, log(journal))
    journal.documents.remove(own_id)
    journal.close()
    with Journal.open(path, clock=clock) as again:
        again.history.undo()
        assert again.documents.content(own_id) == PDF
        assert again.files.check() == []


def test_an_undone_document_can_be_done_again_after_a_restart(journal: Journal, path: Path, clock: FixedClock) -> None:
    own_id = add(journal, log(journal))
    journal.history.undo()
    journal.close()
    with Journal.open(path, clock=clock) as again:
        again.history.redo()
        assert again.documents.content(own_id) == PDF


def test_bytes_go_when_no_document_and_no_step_of_undo_leads_to_them(
    journal: Journal, path: Path, clock: FixedClock
) -> None:
    own_id = log(journal)
    journal.documents.remove(add(journal, own_id))
    stays = add(journal, own_id, b"%PDF another", "letter.pdf")
    for number in range(STEPS_KEPT):
        log(journal, f"Company {number}")
    journal.close()
    with Journal.open(path, clock=clock) as again:
        assert again.documents.content(stays) == b"%PDF another"
    assert kept_contents(path) == {hashlib.sha256(b"%PDF another").hexdigest()}


def test_thirty_megabytes_are_refused_with_one_sentence_and_nothing_kept(
    journal: Journal, path: Path, tmp_path: Path
) -> None:
    own_id = log(journal)
    file = tmp_path / "portfolio.pdf"
    with file.open("wb") as large:
        large.truncate(30 * 1024 * 1024)
    with pytest.raises(UserFault) as refused:
        journal.documents.add(file, application_id=own_id)
    assert say(refused.value.said, ENGLISH) == (
        "portfolio.pdf has 30 MB, and a document can have at most 25 MB. Keep a smaller version of it, or note where it"
        " lies."
    )
    assert kept_contents(path) == set()
    assert journal.applications.one(own_id).documents == ()


def test_a_document_of_the_largest_size_is_kept_and_one_byte_more_is_not(journal: Journal) -> None:
    own_id = log(journal)
    data = b"%PDF" + bytes(LARGEST - 4)
    document_id = add(journal, own_id, data)
    assert journal.documents.content(document_id) == data
    with pytest.raises(UserFault) as refused:
        add(journal, own_id, data + b"1")
    assert "has 26 MB" in say(refused.value.said, ENGLISH)


@pytest.mark.parametrize("what", ["folder", "missing", "empty"])
def test_what_is_no_file_to_keep_is_refused_in_a_sentence(journal: Journal, tmp_path: Path, what: str) -> None:
    file = tmp_path / "cv.pdf"
    if what == "folder":
        file.mkdir()
    elif what == "empty":
        file.touch()
    with pytest.raises(UserFault) as refused:
        journal.documents.add(file, application_id=log(journal))
    assert "cv.pdf" in say(refused.value.said, ENGLISH)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_a_pipe_is_not_waited_on(journal: Journal, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "cv.pdf")
    with pytest.raises(UserFault):
        journal.documents.add(tmp_path / "cv.pdf", application_id=log(journal))


def test_a_program_is_kept_whole_and_known_as_one(journal: Journal) -> None:
    own_id = add(journal, log(journal), b"#!/bin/sh\necho", "cv.pdf")
    assert journal.documents.opens(own_id) is Opens.PROGRAM
    assert journal.documents.content(own_id) == b"#!/bin/sh\necho"


def test_a_documents_purpose_and_version_change_but_never_its_bytes(journal: Journal) -> None:
    own_id = add(journal, log(journal))
    before = journal.documents.one(own_id)
    forged = Document(id=own_id, name="life.pdf", purpose=Purpose.CV, digest="0" * 64, size=1, added_at=before.added_at)
    journal.documents.edit(forged)
    after = journal.documents.one(own_id)
    assert (after.name, after.purpose, after.digest, after.size) == ("life.pdf", Purpose.CV, before.digest, before.size)


def test_the_version_of_a_cv_is_noted_with_its_application_where_none_is(journal: Journal) -> None:
    first, second = log(journal, "Lumen"), log(journal, "Aster", cv_version="long")
    for own_id in (first, second):
        add(journal, own_id, purpose=Purpose.CV, version="short")
    noted = [journal.applications.one(one).application.cv_version for one in (first, second)]
    assert noted == ["short", "long"]
    journal.history.undo()
    assert journal.applications.one(second).documents == ()
    journal.history.undo()
    assert journal.applications.one(first).application.cv_version == ""


def test_versions_say_which_cv_went_where(journal: Journal) -> None:
    lumen = log(journal, "Lumen", cv_version="Short")
    aster = log(journal, "Aster", cv_version="short ")
    log(journal, "Zenith", cv_version="long")
    gone = log(journal, "Gone", cv_version="long")
    journal.applications.trash(gone)
    add(journal, lumen, purpose=Purpose.CV, version="short")
    rows = journal.documents.versions()
    told = [({row.id for row in version.applications}, len(version.documents)) for version in rows]
    assert told[0] == ({lumen, aster}, 1)
    assert [len(version.applications) for version in rows] == [2, 1]


def test_documents_rest_with_their_application_in_the_trash(journal: Journal) -> None:
    own_id = log(journal)
    add(journal, own_id)
    journal.applications.trash(own_id)
    assert journal.documents.all() == []
    assert journal.files.export_rows().documents == ()
    journal.applications.restore(own_id)
    assert [(row.company, row.document.name) for row in journal.documents.all()] == [("Lumen", "cv.pdf")]
    assert [one.name for one in journal.files.export_rows().documents] == ["cv.pdf"]


def test_a_backup_holds_the_documents(journal: Journal, tmp_path: Path, clock: FixedClock) -> None:
    own_id = add(journal, log(journal))
    journal.files.backup(tmp_path / "copy.journal")
    with Journal.open(tmp_path / "copy.journal", clock=clock) as copy:
        assert copy.documents.content(own_id) == PDF


@pytest.mark.parametrize("harm", ["UPDATE content SET bytes = x'00'", "DELETE FROM content"])
def test_lost_bytes_are_told_by_the_check_and_when_opened(
    journal: Journal, path: Path, clock: FixedClock, harm: str
) -> None:
    own_id = add(journal, log(journal))
    journal.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(harm)
    with Journal.open(path, clock=clock) as again:
        assert [say(said, ENGLISH) for said in again.files.check()] == [
            "The content of 1 document is missing or damaged. Open a backup of the journal to get it back."
        ]
        with pytest.raises(UserFault) as refused:
            again.documents.content(own_id)
    assert "cv.pdf" in say(refused.value.said, ENGLISH)


def test_a_journal_opened_for_reading_drops_nothing(journal: Journal, path: Path, clock: FixedClock) -> None:
    add(journal, log(journal))
    journal.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM document")
        connection.execute("DELETE FROM undo_row")
    with Journal.open(path, clock=clock, read_only=True):
        assert len(kept_contents(path)) == 1
    with Journal.open(path, clock=clock):
        assert kept_contents(path) == set()
