"""The form of one post: where and when, what it was, and more if one likes; a draft becomes a post in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCompleter, QWidget

from careerjournal.domain.changes import Changes
from careerjournal.domain.posting import Post, PostDraft, PostKind, local_time, zone_of
from careerjournal.language.words import tr
from careerjournal.ui.forms.event_form import read_time
from careerjournal.ui.forms.kept_text import DraftText
from careerjournal.ui.forms.posting_words import kind_words
from careerjournal.ui.forms.sheet_with_drafts import SheetWithDrafts
from careerjournal.ui.forms.side_by_side import side_by_side
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.check_box import CheckBox
from careerjournal.ui.kit.date_field import DateField
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Combo, Field, LineEdit, LongText
from careerjournal.ui.kit.layouts import boxed, column


class PostSheet(SheetWithDrafts):
    """Asks for a post; one that is in the log can be removed, a new one kept as a draft."""

    def __init__(self, parent: QWidget, desk: Desk, post: Post, draft: PostDraft | None = None) -> None:
        self._desk, self._post, self._draft = desk, post, draft
        local = local_time(post)
        channels = [(str(channel.id), channel.name) for channel in desk.journal.posting.channels()]
        self.channel = Combo(channels, str(post.channel_id))
        self.kind = Combo([(kind.value, kind_words(kind, desk.words)) for kind in PostKind], post.kind.value)
        self.day = DateField(tr("Day"), local.date(), today=desk.today())
        self.time = LineEdit(desk.words.formats.time(local))
        self._time_field = Field(tr("Time"), self.time)
        self.text = LongText(post.text, placeholder=tr("What it was about, if you like"))
        self.link = LineEdit(post.link)
        self.content = content_line(post.content, desk)
        self.value_to = LineEdit(post.value_to, own=True)
        self.stretch = CheckBox(tr("Out of my comfort zone"))
        self.stretch.setChecked(post.is_stretch)
        self.came_of = LineEdit(post.result, own=True, placeholder=tr("Answers, a talk, nothing yet…"))
        self.before, self.after = _energy(post.energy_before), _energy(post.energy_after)
        energy = boxed(side_by_side(Field(tr("Energy before"), self.before), Field(tr("Energy after"), self.after)))
        noted = post.energy_before is not None or post.energy_after is not None
        if not noted and not desk.journal.posting_choices.asks_energy():
            energy.hide()  # never shown by hand before it has a parent: it would be a window for a moment
        super().__init__(
            parent,
            title=tr("Change the post") if post.id else tr("Log a post"),
            content=column(
                side_by_side(Field(tr("Where"), self.channel), Field(tr("What it was"), self.kind)),
                side_by_side(self.day, self._time_field),
                Field(tr("Words"), self.text),
                Field(tr("Link"), self.link),
                side_by_side(Field(tr("Kind of content"), self.content), Field(tr("Of value to whom?"), self.value_to)),
                self.stretch,
                energy,
                Field(tr("What came of it, if known"), self.came_of),
                gap=14,
            ),
            accept=tr("Keep") if post.id else tr("Log the post"),
            width=520,
        )
        self._hold_texts()

    def accept(self) -> None:
        """Keep the post where its day and time can be read."""
        clock, _ = read_time(self.time.text())
        self._time_field.set_error("" if clock else tr("A time such as 9:00 or 14:30."))
        if not self.day.is_right() or self.day.day is None or clock is None:
            return
        local = datetime.combine(self.day.day, clock, zone_of(self._post))
        post = replace(
            self._post,
            channel_id=int(self.channel.key),
            at=local.astimezone(UTC),
            kind=PostKind(self.kind.key),
            text=self.text.text().strip(),
            link=self.link.text().strip(),
            content=self.content.text().strip(),
            value_to=self.value_to.text().strip(),
            is_stretch=self.stretch.isChecked(),
            energy_before=int(self.before.key or 0) or None,
            energy_after=int(self.after.key or 0) or None,
            result=self.came_of.text().strip(),
        )
        self.keep(lambda: self._kept(post))

    def _kept(self, post: Post) -> Changes:
        """Keep the post: changed, out of a draft, or new."""
        journal = self._desk.journal
        if post.id:
            return journal.posting.edit_post(post)
        if self._draft is not None:
            return journal.post_drafts.use(self._draft.id, post)
        return journal.posting.log_post(post)

    def _hold_texts(self) -> None:
        """Keep what is typed against a crash; offer to remove a post of the log, or to keep a new one for a low day."""
        post, draft = self._post, self._draft
        key = f"post/{post.id}" if draft is None else f"post of draft/{draft.id}"
        texts = ((self.text, "text", post.text), (self.link, "link", post.link), (self.came_of, "result", post.result))
        drafts = [DraftText(self._desk, field, key=f"{key}/{name}", kept=kept) for field, name, kept in texts]
        removal = partial(self._desk.journal.posting.remove_post, post.id) if post.id else None
        self.hold(self._desk, drafts, removal)
        if not post.id and draft is None:
            later = Button(tr("Keep as a draft"))
            later.clicked.connect(self._keep_as_draft)
            self.add_act(later)

    @Slot()
    def _keep_as_draft(self) -> None:
        """Put the words into the bank of drafts."""
        draft = PostDraft(
            channel_id=int(self.channel.key),
            text=self.text.text().strip(),
            link=self.link.text().strip(),
            content=self.content.text().strip(),
            value_to=self.value_to.text().strip(),
            made_on=self._desk.today(),
        )
        if self._desk.do(lambda: self._desk.journal.post_drafts.keep(draft)) is not None:
            self.reject()


def content_line(text: str, desk: Desk) -> LineEdit:
    """Make the line for a kind of content, which completes those that were named before."""
    made = LineEdit(text, placeholder=tr("A case, a question, a picture…"))
    completer = QCompleter(desk.journal.posting.contents(), made)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    made.setCompleter(completer)
    return made


def _energy(noted: int | None) -> Combo:
    """Make the choice of an energy from 1 to 5, or none."""
    choices = [
        ("0", tr("not noted")),
        ("1", tr("1, very low")),
        ("2", tr("2, low")),
        ("3", tr("3, even")),
        ("4", tr("4, good")),
        ("5", tr("5, very good")),
    ]
    return Combo(choices, str(noted or 0))


def ask_post(parent: QWidget, desk: Desk, post: Post) -> PostSheet:
    """Open the form of a post."""
    sheet = PostSheet(parent, desk, post)
    sheet.open()
    return sheet


def ask_post_of(parent: QWidget, desk: Desk, draft: PostDraft) -> PostSheet:
    """Open the form of the post that a draft becomes."""
    journal = desk.journal
    channel = draft.channel_id or journal.posting.channels()[0].id
    post = Post(
        channel_id=channel,
        at=journal.clock.now(),
        zone=journal.zone(),
        text=draft.text,
        link=draft.link,
        content=draft.content,
        value_to=draft.value_to,
    )
    sheet = PostSheet(parent, desk, post, draft)
    sheet.open()
    return sheet
