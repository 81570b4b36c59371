"""A file to read (.txt, .md, .html) as an article: its text as Markdown, its title, its language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from careerjournal.domain.faults import UserFault
from careerjournal.domain.sentence import sentence
from careerjournal.exchange.article_html import markdown_of_html, title_of_html
from careerjournal.exchange.article_plain import first_line, markdown_of_plain
from careerjournal.exchange.encodings import decode
from careerjournal.exchange.file_bytes import read_whole
from careerjournal.language.guess import language_of_text

SUFFIXES: Final = (".txt", ".md", ".markdown", ".html", ".htm")
LONGEST_TITLE: Final = 200
MOST_BYTES: Final = 16 * 1024 * 1024
"""A shelf of books in one file; a column of more would be taller than a screen can count."""
_HEADING: Final = re.compile(r"^ {0,3}#{1,6}[ \t]+(\S.*?)[ \t]*#*[ \t]*$", re.MULTILINE)
_MARKS: Final = re.compile(r"[*_`]|\s*\{#[a-z0-9-]+\}\s*$|\\(?=\W)")
_FRONT_MATTER: Final = re.compile(r"\A---\n(.*?)\n(?:---|\.\.\.)\n", re.DOTALL)
_FRONT_TITLE: Final = re.compile(r"^title:[ \t]*[\"']?(.+?)[\"']?[ \t]*$", re.MULTILINE)
_NO_TEXT: Final = frozenset([*range(8), 11, *range(14, 27), *range(28, 32)])
_IS_HTML: Final = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html|head|body|article)\b",
                             re.IGNORECASE | re.DOTALL)  # fmt: skip
_OTHER: Final = ((b"%PDF", "pdf"), (b"PK\x03\x04", "packed"), (b"\xd0\xcf\x11\xe0", "packed"), (b"{\\rtf", "packed"))


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleText:
    """What a file holds: `words` is Markdown, `language` a code or empty."""

    title: str
    language: str
    words: str


def read_article(path: Path) -> ArticleText:
    """Read a file as an article. Raises UserFault where it is missing, too large, empty or no text."""
    return article_of(read_whole(path), path.name)


def article_of(data: bytes, name: str) -> ArticleText:
    """Make an article of a file's bytes. Raises UserFault where they are no text, or there is nothing in it."""
    if len(data) > MOST_BYTES:
        raise UserFault(sentence("article.too_large", name=name, megabytes=MOST_BYTES // (1024 * 1024)))
    _refuse_what_is_no_text(data, name)
    text = decode(data, "", name).text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    text = text.encode("utf-8", errors="replace").decode("utf-8") if _has_lone_surrogates(text) else text
    suffix = Path(name).suffix.lower()
    if suffix in (".html", ".htm") or (suffix not in (".md", ".markdown") and _IS_HTML.match(text[:2_000])):
        words, title = markdown_of_html(text), title_of_html(text)
        title = _heading(words) or title
    elif suffix in (".md", ".markdown"):
        words, title = _without_front_matter(text)
        title = title or _heading(words)
    else:
        words, title = markdown_of_plain(text), first_line(text)
    if not words.strip():
        raise UserFault(sentence("article.empty", name=name))
    title = " ".join((title or Path(name).stem.replace("_", " ")).split())[:LONGEST_TITLE]
    return ArticleText(title=title, language=language_of_text(words), words=words)


def _refuse_what_is_no_text(data: bytes, name: str) -> None:
    """Raise UserFault for a file that holds something else than text."""
    for beginning, kind in _OTHER:
        if data.startswith(beginning):
            raise UserFault(sentence(f"article.not_text.{kind}", name=name))
    if not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        head = data[:65_536]
        strange = sum(byte in _NO_TEXT for byte in head)
        zeros = head.count(0)
        if strange - zeros > len(head) // 200 or 0 < zeros < 0.2 * len(head):
            raise UserFault(sentence("article.not_text.binary", name=name))


def _has_lone_surrogates(text: str) -> bool:
    """Tell whether some bytes were no text: they are shown as question marks."""
    return any("\ud800" <= character <= "\udfff" for character in text)


def _heading(words: str) -> str:
    """Give the first heading of a Markdown text, without its marks; empty where it has none near its head."""
    found = _HEADING.search(words[:20_000])
    return _MARKS.sub("", found[1]).strip() if found else ""


def _without_front_matter(text: str) -> tuple[str, str]:
    """Give a Markdown text without the lines of data at its head, and the title that stood in them."""
    found = _FRONT_MATTER.match(text)
    if not found:
        return text, ""
    title = _FRONT_TITLE.search(found[1])
    return text[found.end() :], title[1] if title else ""
