"""The map as a picture of its links, in the words of the screen."""

from __future__ import annotations

from careerjournal.domain.channel_map import ChannelLink
from careerjournal.domain.charts.channel_graph import GraphLink, GraphNode, GraphPlan, channel_graph, once
from careerjournal.domain.charts.picture import Picture
from careerjournal.domain.charts.shapes import Measure
from careerjournal.journal.channel_rows import ChannelMapView, MappedChannel
from careerjournal.language.words import AsIs, Words
from careerjournal.ui.pages.posting.channel_kinds import people_words


def channel_picture(view: ChannelMapView, width: float, measure: Measure, words: Words) -> Picture:
    """Lay the map out in a width."""
    return channel_graph(graph_plan(view, words), width, measure)


def graph_plan(view: ChannelMapView, words: Words) -> GraphPlan:
    """Say what the picture shows; two links to and fro are one arrow with two heads."""
    numbers = {mapped.channel.id: number for number, mapped in enumerate(view.channels)}
    pairs = {(link.from_id, link.to_id): link for link in view.links}
    links = [
        GraphLink(
            source=numbers[one],
            target=numbers[other],
            words=_link_words(pairs[one, other], pairs.get((other, one)), view, words),
            is_mutual=is_mutual,
        )
        for one, other, is_mutual in once(pairs)
    ]
    return GraphPlan(
        nodes=tuple(_node(mapped, view, words) for mapped in view.channels),
        links=tuple(links),
        platforms=words.tr("Somebody else's platforms"),
        own_routes=words.tr("Your own routes"),
    )


def picture_words(view: ChannelMapView, words: Words) -> str:
    """Say what the picture comes to: how many links, and who is led nowhere."""
    if not view.links:
        return words.tr("No channel leads to another so far. A line in the profile is enough to begin.")
    leading = {link.from_id for link in view.links}
    platforms = [mapped for mapped in view.channels if not mapped.channel.is_own]
    said = words.ntr("{n} link between your channels.", "{n} links between your channels.", len(view.links))
    alone = [mapped.channel.name for mapped in platforms if mapped.channel.id not in leading]
    if not alone:
        return words.tr("{links} Each platform leads somewhere else.", links=AsIs(said))
    return words.tr("{links} Nothing leads away from {channels}.", links=AsIs(said), channels=tuple(alone))


def _node(mapped: MappedChannel, view: ChannelMapView, words: Words) -> GraphNode:
    channel = mapped.channel
    people = people_words(mapped.reach, words)
    names = {each.channel.id: each.channel.name for each in view.channels}
    leads = tuple(names[link.to_id] for link in view.links if link.from_id == channel.id)
    said = words.tr("{channel}: {people}", channel=channel.name, people=AsIs(people))
    if leads:
        said = words.tr(
            "{channel}: {people}. Leads to {others}", channel=channel.name, people=AsIs(people), others=leads
        )
    return GraphNode(name=channel.name, figure=people, people=mapped.reach, is_own=channel.is_own, words=said)


def _link_words(link: ChannelLink, back: ChannelLink | None, view: ChannelMapView, words: Words) -> str:
    """Say a link, and the one back where there is one."""
    names = {mapped.channel.id: mapped.channel.name for mapped in view.channels}
    one, other = names[link.from_id], names[link.to_id]
    if back is not None:
        return words.tr("{one} and {other} lead to one another", one=one, other=other)
    if link.how:
        return words.tr("{one} leads to {other}: {how}", one=one, other=other, how=link.how)
    return words.tr("{one} leads to {other}", one=one, other=other)
