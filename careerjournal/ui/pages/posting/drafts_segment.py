"""The bank of drafts: written on a good day, posted on a low one."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot

from careerjournal.domain.places import Place
from careerjournal.domain.posting import PostDraft
from careerjournal.language.words import AsIs, Words, ntr, tr
from careerjournal.ui.forms.later_button import IdButton
from careerjournal.ui.forms.post_form import ask_post_of
from careerjournal.ui.kit.blocks import EmptyState, OpenRow
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.layouts import emptied
from careerjournal.ui.pages.posting.draft_sheet import DraftSheet
from careerjournal.ui.pages.posting.segment import Segment


class DraftsSegment(Segment):
    """What waits to be posted, latest first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._count = 0

    def refresh(self) -> None:
        """Read the drafts that wait."""
        posting = self.desk.journal.posting
        drafts, names = self.desk.journal.post_drafts.unused(), {one.id: one.name for one in posting.channels()}
        self._count = len(drafts)
        emptied(self.content)
        for draft in drafts:
            row = _DraftRow(draft, names.get(draft.channel_id or 0, ""), self.desk.words, can_post=bool(names))
            row.asked.connect(self._edit)
            row.used.connect(self._use)
            self.content.addWidget(row)
        if not drafts:
            write = Button(tr("Write a draft"), "plain", "add")
            write.clicked.connect(self._write)
            self.content.addWidget(
                EmptyState(
                    tr("Drafts for low days will stand here"),
                    tr("Write a few when it is easy. On a day when it is not, one of them is enough."),
                    write,
                )
            )
        self.content.addStretch(1)

    def sentence(self) -> str:
        """Say how many wait."""
        if not self._count:
            return tr("Nothing waits here yet.")
        return ntr("{n} draft waits for a low day.", "{n} drafts wait for a low day.", self._count)

    def buttons(self) -> tuple[Button | None, Button | None]:
        """Make the button of the page's head."""
        write = Button(tr("Write a draft"), "primary", "add")
        write.clicked.connect(self._write)
        return write, None

    def show_place(self, place: Place) -> None:
        """Open the form of a new draft."""
        if place.part == "draft":
            self._write()

    @Slot()
    def _write(self) -> None:
        """Ask for a new draft."""
        DraftSheet(self, self.desk, PostDraft(made_on=self.desk.today())).open()

    @Slot(int)
    def _edit(self, draft_id: int) -> None:
        """Change a draft."""
        DraftSheet(self, self.desk, self.desk.journal.post_drafts.one(draft_id)).open()

    @Slot(int)
    def _use(self, draft_id: int) -> None:
        """Open the form of the post that a draft becomes."""
        ask_post_of(self, self.desk, self.desk.journal.post_drafts.one(draft_id))


class _DraftRow(OpenRow):
    """One draft: its words, and the way to log it as posted."""

    asked = Signal(int)
    used = Signal(int)

    def __init__(self, draft: PostDraft, channel: str, words: Words, *, can_post: bool) -> None:
        first_line = draft.text.strip().partition("\n")[0] or draft.link
        made = AsIs(words.formats.day(draft.made_on))
        second = words.tr("{channel}, written on {day}", channel=channel, day=made) if channel else words.tr(
            "Written on {day}", day=made
        )  # fmt: skip
        use = IdButton(draft.id, words.tr("Use it"))
        use.setEnabled(can_post)
        super().__init__(first_line, second, trailing=(use,), own=bool(draft.text.strip()))
        self._draft_id = draft.id
        use.chosen.connect(self.used)
        self.opened.connect(self._ask)

    @Slot()
    def _ask(self) -> None:
        """Ask for the form."""
        self.asked.emit(self._draft_id)
