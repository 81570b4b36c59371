"""The person's own links: which texts can be opened, and opening them with the system's own program on a click."""

from __future__ import annotations

import re

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

_SCHEMES = frozenset({"http", "https", "mailto"})
_ADDRESS = re.compile(r"[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+")


def openable(text: str) -> QUrl | None:
    """Give the address that a text is: of a web page or of a mailbox; None for everything else, `file:` included."""
    text = text.strip()
    if _ADDRESS.fullmatch(text) and not text.lower().startswith("mailto:"):
        return QUrl(f"mailto:{text}")
    if text.lower().startswith("www."):
        text = f"https://{text}"
    url = QUrl(text, QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme().lower() not in _SCHEMES:
        return None
    return url if url.scheme().lower() == "mailto" or url.host() else None


def shown_link(text: str) -> str:
    """Give a link as one reads it: the host, or the mailbox."""
    url = openable(text)
    if url is None:
        return text
    return (url.host() or url.path()).removeprefix("www.")


def open_link(text: str) -> bool:
    """Open a link with the system's own program; tell whether it could be opened."""
    url = openable(text)
    return url is not None and QDesktopServices.openUrl(url)
