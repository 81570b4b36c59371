"""The segment of those whom one follows: who has been quiet for long first, and joining in with two clicks."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMenu

from careerjournal.domain.following import Followed, FollowedKind, JoinIn, JoinKind
from careerjournal.domain.places import Place
from careerjournal.journal.channel_rows import FollowedRow
from careerjournal.language.words import AsIs, Words, ntr, tr
from careerjournal.ui.forms.say_days import day_words
from careerjournal.ui.kit.blocks import EmptyState, OpenRow, Section
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import emptied, line
from careerjournal.ui.kit.look import current
from careerjournal.ui.kit.menus import open_under
from careerjournal.ui.pages.posting.channel_kinds import followed_kind, join_kind, join_kinds
from careerjournal.ui.pages.posting.follow_import_sheet import ask_follow_import
from careerjournal.ui.pages.posting.followed_sheet import ask_followed
from careerjournal.ui.pages.posting.segment import Segment

STEP = 30


class PeoplePart(Segment):
    """Brands, public figures and causes; a network that is not forced."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.rows: list[FollowedRow] = []
        self.shown: list[PersonRow] = []
        self._most = STEP

    def refresh(self) -> None:
        self.rows = self.desk.journal.following.rows()
        today = self.desk.today()
        emptied(self.content)
        self.shown = []
        quiet = [row for row in self.rows if row.is_long_quiet(today)]
        others = [row for row in self.rows if not row.is_long_quiet(today)]
        quiet.sort(key=lambda row: row.last_on or row.followed.since)
        others.sort(key=lambda row: row.last_on or row.followed.since, reverse=True)
        left = self._most
        for title, rows in (
            (tr("Not for a while; say hello when you feel like it"), quiet),
            (tr("Whom you follow"), others),
        ):
            if rows:
                self._add_section(title, rows[:left])
                left = max(0, left - len(rows))
        if len(self.rows) > self._most:
            more = Button(ntr("{n} more", "{n} more", len(self.rows) - self._most), "text")
            more.clicked.connect(self._show_more)
            self.content.addLayout(line(more, None, margins=(0, 12, 0, 0)))
        if not self.rows:
            self.content.addWidget(self._nothing_yet())
        self.content.addStretch(1)

    def sentence(self) -> str:
        if not self.rows:
            return tr("A network that is not forced: those whom you care about anyway.")
        joined = sum(len(row.joined) for row in self.rows)
        if not joined:
            return ntr("You follow {n}.", "You follow {n}.", len(self.rows))
        return ntr(
            "You follow {others}, and joined in {n} time.",
            "You follow {others}, and joined in {n} times.",
            joined,
            others=len(self.rows),
        )

    def buttons(self) -> tuple[Button | None, Button | None]:
        follow, bring = Button(tr("Follow somebody"), "primary", "add"), Button(tr("Bring in a list"))
        follow.clicked.connect(self._follow)
        bring.clicked.connect(self._bring)
        return follow, bring

    def show_place(self, place: Place) -> None:
        known = dict(place.prefill)
        found = next((row.followed for row in self.rows if row.followed.id == place.record), None)
        kind = next((each for each in FollowedKind if each.value == known.get("kind")), FollowedKind.PERSON)
        fresh = Followed(
            name=known.get("name", ""),
            why=known.get("why", ""),
            place=known.get("place", ""),
            kind=kind,
            since=self.desk.today(),
        )
        ask_followed(self, self.desk, found or fresh)

    def _add_section(self, title: str, rows: list[FollowedRow]) -> None:
        """Add rows under a title."""
        if not rows:
            return
        if self.content.count():
            self.content.addSpacing(current().px(32))
        section = Section(title)
        for row in rows:
            shown = PersonRow(row, self.desk)
            shown.opened.connect(partial(ask_followed, self, self.desk, row.followed))
            self.shown.append(shown)
            section.add(shown)
        self.content.addWidget(section)

    def _nothing_yet(self) -> EmptyState:
        follow, bring = Button(tr("Follow somebody"), "plain", "add"), Button(tr("Bring in a list"))
        follow.clicked.connect(self._follow)
        bring.clicked.connect(self._bring)
        return EmptyState(
            tr("Those whom you follow will stand here"),
            tr("Brands, public figures, causes: with them it is natural to comment, to reply, to share now and then."),
            follow,
            bring,
        )

    @Slot()
    def _show_more(self) -> None:
        self._most += STEP
        self.refresh()

    @Slot()
    def _follow(self) -> None:
        ask_followed(self, self.desk, Followed(name="", since=self.desk.today()))

    @Slot()
    def _bring(self) -> None:
        ask_follow_import(self, self.desk)


class PersonRow(OpenRow):
    """Somebody who is followed, when one last joined in, and the button to do so now."""

    def __init__(self, row: FollowedRow, desk: Desk) -> None:
        words, followed = desk.words, row.followed
        self._desk, self._followed = desk, followed
        self.join = Button(words.tr("Join in"), "small")
        self.join.setAccessibleName(words.tr("Join in with {name}", name=followed.name))
        self.join.clicked.connect(self._open_menu)
        parts = [followed_kind(followed.kind, words), *(part for part in (followed.why, followed.place) if part)]
        super().__init__(
            followed.name,
            " · ".join(" ".join(part.split()) for part in parts),
            trailing=(Label(_last_words(row, desk, words), "small", "muted"), self.join),
        )

    def menu(self) -> QMenu:
        """Make the menu of the ways of joining in; each is noted at once, of today."""
        menu = QMenu(self)
        for kind, title in join_kinds(self._desk.words):
            menu.addAction(title, partial(self._note, JoinKind(kind)))
        return menu

    @Slot()
    def _open_menu(self) -> None:
        open_under(self.menu(), self.join)

    def _note(self, kind: JoinKind) -> None:
        """Note that one joined in today."""
        one = JoinIn(followed_id=self._followed.id, on=self._desk.today(), kind=kind)
        self._desk.do(lambda: self._desk.journal.following.join_in(one))


def _last_words(row: FollowedRow, desk: Desk, words: Words) -> str:
    """Say when and how one last joined in."""
    if not row.joined:
        return words.tr("Since {day}", day=day_words(row.followed.since, desk.today(), words))
    last = row.joined[0]
    how = AsIs(join_kind(last.kind, words))
    return words.tr("{how}, {day}", how=how, day=day_words(last.on, desk.today(), words))
