"""Settings, put together: one quiet column."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from careerjournal import __version__
from careerjournal.domain.changes import Kind
from careerjournal.domain.places import Place
from careerjournal.language.words import AsIs, tr
from careerjournal.ui.kit.blocks import Section
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import Scroll, boxed, column, line, measured
from careerjournal.ui.kit.page import OVERHANG, Page
from careerjournal.ui.kit.reading_order import follow_layout
from careerjournal.ui.pages.settings.file_section import FileSection
from careerjournal.ui.pages.settings.look_section import LookSection
from careerjournal.ui.pages.settings.notice_section import NoticeSection
from careerjournal.ui.pages.settings.search_section import SearchSection
from careerjournal.ui.pages.settings.shield_section import ShieldSection
from careerjournal.ui.pages.settings.stages_section import StagesSection
from careerjournal.ui.pages.settings.tags_section import TagsSection
from careerjournal.ui.pages.settings.trash_section import TrashSection
from careerjournal.ui.pages.settings.week_section import WeekSection
from careerjournal.ui.pages.settings.work_section import WorkSection

BETWEEN = 28


class SettingsPage(Page):
    """What is set once and then forgotten; each choice is kept as it is made, so no button stands at the end."""

    cares_for = frozenset(
        {
            *(Kind.PROFILE, Kind.SETTING, Kind.PAUSE, Kind.SEARCH_GOAL, Kind.COMPANY),
            *(Kind.STAGE, Kind.EVENT, Kind.APPLICATION, Kind.DIARY),
        }
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.look = LookSection(desk)
        self.week = WeekSection(desk)
        self.work = WorkSection(desk)
        self.search = SearchSection(desk)
        self.notices = NoticeSection(desk)
        self.file = FileSection(desk)
        self.stages = StagesSection(desk)
        self.shield = ShieldSection(desk)
        self.tags = TagsSection(desk)
        self.trash = TrashSection(desk)
        named = (self.stages, self.tags)
        chosen = (self.look, self.week, self.work, self.search, *named, self.shield, self.notices, self.file)
        sections = (*chosen, self.trash, _promise(), _about())
        column_of_all = line((measured(boxed(column(*sections, gap=BETWEEN))), 1))
        column_of_all.addStretch(0)  # takes what is beyond the measure, so that all stands at the leading edge
        content = boxed(column(column_of_all, None, margins=(0, 8, 0, 16)))
        self._scroll = Scroll(content, overhang=OVERHANG)
        self.add(self._scroll, 1, overhang=True)
        self.header.set_words(tr("Settings"), tr("Each choice is kept as it is made."))
        desk.settings_changed.connect(self._show_settings)

    def refresh(self) -> None:
        self.look.show_settings(self._desk.settings)
        profile = self._desk.journal.profile.get()
        self.week.show_profile(profile)
        self.work.show_profile(profile)
        self.search.show_search()
        self.notices.show_settings(self._desk.settings)
        self.stages.show_stages()
        self.tags.show_tags()
        self.file.show_file()
        self.shield.show_shield()
        self.trash.show_trash()

    def show_place(self, place: Place) -> None:
        """Show the page, scrolled to the trash where that is asked for."""
        if place.part == "trash":
            follow_layout(self)
            self._scroll.ensureWidgetVisible(self.trash, 0, 0)

    @Slot(object)
    def _show_settings(self, _settings: object) -> None:
        """Follow settings that were changed elsewhere."""
        self.look.show_settings(self._desk.settings)
        self.notices.show_settings(self._desk.settings)


def _promise() -> QWidget:
    """Say what the program never does."""
    section = Section(tr("What this program never does"))
    section.add(
        Label(
            tr(
                "It has no network code: nothing is sent, fetched or counted, and there is no account. "
                "What you write stays in the file above, which is yours to copy, move or delete."
            ),
            "body",
            "muted",
            wrap=True,
        )
    )
    return section


def _about() -> QWidget:
    """Say which version this is, and on what terms it may be used."""
    section = Section(tr("About"))
    version = tr("Career Journal {version}", version=AsIs(__version__))
    terms = tr(
        "Free to use, read and change under the MIT licence. Its letters are Noto, under the SIL Open Font Licence."
    )
    section.add(Label(version), Label(terms, "body", "muted", wrap=True))
    return section
