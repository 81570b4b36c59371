from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from careerjournal.journal.journal import Journal
from tests.journal.helpers import FixedClock
from tests.prepared_journals import lay_empty


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(now_is=datetime(2026, 11, 20, 9, 30, tzinfo=UTC), today_is=date(2026, 11, 20))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "my.journal"


@pytest.fixture
def journal(path: Path, clock: FixedClock) -> Iterator[Journal]:
    with Journal.open(lay_empty(path), clock=clock) as journal:
        yield journal
