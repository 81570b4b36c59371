"""Whatever a person types is set as text: never markup, never a crash, never a long wait."""

from time import process_time

import pytest
from reportlab.platypus import Table

from careerjournal.documents.text.safe_text import plain
from tests.documents.text.paper import build, extracted, flowing, fonts, glyph_maps, marked_up, paragraph


@pytest.mark.parametrize(
    "text",
    [
        "<b>unclosed",
        "</b> & <br>",
        '<img src="/etc/passwd"/>',
        "<!-- c --> x<y>z",
        "<a href='javascript:alert(1)'>x</a>",
        "&amp; &#60; &lt;b&gt;",
        '<font name="nowhere">a</font>',
        "<para>x</para>",
        "<![CDATA[x]]> <?php ?>",
    ],
)
def test_markup_is_shown_not_obeyed(text: str) -> None:
    data = build([paragraph(text)])
    assert text in extracted(data)
    assert b"/URI" not in data


@pytest.mark.parametrize(
    "text",
    [
        "\x00\x01\x07\x1b[31mred\x7f",
        "\ud800 lone \udfff",
        "\u202eevil\u202c \u202aa \u2066b \u2069\u2069",
        "a" + "\u0301" * 3000,
        "ب" + "\u064b" * 3000,
        "x" * 500,
        "👩\u200d👩\u200d👧\u200d👦 🏴\U000e0067\U000e0062\U000e007f ❤\ufe0f",
        "\u200d\u200c\u200b",
        "\ufffc\ufffd\ufeff\u2028\u2029\x85",
        "\n\n\n",
        "",
        " ",
        "𝒳" * 50,
        "\u1100\u1161\u11a8 漢字" * 20,
        "\u2067" * 200 + "a" + "\u2069" * 200,
    ],
    ids=[
        *("controls", "surrogates", "embeddings", "marks", "arabic marks", "long word", "emoji sequences"),
        *("joiners", "specials", "line ends", "empty", "space", "mathematical", "jamo and han", "isolates"),
    ],
)
@pytest.mark.parametrize("language", ["en", "ar", "th"])
def test_strange_text_is_set(text: str, language: str) -> None:
    cells = [[flowing(paragraph(text, language)), plain(text)[:40]]]
    table = Table(cells, colWidths=(160, 160), style=[("FONT", (0, 0), (-1, -1), fonts(language).sans, 9)])
    data = build([paragraph(text, language), table])
    for glyphs in glyph_maps(data).values():
        assert 0 not in glyphs[1:]


def test_only_web_mail_and_inner_links_are_followed() -> None:
    bad = build([marked_up('<a href="file:///etc/passwd">a</a> <a href="javascript:x">b</a>')])
    assert b"/URI" not in bad
    good = build([marked_up('<a href="https://example.org/a?b=1&amp;c=2">a</a>')])
    assert b"(https://example.org/a?b=1&c=2)" in good


@pytest.mark.unmeasured
@pytest.mark.parametrize(
    "text",
    [
        "lorem ipsum dolor " * 5_556,
        "x" * 100_000,
        "تحليل البيانات في Python مهم " * 3_400,
        "ทักษะการวิเคราะห์" * 5_900,
        "a\n" * 3_000,
        "🚀" * 20_000,
        "a\u00ad" * 20_000,
        "(" * 20_000 + "خ",
    ],
    ids=["latin", "one word", "arabic", "thai", "line breaks", "emoji", "soft hyphens", "brackets"],
)
def test_long_text_takes_linear_time(text: str) -> None:
    def seconds(content: str) -> float:
        start = process_time()
        paragraph(content).set_in(400)
        return process_time() - start

    seconds(text[:2000])
    half, whole = seconds(text[: len(text) // 2]), seconds(text)
    assert whole < 4 * half + 0.6  # a quadratic method would take four times as long, and seconds
    assert whole < 6
