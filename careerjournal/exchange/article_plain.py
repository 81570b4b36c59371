"""A plain text as Markdown: its paragraphs as they are, its chapters as headings."""

from __future__ import annotations

import re

_SPECIAL = re.compile(r"([\\`*_\[\]<>])")
_STARTS = re.compile(r"^(\s*)([#+\-=~]|\d{1,9}(?=[.)]))")
_CHAPTER = re.compile(
    r"(?:chapter|part|book|section|capitolo|parte|chapitre|partie|bab|bagian|الفصل|الباب|บทที่|ตอนที่)\s*[\w.:–-]+",
    re.IGNORECASE,
)
_LONGEST_TITLE = 80
_USUAL_LINE = 40
"""Characters: lines at least this long in the middle of a paragraph were broken by a typewriter, not by the writer."""
_BLANK = re.compile(r"\n[ \t]*\n\s*")


def escaped(text: str, *, at_start: bool = True) -> str:
    """Have Markdown read a text as it stands; at the start of a line some signs mean more than in the middle."""
    text = _SPECIAL.sub(r"\\\1", text)
    return _STARTS.sub(_kept_at_start, text) if at_start else text


def _kept_at_start(found: re.Match[str]) -> str:
    """Take the meaning from what would begin a heading, a list or a rule."""
    if found[2].isdigit() or found[2][0].isdigit():
        return f"{found[1]}{found[2]}\\"
    return f"{found[1]}\\{found[2]}"


def markdown_of_plain(text: str) -> str:
    """Give a plain text as Markdown; blank lines part paragraphs, lines that name a chapter become headings."""
    paragraphs = [part for part in _BLANK.split(text.strip("\n")) if part.strip()]
    return "\n\n".join(_paragraph(part) for part in paragraphs) + "\n"


def first_line(text: str) -> str:
    """Give the first line where it stands alone and is short: what plain texts have for a title."""
    first = _BLANK.split(text.lstrip(), maxsplit=1)[0].strip()
    return first if "\n" not in first and len(first) <= _LONGEST_TITLE and not first.endswith((".", ",", ";")) else ""


def _paragraph(part: str) -> str:
    lines = [line.strip() for line in part.split("\n") if line.strip()]
    if len(lines) == 1 and len(lines[0]) <= _LONGEST_TITLE and _CHAPTER.match(lines[0]):
        return "## " + escaped(lines[0], at_start=False)
    if _is_broken_by_width(lines):
        return escaped(" ".join(lines))
    return "\\\n".join(escaped(line) for line in lines)


def _is_broken_by_width(lines: list[str]) -> bool:
    """Tell whether the line ends of a paragraph mean nothing: all lines but the last are long."""
    return len(lines) > 1 and all(len(line) >= _USUAL_LINE for line in lines[:-1])
