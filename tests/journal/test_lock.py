from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from careerjournal.domain.faults import UserFault
from careerjournal.journal.journal import Journal
from careerjournal.journal.lock import JournalLock
from tests.journal.helpers import log

ROOT = Path(__file__).resolve().parents[2]
HOLD = """
import sys
from pathlib import Path
from careerjournal.journal.lock import JournalLock
lock = JournalLock(Path(sys.argv[1]))
lock.acquire()
print("held", flush=True)
sys.stdin.read()
"""


def test_a_second_holder_is_refused_and_readers_are_not(path: Path) -> None:
    lock = JournalLock(path)
    with Journal.open(path) as journal, lock:
        log(journal, "Lumen")
        with pytest.raises(UserFault) as caught:
            JournalLock(path).acquire()
        assert caught.value.said.key == "journal.locked"
        with Journal.open(path, read_only=True) as reader:
            assert reader.applications.counts().total == 1
    with JournalLock(path) as free:
        assert free.is_held
    assert not free.is_held


def test_a_holder_that_is_killed_leaves_no_lock_behind(path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(UserFault):
            JournalLock(path).acquire()
        holder.kill()
        holder.wait()
    with JournalLock(path) as lock:
        assert lock.is_held


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserFault) as caught:
        JournalLock(tmp_path / "none" / "my.journal").acquire()
    assert caught.value.said.key == "journal.folder_missing"
