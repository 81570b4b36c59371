"""The form of a draft: words for a low day."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from careerjournal.domain.posting import PostDraft
from careerjournal.language.words import tr
from careerjournal.ui.forms.kept_text import DraftText
from careerjournal.ui.forms.post_form import content_line
from careerjournal.ui.forms.sheet_with_drafts import SheetWithDrafts
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.fields import Combo, Field, LineEdit, LongText
from careerjournal.ui.kit.layouts import column, line


class DraftSheet(SheetWithDrafts):
    """Asks for a draft; one that is kept can be removed."""

    def __init__(self, parent: QWidget, desk: Desk, draft: PostDraft) -> None:
        self._desk, self._draft = desk, draft
        channels = [(str(channel.id), channel.name) for channel in desk.journal.posting.channels()]
        self.channel = Combo([("0", tr("Wherever it fits")), *channels], str(draft.channel_id or 0))
        self.text = LongText(draft.text, placeholder=tr("A few sentences are enough"), lines=5)
        self.link = LineEdit(draft.link)
        self.content = content_line(draft.content, desk)
        self.value_to = LineEdit(draft.value_to, own=True)
        self._text_field = Field(tr("Words"), self.text)
        super().__init__(
            parent,
            title=tr("Change the draft") if draft.id else tr("Write a draft"),
            sentence=tr("For a day on which writing is too much. A draft never counts until you post it."),
            content=column(
                self._text_field,
                Field(tr("Where"), self.channel),
                Field(tr("Link"), self.link),
                line(
                    (Field(tr("Kind of content"), self.content), 1),
                    (Field(tr("Of value to whom?"), self.value_to), 1),
                    gap=12,
                ),
                gap=14,
            ),
            accept=tr("Keep the draft"),
            width=520,
        )
        texts = ((self.text, "text", draft.text), (self.link, "link", draft.link))
        drafts = [DraftText(desk, field, key=f"post draft/{draft.id}/{name}", kept=kept) for field, name, kept in texts]
        self.hold(desk, drafts, partial(desk.journal.post_drafts.remove, draft.id) if draft.id else None)
        self.text.setFocus()

    def accept(self) -> None:
        """Keep the draft where it has words or a link."""
        text, link = self.text.text().strip(), self.link.text().strip()
        self._text_field.set_error("" if text or link else tr("A few words, or a link."))
        if not text and not link:
            return
        draft = replace(
            self._draft,
            channel_id=int(self.channel.key) or None,
            text=text,
            link=link,
            content=self.content.text().strip(),
            value_to=self.value_to.text().strip(),
        )
        self.keep(partial(self._desk.journal.post_drafts.keep, draft))
