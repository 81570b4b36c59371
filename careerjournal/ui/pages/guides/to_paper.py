"""Guides and articles on paper: set on a worker, and saved as a PDF where that is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from careerjournal.domain.plan.choices import Paper
from careerjournal.ui.kit.tasks import TaskControl
from careerjournal.workflows.whole_file import save

if TYPE_CHECKING:
    from careerjournal.journal.journal import Journal


@dataclass(frozen=True, slots=True)
class OnPaper:
    """A PDF, and where it was written, if anywhere."""

    data: bytes
    path: Path | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetReading:
    """The work: set a guide in a language, or an article, on paper; `path` is where to write it, if anywhere."""

    paper: Paper
    guide: str = ""
    language: str = ""
    article_id: int | None = None
    path: Path | None = None

    def __call__(self, journal: Journal, control: TaskControl) -> OnPaper:
        """Set it. Raises UserFault where the article is gone or the file cannot be written."""
        from careerjournal.workflows.write_reading import article_pdf, guide_pdf  # loads reportlab: not before

        if self.article_id is None:
            data = guide_pdf(self.guide, self.language, self.paper)
        else:
            data = article_pdf(journal.guides.article(self.article_id), self.paper)
        if self.path is not None and not control.cancelled:
            save(data, self.path)
        return OnPaper(data, self.path)
