"""Documents come out of the journal as they went in, and a program is never handed to the system."""

from __future__ import annotations

import os
import sqlite3
import sys
import zipfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from careerjournal.domain.applications import Application
from careerjournal.domain.companies import Purpose
from careerjournal.domain.faults import UserFault
from careerjournal.journal.journal import Journal
from careerjournal.workflows.export_journal import export_journal
from careerjournal.workflows.kept_documents import copy_to_read, save_document

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
PDF = b"%PDF-1.7 two pages"


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal.open(tmp_path / "journal.sqlite") as opened:
        yield opened


def kept(journal: Journal, name: str = "CV.pdf", data: bytes = PDF, company: str = "Lumen") -> int:
    own_id = journal.applications.log(Application(company=company, role="Editor", logged_at=NOW)).record
    return journal.documents.add(data, application_id=own_id, name=name, purpose=Purpose.CV).record


def test_a_copy_to_read_is_whole_and_for_its_owners_eyes_only(journal: Journal, tmp_path: Path) -> None:
    path = copy_to_read(journal, kept(journal), tmp_path / "private")
    assert path.read_bytes() == PDF
    assert path.name == "CV.pdf"
    if sys.platform != "win32":
        assert path.stat().st_mode & 0o777 == 0o400
        assert path.parent.stat().st_mode & 0o777 == 0o700


def test_a_copy_is_written_once_and_two_files_of_one_name_do_not_meet(journal: Journal, tmp_path: Path) -> None:
    first, second = kept(journal), kept(journal, data=PDF + b"!", company="Aster")
    paths = [copy_to_read(journal, one, tmp_path) for one in (first, second, first)]
    assert paths[0] == paths[2] != paths[1]
    assert [path.read_bytes() for path in paths] == [PDF, PDF + b"!", PDF]


@pytest.mark.parametrize(
    ("name", "data", "key"),
    [
        ("setup.exe", b"MZ", "document.is_program"),
        ("cv.pdf", b"#!/bin/sh\nrm", "document.is_program"),
        ("cv\u202efdp.exe", b"hello", "document.is_program"),
        ("page.html", b"<script>", "document.unknown_kind"),
    ],
)
def test_what_may_run_is_kept_and_saved_but_never_opened(
    journal: Journal, tmp_path: Path, name: str, data: bytes, key: str
) -> None:
    own_id = kept(journal, name, data)
    with pytest.raises(UserFault) as refused:
        copy_to_read(journal, own_id, tmp_path / "private")
    assert refused.value.said.key == key
    assert not (tmp_path / "private").exists()
    saved = save_document(journal, own_id, tmp_path / "copy.bin")
    assert saved.read_bytes() == data
    assert not os.access(saved, os.X_OK) or sys.platform == "win32"


def test_an_archive_holds_the_record_and_every_document_under_its_application(journal: Journal, tmp_path: Path) -> None:
    kept(journal)
    kept(journal, data=PDF + b"2")
    kept(journal, "../../evil/رسالة.pdf", company="a/b")
    gone = kept(journal, "gone.pdf", b"gone", "Gone")
    journal.applications.trash(journal.documents.one(gone).application_id or 0)
    export_journal(journal, tmp_path / "all.zip")
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        assert archive.testzip() is None
        names = set(archive.namelist())
        assert names == {
            "applications.csv",
            "record.json",
            "documents/Lumen – Editor/CV.pdf",
            "documents/Lumen – Editor/CV 2.pdf",
            "documents/a_b – Editor/_.._evil_رسالة.pdf",
        }
        assert archive.read("documents/Lumen – Editor/CV 2.pdf") == PDF + b"2"
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".part")] == []


def test_an_archive_that_cannot_be_written_leaves_the_older_one(journal: Journal, tmp_path: Path) -> None:
    own_id = kept(journal)
    target = tmp_path / "all.zip"
    export_journal(journal, target)
    before = target.read_bytes()
    with closing(sqlite3.connect(journal.path)) as connection, connection:
        connection.execute("DELETE FROM content")
    with pytest.raises(UserFault) as refused:
        export_journal(journal, target)
    assert refused.value.said.key == "document.damaged"
    assert target.read_bytes() == before
    assert journal.documents.one(own_id).name == "CV.pdf"
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".part")] == []
