"""What the shell hands a page: the open journal, verbs with their undo bar, work on a worker, and the way elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from careerjournal.domain.changes import Changes, Kind
from careerjournal.domain.faults import UserFault
from careerjournal.domain.own_stages import OwnStage, names_of
from careerjournal.domain.places import Place
from careerjournal.domain.sentence import Sentence
from careerjournal.domain.today import TodayView
from careerjournal.domain.value import value
from careerjournal.language.words import Words
from careerjournal.ui.kit.tasks import Task, TaskControl, run
from careerjournal.workflows.machine_settings import MachineSettings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from careerjournal.journal.journal import Journal

Result = TypeVar("Result")


class PageView(Protocol):
    """What the shell asks of a page, which is a `kit.page.Page` made with `PageClass(desk)`.

    Today may be asked before the journal is open: it shows `desk.today_view()`, and nothing where that is None.
    """

    cares_for: frozenset[Kind]
    """The kinds of record shown: a change of one of them marks the page stale, and it reads anew when it is visible."""

    def mark_stale(self) -> None:
        """Read everything anew, at once where visible, else when next shown."""

    def show_place(self, place: Place) -> None:
        """Show the record or part that a place names, with its form filled; the page is visible by then."""


class FileDialogs(Protocol):
    """Asks for files; tests hand in answers. A filter reads as Qt's do: "CSV (*.csv);;All files (*)"."""

    def to_open(self, parent: QWidget, title: str, filters: str) -> Path | None:
        """Ask for a file that is there; None where the person thought better of it."""

    def to_save(self, parent: QWidget, title: str, suggested: str, filters: str) -> Path | None:
        """Ask for a place to write to; None where the person thought better of it."""


@value
class Offer:
    """One thing that a notice offers to do."""

    words: str
    act: Callable[[], object]


@value
class Notice:
    """What the bar at the foot says: one sentence, what it offers, and whether Undo stands beside it."""

    words: str
    offers: tuple[Offer, ...] = ()
    undo: bool = False


