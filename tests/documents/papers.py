"""One of each paper that the program writes, in any of its languages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache

from careerjournal.documents.activity_report import report_pdf
from careerjournal.documents.debrief_pdf import debrief_pdf
from careerjournal.documents.diary_pdf import DiaryPage, DiaryPaper, diary_pdf
from careerjournal.documents.offers_pdf import offers_pdf
from careerjournal.documents.paper_theme import paper_theme
from careerjournal.documents.plan_pdf import USUAL, PlanLook, write
from careerjournal.documents.project_report import project_report
from careerjournal.documents.reading_pdf import PrintedText
from careerjournal.documents.reading_pdf import write as write_reading
from careerjournal.documents.worksheet_pdf import worksheet_pdf
from careerjournal.domain.guides import Block, BlockKind, Section, Span
from careerjournal.domain.offer_weighing import weigh
from careerjournal.domain.plan import Design, Paper, PlanChoices
from careerjournal.domain.plan.compose import compose
from careerjournal.domain.posting import Days
from careerjournal.language.resources import resource
from careerjournal.language.words import words_for
from tests.documents.test_activity_report import report
from tests.documents.test_chart_sheet import pdf as flows
from tests.documents.test_debrief_pdf import look_back
from tests.documents.test_offers_pdf import CRITERIA, offer
from tests.documents.test_plan_sections_pdf import full
from tests.documents.test_worksheet_papers import PROJECT, sheet
from tests.documents.text.paper import SAMPLES
from tests.domain.plan.material_of import DAY, arabic, rich

ALL = PlanChoices()
FONTS = resource("fonts")
THEME = paper_theme(resource("themes", "quiet.toml"))


def new_plan(
    language: str = "en",
    look: PlanLook = USUAL,
    design: Design = Design.QUIET,
    choices: PlanChoices = ALL,
    paper: Paper = Paper.A4,
) -> bytes:
    """Write a plan with all sections."""
    material = full(arabic() if language == "ar" else rich())
    theme = paper_theme(resource("themes", "quiet.toml"), design)
    return write(compose(material, choices, DAY), words_for(language), paper, FONTS, theme, look)


plan = cache(new_plan)
"""The same, written once for all tests."""


def sections(language: str) -> tuple[Section, ...]:
    """Make a text of four sections with a list, a quotation and a link."""
    text = SAMPLES[language]
    line = (Span(text), Span("write to me", link="mailto:lina@example.org"), Span(" https://example.org/a"))
    return tuple(
        Section(
            id=str(number),
            level=2 + number % 2,
            title=f"{text.split(' ')[number]} {number}",
            blocks=(
                Block(BlockKind.PARAGRAPH, (line,)),
                Block(BlockKind.BULLETS, ((Span(text, is_strong=True),), (Span(text),))),
                Block(BlockKind.QUOTE, ((Span(text),),)),
            ),
        )
        for number in range(4)
    )


def worksheet(language: str) -> bytes:
    return worksheet_pdf(sheet("project", PROJECT), words_for(language), Paper.A4, FONTS, THEME)


def project(language: str) -> bytes:
    return project_report(sheet("project", PROJECT), words_for(language), Paper.A4, FONTS, THEME)


def guide(language: str) -> bytes:
    direction = words_for(language).direction
    text = PrintedText(
        title=SAMPLES[language][:30], language=language, direction=direction, sections=sections(language)
    )
    return write_reading(text, words_for(language), Paper.A4, FONTS, THEME)


def diary(language: str) -> bytes:
    pages = tuple(DiaryPage(on=date(2026, 11, day), facts="calm", sections=sections(language)) for day in (1, 2))
    paper = DiaryPaper(days=Days(date(2026, 11, 1), DAY), pages=pages, owner="Lina", written_on=DAY)
    return diary_pdf(paper, words_for(language), Paper.A4, FONTS, THEME)


def activity(language: str) -> bytes:
    return report_pdf(report(60), words_for(language), Paper.A4, FONTS, THEME)


def offers(language: str) -> bytes:
    known = [offer(1, salary=48_000, remote_days=2), offer(2, salary=52_000, terms="From May")]
    named = [("Lumen Books", "Editor"), ("Harbour Museum", "Lead")]
    weighed = weigh(known, CRITERIA, {(1, 1): 4, (2, 1): 3})
    return offers_pdf(named, weighed, "Lina", words_for(language), Paper.A4, FONTS, THEME, DAY)


def debrief(language: str) -> bytes:
    return debrief_pdf(look_back(SAMPLES[language]), words_for(language), Paper.A4, FONTS, THEME)


PAPERS: dict[str, Callable[[str], bytes]] = {
    "plan": plan,
    "worksheet": worksheet,
    "project": project,
    "guide": guide,
    "diary": diary,
    "activity": activity,
    "offers": offers,
    "flows": flows,
    "debrief": debrief,
}
