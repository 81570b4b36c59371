"""The segment of the channel map: rows, the picture of the links, dependence, other sources, drills."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from careerjournal.domain.charts.chart_sheet import ChartSheet
from careerjournal.domain.charts.picture import Picture
from careerjournal.domain.charts.shapes import Measure
from careerjournal.domain.places import Place
from careerjournal.domain.posting import Channel, ChannelKind
from careerjournal.domain.worksheets.forms_of_channels import APPEAL, DRILL
from careerjournal.journal.channel_rows import ChannelMapView, MappedChannel
from careerjournal.journal.rows import WorksheetRow
from careerjournal.language.words import AsIs, ntr, tr
from careerjournal.ui.forms.chart_export import ExportChart
from careerjournal.ui.forms.say_days import day_words
from careerjournal.ui.forms.side_by_side import side_by_side
from careerjournal.ui.kit.blocks import EmptyState, OpenRow, Section
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.charts.chart import Chart
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import emptied, line, measured
from careerjournal.ui.kit.look import current
from careerjournal.ui.pages.posting.audience_sheet import ask_audience
from careerjournal.ui.pages.posting.channel_kinds import source_kind
from careerjournal.ui.pages.posting.channel_picture import channel_picture, picture_words
from careerjournal.ui.pages.posting.channel_sheet import ask_channel
from careerjournal.ui.pages.posting.links_sheet import ask_links
from careerjournal.ui.pages.posting.map_row import MapAct, MapRow
from careerjournal.ui.pages.posting.segment import Segment
from careerjournal.ui.pages.posting.share_rows import Shares
from careerjournal.ui.pages.posting.source_sheet import ask_source
from careerjournal.ui.pages.posting.strategies_sheet import ask_strategies

GAP = 32
_WIDEST = 720


class ChannelsPart(Segment):
    """The map of one's channels."""

    worksheet_asked = Signal(str, int, int)
    """A form, the channel that it is about (0 for none), and the worksheet to open (0 for the one to go on with)."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.view = ChannelMapView()
        self.rows: list[MapRow] = []
        self.chart: Chart | None = None
        self.export_button: ExportChart | None = None
        self.reach: Shares | None = None
        self.applications: Shares | None = None
        self._dependence = QWidget()
        self._scrolling = QTimer(self)
        self._scrolling.setSingleShot(True)
        self._scrolling.setInterval(0)
        self._scrolling.timeout.connect(self._scroll_to_dependence)

    def refresh(self) -> None:
        self.view = self.desk.journal.channel_map.view()
        emptied(self.content)
        self.rows.clear()
        self.chart = self.export_button = self.reach = self.applications = None
        if self.view.channels:
            self._add(self._map())
            if len(self.view.channels) > 1:
                self._add(self._links())
        else:
            self._add(self._nothing_yet())
        if self.view.channels or self.view.applied:
            self._add(self._shares())
        self._add(self._sources())
        if self.view.channels:
            self._add(self._drills())
        self.content.addStretch(1)

    def sentence(self) -> str:
        if not self.view.channels:
            return tr("Where people find you, and what is left where one of these places closes.")
        carried = self.view.reach.carries_most
        if carried is not None:
            share = self.desk.words.formats.percent(float(carried.share))
            return tr("{share} of the people you reach are on {channel}.", share=AsIs(share), channel=carried.name)
        own = sum(mapped.channel.is_own for mapped in self.view.channels)
        return ntr(
            "{n} channel on the map, {own} of your own.",
            "{n} channels on the map, {own} of your own.",
            len(self.view.channels),
            own=own,
        )

    def buttons(self) -> tuple[Button | None, Button | None]:
        add, drill = Button(tr("Add a channel"), "primary", "add"), Button(tr("Run the drill"))
        add.clicked.connect(self._add_channel)
        drill.clicked.connect(partial(self.ask_drill, 0))
        drill.setEnabled(bool(self.view.channels))
        return add, drill

    def show_place(self, place: Place) -> None:
        known = dict(place.prefill)
        mapped = self.view.of(place.record or 0)
        if place.part in ("channel_map", "own_route") and mapped is None:
            kind = ChannelKind.NEWSLETTER if place.part == "own_route" else ChannelKind.PLATFORM
            ask_channel(self, self.desk, MappedChannel(channel=Channel(name=known.get("name", ""), kind=kind)))
        elif place.part in ("channel_map", "own_route"):
            ask_channel(self, self.desk, mapped)
        elif place.part == "channel_links":
            self._ask_links(place.record or 0)
        elif place.part == "strategies":
            self._ask_strategies(place.record or 0)
        elif place.part == "source":
            ask_source(self, self.desk)
        elif place.part == "drill":
            self.ask_drill(place.record or 0)
        elif place.part == "dependence":
            self.show_dependence()

    def show_dependence(self) -> None:
        """Scroll to the shares."""
        self._scrolling.start()

    @Slot()
    def _scroll_to_dependence(self) -> None:
        """Bring the shares to the top: after the event loop has laid out what is new."""
        self.scrolled.verticalScrollBar().setValue(self._dependence.y())

    def ask_drill(self, channel_id: int) -> None:
        """Begin the drill for a channel, or for the one that is missed most: marked so, then the largest."""
        if not channel_id and self.view.channels:
            most = max(self.view.channels, key=lambda each: (each.channel.would_hurt, each.reach or 0))
            channel_id = most.channel.id
        self.worksheet_asked.emit(DRILL.id, channel_id, 0)

    def _add(self, widget: QWidget) -> None:
        if self.content.count():
            self.content.addSpacing(current().px(GAP))
        self.content.addWidget(widget)

    def _map(self) -> Section:
        """Make the rows of the channels."""
        section = Section(tr("Your channels"))
        ways: dict[int, int] = {}
        for link in self.view.links:
            ways[link.from_id] = ways.get(link.from_id, 0) + 1
        for mapped in self.view.channels:
            row = MapRow(mapped, ways.get(mapped.channel.id, 0), self.desk.today(), self.desk.words)
            row.asked.connect(self._act)
            self.rows.append(row)
            section.add(row)
        return section

    def _links(self) -> Section:
        """Make the picture of how the channels lead to one another."""
        change = Button(tr("Change the links"), "text")
        change.clicked.connect(partial(self._ask_links, 0))
        section = Section(tr("How they lead to one another"), action=change)
        said = picture_words(self.view, self.desk.words)
        name = tr("How your channels lead to one another")
        chart = Chart(name=name, widest=_WIDEST)
        view, words = self.view, self.desk.words

        def laid_out(width: float, measure: Measure) -> Picture:
            return channel_picture(view, width, measure, words)

        chart.show_picture(laid_out, description=said)
        self.chart, self.export_button = chart, ExportChart(self.desk, name)
        told = measured(Label(said, "body", "muted", wrap=True))
        section.content.addLayout(line((told, 100), None, self.export_button, gap=0))
        self.export_button.offer(ChartSheet(title=name, says=said, layout=laid_out, width=_WIDEST))
        section.content.addSpacing(current().px(12))
        section.add(chart)
        return section

    def _shares(self) -> QWidget:
        """Make the two sides of dependence: the people reached, and the applications."""
        words, reach, applied = self.desk.words, self.view.reach, self.view.applications
        self.reach = Shares(
            tr("People you reach"), tr("n = {n}", n=reach.total), reach, words, warning=self._reach_warning()
        )
        carried = applied.carries_most
        warning = (
            tr(
                "More than half of your applications come from {source}. A second source makes you freer.",
                source=carried.name,
            )
            if carried is not None
            else ""
        )
        self.applications = Shares(
            tr("Where applications come from"), tr("n = {n}", n=applied.total), applied, words, warning=warning
        )
        section = Section(tr("What hangs on what"))
        section.content.addLayout(side_by_side(self.reach, self.applications))
        self._dependence = section
        return section

    def _reach_warning(self) -> str:
        """Give the gentle warning where one channel carries more than half of the reach."""
        carried = self.view.reach.carries_most
        if carried is None:
            return ""
        return tr(
            "More than half of the people you reach are on {channel}. Leading some of them elsewhere is a good start.",
            channel=carried.name,
        )

    def _sources(self) -> Section:
        """Make the rows of the other sources of contact and work."""
        add = Button(tr("Add a source"), "text")
        add.clicked.connect(self._add_source)
        section = Section(tr("Other sources of contact and work"), action=add)
        counted = {part.name.casefold(): part.count for part in self.view.applications.parts}
        for source in self.view.sources:
            many = counted.get(source.name.casefold(), 0)
            said = self.desk.words.ntr("{n} application", "{n} applications", many) if many else ""
            row = OpenRow(
                source.name,
                source_kind(source.kind, self.desk.words),
                trailing=(Label(said, "small", "muted"),) if said else (),
            )
            row.opened.connect(partial(ask_source, self, self.desk, source))
            section.add(row)
        if not self.view.sources:
            section.add(
                measured(
                    Label(
                        tr("Job boards, agencies, advertising, people you know: each is a basket of its own."),
                        "body",
                        "muted",
                        wrap=True,
                    )
                )
            )
        return section

    def _drills(self) -> Section:
        """Make the rows of the drills and appeals."""
        run = Button(tr("Run the drill"), "text")
        run.clicked.connect(partial(self.ask_drill, 0))
        section = Section(tr("Drills"), action=run)
        worksheets = self.desk.journal.worksheets
        for row in (*worksheets.listing(DRILL.id), *worksheets.listing(APPEAL.id)):
            section.add(self._drill_row(row))
        if not section.content.count():
            section.add(
                measured(
                    Label(
                        tr("“It is gone this morning.” A quarter of an hour, and you know whom you would still reach."),
                        "body",
                        "muted",
                        wrap=True,
                    )
                )
            )
        return section

    def _drill_row(self, row: WorksheetRow) -> OpenRow:
        """Make the row of one drill or appeal."""
        words, today, worksheet = self.desk.words, self.desk.today(), row.worksheet
        what = tr("Appeal checklist") if worksheet.form == APPEAL.id else tr("Drill")
        said = words.tr("{form}, {day}", form=AsIs(what), day=day_words(row.changed_on, today, words))
        comes = worksheet.ask_on
        again = tr("Comes back on {day}", day=day_words(comes, today, words)) if comes is not None else ""
        opened = OpenRow(
            row.title or row.channel or what, said, trailing=(Label(again, "small", "muted"),) if again else ()
        )
        channel_id = worksheet.channel_id or 0
        opened.opened.connect(partial(self.worksheet_asked.emit, worksheet.form, channel_id, worksheet.id))
        return opened

    def _nothing_yet(self) -> EmptyState:
        """Say what belongs here, and the first step."""
        add = Button(tr("Put a channel on the map"), "plain", "add")
        add.clicked.connect(self._add_channel)
        return EmptyState(
            tr("Your channels will stand here"),
            tr("Begin with the one that you could least bear to lose. Then ask: how else could I reach these people?"),
            add,
        )

    @Slot()
    def _add_channel(self) -> None:
        ask_channel(self, self.desk)

    @Slot()
    def _add_source(self) -> None:
        ask_source(self, self.desk)

    def _ask_links(self, from_id: int) -> None:
        """Open the form of the links; with fewer than two channels there is one to add first."""
        if len(self.view.channels) > 1:
            ask_links(self, self.desk, self.view, from_id)
        else:
            ask_channel(self, self.desk)

    def _ask_strategies(self, channel_id: int) -> None:
        """Open the form of the strategies; without a channel there is one to add first."""
        if self.view.channels:
            ask_strategies(self, self.desk, self.view, channel_id)
        else:
            ask_channel(self, self.desk)

    @Slot(int, str)
    def _act(self, channel_id: int, act: str) -> None:
        """Do what a row asks for."""
        mapped = self.view.of(channel_id)
        if mapped is not None:
            self._act_on(mapped, MapAct(act))

    def _act_on(self, mapped: MappedChannel, act: MapAct) -> None:
        channel = mapped.channel
        match act:
            case MapAct.OPEN:
                ask_channel(self, self.desk, mapped)
            case MapAct.PEOPLE:
                ask_audience(self, self.desk, channel.id, channel.name)
            case MapAct.LINKS:
                self._ask_links(channel.id)
            case MapAct.STRATEGIES:
                self._ask_strategies(channel.id)
            case MapAct.DRILL:
                self.ask_drill(channel.id)
            case MapAct.APPEAL:
                self.worksheet_asked.emit(APPEAL.id, channel.id, 0)
            case MapAct.REMOVE:
                self.desk.do(lambda: self.desk.journal.posting.remove_channel(channel.id))
