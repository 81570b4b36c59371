"""Make small documents and read them back."""

from __future__ import annotations

import io
import re
import struct
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pypdf
import pypdfium2
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, SimpleDocTemplate

from careerjournal.documents.text.canvas import Direction, ShapedCanvas
from careerjournal.documents.text.font import shaped_font
from careerjournal.documents.text.fonts import PaperFonts, paper_fonts
from careerjournal.documents.text.paragraph import ShapedParagraph
from careerjournal.documents.text.pieces import Look, Span
from careerjournal.documents.text.safe_text import isolate, plain
from tests.documents.text.flowable import Flowing, spans_of

FONT_FOLDER = Path(__file__).parents[3] / "resources" / "fonts"

SAMPLES = {
    "en": "I kept a journal of every application — “naïve” at first, with 28\u202f000\u00a0€ as the goal. "
    "The office gave efficient, well-known feedback: affluent offices fit me less → good to know ✓.",
    "it": "Ho chiesto un riscontro dopo ogni colloquio: perché è così che si cresce, più che con l’attesa. "
    "Città, università, lunedì 3 marzo; l’obiettivo è di 1.500 parole.",
    "fr": "J’ai noté chaque réponse, même les refus : « trop junior », disait l’un ; où apprendre ? L’œuvre "
    "naît du cœur, à Noël comme en août. Ça vaut 28\u202f000\u00a0€.",
    "id": "Saya mencatat setiap lamaran kerja dan meminta umpan balik, supaya keterampilan bertambah "
    "pelan-pelan tetapi pasti. Kata-kata yang baik membantu orang lain.",
    "ar": "تعلمت في مشروع تحليل البيانات أن الصبر يكمل المهارة؛ بدأت العمل في الربيع وانتهيت بعد أسابيع. "
    "المُدَرِّسَةُ شرحت الفرق بين المهارة والخبرة، ثم طلبت مني قراءة التقارير كلها خلال الشهر. "
    "هل أستطيع الإجابة عن الأسئلة؟ لأن الآراء مختلفة جدًا، سألت زملائي في اللجنة.",
    "th": "การพัฒนาทักษะการวิเคราะห์ข้อมูลเป็นสิ่งที่สำคัญมากสำหรับผู้ที่ต้องการเปลี่ยนสายงาน "
    "ฉันเรียนมาแล้วหกเดือน และได้ทำโครงการจริงกับทีมงาน ทำให้เข้าใจว่าการสื่อสารที่ดี"
    "ช่วยให้งานสำเร็จเร็วขึ้น น้ำใจและความอดทนก็เช่นกัน",
}


def fonts(language: str = "en") -> PaperFonts:
    return paper_fonts(language, FONT_FOLDER)


def style(language: str = "en", **changes: Any) -> ParagraphStyle:
    settings: dict[str, Any] = {"fontName": fonts(language).serif, "fontSize": 11, "leading": 17}
    if language == "ar":
        settings |= {"wordWrap": "RTL", "alignment": 2}
    return ParagraphStyle("test", **(settings | changes))


def paragraph(text: str, language: str = "en", **changes: Any) -> ShapedParagraph:
    """Make a paragraph of a text as people type it."""
    look = style(language, **changes)
    return ShapedParagraph([Span(plain(text), Look(shaped_font(look.fontName), look.fontSize, look.textColor))], look)


def marked_up(text: str, language: str = "en", **changes: Any) -> ShapedParagraph:
    """Make a paragraph of reportlab's markup."""
    look = style(language, **changes)
    return ShapedParagraph(spans_of(text, look), look)


def flowing(part: ShapedParagraph | Flowable) -> Flowable:
    """Make a paragraph fit for reportlab's templates, tables and lists."""
    return Flowing(part) if isinstance(part, ShapedParagraph) else part


def build(story: Sequence[ShapedParagraph | Flowable], direction: Direction | None = None) -> bytes:
    out = io.BytesIO()
    template = SimpleDocTemplate(out, pagesize=(420, 595), leftMargin=40, rightMargin=40, invariant=1)
    template.build([flowing(part) for part in story], canvasmaker=partial(ShapedCanvas, base_direction=direction))
    return out.getvalue()


def extracted(data: bytes) -> str:
    """Return the text of all pages as Chrome's engine reads it."""
    document = pypdfium2.PdfDocument(data)
    try:
        pages = [document[i] for i in range(len(document))]
        text = "\n".join(page.get_textpage().get_text_range() for page in pages)
    finally:
        document.close()
    return normal(text)


def normal(text: str) -> str:
    """Return the text as a search compares it: marks in canonical order, every white space one space."""
    return re.sub(r"\s+", " ", normalize("NFC", text))


def share_found(words: Sequence[str], text: str) -> float:
    """Return the share of the words that stand in the text."""
    return sum(normal(word) in normal(text) for word in words) / len(words)


def glyph_maps(data: bytes) -> dict[str, list[int]]:
    """Return, for each embedded font, the glyph number behind each code."""
    maps: dict[str, list[int]] = {}
    for page in pypdf.PdfReader(io.BytesIO(data)).pages:
        resources: Any = page["/Resources"]
        for reference in resources.get_object().get("/Font", {}).values():
            font = reference.get_object()
            descendant = font["/DescendantFonts"][0].get_object()
            assert "/FontFile2" in descendant["/FontDescriptor"].get_object()
            content = descendant["/CIDToGIDMap"].get_object().get_data()
            maps[str(font["/BaseFont"])] = list(struct.unpack(f">{len(content) // 2}H", content))
    return maps


def isolated_sentence(value: str) -> str:
    return f"القيمة هي {isolate(value)} في السجل"
