"""The first step: how the file was read, what each column means, and in which zone its times are."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Slot

from careerjournal.domain.post_import import (
    NO_POST_CHOICES,
    PostChoices,
    PostField,
    PostFileKind,
    PostReading,
    with_post_column,
)
from careerjournal.journal.zone import system_zone
from careerjournal.language.words import Words, tr
from careerjournal.ui.forms.importing.columns_step import FileColumnsStep, column_line
from careerjournal.ui.forms.zone_field import ZoneField
from careerjournal.ui.kit.blocks import Section
from careerjournal.ui.kit.fields import CheckBox
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import column, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.pages.posting.bring_posts.names import post_field_choices

_ZONE_WIDTH = 320


class PostColumnsStep(FileColumnsStep[PostChoices]):
    """The columns of a table of posts, and the zone of its times."""

    def __init__(self, words: Words) -> None:
        super().__init__(words, NO_POST_CHOICES, row=tr("A post"), meanings=post_field_choices())
        self.zone = ZoneField()
        self.zone.setFixedWidth(current().px(_ZONE_WIDTH))
        self.zone.zone_chosen.connect(self._choose_zone)
        self.in_utc = CheckBox(tr("The times in the file are in UTC"))
        self.in_utc.toggled.connect(self._choose_utc)
        times = Section(tr("The zone of these posts"))
        said = tr("It decides on which day a post falls, and is kept with it.")
        times.content.addLayout(
            column(Label(said, "small", "muted", wrap=True), line(self.zone, self.in_utc, None, gap=24), gap=8)
        )
        self.lay_out(above=[times, 20])

    def show_reading(self, reading: PostReading) -> None:
        """Show a reading."""
        self._choices = reading.choices
        has_header = reading.header_line is not None
        self.file.setVisible(reading.kind is not PostFileKind.ARCHIVE)
        self.file.show_file(reading.encodings, reading.encoding, reading.delimiter, has_header=has_header)
        self.show_notices(reading.notices)
        self.zone.show_zone("" if reading.zone == system_zone() else reading.zone)
        self.in_utc.setVisible(reading.naive > 0)
        self.in_utc.blockSignals(True)
        self.in_utc.setChecked(reading.in_utc)
        self.in_utc.blockSignals(False)
        self.rows.show_columns([column_line(each, tr("Left out")) for each in reading.columns])

    def with_meaning(self, index: int, key: str | None) -> PostChoices:
        """Give the choices with the meaning of one column, None for nothing."""
        return with_post_column(self._choices, index, None if key is None else PostField(key))

    @Slot(str)
    def _choose_zone(self, zone: str) -> None:
        """Say in which zone the posts were made."""
        self.corrected.emit(replace(self._choices, zone=zone or system_zone()))

    @Slot(bool)
    def _choose_utc(self, on: bool) -> None:
        """Take times without a zone for UTC, or for times of the zone."""
        self.corrected.emit(replace(self._choices, in_utc=on))
