"""Charts as files, read back: words in the PDF, none but outlines in the SVG, nobody's name where none may stand."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree

import pypdfium2
import pytest

from careerjournal.documents.chart_sheet import chart_pdf, chart_svg
from careerjournal.documents.paper_theme import paper_theme
from careerjournal.domain.charts.chart_sheet import ChartSheet, caption, stacked
from careerjournal.domain.charts.picture import Picture, bounds
from careerjournal.domain.charts.rates import RateBar, rates_chart
from careerjournal.domain.charts.sankey import sankey
from careerjournal.domain.charts.shapes import Measure
from careerjournal.domain.charts.week_columns import WeekColumn, week_columns
from careerjournal.domain.insights.course import Course
from careerjournal.domain.insights.flows import search
from careerjournal.domain.stages import Stage
from careerjournal.language.flow_words import flow_plan
from careerjournal.language.resources import resource
from careerjournal.language.words import words_for
from tests.documents.tree import read_tree
from tests.rough_record import ROUGH_TEXTS

THEME = paper_theme(resource("themes", "quiet.toml"))
FONTS = resource("fonts")
SVG = "{http://www.w3.org/2000/svg}"
_INVISIBLE = re.compile("[\u200e\u200f\u2066-\u2069]")


def flows_of(language: str = "en", *, with_names: bool = True, source: str = "Lumen Fair") -> ChartSheet:
    some = [
        *[Course(stage=Stage.REJECTED, furthest=Stage.INTERVIEW, source=source)] * 3,
        *[Course(stage=Stage.APPLIED, furthest=Stage.APPLIED, source="معرض")] * 4,
        *[Course(stage=Stage.WISHLIST, furthest=Stage.WISHLIST)] * 2,
    ]
    plan = flow_plan(search(some), words_for(language), with_names=with_names)
    return ChartSheet(
        title="My search", says="9 of them.", layout=lambda width, measure: sankey(plan, width, measure), width=960
    )


def pdf(language: str = "en", *, with_names: bool = True, source: str = "Lumen Fair") -> bytes:
    sheet = flows_of(language, with_names=with_names, source=source)
    return chart_pdf(sheet, words_for(language), FONTS, THEME)


def svg(language: str = "en", *, with_names: bool = True, source: str = "Lumen Fair") -> str:
    sheet = flows_of(language, with_names=with_names, source=source)
    return chart_svg(sheet, words_for(language), FONTS, THEME).decode("utf-8")


def text_of(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    assert len(document) == 1
    text = str(document[0].get_textpage().get_text_range())
    document.close()
    return _INVISIBLE.sub("", " ".join(text.split()))


def test_the_pdf_has_one_page_with_every_name_and_number() -> None:
    text = text_of(pdf())
    for words in ("My search", "9 of them.", "Lumen Fair 3", "Applied", "Interview", "Rejected 3", "Still under way 4"):
        assert words in text
    assert pdf() == pdf()


def test_the_pdf_speaks_arabic_and_begins_at_the_right() -> None:
    assert "مقابلة" in text_of(pdf("ar"))
    document = pypdfium2.PdfDocument(pdf("ar"))
    page = document[0].get_textpage()
    found = page.search("My search").get_next()
    assert found is not None
    left, *_ = page.get_charbox(found[0])
    assert left > document[0].get_width() / 2
    document.close()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_svg_is_sound_and_its_words_are_outlines(language: str) -> None:
    root = ElementTree.fromstring(svg(language))
    assert root.tag == f"{SVG}svg"
    assert not root.findall(f".//{SVG}text")
    paths = [path.get("d", "") for path in root.iter(f"{SVG}path")]
    assert len([path for path in paths if path.count("Z") > 1]) >= 8  # words: several contours in one path
    assert all(re.fullmatch(r"[MLQCZA0-9 .\-]*", path) for path in paths)
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert title.text == "My search"
    assert description is not None
    assert description.text == "9 of them."
    assert svg(language) == svg(language)


def test_the_svg_of_right_to_left_is_another_drawing_of_the_same_size() -> None:
    sizes = [ElementTree.fromstring(svg(language)).get("width") for language in ("en", "ar")]
    assert sizes[0] == sizes[1]


def test_names_are_left_out_where_they_are_not_wanted() -> None:
    assert "Lumen" not in text_of(pdf(with_names=False))
    assert len(svg(with_names=False)) < len(svg())


@pytest.mark.parametrize("text", ROUGH_TEXTS.values(), ids=ROUGH_TEXTS.keys())
def test_rough_names_harm_neither_file(text: str) -> None:
    ElementTree.fromstring(svg(source=text))
    assert text_of(pdf(source=text))


def test_a_character_that_no_font_has_is_drawn_as_a_sign() -> None:
    assert len(svg(source="Lumen \U0001f9ff")) > len(svg(source="Lumen"))


def rates_of(text: str = "Lumen Fair") -> ChartSheet:
    bars = [RateBar(name=text, share=0.5, figure="50 % (n = 8)", words="", is_early=False)]

    def laid_out(width: float, measure: Measure) -> Picture:
        return stacked((caption("By source", width, measure), rates_chart(bars, width, measure)), 4.0)

    return ChartSheet(title="Answers", says="4 of 8 had an answer.", layout=laid_out, width=720)


def weeks_of(count: int) -> ChartSheet:
    columns = [WeekColumn(count=3, figure="3", name="", words="")] * count

    def laid_out(width: float, measure: Measure) -> Picture:
        return week_columns(columns, (), width, measure, is_early=False)

    return ChartSheet(title="Weeks", says="3 each week.", layout=laid_out, width=960)


@pytest.mark.parametrize("language", ["en", "ar", "th"])
def test_a_long_sentence_is_broken_and_stands_there_whole(language: str) -> None:
    sentence = {"ar": "وصل الرد على نصفها. "}.get(language, "4 of 8 had an answer. ")
    sheet = replace(rates_of(), says=sentence * 12)
    text = text_of(chart_pdf(sheet, words_for(language), FONTS, THEME))
    assert text.count(sentence.split()[-1]) == 12
    for said in ("Answers", "By source", "Lumen Fair"):
        assert said in text
    root = ElementTree.fromstring(chart_svg(sheet, words_for(language), FONTS, THEME))
    assert not root.findall(f".//{SVG}text")
    assert float(root.get("height", "")) > float(root.get("width", "")) / 6


def test_the_page_is_as_wide_as_its_chart() -> None:
    widths = []
    for count in (2, 20, 400):
        root = ElementTree.fromstring(chart_svg(weeks_of(count), words_for("en"), FONTS, THEME))
        widths.append(float(root.get("width", "")))
    assert widths[0] < widths[1] < widths[2] <= 960 + 64


def test_the_chart_is_a_figure_that_says_its_title_and_its_sentence() -> None:
    (figure,) = [
        node for node in read_tree(chart_pdf(weeks_of(8), words_for("en"), FONTS, THEME)).walk() if node.alternative
    ]
    assert figure.role == "Figure"
    assert figure.alternative == "Weeks. 3 each week."


@pytest.mark.parametrize("text", ROUGH_TEXTS.values(), ids=ROUGH_TEXTS.keys())
def test_rough_names_harm_no_chart(text: str) -> None:
    sheet = rates_of(text)
    ElementTree.fromstring(chart_svg(sheet, words_for("en"), FONTS, THEME))
    assert "4 of 8 had an answer. By source" in text_of(chart_pdf(sheet, words_for("en"), FONTS, THEME))


def test_pictures_under_each_other_keep_their_parts_where_they_are_drawn() -> None:
    one = weeks_of(3).layout(300, lambda text, _: 6.0 * len(text))
    both = stacked((one, one), 10.0)
    assert both.drawing.height == 2 * one.drawing.height + 10
    assert [part.words for part in both.parts] == [part.words for part in one.parts] * 2
    assert bounds(both.parts[3].area)[1] == bounds(one.parts[0].area)[1] + one.drawing.height + 10
