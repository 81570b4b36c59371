"""The reader's own articles: imported, read, noted beside, printed, removed; a book opens at once."""

from __future__ import annotations

import time
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from careerjournal.domain.places import Page, Place
from careerjournal.domain.plan import Paper
from careerjournal.journal.journal import Journal
from careerjournal.ui.kit.desk import Desk
from careerjournal.ui.kit.printing import print_pdf
from careerjournal.workflows.write_reading import guide_pdf
from tests.ui.pages.guides_pages import HeldGuides

HTML = """<html dir="rtl"><body><script>alert(1)</script><h1>العمل بهدوء</h1>
<p>هذا نص عربي عن العمل والتعلم وما يأتي بعد ذلك.</p><h2>ثانيًا</h2><p>فقرة <b>أخرى</b>.</p></body></html>"""
BOOK = "# A long book\n\n" + "".join(
    f"## Chapter {n}\n\n" + ("Words that fill a paragraph until it is as long as paragraphs are. " * 8 + "\n\n") * 60
    for n in range(1, 160)
)


@pytest.fixture
def held(qtbot: QtBot, desk: Desk) -> HeldGuides:
    return HeldGuides(qtbot, desk)


@pytest.fixture
def page_file(tmp_path: Path) -> Path:
    path = tmp_path / "saved page.html"
    path.write_text(HTML, encoding="utf-8")
    return path


def test_an_article_is_imported_by_the_dialog_and_read_at_once(
    held: HeldGuides, journal: Journal, page_file: Path
) -> None:
    held.bring(page_file)
    row = journal.guides.articles()[0]
    assert (row.title, row.language) == ("العمل بهدوء", "ar")
    assert held.reader.reading is not None
    assert held.reader.reading.direction == "rtl"
    assert held.text() == "هذا نص عربي عن العمل والتعلم وما يأتي بعد ذلك.\nثانيًا\nفقرة أخرى."
    assert not held.reader.languages.isVisibleTo(held.page)
    held.undo()
    assert journal.guides.articles() == []
    assert held.page.overview.isVisibleTo(held.page)


def test_a_file_dropped_on_the_page_is_imported(held: HeldGuides, journal: Journal, page_file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(page_file))])
    copy, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPointF(9, 9), copy, data, buttons, keys)
    held.page.dragEnterEvent(entering)
    assert entering.isAccepted()
    held.page.dropEvent(QDropEvent(QPointF(9, 9), copy, data, buttons, keys))
    held.rest()
    assert [row.title for row in journal.guides.articles()] == ["العمل بهدوء"]


def test_what_is_no_text_is_refused_in_one_sentence(held: HeldGuides, journal: Journal, tmp_path: Path) -> None:
    path = tmp_path / "picture.txt"
    path.write_bytes(bytes(range(256)) * 50)
    held.bring(path)
    assert journal.guides.articles() == []
    assert held.notices[-1].words == "picture.txt holds no text. Articles are read from .txt, .md and .html files."


def test_a_book_opens_at_once_and_where_one_stopped(held: HeldGuides, journal: Journal, tmp_path: Path) -> None:
    assert len(BOOK) > 5_000_000
    path = tmp_path / "book.md"
    path.write_text(BOOK, encoding="utf-8")
    held.bring(path)
    article = journal.guides.articles()[0].id
    held.page.show_overview()
    began = time.perf_counter()
    held.page.open_article(article)
    first = time.perf_counter() - began
    assert held.text().startswith("Chapter 1")
    assert len(held.reader.column.views) < 40
    held.reader.column.go_to(600, 0.25)
    held.page.show_overview()
    began = time.perf_counter()
    held.page.open_article(article)
    again = time.perf_counter() - began
    assert held.reader.column.place[0] == 600
    assert first < 2  # some 0.2 s on a quiet machine
    assert again < 2
    views = held.reader.column.views
    assert 600 in views
    assert abs(views[600].y() - held.reader.column.verticalScrollBar().value()) < views[600].height()


def test_words_are_found_in_a_whole_book(held: HeldGuides, journal: Journal, tmp_path: Path) -> None:
    path = tmp_path / "book.md"
    path.write_text(BOOK + "\n\nA hidden sentence at the end.\n", encoding="utf-8")
    held.bring(path)
    held.reader.look_for("HIDDEN sentence")
    held.rest()
    assert len(held.reader.matches) == 1
    match = held.reader.matches[0]
    view = held.reader.column.views[match.piece]
    assert view.text.toPlainText()[match.start : match.end] == "hidden sentence"
    assert view.text.extraSelections()
    shown = view.text.visibleRegion().boundingRect()
    assert shown.top() <= view.text.top_of(match.start) <= shown.bottom()


def test_scrolling_through_a_book_keeps_what_is_read_in_place(held: HeldGuides, tmp_path: Path) -> None:
    path = tmp_path / "book.md"
    path.write_text(BOOK, encoding="utf-8")
    held.bring(path)
    column = held.reader.column
    bar = column.verticalScrollBar()
    for value in (5_000, 40_000, bar.maximum() // 2, bar.maximum() // 2 + 300, bar.maximum()):
        bar.setValue(value)
        views = sorted(column.views.items())
        tops = [(view.y(), view.y() + view.height()) for _, view in views]
        number = column.place[0]
        assert number in column.views
        for (n, (_, end)), (m, (start, _)) in zip(
            [(views[i][0], tops[i]) for i in range(len(views) - 1)],
            [(views[i][0], tops[i]) for i in range(1, len(views))],
            strict=True,
        ):
            assert m != n + 1 or start == end
    assert len(column.views) <= 120


def test_a_note_beside_an_article_goes_and_comes_back_with_it(
    held: HeldGuides, journal: Journal, page_file: Path
) -> None:
    held.bring(page_file)
    article = journal.guides.articles()[0].id
    held.click(held.reader.note_button)
    box = next(view for view in held.reader.column.views.values() if view.notes).notes[0]
    box.field.setPlainText("Mine")
    held.reader.column.setFocus()
    held.qtbot.waitUntil(lambda: len(journal.guides.notes(article_id=article)) == 1)
    held.reader.removal_asked.emit()
    assert journal.guides.articles() == []
    assert held.page.overview.isVisibleTo(held.page)
    held.undo()
    assert [note.words for note in journal.guides.notes(article_id=article)] == ["Mine"]


def test_a_guide_is_saved_as_pdf_in_the_language_that_is_read(held: HeldGuides, tmp_path: Path) -> None:
    held.open("failing-forward", language="it")
    held.answers.path = tmp_path / "guida"
    held.reader.save_asked.emit()
    held.rest()
    assert held.answers.asked[-1].endswith(".pdf")
    data = (tmp_path / "guida.pdf").read_bytes()
    assert data == guide_pdf("failing-forward", "it", Paper.A4)
    assert "guida.pdf" in held.notices[-1].words


def test_pages_go_to_the_printer(qapp: object, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    data = guide_pdf("quiet-online", "en", Paper.A4)
    pages = print_pdf(data, printer)
    document = pypdfium2.PdfDocument(tmp_path / "printed.pdf")
    assert len(document) == pages == len(pypdfium2.PdfDocument(data))
    picture = document[0].render(scale=0.5).to_pil().convert("L")
    darkest, _ = picture.getextrema()
    assert darkest < 100
    document.close()


def test_what_is_gone_is_said_in_the_bar(held: HeldGuides) -> None:
    held.page.show_place(Place(Page.GUIDES, record=999, part="article"))
    assert held.notices
    assert held.page.overview.isVisibleTo(held.page)
