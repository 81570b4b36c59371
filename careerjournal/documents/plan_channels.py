"""The map of the channels on paper: drawn where they lead to one another, and told as a table under the drawing."""

from __future__ import annotations

from careerjournal.documents.blocks import DrawingBlock
from careerjournal.documents.flow import Block
from careerjournal.documents.plan_parts import word_table_blocks
from careerjournal.documents.setting import Setting
from careerjournal.documents.sheet import MM
from careerjournal.domain.charts.channel_graph import (
    GraphLink,
    GraphMeasures,
    GraphNode,
    GraphPlan,
    channel_graph,
    once,
)
from careerjournal.domain.charts.picture import mirrored_picture
from careerjournal.domain.charts.shapes import Drawing
from careerjournal.domain.plan.career_plan import ChannelRow, ChannelTable, OwnWords, WordTable
from careerjournal.domain.sentence import sentence
from careerjournal.language.words import AsIs

_DEEPEST = 0.6
"""Of the height of a page: a longer map is told by its table alone."""


def channel_blocks(block: ChannelTable, setting: Setting) -> list[Block]:
    """Set the map under its title, the drawing above the table, which has what a long name was cut to in full."""
    cells = tuple((row.name, row.whose, row.people, row.leads_to) for row in block.rows)
    table = WordTable(title=block.title, heads=block.heads, rows=cells, source=block.source)
    title, *rest = word_table_blocks(table, setting)
    graph = _graph(block, setting)
    drawing = _drawing(graph, setting)
    if drawing is None:
        return [title, *rest]
    rest[0].before = 5 * MM
    said = ". ".join([setting.line(block.title), *(node.words for node in graph.nodes)])
    figure = DrawingBlock(drawing, setting.painter, before=3 * MM, says=said)
    figure.keeps_next = True  # the table says whose circles those are
    return [title, figure, *rest]


def _drawing(graph: GraphPlan, setting: Setting) -> Drawing | None:
    """Draw the map; None where nothing leads anywhere on it, or where it is too deep for a page."""
    if not graph.links:
        return None
    size, leading = setting.styles.scale.small
    measures = GraphMeasures(
        pitch=2 * leading + 7,
        head=leading + 8,
        least=2.6,
        most=9.0,
        halo=2.4,
        clear=3.5,
        label_gap=6.0,
        label_share=0.29,
        line=0.8,
        arrow=4.6,
        bulge=20.0,
        bulge_each=9.0,
        head_baseline=size,
        name_baseline=-0.12 * size,
        alone_baseline=0.35 * size,
        figure_baseline=leading - 0.12 * size,
    )
    picture = channel_graph(graph, setting.sheet.column, setting.painter.measure(), measures)
    if picture.drawing.height > _DEEPEST * setting.sheet.depth:
        return None
    return (mirrored_picture(picture) if setting.sheet.is_rtl else picture).drawing


def _graph(block: ChannelTable, setting: Setting) -> GraphPlan:
    """Say what is drawn: what the person left out of the table is left out here as well."""
    numbers = {row.number: place for place, row in enumerate(block.rows)}
    ways = [(row.number, to) for row in block.rows if row.leads_to is not None for to in row.ways if to in numbers]
    return GraphPlan(
        nodes=tuple(_node(row, setting) for row in block.rows),
        links=tuple(
            GraphLink(source=numbers[one], target=numbers[other], words="", is_mutual=is_mutual)
            for one, other, is_mutual in once(ways)
        ),
        platforms=setting.line(sentence("plan.channels.rented")),
        own_routes=setting.line(sentence("plan.channels.mine")),
    )


def _node(row: ChannelRow, setting: Setting) -> GraphNode:
    """Say a channel as it stands in the table."""
    name, figure, words = setting.line(row.name), _figure(row, setting), setting.words
    said = words.tr("{channel}: {people}", channel=AsIs(name), people=AsIs(figure)) if figure else name
    if row.leads_to is not None:
        others = AsIs(setting.line(row.leads_to))
        said = words.tr("{one} leads to {other}", one=AsIs(said), other=others)
    count = row.count if row.people is not None else None
    return GraphNode(name=name, figure=figure, people=count, is_own=row.is_own, words=said)


def _figure(row: ChannelRow, setting: Setting) -> str:
    """Say how many people a channel reaches, in the person's words where they put it otherwise."""
    if row.people is None or row.count is None or isinstance(row.people, OwnWords):
        return "" if row.people is None else setting.line(row.people)
    return setting.line(setting.words.ntr("{n} person", "{n} people", row.count))
