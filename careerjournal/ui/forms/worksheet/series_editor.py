"""A metric over time: typed or read from a file, drawn with what changed meanwhile, swings told in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from careerjournal.domain.changes import Changes
from careerjournal.domain.charts.chart_sheet import ChartSheet
from careerjournal.domain.charts.picture import Picture
from careerjournal.domain.charts.shapes import Measure
from careerjournal.domain.worksheets.content import Content, Point, in_order
from careerjournal.language.series_text import read_series, series_text
from careerjournal.language.series_words import SeriesTold, rule_words, told_series
from careerjournal.language.words import tr
from careerjournal.ui.forms.chart_export import ExportChart
from careerjournal.ui.forms.kept_text import KeptText
from careerjournal.ui.forms.worksheet.column_choice import ask_column
from careerjournal.ui.forms.worksheet.editor import Asked, Editor
from careerjournal.ui.forms.worksheet.record import WorksheetView
from careerjournal.ui.kit.buttons import Button
from careerjournal.ui.kit.charts.chart import Chart
from careerjournal.ui.kit.fields import Field, LongText
from careerjournal.ui.kit.labels import Label
from careerjournal.ui.kit.layouts import at_most, boxed, column, line

if TYPE_CHECKING:
    from careerjournal.exchange.series import ReadColumn
    from careerjournal.journal.journal import Journal
    from careerjournal.ui.kit.tasks import TaskControl

_FOLDED_FROM = 12
"""Values above which the text is folded away under the drawing."""
_TEXT_WIDTH = 360
_WIDEST = 720
_MOST_TOLD = 6
"""Swings and changes that are told in words; the drawing has all of them."""


class SeriesEditor(Editor):
    """The drawing, its words, and the values as text: a day and a number a line."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        self._points: tuple[Point, ...] = ()
        self._shown: tuple[str, ...] | None = None
        self._is_open = False
        self._title = Label("", "small", "muted")
        self._chart = Chart(name=asked.label, widest=_WIDEST)
        self._told = Label("", "body", wrap=True)
        self._rule = Label(rule_words(asked.desk.words), "small", "muted", wrap=True)
        self.export_button = ExportChart(asked.desk, asked.label)
        head = line(self._title, None, self.export_button)
        self._drawn = boxed(column(head, 6, self._chart, 6, self._told, 4, self._rule, 12))
        self._text = LongText(placeholder=tr("1 November 2026: 520"), lines=3)
        self._field = Field(tr("A day and a value a line"), self._text)
        self._text.setAccessibleName(asked.label)
        self._fold = Button("", "text", "chevron")
        self._fold.clicked.connect(self._toggle)
        read = Button(tr("Read from a CSV file…"), "text", "import")
        read.clicked.connect(self._ask_file)
        self._kept = KeptText(asked.desk, self._text, key=asked.key, commit=self._keep)
        self.setLayout(column(self._drawn, line(self._fold, read, None, gap=20), 8, at_most(self._field, _TEXT_WIDTH)))
        self.setFocusProxy(self._text)

    def show_answer(self, content: Content, view: WorksheetView) -> None:
        asked = self.asked
        metric = view.detail.words("metric")
        shown = (asked.key, view.words(asked.question), view.detail.words(asked.question.beside), metric)
        if shown != self._shown:  # a long series is not read, written and drawn anew for an answer elsewhere
            self._shown = shown
            series = told_series(asked.form, asked.question, view.answers, asked.desk.words)
            self._points = series.points
            self._kept.bind(asked.key, series_text(series.points, asked.desk.words))
            self._drawn.setVisible(bool(series.points))
            if series.points:
                self._draw(series, metric)
        self._show_fold()

    def take_focus(self) -> None:
        if self._field.isVisible():
            self._text.setFocus()
        else:
            self._fold.setFocus()

    def _draw(self, series: SeriesTold, metric: str) -> None:
        """Draw the series and tell its swings and changes."""
        words = self.asked.desk.words
        title = series.title(" ".join(metric.split()), words)
        said = told_lines(series, self.asked)
        self._title.setText(title)
        self._told.setText("\n".join(said))
        self._told.setVisible(bool(said))

        def laid_out(width: float, measure: Measure) -> Picture:
            return series.picture(words, width, measure)

        self._chart.show_picture(laid_out, description=" ".join(said))
        self.export_button.offer(
            ChartSheet(title=title, says=words.formats.apart(said), layout=laid_out, width=_WIDEST)
        )

    def _keep(self, text: str) -> Changes | None:
        """Keep the values once every line can be read; until then the text stays a draft."""
        words = self.asked.desk.words
        read = read_series(text, self.asked.desk.today(), words)
        if read.unread:
            lines = words.formats.listed(words.formats.number(number) for number in read.unread[:_MOST_TOLD])
            self._field.set_error(
                words.ntr(
                    "Line {lines} is not a day and a number yet. What you typed is kept as a draft.",
                    "Lines {lines} are not a day and a number yet. What you typed is kept as a draft.",
                    len(read.unread),
                    lines=lines,
                )
            )
            return None
        self._field.set_error("")
        return self.asked.keep(read.points)

    @Slot()
    def _toggle(self) -> None:
        """Unfold the text of the values, or fold it away."""
        self._is_open = not self._is_open
        self._show_fold()
        if self._is_open:
            self._text.setFocus()

    def _show_fold(self) -> None:
        """Show the text where it is short, being changed, or unfolded."""
        is_long = len(self._points) > _FOLDED_FROM
        self._fold.setVisible(is_long)
        self._fold.setText(tr("Fold the values away") if self._is_open else tr("Show and change the values"))
        self._fold.set_icon("chevron-down" if self._is_open else "chevron")
        self._field.setVisible(not is_long or self._is_open or self._kept.is_dirty)

    @Slot()
    def _ask_file(self) -> None:
        """Ask for a file and read it on a worker."""
        desk = self.asked.desk
        path = desk.dialogs.to_open(self, tr("Read from a CSV file…"), tr("CSV and text (*.csv *.tsv *.txt)"))
        if path is not None and self._kept.flush():
            words = desk.words
            desk.run(ReadSeries(path, words.code, words.formats.table.decimal, desk.today()), self._take_columns)

    @Slot(object)
    def _take_columns(self, columns: tuple[ReadColumn, ...]) -> None:
        """Take over the values of the file's one column of numbers, or ask which."""
        if len(columns) == 1:
            self.take_column(columns[0])
        else:
            ask_column(self, columns, self.take_column)

    def take_column(self, read: ReadColumn) -> None:
        """Add a file's values to those that are there; of two on a day the file's counts."""
        words = self.asked.desk.words
        if self.asked.keep(in_order((*self._points, *read.points))) is not None and read.unread:
            self.asked.desk.say(
                words.ntr(
                    "{n} cell of {column} could not be read and was left out.",
                    "{n} cells of {column} could not be read and were left out.",
                    read.unread,
                    column=read.name,
                )
            )


