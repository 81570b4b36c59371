"""Files to read: every kind becomes the same clean Markdown, hostile ones nothing but words."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerjournal.domain.faults import UserFault
from careerjournal.domain.guides import BlockKind, lines_of
from careerjournal.exchange.articles import article_of, read_article
from careerjournal.guidance.markdown import sections_of
from careerjournal.language.sentences import say
from careerjournal.language.words import words_for

PAGE = """<!doctype html><html><head><title>Grow &amp; rest – Site</title><style>p{color:red}</style></head>
<body onload="steal()"><nav><a href="/">Home</a></nav><script>alert('x')</script>
<article><h1 onclick="x()">Grow <em>slowly</em></h1>
<p>First <b>part</b>: a <a href="https://tracker.example/?u=1">link</a>, <a href="mailto:anna@dune.example">mail</a>
<img src="https://tracker.example/p.png" onerror="alert(1)"> and 3 * 4 _marks_ # here.</p>
<ul><li>one<li>two<ul><li>inner</li></ul></ul><ol><li>a</li><li>b</li></ol>
<blockquote><p>Said by somebody.</p></blockquote><pre>kept
  as it is</pre><iframe src="https://evil.example"></iframe>
<svg><script>alert(2)</script><text>drawn</text></svg><form><input value="x"><button>Buy now</button></form>
<table><tr><td>left</td><td>right</td></tr></table><p>2020. A year.</p></article>
<footer>All rights</footer></body></html>"""


def lines(words: str) -> list[str]:
    return [text for _, text in lines_of(sections_of(words)) if text]


def refused(data: bytes, name: str) -> str:
    with pytest.raises(UserFault) as fault:
        article_of(data, name)
    return say(fault.value.said, words_for("en"))


def test_a_web_page_is_read_without_its_furniture() -> None:
    article = article_of(PAGE.encode(), "page.html")
    assert article.title == "Grow slowly"
    assert article.language == "en"
    assert lines(article.words) == [
        "Grow slowly",
        "First part: a link, mail and 3 * 4 _marks_ # here.",
        "one",
        "two",
        "inner",
        "a",
        "b",
        "Said by somebody.",
        "kept\n  as it is",
        "left · right",
        "2020. A year.",
    ]
    kinds = [block.kind for section in sections_of(article.words) for block in section.blocks]
    assert kinds == [
        BlockKind.PARAGRAPH,
        BlockKind.BULLETS,
        BlockKind.NUMBERS,
        BlockKind.QUOTE,
        BlockKind.VERBATIM,
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
    ]


def test_nothing_of_a_page_runs_or_calls_home() -> None:
    words = article_of(PAGE.encode(), "page.html").words
    assert not [
        evil for evil in ("alert", "script", "http", "onerror", "onclick", "style", "evil", "<img") if evil in words
    ]
    links = {span.link for s in sections_of(words) for b in s.blocks for line in b.lines for span in line if span.link}
    assert links == {"mailto:anna@dune.example"}


@pytest.mark.parametrize(
    "hostile",
    [
        "<p>a<script>b</p>",
        "<img src=x onerror=alert(1)>word",
        "<a href=javascript:alert(1)>word</a>",
        "<svg/onload=alert(1)><p>word",
        "<<script>alert(1)//<</script>",
        "<math><mi//xlink:href='data:x,<script>alert(1)</script>'>word",
        "<p>[word](javascript:alert(1)) ![p](http://evil.example/p.png) <http://evil.example></p>",
        "<template><script>alert(1)</script></template>word",
        "<style>@import 'http://evil.example';</style>word",
        "<plaintext><p>word",
        "<b>" * 3_000 + "word",
        "<ul>" * 3_000 + "<li>word",
        "<!--<p>--><p>word<!-- --!><script>alert(1)</script>",
    ],
)
def test_hostile_pages_give_words_or_are_refused(hostile: str) -> None:
    try:
        words = article_of(f"<html><body>{hostile}</body></html>".encode(), "x.html").words
    except UserFault:
        return
    spans = [span for s in sections_of(words) for b in s.blocks for line in b.lines for span in line]
    assert all(not span.link for span in spans)


def test_a_plain_text_keeps_paragraphs_and_chapters() -> None:
    text = (
        "The quiet year\n\nChapter 1\n\nThis line was broken by a typewriter at a width that it chose\n"
        "and goes on here.\n\n* not a list *\n# nor a heading\n\n1. nor a number\n"
    )
    article = article_of(text.encode(), "year.txt")
    assert article.title == "The quiet year"
    assert lines(article.words) == [
        "The quiet year",
        "Chapter 1",
        "This line was broken by a typewriter at a width that it chose and goes on here.",
        "* not a list *\n# nor a heading",
        "1. nor a number",
    ]
    assert [section.title for section in sections_of(article.words)] == ["", "Chapter 1"]


@given(st.text(alphabet="ab*_`#[]<>()!\\-+=~1.&\"'|", min_size=1, max_size=60).filter(lambda text: text.strip()))
def test_every_sign_of_a_plain_text_arrives(text: str) -> None:
    said = "".join(lines(article_of(text.encode(), "a.txt").words))
    assert "".join(said.split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("data", "name", "title"),
    [
        (b'---\ntitle: "From the head"\nauthor: A\n---\nWords.', "a.md", "From the head"),
        (b"# From *the* heading\n\nWords.", "a.md", "From the heading"),
        (b"Words only, a line that goes on and ends as sentences do.", "my_file-name.md", "my file-name"),
        (b"<html><head><title>A  &lt;b&gt;\n name</title></head><p>Words</p>", "a.htm", "A <b> name"),
        (b"<!DOCTYPE html><h2>By its looks</h2><p>Words</p>", "saved.txt", "By its looks"),
    ],
)
def test_the_title_is_found(data: bytes, name: str, title: str) -> None:
    assert article_of(data, name).title == title


@pytest.mark.parametrize(
    ("text", "encoding", "language"),
    [
        ("Ciò che resta è più della metà, perché la città è già là e non si può dire di no.", "cp1252", "it"),
        ("هذا نص عربي عن العمل والتعلم وما يأتي بعد ذلك من الأيام.", "cp1256", "ar"),
        ("สวัสดี นี่คือข้อความภาษาไทยเกี่ยวกับงานและการเรียนรู้", "cp874", "th"),
        ("Ini adalah teks yang ditulis dengan kata dan tidak untuk dibaca di sini.", "utf-16", "id"),
        ("C’est la vie que l’on a dans le cœur, et elle est pour nous.", "utf-8-sig", "fr"),
    ],
)
def test_encoding_and_language_are_found(text: str, encoding: str, language: str) -> None:
    article = article_of(text.encode(encoding), "a.txt")
    assert "".join(lines(article.words)) == text
    assert article.language == language


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7 ...", "is a PDF"),
        (b"PK\x03\x04....", "office document"),
        (bytes(range(256)) * 40, "holds no text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(100), "holds no text"),
        (b"words " * 3_000_000, "larger than 16 MB"),
        (b"  \n \n", "nothing to read"),
        (b"<html><script>alert(1)</script></html>", "nothing to read"),
    ],
)
def test_what_is_no_text_is_refused_in_one_sentence(data: bytes, said: str) -> None:
    sentence = refused(data, "file.html" if data.startswith(b"<") else "file.txt")
    assert said in sentence


def test_a_file_that_is_gone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserFault):
        read_article(tmp_path / "gone.txt")
