"""What a worksheet is called, and when Today should offer it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from careerjournal.domain.worksheets.answers import Worksheet
from careerjournal.domain.worksheets.content import parse
from careerjournal.domain.worksheets.forms import Form

_LONGEST = 80


def title_of(worksheet: Worksheet, form: Form, answers: Mapping[str, str]) -> str:
    """Give a worksheet's name: the person's, else its naming answer; empty where there is neither."""
    named = worksheet.title or answers.get(form.named_by, "")
    line = " ".join(named.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"


def next_ask(form: Form, answers: Mapping[str, str], today: date) -> date | None:
    """Give the earliest day after today that an answer asks Today to offer the worksheet on; None without one."""
    days = [
        content
        for question in form.questions()
        if question.asks_again and isinstance(content := parse(question, answers.get(question.id, "")), date)
    ]
    return min((day for day in days if day > today), default=None)
