"""Add drawn-together glyphs to a subset TrueType file (OpenType specification: glyf, loca, hmtx, maxp)."""

from __future__ import annotations

import struct
from collections.abc import Iterable

from careerjournal.documents.text.harfbuzz import HarfBuzzFont
from careerjournal.documents.text.missing_sign import frame_outline, placed_digits
from careerjournal.documents.text.typeface import Composite, Glyph, MissingSign

_WORDS = 0x0001
_XY_VALUES = 0x0002
_SCALED = 0x0008
_MORE = 0x0020
_CHECKSUM_MAGIC = 0xB1B0AFBA


def build_subset(font: HarfBuzzFont, glyphs: Iterable[Glyph]) -> tuple[bytes, dict[Glyph, int]]:
    """Return a TrueType file of these glyphs, composites and signs baked in, and the number of each."""
    wanted = list(dict.fromkeys(glyphs))
    plain: set[int] = {0}
    for glyph in wanted:
        if isinstance(glyph, int):
            plain.add(glyph)
        elif isinstance(glyph, Composite):
            plain.update(part[0] for part in glyph.parts)
        else:
            plain.update(font.glyph_of(placed.digit) for placed in placed_digits(glyph.code_point))
    data, numbers = font.subset(plain)
    found: dict[Glyph, int] = {glyph: numbers[glyph] for glyph in wanted if isinstance(glyph, int)}
    found[0] = 0
    if all(isinstance(glyph, int) for glyph in wanted):
        return data, found
    file = _TrueTypeFile(data)
    for glyph in wanted:
        if isinstance(glyph, Composite):
            found[glyph] = file.add_composite(glyph, numbers)
        elif isinstance(glyph, MissingSign):
            found[glyph] = file.add_sign(glyph, font, numbers)
    return file.to_bytes(), found


