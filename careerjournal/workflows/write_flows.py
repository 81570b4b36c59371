"""Write the whole search as a file to take along: the chart that is shown, set with the shipped fonts and colours."""

from __future__ import annotations

from careerjournal.documents.flow_chart import flow_pdf, flow_svg
from careerjournal.documents.paper_theme import paper_theme
from careerjournal.domain.charts.sankey import FlowPlan
from careerjournal.language.resources import resource
from careerjournal.language.words import Words

_THEME = ("themes", "quiet.toml")


def flows_pdf(plan: FlowPlan, title: str, says: str, words: Words) -> bytes:
    """Write the chart as a PDF of one page."""
    return flow_pdf(plan, title, says, words, resource("fonts"), paper_theme(resource(*_THEME)))


def flows_svg(plan: FlowPlan, title: str, says: str, words: Words) -> bytes:
    """Write the chart as SVG, its words as outlines."""
    return flow_svg(plan, title, says, words, resource("fonts"), paper_theme(resource(*_THEME)))
