"""Sets chapters with weasyprint."""

import json
import sys
from html import escape
from pathlib import Path
from typing import Any

import weasyprint


def markup(chapter: dict[str, Any]) -> str:
    direction = "rtl" if chapter["language"] == "ar" else "ltr"
    rows = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in chapter["rows"])
    return (
        f"<section dir={direction} lang={chapter['language']} style=\"font-family:'{chapter['family']}'\">"
        f"<h2>{escape(chapter['title'])}</h2>"
        + "".join(f"<p>{escape(text)}</p>" for text in chapter["paragraphs"])
        + "<ul>"
        + "".join(f"<li>{escape(text)}</li>" for text in chapter["points"])
        + f"</ul><table>{rows}</table></section>"
    )


def main(chapters: str, out: str) -> None:
    read = json.loads(Path(chapters).read_text("utf-8"))
    faces = {(one["family"], weight, one[name]) for one in read for weight, name in ((400, "regular"), (700, "bold"))}
    css = "".join(
        f"@font-face{{font-family:'{family}';font-weight:{weight};src:url('{Path(path).as_uri()}')}}"
        for family, weight, path in sorted(faces)
    )
    css += "@page{size:A4;margin:30mm 24mm 28mm 30mm}body{font-size:10.5pt;line-height:1.42}h2{font-size:12pt}"
    html = f"<style>{css}</style>" + "".join(markup(chapter) for chapter in read)
    weasyprint.HTML(string=html).write_pdf(out)


main(*sys.argv[1:])
