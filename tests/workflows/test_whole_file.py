"""Files are written whole or not at all, and the person hears in one sentence why one was not."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from careerjournal.domain.faults import UserFault
from careerjournal.language.sentences import say
from careerjournal.language.words import words_for
from careerjournal.workflows.whole_file import save, write_whole


def said_by(fault: pytest.ExceptionInfo[UserFault]) -> str:
    return say(fault.value.said, words_for("en", isolates=False))


def test_a_file_is_replaced_whole_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"older")
    save(b"newer", path)
    assert path.read_bytes() == b"newer"
    assert [one.name for one in tmp_path.iterdir()] == ["plan.pdf"]


def test_a_name_as_long_as_the_system_takes_is_written(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 255)
    save(b"data", path)
    assert path.read_bytes() == b"data"


def test_a_name_that_is_too_long_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserFault) as fault:
        save(b"data", tmp_path / ("n" * 256))
    assert "could not be written" in said_by(fault)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserFault) as fault:
        save(b"data", tmp_path / "none" / "plan.pdf")
    assert said_by(fault) == f"There is no folder {tmp_path / 'none'}. Make it, or choose another."


def test_a_folder_cannot_be_the_file(tmp_path: Path) -> None:
    with pytest.raises(UserFault) as fault:
        save(b"data", tmp_path)
    assert said_by(fault) == f"{tmp_path} is a folder. Give a file's name in it."


def test_a_journal_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "journal.careerjournal"
    path.write_bytes(b"SQLite format 3\x00" + bytes(100))
    with pytest.raises(UserFault) as fault:
        save(b"data", path)
    assert "is a journal" in said_by(fault)
    assert path.read_bytes().startswith(b"SQLite")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "The disk is full"),
        (errno.EACCES, "You may not write to"),
        (errno.EROFS, "You may not write to"),
        (errno.EIO, "could not be written"),
    ],
)
def test_what_the_disk_refuses_is_said_and_the_older_file_stays(
    number: int, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"older")

    def refuse(handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(UserFault) as fault:
        save(b"newer", path)
    assert words in said_by(fault)
    assert path.read_bytes() == b"older"
    assert [one.name for one in tmp_path.iterdir()] == ["plan.pdf"]


def test_whoever_needs_no_sentence_gets_the_system_s_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_whole(b"data", tmp_path / "none" / "settings.toml")