class _TrueTypeFile:
    """The tables of a TrueType file to which glyphs are appended."""

    def __init__(self, data: bytes) -> None:
        self._tables: dict[bytes, bytes] = {}
        for i in range(struct.unpack(">H", data[4:6])[0]):
            tag, _, offset, length = struct.unpack(">4sIII", data[12 + 16 * i : 28 + 16 * i])
            self._tables[tag] = data[offset : offset + length]
        count = struct.unpack(">H", self._tables[b"maxp"][4:6])[0]
        long_offsets = struct.unpack(">h", self._tables[b"head"][50:52])[0]
        loca = self._tables[b"loca"]
        if long_offsets:
            self._offsets = list(struct.unpack(f">{count + 1}I", loca[: 4 * count + 4]))
        else:
            self._offsets = [2 * half for half in struct.unpack(f">{count + 1}H", loca[: 2 * count + 2])]
        self._outlines = bytearray(self._tables[b"glyf"][: self._offsets[-1]])
        self._measures = self._read_measures(count)

    def _read_measures(self, count: int) -> list[tuple[int, int]]:
        """Return advance and left bearing of each glyph."""
        table = self._tables[b"hmtx"]
        full = struct.unpack(">H", self._tables[b"hhea"][34:36])[0]
        measures = [struct.unpack(">Hh", table[4 * i : 4 * i + 4]) for i in range(full)]
        bearings = struct.unpack(f">{count - full}h", table[4 * full : 4 * full + 2 * (count - full)])
        return measures + [(measures[-1][0], bearing) for bearing in bearings]

    def _box(self, number: int) -> tuple[int, int, int, int] | None:
        """Return the bounds of a glyph, None if it draws nothing."""
        start = self._offsets[number]
        if self._offsets[number + 1] == start:
            return None
        x0, y0, x1, y1 = struct.unpack(">4h", self._outlines[start + 2 : start + 10])
        return x0, y0, x1, y1

    def _append(self, outline: bytes, advance: int, left: int) -> int:
        """Append a glyph and return its number."""
        self._outlines += outline + b"\0" * (-len(outline) % 4)
        self._offsets.append(len(self._outlines))
        self._measures.append((min(0xFFFF, max(0, advance)), left))
        return len(self._offsets) - 2

    def add_composite(self, glyph: Composite, numbers: dict[int, int]) -> int:
        """Append a glyph made of placed others and return its number."""
        parts = [(numbers[part], float(x), float(y), 1.0) for part, x, y in glyph.parts]
        return self._add_parts(parts, glyph.advance)

    def add_sign(self, sign: MissingSign, font: HarfBuzzFont, numbers: dict[int, int]) -> int:
        """Append the sign of a missing character and return its number."""
        units = 1 / font.scale
        outline = frame_outline(sign.advance * font.scale, units)
        left = int.from_bytes(outline[2:4], "big", signed=True)
        frame = self._append(outline, sign.advance, left)
        parts = [(frame, 0.0, 0.0, 1.0)]
        for placed in placed_digits(sign.code_point):
            number = numbers[font.glyph_of(placed.digit)]
            parts.append((number, placed.x * units, placed.y * units, placed.scale))
        return self._add_parts(parts, sign.advance)

    def _add_parts(self, parts: list[tuple[int, float, float, float]], advance: int) -> int:
        """Append a composite of (glyph, x, y, scale)."""
        boxes = [(part, box) for part in parts if (box := self._box(part[0])) is not None]
        if not boxes:
            return self._append(b"", advance, 0)
        edges: list[tuple[float, float, float, float]] = []
        record = b""
        for i, ((number, x, y, scale), box) in enumerate(boxes):
            edges.append((box[0] * scale + x, box[1] * scale + y, box[2] * scale + x, box[3] * scale + y))
            flags = _WORDS | _XY_VALUES | (_MORE if i < len(boxes) - 1 else 0) | (_SCALED if scale != 1 else 0)
            record += struct.pack(">HHhh", flags, number, round(x), round(y))
            if scale != 1:
                record += struct.pack(">h", round(scale * 16384))  # F2Dot14
        left, bottom = min(edge[0] for edge in edges), min(edge[1] for edge in edges)
        right, top = max(edge[2] for edge in edges), max(edge[3] for edge in edges)
        bounds = [max(-32768, min(32767, round(value))) for value in (left, bottom, right, top)]
        return self._append(struct.pack(">h4h", -1, *bounds) + record, advance, bounds[0])

    def to_bytes(self) -> bytes:
        """Return the file with its changed tables, directory and checksums."""
        count = len(self._offsets) - 1
        head = bytearray(self._tables[b"head"])
        head[8:12] = bytes(4)
        head[50:52] = struct.pack(">h", 1)
        maxp = bytearray(self._tables[b"maxp"])
        maxp[4:6] = struct.pack(">H", count)
        if len(maxp) >= 32:  # version 1.0: room for the composites
            for place, least in ((10, 4000), (12, 400), (28, 16), (30, 3)):
                value = max(least, struct.unpack(">H", maxp[place : place + 2])[0])
                maxp[place : place + 2] = struct.pack(">H", value)
        hhea = bytearray(self._tables[b"hhea"])
        hhea[34:36] = struct.pack(">H", count)
        self._tables |= {
            b"head": bytes(head),
            b"maxp": bytes(maxp),
            b"hhea": bytes(hhea),
            b"glyf": bytes(self._outlines),
            b"loca": struct.pack(f">{count + 1}I", *self._offsets),
            b"hmtx": b"".join(struct.pack(">Hh", *measure) for measure in self._measures),
        }
        return _assembled(self._tables)


def _checksum(data: bytes) -> int:
    """Return the sum of the big-endian words of padded data, modulo 2**32."""
    words: tuple[int, ...] = struct.unpack(f">{len(data) // 4}I", data)
    return sum(words) & 0xFFFFFFFF


def _assembled(tables: dict[bytes, bytes]) -> bytes:
    """Return a TrueType file of these tables."""
    count = len(tables)
    power = count.bit_length() - 1
    directory = struct.pack(">IHHHH", 0x00010000, count, 16 << power, power, 16 * count - (16 << power))
    offset = 12 + 16 * count
    body = b""
    head_offset = 0
    for tag, data in sorted(tables.items()):
        padded = data + bytes(-len(data) % 4)
        if tag == b"head":
            head_offset = offset
        directory += struct.pack(">4sIII", tag, _checksum(padded), offset, len(data))
        offset += len(padded)
        body += padded
    file = bytearray(directory + body)
    adjustment = (_CHECKSUM_MAGIC - _checksum(bytes(file))) & 0xFFFFFFFF
    file[head_offset + 8 : head_offset + 12] = struct.pack(">I", adjustment)
    return bytes(file)