class Desk(QObject):
    """The place where a page works. It knows no window: the window listens to its signals."""

    changed = Signal(object)
    """Changes that a verb made; the window refreshes pages, a page need not listen."""
    journal_opened = Signal()
    closing = Signal()
    """The journal is about to be closed: whoever holds something that is being typed keeps it now."""
    day_changed = Signal(object)
    settings_changed = Signal(object)
    """The machine's settings (MachineSettings) changed; the window makes its pages anew where words or look did."""
    typed = Signal()
    """Something is typed into a field whose text is kept later: whoever shows it elsewhere can follow."""
    noticed = Signal(object)
    went = Signal(object)
    asked_to_log = Signal(str)
    asked_to_log_with = Signal(object)
    asked_to_import = Signal(object)

    def __init__(
        self,
        *,
        words: Words,
        today: Callable[[], date],
        dialogs: FileDialogs,
        settings: MachineSettings,
        glance: TodayView | None = None,
        on_bug: Callable[[BaseException], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._names: dict[str, str] = {}
        self.words = words.with_names(self._names)
        self._take_names(glance.own_stages if glance is not None else ())
        self.today = today
        self.dialogs = dialogs
        self.settings = settings
        self._glance = glance
        self._on_bug = on_bug
        self.can_notify: Callable[[], bool] = bool
        """Whether the system can be asked to notify; nobody can be before the window says so."""
        self.preview_command: tuple[str, ...] = ()
        """What starts the program a second time to set plans while they are written; empty where a worker does."""
        self._journal: Journal | None = None
        self.changed.connect(self._follow_names)  # the first to hear of a change, so that all others find the names

    @property
    def is_open(self) -> bool:
        """Tell whether the journal is open yet; Today is painted from a glance before it is."""
        return self._journal is not None

    @property
    def journal(self) -> Journal:
        """Give the open journal. Raises RuntimeError before it is open (only Today is shown by then)."""
        if self._journal is None:
            raise RuntimeError("the journal is not open yet")
        return self._journal

    def open(self, journal: Journal) -> None:
        """Put the open journal on the desk; the glance of the first frame is forgotten."""
        self._journal, self._glance = journal, None
        self._take_names(journal.stages.rows())
        self.journal_opened.emit()

    def today_view(self) -> TodayView | None:
        """Give what Today shows: the glance until the journal is open; None where there is neither."""
        if self._journal is not None:
            return self._journal.today.view(self.today())
        return self._glance

    def do(
        self,
        verb: Callable[[], Changes],
        *offers: Offer,
        after: Callable[[Changes], Iterable[Offer]] | None = None,
    ) -> Changes | None:
        """Run a verb: tell the pages what changed and show the undo bar. None, and one sentence, where it was refused.

        Offers stand in the bar before Undo; `after` makes those that need to know what was changed ("Now", "In three
        days").
        """
        try:
            changes = verb()
        except UserFault as fault:
            self.refuse(fault.said)
            return None
        except Exception as error:
            self.report(error)
            return None
        self.tell(changes, *offers, *(after(changes) if after is not None else ()))
        return changes

    def tell(self, changes: Changes, *offers: Offer) -> None:
        """Tell of changes that are already made (on a worker, say), with their undo bar."""
        self.changed.emit(changes)
        self.noticed.emit(Notice(words=self._said(changes.said), offers=offers, undo=True))

    def refuse(self, said: Sentence) -> None:
        """Say in one plain sentence why something was not done."""
        self.noticed.emit(Notice(words=self._said(said)))

    def say(self, words: str, *offers: Offer) -> None:
        """Say something in the bar, without Undo."""
        self.noticed.emit(Notice(words=words, offers=offers))

    def _said(self, said: Sentence) -> str:
        """Say a sentence in the screen's language."""
        from careerjournal.language.sentences import say  # the table of all sentences: not for the first frame

        return say(said, self.words)

    def report(self, error: BaseException) -> None:
        """Turn a fault of ours into a report file and one sentence; raise it where nobody keeps reports (in tests)."""
        if self._on_bug is None:
            raise error
        self.say(self._on_bug(error))

    def run(
        self,
        work: Callable[[Journal, TaskControl], Result],
        done: Callable[[Result], None],
        *,
        failed: Callable[[UserFault], None] | None = None,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], None] | None = None,
    ) -> Task:
        """Run `work` on a worker with a journal of its own; `done` gets its result on this thread.

        A refusal is said in the bar, unless `failed` takes it. Give bound methods: they are let go with their widget.
        """
        journal = self.journal

        def with_its_own(control: TaskControl) -> Result:
            with journal.on_worker() as own:
                return work(own, control)

        return run(with_its_own, done=done, failed=failed or self.excuse, progress=progress, cancelled=cancelled)

    @Slot(object)
    def _follow_names(self, changes: Changes) -> None:
        """Take over what the stages are called now."""
        if Kind.STAGE in changes.kinds and self._journal is not None:
            self._take_names(self._journal.stages.rows())

    def _take_names(self, stages: Iterable[OwnStage]) -> None:
        """Let every sentence about a stage use the person's names from now on."""
        self._names.clear()
        self._names.update(names_of(stages))

    def excuse(self, fault: UserFault) -> None:
        """Say a fault of the world in the bar."""
        self.refuse(fault.said)

    def go(self, place: Place) -> None:
        """Ask the window to go to a place."""
        self.went.emit(place)

    def log_application(self, text: str = "") -> None:
        """Ask the window for quick capture, beginning with a pasted link or nothing."""
        self.asked_to_log.emit(text)

    def log_with(self, texts: Mapping[str, str]) -> None:
        """Ask the window for quick capture with some of its fields filled: "company", "role", "source"…"""
        self.asked_to_log_with.emit(dict(texts))

    def bring_file(self, path: Path | None = None) -> None:
        """Ask the window to import a file; it asks which where none is given."""
        self.asked_to_import.emit(path)

    def keep_settings(self, settings: MachineSettings) -> None:
        """Take over changed settings of the machine; the window writes them and makes its pages anew at once."""
        self.settings = settings
        self.settings_changed.emit(settings)


def concerns(changes: Changes, kinds: Iterable[Kind]) -> bool:
    """Tell whether changes touch any of these kinds of record."""
    return not changes.kinds.isdisjoint(kinds)
