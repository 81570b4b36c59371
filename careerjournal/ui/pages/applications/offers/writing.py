"""Saves offers side by side as a PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from careerjournal.domain.plan import Paper
from careerjournal.language.words import Words, tr
from careerjournal.ui.kit.desk import Desk, Offer
from careerjournal.ui.kit.tasks import TaskControl

if TYPE_CHECKING:
    from careerjournal.journal.journal import Journal


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteBeside:
    """The work: read some offers, set them and write them to a file."""

    path: Path
    offer_ids: tuple[int, ...]
    with_ended: bool
    words: Words
    paper: Paper
    day: date

    def __call__(self, journal: Journal, _control: TaskControl) -> Path:
        """Write the file. Raises UserFault where it cannot be written."""
        from careerjournal.workflows.whole_file import save
        from careerjournal.workflows.write_offers import offers_bytes  # loads reportlab: not before it is asked for

        ids = self.offer_ids
        save(offers_bytes(journal, ids, self.words, self.paper, self.day, with_ended=self.with_ended), self.path)
        return self.path


def save_beside(parent: QWidget, desk: Desk, offer_ids: Sequence[int], *, with_ended: bool) -> None:
    """Ask for a place and write some offers there, on a worker."""
    suggested = tr("Offers") + f" {desk.today().isoformat()}.pdf"
    path = desk.dialogs.to_save(parent, tr("Save as PDF"), suggested, tr("PDF (*.pdf)"))
    if path is None:
        return
    work = WriteBeside(
        path=path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf"),
        offer_ids=tuple(offer_ids),
        with_ended=with_ended,
        words=desk.words,
        paper=desk.journal.plan.choices().paper,
        day=desk.today(),
    )

    def told(written: Path) -> None:
        open_it = Offer(words=tr("Open it"), act=lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(written))))
        desk.say(tr("Written: {name}", name=written.name), open_it)

    desk.run(work, told)
