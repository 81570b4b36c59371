"""A web page's text as Markdown: cleaned first, so that no script, picture or style ever gets further."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

import nh3

from careerjournal.exchange.article_plain import escaped

_TITLE = re.compile(r"<title[^>]*>(.*?)</title", re.IGNORECASE | re.DOTALL)
_MAIN = re.compile(r"<(article|main)\b", re.IGNORECASE)
_HEADINGS = {f"h{level}": min(level, 3) for level in range(1, 7)}
_MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*"}
_PARTS = frozenset(("p", "div", "section", "article", "main", "header", "figure", "figcaption", "tr", "table", "dl"))
_KEPT = frozenset((*_HEADINGS, *_MARKS, *_PARTS, "br", "hr", "ul", "ol", "li", "blockquote", "pre", "code", "td", "th",
                   "dt", "dd", "a"))  # fmt: skip
_DROPPED = frozenset(("script", "style", "head", "nav", "footer", "aside", "form", "noscript", "iframe", "object",
                      "svg", "math", "template", "select", "button", "title", "audio", "video", "canvas"))  # fmt: skip
"""What goes with all that stands in it: nothing to run, and nothing of a page's furniture."""
_SPACES = re.compile(r"\s+")
_DEEPEST_LIST = 6


def title_of_html(source: str) -> str:
    """Give what a page calls itself; empty where it has no name."""
    found = _TITLE.search(source[:200_000])
    return _SPACES.sub(" ", unescape(found[1])).strip() if found else ""


def markdown_of_html(source: str) -> str:
    """Give a page's text as Markdown: of its article or main part, where it marks one."""
    cleaned = nh3.clean(
        source,
        tags=set(_KEPT),
        clean_content_tags=set(_DROPPED),
        attributes={"a": {"href"}},
        url_schemes={"mailto"},
        link_rel=None,
        strip_comments=True,
    )
    writer = _Writer(only_main=_MAIN.search(cleaned) is not None)
    writer.feed(cleaned)
    writer.close()
    return writer.markdown()


class _Writer(HTMLParser):
    """Writes Markdown as it goes over clean HTML once."""

    def __init__(self, *, only_main: bool) -> None:
        super().__init__(convert_charrefs=True)
        self._only_main = only_main
        self._inside = 0
        self._blocks: list[str] = []
        self._line: list[str] = []
        self._heading = 0
        self._lists: list[int | None] = []
        self._quotes = 0
        self._item = ""
        self._verbatim = 0
        self._link = ""

    def markdown(self) -> str:
        """Give all that was written."""
        self._end_block()
        return "\n".join(self._blocks).strip() + "\n"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("article", "main"):
            self._end_block()
            self._inside += 1
        if tag in _HEADINGS:
            self._end_block()
            self._heading = _HEADINGS[tag]
        elif tag in ("ul", "ol"):
            self._end_block()
            self._lists.append(0 if tag == "ol" else None)
        elif tag == "li":
            self._end_block()
            self._item = self._marker()
        elif tag == "blockquote":
            self._end_block()
            self._quotes += 1
        elif tag == "pre":
            self._end_block()
            self._verbatim += 1
        elif tag == "a":
            self._link = next((value or "" for name, value in attrs if name == "href"), "")
            self._put("[" if self._link else "")
        elif tag == "br":
            self._put("\n" if self._verbatim else " ")
        elif tag in _PARTS or tag in ("hr", "dt", "dd"):
            self._end_block()
        elif tag in ("td", "th"):
            self._put(" · " if self._line else "")
        elif not self._verbatim:
            self._put(_MARKS.get(tag, ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in _HEADINGS or tag in _PARTS or tag in ("li", "dt", "dd"):
            self._end_block()
        elif tag in ("ul", "ol"):
            self._end_block()
            if self._lists:
                self._lists.pop()
        elif tag == "blockquote":
            self._end_block()
            self._quotes = max(0, self._quotes - 1)
            self._blocks.append("")
        elif tag == "pre":
            self._end_block()
            self._verbatim = max(0, self._verbatim - 1)
        elif tag == "a":
            self._put(f"](<{self._link}>)" if self._link else "")
            self._link = ""
        elif not self._verbatim:
            self._put(_MARKS.get(tag, ""))
        if tag in ("article", "main"):
            self._inside = max(0, self._inside - 1)

    def handle_data(self, data: str) -> None:
        self._put(data if self._verbatim else escaped(_SPACES.sub(" ", data), at_start=not self._line))

    def _put(self, text: str) -> None:
        """Write into the line, where what is read belongs to the article."""
        if text and (self._inside or not self._only_main):
            self._line.append(text)

    def _marker(self) -> str:
        """Give what stands before the next item of the list under way."""
        indent = "  " * (min(len(self._lists), _DEEPEST_LIST) - 1)
        number = self._lists[-1] if self._lists else None
        if number is None:
            return indent + "- "
        self._lists[-1] = number + 1
        return f"{indent}{number + 1}. "

    def _end_block(self) -> None:
        """Close the block under way, if anything stands in it."""
        text = "".join(self._line)
        self._line.clear()
        heading, item = self._heading, self._item
        self._heading = 0
        if self._verbatim:
            self._write(["    " + line for line in text.strip("\n").split("\n")] if text.strip() else [])
            return
        text = _tidied(text)
        if not text:
            return
        self._item = ""
        if heading:
            self._write(["#" * heading + " " + text])
        else:
            self._write([item + text], tight=bool(item))

    def _write(self, lines: list[str], *, tight: bool = False) -> None:
        """Add lines as a block, inside the quotations that are open."""
        if not lines:
            return
        quote = "> " * min(self._quotes, 1)
        self._blocks.extend(quote + line for line in lines)
        if not tight:
            self._blocks.append(quote.strip())
        elif not self._lists:
            self._blocks.append("")


def _tidied(text: str) -> str:
    """Take away double spaces, and marks of emphasis around nothing."""
    text = _SPACES.sub(" ", text).strip()
    for empty in ("****", "** **", "* *"):
        text = text.replace(empty, "")
    return text.strip()
