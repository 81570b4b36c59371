"""Write a chart as a file to take along: as it is shown, set with the shipped fonts and colours."""

from __future__ import annotations

from careerjournal.documents import chart_sheet
from careerjournal.documents.paper_theme import paper_theme
from careerjournal.domain.charts.chart_sheet import ChartSheet
from careerjournal.language.resources import resource
from careerjournal.language.words import Words

_THEME = ("themes", "quiet.toml")


def chart_pdf(sheet: ChartSheet, words: Words) -> bytes:
    """Write the chart as a PDF of one page."""
    return chart_sheet.chart_pdf(sheet, words, resource("fonts"), paper_theme(resource(*_THEME)))


def chart_svg(sheet: ChartSheet, words: Words) -> bytes:
    """Write the chart as SVG, its words as outlines."""
    return chart_sheet.chart_svg(sheet, words, resource("fonts"), paper_theme(resource(*_THEME)))
