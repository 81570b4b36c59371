"""Pages as pictures in every language, compared with kept ones: small and grey, with a tolerance for drawing engines.

Kept anew, after a look at each, by `PYTHONPATH=. python tests/documents/test_page_images.py`.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat

from careerjournal.domain.plan import Design
from careerjournal.language.languages import available
from tests.documents.papers import PAPERS, plan

KEPT = Path(__file__).parents[1] / "fixtures" / "pages"
LANGUAGES = [language.code for language in available()]
DOTS_PER_INCH = 40
MOST_ON_AVERAGE = 1.5
MOST_IN_A_SPOT = 60
"""Steps of grey, of 255; a spot is about the size of a word."""


def pictures(language: str) -> Iterator[tuple[str, Image.Image]]:
    """Draw the pages that are kept for a language: a cover, a text with contents and lists, a report with a chart.

    Most of their words are the tests' own, so that another translation changes little.
    """
    yield f"{language}-cover", _drawn(plan(language, design=Design.COLOUR), 0)
    yield f"{language}-text", _drawn(PAPERS["guide"](language), 0)
    yield f"{language}-project", _drawn(PAPERS["project"](language), 0)


def _drawn(data: bytes, page: int) -> Image.Image:
    """Draw a page in grey."""
    with pypdfium2.PdfDocument(data) as document:
        picture: Image.Image = document[page].render(scale=DOTS_PER_INCH / 72, grayscale=True).to_pil()
        return picture.convert("L")


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_look_as_they_were_kept(language: str) -> None:
    for name, picture in pictures(language):
        kept = Image.open(KEPT / f"{name}.png").convert("L")
        assert picture.size == kept.size, name
        difference = ImageChops.difference(picture, kept)
        average = ImageStat.Stat(difference).mean[0]
        spot = ImageStat.Stat(difference.filter(ImageFilter.BoxBlur(3))).extrema[0][1]
        assert average <= MOST_ON_AVERAGE, (name, average)
        assert spot <= MOST_IN_A_SPOT, (name, spot)


def keep() -> None:
    """Keep the pictures as they are now."""
    KEPT.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        for name, picture in pictures(language):
            file = io.BytesIO()
            picture.quantize(16).save(file, "png", optimize=True)
            (KEPT / f"{name}.png").write_bytes(file.getvalue())


if __name__ == "__main__":
    keep()
