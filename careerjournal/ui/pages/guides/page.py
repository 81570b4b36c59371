"""Guides, put together: the cards, and the reader in their place once something is opened."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget

from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.faults import UserFault
from careerjournal.domain.guide_progress import StepState
from careerjournal.domain.places import Place
from careerjournal.domain.plan.choices import Paper
from careerjournal.domain.reading import ReadingNote
from careerjournal.guidance.heads import head
from careerjournal.guidance.library import GUIDES
from careerjournal.language.languages import LANGUAGES
from careerjournal.language.words import tr
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.layouts import Scroll
from careerjournal.ui.kit.page import OVERHANG, Page
from careerjournal.ui.kit.printing import ChoosePrinter, ask_printer, print_pdf
from careerjournal.ui.kit.progress import Progress
from careerjournal.ui.kit.tasks import TaskControl
from careerjournal.ui.pages.guides.guide_card import CardFacts
from careerjournal.ui.pages.guides.overview import Overview, article_facts
from careerjournal.ui.pages.guides.reader import Reader
from careerjournal.ui.pages.guides.reading import Reading, article_reading, guide_reading, place_key
from careerjournal.ui.pages.guides.stopped import read_stopped
from careerjournal.ui.pages.guides.to_paper import OnPaper, SetReading
from careerjournal.workflows.guide_progress import progress, step_states
from careerjournal.workflows.import_article import SUFFIXES, import_article

if TYPE_CHECKING:
    from careerjournal.journal.journal import Journal

_CODES = frozenset(language.code for language in LANGUAGES)


class GuidesPage(Page):
    """The guides and the reader's own articles."""

    cares_for = frozenset(Kind)

    def __init__(self, desk: Desk, *, choose_printer: ChoosePrinter = ask_printer) -> None:
        super().__init__()
        self._desk = desk
        self._choose_printer = choose_printer
        self.overview = Overview(desk.words)
        self.reader = Reader(desk)
        self._stack = QStackedWidget()
        self._cards = Scroll(self.overview, overhang=OVERHANG)
        self._stack.addWidget(self._cards)
        self._stack.addWidget(self.reader)
        self.add(self._stack, 1, overhang=True)
        self._work = Progress()
        self.add(self._work)
        self.setAcceptDrops(True)
        self.overview.guide_asked.connect(self.open_guide)
        self.overview.article_asked.connect(self.open_article)
        self.overview.import_asked.connect(self.bring)
        self.reader.place_asked.connect(desk.go)
        self.reader.ticked.connect(self._tick)
        self.reader.planned.connect(self._put_in_plan)
        self.reader.language_chosen.connect(self._change_language)
        self.reader.save_asked.connect(self.save_pdf)
        self.reader.print_asked.connect(self.print)
        self.reader.removal_asked.connect(self._remove)

    def refresh(self) -> None:
        states = step_states(self._desk.journal)
        reading = self.reader.reading
        if reading is None or self._stack.currentWidget() is not self.reader:
            self._refresh_overview(states)
            return
        if reading.article_id is not None and not self._is_there(reading.article_id):
            self.show_overview()
            return
        self.reader.show_record(self._own(states, reading), self._notes(reading))
        self._head_reader(reading, states)

    def show_place(self, place: Place) -> None:
        """Open a guide or an article, at a section, in a language, at words; else the overview."""
        known = dict(place.prefill)
        if place.part in GUIDES:
            self.open_guide(place.part, language=known.get("language", ""), section=known.get("section", ""))
        elif place.part == "article" and place.record:
            self.open_article(place.record, section=known.get("section", ""))
        else:
            self.show_overview()
            return
        if known.get("find"):
            self.reader.look_for(known["find"])

    @Slot(str)
    def open_guide(self, guide: str, *, language: str = "", section: str = "") -> None:
        """Open a guide: in a language, else in that in which it was last read, else in the screen's."""
        stopped = read_stopped(self._desk.journal, place_key(guide=guide))
        wished = language or (stopped.language if stopped else "") or self._desk.words.code
        self._open(guide_reading(guide, wished if wished in _CODES else "en"), section)

    @Slot(int)
    def open_article(self, article_id: int, *, section: str = "") -> None:
        """Open an article; what is gone is said in the bar."""
        try:
            article = self._desk.journal.guides.article(article_id)
        except UserFault as fault:
            self._desk.refuse(fault.said)
            return
        self._open(article_reading(article), section)

    @Slot()
    def show_overview(self) -> None:
        """Go back to the cards."""
        self.reader.keep_place()
        self._stack.setCurrentWidget(self._cards)
        self.refresh()
        if self.reader.reading is not None:
            self.overview.take_focus(self.reader.reading.guide)

    @Slot()
    def bring(self) -> None:
        """Ask for a file to read and import it."""
        endings = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        filters = tr("Texts and web pages") + f" ({endings});;" + tr("All files") + " (*)"
        path = self._desk.dialogs.to_open(self, tr("Import an article"), filters)
        if path is not None:
            self.bring_file(path)

    def bring_file(self, path: Path) -> None:
        """Import a file to read, on a worker."""
        task = self._desk.run(_Import(path), self._imported)
        self._work.watch(task, tr("Reading {name}", name=path.name))

    @Slot()
    def save_pdf(self) -> None:
        """Ask for a place and save what is read as a PDF."""
        reading = self.reader.reading
        if reading is None:
            return
        filters = tr("PDF") + " (*.pdf)"
        path = self._desk.dialogs.to_save(self, tr("Save as PDF"), _file_name(reading.title), filters)
        if path is not None:
            path = path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")
            task = self._desk.run(self._on_paper(reading, path), self._saved)
            self._work.watch(task, tr("Setting {title}", title=reading.title))

    @Slot()
    def print(self) -> None:
        """Ask for a printer and print what is read."""
        reading = self.reader.reading
        if reading is None or self._stack.currentWidget() is not self.reader:
            return
        task = self._desk.run(self._on_paper(reading, None), self._print)
        self._work.watch(task, tr("Setting {title}", title=reading.title))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.bring_file(path)

    def _open(self, reading: Reading, section: str) -> None:
        """Show a text in the place of the cards."""
        states = step_states(self._desk.journal)
        self._stack.setCurrentWidget(self.reader)
        self.reader.show_reading(reading, self._own(states, reading), self._notes(reading), section=section)
        self._head_reader(reading, states)
        self.reader.column.setFocus()

    def _refresh_overview(self, states: tuple[StepState, ...]) -> None:
        """Show how far each guide is, and the articles."""
        self.header.set_words(tr("Guides"), tr("Four short guides; each step leads to where it is done."))
        bring = Button(tr("Import an article"), "primary", "import")
        bring.clicked.connect(self.bring)
        self.header.set_buttons(bring)
        cards = [self._facts(each.guide, each.done, each.total) for each in progress(states)]
        self.overview.show_all(cards, self._desk.journal.guides.articles())

    def _facts(self, guide: str, done: int, total: int) -> CardFacts:
        """Gather what the card of a guide shows, in the screen's language."""
        screen = self._desk.words.code if self._desk.words.code in _CODES else "en"
        read = head(guide, screen)
        stopped = read_stopped(self._desk.journal, place_key(guide=guide))
        title = ""
        if stopped is not None:
            pieces = guide_reading(guide, screen).pieces
            title = next((piece.title for piece in pieces if piece.section == stopped.section), "")
        return CardFacts(
            guide=guide,
            title=read.title,
            minutes=read.minutes,
            done=done,
            total=total,
            stopped_at=title,
            has_begun=stopped is not None,
        )

    def _head_reader(self, reading: Reading, states: tuple[StepState, ...]) -> None:
        """Say above the text what it is and how far its steps are."""
        words = self._desk.words
        own = self._own(states, reading)
        if reading.guide:
            minutes = words.ntr("{n} minute", "{n} minutes", head(reading.guide, reading.language).minutes)
            done = sum(state.done_on is not None for state in own)
            steps = words.ntr("{done} of {n} step done", "{done} of {n} steps done", len(own), done=done)
            said = f"{minutes} · {steps}"
        else:
            said = article_facts(reading.language, reading.length, words)
        self.header.set_words(reading.title, said)
        back = Button(tr("All guides"))
        back.clicked.connect(self.show_overview)
        self.header.set_buttons(None, back)

    def _own(self, states: tuple[StepState, ...], reading: Reading) -> list[StepState]:
        return [state for state in states if reading.guide and state.step.guide == reading.guide]

    def _notes(self, reading: Reading) -> list[ReadingNote]:
        return self._desk.journal.guides.notes(guide=reading.guide, article_id=reading.article_id)

    def _is_there(self, article_id: int) -> bool:
        return any(row.id == article_id for row in self._desk.journal.guides.articles())

    def _on_paper(self, reading: Reading, path: Path | None) -> SetReading:
        """Name the work of setting a text on the paper that the plan is set on."""
        paper = Paper(self._desk.journal.plan.choices().paper)
        return SetReading(
            paper=paper, guide=reading.guide, language=reading.language, article_id=reading.article_id, path=path
        )

    def _saved(self, printed: OnPaper) -> None:
        """Say where the PDF was written."""
        self._desk.say(tr("Saved as {path}.", path=printed.path))

    def _print(self, printed: OnPaper) -> None:
        """Send what was set to a printer."""
        printer = self._choose_printer(self)
        if printer is not None:
            pages = print_pdf(printed.data, printer)
            self._desk.say(
                self._desk.words.ntr("{n} page sent to the printer.", "{n} pages sent to the printer.", pages)
            )

    def _imported(self, changes: Changes) -> None:
        """Tell of the article that came, and open it."""
        self._desk.tell(changes)
        self.open_article(changes.record)

    @Slot(str, bool)
    def _tick(self, step: str, on: bool) -> None:
        """Say that a step is done, or not."""
        reading, guides = self.reader.reading, self._desk.journal.guides
        if reading is not None:
            guide = reading.guide
            self._desk.do(lambda: guides.tick(guide, step) if on else guides.untick(guide, step))
            self.refresh()

    @Slot(str, bool)
    def _put_in_plan(self, step: str, on: bool) -> None:
        """Put a step into the plan, or take it out."""
        reading, guides = self.reader.reading, self._desk.journal.guides
        if reading is not None:
            guide = reading.guide
            self._desk.do(lambda: guides.put_in_plan(guide, step) if on else guides.take_from_plan(guide, step))
            self.refresh()

    @Slot(str)
    def _change_language(self, language: str) -> None:
        """Go on reading the guide in another language, at the same place."""
        reading = self.reader.reading
        if reading is not None and reading.guide:
            self.reader.keep_place()
            self._open(guide_reading(reading.guide, language), "")
            self.reader.keep_place()

    @Slot()
    def _remove(self) -> None:
        """Remove the article that is read; Undo brings it back with its notes."""
        reading = self.reader.reading
        if reading is not None and reading.article_id is not None:
            article_id = reading.article_id
            self.show_overview()
            self._desk.do(lambda: self._desk.journal.guides.remove_article(article_id))


@dataclass(frozen=True, slots=True)
class _Import:
    """The work: read a file and keep it as an article."""

    path: Path

    def __call__(self, journal: Journal, _control: TaskControl) -> Changes:
        return import_article(journal, self.path)


def _dropped(event: QDropEvent) -> Path | None:
    """Give the file to read that was dropped; None for anything else, which the window takes."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return next((path for path in paths if path.suffix.lower() in SUFFIXES), None)


def _file_name(title: str) -> str:
    """Suggest a file name that every system takes."""
    plain = "".join(" " if character in '<>:"/\\|?*' or character < " " else character for character in title)
    return " ".join(plain.split())[:80].strip(" .") + ".pdf"
