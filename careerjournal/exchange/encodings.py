"""From bytes to text: UTF-8, UTF-16 by its mark, else the likeliest code page. No byte is ever replaced silently."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from typing import Final

from charset_normalizer import from_bytes

from careerjournal.domain.faults import UserFault
from careerjournal.domain.sentence import sentence

_MARKS: Final[tuple[tuple[bytes, str], ...]] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CODE_PAGES: Final = (
    "cp1252", "cp1254", "cp1250", "cp1251", "cp1256", "gb18030", "big5", "cp932", "cp949", "cp874", "cp1253",
    "cp1255", "cp1257", "mac_roman", "koi8_r", "cp850", "iso8859_2",
)  # fmt: skip
"""What spreadsheets really write, likeliest first."""
_USUAL_LETTERS: Final = {
    "cp1252": "éèêëàâäáãåçñóòôöõúùûüíìîïœæøßÉÈÊÀÂÄÁÃÅÇÑÓÒÔÖÕÚÙÛÜÍÎÏŒÆØ’‘“”–—…•€£°ºª«»¿¡·\u00a0",
    "cp1254": "şğıİŞĞçÇöÖüÜâîûéàèäß’‘“”–—…•€£°«»\u00a0",
    "cp1250": "ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžÁČĎÉĚÍŇŘŠŤÚŮÝŽĺľŕôäöüßÄÖÜőűŐŰăâîşţçĂÂÎŞŢđĐ’‘“”„–—…•€°«»\u00a0",
    "cp1257": "āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽąęėįųĄĘĖĮŲõäöüÕÄÖÜ’“”„–—…€\u00a0",
    "mac_roman": "éèêëàâäáãåçñóòôöõúùûüíìîïœæøßÉÈÀÂÄÁÃÅÇÑÓÖÜÍ’‘“”–—…•€°«»¿¡\u00a0",
    "cp850": "éèêëàâäáãåçñóòôöõúùûüíìîïßÉÄÅÇÑÖÜ«»¿¡°\u00a0",
}
"""Letters and signs that texts of the Latin code pages are made of: a tie between guesses is settled by them."""
_SAMPLE: Final = 64 * 1024
_MIN_SHARE_OF_UTF_8: Final = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A file's text, how it was read, and the encodings that it could be read in, likeliest first.

    Bytes that are no text stand in it as lone surrogates: whoever makes rows of it leaves those rows out.
    """

    text: str
    encoding: str
    encodings: tuple[str, ...]


def decode(data: bytes, wished: str, name: str) -> Decoded:
    """Make text of a file's bytes, in the wished encoding if one is wished.

    Raises UserFault where the wished encoding is unknown or does not fit, or where none does.
    """
    guesses = _guesses(data)
    if wished:
        text = _in_wished(data, wished, name)
        return Decoded(text=text, encoding=_name(wished), encodings=_with(_name(wished), guesses))
    for encoding in guesses:
        strict = _strictly(data, encoding)
        if strict is not None:
            return Decoded(text=strict, encoding=encoding, encodings=tuple(guesses))
    if guesses == ["utf-8"]:
        return Decoded(
            text=data.decode("utf-8-sig", errors="surrogateescape"), encoding="utf-8", encodings=("utf-8", "cp1252")
        )
    raise UserFault(sentence("import.encoding_unknown", name=name))


