"""Worksheets opened in the place of the Posting page's segments: drills with what the map knows, and all others."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from careerjournal.domain.drill import repeat_on
from careerjournal.domain.places import Place
from careerjournal.domain.worksheets.content import serialise
from careerjournal.domain.worksheets.forms_of_channels import APPEAL, DRILL
from careerjournal.journal.channel_rows import ChannelMapView
from careerjournal.language.words import tr
from careerjournal.ui.forms.worksheet.record import WorksheetRecord, record_of, record_to_go_on_with
from careerjournal.ui.forms.worksheet.sheet import WorksheetSheet
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.pages.posting.drill_facts import DrillView

ABOUT_CHANNELS = (DRILL.id, APPEAL.id)
KNOWN = ("company", "gone", "account", "who", "name")
"""What a place may say of a worksheet's first answers."""


def record_of_place(desk: Desk, place: Place) -> WorksheetRecord:
    """Take up the worksheet that a place names. Raises UserFault where it is gone."""
    known = dict(place.prefill)
    if place.record:
        return record_of(desk, place.record)
    channel = known.get("channel_id", "")
    return record_to_go_on_with(
        desk,
        known.get("form", ""),
        channel_id=int(channel) if channel.isdecimal() else None,
        known={name: known[name] for name in KNOWN if name in known},
        is_new="new" in known,
    )


def record_for_channel(desk: Desk, form_id: str, channel_id: int) -> WorksheetRecord:
    """Take up the drill or the appeal of a channel; a new one begins with what the map knows."""
    view = desk.journal.channel_map.view()
    return record_to_go_on_with(
        desk, form_id, channel_id=channel_id or None, known=_known(desk, view, form_id, channel_id)
    )


def _known(desk: Desk, view: ChannelMapView, form_id: str, channel_id: int) -> dict[str, str]:
    """Give the first answers of a drill or an appeal."""
    mapped = view.of(channel_id)
    if mapped is None:
        return {"repeat_on": repeat_on(desk.today()).isoformat()} if form_id == DRILL.id else {}
    name = mapped.channel.name
    if form_id == APPEAL.id:
        handle = mapped.channel.handle
        return {"account": tr("{channel}, {handle}", channel=name, handle=handle) if handle else name}
    rows = tuple(
        (
            ("whom", tr("those who know me there")),
            ("through", way.channel.name),
            *((("how_many", str(way.count)),) if way.count is not None else ()),
        )
        for way in view.left_without(mapped.channel).ways
    )
    return {"gone": name, "reach": serialise(rows), "repeat_on": repeat_on(desk.today()).isoformat()}


def opened(desk: Desk, record: WorksheetRecord, question: str = "") -> tuple[WorksheetSheet, QWidget]:
    """Make the widget of a worksheet, and what to show: of a drill, with what the map knows beside it."""
    sheet = WorksheetSheet(desk, record, question=question)
    if record.form.id == DRILL.id:
        view = desk.journal.channel_map.view()
        mapped = view.of(record.read().worksheet.channel_id or 0)
        if mapped is not None:
            return sheet, DrillView(sheet, view.left_without(mapped.channel), desk.words)
    return sheet, sheet
