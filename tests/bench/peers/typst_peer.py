"""Sets chapters with typst."""

import json
import sys
from pathlib import Path
from typing import Any

import typst

_SETTING = """#set page(paper: "a4", margin: (top: 30mm, bottom: 28mm, left: 30mm, right: 24mm), numbering: "1 / 1")
#set text(size: 10.5pt)
#set par(leading: 0.6em)
"""


def quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def markup(chapter: dict[str, Any]) -> str:
    direction = "rtl" if chapter["language"] == "ar" else "ltr"
    cells = ", ".join(f"[#{quoted(cell)}]" for row in chapter["rows"] for cell in row)
    parts = [f"#set text(font: {quoted(chapter['family'])}, lang: {quoted(chapter['language'])}, dir: {direction})"]
    parts.append(f"#heading(level: 1)[#{quoted(chapter['title'])}]")
    parts += [f"#par[#{quoted(text)}]" for text in chapter["paragraphs"]]
    parts.append("#list(" + ", ".join(f"[#{quoted(text)}]" for text in chapter["points"]) + ")")
    parts.append(f"#table(columns: 3, {cells})")
    return "#[\n" + "\n".join(parts) + "\n]\n"


def main(chapters: str, out: str) -> None:
    read = json.loads(Path(chapters).read_text("utf-8"))
    source = _SETTING + "".join(markup(chapter) for chapter in read)
    folders = sorted({str(Path(one["regular"]).parent) for one in read})
    typst.compile(source.encode(), output=out, font_paths=folders)


main(*sys.argv[1:])