def _guesses(data: bytes) -> list[str]:
    """List the encodings that fit, likeliest first; only "utf-8" for a text in it of which a few bytes are damaged."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return [encoding]
    if encoding := _utf_16_without_mark(data):
        return [encoding]
    if _strictly(data, "utf-8") is not None:
        return ["utf-8"] if data.isascii() else ["utf-8", *_code_pages(data)[:3]]
    if _is_damaged_utf_8(data):
        return ["utf-8"]
    return _code_pages(data)


def _code_pages(data: bytes) -> list[str]:
    """List the code pages in which all bytes are text, by charset-normalizer's guess and the letters they give."""
    sample = _lines_with_letters(data)
    found = from_bytes(sample, cp_isolation=list(_CODE_PAGES), preemptive_behaviour=False)
    chaos = {match.encoding: match.chaos for match in found}
    for match in found:
        for alias in match.could_be_from_charset:
            chaos.setdefault(alias, match.chaos)
    fitting = [page for page in _CODE_PAGES if page in chaos and _strictly(data, page) is not None]
    fitting.sort(key=lambda page: (round(chaos[page], 1), -_share_of_usual(sample, page)))
    rest = [page for page in ("cp1252", "cp1250", "cp1254") if page not in fitting]
    return fitting + [page for page in rest if _strictly(data, page) is not None]


def _lines_with_letters(data: bytes) -> bytes:
    """Give the lines that are not plain ASCII, as many as a guess needs: only they say anything."""
    lines = [line for line in data[: 32 * _SAMPLE].split(b"\n") if not line.isascii()]
    return b"\n".join(lines)[:_SAMPLE] or data[:_SAMPLE]


def _share_of_usual(sample: bytes, page: str) -> float:
    """Give the share of the non-ASCII characters that usually occur in texts of a code page; 1 for other scripts."""
    usual = _USUAL_LETTERS.get(page)
    if usual is None:
        return 1.0
    letters = [letter for letter in sample.decode(page, errors="replace") if not letter.isascii()]
    return sum(letter in usual for letter in letters) / max(len(letters), 1)


def _is_damaged_utf_8(data: bytes) -> bool:
    """Tell whether nearly all bytes beyond ASCII form UTF-8: then it is that, damaged in a place or two."""
    text = data.decode("utf-8", errors="surrogateescape")
    broken = sum("\udc80" <= character <= "\udcff" for character in text)
    whole = sum(not character.isascii() for character in text) - broken
    return whole > 0 and whole / (whole + broken) >= _MIN_SHARE_OF_UTF_8


def _utf_16_without_mark(data: bytes) -> str:
    """Recognise UTF-16 of mostly Latin letters by the zero in every other byte."""
    sample = data[:4096]
    half = len(sample) // 2
    if half < 8 or len(data) % 2:
        return ""
    for encoding, zeros, others in (
        ("utf-16-le", sample[1::2].count(0), sample[0::2].count(0)),
        ("utf-16-be", sample[0::2].count(0), sample[1::2].count(0)),
    ):
        if zeros > 0.6 * half and others == 0 and _strictly(data, encoding) is not None:
            return encoding
    return ""


def _strictly(data: bytes, encoding: str) -> str | None:
    """Decode without leniency; None where a byte does not fit."""
    try:
        return data.decode("utf-8-sig" if encoding == "utf-8" else encoding)
    except UnicodeError:
        return None


def _in_wished(data: bytes, wished: str, name: str) -> str:
    """Decode as the person asked. Raises UserFault where that encoding does not exist or does not fit."""
    try:
        text = _strictly(data, _name(wished))
    except (LookupError, TypeError, AttributeError):
        raise UserFault(sentence("import.encoding_not_known", encoding=wished)) from None
    if text is None:
        raise UserFault(sentence("import.encoding_wrong", encoding=wished, name=name))
    return text.removeprefix("\ufeff")


def _name(wished: str) -> str:
    """Give the usual name of an encoding; what is unknown, or is not about text, stays to be refused."""
    try:
        found = codecs.lookup(wished)
    except (LookupError, ValueError):
        raise UserFault(sentence("import.encoding_not_known", encoding=wished)) from None
    if not found._is_text_encoding:
        raise UserFault(sentence("import.encoding_not_known", encoding=wished))
    return "utf-8" if found.name == "utf-8-sig" else found.name


def _with(first: str, others: list[str]) -> tuple[str, ...]:
    return (first, *(other for other in others if other != first))
