"""How blocks are set on pages: nothing lost, nothing past the foot, headings with what follows, heads repeated."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.lib.colors import black
from reportlab.pdfgen.canvas import Canvas

from careerjournal.documents.blocks import Stack
from careerjournal.documents.flow import Block, flow, well_filled
from careerjournal.documents.pages import setting_for
from careerjournal.documents.paper_theme import paper_theme
from careerjournal.documents.plan_blocks import section_blocks
from careerjournal.documents.plan_parts import Point, points_in
from careerjournal.documents.setting import Setting
from careerjournal.documents.tables import Column, Frame, Row, Table
from careerjournal.domain.plan import Paper, PlanSection
from careerjournal.domain.plan.career_plan import OwnWords, PostingGoalRow, Section, StrengthChart
from careerjournal.domain.sentence import sentence
from careerjournal.language.resources import resource
from careerjournal.language.words import words_for

PAGE = 100.0
LINE = 10.0


class Lines(Block):
    """So many lines that may be parted anywhere, two and two kept together."""

    def __init__(self, names: list[str], *, before: float = 0.0, keeps_next: bool = False) -> None:
        self.names = names
        self.before = before
        self.keeps_next = keeps_next

    @property
    def height(self) -> float:
        return LINE * len(self.names)

    @property
    def least(self) -> float:
        return LINE * min(len(self.names), 2)

    def split(self, room: float, page: float) -> tuple[Block, Block] | None:
        fit = min(int(room / LINE), len(self.names) - 2)
        return (Lines(self.names[:fit]), Lines(self.names[fit:])) if fit >= 2 else None

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Nothing to draw."""


def names_on(pages: list[list[object]]) -> list[list[str]]:
    return [[name for block in page if isinstance(block, Lines) for name in block.names] for page in pages]


def set_on_pages(blocks: list[Block]) -> list[list[object]]:
    pages = flow(blocks, PAGE)
    for page in pages:
        down = 0.0
        for placed in page:
            assert placed.down >= down - 1e-6
            down = placed.down + placed.block.height
        assert down <= PAGE + 1e-6
    return [[placed.block for placed in page] for page in pages]


@given(st.lists(st.tuples(st.integers(1, 40), st.sampled_from([0.0, 5.0, 30.0]), st.booleans()), max_size=12))
def test_every_line_is_set_once_in_order_and_none_beyond_the_foot(sizes: list[tuple[int, float, bool]]) -> None:
    blocks: list[Block] = []
    for number, (count, before, is_heading) in enumerate(sizes):
        lines = 1 if is_heading else count
        blocks.append(Lines([f"{number}.{line}" for line in range(lines)], before=before, keeps_next=is_heading))
    wanted = [name for block in blocks if isinstance(block, Lines) for name in block.names]
    pages = names_on(set_on_pages(blocks))
    assert [name for page in pages for name in page] == wanted
    assert len(pages) == 1 or all(pages)


@pytest.mark.parametrize("filled", range(10))
def test_a_heading_goes_with_two_lines_of_what_follows(filled: int) -> None:
    before: list[Block] = [Lines(["x"] * filled)] if filled else []
    heading = Lines(["heading"], keeps_next=True)
    pages = names_on(set_on_pages([*before, heading, Lines([f"line {n}" for n in range(9)])]))
    [page] = [page for page in pages if "heading" in page]
    assert len(page) - page.index("heading") >= 3


def test_a_stack_moves_whole_and_parts_only_where_no_page_holds_it() -> None:
    kept = set_on_pages([Lines(["x"] * 6), Stack([Lines(["a"] * 3), Lines(["b"] * 2)])])
    assert [len(page) for page in kept] == [1, 1]
    parted = set_on_pages([Lines(["x"] * 5), Stack([Lines(["a"] * 3), Lines(["b"] * 20)])])
    assert len(parted) == 3


FRAME = Frame(
    width=100.0,
    columns=(Column(offset=0.0, width=100.0),),
    is_rtl=False,
    row=20.0,
    baseline=10.0,
    hairline=black,
    ink=black,
)


def table_of(count: int, lines: int = 1) -> Table:
    head = Row([Lines(["head"])], [0.0], FRAME, is_head=True)
    return Table(head, [Row([Lines([f"row {number}"] * lines)], [0.0], FRAME) for number in range(count)])


def tables_on(pages: list[list[object]]) -> list[float]:
    return [block.height for page in pages for block in page if isinstance(block, Table)]


