from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from careerjournal.domain.guides import BlockKind, Span, lines_of, text_of
from careerjournal.guidance.markdown import sections_of


def test_headings_begin_sections_and_name_themselves() -> None:
    title, first, step = sections_of("# All of it\nOpening.\n## First {#first}\n### Do *this* {#do-this}\nNow.\n")
    assert (title.id, title.title, title.level) == ("part-1", "All of it", 1)
    assert (first.id, first.blocks) == ("first", ())
    assert (step.id, step.title, step.level) == ("do-this", "Do this", 3)
    assert text_of(step.blocks[0].lines[0]) == "Now."


def test_text_before_any_heading_is_kept() -> None:
    (only,) = sections_of("Just words.\n\nMore.")
    assert (only.title, [block.kind for block in only.blocks]) == ("", [BlockKind.PARAGRAPH] * 2)


def test_manners_and_lists_and_quotations() -> None:
    text = "A **strong** and *soft* word\nin two lines.\n\n- one\n- two\n  - inside\n\n1. first\n\n> said\n"
    (section,) = sections_of(text)
    paragraph, bullets, numbers, quote = section.blocks
    assert paragraph.lines[0] == (
        Span("A "),
        Span("strong", is_strong=True),
        Span(" and "),
        Span("soft", is_emphasised=True),
        Span(" word in two lines."),
    )
    assert [text_of(line) for line in bullets.lines] == ["one", "two", "inside"]
    assert (numbers.kind, quote.kind) == (BlockKind.NUMBERS, BlockKind.QUOTE)


def test_links_lead_to_the_mail_program_or_nowhere_and_pictures_are_words() -> None:
    (section,) = sections_of("[write](mailto:a@b.org) [read](https://x.org/a) ![seen](https://x.org/p.png) <b>raw</b>")
    spans = section.blocks[0].lines[0]
    assert [span.link for span in spans if span.link] == ["mailto:a@b.org"]
    assert "read" in text_of(spans)
    assert "<b>raw</b>" in text_of(spans)


@given(st.text(max_size=400))
def test_any_text_can_be_read(text: str) -> None:
    for _, line in lines_of(sections_of(text)):
        assert "\n" not in line or "```" in text or "~~~" in text or "    " in text or "\t" in text
