"""The tags: how often each is used, and renaming one wherever it stands."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot

from careerjournal.domain.changes import Changes
from careerjournal.journal.journal import Journal
from careerjournal.journal.tags import TagUse
from careerjournal.language.words import tr
from careerjournal.ui.kit.blocks import Row, Section
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import line
from careerjournal.ui.kit.tasks import TaskControl
from careerjournal.ui.pages.settings.tag_sheet import TagSheet

STEP = 8
"""Tags listed at first, and how many more each time they are asked for."""
_AT_ONCE = 200
"""Records that are written within a frame or two; more is work for a worker."""


class TagsSection(Section):
    """A row for each tag, the one used most first; without tags there is no section."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr("Tags"))
        self._desk = desk
        self._most = STEP
        self._uses: list[TagUse] = []
        self.rename_buttons: list[Button] = []

    def show_tags(self) -> None:
        """Show the tags that stand somewhere now."""
        self._uses = self._desk.journal.tags.used()
        self.setVisible(bool(self._uses))
        self.clear()
        self.rename_buttons.clear()
        said = tr("A tag is renamed everywhere at once: in applications, in the diary and in saved filters.")
        self.add(Label(said, "small", "muted", wrap=True))
        for use in self._uses[: self._most]:
            self._add(use)
        left = len(self._uses) - self._most
        if left > 0:
            more = Button(self._desk.words.ntr("{n} more", "{n} more", left), "text")
            more.clicked.connect(self._show_more)
            self.content.addLayout(line(more, None, margins=(0, 8, 0, 0)))

    def _add(self, use: TagUse) -> None:
        """Add a row with the way to rename."""
        words = self._desk.words
        rename = Button(tr("Rename"), "small")
        rename.setAccessibleName(tr("Rename the tag {tag}", tag=use.tag))
        rename.clicked.connect(partial(self._ask, use))
        self.rename_buttons.append(rename)
        counts = [
            words.ntr("{n} application", "{n} applications", use.applications) if use.applications else "",
            words.ntr("{n} page of the diary", "{n} pages of the diary", use.pages) if use.pages else "",
        ]
        self.add(Row(use.tag, words.formats.listed([count for count in counts if count]), trailing=(rename,)))

    @Slot()
    def _show_more(self) -> None:
        """List more of them."""
        self._most += STEP
        self.show_tags()

    def _ask(self, use: TagUse) -> None:
        """Ask for another name."""
        sheet = TagSheet(self, use.tag, [each.tag for each in self._uses])
        sheet.named.connect(partial(self._rename, use))
        sheet.open()

    def _rename(self, use: TagUse, name: str) -> None:
        """Rename a tag: at once, or on a worker where it stands in many places."""
        if use.times <= _AT_ONCE:
            self._desk.do(lambda: self._desk.journal.tags.rename(use.tag, name))
            return

        def rename(journal: Journal, _control: TaskControl) -> Changes:
            return journal.tags.rename(use.tag, name)

        self._desk.say(tr("This takes a moment; you can go on meanwhile."))
        self._desk.run(rename, self._desk.tell)
