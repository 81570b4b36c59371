"""What a cell holds once the habits of spreadsheets are taken off it."""

from __future__ import annotations

import re
from typing import Final

from careerjournal.exchange.records import Record

EMPTY_WORDS: Final = frozenset(
    ["", "null", "n/a", "#n/a", "nat", "nan", "none", "undefined", "-", "--", "---", "–", "—", "/", "#ref!", "#value!"]
)
"""What programs write into a cell that has nothing in it, in lower case."""
_FORMULA_BEGINNINGS: Final = "=+-@\t\r"
_LINK_FORMULA: Final = re.compile(r'=HYPERLINK\(\s*"([^"]*)"\s*(?:[,;]\s*"([^"]*)"\s*)?\)', re.IGNORECASE)
_MARKDOWN_LINK: Final = re.compile(r"\[([^\]]*)\]\(\s*<?([^)\s>]+)>?[^)]*\)")
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_URL: Final = re.compile(r"(?:https?://|www\.)[^\s<>\"']+", re.IGNORECASE)


def is_blank(record: Record) -> bool:
    """Tell whether nothing is written in any cell of a record."""
    return not any(cell and not cell.isspace() for cell in record.cells)


def is_empty(text: str) -> bool:
    """Tell whether a stripped cell says that there is nothing."""
    return not text or (len(text) < 10 and text.lower() in EMPTY_WORDS)


def guarded(text: str) -> str:
    """Guard a cell that a spreadsheet would run as a formula with an apostrophe; `unguarded` takes it off."""
    return f"'{text}" if text.lstrip("'").startswith(tuple(_FORMULA_BEGINNINGS)) else text


def unguarded(text: str) -> str:
    """Take off the apostrophe that guards a formula."""
    if text.startswith("'") and text.lstrip("'").startswith(tuple(_FORMULA_BEGINNINGS)):
        return text[1:]
    return text


def clean(cell: str) -> str:
    """Give the text of a cell that may have several lines; empty where it only says that there is nothing."""
    text = cell.strip()
    if is_empty(text):
        return ""
    text = unguarded(text)
    if _CONTROLS.search(text):
        text = _CONTROLS.sub(" ", text).strip()
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def one_line(cell: str) -> str:
    """Give the text of a cell as one line, the words alone of a link."""
    text = clean(cell)
    if "\n" in text:
        text = " ".join(text.split())
    if text.startswith(("=", "[", "*")):
        return shown_and_link(text)[0]
    return text


def shown_and_link(text: str) -> tuple[str, str]:
    """Part a formula or Markdown link into its words and where it leads; the text itself and nothing for any other."""
    text = text[2:-2].strip() if len(text) > 4 and text.startswith("**") and text.endswith("**") else text
    if match := _LINK_FORMULA.fullmatch(text) or _MARKDOWN_LINK.fullmatch(text):
        words, link = (match[2] or match[1], match[1]) if text.startswith("=") else (match[1], match[2])
        return words.strip(), link.strip()
    return text, ""


def link_of(text: str) -> str:
    """Give the address that a cell holds; empty where it holds none."""
    link = shown_and_link(text)[1]
    if link:
        return link
    found = _URL.search(text)
    if found:
        return found[0].rstrip(".,;") if found[0] != text else text
    bare = text.strip()
    return bare if "." in bare and not any(sign.isspace() for sign in bare) and "@" not in bare else ""
