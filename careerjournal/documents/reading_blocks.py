"""Blocks of a guide or an article, set on paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportlab.lib.styles import ParagraphStyle

from careerjournal.documents.flow import Block
from careerjournal.documents.rich_text import Part, RichText, list_item
from careerjournal.documents.setting import Setting
from careerjournal.documents.sheet import MM
from careerjournal.documents.styles import Styles
from careerjournal.documents.text import safe_text
from careerjournal.documents.text.structure import Role, Tag
from careerjournal.domain.guides import Block as ReadBlock
from careerjournal.domain.guides import BlockKind, Line, Source
from careerjournal.language.languages import LANGUAGES

_BETWEEN = 2.4 * MM
_QUOTE_INSET = 6 * MM


def section_blocks(blocks: Iterable[ReadBlock], setting: Setting, *, is_own: bool = False) -> Iterator[Block]:
    """Set the blocks of a section, one below the other; a person's own read in the direction of their letters."""
    for block in blocks:
        match block.kind:
            case BlockKind.BULLETS | BlockKind.NUMBERS:
                yield from _items(block, setting, is_own=is_own)
            case BlockKind.VERBATIM:
                for line in block.lines:
                    words = "".join(span.text for span in line)
                    yield setting.text(words, setting.styles.small(is_own=True), before=_BETWEEN)
            case BlockKind.QUOTE:
                style = setting.styles.quote()
                for line in block.lines:
                    quote = RichText(_parts(line, setting), style, setting, offset=_QUOTE_INSET, before=_BETWEEN)
                    quote.tag.role = Role.QUOTE
                    yield quote
            case BlockKind.PARAGRAPH:
                style = setting.styles.body(is_own=is_own)
                for line in block.lines:
                    yield RichText(_parts(line, setting), style, setting, before=_BETWEEN)


def source_blocks(source: Source, setting: Setting) -> Iterator[Block]:
    """Say whose article a guide was made from: title in its language, author, day, language."""
    words, style = setting.words, aside(setting.styles)
    yield setting.text(words.tr("Written in our own words after this article:"), style, before=12 * MM)
    yield setting.text(source.title, setting.styles.small(is_own=True), before=0.8 * MM)
    facts = [words.write(source.by)] if source.by else []
    if source.published is not None:
        facts.append(words.formats.day(source.published))
    facts += [words.write(language.own_name) for language in LANGUAGES if language.code == source.language]
    yield setting.text(" · ".join(facts), style, before=0.4 * MM)


def aside(styles: Styles) -> ParagraphStyle:
    """Style what is said about a text, which may be in another language than the text."""
    return styles.style(styles.fonts.sans, styles.scale.caption, styles.theme.muted, is_own=True)


def _items(block: ReadBlock, setting: Setting, *, is_own: bool) -> Iterator[Block]:
    """Set the items of a list, with bullets or numbers."""
    style = setting.styles.body(is_own=is_own)
    list_tag = Tag(Role.LIST)
    for number, line in enumerate(block.lines, start=1):
        marker = "•" if block.kind is BlockKind.BULLETS else f"{setting.words.formats.number(number)}."
        before = _BETWEEN if number == 1 else 1.2 * MM
        yield list_item(marker, _parts(line, setting), style, setting, list_tag, before=before)


def _parts(line: Line, setting: Setting) -> list[Part]:
    """Give the runs of a line with the font of each and where it leads, free of what could harm a page."""
    fonts = setting.styles.fonts
    return [
        (
            safe_text.plain(span.text),
            fonts.serif_bold if span.is_strong else fonts.serif_italic if span.is_emphasised else fonts.serif,
            span.link,
        )
        for span in line
    ] or [("", fonts.serif, "")]
