"""Markdown into sections of blocks; what has no place in a reading (pictures, raw HTML, links abroad) is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from careerjournal.domain.guides import Block, BlockKind, Line, Section, Span

_ID = re.compile(r"\s*\{#([a-z0-9-]+)\}\s*$")
_LISTS = {"bullet_list_open": BlockKind.BULLETS, "ordered_list_open": BlockKind.NUMBERS}
_BREAKS = {"softbreak": " ", "hardbreak": "\n"}
_DEEPEST = 3


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).disable("image")


def sections_of(text: str) -> tuple[Section, ...]:
    """Read Markdown as sections; text before the first heading stands in one without a title.

    A heading's id is what it names itself (`{#id}`), else its place among the headings.
    """
    reader = _Reader(_parser().parse(text))
    found: list[Section] = []
    own_id, title, level, blocks = "", "", 1, list[Block]()
    for part in reader.parts():
        if isinstance(part, Block):
            blocks.append(part)
            continue
        if title or blocks:
            found.append(Section(own_id or f"part-{len(found) + 1}", title, level, tuple(blocks)))
        own_id, title, level, blocks = *part, []
    if title or blocks:
        found.append(Section(own_id or f"part-{len(found) + 1}", title, level, tuple(blocks)))
    return tuple(found)


class _Reader:
    """Walks over the tokens of a text once."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._at = 0

    def parts(self) -> Iterator[Block | tuple[str, str, int]]:
        """Give headings as (id, title, level), everything else as blocks, in order."""
        while self._at < len(self._tokens):
            token = self._tokens[self._at]
            if token.type == "heading_open":
                yield self._heading(token)
            elif token.type in _LISTS:
                yield from self._list(token)
            elif token.type == "blockquote_open":
                lines = tuple(self._lines_until("blockquote_close"))
                if lines:
                    yield Block(BlockKind.QUOTE, lines)
            elif token.type in ("fence", "code_block"):
                self._at += 1
                yield Block(BlockKind.VERBATIM, ((Span(token.content.rstrip("\n")),),))
            elif token.type == "inline":
                self._at += 1
                yield Block(BlockKind.PARAGRAPH, (_line(token),))
            else:
                self._at += 1

    def _heading(self, token: Token) -> tuple[str, str, int]:
        content = _line(self._tokens[self._at + 1])
        self._at += 3
        title = "".join(span.text for span in content)
        named = _ID.search(title)
        level = min(int(token.tag[1:]), _DEEPEST)
        return (named[1], title[: named.start()], level) if named else ("", title, level)

    def _list(self, opening: Token) -> Iterator[Block]:
        """Give a list; one inside another follows it, flat."""
        lines = tuple(self._lines_until(opening.type.replace("_open", "_close")))
        if lines:
            yield Block(_LISTS[opening.type], lines)

    def _lines_until(self, closing: str) -> Iterator[Line]:
        """Give every line of text up to the token that closes this one."""
        depth = self._tokens[self._at].level
        self._at += 1
        while not (self._tokens[self._at].type == closing and self._tokens[self._at].level == depth):
            token = self._tokens[self._at]
            if token.type == "inline":
                yield _line(token)
            elif token.type in ("fence", "code_block"):
                yield (Span(token.content.rstrip("\n")),)
            self._at += 1
        self._at += 1


def _line(token: Token) -> Line:
    """Read a line of text as spans; neighbours in one manner are joined."""
    spans: list[Span] = []
    strong = emphasised = 0
    link = ""
    for part in token.children or ():
        if part.type == "strong_open":
            strong += 1
        elif part.type == "strong_close":
            strong -= 1
        elif part.type == "em_open":
            emphasised += 1
        elif part.type == "em_close":
            emphasised -= 1
        elif part.type == "link_open":
            target = str(part.attrs.get("href", ""))
            link = target if target.startswith("mailto:") else ""
        elif part.type == "link_close":
            link = ""
        else:
            text = _BREAKS.get(part.type, part.content)
            _join(spans, Span(text, strong > 0, emphasised > 0, link))
    return tuple(spans)


def _join(spans: list[Span], span: Span) -> None:
    if not span.text:
        return
    last = spans[-1] if spans else None
    if last and (last.is_strong, last.is_emphasised, last.link) == (span.is_strong, span.is_emphasised, span.link):
        spans[-1] = Span(last.text + span.text, span.is_strong, span.is_emphasised, span.link)
    else:
        spans.append(span)
