"""A worksheet as it goes on paper: all that a page needs, read at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from careerjournal.domain.worksheets.answers import Worksheet
from careerjournal.domain.worksheets.fit import Judged
from careerjournal.domain.worksheets.forms import Form
from careerjournal.domain.worksheets.naming import title_of


@dataclass(frozen=True, slots=True, kw_only=True)
class WorksheetPaper:
    """A filled worksheet. `linked` names the records that questions link to, by question and id."""

    worksheet: Worksheet
    form: Form
    answers: Mapping[str, str]
    linked: Mapping[str, Mapping[int, str]]
    judged: tuple[Judged, ...]
    company: str
    owner: str
    written_on: date

    @property
    def title(self) -> str:
        """Give the worksheet's name; empty where it has none."""
        return title_of(self.worksheet, self.form, self.answers) or self.company
