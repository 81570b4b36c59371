"""How blocks are set on pages: nothing lost, nothing past the foot, headings with what follows, heads repeated."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.lib.colors import black
from reportlab.pdfgen.canvas import Canvas

from careerjournal.documents.blocks import Stack
from careerjournal.documents.flow import Block, flow
from careerjournal.documents.tables import Column, Frame, Row, Table

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
    parted = set_on_pages([Lines(["x"] * 6), Stack([Lines(["a"] * 3), Lines(["b"] * 20)])])
    assert len(parted) == 3


def test_the_head_of_a_table_is_repeated_and_rows_stay_whole() -> None:
    frame = Frame(
        width=100.0,
        columns=(Column(offset=0.0, width=100.0),),
        is_rtl=False,
        row=20.0,
        baseline=10.0,
        hairline=black,
        ink=black,
    )
    head = Row([Lines(["head"])], [0.0], frame, is_head=True)
    rows = [Row([Lines([f"row {number}"])], [0.0], frame) for number in range(9)]
    pages = set_on_pages([Lines(["x"] * 5), Table(head, rows)])
    # 50 left: the head and one row; then four rows a page under the head.
    heights = [page[-1].height for page in pages if isinstance(page[-1], Table)]
    assert heights == [40.0, 100.0, 100.0]
