"""The log: every post, latest first, of one channel or all."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout

from careerjournal.domain.places import Place
from careerjournal.domain.posting import Post
from careerjournal.language.words import ntr, tr
from careerjournal.ui.forms.post_form import ask_post
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.check_box import CheckBox
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Combo
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import emptied, line
from careerjournal.ui.pages.posting.post_log import PostRow
from careerjournal.ui.pages.posting.segment import Segment

STEP = 40
_ALL = "0"


class LogSegment(Segment):
    """What was posted, one line each."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._limit = STEP
        self._total = 0
        self.channel = Combo([(_ALL, tr("Every channel"))], _ALL)
        self.channel.setAccessibleName(tr("Channel"))
        self.channel.key_chosen.connect(self._choose)
        self.energy = CheckBox(tr("Ask for energy before and after"))
        self.energy.toggled.connect(self._ask_energy)
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.content.addLayout(line(self.channel, None, self.energy, margins=(0, 0, 0, 8)))
        self.content.addLayout(self._rows)
        self.content.addStretch(1)
        self._shown: object = None

    def refresh(self) -> None:
        """Read so many of the latest posts."""
        posting, choices = self.desk.journal.posting, self.desk.journal.posting_choices
        names = {channel.id: channel.name for channel in posting.channels()}
        kept = self.channel.key if int(self.channel.key or _ALL) in names else _ALL
        choices_of = [(_ALL, tr("Every channel")), *((str(own_id), name) for own_id, name in names.items())]
        self.channel.set_choices(choices_of, kept)
        self.energy.blockSignals(True)
        self.energy.setChecked(choices.asks_energy())
        self.energy.blockSignals(False)
        posts = posting.posts(int(self.channel.key) or None, limit=self._limit + STEP)
        self._total = len(posts)
        shown = (posts, names, self._limit)
        if shown != self._shown:
            self._shown = shown
            self._show(posts, names)

    def sentence(self) -> str:
        """Say what stands here."""
        if not self._total:
            return tr("What you post is kept here, one line each.")
        return tr("What you posted, latest first.")

    def buttons(self) -> tuple[Button | None, Button | None]:
        """Make the button of the page's head."""
        log = Button(tr("Log a post"), "primary", "add")
        log.setEnabled(bool(self.desk.journal.posting.channels()))
        log.clicked.connect(self._log)
        bring = Button(tr("Import posts"))
        bring.clicked.connect(self._bring)
        return log, bring

    def show_place(self, place: Place) -> None:
        """Open one post, or the import of many."""
        if place.part == "post" and place.record:
            self._edit(place.record)
        elif place.part == "import_posts":
            self._bring()

    def _show(self, posts: list[Post], names: dict[int, str]) -> None:
        """Show the posts, and the way to earlier ones."""
        emptied(self._rows)
        if not posts:
            self._rows.addWidget(Label(tr("Nothing was logged here yet."), "body", "muted", wrap=True))
        for post in posts[: self._limit]:
            row = PostRow(post, names.get(post.channel_id, ""), self.desk.words)
            row.asked.connect(self._edit)
            self._rows.addWidget(row)
        if len(posts) > self._limit:
            more = Button(ntr("{n} more", "{n} more", len(posts) - self._limit), "text")
            more.clicked.connect(self._show_more)
            self._rows.addLayout(line(more, None, margins=(0, 8, 0, 0)))

    @Slot(str)
    def _choose(self, _key: str) -> None:
        """Show another channel's posts."""
        self._limit = STEP
        self.refresh()

    @Slot()
    def _show_more(self) -> None:
        """Show earlier ones."""
        self._limit += STEP
        self.refresh()

    @Slot()
    def _log(self) -> None:
        """Ask for a post."""
        journal = self.desk.journal
        channel = int(self.channel.key) or journal.posting.channels()[0].id
        ask_post(self, self.desk, Post(channel_id=channel, at=journal.clock.now(), zone=journal.zone()))

    @Slot()
    def _bring(self) -> None:
        """Ask for a file of posts and show what it holds."""
        from careerjournal.ui.pages.posting.bring_posts.dialog import bring_posts  # not needed to read the log

        bring_posts(self.window(), self.desk)

    @Slot(int)
    def _edit(self, post_id: int) -> None:
        """Change a post of the log."""
        ask_post(self, self.desk, self.desk.journal.posting.post(post_id))

    @Slot(bool)
    def _ask_energy(self, on: bool) -> None:
        """Let the form of a post ask for energy, or not."""
        self.desk.do(lambda: self.desk.journal.posting_choices.ask_energy(on=on))
