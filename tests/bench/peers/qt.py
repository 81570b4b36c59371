"""Sets chapters with Qt's QTextDocument and QPdfWriter."""

import json
import sys
from html import escape
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QPageLayout, QPageSize, QPdfWriter, QTextDocument


def markup(chapter: dict[str, Any]) -> str:
    direction = "rtl" if chapter["language"] == "ar" else "ltr"
    style = f"style=\"font-family:'{chapter['family']}'\" dir={direction}"
    rows = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in chapter["rows"])
    return (
        f"<p {style}><b>{escape(chapter['title'])}</b></p>"
        + "".join(f"<p {style}>{escape(text)}</p>" for text in chapter["paragraphs"])
        + f"<ul {style}>"
        + "".join(f"<li>{escape(text)}</li>" for text in chapter["points"])
        + f"</ul><table {style}>{rows}</table>"
    )


def main(chapters: str, out: str) -> None:
    application = QGuiApplication(["qt", "-platform", "offscreen"])
    read = json.loads(Path(chapters).read_text("utf-8"))
    for path in sorted({one for chapter in read for one in (chapter["regular"], chapter["bold"])}):
        QFontDatabase.addApplicationFont(path)
    writer = QPdfWriter(out)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(30, 30, 24, 28), QPageLayout.Unit.Millimeter)
    document = QTextDocument()
    document.setDefaultFont(QFont(["Noto Serif"], 10))
    document.setHtml("".join(markup(chapter) for chapter in read))
    document.print_(writer)
    del application


main(*sys.argv[1:])
