"""Which documents are opened, and the names under which they lie on a disk."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerjournal.domain.kept_files import Opens, file_name, opens


@pytest.mark.parametrize("name", ["CV.pdf", "letter.DOCX", "notes.md", "photo.jpeg", "سيرة ذاتية.pdf", "a.b.odt"])
def test_what_is_read_or_looked_at_is_opened(name: str) -> None:
    assert opens(name, b"%PDF-1.7") is Opens.YES


@pytest.mark.parametrize(
    "name",
    ["setup.exe", "Setup.EXE", "run.sh", "My.app", "go.bat", "x.desktop", "a.jar", "cv.pdf.exe", "cv.exe.", "cv.exe ",
     "cv\u202efdp.exe", "macro.docm", "x.lnk", "script.py", "x.command", "a.ps1"],
)  # fmt: skip
def test_programs_by_name_are_never_opened(name: str) -> None:
    assert opens(name, b"hello") is Opens.PROGRAM


@pytest.mark.parametrize("head", [b"MZ\x90\x00", b"\x7fELF\x02", b"#!/bin/sh", b"\xcf\xfa\xed\xfe\x07"])
def test_programs_by_content_are_never_opened_whatever_they_are_called(head: bytes) -> None:
    assert opens("cv.pdf", head) is Opens.PROGRAM


@pytest.mark.parametrize("name", ["page.html", "drawing.svg", "all.zip", "cv", "cv.xyz", ".pdf.", "pdf", "disk.iso"])
def test_what_may_hold_a_program_is_only_kept(name: str) -> None:
    assert opens(name, b"hello") is Opens.UNKNOWN


@pytest.mark.parametrize(
    ("name", "on_disk"),
    [
        ("CV.pdf", "CV.pdf"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("a/b\\c:d?.pdf", "a_b_c_d_.pdf"),
        ("con.pdf", "_con.pdf"),
        ("LPT1", "_LPT1"),
        ("cv.pdf. . ", "cv.pdf"),
        ("a\n\tb.pdf", "ab.pdf"),
        ("", "document"),
        ("...", "document"),
        ("cv\u202efdp.exe", "cvfdp.exe"),
    ],
)
def test_names_fit_every_disk(name: str, on_disk: str) -> None:
    assert file_name(name) == on_disk


@given(st.text(max_size=300))
def test_any_name_becomes_one_that_stays_in_its_folder(name: str) -> None:
    made = file_name(name)
    assert made
    assert not set(made) & set('/\\:*?"<>|\0\n')
    assert made not in (".", "..")
    assert not made.endswith((".", " "))
    assert len(made.encode()) <= 140
    assert file_name(made) == made
