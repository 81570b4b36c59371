"""What every part of a document needs to set its words: the sheet, the styles, the language, the painter of charts."""

from __future__ import annotations

from datetime import date

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth

from careerjournal.documents.blocks import TextBlock
from careerjournal.documents.chart_painting import ChartPainter
from careerjournal.documents.sheet import Sheet
from careerjournal.documents.styles import Styles
from careerjournal.documents.text import safe_text
from careerjournal.documents.text.structure import Role
from careerjournal.domain.plan.career_plan import OwnWords
from careerjournal.domain.plan.career_plan import Words as Said
from careerjournal.domain.sentence import Sentence
from careerjournal.domain.value import value
from careerjournal.language.direction import first_strong, has_right_to_left
from careerjournal.language.sentences import say
from careerjournal.language.words import Words

_PLAIN_WITHOUT_YEAR = 270
_RIGHT_TO_LEFT_MARK = "\u200f"


@value
class Setting:
    """How a document is set."""

    sheet: Sheet
    styles: Styles
    words: Words
    painter: ChartPainter
    day: date
    is_fillable: bool = False

    def said(self, text: Said | str) -> str:
        """Give the words of a sentence in the document's language; own words stand as written."""
        if isinstance(text, Sentence):
            return say(text, self.words)
        return text.text if isinstance(text, OwnWords) else text

    def plain(self, text: Said | str) -> str:
        """Give the same without what could harm a page; line ends stay line ends.

        On a page that reads from right to left so does a text with any letter that does, whatever it begins with.
        """
        said = self.said(text).strip()
        if self.sheet.is_rtl and first_strong(said) == "ltr" and has_right_to_left(said):
            said = _RIGHT_TO_LEFT_MARK + said
        return safe_text.plain(said)

    def line(self, text: Said | str) -> str:
        """Give the same as plain text on one line, for what is painted rather than set."""
        return safe_text.plain(" ".join(self.said(text).split()))

    def text(
        self,
        text: Said | str,
        style: ParagraphStyle,
        *,
        offset: float = 0.0,
        width: float | None = None,
        before: float = 0.0,
        is_title: bool = False,
        role: Role = Role.PARAGRAPH,
    ) -> TextBlock:
        """Set a text `offset` from the leading edge of the column, in a width (running text's, if none is given).

        A title has lines of like length, so that none holds a word alone.
        """
        return TextBlock(
            self.plain(text),
            style,
            self.sheet.measure if width is None else width,
            column=self.sheet.column,
            offset=offset,
            before=before,
            is_rtl=self.sheet.is_rtl,
            is_balanced=is_title,
            role=role,
        )

    def near_day(self, day: date) -> str:
        """Write a day briefly; with its year where that is not plain from the day of writing."""
        formats = self.words.formats
        is_near = abs((day - self.day).days) < _PLAIN_WITHOUT_YEAR
        return formats.day_short(day) if is_near else formats.day_short_year(day)

    def quoted(self, words: OwnWords) -> str:
        """Put somebody's words in the language's quotation marks."""
        return self.words.tr("“{words}”", words=words.text)

    def width_of(self, text: str, style: ParagraphStyle) -> float:
        """Give the width of a line of text in a style, in points."""
        return float(stringWidth(text, style.fontName, style.fontSize))
