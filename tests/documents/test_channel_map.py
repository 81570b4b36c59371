"""The map of the channels in the plan: drawn and told, in every direction, as the person worded it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import combinations

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from careerjournal.documents.pages import setting_for
from careerjournal.documents.paper_theme import paper_theme
from careerjournal.documents.plan_channels import _drawing, _graph
from careerjournal.documents.plan_pdf import write
from careerjournal.documents.setting import Setting
from careerjournal.domain.charts.shapes import Anchor, Circle, Polygon, Text
from careerjournal.domain.dependence import dependence
from careerjournal.domain.kept_plans import Rewording
from careerjournal.domain.plan import Margins, Paper, PlanChoices, PlanSection
from careerjournal.domain.plan.career_plan import CareerPlan, ChannelTable
from careerjournal.domain.plan.compose import compose
from careerjournal.domain.plan.material import ChannelOnMap, ChannelSafety, Material
from careerjournal.domain.plan.wording import apply_wordings, rewording_of, worded
from careerjournal.language.resources import resource
from careerjournal.language.words import words_for
from tests.documents.test_plan_pdf import touch
from tests.documents.tree import read_tree
from tests.domain.plan.material_of import DAY

FONTS = resource("fonts")
THEME = paper_theme(resource("themes", "quiet.toml"))
ONLY = PlanChoices(sections=(PlanSection.CHANNELS,))
LONG = {
    "en": "A newsletter with a very long name about harbours and their museums",
    "ar": "نشرة بريدية طويلة الاسم جدًا عن المرافئ والمتاحف القديمة",
    "th": "จดหมายข่าวชื่อยาวมากเกี่ยวกับท่าเรือและพิพิธภัณฑ์เก่า",
}
SHORT = {"en": "Podcast", "ar": "بودكاست", "th": "พอดแคสต์"}


def mapped(count: int, language: str = "en", own_from: int = 0) -> tuple[ChannelOnMap, ...]:
    """Make channels with long and short names, each leading to the next two; those from a number on are one's own."""
    names = [f"{(LONG if number % 2 else SHORT)[language]} {number + 1}" for number in range(count)]
    ways = [tuple(sorted({(n + 1) % count, (n + 2) % count} - {n})) for n in range(count)]
    return tuple(
        ChannelOnMap(
            id=number + 1,
            name=name,
            is_own=number >= (own_from or count // 2),
            people=None if number == 2 else 10 ** (number % 5),
            leads_to=tuple(names[to] for to in ways[number]),
            ways=tuple(to + 1 for to in ways[number]),
        )
        for number, name in enumerate(names)
    )


def plan_of(channels: Sequence[ChannelOnMap]) -> CareerPlan:
    safety = ChannelSafety(reach=dependence(()), applications=dependence(()), channels=tuple(channels))
    return compose(Material(safety=safety), ONLY, DAY)


def table_of(plan: CareerPlan) -> ChannelTable:
    (table,) = plan.sections[0].blocks
    assert isinstance(table, ChannelTable)
    return table


@cache
def setting(language: str, margins: Margins = Margins.USUAL) -> Setting:
    return setting_for(words_for(language), Paper.A4, FONTS, THEME, DAY, margins)


def label_boxes(texts: Sequence[Text], language: str) -> list[tuple[float, float, float, float]]:
    """Give the boxes of labels: their widths as painted, a capital's height above the baseline, a tail's below."""
    painter = setting(language).painter
    measure, size = painter.measure(), painter.fonts[texts[0].type][1]
    boxes = []
    for text in texts:
        width = measure(text.text, text.type)
        left = text.x - {Anchor.LEFT: 0.0, Anchor.MIDDLE: width / 2, Anchor.RIGHT: width}[text.anchor]
        boxes.append((left, text.y - 0.75 * size, left + width, text.y + 0.25 * size))
    return boxes


@pytest.mark.parametrize("language", ["en", "ar", "th"])
@pytest.mark.parametrize("count", [2, 3, 5, 8, 12])
@pytest.mark.parametrize("margins", [Margins.NARROW, Margins.WIDE])
def test_no_label_lies_on_another_or_on_a_disc_or_leaves_the_column(
    language: str, count: int, margins: Margins
) -> None:
    given = setting(language, margins)
    for own_from in {1, count // 2, count - 1}:
        graph = _graph(table_of(plan_of(mapped(count, language, own_from))), given)
        drawing = _drawing(graph, given)
        if drawing is None:  # eleven under each other are too deep for this page
            assert max(own_from, count - own_from) > 9
            continue
        texts = [shape for shape in drawing.shapes if isinstance(shape, Text)]
        boxes = label_boxes(texts, language)
        assert not any(touch(one, other) for one, other in combinations(boxes, 2))
        assert all(box[0] >= -0.5 and box[2] <= given.sheet.column + 0.5 for box in boxes)
        for disc in (shape for shape in drawing.shapes if isinstance(shape, Circle)):
            box = (disc.x - disc.radius, disc.y - disc.radius, disc.x + disc.radius, disc.y + disc.radius)
            assert not any(touch(box, other) for other in boxes)


def test_the_map_is_mirrored_in_arabic() -> None:
    drawn = {}
    for language in ("en", "ar"):
        drawing = _drawing(_graph(table_of(plan_of(mapped(4))), setting(language)), setting(language))
        assert drawing is not None
        drawn[language] = [shape.x for shape in drawing.shapes if isinstance(shape, Circle) and not shape.ring]
    middle = setting("en").sheet.column / 2
    assert [x < middle for x in drawn["en"]] == [x > middle for x in drawn["ar"]]


def test_a_way_to_and_fro_is_one_arrow_with_two_heads() -> None:
    drawing = _drawing(_graph(table_of(plan_of(mapped(2))), setting("en")), setting("en"))
    assert drawing is not None
    assert sum(isinstance(shape, Polygon) for shape in drawing.shapes) == 2


@pytest.mark.parametrize("channels", [mapped(1), tuple(replace(one, leads_to=(), ways=()) for one in mapped(4))])
def test_where_nothing_leads_anywhere_the_table_stands_alone(channels: tuple[ChannelOnMap, ...]) -> None:
    tree = read_tree(write(plan_of(channels), words_for("en"), Paper.A4, FONTS, THEME))
    roles = [node.role for node in tree.walk()]
    assert "Table" in roles
    assert "Figure" not in roles


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_screen_reader_is_told_what_the_map_shows(language: str) -> None:
    tree = read_tree(write(plan_of(mapped(3, language)), words_for(language), Paper.A4, FONTS, THEME))
    (figure,) = [node for node in tree.walk() if node.role == "Figure"]
    for channel in mapped(3, language):
        assert channel.name in figure.alternative
    if language == "en":
        assert "Podcast 1: 1 person leads to A newsletter with" in figure.alternative


def reworded(plan: CareerPlan, slot: str, words: str) -> tuple[Rewording, ...]:
    """Word the first of what stands in a column."""
    said = next(one for one in worded(plan, ()).sections[PlanSection.CHANNELS].said.values() if slot in one.identity)
    return (rewording_of(said, words, DAY),)


def test_the_map_says_what_the_person_made_of_the_table() -> None:
    plan = plan_of(mapped(4))
    renamed = table_of(apply_wordings(plan, reworded(plan, ".rows0/", "My voice")))
    graph = _graph(renamed, setting("en"))
    assert graph.nodes[0].name == "My voice"
    assert "Podcast 1" not in graph.nodes[0].words
    without = table_of(apply_wordings(plan, reworded(plan, ".rows0/", "")))
    assert [node.name[-1] for node in _graph(without, setting("en")).nodes] == ["2", "3", "4"]
    assert all(link.source < 3 and link.target < 3 for link in _graph(without, setting("en")).links)
    uncounted = _graph(table_of(apply_wordings(plan, reworded(plan, ".rows2/", ""))), setting("en"))
    assert (uncounted.nodes[0].people, uncounted.nodes[0].figure) == (None, "")
    nowhere = _graph(table_of(apply_wordings(plan, reworded(plan, ".rows3/", ""))), setting("en"))
    assert {link.source for link in nowhere.links} == {1, 2, 3}


def test_what_was_reworded_while_the_map_was_a_plain_table_is_still_known() -> None:
    identity = "channels/wordtable.rows0/own/posting::channel_map:/1"
    kept = Rewording(identity=identity, words="The letter", made_of="", made_on=DAY)
    table = table_of(apply_wordings(plan_of(mapped(3)), (kept,)))
    assert [getattr(row.name, "text", "") for row in table.rows][1] == "The letter"


def test_text_on_the_page_does_not_overlap_either() -> None:
    document = pypdfium2.PdfDocument(write(plan_of(mapped(12)), words_for("en"), Paper.LETTER, FONTS, THEME))
    for page in document:
        textpage = page.get_textpage()
        objects = list(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], textpage=textpage))
        boxes = [one.get_bounds() for one in objects]
        assert not any(touch(one, other) for one, other in combinations(boxes, 2))
    document.close()
