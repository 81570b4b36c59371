"""Sets chapters with Career Journal's own paper machinery, without contents and tags."""

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from careerjournal.documents.blocks import Heading
from careerjournal.documents.flow import Block, flow
from careerjournal.documents.page_furniture import Furniture
from careerjournal.documents.pages import about, pdf_of, setting_for
from careerjournal.documents.paper_theme import paper_theme
from careerjournal.documents.rich_text import list_item
from careerjournal.documents.setting import Setting
from careerjournal.documents.table_frames import table_frame
from careerjournal.documents.tables import Table, TextCell, row_of
from careerjournal.documents.text.structure import Role, Tag
from careerjournal.domain.plan import Paper
from careerjournal.language.resources import resource
from careerjournal.language.words import words_for


def blocks(chapter: dict[str, Any], setting: Setting) -> list[Block]:
    styles = setting.styles
    title = setting.text(chapter["title"], styles.item(), width=setting.sheet.column)
    made: list[Block] = [Heading(title, chapter["title"], 0, before=20.0, after=4.0)]
    made += [setting.text(text, styles.body(is_own=True), before=6.0) for text in chapter["paragraphs"]]
    style, tag = styles.body(is_own=True), Tag(Role.LIST)
    made += [
        list_item("•", [(text, style.fontName, "")], style, setting, tag, before=3.0) for text in chapter["points"]
    ]
    frame = table_frame([1.0] * 3, setting)
    rows = [
        row_of([TextCell(text=cell, style=styles.small(is_own=True)) for cell in row], frame) for row in chapter["rows"]
    ]
    return [*made, Table(None, rows, before=6.0)]


def main(chapters: str, out: str) -> None:
    words = words_for("en")
    theme = paper_theme(resource("themes", "quiet.toml"))
    setting = setting_for(words, Paper.A4, resource("fonts"), theme, date(2026, 11, 21))
    read = json.loads(Path(chapters).read_text("utf-8"))
    pages = flow([block for chapter in read for block in blocks(chapter, setting)], setting.sheet.depth)
    furniture = Furniture(head_leading="Chapters", head_trailing="", foot="")
    Path(out).write_bytes(pdf_of(pages, setting, about(words, title="Chapters"), furniture, is_tagged=False))


main(*sys.argv[1:])
