"""The outer edge of the program, as tests stand in for it: a clock that stands, file dialogs that answer."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from pathlib import Path

from PySide6.QtWidgets import QWidget

DAY = date(2026, 11, 21)
"""The day on which the window's tests stand: a Saturday."""


class StandingClock:
    """A clock that stands at nine of a day until a test moves it."""

    def __init__(self, day: date = DAY) -> None:
        self.day = day

    def now(self) -> datetime:
        return datetime.combine(self.day, time(9), UTC)

    def today(self) -> date:
        return self.day


class PreparedAnswers:
    """File dialogs that answer what a test prepared, and remember each title or suggested name."""

    def __init__(self) -> None:
        self.path: Path | None = None
        self.asked: list[str] = []

    def to_open(self, parent: QWidget, title: str, filters: str) -> Path | None:
        self.asked.append(title)
        return self.path

    def to_save(self, parent: QWidget, title: str, suggested: str, filters: str) -> Path | None:
        self.asked.append(suggested)
        return self.path