def test_the_head_of_a_table_is_repeated_and_rows_stay_whole() -> None:
    # 50 left: a head and one row would fit, but a head has two. Then four rows a page, and no row alone on the last.
    assert tables_on(set_on_pages([Lines(["x"] * 5), table_of(9)])) == [100.0, 80.0, 60.0]


@given(st.integers(0, 10), st.integers(1, 14))
def test_a_head_never_has_fewer_than_two_rows_where_the_table_has_more(filled: int, rows: int) -> None:
    before: list[Block] = [Lines(["x"] * filled)] if filled else []
    parts = [round((height - 20) / 20) for height in tables_on(set_on_pages([*before, table_of(rows)]))]
    assert sum(parts) == rows
    assert min(parts) >= min(rows, 2)


def test_rows_of_which_two_are_higher_than_a_page_stand_one_on_each() -> None:
    assert tables_on(set_on_pages([table_of(3, lines=5)])) == [75.0, 75.0, 75.0]


@given(st.integers(0, 10), st.integers(2, 30))
def test_what_parts_of_a_stack_too_high_for_a_page_is_never_a_title_or_a_source_alone(filled: int, quoted: int) -> None:
    before: list[Block] = [Lines(["x"] * filled)] if filled else []
    stack = Stack([Lines(["title"]), Lines(["quote"] * quoted), Lines(["source"])])
    pages = flow([*before, stack], PAGE)
    parts = [placed.block.height for page in pages for placed in page if isinstance(placed.block, Stack)]
    assert sum(parts) == pytest.approx(LINE * (quoted + 2))
    assert min(parts) >= 2 * LINE


@given(st.lists(st.tuples(st.integers(1, 12), st.sampled_from([0.0, 4.0, 12.0])), min_size=1, max_size=12))
def test_a_last_page_of_almost_nothing_is_spared_where_less_air_is_enough(sizes: list[tuple[int, float]]) -> None:
    blocks: list[Block] = [Stack([Lines(["x"] * min(count, 9))], before=before) for count, before in sizes]
    usual, filled = flow(blocks, PAGE), well_filled(blocks, PAGE)
    end = usual[-1][-1].down + usual[-1][-1].block.height
    assert len(filled) <= len(usual)
    if end >= 35 or len(flow(blocks, PAGE, 0.6)) == len(usual):
        assert filled == usual
    else:
        assert len(filled) < len(usual)


@cache
def setting() -> Setting:
    theme = paper_theme(resource("themes", "quiet.toml"))
    return setting_for(words_for("en"), Paper.A4, resource("fonts"), theme, date(2026, 3, 2))


def points_on_pages(filled: int, count: int) -> list[int]:
    """Set a list below a text and give how many of its points stand on each page."""
    before = Lines(["x"] * filled)
    points = points_in([OwnWords(text=f"Point {n}") for n in range(count)], setting(), 0.0, setting().sheet.measure)
    pages = flow([before, *points], setting().sheet.depth)
    return [held for page in pages if (held := sum(isinstance(placed.block, Point) for placed in page))]


@pytest.mark.parametrize("filled", range(44, 72))
def test_a_short_list_stays_on_one_page_and_of_a_long_one_no_point_stands_alone(filled: int) -> None:
    assert points_on_pages(filled, 4) == [4]
    assert min(points_on_pages(filled, 30)) >= 2


def test_a_list_comes_to_a_page_s_foot_somewhere() -> None:
    assert {len(points_on_pages(filled, 30)) for filled in range(44, 72)} == {1, 2}
    assert len({tuple(points_on_pages(filled, 30)) for filled in range(44, 72)}) > 5


@pytest.mark.parametrize("filled", range(50, 70))
def test_the_strength_of_a_goal_is_drawn_on_the_page_of_its_goal(filled: int) -> None:
    goal = PostingGoalRow(goal=OwnWords(text="2 posts a week"), record=OwnWords(text="Kept in 9 of 11 weeks"))
    days = tuple((date(2026, 1, 4) + timedelta(weeks=week), week / 10) for week in range(10))
    chart = StrengthChart(title=sentence("plan.posting.rule"), values=days)
    heading = sentence("plan.heading.posting")
    section = Section(kind=PlanSection.POSTING, heading=heading, is_chapter=False, blocks=(goal, goal, chart))
    blocks = section_blocks(section, setting(), level=1)
    pages = flow([Lines(["x"] * filled), *blocks], setting().sheet.depth)
    held = [[placed.block for placed in page] for page in pages]
    assert [blocks[-2] in page for page in held] == [blocks[-1] in page for page in held]