@dataclass(frozen=True, slots=True)
class ReadSeries:
    """The work: read the columns of numbers of a file."""

    path: Path
    language: str
    decimal_sign: str
    day: date

    def __call__(self, journal: Journal, control: TaskControl) -> tuple[ReadColumn, ...]:
        """Read the file. Raises UserFault where it holds no series."""
        from careerjournal.exchange.file_bytes import read_whole
        from careerjournal.exchange.series import columns_of

        return columns_of(
            read_whole(self.path),
            name=self.path.name,
            language=self.language,
            decimal_sign=self.decimal_sign,
            today=self.day,
        )


def told_lines(series: SeriesTold, asked: Asked) -> list[str]:
    """Tell the swings and the changes in words, the first few of each."""
    words = asked.desk.words
    lines: list[str] = []
    if series.swings:
        said = [series.swing_words(swing, words) for swing in series.swings[:_MOST_TOLD]]
        listed = words.formats.apart(said)
        lines.append(words.ntr("{n} swing. {list}", "{n} swings. {list}", len(series.swings), list=listed))
    for change in series.changes[:_MOST_TOLD]:
        lines.append(words.tr("({n}) {change}", n=change.number, change=series.change_words(change, words)))
    more = len(series.changes) - _MOST_TOLD
    return [*lines, words.ntr("and {n} more", "and {n} more", more)] if more > 0 else lines
