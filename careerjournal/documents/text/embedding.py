"""A typeface in one PDF: which clusters it holds, the code that draws them, and the font objects in the file.

Every (glyph, text) pair has a code of its own (a CID), so that a reader finds the very characters behind it:
a Type 0 font with Identity-H, a TrueType subset, and a ToUnicode map (ISO 32000-1, 9.7 and 9.10.3).
"""

from __future__ import annotations

import hashlib
import re
import struct
from weakref import WeakKeyDictionary

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

from careerjournal.documents.text.figures import figure
from careerjournal.documents.text.inside_reportlab import Document, add_font, stream
from careerjournal.documents.text.truetype import build_subset
from careerjournal.documents.text.typeface import Composite, Glyph, Run, Typeface

_LEAST_CORRECTION = 0.05  # thousandths of the font size: smaller steps are not seen
_CODES = 0xFFFF
_NOTHING = Composite((), 0)
_SECOND_PART = re.compile("(?<=[\u0e01-\u0e2e])[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]|\u200e\u200f")
_CMAP_HEAD = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
    "/CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def\n"
    "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
    "1 begincodespacerange <0000><FFFF> endcodespacerange"
)
_CMAP_FOOT = "endcmap CMapName currentdict /CMap defineresource pop end end"


class EmbeddedTypeface:
    """One typeface of one document."""

    def __init__(self, typeface: Typeface, name: str) -> None:
        self.name = name
        self._typeface = typeface
        self._codes: dict[tuple[Glyph, str], int] = {}
        self._held: list[tuple[Glyph, str]] = [(0, "")]
        self._operands: dict[Run, str] = {}

    def operands(self, run: Run) -> str:
        """Return what stands between the brackets of a TJ operator to draw the run."""
        found = self._operands.get(run)
        if found is None:
            found = self._operands[run] = self._write_operands(run)
        return found

    def _write_operands(self, run: Run) -> str:
        """Write codes, and a correction where a cluster is narrower or wider than its glyph."""
        parts: list[str] = []
        codes: list[str] = []
        for cluster in run.clusters:
            letter, marks = _parted(cluster.text)
            codes.append(f"{self._code(cluster.glyph, letter):04X}")
            if marks:
                codes.append(f"{self._code(_NOTHING, marks):04X}")
            correction = self._typeface.own_advance(cluster.glyph) - cluster.advance
            if abs(correction) > _LEAST_CORRECTION:
                parts.append(f"<{''.join(codes)}>{figure(correction)}")
                codes.clear()
        if codes:
            parts.append(f"<{''.join(codes)}>")
        return "".join(parts)

    def _code(self, glyph: Glyph, text: str) -> int:
        """Return the code that draws a glyph and is read as a text, a new one if the document does not hold it yet."""
        key = (glyph, text)
        code = self._codes.get(key)
        if code is None:
            if len(self._held) > _CODES:
                raise ValueError("The document holds more different letters than one font can carry.")
            code = self._codes[key] = len(self._held)
            self._held.append(key)
        return code

    def addObjects(self, document: Document) -> None:  # noqa: N802
        """Write the font objects; reportlab calls this when the document is saved."""
        data, numbers = build_subset(self._typeface.font, [glyph for glyph, _ in self._held])
        tag = "".join(chr(65 + byte % 26) for byte in hashlib.sha256(data).digest()[:6])
        base = f"{tag}+{self._typeface.metrics.postscript_name}"
        glyph_numbers = b"".join(struct.pack(">H", numbers[glyph]) for glyph, _ in self._held)
        widths = " ".join([figure(self._typeface.own_advance(glyph)) for glyph, _ in self._held])
        descendant = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("CIDFontType2"),
                "BaseFont": PDFName(base),
                "CIDSystemInfo": PDFDictionary(
                    {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
                ),
                "FontDescriptor": document.Reference(self._descriptor(document, base, data)),
                "DW": 0,
                "W": f"[0 [{widths}]]",
                "CIDToGIDMap": document.Reference(stream(document, glyph_numbers)),
            }
        )
        font = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("Type0"),
                "BaseFont": PDFName(base),
                "Encoding": PDFName("Identity-H"),
                "DescendantFonts": PDFArray([document.Reference(descendant)]),
                "ToUnicode": document.Reference(stream(document, self._to_unicode())),
            }
        )
        add_font(document, self.name, font)

    def _descriptor(self, document: Document, base: str, data: bytes) -> PDFDictionary:
        """Return the font descriptor with the embedded file."""
        metrics = self._typeface.metrics
        return PDFDictionary(
            {
                "Type": PDFName("FontDescriptor"),
                "FontName": PDFName(base),
                "Flags": 4 | (64 if metrics.italic_angle else 0),  # symbolic: codes are our own; italic
                "FontBBox": PDFArray(list(metrics.box)),
                "ItalicAngle": metrics.italic_angle,
                "Ascent": metrics.ascent,
                "Descent": metrics.descent,
                "CapHeight": metrics.cap_height,
                "StemV": 120 if "Bold" in metrics.postscript_name else 80,  # required, only a hint to viewers
                "FontFile2": document.Reference(stream(document, data, Length1=len(data))),
            }
        )

    def _to_unicode(self) -> bytes:
        """Return the map from codes to text."""
        mapped = [(code, text) for code, (_, text) in enumerate(self._held) if text]
        lines = [_CMAP_HEAD]
        for start in range(0, len(mapped), 100):  # the format's limit for one block
            block = mapped[start : start + 100]
            lines.append(f"{len(block)} beginbfchar")
            lines += [f"<{code:04X}><{text.encode('utf-16-be').hex().upper()}>" for code, text in block]
            lines.append("endbfchar")
        lines.append(_CMAP_FOOT)
        return "\n".join(lines).encode("ascii")


def _parted(text: str) -> tuple[str, str]:
    """Part a Thai letter from the marks on it, which are drawn with it, and a bracket from those that follow it.

    pdf.js takes whatever has a mark in its text for something without width and puts a space behind it, and passes
    over whatever ends in an invisible mark.
    """
    found = _SECOND_PART.search(text)
    return (text, "") if found is None else (text[: found.start()], text[found.start() :])


_embedded: WeakKeyDictionary[Document, dict[Typeface, EmbeddedTypeface]] = WeakKeyDictionary()


def embedded(document: Document, typeface: Typeface) -> EmbeddedTypeface:
    """Return the typeface of this document, added to it at the first use."""
    held = _embedded.get(document)
    if held is None:
        held = _embedded[document] = {}
    found = held.get(typeface)
    if found is None:
        name = f"F{len(document.fontMapping) + 1}"
        found = held[typeface] = EmbeddedTypeface(typeface, name)
        document.fontMapping[f"{typeface.metrics.postscript_name} {name}"] = f"/{name}"
        document.delayedFonts.append(found)
    return found
