"""What hangs on one channel, what is one's own, and what the latest drill came to."""

from __future__ import annotations

from collections.abc import Sequence

from careerjournal.domain.dependence import Dependence
from careerjournal.domain.places import Page, Place
from careerjournal.domain.plan.career_plan import (
    Block,
    ChannelRow,
    ChannelTable,
    OwnWords,
    Paragraph,
    ToDo,
    ToDoList,
)
from careerjournal.domain.plan.material import ChannelOnMap, ChannelSafety, DrillMaterial
from careerjournal.domain.plan.numbers import percent
from careerjournal.domain.sentence import sentence

_MAP = Place(Page.POSTING, part="dependence")


def channel_blocks(safety: ChannelSafety) -> tuple[Block, ...]:
    """Say the largest shares, the routes that nobody can take away, and the steps of the drill.

    Where the applications come from is said only beside a map or a drill: alone it is no plan.
    """
    if not safety.reach.parts and not safety.channels and safety.drill is None:
        return ()
    blocks: list[Block] = [
        *_share("reach", safety.reach),
        *_share("applications", safety.applications),
    ]
    if safety.own_routes:
        blocks.append(Paragraph(text=sentence("plan.channels.own", source=_MAP, names=safety.own_routes)))
    if safety.channels:
        blocks.append(_channel_table(safety.channels))
    if safety.drill is not None:
        blocks.extend(_drill(safety.drill))
    return tuple(blocks)


def _channel_table(channels: Sequence[ChannelOnMap]) -> ChannelTable:
    """Set the map: each channel, whose it is, the people it reaches, and where it leads them."""
    heads = tuple(sentence(f"plan.channels.head.{column}") for column in ("channel", "whose", "people", "leads_to"))
    rows = tuple(_channel_row(channel) for channel in channels)
    return ChannelTable(title=sentence("plan.channels.map"), heads=heads, rows=rows, source=_MAP)


def _channel_row(channel: ChannelOnMap) -> ChannelRow:
    """Set one channel, and lead each of its words to where it is kept."""
    place = Place(Page.POSTING, channel.id or None, "channel_map")
    mine = "plan.channels.mine" if channel.is_own else "plan.channels.rented"
    named = tuple(name for name in channel.leads_to if name.strip())
    people = channel.people
    return ChannelRow(
        name=OwnWords(text=channel.name, source=place),
        whose=sentence(mine, source=place),
        people=sentence("plan.number", source=place, n=people) if people is not None else None,
        leads_to=sentence("plan.names", source=place, names=named) if named else None,
        number=channel.id,
        is_own=channel.is_own,
        count=people,
        ways=channel.ways,
    )


def _share(what: str, weighed: Dependence) -> tuple[Block, ...]:
    """Say the largest part of a whole, where enough was counted."""
    if weighed.is_early:
        return ()
    largest = weighed.parts[0]
    share = percent(largest.count, weighed.total)
    said = sentence(f"plan.channels.{what}", source=_MAP, name=largest.name, share=share, n=weighed.total)
    return (Paragraph(text=said),)


def _drill(drill: DrillMaterial) -> tuple[Block, ...]:
    """Set what a drill showed and the steps that it named."""
    place = Place(Page.POSTING, drill.worksheet_id, "worksheet")
    blocks: list[Block] = []
    if drill.learnt.strip():
        blocks.append(Paragraph(text=OwnWords(text=drill.learnt.strip(), source=place)))
    if drill.steps:
        title = sentence("plan.channels.drill", source=place, gone=drill.gone)
        rows = tuple(ToDo(text=OwnWords(text=step, source=place), by=None) for step in drill.steps)
        blocks.append(ToDoList(title=title, rows=rows))
    if drill.repeat_on is not None:
        blocks.append(Paragraph(text=sentence("plan.channels.repeat", source=place, on=drill.repeat_on)))
    return tuple(blocks)
