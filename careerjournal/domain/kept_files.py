"""Files kept inside the journal: how large they may be, which of them are opened, and under which name on a disk."""

from __future__ import annotations

import re
import unicodedata
from enum import Enum
from typing import Final

LARGEST: Final = 25 * 1024 * 1024
"""Bytes that one document has at most: what a mail or an application form takes. Each is held in memory while it is
read and written, and every backup carries it along."""

LARGEST_MEGABYTES: Final = LARGEST // (1024 * 1024)

HEAD: Final = 8
"""Bytes at the beginning of a file that tell a program."""


class Opens(Enum):
    """Whether a document is opened with the system's own program."""

    YES = "yes"
    PROGRAM = "program"
    UNKNOWN = "unknown"


_READABLE_WORDS: Final = """
    pdf doc docx odt rtf txt md markdown pages tex epub xps
    xls xlsx ods csv tsv numbers ppt pptx odp key
    png jpg jpeg gif webp bmp tif tiff heic avif
    eml msg mp3 m4a ogg wav mp4 mov webm
"""
_READABLE: Final = frozenset(_READABLE_WORDS.split())
"""Endings of what is read, looked at or listened to. Whatever carries a program inside (macros, scripts, archives, web
pages) is not among them: an unknown ending is safer saved than opened."""

_PROGRAMS_WORDS: Final = """
    exe com scr pif msi msp msix appx bat cmd ps1 psm1 vbs vbe js jse mjs wsf wsh hta cpl lnk url reg inf gadget dll sys
    app command workflow action pkg dmg scpt applescript terminal
    sh bash zsh fish csh ksh run bin out elf so desktop appimage deb rpm flatpak flatpakref snap
    jar jnlp class py pyw pyc pyz rb pl php lua tcl apk ipa docm dotm xlsm xltm xlam pptm potm ppam
"""
_PROGRAMS: Final = frozenset(_PROGRAMS_WORDS.split())
_PROGRAM_HEADS: Final = (
    b"MZ", b"\x7fELF", b"#!", b"\xca\xfe\xba\xbe", b"\xfe\xed\xfa\xce", b"\xfe\xed\xfa\xcf", b"\xce\xfa\xed\xfe",
    b"\xcf\xfa\xed\xfe",
)  # fmt: skip
_RESERVED: Final = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
)
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_LONGEST_NAME: Final = 120


def opens(name: str, head: bytes) -> Opens:
    """Tell whether a document is opened, by its name and first bytes; a program is only kept, whatever it is called."""
    ending = _ending(file_name(name))
    if ending in _PROGRAMS or head.startswith(_PROGRAM_HEADS):
        return Opens.PROGRAM
    return Opens.YES if ending in _READABLE else Opens.UNKNOWN


def file_name(name: str) -> str:
    """Give a name that every system's disk takes and that is what it seems.

    Signs that nobody sees (such as the one that turns "fdp.exe" round) and folders go, an ending stays.
    """
    seen = "".join(sign for sign in unicodedata.normalize("NFC", name) if unicodedata.category(sign)[0] != "C")
    tidy = " ".join(_FORBIDDEN.sub("_", seen).split()).strip(" .")
    stem, dot, ending = tidy.rpartition(".")
    if not dot:
        stem, ending = tidy, ""
    if stem.split(".")[0].lower() in _RESERVED:
        stem = f"_{stem}"
    ending = f".{ending[:16]}" if dot else ""
    while len(f"{stem}{ending}".encode()) > _LONGEST_NAME and stem:
        stem = stem[:-1]
    return f"{stem.rstrip()}{ending}" if stem.strip("_ ") or ending else "document"


def _ending(name: str) -> str:
    return name.rpartition(".")[2].lower() if "." in name else ""
