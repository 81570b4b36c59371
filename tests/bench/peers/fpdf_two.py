"""Sets chapters with fpdf2 and its text shaping."""

import json
import sys
from pathlib import Path
from typing import Any

from fpdf import FPDF


def main(chapters: str, out: str) -> None:
    read = json.loads(Path(chapters).read_text("utf-8"))
    pdf = FPDF(format="A4")
    pdf.set_margins(30, 30, 24)
    pdf.set_auto_page_break(True, 28)
    for family, regular, bold in sorted({(one["family"], one["regular"], one["bold"]) for one in read}):
        pdf.add_font(family, "", regular)
        pdf.add_font(family, "B", bold)
    pdf.set_text_shaping(True)
    pdf.add_page()
    for chapter in read:
        write(pdf, chapter)
    pdf.output(out)


def write(pdf: FPDF, chapter: dict[str, Any]) -> None:
    align = "R" if chapter["language"] == "ar" else "L"
    pdf.set_font(chapter["family"], "B", 12)
    pdf.multi_cell(0, 6, chapter["title"], align=align, new_x="LMARGIN", new_y="NEXT")
    pdf.set_font(chapter["family"], "", 10.5)
    for paragraph in [*chapter["paragraphs"], *chapter["points"]]:
        pdf.multi_cell(0, 5.25, paragraph, align=align, new_x="LMARGIN", new_y="NEXT")
        pdf.ln(2)
    with pdf.table(first_row_as_headings=False, line_height=5) as table:
        for cells in chapter["rows"]:
            row = table.row()
            for cell in cells:
                row.cell(cell)


main(*sys.argv[1:])
