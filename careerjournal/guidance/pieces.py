"""A text in pieces that can be read and laid out one by one, so that a book opens as fast as a page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from careerjournal.domain.guides import Block, Section, text_of
from careerjournal.guidance.markdown import sections_of

LONGEST = 6_000
"""Characters of a piece: a longer section is parted where a paragraph ends."""
_MOST = 4 * LONGEST
"""Characters after which a piece ends wherever a line does, for texts without paragraphs."""
_HEADING = re.compile(r"[ ]{0,3}(#{1,6})[ \t]+(\S.*?)[ \t]*#*[ \t]*$")
_UNDERLINE = re.compile(r"[ ]{0,3}(=+|-+)[ \t]*$")
_FENCE = re.compile(r"[ ]{0,3}(```+|~~~+)")
_GOES_ON = re.compile(r"\s|[-*+>|]\s|\d{1,9}[.)]\s")
"""A line that may belong to the list or quotation before it."""
_MARKS = re.compile(r"[*_`]|\s*\{#[a-z0-9-]+\}\s*$|\\(?=\W)")
_DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """A section, or a part of a long one. `title` is empty where it goes on with the section of the piece before.

    `section` is the section's id, `level` its heading's (1 to 3), `length` about the number of its characters.
    """

    section: str
    title: str
    level: int
    length: int
    _read: Callable[[], tuple[Block, ...]]

    def blocks(self) -> tuple[Block, ...]:
        """Read what stands in the piece."""
        return self._read()


def pieces_of_sections(sections: Sequence[Section]) -> tuple[Piece, ...]:
    """Make pieces of sections that are read already."""
    return tuple(
        Piece(section.id, section.title, section.level, _length(section.blocks), _already(section.blocks))
        for section in sections
    )


def pieces_of_markdown(text: str) -> tuple[Piece, ...]:
    """Part Markdown into pieces without reading it: a text of 5 MB takes some hundredths of a second.

    A section's id is its place among the headings, as `sections_of` counts them.
    """
    found: list[Piece] = []
    number = 0
    section = "part-1"
    for title, level, body in _parts(text):
        if title:
            number += 1
            section = f"part-{number}"
        elif not found and body.strip():
            number = 1
        if title or body.strip():
            found.append(Piece(section, title, level, len(body), _later(body)))
    return tuple(found)


def _parts(text: str) -> Iterator[tuple[str, int, str]]:
    """Give (title, level, text) of each part, in order; no title where a section goes on or there is no heading."""
    title, level = "", 1
    lines: list[str] = []
    size = 0
    fence = ""
    after_blank = False
    for line in _lines(text):
        opening = _FENCE.match(line)
        if opening and (not fence or line.strip().startswith(fence)):
            fence = "" if fence else opening[1][:3]
        heading = None if fence else _HEADING.match(line)
        underline = None if fence or heading or not lines or after_blank else _UNDERLINE.match(line)
        if heading or (underline and _may_be_title(lines)):
            named = lines.pop() if not heading else heading[2]
            yield title, level, "\n".join(lines)
            title, lines, size = _plain(named), [], 0
            level = min(len(heading[1]), _DEEPEST) if heading else (1 if line.strip()[0] == "=" else 2)
        else:
            if size > LONGEST and not fence and ((after_blank and not _GOES_ON.match(line)) or size > _MOST):
                yield title, level, "\n".join(lines)
                title, lines, size = "", [], 0
            lines.append(line)
            size += len(line) + 1
        after_blank = not line.strip()
    yield title, level, "\n".join(lines)


def _lines(text: str) -> Iterator[str]:
    """Give the lines of a text; one as long as a chapter is parted at spaces."""
    for line in text.split("\n"):
        while len(line) > _MOST:
            end = line.rfind(" ", 1, _MOST) + 1 or _MOST
            yield line[:end]
            line = line[end:]
        yield line


def _may_be_title(lines: Sequence[str]) -> bool:
    """Tell whether the last line is a paragraph of its own, so that what underlines it makes it a heading."""
    alone = len(lines) < 2 or not lines[-2].strip()
    return bool(lines[-1].strip()) and alone and not _GOES_ON.match(lines[-1])


def _plain(title: str) -> str:
    """Give a heading without its marks."""
    return _MARKS.sub("", title).strip() or title.strip()


def _already(blocks: tuple[Block, ...]) -> Callable[[], tuple[Block, ...]]:
    return lambda: blocks


def _later(body: str) -> Callable[[], tuple[Block, ...]]:
    """Read a part when it is first asked for; part of a list that was cut begins a list of its own."""

    @cache
    def read() -> tuple[Block, ...]:
        return tuple(block for section in sections_of(body) for block in section.blocks)

    return read


def _length(blocks: Sequence[Block]) -> int:
    return sum(len(text_of(line)) + 1 for block in blocks for line in block.lines)
