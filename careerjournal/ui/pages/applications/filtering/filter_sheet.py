"""The sheet in which a filter is chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLayout, QWidget

from careerjournal.domain.application_query import ApplicationQuery
from careerjournal.domain.applications import Arrangement
from careerjournal.domain.stages import Stage
from careerjournal.journal.journal import Journal
from careerjournal.language.stage_names import listed_name
from careerjournal.language.words import tr
from careerjournal.ui.forms.application_form import side_by_side
from careerjournal.ui.kit.buttons import Button, Chip
from careerjournal.ui.kit.date_field import DateField
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.dialog import Sheet
from careerjournal.ui.kit.fields import CheckBox, Combo, Field, Spin
from careerjournal.ui.kit.flow_layout import FlowLayout
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import boxed, column
from careerjournal.ui.kit.tasks import TaskControl
from careerjournal.ui.pages.applications.filtering.conditions import arrangement_name, with_field, without_conditions
from careerjournal.ui.pages.applications.filtering.words_choice import WordsChoice

_ANY, _WITH, _WITHOUT = "any", "with", "without"
_ASKED = {_ANY: None, _WITH: True, _WITHOUT: False}
_MOST_QUIET = 999


class FilterSheet(Sheet):
    """Every condition that there is, filled with what is asked for now."""

    chosen = Signal(object)
    """The filter that was chosen; its text and order are those given."""

    def __init__(self, parent: QWidget, desk: Desk, query: ApplicationQuery) -> None:
        self._desk, self._query = desk, query
        self._make_choices(query)
        self._make_facts(query)
        super().__init__(
            parent,
            title=tr("Which applications"),
            sentence=tr("Of several choices in one line any will do; lines narrow together."),
            content=self._content(),
            accept=tr("Show them"),
            width=620,
        )
        clear = Button(tr("Clear all"))
        clear.clicked.connect(self._clear)
        self.add_act(clear)
        self._reading = desk.run(_words_used, self._offer)
        self.finished.connect(self._reading.cancel)

    def accept(self) -> None:
        """Tell the filter, where its days can be read."""
        if self.applied_from.is_right() and self.applied_to.is_right():
            self.chosen.emit(self.query())
            super().accept()

    def query(self) -> ApplicationQuery:
        """Give the filter as it is chosen."""
        query = replace(
            self._query,
            stages=frozenset(stage for stage, chip in self.stages.items() if chip.isChecked()),
            own_stages=frozenset(own for own, chip in self.own_stages.items() if chip.isChecked()),
            arrangements=frozenset(each for each, chip in self.arrangements.items() if chip.isChecked()),
            excitement_at_least=int(self.excitement.key) or None,
            applied_from=self.applied_from.day,
            applied_to=self.applied_to.day,
            quiet_for=self.quiet.value() or None,
            has_event_ahead=self.ahead.isChecked(),
            is_admired=self.admired.isChecked(),
            has_debrief=_ASKED[self.debrief.key],
            is_referral=_ASKED[self.referral.key],
        )
        for name, choice in self.words.items():
            query = with_field(query, name, choice.words)
        return query

    def _make_choices(self, query: ApplicationQuery) -> None:
        """Make what is chosen by name."""
        self._make_stages(query)
        words = self._desk.words
        self.arrangements = {
            each: Chip(arrangement_name(each, words), on=each in query.arrangements) for each in Arrangement
        }
        labels = {
            "sources": tr("Found through"),
            "tags": tr("Tags"),
            "companies": tr("Company"),
            "places": tr("Place"),
            "cv_versions": tr("CV version"),
        }
        self.words = {name: WordsChoice(label, getattr(query, name)) for name, label in labels.items()}

    def _make_stages(self, query: ApplicationQuery) -> None:
        """Make the stages, in the person's order, with what is asked for already however hidden it is."""
        self.stages: dict[Stage, Chip] = {}
        self.own_stages: dict[int, Chip] = {}
        self._stage_chips: list[Chip] = []
        for one in self._desk.journal.stages.listing():
            own = one.stage_id
            on = one.base in query.stages if own is None else own in query.own_stages
            if one.is_hidden and not on:
                continue
            chip = Chip(listed_name(one, self._desk.words), on=on)
            self._stage_chips.append(chip)
            if own is None:
                self.stages[one.base] = chip
            else:
                self.own_stages[own] = chip

    def _make_facts(self, query: ApplicationQuery) -> None:
        """Make what is chosen by number, day or tick."""
        today, number = self._desk.today(), self._desk.words.formats.number
        least = [("0", tr("any")), *((str(n), number(n)) for n in range(1, 6))]
        self.excitement = Combo(least, str(query.excitement_at_least or 0))
        self.applied_from = DateField(tr("Applied from"), query.applied_from, today=today, optional=True)
        self.applied_to = DateField(tr("Applied until"), query.applied_to, today=today, optional=True)
        self.quiet = Spin(query.quiet_for or 0, least=0, most=_MOST_QUIET)
        self.quiet.setSpecialValueText(tr("any"))
        self.ahead = CheckBox(tr("Something ahead"))
        self.ahead.setChecked(query.has_event_ahead)
        self.admired = CheckBox(tr("Companies I admire"))
        self.admired.setChecked(query.is_admired)
        either = [(_ANY, tr("any")), (_WITH, tr("with")), (_WITHOUT, tr("without"))]
        self.debrief = Combo(either, _key_of(query.has_debrief))
        self.referral = Combo(either, _key_of(query.is_referral))

    def _content(self) -> QLayout:
        """Lay the sheet out."""
        words = self.words
        return column(
            _named(tr("Stage"), self._stage_chips),
            side_by_side(words["tags"], words["sources"]),
            side_by_side(words["companies"], words["places"]),
            side_by_side(
                boxed(_named(tr("Where the work is done"), list(self.arrangements.values()))), words["cv_versions"]
            ),
            side_by_side(self.applied_from, self.applied_to),
            side_by_side(
                Field(tr("Excitement at least"), self.excitement), Field(tr("Quiet for so many days"), self.quiet)
            ),
            side_by_side(Field(tr("Referral"), self.referral), Field(tr("Debrief"), self.debrief)),
            side_by_side(self.ahead, self.admired),
            gap=16,
        )

    @Slot()
    def _clear(self) -> None:
        """Ask for nothing but the text."""
        self.chosen.emit(replace(without_conditions(self._query), text=self._query.text))
        super().accept()

    @Slot(object)
    def _offer(self, used: Mapping[str, list[str]]) -> None:
        """Offer the words used so far."""
        for name, choice in self.words.items():
            choice.offer(used[name])


def _words_used(journal: Journal, _control: TaskControl) -> dict[str, list[str]]:
    """Read the words that were used so far, for a worker."""
    return journal.applications.words_used()


def _named(name: str, chips: list[Chip]) -> QLayout:
    """Lay chips out under their name."""
    flow = FlowLayout(gap=8)
    for chip in chips:
        flow.addWidget(chip)
    return column(Label(name, "small", "muted"), boxed(flow), gap=4)


def _key_of(asked: bool | None) -> str:
    """Give the choice of what is asked for."""
    return _ANY if asked is None else _WITH if asked else _WITHOUT
