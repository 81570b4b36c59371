"""A piece of a reading as lines, and as a document that Qt lays out; both count the same places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextListFormat,
    QTextOption,
)

from careerjournal.domain.guides import Block, BlockKind, Line
from careerjournal.guidance.pieces import Piece
from careerjournal.language.thai_words import with_breaks
from careerjournal.ui.kit.fonts import families, register_for
from careerjournal.ui.kit.look import current

TEXT_PX = 16
"""Size of running text in pixels at a scale of 1."""
_TITLE_PX = {1: 22, 2: 20, 3: 17}
_VERBATIM_PX = 14
_BELOW = 12
_QUOTE_INSET = 20
_LINE_BREAK = "\u2028"
_STRETCH = {"ar": 88, "th": 108}
"""Line height in percent of the font's own, which is larger in these scripts."""
_USUAL_STRETCH = 116
_SERIF_OF = {BlockKind.QUOTE: True, BlockKind.VERBATIM: False}
"""Other blocks follow the voice of the text."""
_LIST_STYLES = {
    BlockKind.BULLETS: QTextListFormat.Style.ListDisc,
    BlockKind.NUMBERS: QTextListFormat.Style.ListStyleUndefined,
}
"""Qt numbers lists in Western digits only: numbers are painted by the view, in the digits of the text's language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """How a text is set: by its language, in serif where it is somebody's own words, in its direction."""

    language: str
    serif: bool
    right_to_left: bool

    def font(self, px: int, *, strong: bool = False, serif: bool | None = None) -> QFont:
        """Give a font of so many pixels at a scale of 1; Arabic letters need a little more."""
        look = current()
        if self.language:
            register_for(self.language)
        is_serif = self.serif if serif is None else serif
        stack = look.theme.serif if is_serif else look.theme.sans
        font = QFont(families(stack, self.language or look.language))
        larger = look.theme.arabic_scale if self.right_to_left else 1.0
        font.setPixelSize(round(px * look.scale * larger))
        font.setBold(strong)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font


def lines_of_piece(piece: Piece) -> list[str]:
    """Give the lines of a piece as they stand in its document: the title first, Thai with its breaks."""
    return [_shown(piece.title)] * bool(piece.title) + [
        _shown("".join(span.text for span in line)) for block in piece.blocks() for line in block.lines
    ]


def text_of_piece(piece: Piece) -> str:
    """Give a piece's text; each place in it is one of its document but for signs beyond the basic plane."""
    return "\n".join(lines_of_piece(piece))


def is_numbered(block: QTextBlock) -> bool:
    """Tell whether a block of a document is an item of a numbered list."""
    own = block.textList()
    return own is not None and own.format().style() is _LIST_STYLES[BlockKind.NUMBERS]


def place_in_document(text: str, index: int) -> int:
    """Turn a place of `text_of_piece` into one of the document, which counts some signs twice."""
    return index + sum(character > "\uffff" for character in text[:index])


def fill_document(document: QTextDocument, piece: Piece, voice: Voice) -> None:
    """Write a piece into an empty document."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    document.setDocumentMargin(0)
    document.setIndentWidth(current().px(24))
    document.setDefaultFont(voice.font(TEXT_PX))
    writer = _Writer(QTextCursor(document), voice)
    if piece.title:
        writer.title(piece.title, piece.level)
    for block in piece.blocks():
        writer.block(block)


class _Writer:
    """Writes line after line, each a block of the document."""

    def __init__(self, cursor: QTextCursor, voice: Voice) -> None:
        self._cursor, self._voice = cursor, voice
        self._is_first = True

    def title(self, words: str, level: int) -> None:
        """Write a heading."""
        shape = self._shape(above=4, below=8, stretch=100)
        shape.setHeadingLevel(min(level + 1, 6))
        serif = level < 3
        font = self._voice.font(_TITLE_PX[level], strong=level > 2, serif=serif or self._voice.serif)
        self._begin(shape)
        self._cursor.insertText(_shown(words), _format(font))

    def block(self, block: Block) -> None:
        """Write a paragraph, a quotation, a list, or words that stand as they are."""
        if block.kind in _LIST_STYLES:
            self._list(block)
            return
        is_quote = block.kind is BlockKind.QUOTE
        px = _VERBATIM_PX if block.kind is BlockKind.VERBATIM else TEXT_PX
        for line in block.lines:
            shape = self._shape(below=_BELOW)
            if is_quote:
                inset = current().px(_QUOTE_INSET)
                shape.setLeftMargin(inset)
                shape.setRightMargin(inset)
            self._begin(shape)
            self._line(line, px, serif=_SERIF_OF.get(block.kind))

    def _list(self, block: Block) -> None:
        form = QTextListFormat()
        form.setStyle(_LIST_STYLES[block.kind])
        form.setIndent(1)
        made = None
        for number, line in enumerate(block.lines, start=1):
            self._begin(self._shape(below=_BELOW if number == len(block.lines) else 6))
            if made is None:
                made = self._cursor.createList(form)
            else:
                made.add(self._cursor.block())
            self._line(line, TEXT_PX)

    def _line(self, line: Line, px: int, *, serif: bool | None = None) -> None:
        for span in line:
            form = _format(self._voice.font(px, strong=span.is_strong, serif=serif))
            if span.is_emphasised and not self._voice.right_to_left and self._voice.language != "th":
                form.setFontItalic(True)
            if span.link:
                form.setAnchor(True)
                form.setAnchorHref(span.link)
                form.setForeground(current().color("accent"))
                form.setFontUnderline(True)
            self._cursor.insertText(_shown(span.text), form)

    def _begin(self, shape: QTextBlockFormat) -> None:
        """Begin a block of the document; the first is there already."""
        plain = _format(self._voice.font(TEXT_PX))  # what a bullet is drawn in
        if self._is_first:
            self._is_first = False
            self._cursor.setBlockFormat(shape)
            self._cursor.setBlockCharFormat(plain)
        else:
            self._cursor.insertBlock(shape, plain)

    def _shape(self, *, above: int = 0, below: int, stretch: int = 0) -> QTextBlockFormat:
        """Shape a block: its air in pixels at a scale of 1, its line height in percent."""
        shape = QTextBlockFormat()
        right = self._voice.right_to_left
        shape.setLayoutDirection(Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight)
        shape.setTopMargin(current().px(above))
        shape.setBottomMargin(current().px(below))
        percent = stretch or _STRETCH.get(self._voice.language, _USUAL_STRETCH)
        shape.setLineHeight(percent, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        return shape


def _format(font: QFont) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFont(font)
    return form


def _shown(text: str) -> str:
    """Give a text as it is shown: without what Qt would take for an end of block, Thai with places to break."""
    return with_breaks("".join(_pieces_of_line(text)))


def _pieces_of_line(text: str) -> Iterator[str]:
    for character in text:
        if character in "\n\u2028":
            yield _LINE_BREAK
        elif character in "\r\u2029\ufdd0\ufdd1\ufffc":
            yield " "
        else:
            yield character
