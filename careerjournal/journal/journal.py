"""The open journal: verbs by topic."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType

from careerjournal.journal.actions import Actions
from careerjournal.journal.applications import Applications
from careerjournal.journal.board import Board
from careerjournal.journal.calendar import Calendar
from careerjournal.journal.career_paths import CareerPaths
from careerjournal.journal.channel_map import ChannelMap
from careerjournal.journal.clock import Clock, system_clock
from careerjournal.journal.companies import Companies
from careerjournal.journal.contacts import Contacts
from careerjournal.journal.diary import Diary
from careerjournal.journal.documents import Documents
from careerjournal.journal.drafts import Drafts
from careerjournal.journal.experiments import Experiments
from careerjournal.journal.files import Files
from careerjournal.journal.filters import Filters
from careerjournal.journal.finder import Finder
from careerjournal.journal.fit import Fit
from careerjournal.journal.follow_ups import FollowUps
from careerjournal.journal.following import Following
from careerjournal.journal.guides import Guides
from careerjournal.journal.history import History
from careerjournal.journal.imports import Imports
from careerjournal.journal.insights import InsightReadings
from careerjournal.journal.offers import Offers
from careerjournal.journal.patterns import PatternReadings
from careerjournal.journal.plan import Plan
from careerjournal.journal.plan_versions import PlanVersions
from careerjournal.journal.post_drafts import PostDrafts
from careerjournal.journal.post_imports import PostImports
from careerjournal.journal.posting import Posting
from careerjournal.journal.posting_choices import PostingChoices
from careerjournal.journal.profile import Profile
from careerjournal.journal.quiet import QuietOnes
from careerjournal.journal.requests import Requests
from careerjournal.journal.search import Search
from careerjournal.journal.section_texts import SectionTexts
from careerjournal.journal.setbacks import Setbacks
from careerjournal.journal.several import Several
from careerjournal.journal.shield import Shield
from careerjournal.journal.skill_steps import SkillSteps
from careerjournal.journal.skills import Skills
from careerjournal.journal.stages import Stages
from careerjournal.journal.store.opening import connect_again, open_store
from careerjournal.journal.store.store import Store
from careerjournal.journal.tags import Tags
from careerjournal.journal.today import Today
from careerjournal.journal.told import Told
from careerjournal.journal.worksheets import Worksheets
from careerjournal.journal.zone import is_zone, system_zone


class Journal:
    """An open journal. It belongs to the thread that opened it."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self.clock = clock
        self.applications = Applications(store, clock)
        self.several = Several(store, clock)
        self.board = Board(store, clock)
        self.filters = Filters(store)
        self.stages = Stages(store)
        self.quiet = QuietOnes(store, clock)
        self.setbacks = Setbacks(store, clock)
        self.requests = Requests(store)
        self.skills = Skills(store, clock)
        self.actions = Actions(store, clock)
        self.posting = Posting(store, clock)
        self.plan_versions = PlanVersions(store)
        self.post_drafts = PostDrafts(store, clock)
        self.post_imports = PostImports(store)
        self.posting_choices = PostingChoices(store)
        self.profile = Profile(store)
        self.today = Today(store)
        self.imports = Imports(store, clock)
        self.plan = Plan(store)
        self.guides = Guides(store, clock)
        self.worksheets = Worksheets(store, clock)
        self.fit = Fit(store)
        self.offers = Offers(store)
        self.insights = InsightReadings(store, clock)
        self.history = History(store)
        self.drafts = Drafts(store)
        self.files = Files(store)
        self.finder = Finder(store)
        self.follow_ups = FollowUps(store, clock)
        self.calendar = Calendar(store, clock, self.follow_ups)
        self.search = Search(store, clock)
        self.tags = Tags(store)
        self.told = Told(store)
        self.companies = Companies(store, clock, self.applications)
        self.contacts = Contacts(store, clock)
        self.channel_map = ChannelMap(store, clock)
        self.experiments = Experiments(store, clock)
        self.following = Following(store, clock)
        self.documents = Documents(store, clock, self.applications)
        self.diary = Diary(store, clock)
        self.shield = Shield(store)
        self.patterns = PatternReadings(store)
        self.career_paths = CareerPaths(store)
        self.section_texts = SectionTexts(store)
        self.skill_steps = SkillSteps(store, clock)

    @classmethod
    def open(cls, path: Path, *, clock: Clock = system_clock, read_only: bool = False) -> Journal:
        """Open a journal; a missing one is made, an older one brought to the present shape. Raises UserFault."""
        return cls(open_store(path, clock.today(), read_only=read_only), clock)

    def on_worker(self) -> Journal:
        """Open the same journal a second time, for the thread that calls this."""
        return Journal(connect_again(self.path, read_only=self.read_only), self.clock)

    @property
    def path(self) -> Path:
        """Where the journal lies."""
        return self._store.path

    @property
    def read_only(self) -> bool:
        """Whether the journal was opened for reading only."""
        return self._store.read_only

    def zone(self) -> str:
        """Give the IANA name of the person's time zone: the profile's, else the machine's."""
        chosen = self.profile.get().zone
        return chosen if is_zone(chosen) else system_zone()

    def spare_memory(self) -> None:
        """Keep few pages of the file in memory: for a worker that reads much of it once."""
        self._store.spare_memory()

    def let_log_grow(self) -> None:
        """Leave it to `bring_log_in` of another connection to bring the log into the file, save where it gets huge."""
        self._store.let_log_grow()

    def bring_log_in(self) -> None:
        """Bring what the log holds into the file, as far as no reader needs it as it was. Raises UserFault."""
        self._store.bring_log_in()

    def interrupt(self) -> None:
        """Break off what is being read on the thread of this journal, from another one; there it raises."""
        self._store.interrupt()

    def close(self) -> None:
        """Close the journal."""
        self._store.close()

    def __enter__(self) -> Journal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
